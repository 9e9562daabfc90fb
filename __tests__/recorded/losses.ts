import type { Loss } from './changes';

type Tree = Record<string, unknown>;

/** What no author decides: the server, or a controller, writes it. */
const WRITTEN_BY_THE_SERVER = [
  /^status\b/,
  /^metadata\.(uid|resourceVersion|generation|creationTimestamp|managedFields|selfLink|namespace|ownerReferences)\b/,
  /^metadata\.annotations\.(kubectl\.|deployment\.kubernetes\.io|deprecated\.daemonset|pv\.kubernetes\.io|volume\.|autoscaling\.alpha)/,
  /^metadata\.finalizers\b/,
  /\.(batch\.kubernetes\.io\/)?controller-uid$/,
  /^spec\.(volumes|containers\[\d+\]\.volumeMounts|initContainers\[\d+\]\.volumeMounts)\[.*kube-api-access/,
  /^spec\.claimRef\b/,
  /^spec\.uid$/,
  // Of Nodes that no kubelet keeps.
  /^spec\.taints\b/,
  /^secrets\b/,
];

/** What the server chooses where nobody did. */
const CHOSEN_BY_THE_SERVER = /\.(clusterIPs?|nodePort|healthCheckNodePort|volumeName|nodeName|deletionTimestamp)\b/;

/** Where an applied object differs from a fresh one; `written` is the text of both manifests. */
export function losses(fresh: unknown, applied: unknown, written: string): Loss[] {
  return differences('', fresh, applied).flatMap((loss) => {
    if (WRITTEN_BY_THE_SERVER.some((pattern) => pattern.test(loss.path))) return [];
    if (!CHOSEN_BY_THE_SERVER.test(loss.path)) return [loss];
    const [asked, has] = [steady(loss.asked, written), steady(loss.has, written)];
    return asked === has ? [] : [{ path: loss.path, asked, has }];
  });
}

function differences(path: string, fresh: unknown, applied: unknown): Loss[] {
  if (JSON.stringify(fresh) === JSON.stringify(applied)) return [];
  if (Array.isArray(fresh) && Array.isArray(applied)) return listDifferences(path, fresh, applied);
  if (!isTree(fresh) || !isTree(applied)) {
    return [
      { path, ...(fresh === undefined ? {} : { asked: fresh }), ...(applied === undefined ? {} : { has: applied }) },
    ];
  }
  const keys = [...new Set([...Object.keys(fresh), ...Object.keys(applied)])];
  return keys.flatMap((key) => differences(path ? `${path}.${key}` : key, fresh[key], applied[key]));
}

function listDifferences(path: string, fresh: unknown[], applied: unknown[]): Loss[] {
  const length = Math.max(fresh.length, applied.length);
  return Array.from({ length }, (_, index) => {
    const place = nameMadeByServer(fresh[index]) ?? nameMadeByServer(applied[index]) ?? index;
    return differences(`${path}[${place}]`, fresh[index], applied[index]);
  }).flat();
}

/** What the server chose differs from run to run. */
function steady(value: unknown, written: string): unknown {
  return written.includes(String(value)) ? value : '<chosen>';
}

function nameMadeByServer(item: unknown): string | undefined {
  const name = isTree(item) ? item.name : undefined;
  return typeof name === 'string' && name.startsWith('kube-api-access') ? name : undefined;
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
