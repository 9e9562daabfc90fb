import { isDeepStrictEqual } from 'node:util';
import { asList, asNumber, asObject } from '../manifest/fields';
import type { Json, JsonObject } from '../manifest/manifest';
import { replaceInstead } from './commands';
import { isGiven } from './default';
import type { Refusal } from './refusal';
import { familyRefusals } from './service-families';
import type { Transition } from './transition';

const specOf = (service: JsonObject): JsonObject => asObject(service.spec) ?? {};
const hasAddress = ({ type }: JsonObject): boolean => type !== 'ExternalName';
const hasNodePorts = ({ type }: JsonObject): boolean => type === 'NodePort' || type === 'LoadBalancer';
const isChecked = ({ type, externalTrafficPolicy }: JsonObject): boolean =>
  type === 'LoadBalancer' && externalTrafficPolicy === 'Local';

const CHOSEN_ONCE = ['clusterIP', 'clusterIPs', 'ipFamilies', 'ipFamilyPolicy'];

/** What a Service keeps when the new manifest does not write it, its address and its nodePorts, and what it loses with its address. */
export function settledService(live: JsonObject, merged: JsonObject): JsonObject {
  const [old, next] = [specOf(live), specOf(merged)];
  const kept: JsonObject = {};
  if (hasAddress(old)) {
    for (const name of CHOSEN_ONCE)
      Object.assign(kept, hasAddress(next) ? keep(name, old, next) : drop(name, old, next));
  }
  if (isChecked(old) && isChecked(next)) Object.assign(kept, keep('healthCheckNodePort', old, next));
  if (hasNodePorts(old) && hasNodePorts(next)) kept.ports = withNodePorts(old, next);
  return { ...merged, spec: { ...next, ...kept } };
}

function keep(name: string, old: JsonObject, next: JsonObject): JsonObject {
  return !isGiven(next[name]) && old[name] !== undefined ? { [name]: old[name] } : {};
}

function drop(name: string, old: JsonObject, next: JsonObject): JsonObject {
  return isDeepStrictEqual(next[name], old[name]) ? { [name]: null } : {};
}

/** A port without a nodePort keeps that of the port of its name, unless another one has it now. */
function withNodePorts(old: JsonObject, next: JsonObject): Json[] {
  const [before, after] = [old, next].map((spec) => (asList(spec.ports) ?? []).map((port) => asObject(port) ?? {}));
  const taken = after.map(({ nodePort }) => nodePort);
  return after.map((port) => {
    const known = before.find(({ name }) => name === port.name)?.nodePort;
    return port.nodePort || !known || taken.includes(known) ? port : { ...port, nodePort: known };
  });
}

/** What of a Service depends on its type and on what Kubernetes chose for it. */
export function serviceRefusals({ after, live, merged, fresh }: Transition): Refusal[] {
  const [old, next, written] = [specOf(live), specOf(merged), specOf(after.object)];
  return [
    ...(hasAddress(old) && hasAddress(next)
      ? [...addressRefusals(old, next), ...familyRefusals({ old, next, written })]
      : []),
    ...leftHeadless(old, next),
    ...classRefusals(old, next),
    ...healthCheckRefusals(old, next),
    ...portRefusals(old, next, specOf(fresh)).map((one) => ({ ...one, help: replaceInstead(after) })),
  ];
}

function addressRefusals({ clusterIP: before }: JsonObject, { clusterIP: after }: JsonObject): Refusal[] {
  if (after === undefined || after === before) return [];
  const why = before === undefined ? 'Kubernetes chose one when the Service was made' : 'a Service keeps its address';
  return [{ path: ['spec', 'clusterIP'], old: before, next: after, why }];
}

/** A headless Service stays headless when clusterIP is no longer written, and then it can have no nodePort. */
function leftHeadless(old: JsonObject, next: JsonObject): Refusal[] {
  if (old.clusterIP !== 'None' || next.clusterIP !== 'None' || !hasNodePorts(next)) return [];
  const why = 'it is headless and stays so, and a headless Service has no nodePort';
  return [{ path: ['spec', 'type'], old: old.type, next: next.type, why }];
}

function classRefusals(old: JsonObject, next: JsonObject): Refusal[] {
  const areBalanced = old.type === 'LoadBalancer' && next.type === 'LoadBalancer';
  if (!areBalanced || old.loadBalancerClass === next.loadBalancerClass) return [];
  const why = 'a LoadBalancer Service keeps its class';
  return [{ path: ['spec', 'loadBalancerClass'], old: old.loadBalancerClass, next: next.loadBalancerClass, why }];
}

function healthCheckRefusals(old: JsonObject, next: JsonObject): Refusal[] {
  const [before, after] = [old, next].map((spec) => asNumber(spec.healthCheckNodePort));
  if (!isChecked(old) || !isChecked(next) || after === undefined || after === before) return [];
  const why = before === undefined ? 'Kubernetes chose one when the Service was made' : 'a Service keeps it';
  return [{ path: ['spec', 'healthCheckNodePort'], old: before, next: after, why }];
}

/** Ports that are fine as they are written, and no longer are once kubectl has merged them by number alone. */
function portRefusals(old: JsonObject, next: JsonObject, fresh: JsonObject): Refusal[] {
  const problem = portProblem(next);
  if (problem === undefined || portProblem(fresh) !== undefined) return [];
  const why = `kubectl merges ports by their number alone, and ${problem}`;
  return [{ path: ['spec', 'ports'], old: old.ports, next: fresh.ports, why }];
}

function portProblem(spec: JsonObject): string | undefined {
  const ports = (asList(spec.ports) ?? []).map((port) => asObject(port) ?? {});
  if (ports.length === 0 && spec.clusterIP !== 'None' && hasAddress(spec)) return 'none would be left';
  const hasTwice = (values: Json[]): boolean => new Set(values).size < values.length;
  if (hasTwice(ports.map(({ port, protocol }) => JSON.stringify([port, protocol])))) return 'one would be there twice';
  if (ports.length > 1 && hasTwice(ports.map(({ name }) => name ?? ''))) return 'two would share a name';
  return undefined;
}
