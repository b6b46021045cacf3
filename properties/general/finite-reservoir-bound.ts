import {
  anySystemWithReservoirs,
  atLeast,
  claim,
  entropyProduction,
  finiteReservoirBound,
  systemEntropyChange,
} from 'clausius';

/** Landauer's bound sharpened for a reservoir of finite dimension. */
export default claim('finite-reservoir-bound', {
  source: 'ReebWolf2014',
  statement: String.raw`\Delta_i S \ge \frac{2(\Delta S)^2}{\ln^2(d_r - 1) + 4}`,
  literature: 'theorem',
  systems: [
    [2, 2],
    [2, 3],
    [3, 3],
  ],
  given: (dims) => ({ process: anySystemWithReservoirs({ dims }) }),
  asserts: ({ process }, dims) =>
    atLeast(entropyProduction(process), finiteReservoirBound(systemEntropyChange(process), dims[1])),
});
