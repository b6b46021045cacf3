import { coefficientFromText } from '../symbolic/models/operator-text.ts';
import { symbolicArithmetic } from '../symbolic/formulas/symbolic-arithmetic.ts';
import { proveOnBox, type BoxOptions, type BoxVerdict } from './branch-and-bound.ts';
import type { BoxStatement } from './box-statement.ts';

/** Parametric statement of a source that is decided on boxes: the default export of a file in `proofs/boxes/`. */
export interface BoxProof {
  /** The statement in words. */
  readonly title: string;
  /** Key of references.bib, with a locator where there is one. */
  readonly source: string;
  /** LaTeX of the statement. */
  readonly statement: string;
  /** Where it is decided, and what follows from symmetry or scaling. */
  readonly covers: string;
  /** Inequalities on boxes, by name; together they are the statement there. */
  readonly parts: Readonly<Record<string, BoxStatement & { readonly options?: BoxOptions }>>;
  /** Pairs of rational expressions that have to agree identically: the printed form, and the one that intervals like better. */
  readonly rewritings?: readonly (readonly [printed: string, used: string])[];
  /** What these parts leave open. */
  readonly open?: string;
}

/** Outcome of a proof on boxes. */
export interface BoxProofReport {
  readonly parts: Readonly<Record<string, BoxVerdict>>;
  /** Rewritings that are no identities. */
  readonly wrongRewritings: readonly string[];
  /** Are all parts proved and all rewritings identities? */
  readonly proved: boolean;
}

/**
 * Decides every part of a proof on boxes, and checks its rewritings in exact arithmetic.
 *
 * @example runBoxProof({ parts: { 'is positive': { expressions: ['x + 1'], relation: '> 0', box: { x: ['0', '1'] } } } }).proved // true
 */
export function runBoxProof({ parts, rewritings = [] }: BoxProof): BoxProofReport {
  const verdicts = Object.entries(parts).map(([name, part]) => [name, proveOnBox(part, part.options)] as const);
  const wrongRewritings = rewritings.filter(([printed, used]) => !areIdentical(printed, used)).map(([, used]) => used);
  return {
    parts: Object.fromEntries(verdicts),
    wrongRewritings,
    proved: wrongRewritings.length === 0 && verdicts.every(([, { verdict }]) => verdict === 'proved'),
  };
}

function areIdentical(first: string, second: string): boolean {
  const names = [...new Set(`${first} ${second}`.match(/[A-Za-z]\w*/g) ?? [])];
  const arithmetic = symbolicArithmetic(names);
  const [left, right] = [first, second].map((text) => coefficientFromText(text, arithmetic, 'rewriting'));
  return arithmetic.field.equals(left, right);
}
