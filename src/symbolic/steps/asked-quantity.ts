import type { RationalFunction, RationalFunctionField } from '../../exact/polynomials/rational-function.ts';
import { differentiate, substitute } from '../../exact/polynomials/rational-function-calculus.ts';
import { printRational } from '../../exact/integers/rational.ts';
import { FormatError } from '../../matrix/errors.ts';
import { type ClosedForm, isRational, partsOf, rationalForm, substitutedIn } from '../formulas/closed-form.ts';
import type { FormLimit } from '../formulas/closed-form-limit.ts';
import { type Expansion, expansionOf } from '../formulas/expansion.ts';
import { limitThrough } from '../formulas/limit-through-functions.ts';
import type { ParameterPoint } from '../formulas/parameter-domain.ts';
import { parametersOf } from '../formulas/parameter-functions.ts';
import { violatedAt } from '../formulas/real-where.ts';
import { exactValue, rigorousValue } from '../formulas/rigorous-value.ts';
import type { Derivation } from '../models/derive.ts';
import type { Model } from '../models/model.ts';
import { gapAt } from '../models/gap-at-point.ts';
import { type NegativeRoots, negativityAt } from '../models/negative-roots.ts';
import { type Asked, type Direction, questionOf, type QuantityQuestion } from './asked-question.ts';
import { derivedQuantity } from './derived-quantity.ts';
import { decimalOf } from './formula-verdict.ts';

/** A real part or an imaginary part of a quantity, with what was asked of it. */
export interface AskedPart {
  readonly part: 're' | 'im' | undefined;
  readonly form: ClosedForm;
  /** Exact or rounded value at the point; `not real` where it certainly is none, `not decided` where it may be one. */
  readonly value?: string;
  readonly limit?: FormLimit;
  /** Undefined entries of what is no rational function. */
  readonly series?: Expansion | 'none';
}

/** A quantity with what was asked of it. */
export interface AskedQuantity {
  readonly quantity: string;
  readonly question: QuantityQuestion;
  readonly parts: readonly AskedPart[];
  /** Why there is no closed form. */
  readonly reason?: string | undefined;
  /** Of a negativity without closed form: what is added to its part by the roots of polynomials. */
  readonly roots?: { readonly closedPart: ClosedForm; readonly roots: readonly NegativeRoots[] };
  /** Its value at the point. */
  readonly value?: string;
}

/** Coefficients of an expansion. */
const COEFFICIENTS = 3;

/**
 * Closed form of a quantity of the steady state, with values, limits and expansions that are asked for.
 *
 * @param quantity a name as `clausius derive --help` lists them, such as `heat[hot]`, `concurrence`, `noise[hot, |2><2|]` or `<XI>`
 * @throws  {FormatError} for unknown quantities and for questions that cannot be read, or that leave the domain of the parameters
 * @example askedQuantity(derive(model({ name: 'bath', dims: [2], parameters: { a: 'positive', b: 'positive' }, hamiltonian: '|1><1|', jumps: [{ operator: '|0><1|', rate: 'a' }, { operator: '|1><0|', rate: 'b' }] })), 'current[bath, |1><1|]', { at: 'a=1,b=2' }).parts[0].value // '0'
 */
export function askedQuantity(
  derivation: Derivation,
  quantity: string,
  question: QuantityQuestion = {},
): AskedQuantity {
  const { model } = derivation;
  const { field } = model.arithmetic;
  const asked = questionOf(model, question);
  if (quantity === 'eigenvalue') {
    const advice = 'The spectrum is shown without `--quantity`.';
    throw new FormatError({ argument: 'quantity', expected: 'be one quantity', received: 'it is eigenvalue', advice });
  }
  const derived = derivedQuantity(derivation, quantity);
  if (derived.kind === 'unknown') {
    const { reason } = derived;
    if (quantity === 'gap' && asked.point !== undefined) {
      return { quantity, question, parts: [], reason, value: gapText(model, asked.assignment, asked.point) };
    }
    return { quantity, question, parts: [], reason, ...(quantity === 'negativity' ? byRoots(derivation, asked) : {}) };
  }
  const isComplex = derived.kind === 'complex' && !field.isZero(derived.value.b);
  const forms: readonly (readonly [AskedPart['part'], ClosedForm])[] =
    derived.kind === 'real'
      ? [[undefined, derived.form]]
      : [
          [isComplex ? 're' : undefined, rationalForm(derived.value.a)],
          ...(isComplex ? [['im', rationalForm(derived.value.b)] as const] : []),
        ];
  const parts = forms.map(([part, form]) => answered(model, asked, part, form));
  if (parts.every((part) => part !== undefined)) return { quantity, question, parts };
  return { quantity, question, parts: [], reason: `it has a pole at ${question.set}` };
}

function gapText(model: Model, assignment: Asked['assignment'], point: ParameterPoint): string {
  const { field } = model.arithmetic;
  const images = Object.entries(assignment).map(([name, f]) => [name, exactValue(field, f, point)] as const);
  if (images.some(([, image]) => image === undefined)) return 'not decided: a formula that is set has a pole there';
  const gap = gapAt(model, { ...point, ...(Object.fromEntries(images) as ParameterPoint) });
  return typeof gap === 'string' ? `not decided: ${gap}` : decimalOf(gap);
}

/** A negativity of which a part are roots of polynomials, in formulas and at the point. */
function byRoots(
  { model, negativity, steadyState }: Derivation,
  { assignment, point, limit, series }: Asked,
): Partial<AskedQuantity> {
  if (negativity === undefined || steadyState.verdict !== 'unique') return {};
  const { arithmetic } = model;
  const { field } = arithmetic;
  const at = (f: RationalFunction): RationalFunction | undefined => substitute(field, f, assignment, field);
  const all = (list: readonly RationalFunction[]): readonly RationalFunction[] | undefined => {
    const images = list.map(at);
    return images.every((image) => image !== undefined) ? images : undefined;
  };
  const { rows, re, im } = steadyState.state;
  const [real, imaginary] = [all(re), all(im ?? [])];
  if (real === undefined || imaginary === undefined) return {};
  const rho = arithmetic.matrixOf(rows, rows, real, im === undefined ? undefined : imaginary);
  const value = point === undefined ? undefined : negativityAt(model, rho, point);
  const closedPart = substitutedIn(field, negativity.closedPart, assignment);
  const roots = negativity.roots.map((part) => ({ ...part, symmetric: all(part.symmetric) }));
  const isKnown = closedPart !== undefined && roots.length > 0 && roots.every(isComplete);
  return {
    ...(value === undefined ? {} : { value: decimalOf(value) }),
    ...(isKnown ? { roots: { closedPart, roots } } : {}),
    // it is a formula, of which neither limits nor expansions are known
    ...(isKnown && limit === undefined && series === undefined ? { reason: undefined } : {}),
  };
}

function isComplete(part: { readonly symmetric: readonly RationalFunction[] | undefined }): part is NegativeRoots {
  return part.symmetric !== undefined;
}

function answered(
  { arithmetic: { field }, box }: Model,
  { assignment, point, limit, series }: Asked,
  part: AskedPart['part'],
  original: ClosedForm,
): AskedPart | undefined {
  const isChanged = Object.keys(assignment).length > 0;
  const form = isChanged ? substitutedIn(field, original, assignment) : original;
  if (form === undefined) return undefined;
  return {
    part,
    form,
    ...(point === undefined ? {} : { value: valueAt(field, form, point) }),
    ...(limit === undefined ? {} : { limit: limitAlong(field, form, limit, box) }),
    ...(series === undefined
      ? {}
      : {
          series: isRational(form)
            ? expansionOf(field, form.value, series.parameter, series.towards, COEFFICIENTS)
            : ('none' as const),
        }),
  };
}

function valueAt(field: Model['arithmetic']['field'], form: ClosedForm, point: ParameterPoint): string {
  const exact = isRational(form) ? exactValue(field, form.value, point) : undefined;
  if (exact !== undefined) return printRational(exact);
  const enclosed = rigorousValue(field, form, point);
  if (enclosed !== undefined) return decimalOf(enclosed);
  const values = parametersOf(field).map((name) => point[name]);
  return violatedAt(field, form, values) === undefined ? 'not decided' : 'not real';
}

/** Limit along a function of the parameter, of which alone the form has to be one. */
function limitAlong(
  field: RationalFunctionField,
  form: ClosedForm,
  { of, parameter, towards }: Direction,
  box: Model['box'],
): FormLimit {
  if (of !== parameter && depends(field, form, of)) return { verdict: 'undecided' };
  return limitThrough(field, form, parameter, towards, box);
}

/** Does a form contain a parameter beside functions of it? */
function depends(field: RationalFunctionField, form: ClosedForm, parameter: string): boolean {
  if (isRational(form)) return !field.isZero(differentiate(field, form.value, parameter));
  return partsOf(form).some((part) => depends(field, part, parameter));
}
