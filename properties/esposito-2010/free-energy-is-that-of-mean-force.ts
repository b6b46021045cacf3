import {
  anyHamiltonian,
  atLeast,
  claim,
  embed,
  gibbsState,
  logPartitionFunction,
  reducedState,
  vonNeumannEntropy,
} from 'clausius';

/** At strong coupling the free energy (23) is not the equilibrium expression of the work theorem. */
export default claim('free-energy-is-that-of-mean-force', {
  source: 'EspositoLindenbergVandenBroeck2010, equation (23)',
  statement: String.raw`\rho = e^{-H}/Z \;\Rightarrow\; F = \langle H_s + V\rangle - S \ge F^* = -\ln\frac{Z}{Z_r}`,
  literature: 'false',
  note: 'The source says that F reduces to the equilibrium expressions of weak and of strong coupling, F = F*. It is smaller; see free-energy-at-equilibrium-of-the-whole.',
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
    const free = rho.traceOfProduct(own).minus(vonNeumannEntropy(reducedState(rho, dims, 0)));
    return atLeast(free, logPartitionFunction(Hr, 1).minus(logPartitionFunction(whole, 1)));
  },
});
