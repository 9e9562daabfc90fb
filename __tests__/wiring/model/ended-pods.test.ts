import { modelOf } from '../report/reading';

function reachedWhen(phase: string): string[] {
  const pod = `kind: Pod\napiVersion: v1\nmetadata: { name: web, labels: { app: web } }\nstatus: { phase: ${phase} }\n`;
  const service = 'kind: Service\napiVersion: v1\nmetadata: { name: web }\nspec: { selector: { app: web } }\n';
  const model = modelOf(`${pod}---\n${service}`);
  return model.selectedBy(model.services[0]).map(({ manifest }) => manifest.name);
}

test.each([
  ['Running', ['web']],
  ['Pending', ['web']],
  ['Succeeded', []],
  ['Failed', []],
])('a Service reaches a Pod that a cluster calls %s: %j', (phase, reached) => {
  expect(reachedWhen(phase)).toEqual(reached);
});
