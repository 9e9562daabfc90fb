import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What the command needs to know of the package that it is part of. */
export interface PackageInfo {
  readonly version: string;
  readonly homepage: string;
  readonly bugs: string;
}

export function packageInfo(): PackageInfo {
  const { version, homepage } = JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8')) as PackageInfo;
  return { version, homepage, bugs: `${homepage}/issues` };
}

/** The page of a rule; undefined when the package lacks it. */
export function rulePage(id: string): string | undefined {
  const path = join(packageFolder(), 'docs', 'rules', `${id}.md`);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** The folder of package.json: it is nearer to the sources than to what they are compiled to. */
function packageFolder(): string {
  let folder = __dirname;
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}
