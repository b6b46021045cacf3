import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ALL } from '../../sample.ts';
import { documentOf, Reader } from '../documents.ts';

const page = documentOf('docs/entanglement-of-a-state.md');
const [shown] = page.shown;

/** What `state.py` saves: 4/5 of a singlet in white noise, as QuTiP rounds it. */
function saved(): Uint8Array {
  const description = `{'descr': '<c16', 'fortran_order': False, 'shape': (4, 4), }`;
  const header = Buffer.from(`\u0093NUMPY\u0001\u0000v\u0000${description.padEnd(117)}\n`, 'latin1');
  const [a, b, c] = [0.05, 0.4499999999999999, -0.3999999999999999];
  const entries = [a, 0, 0, 0, 0, b, c, 0, 0, c, b, 0, 0, 0, 0, a].flatMap((re) => [re, 0]);
  return Buffer.concat([header, Buffer.from(new Float64Array(entries).buffer)]);
}

test('the page prints the bracket of its state, in which the closed form lies', async () => {
  const reader = new Reader(page.files);
  writeFileSync(join(reader.folder, 'rho.npy'), saved());
  const { code, stdout } = await reader.follow(shown);
  expect(code).toBe(0);
  const [lower, upper] = [...stdout.matchAll(/bound (\S+)/g)].map(([, bound]) => Number(bound));
  const F = 0.85;
  const E = Math.LN2 + F * Math.log(F) + (1 - F) * Math.log(1 - F);
  expect([lower < E, E < upper]).toEqual([true, true]);
});

const hasQutip = ALL && spawnSync('/usr/bin/python3', ['-c', 'import qutip']).status === 0;

test.runIf(hasQutip)('its program writes such a file', async () => {
  const reader = new Reader(page.files);
  expect(spawnSync('/usr/bin/python3', ['state.py'], { cwd: reader.folder }).status).toBe(0);
  // Another QuTiP may round otherwise.
  const { stdout } = await reader.run(shown.command);
  expect(stdout).toMatch(/lower bound 0\.27043809275/);
});
