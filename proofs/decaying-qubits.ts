import { model, type Model, type ParameterDomain } from 'clausius';

/**
 * Two qubits that start in a|00⟩ + b|11⟩. Functions of time are parameters with derivatives: x = e^{−Γt}, m for the modulus
 * of the coherence, c = cos ωt and s = sin ωt.
 */
const TIMES: Readonly<Record<string, ParameterDomain>> = {
  alpha: '(0, 1)',
  ab: 'real',
  m: 'positive',
  c: 'real',
  s: 'real',
  omega: 'real',
};

const local = (k: number, index: string) => [
  { operator: `|0><1|_${k}`, rate: `gamma${index}` },
  { operator: `|1><0|_${k}`, rate: `kappa${index}` },
  { operator: `Z_${k}`, rate: `eta${index}` },
];

/** Equation (5) on the first qubit. */
export const ONE_SIDED: Model = model({
  name: 'two qubits, the first of which decays, is excited and dephases',
  dims: [2, 2],
  parameters: { gamma: 'positive', kappa: 'positive', eta: 'positive', x: '(0, 1]', ...TIMES },
  hamiltonian: 'omega/2*ZI',
  jumps: local(0, ''),
});

/** Equation (5) on both qubits, omega standing for the sum of their frequencies. */
export const TWO_SIDED: Model = model({
  name: 'two qubits that decay, are excited and dephase',
  dims: [2, 2],
  parameters: {
    gammaA: 'positive',
    kappaA: 'positive',
    etaA: 'positive',
    gammaB: 'positive',
    kappaB: 'positive',
    etaB: 'positive',
    x: '(0, 1]',
    y: '(0, 1]',
    ...TIMES,
  },
  hamiltonian: 'omega/4*(ZI + IZ)',
  jumps: [...local(0, 'A'), ...local(1, 'B')],
});

/** The equation that the printed state solves: jumps of both qubits at once. */
export const PAIR_JUMPS: Model = model({
  name: 'two qubits with correlated jumps |00⟩⟨11| and |11⟩⟨00|',
  dims: [2, 2],
  parameters: { gamma: 'positive', kappa: 'positive', eta: 'positive', x: '(0, 1]', ...TIMES },
  hamiltonian: 'omega/2*ZI',
  jumps: [
    { operator: '|00><11|', rate: 'gamma' },
    { operator: '|11><00|', rate: 'kappa' },
    { operator: 'ZI', rate: 'eta/4' },
  ],
});
