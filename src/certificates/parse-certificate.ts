import { CONSTANT, INTEGERS, SYSTEM } from '../claims/stored-fields.ts';
import { anyOf, listOf, type Misfit, optional, recordOf, recordWith, where } from '../formats/described-parts.ts';
import {
  constant,
  type Description,
  finiteNumber,
  integer,
  leaf,
  type Named,
  named,
  oneOf,
  readDescribed,
  text,
  truth,
  version,
} from '../formats/description.ts';
import type { Certificate } from './certificate.ts';
import { DECIMAL_INTERVAL, type DecimalInterval, isBelowZero, isDecimalInterval } from './decimal-interval.ts';
import type { ExactMatrixText, ExactObject } from './exact-object.ts';
import type { Fact } from './presuppositions.ts';
import type { Program, ProgramCondition, ProgramOperation } from './program.ts';

/**
 * Certificate of a JSON text. Only its form is checked here; `checkCertificate` checks what it says.
 *
 * @param file  name of the file, for the error
 * @throws {FormatError} naming the first condition that fails and what stands there instead
 * @example parseCertificate(formatCertificate(certify(claim('pure', { source: 'none', statement: 'tr ρ² ≥ 1', literature: 'false', systems: [2], given: (dim) => ({ rho: anyDensityMatrix({ dim }) }), asserts: ({ rho }) => atLeast(purity(rho), 1) }), { claim: 'pure', system: 2, unit: 1, integers: { rho: [1, 0, 0, 1, 0, 0, 0, 0] } })), 'pure.json').exactMargin // '-1/2'
 */
export function parseCertificate(json: string, file: string): Certificate {
  return readDescribed(CERTIFICATE, json, file);
}

/** Longest texts of a certificate: those that people write, and rational numbers. */
const LONGEST_TEXT = 4_000;
const LONGEST_NUMBER = 100_000;
/** Most entries of a list. */
const MOST = 100_000;

const TEXT = text(`a nonempty text of at most ${LONGEST_TEXT} characters`, LONGEST_TEXT);
const RELATION = oneOf('≥', '≤', '=');
const PLACE = integer('the place of an operation', 0);

export const RATIONAL: Named<string> = named('rational', 'a rational number, a text p or p/q', () =>
  text('a rational number, a text p or p/q', LONGEST_NUMBER, /^-?[0-9]+(\/[1-9][0-9]*)?$/),
);

const ROWS = listOf('a list of rows', listOf('a row of rational numbers', RATIONAL, 1, MOST), 1, MOST);

const MATRIX = where(recordWith<ExactMatrixText>('a matrix', { re: ROWS, im: optional(ROWS) }), ({ re, im = re }) => {
  const [rows, cols] = [re.length, re[0].length];
  if (im.length !== rows)
    return { part: 'im', expected: `${rows} rows, as \`re\``, received: `there are ${im.length}` };
  const all = [...re.map((row, i) => [`re[${i}]`, row.length]), ...im.map((row, i) => [`im[${i}]`, row.length])] as [
    string,
    number,
  ][];
  const other = all.find(([, length]) => length !== cols);
  return other && { part: other[0], expected: `a row of ${cols}`, received: `it has ${other[1]}` };
});

export const OBJECT: Named<ExactObject> = named(
  'object',
  'an exact object: a text p or p/q, a number, a matrix, or a list or record of such',
  () =>
    anyOf<ExactObject>(
      OBJECT.expected,
      RATIONAL,
      finiteNumber,
      truth,
      MATRIX,
      listOf('a list of exact objects', OBJECT, 0, MOST),
      recordOf('a record of exact objects', OBJECT, 're'),
    ),
);

const EXTENDED = leaf<number | 'Infinity' | '-Infinity'>(
  'a number, "Infinity" or "-Infinity"',
  { anyOf: [{ type: 'number' }, { enum: ['Infinity', '-Infinity'] }] },
  (value) => Number.isFinite(value) || value === 'Infinity' || value === '-Infinity',
);

const NONNEGATIVE = leaf<number>(
  'a nonnegative number',
  { type: 'number', minimum: 0 },
  (value) => Number.isFinite(value) && (value as number) >= 0,
);

const OPERATION = recordWith(
  'an operation',
  {
    op: text('the name of an operation', LONGEST_TEXT, /^[a-z][A-Za-z]*$/),
    of: optional(listOf('places of operations', PLACE, 0, MOST)),
    path: optional(TEXT),
  },
  OBJECT,
) as Description<ProgramOperation>;

const CONDITION = anyOf<ProgramCondition>(
  'a condition with a `sign`, a `value` or `supports`',
  recordWith('a sign', { sign: leaf<1 | 0 | -1>('-1, 0 or 1', { enum: [-1, 0, 1] }, isSign), of: PLACE }),
  recordWith('a value', { value: EXTENDED, bound: NONNEGATIVE, of: PLACE }),
  recordWith('supports', {
    supports: oneOf('inside', 'outside'),
    of: listOf('the places of two operations', PLACE, 2, 2) as Description<readonly [number, number]>,
  }),
);

function isSign(value: unknown): boolean {
  return value === 1 || value === 0 || value === -1;
}

const PROGRAM = where(
  recordWith<Program>('a program', {
    operations: listOf('a list of operations', OPERATION, 1, MOST),
    left: PLACE,
    right: PLACE,
    margin: PLACE,
    premises: listOf(
      'a list of premises',
      recordWith('a premise', { left: PLACE, relation: oneOf('≥', '≤', '=', '>', '<'), right: PLACE }),
      0,
      MOST,
    ),
    conditions: listOf('a list of conditions', CONDITION, 0, MOST),
    made: listOf(
      'a list of what objects are made of',
      recordWith('an object and its place', { object: TEXT, of: PLACE }),
      0,
      MOST,
    ),
  }),
  strayPlace,
);

/** The first place at which no operation stands, or none that comes before. */
function strayPlace({ operations, left, right, margin, premises, conditions, made }: Program): Misfit | undefined {
  const operands = operations.flatMap(({ of = [] }, end) =>
    of.map((at, k) => [`operations[${end}].of[${k}]`, at, end]),
  );
  const places = [
    ...Object.entries({ left, right, margin }),
    ...premises.flatMap((premise, k) => [
      [`premises[${k}].left`, premise.left],
      [`premises[${k}].right`, premise.right],
    ]),
    ...conditions.flatMap(({ of }, k) =>
      typeof of === 'number' ? [[`conditions[${k}].of`, of]] : of.map((at, j) => [`conditions[${k}].of[${j}]`, at]),
    ),
    ...made.map(({ of }, k) => [`made[${k}].of`, of]),
  ].map(([part, at]) => [part, at, operations.length]);
  const stray = ([...operands, ...places] as [string, number, number][]).find(([, at, end]) => at >= end);
  return (
    stray && {
      part: stray[0],
      expected: `the place of one of the first ${stray[2]} operations`,
      received: `it is ${stray[1]}`,
    }
  );
}

const INTERVAL = leaf<DecimalInterval>(
  'two decimal texts in ascending order, or twice "Infinity" or "-Infinity"',
  DECIMAL_INTERVAL,
  isDecimalInterval,
);

/** What a file of a certificate holds. */
export const CERTIFICATE: Description<Certificate> = recordWith<Certificate>('a certificate', {
  format: constant('clausius-certificate'),
  version: version(2, { advice: 'Another version of the toolkit wrote it: write it anew with `clausius certify`.' }),
  toolkit: TEXT,
  claim: text('a claim id', LONGEST_TEXT, /^[a-z0-9]+(-[a-z0-9]+)*$/),
  constant: optional(CONSTANT),
  source: TEXT,
  statement: TEXT,
  relation: RELATION,
  system: SYSTEM,
  unit: integer('a positive integer', 1),
  integers: INTEGERS,
  objects: recordOf('exact objects by name', OBJECT),
  proved: listOf('a list of facts', recordWith<Fact>('a fact', { object: TEXT, is: TEXT as Description<Fact['is']> })),
  program: PROGRAM,
  left: INTERVAL,
  right: INTERVAL,
  margin: leaf(
    'two negative decimal texts in ascending order, or twice "-Infinity"',
    DECIMAL_INTERVAL,
    (value) => isDecimalInterval(value) && isBelowZero(value),
  ),
  exactMargin: optional(RATIONAL),
  bits: integer('a positive integer', 1),
});
