import { characteristicPolynomial } from '../../exact/linear/characteristic-polynomial.ts';
import { factorUnivariateOver, type SpectralFactor } from '../../exact/matrices/spectrum.ts';
import type { SignBudget } from '../../exact/signs/sign-on-domain.ts';
import { numberFromRational } from '../../exact/integers/rational.ts';
import { samplePoints } from '../../exact/signs/parameter-box.ts';
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
  quotientOf,
  sumOf,
} from '../formulas/closed-form.ts';
import { compileClosedForm } from '../formulas/closed-form-value.ts';
import { keepsSign } from '../formulas/real-where.ts';
import { rootForm } from '../formulas/root-form.ts';
import { signOfFractionOnBox } from '../formulas/sign-on-box.ts';
import type { SymbolicArithmetic, SymbolicMatrix } from '../formulas/symbolic-arithmetic.ts';
import { closedRoots, valuesSomewhere } from '../models/hermitian-spectrum.ts';
import type { Model } from '../models/model.ts';
import { modulusForm } from './modulus.ts';
import { known, type Quantity, type StationaryModel, unknown } from './quantity.ts';

const REFUSAL = 'it has a closed form for two qubits where the eigenvalues of ρ(σ_y⊗σ_y)ρ*(σ_y⊗σ_y) have one';

/** Of a sign that only makes a formula shorter. */
const BUDGET: SignBudget = { points: 12, depth: 3, cells: true };

/** Entanglement of two qubits. */
export const TWO_QUBITS: readonly Quantity[] = [
  {
    name: 'concurrence',
    meaning: 'of two qubits',
    of: (stationary) => {
      const y = entanglementExcess(stationary);
      return y === undefined ? unknown(REFUSAL) : known(concurrenceFrom(stationary.model, y));
    },
  },
  {
    name: 'formation',
    meaning: 'entanglement of formation of two qubits in nats',
    of: (stationary) => {
      const y = entanglementExcess(stationary);
      return y === undefined ? unknown(REFUSAL) : known(formationOf(stationary.model, y));
    },
  },
];

/**
 * What is positive exactly where two qubits are entangled, and then their concurrence:
 * 2 max(|ρ₀₃| − √(ρ₁₁ρ₂₂), |ρ₁₂| − √(ρ₀₀ρ₃₃)) of X states, otherwise 2 max s_k − Σ s_k with the squares of the s_k the eigenvalues of
 * ρ(σ_y⊗σ_y)ρ*(σ_y⊗σ_y); undefined beyond degree 2.
 *
 * @source Wootters1998; YuEberly2007
 */
function entanglementExcess({ model, rho }: StationaryModel): ClosedForm | undefined {
  if (model.dims.length !== 2 || model.dims.some((dim) => dim !== 2)) return undefined;
  return isXState(rho) ? excessOfXState(model, rho) : excessByRoots(model, rho);
}

function isXState(rho: SymbolicMatrix): boolean {
  const { complexField } = rho.arithmetic;
  return Array.from({ length: 16 }, (_, k) => [Math.floor(k / 4), k % 4]).every(
    ([i, j]) => i === j || i + j === 3 || complexField.isZero(rho.entry(i, j)),
  );
}

function excessOfXState({ arithmetic: { field }, box }: Model, rho: SymbolicMatrix): ClosedForm {
  const excess = (i: number, j: number, k: number, l: number): ClosedForm =>
    differenceOf(
      field,
      modulusForm(field, rho.entry(i, j), box),
      rootForm(field, field.mul(rho.entry(k, k).a, rho.entry(l, l).a), box),
    );
  // without coherence an excess is never positive
  const mayBePositive = (i: number, j: number, k: number, l: number): boolean => {
    const { a, b } = rho.entry(i, j);
    const square = field.add(field.mul(a, a), field.mul(b, b));
    const excess = field.sub(square, field.mul(rho.entry(k, k).a, rho.entry(l, l).a));
    return signOfFractionOnBox(field.domain, excess, 'nonpositive', box, BUDGET).verdict !== 'proved';
  };
  const pairs = [
    [0, 3, 1, 2],
    [1, 2, 0, 3],
  ] as const;
  const possible = pairs.filter(
    ([i, j, k, l]) => !rho.arithmetic.complexField.isZero(rho.entry(i, j)) && mayBePositive(i, j, k, l),
  );
  if (possible.length === 0) return constantForm(field, 0);
  const [first, ...others] = possible.map(([i, j, k, l]) => excess(i, j, k, l));
  const largest = others.length === 0 ? first : applied(field, 'max', first, ...others);
  return productOf(field, constantForm(field, 2), largest);
}

/** 2 max s_k − Σ s_k with the squares of the s_k the eigenvalues of ρ(σ_y⊗σ_y)ρ*(σ_y⊗σ_y). */
function excessByRoots({ arithmetic, box }: Model, rho: SymbolicMatrix): ClosedForm | undefined {
  const { field } = arithmetic;
  // factors of degree 2 at most stay such at every point
  const isClosed = valuesSomewhere(arithmetic, rho).every(
    ({ constants, value }) => !flippedFactors(constants, value).some(isOfHighDegree),
  );
  if (!isClosed) return undefined;
  const values: ClosedForm[] = [];
  const upper: ClosedForm[] = [];
  for (const factor of flippedFactors(arithmetic, rho)) {
    const roots = closedRoots(field, factor, box)?.map((root) =>
      isRational(root) ? rootForm(field, root.value, box) : applied(field, 'sqrt', root),
    );
    if (roots === undefined) return undefined;
    upper.push(roots[0]);
    values.push(...roots.flatMap((root) => Array.from({ length: factor.multiplicity }, () => root)));
  }
  const largest = upper.length === 1 ? upper[0] : applied(field, 'max', ...upper);
  return differenceOf(field, productOf(field, constantForm(field, 2), largest), sumOf(field, ...values));
}

function isOfHighDegree({ root, pair, irreducible }: SpectralFactor): boolean {
  return irreducible && root === undefined && pair === undefined;
}

/** Factors of the characteristic polynomial of ρ(σ_y⊗σ_y)ρ*(σ_y⊗σ_y). */
function flippedFactors(arithmetic: SymbolicArithmetic, rho: SymbolicMatrix): readonly SpectralFactor[] {
  const { field, complexField } = arithmetic;
  const flip = tensor(pauliY(arithmetic), pauliY(arithmetic));
  const product = rho.times(flip).times(rho.conjugate()).times(flip);
  const entries = product.re.map((a, k) => ({ a, b: product.im?.[k] ?? field.zero }));
  const coefficients = characteristicPolynomial(complexField, { rows: 4, cols: 4, entries });
  // the eigenvalues are those of √ρ ρ̃ √ρ, so that the polynomial is real
  if (coefficients.some(({ b }) => !field.isZero(b))) throw new Error('closedConcurrence: the state is not Hermitian');
  return factorUnivariateOver(
    field,
    coefficients.map(({ a }) => a),
  );
}

/** Points at which a sign is tried before it is proved. */
const SAMPLES = 8;

/** max(0, y) with y of `entanglementExcess`. */
function concurrenceFrom({ arithmetic: { field } }: Model, y: ClosedForm): ClosedForm {
  return applied(field, 'max', constantForm(field, 0), y);
}

/**
 * h(x) with x = (1 + √(1 − C²))/2 and h(x) = −x ln x − (1 − x) ln(1 − x), where C = max(0, y).
 *
 * Where y may be negative the last logarithm is that of y²/(4x): the same number where y > 0, since (1 − x) x = C²/4, and a finite one
 * where y < 0, with the factor 1 − x = 0.
 *
 * @source Wootters1998
 */
function formationOf(model: Model, y: ClosedForm): ClosedForm {
  const { arithmetic, box } = model;
  const { field } = arithmetic;
  const C = concurrenceFrom(model, y);
  if (isRational(C) && field.isZero(C.value)) return C;
  const one = constantForm(field, 1);
  const root = applied(field, 'sqrt', differenceOf(field, one, powerOf(field, C, 2)));
  const half = constantForm(field, 1, 2);
  const [x, rest] = [sumOf, differenceOf].map((join) => productOf(field, half, join(field, one, root)));
  const approximate = compileClosedForm(field, y);
  const mayBePositive = [...samplePoints(box, SAMPLES)].every(
    (point) => approximate(...point.map((value) => numberFromRational(value).value)) > 0,
  );
  const inside =
    mayBePositive && keepsSign(field, y, 'positive', box)
      ? rest
      : quotientOf(field, powerOf(field, y, 2), productOf(field, constantForm(field, 4), x));
  const terms = [productOf(field, x, applied(field, 'ln', x)), productOf(field, rest, applied(field, 'ln', inside))];
  return negativeOf(field, sumOf(field, ...terms));
}
