import { Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { Namespace } from '../constructs/namespace';
import { Pod } from '../constructs/pod';
import { HelloAppProps } from './hello-app';

/** The lesson's first try: the Pod in its Namespace, before anything can reach it. `HelloApp` takes its place later. */
export class FirstPod extends Chart {
  constructor(scope: Construct, id: string, props: HelloAppProps) {
    super(scope, id);
    const namespace = new Namespace(this, 'namespace', { name: 'hb-test' });
    new Pod(this, 'pod', {
      name: 'myapp-pod',
      namespace,
      labels: { app: 'myapp' },
      containers: [{ name: 'myapp-container', image: props.image }],
    });
  }
}
