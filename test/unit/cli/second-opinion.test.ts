import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ALL } from '../../sample.ts';
import { comparedPoints, reportSecondOpinion, secondOpinion } from '../../../src/cli/second-opinion.ts';
import { secondOpinionOfLimits } from '../../../src/cli/second-opinion-limits.ts';
import { opinionOfStatement } from '../../../src/cli/shown-formulas.ts';
import { parseClosedForm } from '../../../src/symbolic/formulas/closed-form-parse.ts';
import { derive } from '../../../src/symbolic/models/derive.ts';
import { model } from '../../../src/symbolic/models/model.ts';
import { EXIT } from '../../../src/cli/exit-code.ts';
import { processTerminal } from '../../../src/cli/terminal.ts';
import { isAdmitted } from '../../../src/exact/signs/parameter-box.ts';
import { run } from '../command.ts';
import { ROOT } from '../source-files.ts';

const decay = model({
  name: 'decay',
  dims: [2],
  parameters: { in: 'positive', e_1: 'positive', g: 'positive' },
  let: { ratio: '1/(exp(in*g) - 1)' },
  hamiltonian: '0',
  jumps: [{ operator: 'sigmaMinus', rate: 'in*e_1*g*ratio' }],
});
const { field } = decay.arithmetic;

/** A formula that is shown as another one, or as itself. */
const opinion = (formula: string, text = formula): ReturnType<typeof secondOpinion> =>
  secondOpinion(decay, [{ name: 'f', form: parseClosedForm(field, formula), text }]);

describe('second opinions', () => {
  test.each(['in*g/(e_1 + 2 g)', 'max(0, g - in)', 'exp(-g)*abs(in - g)', 'g^3*ratio', 'coth(in*g/2)'])(
    'mathjs and nerdamer agree on %s',
    async (formula) => {
      const { agreed, disagreements } = await opinion(formula);
      expect(disagreements).toEqual([]);
      for (const name of ['mathjs', 'nerdamer']) expect(agreed[name]).toBeGreaterThanOrEqual(2);
    },
  );

  test.each([['g < in'], ['in < g', 'g < e_1'], ['g^2 <= in*(in + 1)']])('points satisfy %s', (...assume) => {
    const { box } = model({
      name: 'assuming',
      dims: [2],
      parameters: { in: 'positive', e_1: 'positive', g: 'positive' },
      assume,
      hamiltonian: '0',
      jumps: [{ operator: 'sigmaMinus', rate: 'in*e_1*g' }],
    });
    const points = comparedPoints(box);
    expect(points).toHaveLength(2);
    for (const point of points) expect(isAdmitted(box, point)).toBe(true);
  });

  test.each([
    [0, EXIT.undecided],
    [3, EXIT.expected],
  ])('%i agreements confirm nothing, or something', (count, code) => {
    const terminal = processTerminal(() => undefined);
    reportSecondOpinion(terminal, { agreed: { mathjs: count }, unanswered: { mathjs: 0 }, disagreements: [] }, false);
    expect(terminal.exitCode).toBe(code);
  });

  test('what is shown and is not what was derived is found by both', async () => {
    const { disagreements } = await opinion('g^2*in + e_1', 'g^2*in - e_1');
    for (const name of ['mathjs', 'nerdamer']) {
      const [sentence] = disagreements.filter((text) => text.includes(name));
      expect(sentence).toMatch(/^f at in = [\d/]+, e_1 = [\d/]+, g = [\d/]+: here [\d.]+, \w+ -?[\d.]+$/);
    }
    // one part in 10^25 is seen by 64 digits
    const small = await opinion('g', 'g*(1 + 1/10^25)');
    expect(small.disagreements.every((text) => text.includes('mathjs'))).toBe(true);
    expect(small.disagreements.length).toBeGreaterThan(0);
  });

  test('an error of one system is shown beside the two others', async () => {
    // nerdamer derives products with square roots wrongly
    const { agreed, disagreements } = await opinion('sqrt(g)*ln(1 + in)');
    expect(agreed.mathjs).toBe(8);
    expect(disagreements.length).toBeGreaterThan(0);
    for (const sentence of disagreements) expect(sentence).toMatch(/^d\/d\w+ of f at .*: here \d.*, nerdamer /);
  });

  test('both sides of a statement are asked for', async () => {
    const steady = derive(decay, { spectrum: false });
    const { agreed, disagreements } = await opinionOfStatement(steady, 'rho[1][1] = 1 - rho[0][0] + 0*coth(in*g/2)');
    expect(disagreements).toEqual([]);
    // value and three derivatives at two points on each side
    expect(agreed.mathjs).toBe(16);
  });

  const limitOf = (
    text: string,
    terms: readonly (readonly [number, string])[],
    towards: 'zero' | 'infinity' = 'zero',
  ) =>
    secondOpinionOfLimits(decay, [
      {
        name: 'f',
        text,
        parameter: 'g',
        towards,
        terms: terms.map(([exponent, formula]) => ({ exponent, text: formula })),
      },
    ]);

  test('limits and expansions are found again', async () => {
    for (const [formula, terms, towards] of [
      [
        'in/(1 + g)',
        [
          [0, 'in'],
          [1, '-in'],
          [2, 'in'],
        ],
        'zero',
      ],
      [
        'in/(e_1 + g)',
        [
          [-1, 'in'],
          [-2, '-in*e_1'],
          [-3, 'in*e_1^2'],
        ],
        'infinity',
      ],
      [
        '(1 + g)^9 - g^9',
        [
          [0, '1'],
          [1, '9'],
          [2, '36'],
        ],
        'zero',
      ],
      ['ratio*in*g', [[0, '1']], 'zero'],
    ] as const) {
      const { agreed, disagreements } = await limitOf(formula, terms, towards);
      expect(disagreements).toEqual([]);
      expect(agreed.mathjs).toBe(terms.length);
    }
  });

  test('wrong coefficients are shown, slow limits are left open', async () => {
    const wrong = await limitOf('in/(1 + g)', [
      [0, 'in'],
      [1, 'in'],
      [2, 'in'],
    ]);
    expect(wrong.agreed.mathjs).toBe(1);
    expect(wrong.disagreements[0]).toMatch(/^the coefficient of g\^1 in f at in = .*: mathjs -/);
    expect((await limitOf('in + g', [[0, '2*in']])).disagreements).toHaveLength(1);
    const slow = await limitOf('1/ln(g)', [[0, '0']], 'infinity');
    expect([slow.agreed.mathjs, slow.unanswered.mathjs, slow.disagreements]).toEqual([0, 1, []]);
  });

  test('the command counts the agreements, and keeps its exit code', async () => {
    const { code, stdout } = await run(
      'check-formula',
      join(ROOT, 'examples/models/ising-reset.json'),
      '--quantity',
      '<ZY>',
      '--formula',
      '2*g*r/(4*g^2 + gamma^2 + 3*gamma*r + 2*r^2)',
      '--second-opinion',
    );
    expect(code).toBe(0);
    expect(stdout).toMatch(/second opinion: mathjs agrees on 16 values, derivatives and limits, nerdamer agrees on 16/);
  }, 60_000);

  test.runIf(ALL)(
    'and so does that of a derivation',
    async () => {
      const derived = await run('derive', join(ROOT, 'examples/models/ising-reset.json'), '--json', '--second-opinion');
      expect(derived.code).toBe(0);
      expect(derived.stderr).toMatch(/second opinion: mathjs agrees on \d\d/);
      expect(() => JSON.parse(derived.stdout) as unknown).not.toThrow();
    },
    60_000,
  );
});
