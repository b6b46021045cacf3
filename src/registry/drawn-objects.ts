import {
  builtTwice,
  type BuiltTwice,
  presuppositions,
  type CheckedFact,
  type Presuppositions,
} from '../certificates/presuppositions.ts';
import { isOfWhole } from '../certificates/property.ts';
import { storedParts, type StoredInstance } from '../claims/stored-instance.ts';
import { knownSystem, type Claim } from '../claims/claim.ts';
import { givenOn } from '../claims/given.ts';
import { FieldReal } from '../exact/matrices/field-real.ts';
import { exact } from '../exact/matrices/exact-matrix.ts';
import { divideRationals, printRational, rational, type Rational } from '../exact/integers/rational.ts';
import { float64 } from '../float64/matrix.ts';
import { complexText } from '../float64/complex-text.ts';
import { ArithmeticError } from '../matrix/errors.ts';
import type { Matrix, Real } from '../matrix/interface.ts';
import { isMatrix, isReal } from '../matrix/is-matrix.ts';
import { factsOfStates, type FactsOfState } from './facts-of-states.ts';
import { gcdOfIntegers } from '../exact/integers/integer.ts';

/** One object of a counterexample as a reader sees it. */
export interface DrawnObject {
  /** Where it is: `rho`, `generator.hamiltonian`, `generator.baths.cold[0].operator`. */
  readonly name: string;
  /** One line: `1/5·[[1, 2i], [−2i, 4]]`. */
  readonly text: string;
  /** False where the ensemble needs logarithms or exponentials: then the entries are rounded to float64. */
  readonly exact: boolean;
  /**
   * What rigorous arithmetic decided about it, or about what it is a part of; empty where nothing did, and absent for what is no
   * object of the statement, such as where a search ended.
   */
  readonly checked?: readonly CheckedFact[];
  /** Of what is certainly a state: its rank, spectrum and entanglement. */
  readonly state?: FactsOfState;
}

/** The matrices and numbers of a counterexample or another instance, exact wherever the ensemble is rational, and what was decided about them. */
export function drawnObjects(claim: Claim, counterexample: StoredInstance): readonly DrawnObject[] {
  const { facts, proposals, built } = decided(claim, counterexample);
  const objects = storedParts(claim, counterexample).flatMap(({ name, ensemble, instance }) =>
    objectsIn(
      name,
      () => (built === undefined ? ensemble.build(instance, exact) : built[name]),
      once(() => ensemble.build(instance, float64)),
    ),
  );
  const states = new Map(factsOfStates(claim, counterexample, facts).map((state) => [state.name, state]));
  return objects.map((object) => {
    if (proposals.includes(object.name)) return object;
    const state = states.get(object.name);
    const checked = facts.filter((fact) => isAbout(fact, object));
    return { ...object, checked, ...(state === undefined ? {} : { state }) };
  });
}

/** What rigorous arithmetic decides about the objects, and the exact ones: nothing where they are not rational. */
function decided(
  claim: Claim,
  counterexample: StoredInstance,
): Pick<Presuppositions, 'facts' | 'proposals'> & { readonly built?: BuiltTwice['exact'] } {
  try {
    const built = builtTwice(claim, counterexample);
    if (built !== undefined) {
      const found = presuppositions(givenOn(claim, knownSystem(claim, counterexample)), built);
      const open = new Set(found.unchecked.map(({ object }) => object));
      return { ...found, facts: found.facts.filter(({ object }) => !open.has(object)), built: built.exact };
    }
  } catch (error) {
    if (!(error instanceof ArithmeticError)) throw error;
  }
  return { facts: [], proposals: [] };
}

/** Is the fact about the object, about the generator, channel or list that it is a part of, or does it say what the part is? */
function isAbout({ object, is }: CheckedFact, { name }: DrawnObject): boolean {
  if (object === name) return true;
  if (!name.startsWith(object) || !/^[.[]/.test(name.slice(object.length))) return false;
  return isOfWhole(is) || `${object}.${is.split(' ')[0]}` === name;
}

/**
 * Matrices and numbers inside a value, by their path.
 *
 * @param exactly  reads the value in exact arithmetic; where that fails for want of a logarithm, `rounded` is read
 */
function objectsIn(path: string, exactly: () => unknown, rounded: () => unknown): readonly DrawnObject[] {
  const value = readable(exactly, rounded);
  if (isMatrix(value)) return [{ name: path, text: matrixText(value), exact: value.arithmetic === exact }];
  if (isReal(value)) return [{ name: path, text: realText(value), exact: rationalOf(value) !== undefined }];
  if (typeof value === 'number') return [{ name: path, ...numberText(value) }];
  if (typeof value === 'string' || typeof value === 'boolean')
    return [{ name: path, text: String(value), exact: true }];
  if (Array.isArray(value) && value.length > 0 && value.every((entry) => Number.isInteger(entry))) {
    return [{ name: path, text: `[${value.join(', ')}]`, exact: true }];
  }
  if (typeof value !== 'object' || value === null) return [];
  const part = (whole: unknown, key: string): unknown => (whole as Readonly<Record<string, unknown>>)[key];
  return Object.keys(value).flatMap((key) =>
    objectsIn(
      Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`,
      () => part(value, key),
      () => part(rounded(), key),
    ),
  );
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function readable(exactly: () => unknown, rounded: () => unknown): unknown {
  try {
    return exactly();
  } catch (error) {
    if (error instanceof ArithmeticError) return rounded();
    throw error;
  }
}

/**
 * Matrix on one line, the common factor in front: `1/5·[[1, 2i], [−2i, 4]]`; entries rounded to 6 digits in float64.
 */
export function matrixText(matrix: Matrix): string {
  const positions = Array.from({ length: matrix.rows * matrix.cols }, (_, k) => [
    Math.floor(k / matrix.cols),
    k % matrix.cols,
  ]);
  const parts = positions.map(([row, col]) => [matrix.realPart(row, col), matrix.imaginaryPart(row, col)]);
  const rationals = parts.map((pair) => pair.map(rationalOf));
  const isExact = rationals.flat().every((entry) => entry !== undefined);
  const factor = isExact ? commonFactor(rationals.flat() as readonly Rational[]) : undefined;
  const entries = parts.map(([re, im], k) => {
    if (factor === undefined) return complexText(decimal(re), decimal(im));
    const [exactRe, exactIm] = rationals[k].map((entry) => printRational(divideRationals(entry!, factor)));
    return complexText(exactRe, exactIm);
  });
  const rows = Array.from(
    { length: matrix.rows },
    (_, row) => `[${entries.slice(row * matrix.cols, (row + 1) * matrix.cols).join(', ')}]`,
  );
  const front = factor === undefined || (factor.numerator === 1n && factor.denominator === 1n);
  return `${front ? '' : `${printRational(factor)}·`}[${rows.join(', ')}]`;
}

function realText(real: Real): string {
  const value = rationalOf(real);
  return value === undefined ? decimal(real) : printRational(value);
}

function rationalOf(real: Real): Rational | undefined {
  return real instanceof FieldReal ? real.field.toRational(real.exact) : undefined;
}

/** Largest rational of which every entry is an integer multiple; 1 for a matrix of zeros. */
function commonFactor(entries: readonly Rational[]): Rational {
  let [numerator, denominator] = [0n, 1n];
  for (const entry of entries) {
    if (entry.numerator === 0n) continue;
    numerator = gcdOfIntegers(numerator, entry.numerator);
    denominator = (denominator / gcdOfIntegers(denominator, entry.denominator)) * entry.denominator;
  }
  return numerator === 0n ? rational(1n) : rational(numerator, denominator);
}

/** Six digits; 0 for what its own error hides. */
function decimal({ value, bound }: Real): string {
  return Math.abs(value) <= bound ? '0' : sixDigits(value);
}

/** Whole numbers are exact, others come from floating point. */
function numberText(value: number): Pick<DrawnObject, 'text' | 'exact'> {
  return Number.isInteger(value) ? { text: String(value), exact: true } : { text: sixDigits(value), exact: false };
}

function sixDigits(value: number): string {
  return String(Number(value.toPrecision(6)));
}
