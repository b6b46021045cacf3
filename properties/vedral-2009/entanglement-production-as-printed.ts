import { claim, diagonalPart, equals, formula, spectral } from 'clausius';
import { anyPairJumps, pairJumps } from './pair-jumps.ts';

/** The printed rewriting of entanglement production lacks a term, and the exponential in it is no derivative of a logarithm. */
export default claim('entanglement-production-as-printed', {
  source: 'Vedral2009, equation (4)',
  statement: String.raw`\dot E = \operatorname{tr}\{\dot\rho\ln\rho - e^{\ln\rho - \ln\rho_{\mathrm{sep}}}\dot\rho_{\mathrm{sep}}\}`,
  literature: 'false',
  note: 'Tested on states of |00⟩ and |11⟩, of which the closest separable state is the diagonal, under pair jumps and dephasing.',
  systems: [2],
  given: anyPairJumps,
  asserts: ({ levels: rho, ...rates }) => {
    const { arithmetic } = rho;
    const change = pairJumps(rates, arithmetic).applyTo(rho);
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
