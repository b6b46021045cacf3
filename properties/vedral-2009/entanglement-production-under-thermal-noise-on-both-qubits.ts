import {
  anyStateWithClosest,
  anyLocalThermalNoise,
  atMost,
  claim,
  diagonal,
  entropyProductionRate,
  productionOfPair,
  type Lindbladian,
  type Matrix,
} from 'clausius';

/** Thermal noise and dephasing of both qubits, at two temperatures, change entanglement no faster than they produce entropy. */
export default claim('entanglement-production-under-thermal-noise-on-both-qubits', {
  source: 'Vedral2009, entanglement production',
  statement: String.raw`|\dot E| \le \sigma \text{ for } \textstyle\sum_k \gamma_k\mathcal{D}[\sigma_-^{(k)}] + \kappa_k\mathcal{D}[\sigma_+^{(k)}] + \eta_k\mathcal{D}[\sigma_z^{(k)}]`,
  literature: 'conjecture',
  note: 'The noise of equation (5) on both qubits, as in entanglement-production-under-detailed-balance.',
  systems: [[2, 2]],
  given: () => ({ pair: anyStateWithClosest({ dims: [2, 2] }), generator: anyLocalThermalNoise({ qubits: 2 }) }),
  asserts: ({ pair, generator }) => {
    const reference = thermalState(generator, '0').kron(thermalState(generator, '1'));
    return atMost(productionOfPair(generator, pair).abs(), entropyProductionRate(generator, pair.rho, reference));
  },
});

/** Stationary state of one qubit with the rates γ, κ and η of its bath. */
function thermalState({ hamiltonian: { arithmetic }, baths }: Lindbladian, bath: string): Matrix {
  const [down, up] = baths[bath].map(({ rate }) => arithmetic.real(1).times(rate));
  const sum = up.plus(down);
  return diagonal([up.dividedBy(sum), down.dividedBy(sum)], arithmetic);
}
