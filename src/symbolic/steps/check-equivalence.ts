import type { Rational } from '../../exact/integers/rational.ts';
import { equalPolynomials, type Polynomial } from '../../exact/polynomials/polynomial.ts';
import { compileClosedForm } from '../formulas/closed-form-value.ts';
import { conditionsText, keepsSign, realnessOf } from '../formulas/real-where.ts';
import { refutingPoint } from '../formulas/refuting-point.ts';
import { primitiveSign, signCore, zeroSet } from '../formulas/sign-core.ts';
import { signOfFractionOnBox } from '../formulas/sign-on-box.ts';
import { holdsAt, pointOfEquality, relativeMargin, witnessAt, witnessOfEquality } from './comparison-at-point.ts';
import type { Setting } from './setting.ts';
import type { Comparison } from './statement.ts';
import { type StatementVerdict, undecided } from './statement-verdict.ts';

const NEGATIONS = { '=': '!=', '!=': '=', '<': '>=', '>': '<=', '<=': '>', '>=': '<' } as const;

function negated(comparison: Comparison): Comparison {
  const relation = NEGATIONS[comparison.relation];
  return { ...comparison, relation, text: comparison.text.replace(` ${comparison.relation} `, ` ${relation} `) };
}

/** Verdict on an equivalence of two comparisons on the whole domain. */
export function checkEquivalence(
  on: Setting,
  claim: string,
  sides: readonly [Comparison, Comparison],
): StatementVerdict {
  if (sides.some(({ relation }) => relation === '!=')) {
    // two statements agree where their negations do
    const [one, other] = sides.map(negated);
    if ([one, other].some(({ relation }) => relation === '!=')) {
      return undecided(claim, 'an equality is compared with an inequality ≠, of which one holds almost nowhere');
    }
    const verdict = checkEquivalence(on, claim, [one, other]);
    return { ...verdict, explanation: `of ${one.text} and ${other.text}: ${verdict.explanation}` };
  }
  const point = differingPoint(on, sides);
  if (point !== undefined) {
    const holds = holdsAt(on, sides[0], point)!;
    const [one, other] = holds ? sides : [sides[1], sides[0]];
    const explanation = `${one.text} holds and ${other.text} does not`;
    return { claim, verdict: 'wrong', explanation, witness: witnessAt(on, sides, point) };
  }
  const { field, box } = on;
  const isReal = realnessOf(
    field,
    sides.flatMap(({ left, right }) => [left, right]),
    box,
  );
  if (!isReal.everywhere) {
    return undecided(claim, `it makes sense only where ${conditionsText(field, isReal, box).join(' and ')}`);
  }
  return byCores(on, claim, sides);
}

/** A point where one comparison holds and the other does not; undefined where none was found. */
function differingPoint(on: Setting, sides: readonly [Comparison, Comparison]): readonly Rational[] | undefined {
  const { field, box } = on;
  const margins = sides.map(({ left, right, relation }) => {
    const [a, b] = [compileClosedForm(field, left), compileClosedForm(field, right)];
    return (x: readonly number[]) => relativeMargin(relation, a(...x), b(...x));
  });
  const found = refutingPoint({
    box,
    // they differ where one margin is positive and the other negative
    margin: (x) => {
      const [a, b] = [margins[0](x), margins[1](x)];
      return -Math.max(Math.min(a, -b), Math.min(-a, b));
    },
    fails: (at) => {
      const [a, b] = sides.map((side) => holdsAt(on, side, at));
      return a !== undefined && b !== undefined && a !== b;
    },
  });
  return found.point;
}

/** Verdict by the polynomials whose signs both comparisons are, where both are real everywhere. */
function byCores(on: Setting, claim: string, sides: readonly [Comparison, Comparison]): StatementVerdict {
  const { field } = on;
  const cores = sides.map((side) => upwardCore(on, side));
  const [first, second] = cores;
  const [isOneEquality, isOtherEquality] = sides.map(({ relation }) => relation === '=');
  const haveOneCore =
    first !== undefined &&
    second !== undefined &&
    isOneEquality === isOtherEquality &&
    haveOneSign(on, first.core, second.core, isOneEquality);
  if (haveOneCore && first.isStrict === second.isStrict) {
    const sign = isOneEquality ? '= 0' : first.isStrict ? '> 0' : '>= 0';
    const explanation = `both hold exactly where ${field.domain.print(first.core)} ${sign}`;
    return { claim, verdict: 'proved', explanation, witness: undefined };
  }
  // where the polynomial is zero, only one of > 0 and ≥ 0 holds
  const boundary = haveOneCore ? pointOfEquality(on, sides, first.core) : undefined;
  if (boundary !== undefined) {
    const [weak, strict] = first!.isStrict ? sides.toReversed() : sides;
    const explanation = `${weak.text} holds and ${strict.text} does not`;
    return { claim, verdict: 'wrong', explanation, witness: witnessOfEquality(on, sides, boundary) };
  }
  const always = sides.map((side) => isAlways(on, side));
  if (always[0] !== undefined && always[0] === always[1]) {
    const explanation = always[0] ? 'both hold on the whole domain' : 'both hold nowhere on the domain';
    return { claim, verdict: 'proved', explanation, witness: undefined };
  }
  const texts = sides.map(({ text }, k) => {
    const core = cores[k];
    return core === undefined
      ? text
      : `${text}, which is ${field.domain.print(core.core)} ${core.isStrict ? '>' : '>='} 0`;
  });
  return undecided(
    claim,
    `no point was found where one holds without the other, and a proof is missing that they agree: ${texts.join('; ')}`,
  );
}

/** Are two polynomials positive, zero and negative at the same points, or zero at the same ones? */
function haveOneSign({ field, box }: Setting, p: Polynomial, q: Polynomial, areZeros: boolean): boolean {
  if (equalPolynomials(p, q)) return true;
  // a divisor with roots of primes is seen only where it is the denominator
  const ratios = [field.fraction(p, q), field.fraction(q, p)];
  const is = (claim: 'positive' | 'negative'): boolean =>
    ratios.some((ratio) => signOfFractionOnBox(field.domain, ratio, claim, box).verdict === 'proved');
  return is('positive') || (areZeros && is('negative'));
}

/** The comparison as core > 0, core ≥ 0 or core = 0, with a primitive polynomial. */
function upwardCore(
  on: Setting,
  { left, right, relation, sign }: Comparison,
): { readonly core: Polynomial; readonly isStrict: boolean } | undefined {
  const isUpward = relation.startsWith('>');
  const core = sign ?? signCore(on.field, on.difference(left, right), on.box);
  if (core === undefined) return undefined;
  if (relation === '=') return { core: zeroSet(on.field, core), isStrict: false };
  const turned = isUpward ? core : on.field.domain.neg(core);
  return { core: primitiveSign(turned), isStrict: relation.length === 1 };
}

/** Does a comparison hold at every point, or at none? */
function isAlways(on: Setting, { left, right, relation }: Comparison): boolean | undefined {
  if (relation === '=') return undefined;
  const difference = on.difference(left, right);
  const [up, strictlyUp, down, strictlyDown] = (['nonnegative', 'positive', 'nonpositive', 'negative'] as const).map(
    (claim) => () => keepsSign(on.field, difference, claim, on.box),
  );
  switch (relation) {
    case '>':
      return strictlyUp() ? true : down() ? false : undefined;
    case '>=':
      return up() ? true : strictlyDown() ? false : undefined;
    case '<':
      return strictlyDown() ? true : up() ? false : undefined;
    default:
      return down() ? true : strictlyUp() ? false : undefined;
  }
}
