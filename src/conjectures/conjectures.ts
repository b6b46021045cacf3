import { rigorousJudge } from '../certificates/rigorous-judge.ts';
import type { Claim } from '../claims/claim.ts';
import { entropyDecision } from '../decisions/entropy-inequality.ts';
import { bestConstant, type BestConstant } from '../hunter/best-constant.ts';
import { budgetTimes } from '../hunter/budget.ts';
import type { Evidence } from '../hunter/evidence.ts';
import { hunt, requireSeed } from '../hunter/hunt.ts';
import { claimFromText, type TypedStatement } from '../statements/text-claim.ts';
import { candidates, type Coefficients, imageOf, touchedBy } from './candidates.ts';
import { Implications, type Statement } from './irredundant.ts';
import { claimsLike } from './library-claims.ts';
import { Points } from './points.ts';
import type {
  ConjectureOptions,
  ConjectureProgress,
  Conjectures,
  ProvedSuggestion,
  RefutedSuggestion,
  Suggestion,
  Survivor,
} from './suggestions.ts';
import { type Quantities, type Subject, subjectOf } from './subject.ts';
import { statementText } from './statement-text.ts';
import { symmetries } from './symmetries.ts';

const DEFAULTS = { largest: 2, terms: 4, effort: 1 };

/** Instances of a system that are drawn first. */
const DRAWS = 2000;

/** Budget of a hunt and of a best constant: many are made. */
const [HUNT, CONSTANT] = [budgetTimes(1 / 2), budgetTimes(1 / 8)];

/**
 * Linear inequalities and equalities with small integer coefficients between quantities, found on instances.
 *
 * Of all that hold on the draws, edge cases and simple states and are equalities on some of them, those are left out that are sums of
 * others and of the basic inequalities of entropies, by exact arithmetic. Each of the rest is hunted; the instance of a violation joins
 * the others, and the comparison is made again, until none of what is left is refuted.
 *
 * @throws  {FormatError} where the text makes no sense, with the place
 * @throws  {DomainError} for a seed that is none, or too many inequalities
 * @example (await conjectures({ quantities: 'S(A), S(B), S(AB)', on: 'A=2,B=2' }, { seed: 1, effort: 0.01 })).proved[0].statement // 'S(B) <= S(A) + S(AB)'
 */
export async function conjectures(asked: Quantities, options: ConjectureOptions): Promise<Conjectures> {
  const { seed, effort } = { ...DEFAULTS, ...options };
  requireSeed(seed);
  return new Search(subjectOf(asked), { ...DEFAULTS, ...options, effort }).run();
}

class Search {
  readonly #subject: Subject;
  readonly #options: ConjectureOptions & typeof DEFAULTS;
  readonly #images: readonly (readonly number[])[];
  readonly #points: Points;
  readonly #implications: Implications;
  readonly #survivors = new Map<Statement, Evidence>();
  readonly #refuted: RefutedSuggestion[] = [];
  readonly #undecided = new Set<Statement>();

  constructor(subject: Subject, options: ConjectureOptions & typeof DEFAULTS) {
    this.#subject = subject;
    this.#options = options;
    this.#images = symmetries(subject);
    this.#points = new Points(subject);
    this.#implications = new Implications(subject, this.#images);
  }

  async run(): Promise<Conjectures> {
    const { seed, largest, terms, effort } = this.#options;
    const { quantities, known } = this.#subject;
    this.#tell('draw');
    this.#points.draw(seed, Math.ceil(DRAWS * Math.min(1, effort)));
    const all = candidates(quantities.length, { largest, terms }, this.#images).filter((vector) =>
      vector.some((c, k) => c !== 0 && !quantities[k].isConstant),
    );
    this.#tell('compare');
    let holding = this.#holding(all);
    const first = holding.length;
    let kept: readonly Statement[] = [];
    for (let isOpen = true; isOpen;) {
      const unknown: Statement[] = [];
      for (const statement of holding) {
        if (!this.#undecided.has(statement) && !(await this.#implications.isKnown(statement))) unknown.push(statement);
      }
      kept = await this.#implications.irredundant(unknown, known);
      const open = kept.filter((statement) => !this.#survivors.has(statement));
      for (const [k, statement] of open.entries()) {
        if (this.#touched(statement) === undefined) continue;
        this.#tell('hunt', statement, open.length - k);
        this.#hunt(statement);
      }
      isOpen = open.length > 0;
      holding = holding.filter((statement) => this.#touched(statement) !== undefined);
    }
    const proved: Statement[] = [];
    for (const statement of holding) if (await this.#implications.isKnown(statement)) proved.push(statement);
    const bases = await this.#implications.irredundant(proved, []);
    return {
      quantities: quantities.map(({ text }) => text),
      seed,
      instances: this.#points.list.length,
      candidates: all.length,
      holding: first,
      proved: await Promise.all(bases.map((statement) => this.#proved(statement))),
      survivors: kept.map((statement) => this.#survivor(statement)),
      refuted: this.#refuted,
      undecided: [...this.#undecided].map((statement) => this.#suggestion(statement)),
    };
  }

  /** Equalities, then inequalities that touch. */
  #holding(vectors: readonly Coefficients[]): readonly Statement[] {
    const equalities = new Map<string, Statement>();
    const inequalities: Statement[] = [];
    if (this.#points.list.length === 0) return [];
    for (const vector of vectors) {
      const touched = touchedBy(vector, this.#points.list);
      if (touched === undefined) continue;
      const opposite = vector.map((c) => -c);
      if (touchedBy(opposite, this.#points.list) === undefined) {
        if (touched > 0) inequalities.push({ coefficients: vector, relation: '≥' });
      } else {
        const coefficients = vector.find((c) => c !== 0)! > 0 ? vector : opposite;
        equalities.set(coefficients.join(), { coefficients, relation: '=' });
      }
    }
    return [...equalities.values(), ...inequalities];
  }

  /** Instances on which a statement is an equality; undefined where it is violated. */
  #touched({ coefficients, relation }: Statement): number | undefined {
    const { list } = this.#points;
    if (
      relation === '=' &&
      touchedBy(
        coefficients.map((c) => -c),
        list,
      ) === undefined
    )
      return undefined;
    return touchedBy(coefficients, list);
  }

  #hunt(statement: Statement): void {
    const { seed, effort } = this.#options;
    const claim = this.#claim(statement);
    const judge = rigorousJudge(claim);
    const evidence = hunt(claim, { seed, budget: budgetTimes(effort, HUNT), judge, simplify: false });
    const { counterexample } = evidence;
    if (counterexample === undefined) {
      if (evidence.systems.some(({ draws, edgeCases }) => draws.holds + edgeCases.holds > 0))
        this.#survivors.set(statement, evidence);
      else this.#undecided.add(statement);
      return;
    }
    if (judge(counterexample).zone !== 'violated') {
      this.#undecided.add(statement);
      return;
    }
    this.#points.add(counterexample);
    const { counterexample: simple } = hunt(claim, { seed, budget: SIMPLIFY, judge, stored: [counterexample] });
    const isSimple = simple !== undefined && judge(simple).zone === 'violated';
    if (isSimple) this.#points.add(simple);
    const { statement: text, exchanged } = this.#suggestion(statement);
    this.#refuted.push({ statement: text, exchanged, counterexample: isSimple ? simple : counterexample });
    // Should float64 not see on the same instance what rigorous arithmetic has seen, it would be hunted again.
    if (this.#touched(statement) !== undefined) this.#undecided.add(statement);
  }

  async #proved(statement: Statement): Promise<ProvedSuggestion> {
    const suggestion = this.#suggestion(statement);
    const { if: premises, ...always } = this.#typed(suggestion.statement);
    // Under premises that are not linear in entropies it was found to follow without them.
    const decision =
      (await entropyDecision(premises === undefined ? always : { ...always, if: premises })) ??
      (await entropyDecision(always));
    return { ...suggestion, decision: decision! };
  }

  #survivor(statement: Statement): Survivor {
    const evidence = this.#survivors.get(statement)!;
    const evaluations = evidence.systems.reduce(
      (sum, { draws, edgeCases, climbed }) =>
        sum + climbed + [draws, edgeCases].flatMap((zones) => Object.values(zones)).reduce((a, b) => a + b, 0),
      0,
    );
    const constant = this.#constant(statement);
    const suggestion = this.#suggestion(statement);
    return {
      ...suggestion,
      evaluations,
      evidence,
      known: this.#known(suggestion),
      ...(constant === undefined ? {} : { constant }),
    };
  }

  #known({ statement }: Suggestion): readonly string[] {
    const { given, if: premises } = this.#subject.asked;
    if (given !== undefined || premises !== undefined) return [];
    return claimsLike(this.#typed(statement), this.#options.library ?? []).map(({ id }) => id);
  }

  /** Of a·x ≤ b·y the smallest c with x ≤ c·y. */
  #constant(statement: Statement): BestConstant | undefined {
    const { coefficients, relation } = statement;
    const [smaller, larger] = [-1, 1].map((sign) => coefficients.flatMap((c, k) => (c * sign > 0 ? [k] : [])));
    if (relation === '=' || smaller.length !== 1 || larger.length !== 1) return undefined;
    const { seed, effort } = this.#options;
    this.#tell('best constant', statement);
    const [x, y] = [smaller[0], larger[0]].map((k) => this.#subject.quantities[k].text);
    const claim = claimFromText(this.#typed(`${x} <= ${y}`));
    return bestConstant(claim, { seed, budget: budgetTimes(effort, CONSTANT), judge: rigorousJudge });
  }

  #suggestion(statement: Statement): Suggestion {
    const { coefficients, relation } = statement;
    const text = this.#text(statement);
    const others = this.#images.map((image) => this.#text({ coefficients: imageOf(coefficients, image), relation }));
    const exchanged = [...new Set(others)].filter((other) => other !== text);
    return { statement: text, exchanged, touched: this.#touched(statement) ?? 0 };
  }

  #text(statement: Statement): string {
    return statementText(statement, this.#subject.quantities);
  }

  #typed(statement: string): TypedStatement {
    const { on, given, if: premises } = this.#subject.asked;
    return {
      statement,
      on,
      ...(given === undefined ? {} : { given }),
      ...(premises === undefined ? {} : { if: premises }),
    };
  }

  #claim(statement: Statement): Claim {
    return claimFromText(this.#typed(this.#text(statement)));
  }

  #tell(doing: ConjectureProgress['doing'], statement?: Statement, left = 0): void {
    const done = this.#survivors.size + this.#refuted.length;
    this.#options.onProgress?.({
      doing,
      done,
      left,
      ...(statement === undefined ? {} : { statement: this.#text(statement) }),
    });
  }
}

/** Evaluations that simplify the instance of a violation, and none that look for others. */
const SIMPLIFY = { draws: 1, climbs: 0, climbEvaluations: 0, shrinkEvaluations: 3000 };
