import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { SILENT } from '../../../src/cli/progress-display.ts';
import { ALL, repeated } from '../../sample.ts';
import { built, THREADS } from '../built.ts';

const { runProgram } = (await built('cli/program.js')) as typeof import('../../../src/cli/program.ts');
const { paint } = (await built('report/paint.js')) as typeof import('../../../src/report/paint.ts');

/** Places that a line takes: marks stand on the letter before them. */
const widthOf = (line: string): number => Array.from(line.replaceAll(/\p{M}/gu, '')).length;

/** Lines that a command prints on a terminal of some width. */
async function linesOf(args: readonly string[], width?: number): Promise<readonly string[]> {
  const lines: string[] = [];
  await runProgram(args, {
    paint: paint(true),
    ...(width === undefined ? {} : { width }),
    result: (text) => void lines.push(...stripVTControlCharacters(text).split('\n')),
    note: () => undefined,
    progress: () => SILENT,
    threads: THREADS,
    exitCode: 0,
  });
  return lines;
}

const TYPED = [
  'production(L, rho) >= 0',
  '--given',
  'rho: state(A); L: generator(A) with fixed point pi',
  '--on',
  'A=2',
];

/** Commands whose lines are long, and those that take longer. */
const QUICK = [
  ['explain'],
  ['explain', ...TYPED],
  ['figure'],
  ['guard', 'examples/guard/data/trace-drift.npz'],
  ['derive', '--help'],
];
const SLOW = [
  ['hunt', '--help'],
  ['conjecture', '--help'],
  ['list'],
  ['explain', 'S(A) <= I(A:B)', '--on', 'A=2,B=2'],
  ['ree', 'examples/states/thermal-qubits.json', '--certify'],
  ['papers'],
  ['papers', 'Gardiner1986'],
  ['derive', 'two-qubit-machine'],
  ['check-formula', 'thermal-qubit', '--claim', 'purity <= 1/2'],
  ['prove', 'entanglement-production-under-detailed-balance'],
  ['hunt', 'S(A) <= I(A:B)', '--on', 'A=2,B=2'],
  ['replay', 'properties/certificates/pinsker-with-a-larger-constant.json'],
  ['errata', 'population-and-coherence-parts', 'populations-with-degenerate-levels'],
];

/** Text without blanks, and without the strokes at which a command goes on. */
const bare = (lines: readonly string[]): string => lines.join('\n').replaceAll(/ \\\n|\s/g, '');

/** Lines of each command as they are, which do not depend on a width. */
const wholes = new Map<string, Promise<readonly string[]>>();

function wholeOf(command: readonly string[]): Promise<readonly string[]> {
  const key = command.join(' ');
  const lines = wholes.get(key) ?? linesOf(command);
  wholes.set(key, lines);
  return lines;
}

describe.each([80, 200, 120].slice(0, repeated(2, 1, 3)))('on a terminal of %i columns', (width) => {
  test.each(ALL ? [...QUICK, ...SLOW] : QUICK)('%s fits, and says the same', async (...args) => {
    const command = args.filter((word) => word !== undefined);
    const [whole, lines] = [await wholeOf(command), await linesOf(command, width)];
    // A program and a command are copied as a whole.
    const program = lines.findIndex((line) => line.includes('as a claim in TypeScript'));
    const printed = lines
      .slice(0, program === -1 ? undefined : program)
      .filter((line) => !/reproduce: |^ *npx clausius hunt '/.test(line));
    expect(printed.length).toBeGreaterThan(2);
    expect(printed.filter((line) => widthOf(line) > width)).toEqual([]);
    // The worst place of each law is whole, in its row or below it.
    if (command[0] === 'guard') expect(lines.join('\n')).toMatch(/step 4, t = 4: \S+ of the error$/m);
    if (command[0] !== 'guard' && command[0] !== 'derive') expect(bare(lines)).toBe(bare(whole));
  });
});
