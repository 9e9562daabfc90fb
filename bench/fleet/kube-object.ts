export type Labels = Record<string, string>;

/** An object as the generator builds it: what names it, and any other fields. */
export interface KubeObject {
  apiVersion: string;
  kind: string;
  metadata: { name: string; namespace?: string; labels?: Labels; annotations?: Labels };
  [field: string]: unknown;
}
