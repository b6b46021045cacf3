import {
  anyHamiltonian,
  claim,
  embed,
  equals,
  gibbsState,
  logPartitionFunction,
  reducedState,
  relativeEntropy,
  tensor,
  vonNeumannEntropy,
} from 'clausius';

/** At total equilibrium the free energy (23) lies below that of the Hamiltonian of mean force, by a relative entropy. */
export default claim('free-energy-at-equilibrium-of-the-whole', {
  source: 'after EspositoLindenbergVandenBroeck2010, equation (23)',
  statement: String.raw`F^* - F = T\,D\big(\rho^{\mathrm{eq}}\big\|\rho_s\otimes\rho_r^{\mathrm{eq}}\big),\quad F^* = -T\ln\frac{Z}{Z_r},\; F = \langle H_s + V\rangle - TS,\; T = 1`,
  literature: 'own result',
  note: 'They agree at weak coupling. The source says that F reduces to the known expression at strong coupling as well.',
  systems: [[2, 2]],
  given: ([system, reservoir]) => ({
    H: anyHamiltonian({ dim: system }),
    Hr: anyHamiltonian({ dim: reservoir }),
    V: anyHamiltonian({ dim: system * reservoir }),
  }),
  asserts: ({ H, Hr, V }, dims) => {
    const own = V.plus(embed(H, dims, 0));
    const whole = own.plus(embed(Hr, dims, 1));
    const rho = gibbsState(whole, 1);
    const system = reducedState(rho, dims, 0);
    const meanForce = logPartitionFunction(Hr, 1).minus(logPartitionFunction(whole, 1));
    const free = rho.traceOfProduct(own).minus(vonNeumannEntropy(system));
    return equals(meanForce.minus(free), relativeEntropy(rho, tensor(system, gibbsState(Hr, 1))));
  },
});
