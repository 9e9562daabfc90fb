const POD = `apiVersion: v1
kind: Pod
metadata:
  name: echo
  labels: {app: echo, "tier": 'backend'}
  annotations: &shared
    note: >-
      folded
      text
spec:
  containers:
    - name: app
      image: "ghcr.io/example/echo:v1"
      command: ["sh", -c, 'echo "x" # y']
      env:
        - {name: A, value: "\\u0041\\n"}
      script: |
        #!/bin/sh
        if [ -n "$A" ]; then echo {{ not helm }}; fi
  other:
    <<: *shared
    octal: 0777
`;
const SERVICE = `apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop}
spec:
  selector:
    app: echo
  ports: [
    {port: 80, targetPort: http},
  ]
`;
const LIST = `kind: List\napiVersion: v1\nitems:\n${[POD, SERVICE].map((text) => `- ${text.trimEnd().replaceAll('\n', '\n  ')}\n`).join('')}`;
const JSON_TEXT =
  '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"a"},"data":{"x":"y\\"{","z":[1,2.5e3,null,true]}}';
const SAMPLES = [
  POD,
  SERVICE,
  LIST,
  JSON_TEXT,
  `${POD}---\n${SERVICE}`,
  JSON_TEXT + JSON_TEXT,
  `${POD.replaceAll('\n', '\r\n')}`,
];

const TOKENS = [
  ...'{}[]:,-?!&*|>\'"#%@`~=\n\t \r\0\u0007\u2028\ufeff',
  ...[
    '---',
    '\n---\n',
    '...',
    '\n...\n',
    '<<',
    '<<: *a',
    '&a ',
    '*a',
    '!!str ',
    '!!binary ',
    '!x ',
    '{{ .x }}',
    '__proto__',
    'constructor',
  ],
  ...[
    '.nan',
    '1e999',
    '0x',
    '| ',
    '>-\n',
    '"\\',
    '\\u',
    '  ',
    '\n  ',
    '- ',
    ': ',
    ' #',
    'items:',
    'kind: List\n',
    '\ud800',
    '99999999999999999999',
  ],
];

const NESTS = [
  '[',
  '{a: ',
  '- ',
  '? ',
  '{"a":',
  '[[{',
  '&a [',
  '- &a !b\n ',
  'a:\n ',
  '{{',
  '"',
  "'",
  '|\n',
  '{a: [',
  '!a &b ',
  '{? ',
];

/** Makes one text from a seed, always the same: damaged YAML, random characters, deep nesting, exploding aliases. */
export class Mutator {
  constructor(private state: number) {
    for (let round = 0; round < 3; round++) this.next();
  }

  text(): string {
    const kinds = [
      () => this.damaged(),
      () => this.damaged(),
      () => this.damaged(),
      () => this.random(),
      () => this.hostile(),
    ];
    return this.pick(kinds)();
  }

  private damaged(): string {
    let text = this.pick(SAMPLES);
    for (let count = this.below(6); count >= 0; count--) {
      const at = this.below(text.length + 1);
      const length = this.below(4) === 0 ? this.below(60) : this.below(3);
      text = text.slice(0, at) + this.pick(['', this.pick(TOKENS), this.slice(), '']) + text.slice(at + length);
    }
    return this.below(4) === 0 ? text.slice(0, this.below(text.length)) : text;
  }

  private random(): string {
    return Array.from({ length: this.below(80) }, () => this.pick(TOKENS)).join('');
  }

  private hostile(): string {
    const depth = this.pick([3, 50, 499, 500, 501, 3000]);
    const nest = this.pick(NESTS).repeat(depth) + this.pick(['', 'x', ']', '}', '\n']);
    const tail = this.below(2) === 0 ? nest : `${nest}${']'.repeat(depth)}`;
    return this.pick([
      () => tail,
      () => `${SERVICE}x: ${tail}`,
      () => this.aliases(),
      () => this.indents(depth),
      () => this.huge(),
    ])();
  }

  private aliases(): string {
    const width = 1 + this.below(12);
    const use = this.pick(['[%]', '{<<: [%]}', '{a: [%]}', '{<<: *a0, b: [%]}']);
    const lines = Array.from({ length: this.below(30) }, (_, level) => {
      const parts = Array.from({ length: width }, () => `*a${Math.max(0, level - this.below(2))}`).join(', ');
      return `a${level + 1}: &a${level + 1} ${use.replace('%', parts)}\n`;
    });
    return `${SERVICE}a0: &a0 {x: y}\n${lines.join('')}`;
  }

  private indents(depth: number): string {
    return Array.from(
      { length: Math.min(depth, 600) },
      (_, level) => `${' '.repeat(level)}${this.pick(['a:', '- a:', '? a', '&x a:'])}\n`,
    ).join('');
  }

  private huge(): string {
    const length = 1 + this.below(10_000);
    return `${SERVICE}x: ${this.pick(['"', "'", '|\n  ', '', '{', '[', '!!int '])}${this.pick(TOKENS).repeat(length)}`;
  }

  private slice(): string {
    const from = this.pick(SAMPLES);
    const start = this.below(from.length);
    return from.slice(start, start + this.below(80));
  }

  private pick<T>(from: readonly T[]): T {
    return from[this.below(from.length)];
  }

  private below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  /** A number from 0 to 1 (mulberry32). */
  private next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
}
