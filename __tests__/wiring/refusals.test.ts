import { check, type CheckResult } from '../../lib/wiring/check';
import { readText } from '../../lib/wiring/manifest/read-text';
import { readRecorded, type RecordedCase } from '../cluster/refusals/recorded';

/** The rules that foretell what the API server refuses. */
const REFUSALS: readonly string[] = [
  'invalid-field',
  'invalid-label',
  'invalid-name',
  'invalid-port',
  'node-port-duplicate',
  'node-port-out-of-range',
  'selector-not-in-template',
  'unknown-field',
  'volume-missing',
];

const recorded = readRecorded();

function checkOf({ manifest }: RecordedCase): CheckResult {
  return check(readText(manifest, 'manifest.yaml'));
}

function errorsOf(each: RecordedCase): string[] {
  return checkOf(each)
    .findings.filter(({ rule, severity }) => severity === 'error' && REFUSALS.includes(rule))
    .map(({ rule, message }) => `${rule}: ${message}`);
}

function isReported(each: RecordedCase): boolean {
  return errorsOf(each).length > 0 || checkOf(each).unchecked.length > 0;
}

test('the recorded manifests are many, of both kinds', () => {
  expect(recorded.filter(({ accepted }) => accepted).length).toBeGreaterThan(400);
  expect(recorded.filter(({ accepted }) => !accepted).length).toBeGreaterThan(700);
});

test('no manifest that the API server accepts is called an error', () => {
  const called = recorded
    .filter(({ accepted }) => accepted)
    .flatMap((each) => checkOf(each).findings.filter(({ severity }) => severity === 'error'));
  expect(called).toEqual([]);
});

test('no manifest that the API server accepts is left unchecked', () => {
  const left = recorded.filter((each) => each.accepted && checkOf(each).unchecked.length > 0);
  expect(left.map(({ title }) => title)).toEqual([]);
});

test('each manifest that the API server refuses is an error, or cannot be checked, but for what is no wire', () => {
  const missed = recorded.filter((each) => !each.accepted && !isReported(each));
  // A pod without containers has nothing that a wire could miss: tools that validate schemas tell it.
  expect(missed.map(({ title, message }) => `${title}: ${message}`)).toEqual([
    'a Pod has no containers: spec.containers: Required value',
    'a Pod has an empty list of containers: spec.containers: Required value',
    'a Deployment’s template has no containers: spec.template.spec.containers: Required value',
    'a Deployment’s template has an empty list of containers: spec.template.spec.containers: Required value',
  ]);
});

/** The fields that we call otherwise than the API server: it names what it made of them, or the other of two that must fit. */
const OTHERWISE: readonly [RegExp, string][] = [
  [/^spec\.clusterIPs(\[0\])?$/, 'spec.clusterIP'],
  [/^(subjects\[0\])\..*/, '$1'],
  [/template\.labels$/, 'template.metadata.labels'],
  [/template\.annotations$/, 'template.metadata.annotations'],
  [/^spec\.LoadBalancerSourceRanges.*/, 'spec.loadBalancerSourceRanges'],
  [/^spec\.ipFamil.*/, 'spec.ipFamilies'],
  [/^spec\.maxReplicas$/, 'spec.minReplicas'],
  [/\.matchLabelKeys$/, '.labelSelector'],
  [/(matchFields\[0\])\..*/, '$1'],
  [/\.podAffinityTerm\..*/, '.podAffinityTerm'],
  [/^roleRef\.kind$/, 'roleRef'],
  [/^spec\.dataSource\./, 'spec.dataSourceRef.'],
  [/^data\[.*/, 'data'],
  [/^data\[.*/, 'stringData'],
  [/^metadata\.labels$/, 'spec.template.metadata.labels'],
  [/^spec\.template\.metadata\.labels$/, 'spec.selector'],
  [/^spec\.template\.spec\.volumes\[0\].*/, 'spec.volumeClaimTemplates[0].metadata.name'],
];

test('what the API server refuses is told at the field that it names, or below it', () => {
  const astray = recorded.flatMap((each) => {
    const field = /^(\w+(\.\w+|\[[^\]]*\])*): /.exec(each.message ?? '')?.[1];
    const paths = checkOf(each).findings.map(({ path }) => String(path).replace(/\["([^"]*)"\]/g, '[$1]'));
    if (field === undefined || paths.length === 0) return [];
    const fields = [field, ...OTHERWISE.map(([from, to]) => field.replace(from, to))];
    const isTold = paths.some((path) =>
      fields.some((expected) => path.startsWith(expected.replace(/\[(\D[^\]]*)\]$/, ''))),
    );
    return isTold ? [] : [`${each.title}: ${field}, and we say ${paths.join(', ')}`];
  });
  // Of several things that are wrong with one object, one is told first.
  expect(astray).toEqual([
    'a Job has a name of 64 characters: metadata.labels, and we say metadata.name',
    'a Deployment without a template: spec.template.metadata.labels, and we say spec.template',
    'a HorizontalPodAutoscaler’s scaleTargetRef has nothing: spec.scaleTargetRef.kind, and we say spec.scaleTargetRef.apiVersion',
    'a Deployment’s spec is null: spec.selector, and we say spec.template',
    'a Deployment has no spec: spec.selector, and we say spec.template',
  ]);
});
