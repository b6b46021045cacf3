import { describe, expect, test } from 'vitest';
import { ALL } from '../../sample.ts';
import {
  equilibriumWeight,
  heisenbergInBath,
  lowerBoundary,
  productionMap,
  ratesAt,
} from '../../../src/figures/production-map.ts';
import { wernerState } from '../../../src/quantum/entangled-states.ts';

const logit = (p: number): number => Math.log(p / (1 - p));

describe('two spins in a bath', () => {
  test('have the weight e^x/(e^x + 3) of the singlet in equilibrium', () => {
    for (const x of [-1, 0, 0.3, 2, 7]) {
      expect(equilibriumWeight(x)).toBeCloseTo(Math.exp(x) / (Math.exp(x) + 3), 14);
      const change = heisenbergInBath(x).applyTo(wernerState(2, equilibriumWeight(x)));
      expect(change.squaredNorm().value).toBeLessThan(1e-28);
    }
  });

  test('produce entropy and entanglement as Werner states do, in proportion to p − λ', () => {
    const x = 2.2;
    const p = equilibriumWeight(x);
    const weights = [0.45, 0.55, 0.7, 0.8, 0.95];
    const [, sigma, sigmaE] = ratesAt(x, weights);
    weights.forEach((weight, k) => {
      // dλ/dt by the generator itself.
      const change = heisenbergInBath(x).applyTo(wernerState(2, weight));
      const rate = change.realPart(1, 1).value - change.realPart(1, 2).value;
      expect(rate / (p - weight)).toBeGreaterThan(0);
      expect(sigma.values[k]).toBeCloseTo(rate * (logit(p) - logit(weight)), 9);
      expect(sigmaE.values[k]).toBeCloseTo(weight > 1 / 2 ? rate * logit(weight) : 0, 9);
    });
  });

  test.each([1.1, 1.3, Math.log(9), 4, 10])('change sides at half the logit of equilibrium, J/T = %d', (x) => {
    const half = Math.exp(logit(equilibriumWeight(x)) / 2);
    expect(lowerBoundary(x)).toBeCloseTo(half / (1 + half), 10);
  });

  test.runIf(ALL)('violate the conjecture exactly where equilibrium is entangled, above half its logit', () => {
    expect(lowerBoundary(1)).toBeNaN();
    const { tables } = productionMap.compute({ x: 4, cut: 2.2, points: 20 });
    const [x, weight, , , difference] = tables[0].columns.map(({ values }) => values);
    const offences = x.flatMap((at, k) => {
      const p = equilibriumWeight(at);
      const [own, equilibrium] = [logit(weight[k]), logit(p)];
      // Signs of (p − λ)(L(p) − L(λ)) − |(p − λ)L(λ)|, L being the logit, and λ entangled.
      const expected = (p - weight[k]) * (equilibrium - own) - (own > 0 ? Math.abs((p - weight[k]) * own) : 0);
      const isKnown = Math.abs(expected) > 1e-6;
      return isKnown && Math.sign(difference[k]) !== Math.sign(expected) ? [{ x: at, weight: weight[k] }] : [];
    });
    expect(offences).toEqual([]);
    expect(difference.filter((value) => value < 0).length).toBeGreaterThan(100);
  });

  test.runIf(ALL)('reach the ratio ln 4 / ln(4/3) at p = 3/4, λ = 4/5', () => {
    const [first] = productionMap.compute({ x: 4, cut: 2.2, points: 20 }).findings;
    expect(first.value).toBeCloseTo(Math.log(4) / Math.log(4 / 3), 9);
  });
});
