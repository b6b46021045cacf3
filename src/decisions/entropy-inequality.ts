import { type Certificate } from '../certificates/certificate.ts';
import { certify, isCertificate } from '../certificates/certify.ts';
import type { Claim } from '../claims/claim.ts';
import type { StoredInstance } from '../claims/stored-instance.ts';
import { basicText } from '../entropic/basic-inequalities.ts';
import { type EntropyProof, type Standing, standingOf } from '../entropic/cone.ts';
import { type BoundedProof, boundedProof } from '../entropic/dimension-bounds.ts';
import { DIMENSION, type EntropyForm, formText, groupText } from '../entropic/entropy-form.ts';
import { logarithmsText } from '../entropic/logarithms.ts';
import { addRationals, printRational, rational } from '../exact/integers/rational.ts';
import { FormatError } from '../matrix/errors.ts';
import { aimedStates } from '../statements/aimed-states.ts';
import { type LinearEntropies, linearEntropies } from '../statements/linear-entropies.ts';
import { claimFromText, readStatement, type ReadStatement, type TypedStatement } from '../statements/text-claim.ts';
import { evenDimensions, inferredParties, type EntropyStatement } from './inferred-parties.ts';
import { partyNames, recordedEntropies } from './recorded-entropies.ts';

/** One of the inequalities of which a statement consists. */
export interface EntropyPart {
  /** The difference of the sides, in entropies: `S(AB) + S(BC) - S(B) - S(ABC) >= 0`. */
  readonly inequality: string;
  /** Sums of the coefficients of all sets with a party, by party; the inequality is balanced where all of them are zero. */
  readonly weights: Readonly<Record<string, string>>;
  readonly verdict: 'proved' | 'not implied' | 'undecided';
  /** For `proved`: the difference as a sum of nonnegative multiples of basic inequalities, and of multiples of premises. */
  readonly combination?: readonly EntropyTerm[];
  /** For `not implied`: entropies that satisfy all basic inequalities and premises and not this one; perhaps of no state. */
  readonly ray?: Readonly<Record<string, string>>;
}

/** Multiple of a basic inequality or premise. */
export interface EntropyTerm {
  /** A fraction such as `1/2`. */
  readonly factor: string;
  /** What is multiplied: `I(A:C|B)`. */
  readonly term: string;
  /**
   * `strong subadditivity`, `weak monotonicity`, …, `premise`, what the state is, such as `pure state`, `dimension bound`, or
   * `positive constant`.
   */
  readonly by: string;
}

/** State that violates a statement, with a certificate of that. */
export interface EntropyRefutation {
  /** Of a typed statement: the same with the dimensions on which the state lives. */
  readonly typed?: TypedStatement;
  readonly state: string;
  /** Entropies of the reductions: `{ A: 'ln 2', B: 'ln 2', AB: '0' }`. */
  readonly entropies: Readonly<Record<string, string>>;
  readonly instance: StoredInstance;
  readonly certificate: Certificate;
}

/** What is decided of a statement about entropies. */
export interface EntropyDecision {
  readonly statement: string;
  readonly premises: readonly string[];
  readonly parties: readonly string[];
  /**
   * `proved`: an exact combination of basic inequalities and premises. `refuted`: a state with a certificate. `open`: the basic
   * inequalities do not imply it, and no simple state violates it. `undecided`: the solver found neither combination nor ray.
   */
  readonly verdict: 'proved' | 'refuted' | 'open' | 'undecided';
  readonly parts: readonly EntropyPart[];
  readonly refutation?: EntropyRefutation;
}

/** Dimensions of parties that are tried where none are given. */
const DIMENSIONS = [2, 3, 4];
/** Number of states whose certificate is tried. */
const TRIES = 2;

/**
 * Decision about a linear inequality or equality between von Neumann entropies of the reductions of one state, of up to six parties,
 * under linear premises: S(AB), S(A|B), I(A:B|C) and coherent information with rational coefficients. Where `on` gives dimensions it may
 * have logarithms as constants, `ln(2)` and `ln(dim(A))`; then it is proved, with S(A) ≤ ln dim A, or not decided.
 *
 * It is proved where the difference of both sides is a sum of basic inequalities, I(X:Y|Z) ≥ 0 (strong subadditivity) and
 * S(X|Z) + S(X|W) ≥ 0 (weak monotonicity), and of premises. HiGHS proposes the combination, exact arithmetic checks it. Where none
 * exists, stabiliser and classical states are looked through for a violation that can be certified.
 *
 * @param statement  as `claimFromText` takes it, where `on` may be missing; or a claim that draws one state by `anyDensityMatrix` or
 *                   `anyPureState`, compares two sides and asks about no number: its formula is recorded
 * @throws  {FormatError} where the text makes no sense or is no such statement
 * @source  LiebRuskai1973
 * @example (await decideEntropyInequality({ statement: 'S(ABC) + S(B) <= S(AB) + S(BC)' })).parts[0].combination[0].term // 'I(A:C|B)'
 */
export async function decideEntropyInequality(statement: EntropyStatement | Claim): Promise<EntropyDecision> {
  if ('asserts' in statement) return decidedClaim(statement);
  return (await entropyDecision(statement)) ?? notLinear(statement);
}

/** @throws {FormatError} */
export function notLinear({ statement }: Pick<EntropyStatement, 'statement'>): never {
  throw new FormatError({
    argument: 'statement',
    expected:
      'be linear in entropies of one state of up to six parties, with rational coefficients, and so its premises',
    received: `it is ${JSON.stringify(statement)}`,
  });
}

/** What a statement says, on qubits where it does not say on what, and its linear forms where it has such. */
export function readEntropies(statement: EntropyStatement): {
  readonly typed: TypedStatement;
  readonly read: ReadStatement;
  readonly linear: LinearEntropies | undefined;
} {
  const typed = { ...statement, on: statement.on ?? evenDimensions(inferredParties(statement), DIMENSIONS[0]) };
  const read = readStatement(typed);
  return { typed, read, linear: linearEntropies(read) };
}

/** The same, or undefined where the statement is not linear in entropies. @throws {FormatError} where it makes no sense */
export async function entropyDecision(statement: EntropyStatement): Promise<EntropyDecision | undefined> {
  const { typed, read, linear } = readEntropies(statement);
  const heard = {
    statement: read.conclusion.text,
    premises: read.premises.map(({ text }) => text),
    parties: read.parties,
  };
  if (linear === undefined) return statement.on === undefined ? undefined : boundedDecision(heard, read);
  const systems =
    statement.on === undefined ? DIMENSIONS.map((dim) => evenDimensions(read.parties, dim)) : [statement.on].flat();
  return decision(heard, linear, () => {
    for (const on of systems) {
      const own = { ...typed, on };
      const found = refutationOf(claimFromText(own), linear);
      if (found !== undefined) return { ...found, typed: own };
    }
    return undefined;
  });
}

/** Decision about a statement that has logarithms of numbers or dimensions besides, without parts where no proof is found. */
async function boundedDecision(heard: Heard, read: ReadStatement): Promise<EntropyDecision | undefined> {
  const linear = linearEntropies(read, true);
  if (linear === undefined) return undefined;
  const { parties, goals, premises, places } = linear;
  const parts = new Map<string, EntropyPart>();
  for (const system of read.systems) {
    const dims = places.map((k) => system[k]);
    for (const goal of goals) {
      const proof = await boundedProof(goal, premises, dims);
      if (proof === undefined) return { ...heard, verdict: 'undecided', parts: [] };
      const bounds = proof.bounds.map(({ factor, party }) => ({
        factor: printRational(factor),
        term: `ln(dim(${parties[party]})) - S(${parties[party]})`,
        by: 'dimension bound',
      }));
      const rest =
        proof.rest.size === 0 ? [] : [{ factor: '1', term: logarithmsText(proof.rest), by: 'positive constant' }];
      const combination = [...termsOf(proof, parties), ...bounds, ...rest];
      const part: EntropyPart = { ...stated(goal, parties), verdict: 'proved', combination };
      parts.set(JSON.stringify(part), part);
    }
  }
  return { ...heard, verdict: 'proved', parts: [...parts.values()] };
}

/** Decision about a claim in a program, whose formula is recorded. @throws {FormatError} where it is not linear in entropies */
function decidedClaim(claim: Claim): Promise<EntropyDecision> {
  const [linear, ...others] = claim.systems.map((system) => recordedEntropies(claim, system));
  const said = (forms: LinearEntropies | undefined): string =>
    forms === undefined ? '' : [forms.kind, ...forms.goals.map((goal) => formText(goal, forms.parties))].join();
  if (linear === undefined || others.some((other) => said(other) !== said(linear))) return notLinear(claim);
  const heard = { statement: claim.statement, premises: [], parties: partyNames(claim.systems[0]) };
  return decision(heard, linear, () => refutationOf(claim, linear));
}

type Heard = Pick<EntropyDecision, 'statement' | 'premises' | 'parties'>;

async function decision(
  heard: Heard,
  { parties, goals, premises }: LinearEntropies,
  refuted: () => EntropyRefutation | undefined,
): Promise<EntropyDecision> {
  const parts: EntropyPart[] = [];
  for (const goal of goals) {
    const standing = await standingOf(goal, premises, parties.length);
    parts.push({ ...stated(goal, parties), ...described(standing, parties) });
  }
  if (parts.every(({ verdict }) => verdict === 'proved')) return { ...heard, verdict: 'proved', parts };
  const refutation = refuted();
  if (refutation !== undefined) return { ...heard, verdict: 'refuted', parts, refutation };
  const isOpen = parts.some(({ verdict }) => verdict === 'not implied');
  return { ...heard, verdict: isOpen ? 'open' : 'undecided', parts };
}

function stated(goal: EntropyForm, parties: readonly string[]): Pick<EntropyPart, 'inequality' | 'weights'> {
  const weights = parties.map((party, k) => {
    const sets = [...goal].filter(([key]) => key < DIMENSION && ((key >> k) & 1) === 1);
    return [party, printRational(sets.reduce((sum, [, x]) => addRationals(sum, x), rational(0)))] as const;
  });
  return { inequality: `${formText(goal, parties)} >= 0`, weights: Object.fromEntries(weights) };
}

function described(standing: Standing, parties: readonly string[]): Omit<EntropyPart, 'inequality' | 'weights'> {
  const { verdict } = standing;
  if (verdict === 'proved') return { verdict, combination: termsOf(standing.proof, parties) };
  return verdict === 'not implied' ? { verdict, ray: byName(standing.ray.map(printRational), parties) } : { verdict };
}

function termsOf({ basic, premises }: EntropyProof | BoundedProof, parties: readonly string[]): readonly EntropyTerm[] {
  return [
    ...basic.map(({ factor, inequality }) => ({
      factor: printRational(factor),
      term: basicText(inequality, parties),
      by: inequality.name,
    })),
    ...premises.map(({ factor, premise: { text, by } }) => ({
      factor: printRational(factor),
      term: text,
      by,
    })),
  ];
}

function byName(texts: readonly string[], parties: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(texts.map((text, k) => [groupText(k + 1, parties), text]));
}

/** First simple state on a system of the claim whose violation is certified. */
function refutationOf(claim: Claim, linear: LinearEntropies): EntropyRefutation | undefined {
  for (const system of claim.systems) {
    const dims = typeof system === 'number' ? [system] : system;
    for (const { name, entropies, integers } of aimedStates(linear, dims, TRIES)) {
      const instance = { claim: claim.id, system, unit: 1, integers: { [linear.state]: integers } };
      const certificate = certify(claim, instance);
      if (!isCertificate(certificate)) continue;
      return { state: name, entropies: byName(entropies.map(logarithmsText), linear.parties), instance, certificate };
    }
  }
  return undefined;
}
