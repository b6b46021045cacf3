import fc from 'fast-check';

/** Values that stand where others ought to. */
const ODD = [
  'null',
  'true',
  '""',
  '"x"',
  '"__proto__"',
  '"\\u001b[2J\\u202e"',
  '0',
  '-0',
  '-1',
  '0.5',
  '1e400',
  '1e-400',
  '9007199254740993',
  '2147483648',
  `1${'0'.repeat(400)}`,
  `"${'9'.repeat(2000)}"`,
  `"${'('.repeat(20_000)}"`,
  `"${'-'.repeat(5000)}1"`,
  `"${'1/'.repeat(3000)}1"`,
  '"1/0"',
  '"NaN"',
  'NaN',
  'Infinity',
  '"Infinity"',
  '[]',
  '{}',
  '[[]]',
  '[null]',
  '{"re":1}',
  '{"constructor":1,"__proto__":[]}',
  '('.repeat(20_000),
  `\\frac{1}${'{'.repeat(5000)}`,
  '\\left('.repeat(1000),
  '\\sqrt'.repeat(1000),
  'g^'.repeat(5000),
  'g+'.repeat(5000),
  '\u202e',
  '['.repeat(20_000),
  `${'['.repeat(90)}${']'.repeat(90)}`,
  '{"a":'.repeat(20_000),
  `[${'0,'.repeat(20_000)}0]`,
];

/** A value, a name with its colon, a command of TeX, a bracket, a comma or an operator. */
const TOKEN = /"(?:[^"\\]|\\.)*"(?:\s*:)?|\\?[-\w.+]+|[[\]{}(),^/*<>=]/g;

interface Edit {
  readonly kind: 'replace' | 'remove' | 'repeat' | 'swap';
  readonly place: number;
  readonly other: number;
  readonly odd: number;
}

const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

/** One to four changes of the tokens of a text. */
export const anyEdits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('replace', 'replace', 'replace', 'remove', 'repeat', 'swap'),
    place,
    other: place,
    odd: fc.nat(ODD.length - 1),
  }),
  { minLength: 1, maxLength: 4 },
);

/** The text with its tokens changed; what stands between them goes with them. */
export function edited(text: string, edits: readonly Edit[]): string {
  const tokens = text.match(TOKEN) ?? [];
  for (const { kind, place: where, other, odd } of edits) {
    const [one, two] = [where, other].map((share) => Math.floor(share * tokens.length));
    if (kind === 'replace') tokens[one] = ODD[odd];
    else if (kind === 'remove') tokens.splice(one, 1);
    else if (kind === 'repeat') tokens.splice(one, 0, ...tokens.slice(one, one + 1 + (two % 6)));
    else [tokens[one], tokens[two]] = [tokens[two], tokens[one]];
  }
  return `${edits[0].odd === 0 ? '\uFEFF' : ''}${tokens.join('')}`;
}
