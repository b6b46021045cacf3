import { describe, expect, test } from 'vitest';
import { randomStream, streamOf } from '../../../src/ensembles/random.ts';
import { anyResetModel, type ResetModel } from '../../../src/ensembles/reset-model.ts';
import { exact } from '../../../src/exact/matrices/exact-matrix.ts';
import type { Matrix, Real } from '../../../src/matrix/interface.ts';
import { dissipator } from '../../../src/quantum/lindbladian.ts';

const ISING = anyResetModel({ couplings: [0, 0, 1], resets: ['+', '+'] });

const models = [1, 2, 3].map((index): ResetModel => {
  const random = randomStream(1, streamOf(ISING.name), index);
  return ISING.build(
    ISING.draw(() => random.next()),
    exact,
  )!;
});

const qubit = (...entries: readonly number[]): Matrix => exact.matrix(2, 2, entries);
const pair = (...entries: readonly number[]): Matrix => exact.matrix(4, 4, entries);

/** Is X exactly factor · Y? */
function isMultiple(X: Matrix, factor: Real, Y: Matrix): boolean {
  return X.minus(Y.scaled(factor)).squaredNorm().sign() === 0;
}

describe('the model of Hartmann, Dür and Briegel', () => {
  test('has coherences of one qubit that dephasing alone damps at the rate γ', () => {
    const [up, coherence] = [qubit(1, 0, 0, 0), qubit(0, 1, 1, 0)];
    for (const { gamma, generator } of models) {
      const noise = dissipator(generator, 'noise');
      for (const X of [coherence.kron(up), up.kron(coherence)]) {
        expect(isMultiple(noise.applyTo(X), gamma.negated(), X)).toBe(true);
      }
      expect(isMultiple(noise.applyTo(coherence.kron(coherence)), gamma.times(-2), coherence.kron(coherence))).toBe(
        true,
      );
    }
  });

  test('has resets that damp what is traceless on one qubit at r, and on both at 2r', () => {
    const [up, z] = [qubit(1, 0, 0, 0), qubit(1, 0, 0, -1)];
    for (const { r, generator } of models) {
      const reset = dissipator(generator, 'reset');
      const fresh = qubit(1, 1, 1, 1).scaled(1 / 2);
      expect(isMultiple(reset.applyTo(z.kron(z)), r.times(-2), z.kron(z))).toBe(true);
      // r(χ ⊗ tr_1 X − X) vanishes where the other qubit is fresh already.
      expect(isMultiple(reset.applyTo(z.kron(fresh)), r.negated(), z.kron(fresh))).toBe(true);
      expect(
        reset
          .applyTo(up.kron(up))
          .minus(up.kron(fresh).plus(fresh.kron(up)).minus(up.kron(up).scaled(2)).scaled(r))
          .squaredNorm()
          .sign(),
      ).toBe(0);
    }
  });

  test('has the eigenvalue −2(r + γ) of the source, of the coherence between |00⟩ and |11⟩', () => {
    const X = pair(0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0);
    for (const { gamma, r, generator } of models) {
      expect(isMultiple(generator.applyTo(X), gamma.plus(r).times(-2), X)).toBe(true);
    }
  });

  test('has the Hamiltonian g σ_z ⊗ σ_z', () => {
    const zz = pair(1, 0, 0, 0, 0, -1, 0, 0, 0, 0, -1, 0, 0, 0, 0, 1);
    for (const { g, generator } of models) expect(isMultiple(generator.hamiltonian, g, zz)).toBe(true);
  });
});
