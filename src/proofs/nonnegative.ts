import { degreesOf } from '../exact/polynomial.ts';
import type { RationalFunctionField } from '../exact/rational-function.ts';
import { ClausiusError } from '../matrix/errors.ts';
import { type ClosedForm, isRational } from '../symbolic/closed-form.ts';
import type { Setting } from '../symbolic/setting.ts';

/**
 * Is a closed form nonnegative on the whole domain of its setting, as far as this can tell?
 *
 * Besides what the setting decides by itself, which includes that the form is real: sums of nonnegative terms, products of
 * nonnegative factors, powers of nonnegative forms, and differences of positive parts, max(0, a) ≥ max(0, b) where a ≥ b.
 */
export function isNonnegative(S: Setting, form: ClosedForm): boolean {
  if (isDecided(S, form)) return true;
  switch (form.kind) {
    case 'product':
      return form.factors.every((factor) => isNonnegative(S, factor));
    case 'quotient':
      return isNonnegative(S, form.numerator) && isNonnegative(S, form.denominator);
    case 'power':
      return isNonnegative(S, form.base);
    case 'sum':
      return form.terms.every((term) => isNonnegative(S, term)) || withoutMaxima(S, form.terms);
    default:
      return false;
  }
}

function isDecided(S: Setting, form: ClosedForm): boolean {
  try {
    return S.sign(form, 'nonnegative').verdict === 'proved';
  } catch (error) {
    if (error instanceof ClausiusError) return false;
    throw error;
  }
}

/** c·max(0, f) with c > 0 a rational number, or undefined. */
function positivePart(
  S: Setting,
  term: ClosedForm,
): { readonly factor: ClosedForm; readonly sign: 1 | -1; readonly inner: ClosedForm } | undefined {
  const factors = term.kind === 'product' ? term.factors : [term];
  const maximum = factors.find((factor) => factor.kind === 'function' && factor.name === 'max');
  if (maximum?.kind !== 'function' || maximum.args.length !== 2) return undefined;
  const zero = maximum.args.findIndex((arg) => isRational(arg) && S.field.isZero(arg.value));
  const [other] = factors.length === 1 ? [undefined] : factors.filter((factor) => factor !== maximum);
  if (zero < 0 || factors.length > 2 || (other !== undefined && !isRational(other))) return undefined;
  const sign = other === undefined ? 1 : S.field.sign(other.value);
  if (sign !== 1 && sign !== -1) return undefined;
  return { factor: S.product(String(sign), other ?? '1'), sign, inner: maximum.args[1 - zero] };
}

/**
 * A sum of positive parts and of other terms: each −max(0, b) is at least −max(0, a) where b ≤ a, at least −b where b ≥ 0 is
 * part of the rest, …: the sum is nonnegative where it is both with b in place of max(0, b) and with 0.
 */
function withoutMaxima(S: Setting, terms: readonly ClosedForm[]): boolean {
  const parts = terms.map((term) => positivePart(S, term));
  const negative = parts.findIndex((part) => part?.sign === -1);
  if (negative >= 0) {
    const { factor, inner } = parts[negative]!;
    const rest = terms.filter((_, k) => k !== negative);
    const partner = parts.findIndex((part) => part?.sign === 1 && isZero(S, S.difference(part.factor, factor)));
    if (partner >= 0 && isNonnegative(S, S.difference(parts[partner]!.inner, inner))) {
      const others = terms.filter((_, k) => k !== negative && k !== partner);
      if (isNonnegative(S, S.sum('0', ...others))) return true;
    }
    return isNonnegative(S, S.sum(...rest)) && isNonnegative(S, S.difference(S.sum(...rest), S.product(factor, inner)));
  }
  const positive = parts.findIndex((part) => part?.sign === 1);
  if (positive < 0) return false;
  const rest = S.sum('0', ...terms.filter((_, k) => k !== positive));
  const { factor, inner } = parts[positive]!;
  return isNonnegative(S, rest) || isNonnegative(S, S.sum(rest, S.product(factor, inner)));
}

function isZero(S: Setting, form: ClosedForm): boolean {
  return isRational(form) && S.field.isZero(form.value);
}

/** Names of the variables that occur in a form. */
export function occurringIn(field: RationalFunctionField, form: ClosedForm): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (part: ClosedForm): void => {
    switch (part.kind) {
      case 'rational':
        for (const polynomial of [part.value.numerator, part.value.denominator]) {
          degreesOf(field.domain.packing, polynomial).forEach((degree, v) => {
            if (degree > 0) names.add(field.variables[v]);
          });
        }
        return;
      case 'sum':
        return part.terms.forEach(visit);
      case 'product':
        return part.factors.forEach(visit);
      case 'quotient':
        return [part.numerator, part.denominator].forEach(visit);
      case 'power':
        return visit(part.base);
      default:
        return part.args.forEach(visit);
    }
  };
  visit(form);
  return names;
}
