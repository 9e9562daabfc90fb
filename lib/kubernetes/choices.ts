import {
  asMapping,
  below,
  invalid,
  isAbsent,
  isNoNumber,
  isNoText,
  itemsOf,
  joined,
  problemAt,
  problemOf,
  valueAt,
  valuesAt,
  type FieldProblem,
} from './fields';
import { ingressBackends } from './ingress-ports';
import { dnsSubdomainProblem } from './names';
import { networkPolicyProblems } from './network-policy-peers';
import { bare, quote } from './quote';
import { familyProblems, typedFieldProblems } from './service-fields';
import { wholeNumber } from './value-checks';

/* Fields that take one of a few values, that need another field, or that exclude one. */

type Check = (spec: unknown) => readonly FieldProblem[];

const CHECKS: ReadonlyMap<string, Check> = new Map([
  ['Service', serviceProblems],
  ['networking.k8s.io/Ingress', ingressProblems],
  ['networking.k8s.io/NetworkPolicy', networkPolicyProblems],
  ['policy/PodDisruptionBudget', budgetProblems],
  ['autoscaling/HorizontalPodAutoscaler', autoscalerProblems],
  ['batch/CronJob', cronJobProblems],
  ['batch/Job', jobProblems],
]);

const SERVICE_TYPES: readonly string[] = ['ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName'];
const TRAFFIC_POLICIES: readonly string[] = ['Cluster', 'Local'];
const PATH_TYPES: readonly string[] = ['Exact', 'Prefix', 'ImplementationSpecific'];
const UNCLEAN = /\/\/|\/\.{1,2}(\/|$)|%2[fF]/;

/**
 * What is wrong with the choices that an object makes about its wiring, as fields of its spec.
 * @param kind such as `Service`, or `apps/Deployment` for a kind with a group
 */
export function choiceProblems(kind: string, spec: unknown): readonly FieldProblem[] {
  return CHECKS.get(kind)?.(spec) ?? [];
}

function serviceProblems(spec: unknown): readonly FieldProblem[] {
  const { type, clusterIP, clusterIPs, externalName, healthCheckNodePort, externalTrafficPolicy, externalIPs } =
    asMapping(spec) ?? {};
  if (!isNoText(type) && !SERVICE_TYPES.includes(type as string)) return [oneOf(['type'], 'type', type, SERVICE_TYPES)];
  if (!isNoText(externalTrafficPolicy)) {
    const path = ['externalTrafficPolicy'];
    const isOutside = type === 'LoadBalancer' || type === 'NodePort' || itemsOf(externalIPs).length > 0;
    if (!isOutside)
      return [
        {
          path,
          problem: `Invalid externalTrafficPolicy ${quote(externalTrafficPolicy)}: only a NodePort or a LoadBalancer has one`,
        },
      ];
    if (!TRAFFIC_POLICIES.includes(externalTrafficPolicy as string))
      return [oneOf(path, 'externalTrafficPolicy', externalTrafficPolicy, TRAFFIC_POLICIES)];
  }
  const isLocal = type === 'LoadBalancer' && externalTrafficPolicy === 'Local';
  return joined(
    typedFieldProblems(asMapping(spec) ?? {}),
    familyProblems(asMapping(spec) ?? {}),
    type === 'ExternalName'
      ? externalNameProblems(externalName, clusterIP, clusterIPs)
      : addressProblems(type, clusterIP, clusterIPs),
    isNoNumber(healthCheckNodePort) || isLocal
      ? []
      : problemOf(
          'healthCheckNodePort',
          `Invalid healthCheckNodePort ${quote(healthCheckNodePort)}: only a LoadBalancer with the externalTrafficPolicy Local has one`,
        ),
  );
}

function externalNameProblems(name: unknown, clusterIP: unknown, clusterIPs: unknown): readonly FieldProblem[] {
  const host = typeof name === 'string' ? name.replace(/\.$/, '') : name;
  const problem = dnsSubdomainProblem(host);
  const ofList = itemsOf(clusterIPs).length > 0 ? 'Invalid clusterIPs: an ExternalName has none' : undefined;
  return joined(
    problemOf('externalName', invalid('externalName', problem)),
    isNoText(clusterIP)
      ? problemOf('clusterIPs', ofList)
      : problemOf('clusterIP', `Invalid clusterIP ${quote(clusterIP)}: an ExternalName has none`),
  );
}

function addressProblems(type: unknown, clusterIP: unknown, clusterIPs: unknown): readonly FieldProblem[] {
  const addresses = itemsOf(clusterIPs);
  if (isNoText(clusterIP)) {
    if (addresses.length === 0) return [];
    return [{ path: ['clusterIPs'], problem: `Invalid clusterIPs: the first of them must stand in clusterIP too` }];
  }
  if (addresses.length > 0 && addresses[0] !== clusterIP) {
    return [
      {
        path: ['clusterIPs'],
        problem: `Invalid clusterIPs: the first of them must be the clusterIP, ${quote(clusterIP)}`,
      },
    ];
  }
  if (clusterIP === 'None') {
    const isHeadless = isNoText(type) || type === 'ClusterIP';
    return problemOf(
      'clusterIP',
      isHeadless ? undefined : `Invalid clusterIP "None": a ${bare(type)} needs an address`,
    );
  }
  const isAddress = typeof clusterIP === 'string' && /^[0-9.]+$|:/.test(clusterIP);
  return problemOf('clusterIP', isAddress ? undefined : `Invalid clusterIP ${quote(clusterIP)}: an address, or "None"`);
}

function ingressProblems(spec: unknown): readonly FieldProblem[] {
  const { rules, defaultBackend } = asMapping(spec) ?? {};
  if (itemsOf(rules).length === 0 && isAbsent(defaultBackend)) {
    return [{ path: ['rules'], problem: 'No rules: an Ingress needs one, or a defaultBackend' }];
  }
  return joined(
    valuesAt(spec, ['rules', '*', 'http', 'paths']).flatMap(({ path, value }) =>
      problemAt(path, itemsOf(value).length > 0 ? undefined : 'No paths: http needs at least one'),
    ),
    valuesAt(spec, ['rules', '*', 'http', 'paths', '*']).flatMap(({ path, value }) => pathProblems(path, value)),
    ingressBackends(spec).flatMap(({ path, value }) => problemAt(path, backendProblem(value))),
  );
}

function pathProblems(place: FieldProblem['path'], value: unknown): readonly FieldProblem[] {
  const { path, pathType } = asMapping(value) ?? {};
  if (!PATH_TYPES.includes(pathType as string))
    return [oneOf([...place, 'pathType'], 'pathType', pathType, PATH_TYPES)];
  const mayLack = pathType === 'ImplementationSpecific' && isAbsent(path);
  const isPlain = pathType === 'ImplementationSpecific' || !UNCLEAN.test(bare(path));
  const isAbsolute = typeof path === 'string' && path.startsWith('/') && isPlain;
  return problemAt(
    [...place, 'path'],
    mayLack || isAbsolute
      ? undefined
      : invalid('path', `${quote(path)}: it starts with "/", and holds no "//", no part "." or ".." and no "%2f"`),
  );
}

function backendProblem(backend: unknown): string | undefined {
  if (!isAbsent(backend) && !asMapping(backend)) return `Invalid backend ${quote(backend)}: a mapping is needed`;
  const { service, resource } = asMapping(backend) ?? {};
  if (!isAbsent(service) && !isAbsent(resource)) return 'Invalid backend: a Service or a resource, not both';
  return isAbsent(service) && isAbsent(resource) ? 'Invalid backend: a Service or a resource is needed' : undefined;
}

function budgetProblems(spec: unknown): readonly FieldProblem[] {
  const { minAvailable, maxUnavailable } = asMapping(spec) ?? {};
  const areBoth = [minAvailable, maxUnavailable].every((value) => value !== undefined && value !== null);
  return joined(
    problemOf('maxUnavailable', areBoth ? 'minAvailable and maxUnavailable: one of the two, not both' : undefined),
    problemOf('minAvailable', invalid('minAvailable', countProblem(minAvailable ?? 0))),
    problemOf('maxUnavailable', invalid('maxUnavailable', countProblem(maxUnavailable ?? 0))),
  );
}

function countProblem(count: unknown): string | undefined {
  const isShare = typeof count === 'string' && /^\d+%$/.test(count) && parseInt(count) <= 100;
  return isShare || wholeNumber(0)(count) === undefined
    ? undefined
    : `${quote(count)}: a whole number, or a share such as "50%"`;
}

function autoscalerProblems(spec: unknown): readonly FieldProblem[] {
  const { minReplicas, maxReplicas } = asMapping(spec) ?? {};
  const isSwapped = typeof minReplicas === 'number' && typeof maxReplicas === 'number' && minReplicas > maxReplicas;
  return joined(
    targetProblems(spec),
    problemOf('maxReplicas', maxReplicas === undefined || maxReplicas === null ? 'No maxReplicas' : undefined),
    problemOf(
      'minReplicas',
      isSwapped ? `Invalid minReplicas ${minReplicas}: more than maxReplicas, ${maxReplicas}` : undefined,
    ),
  );
}

function targetProblems(spec: unknown): readonly FieldProblem[] {
  const { apiVersion, kind } = asMapping(valueAt(spec, 'scaleTargetRef')) ?? {};
  const path = ['scaleTargetRef', 'apiVersion'];
  const parts = typeof apiVersion === 'string' ? apiVersion.split('/') : [];
  if (parts.length === 2 && parts[0] !== '') return [];
  const isCore = kind === 'ReplicationController' && parts.length < 2;
  const problem = `${quote(apiVersion)}: the group and the version of the target, such as "apps/v1"`;
  return isCore ? [] : problemAt(path, invalid('apiVersion', problem));
}

function cronJobProblems(spec: unknown): readonly FieldProblem[] {
  const { selector, manualSelector } = asMapping(valueAt(spec, 'jobTemplate', 'spec')) ?? {};
  const isGiven = (selector !== undefined && selector !== null) || manualSelector === true;
  const path = ['jobTemplate', 'spec', manualSelector === true ? 'manualSelector' : 'selector'];
  return joined(
    problemAt(path, isGiven ? 'Invalid selector: the Jobs of a CronJob get theirs when they are made' : undefined),
    // What a Job gets when nothing is written, its template does not.
    below(['jobTemplate', 'spec'], completionsProblem(valueAt(spec, 'jobTemplate', 'spec'), true)),
  );
}

function jobProblems(spec: unknown): readonly FieldProblem[] {
  const { parallelism } = asMapping(spec) ?? {};
  return completionsProblem(spec, parallelism !== undefined && parallelism !== null);
}

/** @param isNeeded whether the API server does not write 1 itself */
function completionsProblem(spec: unknown, isNeeded: boolean): readonly FieldProblem[] {
  const { completionMode, completions } = asMapping(spec) ?? {};
  const isMissing = completionMode === 'Indexed' && (completions === undefined || completions === null);
  return problemOf('completions', isMissing && isNeeded ? 'No completions: an Indexed Job needs them' : undefined);
}

function oneOf(path: FieldProblem['path'], what: string, value: unknown, values: readonly string[]): FieldProblem {
  return {
    path,
    problem: `${value === undefined ? `No ${what}` : `Invalid ${what} ${quote(value)}`}: one of ${values.join(', ')}`,
  };
}
