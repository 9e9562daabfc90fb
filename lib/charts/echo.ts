import { Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { Pod } from '../constructs/pod';

/** The smallest object of the lesson: a Pod that needs no more than the four required fields. */
export class Echo extends Chart {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new Pod(this, 'pod', {
      name: 'echo',
      labels: { app: 'echo' },
      containers: [{ name: 'app', image: 'ghcr.io/subicura/echo:v1' }],
    });
  }
}
