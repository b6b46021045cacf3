import { TraceError, UnknownNameError } from '../matrix/errors.ts';
import type { Matrix } from '../matrix/interface.ts';
import { traceTolerance } from '../matrix/tolerances.ts';
import { Channel } from './channel.ts';
import { positiveTerms } from './elimination.ts';
import { permuted, reducedState, requireOperator } from './subsystems.ts';
import { exceeds, measured, requireHermitian } from './verdict.ts';

/** How a Choi matrix is written; see `krausFromChoi`. */
export interface ChoiConvention {
  /** Which factor comes first, input ⊗ output as in `choiMatrix`, or output ⊗ input; 'input' when omitted. */
  readonly first?: 'input' | 'output';
  /** Trace of the matrix of a channel: n as in `choiMatrix`, or 1 for the Choi state C/n; 'inputDim' when omitted. */
  readonly trace?: 'inputDim' | 1;
}

/**
 * Channel of a Choi matrix C = Σ |i⟩⟨j| ⊗ Φ(|i⟩⟨j|), checked to preserve the trace, tr_output C = 1. The terms come from
 * elimination: their number is the rank of C, they are rational where C is, and in general not orthogonal.
 *
 * @param choi        shape (n·m, n·m), Hermitian and positive semidefinite
 * @param inputDim    n
 * @param outputDim   m
 * @param convention  for matrices that are written otherwise: `{ first: 'output' }`, `{ trace: 1 }`
 * @throws {HermiticityError | DimensionError}
 * @throws {PositivityError} when C is not positive semidefinite: the map is then not completely positive
 * @throws {TraceError} when the map does not preserve the trace in this convention; `unsafeKrausFromChoi` takes it as it is
 * @example krausFromChoi(choiMatrix(dephasing(2, 0.5)), 2, 2).terms.length // 2
 */
export function krausFromChoi(
  choi: Matrix,
  inputDim: number,
  outputDim: number,
  convention: ChoiConvention = {},
): Channel {
  const C = inOwnConvention(choi, inputDim, outputDim, convention);
  const result = krausOfChoi(C, inputDim, outputDim);
  if (leak(C, inputDim, outputDim).exceeds) throw notTracePreserving(choi, inputDim, outputDim, convention);
  return result;
}

/**
 * Completely positive map of a Choi matrix, as `krausFromChoi`, that need not preserve the trace.
 *
 * @param choi  shape (nm, nm) for n = `inputDim` and m = `outputDim`
 * @example unsafeKrausFromChoi(identity(4), 2, 2).inputDim // 2
 */
export function unsafeKrausFromChoi(
  choi: Matrix,
  inputDim: number,
  outputDim: number,
  convention: ChoiConvention = {},
): Channel {
  return krausOfChoi(inOwnConvention(choi, inputDim, outputDim, convention), inputDim, outputDim);
}

function krausOfChoi(C: Matrix, inputDim: number, outputDim: number): Channel {
  const { vectors, weights } = positiveTerms('choi', C);
  const unvec = Int32Array.from(
    { length: inputDim * outputDim },
    // Entry (a, i) of the operator is component i·m + a of the vector.
    (_, k) => (k % inputDim) * outputDim + Math.floor(k / inputDim),
  );
  const terms = vectors.map((v, k) => ({ operator: v.sumsOfEntries(outputDim, inputDim, unvec), weight: weights[k] }));
  if (terms.length > 0) return new Channel(terms);
  const zero = C.arithmetic.matrix(outputDim, inputDim, new Float64Array(outputDim * inputDim));
  return new Channel([{ operator: zero, weight: 1 }]);
}

/** The matrix with the input first and of trace n. */
function inOwnConvention(choi: Matrix, inputDim: number, outputDim: number, convention: ChoiConvention): Matrix {
  const { first = 'input', trace = 'inputDim' } = convention;
  requireOneOf('convention.first', first, ['input', 'output']);
  requireOneOf('convention.trace', trace, ['inputDim', 1]);
  requireOperator('choi', choi, first === 'input' ? [inputDim, outputDim] : [outputDim, inputDim]);
  requireHermitian('choi', choi);
  const ordered = first === 'input' ? choi : permuted(choi, [outputDim, inputDim], [1, 0]);
  return trace === 1 ? ordered.scaled(inputDim) : ordered;
}

/** ‖tr_output C − 1‖ and whether it is more than rounding. */
function leak(C: Matrix, inputDim: number, outputDim: number) {
  const { arithmetic } = C;
  const defect = reducedState(C, [inputDim, outputDim], 0).minus(arithmetic.identity(inputDim)).squaredNorm();
  // Like a density matrix of dimension n·m for each of the n basis states.
  const tolerance = arithmetic.name === 'float64' ? traceTolerance(inputDim * outputDim) * Math.sqrt(inputDim) : 0;
  return { size: Math.sqrt(defect.value), tolerance, exceeds: exceeds(defect, tolerance * tolerance, arithmetic) };
}

function notTracePreserving(
  choi: Matrix,
  inputDim: number,
  outputDim: number,
  { first = 'input', trace = 'inputDim' }: ChoiConvention,
): TraceError {
  const { size, tolerance } = leak(inOwnConvention(choi, inputDim, outputDim, { first, trace }), inputDim, outputDim);
  const others = (['input', 'output'] as const)
    .flatMap((order) => (['inputDim', 1] as const).map((norm) => ({ first: order, trace: norm })))
    .filter((other) => !leak(inOwnConvention(choi, inputDim, outputDim, other), inputDim, outputDim).exceeds);
  const written = (convention: ChoiConvention): string =>
    `{ first: '${convention.first}', trace: ${convention.trace === 1 ? 1 : "'inputDim'"} }`;
  return new TraceError({
    argument: 'choi',
    expected: `satisfy tr_output C = 1 in the convention ${written({ first, trace })}`,
    received: measured('‖tr_output C − 1‖', size, tolerance),
    advice:
      others.length > 0
        ? `It does in the convention ${others.map(written).join(' and ')}: give that as the fourth argument.`
        : 'Use `unsafeKrausFromChoi` for a map that does not preserve the trace.',
  });
}

function requireOneOf<T>(argument: string, value: T, allowed: readonly T[]): void {
  if (allowed.includes(value)) return;
  throw new UnknownNameError({
    argument,
    expected: `be ${allowed.map((x) => JSON.stringify(x)).join(' or ')}`,
    received: `it is ${String(value)}`,
  });
}
