import { DomainError } from '../matrix/errors.ts';
import { float64 } from '../float64/matrix.ts';
import type { Matrix } from '../matrix/interface.ts';
import { requireDim } from '../quantum/operators.ts';
import { requireDims } from '../quantum/subsystems.ts';
import { composedEnsemble } from './composed-ensemble.ts';
import { clear, edgesOfHermitian } from './edges.ts';
import { Ensemble } from './ensemble.ts';
import { projectorOnto } from './projectors.ts';
import { nearbyCliffords, nearbyRotation } from './nearby-unitaries.ts';
import { cayleyCoordinates, reflectionsOfPermutation } from './simple-forms.ts';
import type { Instance, SimpleForms } from './instance.ts';
import { CoordinateReader, type Block } from './coordinate-reader.ts';

/**
 * Random unitary e^{iφ} R₁R₂…, rational and close to Haar measure: a uniform phase and reflections R = 1 − 2P about
 * random subspaces of half the dimension.
 *
 * The mean of every irreducible character up to the second order in U and Ū, zero for Haar measure, is at most
 * `haarDefect(dim, reflections)`; the default number of reflections brings it below 1/128.
 *
 * @param dim          dimension d
 * @param reflections  number of reflections
 * @returns shape (d, d)
 * @throws  {DimensionError} when a dimension is no positive integer
 * @example anyUnitary({ dim: 2 }).size // 26
 */
export function anyUnitary({
  dim,
  reflections = reflectionsNeeded(dim),
}: {
  readonly dim: number;
  readonly reflections?: number;
}): Ensemble<Matrix> {
  requireDim('dim', dim);
  return new Ensemble<Matrix>({
    name: `anyUnitary({ dim: ${dim}${reflections === reflectionsNeeded(dim) ? '' : `, reflections: ${reflections}`} })`,
    measure: `Haar up to ${haarDefect(dim, reflections).toPrecision(1)} (uniform phase, ${reflections} random reflections)`,
    draws: 'unitary',
    scaleFree: 'each block',
    edges: reflections % 2 === 0 ? [{ name: 'identity', apply: makeIdentity }] : [],
    simpleForms: dim > 1 && reflections > 0 && reflections % 2 === 0 ? [nearbyProducts(dim, reflections)] : [],
    build: (read) => readUnitary(read, dim, reflections),
  });
}

/**
 * Coordinates of a Cayley transform and of those near it: Clifford operations with each of the phases 1, i, −1 and −i under which there
 * are coordinates; and the transform itself times i, −1 and −i.
 */
function* simpleCayleyTransforms({ integers, unit }: Instance, dim: number): Generator<Float64Array> {
  const U = cayley(new CoordinateReader(integers, unit, float64).hermitianMatrix(dim));
  if (U === undefined) return;
  for (const clifford of nearbyCliffords(U)) yield* turned(clifford, true);
  yield* turned(U, false);
}

/** Coordinates of U times i, −1 and −i, where −1 is no eigenvalue; those of U itself first, if asked for. */
function* turned(U: Matrix, itself: boolean): Generator<Float64Array> {
  const iU = U.timesI();
  for (const form of [...(itself ? [U] : []), iU, U.scaled(-1), iU.scaled(-1)]) {
    const coordinates = cayleyCoordinates(form, 1);
    if (coordinates !== undefined) yield coordinates;
  }
}

/** The permutation matrix closest to a product of reflections, and a rotation of two levels: the first two make it, the others cancel. */
function nearbyProducts(dim: number, reflections: number): SimpleForms {
  const cols = Math.floor(dim / 2);
  const size = 2 * dim * cols;
  const length = reflections * size + 2;
  const form = (spaces: readonly ArrayLike<number>[], phase: readonly number[]): Float64Array => {
    const coordinates = new Float64Array(length);
    for (let k = 0; k < reflections; k++) coordinates.set(spaces[k < 2 ? k : 0], k * size);
    coordinates.set(phase, length - 2);
    return coordinates;
  };
  return {
    offset: 0,
    length,
    *of({ integers, unit }) {
      const U = readUnitary(new CoordinateReader(integers, unit, float64), dim, reflections);
      if (U === undefined) return;
      yield form(reflectionsOfPermutation(U), [1, 0]);
      const rotation = nearbyRotation(U);
      if (rotation === undefined) return;
      const { levels, mirrors, phase } = rotation;
      // Both reflections also invert the same other levels, which cancels.
      const others = Array.from({ length: dim }, (_, k) => k).filter((k) => !levels.includes(k));
      const spaces = mirrors.map(([a, b, c, d]) => {
        const space = new Float64Array(size);
        [space[levels[0] * cols], space[levels[1] * cols]] = [a, c];
        [space[(dim + levels[0]) * cols], space[(dim + levels[1]) * cols]] = [b, d];
        for (let col = 1; col < cols; col++) space[others[col - 1] * cols + col] = 1;
        return space;
      });
      yield form(spaces, phase);
    },
  };
}

/**
 * Random unitary (1 + iA)⁻¹(1 − iA), shape (dim, dim), with the fewest coordinates, A Hermitian with d² Gaussian coordinates.
 *
 * @throws  {DimensionError} when a dimension is no positive integer
 * @example anyCayleyUnitary({ dim: 2 }).size // 4
 */
export function anyCayleyUnitary({ dim }: { readonly dim: number }): Ensemble<Matrix> {
  requireDim('dim', dim);
  return new Ensemble<Matrix>({
    name: `anyCayleyUnitary({ dim: ${dim} })`,
    measure: 'Cayley transform of a Gaussian Hermitian matrix',
    draws: 'unitary',
    edges: edgesOfHermitian(dim),
    simpleForms: [{ offset: 0, length: dim * dim, of: (part) => simpleCayleyTransforms(part, dim) }],
    build: (read) => cayley(read.hermitianMatrix(dim)),
  });
}

/**
 * Random local unitary U₁ ⊗ U₂ ⊗ …, shape (Π dims, Π dims), each factor close to Haar measure.
 *
 * @throws  {DimensionError} when `dims` is no list of positive integers
 * @example anyLocalUnitary({ dims: [2, 2] }).size // 52
 */
export function anyLocalUnitary({ dims }: { readonly dims: readonly number[] }): Ensemble<Matrix> {
  requireDims(dims);
  return composedEnsemble({
    name: `anyLocalUnitary({ dims: [${dims.join(', ')}] })`,
    measure: 'independent factors, each nearly Haar distributed',
    draws: 'unitary',
    parts: Object.fromEntries(dims.map((dim, k) => [`U${k}`, anyUnitary({ dim })])),
    build: (factors) => Object.values(factors).reduce((U, factor) => U.kron(factor)),
  });
}

/**
 * Random unitary that commutes with Σ_k E_k|k⟩⟨k|, shape (d, d) for d energies: a Cayley transform within each set of
 * equal energies.
 *
 * @param energies  E_k in the order of the basis; only equality matters. For several subsystems: all their sums, in
 *                  Kronecker order (`energySums`)
 * @throws  {DimensionError} when a dimension is no positive integer
 * @example anyEnergyConservingUnitary({ energies: energySums([0, 1], [0, 1]) }).size // 6
 */
export function anyEnergyConservingUnitary({ energies }: { readonly energies: readonly number[] }): Ensemble<Matrix> {
  requireDim('energies.length', energies.length);
  const sectors = sectorsOf(energies);
  return new Ensemble<Matrix>({
    name: `anyEnergyConservingUnitary({ energies: [${energies.join(', ')}] })`,
    measure: 'Cayley transform of a Gaussian Hermitian matrix in every energy sector',
    draws: 'unitary',
    edges: [{ name: 'identity', apply: (integers, blocks) => blocks.forEach((block) => clear(integers, block)) }],
    simpleForms: formsOfSectors(sectors),
    build: (read) => cayley(read.hermitianBlocks(sectors)),
  });
}

/** Cayley transforms near those of each sector. */
function formsOfSectors(sectors: readonly (readonly number[])[]): readonly SimpleForms[] {
  let offset = 0;
  return sectors.flatMap(({ length: dim }) => {
    const length = dim * dim;
    offset += length;
    if (dim === 1) return [];
    return [{ offset: offset - length, length, of: (part: Instance) => simpleCayleyTransforms(part, dim) }];
  });
}

/**
 * Energies of non-interacting subsystems in Kronecker order: all sums of one energy of each.
 *
 * @example energySums([0, 1], [0, 2]) // [0,2,1,3]
 */
export function energySums(...spectra: readonly (readonly number[])[]): readonly number[] {
  return spectra.reduce((sums, spectrum) => sums.flatMap((sum) => spectrum.map((energy) => sum + energy)), [0]);
}

/** Cayley transform (1 + iA)⁻¹(1 − iA), unitary for Hermitian A and commuting with it; a finite-time step of e^{−2iA}. */
export function cayley(A: Matrix): Matrix | undefined {
  const one = A.arithmetic.identity(A.rows);
  const iA = A.timesI();
  return one.plus(iA).solve(one.minus(iA));
}

/** More reflections than any ensemble needs. */
const MOST_REFLECTIONS = 10_000;

/**
 * Distance from Haar measure of `reflections` reflections about random subspaces of half the dimension: the largest
 * |⟨χ(U)⟩| = χ(1)|χ(R)/χ(1)|^reflections over the nontrivial representations in U ⊗ Ū and U ⊗ U ⊗ Ū ⊗ Ū, whose
 * characters have mean zero under Haar measure. (What transforms by such a representation is averaged to
 * |χ(R)/χ(1)|^reflections of itself.)
 *
 * @example haarDefect(2, 1) // 1
 */
export function haarDefect(dim: number, reflections: number): number {
  requireDims([dim]);
  if (!Number.isInteger(reflections) || reflections < 0 || reflections > MOST_REFLECTIONS) {
    const received = `it is ${reflections}`;
    throw new DomainError({
      argument: 'reflections',
      expected: `be an integer from 0 to ${MOST_REFLECTIONS}`,
      received,
    });
  }
  if (dim === 1) return 0;
  const t = dim - 2 * Math.floor(dim / 2);
  const [t2, d2] = [t * t, dim * dim];
  const characters: readonly (readonly [ofReflection: number, ofIdentity: number])[] = [
    [t2 - 1, d2 - 1],
    [(t2 + dim) ** 2 / 4 - t2, (d2 + dim) ** 2 / 4 - d2],
    [(t2 * t2 - d2) / 4 - t2 + 1, (d2 * d2 - d2) / 4 - d2 + 1],
    [(t2 - dim) ** 2 / 4 - t2, (d2 - dim) ** 2 / 4 - d2],
  ];
  // In dimensions 2 and 3 some of the representations do not occur: their dimension is not positive.
  return Math.max(
    ...characters.map(([chi, size]) => (size > 0 ? size * integralPower(Math.abs(chi / size), reflections) : 0)),
  );
}

/** Powers by multiplication: `**` differs between engines, and the number of reflections must not. */
function integralPower(x: number, n: number): number {
  let power = 1;
  for (let k = 0; k < n; k++) power *= x;
  return power;
}

/** Smallest even number of reflections (they can then cancel) with a Haar defect of at most 1/128. */
function reflectionsNeeded(dim: number): number {
  let count = 0;
  while (haarDefect(dim, count) > 1 / 128) count += 2;
  return count;
}

function readUnitary(read: CoordinateReader, dim: number, reflections: number): Matrix | undefined {
  const spaces = Array.from({ length: reflections }, () => read.complexMatrix(dim, Math.floor(dim / 2)));
  let U = phaseOf(read.complexMatrix(1, 1));
  if (U === undefined) return undefined;
  U = read.arithmetic.identity(dim).kron(U);
  for (const space of spaces) {
    const P = projectorOnto(space);
    if (P === undefined) return undefined;
    U = U.minus(P.times(U).scaled(2));
  }
  return U;
}

/** z²/|z|² as a matrix of shape (1, 1). */
function phaseOf(z: Matrix): Matrix | undefined {
  const norm = z.squaredNorm();
  return norm.sign() === 0 ? undefined : z.times(z).scaled(z.arithmetic.real(1).dividedBy(norm));
}

/** Groups indices by equal energies, in the order of their first appearance. */
function sectorsOf(energies: readonly number[]): readonly (readonly number[])[] {
  const sectors = new Map<number, number[]>();
  energies.forEach((energy, k) => {
    const sector = sectors.get(energy);
    if (sector === undefined) sectors.set(energy, [k]);
    else sector.push(k);
  });
  return [...sectors.values()];
}

/** Makes every second reflection equal to the one before, so that they cancel, and the phase 1. */
function makeIdentity(integers: Int32Array, blocks: readonly Block[]): void {
  for (let k = 0; k + 2 < blocks.length; k += 2) {
    const { offset, length } = blocks[k];
    integers.copyWithin(blocks[k + 1].offset, offset, offset + length);
  }
  integers[blocks[blocks.length - 1].offset + 1] = 0;
}
