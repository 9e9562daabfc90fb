import fc from '../../seeded';
import { DUMP_SCHEMA, dump } from 'js-yaml';
import type { Json } from '../../../lib/wiring/manifest/manifest';
import { readText } from '../../../lib/wiring/manifest/read-text';

const key = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom('__proto__', 'constructor', 'yes', '1.0', '<<', '0777', ''),
);
const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('no', '1e3', '~', '.nan', '---', '1_000'),
);
const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0)),
);
const value = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    text,
    number,
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value;

const object = value.map((spec) => ({ apiVersion: 'v1', kind: 'Test', metadata: { name: 'a' }, spec }));
const isText = (manifest: unknown) =>
  !/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/.test(dumped(manifest));

/** Only quotes tell texts from what YAML 1.1 makes of them, so every text is quoted. */
function dumped(manifest: unknown): string {
  return dump(manifest, { schema: DUMP_SCHEMA, forceQuotes: true, quoteFlowKeys: true, lineWidth: -1, noRefs: true });
}

test('any object written as JSON is read as it was', () => {
  fc.assert(
    fc.property(fc.array(object, { minLength: 1, maxLength: 3 }), (objects) => {
      const { manifests, unchecked } = readText(objects.map((each) => JSON.stringify(each)).join('\n'), 'f.json');
      expect(unchecked).toEqual([]);
      expect(manifests.map((manifest) => JSON.stringify(manifest.object))).toEqual(
        objects.map((each) => JSON.stringify(each)),
      );
    }),
  );
});

test('any object written as YAML is read as it was', () => {
  fc.assert(
    fc.property(fc.array(object.filter(isText), { minLength: 1, maxLength: 3 }), (objects) => {
      const { manifests, unchecked } = readText(objects.map(dumped).join('---\n'), 'f.yaml');
      expect(unchecked).toEqual([]);
      expect(manifests.map((manifest) => JSON.stringify(manifest.object))).toEqual(
        objects.map((each) => JSON.stringify(each)),
      );
    }),
  );
});

test('any text is read without an exception, and what is unchecked has its line', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'{}[]:,-?!&*|>\'"#% \n\tab1') })),
      (any) => {
        for (const { location, reason } of readText(any, 'f.yaml').unchecked) {
          expect(location.line).toBeGreaterThan(0);
          expect(reason).toMatch(/^.{1,260}$/);
        }
      },
    ),
    { numRuns: 1000 },
  );
});

test('every place in any object is found within the text', () => {
  fc.assert(
    fc.property(object.filter(isText), fc.array(fc.oneof(key, fc.nat(3)), { maxLength: 4 }), (each, path) => {
      const written = dumped(each);
      const [manifest] = readText(written, 'f.yaml').manifests;
      const { line, column } = manifest.origin.locate(['spec', ...path]);
      expect(line).toBeLessThanOrEqual(written.split('\n').length);
      expect(manifest.origin.sourceLine(line ?? 0)?.length).toBeGreaterThanOrEqual((column ?? 0) - 1);
    }),
  );
});
