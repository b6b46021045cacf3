import { type StateWithClosest, stateWithClosest, pairOfState } from '../entanglement/certified/state-with-closest.ts';
import { requirePair } from '../entanglement/measures/two-subsystems.ts';
import { float64, Float64Matrix, float64Matrix } from '../float64/matrix.ts';
import { complexData } from '../float64/entries.ts';
import type { Arithmetic, Matrix } from '../matrix/interface.ts';
import { float64Copy, taken } from '../quantum/rational-matrix.ts';
import { requireDim } from '../quantum/operators.ts';
import { requireDims } from '../quantum/subsystems.ts';
import { composedEnsemble, listOf } from './composed-ensemble.ts';
import { PROPOSAL } from './draws.ts';
import { edgeOfBlocks, makeReal } from './edges.ts';
import { Ensemble, type Edge } from './ensemble.ts';
import type { Restatement } from './instance.ts';
import { productOfNumbers } from '../matrix/product-of-numbers.ts';

/**
 * Random entangled state whose closest PPT state is known (`stateWithClosest`) and is a mixture of product vectors: Gaussian kernel
 * vector φ of ρ*^Γ, Gaussian product vectors, uniform share of the way from ρ* to the boundary of the states.
 *
 * Up to its rounding, every entangled two-qubit state of full rank whose closest state has full rank can be drawn. ρ is
 * computed in floating point and rounded to dyadic rationals, which are the same in every arithmetic.
 *
 * Restated, ρ is given by its entries: where φ = 0, which no draw has, the coordinates of the first product vectors are those of
 * ρ up to its trace in the order of `hermitianMatrix`, and `pairOfState` finds ρ*.
 *
 * @param dims   [d_A, d_B]
 * @param terms  number of product vectors; d_A d_B, the fewest for full rank, when omitted
 * @throws {DimensionError} unless `dims` are two positive integers, and the number of terms is one
 * @source MiranowiczIshizaka2008
 * @example anyStateWithClosest({ dims: [2, 2] }).size // 28
 */
export function anyStateWithClosest({
  dims,
  terms = productOfNumbers(dims),
}: {
  readonly dims: readonly [number, number];
  readonly terms?: number;
}): Ensemble<StateWithClosest> {
  requireDims(dims);
  const [dimA, dimB] = requirePair(dims);
  requireDim('terms', terms);
  const entries = productOfNumbers(dims) ** 2;
  const canBeRestated = 2 * dimA * terms >= entries;
  const pairs: Ensemble<StateWithClosest> = composedEnsemble({
    name: `anyStateWithClosest({ dims: [${dims.join(', ')}]${terms === productOfNumbers(dims) ? '' : `, terms: ${terms}`} })`,
    measure: `kernel vector and ${terms} product vectors Gaussian, share of the way to the boundary uniform`,
    draws: { dims: 'dimensions', rho: 'density matrix', closest: PROPOSAL, distance: PROPOSAL },
    parts: {
      witness: ginibre(dimA, dimB, [edgeOfBlocks('real', makeReal)]),
      // No real edge case: real vectors of A and those of B that belong to them span three dimensions only.
      first: ginibre(dimA, terms),
      second: listOf(dimB === 2 ? 0 : 1, ginibre(dimB, terms)),
      share: anyShare(),
    },
    restatements: canBeRestated ? [restatement(() => pairs)] : [],
    build: ({ witness, first, second, share }, arithmetic) => {
      if (canBeRestated && witness.norm === 0) {
        return pairOfCoordinates(complexData(first).subarray(0, entries), dims, arithmetic);
      }
      const [p, q] = weights(share);
      if (!(p > 0 && q > 0 && witness.norm > 0)) return undefined;
      const pair = stateWithClosest({
        witness,
        first,
        share: p / (p + q),
        ...(second.length === 0 ? {} : { second: second[0] }),
      });
      if (pair === undefined || arithmetic.name === 'float64') return pair;
      return { ...pair, rho: taken(pair.rho, arithmetic) };
    },
  });
  return pairs;
}

/** The entries of ρ in place of what it was made of. All coordinates are scale-free, so any unit will do. */
function restatement(pairs: () => Ensemble<StateWithClosest>): Restatement {
  return {
    applies: (integers, [{ offset, length }]) => integers.subarray(offset, offset + length).some((n) => n !== 0),
    apply: (integers, [, first], size) => {
      const pair = pairs().build({ integers, unit: 1 }, float64);
      if (pair === undefined) return;
      const { data } = float64Matrix(pair.rho.hermitianCoordinates());
      const largest = data.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
      integers.fill(0);
      data.forEach((x, k) => (integers[first.offset + k] = Math.round((x * size) / largest)));
    },
  };
}

/** Pair of the state with the given Hermitian coordinates up to the trace. */
function pairOfCoordinates(
  coordinates: Float64Array,
  dims: readonly [number, number],
  arithmetic: Arithmetic,
): StateWithClosest | undefined {
  const dim = productOfNumbers(dims);
  let trace = 0;
  for (let k = 0; k < dim; k++) trace += coordinates[k];
  if (!(trace > 0)) return undefined;
  const state = (target: Arithmetic): Matrix =>
    target
      .matrix(dim * dim, 1, coordinates)
      .hermitianMatrix()
      .scaled(target.real(1).dividedBy(target.real(trace)));
  const pair = pairOfState(state(float64), dims);
  return pair && { ...pair, rho: arithmetic.name === 'float64' ? pair.rho : state(arithmetic) };
}

/** Gaussian matrix of float64 numbers, in whatever arithmetic the instance is built. */
function ginibre(rows: number, cols: number, edges: readonly Edge[] = []): Ensemble<Float64Matrix> {
  return new Ensemble<Float64Matrix>({
    name: `Gaussian matrix of shape (${rows}, ${cols})`,
    measure: 'Ginibre',
    scaleFree: true,
    edges,
    build: (read) => {
      const drawn = read.complexMatrix(rows, cols);
      return drawn instanceof Float64Matrix ? drawn : float64Copy(drawn);
    },
  });
}

/** z₀ and z₁ of the share |z₀|²/(|z₀|² + |z₁|²), with both ends of the way as edge cases. */
function anyShare(): Ensemble<Float64Matrix> {
  const shrunk = (name: string, index: number): Edge =>
    edgeOfBlocks(name, (integers, { offset }) => {
      for (const k of [index, index + 2]) integers[offset + k] = Math.round(integers[offset + k] / 16);
    });
  return ginibre(2, 1, [shrunk('next to the separable states', 0), shrunk('next to the boundary of the states', 1)]);
}

/** |z₀|² and |z₁|². */
function weights({ data }: Float64Matrix): readonly [number, number] {
  return [data[0] * data[0] + data[2] * data[2], data[1] * data[1] + data[3] * data[3]];
}
