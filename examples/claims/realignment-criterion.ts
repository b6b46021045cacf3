import { anySeparableState, atMost, claim, realigned, traceNorm } from 'clausius';

/** Realignment shrinks separable states; where it does not, the state is entangled, even if its partial transpose is positive. */
export default claim('realignment-criterion', {
  source: 'ChenWu2003',
  statement: String.raw`\|R(\rho)\|_1 \le 1 \text{ for separable } \rho`,
  literature: 'theorem',
  systems: [
    [2, 2],
    [2, 3],
  ],
  given: (dims) => ({ rho: anySeparableState({ dims }) }),
  asserts: ({ rho }, dims) => atMost(traceNorm(realigned(rho, dims)), 1),
});
