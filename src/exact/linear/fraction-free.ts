import type { Domain } from '../integers/field.ts';

/**
 * Sparse fraction-free elimination over an integral domain (Bareiss, with rows that are updated only when needed).
 */

/** Nonzero entries of one row, by column. */
export type SparseRow<D> = Map<number, D>;

/** X = numerators / determinant for A·X = B. */
interface CramerSolution<D> {
  readonly determinant: D;
  /** numerators[j][m], j the unknown, m the right-hand side. */
  readonly numerators: readonly (readonly D[])[];
}

interface Stage<D> {
  readonly row: SparseRow<D>;
  /** Where the row stood. */
  readonly at: number;
  readonly column: number;
  readonly pivot: D;
}

/**
 * Solution of a square system by Cramer's rule, with every intermediate entry a minor of (A | B).
 *
 * Columns 0 … size − 1 of the rows are A, the columns from `size` on are B. The array of rows is overwritten.
 *
 * @param budget products of terms after which the elimination is given up, see `Domain.size`
 * @returns      undefined exactly when A is singular, `swollen` when the budget is spent
 */
export function cramerSolution<D>(
  domain: Domain<D>,
  size: number,
  rows: SparseRow<D>[],
  rightHandSides: number,
): CramerSolution<D> | undefined;
export function cramerSolution<D>(
  domain: Domain<D>,
  size: number,
  rows: SparseRow<D>[],
  rightHandSides: number,
  budget: number,
): CramerSolution<D> | 'swollen' | undefined;
export function cramerSolution<D>(
  domain: Domain<D>,
  size: number,
  rows: SparseRow<D>[],
  rightHandSides: number,
  budget = Infinity,
): CramerSolution<D> | 'swollen' | undefined {
  const stages = eliminated(domain, size, rows, budget, 'stop');
  if (stages === 'swollen' || stages.length < size) return stages === 'swollen' ? stages : undefined;
  const right = Array.from({ length: rightHandSides }, (_, m) => size + m);
  const values = backSubstituted(domain, stages, right);
  // the sign of the permutation cancels between the numerators and the determinant
  return { determinant: lastPivot(domain, stages), numerators: Array.from({ length: size }, (_, j) => values.get(j)!) };
}

/**
 * Basis of the null space of a matrix given by sparse rows, which are consumed.
 *
 * @returns a vector of length `columns` for each free unknown, whose own entry is the same minor in all of them
 */
export function fractionFreeKernel<D>(
  domain: Domain<D>,
  columns: number,
  rows: SparseRow<D>[],
): readonly (readonly D[])[] {
  const stages = eliminated(domain, columns, rows, Infinity, 'skip') as readonly Stage<D>[];
  const bound = new Set(stages.map(({ column }) => column));
  const free = Array.from({ length: columns }, (_, j) => j).filter((j) => !bound.has(j));
  const values = backSubstituted(domain, stages, free);
  const minor = lastPivot(domain, stages);
  return free.map((f, m) =>
    Array.from({ length: columns }, (_, j) => {
      const value = values.get(j)?.[m];
      return value === undefined ? (j === f ? minor : domain.zero) : domain.neg(value);
    }),
  );
}

/** Numerators of the unknowns of the stages for each column on the right, over the last pivot. */
function backSubstituted<D>(
  domain: Domain<D>,
  stages: readonly Stage<D>[],
  right: readonly number[],
): ReadonlyMap<number, readonly D[]> {
  const determinant = lastPivot(domain, stages);
  const numerators = new Map<number, readonly D[]>();
  for (const { row, column, pivot } of stages.toReversed()) {
    const known = [...row].filter(([j]) => numerators.has(j));
    const values = right.map((r, m) => {
      const entry = row.get(r);
      let sum = entry === undefined ? domain.zero : domain.mul(determinant, entry);
      for (const [j, factor] of known) {
        const value = numerators.get(j)![m];
        if (!domain.isZero(value)) sum = domain.sub(sum, domain.mul(factor, value));
      }
      return domain.isZero(sum) ? sum : divided(domain, sum, pivot);
    });
    numerators.set(column, values);
  }
  return numerators;
}

function lastPivot<D>(domain: Domain<D>, stages: readonly Stage<D>[]): D {
  return stages.at(-1)?.pivot ?? domain.one;
}

/** Determinant of a square matrix given by sparse rows, which are consumed. */
export function fractionFreeDeterminant<D>(domain: Domain<D>, size: number, rows: SparseRow<D>[]): D {
  const stages = eliminated(domain, size, rows, Infinity, 'stop');
  if (stages === 'swollen' || stages.length < size) return domain.zero;
  const last = lastPivot(domain, stages);
  return permutationSign(stages) === 1 ? last : domain.neg(last);
}

function divided<D>(domain: Domain<D>, a: D, b: D): D {
  const quotient = domain.exactQuotient(a, b);
  if (quotient === undefined) throw new Error('fraction-free elimination: a division that has to be exact is not');
  return quotient;
}

/**
 * Triangular form. After stage k the entries of a row would be minors of order k + 1; a row without an entry in the
 * pivot column would only be multiplied by pivotₖ / pivotₖ₋₁, and these factors telescope. So a row keeps the `level` at
 * which it was last changed, and is divided by the pivot before that level.
 *
 * @param empty  what is done about a row that has no pivot: a square matrix is singular, a kernel is not over
 * @returns      as many stages as the rank, or fewer where an empty row ends it
 */
function eliminated<D>(
  domain: Domain<D>,
  size: number,
  rows: SparseRow<D>[],
  budget: number,
  empty: 'stop' | 'skip',
): readonly Stage<D>[] | 'swollen' {
  let work = 0;
  const pivots: D[] = [];
  const level = rows.map(() => 0);
  const active = new Set(rows.keys());
  const stages: Stage<D>[] = [];
  for (let k = 0; k < size; k += 1) {
    const choice = markowitzPivot(domain, size, rows, active, empty);
    if (choice === undefined) return stages;
    const [pivotRow, column] = choice;
    const source = raised(domain, rows[pivotRow], level[pivotRow], k, pivots);
    const pivot = source.get(column)!;
    active.delete(pivotRow);
    for (const i of active) {
      const entry = rows[i].get(column);
      if (entry === undefined) continue;
      work += combinationWork(domain, rows[i], source, pivot, entry);
      if (work > budget) return 'swollen';
      const since = level[i];
      rows[i] = combined(domain, rows[i], source, column, pivot, entry, since === 0 ? undefined : pivots[since - 1]);
      level[i] = k + 1;
    }
    pivots.push(pivot);
    stages.push({ row: source, at: pivotRow, column, pivot });
  }
  return stages;
}

/** The row as it would stand at stage k: multiplied by pivotₖ₋₁ / pivot before its level. */
function raised<D>(domain: Domain<D>, row: SparseRow<D>, level: number, k: number, pivots: readonly D[]): SparseRow<D> {
  if (level === k) return row;
  const factor = pivots[k - 1];
  const result: SparseRow<D> = new Map();
  for (const [j, entry] of row) {
    const product = domain.mul(entry, factor);
    result.set(j, level === 0 ? product : divided(domain, product, pivots[level - 1]));
  }
  return result;
}

/** Estimated number of products of terms in one update of a row. */
function combinationWork<D>(
  domain: Domain<D>,
  target: SparseRow<D>,
  source: SparseRow<D>,
  pivot: D,
  factor: D,
): number {
  const total = (row: SparseRow<D>): number => [...row.values()].reduce((sum, entry) => sum + domain.size(entry), 0);
  return domain.size(pivot) * total(target) + domain.size(factor) * total(source);
}

function combined<D>(
  domain: Domain<D>,
  target: SparseRow<D>,
  source: SparseRow<D>,
  column: number,
  pivot: D,
  factor: D,
  divisor: D | undefined,
): SparseRow<D> {
  const result: SparseRow<D> = new Map();
  const store = (j: number, value: D): void => {
    if (!domain.isZero(value)) result.set(j, divisor === undefined ? value : divided(domain, value, divisor));
  };
  for (const [j, entry] of target) {
    if (j === column) continue;
    const other = source.get(j);
    const scaled = domain.mul(pivot, entry);
    store(j, other === undefined ? scaled : domain.sub(scaled, domain.mul(factor, other)));
  }
  for (const [j, other] of source) {
    if (j !== column && !target.has(j)) store(j, domain.neg(domain.mul(factor, other)));
  }
  return result;
}

/** Pivot of least (r − 1)(c − 1), then of least size: fill-in first, growth second. */
function markowitzPivot<D>(
  domain: Domain<D>,
  size: number,
  rows: readonly SparseRow<D>[],
  active: ReadonlySet<number>,
  empty: 'stop' | 'skip',
): readonly [number, number] | undefined {
  const columnCount = new Int32Array(size);
  for (const i of active) for (const j of rows[i].keys()) if (j < size) columnCount[j] += 1;
  let best: readonly [number, number] | undefined;
  let bestCost = Infinity;
  let bestSize = Infinity;
  for (const i of active) {
    let rowCount = 0;
    for (const j of rows[i].keys()) if (j < size) rowCount += 1;
    if (rowCount === 0 && empty === 'stop') return undefined;
    for (const [j, entry] of rows[i]) {
      if (j >= size) continue;
      const cost = (rowCount - 1) * (columnCount[j] - 1);
      if (cost > bestCost) continue;
      const entrySize = domain.size(entry);
      if (cost === bestCost && entrySize >= bestSize) continue;
      best = [i, j];
      bestCost = cost;
      bestSize = entrySize;
    }
  }
  return best;
}

/** Sign of the permutation that takes pivot rows to pivot columns. */
function permutationSign<D>(stages: readonly Stage<D>[]): 1 | -1 {
  const image = new Map(stages.map(({ at, column }) => [at, column]));
  const seen = new Set<number>();
  let sign: 1 | -1 = 1;
  for (const start of image.keys()) {
    for (let current = start, length = 0; !seen.has(current); current = image.get(current)!, length += 1) {
      seen.add(current);
      if (length > 0) sign = sign === 1 ? -1 : 1;
    }
  }
  return sign;
}
