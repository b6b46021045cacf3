import { describe, expect, test } from 'vitest';
import { conclusion, type Statement } from '../../../src/proofs/conclusion.ts';
import { setting } from '../../../src/symbolic/steps/setting.ts';

const S = setting({ x: 'real', y: 'real', z: 'real', g: 'positive', h: 'positive', p: '[0, 1]', q: 'nonnegative' });

/** Statement of a text `left ≥ right` or `left = right`. */
function statement(text: string): Statement {
  const symbol = text.includes('≥') ? '≥' : '=';
  const [left, right] = text.split(symbol).map((side) => side.trim());
  return { symbol, left, right };
}

function follows(goal: string, ...facts: readonly string[]): boolean {
  return conclusion(S, statement(goal), facts.map(statement)).verdict === 'follows';
}

describe('what follows', () => {
  test.each([
    ['x ≥ 0', ['x ≥ 0']],
    ['2*x + y ≥ 0', ['x ≥ 0', 'y ≥ 0']],
    ['x + y ≥ g', ['x ≥ g', 'y ≥ 0']],
    ['x ≥ 0', ['x = y + z', 'y ≥ 0', 'z ≥ 0']],
    ['x = z', ['x = 2*y', 'z = 2*y']],
    ['g*x ≥ 0', ['x ≥ 0']],
    ['x = 0', ['x ≥ 0', '0 ≥ x']],
    ['x ≥ -g', ['x ≥ 0']],
    ['p*(1 - p) ≥ 0', []],
    ['x*x ≥ 0', []],
    ['max(0, g - h) ≥ 0', []],
    ['max(0, g) ≥ max(0, g - h)', []],
    ['1 + g ≥ max(0, g - h)', []],
    ['x/2 + y/3 ≥ 0', ['3*x + 2*y ≥ 0']],
    ['max(g, h) ≥ max(g - 1, h - p)', []],
    ['g ≥ h', ['g ≥ h + p']],
    ['g + h ≥ 2*max(g/2, h/3)', []],
    // where g ≤ h, the facts fail
    ['g ≥ h', ['g^3 - h^3 - g ≥ 0']],
    ['g ≥ h', ['max(g - h - 1, -1 - p) ≥ 0']],
    ['h ≥ q', ['h - q - 1 ≥ 0']],
    ['h ≥ g + p', ['h^2 - (g + p)^2 - h ≥ 0']],
  ])('%s from %j', (goal, facts) => {
    expect(follows(goal, ...facts)).toBe(true);
  });
});

describe('what does not follow', () => {
  test.each([
    ['x ≥ 0', []],
    ['x ≥ 0', ['y ≥ 0']],
    ['x - y ≥ 0', ['x ≥ 0', 'y ≥ 0']],
    ['x ≥ 0', ['x + y ≥ 0']],
    ['0 ≥ x', ['x ≥ 0']],
    ['x ≥ 1', ['x ≥ 0']],
    ['x = y', ['x ≥ y']],
    ['x = z', ['x = 2*y', 'z = 3*y']],
    ['x ≥ 0', ['x*y ≥ 0']],
    ['max(0, g - h) ≥ max(0, g)', []],
    ['g - h ≥ 0', []],
    ['max(g, h) ≥ max(g + 1, h)', []],
    ['max(g, h) ≥ h + p', []],
    ['g ≥ h', ['g^3 - h^3 + g ≥ 0']],
    ['g ≥ h', ['max(g - h - 1, p) ≥ 0']],
    ['g ≥ h + 1', ['g - h ≥ 0']],
    // the fact fails for 0 < q ≤ h, but not for q = 0
    ['q ≥ h', ['-q ≥ 0']],
    ['x*y ≥ 0', ['x ≥ 0', 'y ≥ 0']],
    ['ln(g) ≥ 0', []],
  ])('%s from %j', (goal, facts) => {
    expect(follows(goal, ...facts)).toBe(false);
  });
});
