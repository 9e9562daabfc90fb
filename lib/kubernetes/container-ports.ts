import { FieldTree, problemsIn, type Check } from './field-tree';
import {
  asMapping,
  inItems,
  invalid,
  isNoNumber,
  isNoText,
  joined,
  problemAt,
  problemOf,
  seenBefore,
  twice,
} from './fields';
import type { FieldPath, FieldProblem } from './fields';
import { portNameProblem, portNumberOrNameProblem, portNumberProblem, protocolProblem } from './ports';
import { bare, quote } from './quote';

const PROBES = ['livenessProbe', 'readinessProbe', 'startupProbe'];
const HANDLERS: readonly FieldPath[] = [
  ...PROBES.map((name) => [name]),
  ['lifecycle', 'postStart'],
  ['lifecycle', 'preStop'],
];

/** Where a container names a port that is asked: by its number or its name, over gRPC by its number alone. */
const ASKED = new FieldTree<Check>([
  ...HANDLERS.flatMap((path): [FieldPath, Check][] => [
    [[...path, 'httpGet', 'port'], asked(portNumberOrNameProblem)],
    [[...path, 'tcpSocket', 'port'], asked(portNumberOrNameProblem)],
  ]),
  ...PROBES.map((name): [FieldPath, Check] => [[name, 'grpc', 'port'], asked(portNumberProblem)]),
]);

/**
 * What is wrong with the ports of the containers of a pod, and with those that its probes and hooks ask, as fields of its
 * spec.
 * @param isPod whether the spec is a Pod's own, not that of a template
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#ports
 */
export function containerPortProblems(podSpec: unknown, isPod: boolean): readonly FieldProblem[] {
  const { containers, initContainers, hostNetwork } = asMapping(podSpec) ?? {};
  // Containers run at the same time and share the ports of the node; init containers run one by one.
  const isTaken = seenBefore();
  const onHost = hostNetwork === true;
  const host: Host = { isTaken, isShared: onHost, isCopied: onHost && isPod };
  return joined(
    inItems(containers, 'containers', (container) => ofContainer(container, host)),
    inItems(initContainers, 'initContainers', (container) =>
      ofContainer(container, { isTaken: seenBefore(), isShared: false, isCopied: host.isCopied }),
    ),
  );
}

/** How ports of the node are used. */
interface Host {
  /** Whether a port of the node was asked for already. */
  readonly isTaken: (key: unknown) => boolean;
  /** Whether the containers have the node's network, so that a hostPort can only be the containerPort. */
  readonly isShared: boolean;
  /** Whether a hostPort that is not written is the containerPort. */
  readonly isCopied: boolean;
}

function ofContainer(container: unknown, host: Host): readonly FieldProblem[] {
  const { ports } = asMapping(container) ?? {};
  const isNameTwice = seenBefore();
  return joined(
    inItems(ports, 'ports', (port) => ofPort(asMapping(port) ?? {}, host, isNameTwice)),
    problemsIn(container, ASKED),
  );
}

function ofPort(
  port: Record<string, unknown>,
  host: Host,
  isNameTwice: (name: unknown) => boolean,
): readonly FieldProblem[] {
  const { name, containerPort, protocol } = port;
  const isNamed = !isNoText(name);
  return joined(
    problemOf('containerPort', invalid('containerPort', portNumberProblem(containerPort))),
    problemOf('name', isNamed ? invalid('port name', portNameProblem(name)) : undefined),
    twice(['name'], isNamed && isNameTwice(name), () => `port name ${quote(name)}`),
    problemOf('protocol', isNoText(protocol) ? undefined : invalid('protocol', protocolProblem(protocol))),
    hostPortProblems(port, host),
  );
}

function hostPortProblems(
  port: Record<string, unknown>,
  { isTaken, isShared, isCopied }: Host,
): readonly FieldProblem[] {
  const { containerPort, protocol, hostIP } = port;
  const hostPort = isNoNumber(port.hostPort) && isCopied ? containerPort : port.hostPort;
  if (isNoNumber(hostPort)) return [];
  const problem = invalid('hostPort', portNumberProblem(hostPort));
  const spoken = `${bare(hostPort)}/${isNoText(protocol) ? 'TCP' : bare(protocol)}`;
  const address = isNoText(hostIP) ? '' : ` at ${bare(hostIP)}`;
  if (problem === undefined && isShared && hostPort !== containerPort) {
    return [
      { path: ['hostPort'], problem: `Invalid hostPort ${quote(hostPort)}: with hostNetwork it is the containerPort` },
    ];
  }
  return joined(
    problemOf('hostPort', problem),
    twice(['hostPort'], isTaken(spoken + address), () => `port ${spoken}${address} of the node`),
  );
}

function asked(rule: (port: unknown) => string | undefined): Check {
  return (port) => problemAt([], invalid('port', rule(port)));
}
