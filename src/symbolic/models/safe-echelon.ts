import type { Quadratic } from '../../exact/integers/algebraic-extension.ts';
import type { ParameterBox } from '../../exact/signs/parameter-box.ts';
import type { RationalFunction } from '../../exact/polynomials/rational-function.ts';
import type { SignBudget } from '../../exact/signs/sign-on-domain.ts';
import { signOfFractionOnBox } from '../formulas/sign-on-box.ts';
import type { SymbolicArithmetic, SymbolicMatrix } from '../formulas/symbolic-arithmetic.ts';

/** Sparse vector over ℚ(i)(parameters), by index; entries may be zero. */
export type SparseVector = ReadonlyMap<number, Quadratic<RationalFunction>>;

/** Entries of a matrix that are not zero, row by row. */
export function sparseVector(A: SymbolicMatrix): SparseVector {
  const { complexField } = A.arithmetic;
  const entries = A.re.map((_, k) => [k, A.entry(Math.floor(k / A.cols), k % A.cols)] as const);
  return new Map(entries.filter(([, x]) => !complexField.isZero(x)));
}

/** What is spent on the sign of a pivot. */
const BUDGET: SignBudget = { points: 20, depth: 1 };

/**
 * Vectors that are linearly independent at every point of the domain: the pivots of their elimination vanish nowhere on it.
 */
export class SafeEchelon {
  readonly #arithmetic: SymbolicArithmetic;
  readonly #box: ParameterBox;
  /** Reduced vectors with entry 1 at their pivot. */
  readonly #rows = new Map<number, SparseVector>();

  constructor(arithmetic: SymbolicArithmetic, box: ParameterBox) {
    this.#arithmetic = arithmetic;
    this.#box = box;
  }

  /** Number of independent vectors. */
  get rank(): number {
    return this.#rows.size;
  }

  /** Is the vector a combination of those that were added, everywhere on the domain? */
  spans(vector: SparseVector): boolean {
    return this.#reduced(vector).size === 0;
  }

  /** Adds a vector, unless none of the entries of its rest is known to vanish nowhere. */
  add(vector: SparseVector): void {
    const { complexField } = this.#arithmetic;
    const rest = this.#reduced(vector);
    const simplest = [...rest].toSorted(([, a], [, b]) => complexField.size(a) - complexField.size(b));
    for (const [at, pivot] of simplest) {
      const sign = signOfFractionOnBox(
        this.#arithmetic.field.domain,
        complexField.norm(pivot),
        'positive',
        this.#box,
        BUDGET,
      );
      if (sign.verdict !== 'proved') continue;
      this.#rows.set(at, new Map([...rest].map(([k, entry]) => [k, complexField.div(entry, pivot)])));
      return;
    }
  }

  /** What is left of a vector; rows that were added later hold none of the earlier pivots. */
  #reduced(vector: SparseVector): SparseVector {
    const { complexField } = this.#arithmetic;
    const rest = new Map([...vector].filter(([, entry]) => !complexField.isZero(entry)));
    for (const [at, row] of this.#rows) {
      const factor = rest.get(at);
      if (factor === undefined) continue;
      for (const [k, entry] of row) {
        const value = complexField.sub(rest.get(k) ?? complexField.zero, complexField.mul(factor, entry));
        if (complexField.isZero(value)) rest.delete(k);
        else rest.set(k, value);
      }
    }
    return rest;
  }
}
