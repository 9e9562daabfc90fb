import { type FleetOptions, fleet } from '../../bench/fleet/fleet';
import type { KubeObject } from '../../bench/fleet/kube-object';
import { worstCase } from '../../bench/fleet/worst-cases';
import { toYaml } from '../../bench/fleet/yaml';
import { check } from '../../lib/wiring/check';
import { readText } from '../../lib/wiring/manifest/read-text';

const options: FleetOptions = { objects: 400, seed: 1 };

function checked(groups: Iterable<KubeObject[]>) {
  const text = [...groups].flat().map(toYaml).join('');
  return check(readText(text, 'fleet.yaml'), { world: 'closed' });
}

test('the check finds nothing in a healthy fleet, though it be all that runs', () => {
  const { findings, unchecked, summary } = checked(fleet(options));
  expect([...findings, ...unchecked]).toEqual([]);
  expect(summary.objects).toBe(400);
});

test('the check finds every Service of a broken fleet, and says what each nearly reached', () => {
  const { findings } = checked(worstCase('broken', options));
  const loose = findings.filter(({ rule }) => rule === 'service-selects-nothing');
  const services = [...fleet(options)].flat().filter(({ kind }) => kind === 'Service');
  expect(loose.map(({ object }) => object.name)).toEqual(services.map(({ metadata }) => metadata.name));
  expect(loose.filter(({ near }) => near.length === 0)).toEqual([]);
});
