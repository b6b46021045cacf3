import { characteristicPolynomial } from '../../exact/linear/characteristic-polynomial.ts';
import { factorUnivariateOver } from '../../exact/matrices/spectrum.ts';
import { pauliY, tensor } from '../../quantum/operators.ts';
import {
  applied,
  type ClosedForm,
  constantForm,
  differenceOf,
  isRational,
  negativeOf,
  powerOf,
  productOf,
  sumOf,
} from '../formulas/closed-form.ts';
import { rootForm } from '../formulas/root-form.ts';
import type { SymbolicMatrix } from '../formulas/symbolic-arithmetic.ts';
import { closedRoots } from '../models/hermitian-spectrum.ts';
import type { Model } from '../models/model.ts';
import { modulusForm } from './modulus.ts';
import { known, type Quantity, type StationaryModel, unknown } from './quantity.ts';

const REFUSAL = 'it has a closed form for two qubits where the eigenvalues of ρ(σ_y⊗σ_y)ρ*(σ_y⊗σ_y) have one';

/** Entanglement of two qubits. */
export const TWO_QUBITS: readonly Quantity[] = [
  {
    name: 'concurrence',
    meaning: 'of two qubits',
    of: (stationary) => {
      const form = closedConcurrence(stationary);
      return form === undefined ? unknown(REFUSAL) : known(form);
    },
  },
  {
    name: 'formation',
    meaning: 'entanglement of formation of two qubits in nats, where the concurrence is positive',
    of: (stationary) => {
      const form = closedConcurrence(stationary);
      return form === undefined ? unknown(REFUSAL) : known(formationOf(stationary.model, form));
    },
  },
];

/**
 * Concurrence of two qubits: 2 max(0, |ρ₀₃| − √(ρ₁₁ρ₂₂), |ρ₁₂| − √(ρ₀₀ρ₃₃)) of X states, otherwise
 * max(0, 2 max s_k − Σ s_k) with the squares of the s_k the eigenvalues of ρ(σ_y⊗σ_y)ρ*(σ_y⊗σ_y); undefined beyond degree 2.
 *
 * @source Wootters1998; YuEberly2007
 */
export function closedConcurrence({ model, rho }: StationaryModel): ClosedForm | undefined {
  if (model.dims.length !== 2 || model.dims.some((dim) => dim !== 2)) return undefined;
  return isXState(rho) ? concurrenceOfXState(model, rho) : concurrenceByRoots(model, rho);
}

function isXState(rho: SymbolicMatrix): boolean {
  const { complexField } = rho.arithmetic;
  return Array.from({ length: 16 }, (_, k) => [Math.floor(k / 4), k % 4]).every(
    ([i, j]) => i === j || i + j === 3 || complexField.isZero(rho.entry(i, j)),
  );
}

function concurrenceOfXState({ arithmetic: { field }, box }: Model, rho: SymbolicMatrix): ClosedForm {
  const excess = (i: number, j: number, k: number, l: number): ClosedForm =>
    differenceOf(
      field,
      modulusForm(field, rho.entry(i, j), box),
      rootForm(field, field.mul(rho.entry(k, k).a, rho.entry(l, l).a), box),
    );
  // without coherence an excess is never positive
  const pairs = [
    [0, 3, 1, 2],
    [1, 2, 0, 3],
  ] as const;
  const possible = pairs.filter(([i, j]) => !rho.arithmetic.complexField.isZero(rho.entry(i, j)));
  if (possible.length === 0) return constantForm(field, 0);
  const largest = applied(field, 'max', constantForm(field, 0), ...possible.map(([i, j, k, l]) => excess(i, j, k, l)));
  return productOf(field, constantForm(field, 2), largest);
}

function concurrenceByRoots({ arithmetic, box }: Model, rho: SymbolicMatrix): ClosedForm | undefined {
  const { field, complexField } = arithmetic;
  const flip = tensor(pauliY(arithmetic), pauliY(arithmetic));
  const product = rho.times(flip).times(rho.conjugate()).times(flip);
  const entries = product.re.map((a, k) => ({ a, b: product.im?.[k] ?? field.zero }));
  const coefficients = characteristicPolynomial(complexField, { rows: 4, cols: 4, entries });
  // the eigenvalues are those of √ρ ρ̃ √ρ, so that the polynomial is real
  if (coefficients.some(({ b }) => !field.isZero(b))) throw new Error('closedConcurrence: the state is not Hermitian');
  const values: ClosedForm[] = [];
  for (const factor of factorUnivariateOver(field, coefficients.map(({ a }) => a))) {
    const roots = closedRoots(field, factor, box);
    if (roots === undefined) return undefined;
    for (const root of roots) {
      const value = isRational(root) ? rootForm(field, root.value, box) : applied(field, 'sqrt', root);
      values.push(...Array.from({ length: factor.multiplicity }, () => value));
    }
  }
  const largest = applied(field, 'max', ...values);
  const excess = differenceOf(field, productOf(field, constantForm(field, 2), largest), sumOf(field, ...values));
  return applied(field, 'max', constantForm(field, 0), excess);
}

/** h((1 + √(1 − C²))/2), h(x) = −x ln x − (1 − x) ln(1 − x). @source Wootters1998 */
function formationOf({ arithmetic: { field } }: Model, C: ClosedForm): ClosedForm {
  if (isRational(C) && field.isZero(C.value)) return C;
  const one = constantForm(field, 1);
  const root = applied(field, 'sqrt', differenceOf(field, one, powerOf(field, C, 2)));
  const half = constantForm(field, 1, 2);
  const terms = [sumOf, differenceOf].map((join) => {
    const x = productOf(field, half, join(field, one, root));
    return productOf(field, x, applied(field, 'ln', x));
  });
  return negativeOf(field, sumOf(field, ...terms));
}
