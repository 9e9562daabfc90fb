import { asMapping, isAbsent, invalid, problemAt, valuesAt, type Field, type FieldProblem } from './fields';
import { portNameProblem, portNumberProblem } from './ports';
import { quote } from './quote';

const EITHER = 'a backend needs the number or the name of a port of its Service, such as port: { number: 80 }';

/** The backends of an Ingress: the default one, and one for each path. */
export function ingressBackends(spec: unknown): Field[] {
  return [
    ...valuesAt(spec, ['defaultBackend']).filter(({ value }) => value !== undefined && value !== null),
    ...valuesAt(spec, ['rules', '*', 'http', 'paths', '*', 'backend']),
  ];
}

/**
 * What is wrong with the ports that an Ingress names, as fields of its spec.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/service-resources/ingress-v1/#IngressBackend
 */
export function ingressPortProblems(spec: unknown): readonly FieldProblem[] {
  return ingressBackends(spec).flatMap(({ path, value }) => {
    const service = asMapping(asMapping(value)?.service);
    return service ? portProblems(service.port, [...path, 'service', 'port']) : [];
  });
}

function portProblems(port: unknown, path: Field['path']): readonly FieldProblem[] {
  const { name, number } = asMapping(port) ?? {};
  if (!isAbsent(port) && !asMapping(port)) return [{ path, problem: `Invalid port ${quote(port)}: ${EITHER}` }];
  if (isAbsent(name) && isAbsent(number)) return [{ path, problem: `No port: ${EITHER}` }];
  if (!isAbsent(name) && !isAbsent(number)) {
    return [{ path, problem: `Port ${quote(number)} and the port name ${quote(name)}: one of the two, not both` }];
  }
  return isAbsent(number)
    ? problemAt([...path, 'name'], invalid('port name', portNameProblem(name)))
    : problemAt([...path, 'number'], invalid('port', portNumberProblem(number)));
}
