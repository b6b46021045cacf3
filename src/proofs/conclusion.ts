import { samplePoints } from '../exact/signs/parameter-box.ts';
import { evaluateRationalFunction } from '../exact/polynomials/rational-function-calculus.ts';
import {
  addRationals,
  divideRationals,
  multiplyRationals,
  printRational,
  type Rational,
  rational,
} from '../exact/integers/rational.ts';
import { ClausiusError } from '../matrix/errors.ts';
import { type ClosedForm, isRational } from '../symbolic/formulas/closed-form.ts';
import { namedPoint } from '../symbolic/formulas/real-where.ts';
import type { Setting } from '../symbolic/steps/setting.ts';
import { counterpoint } from './counterpoint.ts';
import { isContradicted, isNonnegative, occurringIn } from './nonnegative.ts';

/** Relation between expressions in the symbols of a link. */
export interface Statement {
  readonly symbol: '=' | '≥';
  readonly left: string;
  readonly right: string;
  /** Of a lemma: expressions that have to be nonnegative. Lemmas are not combined but taken off what is to be decided. */
  readonly where?: readonly string[];
}

/** Does a statement follow? */
export type Conclusion = { readonly verdict: 'follows' } | Open;

interface Open {
  readonly verdict: 'open';
  readonly reason: string;
  /** True where the facts hold at a point at which the statement does not: no other way has to be tried. */
  readonly isCertain?: true;
}

/** Inequality facts that are combined at most. */
const MOST_COMBINED = 4;

/**
 * Does a statement follow from facts by algebra? Equalities are solved for a symbol of unrestricted domain and put in; then the
 * margin has to be nonnegative on the domain, after subtracting a combination of the inequalities with nonnegative rational
 * coefficients, or with such coefficients times one nonnegative parameter; or one of the inequalities fails wherever it is not.
 * Every step is decided exactly. Of the lemmas those are used whose conditions follow from the facts.
 *
 * It is complete for linear statements over linear facts (Farkas); what it cannot find is `open`. Where that fails and the goal
 * has an absolute value, it has to follow in both cases, x ≥ 0 with |x| = x and x ≤ 0 with |x| = −x.
 */
export function conclusion(S: Setting, goal: Statement, facts: readonly Statement[]): Conclusion {
  const direct = withoutCases(S, goal, facts);
  if (direct.verdict === 'follows' || direct.isCertain) return direct;
  const cases = casesOf(goal);
  if (cases === undefined) return direct;
  const both = cases.map(({ put, where }) =>
    conclusion(S, put(goal), [...facts.map(put), { symbol: '≥', left: where, right: '0' }]),
  );
  return both.find(({ verdict }) => verdict === 'open') ?? { verdict: 'follows' };
}

function withoutCases(S: Setting, goal: Statement, facts: readonly Statement[]): Conclusion {
  try {
    const system = solved(S, facts);
    const margin = system.put(difference(S, goal));
    const certain = certainlyOpen(S, goal, margin, system);
    if (certain !== undefined) return certain;
    if (goal.symbol === '≥') return fromInequalities(S, margin, system.inequalities, system.known);
    if (S.equal(margin, '0').verdict === 'proved') return { verdict: 'follows' };
    const [above, below] = [margin, S.product('-1', margin)].map((form) =>
      fromInequalities(S, form, system.inequalities, system.known),
    );
    return above.verdict === 'follows' ? below : above;
  } catch (error) {
    // Whatever stops the derivation leaves it open, and is told.
    if (error instanceof ClausiusError) return { verdict: 'open', reason: error.message };
    throw error;
  }
}

/** Is there a point at which the facts hold and the statement does not? */
function certainlyOpen(S: Setting, { symbol }: Statement, margin: ClosedForm, system: System): Open | undefined {
  const facts = [...system.inequalities, ...system.known];
  const free = freeSymbols(S, [margin, ...facts]);
  const sides = symbol === '≥' ? [margin] : [margin, S.product('-1', margin)];
  const failing = sides.find((side) => counterpoint(S, side, facts, free) !== undefined);
  return failing && { ...notFollowing(S, failing), isCertain: true };
}

function notFollowing(S: Setting, margin: ClosedForm): Open {
  return { verdict: 'open', reason: `${S.print(margin)} ≥ 0 does not follow from the steps` };
}

/** The two cases of the first absolute value of a statement: what is put in, and the form that is nonnegative there. */
function casesOf({
  left,
  right,
}: Statement): readonly { readonly put: (statement: Statement) => Statement; readonly where: string }[] | undefined {
  const text = [left, right].find((side) => /\babs\(/.test(side));
  if (text === undefined) return undefined;
  // The last one begins where no other one follows, so that its argument holds none.
  const start = text.lastIndexOf('abs(') + 'abs('.length;
  let end = start;
  for (let depth = 1; depth > 0; end++) {
    if (text[end] === '(') depth++;
    if (text[end] === ')') depth--;
    if (end > text.length) return undefined;
  }
  const argument = text.slice(start, end - 1);
  return ['', '-'].map((sign) => {
    const put = (side: string): string => side.replaceAll(`abs(${argument})`, `(${sign}(${argument}))`);
    return {
      put: (statement) => ({ ...statement, left: put(statement.left), right: put(statement.right) }),
      where: `${sign}(${argument})`,
    };
  });
}

/** left − right. */
function difference(S: Setting, { left, right }: Pick<Statement, 'left' | 'right'>): ClosedForm {
  return S.difference(left, right);
}

interface System {
  readonly inequalities: readonly ClosedForm[];
  /** Differences of the sides of the lemmas whose conditions follow. */
  readonly known: readonly ClosedForm[];
  /** The form with the solved symbols put in. */
  readonly put: (form: ClosedForm) => ClosedForm;
}

/** Solves the equalities, one symbol each, and puts the solutions into the inequalities. */
function solved(S: Setting, facts: readonly Statement[]): System {
  const solutions: (readonly [name: string, value: ClosedForm])[] = [];
  const put = (form: ClosedForm): ClosedForm =>
    solutions.reduce((known, [name, value]) => substituted(S, known, name, value), form);
  const inequalities: ClosedForm[] = [];
  for (const fact of facts.filter(({ where }) => where === undefined)) {
    const form = put(difference(S, fact));
    if (fact.symbol === '≥') {
      inequalities.push(form);
      continue;
    }
    const solution = solutionOf(S, form);
    if (solution === undefined) inequalities.push(form, S.product('-1', form));
    else solutions.push(solution);
  }
  const all = inequalities.map(put);
  const follows = (condition: string): boolean =>
    fromInequalities(S, put(S.form(condition)), all).verdict === 'follows';
  const known = facts.filter(({ where }) => where?.every(follows)).map((lemma) => put(difference(S, lemma)));
  return { inequalities: all, known, put };
}

/** A symbol without bounds in which the form is linear, with a constant coefficient, and its value where the form is zero. */
function solutionOf(S: Setting, form: ClosedForm): readonly [name: string, value: ClosedForm] | undefined {
  const occurring = occurringIn(S.field, form);
  for (const name of S.field.variables) {
    if (!occurring.has(name) || !isUnbounded(S, name)) continue;
    const slope = S.derivative(form, name);
    if (!isRational(slope)) continue;
    const coefficient = S.field.toRational(slope.value);
    if (coefficient === undefined || coefficient.numerator === 0n) continue;
    const rest = S.difference(form, S.product(slope, name));
    if (occurringIn(S.field, rest).has(name)) continue;
    return [name, S.product(printRational(divideRationals(rational(-1), coefficient)), rest)];
  }
  return undefined;
}

function isUnbounded(S: Setting, name: string): boolean {
  const { lower, upper } = S.box[S.field.domain.index(name)];
  return lower === undefined && upper === undefined;
}

/** The form with a closed form put in for a symbol. */
function substituted(S: Setting, form: ClosedForm, name: string, value: ClosedForm): ClosedForm {
  if (!occurringIn(S.field, form).has(name)) return form;
  if (isRational(value)) return S.at(form, { [name]: value });
  return S.form(S.print(form).replaceAll(new RegExp(`\\b${name}\\b`, 'g'), `(${S.print(value)})`));
}

function fromInequalities(
  S: Setting,
  margin: ClosedForm,
  inequalities: readonly ClosedForm[],
  known: readonly ClosedForm[] = [],
): Conclusion {
  if (isNonnegative(S, margin, known)) return { verdict: 'follows' };
  const candidates = inequalities.flatMap((form) => [form, ...multiples(S, form)]);
  const slopes = slopesIn(S, freeSymbols(S, [margin, ...inequalities]));
  for (let size = 1; size <= Math.min(MOST_COMBINED, candidates.length); size++) {
    for (const chosen of combinations(candidates, size)) {
      const weights = combining(margin, chosen, slopes);
      if (weights === undefined) continue;
      const rest = chosen.reduce<ClosedForm>(
        (left, form, k) => S.difference(left, S.product(printRational(weights[k]), form)),
        margin,
      );
      if (isNonnegative(S, rest, known)) return { verdict: 'follows' };
    }
  }
  if (inequalities.some((fact) => isContradicted(S, margin, fact))) return { verdict: 'follows' };
  return notFollowing(S, margin);
}

/** Products with the parameters that are nowhere negative. */
function multiples(S: Setting, form: ClosedForm): readonly ClosedForm[] {
  return S.field.variables
    .filter((_, v) => S.box[v].lower !== undefined && S.box[v].lower.numerator >= 0n)
    .map((name) => S.product(name, form));
}

/** Symbols without bounds that occur: a margin that still depends on one has to depend on it through the inequalities. */
function freeSymbols(S: Setting, forms: readonly ClosedForm[]): readonly string[] {
  const occurring = new Set(forms.flatMap((form) => [...occurringIn(S.field, form)]));
  return S.field.variables.filter((name) => occurring.has(name) && isUnbounded(S, name));
}

/** Slopes of a form in each free symbol at sample points, undefined where one is no rational function; each is found once. */
type Slopes = (form: ClosedForm) => readonly (readonly (Rational | undefined)[])[] | undefined;

function slopesIn(S: Setting, free: readonly string[]): Slopes {
  const points = [...samplePoints(S.box, MOST_COMBINED + 1)].map((values) => namedPoint(S.field, values));
  const known = new Map<ClosedForm, ReturnType<Slopes>>();
  const found: Slopes = (form) => {
    const slopes = free.map((name) => S.derivative(form, name));
    if (!slopes.every(isRational)) return undefined;
    return slopes.map(({ value }) => points.map((point) => evaluateRationalFunction(S.field, value, point)));
  };
  return (form) => {
    if (!known.has(form)) known.set(form, found(form));
    return known.get(form);
  };
}

/**
 * Nonnegative rational weights with which the forms depend on the free symbols as the margin does: Σ w ∂f/∂q = ∂m/∂q, solved at
 * sample points. Undefined where there are none; whether they are right is decided afterwards.
 */
function combining(
  margin: ClosedForm,
  forms: readonly ClosedForm[],
  slopesOf: Slopes,
): readonly Rational[] | undefined {
  const slopes = [...forms, margin].map(slopesOf);
  if (!slopes.every((slope) => slope !== undefined)) return undefined;
  const [first] = slopes;
  // Without free symbols nothing fixes the weights, and the inequalities themselves are tried.
  if (first.length === 0) return forms.map(() => rational(1));
  const rows = first.flatMap((_, symbol) =>
    first[symbol].slice(0, forms.length + 1).map((__, point) => slopes.map((slope) => slope[symbol][point])),
  );
  const weights = leastSolution(
    rows.filter((row) => row.every((value) => value !== undefined)),
    forms.length,
  );
  return weights?.every(({ numerator }) => numerator >= 0n) ? weights : undefined;
}

/** Solution of the augmented rows, free unknowns being zero; undefined where there is none. */
function leastSolution(rows: readonly (readonly Rational[])[], unknowns: number): readonly Rational[] | undefined {
  const zero = rational(0);
  let open = rows.map((row) => [...row]);
  const pivots: { readonly column: number; readonly row: Rational[] }[] = [];
  for (let column = 0; column < unknowns; column++) {
    const pivot = open.find((row) => row[column].numerator !== 0n);
    if (pivot === undefined) continue;
    const scaled = pivot.map((entry) => divideRationals(entry, pivot[column]));
    const eliminate = (row: Rational[]): Rational[] =>
      row.map((entry, k) =>
        addRationals(entry, multiplyRationals(rational(-1), multiplyRationals(row[column], scaled[k]))),
      );
    open = open.filter((row) => row !== pivot).map(eliminate);
    pivots.forEach((known, k) => (pivots[k] = { ...known, row: eliminate(known.row) }));
    pivots.push({ column, row: scaled });
  }
  if (open.some((row) => row[unknowns].numerator !== 0n)) return undefined;
  return Array.from(
    { length: unknowns },
    (_, column) => pivots.find((pivot) => pivot.column === column)?.row[unknowns] ?? zero,
  );
}

function* combinations<T>(items: readonly T[], size: number, start = 0): Generator<readonly T[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let k = start; k <= items.length - size; k++) {
    for (const rest of combinations(items, size - 1, k + 1)) yield [items[k], ...rest];
  }
}
