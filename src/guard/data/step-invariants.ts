import { atLeast, equals } from '../../claims/relation.ts';
import { float64 } from '../../float64/matrix.ts';
import type { ArraySource, Frame } from '../../formats/array-source.ts';
import { DimensionError } from '../../matrix/errors.ts';
import type { Matrix } from '../../matrix/interface.ts';
import { reducedState } from '../../quantum/subsystems.ts';
import { framesOf, guardMatrices, type GuardOptions, TrajectoryGuard } from './guard-trajectory.ts';
import { distanceFromZero, type Invariant, ofEachState } from './invariant.ts';
import type { GuardReport } from './report.ts';
import { HERMITIAN } from './state-invariants.ts';

/**
 * How the maps of an array are written: superoperators on matrices stacked by columns, Choi matrices Σ|i⟩⟨j| ⊗ Φ(|i⟩⟨j|) with the
 * input first, or Kraus operators. The stated error is that of the Choi matrix.
 */
export type StepForm = 'superoperator' | 'choi' | 'kraus';

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
    return equals(distanceFromZero(reducedState(choi, [dim, dim], 0).minus(float64.identity(dim))), 0);
  },
);

/** What every step of an evolution obeys. */
const STEP_INVARIANTS: readonly Invariant[] = [hermiticityPreserving, completelyPositive, tracePreserving];

/**
 * Looks at the map of each step: completely positive and trace preserving.
 *
 * @param maps   shape (n, d², d²); Kraus operators: (n, m, d, d)
 * @throws       {DimensionError} when the array holds no maps
 * @example      (await guardSteps((await readTrajectory('examples/guard/data/not-completely-positive.npz')).superoperators, 'superoperator')).standing // 'violated'
 */
export async function guardSteps(
  maps: ArraySource,
  form: StepForm,
  options: Pick<GuardOptions, 'within' | 'worst'> = {},
): Promise<GuardReport> {
  const { count, dim } = dimensionsOf(maps, form);
  const guard = new TrajectoryGuard(maps.name, count, dim * dim, { ...options, invariants: STEP_INVARIANTS });
  for await (const frame of choiFrames(maps, form, dim)) guard.look(frame);
  return guard.report();
}

/**
 * Looks at maps that are in memory.
 *
 * @param choi    Choi matrices Σ|i⟩⟨j| ⊗ Φ(|i⟩⟨j|) in float64, shape (d², d²) each
 * @throws        {DimensionError} when shapes differ or are no squares of squares
 * @example       guardMaps([choiMatrix(amplitudeDamping(0.5))], { within: 1e-9 }).standing // 'explained'
 * @example       guardMaps([choiMatrix(transposition(2))], { within: 1e-9 }).standing // 'violated'
 */
export function guardMaps(
  choi: readonly Matrix[],
  options: Pick<GuardOptions, 'within' | 'worst' | 'times'> = {},
): GuardReport {
  const misfit = choi.findIndex(({ rows }) => Math.round(Math.sqrt(rows)) ** 2 !== rows);
  if (misfit < 0) return guardMatrices('choi', choi, { ...options, invariants: STEP_INVARIANTS });
  throw new DimensionError({
    argument: `choi[${misfit}]`,
    expected: 'have shape (d², d²)',
    received: `it has ${choi[misfit].rows} rows`,
  });
}

function dimensionsOf(maps: ArraySource, form: StepForm): { readonly count: number; readonly dim: number } {
  const { count, dim: size } = framesOf(maps);
  const dim = form === 'kraus' ? size : Math.round(Math.sqrt(size));
  if (form === 'kraus' ? maps.shape.length === 4 : dim * dim === size) {
    return { count: form === 'kraus' ? maps.shape[0] : count, dim };
  }
  throw new DimensionError({
    argument: maps.name,
    expected: form === 'kraus' ? 'have shape (n, m, d, d)' : 'have shape (n, d², d²), a map for each step',
    received: `it has shape (${maps.shape.join(', ')})`,
  });
}

/** Choi matrices of the maps, one after the other. */
async function* choiFrames(maps: ArraySource, form: StepForm, dim: number): AsyncIterable<Frame> {
  if (form === 'choi') yield* maps.frames();
  else if (form === 'superoperator') for await (const frame of maps.frames()) yield choiFrame(frame, dim);
  else yield* choiOfKraus(maps, dim);
}

/** Σ_k |A_k⟫⟪A_k| with |A⟫_(ia) = A_ai, m operators at a time. */
async function* choiOfKraus(maps: ArraySource, dim: number): AsyncIterable<Frame> {
  const [, operators] = maps.shape;
  const size = dim * dim;
  const [real, imaginary] = [new Float64Array(size * size), new Float64Array(size * size)];
  for await (const frame of maps.frames()) {
    const part = (entries: Float64Array | undefined, at: number): number =>
      entries === undefined ? 0 : entries[(at % dim) * dim + Math.floor(at / dim)];
    for (let row = 0; row < size; row++) {
      const [a, b] = [part(frame.real, row), part(frame.imaginary, row)];
      for (let col = 0; col < size; col++) {
        const [c, d] = [part(frame.real, col), part(frame.imaginary, col)];
        real[row * size + col] += a * c + b * d;
        imaginary[row * size + col] += b * c - a * d;
      }
    }
    if ((frame.index + 1) % operators !== 0) continue;
    yield { index: frame.index, real: real.slice(), imaginary: imaginary.slice() };
    real.fill(0);
    imaginary.fill(0);
  }
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
