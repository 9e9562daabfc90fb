import { mapJson } from '../wiring/report/json';
import { Model } from '../wiring/model/model';
import { mapText } from '../wiring/report/map-text';
import { mapMermaid } from '../wiring/report/mermaid';
import { coloured, plain } from '../wiring/report/paint';
import { uncheckedText } from '../wiring/report/text';
import type { Arguments } from './arguments';
import type { Command } from './command';
import { EXIT, type Io } from './io';
import { formatOption, NAMESPACE, namespaceOf } from './options';
import { INPUT_HELP, readInputs } from './read-input';

type Report = (model: Model, io: Io) => string;

const REPORTS: Readonly<Record<string, Report>> = {
  text: (model, io) => mapText(model, io.hasColours ? coloured : plain),
  json: mapJson,
  mermaid: mapMermaid,
};

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
  io.write(REPORTS[format](model, io));
  for (const unchecked of model.unchecked) io.writeError(`${uncheckedText(unchecked)}\n`);
  return model.unchecked.length > 0 ? EXIT.unchecked : EXIT.wired;
}
