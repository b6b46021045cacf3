import { budgetTimes } from '../hunter/budget.ts';
import type { System } from '../claims/claim.ts';
import type { Counterexample } from '../hunter/evidence.ts';
import type { CampaignFolder } from '../registry/campaign-folder.ts';
import type { CampaignPool, Outcome } from '../registry/campaign-pool.ts';
import { PoolClosedError } from '../registry/pool-closed-error.ts';
import { formatLedger, type LedgerRow } from '../registry/ledger.ts';
import { Rounds } from '../registry/rounds.ts';
import type { Campaign, ClaimDescription, Task } from '../registry/tasks.ts';
import { rowOf } from '../registry/row-of-campaign.ts';
import { type ChosenFolder, folderWords } from './campaign-folder-options.ts';
import { EXIT } from './exit-code.ts';
import { huntExitCode, printHunt, rewriteViolation, violationOf, writeViolation } from './hunt-report.ts';
import { huntTask } from './hunt-task.ts';
import { huntCommand, mergeCommandOn, quoted, targetOf } from './reproduce.ts';
import type { Terminal } from './terminal.ts';

/** Options of a hunt that its rounds depend on, and what becomes of them. */
export interface SessionOptions {
  readonly json?: true;
  readonly seed: number;
  readonly effort: number;
  readonly workers: number;
  readonly for?: number;
  readonly rounds?: number;
  readonly system?: readonly System[];
  readonly write?: string;
}

interface Parts {
  readonly claim: ClaimDescription;
  readonly options: SessionOptions;
  readonly pool: CampaignPool;
  readonly chosen: ChosenFolder | undefined;
  readonly folder: CampaignFolder | undefined;
  readonly terminal: Terminal;
}

/** A hunt while it runs: what it has found is written at once, and it can be ended at any time. */
export class HuntSession {
  readonly #parts: Parts;
  readonly #rounds: Rounds;
  readonly #start = Date.now();
  /** Violations as they were met, by the rounds that are still simplifying and judging them. */
  readonly #met = new Map<number, Counterexample>();
  #written: Counterexample | undefined = undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
    const { claim, options, pool, chosen, folder } = parts;
    const { seed, effort, system, workers } = options;
    const rounds = options.for === undefined ? (options.rounds ?? 1) : undefined;
    const task = huntTask(claim, { seed, effort, systems: system });
    this.#rounds = new Rounds(task, pool, {
      workers: rounds === 1 ? 1 : workers,
      ...(rounds === undefined ? { deadline: this.#start + options.for! * 1000 } : { rounds }),
      ...(chosen?.shard === undefined ? {} : { shard: chosen.shard }),
      known: (round) => folder?.get(String(round)) as Campaign | undefined,
      onRound: (round, campaign) => this.#take(round, campaign),
    });
  }

  /** Share of the work that is done. */
  share(ofRound: number): number {
    const { for: seconds } = this.#parts.options;
    if (seconds !== undefined) return (Date.now() - this.#start) / (1000 * seconds);
    const { done, total } = this.#rounds;
    return total === 1 ? ofRound : done / total;
  }

  meet(violation: Counterexample, task: Task): void {
    if (task.kind === 'hunt') this.#met.set(task.round ?? 0, violation);
  }

  /**
   * Makes the rounds. What was found is printed also where it cannot be kept.
   *
   * @throws {PoolClosedError} when it is interrupted
   */
  async run(): Promise<void> {
    try {
      await this.#rounds.run();
    } catch (error) {
      const { row } = this;
      if (!(error instanceof PoolClosedError) && row !== undefined) this.#printLines(row);
      throw error;
    }
  }

  /** Prints what the hunt has shown. */
  end(): void {
    const { options, chosen, terminal } = this.#parts;
    const { row } = this;
    if (row !== undefined) {
      this.#printLines(row);
      this.#store(violationOf(row));
      terminal.exitCode = huntExitCode(row);
    }
    if (options.write !== undefined && this.#written === undefined) {
      terminal.note(`Without a counterexample ${options.write} is not written.`);
    }
    if (chosen === undefined) return;
    const whole = mergeCommandOn(chosen.path, [this.#parts.claim]);
    if (chosen.shard === undefined)
      terminal.note(`${this.#count()} kept in ${chosen.path}. Print what is there: ${whole}`);
    else
      terminal.note(
        `Shard ${chosen.shard.join('/')} is in ${chosen.path}: ${this.#count()}. With all of them: ${whole}`,
      );
    if (chosen.shard !== undefined && this.#rounds.outcome?.ok !== false) terminal.exitCode = EXIT.expected;
  }

  /** Prints what the hunt has shown until now, where that is, and how it goes on. */
  interrupted(): void {
    const { claim, options, chosen, terminal } = this.#parts;
    const { row } = this;
    if (row !== undefined) this.#printLines(row);
    const violation = row === undefined ? undefined : violationOf(row);
    this.#store(violation);
    if (violation === undefined) this.#storeMet();
    const after = row === undefined ? 'Interrupted: no result.' : `Interrupted after ${this.#count()}.`;
    if (chosen === undefined) {
      const advice =
        options.for === undefined && options.rounds === undefined ? '' : ' With --checkpoint they would be kept.';
      terminal.note(`${after}${row === undefined ? '' : advice}`);
      return;
    }
    const write = options.write === undefined || this.#written !== undefined ? '' : ` --write ${quoted(options.write)}`;
    const command = `${huntCommand(claim, options)} ${folderWords(chosen)}${write}`;
    terminal.note(`${after} Whole rounds are kept in ${chosen.path}. Go on: ${command}`);
  }

  #take(round: number, campaign: Campaign): void {
    this.#met.delete(round);
    this.#parts.folder?.put(String(round), campaign);
    if (this.#written !== undefined) return;
    // Which violation is the first is known once the rounds before it have ended; until then any is worth keeping.
    const violation = violationOf(this.#rowOf({ ok: true, value: campaign, seconds: 0 }));
    try {
      this.#store(violation);
    } catch {
      // It is printed first, at the end, and then the error is met again.
    }
  }

  /** What the hunt has shown until now; absent before the first round has ended. */
  get row(): LedgerRow | undefined {
    const { outcome } = this.#rounds;
    return outcome === undefined ? undefined : this.#rowOf(outcome);
  }

  #rowOf(outcome: Outcome<Campaign>): LedgerRow {
    const { claim, options } = this.#parts;
    return rowOf(claim, outcome, budgetTimes(options.effort));
  }

  #printLines(row: LedgerRow): void {
    const { claim, options, chosen, terminal } = this.#parts;
    const { seed } = options;
    if (options.json) terminal.result(formatLedger({ format: 'clausius-ledger', version: 1, seed, rows: [row] }));
    else {
      const part = chosen?.shard === undefined ? '' : ` ${folderWords(chosen)}`;
      printHunt(row, `${huntCommand(claim, options)}${part}`, terminal);
    }
  }

  #store(violation: Counterexample | undefined): void {
    const { claim, options, terminal } = this.#parts;
    const { write } = options;
    if (write === undefined || violation === undefined) return;
    if (this.#written === undefined) writeViolation(write, targetOf(claim), violation, terminal);
    else if (JSON.stringify(violation) !== JSON.stringify(this.#written)) rewriteViolation(write, violation);
    this.#written = violation;
  }

  /** Stores a violation that was met and not yet judged. */
  #storeMet(): void {
    const { options, terminal } = this.#parts;
    const [first] = this.#met.values();
    if (first === undefined || this.#written !== undefined) return;
    if (options.write === undefined) {
      terminal.note('A violation in float64 was met and not yet judged; --write would have stored it.');
      return;
    }
    this.#store(first);
    terminal.note('It is a violation in float64 as it was met, neither simplified nor judged.');
  }

  #count(): string {
    const { done } = this.#rounds;
    return done === 1 ? '1 round' : `${done} rounds`;
  }
}
