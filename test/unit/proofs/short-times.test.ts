import { describe, expect, test } from 'vitest';
import { sampled } from '../../sample.ts';
import {
  anyDensityMatrix,
  anyHamiltonian,
  anyJumpOperator,
  anyTemperature,
  claim,
  composedEnsemble,
  lindbladian,
  listOf,
  runProof,
  takenAsRate,
  theorems,
  uniqueSteadyState,
  type Claim,
  type Matrix,
  type Real,
  type Temperature,
} from '../../../src/index.ts';
import commuting from '../../../properties/general/adiabatic-entropy-production-with-commuting-steady-states.ts';
import commutingProof from '../../../proofs/general/adiabatic-entropy-production-with-commuting-steady-states.ts';
import davies from '../../../properties/general/adiabatic-entropy-production-of-davies-generators.ts';
import daviesProof from '../../../proofs/general/adiabatic-entropy-production-of-davies-generators.ts';
import { pairOfJumps, shortTime, type Parts } from '../../../proofs/short-times.ts';

interface Drawn {
  readonly rho: Matrix;
  readonly noise: { readonly pi: Matrix; readonly jumps: readonly Matrix[]; readonly baths: readonly Temperature[] };
}
type Change = (parts: Parts, t: Real) => Parts;

const unchanged: Change = (parts) => parts;

/** The same proof with other parts of what happens in a short time, other derivatives, or of another claim. */
function reportWith(change: Change, rate = 'g - f0 - f1', about: unknown = commuting) {
  const step = () =>
    takenAsRate(
      theorems.operatorJensen,
      ({ rho, noise: { pi, jumps, baths } }: Drawn, _: number, t: Real) => {
        const every = jumps.flatMap((L, k) => {
          const x = baths[k].boltzmannFactor;
          return pairOfJumps(L, x.times(0).plus(1), x);
        });
        return change(shortTime(rho, pi, every, t), t);
      },
      rate,
      '0',
    );
  return runProof(about as Claim, { ...commutingProof, claim: (about as Claim).id, steps: { step } });
}

/** The same statement without its condition. */
const anyHamiltonians = claim('adiabatic-part-with-any-hamiltonian', {
  source: 'notebook',
  statement: 'σ_ad ≥ 0',
  literature: 'false',
  systems: [2],
  given: (dim) => ({
    rho: anyDensityMatrix({ dim }),
    noise: composedEnsemble({
      name: 'pairs of jumps with any Hamiltonian',
      measure: 'Gaussian jumps and Hamiltonian, Boltzmann factors with arcsine law',
      parts: {
        jumps: listOf(2, anyJumpOperator({ dim })),
        baths: listOf(2, anyTemperature()),
        hamiltonian: anyHamiltonian({ dim }),
      },
      build: ({ jumps, baths, hamiltonian }) => {
        const pairs = jumps.flatMap((operator, k) => [
          { operator, rate: 1 },
          { operator: operator.adjoint(), rate: baths[k].boltzmannFactor },
        ]);
        const generator = lindbladian(hamiltonian, pairs);
        return { generator, pi: uniqueSteadyState(generator), jumps, baths };
      },
    }),
  }),
  asserts: commuting.asserts,
});

describe('Jensen’s inequality in short times', () => {
  test.each([
    [commuting, commutingProof],
    [davies, daviesProof],
  ])('proves that the adiabatic part is nonnegative', (about, shown) => {
    const { standing, missing, from } = runProof(about as unknown as Claim, shown);
    expect([standing, missing]).toEqual(['proved from', []]);
    expect(from).toEqual(['HansenPedersen2003']);
  });

  test('is written once more here', () => {
    expect(reportWith(unchanged).standing).toBe('proved from');
  });

  test.each(sampled(['g - f0 - f1 + 1/1000000', 'g - f0', 'g + f0 + f1', '0'], 2, () => 'rate'))(
    'has not the rate %s',
    (rate) => {
      const report = reportWith(unchanged, rate);
      expect([report.standing, report.reason]).toEqual(['failed', expect.stringMatching(/other derivatives/)]);
    },
  );

  const changes: Readonly<Record<string, readonly [change: Change, reason: RegExp]>> = {
    'parts of no isometry': [
      ([rho, [first, ...others], T], t) => [rho, [first.scaled(t.plus(1)), ...others], T],
      /its condition fails/,
    ],
    'a jump left out': [([rho, V, T]) => [rho, V.slice(0, -1), T.slice(0, -1)], /its condition fails/],
    'factors of the wrong jumps': [
      ([rho, V, [first, down, up, ...others]]) => [rho, V, [first, up, down, ...others]],
      /other derivatives/,
    ],
    'another operator than the steady state': [
      ([rho, V, [first, ...others]]) => [rho, V, [first.plus(rho), ...others]],
      /other derivatives/,
    ],
  };
  test.each(Object.entries(changes))('fails with %s', (_, [change, reason]) => {
    const report = reportWith(change);
    expect([report.standing, report.reason]).toEqual(['failed', expect.stringMatching(reason)]);
  });

  test('fails where H and π do not commute', () => {
    const report = reportWith(unchanged, 'g - f0 - f1', anyHamiltonians);
    expect([report.standing, report.reason]).toEqual(['failed', expect.stringMatching(/other derivatives/)]);
  });
});
