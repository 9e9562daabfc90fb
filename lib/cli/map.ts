import { mapJson } from '../wiring/report/json';
import { Model } from '../wiring/model/model';
import type { Arguments } from './arguments';
import type { Command } from './command';
import { EXIT, type Io } from './io';
import { formatOption, NAMESPACE, namespaceOf } from './options';
import { INPUT_HELP, readInputs } from './read-input';

const REPORTS: Readonly<Record<string, (model: Model) => string>> = { json: mapJson };

export const mapCommand: Command = {
  name: 'map',
  operands: '[FILE|DIR|-]…',
  summary: 'say what each Service reaches, port by port',
  details: `${INPUT_HELP}

Ends with 0, or with 2 when something could not be read.`,
  options: [formatOption(Object.keys(REPORTS)), NAMESPACE],
  run: runMap,
};

async function runMap({ options, operands }: Arguments, io: Io): Promise<number> {
  const namespace = namespaceOf(options);
  const format = String(options.format ?? 'text');
  const [reading] = await readInputs([operands], io);
  const model = new Model(reading, { namespace });
  io.write(REPORTS[format](model));
  return model.unchecked.length > 0 ? EXIT.unchecked : EXIT.wired;
}
