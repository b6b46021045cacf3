import { describe, expect, test } from 'vitest';
import { fieldArithmetic } from '../../../src/exact/matrices/field-arithmetic.ts';
import type { FieldArithmetic, FieldMatrix } from '../../../src/exact/matrices/field-matrix.ts';
import { parseRationalFunction } from './parse-rational-function.ts';
import { type RationalFunction, rationalFunctionField } from '../../../src/exact/polynomials/rational-function.ts';
import { factorUnivariateOver, spectrumOf } from '../../../src/exact/matrices/spectrum.ts';
import type { Real } from '../../../src/matrix/interface.ts';

type Symbolic = FieldMatrix<RationalFunction>;
type Jump = readonly [Real, Symbolic];

/** Real generator in Hermitian coordinates, weights being the rates. */
function generator(
  arithmetic: FieldArithmetic<RationalFunction>,
  hamiltonian: Symbolic,
  jumps: readonly Jump[],
): Symbolic {
  let drift = hamiltonian.timesI().scaled(-1);
  for (const [rate, jump] of jumps) drift = drift.minus(jump.adjoint().times(jump).scaled(rate).scaled(0.5));
  return arithmetic.superoperator(
    drift,
    jumps.map(([, jump]) => jump),
    jumps.map(([rate]) => rate),
  );
}

function steadyState(matrix: Symbolic): Symbolic {
  const { basis, dimension } = matrix.kernel();
  expect(dimension).toBe(1);
  const state = (basis as Symbolic).hermitianMatrix();
  const one = matrix.arithmetic.real(1);
  return state.scaled(one.dividedBy(state.trace()));
}

function resetModel() {
  const field = rationalFunctionField(['g', 'c', 'r']);
  const arithmetic = fieldArithmetic('symbolic', field);
  const [g, c, r] = field.variables.map((name) => arithmetic.number(field.variable(name)));
  const one = arithmetic.identity(2);
  const z = arithmetic.matrix(2, 2, [1, 0, 0, -1]);
  const jumps: Jump[] = [];
  for (const place of [0, 1]) {
    const on = (a: Symbolic): Symbolic => (place === 0 ? a.kron(one) : one.kron(a));
    jumps.push([c.times(0.5), on(z)]);
    // √r |+⟩⟨k| with |+⟩ = (|0⟩ + |1⟩)/√2
    jumps.push([r.times(0.5), on(arithmetic.matrix(2, 2, [1, 0, 1, 0]))]);
    jumps.push([r.times(0.5), on(arithmetic.matrix(2, 2, [0, 1, 0, 1]))]);
  }
  return { field, matrix: generator(arithmetic, z.kron(z).scaled(g), jumps) };
}

describe('generators over rational functions', () => {
  test('the two-qubit reset model has the published steady state', () => {
    const { field, matrix } = resetModel();
    const rho = steadyState(matrix);
    const d = '(2*g^2 + (r+c)*(r+c/2))';
    const expected: readonly (readonly [number, number, string, string])[] = [
      [0, 0, '1/4', '0'],
      [3, 3, '1/4', '0'],
      [0, 1, `r*(r+c/2)/(4*${d})`, `-g*r/(4*${d})`],
      [1, 3, `r*(r+c/2)/(4*${d})`, `g*r/(4*${d})`],
      [0, 3, `r^2*(r+c/2)/(4*(r+c)*${d})`, '0'],
      [1, 2, `r^2*(r+c/2)/(4*(r+c)*${d})`, '0'],
    ];
    for (const [row, col, re, im] of expected) {
      expect(field.print(rho.entry(row, col).a)).toBe(field.print(parseRationalFunction(field, re)));
      expect(field.print(rho.entry(row, col).b)).toBe(field.print(parseRationalFunction(field, im)));
    }
  });

  test('the two-qubit reset model has the published spectrum with multiplicities', () => {
    const { field, matrix } = resetModel();
    const { factors } = spectrumOf(field, { rows: 16, cols: 16, entries: matrix.re });
    const found = factors.map(({ multiplicity, root, pair, irreducible }) => {
      expect(irreducible).toBe(true);
      const text =
        root === undefined ? `${field.print(pair!.mean)} ± √${field.print(pair!.discriminant)}` : field.print(root);
      return `${multiplicity}: ${text}`;
    });
    expect(found.toSorted()).toEqual([
      '1: -2*r',
      '1: 0',
      '2: -r',
      '4: (-2*c - 3*r)/2 ± √(-16*g^2 + r^2)/4',
      '4: -2*c - 2*r',
    ]);
  });

  test('a qubit with absorption and emission relaxes to its detailed balance', () => {
    const field = rationalFunctionField(['w', 'up', 'down']);
    const arithmetic = fieldArithmetic('symbolic', field);
    const [w, up, down] = field.variables.map((name) => arithmetic.number(field.variable(name)));
    const matrix = generator(arithmetic, arithmetic.matrix(2, 2, [1, 0, 0, -1]).scaled(w), [
      [up, arithmetic.matrix(2, 2, [0, 1, 0, 0])],
      [down, arithmetic.matrix(2, 2, [0, 0, 1, 0])],
    ]);
    expect(steadyState(matrix).toString()).toBe('[[up/(up + down), 0], [0, down/(up + down)]]');
    const number = arithmetic.number(field.variable('w'));
    expect(number.value).toBeNaN();
    expect(number.bound).toBe(Infinity);
    expect(number.sign()).toBeUndefined();
    expect(number.minus(number).value).toBe(0);
    expect(() => number.abs()).toThrow(/known sign/);
  });

  test('without reset the reset model keeps more than one steady state', () => {
    const field = rationalFunctionField(['g', 'c']);
    const arithmetic = fieldArithmetic('symbolic', field);
    const [g, c] = field.variables.map((name) => arithmetic.number(field.variable(name)));
    const [one, z] = [arithmetic.identity(2), arithmetic.matrix(2, 2, [1, 0, 0, -1])];
    const matrix = generator(arithmetic, z.kron(z).scaled(g), [
      [c, z.kron(one)],
      [c, one.kron(z)],
    ]);
    expect(matrix.kernel().dimension).toBe(4);
  });

  test('a polynomial over the parameters splits into its known roots', () => {
    const field = rationalFunctionField(['a', 'b']);
    const [a, b] = [field.variable('a'), field.variable('b')];
    const root = field.div(a, field.add(a, b));
    // (λ − a/(a+b))² (λ + b)
    const linear = (x: RationalFunction): RationalFunction[] => [field.neg(x), field.one];
    const times = (p: RationalFunction[], q: RationalFunction[]): RationalFunction[] => {
      const product = new Array<RationalFunction>(p.length + q.length - 1).fill(field.zero);
      p.forEach((x, i) => q.forEach((y, j) => (product[i + j] = field.add(product[i + j], field.mul(x, y)))));
      return product;
    };
    const factors = factorUnivariateOver(field, times(times(linear(root), linear(root)), linear(field.neg(b))));
    const found = factors.map(({ root, multiplicity }) => `${multiplicity}: ${field.print(root!)}`);
    expect(found.toSorted()).toEqual(['1: -b', '2: a/(a + b)']);
  });
});
