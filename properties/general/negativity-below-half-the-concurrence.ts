import { claimFromText } from 'clausius';

/** The factor one half between negativity and concurrence is the best one: pure states attain it. */
export default claimFromText({
  id: 'negativity-below-half-the-concurrence',
  source: 'after VerstraeteAudenaertDehaeneDeMoor2001',
  statement: 'N(A:B) <= 0.499*C(A:B)',
  given: 'rho: state(AB) of any rank',
  on: 'A=2,B=2',
  literature: 'false',
});
