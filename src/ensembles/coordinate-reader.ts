import { float64 } from '../float64/matrix.ts';
import type { Arithmetic, Matrix, Real } from '../matrix/interface.ts';
import { inRange } from './range.ts';
import type { Statements } from './draws.ts';

/** What a run of integers means, for shrinking, edge cases and printing: a matrix of coordinates or a single number. */
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
 * length and the structure of its vector. They have to read all coordinates before they give up on an instance.
 */
export class CoordinateReader {
  readonly arithmetic: Arithmetic;
  readonly unit: number;
  /** Where the ensembles that read note what they draw, if anywhere. */
  readonly statements: Statements | undefined;
  #integers: Int32Array;
  readonly #blocks: Block[] | undefined;
  #position = 0;

  /** @param blocks  takes down what is read on a trial run, for which there are always enough numbers */
  constructor(integers: Int32Array, unit: number, arithmetic: Arithmetic, blocks?: Block[], statements?: Statements) {
    this.#integers = integers;
    this.unit = unit;
    this.arithmetic = arithmetic;
    this.#blocks = blocks;
    this.statements = statements;
  }

  /** Number of integers read so far. */
  get position(): number {
    return this.#position;
  }

  /** Complex matrix: rows·cols real parts, then as many imaginary parts. */
  complexMatrix(rows: number, cols: number): Matrix {
    const size = rows * cols;
    this.#declare('complex', rows, cols, 2 * size);
    const re = this.#take(buffer(REAL_PARTS, size));
    const im = this.#take(buffer(IMAGINARY_PARTS, size));
    return this.arithmetic.matrix(rows, cols, re, im, this.unit);
  }

  /** Real matrix. */
  realMatrix(rows: number, cols: number): Matrix {
    this.#declare('real', rows, cols, rows * cols);
    return this.arithmetic.matrix(rows, cols, this.#take(buffer(REAL_PARTS, rows * cols)), undefined, this.unit);
  }

  /** Hermitian matrix of d² coordinates: the diagonal, then Re and Im below it row by row (CONVENTIONS.md). */
  hermitianMatrix(dim: number): Matrix {
    this.#declare('hermitian', dim, dim, dim * dim);
    const re = buffer(REAL_PARTS, dim * dim);
    const im = buffer(IMAGINARY_PARTS, dim * dim);
    for (let i = 0; i < dim; i++) {
      re[i * (dim + 1)] = this.#next();
      im[i * (dim + 1)] = 0;
    }
    for (let i = 0; i < dim; i++) {
      for (let j = 0; j < i; j++) {
        re[i * dim + j] = re[j * dim + i] = this.#next();
        im[i * dim + j] = this.#next();
        im[j * dim + i] = -im[i * dim + j];
      }
    }
    return this.arithmetic.matrix(dim, dim, re, im, this.unit);
  }

  /** Diagonal matrix of real coordinates. */
  diagonalMatrix(dim: number): Matrix {
    this.#declare('real', dim, 1, dim);
    const re = buffer(REAL_PARTS, dim * dim).fill(0);
    for (let k = 0; k < dim; k++) re[k * (dim + 1)] = this.#next();
    return this.arithmetic.matrix(dim, dim, re, undefined, this.unit);
  }

  /** Diagonal matrix of complex coordinates, all real parts first. */
  complexDiagonalMatrix(dim: number): Matrix {
    this.#declare('complex', dim, 1, 2 * dim);
    const re = buffer(REAL_PARTS, dim * dim).fill(0);
    const im = buffer(IMAGINARY_PARTS, dim * dim).fill(0);
    for (let k = 0; k < dim; k++) re[k * (dim + 1)] = this.#next();
    for (let k = 0; k < dim; k++) im[k * (dim + 1)] = this.#next();
    return this.arithmetic.matrix(dim, dim, re, im, this.unit);
  }

  /**
   * Hermitian matrix that is nonzero only between basis vectors of one sector, one block of coordinates a sector.
   *
   * @param sectors  partition of 0 … d − 1 into lists of indices
   */
  hermitianBlocks(sectors: readonly (readonly number[])[]): Matrix {
    const dim = sectors.reduce((sum, sector) => sum + sector.length, 0);
    const re = buffer(REAL_PARTS, dim * dim).fill(0);
    const im = buffer(IMAGINARY_PARTS, dim * dim).fill(0);
    for (const sector of sectors) {
      this.#declare('hermitian', sector.length, sector.length, sector.length * sector.length);
      for (let i = 0; i < sector.length; i++) re[sector[i] * (dim + 1)] = this.#next();
      for (let i = 0; i < sector.length; i++) {
        for (let j = 0; j < i; j++) {
          const below = sector[i] * dim + sector[j];
          const above = sector[j] * dim + sector[i];
          re[below] = re[above] = this.#next();
          im[below] = this.#next();
          im[above] = -im[below];
        }
      }
    }
    return this.arithmetic.matrix(dim, dim, re, im, this.unit);
  }

  /**
   * Hermitian matrix A split into parts: part p has the entries (i, j) with `pattern[i·d + j]` = p, zero elsewhere, so
   * that the parts of a pattern without negative numbers add up to A.
   */
  hermitianParts(dim: number, pattern: Int32Array, count: number): readonly Matrix[] {
    this.#declare('hermitian', dim, dim, dim * dim);
    const size = dim * dim;
    const re = new Int32Array(size * (count + 1));
    const im = new Int32Array(size * (count + 1));
    for (let i = 0; i < dim; i++) re[i * (dim + 1) + size * partOf(pattern[i * (dim + 1)], count)] = this.#next();
    for (let i = 0; i < dim; i++) {
      for (let j = 0; j < i; j++) {
        const below = i * dim + j + size * partOf(pattern[i * dim + j], count);
        const above = j * dim + i + size * partOf(pattern[j * dim + i], count);
        re[below] = re[above] = this.#next();
        im[below] = this.#next();
        im[above] = -im[below];
      }
    }
    return Array.from({ length: count }, (_, p) => {
      const [from, to] = [p * size, (p + 1) * size];
      return this.arithmetic.matrix(dim, dim, re.subarray(from, to), im.subarray(from, to), this.unit);
    });
  }

  /** Rational number, normal with variance 1 under the draw. */
  number(): Real {
    this.#declare('number', 1, 1, 1);
    return inRange(this.arithmetic, this.arithmetic.real(this.#next(), this.unit), 'real');
  }

  /** Positive rational number (n² + 1)/unit², the square of a normal deviate shifted off zero by its resolution. */
  positive(): Real {
    this.#declare('positive', 1, 1, 1);
    const n = this.#next();
    return inRange(this.arithmetic, this.arithmetic.real(n * n + 1, this.unit * this.unit), 'positive');
  }

  /**
   * What a part reads from the next coordinates; what it made the last time where these are the same in float64. Descents move one
   * coordinate at a time, and most of an instance stays what it was.
   */
  remembered<T>(part: { readonly size: number; read: (reader: CoordinateReader) => T }, memory: Memory<T>): T {
    if (this.arithmetic !== float64 || this.statements !== undefined || this.#blocks !== undefined) {
      return part.read(this);
    }
    const { size } = part;
    if (memory.unit === this.unit && this.#hasNext(memory.integers)) {
      this.#position += size;
      return memory.value;
    }
    const start = this.#position;
    // While it is made, and where that fails, nothing is remembered.
    memory.unit = 0;
    const value = part.read(this);
    const [from, to] = [this.#integers, memory.integers];
    for (let k = 0; k < size; k++) to[k] = from[start + k];
    memory.value = value;
    memory.unit = this.unit;
    return value;
  }

  #hasNext(integers: Int32Array): boolean {
    const own = this.#integers;
    for (let k = 0, at = this.#position; k < integers.length; k++, at++) {
      if (own[at] !== integers[k]) return false;
    }
    return true;
  }

  #declare(kind: Block['kind'], rows: number, cols: number, length: number): void {
    if (this.#blocks === undefined) return;
    this.#blocks.push({ kind, rows, cols, offset: this.#position, length });
    this.#integers = trialNumbers(this.#position + length);
  }

  #next(): number {
    return this.#integers[this.#position++];
  }

  #take(out: Int32Array): Int32Array {
    const from = this.#integers;
    for (let k = 0, at = this.#position; k < out.length; k++, at++) out[k] = from[at];
    this.#position += out.length;
    return out;
  }
}

/** Numbers without accidental zeros or symmetries; in an array of the kind that instances have, since a proxy would slow all reading. */
function trialNumbers(count: number): Int32Array {
  if (TRIAL.length < count) {
    TRIAL = Int32Array.from({ length: 2 * count }, (_, k) => ((k * 7919 + 13) % 101) - 50 || 1);
  }
  return TRIAL;
}

let TRIAL = new Int32Array(0);

/** The last object that was built of some coordinates, with these; the unit is 0 before there is one. */
export interface Memory<T> {
  unit: number;
  readonly integers: Int32Array;
  value: T;
}

/** Negative numbers of a pattern go to a part that is thrown away. */
function partOf(part: number, count: number): number {
  return part < 0 ? count : part;
}

// `Arithmetic.matrix` copies the entries it is given, so one buffer per length serves every reader.
const REAL_PARTS: Int32Array[] = [];
const IMAGINARY_PARTS: Int32Array[] = [];

function buffer(buffers: Int32Array[], length: number): Int32Array {
  return (buffers[length] ??= new Int32Array(length));
}
