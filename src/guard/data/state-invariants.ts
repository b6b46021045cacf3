import { atLeast, atMost, equals, type Relation } from '../../claims/relation.ts';
import { float64Matrix } from '../../float64/matrix.ts';
import { Float64Real } from '../../float64/real.ts';
import { hermiticityDefect } from '../../float64/spectrum.ts';
import { outward, UNIT_ROUNDOFF } from '../../matrix/tolerances.ts';
import { distanceFromZero, type Invariant, type Moment, ofEachState } from './invariant.ts';

/** ½‖A − A†‖_F is the distance of A from the nearest Hermitian matrix. */
export const HERMITIAN: Invariant = {
  name: 'hermitian',
  formula: '½‖ρ − ρ†‖ = 0',
  physics: 'A density matrix is Hermitian.',
  remedy: 'Look for a missing conjugate in the generator, or for an integrator that treats ρ_ij and ρ_ji apart.',
  watch: () => (moment) => ({
    within: equals(distanceFromHermitian(moment, float64Matrix(moment.rho).error), 0),
    stored: () => equals(distanceFromHermitian(moment, 0), 0),
  }),
};

function distanceFromHermitian({ given }: Moment, error: number): Float64Real {
  const distance = hermiticityDefect(float64Matrix(given)) / 2;
  const rounding = distance === 0 ? 0 : 2 * given.rows ** 2 * UNIT_ROUNDOFF * distance;
  return new Float64Real(distance, error + rounding === 0 ? 0 : outward(error + rounding));
}

const trace = ofEachState(
  {
    name: 'trace',
    formula: 'tr ρ = 1',
    physics: 'Probability is conserved.',
    remedy:
      'Check that each jump L comes with −½{L†L, ρ}, and the tolerance of the integrator. Do not rescale the state.',
  },
  (rho) => equals(rho.trace(), 1),
);

const positive = ofEachState(
  {
    name: 'positive',
    formula: 'λ_min(ρ) ≥ 0',
    physics: 'No outcome of a measurement has a negative probability.',
    remedy: 'Check the signs of the rates; a Redfield generator or a time step that is too long does this as well.',
  },
  (rho) => atLeast(rho.eigenvalues()[0], 0),
);

const purityAtMostOne = ofEachState(
  {
    name: 'purity-at-most-one',
    formula: '√(tr ρ²) ≤ 1',
    physics: 'A pure state has purity 1, every other state less.',
    remedy: 'The state has negative eigenvalues or a trace above 1; see there.',
  },
  (rho) => atMost(distanceFromZero(rho), 1),
);

const purityAtLeastMixed = ofEachState(
  {
    name: 'purity-at-least-mixed',
    formula: '√(tr ρ²) ≥ 1/√d',
    physics: 'The maximally mixed state has the smallest purity.',
    remedy: 'The trace is below 1; see there.',
  },
  (rho) => atLeast(distanceFromZero(rho), new Float64Real(1).dividedBy(new Float64Real(rho.rows).sqrt())),
);

const entropyAtLeastZero = ofEachState(
  {
    name: 'entropy-nonnegative',
    formula: 'S(ρ) ≥ 0',
    physics: 'A pure state has entropy 0, every other state more.',
    remedy: 'An eigenvalue lies above 1; look at trace and positivity.',
  },
  (rho) => atLeast(rho.entropy(), 0),
);

const entropyAtMostMixed = ofEachState(
  {
    name: 'entropy-at-most-mixed',
    formula: 'S(ρ) ≤ ln d',
    physics: 'The maximally mixed state has the largest entropy.',
    remedy: 'The trace is not 1; see there.',
  },
  (rho): Relation => atMost(rho.entropy(), new Float64Real(rho.rows).ln()),
);

/** What every density matrix obeys, in the order in which it is to be read. */
export const STATE_INVARIANTS: readonly Invariant[] = [
  HERMITIAN,
  trace,
  positive,
  purityAtMostOne,
  purityAtLeastMixed,
  entropyAtLeastZero,
  entropyAtMostMixed,
];
