import type { Arithmetic, Matrix, Real } from '../matrix/interface.ts';

/** What a run of integers means, for shrinking and printing: a matrix of coordinates or a single number. */
export interface Block {
  readonly kind: 'complex' | 'real' | 'hermitian' | 'number' | 'positive';
  readonly rows: number;
  readonly cols: number;
  /** Position of its first integer in the vector. */
  readonly offset: number;
  readonly length: number;
}

/**
 * Reader that turns a vector of integers, in order, into the rational coordinates integer / unit of an instance.
 *
 * `build` of an ensemble is written over it, so the same lines build an instance in every arithmetic and declare the
 * length and the structure of its vector.
 */
export class Reader {
  readonly arithmetic: Arithmetic;
  readonly unit: number;
  readonly #integers: ArrayLike<number>;
  readonly #blocks: Block[] | undefined;
  #position = 0;

  constructor(integers: ArrayLike<number>, unit: number, arithmetic: Arithmetic, blocks?: Block[]) {
    this.#integers = integers;
    this.unit = unit;
    this.arithmetic = arithmetic;
    this.#blocks = blocks;
  }

  /** Number of integers read so far. */
  get position(): number {
    return this.#position;
  }

  /** Complex matrix: rows·cols real parts, then as many imaginary parts. */
  complexMatrix(rows: number, cols: number): Matrix {
    const size = rows * cols;
    this.#declare('complex', rows, cols, 2 * size);
    const re = this.#take(size);
    const im = this.#take(size);
    return this.arithmetic.matrix(rows, cols, re, im, this.unit);
  }

  /** Real matrix. */
  realMatrix(rows: number, cols: number): Matrix {
    this.#declare('real', rows, cols, rows * cols);
    return this.arithmetic.matrix(rows, cols, this.#take(rows * cols), undefined, this.unit);
  }

  /** Hermitian matrix of d² coordinates: the diagonal, then Re and Im below it row by row (CONVENTIONS.md). */
  hermitianMatrix(dim: number): Matrix {
    this.#declare('hermitian', dim, dim, dim * dim);
    return this.arithmetic.matrix(dim * dim, 1, this.#take(dim * dim), undefined, this.unit).hermitianMatrix();
  }

  /** Rational number, normal with variance 1 under the draw. */
  number(): Real {
    this.#declare('number', 1, 1, 1);
    return this.arithmetic.real(this.#take(1)[0], this.unit);
  }

  /** Positive rational number (n² + 1)/unit², the square of a normal deviate shifted off zero by its resolution. */
  positive(): Real {
    this.#declare('positive', 1, 1, 1);
    const n = this.#take(1)[0];
    return this.arithmetic.real(n * n + 1, this.unit * this.unit);
  }

  #declare(kind: Block['kind'], rows: number, cols: number, length: number): void {
    this.#blocks?.push({ kind, rows, cols, offset: this.#position, length });
  }

  #take(count: number): number[] {
    const start = this.#position;
    this.#position += count;
    const out = new Array<number>(count);
    for (let k = 0; k < count; k++) out[k] = this.#integers[start + k];
    return out;
  }
}
