/** Tells stack traces in terms of the sources. Node.js can, but takes the time to read all source maps at each start. */
const { readFileSync } = require('node:fs');
const { SourceMap } = require('node:module');
const { dirname, resolve } = require('node:path');

const maps = new Map();

/** The stack of an error, where the files in a folder are programs with source maps. */
function stackIn(folder, error, frames) {
  const places = frames.map((frame) => `    at ${placeIn(folder, frame)}`);
  return [Error.prototype.toString.call(error), ...places].join('\n');
}

function placeIn(folder, frame) {
  const [text, file] = [String(frame), frame.getFileName()];
  if (!file || dirname(file) !== folder) return text;
  const [line, column] = [frame.getLineNumber(), frame.getColumnNumber()];
  const { fileName, lineNumber, columnNumber } = mapOf(file).findOrigin(line, column);
  if (fileName === undefined) return text;
  return text.replace(`${file}:${line}:${column}`, `${resolve(folder, fileName)}:${lineNumber}:${columnNumber}`);
}

function mapOf(path) {
  if (!maps.has(path)) maps.set(path, new SourceMap(JSON.parse(readFileSync(`${path}.map`, 'utf8'))));
  return maps.get(path);
}

module.exports = { stackIn };
