import {
  diagonal,
  embed,
  entropyProductionRate,
  lindbladian,
  maximallyMixed,
  productionOfPair,
  sigmaMinus,
  sigmaPlus,
  type Real,
  type StateWithClosest,
} from 'clausius';

/** |Ė| and σ of two qubits under noise on the first by σ₊ + rσ₋, whose steady state is diag(1, r²)/(1 + r²). */
export function productionsUnderCoherentJumps(
  pair: StateWithClosest,
  r: Real,
): { readonly entanglement: Real; readonly sigma: Real } {
  const { arithmetic } = pair.rho;
  const jump = sigmaPlus(arithmetic).plus(sigmaMinus(arithmetic).scaled(r));
  const generator = lindbladian(arithmetic.identity(4).scaled(0), [embed(jump, [2, 2], 0)]);
  const square = r.times(r);
  const norm = square.plus(1);
  const thermal = diagonal([arithmetic.real(1).dividedBy(norm), square.dividedBy(norm)], arithmetic);
  return {
    entanglement: productionOfPair(generator, pair).abs(),
    // The other qubit is free: σ does not depend on its state.
    sigma: entropyProductionRate(generator, pair.rho, thermal.kron(maximallyMixed(2, arithmetic))),
  };
}
