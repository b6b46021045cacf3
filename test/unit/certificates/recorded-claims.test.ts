import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ALL } from '../../sample.ts';
import { presuppositions } from '../../../src/certificates/presuppositions.ts';
import { programOf, type Program } from '../../../src/certificates/program.ts';
import { builtTwice } from '../../../src/certificates/presuppositions.ts';
import { claim as define, type Claim } from '../../../src/claims/claim.ts';
import { atLeast, partsOf, type Relation } from '../../../src/claims/relation.ts';
import { withPrecision } from '../../../src/enclosure/interval/precision.ts';
import type { Journal } from '../../../src/enclosure/recording/operations.ts';
import { recorded } from '../../../src/enclosure/recorded.ts';
import { anyDensityMatrix } from '../../../src/ensembles/density-matrix.ts';
import { randomStream } from '../../../src/ensembles/random.ts';
import { exact } from '../../../src/exact/matrices/exact-matrix.ts';
import type { Matrix } from '../../../src/matrix/interface.ts';
import { vonNeumannEntropy } from '../../../src/thermodynamics/entropy.ts';
import { enclosure, exactEnclosure } from '../../../src/enclosure/matrix/matrix.ts';
import { CLAIM_SAMPLE } from '../claim-sample.ts';
import { IN_FLOAT64_ONLY, ROOT } from '../source-files.ts';

/** Programs of all parts of a claim on the first of a few draws that describes an instance. */
function programs(claim: Claim): readonly Program[] {
  const [system] = claim.systems;
  const given = claim.given(system);
  const stream = randomStream(1, 0, 0);
  for (let attempt = 0; attempt < 8; attempt++) {
    const integers = Object.fromEntries(
      Object.entries(given).map(([name, ensemble]) => [
        name,
        [...ensemble.draw(() => stream.next()).integers].map((n) => Math.round(n / 16)),
      ]),
    );
    const journal: Journal = { operations: new Map(), conditions: [] };
    const built = recorded(journal, () => builtTwice(claim, { claim: claim.id, system, unit: 16, integers }));
    if (built === undefined) continue;
    const { objects: stored } = presuppositions(given, built);
    const relation: Relation = recorded(journal, () => claim.asserts(built.enclosed, system, enclosure));
    return partsOf(relation).map((part) => programOf(journal, part, { stored, built: built.enclosed }));
  }
  return [];
}

test.runIf(ALL)(
  'the formula of every claim can be written down, and no claim compares a number with itself',
  async () => {
    let written = 0;
    const files = CLAIM_SAMPLE.filter((name) => !IN_FLOAT64_ONLY.includes(name));
    for (const file of files) {
      const { default: claim } = (await import(join(ROOT, file))) as { readonly default: Claim };
      for (const { left, right } of withPrecision(128, () => programs(claim))) {
        written++;
        expect(left, claim.id).not.toBe(right);
      }
    }
    expect(written).toBeGreaterThan(0.8 * files.length);
  },
  120_000,
);

const qubit = (asserts: (rho: Matrix) => Relation): Claim =>
  define('of-a-qubit', {
    source: 'none',
    statement: 'none',
    literature: 'conjecture',
    systems: [2],
    given: () => ({ rho: anyDensityMatrix({ dim: 2 }) }),
    asserts: ({ rho }) => asserts(rho),
  });

test('the same formula on both sides is one operation of the program', () => {
  const [{ left, right }] = programs(qubit((rho) => atLeast(vonNeumannEntropy(rho), vonNeumannEntropy(rho))));
  expect(left).toBe(right);
});

test('a formula that takes a detour through another arithmetic, or states a margin of its own, is not written down', () => {
  const elsewhere = exactEnclosure(exact.matrix(2, 2, [1, 0, 0, 0]));
  expect(() => programs(qubit((rho) => atLeast(rho.traceOfProduct(elsewhere), 0)))).toThrow('comes from elsewhere');
  expect(() => programs(qubit((rho) => atLeast(rho.trace().times(Infinity), 0)))).toThrow('the plain number Infinity');
  const forged = (rho: Matrix): Relation => ({ ...atLeast(rho.trace(), 0), margin: rho.arithmetic.real(-1) });
  expect(() => programs(qubit(forged))).toThrow('the margin is not that of the two sides');
});
