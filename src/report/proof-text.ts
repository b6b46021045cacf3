import { basisText, standingText } from '../proofs/basis.ts';
import type { ProofReport, ProvedStep, StepKind } from '../proofs/run-proof.ts';
import { witnessText } from '../symbolic/steps/step-verdict.ts';

type Report = Omit<ProofReport, 'claim'>;

/** Mark of each kind of step. */
const MARKS: Readonly<Record<StepKind, string>> = { decided: '✓', definition: '≡', claim: '→', taken: '⊢' };

/** What a proof is worth, its steps by their kinds, and what it covers. */
export function proofLines(proof: Report): readonly string[] {
  const { covers, steps, rests, missing, link } = proof;
  const needed = steps.filter(({ used }) => used);
  const others = steps.filter(({ used }) => !used);
  const follows = proof.standing === 'proved' || proof.standing === 'proved from';
  return [
    `${standingText(proof)}: ${basisText(proof)}`,
    `  about ${covers}`,
    ...missing.map((gap) => `  does not cover all of the claim: ${gap}`),
    ...(link === undefined
      ? []
      : [`  its link to the claim was checked on ${link.draws} draws, ${link.rigorous} of them also rigorously`]),
    ...needed.map(stepLine),
    ...(follows ? ['  ✓ the statement follows'] : []),
    ...(follows && others.length > 0 ? ['  not needed for the statement:'] : []),
    ...others.map((step) => `${follows ? '  ' : ''}${stepLine(step)}`),
    ...failedSteps(proof),
    ...rests.map((foundation) => `  rests on ${foundation}`),
  ];
}

function stepLine(step: ProvedStep): string {
  const { name, kind, verdict, premises } = step;
  const mark = verdict === 'proved' ? MARKS[kind] : '✗';
  const sources = premises.map(({ statement, source }) => `${statement}, ${source}`);
  return `  ${mark} ${name}${sources.length === 0 ? '' : ` [${[...new Set(sources)].join('; ')}]`}`;
}

/** One line for each step that is not proved: where it fails, or why it is open. */
export function failedSteps({ steps }: Pick<ProofReport, 'steps'>): readonly string[] {
  return steps.flatMap(({ name, verdict, witness, reason }) => {
    if (verdict === 'proved') return [];
    const why = witness === undefined ? reason : witnessText(witness);
    return [`step ${verdict}: ${name}: ${why}`];
  });
}
