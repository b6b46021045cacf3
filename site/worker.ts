import { rigorousJudge } from '../src/certificates/rigorous-judge.ts';
import { certify, isCertificate } from '../src/certificates/certify.ts';
import type { Claim } from '../src/claims/claim.ts';
import { systemName } from '../src/claims/claim.ts';
import { budgetTimes } from '../src/hunter/budget.ts';
import { parseCounterexample } from '../src/hunter/counterexample.ts';
import type { Counterexample, Evidence } from '../src/hunter/evidence.ts';
import { hunt } from '../src/hunter/hunt.ts';
import { replay } from '../src/hunter/replay.ts';
import type { Certification } from '../src/registry/certification.ts';
import { drawnObjects } from '../src/registry/drawn-objects.ts';
import { portraitOf, statesOf } from '../src/registry/sampled-margins.ts';
import { certifiedFinding, type Finding, findingOf, standingOf } from '../src/registry/standing.ts';
import { count } from '../src/report/number-text.ts';
import { claimFromText } from '../src/statements/text-claim.ts';
import type { Found, Message, Question } from './messages.ts';

/** Part of the usual evaluations: an answer in seconds. */
const EFFORT = 1 / 4;

const tell = (message: Message): void => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  try {
    answer(data);
  } catch (error) {
    tell({ kind: 'refused', message: error instanceof Error ? error.message : String(error) });
  }
});

function answer({ typed, seed, counterexample }: Question): void {
  const claim = claimFromText(typed);
  tell({ kind: 'read', latex: claim.statement });
  const stored = counterexample === undefined ? undefined : parseCounterexample(counterexample, 'the link');
  const { margins } = portraitOf(claim, seed, stored === undefined ? {} : { counterexample: stored });
  if (margins !== undefined) tell({ kind: 'margins', margins });
  tell(stored === undefined ? searched(claim, seed) : looked(claim, stored));
}

function searched(claim: Claim, seed: number): Found {
  const evidence = hunt(claim, {
    seed,
    budget: budgetTimes(EFFORT),
    judge: rigorousJudge(claim),
    onProgress: ({ done, total, phase }) => tell({ kind: 'progress', share: done / total, phase }),
  });
  const finding = findingOf(evidence);
  const { counterexample } = evidence;
  if (counterexample === undefined || evidence.boundFailure !== undefined)
    return {
      kind: 'found',
      standing: standingOf(claim.literature, finding),
      tried: triedText(evidence),
      objects: [],
      states: [],
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
  return { kind: 'found', standing, tried, objects: drawnObjects(claim, counterexample), states: [] };
}

function shown(claim: Claim, counterexample: Counterexample, finding: Finding): Found {
  const result = certify(claim, counterexample);
  const certification: Certification = isCertificate(result)
    ? { of: 'found', certificate: result, file: 'none', problems: [] }
    : { of: 'found', uncertified: result, file: 'none', problems: [] };
  const certainty = isCertificate(result)
    ? `certified: the margin lies in [${result.margin.join(', ')}]`
    : `not certified: ${result.reason}`;
  // What more binary places show to hold is no violation.
  if (!isCertificate(result) && result.verdict === 'holds')
    return {
      kind: 'found',
      standing: standingOf(claim.literature, 'float64 bound failed'),
      tried: result.reason,
      objects: [],
      states: [],
    };
  return {
    kind: 'found',
    standing: standingOf(claim.literature, certifiedFinding(claim.literature, finding, certification)),
    counterexample,
    objects: drawnObjects(claim, counterexample),
    states: statesOf(claim, counterexample),
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
