import { describe, expect, test } from 'vitest';
import {
  concurrence,
  entanglementOfFormation,
  signedConcurrence,
} from '../../../src/entanglement/measures/concurrence.ts';
import { logarithmicNegativity, negativity, signedNegativity } from '../../../src/entanglement/measures/negativity.ts';
import { enclosure } from '../../../src/enclosure/matrix/matrix.ts';
import { float64 } from '../../../src/float64/matrix.ts';
import { Float64Matrix, float64Matrix } from '../../../src/float64/matrix.ts';
import { DomainError, TraceError } from '../../../src/matrix/errors.ts';
import type { Matrix, Real } from '../../../src/matrix/interface.ts';
import { diagonal } from '../../../src/quantum/operators.ts';
import { maximallyMixed } from '../../../src/quantum/states.ts';
import { bellState } from '../../../src/quantum/entangled-states.ts';
import { fidelity } from '../../../src/thermodynamics/distances.ts';

const measures: readonly (readonly [name: string, of: (rho: Matrix) => Real])[] = [
  ['concurrence', concurrence],
  ['signedConcurrence', signedConcurrence],
  ['entanglementOfFormation', entanglementOfFormation],
  ['negativity', (rho) => negativity(rho, [2, 2])],
  ['logarithmicNegativity', (rho) => logarithmicNegativity(rho, [2, 2])],
  ['fidelity', (rho) => fidelity(rho, maximallyMixed(4, rho.arithmetic))],
];

describe.each([float64, enclosure])('in $name,', (arithmetic) => {
  const bell = bellState('phi+', arithmetic);

  test.each(measures)('%s takes states only', (_, of) => {
    expect(of(bell).value).toBeGreaterThan(0.2);
    for (const factor of [2, 1 / 2, 1 + 2 ** -40]) {
      expect(() => of(bell.scaled(factor))).toThrow(TraceError);
      expect(() => of(bell.scaled(factor))).toThrow('Argument `rho` must have trace 1, but it has trace');
    }
  });

  test.each(measures.filter(([name]) => /concurrence|Formation|fidelity/i.test(name)))(
    '%s takes no negative eigenvalues',
    (_, of) => {
      const indefinite = diagonal([2, -1, 0, 0], arithmetic);
      expect(() => of(indefinite)).toThrow('Argument `rho` must be positive semidefinite');
    },
  );

  test('fidelity names the second argument', () => {
    expect(() => fidelity(bell, bell.scaled(2))).toThrow('Argument `sigma` must have trace 1');
    expect(() => fidelity(bell, diagonal([2, -1, 0, 0], arithmetic))).toThrow('Argument `sigma` must be positive');
  });

  test('the signed negativity is homogeneous', () => {
    const [one, two] = [bell, bell.scaled(2)].map((rho) => signedNegativity(rho, [2, 2]));
    expect(Math.abs(two.value - 2 * one.value)).toBeLessThanOrEqual(two.bound + 2 * one.bound);
  });
});

test('what is a state within its bound is taken', () => {
  const { data, isReal } = float64Matrix(bellState('phi+').scaled(1 + 2 ** -40));
  const uncertain = new Float64Matrix(4, 4, isReal, data, 2 ** -39);
  for (const [, of] of measures) expect(of(uncertain).value).toBeGreaterThan(0.2);
  expect(() => concurrence(new Float64Matrix(4, 4, isReal, data, 2 ** -60))).toThrow(TraceError);
  expect(() => concurrence(diagonal([1.5, -0.5, 0, 0]))).toThrow(DomainError);
});
