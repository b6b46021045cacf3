import { exact, type ExactMatrix } from '../../exact/matrices/exact-matrix.ts';
import { type Rational, rational } from '../../exact/integers/rational.ts';
import { ArithmeticError } from '../../matrix/errors.ts';
import type { Arithmetic, Kernel, Matrix, Real, SpectralMatrix, SupportVerdict } from '../../matrix/interface.ts';
import { isMatrix } from '../../matrix/is-matrix.ts';
import { areAdjoint } from './adjoint-pairs.ts';
import { enclosure } from '../arithmetic.ts';
import { type Ball, entryOfBall, productTrace, traceOfBall } from '../ball/ball.ts';
import { solvedByBalls } from './ball-solution.ts';
import { exponentialOf, logarithmOf, squareRootOf } from './matrix-functions.ts';
import { imageOf, kroneckerOf, multipleOf, productOf, rowReplaced, sumOf } from './matrix-operations.ts';
import {
  ballOfTerms,
  isHermitianMatrix,
  isSymmetricGather,
  LARGEST_COMBINATION,
  mergedTerms,
  requireShape,
} from './matrix-terms.ts';
import { eigenvaluesOf, entropyOf, logTraceOf, supportVerdict } from './matrix-spectrum.ts';
import { EnclosureReal, enclosureReal, opaqueReal, rationalReal } from '../real/real.ts';
import type { MatrixTerm } from './spectral-decomposition.ts';

/** What is known of a matrix from the way it was made. */
export interface MatrixFacts {
  /** Equal to its adjoint. */
  readonly isHermitian?: boolean;
  /** Its inverse is its adjoint. */
  readonly isUnitary?: boolean;
  /** ln of this matrix. */
  readonly logarithm?: EnclosureMatrix;
  /** This matrix is left ⊗ right. */
  readonly factors?: readonly [left: EnclosureMatrix, right: EnclosureMatrix];
  /** Minus its adjoint. */
  readonly isAntiHermitian?: boolean;
  /** This matrix is the sum, or the difference, of two. */
  readonly sum?: { readonly terms: readonly [left: EnclosureMatrix, right: EnclosureMatrix]; readonly sign: 1 | -1 };
  /** This matrix is factor · of. */
  readonly multiple?: { readonly factor: EnclosureReal; readonly of: EnclosureMatrix };
  /** This matrix is left · right. */
  readonly product?: readonly [left: EnclosureMatrix, right: EnclosureMatrix];
  /** This matrix is outer · inner · outer†. */
  readonly sandwich?: readonly [outer: EnclosureMatrix, inner: EnclosureMatrix];
}

/** Balls of a matrix that is not a short combination of rational ones; undefined where nothing is known at a precision. */
export type BallSource = (bits: number) => Ball | undefined;

/**
 * Complex matrix with rigorous enclosures at every precision.
 *
 * It is rational wherever its data are; or a short combination R + Σ c_k M_k of rational matrices with real coefficients
 * c_k, which functions of rational matrices such as e^(−βH) are; or, failing both, given by balls. Matrices remember how
 * they were made where that helps: the logarithm of an exponential, the factors of a tensor product, unitary similarity.
 */
export class EnclosureMatrix implements SpectralMatrix {
  readonly rows: number;
  readonly cols: number;
  readonly facts: MatrixFacts;
  /** R, or undefined for a matrix given by balls. */
  readonly rational: ExactMatrix | undefined;
  /** The c_k M_k; the c_k are not rational. */
  readonly terms: readonly MatrixTerm[];
  readonly #source: BallSource;
  readonly #balls = new Map<number, Ball | undefined>();
  #adjoint: EnclosureMatrix | undefined = undefined;
  #isHermitian: boolean | undefined;

  /** @see exactEnclosure, combination, opaqueMatrix */
  constructor(
    rows: number,
    cols: number,
    content: { readonly rational: ExactMatrix; readonly terms: readonly MatrixTerm[] } | BallSource,
    facts: MatrixFacts = {},
  ) {
    this.rows = rows;
    this.cols = cols;
    this.facts = facts;
    this.#isHermitian = facts.isHermitian;
    if (typeof content === 'function') {
      this.terms = [];
      this.#source = content;
      return;
    }
    const { rational: R, terms } = content;
    this.rational = R;
    this.terms = terms;
    this.#source = (bits) => ballOfTerms(R, terms, bits);
  }

  get arithmetic(): Arithmetic {
    return enclosure;
  }

  /** The matrix, where it is rational. */
  get exact(): ExactMatrix | undefined {
    return this.terms.length === 0 ? this.rational : undefined;
  }

  /** Is the matrix known to be Hermitian? For rational data that is decided, for balls it follows from how they were made. */
  get isHermitian(): boolean {
    return (this.#isHermitian ??=
      this.rational !== undefined &&
      this.rows === this.cols &&
      [this.rational, ...this.terms.map(({ matrix }) => matrix)].every(isHermitianMatrix));
  }

  /** Ball around the matrix in units of 2^−bits; undefined where nothing is known at that precision. */
  ball(bits: number): Ball | undefined {
    if (!this.#balls.has(bits)) this.#balls.set(bits, this.#source(bits));
    return this.#balls.get(bits);
  }

  /** The adjoint, where it was asked for. */
  get knownAdjoint(): EnclosureMatrix | undefined {
    return this.#adjoint;
  }

  realPart(row: number, col: number): EnclosureReal {
    return this.#entry(row, col, 're');
  }

  imaginaryPart(row: number, col: number): EnclosureReal {
    return this.#entry(row, col, 'im');
  }

  plus(other: Matrix): EnclosureMatrix {
    return sumOf(this, enclosureMatrix(other), 1);
  }

  minus(other: Matrix): EnclosureMatrix {
    const right = enclosureMatrix(other);
    requireShape('term', right, this.rows, this.cols);
    // What is Hermitian by construction differs from its adjoint, which is the same object, by nothing.
    if (right === this) return zeroMatrix(this.rows, this.cols);
    return sumOf(this, right, -1);
  }

  times(other: Matrix): EnclosureMatrix {
    const right = enclosureMatrix(other);
    requireShape('factor', right, this.cols, right.cols);
    return productOf(this, right, this.#factsOfProduct(right));
  }

  scaled(factor: Real | number): EnclosureMatrix {
    return multipleOf(this, enclosureReal(factor));
  }

  timesI(): EnclosureMatrix {
    const { isHermitian, isAntiHermitian } = this.facts;
    const facts = { ...hermitianIf(isAntiHermitian), ...(isHermitian === true ? { isAntiHermitian: true } : {}) };
    return imageOf(this, this.rows, this.cols, (M) => M.timesI(), 1, facts);
  }

  adjoint(): EnclosureMatrix {
    if (this.#adjoint === undefined) {
      this.#adjoint = this.isHermitian ? this : imageOf(this, this.cols, this.rows, (M) => M.adjoint());
      this.#adjoint.#adjoint = this;
    }
    return this.#adjoint;
  }

  conjugate(): EnclosureMatrix {
    return imageOf(this, this.rows, this.cols, (M) => M.conjugate(), 1, hermitianIf(this.facts.isHermitian));
  }

  kron(other: Matrix): EnclosureMatrix {
    return kroneckerOf(this, enclosureMatrix(other));
  }

  trace(): EnclosureReal {
    requireShape('matrix', this, this.rows, this.rows);
    if (this.rational === undefined) return this.#real('trace', traceOfBall);
    return this.#linear((M) => rationalReal(M.trace().exact));
  }

  traceOfProduct(other: Matrix): EnclosureReal {
    const right = enclosureMatrix(other);
    requireShape('factor', right, this.cols, this.rows);
    if (this.rational !== undefined && right.rational !== undefined) {
      return this.#linear((M) => right.#linear((N) => rationalReal(M.traceOfProduct(N).exact)));
    }
    return opaqueReal('trace of product', (bits) => {
      const [a, b] = [this.ball(bits), right.ball(bits)];
      return a === undefined || b === undefined ? undefined : productTrace(a, b);
    });
  }

  squaredNorm(): EnclosureReal {
    const R = this.exact;
    return R === undefined ? this.adjoint().traceOfProduct(this) : rationalReal(R.squaredNorm().exact);
  }

  sumsOfEntries(rows: number, cols: number, source: Int32Array): EnclosureMatrix {
    // Tracing out nothing keeps what is known of how the matrix was made.
    if (rows === this.rows && cols === this.cols && source.every((k, at) => k === at)) return this;
    const terms = Math.max(1, source.length / (rows * cols));
    const keeps = this.facts.isHermitian === true && isSymmetricGather(this.rows, rows, cols, source);
    return imageOf(this, rows, cols, (M) => M.sumsOfEntries(rows, cols, source), terms, hermitianIf(keeps));
  }

  columns(from: number, to: number): EnclosureMatrix {
    return imageOf(this, this.rows, to - from, (M) => M.columns(from, to));
  }

  withRow(row: number, replacement: Matrix): EnclosureMatrix {
    return rowReplaced(this, row, enclosureMatrix(replacement));
  }

  hermitianCoordinates(): EnclosureMatrix {
    requireShape('matrix', this, this.rows, this.rows);
    return imageOf(this, this.rows * this.rows, 1, (M) => M.hermitianCoordinates());
  }

  hermitianMatrix(): EnclosureMatrix {
    const dim = Math.round(Math.sqrt(this.rows));
    return imageOf(this, dim, dim, (M) => M.hermitianMatrix(), 1, { isHermitian: true });
  }

  /**
   * Solution of this · X = right; undefined unless the matrix is certainly invertible, which for rational matrices is decided
   * and for others tried at every precision up to the limit.
   */
  solve(right: Matrix): EnclosureMatrix | undefined {
    requireShape('matrix', this, this.rows, this.rows);
    const sides = enclosureMatrix(right);
    requireShape('right', sides, this.rows, sides.cols);
    const R = this.exact;
    if (R === undefined || sides.rational === undefined) return solvedByBalls(this, sides);
    const solution = R.solve(sides.rational);
    if (solution === undefined) return undefined;
    const terms = sides.terms.map(({ coefficient, matrix }) => ({ coefficient, matrix: R.solve(matrix)! }));
    return combination(solution, terms);
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
    return eigenvaluesOf(this);
  }

  entropy(): EnclosureReal {
    return entropyOf(this);
  }

  logTrace(weight: Matrix): EnclosureReal {
    return logTraceOf(this, enclosureMatrix(weight));
  }

  supports(other: SpectralMatrix): SupportVerdict {
    return supportVerdict(this, enclosureMatrix(other));
  }

  exponential(): EnclosureMatrix {
    return exponentialOf(this);
  }

  logarithm(): EnclosureMatrix {
    return logarithmOf(this);
  }

  squareRoot(): EnclosureMatrix {
    return squareRootOf(this);
  }

  toString(): string {
    return this.exact?.toString() ?? `enclosure matrix of shape (${this.rows}, ${this.cols})`;
  }

  #linear(of: (matrix: ExactMatrix) => EnclosureReal): EnclosureReal {
    return this.terms.reduce(
      (sum, { coefficient, matrix }) => sum.plus(coefficient.times(of(matrix))),
      of(this.rational!),
    );
  }

  #entry(row: number, col: number, part: 're' | 'im'): EnclosureReal {
    const at = row * this.cols + col;
    if (this.rational === undefined) return this.#real('entry', (ball) => entryOfBall(ball, at, part));
    return this.#linear((M) => rationalReal(M[part]?.[at] ?? ZERO));
  }

  #real(name: string, of: (ball: Ball) => ReturnType<typeof traceOfBall>): EnclosureReal {
    return opaqueReal(name, (bits) => {
      const ball = this.ball(bits);
      return ball === undefined ? undefined : of(ball);
    });
  }

  /** A·A† is Hermitian, and (A·B)·A† and A·(B·A†) when B is, with the spectrum of B when A is unitary. */
  #factsOfProduct(right: EnclosureMatrix): MatrixFacts {
    const product = [this, right] as const;
    const [made, other] = [this.facts.product, right.facts.product];
    const outer =
      made !== undefined && made[1].isHermitian && areAdjoint(made[0], right)
        ? made
        : other !== undefined && other[0].isHermitian && areAdjoint(this, other[1])
          ? ([this, other[0]] as const)
          : undefined;
    if (outer !== undefined) return { isHermitian: true, product, sandwich: outer };
    return { product, ...hermitianIf(areAdjoint(this, right)) };
  }
}

const ZERO: Rational = rational(0);

/** The same matrix, known to be of this arithmetic. @throws {ArithmeticError} when it is of another one */
export function enclosureMatrix(matrix: Matrix): EnclosureMatrix {
  if (matrix instanceof EnclosureMatrix) return matrix;
  throw new ArithmeticError({
    argument: 'matrix',
    expected: 'be an enclosure matrix',
    received: isMatrix(matrix) ? `its arithmetic is ${matrix.arithmetic.name}` : `it is ${String(matrix)}`,
    advice: 'Build all operands in one arithmetic.',
  });
}

/** Rational matrix. */
export function exactEnclosure(matrix: ExactMatrix, facts: MatrixFacts = {}): EnclosureMatrix {
  return new EnclosureMatrix(matrix.rows, matrix.cols, { rational: matrix, terms: [] }, facts);
}

/** R + Σ c_k M_k, rational coefficients and equal ones being added up. */
export function combination(R: ExactMatrix, terms: readonly MatrixTerm[], facts: MatrixFacts = {}): EnclosureMatrix {
  const content = mergedTerms(R, terms);
  if (content.terms.length < LARGEST_COMBINATION) return new EnclosureMatrix(R.rows, R.cols, content, facts);
  const whole = new EnclosureMatrix(R.rows, R.cols, content);
  return opaqueMatrix(R.rows, R.cols, (bits) => whole.ball(bits), { ...facts, ...hermitianIf(whole.isHermitian) });
}

/** Matrix given by its balls. */
export function opaqueMatrix(rows: number, cols: number, source: BallSource, facts: MatrixFacts = {}): EnclosureMatrix {
  return new EnclosureMatrix(rows, cols, source, facts);
}

function zeroMatrix(rows: number, cols: number): EnclosureMatrix {
  return exactEnclosure(exact.matrix(rows, cols, new Array<number>(rows * cols).fill(0)));
}

/** The fact that a matrix is Hermitian, where it is known. */
export function hermitianIf(known: boolean | undefined): MatrixFacts {
  return known === true ? { isHermitian: true } : {};
}
