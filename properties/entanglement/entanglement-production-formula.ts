import { anyExactPair, atMost, claim, relativeEntropy, spectral } from 'clausius';

/** Entanglement changes as if its closest separable state stood still. */
export default claim('entanglement-production-formula', {
  source: 'Vedral2009, equation (4)',
  statement: String.raw`\dot E = \operatorname{tr}\dot\rho(\ln\rho - \ln\rho^*):\quad E(\rho + \delta) \le E(\rho) + \operatorname{tr}\delta(\ln\rho - \ln\rho^*) + D(\rho + \delta\|\rho)`,
  literature: 'theorem',
  corrects: [
    { claim: 'entanglement-production-as-printed', as: 'false' },
    { claim: 'entanglement-production-with-exponential', as: 'false' },
  ],
  note: 'Tested for finite changes, in both directions: relative entropies of neighbours are of second order, so that no other linear term is possible. E and ρ* come from exact pairs.',
  systems: [[2, 2]],
  given: ([a, b]) => ({ from: anyExactPair({ dims: [a, b] }), to: anyExactPair({ dims: [a, b] }) }),
  asserts: ({ from, to }) => {
    const [before, after] = [from, to].map(({ rho, closest }) => relativeEntropy(rho, closest));
    const change = to.rho.minus(from.rho);
    const linear = spectral(from.rho).logTrace(change).minus(spectral(from.closest).logTrace(change));
    return atMost(after.minus(before), linear.plus(relativeEntropy(to.rho, from.rho)));
  },
});
