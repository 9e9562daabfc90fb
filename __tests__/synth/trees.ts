import { ApiObject, App, Chart, ChartProps } from 'cdk8s';
import { Construct } from 'constructs';
import fc from 'fast-check';

/** One construct of a random app: what it is, and below which of those before it (0 is the app) it stands. */
interface Branch {
  readonly kind: 'chart' | 'chart with a toJson of its own' | 'construct' | 'object';
  readonly below: number;
  readonly id: string;
  readonly chart: ChartProps;
  readonly name: string | undefined;
  readonly content: Record<string, unknown>;
  readonly problems: string[];
}

/** A random app: its constructs, and which of them depends on which. */
export interface Tree {
  readonly branches: readonly Branch[];
  readonly dependencies: readonly (readonly [number, number])[];
}

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    'yes',
    '0777',
    '1e3',
    '1_000',
    '<<',
    '=',
    '~',
    '',
    '--- a',
    '# a',
    'a: b',
    '- a',
    '1:30',
    '2001-01-01',
  ),
  fc.stringMatching(/^[a-zA-Z][-a-zA-Z0-9_./: #]{0,8}$/),
  fc.constantFrom('y', 'No', 'NULL', 'on', 'Off', 'true', 'nan', 'Infinity', 'e5', 'a:', 'a:b'),
  fc.array(fc.constantFrom('a', ' b', '%c', '', '---', '\t', ' '), { maxLength: 5 }).map((lines) => lines.join('\n')),
);

/** What may stand in an object, and more. */
export const json = fc.letrec<{ value: unknown; mapping: Record<string, unknown> }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.oneof(text, fc.double(), fc.integer(), fc.boolean(), fc.constantFrom(null, undefined)),
    fc.array(tie('value'), { maxLength: 4 }),
    tie('mapping'),
  ),
  mapping: fc.dictionary(text, tie('value'), { maxKeys: 4, noNullPrototype: true }),
}));

const kinds: fc.Arbitrary<Branch['kind']> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('chart', 'object', 'object') },
  { weight: 1, arbitrary: fc.constantFrom('chart with a toJson of its own', 'construct') },
);

const problems: fc.Arbitrary<string[]> = fc.oneof(
  { weight: 60, arbitrary: fc.constant<string[]>([]) },
  { weight: 1, arbitrary: fc.constant<string[]>(['wrong', 'and wrong']) },
);

const branch: fc.Arbitrary<Branch> = fc.record({
  kind: kinds,
  below: fc.nat(),
  id: fc.constantFrom('', 'a', 'Default', 'X y/'),
  chart: fc.record({
    namespace: fc.constantFrom(undefined, 'n'),
    labels: fc.constantFrom(undefined, { a: 'b' }),
    disableResourceNameHashes: fc.boolean(),
  }),
  name: fc.constantFrom(undefined, 'web', 'We b:/'),
  content: json.mapping,
  problems,
});

/** Random apps, nested, with dependencies within and across charts, and some with mistakes and cycles. */
export const tree: fc.Arbitrary<Tree> = fc.record({
  branches: fc.array(branch, { maxLength: 12 }),
  dependencies: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 6 }),
});

class ShoutingChart extends Chart {
  public override toJson(): unknown[] {
    return [...(super.toJson() as unknown[]), { kind: 'Loud', metadata: { name: this.node.id } }];
  }
}

/** Builds a random app below a real one. */
export function grow(app: App, { branches, dependencies }: Tree): void {
  const constructs: Construct[] = [];
  for (const [index, shape] of branches.entries()) {
    constructs.push(sprout([app, ...constructs][shape.below % (index + 1)], shape, `${shape.id}${index}`));
  }
  for (const [from, to] of dependencies) {
    const [source, target] = [from, to].map((place) => constructs[place % constructs.length]);
    if (source !== target) source.node.addDependency(target);
  }
}

function sprout(around: Construct, branch: Branch, id: string): Construct {
  const construct = newConstruct(around, branch, id);
  if (branch.problems.length > 0) construct.node.addValidation({ validate: () => branch.problems });
  return construct;
}

function newConstruct(around: Construct, { kind, chart, name, content }: Branch, id: string): Construct {
  if (kind === 'construct') return new Construct(around, id);
  if (kind === 'chart with a toJson of its own') return new ShoutingChart(around, id, chart);
  const isInChart = around.node.scopes.some((scope) => scope instanceof Chart);
  if (kind === 'chart' || !isInChart) return new Chart(around, id, chart);
  return new ApiObject(around, id, { ...content, apiVersion: 'v1', kind: 'Thing', metadata: { name } });
}
