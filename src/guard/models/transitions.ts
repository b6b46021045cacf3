import { fieldElement } from '../../exact/matrices/field-real.ts';
import type { Quadratic } from '../../exact/integers/algebraic-extension.ts';
import type { RationalFunction } from '../../exact/polynomials/rational-function.ts';
import type { Jump } from '../../quantum/lindbladian.ts';
import { embed, complement, partialTrace, product } from '../../quantum/subsystems.ts';
import type { SymbolicMatrix } from '../../symbolic/formulas/symbolic-arithmetic.ts';
import { bathParts } from '../../symbolic/models/bath-parts.ts';
import { type Model, rateOf } from '../../symbolic/models/model.ts';

type Scalar = Quadratic<RationalFunction>;

/** A jump with the energy that the system gains by it: [h, L] = gain·L. */
interface Component {
  readonly gain: RationalFunction;
  readonly vector: ReadonlyMap<number, Scalar>;
}

/** Jumps of a bath with one gain and their reverses. */
export interface Transition {
  /** Energy that the system gains. */
  readonly gain: RationalFunction;
  /** Rate over that of the reverse; undefined where there is no reverse. */
  readonly ratio: RationalFunction | undefined;
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
  const rates = new Map<
    string,
    { readonly gain: RationalFunction; readonly forward: Pairs; readonly backward: Pairs }
  >();
  const ratesOf = (gain: RationalFunction): { readonly forward: Pairs; readonly backward: Pairs } => {
    const key = field.print(gain);
    const known = rates.get(key) ?? { gain, forward: new Map(), backward: new Map() };
    rates.set(key, known);
    return known;
  };
  const crossed: Pairs = new Map();
  for (const { operator, rate } of jumps) {
    const components = componentsOf(h, operator as SymbolicMatrix);
    if (components === undefined) return undefined;
    const weight = complexField.element(fieldElement(field, rate), field.zero);
    for (const [k, own] of components.entries()) {
      addPairs(complexField, ratesOf(own.gain).forward, own.vector, own.vector, weight);
      const reverse = adjointVector(complexField, own.vector, h.rows);
      addPairs(complexField, ratesOf(field.neg(own.gain)).backward, reverse, reverse, weight);
      for (const other of components.slice(0, k)) addPairs(complexField, crossed, own.vector, other.vector, weight);
    }
  }
  const list: Transition[] = [];
  let mixed = [...crossed.values()].some((x) => !complexField.isZero(x));
  const done = new Set<string>();
  for (const [key, { gain, forward, backward }] of rates) {
    if (done.has(field.print(field.neg(gain))) && !field.isZero(gain)) continue;
    done.add(key);
    for (const at of new Set([...forward.keys(), ...backward.keys()])) {
      const [there, back] = [forward.get(at) ?? complexField.zero, backward.get(at) ?? complexField.zero];
      if (complexField.isZero(there) && complexField.isZero(back)) continue;
      if (complexField.isZero(back)) list.push({ gain, ratio: undefined });
      else if (complexField.isZero(there)) list.push({ gain: field.neg(gain), ratio: undefined });
      else {
        const ratio = complexField.div(there, back);
        // rates in a ratio that is no positive number have phases of their own
        if (field.isZero(ratio.b) && field.sign(ratio.a) !== -1) list.push({ gain, ratio: ratio.a });
        else mixed = true;
      }
    }
  }
  return { list: distinct(list, (t) => `${field.print(t.gain)} ${t.ratio && field.print(t.ratio)}`), mixed };
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
  const entries = [...vectorOf(L)];
  if (entries.length === 0) return [];
  if (levels === undefined) {
    const gain = gainOf(h, L);
    return gain === undefined ? undefined : [{ gain, vector: new Map(entries) }];
  }
  const parts = new Map<string, { readonly gain: RationalFunction; readonly vector: Map<number, Scalar> }>();
  for (const [at, x] of entries) {
    const gain = field.sub(levels[Math.floor(at / L.cols)], levels[at % L.cols]);
    const key = field.print(gain);
    const part = parts.get(key) ?? { gain, vector: new Map<number, Scalar>() };
    part.vector.set(at, x);
    parts.set(key, part);
  }
  return [...parts.values()];
}

/** Diagonal of a diagonal matrix. */
function levelsOf(h: SymbolicMatrix): readonly RationalFunction[] | undefined {
  const isDiagonal = [...vectorOf(h).keys()].every((at) => at % (h.cols + 1) === 0);
  return isDiagonal ? Array.from({ length: h.rows }, (_, i) => h.entry(i, i).a) : undefined;
}

/** The gain of an eigenoperator, [h, L] = gain·L. */
export function gainOf(h: SymbolicMatrix, L: SymbolicMatrix): RationalFunction | undefined {
  const { arithmetic } = L;
  const { field, complexField } = arithmetic;
  const commutator = h.times(L).minus(L.times(h));
  const [[at, entry]] = vectorOf(L);
  const { a, b } = complexField.div(commutator.entry(Math.floor(at / L.cols), at % L.cols), entry);
  if (!field.isZero(b)) return undefined;
  return commutator
    .minus(L.scaled(arithmetic.number(a)))
    .squaredNorm()
    .sign() === 0
    ? a
    : undefined;
}

function vectorOf(A: SymbolicMatrix): ReadonlyMap<number, Scalar> {
  const { complexField } = A.arithmetic;
  const entries = A.re.map((_, at) => [at, A.entry(Math.floor(at / A.cols), at % A.cols)] as const);
  return new Map(entries.filter(([, x]) => !complexField.isZero(x)));
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
    const share = arithmetic.real(1, product(others.map((s) => dims[s])));
    return sum.plus(embed(partialTrace(hamiltonian, dims, others).scaled(share), dims, subsystems));
  }, hamiltonian.scaled(0));
}
