import { asMapping, inItems, invalid, joined, problemOf, type FieldProblem } from './fields';
import { portNumberOrNameProblem, portNumberProblem, protocolProblem } from './ports';
import { quote } from './quote';

/**
 * What is wrong with the ports of a NetworkPolicy, as fields of its spec.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/#targeting-a-range-of-ports
 */
export function networkPolicyPortProblems(spec: unknown): readonly FieldProblem[] {
  const { ingress, egress } = asMapping(spec) ?? {};
  return joined(inItems(ingress, 'ingress', ofRule), inItems(egress, 'egress', ofRule));
}

function ofRule(rule: unknown): readonly FieldProblem[] {
  return inItems(asMapping(rule)?.ports, 'ports', ofPort);
}

function ofPort(item: unknown): readonly FieldProblem[] {
  const { port = null, protocol = null, endPort = null } = asMapping(item) ?? {};
  return joined(
    problemOf('port', port === null ? undefined : invalid('port', portNumberOrNameProblem(port))),
    problemOf('protocol', protocol === null ? undefined : invalid('protocol', protocolProblem(protocol))),
    problemOf('endPort', endPort === null ? undefined : endPortProblem(port, endPort)),
  );
}

function endPortProblem(port: unknown, endPort: unknown): string | undefined {
  if (typeof port !== 'number') return `Invalid endPort ${quote(endPort)}: it needs a port that is a number`;
  if (typeof endPort === 'number' && endPort < port) {
    return `Invalid endPort ${quote(endPort)}: it must not be less than the port, ${port}`;
  }
  return invalid('endPort', portNumberProblem(endPort));
}
