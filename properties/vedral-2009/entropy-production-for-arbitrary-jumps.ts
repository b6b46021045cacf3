import { claimFromText } from 'clausius';

/** Arbitrary jumps do not produce entropy with respect to a thermal state that is not stationary. */
export default claimFromText({
  id: 'entropy-production-for-arbitrary-jumps',
  source: 'Vedral2009, equation (3)',
  statement: 'production(generator, rho, thermal) >= 0',
  given: 'generator: generator(A); rho: state(A); thermal: thermal(A)',
  on: 'A=2',
  literature: 'false',
  note: 'True where τ, the thermal state, is stationary: the contraction of relative entropy needs the same map on both states.',
});
