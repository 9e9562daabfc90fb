/** js-yaml as the bundled command has it: it does the same sooner. */

/** What is written otherwise. What stands in front is looked for in the text of js-yaml, and must be there. */
const REWRITTEN = [
  // It makes its state for each document by spreading its options into an object literal. V8 keeps what comes of that as
  // a slow kind of object, and reading many small documents takes twice as long as it needs to.
  [
    /\.\.\.DEFAULT_PARSER_OPTIONS,\s*\.\.\.options,/,
    `filename: options.filename ?? DEFAULT_PARSER_OPTIONS.filename,
     maxDepth: options.maxDepth ?? DEFAULT_PARSER_OPTIONS.maxDepth,`,
  ],
  // At each value it keeps where it is, and a place for what may stand before the value, should a tag or an anchor come:
  // those begin with "!" and "&".
  [
    'const propertyState = snapshotState(state);',
    `if (ch !== 0x21 && ch !== 0x26) break;
     if (props === NO_PROPERTIES) props = emptyProperties();
     const propertyState = snapshotState(state);`,
  ],
  [/const props = emptyProperties\(\);\s*let allowBlockScalars/, 'let props = NO_PROPERTIES;\nlet allowBlockScalars'],
  ['function parseNode(', 'const NO_PROPERTIES = Object.freeze(emptyProperties());\nfunction parseNode('],
  // It asks of each character whether it ends a value. Most can never.
  [
    /if \(testDocumentBoundary\(state\)\) break;\s*if \(ch === 58\) \{/,
    `if (testDocumentBoundary(state)) break;
     if (ENDS_NOTHING[ch] === 1) {
       const { input } = state;
       let { position } = state;
       do ch = input.charCodeAt(++position);
       while (ENDS_NOTHING[ch] === 1);
       state.position = end = position;
       continue;
     }
     if (ch === 58) {`,
  ],
  [
    'function readPlainScalar(',
    `const ENDS_NOTHING = Uint8Array.from({ length: 0x7f }, (_, code) =>
       code > 0x20 && !':#,[]{}'.includes(String.fromCharCode(code)) ? 1 : 0);
     function readPlainScalar(`,
  ],
  // It counts the blanks before a line in its state, one by one.
  [
    /while \(ch === 32\) \{\s*state\.lineIndent\+\+;\s*ch = state\.input\.charCodeAt\(\+\+state\.position\);\s*\}/,
    `const { input, position: start } = state;
     let position = start;
     while (ch === 0x20) ch = input.charCodeAt(++position);
     state.position = position;
     state.lineIndent = position - start;`,
  ],
  // When a key shows that a mapping has begun, it puts this before the key, which is nearly always what came last.
  ['state.events.splice(beforeKey.eventsLength, 0, {', 'insertEvent(state.events, beforeKey.eventsLength, {'],
  [
    'function readBlockMapping(',
    `function insertEvent(events, place, event) {
       if (place !== events.length - 1) return events.splice(place, 0, event);
       events.push(events[place]);
       events[place] = event;
     }
     function readBlockMapping(`,
  ],
  // It looks for unprintable characters in each value; the command has looked for them in the whole document before
  // (lib/wiring/manifest/parse-document.ts).
  ['function checkPrintable(state, start, end) {', 'function checkPrintable(state, start, end) {\n  return;'],
];

/** The text of js-yaml.mjs, rewritten. */
function rewritten(source) {
  return REWRITTEN.reduce(rewrite, source);
}

function rewrite(text, [from, to]) {
  const changed = text.replace(from, () => to);
  if (changed === text) throw new Error(`js-yaml has no ${from} any more: see what it does instead`);
  return changed;
}

module.exports = { rewritten };
