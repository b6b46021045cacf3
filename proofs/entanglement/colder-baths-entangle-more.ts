import { every, model, partialTranspose, proof, setting, Setting, uniqueSteadyState, type StepVerdict } from 'clausius';
import claim from '../../properties/entanglement/colder-baths-entangle-more.ts';

/** Figure 2 in units of γ, with s = (1 − w)/2: w = 1 is the cold bath, w = 0 the hot one. */
const FIGURE = model({
  name: 'two spins with XYZ coupling and field, thermal noise, reset to |+>',
  dims: [2, 2],
  parameters: { r: 'positive', w: '(0, 1]' },
  hamiltonian: '7*XX + 3*YY + 10*ZZ + 5*X_0 + 5*X_1',
  jumps: {
    noise: [0, 1].flatMap((k) => [
      { operator: `sigmaPlus_${k}`, rate: '4*(1 - w)' },
      { operator: `sigmaMinus_${k}`, rate: '4*(1 + w)' },
    ]),
    reset: [0, 1].map((subsystem) => ({ reset: '|+>', subsystem, rate: 'r' })),
  },
});

const S = new Setting(FIGURE);

/** Power sums tr(A^k) of the partial transpose A, as formulas in r and w. */
function powerSums(): readonly string[] {
  const A = partialTranspose(uniqueSteadyState(FIGURE.generator), [2, 2], 0);
  const square = A.times(A);
  return [A.trace(), A.traceOfProduct(A), square.traceOfProduct(A), square.traceOfProduct(square)].map(String);
}

/** Elementary symmetric functions of four numbers with sum 1, from their power sums (Newton). */
const SECOND = (p2: string): string => `(1 - (${p2}))/2`;
const THIRD = (p2: string, p3: string): string => `(1 - 3*(${p2}) + 2*(${p3}))/6`;
const FOURTH = (p2: string, p3: string, p4: string): string =>
  `(1 - 6*(${p2}) + 3*(${p2})^2 + 8*(${p3}) - 6*(${p4}))/24`;

/**
 * The characteristic polynomial of the partial transpose is χ(λ) = λ⁴ − λ³ + e₂λ² − e₃λ + e₄. When e₂, e₃ and e₄ fall with w,
 * χ falls at every λ ≤ 0. At a negative eigenvalue for one w it is therefore negative for a larger w, so that there the smallest
 * eigenvalue lies further below. For w = 0 it follows by continuity.
 */
export default proof(claim, {
  covers: 'the parameters of figure 2, all r > 0, all temperatures',
  steps: {
    'the trace is 1': () => S.equal(powerSums()[0], '1'),
    'the symmetric functions are these': () => {
      const numbers = setting({ a: 'real', b: 'real', c: 'real' });
      const list = ['a', 'b', 'c', '(1 - a - b - c)'];
      const [p2, p3, p4] = [2, 3, 4].map((k) => list.map((x) => `${x}^${k}`).join(' + '));
      return every(
        numbers.equal(SECOND(p2), 'a*b + b*c + c*a + (a + b + c)*(1 - a - b - c)'),
        numbers.equal(THIRD(p2, p3), 'a*b*c + (a*b + b*c + c*a)*(1 - a - b - c)'),
        numbers.equal(FOURTH(p2, p3, p4), 'a*b*c*(1 - a - b - c)'),
      );
    },
    'the second one falls with w': () => falls(([, p2]) => SECOND(p2)),
    'the third one falls with w': () => falls(([, p2, p3]) => THIRD(p2, p3)),
    'the fourth one falls with w': () => falls(([, p2, p3, p4]) => FOURTH(p2, p3, p4)),
  },
});

function falls(symmetric: (powers: readonly string[]) => string): StepVerdict {
  return S.sign(S.derivative(symmetric(powerSums()), 'w'), 'negative');
}
