import { describe, expect, test } from 'vitest';
import type { DrawnObject } from '../../../src/registry/drawn-objects.ts';
import { counterexampleLines } from '../../../src/report/counterexample-text.ts';
import { LedgerTable } from '../../../src/report/ledger-table.ts';
import { paint, visible, widthOf } from '../../../src/report/paint.ts';
import { unicodeMath } from '../../../src/report/unicode-math.ts';
import { fitted, fittedHelp } from '../../../src/report/wrapped.ts';
import { claimSources } from '../source-files.ts';

const WIDTHS = [80, 120, 200];

/** Numbers in their places, complex ones and margins whole. */
const numbersIn = (text: string): readonly string[] =>
  text.match(/-?\d+(?:\.\d+)?(?:e-?\d+)?(?: [+±-] \d[\d.]*(?:e-?\d+)?i?)?/g) ?? [];

const LONG = `  rho  = 1/204·[[${'12, 34 + 5i, -0.00152 ± 3e-14, 7'.repeat(20)}]] (also system.generator.hamiltonian)`;

describe.each(WIDTHS)('on a terminal of %i columns', (width) => {
  test('no line is longer and no number is broken', () => {
    const lines = fitted(LONG, width);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.filter((line) => line.length > width)).toEqual([]);
    expect(lines.flatMap(numbersIn)).toEqual(numbersIn(LONG));
    expect(
      lines
        .map((line) => line.trim())
        .join(' ')
        .replaceAll(/\s/g, ''),
    ).toBe(LONG.replaceAll(/\s/g, ''));
  });

  test('the table of the library fits, head and rows', () => {
    const ids = claimSources().map((file) => file.replace(/.*\/|\.ts$/g, ''));
    const table = new LedgerTable(ids, paint(true), width);
    const longest = ids.toSorted((a, b) => b.length - a.length)[0];
    const row = {
      claim: longest,
      file: 'properties/general/x.ts',
      literature: 'printed formula' as const,
      source: 'Klein1931',
      statement: 's',
      standing: 'float64 bound failed' as const,
      ok: false,
      news: false,
      explanation: 'e',
      finding: 'vacuous' as const,
      stored: 'different' as const,
      systems: [
        {
          system: '2x2',
          measure: 'm',
          draws: { holds: 1234, undecided: 17, violated: 0, vacuous: 99 },
          edgeCases: { holds: 0, undecided: 0, violated: 0, vacuous: 0 },
          empty: 12,
          climbed: 400,
          smallest: { relation: '≥' as const, margin: -2.22e-16, bound: 2e-16, phase: 'climb' as const },
        },
      ],
    };
    const lines = [table.head(), ...table.lines({ row, seconds: 12.3 })].flatMap((line) => fitted(line, width));
    expect(lines.filter((line) => widthOf(line) > width)).toEqual([]);
    const all = visible(lines.map((line) => line.trim()).join(' '));
    for (const part of [longest, '-2.22e-16 ± 2e-16', '1,234', '12.3 s', 'differs from the stored one'])
      expect(all).toContain(part);
  });

  test('what goes on hangs below what it is about, where that is asked for', () => {
    const [first, ...others] = fitted(`  label       ${'word '.repeat(60)}`, width, 14);
    expect(first.startsWith('  label       word')).toBe(true);
    expect(others.length).toBeGreaterThan(0);
    for (const line of others) expect(line).toMatch(/^ {14}word/);
  });

  test('a counterexample fits', () => {
    const object = (name: string, text: string): DrawnObject => ({ name, text, exact: true, checked: [] });
    const entries = Array.from(
      { length: 16 },
      (_, k) => `[${Array.from({ length: 16 }, (_x, j) => `${k} - ${j}i`).join(', ')}]`,
    );
    const objects = [object('rho', `[${entries.join(', ')}]`), object('generator.hamiltonian', '[[1]]')];
    const found = { seed: 1, phase: 'climb', instance: 7 } as const;
    const example = {
      format: 'clausius-counterexample',
      version: 1,
      claim: 'c',
      unit: 1,
      integers: {},
      system: [4, 4],
      relation: '≥',
      left: -0.5,
      right: 0,
      margin: -0.5,
      bound: 2 ** -50,
      found,
    } as const;
    const lines = counterexampleLines(example, objects).flatMap((line) => fitted(line, width));
    expect(lines.filter((line) => line.length > width)).toEqual([]);
    expect(lines.join('\n')).toContain('15 - 15i');
  });
});

describe('without a terminal', () => {
  test('lines are as long as they are', () => {
    expect(fitted(LONG, undefined)).toEqual([LONG]);
  });

  test('a command is never broken', () => {
    const command = `  reproduce: npx clausius hunt ${'x'.repeat(100)} --seed 7`;
    expect(fitted(command, 80)).toEqual([command]);
  });
});

describe('a help', () => {
  const command = `  npx clausius conjecture --given 'psi: pure(AB); x > 0 | --not-an-option' --on A=2,B=2 --seed 7  # why`;
  const help = `Usage: x\n\nExamples:\n${command}\n  npx clausius list  # all\n\nA sentence of some\nlines.\nExit code: 0 so,\n1 not.`;

  test('is as it is written without a terminal', () => {
    expect(fittedHelp(help, undefined)).toBe(help);
  });

  test('has paragraphs that flow, and commands that a shell reads as they were', () => {
    const lines = fittedHelp(help, 70).split('\n');
    expect(lines.filter((line) => line.length > 70)).toEqual([]);
    expect(lines.slice(-2)).toEqual(['A sentence of some lines.', 'Exit code: 0 so, 1 not.']);
    expect(lines).toContain('  # why');
    expect(lines).toContain('  npx clausius list  # all');
    const shell = lines.join('\n').replaceAll(/ \\\n +/g, ' ');
    expect(shell).toContain(command.replace('  # why', ''));
  });

  test('leaves a word that is too long on a line of its own', () => {
    expect(fittedHelp(`  npx clausius hunt '${'x'.repeat(100)}' --seed 7`, 70).split('\n')).toHaveLength(2);
  });
});

describe('what is to be typed', () => {
  test('is not broken inside its marks', () => {
    const lines = fitted(`${'word '.repeat(14)}\`npx clausius list\` shows it.`, 80);
    expect(lines.some((line) => line.includes('`npx clausius list`'))).toBe(true);
  });

  test('is not broken where it is a command of its own', () => {
    const line = `    npx clausius hunt '${'x'.repeat(80)}' --on A=2`;
    expect(fitted(line, 80)).toEqual([line]);
  });
});

describe('formulas in Unicode', () => {
  test.each([
    [String.raw`S(\rho_{AB}) \ge S(\rho_A)`, 'S(ρ_AB) ≥ S(ρ_A)'],
    [String.raw`-\operatorname{tr}[\mathcal{L}(\rho)(\ln\rho - \ln\pi)] \ge 0`, '−tr[ℒ(ρ)(ln ρ − ln π)] ≥ 0'],
    [String.raw`\operatorname{tr}\rho^2 \le 1`, 'tr ρ² ≤ 1'],
    [String.raw`\frac{B}{2}s + \tfrac12\gamma`, '(B/2)s + ½γ'],
    [String.raw`\frac{9\gamma^3}{4r^2}`, '9γ³/(4r²)'],
    [String.raw`\sqrt{2\kappa} \to \sqrt 3`, '√(2κ) → √3'],
    [String.raw`e^{-\Gamma t}\dot\rho^\dagger = \sigma_-`, 'e^{−Γt}ρ̇† = σ_−'],
    [String.raw`D(N(\rho) \| N(\sigma)) \le D(\rho \| \sigma)`, 'D(N(ρ)‖N(σ)) ≤ D(ρ‖σ)'],
    [String.raw`a + \|X\|_1 \ge 2`, 'a + ‖X‖_1 ≥ 2'],
    [String.raw`E \le \frac{1}{10}\quad \text{for } 0 < \beta`, 'E ≤ 1/10 for 0 < β'],
    [String.raw`\frac{1}{10}\, x`, '(1/10)x'],
    [String.raw`N(A:B) \le \frac{C(A:B)}{3}`, 'N(A:B) ≤ C(A:B)/3'],
    [String.raw`\frac{(a)(b)}{3}`, '((a)(b))/3'],
  ])('%s', (latex, text) => {
    expect(unicodeMath(latex)).toBe(text);
  });

  test('stay as they are written where a command is not known', () => {
    for (const latex of [
      String.raw`\substack{a}`,
      String.raw`\frac{1`,
      'a}b',
      '{'.repeat(100_000) + '\\ln ' + '}'.repeat(100_000),
    ])
      expect(unicodeMath(latex)).toBe(latex);
  });
});
