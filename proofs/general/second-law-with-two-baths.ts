import {
  commutator,
  defined,
  dissipator,
  entropyRate,
  heatCurrent,
  identities,
  proof,
  setting,
  spectral,
  takenAsRate,
  theorems,
  type Matrix,
  type Real,
  type StepVerdict,
  type ThermalSystem,
} from 'clausius';
import claim from '../../properties/general/second-law-with-two-baths.ts';

interface Drawn {
  readonly system: ThermalSystem;
  readonly rho: Matrix;
}

const BATHS = ['hot', 'cold'] as const;
const into = ({ system: { generator }, rho }: Drawn, bath: string): Matrix => dissipator(generator, bath).applyTo(rho);
const turning = ({ system: { generator }, rho }: Drawn): Matrix =>
  commutator(generator.hamiltonian, rho).timesI().scaled(-1);
const logTrace = (X: Matrix, A: Matrix): Real => spectral(A).logTrace(X);

/** Of the bath k: its dissipator alone lets D(ρ‖ρ_α) fall, and ln ρ_α = −β_αH − ln Z_α. */
function stepsOf(bath: string, k: number): Readonly<Record<string, () => StepVerdict>> {
  return {
    [`the ${bath} bath produces entropy beside its Gibbs state`]: () =>
      takenAsRate(
        theorems.dataProcessingInTime,
        ({ system: { generator, baths }, rho }: Drawn, _: number, t: Real) => [
          dissipator(generator, bath),
          t,
          rho,
          baths[bath].gibbsState,
        ],
        `p${k} - a${k}`,
        '0',
      ),
    [`which turns it into heat (${bath})`]: () =>
      defined(
        identities.tracelessLogarithmOfGibbsState,
        (drawn: Drawn) => {
          const { gibbsState, hamiltonian, beta } = drawn.system.baths[bath];
          return [into(drawn, bath), gibbsState, hamiltonian, beta];
        },
        `a${k}`,
        `-beta${k}*q${k}`,
      ),
  };
}

/**
 * Each bath produces entropy beside its own Gibbs state, and the Hamiltonian none.
 *
 * v = −tr L(ρ) ln ρ. pk, ak are the traces of the dissipator of bath k with ln ρ and with the logarithm of its Gibbs state, qk is
 * its heat current; u the trace of −i[H, ρ] with ln ρ.
 */
export default proof(claim, {
  covers: 'any dimension, any two baths',
  link: {
    symbols: setting({
      ...Object.fromEntries(['v', 'u', 'p0', 'p1', 'a0', 'a1', 'q0', 'q1'].map((name) => [name, 'real'])),
      beta0: 'positive',
      beta1: 'positive',
    }),
    read: (drawn) => {
      const { rho } = drawn;
      const { generator, baths } = drawn.system;
      const each = BATHS.flatMap((bath, k) => [
        [`p${k}`, logTrace(into(drawn, bath), rho)] as const,
        [`a${k}`, logTrace(into(drawn, bath), baths[bath].gibbsState)] as const,
        [`q${k}`, heatCurrent(generator, rho, bath, generator.hamiltonian)] as const,
        [`beta${k}`, baths[bath].beta] as const,
      ]);
      return { ...Object.fromEntries(each), v: entropyRate(generator, rho), u: logTrace(turning(drawn), rho) };
    },
    sides: () => [['v - (beta0*q0 + beta1*q1)', '0']],
  },
  steps: {
    ...stepsOf('hot', 0),
    ...stepsOf('cold', 1),
    'L(ρ) = −i[H, ρ] + ΣD(ρ)': () =>
      defined(
        identities.logTraceOfSum,
        (drawn: Drawn) => [drawn.rho, turning(drawn), into(drawn, 'hot'), into(drawn, 'cold')],
        '-v',
        'u + p0 + p1',
      ),
    'H moves no entropy': () =>
      defined(
        identities.entropyUnderHamiltonian,
        (drawn: Drawn) => [drawn.system.generator.hamiltonian, drawn.rho, drawn.rho],
        'u',
        '0',
      ),
  },
});
