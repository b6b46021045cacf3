import {
  anyAngle,
  anyProductState,
  atLeast,
  claim,
  enclosedEntanglement,
  entropyChange,
  identity,
  partialTrace,
  permuted,
  reducedState,
  swap,
} from 'clausius';

/** An environment that meets both subsystems, one after the other, can entangle them without any change of entropy. */
export default claim('entanglement-gained-through-an-environment', {
  source: 'Vedral2009, higher Hilbert space view',
  statement: String.raw`\Delta S_{AB} + \Delta S_E \ge E(\rho_{A'B'}) - E(\rho_{AB}) \text{ for } U = e^{-i\chi\,\mathrm{SWAP}_{BE}}e^{-i\phi\,\mathrm{SWAP}_{AE}}`,
  literature: 'false',
  note: 'Printed as a conjecture about every U on A, B and E, and not even an interaction of A and B is needed. Tested with pure initial states without correlations.',
  systems: [[2, 2, 2]],
  given: (dims) => ({
    rho: anyProductState({ dims, ranks: dims.map(() => 1) }),
    phi: anyAngle(),
    chi: anyAngle(),
  }),
  asserts: ({ rho, phi, chi }, dims) => {
    const [a, b, e] = dims;
    const { arithmetic } = rho;
    const [U, V] = [phi, chi].map(({ cos, sin }) =>
      identity(b * e, arithmetic)
        .scaled(cos)
        .minus(swap(e, arithmetic).timesI().scaled(sin)),
    );
    // U acts on A and E, which are brought side by side: A B E → B A E and back
    const onAE = permuted(identity(b, arithmetic).kron(U), [b, a, e], [1, 0, 2]);
    const whole = identity(a, arithmetic).kron(V).times(onAE);
    const final = whole.times(rho).times(whole.adjoint());
    const [before, after] = [rho, final].map((state) => partialTrace(state, dims, 2));
    const gain = entropyChange(before, after).plus(
      entropyChange(reducedState(rho, dims, 2), reducedState(final, dims, 2)),
    );
    const entanglement = [before, after].map((state) => enclosedEntanglement(state, [a, b]));
    return atLeast(gain, entanglement[1].minus(entanglement[0]));
  },
});
