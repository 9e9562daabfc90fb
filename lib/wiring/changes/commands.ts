import type { Manifest } from '../manifest/manifest';
import { isClusterScoped } from '../manifest/group-kind';

/** `kubectl delete pod myapp-pod -n hb-test`, to be copied as it is. */
export function deleteCommand(manifest: Manifest, ...flags: string[]): string {
  const { kind, name, namespace } = manifest;
  const inside = namespace === undefined || isClusterScoped(manifest.groupKind) ? [] : ['-n', namespace];
  return quoted(['kubectl', 'delete', kind.toLowerCase(), name, ...inside, ...flags]);
}

/** `kubectl apply -f FILE`, with the file where it is known. */
export function applyCommand(manifest: Manifest): string {
  return fileCommand('apply', manifest);
}

/** What to do where merging goes wrong. */
export function replaceInstead(manifest: Manifest): string {
  return `Use ${fileCommand('replace', manifest)} this time: it merges nothing.`;
}

function fileCommand(verb: string, manifest: Manifest): string {
  const { file } = manifest.origin.locate([]);
  return quoted(['kubectl', verb, '-f', file === undefined || file.startsWith('<') ? '…' : file]);
}

function quoted(words: readonly string[]): string {
  return `"${words.join(' ')}"`;
}
