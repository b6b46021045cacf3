import { every, model, proof, Setting, solves } from 'clausius';
import claim, { DIFFERENCE } from '../../properties/entanglement/symmetric-decay-of-a-bell-state.ts';

/** The first qubit decays and is excited at the same rate; y stands for e^{−t/2} and w for the modulus of the coherence. */
const NOISY = model({
  name: 'two qubits, the first of which decays and is excited at the rate 1/2, and dephases',
  dims: [2, 2],
  parameters: { y: '(0, 1)', w: '(0, 1)', eta: 'positive', h: '(0, 1)' },
  hamiltonian: '0',
  jumps: [
    { operator: '|0><1|_0', rate: '1/2' },
    { operator: '|1><0|_0', rate: '1/2' },
    { operator: 'Z_0', rate: 'eta' },
  ],
});
const S = new Setting(NOISY);

const R = '((1 - y^2)/4)';
const LARGE = `(1/2 - ${R} + w)`;
const SMALL = `(1/2 - ${R} - w)`;

/** Derivatives of the entropy and of the entanglement of a Bell-diagonal state. */
export default proof(claim, {
  covers: 'γ = κ, a = b, all η > 0, while λ₁ > 1/2; the signs are tested, not proved',
  formulas: {
    population: '1*(1 - y^2)/4',
    decay: '1/2 + 2*eta',
    entropy: `-1*${LARGE}*ln(${LARGE}) - ${SMALL}*ln(${SMALL}) - 2*${R}*ln(${R})`,
    entanglement: `1*ln(2) + ${LARGE}*ln(${LARGE}) + (1 - ${LARGE})*ln(1 - ${LARGE})`,
    difference: DIFFERENCE.text,
    late: '4*(1 + 4*eta)',
  },
  steps: {
    'the states solve equation (5)': ({ population, decay }) =>
      solves(
        NOISY,
        S.matrix([
          [`1/2 - (${population})`, '0', '0', 'w'],
          ['0', population, '0', '0'],
          ['0', '0', population, '0'],
          ['w', '0', '0', `1/2 - (${population})`],
        ]),
        { y: '-y/2', w: `-(${decay})*w` },
      ),
    'they start in a Bell state': ({ population }) => S.equal(S.at(population, { y: '1' }), '0'),
    'E = ln 2 − h(λ₁)': ({ entanglement }) => every(S.equal(S.at(entanglement, { y: '1/2', w: '3/16' }), '0')),
    'Ṡ + Ė is the difference': ({ entropy, entanglement, difference, decay }) => {
      const flow = { y: '-y/2', w: `-(${decay})*w` };
      return S.equal(S.sum(S.rate(entropy, flow), S.rate(entanglement, flow)), inParameters(difference));
    },
    // populations 1/4 are approached as e^{−Γt}, which counts by its square
    'at late times, w = h, the coherence adds (Γ + 4η)h²/ρ₀₀, of the order e^{−(Γ + 4η)t}: it dominates for 4η < Γ': ({
      decay,
      late,
    }) => S.limit(`(${decay})*(ln(1/4 + h) - ln(1/4 - h))/h`, 'h', 'zero', late),
    'for η = 0 it starts at (ln 2)/2, y = 1 − h, where the printed difference is 0 at all times': ({ difference }) => {
      const start = S.at(inParameters(difference), { w: 'y/2', eta: '0' });
      return S.limit(S.at(start, { y: '1 - h' }), 'h', 'zero', 'ln(2)/2');
    },
  },
});

/** The formula of the claim with r, λ₁ and λ₂ put in. */
function inParameters(text: string): string {
  return text
    .replaceAll(/\blarge\b/g, LARGE)
    .replaceAll(/\bsmall\b/g, SMALL)
    .replaceAll(/\br\b/g, R);
}
