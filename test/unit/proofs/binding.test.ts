import { describe, expect, test } from 'vitest';
import {
  allOf,
  anyDensityMatrix,
  anyNumber,
  anyPositive,
  anyProbability,
  atLeast,
  atMost,
  claim,
  composedEnsemble,
  defined,
  equals,
  expectation,
  hasExpectation,
  heatCurrent,
  identities,
  isUnique,
  lindbladian,
  model,
  pauliX,
  pauliZ,
  proof,
  relativeEntropy,
  runProof,
  setting,
  sigmaMinus,
  steadyExpectation,
  taken,
  theorem,
  theorems,
  uniqueSteadyState,
  vonNeumannEntropy,
  type Claim,
  type Matrix,
  type Real,
} from '../../../src/index.ts';
import { resting } from '../../../src/symbolic/steps/step-verdict.ts';

const S = setting({ x: 'positive' });

/** A false conjecture that random draws do not violate: the heat current of a driven qubit is small beside that of a cold one. */
const heat = claim('heat-is-small', {
  source: 'notebook',
  statement: String.raw`\dot Q \le 100`,
  literature: 'conjecture',
  systems: [2],
  given: () => ({ g: anyPositive(), rate: anyPositive() }),
  asserts: ({ g, rate }) => {
    const generator = qubit(g, rate);
    return atLeast(heatCurrent(generator, uniqueSteadyState(generator), 'bath'), -100);
  },
});

function qubit(g: Real, rate: Real, jump?: Matrix) {
  const { arithmetic } = jump ?? { arithmetic: undefined };
  const lower = jump ?? sigmaMinus(arithmetic);
  return lindbladian(pauliX(lower.arithmetic).scaled(g), { bath: [{ operator: lower, rate }] });
}

/** True, by Klein's inequality and a definition. */
const entropyAtMost = claim('entropy-at-most-cross-entropy', {
  source: 'notebook',
  statement: String.raw`S(\rho) + D(\rho\|\sigma) \ge S(\rho)`,
  literature: 'theorem',
  systems: [2],
  given: (dim) => ({ rho: anyDensityMatrix({ dim }), sigma: anyDensityMatrix({ dim }) }),
  asserts: ({ rho, sigma }) =>
    atLeast(relativeEntropy(rho, sigma).plus(vonNeumannEntropy(rho)), vonNeumannEntropy(rho)),
});
type Pair = { readonly rho: Matrix; readonly sigma: Matrix };

const D = setting({ D: 'real', N: 'real' });
const readPair = ({ rho, sigma }: Pair) => ({ D: relativeEntropy(rho, sigma), N: vonNeumannEntropy(rho) });
const byKlein = proof(entropyAtMost, {
  covers: 'qubits',
  link: {
    symbols: D,
    read: readPair,
    sides: () => [['D + N', 'N']],
    where: { 'σ of full rank': ({ sigma }) => !isSingular(sigma) },
  },
  steps: {
    klein: () => taken(theorems.klein, ({ rho, sigma }: Pair) => [rho, sigma], 'D', '0'),
    more: () => D.equal('D - D', '0'),
  },
});

function isSingular(rho: Matrix): boolean {
  return rho.minus(rho.times(rho)).squaredNorm().value < 2 ** -40;
}

const run = (claimed: Claim, given: { readonly claim: string }) => runProof(claimed, given as never);

describe('a proof counts only where it is bound to its claim', () => {
  test('without a link it is an argument', () => {
    const report = run(heat, proof(heat, { covers: 'all', steps: { 'one is one': () => S.equal('1', '1') } }));
    expect(report.standing).toBe('argued');
    expect(report.reason).toContain('no link');
  });

  test('with a link, a step about something else does not give the statement', () => {
    const report = run(
      heat,
      proof(heat, {
        covers: 'all',
        link: {
          symbols: setting({ Q: 'real' }),
          read: ({ g, rate }) => {
            const generator = qubit(g, rate);
            return { Q: heatCurrent(generator, uniqueSteadyState(generator), 'bath') };
          },
          sides: () => [['Q', '-100']],
        },
        steps: { 'one is one': () => S.equal('1', '1') },
      }),
    );
    expect(report.standing).toBe('argued');
    expect(report.reason).toMatch(/not derived from the steps: .*Q/);
  });

  test('evaluated over rational functions, a false statement is not derived', () => {
    const report = run(
      heat,
      proof(heat, {
        covers: 'all',
        link: {
          parameters: setting({ g: 'positive', rate: 'positive' }),
          read: ({ g, rate }) => ({ g, rate }),
          objects: ({ g, rate }) => ({ g, rate }),
        },
        steps: {},
      }),
    );
    expect(report.standing).not.toMatch(/proved/);
  });

  test('a citation of the statement itself restates it', () => {
    const obvious = theorem({
      source: 'Klein1931',
      statement: 'it is obvious',
      relation: ({ rho, sigma }: Pair) =>
        atLeast(relativeEntropy(rho, sigma).plus(vonNeumannEntropy(rho)), vonNeumannEntropy(rho)),
    });
    const report = run(
      entropyAtMost,
      proof(entropyAtMost, {
        covers: 'all',
        link: { symbols: D, read: readPair, sides: () => [['D + N', 'N']] },
        steps: { obvious: () => taken(obvious, (drawn: Pair) => [drawn], 'D + N', 'N') },
      }),
    );
    expect(report.standing).toBe('argued');
    expect(report.reason).toContain('restates');
  });

  test('what needs a theorem is proved from its source, and says which steps are needed', () => {
    const report = run(entropyAtMost, byKlein);
    // D + N ≥ N is Klein's inequality and nothing else.
    expect(report.standing).toBe('argued');
    expect(report.steps.map(({ used }) => used)).toEqual([true, false]);
  });
});

describe('a link has to be what it says', () => {
  const linked = (side: string, read = readPair) =>
    run(
      entropyAtMost,
      proof(entropyAtMost, {
        covers: 'all',
        link: { symbols: D, read, sides: () => [[side, 'N']] },
        steps: { klein: () => taken(theorems.klein, ({ rho, sigma }: Pair) => [rho, sigma], 'D', '0') },
      }),
    );

  test('another side is found', () => {
    expect(linked('D + 2*N')).toMatchObject({
      standing: 'failed',
      reason: expect.stringMatching(/side "D \+ 2\*N" is/),
    });
  });

  test('a side of the same value that is another expression is found', () => {
    expect(linked('abs(D) + N').reason).toMatch(/not the same expression/);
    expect(linked('D + N + (D - D)').reason).not.toMatch(/not the same expression/);
    expect(linked('N + D + 0*D').standing).not.toBe('failed');
  });

  test('a symbol that stands for another number is found', () => {
    const other = ({ rho, sigma }: Pair) => ({ D: relativeEntropy(sigma, rho), N: vonNeumannEntropy(rho) });
    expect(linked('D + N', other).standing).toBe('failed');
  });

  test('a premise of the statement has to be given', () => {
    const report = run(
      entropyAtMost,
      proof(entropyAtMost, {
        covers: 'all',
        link: {
          symbols: D,
          read: readPair,
          sides: () => [
            ['D + N', 'N'],
            ['D', '0'],
          ],
        },
        steps: {},
      }),
    );
    expect(report.reason).toMatch(/has 1 parts, but the link gives the sides of 2/);
  });
});

describe('a step has to be what it says', () => {
  const twice = claim('twice', {
    source: 'notebook',
    statement: String.raw`2 D(\rho\|\sigma) + S \ge S`,
    literature: 'theorem',
    systems: [2],
    given: (dim) => ({ rho: anyDensityMatrix({ dim }), sigma: anyDensityMatrix({ dim }) }),
    asserts: ({ rho, sigma }) => atLeast(relativeEntropy(rho, sigma).times(2), 0),
  });
  const from = (step: () => ReturnType<typeof taken>, more: Record<string, () => ReturnType<typeof taken>> = {}) =>
    run(
      twice,
      proof(twice, {
        covers: 'all',
        link: {
          symbols: setting({ D: 'real' }),
          read: ({ rho, sigma }) => ({ D: relativeEntropy(rho, sigma) }),
          sides: () => [['2*D', '0']],
        },
        steps: { step, ...more },
      }),
    );

  test('a theorem that is turned around is violated', () => {
    const reversed = theorem({
      source: 'Klein1931',
      statement: 'D(ρ‖σ) ≤ 0',
      relation: (rho: Matrix, sigma: Matrix) => atMost(relativeEntropy(rho, sigma), 0),
    });
    const report = from(() => taken(reversed, ({ rho, sigma }: Pair) => [rho, sigma], 'D', '0'));
    expect(report).toMatchObject({ standing: 'failed', reason: expect.stringContaining('is violated') });
  });

  test('a theorem about other objects is found', () => {
    const report = from(() => taken(theorems.klein, ({ rho, sigma }: Pair) => [sigma, rho], 'D', '0'));
    expect(report).toMatchObject({ standing: 'failed' });
  });

  test('an identity that is not of the closed list is taken, not a definition', () => {
    const own = {
      name: 'mine',
      statement: 'D = D',
      relation: (a: Matrix, b: Matrix) => equals(relativeEntropy(a, b), relativeEntropy(a, b)),
    };
    const report = from(() => defined(own, ({ rho, sigma }: Pair) => [rho, sigma], 'D', 'D'));
    expect(report.steps[0].kind).toBe('taken');
  });

  test('a premise without an instance is an error that says so', () => {
    const bare = resting({
      kind: 'definition',
      source: 'x',
      statement: 'it is so',
      sides: ['D', '0'],
      instance: () => 5,
    });
    expect(from(() => bare).standing).not.toMatch(/proved/);
  });

  test('an identity whose hypothesis fails is violated', () => {
    const report = from(() =>
      defined(identities.entropyUnderIsometry, ({ rho, sigma }: Pair) => [sigma, rho], 'D', 'D'),
    );
    expect(report.standing).toBe('failed');
  });
});

describe('steady states are those of the model', () => {
  const QUBIT = model({
    name: 'a driven qubit',
    dims: [2],
    parameters: { g: 'positive', rate: 'positive' },
    hamiltonian: 'g*X',
    jumps: [{ operator: 'sigmaMinus', rate: 'rate' }],
  });
  const inversion = claim('inversion', {
    source: 'notebook',
    statement: String.raw`\langle Z\rangle \le 0`,
    literature: 'theorem',
    systems: [2],
    given: () => ({
      driven: composedEnsemble({
        name: 'qubit',
        measure: 'χ²',
        parts: { g: anyPositive(), rate: anyPositive() },
        build: ({ g, rate }, arithmetic) => ({ g, rate, generator: qubit(g, rate, sigmaMinus(arithmetic)) }),
      }),
    }),
    asserts: ({ driven: { generator } }) => {
      const rho = uniqueSteadyState(generator);
      return atMost(expectation(pauliZ(rho.arithmetic), rho), 0);
    },
  });
  const formula = '-rate^2/(rate^2 + 8*g^2)';
  const shown = (at: Record<string, string>, steps: Record<string, () => ReturnType<typeof isUnique>>) =>
    run(
      inversion,
      proof(inversion, {
        covers: 'all',
        link: {
          symbols: setting({ z: 'real', g: 'positive', rate: 'positive' }),
          read: ({ driven: { g, rate, generator } }) => ({ g, rate, z: steadyExpectation(QUBIT, 'Z', generator, at) }),
          sides: () => [['z', '0']],
        },
        steps,
      }),
    );
  const steps = { unique: () => isUnique(QUBIT), inversion: () => hasExpectation(QUBIT, 'Z', formula) };

  test('what was derived of it is used', () => {
    expect(shown({}, steps)).toMatchObject({ standing: 'proved', partial: false });
  });

  test('nothing follows without the derivation, or without uniqueness', () => {
    expect(shown({}, { unique: steps.unique }).standing).toBe('argued');
    expect(shown({}, { inversion: steps.inversion }).standing).toBe('argued');
  });

  test('other parameters are another generator', () => {
    expect(shown({ rate: '2*rate' }, steps)).toMatchObject({
      standing: 'failed',
      reason: expect.stringContaining('another generator'),
    });
  });
});

describe('what is covered is computed', () => {
  const square = claim('square', {
    source: 'notebook',
    statement: String.raw`p(1 - p) \ge 0`,
    literature: 'theorem',
    systems: [1],
    given: () => ({ p: anyProbability(), x: anyNumber() }),
    asserts: ({ p, x }) => allOf(atLeast(p.times(p.negated().plus(1)), 0), atLeast(x.times(x), 0)),
  });
  const over = (domains: Parameters<typeof setting>[0]) =>
    run(
      square,
      proof(square, {
        covers: 'everything, as its author says',
        link: { parameters: setting(domains), read: ({ p, x }) => ({ p, x }), objects: ({ p, x }) => ({ p, x }) },
        steps: {},
      }),
    );

  test('by the ranges of the parameters', () => {
    expect(over({ p: '[0, 1]', x: 'real' })).toMatchObject({ standing: 'proved', partial: false });
    expect(over({ p: '(0, 1]', x: 'real' }).missing).toContain('not p = 0');
    expect(over({ p: '[0, 1]', x: 'nonnegative' }).missing).toContain('not x < 0');
  });

  test('by draws on which a symbol has no value', () => {
    const report = run(entropyAtMost, byKlein);
    expect(report.missing).toContain('only where σ of full rank');
  });

  test('a domain that nothing guarantees is a condition', () => {
    const report = run(
      square,
      proof(square, {
        covers: 'all',
        link: {
          symbols: setting({ q: 'nonnegative', y: 'real' }),
          read: ({ p, x }) => ({ q: p.times(p.negated().plus(1)), y: x }),
          sides: () => [
            ['q', '0'],
            ['y*y', '0'],
          ],
        },
        steps: {},
      }),
    );
    expect(report.missing.join()).toMatch(/only where q >= 0/);
  });
});

describe('objects that are evaluated over rational functions', () => {
  const parameters = setting({ x: 'positive', y: 'positive' });
  const about = (
    asserts: (drawn: { readonly x: Real; readonly y: Real }) => ReturnType<typeof equals>,
    y: 'x' | 'y',
  ) => {
    const numbers = claim('numbers', {
      source: 'notebook',
      statement: 'x = y',
      literature: 'theorem',
      systems: [1],
      given: () => ({ x: anyPositive(), y: anyPositive() }),
      asserts,
    });
    const link = {
      parameters,
      read: (drawn: { readonly x: Real; readonly y: Real }) => ({ x: drawn.x, y: drawn.y }),
      objects: (values: Readonly<Record<string, Real>>) => ({ x: values['x'], y: values[y] }),
    };
    return run(numbers, proof(numbers, { covers: 'all', link, steps: {} }));
  };

  test('are those that the claim draws', () => {
    expect(about(({ x, y }) => equals(x.times(y), y.times(x)), 'y').standing).toBe('proved');
    expect(about(({ x, y }) => equals(x, y), 'x')).toMatchObject({
      standing: 'failed',
      reason: expect.stringContaining('y is not what the link makes'),
    });
  });

  test('have the sides of the claim, also where the claim tells the arithmetics apart', () => {
    expect(about(({ x }) => (Number.isNaN(x.value) ? equals(x, x) : equals(x, 1)), 'y')).toMatchObject({
      standing: 'failed',
      reason: expect.stringContaining('sides over rational functions'),
    });
  });
});

test('a proof that covers no draw counts for nothing', () => {
  const { link } = byKlein as unknown as { readonly link: { readonly where: object } };
  const never = { ...byKlein, link: { ...link, where: { 'it never is': () => false } } };
  expect(run(entropyAtMost as never, never)).toMatchObject({
    standing: 'argued',
    reason: expect.stringContaining('0 draws only'),
  });
});

test('a link is also checked where a search has ended', () => {
  const rare = claim('rare', {
    source: 'notebook',
    statement: 'x = x',
    literature: 'theorem',
    systems: [1],
    given: () => ({ x: anyPositive() }),
    // Beyond 2³⁰, where no draw lies, the statement is another one.
    asserts: ({ x }) => equals(x.value > 2 ** 30 ? x.times(2) : x, x),
  });
  const linked = proof(rare, {
    covers: 'all',
    link: { symbols: setting({ x: 'positive' }), read: ({ x }) => ({ x }), sides: () => [['x', 'x']] },
    steps: {},
  });
  const lowest = [{ system: 1, instance: { integers: Int32Array.of(2 ** 20), unit: 1 } }];
  expect(runProof(rare as never, linked).standing).toBe('proved');
  expect(runProof(rare as never, linked, {}, lowest).standing).toBe('failed');
});

test('where a search ends and no arithmetic can tell whether a symbol is finite, nothing is said of what is covered', () => {
  const open = (x: Real): Real => (x.value > 2 ** 30 ? { ...x, bound: Infinity } : x);
  const rare = claim('rare', {
    source: 'notebook',
    statement: 'x = x',
    literature: 'theorem',
    systems: [1],
    given: () => ({ x: anyPositive() }),
    asserts: ({ x }) => equals(x, x),
  });
  const linked = proof(rare, {
    covers: 'all',
    link: { symbols: setting({ x: 'positive' }), read: ({ x }) => ({ x: open(x) }), sides: () => [['x', 'x']] },
    steps: {},
  });
  const instance = { integers: Int32Array.of(2 ** 20), unit: 1 };
  expect(runProof(rare as never, linked, {}, [{ system: 1, instance }])).toMatchObject({
    standing: 'proved',
    missing: [],
  });
});
