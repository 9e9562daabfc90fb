import { dnsLabelProblem } from '../kubernetes/names';
import type { Arguments } from './arguments';
import type { Option } from './command';
import { UsageError } from './usage-error';

/** The option that names a format of output, the first one being what is written without it. */
export function formatOption(formats: readonly string[]): Option {
  return { name: 'format', value: 'FORMAT', choices: formats, help: `how to say it (default: ${formats[0]})` };
}

export const NAMESPACE: Option = {
  name: 'namespace',
  short: 'n',
  value: 'NAME',
  help: 'the namespace of objects that name none (default: default)',
};

/** @throws UsageError when Kubernetes would not take the name */
export function namespaceOf({ namespace }: Arguments['options']): string | undefined {
  if (typeof namespace !== 'string') return undefined;
  const problem = dnsLabelProblem(namespace);
  if (problem !== undefined) throw new UsageError(`--namespace ${problem}`);
  return namespace;
}
