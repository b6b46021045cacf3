import { basisText, standingText } from '../proofs/basis.ts';
import type { ProofReport, ProvedStep, StepKind } from '../proofs/proof-report.ts';
import { unicodeMath } from './unicode-math.ts';
import { witnessText } from '../symbolic/steps/step-verdict.ts';

type Report = Omit<ProofReport, 'claim'>;

/** Mark of each kind of step. */
const MARKS: Readonly<Record<StepKind, string>> = { decided: '✓', definition: '≡', claim: '→', taken: '⊢' };

/** What each mark says. */
const MEANINGS: Readonly<Record<StepKind, string>> = {
  decided: 'decided here',
  taken: 'from a theorem of the literature',
  claim: 'from another claim',
  definition: 'by an identity',
};

/** The marks of the steps of some proofs with what they say: `✓ decided here, ⊢ from a theorem of the literature`. */
export function marksText(proofs: readonly Pick<ProofReport, 'steps'>[]): string {
  const isMet = (kind: StepKind): boolean => proofs.some(({ steps }) => steps.some((step) => step.kind === kind));
  const kinds = (Object.keys(MEANINGS) as readonly StepKind[]).filter((kind) => kind === 'decided' || isMet(kind));
  const fails = proofs.some(({ steps }) => steps.some(({ verdict }) => verdict !== 'proved'));
  return [...kinds.map((kind) => `${MARKS[kind]} ${MEANINGS[kind]}`), ...(fails ? ['✗ not proved'] : [])].join(', ');
}

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
  const sources = premises.map(
    (premise) => `${premise.kind === 'claim' ? unicodeMath(premise.statement) : premise.statement}, ${premise.source}`,
  );
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
