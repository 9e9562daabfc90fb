/**
 * Asks the current cluster again for every transition of __tests__/recorded/changes, and writes down what it answers.
 * A new transition needs a title, a `before` and an `after`; the rest is recorded. With names of families, only those.
 */
import { askFamilies } from '../__tests__/recorded/ask-families';
import { readFamilies, writeFamily } from '../__tests__/recorded/changes';

async function main(wanted: readonly string[]): Promise<void> {
  const families = readFamilies().filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  let count = 0;
  for (const [{ name, transitions }, outcomes] of await askFamilies(families, `record-${Date.now().toString(36)}`)) {
    const recorded = transitions.map(({ title, before, after }, index) => ({
      title,
      before,
      after,
      ...outcomes[index],
    }));
    writeFamily({ name, transitions: recorded });
    count += recorded.length;
  }
  console.log(`${count} transitions recorded`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
