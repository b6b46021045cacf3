import type { System } from '../claims/claim.ts';
import { FormatError } from '../matrix/errors.ts';
import type { Certificate } from './certificate.ts';
import { isBelowZero, isDecimalInterval } from './decimal-interval.ts';

/**
 * Certificate of a JSON text. Only its form is checked here; `checkCertificate` checks what it says.
 *
 * @param argument  name of the file, for the error
 * @throws {FormatError} naming the first condition that fails and what stands there instead
 */
export function parseCertificate(text: string, argument: string): Certificate {
  const wrong = (expected: string, received: string, advice?: string): FormatError =>
    new FormatError({ argument, expected, received, ...(advice === undefined ? {} : { advice }) });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw wrong('hold JSON', `it does not parse (${(error as Error).message})`, 'Is the file complete?');
  }
  if (!isRecord(value)) throw wrong('hold a JSON object', `it holds ${shown(value)}`);
  const fields = value;
  for (const [name, { test, expected }] of Object.entries(FIELDS)) {
    if (test(fields[name])) continue;
    const received = name in fields ? `it is ${shown(fields[name])}` : 'the field is missing';
    const isOther = name === 'version' && Number.isInteger(fields[name]);
    throw wrong(
      `have \`${name}\` ${expected}`,
      received,
      isOther ? 'Another version of the toolkit wrote it: write it anew with `clausius certify`.' : undefined,
    );
  }
  const unknown = Object.keys(fields).find((name) => !Object.hasOwn(FIELDS, name));
  if (unknown !== undefined) throw wrong('have only the fields of a certificate', `it has \`${unknown}\``);
  return value as unknown as Certificate;
}

interface Condition {
  readonly test: (value: unknown) => boolean;
  /** What follows "have `name`". */
  readonly expected: string;
}

/** Longest texts of a certificate: those that people write, and rational numbers. */
const LONGEST_TEXT = 4_000;
const LONGEST_NUMBER = 100_000;
/** Most entries of one list or record. */
const MOST_ENTRIES = 100_000;

const TEXT: Condition = { test: isText, expected: `a nonempty text of at most ${LONGEST_TEXT} characters` };
const INTERVAL: Condition = {
  test: isDecimalInterval,
  expected: 'two decimal texts in ascending order, or twice "Infinity" or "-Infinity"',
};

const FIELDS: Readonly<Record<keyof Certificate, Condition>> = {
  format: { test: (x) => x === 'clausius-certificate', expected: '"clausius-certificate"' },
  version: { test: (x) => x === 2, expected: '2' },
  toolkit: TEXT,
  claim: { test: (x) => isText(x) && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(x), expected: 'a claim id' },
  source: TEXT,
  statement: TEXT,
  relation: { test: (x) => x === '≥' || x === '≤' || x === '=', expected: 'one of ≥, ≤, =' },
  system: { test: isSystem, expected: 'a dimension or a list of dimensions' },
  unit: { test: (x) => isInteger(x) && x >= 1, expected: 'a positive integer' },
  integers: {
    test: (x) => isRecord(x) && Object.values(x).every((list) => isList(list) && list.every(isSmallInteger)),
    expected: 'lists of integers of absolute value below 2^31, by name',
  },
  objects: {
    test: (x) => isRecord(x) && Object.values(x).every(isObject),
    expected: 'exact objects by name: texts p or p/q, matrices, and lists and records of them',
  },
  proved: {
    test: (x) => isList(x) && x.every((fact) => isRecord(fact) && isText(fact['object']) && isText(fact['is'])),
    expected: 'a list of facts with the texts `object` and `is`',
  },
  program: {
    test: isProgram,
    expected:
      'operations on earlier ones, with the places of the sides, the margin, premises, conditions and what objects are made of among them',
  },
  left: INTERVAL,
  right: INTERVAL,
  margin: {
    test: (x) => isDecimalInterval(x) && isBelowZero(x),
    expected: 'two negative decimal texts in ascending order, or twice "-Infinity"',
  },
  exactMargin: { test: (x) => x === undefined || isRational(x), expected: 'a rational number, where it is given' },
  bits: { test: (x) => isInteger(x) && x >= 1, expected: 'a positive integer' },
};

function isObject(value: unknown): boolean {
  if (typeof value === 'string') return isRational(value);
  if (typeof value === 'number' || typeof value === 'boolean') return true;
  if (Array.isArray(value)) return isList(value) && value.every(isObject);
  if (!isRecord(value)) return false;
  return 're' in value ? isMatrixText(value) : Object.values(value).every(isObject);
}

/** Only the form: what the operations compute is compared with the claim. */
function isProgram(value: unknown): boolean {
  if (
    !isRecord(value) ||
    Object.keys(value).toSorted().join() !== 'conditions,left,made,margin,operations,premises,right'
  ) {
    return false;
  }
  const { operations, left, right, margin, premises, conditions, made } = value;
  if (!isList(operations)) return false;
  const isPlace = (x: unknown, end = operations.length): boolean => isInteger(x) && x >= 0 && x < end;
  const isOperation = (line: unknown, at: number): boolean =>
    isRecord(line) &&
    isText(line['op']) &&
    (line['of'] === undefined || (isList(line['of']) && line['of'].every((x) => isPlace(x, at))));
  const areRecords = (list: unknown, test: (entry: Readonly<Record<string, unknown>>) => boolean): boolean =>
    isList(list) && list.every((entry) => isRecord(entry) && test(entry));
  return (
    operations.every(isOperation) &&
    isPlace(left) &&
    isPlace(right) &&
    isPlace(margin) &&
    areRecords(
      premises,
      (premise) => isPlace(premise['left']) && isPlace(premise['right']) && isText(premise['relation']),
    ) &&
    areRecords(conditions, ({ of }) =>
      Array.isArray(of) ? of.length === 2 && of.every((x) => isPlace(x)) : isPlace(of),
    ) &&
    areRecords(made, ({ object, of }) => isText(object) && isPlace(of))
  );
}

function isMatrixText({ re, im, ...rest }: Readonly<Record<string, unknown>>): boolean {
  if (Object.keys(rest).length > 0 || !Array.isArray(re)) return false;
  const isRow = (row: unknown): row is readonly unknown[] => Array.isArray(row) && row.every(isRational);
  const [rows, cols] = [re.length, Array.isArray(re[0]) ? re[0].length : 0];
  const fits = (part: unknown): boolean =>
    Array.isArray(part) && part.length === rows && part.every((row) => isRow(row) && row.length === cols);
  return rows > 0 && cols > 0 && fits(re) && (im === undefined || fits(im));
}

function isRational(value: unknown): boolean {
  return typeof value === 'string' && value.length <= LONGEST_NUMBER && /^-?\d+(\/[1-9]\d*)?$/.test(value);
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.length <= MOST_ENTRIES;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST_TEXT;
}

function isInteger(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

function isSmallInteger(value: unknown): boolean {
  return isInteger(value) && Math.abs(value) < 2 ** 31;
}

function isSystem(value: unknown): value is System {
  const isDim = (dim: unknown): boolean => isInteger(dim) && dim >= 1;
  return isDim(value) || (isList(value) && value.length > 0 && value.every(isDim));
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
