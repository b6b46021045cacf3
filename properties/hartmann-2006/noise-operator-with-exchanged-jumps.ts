import {
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

/** Read with s at σ₊σ₋, the noise operator relaxes to the population 1 − s of |0⟩, against the meaning of s. */
export default claim('noise-operator-with-exchanged-jumps', {
  source: 'after HartmannDurBriegel2006, equation (1)',
  statement: String.raw`-\tfrac B2s[\sigma_+\sigma_-\rho + \rho\sigma_+\sigma_- - 2\sigma_-\rho\sigma_+] - \tfrac B2(1-s)[\sigma_-\sigma_+\rho + \rho\sigma_-\sigma_+ - 2\sigma_+\rho\sigma_-] \;\Rightarrow\; \dot\rho_{00} = B(s - \rho_{00})`,
  literature: 'false',
  note: 'With s at σ₋σ₊, as in noise-operator, it is the population of |0⟩.',
  systems: [2],
  given: (dim) => ({ rho: anyDensityMatrix({ dim }), B: anyPositive(), s: anyProbability() }),
  asserts: ({ rho, B, s }) => {
    const { arithmetic } = rho;
    const generator = lindbladian(pauliZ(arithmetic).scaled(0), [
      { operator: sigmaMinus(arithmetic), rate: B.times(s) },
      { operator: sigmaPlus(arithmetic), rate: B.minus(B.times(s)) },
    ]);
    return equals(generator.applyTo(rho).realPart(0, 0), B.times(s.minus(rho.realPart(0, 0))));
  },
});
