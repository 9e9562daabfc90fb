import { selectorOfLabelSelector } from '../../../lib/wiring/model/selector';
import { nearPods } from '../../../lib/wiring/near/near-pods';
import { modelOf } from '../report/reading';

export interface Question {
  /** The labels that are asked for, with one value or one of several, as `a|b`; and below `not` those that are not. */
  readonly asks: Record<string, string>;
  readonly not?: Record<string, string>;
  /** The workloads that something else reaches already. */
  readonly claimed?: readonly string[];
  /** The workloads of which a port fits. */
  readonly expected?: readonly string[];
  readonly isPeer?: boolean;
  /** The name of the object that asks: `web`. */
  readonly name?: string;
}

/** A Deployment, or another kind of `apps/v1`, whose pods have these labels. */
export function workload(name: string, labels: string, { kind = 'Deployment', metadata = '', own = '' } = {}): string {
  const head = `metadata: { name: ${name}${metadata}${own === '' ? '' : `, labels: { ${own} }`} }`;
  const template = `template: { metadata: { labels: { ${labels} } }, spec: { containers: [{ name: a, image: b }] } }`;
  return `---\napiVersion: apps/v1\nkind: ${kind}\n${head}\nspec: { ${template} }\n`;
}

export function ask(question: Question, workloads: string) {
  const { asks, not = {}, claimed = [], expected = [], isPeer = false, name = 'web' } = question;
  const service = (namespace: string, more = ''): string =>
    `---\napiVersion: v1\nkind: Service\nmetadata: { name: ${name}, namespace: ${namespace} }\n${more}`;
  const model = modelOf(service('default') + service('twin') + workloads);
  const one = Object.entries(asks).filter(([, value]) => !value.includes('|'));
  const several = Object.entries(asks).filter(([, value]) => value.includes('|'));
  const matchExpressions = [
    ...several.map(([key, value]) => ({ key, operator: 'In', values: value.split('|') })),
    ...Object.entries(not).map(([key, value]) => ({ key, operator: 'NotIn', values: [value] })),
  ];
  const loose = {
    ...{ manifest: model.manifests[0], namespace: 'default', path: ['spec', 'selector'], isPeer },
    selector: selectorOfLabelSelector({ matchLabels: Object.fromEntries(one), matchExpressions }),
    isClaimed: ({ manifest }: { manifest: { name: string } }) => claimed.includes(manifest.name),
    isExpected: ({ manifest }: { manifest: { name: string } }) => expected.includes(manifest.name),
  };
  return nearPods(loose, model);
}

/** What was nearly reached, each as `name: reason`, with `surely` in front when the first was surely meant. */
export function reached(question: Question, workloads: string): string[] {
  const { near, isNear } = ask(question, workloads);
  return [...(isNear ? ['surely'] : []), ...near.map(({ object, reason }) => `${object.name}: ${reason}`)];
}

export const IN_SHOP = { metadata: ', namespace: shop' };
