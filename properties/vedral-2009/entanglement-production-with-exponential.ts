import {
  anyDensityMatrix,
  anyPositive,
  claim,
  diagonalPart,
  equals,
  lindbladian,
  pauliZ,
  sigmaMinus,
  sigmaPlus,
  spectral,
} from 'clausius';

/** Also with the missing term restored the printed rewriting fails: the exponential stands where a derivative of a logarithm belongs. */
export default claim('entanglement-production-with-exponential', {
  source: 'after Vedral2009, equation (4)',
  statement: String.raw`\dot E = \operatorname{tr}\dot\rho(\ln\rho - \ln\rho_{\mathrm{sep}}) - \operatorname{tr}e^{\ln\rho - \ln\rho_{\mathrm{sep}}}\dot\rho_{\mathrm{sep}}`,
  literature: 'false',
  note: 'With D ln[ρ_sep](ρ) in place of the exponential the last term is exact, and zero. Tested as entanglement-production-as-printed.',
  systems: [2],
  given: (dim) => ({
    levels: anyDensityMatrix({ dim }),
    gamma: anyPositive(),
    kappa: anyPositive(),
    eta: anyPositive(),
  }),
  asserts: ({ levels: rho, gamma, kappa, eta }) => {
    const { arithmetic } = rho;
    const generator = lindbladian(pauliZ(arithmetic).scaled(0), [
      { operator: sigmaPlus(arithmetic), rate: gamma },
      { operator: sigmaMinus(arithmetic), rate: kappa },
      { operator: pauliZ(arithmetic), rate: eta },
    ]);
    const change = generator.applyTo(rho);
    const separable = spectral(diagonalPart(rho));
    // E = D(ρ‖ρ_sep), of which the derivative by ρ_sep vanishes
    const truth = spectral(rho).logTrace(change).minus(separable.logTrace(change));
    const weight = spectral(spectral(rho).logarithm().minus(separable.logarithm())).exponential();
    return equals(truth, truth.minus(weight.traceOfProduct(diagonalPart(change))));
  },
});
