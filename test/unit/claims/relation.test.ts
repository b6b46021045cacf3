import { describe, expect, test } from 'vitest';
import {
  allOf,
  assuming,
  atLeast,
  atMost,
  equals,
  lessThan,
  moreThan,
  requireRelation,
  zoneOf,
  type Relation,
} from '../../../src/claims/relation.ts';
import { Float64Real } from '../../../src/float64/real.ts';
import { FormatError } from '../../../src/matrix/errors.ts';

const real = (value: number, bound = 0): Float64Real => new Float64Real(value, bound);
const holds = atMost(real(0), 1);
const undecided = atMost(real(1, 1), 1);
const violated = atMost(real(2), 1);

describe('zones', () => {
  test('an inequality needs a margin beyond its bound, either way', () => {
    expect(zoneOf(atLeast(real(1, 0.5), 0))).toBe('holds');
    expect(zoneOf(atLeast(real(1, 1), 0))).toBe('undecided');
    expect(zoneOf(atLeast(real(-1, 1), 0))).toBe('undecided');
    expect(zoneOf(atLeast(real(-1, 0.5), 0))).toBe('violated');
    expect(zoneOf(atLeast(real(0), 0))).toBe('holds');
    expect(zoneOf(atMost(real(-1, 0.5), 0))).toBe('holds');
  });

  test('an equality is violated beyond its bound, and agreement within a wide bound says nothing', () => {
    const close = 2 ** -30;
    expect(zoneOf(equals(real(1, close), 1 + close / 2))).toBe('holds');
    expect(zoneOf(equals(real(1, close), 1 + 2 * close))).toBe('violated');
    expect(zoneOf(equals(real(0, close), 0))).toBe('holds');
    expect(zoneOf(equals(real(1, 0.5), 1.4))).toBe('undecided');
    expect(zoneOf(equals(real(1, 0.5), 1.6))).toBe('violated');
    expect(zoneOf(equals(real(1.6), real(1, 0.5)))).toBe('violated');
  });

  test('two sides that are the same infinity are equal, an overflow is not', () => {
    const infinite = real(Infinity);
    for (const relate of [atLeast, atMost, equals]) {
      expect(zoneOf(relate(infinite, infinite))).toBe('holds');
      expect(zoneOf(relate(infinite, Infinity))).toBe('holds');
      expect(zoneOf(relate(infinite.negated(), -Infinity))).toBe('holds');
      expect(zoneOf(relate(infinite, real(Infinity, Infinity)))).toBe('undecided');
    }
    expect(zoneOf(atMost(infinite, -Infinity))).toBe('violated');
    expect(zoneOf(equals(infinite, -Infinity))).toBe('violated');
    expect(zoneOf(atLeast(infinite, -Infinity))).toBe('holds');
  });

  test('an infinite margin decides either way, an overflow or NaN never', () => {
    expect(zoneOf(atLeast(real(Infinity), 1))).toBe('holds');
    expect(zoneOf(atMost(real(Infinity), 1))).toBe('violated');
    expect(zoneOf(equals(real(1), real(-Infinity)))).toBe('violated');
    expect(zoneOf(atLeast(real(Infinity, Infinity), 1))).toBe('undecided');
    expect(zoneOf(atMost(real(Infinity, Infinity), 1))).toBe('undecided');
    expect(zoneOf(atLeast(real(Number.NaN, Infinity), 0))).toBe('undecided');
    expect(zoneOf(atLeast(real(1, Number.NaN), 0))).toBe('undecided');
  });
});

describe('premises', () => {
  const zoneUnder = (premise: Relation, conclusion: Relation) => zoneOf(assuming(premise, conclusion));

  test('a premise that fails makes the conclusion vacuous, one in doubt leaves it undecided', () => {
    expect([holds, undecided, violated].map((premise) => zoneUnder(premise, violated))).toEqual([
      'violated',
      'undecided',
      'vacuous',
    ]);
    expect([holds, undecided, violated].map((premise) => zoneUnder(premise, holds))).toEqual([
      'holds',
      'undecided',
      'vacuous',
    ]);
  });

  test('a conjunction keeps the premise of the part that speaks for it, listed or not', () => {
    const vacuous = assuming(violated, holds);
    const { premise, under, parts } = allOf(holds, vacuous);
    expect([premise, under, parts?.length]).toEqual(['violated', [violated], 2]);
    expect(zoneOf(allOf(holds, { ...violated, premise: 'vacuous' }))).toBe('vacuous');
    expect(Object.keys(allOf(holds, violated))).not.toContain('premise');
  });

  test('of two nested premises both count, in either order', () => {
    const zones = [holds, undecided, violated];
    const nested = zones.map((outer) => zones.map((inner) => zoneUnder(outer, assuming(inner, violated))));
    expect(nested).toEqual([
      ['violated', 'undecided', 'vacuous'],
      ['undecided', 'undecided', 'vacuous'],
      ['vacuous', 'vacuous', 'vacuous'],
    ]);
  });
});

describe('strict premises', () => {
  const met = (premise: Relation) => zoneOf(assuming(premise, violated));

  test('are met by what is certainly more, and not by equality', () => {
    expect([real(1), real(0), real(-1)].map((left) => met(moreThan(left, 0)))).toEqual([
      'violated',
      'vacuous',
      'vacuous',
    ]);
    expect([real(1), real(0), real(-1)].map((left) => met(lessThan(left, 0)))).toEqual([
      'vacuous',
      'vacuous',
      'violated',
    ]);
    expect(met(moreThan(real(1, 1), 0))).toBe('undecided');
    expect(met(lessThan(real(0, 1), 0))).toBe('undecided');
    expect(met(moreThan(real(Infinity), real(Infinity)))).toBe('vacuous');
    expect(met(moreThan(real(Infinity), 1))).toBe('violated');
    expect(met(atLeast(real(0), 0))).toBe('violated');
  });

  test('stay strict in conjunctions, wherever they stand', () => {
    const equal = moreThan(real(1), 1);
    expect(met(allOf(equal, holds))).toBe('vacuous');
    expect(met(allOf(holds, equal))).toBe('vacuous');
    expect(met(allOf(moreThan(real(2), 1), moreThan(real(1.5), 1)))).toBe('violated');
  });

  test('are no conclusions', () => {
    const message = 'Argument `asserts` must assert relations that are not strict';
    expect(() => requireRelation(moreThan(real(1), 0))).toThrow(message);
    expect(() => requireRelation(allOf(holds, lessThan(real(0), 1)))).toThrow(message);
    expect(() => requireRelation(assuming(holds, moreThan(real(1), 0)))).toThrow(message);
    expect(() => requireRelation(assuming(moreThan(real(1), 0), holds))).not.toThrow();
  });
});

describe('conjunctions', () => {
  test('the worst zone speaks, whatever the margins and the order', () => {
    const deepDoubt = atLeast(real(-5, 10), 0);
    const slight = atLeast(real(-0.01), 0);
    expect(allOf(deepDoubt, slight)).toMatchObject(slight);
    expect(allOf(slight, deepDoubt)).toMatchObject(slight);
    expect(zoneOf(allOf(holds, undecided))).toBe('undecided');
    expect(zoneOf(allOf(assuming(violated, holds), holds))).toBe('vacuous');
  });

  test('among equals the smallest margin speaks', () => {
    const near = atLeast(real(1), 0);
    const far = atLeast(real(2), 0);
    expect(allOf(far, near)).toMatchObject(near);
    expect(allOf(near, far)).toMatchObject(near);
  });

  test('an equality that holds leaves the word to an inequality, and takes it when it fails', () => {
    const far = atLeast(real(2), 0);
    const exact = equals(real(1, 2 ** -30), 1);
    expect(allOf(exact, far)).toMatchObject(far);
    expect(allOf(far, exact)).toMatchObject(far);
    const broken = equals(real(1, 0.1), 2);
    expect(allOf(far, broken)).toMatchObject(broken);
  });
});

test('the left side has to carry an error bound, and the message says what to do', () => {
  expect(() => atLeast(0.5 as never, 0)).toThrow(FormatError);
  expect(() => equals(undefined as never, 0)).toThrow(
    'Argument `left` must be a number with an error bound, such as a formula of the library returns, but it is undefined.',
  );
});

test('a side that is NaN is refused by its name', () => {
  const message = (side: string) => `Argument \`${side}\` must be a number, but it is NaN.`;
  expect(() => atLeast(real(0), Number.NaN)).toThrow(message('right'));
  expect(() => requireRelation(equals(real(0), real(Number.NaN)))).toThrow(message('right'));
  expect(() => requireRelation(atMost(real(Number.NaN), 0))).toThrow(message('left'));
  expect(() => requireRelation(atMost(real(Number.NaN, Infinity), 0))).not.toThrow();
  expect(() => atLeast(real(0), '1' as never)).toThrow(/Argument `right` must be a number.*but it is string/);
});

test('an object that is no relation is told by its fields', () => {
  expect(() => requireRelation({ margin: 5 })).toThrow(
    'Argument `asserts` must return a relation, but it returned an object with margin.',
  );
  expect(() => requireRelation({ ...holds, margin: 5 })).toThrow(/with symbol, left, right, margin/);
});
