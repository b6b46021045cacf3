import { writeFileSync } from 'node:fs';
import { commandLine } from '../scripts/command-line.ts';
import { ourselves, peer, PINS, type Contender } from './processes.ts';
import { overheadResult, overheadTable, taskResult, taskTable, type Round } from './report.ts';
import { OVERHEADS, TASKS } from './tasks.ts';

const USAGE = `Usage: npm run bench -- [options]

Times our kernels, QuTiP and NumPy on the same tasks, in alternating rounds, by CPU time on one core.

  --rounds <n>    rounds, each measuring every contender once on every task (default 5)
  --tasks <text>  only tasks whose name contains the text, such as "entropy" or "climb"; commas separate several
  --quick         one short round
  --long          also the largest sizes
  --alone         without the peers
  --json <file>   write all numbers to a file ("-": to standard output instead of the tables)
  --help, -h      this text
`;

const { values: options } = commandLine(USAGE, {
  rounds: { type: 'string', default: '5' },
  tasks: { type: 'string', default: '' },
  quick: { type: 'boolean', default: false },
  long: { type: 'boolean', default: false },
  alone: { type: 'boolean', default: false },
  json: { type: 'string' },
});

await run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});

async function run(): Promise<void> {
  const count = options.quick ? 1 : Number(options.rounds);
  if (!Number.isInteger(count) || count < 1) {
    throw new Error(`Option --rounds must be a positive integer, but it is ${options.rounds}.`);
  }
  const seconds = options.quick ? 0.1 : 0.5;
  const patterns = options.tasks.split(',').map((text) => text.trim());
  const wanted = (name: string): boolean => patterns.some((text) => name.includes(text));
  const tasks = TASKS.filter(({ name, long }) => wanted(name) && (options.long || long !== true));
  const overheads = OVERHEADS.filter(({ name }) => wanted(name));
  if (tasks.length + overheads.length === 0) {
    throw new Error(
      `Option --tasks must match a task, but no name contains "${options.tasks}". The names are: ` +
        `${[...new Set([...TASKS, ...OVERHEADS].map(({ name }) => name))].join('; ')}.`,
    );
  }

  const us = ourselves();
  const peers =
    tasks.length === 0 || options.alone
      ? []
      : (await Promise.all([peer('qutip'), peer('numpy')])).flatMap((p) => p ?? []);
  const contenders: readonly Contender[] = [us, ...peers];
  const notes = [
    contenders.map(({ versions }) => versions).join(', '),
    `${count} round${count === 1 ? '' : 's'} of ${seconds} s, CPU time${PINS ? ', one pinned core' : ' (not pinned: no taskset here)'}`,
  ];
  for (const name of ['qutip', 'numpy'] as const) {
    if (tasks.length > 0 && !options.alone && !peers.some((p) => p.name === name)) {
      notes.push(`no ${name} under /usr/bin/python3: its columns are empty and its gates unchecked`);
    }
  }

  const steps = count * (tasks.length + 2 * overheads.length);
  let done = 0;
  const progress = (name: string, size: number): void => {
    done++;
    if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${done}/${steps}  ${name} ${size}`);
  };
  const taskRounds: Round[][] = tasks.map(() => []);
  const overheadRounds: [number, number][][] = overheads.map(() => []);
  for (let round = 0; round < count; round++) {
    for (const [k, { name, size }] of tasks.entries()) {
      progress(name, size);
      const rates: Partial<Record<Contender['name'], number>> = {};
      for (const contender of contenders) {
        const rate = await contender.rate(name, size, seconds);
        if (rate !== undefined) rates[contender.name] = rate;
      }
      taskRounds[k].push(rates);
    }
    for (const [k, { of, over, size }] of overheads.entries()) {
      progress(of, size);
      const own = await us.rate(of, size, seconds);
      progress(over, size);
      const base = await us.rate(over, size, seconds);
      overheadRounds[k].push([own!, base!]);
    }
  }
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');

  const results = tasks.map((task, k) => taskResult(task, taskRounds[k]));
  const costs = overheads.map((overhead, k) => overheadResult(overhead, overheadRounds[k]));
  const json = JSON.stringify({ notes, rounds: count, seconds, tasks: results, overheads: costs }, undefined, 2);
  if (options.json === '-') {
    process.stdout.write(`${json}\n`);
    return;
  }
  const tables = [results.length > 0 ? taskTable(results) : '', costs.length > 0 ? overheadTable(costs) : ''];
  process.stdout.write(`${[...notes, ''].join('\n')}\n${tables.filter((text) => text !== '').join('\n\n')}\n`);
  if (options.json !== undefined) writeFileSync(options.json, `${json}\n`);
}
