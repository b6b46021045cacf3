import { describe, expect, test } from 'vitest';
import { conclusion } from '../../../src/proofs/conclusion.ts';
import { counterpoint } from '../../../src/proofs/counterpoint.ts';
import { evaluateClosedForm } from '../../../src/symbolic/formulas/closed-form-value.ts';
import { numberFromRational } from '../../../src/exact/integers/rational.ts';
import { setting } from '../../../src/symbolic/steps/setting.ts';

const S = setting({ x: 'real', y: 'real', z: 'real', g: 'positive', p: '[0, 1]' });
const FREE = ['x', 'y', 'z'];

function pointOf(margin: string, ...facts: readonly string[]): Readonly<Record<string, number>> | undefined {
  const found = counterpoint(
    S,
    S.form(margin),
    facts.map((fact) => S.form(fact)),
    FREE,
  );
  return found && Object.fromEntries(S.field.variables.map((name, v) => [name, numberFromRational(found[v]).value]));
}

describe('a point at which facts hold and a margin is negative', () => {
  test.each([
    ['x', ['y']],
    ['x - y', ['x + y', 'y']],
    ['x + y - g', ['x', 'y']],
    ['x', ['x - y', 'y - z', 'z + g*x + 1']],
    ['abs(x) - y', ['x', 'y']],
    ['x - max(y, z)', ['x - y']],
    ['-x - y', ['y - p', 'x']],
    ['x', ['sqrt(g)*x + y', 'y - x']],
  ])('%s, where %j', (margin, facts) => {
    const point = pointOf(margin, ...facts)!;
    const at = (text: string): number => evaluateClosedForm(S.field, S.form(text), point);
    expect(at(margin)).toBeLessThan(0);
    for (const fact of facts) expect(at(fact)).toBeGreaterThanOrEqual(0);
    expect(point.g).toBeGreaterThan(0);
    expect([point.p >= 0, point.p <= 1]).toEqual([true, true]);
  });

  test.each([
    ['x', ['x']],
    ['x + y', ['x', 'y']],
    ['g*x', ['x']],
    ['x*x', []],
    ['x - z', ['x - y', 'y - z']],
    ['x', ['x - g']],
    ['max(x, y)', ['x + y']],
    ['abs(x) - x', []],
    ['x', ['x - abs(y)']],
    ['1 - p', ['x']],
    // It holds where the other fact does not, which is nowhere.
    ['x', ['y - 1', '-y']],
  ])('is not found for %s, which follows from %j', (margin, facts) => {
    expect(pointOf(margin, ...facts)).toBeUndefined();
  });

  test('ends the search for a derivation, both cases of an absolute value included', () => {
    const open = conclusion(S, { symbol: '≥', left: 'abs(x)', right: 'y' }, [{ symbol: '≥', left: 'y', right: '0' }]);
    expect(open).toMatchObject({ verdict: 'open', isCertain: true });
    const equality = conclusion(S, { symbol: '=', left: 'x', right: 'y' }, [{ symbol: '≥', left: 'x', right: 'y' }]);
    expect(equality).toMatchObject({ verdict: 'open', isCertain: true });
  });
});
