import { float64 } from '../float64/matrix.ts';
import type { Matrix } from '../matrix/interface.ts';
import { DimensionError } from '../matrix/errors.ts';
import { unsafeChannel, type Channel } from '../quantum/channel.ts';
import { requireDim } from '../quantum/operators.ts';
import { composedEnsemble, listOf } from './composed-ensemble.ts';
import { anyKet } from './density-matrix.ts';
import { clear, edgeOfBlock, edgesOfHermitian, makeReal, zeroColumns } from './edges.ts';
import { Ensemble } from './ensemble.ts';
import { anyProbabilities } from './numbers.ts';
import { CoordinateReader } from './coordinate-reader.ts';
import type { SimpleForms } from './instance.ts';
import { basisColumns } from './projectors.ts';
import { cayleyCoordinates, simpleIsometries } from './simple-forms.ts';
import { anyUnitary } from './unitary.ts';

/**
 * Random channel with Kraus operators K_e = (⟨e| ⊗ 1)V, V a rational Stinespring isometry; see `anyIsometry`.
 *
 * @param dim        dimension of the input
 * @param outputDim  dimension of the output; dim when omitted
 * @param rank       number of Kraus operators; dim·outputDim, enough for every channel, when omitted
 * @throws  {DimensionError} when a dimension is no positive integer
 * @example anyChannel({ dim: 2, rank: 2 }).size // 12
 */
export function anyChannel({
  dim,
  outputDim = dim,
  rank = dim * outputDim,
}: {
  readonly dim: number;
  readonly outputDim?: number;
  readonly rank?: number;
}): Ensemble<Channel> {
  requireDim('dim', dim);
  requireDim('outputDim', outputDim);
  requireDim('rank', rank);
  const isometry = anyIsometry({ dim, outputDim: outputDim * rank });
  const shape = outputDim === dim ? `dim: ${dim}` : `dim: ${dim}, outputDim: ${outputDim}`;
  return composedEnsemble({
    name: `anyChannel({ ${shape}, rank: ${rank} })`,
    measure: isometry.measure,
    draws: 'channel',
    parts: { isometry },
    simpleForms: [mixedKrausOperators(isometry, dim, outputDim, rank)],
    build: ({ isometry: V }) => unsafeChannel(krausOf(V, outputDim, rank)),
  });
}

/**
 * Random mixed-unitary channel Σ_k p_k U_k X U_k†, unital: p uniform on the simplex, U_k nearly Haar.
 *
 * @throws  {DimensionError} when a dimension is no positive integer
 * @example anyUnitalChannel({ dim: 2 }).size // 56
 */
export function anyUnitalChannel({
  dim,
  terms = dim,
}: {
  readonly dim: number;
  readonly terms?: number;
}): Ensemble<Channel> {
  requireDim('dim', dim);
  requireDim('terms', terms);
  return composedEnsemble({
    name: `anyUnitalChannel({ dim: ${dim}, terms: ${terms} })`,
    measure: `mixture of ${terms} nearly Haar unitaries, weights uniform on the simplex`,
    draws: 'channel',
    parts: { weights: anyProbabilities({ count: terms }), unitaries: listOf(terms, anyUnitary({ dim })) },
    build: ({ weights, unitaries }) =>
      unsafeChannel(unitaries.map((operator, k) => ({ operator, weight: weights[k] }))),
  });
}

/**
 * Random entanglement-breaking channel Σ_k |φ_k⟩⟨f_k| X |f_k⟩⟨φ_k|/⟨φ_k|φ_k⟩: the outcome k of a measurement in the
 * effects |f_k⟩⟨f_k|, rows of a rational isometry, prepares the uniformly drawn state φ_k.
 *
 * @param dim    dimension of the input
 * @param terms  number of outcomes, at least dim; dim², enough for every such channel, when omitted
 * @throws {DimensionError} when a dimension or the number of outcomes is no positive integer, or there are fewer outcomes than dimensions
 * @example anyEntanglementBreakingChannel({ dim: 2, terms: 2 }).size // 12
 */
export function anyEntanglementBreakingChannel({
  dim,
  outputDim = dim,
  terms = dim * dim,
}: {
  readonly dim: number;
  readonly outputDim?: number;
  readonly terms?: number;
}): Ensemble<Channel> {
  requireDim('dim', dim);
  requireDim('outputDim', outputDim);
  requireDim('terms', terms);
  return composedEnsemble({
    name: `anyEntanglementBreakingChannel({ dim: ${dim}, outputDim: ${outputDim}, terms: ${terms} })`,
    measure: `measurement with ${terms} rank-one effects (Cayley coordinates), uniform pure states prepared`,
    draws: 'channel',
    parts: {
      isometry: anyIsometry({ dim, outputDim: terms }),
      prepared: listOf(terms, anyKet({ dim: outputDim })),
    },
    build: ({ isometry, prepared }, arithmetic) => {
      const effects = krausOf(isometry, 1, terms);
      return unsafeChannel(
        prepared.map((ket, k) => ({
          operator: ket.times(effects[k]),
          weight: arithmetic.real(1).dividedBy(ket.squaredNorm()),
        })),
      );
    },
  });
}

/**
 * Random isometry V, V†V = 1, shape (outputDim, dim): the first columns of the Cayley transform of the anti-Hermitian matrix
 * ((iA, −B†), (B, 0))/c, that is 2(1; −B/c)M⁻¹ − (1; 0) with M = 1 + iA/c + B†B/c². Gaussian A and B are its fewest
 * coordinates; c² ≈ 2(outputDim − dim) makes B†B/c² ≈ 1, so that all rows of V weigh about the same.
 *
 * @throws {DimensionError} when outputDim < dim
 * @example anyIsometry({ dim: 2, outputDim: 3 }).size // 8
 */
export function anyIsometry({
  dim,
  outputDim,
}: {
  readonly dim: number;
  readonly outputDim: number;
}): Ensemble<Matrix> {
  requireDim('dim', dim);
  requireDim('dim', dim);
  requireDim('outputDim', outputDim);
  const rest = outputDim - dim;
  if (rest < 0) {
    throw new DimensionError({
      argument: 'outputDim',
      expected: `be at least the input's dimension ${dim}`,
      received: `it is ${outputDim}`,
      advice: 'Use more Kraus operators or a larger output.',
    });
  }
  const scale = scaleOf(rest);
  const lower = [
    edgeOfBlock('only the first rows', 1, clear),
    edgeOfBlock('lower rows real', 1, makeReal),
    ...(dim > 1 ? [edgeOfBlock('one column', 1, (integers, block) => zeroColumns(integers, block, 1))] : []),
  ];
  return new Ensemble<Matrix>({
    name: `anyIsometry({ dim: ${dim}, outputDim: ${outputDim} })`,
    measure: `Stinespring isometry in Gaussian Cayley coordinates of scale 1/${scale}`,
    draws: 'isometry',
    edges: [...edgesOfHermitian(dim), ...(rest > 0 ? lower : [])],
    build: (read) => {
      const { arithmetic } = read;
      const one = arithmetic.identity(dim);
      const shrink = arithmetic.real(1, scale);
      const A = read.hermitianMatrix(dim).scaled(shrink);
      if (rest === 0) return one.plus(A.timesI()).solve(one.minus(A.timesI()));
      const B = read.complexMatrix(rest, dim).scaled(shrink);
      const inverse = one.plus(A.timesI()).plus(B.adjoint().times(B)).solve(one.scaled(2));
      if (inverse === undefined) return undefined;
      const top = basisColumns(arithmetic, outputDim, indices(0, dim));
      const bottom = basisColumns(arithmetic, outputDim, indices(dim, outputDim));
      return top.times(inverse.minus(one)).minus(bottom.times(B.times(inverse)));
    },
  });
}

/** c of an isometry with so many rows more than columns. */
function scaleOf(rest: number): number {
  return Math.max(1, Math.round(Math.sqrt(2 * rest)));
}

/** Coordinates in which Kraus operators have many zeros: of the same channel, and of one with another basis of the output. */
function mixedKrausOperators(isometry: Ensemble<Matrix>, dim: number, outputDim: number, rank: number): SimpleForms {
  return {
    offset: 0,
    length: isometry.size,
    *of({ integers, unit }) {
      const V = isometry.read(new CoordinateReader(integers, unit, float64));
      if (V === undefined) return;
      for (const simple of simpleIsometries(V, outputDim)) {
        const found = cayleyCoordinates(simple, scaleOf(outputDim * rank - dim));
        if (found !== undefined) yield found;
      }
    },
  };
}

/** Blocks of `outputDim` consecutive rows of an isometry: the environment is the first, slow factor. */
function krausOf(isometry: Matrix, outputDim: number, rank: number): readonly Matrix[] {
  const size = outputDim * isometry.cols;
  return Array.from({ length: rank }, (_, e) =>
    isometry.sumsOfEntries(
      outputDim,
      isometry.cols,
      Int32Array.from({ length: size }, (_, k) => e * size + k),
    ),
  );
}

function indices(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, k) => from + k);
}
