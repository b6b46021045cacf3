import type { Rational } from '../../exact/integers/rational.ts';
import type { RationalFunctionField } from '../../exact/polynomials/rational-function.ts';
import { type ClosedForm, isRational, productOf } from '../formulas/closed-form.ts';
import { compileClosedForm } from '../formulas/closed-form-value.ts';
import { conditionsText, keepsSign, realnessOf } from '../formulas/real-where.ts';
import { refutingPoint } from '../formulas/refuting-point.ts';
import { signCore } from '../formulas/sign-core.ts';
import { provesClaim } from '../formulas/sign-polynomial.ts';
import type { Derivation } from '../models/derive.ts';
import type { Model } from '../models/model.ts';
import { poleText, polesLeftOut } from './away-from-poles.ts';
import { holdsAt, pointOfEquality, relativeMargin, witnessAt, witnessOfEquality } from './comparison-at-point.ts';
import { whyUnreal } from './formula-witness.ts';
import { diagnosedEquality } from './diagnosed-equality.ts';
import { checkEquivalence } from './check-equivalence.ts';
import { Setting } from './setting.ts';
import { type StatementVerdict, undecided } from './statement-verdict.ts';
import { everyVerdict, type StepVerdict } from './step-verdict.ts';
import { type Comparison, type Statement, statementOf, UnknownQuantity } from './statement.ts';

export type { StatementVerdict } from './statement-verdict.ts';

/**
 * Verdict on relations between closed forms on the whole domain: `production >= 0`, `a < b < c`, or an equivalence
 * `negativity > 0 iff r > 2*g`.
 *
 * Proved by exact algebra and signs, wrong at a rational point that a search finds and rigorous intervals confirm, or undecided.
 *
 * @throws {FormatError} where the text makes no sense
 * @example checkStatement(derive(model({ name: 'decay', dims: [2], parameters: { a: 'positive', b: 'positive' }, hamiltonian: '0', jumps: [{ operator: 'sigmaMinus', rate: 'a' }, { operator: 'sigmaPlus', rate: 'b' }] })), '<Z> > 0 iff b > a').verdict // 'proved'
 */
export function checkStatement(derivation: Derivation, text: string): StatementVerdict {
  let statement: Statement;
  try {
    statement = statementOf(derivation, text);
  } catch (error) {
    if (error instanceof UnknownQuantity) return undecided(text, error.message);
    throw error;
  }
  const { model } = statement.common;
  const on = new Setting(model);
  if (statement.kind === 'equivalence') return atPoles(model, checkEquivalence(on, text, statement.sides));
  const verdicts = statement.comparisons.map((comparison) => {
    const { relation, left, right } = comparison;
    const check = relation === '!=' ? checkDifference : checkComparison;
    const isStrict = relation === '<' || relation === '>' || relation === '!=';
    const verdict = atPoles(model, check(on, text, comparison), isStrict ? [] : [left, right]);
    return diagnosedEquality(derivation, statement.common, comparison, verdict);
  });
  return (
    verdicts.find(({ verdict }) => verdict === 'wrong') ??
    verdicts.find(({ verdict }) => verdict === 'undecided') ??
    verdicts.find(({ verdict }) => verdict === 'proved where real') ??
    verdicts[0]
  );
}

/** What is proved, where variables have poles on the domain: there it need not hold. */
function atPoles(model: Model, verdict: StatementVerdict, forms: readonly ClosedForm[] = []): StatementVerdict {
  const reason = verdict.verdict === 'proved' ? poleText(polesLeftOut(model, forms)) : undefined;
  return reason === undefined ? verdict : undecided(verdict.claim, reason);
}

function checkComparison(on: Setting, claim: string, comparison: Comparison): StatementVerdict {
  const { left, right, relation, text } = comparison;
  const [a, b] = [compileClosedForm(on.field, left), compileClosedForm(on.field, right)];
  const found = refutingPoint({
    box: on.box,
    margin: (x) => relativeMargin(relation, a(...x), b(...x)),
    fails: (point) => holdsAt(on, comparison, point) === false,
  });
  if (found.point !== undefined) {
    const explanation = `${text} fails${converseText(on, comparison)}`;
    return { claim, verdict: 'wrong', explanation, witness: witnessAt(on, [comparison], found.point) };
  }
  const boundary = relation.length === 1 && relation !== '=' ? boundaryPointOf(on, comparison) : undefined;
  if (boundary !== undefined) {
    const explanation = `${text} fails, the two being equal at a point`;
    return { claim, verdict: 'wrong', explanation, witness: witnessOfEquality(on, [comparison], boundary) };
  }
  const decided = relation === '=' ? on.equal(left, right) : ordered(on, comparison);
  // the difference may have lost a divisor of both sides
  const verdict = decided.verdict === 'proved' ? (whyUnreal(on, [left, right], decided.rests) ?? decided) : decided;
  switch (verdict.verdict) {
    case 'proved':
      return { claim, verdict: 'proved', explanation: verdict.rests.join('; '), witness: undefined };
    case 'refuted': {
      const { point, found: value } = verdict.witness;
      const explanation = `${text} fails: ${value}, not ${verdict.witness.stated}`;
      return { claim, verdict: 'wrong', explanation, witness: { point, values: [] } };
    }
    default: {
      const whereReal = relation === '=' ? equalWhereReal(on, claim, comparison) : undefined;
      if (whereReal !== undefined) return whereReal;
      // where the values at some points are all that is missing, the reason says so
      return undecided(
        claim,
        decided.verdict === 'proved' || polesLeftOut(on).length > 0
          ? verdict.reason
          : `${missingText(on, comparison, found.lowest)}; ${verdict.reason}`,
      );
    }
  }
}

/** Both sides are equal wherever they are real, as in J/J = 1 with a J that vanishes somewhere; undefined where that is not proved. */
function equalWhereReal(on: Setting, claim: string, { left, right }: Comparison): StatementVerdict | undefined {
  if (polesLeftOut(on, [left, right]).length > 0 || on.equalWhereReal(left, right).verdict !== 'proved')
    return undefined;
  const conditions = conditionsText(on.field, realnessOf(on.field, [left, right], on.box), on.box);
  const explanation = `equal where both sides are real numbers: ${conditions.join(' and ')}, which is not proved on the whole domain`;
  return { claim, verdict: 'proved where real', explanation, witness: undefined, conditions };
}

/** left ≠ right at every point: one of them is the larger everywhere. */
function checkDifference(on: Setting, claim: string, comparison: Comparison): StatementVerdict {
  const { text } = comparison;
  const boundary = boundaryPointOf(on, comparison);
  if (boundary !== undefined) {
    const explanation = `${text} fails, the two being equal at a point`;
    return { claim, verdict: 'wrong', explanation, witness: witnessOfEquality(on, [comparison], boundary) };
  }
  const orders = (['>', '<'] as const).map((relation) => checkComparison(on, claim, { ...comparison, relation }));
  const proved = orders.find(({ verdict }) => verdict === 'proved');
  return (
    proved ?? undecided(claim, 'no point was found where both sides are equal, and a proof is missing that none is')
  );
}

/** Decision on an inequality: by the parts of max and min, by the polynomial that has its sign, or by bounds. */
function ordered(on: Setting, { left, right, relation }: Comparison): StepVerdict {
  const claim = relation.length === 1 ? 'positive' : 'nonnegative';
  const [small, large] = relation.startsWith('<') ? [left, right] : [right, left];
  const parts = upperParts(on.field, small);
  if (parts.length > 1)
    return everyVerdict(
      ...parts.map((part) =>
        ordered(on, { left: part, right: large, relation: claim === 'positive' ? '<' : '<=', text: '' }),
      ),
    );
  const difference = on.difference(large, small);
  const core = isRational(difference) ? undefined : signCore(on.field, difference, on.box);
  const isKnown = core !== undefined && provesClaim(on.field, core, claim, on.box);
  if (isKnown && realnessOf(on.field, [difference], on.box).everywhere) {
    return { verdict: 'proved', rests: [`the difference has the sign of ${on.field.domain.print(core)}`] };
  }
  return on.sign(difference, claim);
}

/** A point at which the sides of a comparison are equal. */
function boundaryPointOf(on: Setting, comparison: Comparison): readonly Rational[] | undefined {
  const difference = on.difference(comparison.left, comparison.right);
  const isSame = isRational(difference) && on.field.isZero(difference.value);
  const core = isSame ? on.field.domain.zero : signCore(on.field, difference, on.box);
  return core === undefined ? undefined : pointOfEquality(on, [comparison], core);
}

/** Forms of which the greatest is the given one, for positive multiples of max(…). */
function upperParts(field: RationalFunctionField, form: ClosedForm): readonly ClosedForm[] {
  if (form.kind === 'function' && form.name === 'max') return form.args.flatMap((arg) => upperParts(field, arg));
  if (form.kind !== 'product' || form.factors.length !== 2) return [form];
  const [scale, rest] = form.factors;
  if (!isRational(scale) || field.sign(scale.value) !== 1) return [form];
  return upperParts(field, rest).map((part) => productOf(field, scale, part));
}

/** What an inequality without a verdict lacks. */
function missingText(on: Setting, { left, right, relation }: Comparison, lowest: number): string {
  const difference = relation.startsWith('<') ? on.difference(right, left) : on.difference(left, right);
  if (isRational(difference) && on.field.isZero(difference.value)) return 'both sides are equal where they are real';
  const core = signCore(on.field, difference, on.box);
  const sign = relation === '=' ? 'vanishes' : relation.length === 2 ? 'is nonnegative' : 'is positive';
  const missing = core === undefined ? on.print(difference) : on.field.domain.print(core);
  const margin = Number.isNaN(lowest)
    ? ''
    : `, the smallest relative margin that was met being ${lowest.toPrecision(2)}`;
  return `no point was found where it fails${margin}, and a proof is missing that ${missing} ${sign}`;
}

/** ` everywhere` where the other direction of an inequality holds on the whole domain. */
function converseText(on: Setting, { left, right, relation }: Comparison): string {
  if (relation === '=') return '';
  const difference = relation.startsWith('<') ? on.difference(left, right) : on.difference(right, left);
  const isTurned = polesLeftOut(on).length === 0 && keepsSign(on.field, difference, 'nonnegative', on.box);
  if (!isTurned || !realnessOf(on.field, [left, right], on.box).everywhere) return '';
  const [strict, weak] = relation.startsWith('<') ? ['>', '>='] : ['<', '<='];
  const isStrict = relation.length === 1 && keepsSign(on.field, difference, 'positive', on.box);
  return `; with ${isStrict ? strict : weak} it holds on the whole domain`;
}
