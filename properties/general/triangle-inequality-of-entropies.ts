import { claimFromText } from 'clausius';

/** Araki and Lieb: the entropies of the parts differ by at most that of the whole. */
export default claimFromText({
  id: 'triangle-inequality-of-entropies',
  source: 'ArakiLieb1970',
  statement: 'S(AB) >= abs(S(A) - S(B))',
  on: ['A=2,B=2', 'A=2,B=3'],
  literature: 'theorem',
});
