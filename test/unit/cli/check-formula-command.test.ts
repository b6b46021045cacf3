import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ALL } from '../../sample.ts';
import { temporaryFolder } from '../claim-folder.ts';
import { run } from '../command.ts';
import { ROOT } from '../source-files.ts';

const MODELS = join(ROOT, 'examples/models');
const ISING = join(MODELS, 'ising-reset.json');
const COHERENCE = 'r^2*(r + gamma/2)/(4*(r + gamma)*(2*g^2 + (r + gamma/2)*(r + gamma)))';
const RIGHT = [
  { quantity: 'rho[0][3]', formula: COHERENCE },
  { quantity: '<ZY>', latex: String.raw`\frac{2 g r}{4g^2+(\gamma+r)(\gamma+2r)}` },
  { quantity: 'eigenvalue', formula: '-2*r' },
];

const folder = temporaryFolder({
  'right.json': JSON.stringify(RIGHT),
  'mixed.json': JSON.stringify([
    ...RIGHT,
    { claim: 'purity > 1/4' },
    { latex: String.raw`g r \le \frac{g^2+r^2}{2}` },
    { quantity: '<XI>', formula: '1 +' },
    { quantity: '<XI>', latex: String.raw`g/2r` },
    { quantity: 3 },
    null,
    { quantity: 'production', formula: '0' },
  ]),
  'wrong-and-unreadable.json': JSON.stringify([{ quantity: 'purity' }, { claim: 'purity > 1' }]),
  'mark.json': `\uFEFF${JSON.stringify(RIGHT)}`,
  'twice.json': '[{ "quantity": "purity", "quantity": "<XI>", "formula": "1" }]',
  'empty.json': '[]',
  'words.json': JSON.stringify({
    name: 'words',
    dims: [2],
    parameters: { lambda: 'positive', in: 'positive', mod: 'positive' },
    hamiltonian: 'mod*Z',
    jumps: [
      { operator: 'sigmaMinus', rate: 'lambda' },
      { operator: 'sigmaPlus', rate: 'in' },
    ],
  }),
  'thermal.json': JSON.stringify({
    name: 'thermal',
    dims: [2],
    parameters: { w: 'positive', b_h: 'positive', b_c: 'positive', k: '(0, 2]' },
    hamiltonian: '0',
    jumps: {
      hot: { lower: 'sigmaMinus', frequency: 'w', beta: 'b_h', rate: 'k', statistics: 'fermi' },
      cold: { lower: 'sigmaMinus', frequency: 'w', beta: 'b_c', statistics: 'fermi' },
    },
  }),
  'currents.json': JSON.stringify([
    { quantity: 'heat[hot]', formula: 'w*k*(tanh(b_c*w/2) - tanh(b_h*w/2))/(2*(k + 1))' },
    { quantity: 'efficiency[hot]', formula: '0' },
    { quantity: 'production', formula: '-heat' },
    { claim: 'heat[hot] > 0 iff b_h < b_c' },
    { claim: 'heat[hot] > w*k/2' },
    { quantity: 'heat[cold]', formula: 'w*k*(tanh(b_c*w/2) - tanh(b_h*w/2))/(2*(k + 1))' },
  ]),
  'driven.json': JSON.stringify({
    name: 'driven',
    dims: [2],
    parameters: { g: 'positive', a: 'positive', b: 'positive' },
    hamiltonian: '|0><0| + g*X',
    jumps: {
      hot: [
        { operator: 'sigmaMinus', rate: '2*a' },
        { operator: 'sigmaPlus', rate: 'a' },
      ],
      cold: [
        { operator: 'sigmaMinus', rate: '3*b' },
        { operator: 'sigmaPlus', rate: 'b' },
      ],
    },
  }),
  'counted.json': JSON.stringify(
    [
      'noise[hot, |0><0|]',
      'distance[|0>]',
      'thirdCumulant[hot, |0><0|]',
      'tur[hot, |0><0|]',
      'ergotropy',
      'production',
    ].map((quantity) => ({ quantity, formula: '-1' })),
  ),
  'states.json': JSON.stringify(
    ['freeEnergy[hot]', 'affinity[hot, |0><0|]', 'affinity[cold, 3*|0><0|]'].map((quantity) => ({
      quantity,
      formula: '-1000',
    })),
  ),
  'operator.json': JSON.stringify({
    name: 'operator',
    dims: [2],
    parameters: { sigmaMinus: 'positive' },
    hamiltonian: 'Z',
    jumps: ['sigmaMinus'],
  }),
});
const at = (name: string): string => join(folder, name);
const check = (...options: readonly string[]): ReturnType<typeof run> => run('check-formula', ISING, ...options);

describe('lists of claims', () => {
  test('each gets its verdict, also beside some that make no sense', async () => {
    const { code, stdout, stderr } = await check('--claims', at('mixed.json'));
    expect({ code, stderr }).toEqual({ code: 2, stderr: '' });
    expect(stdout.match(/^\w[\w ]*(?=: )/gm)).toEqual([
      ...Array.from({ length: 5 }, () => 'proved'),
      ...Array.from({ length: 4 }, () => 'unreadable'),
      'undecided',
    ]);
    expect(stdout).toContain('proved: g*r <= (g^2 + r^2)/2');
    expect(stdout).toMatch(/`\[7\]\.quantity` a text, but it is 3/);
    expect(stdout).toMatch(/`\[8\]` a claim.*but it is null/);
  });

  test.each([
    ['right.json', 0],
    ['mark.json', 0],
    ['wrong-and-unreadable.json', 1],
    ['twice.json', 2],
    ['empty.json', 2],
    ['nowhere.json', 2],
  ])('%s ends with %i', async (file, expected) => {
    expect((await check('--claims', at(file))).code).toBe(expected);
  });
});

describe('formulas and statements', () => {
  test('the reading of LaTeX is shown', async () => {
    const { code, stdout } = await check(
      '--quantity',
      '<ZY>',
      '--latex',
      String.raw`\frac{2gr}{4g^2+(\gamma+r)(\gamma+2r)}`,
    );
    expect(code).toBe(0);
    expect(stdout).toContain('proved: <ZY> = 2*g*r/(4*g^2 + (gamma + r)*(gamma + 2*r))');
    expect(stdout).toContain(String.raw`read from: \frac{2gr}{`);
  });

  test('a wrong formula is diagnosed, a wrong statement has a point', async () => {
    const wrong = await check('--quantity', 'rho[0][3]', '--formula', `-${COHERENCE}`);
    expect(wrong.code).toBe(1);
    expect(wrong.stdout).toContain('claimed = −1 × derived');
    const statement = await check('--claim', 'negativity < 1/20');
    expect(statement.code).toBe(1);
    expect(statement.stdout).toMatch(/at g = \d+, gamma = [\d/]+, r = \d+: values 0\.05\d+, 1\/20/);
    expect((await check('--claim', 'negativity <= 1/2', '--json')).code).toBe(0);
  });

  test('what takes too long is stopped, which is no refutation', async () => {
    const { code, stdout } = await check('--claim', 'negativity <= 1/2', '--timeout', '0.001s');
    expect(code).toBe(6);
    expect(stdout).toMatch(/^stopped: negativity <= 1\/2\n {2}stopped after 0.001 s/);
  });

  test.each([
    ['ambiguous LaTeX', ['--quantity', 'purity', '--latex', 'g/2r'], /ambiguous/],
    [
      'a statement with a quantity beside it',
      ['--quantity', 'purity', '--claim', 'g > 0'],
      /one formula, in --formula or --latex, but there is none/,
    ],
    ['a statement without a relation', ['--claim', 'purity'], /there is no relation/],
    ['a formula alone', ['--formula', '1'], /one formula, in --formula or --latex, but it is missing/],
    ['nothing', [], /one formula, in --formula or --latex, but it is missing/],
  ])('%s ends with 2', async (_, options, message) => {
    const { code, stderr } = await check(...options);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });

  test('parameters may have names that are words elsewhere, but not those of operators', async () => {
    const words = await run(
      'check-formula',
      at('words.json'),
      '--quantity',
      'rho[0][0]',
      '--formula',
      'in/(in + lambda)',
    );
    expect(words.code).toBe(0);
    const latex = String.raw`\frac{\mathrm{in}}{\mathrm{in}+\lambda}`;
    expect((await run('check-formula', at('words.json'), '--quantity', 'rho[0][0]', '--latex', latex)).code).toBe(0);
    const { code, stderr } = await run('check-formula', at('operator.json'), '--claim', '1 > 0');
    expect(code).toBe(2);
    expect(stderr).toMatch(/"sigmaMinus" is an operator/);
  });
});

const python = ['python3', '/usr/bin/python3'].find(
  (program) => spawnSync(program, ['-c', 'import sympy, mpmath']).status === 0,
);

describe('certificates of formulas', () => {
  interface Certificate {
    readonly model: { dims: number[]; steadyState: string[][]; jumps: { rate: string }[] };
    readonly claims: Record<string, unknown>[];
  }

  const write = async (claims: string, file: string): Promise<Certificate> => {
    await check('--claims', at(claims), '--out', at(file));
    return JSON.parse(readFileSync(at(file), 'utf8')) as Certificate;
  };

  test('hold the model, its state and exact residuals', async () => {
    const certificate = await write('right.json', 'certificate.json');
    expect(certificate.model.steadyState).toHaveLength(4);
    expect(certificate.claims[0]).toMatchObject({ verdict: 'proved', residual: { re: ['0', '1'], im: ['0', '1'] } });
    expect(certificate.claims[1]).toMatchObject({ verdict: 'proved', latex: RIGHT[1].latex });
  });

  test.skipIf(python === undefined)(
    'SymPy accepts the right ones and rejects changed ones',
    async () => {
      await write('right.json', 'certificate.json');
      const wrong = JSON.stringify([{ quantity: '<ZY>', formula: 'g*r/(r + gamma)^2' }]);
      writeFileSync(at('wrong.json'), wrong);
      await write('wrong.json', 'refuted.json');
      const changes: readonly (readonly [name: string, change: (certificate: Certificate) => void])[] = [
        ['a rate', ({ model }) => void (model.jumps[0].rate = 'gamma/3')],
        ['an entry of the state', ({ model }) => void (model.steadyState[0][3] = '1/8')],
        [
          'the formula',
          ({ claims }) => void (claims[0].claim = { quantity: 'rho[0][3]', formula: COHERENCE.replace('2*g', '3*g') }),
        ],
        ['the quantity', ({ claims }) => void (claims[0].claim = { quantity: 'rho[0][1]', formula: COHERENCE })],
        ['the residual', ({ claims }) => void (claims[0].residual = { re: ['g', '1'], im: ['0', '1'] })],
        ['an eigenvalue', ({ claims }) => void (claims[2].claim = { quantity: 'eigenvalue', formula: '-3*r' })],
        ['a verdict', ({ claims }) => void (claims[0].verdict = 'certain')],
        ['the dimensions', ({ model }) => void (model.dims = [3])],
        ['the operator', ({ claims }) => void (claims[1].claim = { quantity: '<YZ>', formula: '0' })],
      ];
      const tried = changes.filter((_, k) => ALL || k % 8 === 0);
      for (const [name, change] of tried) {
        const certificate = JSON.parse(readFileSync(at('certificate.json'), 'utf8')) as Certificate;
        change(certificate);
        writeFileSync(at(`changed ${name}.json`), JSON.stringify(certificate));
      }
      const refuted = JSON.parse(readFileSync(at('refuted.json'), 'utf8')) as Certificate;
      refuted.claims[0].verdict = 'proved';
      writeFileSync(at('changed verdict.json'), JSON.stringify(refuted));
      const files = [
        'certificate.json',
        'refuted.json',
        ...tried.map(([name]) => `changed ${name}.json`),
        'changed verdict.json',
      ];
      const { stdout } = spawnSync(python!, [join(ROOT, 'examples/check-formula-certificate.py'), ...files.map(at)], {
        encoding: 'utf8',
      });
      const results = stdout
        .split('\n')
        .flatMap((line) => /\.json: (valid|INVALID, (?!it does))/.exec(line)?.[1].slice(0, 5) ?? []);
      expect(results).toEqual(['valid', 'valid', ...Array.from({ length: tried.length + 1 }, () => 'INVAL')]);
    },
    300_000,
  );

  test.skipIf(!ALL || python === undefined)(
    'of currents and statements are rejected where what is derived, a verdict or a point was changed',
    async () => {
      await run('check-formula', at('thermal.json'), '--claims', at('currents.json'), '--out', at('currents.out.json'));
      const text = readFileSync(at('currents.out.json'), 'utf8');
      const original = JSON.parse(text) as Certificate;
      expect(original.claims.map(({ verdict }) => verdict)).toEqual([
        'proved',
        'proved',
        'unreadable',
        'proved',
        'wrong',
        'wrong',
      ]);
      type Witness = { witness: { point: Record<string, string> } };
      const double = (formula: unknown): string => `2*(${String(formula)})`;
      const changes: readonly ((claims: Certificate['claims'], model: Record<string, unknown>) => void)[] = [
        // both sides by the same factor
        ([heat]) => {
          heat.correct = double(heat.correct);
          heat.claim = { quantity: 'heat[hot]', formula: heat.correct };
        },
        // each as the other
        (claims) =>
          void Object.assign(claims[5], {
            verdict: 'proved',
            correct: (claims[5].claim as { formula: string }).formula,
          }),
        ([heat]) => void (heat.claim = { quantity: 'heat[cold]', formula: heat.correct }),
        (_, model) =>
          void (model.baths = { hot: { beta: 'b_h', frequency: '2*w' }, cold: { beta: 'b_c', frequency: 'w' } }),
        // statements
        (claims) => void (claims[4].verdict = 'proved'),
        (claims) => void (claims[3].claim = 'heat[hot] > 0 iff b_h > b_c'),
        (claims) => void (claims[3].claim = 'heat[hot] > 0 iff b_h < b_c/2'),
        (claims) => void (claims[3].quantities = { 'heat[hot]': { correct: 'b_c - b_h' } }),
        (claims) => void (claims[3].quantities = {}),
        (claims) => void Object.assign(claims[3], { verdict: 'wrong', witness: claims[4].witness }),
        // points that are none of the domain
        (claims) => void ((claims[4] as unknown as Witness).witness.point.k = '3'),
        (claims) => void ((claims[5] as unknown as Witness).witness.point.w = '-1'),
        (claims) => void delete (claims[5] as unknown as Witness).witness.point.w,
      ];
      const tried = ALL ? changes : changes.filter((_, k) => k % 9 === 0);
      const files = tried.map((change, k) => {
        const { claims, model, ...rest } = JSON.parse(text) as Certificate;
        change(claims, model);
        const file = at(`forged ${k}.json`);
        writeFileSync(file, JSON.stringify({ ...rest, model, claims }));
        return file;
      });
      const { stdout } = spawnSync(
        python!,
        [join(ROOT, 'examples/check-formula-certificate.py'), at('currents.out.json'), ...files],
        { encoding: 'utf8' },
      );
      const verdicts = stdout.split('\n').flatMap((line) => /\.json: (valid|INVALID)/.exec(line)?.[1] ?? []);
      expect(verdicts, stdout).toEqual(['valid', ...tried.map(() => 'INVALID')]);
      expect(stdout).not.toContain('does not have the form');
    },
    300_000,
  );

  test.skipIf(python === undefined || !ALL).each([
    ['cumulants, distances and ergotropy', 'driven.json', 'counted.json'],
    ['free energies and affinities', 'thermal.json', 'states.json'],
  ])(
    'of %s are rejected where what is derived was changed a little',
    async (_, model, list) => {
      await run('check-formula', at(model), '--claims', at(list), '--out', at('counted.out.json'));
      const text = readFileSync(at('counted.out.json'), 'utf8');
      const { claims } = JSON.parse(text) as Certificate;
      const tried = [...claims.keys()];
      const files = tried.flatMap((k) =>
        ['', '*(1 + 1/10^6)'].map((factor) => {
          const { residual: _, ...claim } = claims[k];
          const file = at(`counted ${k}${factor === '' ? '' : ' forged'}.json`);
          const forged = { ...claim, correct: `(${String(claim.correct)})${factor}` };
          writeFileSync(file, JSON.stringify({ ...(JSON.parse(text) as Certificate), claims: [forged] }));
          return file;
        }),
      );
      const { stdout } = spawnSync(python!, [join(ROOT, 'examples/check-formula-certificate.py'), ...files], {
        encoding: 'utf8',
      });
      const verdicts = stdout.split('\n').flatMap((line) => /\.json: (valid|INVALID)/.exec(line)?.[1] ?? []);
      expect(verdicts, stdout).toEqual(tried.flatMap(() => ['valid', 'INVALID']));
      expect(stdout).not.toContain('taken from the certificate');
    },
    120_000,
  );
});

test('a target that cannot be written is named before the model is looked at', async () => {
  const { code, stderr } = await run('check-formula', at('absent.json'), '--claim', '1 > 0', '--out', folder);
  expect({ code, stderr }).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('must name a file, but') as string,
  });
});
