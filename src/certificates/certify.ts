import { knownSystem, type Claim, type System } from '../claims/claim.ts';
import { givenOn } from '../claims/given.ts';
import { asserted, isBeyondArithmetic, isOutsideDomain } from '../claims/evaluation.ts';
import type { Relation } from '../claims/relation.ts';
import type { StoredInstance } from '../claims/stored-instance.ts';
import type { Interval } from '../enclosure/interval/interval.ts';
import { withPrecision } from '../enclosure/interval/precision.ts';
import { enclosure } from '../enclosure/matrix/matrix.ts';
import { enclosureReal, type EnclosureReal } from '../enclosure/real/real.ts';
import type { Journal } from '../enclosure/recording/operations.ts';
import { recorded } from '../enclosure/recorded.ts';
import { bitLength } from '../exact/integers/integer.ts';
import { printRational, rational, type Rational } from '../exact/integers/rational.ts';
import { ArithmeticError } from '../matrix/errors.ts';
import type { Real } from '../matrix/interface.ts';
import type { Certificate } from './certificate.ts';
import { decimalInterval, infiniteInterval, type DecimalInterval } from './decimal-interval.ts';
import { DROPPED, dropsBounds } from './dropped-bounds.ts';
import { arePremisesDecided } from './premise-margins.ts';
import { brokenFact, builtTwice, presuppositions, type BuiltTwice, type Unchecked } from './presuppositions.ts';
import { programOf, type Program } from './program.ts';
import { TOOLKIT_VERSION } from './toolkit-version.ts';

/** How far a certificate is sought. */
export interface CertificateOptions {
  /** Largest number of binary places that is tried; 1024 when omitted. */
  readonly maximalBits?: number;
  /** Enclosures are narrowed to 2^−relativeBits of the margin, where the precision allows; 64 when omitted. */
  readonly relativeBits?: number;
  /**
   * Widths of an enclosure that are left on both sides of it, 8 when omitted: where a number comes from a search, another
   * machine may end elsewhere, and finds an enclosure that is not quite the same.
   */
  readonly room?: number;
  /** Time in milliseconds since the epoch after which no further precision is tried. */
  readonly deadline?: number;
}

/** No certificate: what was found instead. */
export interface Uncertified {
  /**
   * `holds`: the instance certainly satisfies the claim. `unsuitable`: it is none, or it is not what the statement
   * presupposes. `unchecked`: the margin is certainly negative, but of some objects nothing is proved. `undecided`: the
   * arithmetic could not tell.
   */
  readonly verdict: 'holds' | 'unsuitable' | 'unchecked' | 'undecided';
  readonly reason: string;
  /** Largest number of binary places that was tried. */
  readonly bits: number;
  /** For `unchecked`: the objects of which nothing is proved, … */
  readonly unchecked?: readonly Unchecked[];
  /** … and the interval below zero that contains the margin. */
  readonly margin?: DecimalInterval;
}

/**
 * Is it a certificate, rather than the reason why there is none?
 *
 * @example isCertificate({ verdict: 'undecided', reason: 'the margin has no value', bits: 0 }) // false
 */
export function isCertificate(result: Certificate | Uncertified): result is Certificate {
  return 'format' in result;
}

/**
 * Certificate of a violation, or the reason why there is none.
 *
 * The objects are built as exact rational data; what the statement presupposes of them is proved exactly; both sides are
 * evaluated by the claim's own `asserts` in enclosure arithmetic, with a precision that rises until the margin is certainly
 * negative and its enclosure is narrow. What no ensemble states of an object cannot be proved: then the margin is enclosed, but the
 * instance is not certified.
 *
 * An infinite side is one that is infinite by its supports, which are decided on rational data: the margin is then −∞ and
 * certainly negative. What merely overflows has no enclosure.
 *
 * A margin that is zero is never below zero: statements that hold with equality end as `holds` or `undecided`.
 *
 * @throws {UnknownNameError} when the instance belongs to another claim or to a system the claim does not have
 * @throws {FormatError} when its integers do not fit what the claim draws
 * @example certify(claim('pure', { source: 'none', statement: 'tr ρ² ≥ 1', literature: 'false', systems: [2], given: (dim) => ({ rho: anyDensityMatrix({ dim }) }), asserts: ({ rho }) => atLeast(purity(rho), 1) }), { claim: 'pure', system: 2, unit: 1, integers: { rho: [1, 0, 0, 1, 0, 0, 0, 0] } }).exactMargin // '-1/2'
 */
export function certify(
  claim: Claim,
  instance: StoredInstance,
  { maximalBits = 1024, relativeBits = 64, room = 8, deadline = Infinity }: CertificateOptions = {},
): Certificate | Uncertified {
  const system = knownSystem(claim, instance);
  return withPrecision(maximalBits, () => {
    const journal: Journal = { operations: new Map(), conditions: [] };
    const built = builtOrNot(claim, instance, journal);
    if ('verdict' in built) return built;
    const presupposed = presuppositions(givenOn(claim, system), built);
    const broken = brokenFact(presupposed);
    if (broken !== undefined) return unsuitable(broken);
    const { objects, facts, unchecked } = presupposed;
    // How the objects were built matters where they are not rational; what was asked meanwhile does not: they are checked as they are.
    journal.conditions.length = 0;
    const relation = relationOf(claim, built.enclosed, system, journal);
    if ('verdict' in relation) return relation;
    const margin = enclosureReal(relation.margin);
    const found = enclosedMargin(margin, { maximalBits, relativeBits, room, deadline });
    if ('verdict' in found) return found;
    const { bits } = found;
    if (dropsBounds(claim, instance, margin, bits)) return undecided(DROPPED, bits);
    const [left, right] = [relation.left, relation.right].map((side) => sideInterval(side, bits, room));
    if (left === undefined || right === undefined) return undecided('a side has no enclosure', bits);
    if (unchecked.length > 0) return notChecked(unchecked, found);
    const program = programOrNot(journal, relation, { stored: objects, built: built.enclosed });
    if ('verdict' in program) return program;
    return {
      format: 'clausius-certificate',
      version: 2,
      toolkit: TOOLKIT_VERSION,
      claim: claim.id,
      ...(claim.constant === undefined ? {} : { constant: claim.constant }),
      source: claim.source,
      statement: claim.statement,
      relation: relation.symbol,
      system,
      unit: instance.unit,
      integers: Object.fromEntries(Object.entries(instance.integers).map(([name, list]) => [name, [...list]])),
      objects,
      proved: facts.map(({ object, is }) => ({ object, is })),
      program,
      left,
      right,
      margin: found.interval,
      ...(margin.exact === undefined ? {} : { exactMargin: printRational(margin.exact) }),
      bits,
    };
  });
}

/** The instance in exact and in enclosure arithmetic, or why it is not to be had. */
function builtOrNot(claim: Claim, instance: StoredInstance, journal: Journal): BuiltTwice | Uncertified {
  try {
    return recorded(journal, () => builtTwice(claim, instance)) ?? unsuitable('the integers describe no instance');
  } catch (error) {
    if (error instanceof ArithmeticError) return undecided(`the objects are not rational: ${clause(error)}`, 0);
    throw error;
  }
}

/** Both sides in enclosure arithmetic, or why they are not to be had. */
function relationOf(
  claim: Claim,
  enclosed: BuiltTwice['enclosed'],
  system: System,
  journal: Journal,
): Relation | Uncertified {
  try {
    const relation = recorded(journal, () => asserted(claim, enclosed, system, enclosure));
    const { premise } = relation;
    if (premise === undefined || (premise === 'holds' && arePremisesDecided(relation))) return relation;
    return premise === 'undecided' || premise === 'holds'
      ? undecided('the premise of the statement is undecided', 0)
      : unsuitable('the premise of the statement does not hold');
  } catch (error) {
    if (isOutsideDomain(error) || isBeyondArithmetic(error)) {
      return undecided(`the enclosure arithmetic cannot evaluate it: ${clause(error)}`, 0);
    }
    throw error;
  }
}

/** The formula as it was evaluated, or why it cannot be written down. */
function programOrNot(...recordOfFormula: Parameters<typeof programOf>): Program | Uncertified {
  try {
    return programOf(...recordOfFormula);
  } catch (error) {
    if (error instanceof ArithmeticError) return undecided(`the formula cannot be written down: ${clause(error)}`, 0);
    throw error;
  }
}

/** Objects that a reason names; the rest are counted. */
const MOST_UNCHECKED = 8;

/** What is certain of an instance with objects of which nothing is proved. */
function notChecked(
  unchecked: readonly Unchecked[],
  { bits, interval }: { readonly bits: number; readonly interval: DecimalInterval },
): Uncertified {
  const shown = unchecked.slice(0, MOST_UNCHECKED).map(({ object, because }) => `\`${object}\` (${because})`);
  const more = unchecked.length > shown.length ? `, and ${unchecked.length - shown.length} more` : '';
  return {
    verdict: 'unchecked',
    reason:
      `the margin lies in [${interval.join(', ')}], but not checked: ${shown.join(', ')}${more}; ` +
      'state it with `draws` (docs/certificate.md)',
    bits,
    unchecked,
    margin: interval,
  };
}

/** Message of an error as a part of a sentence. */
function clause({ message }: Error): string {
  return message.replace(/\.$/, '');
}

/** Binary places that are tried first. */
const FIRST_BITS = 64;

/** Widest relative enclosure, about 10⁻⁶, with which a certificate is issued. */
const FEWEST_RELATIVE_BITS = 20;

/** Enclosure below zero that is narrow enough, by precisions that double. */
function enclosedMargin(
  margin: EnclosureReal,
  options: Required<CertificateOptions>,
): { readonly bits: number; readonly interval: DecimalInterval } | Uncertified {
  if (!margin.isFinite) {
    if (margin.value === Infinity) return holds('the margin is +∞', 0);
    if (margin.value === -Infinity) return { bits: FIRST_BITS, interval: infiniteInterval(-Infinity) };
    return undecided('the margin has no value', 0);
  }
  if (margin.exact !== undefined) {
    if (margin.exact.numerator >= 0n) return holds(`the margin is exactly ${printRational(margin.exact)}`, 0);
    return { bits: options.relativeBits, interval: decimalInterval(margin.exact, margin.exact) };
  }
  let tried = 0;
  for (let bits = FIRST_BITS; bits <= options.maximalBits && Date.now() < options.deadline; bits *= 2) {
    tried = bits;
    const x = margin.enclose(bits);
    if (x === undefined) continue;
    if (x.lower >= 0n) return holds('the margin is certainly not negative', bits);
    if (x.upper >= 0n) {
      if (margin.sign() === 0) return holds('the margin is exactly 0', bits);
      continue;
    }
    const finer = refined(margin, x, options);
    if (relativeBits(finer) >= FEWEST_RELATIVE_BITS) {
      return { bits: finer.bits, interval: decimalInterval(...ends(finer, options.room)) };
    }
  }
  return undecided(`the sign of the margin, or its size, is undecided with ${tried} binary places`, tried);
}

/** The enclosure with as many more places as the wanted relative width needs. */
function refined(
  margin: EnclosureReal,
  coarse: Interval,
  { maximalBits, relativeBits: wanted }: Required<CertificateOptions>,
): Interval {
  let best = coarse;
  for (const reserve of [8, 64]) {
    const missing = wanted - relativeBits(best);
    const bits = Math.min(best.bits + missing + reserve, maximalBits);
    if (missing <= 0 || bits <= best.bits) break;
    const x = margin.enclose(bits);
    if (x !== undefined && x.upper < 0n) best = x;
  }
  return best;
}

/** n with width ≤ 2^−n·|the end next to zero|, for an interval below zero. */
function relativeBits({ lower, upper }: Interval): number {
  return lower === upper ? Infinity : bitLength(upper) - 1 - bitLength(upper - lower);
}

function sideInterval(side: Real | number, bits: number, room: number): DecimalInterval | undefined {
  const x = enclosureReal(side);
  if (x.exact !== undefined) return decimalInterval(x.exact, x.exact);
  if (!x.isFinite) return Number.isNaN(x.value) ? undefined : infiniteInterval(x.value);
  const interval = x.enclose(bits);
  return interval === undefined ? undefined : decimalInterval(...ends(interval, room));
}

/** Ends of the interval with so many of its widths added on both sides. */
function ends({ lower, upper, bits }: Interval, room: number): readonly [Rational, Rational] {
  const scale = 1n << BigInt(bits);
  const more = BigInt(room) * (upper - lower);
  return [rational(lower - more, scale), rational(upper + more, scale)];
}

function holds(reason: string, bits: number): Uncertified {
  return { verdict: 'holds', reason, bits };
}

function unsuitable(reason: string): Uncertified {
  return { verdict: 'unsuitable', reason, bits: 0 };
}

function undecided(reason: string, bits: number): Uncertified {
  return { verdict: 'undecided', reason, bits };
}
