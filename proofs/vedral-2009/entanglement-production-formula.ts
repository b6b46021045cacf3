import {
  defined,
  derivativeOfPair,
  entanglementIdentities,
  entanglementOfPair,
  identities,
  proof,
  setting,
  spectral,
  vonNeumannEntropy,
  type StateWithClosest,
  type Matrix,
  type Real,
} from 'clausius';
import claim from '../../properties/vedral-2009/entanglement-production-formula.ts';

type Drawn = { readonly from: StateWithClosest; readonly to: StateWithClosest };

/**
 * E0, E1 and entropies S0, S1 of the states before and after; traces of the two states (a, b) and of their difference (d) with ln ρ (r)
 * and ln ρ* (s) of the first; p is the linear term.
 */
const S = setting(
  Object.fromEntries(
    ['E0', 'E1', 'S0', 'S1', 'ar', 'as', 'br', 'bs', 'dr', 'ds', 'p'].map((name) => [name, 'real' as const]),
  ),
);

const logTrace = (X: Matrix, A: Matrix): Real => spectral(A).logTrace(X);
const change = ({ from, to }: Drawn): Matrix => to.rho.minus(from.rho);

/** The closest state of ρ is no farther from ρ + δ than allowed: E(ρ + δ) ≤ D(ρ + δ‖ρ*), and that is the right side. */
export default proof(claim, {
  covers: 'any two states of full rank',
  link: {
    symbols: S,
    read: (drawn) => {
      const { from, to } = drawn;
      return {
        E0: entanglementOfPair(from),
        E1: entanglementOfPair(to),
        S0: vonNeumannEntropy(from.rho),
        S1: vonNeumannEntropy(to.rho),
        ar: logTrace(from.rho, from.rho),
        as: logTrace(from.rho, from.closest),
        br: logTrace(to.rho, from.rho),
        bs: logTrace(to.rho, from.closest),
        dr: logTrace(change(drawn), from.rho),
        ds: logTrace(change(drawn), from.closest),
        p: derivativeOfPair(change(drawn), from),
      };
    },
    sides: () => [['E1 - E0', 'p + (-br - S1)']],
  },
  steps: {
    'E(ρ + δ) ≤ D(ρ + δ‖ρ*)': () =>
      defined(
        entanglementIdentities.noPptStateIsCloserToPair,
        ({ from, to }: Drawn) => [to, from.closest],
        'E1',
        '-bs - S1',
      ),
    'E(ρ) = D(ρ‖ρ*)': () =>
      defined(entanglementIdentities.entanglementAtPair, ({ from }: Drawn) => [from], 'E0', '-as - S0'),
    'the linear term is tr δ ln ρ − tr δ ln ρ*': () =>
      defined(entanglementIdentities.derivativeAtPair, (drawn: Drawn) => [change(drawn), drawn.from], 'p', 'dr - ds'),
    'tr δ ln ρ': () =>
      defined(identities.logTraceOfDifference, ({ from, to }: Drawn) => [to.rho, from.rho, from.rho], 'dr', 'br - ar'),
    'tr δ ln ρ*': () =>
      defined(
        identities.logTraceOfDifference,
        ({ from, to }: Drawn) => [to.rho, from.rho, from.closest],
        'ds',
        'bs - as',
      ),
    'tr ρ ln ρ = −S(ρ)': () => defined(identities.entropyAsTrace, ({ from }: Drawn) => [from.rho], 'ar', '-S0'),
  },
});
