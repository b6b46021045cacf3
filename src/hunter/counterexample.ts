import type { System } from '../claims/claim.ts';
import type { Instance } from '../ensembles/instance.ts';
import { FormatError } from '../matrix/errors.ts';
import type { Counterexample, Phase } from './evidence.ts';
import type { Outcome, ClaimOnSystem } from './claim-on-system.ts';

/** Counterexample of an instance that violates a claim. */
export function counterexampleOf(
  probe: ClaimOnSystem,
  instance: Instance,
  { margin, bound, relation }: Outcome,
  found: Counterexample['found'],
): Counterexample {
  const { left, right, symbol } = relation!;
  const { claim, system, unit, integers } = probe.dataOf(instance);
  return {
    format: 'clausius-counterexample',
    version: 1,
    claim,
    system,
    unit,
    integers,
    relation: symbol,
    left: left.value,
    right: typeof right === 'number' ? right : right.value,
    margin,
    bound,
    found,
  };
}

/** Number of a JSON file, which has no infinite ones: those are the texts "Infinity" and "-Infinity". */
export function numberForJson(value: number): number | string {
  return Number.isFinite(value) ? value : String(value);
}

/** Text of a counterexample: JSON, one line for each field and for the integers of each name. */
export function formatCounterexample(counterexample: Counterexample): string {
  const { format, version, claim, system, unit, integers, relation, left, right, margin, bound, found } =
    counterexample;
  const field = (name: string, value: unknown): string => `${JSON.stringify(name)}: ${spaced(JSON.stringify(value))}`;
  const vectors = Object.entries(integers).map(([name, vector]) => `    ${field(name, vector)}`);
  const lines = [
    field('format', format),
    field('version', version),
    field('claim', claim),
    field('system', system),
    field('unit', unit),
    `"integers": {\n${vectors.join(',\n')}\n  }`,
    field('relation', relation),
    field('left', numberForJson(left)),
    field('right', numberForJson(right)),
    field('margin', numberForJson(margin)),
    field('bound', bound),
    `"found": { ${field('seed', found.seed)}, ${field('phase', found.phase)}, ${field('instance', found.instance)} }`,
  ];
  return `{\n  ${lines.join(',\n  ')}\n}\n`;
}

/**
 * Counterexample of a JSON text.
 *
 * @param argument  name of the file, for the error
 * @throws {FormatError} naming the first condition that fails and what stands there instead
 */
export function parseCounterexample(text: string, argument: string): Counterexample {
  const wrong = (expected: string, received: string, advice?: string): FormatError =>
    new FormatError({ argument, expected, received, ...(advice === undefined ? {} : { advice }) });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw wrong('hold JSON', `it does not parse (${(error as Error).message})`, 'Is the file complete?');
  }
  if (!isObject(value)) throw wrong('hold a JSON object', `it holds ${shown(value)}`);
  const fields = value;
  const require = (name: string, test: (value: unknown) => boolean, expected: string): void => {
    if (test(fields[name])) return;
    throw wrong(
      `have \`${name}\` ${expected}`,
      name in fields ? `it is ${shown(fields[name])}` : 'the field is missing',
    );
  };
  require('format', (x) => x === 'clausius-counterexample', '"clausius-counterexample"');
  require('version', (x) => x === 1, '1');
  require('claim', (x) => typeof x === 'string' && x !== '', 'a claim id');
  require('system', isSystem, 'a dimension or a list of dimensions');
  require('unit', (x) => isInteger(x) && x >= 1, 'a positive integer');
  require('integers', isObject, 'an object of integer lists');
  for (const [name, vector] of Object.entries(fields['integers'] as Record<string, unknown>)) {
    if (!Array.isArray(vector)) throw wrong(`have \`integers.${name}\` a list of integers`, `it is ${shown(vector)}`);
    const position = vector.findIndex((n) => !isInteger(n) || Math.abs(n) > LARGEST);
    if (position < 0) continue;
    throw wrong(
      `have integers of absolute value below 2^31 in \`integers.${name}\``,
      `number ${position} is ${shown(vector[position])}`,
    );
  }
  require('relation', (x) => x === '≥' || x === '≤' || x === '=', 'one of ≥, ≤, =');
  for (const name of EXTENDED) {
    require(name, (x) => !Number.isNaN(numberOf(x)), 'a number, "Infinity" or "-Infinity"');
  }
  require('bound', Number.isFinite, 'a finite number');
  require('found', isObject, 'an object with seed, phase and instance');
  const found = fields['found'] as Record<string, unknown>;
  if (!isInteger(found['seed'])) throw wrong('have `found.seed` an integer', `it is ${shown(found['seed'])}`);
  if (!PHASES.includes(found['phase'] as Phase)) {
    throw wrong(`have \`found.phase\` one of ${PHASES.join(', ')}`, `it is ${shown(found['phase'])}`);
  }
  if (!isInteger(found['instance'])) {
    throw wrong('have `found.instance` an integer', `it is ${shown(found['instance'])}`);
  }
  const numbers = Object.fromEntries(EXTENDED.map((name) => [name, numberOf(fields[name])]));
  return { ...value, ...numbers } as unknown as Counterexample;
}

const EXTENDED = ['left', 'right', 'margin'] as const;
const INFINITE: readonly unknown[] = ['Infinity', '-Infinity'];

function numberOf(x: unknown): number {
  return typeof x === 'number' ? x : INFINITE.includes(x) ? Number(x) : Number.NaN;
}

const PHASES: readonly Phase[] = ['replay', 'sample', 'climb', 'shrink'];
const LARGEST = 2 ** 31 - 1;

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isInteger(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

function isSystem(value: unknown): value is System {
  const isDim = (dim: unknown): boolean => isInteger(dim) && dim >= 1;
  return isDim(value) || (Array.isArray(value) && value.length > 0 && value.every(isDim));
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function spaced(json: string): string {
  return json.startsWith('[') ? json.replaceAll(',', ', ') : json;
}
