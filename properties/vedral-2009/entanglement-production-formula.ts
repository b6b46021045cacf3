import { anyStateWithClosest, atMost, claim, derivativeOfPair, entanglementOfPair, relativeEntropy } from 'clausius';

/** Entanglement changes as if its closest separable state stood still. */
export default claim('entanglement-production-formula', {
  source: 'after Vedral2009, equation (4)',
  statement: String.raw`\dot E = \operatorname{tr}\dot\rho(\ln\rho - \ln\rho^*):\quad E(\rho + \delta) \le E(\rho) + \operatorname{tr}\delta(\ln\rho - \ln\rho^*) + D(\rho + \delta\|\rho)`,
  literature: 'own result',
  corrects: [
    {
      claim: 'entanglement-production-as-printed',
      as: 'false',
      basis: 'quoted',
      place: 'below equation (4)',
      words: 'σE = tr{ρ̇ ln ρ−exp{ln ρ−ln ρsep}ρ̇sep}',
    },
    {
      claim: 'entanglement-production-with-exponential',
      as: 'false',
      basis: 'our reading',
      place: 'below equation (4)',
      words: 'exp{ln ρ−ln ρsep}ρ̇sep',
    },
  ],
  note: 'Tested for finite changes, in both directions: relative entropies of neighbours are of second order, so that no other linear term is possible. E and ρ* come from states whose closest one is known.',
  systems: [[2, 2]],
  given: ([a, b]) => ({ from: anyStateWithClosest({ dims: [a, b] }), to: anyStateWithClosest({ dims: [a, b] }) }),
  asserts: ({ from, to }) => {
    const linear = derivativeOfPair(to.rho.minus(from.rho), from);
    const growth = entanglementOfPair(to).minus(entanglementOfPair(from));
    return atMost(growth, linear.plus(relativeEntropy(to.rho, from.rho)));
  },
});
