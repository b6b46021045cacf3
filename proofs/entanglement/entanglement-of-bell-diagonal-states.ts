import { every, partialTranspose, proof, setting } from 'clausius';
import claim from '../../properties/entanglement/entanglement-of-bell-diagonal-states.ts';
import { closestByMultiplier } from '../closest-states.ts';

/** The largest weight is m = 1/2 + y, the others are three shares of the rest; |φ⁺⟩ has the largest, up to a local unitary. */
const S = setting({ y: '(0, 1/2)', a: 'positive', b: 'positive', c: 'positive' });
const REST = '(1/2 - y)/(a + b + c)';

/** The conditions of optimality with the multiplier 4y|ψ⁻⟩⟨ψ⁻|. */
export default proof(claim, {
  covers: 'weights p_k > 0 and p₁ > 1/2; others by continuity, and E = 0 where no weight exceeds 1/2',
  formulas: {
    largest: '1/2 + 1*y',
    share: '1/(1*a + b + c)',
    multiplier: '2*y',
    entanglement: 'ln(2) + (1/2 + y)*ln(1/2 + y) + (1/2 - y)*ln(1/2 - y)',
  },
  steps: {
    'the conditions of optimality for ρ* = φ⁺/2 + Σ p_k β_k/(2(1 − p₁))': ({ largest, share, multiplier: k }) => {
      const weights = [largest, ...['a', 'b', 'c'].map((n) => `${n}*${REST}`)];
      const closest = ['1/2', ...['a', 'b', 'c'].map((n) => `${n}*(${share})/2`)];
      const Q = S.matrix([
        ['0', '0', '0', '0'],
        ['0', k, `-(${k})`, '0'],
        ['0', `-(${k})`, k, '0'],
        ['0', '0', '0', '0'],
      ]);
      return closestByMultiplier(S, bellDiagonal(weights), bellDiagonal(closest), Q);
    },
    'Q ≥ 0, as it is |01⟩ − |10⟩ times 2y > 0': ({ multiplier }) => S.sign(multiplier, 'positive'),
    'ρ*^Γ ≥ 0: its weights are 1/2 − p*_k': ({ share }) => {
      const closest = ['1/2', ...['a', 'b', 'c'].map((n) => `${n}*(${share})/2`)];
      // Γ takes the Bell state φ⁺ to 1/2 − ψ⁻, and so on.
      const transposed = [3, 2, 1, 0].map((k) => S.difference('1/2', closest[k]));
      const image = partialTranspose(bellDiagonal(closest), [2, 2], 1);
      return every(
        S.sameMatrix(image, bellDiagonal(transposed.map((f) => S.print(f)))),
        ...transposed.slice(0, 3).map((f) => S.sign(f, 'nonnegative')),
      );
    },
    'E = Σ p_k ln(p_k/p*_k)': ({ largest, share, entanglement }) => {
      const term = (p: string, q: string): string => `(${p})*ln((${p})/(${q}))`;
      const terms = ['a', 'b', 'c'].map((n) => term(`${n}*${REST}`, `${n}*(${share})/2`));
      return S.equal(S.sum(term(largest, '1/2'), ...terms), entanglement);
    },
  },
});

/** Σ_k p_k β_k in the order φ⁺, φ⁻, ψ⁺, ψ⁻. */
function bellDiagonal([f, g, h, k]: readonly string[]): ReturnType<typeof S.matrix> {
  const half = (x: string, sign: string, y: string): string => `((${x}) ${sign} (${y}))/2`;
  return S.matrix([
    [half(f, '+', g), '0', '0', half(f, '-', g)],
    ['0', half(h, '+', k), half(h, '-', k), '0'],
    ['0', half(h, '-', k), half(h, '+', k), '0'],
    [half(f, '-', g), '0', '0', half(f, '+', g)],
  ]);
}
