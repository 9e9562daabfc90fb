import { Yaml } from 'cdk8s';
import fc from '../seeded';
import { YamlText } from '../../lib/synth/yaml-text';
import { json } from './trees';

test('any documents are the text that cdk8s makes of them', () => {
  const documents = fc.array(fc.oneof({ weight: 5, arbitrary: json.mapping }, { weight: 1, arbitrary: json.value }), {
    maxLength: 3,
  });
  fc.assert(
    fc.property(documents, (all) => expect(new YamlText(all).of(all)).toBe(Yaml.stringify(...all))),
    { numRuns: 5000 },
  );
});
