import { CONSTANT, INTEGERS, SYSTEM } from '../claims/stored-fields.ts';
import type { Instance } from '../ensembles/instance.ts';
import { optional, recordWith } from '../formats/described-parts.ts';
import {
  constant,
  type Description,
  extendedNumber,
  finiteNumber,
  integer,
  oneOf,
  readDescribed,
  text,
  version,
} from '../formats/description.ts';
import type { Counterexample } from './evidence.ts';
import type { Outcome, ClaimOnSystem } from './claim-on-system.ts';
import { numberOf } from '../matrix/number-of.ts';

/** Counterexample of an instance that violates a claim. */
export function counterexampleOf(
  onSystem: ClaimOnSystem,
  instance: Instance,
  { margin, bound, relation, rigorous }: Outcome,
  found: Counterexample['found'],
): Counterexample {
  const { left, right, symbol } = relation!;
  return {
    format: 'clausius-counterexample',
    version: 1,
    ...onSystem.dataOf(instance),
    relation: symbol,
    left: left.value,
    right: numberOf(right),
    margin,
    bound,
    ...(rigorous ? { rigorous } : {}),
    found,
  };
}

/** Number of a JSON file, which has no infinite ones: those are the texts "Infinity" and "-Infinity". */
export function numberForJson(value: number): number | string {
  return Number.isFinite(value) ? value : String(value);
}

/**
 * Text of a counterexample: JSON, one line for each field and for the integers of each name.
 *
 * @example formatCounterexample(parseCounterexample('{ "format": "clausius-counterexample", "version": 1, "claim": "pure", "system": 2, "unit": 1, "integers": { "rho": [1, 0, 0, 1, 0, 0, 0, 0] }, "relation": "≥", "left": 0.5, "right": 1, "margin": -0.5, "bound": 0, "found": { "seed": 1, "phase": "sample", "instance": 0 } }', 'pure.json')).split('\n').length // 17
 */
export function formatCounterexample(counterexample: Counterexample): string {
  const { format, version, claim, constant: factor, system, unit, integers, relation } = counterexample;
  const { left, right, margin, bound, found } = counterexample;
  const field = (name: string, value: unknown): string => `${JSON.stringify(name)}: ${spaced(JSON.stringify(value))}`;
  const vectors = Object.entries(integers).map(([name, vector]) => `    ${field(name, vector)}`);
  const lines = [
    field('format', format),
    field('version', version),
    field('claim', claim),
    ...(factor === undefined ? [] : [field('constant', factor)]),
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

const LONGEST_ID = 1_000;

/** What a file of a counterexample holds. */
export const COUNTEREXAMPLE: Description<Counterexample> = recordWith<Omit<Counterexample, 'rigorous'>>(
  'a counterexample',
  {
    format: constant('clausius-counterexample'),
    version: version(1),
    claim: text('a claim id', LONGEST_ID),
    constant: optional(CONSTANT),
    system: SYSTEM,
    unit: integer('a positive integer', 1),
    integers: INTEGERS,
    relation: oneOf('≥', '≤', '='),
    left: extendedNumber,
    right: extendedNumber,
    margin: extendedNumber,
    bound: finiteNumber,
    found: recordWith('an object with seed, phase and instance', {
      seed: integer('an integer'),
      phase: oneOf('replay', 'sample', 'climb', 'shrink'),
      instance: integer('an integer'),
    }),
  },
);

/**
 * Counterexample of a JSON text.
 *
 * @param file  name of the file, for the error
 * @throws {FormatError} naming the first condition that fails and what stands there instead
 * @example parseCounterexample('{ "format": "clausius-counterexample", "version": 1, "claim": "pure", "system": 2, "unit": 1, "integers": { "rho": [1, 0, 0, 1, 0, 0, 0, 0] }, "relation": "≥", "left": 0.5, "right": 1, "margin": -0.5, "bound": 0, "found": { "seed": 1, "phase": "sample", "instance": 0 } }', 'pure.json').margin // -0.5
 */
export function parseCounterexample(json: string, file: string): Counterexample {
  return readDescribed(COUNTEREXAMPLE, json, file);
}

function spaced(json: string): string {
  return json.startsWith('[') ? json.replaceAll(',', ', ') : json;
}
