import type { Quadratic } from '../../exact/integers/algebraic-extension.ts';
import type { RationalFunction, RationalFunctionField } from '../../exact/polynomials/rational-function.ts';
import type { SpectralFactor } from '../../exact/matrices/spectrum.ts';
import { applied, type ClosedForm, negativeOf, rationalForm, sumOf } from '../formulas/closed-form.ts';
import { parseClosedForm } from '../formulas/closed-form-parse.ts';
import { printClosedForm } from '../formulas/closed-form-text.ts';
import type { Derivation } from '../models/derive.ts';
import { complexCoefficientFromText } from '../models/operator-text.ts';
import type { DerivedQuantity } from '../quantities/quantity.ts';
import { otherQuantities } from './derived-quantity.ts';
import { diagnosis, mainDiagnosis } from './diagnosis.ts';
import type { FormulaVerdict } from './formula-verdict.ts';
import type { ComplexForm } from './mistake.ts';

/** A quantity that has a closed form. */
type Known = DerivedQuantity & { readonly kind: 'complex' | 'real' };

/** A wrong verdict with what is known of the mistake; every other verdict as it is. */
export function diagnosed(derivation: Derivation, derived: Known, verdict: FormulaVerdict): FormulaVerdict {
  if (verdict.verdict !== 'wrong') return verdict;
  const { arithmetic, box } = derivation.model;
  const { field } = arithmetic;
  const { quantity, formula } = verdict.claim;
  const zero = rationalForm(field.zero);
  const formOf = (value: Known): ComplexForm =>
    value.kind === 'real' ? { re: value.form, im: zero } : complexForm(value.value);
  const correct = formOf(derived);
  const isReal = derived.kind === 'real' || (field.isZero(derived.value.b) && !usesUnit(formula));
  const read = (text: string): ComplexForm =>
    isReal
      ? { re: parseClosedForm(field, text), im: zero }
      : complexForm(complexCoefficientFromText(text, arithmetic, 'formula'));
  const sentences = diagnosis(
    { field, box },
    {
      text: formula,
      claimed: read(formula),
      correct,
      read,
      *others() {
        for (const [name, value] of otherQuantities(derivation, quantity.trim())) yield [name, formOf(value)] as const;
      },
    },
  );
  return sentences.length === 0 ? verdict : { ...verdict, diagnosis: sentences };
}

/** Does a formula contain the imaginary unit? */
export function usesUnit(formula: string): boolean {
  return /(?<!\w)i(?!\w)/.test(formula);
}

function complexForm({ a, b }: Quadratic<RationalFunction>): ComplexForm {
  return { re: rationalForm(a), im: rationalForm(b) };
}

/** Sentences about one formula that is no eigenvalue. */
const MOST = 2;

/** The same for a formula that is no eigenvalue, which may be meant for any of them. */
export function diagnosedEigenvalue({ model, spectrum }: Derivation, verdict: FormulaVerdict): FormulaVerdict {
  if (verdict.verdict !== 'wrong' || spectrum === undefined) return verdict;
  const { field } = model.arithmetic;
  const zero = rationalForm(field.zero);
  const read = (text: string): ComplexForm => ({ re: parseClosedForm(field, text), im: zero });
  const { formula } = verdict.claim;
  const sentences = spectrum.factors
    .flatMap((factor) => rootsOf(field, factor))
    .flatMap((root) => {
      const mistake = {
        text: formula,
        claimed: read(formula),
        correct: { re: root, im: zero },
        read,
        others: () => [],
      };
      const sentence = mainDiagnosis({ field, box: model.box }, mistake);
      return sentence === undefined ? [] : [`for the eigenvalue ${printClosedForm(field, root)}: ${sentence}`];
    });
  // the shortest mistake is the likeliest
  const likely = sentences.toSorted((a, b) => a.length - b.length).slice(0, MOST);
  return likely.length === 0 ? verdict : { ...verdict, diagnosis: likely };
}

/** The closed roots of a factor that are not zero. */
function rootsOf(field: RationalFunctionField, { root, pair }: SpectralFactor): readonly ClosedForm[] {
  if (root !== undefined) return field.isZero(root) ? [] : [rationalForm(root)];
  if (pair === undefined) return [];
  const distance = applied(field, 'sqrt', rationalForm(pair.discriminant));
  return [distance, negativeOf(field, distance)].map((part) => sumOf(field, rationalForm(pair.mean), part));
}
