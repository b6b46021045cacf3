import type { Rational } from '../../exact/integers/rational.ts';
import type { Interval } from '../interval/interval.ts';
import { Recent } from '../../matrix/recent.ts';

/**
 * Real numbers that are not rational, or not known to be.
 */

/** What is known of an atom besides its enclosures. */
interface AtomFacts {
  /** q when the atom is ln q. */
  readonly logarithmOf?: Rational;
  /** q when the atom is √q. */
  readonly rootOf?: Rational;
  /** p and k when the atom is Σ λᵏ ln λ/p′(λ) over the roots of p, p being made monic. */
  readonly logarithmicSum?: { readonly polynomial: readonly bigint[]; readonly k: number };
}

/**
 * Real number given by its enclosures. Atoms with equal keys are one object, unless thousands of others were made between them: two
 * objects may then be equal, which leaves undecided what would cancel.
 */
export class Atom {
  readonly key: string;
  readonly id: number;
  readonly facts: AtomFacts;
  readonly #compute: (bits: number) => Interval | undefined;
  readonly #known = new Map<number, Interval | undefined>();

  /** @see internedAtom, freshAtom */
  constructor(key: string, compute: (bits: number) => Interval | undefined, facts: AtomFacts) {
    this.key = key;
    this.id = count++;
    this.#compute = compute;
    this.facts = facts;
  }

  /** Enclosure in units of 2^−bits, aiming at a width of a few of them; undefined when nothing is known at that precision. */
  enclose(bits: number): Interval | undefined {
    if (!this.#known.has(bits)) this.#known.set(bits, this.#compute(bits));
    return this.#known.get(bits);
  }
}

let count = 1;
/** As many as a search asks for between two uses of one, and less than 100 MB of them. */
const atoms = new Recent<string, Atom>(2 ** 13);

/**
 * The atom of a key, made on first use.
 *
 * @param key  names the number uniquely: two atoms with one key are equal numbers
 */
export function internedAtom(
  key: string,
  compute: (bits: number) => Interval | undefined,
  facts: AtomFacts = {},
): Atom {
  return atoms.get(key, () => new Atom(key, compute, facts));
}

/** An atom that equals no other one as far as anybody knows. */
export function freshAtom(name: string, compute: (bits: number) => Interval | undefined): Atom {
  return new Atom(`${name}#${count}`, compute, {});
}
