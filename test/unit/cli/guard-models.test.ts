import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../claim-folder.ts';
import { run } from '../command.ts';
import { ROOT } from '../source-files.ts';

const page = readFileSync(join(ROOT, 'docs/guard-models.md'), 'utf8');

/** Models of the page with the commands that follow them and what these print. */
const EXAMPLES = [...page.matchAll(/```json\n([^]*?)```\n\n```console\n\$ clausius guard (\S+)\n([^]*?)```/g)].map(
  ([, model, file, printed]) => ({ model, file, printed }),
);

const folder = temporaryFolder({
  ...Object.fromEntries(EXAMPLES.map(({ file, model }) => [file, model])),
  'right.ts': `
import { model, sigmaMinus } from 'clausius';
export default model({
  name: 'right', dims: [2], parameters: { w: 'positive', n: 'positive' }, hamiltonian: 'w*Z/2',
  jumps: { bath: (symbols) => [
    { operator: sigmaMinus(symbols), rate: symbols.parameter('n').plus(1) },
    { operator: sigmaMinus(symbols).adjoint(), rate: symbols.parameter('n') },
  ] },
  baths: { bath: { beta: 'ln(1 + 1/n)/w' } },
});`,
  'states.json': JSON.stringify({
    states: [
      [
        ['1', 0],
        [0, 0],
      ],
    ],
  }),
});

describe('the page on models', () => {
  test('has examples', () => expect(EXAMPLES.length).toBe(3));

  test.each(EXAMPLES)('$file prints what the page says', async ({ file, printed }) => {
    const path = join(folder, file);
    const { code, output } = await run('guard', path);
    expect(output.replace(path, file)).toBe(printed);
    expect(code).toBe(1);
  });

  test('lists every finding that a model can have', () => {
    const names = ['rates', 'complete positivity', 'unique steady state', 'steady state', 'detailed balance'];
    const others = ['second law', 'equilibrium', 'heat current', 'entropy production', 'local master equation'];
    for (const name of [...names, ...others, 'secular step', 'conserved quantity', 'truncation']) {
      expect(page).toContain(`| ${name} |`);
    }
  });
});

describe('clausius guard on models', () => {
  test('a right model of a program is accepted', async () => {
    const { code, output } = await run('guard', join(folder, 'right.ts'));
    expect(output).toContain('Everything that was looked at holds');
    expect(code).toBe(0);
  });

  test('--within is a relative error of rates, 0 when omitted', async () => {
    const path = join(folder, 'warm.json');
    expect((await run('guard', path)).code).toBe(1);
    expect((await run('guard', path, '--within', '0.001')).code).toBe(0);
  });

  test('--json has every finding with its witness, --junit a case for each invariant', async () => {
    const junit = join(folder, 'guard.xml');
    const { stdout, code } = await run('guard', join(folder, 'detuned.json'), '--json', '--junit', junit);
    const [{ standing, findings }] = (
      JSON.parse(stdout) as {
        readonly files: readonly { readonly standing: string; readonly findings: readonly Record<string, unknown>[] }[];
      }
    ).files;
    expect(standing).toBe('violated');
    const law = findings.find(({ invariant }) => invariant === 'second law')!;
    expect(law).toMatchObject({ standing: 'violated', witness: { g: '1', n: '1', m: '2' } });
    expect(readFileSync(junit, 'utf8')).toMatch(/name="second law">\s*<failure message="[^"]*value -0.0024/);
    expect(code).toBe(1);
  });

  test('a model that is malformed is bad input', async () => {
    const bad = temporaryFolder({
      'beta.json': EXAMPLES[1].model.replace('0.6 }', '0.6, "temperature": 1 }'),
      'name.json': EXAMPLES[1].model.replace('"baths": { "bath"', '"baths": { "bad"'),
      'coupling.json': EXAMPLES[2].model.replace('|2><0|', '|2><1|'),
      'oscillator.json': EXAMPLES[1].model.replace('"dims"', '"oscillators": [1], "dims"'),
    });
    for (const [file, message] of [
      ['beta.json', 'baths.bath must have one of the fields beta and temperature'],
      ['name.json', 'baths.bad must be one of the baths bath'],
      ['coupling.json', 'redfield must add up to a Hermitian coupling'],
      ['oscillator.json', 'oscillators must have numbers of subsystems, 0 … 0'],
    ] as const) {
      const { code, output } = await run('guard', join(bad, file));
      expect(output.replaceAll('`', '')).toContain(message);
      expect(code).toBe(2);
    }
  });
});
