import { Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { Deployment } from '../constructs/deployment';

/** The lesson's last question: which labels belong to the Deployment (#1), which choose (#2), and which are chosen (#3)? */
export class Nginx extends Chart {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new Deployment(this, 'deployment', {
      name: 'nginx',
      selector: { app: 'nginx' },
      labels: { tier: 'backend' },
      containers: [{ name: 'nginx', image: 'nginx', ports: [{ containerPort: 80 }] }],
    });
  }
}
