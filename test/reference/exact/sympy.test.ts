import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { characteristicPolynomial } from '../../../src/exact/linear/characteristic-polynomial.ts';
import { factorPolynomial, multipliedBack } from '../../../src/exact/polynomials/factor.ts';
import { determinantOf } from '../../../src/exact/linear/determinant.ts';
import { kernelOf, solveLinearSystem } from '../../../src/exact/linear/linear-system.ts';
import { parseRationalFunction } from '../../unit/exact/parse-rational-function.ts';
import { positivePolynomial } from '../../../src/exact/polynomials/polynomial-gcd.ts';
import { type RationalFunction, rationalFunctionField } from '../../../src/exact/polynomials/rational-function.ts';
import { differentiate, evaluateRationalFunction } from '../../../src/exact/polynomials/rational-function-calculus.ts';
import { parseRational, printRational } from '../../../src/exact/integers/rational.ts';
import { squareFreeDecomposition } from '../../../src/exact/polynomials/square-free.ts';

interface Reference {
  readonly variables: readonly string[];
  readonly gcds: readonly { readonly a: string; readonly b: string; readonly gcd: string }[];
  readonly expressions: readonly {
    readonly source: string;
    readonly normal: string;
    readonly variable: string;
    readonly derivative: string;
    readonly point: Readonly<Record<string, string>>;
    readonly value: string | null;
  }[];
  readonly factorisations: readonly {
    readonly polynomial: string;
    readonly content: string;
    readonly factors: readonly (readonly [string, number])[];
  }[];
  readonly systems: readonly {
    readonly size: number;
    readonly matrix: readonly string[];
    readonly right: readonly string[];
    readonly determinant: string;
    readonly rank: number;
    readonly solution: readonly string[] | null;
    readonly characteristic: readonly string[];
  }[];
}

// made by make-sympy.py beside this file
const reference = JSON.parse(readFileSync(new URL('./sympy.json', import.meta.url), 'utf8')) as Reference;
const field = rationalFunctionField(reference.variables);
const ring = field.domain;
const read = (text: string): RationalFunction => parseRationalFunction(field, text);

describe('agreement with SymPy', () => {
  test('greatest common divisors agree up to sign', () => {
    for (const { a, b, gcd } of reference.gcds) {
      const ours = ring.gcd(read(a).numerator, read(b).numerator);
      const theirs = read(gcd).numerator;
      expect(ring.equals(ours, theirs) || ring.equals(ours, ring.neg(theirs)), `gcd of ${a} and ${b}`).toBe(true);
    }
  });

  test('normal forms, derivatives and values of random expressions agree', () => {
    for (const { source, normal, variable, derivative, point, value } of reference.expressions) {
      const ours = read(source);
      expect(field.print(ours), source).toBe(field.print(read(normal)));
      expect(field.equals(differentiate(field, ours, variable), read(derivative)), `derivative of ${source}`).toBe(true);
      const at = Object.fromEntries(Object.entries(point).map(([name, number]) => [name, parseRational(number)]));
      const ourValue = evaluateRationalFunction(field, ours, at);
      expect(ourValue === undefined ? null : printRational(ourValue), source).toBe(value);
    }
  });

  test('factors, their multiplicities and the content agree', () => {
    for (const { polynomial, content, factors } of reference.factorisations) {
      const p = read(polynomial).numerator;
      const ours = factorPolynomial(ring.packing, p);
      expect(ours.factors.every(({ irreducible }) => irreducible), polynomial).toBe(true);
      const theirs = factors.map(([factor, power]) => `${ring.print(positivePolynomial(read(factor).numerator))}^${power}`);
      const printed = ours.factors.map(({ factor, multiplicity }) => `${ring.print(factor)}^${multiplicity}`);
      expect(printed.toSorted(), polynomial).toEqual(theirs.toSorted());
      expect(ring.equals(multipliedBack(ring.packing, ours), p)).toBe(true);
      const multiplicities = squareFreeDecomposition(ring.packing, p).factors.map(({ multiplicity }) => multiplicity);
      expect(multiplicities).toEqual([...new Set(factors.map(([, power]) => power))].toSorted((a, b) => a - b));
      expect(`${ours.content}`.replace('-', '')).toBe(content.replace('-', ''));
    }
  });

  test('solutions, determinants, ranks and characteristic polynomials agree', () => {
    for (const { size, matrix, right, determinant, rank, solution, characteristic } of reference.systems) {
      const left = { rows: size, cols: size, entries: matrix.map(read) };
      const x = solveLinearSystem(field, left, { rows: size, cols: 1, entries: right.map(read) });
      expect(x?.entries.map((entry) => field.print(entry)) ?? null).toEqual(
        solution?.map((text) => field.print(read(text))) ?? null,
      );
      expect(field.print(determinantOf(field, left))).toBe(field.print(read(determinant)));
      expect(kernelOf(field, left).dimension).toBe(size - rank);
      expect(characteristicPolynomial(field, left).map((c) => field.print(c))).toEqual(
        characteristic.map((c) => field.print(read(c))),
      );
    }
  });
});
