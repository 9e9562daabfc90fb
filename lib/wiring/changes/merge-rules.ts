import type { Path } from '../manifest/manifest';
import { groupKind } from '../manifest/group-kind';
import { WORKLOAD_KINDS } from '../model/workload-kinds';

/** How `kubectl apply` merges what stands in a field; by default mappings merge key by key, and lists are replaced. */
export interface MergeRule {
  /** The items of the list merge with those that hold the same value here. */
  readonly key?: string;
  /** The new mapping takes the place of the old one. */
  readonly replace?: true;
  /** What the new mapping does not write is removed, whoever wrote it. */
  readonly retainKeys?: true;
  /** The fields of the mapping, or of the list's items. */
  readonly fields?: Readonly<Record<string, MergeRule>>;
}

const CONTAINERS: MergeRule = {
  key: 'name',
  fields: {
    ports: { key: 'containerPort' },
    env: { key: 'name' },
    volumeMounts: { key: 'mountPath' },
    volumeDevices: { key: 'devicePath' },
  },
};

const POD_SPEC: MergeRule = {
  fields: {
    containers: CONTAINERS,
    initContainers: CONTAINERS,
    ephemeralContainers: CONTAINERS,
    volumes: { key: 'name', retainKeys: true },
    imagePullSecrets: { key: 'name' },
    hostAliases: { key: 'ip' },
    topologySpreadConstraints: { key: 'topologyKey' },
    schedulingGates: { key: 'name' },
    resourceClaims: { key: 'name' },
  },
};

const POD: MergeRule = { fields: { spec: POD_SPEC } };

const WEBHOOKS: MergeRule = { key: 'name', fields: { matchConditions: { key: 'name' } } };

const POLICY: MergeRule = { fields: { matchConditions: { key: 'name' }, variables: { key: 'name' } } };

/**
 * What is not as the default has it, by kind.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/ (the "patch strategy" and "patch merge key" of the fields)
 */
const OF_KIND: Readonly<Record<string, MergeRule>> = {
  ...Object.fromEntries(
    WORKLOAD_KINDS.filter(({ group }) => !group.includes('.')).map(({ group, kind, template }) => [
      group === '' ? kind : `${group}/${kind}`,
      below(template, POD),
    ]),
  ),
  PodTemplate: below(['template'], POD),
  'apps/Deployment': { fields: { spec: { fields: { strategy: { retainKeys: true }, template: POD } } } },
  Service: { fields: { spec: { fields: { ports: { key: 'port' } } } } },
  ServiceAccount: { fields: { secrets: { key: 'name' } } },
  'policy/PodDisruptionBudget': { fields: { spec: { fields: { selector: { replace: true } } } } },
  'admissionregistration.k8s.io/ValidatingWebhookConfiguration': { fields: { webhooks: WEBHOOKS } },
  'admissionregistration.k8s.io/MutatingWebhookConfiguration': { fields: { webhooks: WEBHOOKS } },
  'admissionregistration.k8s.io/ValidatingAdmissionPolicy': { fields: { spec: POLICY } },
};

/** How the objects of a kind merge. Of custom resources kubectl knows no lists, so that they are replaced. */
export function mergeRuleOf(object: { readonly apiVersion: string; readonly kind: string }): MergeRule {
  const kind = groupKind(object);
  return Object.hasOwn(OF_KIND, kind) ? OF_KIND[kind] : {};
}

/** How a field of a mapping merges. */
export function ruleOf(rule: MergeRule, name: string): MergeRule {
  return rule.fields && Object.hasOwn(rule.fields, name) ? rule.fields[name] : {};
}

function below(path: Path, rule: MergeRule): MergeRule {
  return path.reduceRight<MergeRule>((inner, step) => ({ fields: { [step]: inner } }), rule);
}
