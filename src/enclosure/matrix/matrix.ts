import { exact, type ExactMatrix } from '../../exact/matrices/exact-matrix.ts';
import { ArithmeticError } from '../../matrix/errors.ts';
import type { Arithmetic, Kernel, Matrix, Real, SpectralMatrix, SupportVerdict } from '../../matrix/interface.ts';
import { isMatrix } from '../../matrix/is-matrix.ts';
import type { Ball } from '../ball/ball.ts';
import { EnclosureReal, enclosureReal, rationalReal } from '../real/real.ts';
import { solutionOf } from './ball-solution.ts';
import { exactContent, hermitianIf, type MatrixContent, type MatrixFacts } from './content.ts';
import { exponentialOf, logarithmOf, squareRootOf } from './matrix-functions.ts';
import { entryOf, traceOf, traceOfProduct } from './matrix-numbers.ts';
import {
  adjointOf,
  imageOf,
  kroneckerOf,
  multipleOf,
  productOf,
  rowReplaced,
  sumOf,
  sumsOfEntriesOf,
  timesIOf,
} from './matrix-operations.ts';
import { eigenvaluesOf, entropyOf, logTraceOf, supportVerdict } from './matrix-spectrum.ts';
import { asConstant, asOperation, type Operation } from '../recording/operations.ts';
import { propagatorOf } from './propagator.ts';
import { superoperatorOf } from './superoperator.ts';
import { requireShape } from '../../matrix/shape.ts';

/**
 * Complex matrix with rigorous enclosures at every precision.
 *
 * It is rational wherever its data are; or a short combination R + Σ c_k M_k of rational matrices with real coefficients
 * c_k, which functions of rational matrices such as e^(−βH) are; or, failing both, given by balls. Matrices remember how
 * they were made where that helps: the logarithm of an exponential, the factors of a tensor product, unitary similarity.
 */
export class EnclosureMatrix implements SpectralMatrix {
  readonly content: MatrixContent;
  readonly rows: number;
  readonly cols: number;

  constructor(content: MatrixContent) {
    this.content = content;
    this.rows = content.rows;
    this.cols = content.cols;
  }

  get arithmetic(): Arithmetic {
    return enclosure;
  }

  /** What is known of the matrix from the way it was made. */
  get facts(): MatrixFacts {
    return this.content.facts;
  }

  /** The matrix, where it is rational. */
  get exact(): ExactMatrix | undefined {
    return this.content.exact;
  }

  /** Is the matrix known to be Hermitian? */
  get isHermitian(): boolean {
    return this.content.isHermitian;
  }

  /** Ball around the matrix in units of 2^−bits; undefined where nothing is known at that precision. */
  ball(bits: number): Ball | undefined {
    return this.content.ball(bits);
  }

  realPart(row: number, col: number): EnclosureReal {
    return entryOf(this.content, row, col, 're');
  }

  imaginaryPart(row: number, col: number): EnclosureReal {
    return entryOf(this.content, row, col, 'im');
  }

  plus(other: Matrix): EnclosureMatrix {
    return this.#made(sumOf(this.content, contentOf(other), 1));
  }

  minus(other: Matrix): EnclosureMatrix {
    return this.#made(sumOf(this.content, contentOf(other), -1));
  }

  times(other: Matrix): EnclosureMatrix {
    return this.#made(productOf(this.content, contentOf(other)));
  }

  scaled(factor: Real | number): EnclosureMatrix {
    return this.#made(multipleOf(this.content, enclosureReal(factor)));
  }

  timesI(): EnclosureMatrix {
    return this.#made(timesIOf(this.content));
  }

  adjoint(): EnclosureMatrix {
    return this.#made(adjointOf(this.content));
  }

  conjugate(): EnclosureMatrix {
    const facts = hermitianIf(this.facts.isHermitian);
    return this.#made(imageOf(this.content, this.rows, this.cols, (M) => M.conjugate(), 1, facts));
  }

  kron(other: Matrix): EnclosureMatrix {
    return this.#made(kroneckerOf(this.content, contentOf(other)));
  }

  trace(): EnclosureReal {
    return traceOf(this.content);
  }

  traceOfProduct(other: Matrix): EnclosureReal {
    return traceOfProduct(this.content, contentOf(other));
  }

  squaredNorm(): EnclosureReal {
    const R = this.exact;
    return R === undefined ? this.adjoint().traceOfProduct(this) : rationalReal(R.squaredNorm().exact);
  }

  sumsOfEntries(rows: number, cols: number, source: Int32Array): EnclosureMatrix {
    return this.#made(sumsOfEntriesOf(this.content, rows, cols, source));
  }

  columns(from: number, to: number): EnclosureMatrix {
    return this.#made(imageOf(this.content, this.rows, to - from, (M) => M.columns(from, to)));
  }

  withRow(row: number, replacement: Matrix): EnclosureMatrix {
    return this.#made(rowReplaced(this.content, row, contentOf(replacement)));
  }

  hermitianCoordinates(): EnclosureMatrix {
    requireShape('matrix', this, this.rows, this.rows);
    return this.#made(imageOf(this.content, this.rows * this.rows, 1, (M) => M.hermitianCoordinates()));
  }

  hermitianMatrix(): EnclosureMatrix {
    const dim = Math.round(Math.sqrt(this.rows));
    return this.#made(imageOf(this.content, dim, dim, (M) => M.hermitianMatrix(), 1, { isHermitian: true }));
  }

  solve(right: Matrix): EnclosureMatrix | undefined {
    const solution = solutionOf(this.content, contentOf(right));
    return solution && this.#made(solution);
  }

  /** Null space. @throws {ArithmeticError} for matrices that are not rational, the rank of which no enclosure decides */
  kernel(): Kernel {
    const R = this.exact;
    if (R === undefined) {
      throw new ArithmeticError({
        argument: 'matrix',
        expected: 'be rational to have a known kernel',
        received: 'it contains numbers that are only enclosed',
        advice:
          'Give rational data: Boltzmann factors instead of temperatures, Cayley transforms instead of exponentials.',
      });
    }
    const { basis, dimension, certain } = R.kernel();
    return { basis: exactEnclosure(basis as ExactMatrix), dimension, certain };
  }

  eigenvalues(): readonly EnclosureReal[] {
    return eigenvaluesOf(this.content);
  }

  entropy(): EnclosureReal {
    return entropyOf(this.content);
  }

  logTrace(weight: Matrix): EnclosureReal {
    return logTraceOf(this.content, contentOf(weight));
  }

  supports(other: SpectralMatrix): SupportVerdict {
    return supportVerdict(this.content, contentOf(other));
  }

  exponential(): EnclosureMatrix {
    return this.#made(exponentialOf(this.content));
  }

  logarithm(): EnclosureMatrix {
    return this.#made(logarithmOf(this.content));
  }

  squareRoot(): EnclosureMatrix {
    return this.#made(squareRootOf(this.content));
  }

  toString(): string {
    return this.exact?.toString() ?? `enclosure matrix of shape (${this.rows}, ${this.cols})`;
  }

  /** The matrix of a content: this one for its own. */
  #made(content: MatrixContent): EnclosureMatrix {
    return content === this.content ? this : new EnclosureMatrix(content);
  }
}

/** The same matrix, known to be of this arithmetic. @throws {ArithmeticError} when it is of another one */
export function enclosureMatrix(matrix: Matrix): EnclosureMatrix {
  if (matrix instanceof EnclosureMatrix) return matrix;
  throw new ArithmeticError({
    argument: 'matrix',
    expected: 'be an enclosure matrix',
    received: isMatrix(matrix) ? `its arithmetic is ${matrix.arithmetic.name}` : `it is ${String(matrix)}`,
    advice:
      'Build all operands in one arithmetic: in a claim, as in `pauliZ(arithmetic)`, the third argument of `asserts`.',
  });
}

function contentOf(matrix: Matrix): MatrixContent {
  return enclosureMatrix(matrix).content;
}

/** Rational matrix. */
export function exactEnclosure(matrix: ExactMatrix, facts: MatrixFacts = {}): EnclosureMatrix {
  return new EnclosureMatrix(exactContent(matrix, facts));
}

/**
 * Rigorous enclosures: exact matrices over ℚ(i) wherever the data are rational, and real numbers that lie in intervals of
 * any precision.
 *
 * Signs are decided by raising the precision up to a limit (`withPrecision`), and as exactly zero where algebra shows it.
 * `value` and `bound` are outward rounded: a margin with value < −bound is certainly negative.
 *
 * What it does not offer, and says so by an `ArithmeticError`: kernels of matrices that are not rational, and evolutions
 * under generators that are not rational or change in time; e^{tL} of a rational L is `propagator`, e^(−iHt) of a rational H
 * is `unitaryEvolution`, e^(−βH) is `exponential`.
 * Equalities between sums of different algebraic numbers (√2·√3 = √6) stay undecided at the limit.
 *
 * @example enclosure.real(2).ln().minus(enclosure.real(4).ln().dividedBy(2)).sign() // 0
 */
export const enclosure: Arithmetic = {
  name: 'enclosure',
  real: (numerator, denominator = 1): EnclosureReal =>
    asConstant(rationalReal(exact.real(numerator, denominator).exact)),
  matrix: (rows, cols, re, im, denominator): EnclosureMatrix =>
    asConstant(exactEnclosure(exact.matrix(rows, cols, re, im, denominator))),
  identity: (dim): EnclosureMatrix => asConstant(exactEnclosure(exact.identity(dim))),
  superoperator: (drift, sandwiches, weights): EnclosureMatrix =>
    asOperation(superoperatorOperation(drift, sandwiches, weights), () => {
      const factors = sandwiches.map((_, k) => enclosureReal(weights?.[k] ?? 1));
      return new EnclosureMatrix(superoperatorOf(drift && contentOf(drift), sandwiches.map(contentOf), factors));
    }),
  propagator: (matrix, time): EnclosureMatrix =>
    asOperation(
      { name: 'propagator', operands: [matrix, time] },
      () => new EnclosureMatrix(propagatorOf(contentOf(matrix), enclosureReal(time))),
    ),
};

/** Operands K, A₁, …, A_n, w₁, …, w_n; without a drift K the first is missing, without weights the last are. */
function superoperatorOperation(
  ...[drift, sandwiches, weights = []]: Parameters<Arithmetic['superoperator']>
): Operation {
  return {
    name: drift === undefined ? 'superoperatorWithoutDrift' : 'superoperator',
    operands: [...(drift === undefined ? [] : [drift]), ...sandwiches, ...weights],
    parameters: { sandwiches: sandwiches.length },
  };
}
