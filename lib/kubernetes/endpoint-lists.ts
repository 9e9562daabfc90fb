import { endpointAddressOf, endpointAddressProblem } from './addresses';
import {
  asMapping,
  below,
  invalid,
  itemsOf,
  joined,
  problemAt,
  problemOf,
  seenBefore,
  twice,
  valuesAt,
  type FieldProblem,
} from './fields';
import { dnsLabelProblem, dnsSubdomainProblem } from './names';
import { PROTOCOLS, portNumberProblem } from './ports';
import { quote } from './quote';
import { labelKey, oneOf, orEmpty, wholeNumber, type Check } from './value-checks';

/* Endpoints that are written by hand, for a Service without a selector. */

/**
 * What is wrong with the addresses and the ports of an Endpoints or an EndpointSlice, as its fields.
 * @param kind such as `Endpoints`, or `discovery.k8s.io/EndpointSlice`
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#services-without-selectors
 */
export function endpointListProblems(kind: string, object: unknown): readonly FieldProblem[] {
  if (kind === 'Endpoints') return subsetProblems(object);
  return kind === 'discovery.k8s.io/EndpointSlice' ? sliceProblems(object) : [];
}

function subsetProblems(object: unknown): readonly FieldProblem[] {
  return joined(
    at(object, ['subsets', '*'], 'addresses', addressesMissing),
    ['addresses', 'notReadyAddresses'].flatMap((key) =>
      joined(
        at(object, ['subsets', '*', key, '*', 'ip'], 'ip', endpointAddressProblem),
        at(object, ['subsets', '*', key, '*', 'hostname'], 'hostname', orNothing(orEmpty(dnsLabelProblem))),
        at(object, ['subsets', '*', key, '*', 'nodeName'], 'nodeName', orNothing(dnsSubdomainProblem)),
      ),
    ),
    valuesAt(object, ['subsets', '*', 'ports']).flatMap(({ path, value }) => below(path, subsetPorts(value))),
  );
}

function addressesMissing(subset: unknown): string | undefined {
  const { addresses, notReadyAddresses } = asMapping(subset) ?? {};
  const isEmpty = itemsOf(addresses).length + itemsOf(notReadyAddresses).length === 0;
  return isEmpty ? `${quote(addresses)}: a list with at least one, here or in notReadyAddresses` : undefined;
}

function subsetPorts(ports: unknown): readonly FieldProblem[] {
  const isAlone = itemsOf(ports).length < 2;
  return itemsOf(ports).flatMap((item, index) => {
    const { name, port, protocol, appProtocol } = asMapping(item) ?? {};
    const isNamed = (name ?? '') !== '';
    return below(
      [index],
      joined(
        problemOf('name', isAlone && !isNamed ? undefined : invalid('port name', dnsLabelProblem(name))),
        problemOf('port', invalid('port', portNumberProblem(port))),
        problemOf('protocol', invalid('protocol', orEmpty(oneOf(...PROTOCOLS))(protocol ?? ''))),
        problemOf('appProtocol', invalid('appProtocol', orNothing(labelKey)(appProtocol))),
      ),
    );
  });
}

function sliceProblems(object: unknown): readonly FieldProblem[] {
  const { addressType, ports } = asMapping(object) ?? {};
  const type = oneOf('IPv4', 'IPv6', 'FQDN')(addressType);
  return joined(
    problemOf('addressType', invalid('addressType', type)),
    slicePorts(ports),
    at(object, ['endpoints', '*', 'addresses'], 'addresses', (value) =>
      itemsOf(value).length > 0 ? undefined : `${quote(value)}: a list with at least one`,
    ),
    at(object, ['endpoints', '*', 'addresses', '*'], 'address', addressRule(addressType)),
    at(object, ['endpoints', '*', 'hostname'], 'hostname', orNothing(dnsLabelProblem)),
    at(object, ['endpoints', '*', 'nodeName'], 'nodeName', orNothing(dnsSubdomainProblem)),
  );
}

function addressRule(type: unknown): Check {
  if (type === 'FQDN') return dnsSubdomainProblem;
  return endpointAddressOf(type === 'IPv6' ? 'ipv6' : 'ipv4');
}

function slicePorts(ports: unknown): readonly FieldProblem[] {
  const isTwice = seenBefore();
  return itemsOf(ports).flatMap((item, index) => {
    const { name, port, protocol, appProtocol } = asMapping(item) ?? {};
    return below(
      ['ports', index],
      joined(
        problemOf('name', invalid('port name', orNothing(orEmpty(dnsLabelProblem))(name))),
        twice(['name'], isTwice(name ?? ''), () => `port name ${quote(name ?? '')}`),
        problemOf('port', invalid('port', orNothing(wholeNumber(-Infinity))(port))),
        problemOf('protocol', invalid('protocol', orNothing(oneOf(...PROTOCOLS))(protocol))),
        problemOf('appProtocol', invalid('appProtocol', orNothing(labelKey)(appProtocol))),
      ),
    );
  });
}

function at(object: unknown, way: (string | number)[], name: string, check: Check): readonly FieldProblem[] {
  return valuesAt(object, way).flatMap(({ path, value }) => problemAt(path, invalid(name, check(value))));
}

function orNothing(check: Check): Check {
  return (value) => (value === undefined || value === null ? undefined : check(value));
}
