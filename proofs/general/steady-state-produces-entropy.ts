import {
  commutator,
  defined,
  dissipator,
  heatCurrent,
  identities,
  proof,
  setting,
  spectral,
  takenAsRate,
  theorems,
  uniqueSteadyState,
  type Matrix,
  type Real,
  type StepVerdict,
  type ThermalSystem,
} from 'clausius';
import claim from '../../properties/general/steady-state-produces-entropy.ts';

interface Drawn {
  readonly system: ThermalSystem;
}

const BATHS = ['hot', 'cold'] as const;
const steady = ({ system: { generator } }: Drawn): Matrix => uniqueSteadyState(generator);
const into = (drawn: Drawn, bath: string): Matrix => dissipator(drawn.system.generator, bath).applyTo(steady(drawn));
const turning = (drawn: Drawn): Matrix =>
  commutator(drawn.system.generator.hamiltonian, steady(drawn)).timesI().scaled(-1);
const logTrace = (X: Matrix, A: Matrix): Real => spectral(A).logTrace(X);

/** Of the bath k: its own dissipator lets the relative entropy to its own Gibbs state fall. */
function stepsOf(bath: string, k: number): Readonly<Record<string, () => StepVerdict>> {
  return {
    [`the ${bath} bath produces entropy`]: () =>
      takenAsRate(
        theorems.dataProcessingInTime,
        (drawn: Drawn, _: number, t: Real) => {
          const { generator, baths } = drawn.system;
          return [dissipator(generator, bath), t, steady(drawn), baths[bath].gibbsState];
        },
        `p${k} - a${k}`,
        '0',
      ),
    [`beside its Gibbs state, ln ρ_${bath} = −βH − ln Z`]: () =>
      defined(
        identities.tracelessLogarithmOfGibbsState,
        (drawn: Drawn) => {
          const { gibbsState, hamiltonian, beta } = drawn.system.baths[bath];
          return [into(drawn, bath), gibbsState, hamiltonian, beta];
        },
        `a${k}`,
        `-q${k}`,
      ),
  };
}

/**
 * The two baths together change nothing in the steady state, so what they produce is what flows out.
 *
 * pk, ak are the traces of the dissipator of bath k with ln π and with the logarithm of its Gibbs state, qk is β times the heat;
 * u the trace of −i[H, π] with ln π.
 */
export default proof(claim, {
  covers: 'any dimension, any two baths',
  link: {
    symbols: setting(Object.fromEntries(['p0', 'p1', 'a0', 'a1', 'q0', 'q1', 'u'].map((name) => [name, 'real']))),
    read: (drawn) => {
      const { generator, baths } = drawn.system;
      const pi = steady(drawn);
      const each = BATHS.flatMap((bath, k) => [
        [`p${k}`, logTrace(into(drawn, bath), pi)] as const,
        [`a${k}`, logTrace(into(drawn, bath), baths[bath].gibbsState)] as const,
        [`q${k}`, heatCurrent(generator, pi, bath, generator.hamiltonian).times(baths[bath].beta)] as const,
      ]);
      return { ...Object.fromEntries(each), u: logTrace(turning(drawn), pi) };
    },
    sides: () => [['-(q0 + q1)', '0']],
  },
  steps: {
    ...stepsOf('hot', 0),
    ...stepsOf('cold', 1),
    'L(π) = −i[H, π] + ΣD(π) = 0': () =>
      defined(
        identities.logTraceOfBalance,
        (drawn: Drawn) => [steady(drawn), turning(drawn), into(drawn, 'hot'), into(drawn, 'cold')],
        'u + p0 + p1',
        '0',
      ),
    'H moves no entropy': () =>
      defined(
        identities.entropyUnderHamiltonian,
        (drawn: Drawn) => [drawn.system.generator.hamiltonian, steady(drawn), steady(drawn)],
        'u',
        '0',
      ),
  },
});
