/** Tells stack traces in terms of the sources. Node.js can, but takes the time to read all source maps at each start. */
const { existsSync, readFileSync } = require('node:fs');
const { SourceMap } = require('node:module');
const { dirname, resolve } = require('node:path');

/** Of programs that were made in this process, and may not be kept. */
const texts = new Map();
/** Read when somebody asks. */
const maps = new Map();

function knowMap(path, text) {
  texts.set(path, text);
}

/** The stack of an error, where the files in a folder are programs with source maps. */
function stackIn(folder, error, frames) {
  const places = frames.map((frame) => `    at ${placeIn(folder, frame)}`);
  return [Error.prototype.toString.call(error), ...places].join('\n');
}

function placeIn(folder, frame) {
  const [text, file] = [String(frame), frame.getFileName()];
  if (!file || dirname(file) !== folder) return text;
  const [line, column] = [frame.getLineNumber(), frame.getColumnNumber()];
  const { fileName, lineNumber, columnNumber } = mapOf(file)?.findOrigin(line, column) ?? {};
  if (fileName === undefined) return text;
  return text.replace(`${file}:${line}:${column}`, `${resolve(folder, fileName)}:${lineNumber}:${columnNumber}`);
}

function mapOf(path) {
  if (!maps.has(path)) maps.set(path, readMap(texts.get(path) ?? keptText(`${path}.map`)));
  return maps.get(path);
}

function readMap(text) {
  return text && new SourceMap(JSON.parse(text));
}

function keptText(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

module.exports = { knowMap, stackIn };
