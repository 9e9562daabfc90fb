/**
 * Lists the licences of a CycloneDX bill of materials, which it reads from its input (`npm run licenses` gives it that of
 * the package), and fails when one is not known to be permissive. A licence that is new here is for a person to read.
 */
import { readFileSync } from 'node:fs';

interface Component {
  name: string;
  version: string;
  licenses?: { license?: { id?: string; name?: string }; expression?: string }[];
}

const PERMISSIVE = [
  ...['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'ISC', 'MIT', 'PSF-2.0'],
  '(MIT OR CC0-1.0)',
];

function licenceOf({ licenses = [] }: Component): string {
  const names = licenses.map(({ license, expression }) => expression ?? license?.id ?? license?.name ?? 'unknown');
  return names.join(' AND ') || 'none';
}

const { components } = JSON.parse(readFileSync(0, 'utf8')) as { components: Component[] };
const licences = [...new Set(components.map(licenceOf))].sort();
for (const licence of licences) {
  const packages = components.filter((component) => licenceOf(component) === licence);
  console.log(`${licence}: ${packages.map(({ name, version }) => `${name}@${version}`).join(', ')}`);
}
const others = licences.filter((licence) => !PERMISSIVE.includes(licence));
if (others.length > 0) {
  console.error(`Not known to be permissive: ${others.join(', ')}. Known are ${PERMISSIVE.join(', ')}`);
  process.exitCode = 1;
}
