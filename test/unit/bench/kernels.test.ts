import { describe, expect, test } from 'vitest';
import {
  anyDensityMatrix,
  float64,
  lindbladian,
  negativity,
  relativeEntropy,
  vonNeumannEntropy,
  type Ensemble,
} from 'clausius';
import {
  adaptiveEvolutionKernel,
  entropyProductionKernel,
  exponentialEvolutionKernel,
} from '../../../bench/generator-kernels.ts';
import { drawIntegers } from '../../../bench/random-integers.ts';
import { exactPairKernel } from '../../../bench/pair-kernels.ts';
import { entropyKernel, negativityKernel, relativeEntropyKernel } from '../../../bench/state-kernels.ts';
import { dampedQubits, hamiltonian, jumps, start } from '../../../bench/two-qubits.ts';
import { instancesOf, probeOf } from '../../../bench/workloads.ts';
import localJumps from '../../../properties/vedral-2009/entanglement-production-under-local-hermitian-jumps.ts';
import { ClaimOnSystem } from '../../../src/hunter/claim-on-system.ts';
import { UNIT } from '../../../src/ensembles/gaussian-integers.ts';
import type { Matrix, Real } from '../../../src/matrix/interface.ts';
import { UNIT_ROUNDOFF } from '../../../src/matrix/tolerances.ts';
import { evolution, trajectory } from '../../../src/quantum/propagation.ts';

const state = (ensemble: Ensemble<Matrix>, integers: Int32Array): Matrix =>
  ensemble.build({ integers, unit: UNIT }, float64)!;

/** The public interface and the kernels round differently: twice the bound of the former covers both, or what is given besides. */
function expectAgreement(kernel: number, { value, bound }: Real, besides = 0): void {
  expect(Math.abs(kernel - value)).toBeLessThanOrEqual(2 * bound + besides);
}

describe('the benchmarked kernels compute what the public interface computes', () => {
  test.each([1, 2, 3, 4, 5, 8, 16])('entropy and relative entropy at d = %i', (dim) => {
    const ensemble = anyDensityMatrix({ dim });
    const [entropy, divergence] = [entropyKernel(dim), relativeEntropyKernel(dim)];
    const integers = new Int32Array(4 * dim * dim);
    for (let k = 0; k < 20; k++) {
      drawIntegers(integers);
      const [first, second] = [integers.slice(0, 2 * dim * dim), integers.slice(2 * dim * dim)];
      const [rho, sigma] = [state(ensemble, first), state(ensemble, second)];
      // Of a number the interface knows the only eigenvalue, and the kernel rounds the trace and the quotient.
      const rounding = dim === 1 ? 8 * UNIT_ROUNDOFF : 0;
      expectAgreement(entropy(first), vonNeumannEntropy(rho), rounding);
      expectAgreement(divergence(integers), relativeEntropy(rho, sigma), rounding);
    }
  });

  test('negativity of two qubits, which is positive for most states', () => {
    const ensemble = anyDensityMatrix({ dim: 4 });
    const kernel = negativityKernel();
    const integers = new Int32Array(32);
    let entangled = 0;
    for (let k = 0; k < 50; k++) {
      drawIntegers(integers);
      const value = kernel(integers);
      if (value > 0) entangled++;
      expectAgreement(value, negativity(state(ensemble, integers), [2, 2]));
    }
    expect(entangled).toBeGreaterThan(25);
  });

  test.each([2, 3, 4])('the rate of entropy production in the claim at d = %i', (dim) => {
    const onSystem = probeOf(dim);
    const kernel = entropyProductionKernel(dim, 2, true);
    for (const instance of instancesOf(onSystem, 50)) {
      const { margin: value, bound } = onSystem.evaluate(instance);
      expect(Math.abs(kernel(instance.integers, instance.unit) - value)).toBeLessThanOrEqual(2 * bound);
    }
  });

  test('the margins of exact pairs in the claim, up to the grid on which it puts their states', () => {
    const onSystem = new ClaimOnSystem(localJumps, [2, 2]);
    const kernel = exactPairKernel();
    const instances = instancesOf(onSystem, 60);
    expect(instances.length).toBeGreaterThan(40);
    for (const instance of instances) {
      const { margin, bound } = onSystem.evaluate(instance);
      expect(Math.abs(kernel(instance.integers) - margin)).toBeLessThanOrEqual(2 * bound);
    }
  });

  test('the evolution of two qubits, by exponential and by integrator', () => {
    const task = dampedQubits();
    const generator = lindbladian(hamiltonian(), jumps());
    const times = Array.from({ length: task.points }, (_, k) => (k * task.time) / (task.points - 1));
    const exact = trajectory(generator, start(), times);
    const adaptive = evolution(() => generator, start(), times, { relativeTolerance: 1e-6, absoluteTolerance: 1e-8 });
    const [byExponential, byIntegrator] = [exponentialEvolutionKernel(task)(), adaptiveEvolutionKernel(task)()];
    exact.forEach((rho, k) => {
      const kernel = float64.matrix(16, 1, byExponential.subarray(16 * k, 16 * k + 16)).hermitianMatrix();
      expect(kernel.minus(rho).squaredNorm().value ** 0.5).toBeLessThanOrEqual(1e-12);
    });
    adaptive.forEach((rho, k) => {
      const kernel = float64.matrix(16, 1, byIntegrator.subarray(16 * k, 16 * k + 16)).hermitianMatrix();
      expect(kernel.minus(rho).squaredNorm().value ** 0.5).toBeLessThanOrEqual(1e-12);
      // 100 steps at most, of relative error 1e-6 each.
      expect(kernel.minus(exact[k]).squaredNorm().value ** 0.5).toBeLessThanOrEqual(1e-4);
    });
  });
});
