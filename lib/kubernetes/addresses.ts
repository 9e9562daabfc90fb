import { BlockList, isIPv4, isIPv6 } from 'node:net';
import { quote } from './quote';

/** What is wrong with an IP address, or undefined when Kubernetes accepts it. */
export function addressProblem(address: unknown): string | undefined {
  return typeof address === 'string' && familyOf(address)
    ? undefined
    : `${quote(address)}: an address, such as "192.0.2.1"`;
}

const SPECIAL = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 32],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['224.0.0.0', 24],
] as const)
  SPECIAL.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of [
  ['::', 127],
  ['fe80::', 10],
  ['ff02::', 16],
] as const)
  SPECIAL.addSubnet(network, bits, 'ipv6');

/** What is wrong with the address of an endpoint, or undefined when Kubernetes accepts it. */
export function endpointAddressProblem(address: unknown): string | undefined {
  const problem = addressProblem(address);
  if (problem !== undefined || typeof address !== 'string') return problem;
  return SPECIAL.check(withoutZeros(address), familyOf(address))
    ? `${quote(address)}: an address that others reach, neither of a loopback nor of a link`
    : undefined;
}

/** An IPv4 address that is written as one of IPv6 counts as what it is. */
const MAPPED = /^::ffff:\d+\.\d+\.\d+\.\d+$/i;

/** The same, of one family. */
export function endpointAddressOf(family: 'ipv4' | 'ipv6'): (address: unknown) => string | undefined {
  return (address) =>
    typeof address === 'string' && (MAPPED.test(address) ? 'ipv4' : familyOf(address)) === family
      ? endpointAddressProblem(address)
      : `${quote(address)}: an address of the family ${family === 'ipv4' ? 'IPv4' : 'IPv6'}`;
}

/** What is wrong with a range of addresses, or undefined when Kubernetes accepts it. */
export function rangeProblem(range: unknown): string | undefined {
  return rangeOf(range) ? undefined : `${quote(range)}: a range of addresses, such as "10.0.0.0/8"`;
}

/** Whether a range lies within another one and is smaller than it; true where one of them is none. */
export function isWithinRange(inner: unknown, outer: unknown): boolean {
  const [small, large] = [rangeOf(inner), rangeOf(outer)];
  if (!small || !large) return true;
  if (small.family !== large.family || small.bits <= large.bits) return false;
  const list = new BlockList();
  list.addSubnet(large.address, large.bits, large.family);
  return list.check(small.address, small.family);
}

interface Range {
  readonly address: string;
  readonly bits: number;
  readonly family: 'ipv4' | 'ipv6';
}

function rangeOf(range: unknown): Range | undefined {
  const [, address, digits] = typeof range === 'string' ? (/^([^/]*)\/(\d+)$/.exec(range) ?? []) : [];
  const family = address === undefined ? undefined : familyOf(address);
  const bits = Number(digits);
  if (address === undefined || !family || bits > (family === 'ipv4' ? 32 : 128)) return undefined;
  return { address: withoutZeros(address), bits, family };
}

function familyOf(address: string): Range['family'] | undefined {
  if (isIPv4(withoutZeros(address))) return 'ipv4';
  return isIPv6(address) && !address.includes('%') ? 'ipv6' : undefined;
}

/** The fields of the Service and the NetworkPolicy go back to a time in which zeros in front were read over. */
function withoutZeros(address: string): string {
  return address.includes(':') ? address : address.replace(/(^|\.)0+(?=\d)/g, '$1');
}
