import {
  allOf,
  anyDensityMatrix,
  anyPositive,
  anyProbability,
  claim,
  equals,
  lindbladian,
  pauliZ,
  sigmaMinus,
  sigmaPlus,
} from 'clausius';

/** The noise operator relaxes the inversion at B to s and the polarisation at C; it is completely positive for 2C ≥ B only. */
export default claim('noise-operator', {
  source: 'HartmannDurBriegel2006, equation (1)',
  statement: String.raw`\dot\rho_{00} = B(s - \rho_{00}),\quad \dot\rho_{01} = -C\rho_{01},\quad s = \langle(1+\sigma_z)/2\rangle_{\mathrm{eq}},\quad 2C \ge B`,
  literature: 'theorem',
  note: 'Of the printed operator only the first term is legible in the available text: s multiplies σ₋σ₊. The condition 2C ≥ B is not printed.',
  systems: [2],
  given: (dim) => ({
    rho: anyDensityMatrix({ dim }),
    B: anyPositive(),
    excess: anyPositive(),
    s: anyProbability(),
  }),
  asserts: ({ rho, B, excess, s }) => {
    const { arithmetic } = rho;
    const C = B.dividedBy(2).plus(excess);
    const generator = lindbladian(pauliZ(arithmetic).scaled(0), [
      { operator: sigmaPlus(arithmetic), rate: B.times(s) },
      { operator: sigmaMinus(arithmetic), rate: B.minus(B.times(s)) },
      { operator: pauliZ(arithmetic), rate: C.times(2).minus(B).dividedBy(4) },
    ]);
    const change = generator.applyTo(rho);
    return allOf(
      equals(change.realPart(0, 0), B.times(s.minus(rho.realPart(0, 0)))),
      equals(change.realPart(0, 1), C.times(rho.realPart(0, 1)).negated()),
    );
  },
});
