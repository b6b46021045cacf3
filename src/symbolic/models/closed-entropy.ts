import type { RationalFunctionField } from '../../exact/polynomials/rational-function.ts';
import type { SpectralFactor } from '../../exact/matrices/spectrum.ts';
import { applied, type ClosedForm, constantForm, productOf, rationalForm, sumOf } from '../formulas/closed-form.ts';
import { closedRoots, hermitianSpectrum } from './hermitian-spectrum.ts';
import type { Model } from './model.ts';
import type { SymbolicMatrix } from '../formulas/symbolic-arithmetic.ts';

/** Entropy of a state as a formula, with the spectrum it rests on. */
export interface ClosedEntropy {
  readonly spectrum: readonly SpectralFactor[];
  /** −Σ m λ ln λ in nats, eigenvalues that are identically zero left out; undefined beyond degree 2. */
  readonly form: ClosedForm | undefined;
}

/** Von Neumann entropy −tr ρ ln ρ of a state whose eigenvalues have closed forms. */
export function closedEntropy({ arithmetic, dims, box }: Model, rho: SymbolicMatrix): ClosedEntropy {
  const { field } = arithmetic;
  const spectrum = hermitianSpectrum(arithmetic, rho, dims);
  const terms: ClosedForm[] = [rationalForm(field.zero)];
  for (const factor of spectrum) {
    const roots = closedRoots(field, factor, box);
    if (roots === undefined) return { spectrum, form: undefined };
    for (const root of roots) terms.push(entropyTerm(field, root, factor.multiplicity));
  }
  return { spectrum, form: sumOf(field, ...terms) };
}

function entropyTerm(field: RationalFunctionField, root: ClosedForm, multiplicity: number): ClosedForm {
  if (root.kind === 'rational' && field.isZero(root.value)) return root;
  return productOf(field, constantForm(field, -multiplicity), root, applied(field, 'ln', root));
}
