import { check } from '../../../lib/wiring/check';
import type { Near, NearReason } from '../../../lib/wiring/finding';
import { readText } from '../../../lib/wiring/manifest/read-text';
import { Model } from '../../../lib/wiring/model/model';

/** What a check of a text gives. */
export function checked(text: string, file = 'web.yaml') {
  return check(readText(text, file));
}

/** What a text means. */
export function modelOf(text: string): Model {
  return new Model(readText(text, 'web.yaml'));
}

export const DEPLOYMENT = `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      containers:
        - name: web
          image: nginx
          ports: [{ name: http, containerPort: 8080 }]
`;

/** A Service whose spec is given in one line. */
export function service(spec: string, name = 'web'): string {
  return `---\napiVersion: v1\nkind: Service\nmetadata: { name: ${name} }\nspec: { ${spec} }\n`;
}

/** A candidate, a Pod `shop/web` unless something else is said. */
export function near(reason: NearReason, expected: string, actual: string, object: Partial<Near['object']> = {}): Near {
  return {
    object: { apiVersion: 'v1', kind: 'Pod', namespace: 'shop', name: 'web', ...object },
    ...{ reason, expected, actual, fix: 'mend it' },
  };
}
