import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { temporaryFolder } from '../claim-folder.ts';
import { run } from '../command.ts';
import { ROOT } from '../source-files.ts';

// Made by examples/guard/simulate.py with QuTiP.
const data = (name: string): string => join(ROOT, 'examples/guard/data', `${name}.npz`);
const folder = temporaryFolder({});
const written = (name: string, content: unknown): string => {
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(content));
  return file;
};

interface Output {
  readonly files: readonly {
    readonly standing: string;
    readonly invariants: readonly { readonly invariant: string; readonly standing: string }[];
    readonly worst: readonly { readonly invariant: string; readonly step?: number; readonly size: number | string }[];
  }[];
}

async function guarded(...args: readonly string[]) {
  const { code, stdout } = await run('guard', ...args, '--json');
  const [file] = (JSON.parse(stdout) as Output).files;
  const violated = file.invariants.filter(({ standing }) => standing === 'violated');
  return { code, file, violated: violated.map(({ invariant }) => invariant) };
}

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('clausius guard', () => {
  test('passes what QuTiP makes of a right model, with its generator', async () => {
    const { code, violated, file } = await guarded(data('right'));
    expect({ code, violated }).toEqual({ code: 0, violated: [] });
    const names = file.invariants.map(({ invariant }) => invariant);
    expect(names).toContain('entropy-production');
    expect(names).toContain('contraction-relative-entropy');
    expect(names).toContain('generator-completely-positive');
  });

  // λ_min, tr ρ − 1 and the sums of heat were computed with NumPy from the same files.
  test.each([
    [
      'wrong-sign',
      [],
      ['generator-completely-positive', 'positive'],
      'generator-completely-positive',
      undefined,
      2.4 / 12 / 2 ** -20,
    ],
    ['trace-drift', [], ['trace'], 'trace', 40, 1e-4 / (2 * 2 ** -20)],
    ['not-completely-positive', [], ['step-completely-positive'], 'step-completely-positive', 0, 0.00654339 / 2 ** -20],
    [
      'heat-from-cold',
      ['--beta', 'hot=0.5', '--beta', 'cold=1', '--within', '1e-5'],
      ['clausius'],
      'clausius',
      40,
      351,
    ],
  ])('finds what is wrong with %s: law, step and size', async (name, options, laws, worst, step, size) => {
    const { code, violated, file } = await guarded(data(name), ...options);
    expect({ code, violated }).toEqual({ code: 1, violated: laws });
    expect(file.worst[0].invariant).toBe(worst);
    expect(file.worst[0].step).toBe(step);
    expect(Number(file.worst[0].size) / size).toBeCloseTo(1, 2);
  });

  test('names the steps at which a rate of the wrong sign makes a state negative', async () => {
    const { file } = await guarded(data('wrong-sign'));
    const negative = file.worst.filter(({ invariant }) => invariant === 'positive');
    expect(negative[0].step).toBe(13);
    expect(Number(negative[0].size) * 2 ** -20).toBeCloseTo(0.191008, 5);
  });

  test('tells what the stated error explains from what it does not', async () => {
    const explained = await guarded(data('trace-drift'), '--within', '5.1e-5');
    expect(explained).toMatchObject({ code: 0, violated: [] });
    expect((await guarded(data('trace-drift'), '--within', '4.9e-5')).violated).toEqual(['trace']);
  });

  test('uses the generator of a model at a point', async () => {
    const model = written('qubit.json', {
      name: 'qubit',
      dims: [2],
      parameters: { g: 'positive' },
      hamiltonian: 'Z/2',
      jumps: {
        bath: [
          { operator: 'sigmaMinus', rate: 'g' },
          { operator: 'sigmaPlus', rate: 'g/2' },
        ],
      },
    });
    const states = (sign: number) =>
      [0, 1, 2, 3].map((k) => {
        const p = 1 / 3 + 0.01 * Math.exp(-sign * k);
        return [
          [p, 0],
          [0, 1 - p],
        ];
      });
    const [right, wrong] = [
      written('right.json', { states: states(1) }),
      written('wrong.json', { states: states(-1) }),
    ];
    expect((await guarded(right, '--model', model, '--set', 'g=2/3')).violated).toEqual([]);
    const { violated, code } = await guarded(wrong, '--model', model, '--set', 'g=2/3');
    expect(code).toBe(1);
    expect(violated).toEqual(['contraction-relative-entropy', 'contraction-trace-distance']);
    const missing = await run('guard', right, '--model', model);
    expect(missing.code).toBe(2);
    expect(missing.stderr).toContain('--set g=');
  });

  test('says a claim of the library of each state', async () => {
    const bell = [
      [0.5, 0, 0, 0.5],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
      [0.5, 0, 0, 0.5],
    ];
    const product = [
      [1, 0, 0, 0],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
    ];
    const file = written('bell.json', { dims: [2, 2], states: [product, bell] });
    const claim = 'separable-states-have-no-negativity';
    const { violated, code } = await guarded(file, '--claim', claim);
    expect({ violated, code }).toEqual({ violated: [claim], code: 1 });
    expect((await guarded(written('product.json', { dims: [2, 2], states: [product] }), '--claim', claim)).code).toBe(
      0,
    );
  });

  test('writes JUnit, annotations and a summary for continuous integration', async () => {
    const [junit, summary] = [join(folder, 'guard.xml'), join(folder, 'summary.md')];
    vi.stubEnv('GITHUB_ACTIONS', 'true');
    vi.stubEnv('GITHUB_STEP_SUMMARY', summary);
    const { stdout } = await run('guard', data('trace-drift'), data('right'), '--junit', junit);
    const annotations = stdout.split('\n').filter((line) => line.startsWith('::'));
    expect(annotations).toHaveLength(1);
    expect(annotations[0]).toMatch(
      /^::error file=.*trace-drift\.npz,title=trace violated::step 40, t = 40: 52\.4 × the error/,
    );
    const xml = readFileSync(junit, 'utf8');
    expect(xml.match(/<testsuite /g)).toHaveLength(2);
    expect(xml.match(/<failure /g)).toHaveLength(1);
    expect(xml).toContain('tests="7" failures="1" skipped="0"');
    expect(readFileSync(summary, 'utf8')).toContain('| trace | violated | 40 |');
  });

  test('draws the trajectory, and writes a page with the command', async () => {
    const [svg, page] = ['guard.svg', 'guard.html'].map((name) => join(folder, name));
    await run('guard', data('trace-drift'), '--svg', svg);
    const text = readFileSync(svg, 'utf8');
    expect(text).toMatch(/^<svg /);
    const marked = text.split('<path').length;
    await run('guard', data('trace-drift'), '--svg', svg, '--within', '1e-3', '--html', page);
    expect(readFileSync(page, 'utf8')).toMatch(
      /guard \S*trace-drift\.npz --within 0\.001 --svg \S+ --html guard\.html<\/pre>/,
    );
    expect(readFileSync(svg, 'utf8').split('<path').length).toBeLessThan(marked);
  });

  test('refuses what it cannot read, with another code than that of a violation', async () => {
    const none = await run('guard', join(folder, 'none.npz'));
    expect(none.code).toBe(2);
    const negative = await run('guard', data('right'), '--within', '-1');
    expect(negative.code).toBe(2);
    const baths = await run('guard', data('right'), '--beta', 'cellar=1');
    expect(baths.code).toBe(2);
    expect(baths.stderr).toContain('cellar');
    const several = await run('guard', data('right'), data('right'), '--svg', join(folder, 'x.svg'));
    expect(several.code).toBe(2);
    const mixed = {
      re: [
        [0.5, 0],
        [0, 0.5],
      ],
      im: [
        [0, 0],
        [0, 0],
      ],
    };
    const away = {
      re: [
        [0.75, 0],
        [0, 0.25],
      ],
      im: [
        [0, 0],
        [0, 0],
      ],
    };
    const states = [mixed, mixed, away];
    const unequal = await run('guard', written('unequal.json', { times: [0, 0.1, 2], states }), '--homogeneous');
    expect(unequal.code).toBe(2);
    expect(unequal.stderr).toContain('step 0 takes 0.1 and step 1 takes 1.9');
    const equal = written('equal.json', { times: [0, 0.3333333, 0.6666667], states });
    expect((await guarded(equal, '--homogeneous')).violated).toEqual(['contraction-of-steps']);
  });
});
