import type { CheckResult } from '../check';
import type { Model } from '../model/model';
import { mapServices } from '../model/service-map';

/** What a check gives, for programs: `{ findings, unchecked, summary }`. */
export function checkJson({ findings, unchecked, summary }: CheckResult): string {
  const reasons = unchecked.map(({ object, reason, location }) => ({ object, reason, location }));
  return `${JSON.stringify({ findings, unchecked: reasons, summary }, null, 2)}\n`;
}

/** What each Service reaches, for programs: `{ services }`. */
export function mapJson(model: Model): string {
  return `${JSON.stringify(mapServices(model), null, 2)}\n`;
}
