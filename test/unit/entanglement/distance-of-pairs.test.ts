import { expect, test } from 'vitest';
import { refinedClosestState } from '../../../src/entanglement/certified/closest-state-refinement.ts';
import { rationalUnitary, stateOf } from '../../../src/entanglement/certified/rational-unitary.ts';
import type { StateWithClosest } from '../../../src/entanglement/certified/state-with-closest.ts';
import { fixedPoint, normalisedWeights } from '../../../src/entanglement/certified/ppt-witness.ts';
import { boundaryPoint } from '../../../src/entanglement/ppt/closest-state-distance.ts';
import { nptSolution } from '../../../src/entanglement/measures/npt-solution.ts';
import { anyStateWithClosest } from '../../../src/ensembles/states-with-closest.ts';
import { randomStream } from '../../../src/ensembles/random.ts';
import { exact } from '../../../src/exact/matrices/exact-matrix.ts';
import { float64, float64Matrix } from '../../../src/float64/matrix.ts';
import { float64Copy, rationalMatrix } from '../../../src/quantum/rational-matrix.ts';

/**
 * ‖ρ*^−½(t − ρ*)ρ*^−½‖_F for the closest state t of ρ, which rational arithmetic finds to thirty digits, ρ* being given by its entries;
 * these are within their error of the state that is meant.
 */
function distanceOfEntries({ dims, rho, closest }: StateWithClosest): {
  readonly norm: number;
  readonly slack: number;
} {
  const [dimA, dimB] = dims;
  const state = rationalMatrix('rho', rho);
  const { values, vectors } = boundaryPoint(dimA, dimB, nptSolution(float64Matrix(rho), dimA, dimB, 2 ** -40));
  const refined = refinedClosestState(state, dims, {
    basis: rationalUnitary(dimA * dimB, vectors),
    weights: normalisedWeights(Array.from(values, fixedPoint)),
  });
  const { rows, data, error, spectrum } = float64Matrix(closest);
  const entries = exact.matrix(rows, rows, data.subarray(0, rows * rows), data.subarray(rows * rows));
  const root = float64Matrix(closest).squareRoot();
  const apart = root.solve(root.solve(float64Copy(stateOf(refined).minus(entries)))!.adjoint())!;
  return { norm: apart.norm, slack: error / spectrum.values[0] };
}

test.each([
  [2, 2],
  [2, 3],
] as const)(
  'the distance of ρ* from the closest state is bounded in dimensions %d and %d, and not by much more',
  (...dims) => {
    const ensemble = anyStateWithClosest({ dims });
    const stream = randomStream(11, dims[0], dims[1]);
    const shares: number[] = [];
    while (shares.length < 12) {
      const pair = ensemble.build(
        ensemble.draw(() => stream.next()),
        float64,
      );
      if (pair === undefined) continue;
      const { norm, slack } = distanceOfEntries(pair);
      expect(norm).toBeLessThanOrEqual(pair.distance + slack);
      shares.push((norm - slack) / pair.distance);
    }
    expect(Math.max(...shares)).toBeGreaterThan(1 / 50);
  },
);
