import { RULES } from '../../lib/wiring/rules';
import { command, folderOf } from './command';

const folder = folderOf({});

test('without a rule it lists all of them, with severity and title', async () => {
  const { code, stdout } = await command(folder, 'explain');
  expect(code).toBe(0);
  expect(stdout.trimEnd().split('\n')).toHaveLength(RULES.length);
  expect(stdout).toMatch(/^error {4}service-selects-nothing +A Service selects no pod$/m);
});

test.each(RULES.map(({ id }) => id))('it explains %s', async (id) => {
  const { code, stdout } = await command(folder, `explain ${id}`);
  expect(code).toBe(0);
  expect(stdout).toMatch(new RegExp(`^(error|warning|note)\\[${id}\\]: .+\n\n.`));
});

test('it shows the page for a terminal: the title once, and no marks or links that only a browser needs', async () => {
  const { stdout } = await command(folder, 'explain pdb-selects-nothing');
  expect(stdout.match(/A PodDisruptionBudget selects no pod/g)).toHaveLength(1);
  expect(stdout).toContain('near for a Service (service-selects-nothing):');
  expect(stdout).not.toMatch(/<!--|\.md\)/);
});

test('a rule that is none is quoted, and the nearest is named', async () => {
  expect(await command(folder, 'explain service-select-nothing')).toEqual({
    code: 2,
    stdout: '',
    stderr:
      'cdk8s-wiring explain: no rule "service-select-nothing": did you mean service-selects-nothing?\n(cdk8s-wiring explain --help says how it is used)\n',
  });
});

test('a rule that is like none is quoted', async () => {
  const { code, stderr } = await command(folder, 'explain foo');
  expect(code).toBe(2);
  expect(stderr).toContain('no rule "foo": "explain" alone lists the rules');
});

test('it takes one rule at a time', async () => {
  const { code, stderr } = await command(folder, 'explain pod-adopted duplicate-key');
  expect(code).toBe(2);
  expect(stderr).toContain('one rule at a time: "pod-adopted" and "duplicate-key" were given');
});
