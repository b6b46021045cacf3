import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ALL } from '../../sample.ts';
import { run } from '../command.ts';
import { ROOT } from '../source-files.ts';

const ISING = join(ROOT, 'examples/models/ising-reset.json');

test('quantities are derived alone, with values, limits and expansions', async () => {
  const options = ['--at', 'g=1,gamma=1/10,r=3', '--limit', 'r -> oo', '--series', 'r -> oo', '--set', 'g=gamma'];
  const { code, stdout } = await run('derive', ISING, '--json', ...options, '--quantity', 'rho[0][3]');
  expect(code).toBe(0);
  const { quantities } = JSON.parse(stdout) as {
    readonly quantities: readonly { readonly parts: readonly object[] }[];
  };
  expect(quantities[0].parts).toEqual([
    expect.objectContaining({
      limit: '1/4',
      series: [
        { exponent: 0, coefficient: '1/4' },
        { exponent: -1, coefficient: '-gamma/2' },
        { exponent: -2, coefficient: 'gamma^2/4' },
      ],
    }),
  ]);
});

test('what has no closed form says why and ends with 3', async () => {
  const { code, stdout } = await run('derive', ISING, '--quantity', 'ergotropy');
  expect(code).toBe(3);
  expect(stdout).toContain('no closed form');
});

test('a question without a quantity is refused', async () => {
  const { code, stderr } = await run('derive', ISING, '--limit', 'r -> oo');
  expect(code).toBe(2);
  expect(stderr).toContain('--quantity');
});

// With nerdamer the machine takes ten times as long as all else here.
test.each([
  { model: 'thermal-qubit', quantities: ['rho[0][0]', 'heat[bath]'], set: 'beta=2/omega', shown: 'beta = 2/omega' },
  ...(ALL
    ? [
        {
          model: 'two-qubit-machine',
          quantities: ['heat[hot]', 'rho[1][2]'],
          set: 'beta_c=2*beta_h',
          shown: 'beta_c = 2*beta_h',
        },
      ]
    : []),
])('other systems agree on quantities of $model with $shown', async ({ model, quantities, set, shown }) => {
  const options = ['--quantity', ...quantities, '--set', set, '--second-opinion', '--ascii'];
  const { code, stdout } = await run('derive', model, ...options);
  expect(code).toBe(0);
  expect(stdout).toContain(shown);
  expect(stdout).toMatch(/second opinion: mathjs agrees on [1-9]\d* values/);
  expect(stdout).not.toContain('DISAGREEMENT');
});
