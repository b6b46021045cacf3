import { everyVerdict, fails, hermitianFrom, generatorMapsTo, model, proof, setting, Setting } from 'clausius';
import claim from '../../properties/hartmann-2006/noise-operator.ts';

/** C = B/2 + c; a state of one qubit with population p of |0⟩ and coherence x + iy. */
const PARAMETERS = { B: 'positive', c: 'nonnegative', s: [0, 1], p: [0, 1], x: 'real', y: 'real' } as const;

const NOISE = model({
  name: 'one qubit in the noise of the source',
  dims: [2],
  parameters: PARAMETERS,
  hamiltonian: '0',
  jumps: [
    { operator: 'sigmaPlus', rate: 'B*s' },
    { operator: 'sigmaMinus', rate: 'B*(1 - s)' },
    { operator: 'Z', rate: 'c/2' },
  ],
});

const EXCHANGED = model({
  name: 'the same with exchanged jumps',
  dims: [2],
  parameters: PARAMETERS,
  hamiltonian: '0',
  jumps: [
    { operator: 'sigmaMinus', rate: 'B*s' },
    { operator: 'sigmaPlus', rate: 'B*(1 - s)' },
    { operator: 'Z', rate: 'c/2' },
  ],
});

const S = new Setting(NOISE);
const state = (a: string, b: string, c: string, d: string) =>
  S.matrix([
    [a, b],
    [c, d],
  ]);
const RHO = state('p', 'x + i*y', 'x - i*y', '1 - p');

/** The legible reading relaxes as the source says, the other one to 1 − s. */
export default proof(claim, {
  covers: 'one qubit, all B, C > 0, 0 ≤ s ≤ 1, all states; the Lindblad form where 2C ≥ B',
  formulas: { inversion: '1*B*(1*s - 1*p)', polarisation: '1*(B/2 + 1*c)', gain: '1*s', loss: '1 - s' },
  link: {
    parameters: setting({ B: 'positive', C: 'positive', s: '[0, 1]', p: 'real', x: 'real', y: 'real' }),
    read: ({ rho, B, C, s }) => ({ B, C, s, p: rho.realPart(0, 0), x: rho.realPart(1, 0), y: rho.imaginaryPart(1, 0) }),
    objects: ({ B, C, s, p, x, y }, arithmetic) => {
      const entries = { rho00: p, rho11: p.negated().plus(1), rho10r: x, rho10i: y };
      return { B, C, s, rho: hermitianFrom('rho', 2, entries, arithmetic) };
    },
  },
  steps: {
    'inversion decays at B to s, polarisation at C': ({ inversion, polarisation }) =>
      generatorMapsTo(NOISE, RHO, velocity(inversion, polarisation)),
    'the printed commutators are these jumps': ({ gain, loss }) => {
      // −(B/2) g [σ₋σ₊ρ + ρσ₋σ₊ − 2σ₊ρσ₋] and the same with σ₊ and σ₋ exchanged, and the rest as dephasing
      const [plus, minus] = [state('0', '1', '0', '0'), state('0', '0', '1', '0')];
      const number = (text: string) => S.arithmetic.number(S.rational(text));
      const part = (raise: typeof plus, lower: typeof plus, share: string) =>
        lower
          .times(raise)
          .times(RHO)
          .plus(RHO.times(lower).times(raise))
          .minus(raise.times(RHO).times(lower).scaled(2))
          .scaled(number(`-B/2*(${share})`));
      const Z = state('1', '0', '0', '-1');
      const dephasing = RHO.minus(Z.times(RHO).times(Z)).scaled(number('-c/2'));
      return generatorMapsTo(
        NOISE,
        RHO,
        part(plus, minus, gain)
          .plus(part(minus, plus, loss))
          .plus(dephasing),
      );
    },
    'with exchanged jumps the inversion does not go to s': ({ inversion, polarisation }) =>
      everyVerdict(fails(generatorMapsTo(EXCHANGED, RHO, velocity(inversion, polarisation)))),
    'all rates are nonnegative where 2C ≥ B': () =>
      everyVerdict(S.sign('B*s', 'nonnegative'), S.sign('B*(1 - s)', 'nonnegative'), S.sign('c/2', 'nonnegative')),
  },
});

function velocity(inversion: string, polarisation: string): ReturnType<typeof state> {
  return state(inversion, `-(${polarisation})*(x + i*y)`, `-(${polarisation})*(x - i*y)`, `-(${inversion})`);
}
