import { describe, expect, test } from 'vitest';
import {
  anyDensityMatrix,
  atLeast,
  claim,
  defined,
  entropyRate,
  identities,
  proof,
  relativeEntropy,
  setting,
  spectral,
  taken,
  takenAsRate,
  theorems,
  uniqueSteadyState,
  vonNeumannEntropy,
  type Lindbladian,
  type Matrix,
  type Real,
} from '../../../src/index.ts';
import { followsAtInfinity } from '../../../src/proofs/infinity.ts';
import { isNonnegative } from '../../../src/proofs/nonnegative.ts';
import { runProof } from '../../../src/proofs/run-proof.ts';
import spohn from '../../../properties/general/spohn-inequality.ts';
import secondLaw from '../../../properties/article/second-law-at-one-temperature.ts';
import secondLawProof from '../../../proofs/article/second-law-at-one-temperature.ts';
import werner from '../../../properties/general/entanglement-of-werner-states.ts';
import wernerProof from '../../../proofs/general/entanglement-of-werner-states.ts';
import isotropic from '../../../properties/general/entanglement-of-isotropic-states.ts';
import isotropicProof from '../../../proofs/general/entanglement-of-isotropic-states.ts';
import correlated from '../../../properties/general/entanglement-of-maximally-correlated-states.ts';
import correlatedProof from '../../../proofs/general/entanglement-of-maximally-correlated-states.ts';
import resets from '../../../properties/vedral-2009/entanglement-production-under-resets.ts';
import resetsProof from '../../../proofs/vedral-2009/entanglement-production-under-resets.ts';
import idle from '../../../properties/vedral-2009/production-does-not-depend-on-the-idle-qubit.ts';
import idleProof from '../../../proofs/vedral-2009/production-does-not-depend-on-the-idle-qubit.ts';
import derivative from '../../../properties/vedral-2009/entropy-production-is-a-derivative.ts';
import derivativeProof from '../../../proofs/vedral-2009/entropy-production-is-a-derivative.ts';
import { sampled } from '../../sample.ts';

interface WithGenerator {
  readonly generator: Lindbladian;
  readonly rho: Matrix;
}

/** Spohn's inequality from data processing, with the given derivative of D(e^{tL}ρ‖e^{tL}π). */
function spohnFrom(left: string, right: string, theorem = theorems.dataProcessingInTime) {
  return proof(spohn, {
    covers: 'any dimension',
    link: {
      symbols: setting({ v: 'real', f: 'real' }),
      read: ({ generator, rho }) => ({
        v: entropyRate(generator, rho),
        f: spectral(uniqueSteadyState(generator)).logTrace(generator.applyTo(rho)),
      }),
      sides: () => [['v + f', '0']],
    },
    steps: {
      'data processing': () =>
        takenAsRate(
          theorem,
          ({ generator, rho }: WithGenerator, _: number, t: Real) => [generator, t, rho, uniqueSteadyState(generator)],
          left,
          right,
        ),
    },
  });
}

const distance = claim('distance', {
  source: 'notebook',
  statement: 'D(ρ‖σ) ≥ 0',
  literature: 'theorem',
  systems: [2],
  given: (dim) => ({ rho: anyDensityMatrix({ dim }), sigma: anyDensityMatrix({ dim }) }),
  asserts: ({ rho, sigma }) => atLeast(relativeEntropy(rho, sigma), 0),
});

/** D(ρ‖σ) = −r − N ≥ 0 by Klein's inequality, with what is read in place of r. */
function distanceFrom(read: (r: Real) => Real) {
  interface Drawn {
    readonly rho: Matrix;
    readonly sigma: Matrix;
  }
  return proof(distance, {
    covers: 'any dimension',
    link: {
      symbols: setting({ r: 'real', N: 'real', D: 'real' }),
      read: ({ rho, sigma }: Drawn) => ({
        r: read(spectral(sigma).logTrace(rho)),
        N: vonNeumannEntropy(rho),
        D: relativeEntropy(rho, sigma),
      }),
      sides: () => [['-r - N', '0']],
    },
    steps: {
      'D is a difference': () =>
        defined(identities.relativeEntropyAsTraces, ({ rho, sigma }: Drawn) => [rho, sigma], 'D', '-r - N'),
      'and nonnegative': () => taken(theorems.klein, ({ rho, sigma }: Drawn) => [rho, sigma], 'D', '0'),
    },
  });
}

describe('a theorem at all times, taken over as a rate', () => {
  test('hands on the derivative', () => {
    const report = runProof(spohn, spohnFrom('-v - f', '0'));
    expect([report.standing, report.missing]).toEqual(['proved from', []]);
  });

  test.each([
    ['v + f', '0'],
    ['-v - 2*f', '0'],
    ['-v - f', '1/1000000'],
    ['0', '0'],
  ])('fails where %s ≤ %s is another one', (left, right) => {
    const report = runProof(spohn, spohnFrom(left, right));
    expect(report.standing).toBe('failed');
    expect(report.reason).toMatch(/other derivatives/);
  });

  test('fails where the theorem is turned around', () => {
    const { relation, ...rest } = theorems.dataProcessingInTime;
    const turned = {
      ...rest,
      relation: (...objects: Parameters<typeof relation>) => ({ ...relation(...objects), symbol: '≥' as const }),
    };
    expect(runProof(spohn, spohnFrom('-v - f', '0', turned)).standing).not.toBe('proved from');
  });
});

describe('where symbols are infinite', () => {
  const S = setting({ v: 'real', p: 'real', f: 'real' });
  const holds = (symbol: '=' | '≥', left: string, right: string, signs: Readonly<Record<string, 1 | -1>>): boolean =>
    followsAtInfinity(
      S,
      { statement: { symbol, left, right }, under: [] },
      [
        { symbol: '≥', left: 'f', right: '0' },
        { symbol: '≥', left: 'p', right: 'v' },
      ],
      signs,
    );

  test('an inequality holds if its margin is +∞', () => {
    expect(holds('≥', 'v + f', '0', { v: 1 })).toBe(true);
    expect(holds('≥', 'v + f', '0', { v: -1 })).toBe(false);
    expect(holds('≥', 'f', '2*v', { v: -1 })).toBe(true);
    expect(holds('≥', 'v^2', '0', { v: 1 })).toBe(false);
  });

  test('an equality holds between equal infinities', () => {
    expect(holds('=', 'v + f', 'v - p', { v: 1 })).toBe(true);
    expect(holds('=', 'v + f', '-v - p', { v: 1 })).toBe(false);
    expect(holds('=', 'v + f', 'f', { v: 1 })).toBe(false);
  });

  test('a side ∞ − ∞ says nothing', () => {
    expect(holds('≥', 'v + p', '0', { v: 1, p: -1 })).toBe(true);
    expect(holds('≥', 'v + p', '0', { v: -1, p: -1 })).toBe(false);
  });

  test('what does not speak of them follows from facts that do not', () => {
    expect(holds('≥', 'f', '-1', { v: 1 })).toBe(true);
    expect(holds('≥', 'p', '0', { v: 1 })).toBe(false);
  });

  test('an absolute value of something else is finite', () => {
    expect(holds('≥', 'v', 'abs(f)', { v: 1 })).toBe(true);
    expect(holds('≥', 'v', 'abs(f)', { v: -1 })).toBe(false);
    expect(holds('≥', 'abs(f)', '-v', { v: 1 })).toBe(true);
    expect(holds('≥', 'abs(v)', '0', { v: 1 })).toBe(false);
  });

  const proofs = [
    ['the derivative of relative entropy', derivative, derivativeProof],
    ['an idle qubit', idle, idleProof],
    ['Werner states', werner, wernerProof],
    ['second law', secondLaw, secondLawProof],
    ['isotropic states', isotropic, isotropicProof],
    ['maximally correlated states', correlated, correlatedProof],
    ['resets', resets, resetsProof],
  ] as const;

  test.each(sampled(proofs, 3, () => 'proof'))('states of every rank are covered: %s', (_, about, shown) => {
    const report = runProof(about, shown);
    expect([report.standing.replace(/ from$/, ''), report.missing]).toEqual(['proved', []]);
  });

  test('a reading that is infinite with the wrong sign is found, though edge cases alone show it', () => {
    expect(
      runProof(
        distance,
        distanceFrom((r) => r),
      ).missing,
    ).toEqual([]);
    const turned = runProof(
      distance,
      distanceFrom((r) => (Number.isFinite(r.value) ? r : r.negated())),
    );
    expect(turned).toMatchObject({ standing: 'failed', reason: expect.stringContaining('certainly differs') });
  });
});

describe('R ln g', () => {
  const S = setting({ a: '(0, 1)', c: '(0, 1)', x: 'real' });

  test.each([
    '(c - a)*(ln(c) - ln(a))',
    '(c - a)*(ln(1 - a) + ln(c) - ln(a) - ln(1 - c))',
    '(a - c)/(a + c)*ln(a/c)',
    '(c - a)*(2*ln(c) - 2*ln(a))/3',
    'ln(1 + a) + ln(1 + c)',
    '-ln(a)',
  ])('%s is nonnegative', (text) => {
    expect(isNonnegative(S, S.form(text))).toBe(true);
  });

  test.each([
    '(c - a)*(ln(a) - ln(c))',
    '(c - a)*(ln(c) - ln(2*a))',
    '(c - a)*(ln(c) - 2*ln(a))',
    '(x - a)*(ln(x) - ln(a))',
    'ln(1 + a) - ln(1 + c)',
    'ln(a)',
  ])('%s is not', (text) => {
    expect(isNonnegative(S, S.form(text))).toBe(false);
  });
});
