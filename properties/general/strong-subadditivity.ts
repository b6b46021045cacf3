import { claimFromText } from 'clausius';

/** Strong subadditivity: the conditional mutual information of three systems is nonnegative. */
export default claimFromText({
  id: 'strong-subadditivity',
  source: 'LiebRuskai1973',
  statement: 'I(A:C|B) >= 0',
  on: ['A=2,B=2,C=2', 'A=2,B=3,C=2'],
  literature: 'theorem',
});
