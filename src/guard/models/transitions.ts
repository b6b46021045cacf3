import { numberFromRational } from '../../exact/integers/rational.ts';
import { balanceRounding, eigenoperatorRounding, UNIT_ROUNDOFF } from '../../matrix/tolerances.ts';
import { fieldElement } from '../../exact/matrices/field-real.ts';
import type { Quadratic } from '../../exact/integers/algebraic-extension.ts';
import type { RationalFunction } from '../../exact/polynomials/rational-function.ts';
import type { Jump } from '../../quantum/lindbladian.ts';
import { embed, complement, partialTrace } from '../../quantum/subsystems.ts';
import type { SymbolicMatrix } from '../../symbolic/formulas/symbolic-arithmetic.ts';
import { bathParts } from '../../symbolic/models/bath-parts.ts';
import { type Model, rateOf } from '../../symbolic/models/model.ts';
import { sparseVector } from '../../symbolic/models/safe-echelon.ts';
import { productOfNumbers } from '../../matrix/product-of-numbers.ts';

type Scalar = Quadratic<RationalFunction>;

/** A jump with the energy that the system gains by it: [h, L] = gain·L. */
interface Component {
  readonly gain: RationalFunction;
  /** Relative error of the gain where the jump is an eigenoperator but for rounding; 0 where it is one. */
  readonly error: number;
  readonly vector: ReadonlyMap<number, Scalar>;
}

/** Jumps of a bath with one gain and their reverses. */
export interface Transition {
  /** Energy that the system gains. */
  readonly gain: RationalFunction;
  /** Rate over that of the reverse; undefined where there is no reverse. */
  readonly ratio: RationalFunction | undefined;
  /** Relative error of the gain by the rounding of a Hamiltonian or of jumps that are given in float64; 0 where there is none. */
  readonly error: number;
}

/** What a bath does between the levels of a Hamiltonian. */
export interface Transitions {
  readonly list: readonly Transition[];
  /** Pairs of jumps with different gains that act together: their phases turn against each other. */
  readonly mixed: boolean;
}

/**
 * The transitions that jumps make between the levels of a Hamiltonian h, each with the ratio of its rate to that of its reverse.
 *
 * Jumps are written as Σ_ω A(ω) with [h, A(ω)] = ωA(ω). The rates of gain ω are the matrix Σ γ_k A_k(ω) ⊗ A_k(ω)*, those of the
 * reverse Σ γ_k A_k(−ω)† ⊗ A_k(−ω)ᵀ; with detailed balance the first is e^{−βω} times the second, entry by entry.
 *
 * @returns undefined where a jump is no eigenoperator of a Hamiltonian that is not diagonal
 * @source  Alicki1976
 */
export function transitionsBetween(h: SymbolicMatrix, jumps: readonly Jump[]): Transitions | undefined {
  const { field, complexField } = h.arithmetic;
  const rates = new Map<string, Rates>();
  const ratesOf = (gain: RationalFunction, error: number): Rates => {
    const key = field.print(gain);
    const known = rates.get(key) ?? (error === 0 ? undefined : nearest(field, [...rates.values()], gain, error));
    const own = known ?? { gain, error: 0, forward: new Map(), backward: new Map() };
    own.error = Math.max(own.error, error);
    rates.set(field.print(own.gain), own);
    return own;
  };
  const crossed: Pairs = new Map();
  for (const { operator, rate } of jumps) {
    const components = componentsOf(h, operator as SymbolicMatrix);
    if (components === undefined) return undefined;
    const weight = complexField.element(fieldElement(field, rate), field.zero);
    for (const [k, own] of components.entries()) {
      const there = ratesOf(own.gain, own.error);
      const back = ratesOf(field.neg(own.gain), own.error);
      addPairs(complexField, there.forward, own.vector, own.vector, weight);
      const reverse = adjointVector(complexField, own.vector, h.rows);
      addPairs(complexField, back.backward, reverse, reverse, weight);
      for (const other of components.slice(0, k)) addPairs(complexField, crossed, own.vector, other.vector, weight);
    }
  }
  const parts = [...rates.values()];
  // the reverse of what was compared before says the same again
  const compared = parts.filter(
    ({ gain }, k) => !parts.slice(0, k).some((other) => field.equals(other.gain, field.neg(gain))),
  );
  const found = compared.map((part) => comparison(h.arithmetic, part));
  const list = found.flatMap((part) => part.list);
  return {
    list: distinct(list, (t) => `${field.print(t.gain)} ${t.ratio && field.print(t.ratio)}`),
    mixed: found.some(({ mixed }) => mixed) || [...crossed.values()].some((x) => !complexField.isZero(x)),
  };
}

/** Rates of one gain, and those of the reverse, by pairs of entries. */
interface Rates {
  readonly gain: RationalFunction;
  error: number;
  readonly forward: Pairs;
  readonly backward: Pairs;
}

/** Rates of a gain that differs by no more than rounding. */
function nearest(
  field: SymbolicMatrix['arithmetic']['field'],
  list: readonly Rates[],
  gain: RationalFunction,
  error: number,
): Rates | undefined {
  const size = Math.abs(numberOf(field, gain));
  return list.find(
    (other) =>
      Math.abs(numberOf(field, field.sub(gain, other.gain))) <= 2 * size * (error + other.error + UNIT_ROUNDOFF),
  );
}

/** The ratios of the rates of one gain to those of the reverse; numbers that differ by rounding count as one. */
function comparison(
  { field, complexField }: SymbolicMatrix['arithmetic'],
  { gain, error, forward, backward }: Rates,
): Transitions {
  const list: Transition[] = [];
  let mixed = false;
  const keys = [...new Set([...forward.keys(), ...backward.keys()])];
  const pairs = keys
    .map((key) => [forward.get(key) ?? complexField.zero, backward.get(key) ?? complexField.zero] as const)
    .map(([there, back]) => ({ there, back, size: Math.max(sizeOf(field, there), sizeOf(field, back)) }))
    .toSorted((a, b) => b.size - a.size);
  for (const { there, back } of pairs) {
    if (complexField.isZero(there) && complexField.isZero(back)) continue;
    const [first] = list;
    if (first?.ratio !== undefined) {
      const off = complexField.sub(there, complexField.mul(complexField.element(first.ratio, field.zero), back));
      if (complexField.isZero(off)) continue;
      if (sizeOf(field, off) <= balanceRounding(0) * pairs[0].size) {
        list[0] = { ...first, error: Math.max(first.error, UNIT_ROUNDOFF) };
        continue;
      }
    }
    if (complexField.isZero(back)) list.push({ gain, ratio: undefined, error });
    else if (complexField.isZero(there)) list.push({ gain: field.neg(gain), ratio: undefined, error });
    else {
      const ratio = complexField.div(there, back);
      // rates in a ratio that is no positive number have phases of their own
      if (field.isZero(ratio.b) && field.sign(ratio.a) !== -1) list.push({ gain, ratio: ratio.a, error });
      else mixed = true;
    }
  }
  return { list, mixed };
}

/** Modulus of a number; NaN, which is not compared, where it depends on parameters. */
function sizeOf(field: SymbolicMatrix['arithmetic']['field'], { a, b }: Scalar): number {
  return Math.hypot(numberOf(field, a), numberOf(field, b));
}

function numberOf(field: SymbolicMatrix['arithmetic']['field'], f: RationalFunction): number {
  const value = field.toRational(f);
  return value === undefined ? NaN : numberFromRational(value).value;
}

type Pairs = Map<string, Scalar>;

function addPairs(
  field: SymbolicMatrix['arithmetic']['complexField'],
  pairs: Pairs,
  left: ReadonlyMap<number, Scalar>,
  right: ReadonlyMap<number, Scalar>,
  weight: Scalar,
): void {
  for (const [i, x] of left) {
    for (const [j, y] of right) {
      const key = `${i} ${j}`;
      const term = field.mul(weight, field.mul(x, field.conjugate(y)));
      pairs.set(key, field.add(pairs.get(key) ?? field.zero, term));
    }
  }
}

/** L = Σ A(ω) with [h, A(ω)] = ωA(ω). */
function componentsOf(h: SymbolicMatrix, L: SymbolicMatrix): readonly Component[] | undefined {
  const { field } = h.arithmetic;
  const levels = levelsOf(h);
  const entries = [...sparseVector(L)];
  if (entries.length === 0) return [];
  const whole = gainOf(h, L);
  if (whole !== undefined) return [{ ...whole, vector: new Map(entries) }];
  if (levels === undefined) return undefined;
  const parts = new Map<
    string,
    { readonly gain: RationalFunction; readonly error: 0; readonly vector: Map<number, Scalar> }
  >();
  for (const [at, x] of entries) {
    const gain = field.sub(levels[Math.floor(at / L.cols)], levels[at % L.cols]);
    const key = field.print(gain);
    const part = parts.get(key) ?? { gain, error: 0, vector: new Map<number, Scalar>() };
    part.vector.set(at, x);
    parts.set(key, part);
  }
  return [...parts.values()];
}

/** Diagonal of a diagonal matrix. */
function levelsOf(h: SymbolicMatrix): readonly RationalFunction[] | undefined {
  const isDiagonal = [...sparseVector(h).keys()].every((at) => at % (h.cols + 1) === 0);
  return isDiagonal ? Array.from({ length: h.rows }, (_, i) => h.entry(i, i).a) : undefined;
}

/** The gain of an eigenoperator, [h, L] = gain·L, exactly or, where all numbers are given, but for rounding. */
export function gainOf(
  h: SymbolicMatrix,
  L: SymbolicMatrix,
): { readonly gain: RationalFunction; readonly error: number } | undefined {
  const { arithmetic } = L;
  const { field } = arithmetic;
  const commutator = h.times(L).minus(L.times(h));
  const weight = L.squaredNorm().exact;
  const gain = field.div(L.adjoint().traceOfProduct(commutator).exact, weight);
  const rest = commutator.minus(L.scaled(arithmetic.number(gain))).squaredNorm().exact;
  if (field.isZero(rest)) return { gain, error: 0 };
  const norm = (square: RationalFunction): number => Math.sqrt(numberOf(field, square));
  const most = eigenoperatorRounding(h.rows, norm(h.squaredNorm().exact), norm(weight));
  const relative = norm(rest) / norm(weight) / Math.abs(numberOf(field, gain));
  return norm(rest) <= most && relative < 1 ? { gain, error: relative } : undefined;
}

function adjointVector(
  field: SymbolicMatrix['arithmetic']['complexField'],
  vector: ReadonlyMap<number, Scalar>,
  dim: number,
): ReadonlyMap<number, Scalar> {
  return new Map([...vector].map(([at, x]) => [(at % dim) * dim + Math.floor(at / dim), field.conjugate(x)] as const));
}

function distinct<T>(list: readonly T[], nameOf: (value: T) => string): readonly T[] {
  return [...new Map(list.map((value) => [nameOf(value), value])).values()];
}

/** Traceless jumps of a bath as it was written, on the whole system; those with the rate 0 are left out. */
export function activeJumps({ arithmetic, dims, written }: Model, bath: string): readonly Jump[] {
  return bathParts(written[bath], dims)
    .flatMap(({ jumps, subsystems }) =>
      jumps.map(({ operator, rate }) => ({ operator: embed(operator, dims, subsystems), rate })),
    )
    .filter((jump) => !arithmetic.field.isZero(rateOf(arithmetic, jump)));
}

/** Hamiltonian of the parts that a bath acts on by themselves: the others are averaged out. */
export function localHamiltonian({ hamiltonian, dims, written }: Model, bath: string): SymbolicMatrix {
  const { arithmetic } = hamiltonian;
  return bathParts(written[bath], dims).reduce((sum, { subsystems }) => {
    const others = complement(dims, subsystems);
    const share = arithmetic.real(1, productOfNumbers(others.map((s) => dims[s])));
    return sum.plus(embed(partialTrace(hamiltonian, dims, others).scaled(share), dims, subsystems));
  }, hamiltonian.scaled(0));
}
