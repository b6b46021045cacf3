import { characteristicPolynomial } from '../exact/characteristic-polynomial.ts';
import type { ParameterBox } from '../exact/parameter-box.ts';
import type { RationalFunction, RationalFunctionField } from '../exact/rational-function.ts';
import { factorUnivariateOver, type SpectralFactor } from '../exact/spectrum.ts';
import { squareRootOfPolynomial } from '../exact/square-free.ts';
import type { Dims } from '../quantum/subsystems.ts';
import { type ClosedForm, differenceOf, rationalForm, sumOf } from './closed-form.ts';
import { pauliBlocks } from './pauli-symmetry.ts';
import { rootForm } from './root-form.ts';
import type { SymbolicArithmetic, SymbolicMatrix } from './symbolic-arithmetic.ts';

/**
 * Factors of the characteristic polynomial of a Hermitian matrix of rational functions, split by symmetries.
 *
 * Two kinds of blocks are found: joint eigenspaces of Pauli strings that commute with the matrix (qubits only), and inside
 * them the connected components of the pattern of nonzero entries.
 *
 * @param dims dimensions of the subsystems
 * @returns    factors with multiplicities; the degrees times the multiplicities add up to d
 */
export function hermitianSpectrum(
  arithmetic: SymbolicArithmetic,
  matrix: SymbolicMatrix,
  dims: Dims,
): readonly SpectralFactor[] {
  const { field } = arithmetic;
  const known = new Map<string, SpectralFactor>();
  for (const block of pauliBlocks(arithmetic, matrix, dims)) {
    for (const component of componentsOf(arithmetic, block)) {
      for (const factor of factorsOf(arithmetic, component)) {
        const name = factor.coefficients.map((coefficient) => field.print(coefficient)).join(', ');
        const multiplicity = factor.multiplicity + (known.get(name)?.multiplicity ?? 0);
        known.set(name, { ...factor, multiplicity });
      }
    }
  }
  return [...known.values()].toSorted((a, b) => a.coefficients.length - b.coefficients.length);
}

/** Roots of a factor of degree 1 or 2 as closed forms, the upper one first; undefined for higher degrees. */
export function closedRoots(
  field: RationalFunctionField,
  factor: SpectralFactor,
  box: ParameterBox,
): readonly ClosedForm[] | undefined {
  if (factor.root !== undefined) return [rationalForm(factor.root)];
  if (factor.pair === undefined) return undefined;
  const mean = rationalForm(factor.pair.mean);
  const root = rootForm(field, factor.pair.discriminant, box);
  return [sumOf(field, mean, root), differenceOf(field, mean, root)];
}

/** Diagonal blocks of the connected components of the pattern of a Hermitian matrix. */
function componentsOf(arithmetic: SymbolicArithmetic, matrix: SymbolicMatrix): readonly SymbolicMatrix[] {
  const { complexField } = arithmetic;
  const open = new Set(Array.from({ length: matrix.rows }, (_, k) => k));
  const blocks: SymbolicMatrix[] = [];
  for (const start of open) {
    const component = [start];
    open.delete(start);
    for (const row of component) {
      for (const col of open) {
        if (complexField.isZero(matrix.entry(row, col))) continue;
        open.delete(col);
        component.push(col);
      }
    }
    const entries = component.flatMap((row) => component.map((col) => matrix.entry(row, col)));
    blocks.push(
      arithmetic.matrixOf(
        component.length,
        component.length,
        entries.map(({ a }) => a),
        entries.map(({ b }) => b),
      ),
    );
  }
  return blocks;
}

function factorsOf(arithmetic: SymbolicArithmetic, matrix: SymbolicMatrix): readonly SpectralFactor[] {
  const { field, complexField } = arithmetic;
  if (matrix.rows === 1) return [linearFactor(field, matrix.re[0])];
  if (matrix.rows === 2) return quadraticFactors(field, matrix);
  const entries = matrix.re.map((a, k) => ({ a, b: matrix.im?.[k] ?? field.zero }));
  const coefficients =
    matrix.im === undefined
      ? characteristicPolynomial(field, { rows: matrix.rows, cols: matrix.rows, entries: matrix.re })
      : characteristicPolynomial(complexField, { rows: matrix.rows, cols: matrix.rows, entries }).map(({ a, b }) => {
          if (!field.isZero(b)) throw new Error('hermitianSpectrum: the matrix is not Hermitian');
          return a;
        });
  return factorUnivariateOver(field, coefficients);
}

function linearFactor(field: RationalFunctionField, root: RationalFunction): SpectralFactor {
  return { coefficients: [field.neg(root), field.one], multiplicity: 1, irreducible: true, root, pair: undefined };
}

/** λ = (a + d)/2 ± √((a − d)²/4 + |b|²). */
function quadraticFactors(field: RationalFunctionField, matrix: SymbolicMatrix): readonly SpectralFactor[] {
  const [a, d] = [matrix.re[0], matrix.re[3]];
  const { a: re, b: im } = matrix.entry(0, 1);
  const half = (x: RationalFunction): RationalFunction => field.div(x, field.fromInteger(2n));
  const mean = half(field.add(a, d));
  const difference = half(field.sub(a, d));
  const discriminant = field.add(field.mul(difference, difference), field.add(field.mul(re, re), field.mul(im, im)));
  const root = rootOf(field, discriminant);
  if (root !== undefined) {
    const roots = [field.add(mean, root), field.sub(mean, root)];
    if (field.isZero(root)) return [{ ...linearFactor(field, mean), multiplicity: 2 }];
    return roots.map((value) => linearFactor(field, value));
  }
  const product = field.sub(field.mul(mean, mean), discriminant);
  const coefficients = [product, field.mul(field.fromInteger(-2n), mean), field.one];
  return [{ coefficients, multiplicity: 1, irreducible: true, root: undefined, pair: { mean, discriminant } }];
}

/** A rational function whose square is f, if there is one. */
function rootOf(field: RationalFunctionField, f: RationalFunction): RationalFunction | undefined {
  const { packing } = field.domain;
  const numerator = squareRootOfPolynomial(packing, f.numerator);
  const denominator = numerator === undefined ? undefined : squareRootOfPolynomial(packing, f.denominator);
  return numerator === undefined || denominator === undefined ? undefined : field.fraction(numerator, denominator);
}
