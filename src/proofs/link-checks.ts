import type { Range } from '../ensembles/range.ts';
import type { Interval } from '../exact/signs/parameter-box.ts';
import { intervalText } from '../symbolic/formulas/parameter-domain.ts';
import type { Premise } from '../symbolic/steps/step-verdict.ts';
import type { Statement } from './conclusion.ts';
import { missingFrom, placeIn } from './coverage.ts';
import type { LinkDraw } from './draws.ts';
import type { SteadyNumber } from './link.ts';

/** Part of a statement with its premises, in the symbols of a link. */
export interface Goal {
  readonly statement: Statement;
  readonly under: readonly Statement[];
}

/** Symbols that were infinite together, with their signs. */
export interface Infinities {
  readonly signs: Readonly<Record<string, 1 | -1>>;
  readonly example: LinkDraw;
}

/** What one link says, as draws have shown it. */
export class LinkStatements {
  readonly goals = new Map<string, Goal>();
  readonly premises = new Map<Premise, Statement>();
  /** Premises that have no value on some random draw: they are not used. */
  readonly withheld = new Set<Premise>();
  /** Premises that have no value on some edge case, with the first of them. */
  readonly valueless = new Map<Premise, LinkDraw>();
  /** Symbols that stand for numbers of steady states. */
  readonly steady = new Map<string, SteadyNumber>();
  /** Symbols that were infinite together on a draw, with their signs, and what the draw is called. */
  readonly infinite = new Map<string, Infinities>();
}

/** What a check of the links of a proof has found so far. */
export class LinkChecks {
  readonly problems = new Set<string>();
  /** By link. */
  readonly statements = new Map<object, LinkStatements>();
  #draws = 0;
  #enclosed = 0;
  #models = 0;
  readonly #uncovered = new Map<string, string>();
  readonly #ends = new Map<string, string>();
  /** By the text of name and domain: links of several systems may use a name for different domains. */
  readonly #domains = new Map<
    string,
    { readonly name: string; readonly domain: Interval; readonly ranges: (Range | undefined)[] }
  >();
  readonly #justified = new Set<string>();

  /** Random draws on which everything was compared. */
  get draws(): number {
    return this.#draws;
  }

  /** Draws that were compared in enclosure arithmetic. */
  get rigorous(): number {
    return this.#enclosed + this.#models;
  }

  count(): void {
    this.#draws++;
  }

  enclosed(): void {
    this.#enclosed++;
  }

  modelsCompared(count: number): void {
    this.#models += count;
  }

  problem(text: string): void {
    this.problems.add(text);
  }

  /** Statements of a link; the same for each system that it speaks about. */
  of(link: object): LinkStatements {
    const known = this.statements.get(link) ?? new LinkStatements();
    this.statements.set(link, known);
    return known;
  }

  goal(link: object, part: number, statement: Statement, under: readonly Statement[]): void {
    const { goals } = this.of(link);
    // A link may say something else for each system: all of it has to follow.
    const key = JSON.stringify([part, statement, under]);
    if (goals.has(key)) return;
    goals.set(key, { statement, under });
    const [known] = [...goals].filter(([key]) => key.startsWith(`[${part},`)).map(([, goal]) => goal);
    if (known.statement.symbol !== statement.symbol || known.statement.left !== statement.left) {
      this.problem(`part ${part} of the statement is not the same relation on all draws`);
    }
  }

  /** A draw does not belong to what is covered: the condition does not hold there. */
  uncovered(condition: string, draw?: LinkDraw): void {
    if (!this.#uncovered.has(condition))
      this.#uncovered.set(condition, draw === undefined ? '' : ` (not so: ${draw.name})`);
  }

  /** A premise has no value on a draw: it is not used where that is a random one, and the draw is not covered where it is used. */
  premiseless(link: object, premise: Premise, draw: LinkDraw): void {
    const { withheld, valueless } = this.of(link);
    if (!draw.isEdge) withheld.add(premise);
    else if (!valueless.has(premise)) valueless.set(premise, draw);
  }

  /** A symbol with a domain, of which nothing more is known yet. */
  restricted(name: string, domain: Interval): void {
    const key = intervalText(name, domain);
    if (!this.#domains.has(key)) this.#domains.set(key, { name, domain, ranges: [] });
  }

  /** Where the reading of a symbol lies in its domain; a draw that is not inside is not covered, unless the ends are. */
  isInside(
    name: string,
    value: { readonly value: number; readonly bound: number },
    domain: Interval,
    draw: LinkDraw,
  ): boolean {
    const place = placeIn(value, domain);
    if (place === 'outside') this.uncovered(intervalText(name, domain), draw);
    if (place === 'end') this.#ends.set(intervalText(name, domain), ` (not so: ${draw.name})`);
    return place === 'inside';
  }

  range(name: string, domain: Interval, range: Range | undefined): void {
    this.restricted(name, domain);
    this.#domains.get(intervalText(name, domain))!.ranges.push(range);
  }

  /** The domain of a symbol is a premise of the statement. */
  justified(name: string): void {
    this.#justified.add(name);
  }

  /**
   * What the claim says and the proof does not: ranges of parameters, conditions that draws fail, domains of symbols that
   * nothing guarantees.
   */
  missing(): readonly string[] {
    const domains = [...this.#domains.values()].flatMap(({ name, domain, ranges }) => {
      if (domain.lower === undefined && domain.upper === undefined) return [];
      const known = ranges.filter((range) => range !== undefined);
      if (known.length > 0 && known.length === ranges.length) {
        return known.flatMap((range) => missingFrom(name, domain, range).map((gap) => `not ${gap}`));
      }
      return this.#justified.has(name) ? [] : [`only where ${intervalText(name, domain)}`];
    });
    const conditions = [...this.#uncovered, ...this.#ends].map(
      ([condition, example]) => `only where ${condition}${example}`,
    );
    const valueless = [...this.statements.values()].flatMap((own) =>
      [...own.valueless].filter(([premise]) => !own.withheld.has(premise)),
    );
    // The first of those that say the same.
    const values = new Map(valueless.toReversed().map(([{ statement }, { name }]) => [statement, name]));
    const premises = [...values].map(([statement, name]) => `only where ${statement} has a value (not so: ${name})`);
    return [...new Set([...domains, ...conditions, ...premises])];
  }
}
