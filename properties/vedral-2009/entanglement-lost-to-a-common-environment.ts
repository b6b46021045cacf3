import {
  anyAngle,
  anyBellDiagonalState,
  anyProductState,
  atLeast,
  claim,
  enclosedEntanglement,
  entropyChange,
  identity,
  permuted,
  reducedState,
  swap,
} from 'clausius';

/** Into an environment of two parts entanglement can be moved without any change of entropy. */
export default claim('entanglement-lost-to-a-common-environment', {
  source: 'Vedral2009, higher Hilbert space view',
  statement: String.raw`\Delta S_{AB} + \Delta S_{EF} \ge |E(\rho_{A'B'}) - E(\rho_{AB})| \text{ for } U = e^{-i\phi\,\mathrm{SWAP}_{AE}} \otimes e^{-i\chi\,\mathrm{SWAP}_{BF}}`,
  literature: 'false',
  note: 'True where E and F are counted each by itself: what is lost has become a correlation of them. Tested with Bell-diagonal states and pure environments.',
  systems: [[2, 2, 2, 2]],
  given: ([, , e, f]) => ({
    rho: anyBellDiagonalState(),
    environment: anyProductState({ dims: [e, f], ranks: [1, 1] }),
    phi: anyAngle(),
    chi: anyAngle(),
  }),
  asserts: ({ rho, environment, phi, chi }, [a, b, e, f]) => {
    const { arithmetic } = rho;
    const [U, V] = [phi, chi].map(({ cos, sin }) =>
      identity(a * e, arithmetic)
        .scaled(cos)
        .minus(swap(a, arithmetic).timesI().scaled(sin)),
    );
    const start = permuted(rho.kron(environment), [a, b, e, f], [0, 2, 1, 3]);
    const whole = U.kron(V);
    const dims = [a, e, b, f];
    const final = whole.times(start).times(whole.adjoint());
    const system = reducedState(final, dims, [0, 2]);
    const gain = entropyChange(rho, system).plus(entropyChange(environment, reducedState(final, dims, [1, 3])));
    const change = enclosedEntanglement(system, [a, b]).minus(enclosedEntanglement(rho, [a, b]));
    return atLeast(gain, change.abs());
  },
});
