import { join } from 'node:path';
import { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { asTyped } from '../../../src/cli/as-typed.ts';
import { temporaryFolder } from '../claim-folder.ts';
import { run } from '../command.ts';
import { ROOT } from '../source-files.ts';

const STATEMENT = 'S(AB) >= S(A)';
const ON = ['--on', 'A=2,B=2'];
const MODEL = 'heisenberg-reset';
const DATA = join(ROOT, 'examples/guard/data/heat-from-cold.npz');
/** What is written by mistake is written there. */
const FOLDER = temporaryFolder({ 'there.txt': 'there' });
const FILE = join(FOLDER, 'there.txt');
const VIOLATION = join(ROOT, 'properties/counterexamples/adiabatic-entropy-production-with-lamb-shift.json');

/** Options that mean the same for every command: a value that none takes. */
const WRONG: Readonly<Record<string, string>> = {
  seed: 'x',
  effort: 'x',
  workers: '0',
  timeout: 'x',
  'statement-timeout': 'x',
  source: 'nobody',
  shard: '3/2',
  for: 'x',
  rounds: '0',
  recheck: 'x',
  code: 'fortran',
  multiplicity: 'x',
  largest: '0',
  terms: '0',
  'basis-order': 'x',
  stacking: 'x',
  'detailed-balance': 'x',
  worst: '0',
  truncation: 'x',
  within: 'x',
  width: 'x',
  shards: '0',
  time: 'x',
};

/** What a command has to be given beside them. */
const BESIDE: Readonly<Record<string, readonly string[]>> = {
  verify: ['spohn-inequality'],
  hunt: ['spohn-inequality'],
  merge: [FOLDER],
  replay: [VIOLATION],
  certify: [VIOLATION],
  derive: [MODEL],
  'check-formula': [MODEL],
  explain: [STATEMENT],
  conjecture: ['--quantities', 'S(A), 1'],
  report: ['--out', join(FOLDER, 'unwritten.html')],
  ree: [join(ROOT, 'examples/states/thermal-qubits.json')],
  guard: [DATA],
  slurm: ['spohn-inequality', '--shards', '2', '--time', '1h'],
  serve: ['--stdio'],
};

/** Options of one command, or with a wrong value that depends on others: what follows the name of the command, the wrong value last. */
const CALLS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  verify: [
    ['spohn-inequality', '--checkpoint', FILE],
    ['spohn-inequality', '--shard', '1/2', '--out', FILE],
  ],
  hunt: [
    [STATEMENT, '--on', 'A=x'],
    [STATEMENT, '--rounds', '2', '--on', 'A=x'],
    [STATEMENT, ...ON, '--given', 'rho: nothing(AB)'],
    [STATEMENT, ...ON, '--rounds', '2', '--given', 'rho: nothing(AB)'],
    [STATEMENT, ...ON, '--if', 'nothing(A) <= 0'],
    [STATEMENT, ...ON, '--best', '--if', 'nothing(A) <= 0'],
    ['spohn-inequality', '--on', 'A=2'],
    ['spohn-inequality', '--system', '7'],
    ['spohn-inequality', '--write', FILE],
    ['spohn-inequality', '--html', FOLDER],
    ['spohn-inequality', '--rounds', '2', '--checkpoint', FILE],
    ['spohn-inequality', '--rounds', '2', '--shard', '1/2', '--out', FILE],
  ],
  merge: [[FOLDER, '--write', FILE]],
  replay: [
    [VIOLATION, '--claim', STATEMENT, '--on', 'A=x'],
    [VIOLATION, '--claim', STATEMENT, ...ON, '--given', 'rho: nothing(AB)'],
    [VIOLATION, '--claim', STATEMENT, ...ON, '--if', 'nothing(A) <= 0'],
  ],
  certify: [
    [VIOLATION, '--claim', STATEMENT, '--on', 'A=x'],
    [VIOLATION, '--claim', STATEMENT, ...ON, '--given', 'rho: nothing(AB)'],
    [VIOLATION, '--claim', STATEMENT, ...ON, '--if', 'nothing(A) <= 0'],
    [VIOLATION, '--out', FILE],
  ],
  derive: [
    [MODEL, '--threshold', 'x'],
    [MODEL, '--from', 'x'],
    [MODEL, '--quantity', 'x'],
    [MODEL, '--quantity', 'negativity', '--set', 'x=1'],
    [MODEL, '--quantity', 'negativity', '--set', 'r=('],
    [MODEL, '--quantity', 'negativity', '--at', 'x'],
    [MODEL, '--quantity', 'negativity', '--limit', 'x'],
    [MODEL, '--quantity', 'negativity', '--series', 'x'],
    [MODEL, '--html', FOLDER],
  ],
  'check-formula': [
    [MODEL, '--formula', '1', '--quantity', 'x'],
    [MODEL, '--quantity', 'negativity', '--formula', '('],
    [MODEL, '--claim', 'x >= 0'],
    [MODEL, '--latex', String.raw`\frac{`],
    [MODEL, '--claim', 'negativity >= 0', '--out', FOLDER],
  ],
  explain: [
    [STATEMENT, '--on', 'A=x'],
    [STATEMENT, ...ON, '--given', 'rho: nothing(AB)'],
    [STATEMENT, ...ON, '--if', 'nothing(A) <= 0'],
  ],
  conjecture: [
    ['--on', 'A=2', '--quantities', 'S(A'],
    ['--on', 'A=2', '--quantities', 'S(A)'],
    ['--quantities', 'S(A), 1', '--on', 'A=x'],
    ['--quantities', 'S(A), 1', ...ON, '--given', 'rho: nothing(AB)'],
    ['--quantities', 'S(A), 1', ...ON, '--if', 'nothing(A) <= 0'],
    ['--quantities', 'negativity, 1', '--model', 'nothing'],
    ['--model', MODEL, '--quantities', 'nothing, 1'],
  ],
  report: [['--out', FOLDER]],
  ree: [[...BESIDE.ree, '--dims', 'x']],
  figure: [
    ['reset-fig-1', '--out', FILE],
    ['reset-fig-1', '--set', 'x'],
    ['reset-fig-1', '--set', 'x=1'],
  ],
  guard: [
    [DATA, '--states', 'x'],
    [DATA, '--times', 'x'],
    [DATA, '--dims', '7x3'],
    [DATA, '--model', 'x'],
    [DATA, '--model', MODEL, '--set', 'x=1'],
    [DATA, '--model', MODEL, '--set', 'g=x'],
    [DATA, '--beta', 'x'],
    [DATA, '--junit', FOLDER],
    [DATA, '--svg', FOLDER],
    [DATA, '--html', FOLDER],
  ],
};

/** Options of which no value is wrong by itself: what they name is told by its own name, or looked for. */
const OTHERS = [
  'merge --claim',
  'replay --claim',
  'certify --claim',
  'check-formula --claims',
  'ree --array',
  'guard --delimiter',
  'guard --claim',
  'slurm --out',
];

const COMMANDS = ((await run('--help')).stdout.match(/^ {2}[a-z-]+(?= \[options\])/gm) ?? []).map((name) =>
  name.trim(),
);
const OPTIONS = await Promise.all(
  COMMANDS.map(async (command) => {
    const { stdout } = await run(command, '--help');
    return [...stdout.matchAll(/^ {2}--([a-z-]+) </gm)].map(([, option]) => ({
      command,
      option,
    }));
  }),
);

const ROWS = [
  ...OPTIONS.flat().flatMap(({ command, option }) =>
    option in WRONG ? [[command, ...(BESIDE[command] ?? []), `--${option}`, WRONG[option]]] : [],
  ),
  ...Object.entries(CALLS).flatMap(([command, calls]) => calls.map((args) => [command, ...args])),
];

/** The option with the wrong value, the last one. */
function wrongOption(args: readonly string[]): string {
  return args.findLast((word) => word.startsWith('--'))!;
}

describe('errors about options', () => {
  test.each(
    ROWS.map((args) => ({
      args,
      line: args.join(' ').replaceAll(`${ROOT}/`, ''),
      option: wrongOption(args),
    })),
  )('name $option as it is typed: $line', async ({ args, option }) => {
    const { code, stderr } = await run(...args);
    expect(code).toBe(2);
    expect(stderr).toMatch(new RegExp(`(?:^|: )(?:Argument \`${option}\` must|error: option '${option} )`));
  });

  test('are looked at for every option of every command that takes a value', () => {
    const seen = new Set([...ROWS.map((args) => `${args[0]} ${wrongOption(args)}`), ...OTHERS]);
    expect(COMMANDS).toContain('check-formula');
    expect(OPTIONS.flat().length).toBeGreaterThan(80);
    expect(
      OPTIONS.flat().flatMap(({ command, option }) =>
        seen.has(`${command} --${option}`) ? [] : [`${command} --${option}`],
      ),
    ).toEqual([]);
  });

  test('leave alone what was not typed, and arguments of functions in files', () => {
    const command = new Command().option('--on <dims>').option('--seed <seed>').option('--if <premise>');
    command.parse(['--on', 'A=x', '--seed', '1'], { from: 'user' });
    const named = (message: string): string => asTyped(message, command);
    expect(named('Argument `on` must be dimensions.')).toBe('Argument `--on` must be dimensions.');
    expect(named(`${STATEMENT}: Argument \`on\` must be dimensions.`)).toBe(
      `${STATEMENT}: Argument \`--on\` must be dimensions.`,
    );
    for (const other of [
      'Argument `if` must have a relation.',
      'Argument `dims` must be a list.',
      './mine.ts: Argument `seed` must be an integer.',
    ]) {
      expect(named(other)).toBe(other);
    }
  });
});
