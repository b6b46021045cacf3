import { atLeast, equals } from '../claims/relation.ts';
import { float64, Float64Matrix } from '../float64/matrix.ts';
import type { ArraySource, Frame } from '../formats/array-source.ts';
import { DimensionError } from '../matrix/errors.ts';
import { reducedState } from '../quantum/subsystems.ts';
import { TrajectoryGuard, type TrajectoryOptions } from './guard-trajectory.ts';
import { distanceFromZero, type Invariant, ofEachState } from './invariant.ts';
import type { GuardReport } from './report.ts';
import { HERMITIAN } from './state-invariants.ts';

/** How the maps of an array are written: column-stacked superoperators, or Choi matrices Σ|i⟩⟨j| ⊗ Φ(|i⟩⟨j|), input first. */
export type StepForm = 'superoperator' | 'choi';

const hermiticityPreserving: Invariant = {
  ...HERMITIAN,
  name: 'step-hermiticity-preserving',
  formula: '½‖C − C†‖ = 0',
  physics: 'A step sends Hermitian matrices to Hermitian ones exactly if its Choi matrix is Hermitian.',
  remedy: 'Check how operators are stacked, by columns or by rows, and the conjugates in Lρ L†.',
};

const completelyPositive = ofEachState(
  {
    name: 'step-completely-positive',
    formula: 'λ_min(C) ≥ 0',
    physics:
      'A step acts on one half of an entangled state as well; it leaves every state positive exactly if its Choi matrix is.',
    remedy:
      'A rate has the wrong sign, or the master equation is not of GKSL form (Redfield, TCL), or its steps are too long.',
  },
  (choi) => atLeast(choi.eigenvalues()[0], 0),
);

const tracePreserving = ofEachState(
  {
    name: 'step-trace-preserving',
    formula: '‖tr_out C − 1‖ = 0',
    physics: 'Probability is conserved.',
    remedy: 'Check that each jump L comes with −½{L†L, ρ}, and that Σ K†K = 1 for Kraus operators.',
  },
  (choi) => {
    const dim = Math.round(Math.sqrt(choi.rows));
    return equals(distanceFromZero(reducedInput(choi, dim).minus(float64.identity(dim))), 0);
  },
);

function reducedInput(choi: Float64Matrix, dim: number): Float64Matrix {
  return reducedState(choi, [dim, dim], 0) as Float64Matrix;
}

/** What every step of an evolution obeys. */
export const STEP_INVARIANTS: readonly Invariant[] = [hermiticityPreserving, completelyPositive, tracePreserving];

/**
 * Looks at the map of each step: completely positive and trace preserving.
 *
 * @param maps   shape (n, d², d²), or (d², d²) for one map
 * @throws       {DimensionError} when the array holds no maps
 */
export async function guardSteps(
  maps: ArraySource,
  form: StepForm,
  options: Pick<TrajectoryOptions, 'within' | 'worst'> = {},
): Promise<GuardReport> {
  const [rows = 0, cols = 0] = maps.shape.slice(-2);
  const dim = Math.round(Math.sqrt(rows));
  if (rows === 0 || rows !== cols || dim * dim !== rows || maps.shape.length > 3) {
    throw new DimensionError({
      argument: maps.name,
      expected: 'have shape (n, d², d²), a map for each step',
      received: `it has shape (${maps.shape.join(', ')})`,
    });
  }
  const steps = maps.shape.length === 3 ? maps.shape[0] : 1;
  const layout = { dim: rows, steps, trajectories: 1, isKets: false };
  const guard = new TrajectoryGuard(maps.name, layout, undefined, { ...options, invariants: STEP_INVARIANTS });
  for await (const frame of maps.frames()) guard.look(form === 'choi' ? frame : choiFrame(frame, dim));
  return guard.report();
}

/** C_(ia)(jb) = Φ(|i⟩⟨j|)_ab = S_(ba)(ji), rows and columns of S being stacked by columns: an entry (a, b) at place bd + a. */
function choiFrame({ index, real, imaginary }: Frame, dim: number): Frame {
  return {
    index,
    real: choiEntries(real, dim),
    imaginary: imaginary === undefined ? undefined : choiEntries(imaginary, dim),
  };
}

function choiEntries(superoperator: Float64Array, dim: number): Float64Array {
  const size = dim * dim;
  const choi = new Float64Array(size * size);
  for (let i = 0; i < dim; i++) {
    for (let j = 0; j < dim; j++) {
      for (let a = 0; a < dim; a++) {
        for (let b = 0; b < dim; b++) {
          choi[(i * dim + a) * size + j * dim + b] = superoperator[(b * dim + a) * size + j * dim + i];
        }
      }
    }
  }
  return choi;
}
