import { inEntries, isMappingOrNothing, type FieldProblem } from './fields';
import { labelKeyProblem } from './labels';
import { quote } from './quote';

const KEY_RULE =
  'letters, digits, "-", "_" and "." only, at most 63 of them, and perhaps a DNS name and a "/" in front, such as "example.com/note"';

/**
 * What is wrong with annotations as a mapping. A key is that of a label, but for capitals in its prefix; a value is any text.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/annotations/#syntax-and-character-set
 */
export function annotationsProblems(annotations: unknown): readonly FieldProblem[] {
  if (!isMappingOrNothing(annotations))
    return [{ path: [], problem: `Invalid annotations ${quote(annotations)}: a mapping is needed` }];
  return inEntries(annotations, (key, value) => keyProblem(key) ?? annotationValueProblem(value));
}

/** What is wrong with the value of an annotation, or undefined when Kubernetes accepts it; null is the empty text. */
export function annotationValueProblem(value: unknown): string | undefined {
  if (typeof value === 'string' || value === null) return undefined;
  return `Invalid annotation value ${quote(value)}: a string is needed${typeof value === 'object' ? '' : ', so put it in quotes'}`;
}

function keyProblem(key: string): string | undefined {
  return (
    labelKeyProblem(key) && labelKeyProblem(key.toLowerCase()) && `Invalid annotation key ${quote(key)}: ${KEY_RULE}`
  );
}
