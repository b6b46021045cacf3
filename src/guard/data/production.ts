import { atLeast } from '../../claims/relation.ts';
import type { Matrix } from '../../matrix/interface.ts';
import type { OpenSystemGenerator } from '../../quantum/generator.ts';
import type { Generator } from '../../quantum/maps.ts';
import {
  entropyProductionRate,
  type InverseTemperatures,
  totalEntropyProductionRate,
} from '../../thermodynamics/entropy-production.ts';
import { type Invariant, ofEachState, withError } from './invariant.ts';

/**
 * Spohn's inequality along a trajectory, σ = −tr L(ρ)(ln ρ − ln π) ≥ 0.
 *
 * @param reference  π, shape (d, d), a stationary state of L
 * @param within     stated error of π; 0 when omitted
 * @source           Spohn1978
 * @example          guardStates([diagonal([0.75, 0.25])], { invariants: [spohnInequality(lindbladian(zeroMatrix(2), [sigmaMinus(), sigmaPlus()]), maximallyMixed(2))] }).standing // 'holds'
 */
export function spohnInequality(generator: Generator, reference: Matrix, within = 0): Invariant {
  const nearby = withError(reference, within);
  return ofEachState(
    {
      name: 'entropy-production',
      formula: 'σ = −tr L(ρ)(ln ρ − ln π) ≥ 0',
      physics: 'Spohn: a semigroup of channels with the fixed point π produces entropy at every state.',
      remedy: 'Check the signs of the rates, and that π is the stationary state of this generator.',
    },
    (rho, { stored }) => atLeast(entropyProductionRate(generator, rho, rho === stored ? reference : nearby), 0),
  );
}

/**
 * Second law with the temperatures of the baths, Ṡ − Σ_α β_α Q̇_α ≥ 0.
 *
 * @param betas  inverse temperature of each bath of the generator
 * @source  SpohnLebowitz1978
 * @example guardStates([diagonal([0.75, 0.25])], { invariants: [clausiusInequality(lindbladian(pauliZ(), { bath: [sigmaMinus(), sigmaPlus()] }), { bath: 0 })] }).standing // 'holds'
 */
export function clausiusInequality(generator: OpenSystemGenerator, betas: InverseTemperatures): Invariant {
  return ofEachState(
    {
      name: 'second-law',
      formula: 'Ṡ − Σ β_α Q̇_α ≥ 0',
      physics: 'Clausius: entropy of system and baths together never decreases.',
      remedy:
        'Jumps between local levels of coupled parts do not balance at the temperature of their bath; use global jumps.',
    },
    (rho) => atLeast(totalEntropyProductionRate(generator, rho, betas), 0),
  );
}
