import { asMapping, below, invalid, problemAt, valuesAt, type FieldProblem } from './fields';
import { portNumberOrNameProblem, portNumberProblem, protocolProblem } from './ports';
import { quote } from './quote';

/**
 * What is wrong with the ports of a NetworkPolicy, as fields of its spec.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/#targeting-a-range-of-ports
 */
export function networkPolicyPortProblems(spec: unknown): readonly FieldProblem[] {
  return ['ingress', 'egress'].flatMap((direction) =>
    valuesAt(spec, [direction, '*', 'ports', '*']).flatMap(({ path, value }) =>
      below(path, ofPort(asMapping(value) ?? {})),
    ),
  );
}

function ofPort({ port = null, protocol = null, endPort = null }: Record<string, unknown>): readonly FieldProblem[] {
  return [
    ...problemAt(['port'], port === null ? undefined : invalid('port', portNumberOrNameProblem(port))),
    ...problemAt(['protocol'], protocol === null ? undefined : invalid('protocol', protocolProblem(protocol))),
    ...problemAt(['endPort'], endPort === null ? undefined : endPortProblem(port, endPort)),
  ];
}

function endPortProblem(port: unknown, endPort: unknown): string | undefined {
  if (typeof port !== 'number') return `Invalid endPort ${quote(endPort)}: it needs a port that is a number`;
  if (typeof endPort === 'number' && endPort < port) {
    return `Invalid endPort ${quote(endPort)}: it must not be less than the port, ${port}`;
  }
  return invalid('endPort', portNumberProblem(endPort));
}
