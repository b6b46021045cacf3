import { describe, expect, test } from 'vitest';
import { runProof } from '../../../src/claims/proof.ts';
import { libraryProofs } from './proof-files.ts';

/** Printed formulas with one deliberate error: a sign, a factor 2, or an exchanged rate. */
const VARIANTS: readonly (readonly [proof: string, formula: string, from: string, to: string])[] = [
  ['entanglement/reset-steady-state', 'antidiagonal', 'r^2*(r + gamma/2)', 'r^2*(r + gamma)'],
  ['entanglement/reset-steady-state', 'imaginary', '-(r*g)', 'r*g'],
  ['entanglement/reset-steady-state', 'real', '/(4*(', '/(2*('],
  ['entanglement/reset-negativity', 'negativity', 'gamma*(r + gamma/2)^2', 'r*(r + gamma/2)^2'],
  ['entanglement/reset-negativity', 'negativity', '/(2*(r + gamma)', '/((r + gamma)'],
  ['entanglement/reset-spectrum', 'pair', '4*g^2 - r^2/4', '2*g^2 - r^2/4'],
  ['entanglement/reset-spectrum', 'coherences', '2*r + 2*gamma', 'r + 2*gamma'],
  ['entanglement/reset-equations-of-motion', 'motion', '1/2*gamma', '1*gamma'],
  ['entanglement/reset-equations-of-motion', 'feed', '1/2*r', '1/2*gamma'],
  ['entanglement/xx-decay-negativity', 'current', '-1*B*g', '1*B*g'],
  ['entanglement/heisenberg-negativity-with-opposite-resets', 'negativity', 'r - 2*g', 'r - g'],
  ['entanglement/decay-of-one-of-two-qubits', 'p10', 'alpha*kappa/', 'alpha*gamma/'],
  ['entanglement/decay-of-one-of-two-qubits', 'decay', '2*eta', 'eta/2'],
  ['thermodynamics/second-law-at-one-temperature', 'heat', '-1*ln(q)', 'ln(q)'],
  ['thermodynamics/weak-coupling-form-with-interaction-energy', 'interaction', '1*beta', '-1*beta'],
];

const proofs = await libraryProofs();

describe('a wrong variant of a printed formula is refuted with a witness', () => {
  test.each(VARIANTS)('%s, %s: %s as %s', (path, name, from, to) => {
    const proof = proofs.get(`proofs/${path}.ts`)!;
    const text = proof.formulas[name];
    const wrong = text.replace(from, to);
    expect(wrong).not.toBe(text);
    const { verdict, steps } = runProof(proof, { [name]: wrong });
    expect(verdict).toBe('refuted');
    const [failed] = steps.flatMap((step) => (step.verdict === 'refuted' ? [step.witness] : []));
    expect(failed.found).not.toBe(failed.stated);
  });
});
