import { describe, expect, test } from 'vitest';
import { spectral } from '../../../src/matrix/spectral.ts';
import {
  bellState,
  ghzKet,
  ghzState,
  isotropicState,
  maximallyEntangled,
  wernerState,
  wKet,
  wState,
} from '../../../src/quantum/entangled-states.ts';
import { diagonal, expectation, swap } from '../../../src/quantum/operators.ts';
import { densityMatrix, ket, maximallyMixed, projector } from '../../../src/quantum/states.ts';
import { partialTranspose, reducedState } from '../../../src/quantum/subsystems.ts';
import { distance } from './random-matrices.ts';

const ROUNDING = 20 * Number.EPSILON;

describe('entangled states', () => {
  test('Bell states are eigenstates of σ_zσ_z and of the swap with their parities', () => {
    const zz = diagonal([1, -1, -1, 1]);
    const parities = { 'phi+': [1, 1], 'phi-': [1, 1], 'psi+': [-1, 1], 'psi-': [-1, -1] } as const;
    for (const name of ['phi+', 'phi-', 'psi+', 'psi-'] as const) {
      expect(expectation(zz, bellState(name)).value).toBe(parities[name][0]);
      expect(expectation(swap(2), bellState(name)).value).toBe(parities[name][1]);
      expect(distance(reducedState(bellState(name), [2, 2], 0), maximallyMixed(2))).toBe(0);
    }
    expect(bellState('phi+').realPart(0, 3).value).toBe(0.5);
    expect(bellState('phi-').realPart(0, 3).value).toBe(-0.5);
    expect(bellState('psi-').realPart(1, 2).value).toBe(-0.5);
  });

  test('GHZ and W kets have norm 1 and their projectors are the exact states', () => {
    expect(distance(projector(ghzKet(3, 3)), ghzState(3, 3))).toBeLessThan(ROUNDING);
    expect(distance(projector(wKet(4)), wState(4))).toBeLessThan(ROUNDING);
    expect(ghzKet(2, 3).squaredNorm().value).toBeCloseTo(1, 15);
    expect(wKet(3).squaredNorm().value).toBeCloseTo(1, 15);
    expect(distance(reducedState(ghzState(3, 2), [2, 2, 2], [0, 2]), diagonal([0.5, 0, 0, 0.5]))).toBe(0);
    expect(distance(reducedState(wState(3), [2, 2, 2], 1), diagonal([2 / 3, 1 / 3]))).toBeLessThan(ROUNDING);
    expect(distance(ghzState(1, 2), projector(ket([1, 1])))).toBe(0);
  });

  test.each([2, 3, 4])('Werner states of dimension %i are swap invariant and turn negative at p = 1/2', (dim) => {
    for (const p of [0, 0.25, 0.5, 0.75, 1]) {
      const rho = densityMatrix(wernerState(dim, p));
      expect(expectation(swap(dim), rho).value).toBeCloseTo(1 - 2 * p, 13);
      const smallest = spectral(partialTranspose(rho, [dim, dim], 0)).eigenvalues()[0].value;
      // The maximally entangled ket is an eigenvector of the partial transpose with eigenvalue (1 − 2p)/d.
      if (p > 0.5) expect(smallest).toBeCloseTo((1 - 2 * p) / dim, 13);
      expect(smallest < -ROUNDING).toBe(p > 0.5);
    }
  });

  test('the two-qubit Werner state is the singlet mixed with noise', () => {
    const v = 0.7;
    const mixed = bellState('psi-')
      .scaled(v)
      .plus(maximallyMixed(4).scaled(1 - v));
    expect(distance(wernerState(2, (1 + 3 * v) / 4), mixed)).toBeLessThan(ROUNDING);
  });

  test.each([2, 3])(
    'isotropic states of dimension %i have the fidelity asked for and turn negative at F = 1/d',
    (dim) => {
      for (const fidelity of [0, 1 / dim, 0.9, 1]) {
        const rho = densityMatrix(isotropicState(dim, fidelity));
        expect(expectation(maximallyEntangled(dim), rho).value).toBeCloseTo(fidelity, 13);
        const smallest = spectral(partialTranspose(rho, [dim, dim], 1)).eigenvalues()[0].value;
        expect(smallest < -ROUNDING).toBe(fidelity > 1 / dim + ROUNDING);
      }
    },
  );

  test.each([
    [() => bellState('phi' as 'phi+'), 'Argument `name` must be one of phi+, phi-, psi+, psi-, but it is phi.'],
    [() => ghzState(0), 'Argument `parties` must be a positive integer, but it is 0.'],
    [() => wState(1.5), 'Argument `parties` must be a positive integer, but it is 1.5.'],
    [() => wernerState(1, 0.5), 'Argument `dim` must be at least 2, but it is 1.'],
    [() => wernerState(2, 1.01), 'Argument `antisymmetric` must lie in [0, 1], but it is 1.01.'],
    [() => isotropicState(3, -0.1), 'Argument `fidelity` must lie in [0, 1], but it is -0.1.'],
    [() => isotropicState(1, 0.1), 'Argument `dim` must be at least 2, but it is 1.'],
  ] as const)('bad input %#', (call, message) => {
    expect(call).toThrow(message);
  });
});
