import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../source-files.ts';

/** Files that NumPy has written, in base64. */
const NUMPY = JSON.parse(readFileSync(join(ROOT, 'test/unit/formats/numpy-files.json'), 'utf8')) as Readonly<
  Record<string, string>
>;

/** A command that is refused with the advice, and what to run instead, in this order. */
export interface AdvisedCommand {
  /** The advice as the source has it, or enough of it to be that of one kind of place. */
  readonly advice: string;
  /** The same as it is printed, where the source puts something in. */
  readonly printed?: string;
  readonly args: readonly string[];
  readonly instead: readonly (readonly string[])[];
}

const folder = join(tmpdir(), `advice-${randomUUID()}`);
const contents = new Map<string, string | Uint8Array>();
const path = (name: string): string => join(folder, name);
const file = (name: string, content: string | Uint8Array): string => {
  contents.set(name, content);
  return path(name);
};

/** Writes the files of the commands. @returns what removes them */
export function writeFiles(): () => void {
  mkdirSync(folder);
  for (const [name, content] of contents) writeFileSync(path(name), content);
  return () => rmSync(folder, { recursive: true });
}

const matrices = file('two.npz', Buffer.from(NUMPY['two matrices'], 'base64'));
const statements = file('claims.json', JSON.stringify([{ claim: 'purity <= 1' }]));
const decay = file(
  'decay.json',
  JSON.stringify({
    name: 'decay',
    dims: [2],
    parameters: { g: 'positive' },
    hamiltonian: '0',
    jumps: [{ operator: 'sigmaMinus', rate: 'g' }],
  }),
);
const states = file(
  'states.json',
  JSON.stringify({
    states: [0, 1, 2].map(() => [
      [0, 0],
      [0, 1],
    ]),
  }),
);
const right = join(ROOT, 'examples/guard/data/right.npz');

/** A hunt of a few evaluations. */
const hunt = (...options: readonly string[]): readonly string[] => {
  return ['hunt', 'purity(rho) <= 1', '--on', 'A=2', '--effort', '0.001', ...options];
};
const verify = ['verify', 'klein-inequality', '--effort', '0.001'];
const refuted = ['hunt', 'purity(rho) <= 1/2', '--on', 'A=2', '--effort', '0.01', '--write'];

const trajectory = (name: string, ...times: readonly number[]): string => {
  const mixed = [
    [0.5, 0],
    [0, 0.5],
  ];
  return file(name, JSON.stringify({ times, states: times.map(() => mixed) }));
};
const uneven = trajectory('uneven.json', 0, 0.1, 2);
const variance = (formula: string): readonly string[] => {
  const given = ['--given', 'rho: state(A); H: observable(A)'];
  return ['hunt', formula, '--on', 'A=2', ...given, '--effort', '0.001'];
};

const ABOUT_COMMANDS: readonly AdvisedCommand[] = [
  {
    advice: 'Leave --homogeneous out, or save states at equal distances in time.',
    args: ['guard', uneven, '--homogeneous'],
    instead: [
      ['guard', uneven],
      ['guard', trajectory('even.json', 0, 1, 2), '--homogeneous'],
    ],
  },
  { advice: 'Exchange them.', args: variance('var(rho, H) >= 0'), instead: [variance('var(H, rho) >= 0')] },
  {
    advice: 'Write it as --on A=2,B=2.',
    args: ['hunt', 'purity(rho) <= 1', '--effort', '0.001'],
    instead: [[...hunt().slice(0, 2), '--on', 'A=2,B=2', '--effort', '0.001']],
  },
  {
    advice: 'Say how long, such as --rounds 10 or --for 1h.',
    args: hunt('--checkpoint', path('kept')),
    instead: [hunt('--checkpoint', path('kept'), '--rounds', '2')],
  },
  {
    advice: 'Write --shard i/n --out folder, which part and the folder for it.',
    args: hunt('--rounds', '1', '--out', path('parts')),
    instead: [hunt('--rounds', '1', '--shard', '1/1', '--out', path('parts'))],
  },
  {
    advice: 'Leave it out: parts go on from the folder of --out.',
    args: hunt('--rounds', '1', '--shard', '1/1', '--out', path('more'), '--checkpoint', path('kept')),
    instead: [hunt('--rounds', '1', '--shard', '1/1', '--out', path('more'))],
  },
  {
    advice: '`${PROGRAM} merge` prints the whole.',
    printed: ' merge` prints the whole.',
    args: hunt('--rounds', '1', '--shard', '1/1', '--out', path('whole'), '--json'),
    instead: [hunt('--rounds', '1', '--shard', '1/1', '--out', path('whole')), ['merge', path('whole'), '--json']],
  },
  {
    advice: '`${PROGRAM} merge` prints the whole.',
    printed: ' merge` prints the whole.',
    args: [...verify, '--shard', '1/1', '--out', path('verified'), '--markdown'],
    instead: [
      [...verify, '--shard', '1/1', '--out', path('verified')],
      ['merge', path('verified'), '--markdown'],
    ],
  },
  {
    advice: 'Give it more evaluations with --effort.',
    args: hunt('--best', '--rounds', '2'),
    instead: [[...hunt('--best').slice(0, 4), '--effort', '0.002', '--best']],
  },
  {
    advice: 'Use `${PROGRAM} verify ${quoted(target)}`.',
    printed: "verify 'pinsker-*'`.",
    args: ['hunt', 'pinsker-*'],
    instead: [['verify', 'pinsker-*', '--effort', '0.001']],
  },
  {
    advice: 'Choose another name.',
    args: [...refuted, file('there.json', '')],
    instead: [[...refuted, path('violation.json')]],
  },
  {
    advice: 'Give the claim with --claim: a typed statement with its --on',
    args: ['replay', path('violation.json')],
    instead: [['replay', path('violation.json'), '--claim', 'purity(rho) <= 1/2', '--on', 'A=2']],
  },
  {
    advice: '`${PROGRAM} hunt ${targetOf(first)}` looks for a violation.',
    printed: 'hunt klein-inequality` looks for a violation.',
    args: ['prove', 'klein-inequality'],
    instead: [['hunt', 'klein-inequality', '--effort', '0.001']],
  },
  {
    advice: 'Or write a statement in --claim or --latex, or name a file of them in --claims.',
    args: ['check-formula', 'thermal-qubit', '--formula', '1'],
    instead: [
      ['check-formula', 'thermal-qubit', '--claim', 'purity <= 1'],
      ['check-formula', 'thermal-qubit', '--latex', String.raw`\operatorname{purity} \le 1`],
      ['check-formula', 'thermal-qubit', '--claims', statements],
    ],
  },
  {
    advice: 'Write --on A=2,B=2, or take the quantities of a model with --model.',
    args: ['conjecture', '--quantities', 'purity(rho), 1'],
    instead: [['conjecture', '--model', 'thermal-qubit', '--quantities', 'purity, 1']],
  },
  {
    advice: 'Add the quantity it is about, such as --quantity entropy.',
    args: ['derive', 'thermal-qubit', '--limit', 'beta -> 0'],
    instead: [['derive', 'thermal-qubit', '--limit', 'beta -> 0', '--quantity', 'entropy']],
  },
  {
    advice: 'Add --out folder, or ask for one format.',
    args: ['figure', 'reset-fig-2', '--csv', '--json'],
    instead: [['figure', 'reset-fig-2', '--csv']],
  },
  {
    advice: 'Write ${baths.map((bath) => `--beta ${bath}=…`).join(',
    printed: 'Write --beta bath=…, or one for all.',
    args: ['guard', right, '--beta', 'cellar=1'],
    instead: [
      ['guard', right, '--beta', 'bath=1'],
      ['guard', right, '--beta', '1'],
    ],
  },
  {
    advice: 'Add ${missing.map((name) => `--set ${name}=…`).join(',
    printed: 'Add --set g=….',
    args: ['guard', states, '--model', decay],
    instead: [['guard', states, '--model', decay, '--set', 'g=2/3']],
  },
  {
    advice: 'Name one of them with --array.',
    args: ['ree', matrices, '--dims', '2x2'],
    instead: [['ree', matrices, '--dims', '2x2', '--array', 'a']],
  },
];

/** Values of options, which are looked at before anything is done. */
const ABOUT_VALUES: readonly (readonly [
  advice: string,
  command: string,
  option: string,
  wrong: string,
  right: string,
])[] = [
  ['Write a positive duration such as 60s, 5m or 2h, of at most 500h.', 'hunt', '--for', 'long', '5m'],
  ['Write a nonnegative integer below 2^53.', 'hunt', '--seed', '-1', '7'],
  ['Write a positive integer of at most 2^32.', 'hunt', '--rounds', '0', '10'],
  ['Write a shard such as 3/16, the third of sixteen, or auto.', 'hunt', '--shard', '3', '3/16'],
  ['Write a shard such as 3/16, the third of sixteen, or auto.', 'hunt', '--shard', '17/16', 'auto'],
  ['Write an integer from 1 to 1024.', 'hunt', '--workers', 'all', '2'],
  ['Write a positive number such as 0.1 or 10.', 'hunt', '--effort', '1e3', '10'],
  ['Write dimensions such as 4 or 2x3.', 'hunt', '--system', '2,3', '2x3'],
  ['Write a positive integer.', 'check-formula', '--multiplicity', 'two', '2'],
  ['Write an integer from 1 to ${most}.', 'conjecture', '--largest', '10', '9'],
  ['Write a number from 0 on such as 1e-8; 0 stands for states that are exact.', 'guard', '--within', '-1', '1e-8'],
  ['Write an integer from 1 to 10000.', 'guard', '--worst', '0', '10000'],
  ['Write two dimensions such as 2x3.', 'ree', '--dims', '6', '2x3'],
  ['Write a positive number below 1 such as 1e-9.', 'ree', '--width', '0', '1e-9'],
  [
    'Write a number from 0 to below 1 such as 1e-7; 0 stands for states that are exact.',
    'ree',
    '--within',
    '1',
    '1e-7',
  ],
];

export const ADVISED_COMMANDS: readonly AdvisedCommand[] = [
  ...ABOUT_COMMANDS,
  ...ABOUT_VALUES.map(([advice, command, option, wrong, right]) => ({
    advice,
    printed: advice.replace('${most}', '9'),
    args: [command, option, wrong, '--help'],
    instead: [[command, option, right, '--help']],
  })),
];

/** Advice of commands that is not followed by running something, with the reason. */
export const NOT_RUN: Readonly<Record<string, string>> = {
  'Write --shard i/n.': 'asked for under no scheduler, which the machine that runs the tests may be under',
  'Set ${SHARDS}.':
    'a variable of the environment: `campaign-folder-options.ts` takes it as an argument, which its tests give',
  'They are programs and run: ': 'says why; `campaigns.test.ts` names the files',
  'Run them again; what is there is kept.': '`campaigns.test.ts` runs the missing parts',
  'There is no other way to be called.': 'the server runs until it is ended; `serve.test.ts` calls it',
  'With --checkpoint they would be kept.':
    'printed where a hunt is interrupted; `kill.test.ts` goes on from a checkpoint',
};
