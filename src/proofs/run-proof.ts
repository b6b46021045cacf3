import type { Claim, System } from '../claims/claim.ts';
import { sourceKey, systemName } from '../claims/claim.ts';
import { ClausiusError } from '../matrix/errors.ts';
import { isDerived, trueKind } from '../symbolic/steps/step-verdict.ts';
import type { Premise, StepVerdict } from '../symbolic/steps/step-verdict.ts';
import { checkObjects } from './check-objects.ts';
import { checkSymbols } from './check-symbols.ts';
import type { LinkInstance } from './draws.ts';
import type { Conclusion } from './conclusion.ts';
import { type Checked, concluded, openAtInfinity } from './derivation.ts';
import { isEvaluated, type Link } from './link.ts';
import { LinkChecks } from './link-checks.ts';
import type { Formulas, Proof, Step } from './proof.ts';
import type { ProofReport, ProofStanding, ProvedStep, StepKind } from './proof-report.ts';

/** Random draws inside the covered domain on which a link has to be checked. */
const FEWEST_DRAWS = 100;

/** Outcome of the steps of a proof, with formulas in place of some of its own. A step that throws is undecided. */
export function runSteps<F extends Formulas>(
  proof: Pick<Proof<F>, 'formulas' | 'steps'>,
  formulas: Partial<F> = {},
): readonly (StepVerdict & { readonly name: string })[] {
  const all = { ...proof.formulas, ...formulas };
  return Object.entries(proof.steps).map(([name, step]) => ({ name, ...outcome(step, all) }));
}

/**
 * Outcome of a proof of a claim: its steps are decided, its link is checked on draws, and the statement is derived from both.
 *
 * @param formulas  formulas to put in place of some of its own: a wrong one has to fail
 * @param lowest    instances at which a search has ended: the link is checked there as well
 * @example runProof(claim('purity-at-most-one', { source: 'NielsenChuang2011', statement: 'tr ρ² ≤ 1', literature: 'theorem', systems: [2], given: (dim) => ({ rho: anyDensityMatrix({ dim }) }), asserts: ({ rho }) => atMost(rho.traceOfProduct(rho), 1) }), proof('purity-at-most-one', { covers: 'nothing yet', steps: { 'a square': () => setting({ x: 'real' }).atLeast('x^2', '0') } })).standing // 'argued'
 */
export function runProof<F extends Formulas>(
  claim: Claim,
  proof: Proof<F>,
  formulas: Partial<F> = {},
  lowest: readonly LinkInstance[] = [],
): ProofReport {
  return new ProofRun(claim, proof, formulas, lowest).report();
}

/** A proof whose steps have been decided and whose link has been checked, so that it can be looked at without some of its steps. */
export class ProofRun<F extends Formulas = Formulas> {
  readonly #claim: Claim;
  readonly #proof: Proof<F>;
  readonly #steps: Steps;
  readonly #checked: CheckedLinks | undefined;

  constructor(claim: Claim, proof: Proof<F>, formulas: Partial<F> = {}, lowest: readonly LinkInstance[] = []) {
    const all = { ...proof.formulas, ...formulas };
    this.#claim = claim;
    this.#proof = proof;
    this.#steps = runSteps(proof, formulas);
    // What fails by itself needs no link.
    const isSound = verdictOf(this.#steps) === 'proved';
    this.#checked = isSound ? linkChecks(claim, proof, all, this.#steps, lowest) : undefined;
  }

  /** The claims that the steps rest on, by the objects that the proof names, with their identifiers. */
  get claims(): ReadonlyMap<object, string> {
    const premises = this.#steps.flatMap((step) => step.premises ?? []);
    return new Map(premises.flatMap(({ claim, source }) => (claim === undefined ? [] : [[claim, source] as const])));
  }

  /** @param without  names of steps to leave out */
  report(without: readonly string[] = []): ProofReport {
    const steps = this.#steps.filter(({ name }) => !without.includes(name));
    const verdict = verdictOf(steps);
    const judged = judge(this.#claim, this.#proof, steps, verdict, this.#checked);
    const used = new Set(judged.used);
    const premises = judged.used.flatMap((k) => steps[k].premises ?? []);
    const sources = (kind: Premise['kind']): readonly string[] => [
      ...new Set(premises.filter((premise) => premise.kind === kind).map(({ source }) => source)),
    ];
    const count = (kind: Premise['kind']): number =>
      new Set(premises.filter((premise) => premise.kind === kind).map(({ source, statement }) => source + statement))
        .size;
    const decided = steps.filter(({ rests }, k) => used.has(k) && rests.length > 0).length;
    const follows = judged.standing === 'proved' || judged.standing === 'proved from';
    const checks = this.#checked?.checks;
    return {
      claim: this.#proof.claim,
      covers: this.#proof.covers,
      standing: judged.standing,
      ...(judged.reason === undefined ? {} : { reason: judged.reason }),
      partial: judged.missing.length > 0,
      missing: judged.missing,
      verdict,
      from: [...new Set(sources('taken').map((source) => source.replace(/,.*$/, '')))],
      claims: sources('claim'),
      // The conclusion itself is decided as well.
      counts: {
        decided: decided + (follows ? 1 : 0),
        taken: count('taken'),
        claim: count('claim'),
        definition: count('definition'),
      },
      ...(checks === undefined
        ? {}
        : { link: { draws: checks.draws, rigorous: checks.rigorous, problems: [...checks.problems] } }),
      rests: [...new Set(steps.flatMap(({ rests }) => rests))],
      steps: steps.map((step, k) => plainStep(step, used.has(k))),
    };
  }
}

type Steps = ReturnType<typeof runSteps>;

function plainStep(step: Steps[number], used: boolean): ProvedStep {
  return {
    name: step.name,
    kind: kindOf(step),
    verdict: step.verdict,
    used,
    rests: step.rests,
    premises: (step.premises ?? []).map(({ kind, source, statement, sides }) => ({ kind, source, statement, sides })),
    ...(step.verdict === 'refuted' ? { witness: step.witness } : {}),
    ...(step.verdict === 'undecided' ? { reason: step.reason } : {}),
  };
}

function verdictOf(steps: Steps): StepVerdict['verdict'] {
  const has = (verdict: StepVerdict['verdict']): boolean => steps.some((step) => step.verdict === verdict);
  return has('refuted') ? 'refuted' : has('undecided') ? 'undecided' : 'proved';
}

function kindOf({ premises = [] }: StepVerdict): StepKind {
  return (
    (['taken', 'claim', 'definition'] as const).find((kind) => premises.some((premise) => premise.kind === kind)) ??
    'decided'
  );
}

function outcome<F extends Formulas>(step: Step<F>, formulas: F): StepVerdict {
  try {
    return withoutForgeries(step(formulas));
  } catch (error) {
    if (!(error instanceof ClausiusError)) throw error;
    return { verdict: 'undecided', rests: [], reason: error.message };
  }
}

/** The verdict with the facts that derivations have found, and with premises of their true kind. */
function withoutForgeries(verdict: StepVerdict): StepVerdict {
  const { premises, derived } = verdict;
  return {
    ...verdict,
    ...(premises === undefined ? {} : { premises: premises.map(trueKind) }),
    ...(derived === undefined ? {} : { derived: derived.filter(isDerived) }),
  };
}

interface CheckedLinks extends Checked {
  /** Systems of the claim that the link does not speak about. */
  readonly silent: readonly string[];
}

function linkChecks<F extends Formulas>(
  claim: Claim,
  proof: Proof<F>,
  formulas: F,
  steps: Steps,
  lowest: readonly LinkInstance[],
): CheckedLinks | undefined {
  if (proof.link === undefined) return undefined;
  const checks = new LinkChecks();
  const premises = steps.flatMap((step) => step.premises ?? []);
  const silent: string[] = [];
  for (const system of claim.systems) {
    const link = (typeof proof.link === 'function' ? proof.link(system as never) : proof.link) as
      Link<never, System, never> | undefined;
    if (link === undefined) {
      silent.push(systemName(system));
      continue;
    }
    try {
      if (isEvaluated(link)) checkObjects(claim, system, link, lowest, checks);
      else checkSymbols(claim, system, link, formulas as never, premises, lowest, checks);
    } catch (error) {
      if (!(error instanceof ClausiusError)) throw error;
      checks.problem(error.message);
    }
  }
  return { checks, silent, conclusions: new Map() };
}

interface Judged {
  readonly standing: ProofStanding;
  readonly reason?: string;
  readonly missing: readonly string[];
  /** Numbers of the steps that the conclusion needs. */
  readonly used: readonly number[];
}

function judge<F extends Formulas>(
  claim: Claim,
  { link }: Proof<F>,
  steps: Steps,
  verdict: StepVerdict['verdict'],
  checked: CheckedLinks | undefined,
): Judged {
  const nothing = { missing: [], used: [] };
  if (verdict !== 'proved') return { ...nothing, standing: 'failed', reason: `a step is ${verdict}` };
  if (checked === undefined || link === undefined) {
    return { ...nothing, standing: 'argued', reason: 'nothing binds it to the claim: it has no link' };
  }
  const { checks, silent } = checked;
  const [problem] = checks.problems;
  if (problem !== undefined) return { ...nothing, standing: 'failed', reason: `its link fails: ${problem}` };
  if (checks.draws < FEWEST_DRAWS) {
    const reason = `its link could be checked on ${checks.draws} draws only, of ${FEWEST_DRAWS}`;
    return { ...nothing, standing: 'argued', reason };
  }
  const own = steps.flatMap((step, k) => (step.premises ?? []).map((premise) => [k, premise] as const));
  const key = sourceKey(claim);
  const circular = own.find(([, { kind, source }]) => kind === 'taken' && source.replace(/,.*$/, '') === key);
  if (circular !== undefined) {
    return { ...nothing, standing: 'argued', reason: `it takes its own statement from ${key}, where it stands` };
  }
  const derive = (kept: readonly number[]): Conclusion => concluded(checked, steps, kept);
  const everything = steps.map((_, k) => k);
  const found = derive(everything);
  if (found.verdict === 'open') {
    return { ...nothing, standing: 'argued', reason: `the statement is not derived from the steps: ${found.reason}` };
  }
  let used: readonly number[] = everything;
  for (const k of everything.toReversed()) {
    const fewer = used.filter((other) => other !== k);
    if (derive(fewer).verdict === 'follows') used = fewer;
  }
  const missing = [
    ...silent.map((name) => `not the system ${name}`),
    ...checks.missing(),
    ...openAtInfinity(checks, steps),
  ];
  const result = { missing, used };
  const takes = used.some((k) => steps[k].premises?.some(({ kind }) => kind === 'taken'));
  const only = used.length === 1 ? steps[used[0]] : undefined;
  // The passage to the rate is a step of its own, and another claim brings its own standing along.
  const restates =
    only?.premises?.length === 1 && only.premises[0].inTime === undefined && only.premises[0].kind !== 'claim';
  if (restates && (only.derived ?? []).length === 0) {
    return { ...result, standing: 'argued', reason: `it restates what it takes from ${only.premises[0].source}` };
  }
  return { ...result, standing: takes ? 'proved from' : 'proved' };
}
