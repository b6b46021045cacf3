import {
  claimed,
  defined,
  identities,
  mixture,
  proof,
  relativeEntropy,
  setting,
  spectral,
  taken,
  theorems,
  vonNeumannEntropy,
  type Matrix,
  type Real,
} from 'clausius';
import neighbours from '../../properties/vedral-2009/relative-entropy-of-neighbours.ts';
import claim from '../../properties/vedral-2009/entropy-production-is-a-derivative.ts';

interface Drawn {
  readonly invertible: { readonly rho: Matrix; readonly inverse: Matrix };
  readonly later: Matrix;
  readonly weight: Real;
  readonly thermal: Matrix;
}

const mixed = ({ invertible: { rho }, later, weight }: Drawn): Matrix => mixture(weight, rho, later);
const logTrace = (X: Matrix, A: Matrix): Real => spectral(A).logTrace(X);
const form = (X: Matrix, { invertible: { inverse } }: Drawn): Real => X.times(X).traceOfProduct(inverse);

/**
 * What is left beside the linear term is D(ρ_ε‖ρ): nonnegative, and of second order for neighbours.
 *
 * N and R are the entropies of ρ_ε and ρ; of a state X in {m: ρ_ε, r: ρ, d: δ}, X_r and X_t are the traces with ln ρ and ln ρ_T.
 * T = tr τ²ρ⁻¹, U = tr δ²ρ⁻¹ and w = ε.
 */
export default proof(claim, {
  covers: 'any dimension, ρ of full rank',
  link: {
    symbols: setting({
      ...Object.fromEntries(
        ['N', 'R', 'mr', 'mt', 'rr', 'rt', 'dr', 'dt', 'D', 'T', 'U'].map((name) => [name, 'real']),
      ),
      w: '(0, 1/2)',
    }),
    read: (drawn) => {
      const { rho } = drawn.invertible;
      const delta = drawn.later.minus(rho);
      return {
        N: vonNeumannEntropy(mixed(drawn)),
        R: vonNeumannEntropy(rho),
        mr: logTrace(mixed(drawn), rho),
        mt: logTrace(mixed(drawn), drawn.thermal),
        rr: logTrace(rho, rho),
        rt: logTrace(rho, drawn.thermal),
        dr: logTrace(delta, rho),
        dt: logTrace(delta, drawn.thermal),
        D: relativeEntropy(mixed(drawn), rho),
        T: form(drawn.later, drawn),
        U: form(delta, drawn),
        w: drawn.weight,
      };
    },
    sides: () => [
      ['(-mt - N) - (-rt - R) - (dr - dt)*w', '0'],
      ['(-mt - N) - (-rt - R) - (dr - dt)*w', 'U*w*w'],
    ],
  },
  steps: {
    'tr ρ_ε ln ρ = tr ρ ln ρ + ε tr δ ln ρ': () =>
      defined(
        identities.logTraceOfMixture,
        ({ invertible: { rho }, later, weight }: Drawn) => [rho, later, weight, rho],
        'mr',
        'rr + dr*w',
      ),
    'and so for ρ_T': () =>
      defined(
        identities.logTraceOfMixture,
        ({ invertible: { rho }, later, weight, thermal }: Drawn) => [rho, later, weight, thermal],
        'mt',
        'rt + dt*w',
      ),
    'tr ρ ln ρ = −S(ρ)': () => defined(identities.entropyAsTrace, (drawn: Drawn) => [drawn.invertible.rho], 'rr', '-R'),
    'D(ρ_ε‖ρ) = −S(ρ_ε) − tr ρ_ε ln ρ': () =>
      defined(
        identities.relativeEntropyAsTraces,
        (drawn: Drawn) => [mixed(drawn), drawn.invertible.rho],
        'D',
        '-mr - N',
      ),
    'D(ρ_ε‖ρ) ≥ 0': () => taken(theorems.klein, (drawn: Drawn) => [mixed(drawn), drawn.invertible.rho], 'D', '0'),
    'neighbours differ to second order': () =>
      claimed(
        neighbours,
        ({ invertible, later, weight }: Drawn) => ({ drawn: { invertible, tau: later, weight }, system: 3 }),
        'D',
        'w^2*(T - 1)',
      ),
    'tr δ²ρ⁻¹ = tr τ²ρ⁻¹ − 1': () =>
      defined(
        identities.secondOrderDivergenceOfDifference,
        ({ invertible: { rho, inverse }, later }: Drawn) => [rho, inverse, later],
        'U',
        'T - 1',
      ),
  },
});
