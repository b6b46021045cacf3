import { rigorousJudge } from '../src/certificates/rigorous-judge.ts';
import { certify, isCertificate } from '../src/certificates/certify.ts';
import type { Claim } from '../src/claims/claim.ts';
import { systemName } from '../src/claims/claim.ts';
import type { Relation } from '../src/claims/relation.ts';
import { budgetTimes } from '../src/hunter/budget.ts';
import { parseCounterexample } from '../src/hunter/counterexample.ts';
import type { Counterexample, Evidence, Phase } from '../src/hunter/evidence.ts';
import { hunt } from '../src/hunter/hunt.ts';
import { rightOf } from '../src/hunter/lowest.ts';
import { replay } from '../src/hunter/replay.ts';
import type { Certification } from '../src/registry/certification.ts';
import { drawnObjects } from '../src/registry/drawn-objects.ts';
import { portraitOf, type SampledMargin } from '../src/registry/sampled-margins.ts';
import { certifiedFinding, type Finding, findingOf, standingOf } from '../src/registry/standing.ts';
import { SHORT, violationText } from '../src/report/certificate-text.ts';
import { count } from '../src/report/number-text.ts';
import { claimFromText } from '../src/statements/text-claim.ts';
import { derive } from '../src/symbolic/models/derive.ts';
import { modelFromJson } from '../src/symbolic/models/model.ts';
import { formulaTexts } from '../src/page/model-formulas.ts';
import { modelValues, type ValuesAt } from '../src/page/model-values.ts';
import { type ShownModel, shownModel } from '../src/page/model-view.ts';
import type { Found, Message, ModelMessage, ModelQuestion, Question } from './messages.ts';

/** Part of the usual evaluations: an answer in seconds. */
const EFFORT = 1 / 4;

const tell = (message: Message | ModelMessage): void => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<Question | ModelQuestion>) => {
  try {
    if ('model' in data) valuesAt = derived(data.model);
    else if ('points' in data) tell({ kind: 'values', number: data.number, rows: data.points.map(valuesAt) });
    else answer(data);
  } catch (error) {
    tell({ kind: 'refused', message: error instanceof Error ? error.message : String(error) });
  }
});

/** Of the model that was derived last. */
let valuesAt: ValuesAt = () => undefined;

/** Closed forms of a model, which is read as data. */
function derived(text: string): ValuesAt {
  const derivation = derive(modelFromJson(text));
  const { name, description } = derivation.model;
  const shown = shownModel(derivation);
  tell({
    kind: 'derived',
    name,
    description,
    texts: formulaTexts(derivation),
    shown: shown && withoutForms(shown),
  });
  return modelValues(derivation, shown?.forms ?? []);
}

/** What a message can carry, and the page needs. */
function withoutForms({ forms: _forms, ...rest }: ShownModel): Omit<ShownModel, 'forms'> {
  return rest;
}

function answer({ typed, seed, counterexample }: Question): void {
  const claim = claimFromText(typed);
  tell({ kind: 'read', latex: claim.statement });
  const stored = counterexample === undefined ? undefined : parseCounterexample(counterexample, 'the link');
  if (stored === undefined) {
    tell(searched(claim, seed));
    return;
  }
  const { margins } = portraitOf(claim, seed, { counterexample: stored });
  if (margins !== undefined) tell({ kind: 'margins', margins });
  tell(looked(claim, stored));
}

/** Most points of the picture of a running search; of more, every second one is left out, as often as needed. */
const MOST_POINTS = 600;

/** Milliseconds between two pictures. */
const PAUSE = 120;

/** Draws and descents of a running search, told now and then. */
class LiveMargins {
  readonly #system: string;
  #phase: 'sampled' | 'climbed' = 'sampled';
  #relation: Relation['symbol'] = '≥';
  readonly #lists = {
    sampled: new Thinned<SampledMargin>(MOST_POINTS),
    climbed: new Thinned<SampledMargin>(MOST_POINTS),
  };
  #last = 0;

  constructor(system: string) {
    this.#system = system;
  }

  add(relation: Relation): void {
    const [left, right, margin] = [relation.left.value, rightOf(relation), relation.margin.value];
    this.#relation = relation.symbol;
    if (Number.isFinite(margin)) this.#lists[this.#phase].add({ margin, left, right });
    if (Date.now() - this.#last > PAUSE) this.tell();
  }

  phase(name: Phase): void {
    this.#phase = name === 'climb' ? 'climbed' : 'sampled';
  }

  tell(): void {
    this.#last = Date.now();
    const [sampled, climbed] = [this.#lists.sampled.list, this.#lists.climbed.list];
    if (sampled.length + climbed.length === 0) return;
    tell({ kind: 'margins', margins: { system: this.#system, relation: this.#relation, sampled, climbed } });
  }
}

/** A list of bounded length. */
class Thinned<T> {
  readonly #most: number;
  #list: T[] = [];
  #stride = 1;
  #seen = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get list(): readonly T[] {
    return this.#list;
  }

  add(item: T): void {
    this.#seen += 1;
    if (this.#seen % this.#stride !== 0) return;
    this.#list.push(item);
    if (this.#list.length <= this.#most) return;
    this.#list = this.#list.filter((_, k) => k % 2 === 0);
    this.#stride *= 2;
  }
}

function searched(claim: Claim, seed: number): Found {
  const live = new LiveMargins(claim.systems.map(systemName).join(', '));
  const evidence = hunt(claim, {
    seed,
    budget: budgetTimes(EFFORT),
    judge: rigorousJudge(claim),
    onProgress: ({ done, total, phase }) => {
      live.phase(phase);
      tell({ kind: 'progress', share: done / total, phase });
    },
    onRelation: live.add.bind(live),
  });
  live.tell();
  const finding = findingOf(evidence);
  const { counterexample } = evidence;
  if (counterexample === undefined || evidence.boundFailure !== undefined)
    return {
      kind: 'found',
      standing: standingOf(claim.literature, finding),
      tried: triedText(evidence),
      objects: [],
    };
  return { ...shown(claim, counterexample, finding), tried: triedText(evidence) };
}

/** Another look at a counterexample: what a link says is not believed. */
function looked(claim: Claim, counterexample: Counterexample): Found {
  const { zone } = replay(claim, counterexample);
  const judged = rigorousJudge(claim)(counterexample);
  const isViolated = judged.zone === 'violated' || (judged.zone === 'undecided' && zone === 'violated');
  if (isViolated) return shown(claim, counterexample, 'numerical violation');
  const tried = 'the instance of the link is not shown to violate the statement';
  const standing = standingOf(claim.literature, 'none');
  return { kind: 'found', standing, tried, objects: drawnObjects(claim, counterexample) };
}

function shown(claim: Claim, counterexample: Counterexample, finding: Finding): Found {
  const result = certify(claim, counterexample);
  const certification: Certification = isCertificate(result)
    ? { of: 'found', certificate: result, file: 'none', problems: [] }
    : { of: 'found', uncertified: result, file: 'none', problems: [] };
  const certainty = isCertificate(result)
    ? violationText({ level: 'certified', of: 'found', margin: result.margin }, SHORT)
    : `not certified: ${result.reason}`;
  // What more binary places show to hold is no violation.
  if (!isCertificate(result) && result.verdict === 'holds')
    return {
      kind: 'found',
      standing: standingOf(claim.literature, 'float64 bound failed'),
      tried: result.reason,
      objects: [],
    };
  return {
    kind: 'found',
    standing: standingOf(claim.literature, certifiedFinding(claim.literature, finding, certification)),
    counterexample,
    objects: drawnObjects(claim, counterexample),
    certainty,
  };
}

function triedText({ systems }: Evidence): string {
  return systems
    .map(({ system, draws, edgeCases, climbed }) => {
      const all = [draws, edgeCases].map(
        ({ holds, undecided, violated, vacuous }) => holds + undecided + violated + vacuous,
      );
      return `system ${systemName(system)}: ${count(all[0])} draws, ${count(all[1])} edge cases, ${count(climbed)} climbing steps`;
    })
    .join('; ');
}
