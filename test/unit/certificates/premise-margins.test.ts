import { expect, test } from 'vitest';
import { premiseMargins } from '../../../src/certificates/premise-margins.ts';
import { certify, isCertificate } from '../../../src/certificates/certify.ts';
import { claim, type Claim } from '../../../src/claims/claim.ts';
import { assuming, atLeast, atMost, equals, lessThan, moreThan, type Relation } from '../../../src/claims/relation.ts';
import { anyDensityMatrix } from '../../../src/ensembles/density-matrix.ts';
import { constant } from '../../../src/claims/constant.ts';
import type { Real } from '../../../src/matrix/interface.ts';
import { purity } from '../../../src/thermodynamics/entropy.ts';

type Premise = (p: Real, number: (text: string) => Real) => Relation | undefined;

const INSTANCE = { claim: 'stated', system: 2, unit: 1, integers: { rho: [2, 0, 0, 1, 0, 0, 0, 0] } };

/** A false statement about p = 17/25, the purity of diag(4, 1)/5, under a premise. */
function statedUnder(premise: Premise): Claim {
  return claim('stated', {
    source: 'none',
    statement: 'none',
    literature: 'false',
    systems: [2],
    given: (dim) => ({ rho: anyDensityMatrix({ dim }) }),
    asserts: ({ rho }, _, arithmetic) => {
      const conclusion = atMost(purity(rho), constant('1/2', arithmetic));
      const under = premise(purity(rho), (text) => constant(text, arithmetic));
      return under === undefined ? conclusion : assuming(under, conclusion);
    },
  });
}

const marginsOf = (premise: Premise) => premiseMargins(statedUnder(premise), INSTANCE);

test('margins of premises that hold are enclosed, those of equalities are zero', () => {
  expect(marginsOf((p, number) => atLeast(p, number('1/2')))).toEqual([['0.18', '0.18']]);
  expect(marginsOf((p, number) => moreThan(p, number('17/25 - 1e-40')))).toEqual([['1e-40', '1e-40']]);
  expect(marginsOf((p, number) => equals(p, number('17/25')))).toEqual([['0', '0']]);
  const [[lower, upper]] = marginsOf((p) => atMost(p.ln(), 0))!.map((ends) => ends.map(Number));
  expect(lower).toBeLessThanOrEqual(Math.log(25 / 17) * (1 + Number.EPSILON));
  expect(upper).toBeGreaterThanOrEqual(Math.log(25 / 17) * (1 - Number.EPSILON));
});

test('nothing is said where a premise fails, is undecided, or is none', () => {
  expect(marginsOf((p, number) => atLeast(p, number('69/100')))).toBeUndefined();
  expect(marginsOf((p, number) => lessThan(p, number('17/25')))).toBeUndefined();
  const nested = (_: Real, number: (text: string) => Real): Relation =>
    atLeast(number('sqrt(2) + sqrt(3)'), number('sqrt(5 + 2*sqrt(6))'));
  expect(marginsOf(nested)).toBeUndefined();
  expect(marginsOf(() => undefined)).toBeUndefined();
});

test('sides that only seem to be equal certify nothing', () => {
  const apart: Premise = (_, number) => equals(number('sqrt(2)*sqrt(3)'), number('sqrt(6) + exp(-2000)'));
  expect(marginsOf(apart)).toBeUndefined();
  expect(certify(statedUnder(apart), INSTANCE)).toMatchObject({
    verdict: 'undecided',
    reason: 'the premise of the statement is undecided',
  });
  expect(
    isCertificate(
      certify(
        statedUnder((p, number) => equals(p, number('17/25'))),
        INSTANCE,
      ),
    ),
  ).toBe(true);
});
