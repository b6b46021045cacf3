import {
  anyDensityMatrix,
  anyPositive,
  claim,
  diagonalPart,
  equals,
  formula,
  lindbladian,
  pauliZ,
  sigmaMinus,
  sigmaPlus,
  spectral,
} from 'clausius';

/** The printed rewriting of entanglement production lacks a term, and the exponential in it is no derivative of a logarithm. */
export default claim('entanglement-production-as-printed', {
  source: 'Vedral2009, equation (4)',
  statement: String.raw`\dot E = \operatorname{tr}\{\dot\rho\ln\rho - e^{\ln\rho - \ln\rho_{\mathrm{sep}}}\dot\rho_{\mathrm{sep}}\}`,
  literature: 'false',
  note: 'Tested on states of |00⟩ and |11⟩, of which the closest separable state is the diagonal, under pair jumps and dephasing.',
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
    const own = spectral(rho).logTrace(change);
    const [a, b] = [rho.realPart(0, 0), rho.realPart(1, 1)];
    // E = −a ln a − b ln b − S(ρ)
    const truth = own.minus(FLOW.evaluate({ a, b, rate: change.realPart(0, 0) }, arithmetic));
    const separable = spectral(diagonalPart(rho));
    const weight = spectral(spectral(rho).logarithm().minus(separable.logarithm())).exponential();
    return equals(truth, own.minus(weight.traceOfProduct(diagonalPart(change))));
  },
});

/** d/dt (a ln a + b ln b) for b = 1 − a. */
const FLOW = formula('rate*(ln(a) - ln(b))');
