import type { ClosedForm } from '../symbolic/formulas/closed-form.ts';
import { Setting } from '../symbolic/steps/setting.ts';
import { everyVerdict, type Lemma, type StepVerdict } from '../symbolic/steps/step-verdict.ts';
import { symbolicArithmetic } from '../symbolic/formulas/symbolic-arithmetic.ts';
import { intervalOf } from '../symbolic/formulas/parameter-domain.ts';
import { isNonnegative } from './nonnegative.ts';

const decided = new WeakSet<object>();

/** Was the lemma proved by `lemma`? One that is written by hand, or was not proved, is not used. */
export function isDecidedLemma(lemma: Lemma): boolean {
  return decided.has(lemma);
}

/** How an inequality is seen, and where it holds. */
export interface LemmaGrounds {
  /** The difference of both sides, written so that its sign is evident; both sides themselves when omitted. */
  readonly because?: string;
  /** Symbols for expressions that are nonnegative by the premises of the statement: the lemma holds where they are. */
  readonly where?: Readonly<Record<string, string>>;
}

/**
 * Step that decides left ≥ right in the symbols of a link and hands it on to the conclusion.
 *
 * With `because`, the difference of both sides is that expression, identically, and the expression is nonnegative for all values
 * of the symbols, among them those of `where`: a certificate of the kind Σ qₖ sₖ with sₖ ≥ 0 and premises qₖ ≥ 0.
 *
 * @param S  symbols of the link
 * @example lemma(setting({ x: 'real', y: 'real' }), 'x^2 + y^2', '2*x*y', { because: '(x - y)^2' }).verdict // 'proved'
 */
export function lemma(
  S: Setting,
  left: string,
  right: string,
  { because, where = {} }: LemmaGrounds = {},
): StepVerdict {
  const handed: Lemma = Object.freeze({ setting: S, left, right, where: Object.freeze(Object.values(where)) });
  const verdict = because === undefined ? S.atLeast(left, right) : seen(S, S.difference(left, right), because, where);
  if (verdict.verdict === 'proved') decided.add(handed);
  return everyVerdict(verdict, { verdict: 'proved', rests: [], lemmas: [handed] });
}

function seen(
  S: Setting,
  difference: ClosedForm,
  because: string,
  where: Readonly<Record<string, string>>,
): StepVerdict {
  const inPremises = because.replaceAll(/[A-Za-z_]\w*/g, (word) =>
    Object.hasOwn(where, word) ? `(${where[word]})` : word,
  );
  const names = Object.keys(where);
  const arithmetic = symbolicArithmetic([...S.field.variables, ...names]);
  const T = new Setting({ arithmetic, box: [...S.box, ...names.map(() => intervalOf('nonnegative'))] });
  const sign: StepVerdict = isNonnegative(T, T.form(because))
    ? { verdict: 'proved', rests: [] }
    : { verdict: 'undecided', rests: [], reason: `the sign of ${because} is not evident` };
  return everyVerdict(S.equal(difference, inPremises), sign);
}
