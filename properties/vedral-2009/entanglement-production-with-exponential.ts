import { claim, diagonalPart, equals, spectral } from 'clausius';
import { anyPairJumps, pairJumps } from './pair-jumps.ts';

/** Also with the missing term restored the printed rewriting fails: the exponential stands where a derivative of a logarithm belongs. */
export default claim('entanglement-production-with-exponential', {
  source: 'after Vedral2009, equation (4)',
  statement: String.raw`\dot E = \operatorname{tr}\dot\rho(\ln\rho - \ln\rho_{\mathrm{sep}}) - \operatorname{tr}e^{\ln\rho - \ln\rho_{\mathrm{sep}}}\dot\rho_{\mathrm{sep}}`,
  literature: 'false',
  note: 'With D ln[ρ_sep](ρ) in place of the exponential the last term is exact, and zero. Tested as entanglement-production-as-printed.',
  systems: [2],
  given: anyPairJumps,
  asserts: ({ levels: rho, ...rates }) => {
    const change = pairJumps(rates, rho.arithmetic).applyTo(rho);
    const separable = spectral(diagonalPart(rho));
    // E = D(ρ‖ρ_sep), of which the derivative by ρ_sep vanishes
    const truth = spectral(rho).logTrace(change).minus(separable.logTrace(change));
    const weight = spectral(spectral(rho).logarithm().minus(separable.logarithm())).exponential();
    return equals(truth, truth.minus(weight.traceOfProduct(diagonalPart(change))));
  },
});
