import { Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { Namespace } from '../constructs/namespace';
import { NodePortService } from '../constructs/node-port-service';
import { Pod } from '../constructs/pod';

export interface HelloAppProps {
  /** The image of a server that answers `pong!` at /ping on port 1322. */
  readonly image: string;
}

/** The lesson's goal: a Pod in a Namespace of its own, and a Service that makes every node answer for it on port 31000. */
export class HelloApp extends Chart {
  constructor(scope: Construct, id: string, props: HelloAppProps) {
    super(scope, id);
    const namespace = new Namespace(this, 'namespace', { name: 'hb-test' });
    const pod = new Pod(this, 'pod', {
      name: 'myapp-pod',
      namespace,
      labels: { app: 'helloApp' },
      containers: [{ name: 'myapp-container', image: props.image, ports: [{ containerPort: 1322, protocol: 'TCP' }] }],
    });
    new NodePortService(this, 'service', {
      name: 'my-nodeport',
      ports: [{ port: 9000, target: pod.port(1322), nodePort: 31000 }],
    });
  }
}
