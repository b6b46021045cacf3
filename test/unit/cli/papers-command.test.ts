import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { paperOf, papers, paperVerdicts } from '../../../src/registry/papers.ts';
import type { FormulaClaim } from '../../../src/symbolic/steps/check-formula.ts';
import { ALL, sampled } from '../../sample.ts';
import { run } from '../command.ts';
import { ROOT } from '../source-files.ts';

const scaled = (claim: FormulaClaim): FormulaClaim => ({ ...claim, formula: `(${claim.formula})*1001/1000` });

/** The statement with its last relation turned round. */
const turned = (claim: string): string =>
  claim.replace(/ (=|[<>]=?) (?!.*[<>=])/, (_, relation: string) => {
    const other = { '<': '>', '>': '<', '<=': '>=', '>=': '<=', '=': '<' }[relation];
    return ` ${other} `;
  });

describe('papers', () => {
  test.each(sampled(papers(), 2, () => 'paper'))('every formula about $source is proved', async (paper) => {
    const verdicts = await paperVerdicts(paper);
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(paper.formulas.map(() => 'proved'));
  });

  test.each(sampled(papers(), 2, () => 'paper'))(
    'everything that is stated about $source is refuted where it is changed',
    async (paper) => {
      for (const { at, about } of paper.formulas) expect((at === undefined) !== (about === undefined)).toBe(true);
      const formulas = paper.formulas
        .filter(({ stated }) => !('formula' in stated && stated.formula === '0'))
        .map((formula) => {
          const { stated } = formula;
          return { ...formula, stated: 'claim' in stated ? { claim: turned(stated.claim) } : scaled(stated) };
        });
      const verdicts = await paperVerdicts({ ...paper, formulas });
      expect(verdicts.map(({ verdict }) => verdict)).toEqual(formulas.map(() => 'wrong'));
    },
  );

  test('their keys are in the bibliography, and other keys are refused', () => {
    const bibliography = readFileSync(join(ROOT, 'references.bib'), 'utf8');
    for (const { source } of papers()) expect(bibliography).toContain(`{${source},`);
    expect(() => paperOf('Newton1687')).toThrow(/must be one of/);
  });

  test.runIf(ALL)('the command puts printed results beside computed ones', async () => {
    const { code, stdout } = await run('papers', 'HartmannDurBriegel2006');
    expect(code).toBe(0);
    expect(stdout).toContain('proved: printed in equation (3), model ising-reset');
    expect(stdout).toMatch(/reset-fig-1 .*0\.0680509 +printed: 0\.068/);
    expect(stdout).toMatch(/reset-negativity +printed formula +equation \(3\)/);
    const list = await run('papers');
    expect(list.stdout).toMatch(/formulas +claims +figures\n[^]*LindenPopescuSkrzypczyk2010 +4 +0 +0/);
  });
});
