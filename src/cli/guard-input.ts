import { type ArraySource, frameShape, wholeArray } from '../formats/array-source.ts';
import type { NumberArray } from '../formats/number-array.ts';
import { readTrajectory, type TrajectoryOptions } from '../formats/trajectory.ts';
import { float64 } from '../float64/matrix.ts';
import type { Matrix } from '../matrix/interface.ts';
import { unsafeLindbladian } from '../quantum/lindbladian.ts';
import { unsafeGeneratorFromLiouvillian } from '../quantum/liouvillian.ts';
import type { Generator } from '../quantum/maps.ts';

/** What a file holds for the guard. */
export interface GuardInput {
  readonly states?: ArraySource;
  readonly times?: Float64Array;
  readonly dims?: readonly number[];
  readonly reference?: Matrix;
  readonly hamiltonian?: Matrix;
  /** Generator of H and the jump operators, √rate included, or of a Liouvillian. */
  readonly generator?: Generator;
  /** Liouvillian on matrices stacked by columns, as it was given. */
  readonly liouvillian?: Matrix;
  readonly superoperators?: ArraySource;
  readonly choi?: ArraySource;
  readonly kraus?: ArraySource;
  /** Heat of each bath into the system since the first step. */
  readonly heat?: readonly Float64Array[];
  readonly work?: Float64Array;
}

/** @throws {FormatError} as `readTrajectory` */
export async function readGuardInput(file: string, options: TrajectoryOptions): Promise<GuardInput> {
  const { generator, hamiltonian, jumps, reference, heat, work, ...others } = await readTrajectory(file, options);
  const liouvillian = await onlyMatrix(generator);
  const H = await onlyMatrix(hamiltonian);
  const input = {
    ...others,
    hamiltonian: H,
    liouvillian,
    generator:
      liouvillian !== undefined
        ? unsafeGeneratorFromLiouvillian(liouvillian)
        : H !== undefined && jumps !== undefined
          ? unsafeLindbladian(H, await matricesOf(jumps))
          : undefined,
    reference: await onlyMatrix(reference),
    heat: heat === undefined ? undefined : columnsOf(await wholeArray(heat)),
    work: work === undefined ? undefined : (await wholeArray(work)).re,
  };
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
}

/** The matrix of an array that holds one; of one that changes in time there is no single one. */
async function onlyMatrix(source: ArraySource | undefined): Promise<Matrix | undefined> {
  if (source === undefined || source.shape.slice(0, -2).some((n) => n !== 1)) return undefined;
  return (await matricesOf(source))[0];
}

async function matricesOf(source: ArraySource): Promise<readonly Matrix[]> {
  const [rows, cols] = frameShape(source.shape);
  const matrices: Matrix[] = [];
  for await (const { real, imaginary } of source.frames()) {
    matrices.push(float64.matrix(rows, cols, real, imaginary));
  }
  return matrices;
}

/** Columns of an array of shape (n, k), or the only one of shape (n). */
function columnsOf({ shape, re }: NumberArray): readonly Float64Array[] {
  const width = shape.length < 2 ? 1 : shape[1];
  return Array.from({ length: width }, (_, k) => re.filter((_value, at) => at % width === k));
}
