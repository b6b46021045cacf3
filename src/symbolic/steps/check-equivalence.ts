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

/** Two comparisons whose equivalence is claimed. */
type Sides = readonly [Comparison, Comparison];

/** A comparison as core > 0, core ≥ 0 or core = 0, with a primitive polynomial. */
interface Core {
  readonly core: Polynomial;
  readonly isStrict: boolean;
}

/** Verdict on an equivalence of two comparisons on the whole domain. */
export function checkEquivalence(on: Setting, claim: string, sides: Sides): StatementVerdict {
  if (sides.some(({ relation }) => relation === '!=')) return ofNegations(on, claim, sides);
  const refuted = refutedAtPoint(on, claim, sides);
  if (refuted !== undefined) return refuted;
  const cores = sides.map((side) => upwardCore(on, side));
  return (
    notEverywhereReal(on, claim, sides) ??
    fromCores(on, claim, sides, cores) ??
    fromConstancy(on, claim, sides) ??
    undecided(
      claim,
      `no point was found where one holds without the other, and a proof is missing that they agree: ${coresText(on, sides, cores)}`,
    )
  );
}

/** Two statements agree where their negations do. */
function ofNegations(on: Setting, claim: string, sides: Sides): StatementVerdict {
  const [one, other] = sides.map(negated);
  if ([one, other].some(({ relation }) => relation === '!=')) {
    return undecided(claim, 'an equality is compared with an inequality ≠, of which one holds almost nowhere');
  }
  const verdict = checkEquivalence(on, claim, [one, other]);
  return { ...verdict, explanation: `of ${one.text} and ${other.text}: ${verdict.explanation}` };
}

/** The verdict at a point where one holds and the other does not; undefined where none is found. */
function refutedAtPoint(on: Setting, claim: string, sides: Sides): StatementVerdict | undefined {
  const margins = sides.map(({ left, right, relation }) => {
    const [a, b] = [compileClosedForm(on.field, left), compileClosedForm(on.field, right)];
    return (x: readonly number[]) => relativeMargin(relation, a(...x), b(...x));
  });
  const { point } = refutingPoint({
    box: on.box,
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
  if (point === undefined) return undefined;
  const [holding, failing] = holdsAt(on, sides[0], point)! ? sides : sides.toReversed();
  return {
    claim,
    verdict: 'wrong',
    explanation: `${holding.text} holds and ${failing.text} does not`,
    witness: witnessAt(on, sides, point),
  };
}

function notEverywhereReal({ field, box }: Setting, claim: string, sides: Sides): StatementVerdict | undefined {
  const isReal = realnessOf(
    field,
    sides.flatMap(({ left, right }) => [left, right]),
    box,
  );
  if (isReal.everywhere) return undefined;
  return undecided(claim, `it makes sense only where ${conditionsText(field, isReal, box).join(' and ')}`);
}

/** The verdict where both say the same of one polynomial, or one that it is positive and the other that it is not negative. */
function fromCores(
  on: Setting,
  claim: string,
  sides: Sides,
  [first, second]: readonly (Core | undefined)[],
): StatementVerdict | undefined {
  const [isEquality, isOtherEquality] = sides.map(({ relation }) => relation === '=');
  if (first === undefined || second === undefined || isEquality !== isOtherEquality) return undefined;
  if (!haveOneSign(on, first.core, second.core, isEquality)) return undefined;
  if (first.isStrict === second.isStrict) {
    const sign = isEquality ? '= 0' : first.isStrict ? '> 0' : '>= 0';
    const explanation = `both hold exactly where ${on.field.domain.print(first.core)} ${sign}`;
    return { claim, verdict: 'proved', explanation, witness: undefined };
  }
  // where the polynomial is zero, only one of > 0 and ≥ 0 holds
  const boundary = pointOfEquality(on, sides, first.core);
  if (boundary === undefined) return undefined;
  const [weak, strict] = first.isStrict ? sides.toReversed() : sides;
  const explanation = `${weak.text} holds and ${strict.text} does not`;
  return { claim, verdict: 'wrong', explanation, witness: witnessOfEquality(on, sides, boundary) };
}

/** The verdict where both hold everywhere, or both nowhere. */
function fromConstancy(on: Setting, claim: string, sides: Sides): StatementVerdict | undefined {
  const always = sides.map((side) => isAlways(on, side));
  if (always[0] === undefined || always[0] !== always[1]) return undefined;
  const explanation = always[0] ? 'both hold on the whole domain' : 'both hold nowhere on the domain';
  return { claim, verdict: 'proved', explanation, witness: undefined };
}

function coresText({ field }: Setting, sides: Sides, cores: readonly (Core | undefined)[]): string {
  const texts = sides.map(({ text }, k) => {
    const core = cores[k];
    return core === undefined
      ? text
      : `${text}, which is ${field.domain.print(core.core)} ${core.isStrict ? '>' : '>='} 0`;
  });
  return texts.join('; ');
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

function upwardCore(on: Setting, { left, right, relation, sign }: Comparison): Core | undefined {
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
