import type { Range } from '../ensembles/range.ts';
import type { Interval } from '../exact/parameter-box.ts';
import { intervalText } from '../symbolic/parameter-domain.ts';
import type { Premise } from '../symbolic/step-verdict.ts';
import type { Statement } from './conclusion.ts';
import { missingFrom, placeIn } from './coverage.ts';
import type { LinkDraw } from './draws.ts';
import type { SteadyNumber } from './link.ts';

/** Part of a statement with its premises, in the symbols of a link. */
export interface Goal {
  readonly statement: Statement;
  readonly under: readonly Statement[];
}

/** What one link says, as draws have shown it. */
export class LinkStatements {
  readonly goals = new Map<number, Goal>();
  readonly premises = new Map<Premise, Statement>();
  /** Symbols that stand for numbers of steady states. */
  readonly steady = new Map<string, SteadyNumber>();
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
  readonly #domains = new Map<string, { readonly domain: Interval; readonly range: Range | undefined }>();
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
    const known = goals.get(part);
    if (known === undefined) goals.set(part, { statement, under });
    else if (known.statement.symbol !== statement.symbol || known.statement.left !== statement.left) {
      this.problem(`part ${part} of the statement is not the same relation on all draws`);
    }
  }

  /** A draw does not belong to what is covered: the condition does not hold there. */
  uncovered(condition: string, draw?: LinkDraw): void {
    if (!this.#uncovered.has(condition))
      this.#uncovered.set(condition, draw === undefined ? '' : ` (not so: ${draw.name})`);
  }

  /** A symbol with a domain, of which nothing more is known yet. */
  restricted(name: string, domain: Interval): void {
    if (!this.#domains.has(name)) this.#domains.set(name, { domain, range: undefined });
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
    this.#domains.set(name, { domain, range });
  }

  /** The domain of a symbol is a premise of the statement. */
  justified(name: string): void {
    this.#justified.add(name);
  }

  /**
   * What the claim says and the proof does not: ranges of parameters, conditions that draws fail, domains of symbols that
   * nothing guarantees.
   */
  missing(closed: boolean): readonly string[] {
    const domains = [...this.#domains].flatMap(([name, { domain, range }]) => {
      if (domain.lower === undefined && domain.upper === undefined) return [];
      if (range !== undefined) return missingFrom(name, domain, range, closed).map((gap) => `not ${gap}`);
      return this.#justified.has(name) ? [] : [`only where ${intervalText(name, domain)}`];
    });
    const conditions = [...this.#uncovered, ...(closed ? [] : this.#ends)].map(
      ([condition, example]) => `only where ${condition}${example}`,
    );
    return [...new Set([...domains, ...conditions])];
  }
}
