import { model, setting } from 'clausius';

/**
 * A qubit with energies ±ω/2 in a bath, and its state with eigenvalues (1 ± s)/2 and the angle θ to the axis, k = tan(θ/2).
 *
 * q stands for e^{−βω}, w for its logarithm −βω, G for the rate of emission and D for extra dephasing.
 */
export const QUBIT = model({
  name: 'a qubit in a heat bath',
  dims: [2],
  parameters: { s: '(0, 1)', k: 'positive', q: '(0, 1)', G: 'positive', D: 'nonnegative', omega: 'positive' },
  hamiltonian: 'omega/2*Z',
  jumps: [
    { operator: 'sigmaMinus', rate: 'G' },
    { operator: 'sigmaPlus', rate: 'G*q' },
    { operator: 'Z', rate: 'D/2' },
  ],
});

/** cos θ and sin θ. */
export const [COS, SIN] = ['(1 - k^2)/(1 + k^2)', '2*k/(1 + k^2)'];

/** Population of the upper level in equilibrium. */
export const UP = 'q/(1 + q)';

export const T = setting({
  s: '(0, 1)',
  k: 'positive',
  q: '(0, 1)',
  G: 'positive',
  D: 'nonnegative',
  omega: 'positive',
});

/** −S(ρ) in nats. */
export const NEGENTROPY = '((1 + s)/2*ln((1 + s)/2) + (1 - s)/2*ln((1 - s)/2))';

/** tr ρ ln ρ_β, the populations being (1 ± s cos θ)/2. */
export const CROSS_TERM = `((1 + s*${COS})/2*ln(${UP}) + (1 - s*${COS})/2*ln(1/(1 + q)))`;
