import type { ProofReport } from '../proofs/run-proof.ts';
import { witnessText } from '../symbolic/step-verdict.ts';

/** What a proof covers, its steps, and what it rests on. */
export function proofLines(proof: Omit<ProofReport, 'claim'>): readonly string[] {
  const { verdict, partial, covers, steps, rests } = proof;
  return [
    `${verdict}${partial ? ' in part' : ''}: ${covers}`,
    ...steps.map((step) => `  ${step.verdict === 'proved' ? '✓' : '✗'} ${step.name}`),
    ...failedSteps(proof),
    ...rests.map((foundation) => `  rests on ${foundation}`),
  ];
}

/** One line for each step that is not proved: where it fails, or why it is open. */
export function failedSteps({ steps }: Pick<ProofReport, 'steps'>): readonly string[] {
  return steps.flatMap((step) => {
    if (step.verdict === 'proved') return [];
    const why = step.verdict === 'refuted' ? witnessText(step.witness) : step.reason;
    return [`step ${step.verdict}: ${step.name}: ${why}`];
  });
}
