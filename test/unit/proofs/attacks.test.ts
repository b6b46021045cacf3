import { describe, expect, test } from 'vitest';
import {
  atMost,
  composedEnsemble,
  expectation,
  hasExpectation,
  isUnique,
  lindbladian,
  model,
  pauliX,
  pauliZ,
  sigmaMinus,
  steadyExpectation,
  uniqueSteadyState,
  type StepVerdict,
  anyDensityMatrix,
  anyPositive,
  assuming,
  atLeast,
  claim,
  claimed,
  equals,
  proof,
  runProof,
  setting,
  taken,
  theorem,
  vonNeumannEntropy,
  type Claim,
  type Matrix,
  type Real,
} from '../../../src/index.ts';
import { resting } from '../../../src/symbolic/steps/step-verdict.ts';
import { Float64Real } from '../../../src/float64/real.ts';
import { float64 } from '../../../src/float64/matrix.ts';
import { recorded, sameExpression } from '../../../src/float64/recording.ts';

const run = (about: unknown, shown: unknown) => runProof(about as Claim, shown as never);

/** True on each draw that a search tries, but nothing here proves it. */
const small = claim('small', {
  source: 'notebook',
  statement: 'S(ρ) + 1 ≥ 2 S(ρ)',
  literature: 'conjecture',
  systems: [2],
  given: (dim) => ({ rho: anyDensityMatrix({ dim }) }),
  asserts: ({ rho }) => atLeast(vonNeumannEntropy(rho).negated().plus(1), 0),
});
type Drawn = { readonly rho: Matrix };
const shown = (step: unknown) =>
  run(
    small,
    proof(small, {
      covers: 'all',
      link: {
        symbols: setting({ N: 'real' }),
        read: ({ rho }) => ({ N: vonNeumannEntropy(rho) }),
        sides: () => [['1 - N', '0']],
      },
      steps: { step: () => step as never },
    }),
  );

describe('plain data is not evidence', () => {
  const premise = {
    source: 'it is known',
    statement: 'S(ρ) ≤ 1',
    sides: ['2 - 2*N', '0'] as const,
    instance: ({ rho }: Drawn) => atLeast(vonNeumannEntropy(rho).times(-2).plus(2), 0),
  };

  test.each(['definition', 'claim'] as const)('a %s that is written by hand is taken over', (kind) => {
    const { standing, steps } = shown(resting({ kind, ...premise }));
    expect(standing).not.toBe('proved');
    expect(steps[0].kind).toBe('taken');
  });

  test('the statement itself, beside something that is decided, restates it', () => {
    const known = theorem({ source: 'Klein1931', statement: 'it is so', relation: premise.instance });
    const step = taken(known, (drawn: Drawn) => [drawn], '2 - 2*N', '0');
    expect(shown({ ...step, rests: ['arithmetic'] })).toMatchObject({ standing: 'argued' });
  });
});

describe('what is used holds on every draw', () => {
  test('a claim under a condition says nothing where the condition fails', () => {
    const conditional = claim('conditional', {
      source: 'notebook',
      statement: 'S(ρ) ≤ 1 for S(ρ) ≥ 5',
      literature: 'theorem',
      systems: [2],
      given: (dim) => ({ rho: anyDensityMatrix({ dim }) }),
      asserts: ({ rho }) =>
        assuming(atLeast(vonNeumannEntropy(rho), 5), atLeast(vonNeumannEntropy(rho).negated().plus(1), 0)),
    });
    const step = claimed(conditional, (drawn: Drawn) => ({ drawn, system: 2 as const }), '1 - N', '0');
    expect(shown(step)).toMatchObject({ standing: 'failed', reason: expect.stringContaining('condition fails') });
  });

  test('a theorem that has no value on some draws is not used', () => {
    const known = theorem({
      source: 'Klein1931',
      statement: '2 ≥ 2 S(ρ)',
      relation: ({ rho }: Drawn) => {
        if (vonNeumannEntropy(rho).value > 0.3) rho.trace().dividedBy(0);
        return atLeast(vonNeumannEntropy(rho).times(-2).plus(2), 0);
      },
    });
    const report = shown(taken(known, (drawn: Drawn) => [drawn], '2 - 2*N', '0'));
    expect(report).toMatchObject({ standing: 'argued', reason: expect.stringContaining('not derived') });
  });
});

describe('what is wrong is told, and not taken for a place without a value', () => {
  /** Shapes that do not fit, where something is the case. */
  const misfitsWhere = (isSo: boolean, rho: Matrix): void => {
    if (isSo) rho.times(rho.arithmetic.identity(3));
  };
  const failed = { standing: 'failed', reason: expect.stringContaining('must have shape (2, ') };

  test('a theorem about objects of other shapes, on some draws', () => {
    const known = theorem({
      source: 'Klein1931',
      statement: '2 ≥ 2 S(ρ)',
      relation: ({ rho }: Drawn) => {
        misfitsWhere(vonNeumannEntropy(rho).value > 0.3, rho);
        return atLeast(vonNeumannEntropy(rho).times(-2).plus(2), 0);
      },
    });
    expect(shown(taken(known, (drawn: Drawn) => [drawn], '2 - 2*N', '0'))).toMatchObject(failed);
  });

  test('a theorem that returns no relation', () => {
    const known = theorem<readonly [Drawn]>({
      source: 'Klein1931',
      statement: '1 ≥ S(ρ)',
      relation: () => true as never,
    });
    expect(shown(taken(known, (drawn: Drawn) => [drawn], '1 - N', '0'))).toMatchObject({
      standing: 'failed',
      reason: expect.stringContaining('must return a relation'),
    });
  });

  test('a claim that returns no relation', () => {
    const known = claim('known', { ...small, asserts: () => true as never });
    const step = claimed(known as Claim, (drawn: Drawn) => ({ drawn: drawn as never, system: 2 }), '1 - N', '0');
    expect(shown(step)).toMatchObject({
      standing: 'failed',
      reason: expect.stringContaining('must return a relation'),
    });
  });

  test('a part that a claim does not have', () => {
    const step = claimed(small as Claim, (drawn: Drawn) => ({ drawn: drawn as never, system: 2 }), '1 - N', '0', 1);
    expect(shown(step)).toMatchObject({
      standing: 'failed',
      reason: expect.stringContaining('must be below 1, the number of parts of small, but it is 1'),
    });
  });

  test.each(['of a link', 'of the claim itself'])('the formulas %s, on some draws', (whose) => {
    const own = claim('own', {
      ...small,
      asserts: ({ rho }) => {
        misfitsWhere(whose === 'of the claim itself' && vonNeumannEntropy(rho).value > 0.3, rho);
        return atLeast(vonNeumannEntropy(rho).negated().plus(1), 0);
      },
    });
    const report = run(
      own,
      proof(own, {
        covers: 'all',
        link: {
          symbols: setting({ N: 'real' }),
          read: ({ rho }) => {
            misfitsWhere(whose === 'of a link' && vonNeumannEntropy(rho).value > 0.3, rho);
            return { N: vonNeumannEntropy(rho) };
          },
          sides: () => [['1 - N', '0']],
        },
        steps: { step: () => setting({ N: 'real' }).equal('N', 'N') },
      }),
    );
    expect(report).toMatchObject(failed);
  });

  test('a claim over rational functions, on some draws', () => {
    const squares = claim('squares', {
      source: 'notebook',
      statement: 'x² ≥ 0',
      literature: 'conjecture',
      systems: [2],
      given: () => ({ x: anyPositive() }),
      asserts: ({ x }, dim, arithmetic) => {
        misfitsWhere(x.value > 1, arithmetic.identity(dim));
        return atLeast(x.times(x), 0);
      },
    });
    const report = run(
      squares,
      proof(squares, {
        covers: 'all',
        link: { parameters: setting({ x: 'positive' }), read: ({ x }) => ({ x }), objects: ({ x }) => ({ x }) },
        steps: {},
      }),
    );
    expect(report).toMatchObject(failed);
  });

  test('a claim over rational functions that returns no relation for them', () => {
    const squares = claim('squares', {
      source: 'notebook',
      statement: 'x² ≥ 0',
      literature: 'conjecture',
      systems: [2],
      given: () => ({ x: anyPositive() }),
      asserts: ({ x }, _dim, { name }) =>
        name === 'symbolic' ? ({ symbol: '≥', left: x, right: 0 } as never) : atLeast(x, 0),
    });
    const link = {
      parameters: setting({ x: 'positive' }),
      read: ({ x }: never) => ({ x }),
      objects: ({ x }: never) => ({ x }),
    };
    expect(run(squares, proof(squares, { covers: 'all', link: link as never, steps: {} }))).toMatchObject({
      standing: 'failed',
      reason: expect.stringContaining('must return a relation'),
    });
  });
});

describe('a theorem that has no value on edge cases', () => {
  const undefinedWhere = (fails: (rho: Matrix) => boolean) => {
    const bound = (statement: string, difference: (rho: Matrix) => Real) =>
      theorem({
        source: 'Klein1931',
        statement,
        relation: ({ rho }: Drawn) => {
          if (fails(rho)) rho.trace().dividedBy(0);
          return atLeast(difference(rho), 0);
        },
      });
    const M = ({ arithmetic }: Matrix): Real => arithmetic.real(7, 8);
    const upper = bound('S(ρ) ≤ 7/8', (rho) => M(rho).minus(vonNeumannEntropy(rho)));
    const one = bound('7/8 ≤ 1', (rho) => M(rho).minus(1).negated());
    return run(
      small,
      proof(small, {
        covers: 'all',
        link: {
          symbols: setting({ N: 'real', M: 'real' }),
          read: ({ rho }) => ({ N: vonNeumannEntropy(rho), M: M(rho) }),
          sides: () => [['1 - N', '0']],
        },
        steps: {
          upper: () => taken(upper, (drawn: Drawn) => [drawn], 'M - N', '0'),
          one: () => taken(one, (drawn: Drawn) => [drawn], '1 - M', '0'),
        },
      }),
    );
  };
  const isPure = (rho: Matrix): boolean => vonNeumannEntropy(rho).value < 1e-9;

  test('covers all but these', () => {
    expect(undefinedWhere(() => false)).toMatchObject({ standing: 'proved from', missing: [] });
    const { standing, missing } = undefinedWhere(isPure);
    expect(standing).toBe('proved from');
    expect(missing).toContain('only where S(ρ) ≤ 7/8 has a value (not so: edge case "rho: pure")');
  });

  test('nor is it used where random draws have none either', () => {
    expect(undefinedWhere(() => true)).toMatchObject({ standing: 'argued' });
  });
});

describe('each system is proved', () => {
  const numbers = claim('numbers', {
    source: 'notebook',
    statement: 'x ≥ 0 or x ≥ −1 + d',
    literature: 'conjecture',
    systems: [1, 2],
    given: () => ({ x: anyPositive() }),
    asserts: ({ x }, d) => atLeast(x, d === 1 ? 0 : 2 ** -30),
  });

  test('with a right side of its own, in symbols and over rational functions', () => {
    const read = ({ x }: { readonly x: Real }) => ({ x });
    const inSymbols = {
      symbols: setting({ x: 'positive' }),
      read,
      sides: (_: unknown, d: number) => [['x', d === 1 ? '0' : '1/1073741824']] as const,
    };
    const overFunctions = {
      parameters: setting({ x: 'positive' }),
      read,
      objects: ({ x }: Readonly<Record<string, Real>>) => ({ x }),
    };
    for (const link of [inSymbols, overFunctions]) {
      const report = run(numbers, proof(numbers, { covers: 'all', link, steps: {} }));
      expect(report).toMatchObject({ standing: 'argued', reason: expect.stringContaining('not derived') });
    }
  });

  test('with a domain of its own', () => {
    const positive = claim('positive', {
      source: 'notebook',
      statement: 'x ≥ 0',
      literature: 'theorem',
      systems: [1, 2],
      given: () => ({ x: anyPositive() }),
      asserts: ({ x }) => equals(x, x),
    });
    const link = (d: number) => ({
      parameters: setting({ x: d === 1 ? '(0, 1)' : 'positive' }),
      read: ({ x }: { readonly x: Real }) => ({ x }),
      objects: ({ x }: Readonly<Record<string, Real>>) => ({ x }),
    });
    const { missing } = run(positive, proof(positive, { covers: 'all', link, steps: {} }));
    expect(missing).toContain('not x ≥ 1');
  });
});

test('a number that is zero on every draw is still a number', () => {
  const [x, zero] = [new Float64Real(0.25, 2 ** -50), new Float64Real(0, 2 ** -50)];
  const { result, operations } = recorded(() => [x.minus(zero.times(float64.real(1000))), x.plus(zero)]);
  expect(sameExpression(operations, result[0], x)).toBe(false);
  expect(sameExpression(operations, result[1], result[1])).toBe(true);
});

describe('what is said of steady states comes from derivations', () => {
  const QUBIT = model({
    name: 'a driven qubit',
    dims: [2],
    parameters: { g: 'positive' },
    hamiltonian: 'g*X',
    jumps: [{ operator: 'sigmaMinus', rate: '1' }],
  });
  const inversion = claim('inversion', {
    source: 'notebook',
    statement: 'tr Zρ ≤ 0',
    literature: 'theorem',
    systems: [2],
    given: () => ({
      driven: composedEnsemble({
        name: 'qubit',
        measure: 'χ²',
        parts: { g: anyPositive() },
        build: ({ g }, arithmetic) => {
          const drive = pauliX(arithmetic).scaled(g);
          return { g, generator: lindbladian(drive, { bath: [{ operator: sigmaMinus(arithmetic), rate: 1 }] }) };
        },
      }),
    }),
    asserts: ({ driven: { generator } }) => {
      const rho = uniqueSteadyState(generator);
      return atMost(expectation(pauliZ(rho.arithmetic), rho), 0);
    },
  });
  const about = (steps: Record<string, () => StepVerdict>, exactly = 'Z') =>
    run(
      inversion,
      proof(inversion, {
        covers: 'all',
        link: {
          symbols: setting({ z: 'real', g: 'positive' }),
          read: ({ driven: { g, generator } }) => ({
            g,
            z: steadyExpectation(QUBIT, generator.matrix.arithmetic.name === 'exact' ? exactly : 'Z', generator),
          }),
          sides: () => [['z', '0']],
        },
        steps,
      }),
    );
  const found = { unique: () => isUnique(QUBIT), z: () => hasExpectation(QUBIT, 'Z', '-1/(1 + 8*g^2)') };

  test('and not from the hand of the author', () => {
    expect(about(found).standing).toBe('proved');
    const byHand = (step: () => StepVerdict) => () => {
      const verdict = step();
      return { ...verdict, derived: verdict.derived!.map((fact) => ({ ...fact })) };
    };
    expect(about({ unique: found.unique, z: byHand(found.z) }).standing).toBe('argued');
    expect(about({ unique: byHand(found.unique), z: found.z }).standing).toBe('argued');
  });

  test('of the number that was compared with the sides', () => {
    const report = about(found, 'X');
    expect(report).toMatchObject({ standing: 'failed', reason: expect.stringContaining('the same number') });
  });
});

test('conditions over rational functions are those of the claim', () => {
  const below = claim('below', {
    source: 'notebook',
    statement: 'x ≤ 1000 for y > 0',
    literature: 'conjecture',
    systems: [1],
    given: () => ({ x: anyPositive(), y: anyPositive() }),
    asserts: ({ x, y }) => assuming(atLeast(y, 0), atMost(x, 1000)),
  });
  const report = run(
    below,
    proof(below, {
      covers: 'all',
      link: {
        parameters: setting({ x: 'positive', y: 'positive' }),
        read: ({ x, y }) => ({ x, y }),
        objects: ({ x, y }) => ({ x, y: Number.isNaN(y.value) ? y.times(0).minus(1) : y }),
      },
      steps: {},
    }),
  );
  expect(report).toMatchObject({ standing: 'failed', reason: expect.stringContaining('sides over rational') });
});
