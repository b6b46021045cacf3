import { characteristicPolynomial } from '../../exact/linear/characteristic-polynomial.ts';
import type { ParameterBox } from '../../exact/signs/parameter-box.ts';
import { substitute } from '../../exact/polynomials/rational-function-calculus.ts';
import type { RationalFunction, RationalFunctionField } from '../../exact/polynomials/rational-function.ts';
import { rational } from '../../exact/integers/rational.ts';
import { factorUnivariateOver, type SpectralFactor } from '../../exact/matrices/spectrum.ts';
import { squareRootOfPolynomial } from '../../exact/polynomials/square-free.ts';
import type { Dims } from '../../quantum/subsystems.ts';
import { type ClosedForm, differenceOf, rationalForm, sumOf } from '../formulas/closed-form.ts';
import { pauliBlocks } from './pauli-symmetry.ts';
import { rootForm } from '../formulas/root-form.ts';
import { symbolicArithmetic, type SymbolicArithmetic, type SymbolicMatrix } from '../formulas/symbolic-arithmetic.ts';

/** Factor of the characteristic polynomial of a Hermitian matrix. */
export interface HermitianFactor extends SpectralFactor {
  /** Degree in the eigenvalue. Large irreducible factors compute their coefficients only when these are asked for. */
  readonly degree: number;
  /** Are the coefficients not computed before they are asked for? */
  readonly isWaiting?: boolean;
}

/** Terms in a block from which on its coefficients wait until they are needed. */
const LARGE = 300;

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
): readonly HermitianFactor[] {
  const { field } = arithmetic;
  const known = new Map<string, HermitianFactor>();
  for (const block of pauliBlocks(arithmetic, matrix, dims)) {
    for (const component of componentsOf(arithmetic, block)) {
      const waiting = waitingFactor(arithmetic, component);
      if (waiting !== undefined) {
        known.set(`block ${known.size}`, waiting);
        continue;
      }
      for (const factor of factorsOf(arithmetic, component)) {
        const name = factor.coefficients.map((coefficient) => field.print(coefficient)).join(', ');
        const multiplicity = factor.multiplicity + (known.get(name)?.multiplicity ?? 0);
        known.set(name, { ...factor, multiplicity, degree: factor.coefficients.length - 1 });
      }
    }
  }
  return [...known.values()].toSorted((a, b) => a.degree - b.degree);
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
  const { field } = arithmetic;
  if (matrix.rows === 1) return [linearFactor(field, matrix.re[0])];
  if (matrix.rows === 2) return quadraticFactors(field, matrix);
  return factorUnivariateOver(field, realCharacteristicPolynomial(field, arithmetic, matrix));
}

/**
 * Factor of a large block whose characteristic polynomial is irreducible at a rational point, and hence for generic
 * parameters: it has no closed roots beyond degree 2, so its coefficients, which are long, are not computed yet.
 */
function waitingFactor(arithmetic: SymbolicArithmetic, matrix: SymbolicMatrix): HermitianFactor | undefined {
  const { field } = arithmetic;
  const terms = [...matrix.re, ...(matrix.im ?? [])].reduce(
    (count, { numerator, denominator }) => count + numerator.keys.length + denominator.keys.length,
    0,
  );
  if (matrix.rows < 3 || terms < LARGE || field.roots.length > 0 || !isIrreducibleSomewhere(arithmetic, matrix))
    return undefined;
  let coefficients: readonly RationalFunction[] | undefined;
  return {
    degree: matrix.rows,
    isWaiting: true,
    multiplicity: 1,
    irreducible: true,
    root: undefined,
    pair: undefined,
    get coefficients() {
      return (coefficients ??= realCharacteristicPolynomial(field, arithmetic, matrix));
    },
  };
}

/** Is the characteristic polynomial irreducible over ℚ at one of a few rational points? */
function isIrreducibleSomewhere(arithmetic: SymbolicArithmetic, matrix: SymbolicMatrix): boolean {
  return valuesSomewhere(arithmetic, matrix).some(({ constants, value }) => {
    const factors = factorsOf(constants, value);
    return factors.length === 1 && factors[0].multiplicity === 1 && factors[0].irreducible;
  });
}

/** Values of a matrix at a few rational points, of whatever the variables stand for, that are no poles. */
export function valuesSomewhere(
  { field }: SymbolicArithmetic,
  matrix: SymbolicMatrix,
): readonly { readonly constants: SymbolicArithmetic; readonly value: SymbolicMatrix }[] {
  const constants = symbolicArithmetic([]);
  return Array.from({ length: ATTEMPTS }, (_, attempt) => {
    const point = Object.fromEntries(
      field.variables.map((name, v) => [name, constants.field.fromRational(rational(7 * v + 3 + attempt, 2 * v + 5))]),
    );
    const at = (part: readonly RationalFunction[]): readonly (RationalFunction | undefined)[] =>
      part.map((entry) => substitute(field, entry, point, constants.field));
    const [re, im] = [at(matrix.re), matrix.im === undefined ? undefined : at(matrix.im)];
    if (!re.every((entry) => entry !== undefined) || im?.includes(undefined) === true) return [];
    const value = constants.matrixOf(matrix.rows, matrix.cols, re, im as readonly RationalFunction[] | undefined);
    return [{ constants, value }];
  }).flat();
}

/** Points at which irreducibility is tried. */
const ATTEMPTS = 2;

function linearFactor(field: RationalFunctionField, root: RationalFunction): SpectralFactor {
  return { coefficients: [field.neg(root), field.one], multiplicity: 1, irreducible: true, root, pair: undefined };
}

/** Coefficients of the characteristic polynomial of a Hermitian matrix, which are real. */
function realCharacteristicPolynomial(
  field: RationalFunctionField,
  { complexField }: SymbolicArithmetic,
  matrix: SymbolicMatrix,
): readonly RationalFunction[] {
  if (matrix.im === undefined) {
    return characteristicPolynomial(field, { rows: matrix.rows, cols: matrix.rows, entries: matrix.re });
  }
  const entries = matrix.re.map((a, k) => ({ a, b: matrix.im![k] }));
  return characteristicPolynomial(complexField, { rows: matrix.rows, cols: matrix.rows, entries }).map(({ a, b }) => {
    if (!field.isZero(b)) throw new Error('hermitianSpectrum: the matrix is not Hermitian');
    return a;
  });
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
