import { DimensionError, UnknownNameError } from '../matrix/errors.ts';
import type { Matrix } from '../matrix/interface.ts';
import { isMatrix } from '../matrix/is-matrix.ts';
import { type IndexMap, permutationMap, traceMap, transposeMap } from './index-maps.ts';
import { productOfNumbers } from '../matrix/product-of-numbers.ts';

/** Dimensions of the subsystems in order, the first being the slow factor of the Kronecker product. */
export type Dims = readonly number[];

/** One subsystem or several, zero-based. */
export type Subsystems = number | readonly number[];

/**
 * Partial trace tr_S ρ over the listed subsystems.
 *
 * @param rho     operator, shape (d, d), d = Π dims
 * @param dims    dimensions of the subsystems in order
 * @param traced  zero-based subsystem or subsystems that are summed over
 * @returns       operator on the remaining subsystems, in their order; shape (1, 1) when all are traced
 * @throws        {DimensionError} when `dims` do not multiply to d
 * @example       partialTrace(rho, [2, 3], 1) // state of the qubit, shape (2, 2)
 * @example       purity(partialTrace(bellState('phi+'), [2, 2], 1)) // 0.5
 */
export function partialTrace(rho: Matrix, dims: Dims, traced: Subsystems): Matrix {
  requireOperator('rho', rho, dims);
  const { size, source } = cached('trace', dims, traced, () => {
    const out = subsystemList('traced', dims, traced);
    return traceMap(dims, complement(dims, out), out);
  });
  return rho.sumsOfEntries(size, size, source);
}

/**
 * Reduced state of the listed subsystems: the partial trace over all others.
 *
 * @param rho   operator, shape (d, d), d = Π dims
 * @param dims  dimensions of the subsystems in order
 * @param kept  zero-based subsystem or subsystems that remain, in ascending order
 * @returns     shape (m, m), m being the product of the dimensions that are kept
 * @throws      {DimensionError} when `dims` do not multiply to d, or the order is another one: see `permuted`
 * @example     reducedState(rho, [2, 3], 0) // state of the qubit, shape (2, 2)
 * @example     reducedState(ghzState(3), [2, 2, 2], [0, 1]).rows // 4
 */
export function reducedState(rho: Matrix, dims: Dims, kept: Subsystems): Matrix {
  requireOperator('rho', rho, dims);
  const { size, source } = cached('keep', dims, kept, () => {
    const list = subsystemList('kept', dims, kept);
    requireAscending('kept', list);
    const out = complement(dims, list);
    return traceMap(dims, complement(dims, out), out);
  });
  return rho.sumsOfEntries(size, size, source);
}

/**
 * Partial transpose ρ^{T_S}: transposition in the product basis of the listed subsystems only.
 *
 * @param rho         operator, shape (d, d), d = Π dims
 * @param dims        dimensions of the subsystems in order
 * @param transposed  zero-based subsystem or subsystems
 * @returns           shape (d, d)
 * @throws            {DimensionError} when `dims` do not multiply to d
 * @example           partialTranspose(bellState('phi+'), [2, 2], 0)
 * @example           isPositive(partialTranspose(bellState('phi+'), [2, 2], 0)).verdict // 'no'
 */
export function partialTranspose(rho: Matrix, dims: Dims, transposed: Subsystems): Matrix {
  requireOperator('rho', rho, dims);
  const { size, source } = cached('transpose', dims, transposed, () =>
    transposeMap(dims, subsystemList('transposed', dims, transposed)),
  );
  return rho.sumsOfEntries(size, size, source);
}

/**
 * Realigned operator R of two subsystems, ⟨pp′|R|qq′⟩ = ⟨pq|ρ|p′q′⟩: a product A ⊗ B becomes the dyad of rank 1 of both operators.
 *
 * Where the trace norm of that of a state exceeds 1, the state is entangled (`traceNorm`); its singular values are the Schmidt
 * coefficients of the operator.
 *
 * @param rho   operator, shape (d, d), d = d_A d_B
 * @param dims  [d_A, d_B]
 * @returns     shape (d_A², d_B²), not Hermitian
 * @throws      {DimensionError} unless there are two subsystems whose dimensions multiply to d
 * @source      ChenWu2003
 * @example     traceNorm(realigned(bellState('phi+'), [2, 2])) // 2
 */
export function realigned(rho: Matrix, dims: Dims): Matrix {
  requireOperator('rho', rho, dims);
  if (dims.length !== 2) {
    const received = `there ${dims.length === 1 ? 'is 1' : `are ${dims.length}`}`;
    throw new DimensionError({ argument: 'dims', expected: 'name two subsystems', received });
  }
  const [a, b] = dims;
  const source = new Int32Array(a * a * b * b);
  for (let p = 0, at = 0; p < a; p++) {
    for (let r = 0; r < a; r++) {
      for (let q = 0; q < b; q++) for (let s = 0; s < b; s++) source[at++] = (p * b + q) * rho.cols + r * b + s;
    }
  }
  return rho.sumsOfEntries(a * a, b * b, source);
}

/**
 * Operator or ket with its subsystems in another order.
 *
 * @param rho    operator, shape (d, d), or ket, shape (d, 1), d = Π dims
 * @param dims   dimensions of the subsystems before
 * @param order  subsystem k of the result is subsystem `order[k]` of `rho`
 * @returns      of the shape of `rho`
 * @throws       {DimensionError} when `dims` do not multiply to d
 * @throws       {UnknownNameError} when `order` is not a permutation of 0 … n − 1
 * @example      permuted(a.kron(b).kron(c), [2, 3, 5], [2, 0, 1]) // c ⊗ a ⊗ b
 * @example      permuted(pauliX().kron(pauliZ()), [2, 2], [1, 0]).minus(pauliZ().kron(pauliX())).squaredNorm() // 0
 */
export function permuted(rho: Matrix, dims: Dims, order: readonly number[]): Matrix {
  const isKet = rho.cols === 1 && rho.rows !== 1;
  if (isKet) requireRows('rho', rho, dims);
  else requireOperator('rho', rho, dims);
  const { size, source } = cached(isKet ? 'permuted ket' : 'permuted', dims, order, () =>
    checkedPermutation(dims, order, isKet),
  );
  return rho.sumsOfEntries(size, isKet ? 1 : size, source);
}

/**
 * Operator 1 ⊗ … ⊗ A ⊗ … ⊗ 1 that acts as A on the listed subsystems.
 *
 * @param operator   A, shape (a, a), a = product of the dimensions of the listed subsystems
 * @param dims       dimensions of all subsystems in order
 * @param subsystem  zero-based subsystem; for several, factor k of A acts on the k-th listed one
 * @returns          shape (d, d), d = Π dims
 * @throws           {DimensionError} when the shape of A does not fit
 * @example          embed(pauliX(), [2, 3], 0) // σ_x ⊗ 1₃
 * @example          embed(pauliX(), [2, 3], 0).rows // 6
 */
export function embed(operator: Matrix, dims: Dims, subsystem: Subsystems): Matrix {
  requireDims(dims);
  if (typeof subsystem === 'number' && subsystem in dims) return widened(operator, dims, subsystem, 1);
  const targets = subsystemList('subsystem', dims, subsystem);
  const first = targets[0] ?? 0;
  if (targets.every((s, k) => s === first + k)) return widened(operator, dims, first, targets.length);
  requireOperator(
    'operator',
    operator,
    targets.map((s) => dims[s]),
  );
  const rest = complement(dims, targets);
  const current = [...targets, ...rest];
  const others = operator.arithmetic.identity(productOfNumbers(rest.map((s) => dims[s])));
  return permuted(
    operator.kron(others),
    current.map((s) => dims[s]),
    dims.map((_, s) => current.indexOf(s)),
  );
}

/** 1 ⊗ A ⊗ 1, where A acts on `count` subsystems from `first` on. */
function widened(operator: Matrix, dims: Dims, first: number, count: number): Matrix {
  let [before, own, after] = [1, 1, 1];
  for (let s = 0; s < dims.length; s++) {
    if (s < first) before *= dims[s];
    else if (s < first + count) own *= dims[s];
    else after *= dims[s];
  }
  if (operator?.rows !== own || operator.cols !== own) {
    requireOperator('operator', operator, count === 0 ? [1] : dims.slice(first, first + count));
  }
  const left = after === 1 ? operator : operator.kron(operator.arithmetic.identity(after));
  return before === 1 ? left : operator.arithmetic.identity(before).kron(left);
}

/** @throws {DimensionError} unless every dimension is a positive integer and there is at least one */
export function requireDims(dims: Dims): void {
  if (!Array.isArray(dims)) {
    throw new DimensionError({
      argument: 'dims',
      expected: 'be an array, the dimension of each subsystem',
      received: `it is ${String(dims)}`,
    });
  }
  if (dims.length === 0) {
    throw new DimensionError({
      argument: 'dims',
      expected: 'hold the dimension of each subsystem',
      received: 'it is empty',
    });
  }
  const wrong = dims.findIndex((dim) => !Number.isInteger(dim) || dim < 1);
  if (wrong < 0) return;
  throw new DimensionError({
    argument: 'dims',
    expected: 'hold positive integers',
    received: `entry ${wrong} is ${typeof dims[wrong] === 'number' ? dims[wrong] : JSON.stringify(dims[wrong])}`,
  });
}

/** Entries of all cached maps together before the cache is emptied: 32 MB. */
const CACHE_LIMIT = 2 ** 23;
const cache = new Map<number | string, IndexMap>();
let cachedEntries = 0;

const OPERATIONS = ['trace', 'keep', 'transpose', 'permuted', 'permuted ket'] as const;

/** Index map of an operation; maps depend on shapes only, so each is built (and its arguments checked) once. */
function cached(
  operation: (typeof OPERATIONS)[number],
  dims: Dims,
  subsystems: Subsystems,
  build: () => IndexMap,
): IndexMap {
  const key = keyOf(operation, dims, subsystems);
  const known = cache.get(key);
  if (known !== undefined) return known;
  requireDims(dims);
  const map = build();
  cachedEntries += map.source.length;
  if (cachedEntries > CACHE_LIMIT) {
    cache.clear();
    cachedEntries = map.source.length;
  }
  cache.set(key, map);
  return map;
}

/** A number for one subsystem of up to five small ones, the case of hot loops; a text otherwise. */
function keyOf(operation: (typeof OPERATIONS)[number], dims: Dims, subsystems: Subsystems): number | string {
  const isSmall = typeof subsystems === 'number' && subsystems >= 0 && subsystems < 8 && dims.length <= 5;
  if (!isSmall || subsystems % 1 !== 0) {
    return `${operation}|${dims.join()}|${typeof subsystems === 'number' ? subsystems : subsystems.join()}`;
  }
  let key = 0;
  for (let k = 0; k < dims.length; k++) {
    if (!(dims[k] >= 1 && dims[k] < 128) || dims[k] % 1 !== 0) return `${operation}|${dims.join()}|${subsystems}`;
    key = key * 128 + dims[k];
  }
  // Mixed radix: length, subsystem and operation can be read off again, hence the dimensions too.
  return ((key * 8 + dims.length) * 8 + subsystems) * OPERATIONS.length + OPERATIONS.indexOf(operation);
}

function checkedPermutation(dims: Dims, order: readonly number[], isKet: boolean): IndexMap {
  const list = subsystemList('order', dims, order);
  if (list.length !== dims.length) {
    throw new UnknownNameError({
      argument: 'order',
      expected: `name each of the ${dims.length} subsystems`,
      received: `it names ${list.length}`,
    });
  }
  return permutationMap(dims, list, isKet);
}

/** Subsystems that are not listed, in ascending order. */
export function complement(dims: Dims, subsystems: readonly number[]): readonly number[] {
  return dims.map((_, s) => s).filter((s) => !subsystems.includes(s));
}

/** The reduced state has its subsystems in the order of `dims`: another one would be lost silently. @throws {DimensionError} */
function requireAscending(argument: string, list: readonly number[]): void {
  if (list.every((s, k) => k === 0 || s > list[k - 1])) return;
  throw new DimensionError({
    argument,
    expected: 'list subsystems in ascending order, in which the reduced state has them',
    received: `it is [${list.join(', ')}]`,
    advice: 'Give the result another order with `permuted`.',
  });
}

/** @throws {UnknownNameError} unless the list names subsystems of `dims`, each once */
export function subsystemList(argument: string, dims: Dims, subsystems: Subsystems): readonly number[] {
  const list = typeof subsystems === 'number' ? [subsystems] : subsystems;
  list.forEach((s, k) => {
    if (!Number.isInteger(s) || s < 0 || s >= dims.length) {
      throw new UnknownNameError({
        argument,
        expected: `be subsystem 0 … ${dims.length - 1}`,
        received: `it names subsystem ${s}`,
        advice: 'Subsystems are counted from zero.',
      });
    }
    if (list.indexOf(s) !== k) {
      throw new UnknownNameError({
        argument,
        expected: 'name each subsystem once',
        received: `subsystem ${s} appears twice`,
      });
    }
  });
  return list;
}

function requireRows(argument: string, m: Matrix, dims: Dims): void {
  if (m.rows === productOfNumbers(dims)) return;
  requireDims(dims);
  throw new DimensionError({
    argument,
    expected: `have ${productOfNumbers(dims)} rows for dims [${dims.join(', ')}]`,
    received: `it has shape (${m.rows}, ${m.cols})`,
  });
}

/** @throws {DimensionError} unless the shape of the operator is (d, d), d = Π dims */
export function requireOperator(argument: string, m: Matrix, dims: Dims): void {
  const dim = productOfNumbers(dims);
  if (m?.rows === dim && m.cols === dim) return;
  requireDims(dims);
  if (!isMatrix(m)) throw new DimensionError({ argument, expected: 'be a matrix', received: `it is ${String(m)}` });
  throw new DimensionError({
    argument,
    expected: `have shape (${dim}, ${dim})${dims.length > 1 ? ` for dims [${dims.join(', ')}]` : ''}`,
    received: `it has shape (${m.rows}, ${m.cols})`,
  });
}
