import type { Relation } from '../../claims/relation.ts';
import type { Finding, FindingStanding } from '../findings/finding.ts';
import type { Law, Observation } from './invariant.ts';
import { type Judged, judged } from './standing.ts';
import { numberOf } from '../../matrix/number-of.ts';

/** How many places of each standing. */
export type Counts = Readonly<Record<FindingStanding, number>>;

/** What a whole file says of one invariant. */
export interface InvariantSummary {
  readonly invariant: string;
  readonly formula: string;
  /** The worst standing that occurs; absent where there was nothing to look at or no value, so that the law is neither kept nor violated. */
  readonly standing?: FindingStanding;
  readonly counts: Counts;
  /** Places at which the quantity does not exist, such as the entropy of a matrix with negative eigenvalues. */
  readonly withoutValue: number;
  /** First place at which it is violated. */
  readonly first?: Finding;
  /** Worst place. */
  readonly worst?: Finding;
}

/** How bad a standing is; the worst speaks for all. */
export const SEVERITY: Readonly<Record<FindingStanding, number>> = {
  holds: 0,
  explained: 1,
  undecided: 2,
  violated: 3,
};

/** Where something was seen. */
export interface Place {
  readonly step?: number;
  readonly time?: number;
  /** Name of the place, where it is no step. */
  readonly subject?: string;
}

/** Counts what an invariant says, and keeps the worst places. */
export class Tally {
  readonly #law: Law;
  readonly #error: number;
  readonly #most: number;
  readonly #counts: Record<FindingStanding, number> = { holds: 0, explained: 0, violated: 0, undecided: 0 };
  readonly #worst: Finding[] = [];
  #first: Finding | undefined;
  #withoutValue = 0;

  /** @param most  how many of the worst places are kept */
  constructor(law: Law, error: number, most: number) {
    this.#law = law;
    this.#error = error;
    this.#most = most;
  }

  get name(): string {
    return this.#law.name;
  }

  skip(): void {
    this.#withoutValue += 1;
  }

  add(observation: Observation, place: Place): Judged {
    const verdict = judged(observation, this.#error);
    this.#counts[verdict.standing] += 1;
    const isFirst = verdict.standing === 'violated' && this.#first === undefined;
    const last = this.#worst.at(-1);
    const isAmongWorst =
      this.#worst.length < this.#most || last === undefined || isWorse(verdict, { size: 0, ...last });
    if (!isFirst && !isAmongWorst) return verdict;
    const finding = findingOf(this.#law, observation, verdict, place);
    if (isFirst) this.#first = finding;
    if (isAmongWorst) {
      this.#worst.push(finding);
      this.#worst.sort(byBadness);
      if (this.#worst.length > this.#most) this.#worst.pop();
    }
    return verdict;
  }

  /** The worst places, worst first, of those that are not beyond doubt. */
  get worst(): readonly Finding[] {
    return this.#worst.filter(({ standing }) => standing !== 'holds');
  }

  summary(): InvariantSummary {
    const standings = Object.keys(SEVERITY) as FindingStanding[];
    const [standing] = standings.filter((met) => this.#counts[met] > 0).toSorted((a, b) => SEVERITY[b] - SEVERITY[a]);
    const [worst] = this.#worst;
    return {
      invariant: this.#law.name,
      formula: this.#law.formula,
      ...(standing === undefined ? {} : { standing }),
      counts: { ...this.#counts },
      withoutValue: this.#withoutValue,
      ...(this.#first === undefined ? {} : { first: this.#first }),
      ...(worst === undefined ? {} : { worst }),
    };
  }
}

/** Order of findings, worst first. */
export function byBadness(a: Finding, b: Finding): number {
  return SEVERITY[b.standing] - SEVERITY[a.standing] || sizeOf(b) - sizeOf(a) || (a.step ?? 0) - (b.step ?? 0);
}

/** Sizes may both be infinite. */
function sizeOf({ size = 0 }: { readonly size?: number }): number {
  return Math.min(size, Number.MAX_VALUE);
}

function isWorse(a: Judged, b: Judged): boolean {
  return (SEVERITY[a.standing] - SEVERITY[b.standing] || a.size - b.size) > 0;
}

function findingOf(law: Law, { within, since }: Observation, { standing, size }: Judged, place: Place): Finding {
  const { step, time } = place;
  return {
    invariant: law.name,
    subject: subjectOf(place, since),
    standing,
    value: within.left.value,
    bound: within.margin.bound,
    ...(size === 0 ? {} : { size }),
    ...(step === undefined ? {} : { step }),
    ...(time === undefined ? {} : { time }),
    says: sentence(law, within, standing),
    physics: law.physics,
    remedy: law.remedy,
  };
}

function subjectOf({ step, time, subject }: Place, since: number | undefined): string {
  if (subject !== undefined) return subject;
  const steps = since === undefined ? `step ${step}` : `steps ${since} → ${step}`;
  const at = time === undefined ? '' : `, t = ${rounded(time)}`;
  return `${steps}${at}`;
}

function sentence({ formula }: Law, { left, right, margin }: Relation, standing: FindingStanding): string {
  const limit = numberOf(right);
  const sides = `the left side is ${rounded(left.value)}, the right side ${rounded(limit)}`;
  if (standing === 'holds') return `${formula}: ${sides}`;
  const off = `off by ${rounded(-margin.value)}, of which the error explains ${rounded(margin.bound)}`;
  return `${formula}: ${sides}, ${off}`;
}

/** Six digits, so that a drift in the fifth is seen; small numbers with their power of ten. */
function rounded(value: number): string {
  const digits = Number(value.toPrecision(6));
  return digits !== 0 && Math.abs(digits) < 1 / 1024 ? digits.toExponential() : String(digits);
}
