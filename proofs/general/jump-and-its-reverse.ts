import {
  changeUnderPair,
  defined,
  entanglementIdentities,
  entropyFlowOfPair,
  everyVerdict,
  logTraceDerivative,
  proof,
  reversalGain,
  setting,
  spectral,
  type JumpPair,
  type Matrix,
} from 'clausius';
import claim from '../../properties/general/jump-and-its-reverse.ts';

type Drawn = { readonly rho: Matrix; readonly s: Matrix; readonly pair: JumpPair };

/** C = tr ρ Dln[s](L(s)), A = tr L(ρ) ln s, F the entropy flow and J the gain. */
const S = setting({ C: 'real', A: 'real', F: 'real', J: 'real' });

/** u = v + d > v, as the kernel is symmetric, and the variable of the integral. */
const K = setting({ v: 'positive', d: 'positive', t: 'nonnegative' });
const AT_ZERO = { t: '0' };

/**
 * In the basis of s both sides are sums over three indices, and their difference is a sum of squares under an integral. With
 * u_a = h s_a/(g s_c) each term G_ac G*_bc has the kernel k(u_a, u_b) = ln[u_a, u_b](1 − (u_a + u_b)/2) + ½ ln u_a u_b.
 */
export default proof(claim, {
  covers: 'any dimension, ρ, s > 0, G and rates',
  formulas: {
    kernel: '(ln((v + d)) - ln(v))/d*(1 - ((v + d) + v)/2) + (ln((v + d)) + ln(v))/2',
    integrand: '(1 - (v + d))*(1 - v)/((1 + t)*((v + d) + t)*(v + t))',
    primitive: '(1 - ((v + d) + v)/2)/d*(ln(v + t) - ln((v + d) + t)) + ln(1 + t) - (ln((v + d) + t) + ln(v + t))/2',
  },
  link: {
    symbols: S,
    read: ({ rho, s, pair }) => {
      return {
        C: logTraceDerivative(rho, s, changeUnderPair(pair, s)),
        A: spectral(s).logTrace(changeUnderPair(pair, rho)),
        F: entropyFlowOfPair(pair, rho),
        J: reversalGain(pair, rho, s),
      };
    },
    sides: () => [['C', 'A - F']],
  },
  steps: {
    'the difference of both sides is a sum with the kernel k': () =>
      defined(entanglementIdentities.gainOfReversal, ({ pair, rho, s }: Drawn) => [pair, rho, s], 'C - A + F', 'J'),
    'k(u, v) = ∫₀^∞ dt (1 − u)(1 − v)/((1 + t)(u + t)(v + t))': ({ kernel, integrand, primitive }) =>
      everyVerdict(
        K.equal(K.derivative(primitive, 't'), integrand),
        K.equal(K.at(primitive, AT_ZERO), K.product('-1', kernel)),
        K.limit(primitive, 't', 'infinity', '0'),
      ),
    'so that the sum is an integral of squares': () =>
      defined(entanglementIdentities.gainIsAnIntegralOfSquares, ({ pair, rho, s }: Drawn) => [pair, rho, s], 'J', '0'),
  },
});
