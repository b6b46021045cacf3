import type { ExactMatrix } from '../../exact/matrices/exact-matrix.ts';
import type { Ball } from '../ball/ball.ts';
import type { EnclosureReal } from '../real/real.ts';
import { ballOfTerms, isHermitianMatrix, LARGEST_COMBINATION, mergedTerms } from './matrix-terms.ts';
import type { MatrixTerm } from './spectral-decomposition.ts';

/** What is known of a matrix from the way it was made. */
export interface MatrixFacts {
  /** Equal to its adjoint. */
  readonly isHermitian?: boolean;
  /** Its inverse is its adjoint. */
  readonly isUnitary?: boolean;
  /** ln of this matrix. */
  readonly logarithm?: MatrixContent;
  /** This matrix is left ⊗ right. */
  readonly factors?: readonly [left: MatrixContent, right: MatrixContent];
  /** Minus its adjoint. */
  readonly isAntiHermitian?: boolean;
  /** This matrix is the sum, or the difference, of two. */
  readonly sum?: { readonly terms: readonly [left: MatrixContent, right: MatrixContent]; readonly sign: 1 | -1 };
  /** This matrix is factor · of. */
  readonly multiple?: { readonly factor: EnclosureReal; readonly of: MatrixContent };
  /** This matrix is left · right. */
  readonly product?: readonly [left: MatrixContent, right: MatrixContent];
  /** This matrix is outer · inner · outer†. */
  readonly sandwich?: readonly [outer: MatrixContent, inner: MatrixContent];
}

/** Balls of a matrix that is not a short combination of rational ones; undefined where nothing is known at a precision. */
type BallSource = (bits: number) => Ball | undefined;

/** What a matrix holds and remembers. The operations read and make it; `EnclosureMatrix` is the only class on top of it. */
export class MatrixContent {
  readonly rows: number;
  readonly cols: number;
  readonly facts: MatrixFacts;
  /** R, or undefined for a matrix given by balls. */
  readonly rational: ExactMatrix | undefined;
  /** The c_k M_k; the c_k are not rational. */
  readonly terms: readonly MatrixTerm[];
  readonly #source: BallSource;
  readonly #balls = new Map<number, Ball | undefined>();
  #adjoint: MatrixContent | undefined = undefined;
  #isHermitian: boolean | undefined;

  /** @see exactContent, combination, contentOfBalls */
  constructor(
    rows: number,
    cols: number,
    given: { readonly rational: ExactMatrix; readonly terms: readonly MatrixTerm[] } | BallSource,
    facts: MatrixFacts = {},
  ) {
    this.rows = rows;
    this.cols = cols;
    this.facts = facts;
    this.#isHermitian = facts.isHermitian;
    if (typeof given === 'function') {
      this.terms = [];
      this.#source = given;
      return;
    }
    const { rational: R, terms } = given;
    this.rational = R;
    this.terms = terms;
    this.#source = (bits) => ballOfTerms(R, terms, bits);
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
  get knownAdjoint(): MatrixContent | undefined {
    return this.#adjoint;
  }

  /** Remembers that two matrices are adjoint to one another. */
  pairWith(adjoint: MatrixContent): void {
    this.#adjoint = adjoint;
    adjoint.#adjoint = this;
  }
}

/** Rational matrix. */
export function exactContent(matrix: ExactMatrix, facts: MatrixFacts = {}): MatrixContent {
  return new MatrixContent(matrix.rows, matrix.cols, { rational: matrix, terms: [] }, facts);
}

/** R + Σ c_k M_k, rational coefficients and equal ones being added up. */
export function combination(R: ExactMatrix, terms: readonly MatrixTerm[], facts: MatrixFacts = {}): MatrixContent {
  const merged = mergedTerms(R, terms);
  if (merged.terms.length < LARGEST_COMBINATION) return new MatrixContent(R.rows, R.cols, merged, facts);
  const whole = new MatrixContent(R.rows, R.cols, merged);
  return contentOfBalls(R.rows, R.cols, (bits) => whole.ball(bits), { ...facts, ...hermitianIf(whole.isHermitian) });
}

/** Matrix given by its balls. */
export function contentOfBalls(rows: number, cols: number, source: BallSource, facts: MatrixFacts = {}): MatrixContent {
  return new MatrixContent(rows, cols, source, facts);
}

/** The fact that a matrix is Hermitian, where it is known. */
export function hermitianIf(known: boolean | undefined): MatrixFacts {
  return known === true ? { isHermitian: true } : {};
}
