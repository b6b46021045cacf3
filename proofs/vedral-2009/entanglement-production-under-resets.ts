import {
  defined,
  derivativeOfPair,
  entanglementIdentities,
  generatorFromMap,
  identities,
  inBasis,
  inOwnBasis,
  logTraceDerivative,
  proof,
  setting,
  spectral,
  taken,
  theorems,
  vonNeumannEntropy,
  type StateWithClosest,
  type Generator,
  type Matrix,
  type Real,
} from 'clausius';
import { once } from '../once.ts';
import claim from '../../properties/vedral-2009/entanglement-production-under-resets.ts';

type Drawn = { readonly pair: StateWithClosest; readonly fixedPoint: Matrix };

/** Entropies SR of ρ and SP of π; traces of π and ρ with the logarithms of π, ρ and ρ*, as pr, ps, rp, rs; Ė = p; m = tr ρ Dln[ρ*](π − ρ*). */
const S = setting({
  p: 'real',
  SR: 'real',
  SP: 'real',
  pr: 'real',
  ps: 'real',
  rr: 'real',
  rp: 'real',
  rs: 'real',
  r: 'real',
  q: 'real',
  m: 'real',
});

const logTrace = (X: Matrix, A: Matrix): Real => spectral(A).logTrace(X);
const change = once(({ pair: { rho }, fixedPoint: pi }: Drawn): Matrix => pi.minus(rho));

/** X ↦ π tr X − X. */
const reset = once(({ fixedPoint: pi }: Drawn): Generator =>
  generatorFromMap(pi.rows, (X) => pi.scaled(X.trace()).minus(X), pi.arithmetic),
);

/** π is a PPT state as well, and no closer to ρ than ρ*: σ + Ė = D(π‖ρ*) + D(ρ‖π) − E. */
export default proof(claim, {
  covers: 'any dimensions, any separable π of full rank, ρ of full rank',
  link: {
    symbols: S,
    read: (drawn) => {
      const { pair, fixedPoint: pi } = drawn;
      const { rho, closest } = pair;
      const { values, vectors } = inOwnBasis(closest);
      return {
        ps: logTrace(pi, closest),
        p: derivativeOfPair(change(drawn), pair),
        SR: vonNeumannEntropy(rho),
        SP: vonNeumannEntropy(pi),
        pr: logTrace(pi, rho),
        rr: logTrace(rho, rho),
        rp: logTrace(rho, pi),
        rs: logTrace(rho, closest),
        r: logTrace(change(drawn), rho),
        q: logTrace(change(drawn), closest),
        m: logTraceDerivative(inBasis(rho, vectors), values, inBasis(reset(drawn).applyTo(closest), vectors)),
      };
    },
    sides: () => [['abs(p)', '(-rp - SR) + (-pr - SP)']],
  },
  steps: {
    'Ė = tr ρ̇ ln ρ − tr ρ̇ ln ρ*': () =>
      defined(entanglementIdentities.derivativeAtPair, (drawn: Drawn) => [change(drawn), drawn.pair], 'p', 'r - q'),
    'ρ̇ = π − ρ under ln ρ': () =>
      defined(
        identities.logTraceOfDifference,
        ({ pair, fixedPoint }: Drawn) => [fixedPoint, pair.rho, pair.rho],
        'r',
        'pr - rr',
      ),
    'tr ρ ln ρ = −S(ρ)': () => defined(identities.entropyAsTrace, ({ pair }: Drawn) => [pair.rho], 'rr', '-SR'),
    'and under ln ρ*': () =>
      defined(
        identities.logTraceOfDifference,
        ({ pair, fixedPoint }: Drawn) => [fixedPoint, pair.rho, pair.closest],
        'q',
        'ps - rs',
      ),
    'E = D(ρ‖ρ*) is at most D(ρ‖π)': () =>
      defined(
        entanglementIdentities.noCloserThanClosest,
        ({ pair, fixedPoint }: Drawn) => [pair, fixedPoint],
        '-rs - SR',
        '-rp - SR',
      ),
    'D(π‖ρ*) ≥ 0': () =>
      taken(theorems.klein, ({ pair, fixedPoint }: Drawn) => [fixedPoint, pair.closest], '-ps - SP', '0'),
    'Ė ≤ 0: relative entropy to ρ* does not grow': () =>
      taken(theorems.contraction, (drawn: Drawn) => [reset(drawn), drawn.pair.rho, drawn.pair.closest], 'r - q', 'm'),
    'and no state that ρ* becomes is closer': () =>
      defined(entanglementIdentities.closestStateIsOptimal, (drawn: Drawn) => [drawn.pair, reset(drawn)], 'm', '0'),
  },
});
