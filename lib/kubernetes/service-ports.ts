import {
  asMapping,
  inItems,
  invalid,
  isAbsent,
  isNoNumber,
  isNoText,
  itemsOf,
  joined,
  problemOf,
  seenBefore,
  twice,
  type FieldProblem,
} from './fields';
import { labelKeyProblem } from './labels';
import { dnsLabelProblem } from './names';
import { portNumberOrNameProblem, portNumberProblem, protocolProblem } from './ports';
import { bare, quote } from './quote';

const ONLY_NODE_PORTS = 'only a NodePort or a LoadBalancer has one';

/**
 * What is wrong with the ports of a Service, as fields of its spec.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/service-resources/service-v1/#ServiceSpec
 */
export function servicePortProblems(spec: unknown): readonly FieldProblem[] {
  const { type, ports, clusterIP } = asMapping(spec) ?? {};
  const list = itemsOf(ports);
  if (list.length === 0) {
    const mayLack = type === 'ExternalName' || clusterIP === 'None';
    return mayLack ? [] : [{ path: ['ports'], problem: 'No ports: a Service needs one, unless its clusterIP is None' }];
  }
  const isNameTwice = seenBefore();
  const isPortTwice = seenBefore();
  // Those of a NodePort or a LoadBalancer are the business of whoever knows all Services.
  const isNodePortTwice = type === 'ExternalName' ? seenBefore() : () => false;
  return inItems(list, 'ports', (item) => {
    const port = asMapping(item) ?? {};
    const { name, port: number, nodePort } = port;
    const spoken = `${bare(number)}/${protocolOf(port)}`;
    return joined(
      onePort(port, list.length > 1),
      problemOf('nodePort', nodePortTypeProblem(nodePort, type)),
      twice(['name'], !isNoText(name) && isNameTwice(name), () => `port name ${quote(name)}`),
      twice([], !isAbsent(number) && isPortTwice(spoken), () => `port ${spoken}`),
      twice(
        ['nodePort'],
        !isNoNumber(nodePort) && isNodePortTwice(`${bare(nodePort)}/${protocolOf(port)}`),
        () => `nodePort ${bare(nodePort)}`,
      ),
    );
  });
}

function onePort(port: Record<string, unknown>, needsName: boolean): readonly FieldProblem[] {
  const { name, port: number, protocol, targetPort, appProtocol } = port;
  const key = labelKeyProblem(appProtocol ?? 'none');
  return joined(
    problemOf('port', invalid('port', portNumberProblem(number))),
    problemOf('name', invalid('port name', nameProblem(name, needsName))),
    problemOf('protocol', isNoText(protocol) ? undefined : invalid('protocol', protocolProblem(protocol))),
    problemOf(
      'targetPort',
      isAbsent(targetPort) ? undefined : invalid('targetPort', portNumberOrNameProblem(targetPort)),
    ),
    problemOf('appProtocol', key?.replace('label key', 'appProtocol')),
  );
}

function nameProblem(name: unknown, isNeeded: boolean): string | undefined {
  if (!isNoText(name)) return dnsLabelProblem(name);
  return isNeeded ? `${quote(name)}: each port needs one where a Service has several` : undefined;
}

function nodePortTypeProblem(nodePort: unknown, type: unknown): string | undefined {
  if (isNoNumber(nodePort)) return undefined;
  if (!Number.isInteger(nodePort)) return `Invalid nodePort ${quote(nodePort)}: a whole number is needed`;
  if (!isNoText(type) && type !== 'ClusterIP') return undefined;
  return `Invalid nodePort ${quote(nodePort)} of a Service of the type ClusterIP: ${ONLY_NODE_PORTS}`;
}

function protocolOf({ protocol }: Record<string, unknown>): string {
  return isNoText(protocol) ? 'TCP' : bare(protocol);
}
