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
  // It puts a character after the document, which makes two strings held as one: at each look at a character V8 has to
  // find out in which of them it is. What `join` makes is one string.
  ['input: `${input}\\0`,', "input: [input, '\\0'].join(''),"],
  // It tries all that a value may begin with, one by one. What begins with a letter is no list, and nothing in brackets
  // or quotes.
  [
    'readFlowCollection(state, flowIndent, props)) hasContent = true;',
    '!startsWithLetter(state) && readFlowCollection(state, flowIndent, props)) hasContent = true;',
  ],
  [
    /\((allowBlockScalars && readBlockScalar\(.*?\) \|\| readSingleQuotedScalar\(.*?\) \|\| .* \|\| readAlias\(.*?\)) \|\| readPlain/,
    '(!startsWithLetter(state) && ($1) || readPlain',
  ],
  [
    'function parseNode(',
    `function startsWithLetter(state) {
       const lowerCase = state.input.charCodeAt(state.position) | 0x20;
       return lowerCase > 0x60 && lowerCase < 0x7b;
     }
     function parseNode(`,
  ],
  // It asks of each character whether it ends a value, and keeps its place in its state. Most can never.
  [
    /if \(testDocumentBoundary\(state\)\) break;\s*if \(ch === 58\) \{/,
    `if (testDocumentBoundary(state)) break;
     if (IN_PLAIN[ch] === 1) {
       ch = passOver(state, IN_PLAIN);
       end = state.position;
       continue;
     }
     if (ch === 58) {`,
  ],
  [
    /("expected valid JSON character"\);\s*else) state\.position\+\+;/g,
    `$1 {
       state.position++;
       passOver(state, IN_QUOTES);
     }`,
  ],
  [
    'function readSingleQuotedScalar(',
    `const IN_PLAIN = allBut(' :#,[]{}');
     const IN_QUOTES = allBut('\\'"\\\\');
     function allBut(characters) {
       return Uint8Array.from({ length: 0x7f }, (_, code) =>
         code >= 0x20 && !characters.includes(String.fromCharCode(code)) ? 1 : 0);
     }
     function passOver(state, codes) {
       const { input } = state;
       let { position } = state;
       let ch = input.charCodeAt(position);
       while (codes[ch] === 1) ch = input.charCodeAt(++position);
       state.position = position;
       return ch;
     }
     function readSingleQuotedScalar(`,
  ],
  [
    /let ch = state\.input\.charCodeAt\(state\.position\);\s*while \(ch !== 0 && !isEol\(ch\)\) ch = state\.input\.charCodeAt\(\+\+state\.position\);/,
    `const { input } = state;
     let { position } = state;
     let ch = input.charCodeAt(position);
     while (ch !== 0 && !isEol(ch)) ch = input.charCodeAt(++position);
     state.position = position;`,
  ],
  [
    /do\s*ch = state\.input\.charCodeAt\(\+\+state\.position\);\s*while \(!isEol\(ch\) && ch !== 0\);/,
    `{
       skipUntilLineEnd(state);
       ch = state.input.charCodeAt(state.position);
     }`,
  ],
  // Where nothing is to be skipped, it looks for what may be all the same.
  [
    /let ch = state\.input\.charCodeAt\(state\.position\);\s*let hasSeparation/,
    `let ch = state.input.charCodeAt(state.position);
     if (ch > 0x23) return 0;
     let hasSeparation`,
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
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`js-yaml has no ${from} any more: see what it does instead`);
  return changed;
}

module.exports = { rewritten };
