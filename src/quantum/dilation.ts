import { DimensionError } from '../matrix/errors.ts';
import type { Matrix } from '../matrix/interface.ts';
import { channel, Channel } from './channel.ts';
import { positiveTerms } from './elimination.ts';
import { basisKet } from './states.ts';
import { requireOperator } from './subsystems.ts';
import { requireHermitian } from './verdict.ts';

/**
 * Channel Φ(X) = tr_E V X V† of an isometry V: input → output ⊗ environment, checked.
 *
 * @param isometry   V, shape (m·e, n), V†V = 1
 * @param outputDim  m, the slow factor of the rows
 * @example channelFromIsometry(ket([0, 1]), 2).outputDim // 2
 */
export function channelFromIsometry(isometry: Matrix, outputDim: number): Channel {
  return channel(krausOfIsometry(isometry, outputDim));
}

/**
 * Stinespring isometry V = Σ_k K_k ⊗ |k⟩, shape (m·e, n): output first, then an environment with one level per term.
 *
 * @throws {ArithmeticError} where a weight has no square root in the arithmetic
 * @example stinespringIsometry(amplitudeDamping(0.5)).rows // 4
 */
export function stinespringIsometry(map: Channel): Matrix {
  const kraus = map.krausOperators;
  return kraus
    .map((K, k) => K.kron(basisKet(kraus.length, k, map.arithmetic)))
    .reduce((left, right) => left.plus(right));
}

/**
 * Complementary channel Φᶜ(X) = tr_output V X V†, from the input to the environment of `stinespringIsometry`:
 * Φᶜ(X)_kl = tr K_k X K_l†.
 *
 * @example complementaryChannel(identityChannel(2)).outputDim // 1
 */
export function complementaryChannel(map: Channel): Channel {
  const V = stinespringIsometry(map);
  const { inputDim, outputDim } = map;
  const environment = V.rows / outputDim;
  // Row (a, k) of V is row k of the a-th operator of the complement.
  return new Channel(
    Array.from({ length: outputDim }, (_, a) => ({
      operator: V.sumsOfEntries(
        environment,
        inputDim,
        Int32Array.from({ length: environment * inputDim }, (_, k) => a * environment * inputDim + k),
      ),
      weight: 1,
    })),
  );
}

/**
 * Channel of one collision, Φ(ρ) = tr_ancilla U(ρ ⊗ χ)U†.
 *
 * @param unitary  U on system ⊗ ancilla, shape (n·a, n·a); checked through trace preservation
 * @param ancilla  χ, shape (a, a)
 * @throws  {DimensionError} when a shape does not fit
 * @throws  {HermiticityError} when an operator that has to be Hermitian is not
 * @example purity(collisionChannel(swap(2), maximallyMixed(2)).applyTo(projector(ket([1, 0])))) // 0.5
 */
export function collisionChannel(unitary: Matrix, ancilla: Matrix): Channel {
  requireOperator('ancilla', ancilla, [ancilla.rows]);
  const dim = unitary.rows / ancilla.rows;
  requireOperator('unitary', unitary, [Math.max(1, Math.floor(dim)), ancilla.rows]);
  requireHermitian('ancilla', ancilla);
  const { vectors, weights } = positiveTerms('ancilla', ancilla);
  const one = unitary.arithmetic.identity(dim);
  return channel(
    vectors.flatMap((v, k) => {
      const blocks = krausOfIsometry(unitary.times(one.kron(v)), dim);
      return blocks.map((operator) => ({ operator, weight: weights[k] }));
    }),
  );
}

/** Operators K_k with V = Σ_k K_k ⊗ |k⟩: entry (a, i) of K_k is entry (a·e + k, i) of V. */
function krausOfIsometry(V: Matrix, outputDim: number): readonly Matrix[] {
  const environment = V.rows / outputDim;
  if (!Number.isInteger(environment)) {
    throw new DimensionError({
      argument: 'outputDim',
      expected: `divide the ${V.rows} rows of the isometry`,
      received: `it is ${outputDim}`,
    });
  }
  const { cols } = V;
  return Array.from({ length: environment }, (_, k) =>
    V.sumsOfEntries(
      outputDim,
      cols,
      Int32Array.from(
        { length: outputDim * cols },
        (_, at) => (Math.floor(at / cols) * environment + k) * cols + (at % cols),
      ),
    ),
  );
}
