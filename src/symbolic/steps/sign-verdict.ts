import type { RationalFunction } from '../../exact/polynomials/rational-function.ts';
import { numberFromRational, printRational } from '../../exact/integers/rational.ts';
import type { SignClaim } from '../../exact/signs/sign-on-domain.ts';
import type { ClosedForm } from '../formulas/closed-form.ts';
import { printClosedForm } from '../formulas/closed-form-text.ts';
import { keepsSign, namedPoint } from '../formulas/real-where.ts';
import { rigorousValue } from '../formulas/rigorous-value.ts';
import { signOfFractionOnBox } from '../formulas/sign-on-box.ts';
import { provesClaim, signPolynomial } from '../formulas/sign-polynomial.ts';
import type { StepVerdict } from './step-verdict.ts';
import { fieldText, type FormulasOnBox, foundations, signText } from './foundations.ts';
import { namedText, witnessPoints } from './formula-witness.ts';

/** Does a formula keep a sign wherever it is real? */
export function signOfForm(on: FormulasOnBox, form: ClosedForm, claim: SignClaim): StepVerdict {
  const { field, box } = on;
  const rests = foundations(on, form);
  if (keepsSign(field, form, claim, box)) {
    return {
      verdict: 'proved',
      rests: [...rests, signText(on, 'roots, exponentials and logarithms within bounds')],
    };
  }
  for (const values of witnessPoints(on)) {
    const value = rigorousValue(field, form, namedPoint(field, values));
    if (value === undefined) continue;
    const [lower, upper] = [value.lower.numerator, value.upper.numerator];
    const isViolated = {
      positive: upper <= 0n,
      nonnegative: upper < 0n,
      negative: lower >= 0n,
      nonpositive: lower > 0n,
    }[claim];
    if (!isViolated) continue;
    const found = String(numberFromRational(value.lower).value);
    return { verdict: 'refuted', rests, witness: { point: namedText(on, values), found, stated: `a ${claim} value` } };
  }
  return { verdict: 'undecided', rests, reason: `the sign of ${printClosedForm(field, form)} is open` };
}

/** The same for a rational function. */
export function signOfFraction(on: FormulasOnBox, f: RationalFunction, claim: SignClaim): StepVerdict {
  const { field, box } = on;
  const found = signOfFractionOnBox(field.domain, f, claim, box);
  if (found.verdict === 'proved') return { verdict: 'proved', rests: [fieldText(on), signText(on, found.by)] };
  const rests = [fieldText(on)];
  if (found.verdict === 'undecided') {
    const core = field.isZero(f) ? undefined : signPolynomial(field, f, box);
    if (core !== undefined && provesClaim(field, core, claim, box)) {
      return { verdict: 'proved', rests: [...rests, `it has the sign of ${field.domain.print(core)}`] };
    }
    return { verdict: 'undecided', rests, reason: `the sign of ${field.print(f)} is open` };
  }
  if ('point' in found) {
    const witness = {
      point: namedText(on, found.point),
      found: printRational(found.value),
      stated: `a ${claim} value`,
    };
    return { verdict: 'refuted', rests, witness };
  }
  const [from, to] = found.vanishesIn.map(printRational);
  const witness = { point: {}, found: `a zero at ${found.variable} in [${from}, ${to}]`, stated: `a ${claim} value` };
  return { verdict: 'refuted', rests, witness };
}
