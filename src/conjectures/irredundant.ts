import { isConicCombination } from '../entropic/conic-combination.ts';
import { combination, type EntropyForm, negated } from '../entropic/entropy-form.ts';
import { rational } from '../exact/integers/rational.ts';
import { type Coefficients, imageOf } from './candidates.ts';
import type { Subject } from './subject.ts';

/** Inequality Σ cᵢqᵢ ≥ 0, or equality. */
export interface Statement {
  readonly coefficients: Coefficients;
  readonly relation: '≥' | '=';
}

/** What implies what, in exact arithmetic, and what is asked about again is not computed again. */
export class Implications {
  readonly #subject: Pick<Subject, 'forms' | 'known'>;
  readonly #images: readonly (readonly number[])[];
  readonly #known = new Map<Statement, boolean>();

  constructor(subject: Pick<Subject, 'forms' | 'known'>, images: readonly (readonly number[])[]) {
    this.#subject = subject;
    this.#images = images;
  }

  /** Does a statement follow from what is known: basic inequalities of entropies, premises, signs of constants? */
  async isKnown(statement: Statement): Promise<boolean> {
    const before = this.#known.get(statement);
    if (before !== undefined) return before;
    const isKnown = await this.#follows(statement, this.#subject.known);
    this.#known.set(statement, isKnown);
    return isKnown;
  }

  /** Statements of which all others are sums, with what is known: simple ones are preferred. */
  async irredundant(statements: readonly Statement[], known: readonly EntropyForm[]): Promise<readonly Statement[]> {
    let kept: readonly Statement[] = [];
    for (const statement of statements) {
      if (!(await this.#follows(statement, [...known, ...this.#formsOf(kept)]))) kept = [...kept, statement];
    }
    for (const statement of kept.toReversed()) {
      const others = kept.filter((other) => other !== statement);
      if (await this.#follows(statement, [...known, ...this.#formsOf(others)])) kept = others;
    }
    return kept;
  }

  async #follows(statement: Statement, from: readonly EntropyForm[]): Promise<boolean> {
    for (const form of this.#formsOf([statement], [])) if (!(await isConicCombination(form, from))) return false;
    return true;
  }

  /** Forms that are not negative, with the images of each statement. */
  #formsOf(statements: readonly Statement[], images = this.#images): readonly EntropyForm[] {
    return statements.flatMap(({ coefficients, relation }) =>
      [coefficients, ...images.map((image) => imageOf(coefficients, image))].flatMap((vector) => {
        const form = combination(vector.map((c, k) => [rational(c), this.#subject.forms[k]] as const));
        return relation === '=' ? [form, negated(form)] : [form];
      }),
    );
  }
}
