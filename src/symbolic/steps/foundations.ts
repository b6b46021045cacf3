import type { ParameterBox } from '../../exact/signs/parameter-box.ts';
import type { Polynomial } from '../../exact/polynomials/polynomial.ts';
import { underRoot } from '../../exact/polynomials/root-names.ts';
import type { RationalFunctionField } from '../../exact/polynomials/rational-function.ts';
import { type ClosedForm, isRational } from '../formulas/closed-form.ts';
import { normalForm } from '../formulas/normal-form.ts';
import { intervalText } from '../formulas/parameter-domain.ts';

/** Formulas in parameters, and where these lie. */
export interface FormulasOnBox {
  readonly field: RationalFunctionField;
  readonly box: ParameterBox;
}

/** Where rational functions are decided. */
export function fieldText(on: FormulasOnBox): string {
  const { field } = on;
  const { variables } = field;
  return variables.length === 0 ? 'arithmetic in ℚ' : `exact field arithmetic in ℚ(${variables.join(', ')})`;
}

/** Where a sign is decided, and by what. */
export function signText(on: FormulasOnBox, by: string): string {
  const { field, box } = on;
  const domain = field.variables
    .flatMap((name, v) => (underRoot(name) === undefined ? [shortened(intervalText(name, box[v]))] : []))
    .join(', ');
  return `signs on ${domain}: ${by}`;
}

/** Ends that are bounds of irrational numbers, by their first digits. */
function shortened(text: string): string {
  return text.replaceAll(/(-?)(\d{15,})\/(\d+)/g, (_, sign: string, above: string, below: string) => {
    const digits = String((BigInt(above) * 10n ** 9n) / BigInt(below)).padStart(10, '0');
    return `${sign}${digits.slice(0, -9)}.${digits.slice(-9)}…`;
  });
}

/** Characters above which a polynomial is not written out. */
const LONGEST_RADICAND = 200;

/** What the comparison of a form with zero rests on. */
export function foundations(on: FormulasOnBox, form: ClosedForm): readonly string[] {
  const { field, box } = on;
  if (isRational(form)) return [fieldText(on)];
  const normal = normalForm(field, form, box);
  const roots = normal?.ring.tower.radicands.map((p) => `√(${radicandText(field, p)})`) ?? [];
  const text = JSON.stringify(form, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
  return [
    fieldText(on),
    ...(roots.length === 0 ? [] : [`square roots as algebraic extensions: ${roots.join(', ')}`]),
    ...(text.includes('"name":"ln"') ? ['logarithms over a coprime base, where their arguments are positive'] : []),
    ...(text.includes('"name":"max"') || text.includes('"name":"abs"') ? [signText(on, 'factors of known sign')] : []),
  ];
}

function radicandText({ domain }: RationalFunctionField, p: Polynomial): string {
  const text = domain.print(p);
  return text.length > LONGEST_RADICAND ? `a polynomial with ${p.keys.length} terms` : text;
}
