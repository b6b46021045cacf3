import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { enclosure } from '../../../src/enclosure/matrix/matrix.ts';
import { rationalReal } from '../../../src/enclosure/real/real.ts';
import { certifiedProduction } from '../../../src/entanglement/certified/certified-production.ts';
import { rational } from '../../../src/exact/integers/rational.ts';
import type { Matrix, Real } from '../../../src/matrix/interface.ts';
import { lindbladian } from '../../../src/quantum/lindbladian.ts';
import { diagonal, sigmaMinus, sigmaPlus, unitMatrix } from '../../../src/quantum/operators.ts';
import { maximallyMixed } from '../../../src/quantum/states.ts';
import { embed } from '../../../src/quantum/subsystems.ts';
import { entropyProductionRate } from '../../../src/thermodynamics/entropy-production.ts';

/** Written by make-x-states.py, which knows the closest states beforehand and uses no search for them. */
const points = JSON.parse(readFileSync(new URL('x-states.json', import.meta.url), 'utf8')) as readonly {
  readonly 'smallest eigenvalue': string;
  readonly ratio: string;
  readonly r: readonly [number, number];
  readonly denominator: string;
  readonly 'rho00 rho11 rho0011 rho01 rho10 rho0110': readonly string[];
}[];

/** Places of ρ₀₀, ρ₁₁, ρ₀₀,₁₁, ρ₀₁, ρ₁₀, ρ₀₁,₁₀. */
const PLACES = [
  [0, 0],
  [3, 3],
  [0, 3],
  [1, 1],
  [2, 2],
  [1, 2],
] as const;

/** Density matrix of the integers, which add up to a little more or less than the denominator. */
function state(integers: readonly string[]): Matrix {
  const unnormalised = PLACES.map(([i, j], k) => {
    const unit = unitMatrix(4, i, j, enclosure);
    return (i === j ? unit : unit.plus(unit.adjoint())).scaled(rationalReal(rational(BigInt(integers[k]))));
  }).reduce((sum, term) => sum.plus(term));
  return unnormalised.scaled(enclosure.real(1).dividedBy(unnormalised.trace()));
}

/** |Ė|/σ under the jump σ₊ + rσ₋ on the first qubit, enclosed. */
function ratioOf(rho: Matrix, r: Real): Real {
  const jump = sigmaPlus(enclosure).plus(sigmaMinus(enclosure).scaled(r));
  const generator = lindbladian(enclosure.identity(4).scaled(0), [embed(jump, [2, 2], 0)]);
  const norm = r.times(r).plus(1);
  const thermal = diagonal([enclosure.real(1).dividedBy(norm), r.times(r).dividedBy(norm)], enclosure);
  const sigma = entropyProductionRate(generator, rho, thermal.kron(maximallyMixed(2, enclosure)));
  return certifiedProduction(rho, generator.applyTo(rho), [2, 2]).abs().dividedBy(sigma);
}

describe('X states under a coherent jump on one qubit', () => {
  test.each(points.slice(0, 5))('reach the ratio $ratio at the eigenvalue $"smallest eigenvalue"', (point) => {
    const rho = state(point['rho00 rho11 rho0011 rho01 rho10 rho0110']);
    const ratio = ratioOf(rho, enclosure.real(...point.r));
    expect(ratio.bound).toBeLessThan(2 ** -30);
    // The reference has eight digits.
    expect(Math.abs(ratio.value / Number(point.ratio) - 1)).toBeLessThan(2 ** -22);
  });

  test('exceed it by more, the smaller the smallest eigenvalue is', () => {
    const ratios = points.map(({ ratio }) => Number(ratio));
    const digits = points.map((point) => -Math.log10(Number(point['smallest eigenvalue'])));
    // About 0.6 for each decade.
    const slopes = ratios.slice(1).map((ratio, k) => (ratio - ratios[k]) / (digits[k + 1] - digits[k]));
    for (const slope of slopes) expect(slope).toBeGreaterThan(1 / 2);
    for (const slope of slopes) expect(slope).toBeLessThan(3 / 4);
  });

  test('stay below (1 + ¼ ln 1/(4λ_min))σ, the open claim, which they approach', () => {
    const shares = points.map((point) => {
      const factor = 1 - Math.log(4 * Number(point['smallest eigenvalue'])) / 4;
      return Number(point.ratio) / factor;
    });
    for (const share of shares) expect(share).toBeLessThan(1);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares[shares.length - 1]).toBeGreaterThan(0.89);
  });
});
