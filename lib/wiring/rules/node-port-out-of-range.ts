import { below, problemAt } from '../../kubernetes/fields';
import { nodePortRequests } from '../../kubernetes/node-ports';
import { nodePortProblem } from '../../kubernetes/ports';
import { field } from '../manifest/fields';
import { refusedFields } from './refused-fields';
import { defineRule } from './rule';

export const nodePortOutOfRange = defineRule({
  id: 'node-port-out-of-range',
  severity: 'error',
  title: 'A nodePort is outside the range of the cluster',
  help: 'Take a number from 30000 to 32767, or leave nodePort out and let the cluster choose.',
  *check(model) {
    for (const { manifest } of model.services) {
      const problems = nodePortRequests(field(manifest.object, 'spec')).flatMap(({ nodePort, path }) => {
        const problem = nodePortProblem(nodePort);
        return problemAt(path, problem && `Invalid ${String(path.at(-1))} ${problem}`);
      });
      yield* refusedFields(manifest, below(['spec'], problems));
    }
  },
});
