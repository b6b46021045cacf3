import { asOperation } from '../../enclosure/recording/operations.ts';
import { hermitianEigenvalues } from '../../float64/kernels/hermitian-eigen.ts';
import { complexData } from '../../float64/entries.ts';
import { Scratch } from '../../float64/kernels/scratch.ts';
import { addProjector, mirrorLower } from '../../float64/kernels/split-complex.ts';
import { Float64Matrix, float64Matrix } from '../../float64/matrix.ts';
import { Float64Real } from '../../float64/real.ts';
import { allocate } from '../../float64/storage.ts';
import { DimensionError, DomainError } from '../../matrix/errors.ts';
import type { Matrix, Real } from '../../matrix/interface.ts';
import { spectral } from '../../matrix/spectral.ts';
import { innerProductError, outward, UNIT_ROUNDOFF } from '../../matrix/tolerances.ts';
import type { Generator } from '../../quantum/maps.ts';
import { partialTranspose } from '../../quantum/subsystems.ts';
import { certifiedProduction } from './certified-production.ts';
import { enclosedEntanglement } from './enclosed-entanglement.ts';
import { logarithmChange } from '../ppt/closest-state-distance.ts';
import { closestOnBoundary, PRODUCTION_WIDTH, tangentRate } from './entanglement-production.ts';
import { inverseLogarithmDerivative } from '../ppt/log-derivatives.ts';
import { nptSolution } from '../measures/npt-solution.ts';

/** Entangled state with its closest PPT state. */
export interface StateWithClosest {
  readonly dims: readonly [number, number];
  /** Density matrix with rational entries, of full rank. */
  readonly rho: Matrix;
  /** State ρ* of full rank on the boundary of the PPT states, next to the one closest to ρ; floating point in every arithmetic. */
  readonly closest: Matrix;
  /** Bound of ‖ρ*^−½(t − ρ*)ρ*^−½‖_F for the closest PPT state t of ρ. */
  readonly distance: number;
}

/** What a state and its closest one are made of. */
export interface StateWithClosestParts {
  /** φ as a matrix of its amplitudes ⟨ab|φ⟩, shape (d_A, d_B). */
  readonly witness: Matrix;
  /** Vectors of A, one a column, whose norms are weights; shape (d_A, n). */
  readonly first: Matrix;
  /** Vectors of B from which the part that is not orthogonal is removed, shape (d_B, n); a qubit B needs none. */
  readonly second?: Matrix;
  /** Share of the way from ρ* to the boundary of the states, in (0, 1). */
  readonly share: Real | number;
}

// Room for intermediate results: what is made here is drawn millions of times.
const [innerRoom, levelRoom, entryRoom, leftRoom, ketRoom] = Array.from({ length: 5 }, () => new Scratch());

/** The smallest eigenvalue of ρ is known to six binary places at least, so that ln ρ means something. */
const RESOLVED = 64;

/**
 * Exact pair of Miranowicz and Ishizaka: ρ = ρ* − x (Dln[ρ*])⁻¹((|φ⟩⟨φ|)^Γ), where ρ*^Γ|φ⟩ = 0.
 *
 * Then Dln[ρ*](ρ) = 1 − x(|φ⟩⟨φ|)^Γ, so that ρ* fulfils the conditions of optimality with the multiplier x|φ⟩⟨φ|. Here
 * ρ* ∝ Σ_k |a_k b_k⟩⟨a_k b_k| is a mixture of product vectors with ⟨φ|a_k b_k*⟩ = 0, separable by construction; for two qubits b_k
 * is what φ and a_k leave, and four terms reach every such state. Finally ρ is rounded to multiples of 2⁻⁴⁴: it is rational.
 *
 * @returns  undefined where ρ or ρ* is singular to working precision, or a term has no vector left
 * @throws   {DimensionError} when the shapes do not belong together
 * @throws   {DomainError} when the share does not lie in (0, 1)
 * @source   MiranowiczIshizaka2008
 * @example stateWithClosest({ witness: float64.identity(2), first: float64.matrix(2, 4, [1, 0, 1, 1, 0, 1, 1, 0], [0, 0, 0, 0, 0, 0, 0, 1]), share: 0.5 }).dims // [2, 2]
 */
export function stateWithClosest({
  witness,
  first,
  second,
  share,
}: StateWithClosestParts): StateWithClosest | undefined {
  const q = typeof share === 'number' ? share : share.value;
  if (!(q > 0 && q < 1)) {
    throw new DomainError({ argument: 'share', expected: 'lie in (0, 1)', received: `it is ${q}` });
  }
  const [dimA, dimB] = [witness.rows, witness.cols];
  if (first.rows !== dimA) throw wrongShape('first', `(${dimA}, n)`, first);
  if (dimB !== 2 && (second?.rows !== dimB || second.cols !== first.cols)) {
    throw wrongShape('second', `(${dimB}, ${first.cols})`, second);
  }
  const phi = float64Matrix(witness);
  const closest = boundaryState(phi, float64Matrix(first), second && float64Matrix(second));
  if (closest === undefined) return undefined;
  const { spectrum } = closest;
  // With their vectors, which the way to ρ needs: asked for alone, eigenvalues would be found twice.
  const { dim, vectors: _, values } = spectrum;
  if (!(values[0] > 2 * spectrum.error)) return undefined;
  const size = dim * dim;
  const inner = innerRoom.room(2 * size);
  const direction = inverseLogarithmDerivative(closest, transposedProjector(phi), inner);
  // ρ ≥ 0 up to x = 1/λ_max of w_i^−½ D_ij w_j^−½, D being the direction in the eigenbasis of ρ*.
  for (let i = 0; i < dim; i++) {
    for (let j = 0; j <= i; j++) {
      const factor = 1 / Math.sqrt(values[i] * values[j]);
      inner[i * dim + j] *= factor;
      inner[size + i * dim + j] *= factor;
    }
  }
  const bounds = levelRoom.room(dim);
  hermitianEigenvalues(dim, inner, 0, bounds, 0);
  const { rho, moved } = onGrid(closest, q / bounds[dim - 1], direction);
  // With their vectors, as every quantity needs them.
  const { vectors: __, values: levels, error } = rho.spectrum;
  const least = levels[0] - error;
  if (!(least > RESOLVED * error)) return undefined;
  // As in `closestStateDistance`, with the residual Dln[ρ*](moved), whose weighted norm is at most that of what was moved.
  const z = moved / least;
  return z < 1 / RESOLVED ? { dims: [dimA, dimB], rho, closest, distance: z / (1 - z) } : undefined;
}

/**
 * A given state of full rank with its closest PPT state, which an interior-point method finds.
 *
 * @param rho   density matrix in float64, shape (d, d)
 * @returns     undefined when ρ is singular to working precision or PPT, or the distance to ρ* cannot be bounded
 */
export function pairOfState(rho: Matrix, dims: readonly [number, number]): StateWithClosest | undefined {
  const state = float64Matrix(rho);
  const { values, error } = state.spectrum;
  if (!(values[0] > RESOLVED * error)) return undefined;
  const turned = float64Matrix(partialTranspose(state, dims, 1)).spectrum;
  if (!(turned.values[0] < -RESOLVED * turned.error)) return undefined;
  const solution = nptSolution(state, dims[0], dims[1], PRODUCTION_WIDTH);
  const { closest, distance } = closestOnBoundary(state, dims, solution);
  return distance < 1 / RESOLVED ? { dims, rho, closest, distance } : undefined;
}

/**
 * Entanglement production tr ρ̇(ln ρ − ln ρ*) of a state whose closest one is known, ρ̇ = L(ρ), without a search.
 *
 * In enclosure arithmetic it is `certifiedProduction` of ρ, which takes nothing from the pair on trust.
 *
 * @returns nats per unit of time
 * @throws {DimensionError} when the shapes differ
 * @example productionOfPair(lindbladian(zeroMatrix(4), [tensor(pauliZ(), pauliZ())]), stateWithClosest({ witness: float64.identity(2), first: float64.matrix(2, 4, [1, 0, 1, 1, 0, 1, 1, 0], [0, 0, 0, 0, 0, 0, 0, 1]), share: 0.5 })) // -0.11954865
 */
export function productionOfPair(generator: Generator, pair: StateWithClosest): Real {
  return derivativeOfPair(generator.applyTo(pair.rho), pair);
}

/**
 * Derivative tr δ(ln ρ − ln ρ*) of the relative entropy of entanglement at a state whose closest one is known, in the direction δ.
 *
 * @param change  δ, Hermitian and traceless, shape (d, d)
 * @returns nats per unit of the direction
 * @throws  {DimensionError} when the shapes differ
 * @throws  {ArithmeticError} when both are not in one arithmetic
 * @example derivativeOfPair(zeroMatrix(4), stateWithClosest({ witness: float64.identity(2), first: float64.matrix(2, 4, [1, 0, 1, 1, 0, 1, 1, 0], [0, 0, 0, 0, 0, 0, 0, 1]), share: 0.5 })) // 0
 */
export function derivativeOfPair(change: Matrix, { dims, rho, closest, distance }: StateWithClosest): Real {
  if (rho.arithmetic.name !== 'float64') {
    return asOperation({ name: 'entanglementProduction', operands: [rho, change], parameters: { dims } }, () => {
      const size = change.squaredNorm();
      // Where nothing changes nothing is produced, exactly: an enclosure alone would leave the sign of 0 open.
      return size.sign() === 0 ? size : certifiedProduction(rho, change, dims);
    });
  }
  return tangentRate(rho, change, closest, distance);
}

/**
 * Relative entropy of entanglement S(ρ‖ρ*) of a state whose closest one is known, without a search; over PPT states where d_A d_B > 6.
 *
 * In enclosure arithmetic it is `enclosedEntanglement` of ρ, which takes nothing from the pair on trust.
 *
 * @returns nats
 * @example entanglementOfPair(stateWithClosest({ witness: float64.identity(2), first: float64.matrix(2, 4, [1, 0, 1, 1, 0, 1, 1, 0], [0, 0, 0, 0, 0, 0, 0, 1]), share: 0.5 })) // 0.05349176
 */
export function entanglementOfPair({ dims, rho, closest, distance }: StateWithClosest): Real {
  if (rho.arithmetic.name !== 'float64') return enclosedEntanglement(rho, dims);
  const cross = spectral(closest).logTrace(rho).negated();
  const entropy = cross.minus(spectral(rho).entropy());
  return new Float64Real(entropy.value, entropy.bound + logarithmChange(distance));
}

/** Units of the entries of ρ. */
const GRID = 2 ** 44;

/** ρ = σ − xX, of trace 1, rounded to the grid and exactly Hermitian, with a bound of the norm of what was moved by that. */
function onGrid(
  sigma: Float64Matrix,
  x: number,
  X: Float64Matrix,
): { readonly rho: Float64Matrix; readonly moved: number } {
  const dim = sigma.rows;
  const size = dim * dim;
  const exactly = entryRoom.room(2 * size);
  let total = 0;
  for (let k = 0; k < 2 * size; k++) {
    const entry = sigma.data[k] - x * X.data[k];
    exactly[k] = entry;
    total += entry * entry;
  }
  const data = allocate(2 * size);
  let rest = 1;
  for (let i = 0; i < dim; i++) {
    for (let j = 0; j < i; j++) {
      const re = Math.round(exactly[i * dim + j] * GRID) / GRID;
      const im = Math.round(exactly[size + i * dim + j] * GRID) / GRID;
      data[i * dim + j] = data[j * dim + i] = re;
      data[size + i * dim + j] = im;
      data[size + j * dim + i] = -im;
    }
    const level = Math.round(exactly[i * (dim + 1)] * GRID) / GRID;
    // Sums of multiples of 2⁻⁴⁴ below 2⁹ are exact.
    if (i < dim - 1) rest -= level;
    data[i * (dim + 1)] = i < dim - 1 ? level : rest;
  }
  let squares = 0;
  for (let k = 0; k < 2 * size; k++) squares += (data[k] - exactly[k]) ** 2;
  const moved = Math.sqrt(squares);
  // Of the product, of the difference, and of the one that was squared.
  const rounding = UNIT_ROUNDOFF * (x * X.norm + Math.sqrt(total) + moved);
  const rho = new Float64Matrix(dim, dim, false, data, 0, -1, 1 / GRID);
  return { rho, moved: outward(moved + sigma.error + x * X.error + rounding) };
}

function wrongShape(argument: string, shape: string, m: Matrix | undefined): DimensionError {
  const received = m === undefined ? 'it is missing' : `it has shape (${m.rows}, ${m.cols})`;
  return new DimensionError({ argument, expected: `have shape ${shape}`, received });
}

/** (|φ⟩⟨φ|)^Γ of the amplitudes, normalised: ⟨ab|·|cd⟩ = φ_ad φ_cb*. */
function transposedProjector(phi: Float64Matrix): Float64Matrix {
  const [dimA, dimB] = [phi.rows, phi.cols];
  const dim = dimA * dimB;
  const F = complexData(phi);
  const weight = 1 / phi.norm ** 2;
  const data = allocate(2 * dim * dim);
  let at = 0;
  for (let a = 0; a < dim; a += dimB) {
    for (let b = 0; b < dimB; b++) {
      for (let c = b; c < dim; c += dimB) {
        const u = F[c];
        const v = F[dim + c];
        for (let p = a; p < a + dimB; p++, at++) {
          const x = F[p];
          const y = F[dim + p];
          data[at] = weight * (x * u + y * v);
          data[dim * dim + at] = weight * (y * u - x * v);
        }
      }
    }
  }
  return new Float64Matrix(dim, dim, false, data, 8 * dim * UNIT_ROUNDOFF);
}

/** Σ_k |a_k b_k⟩⟨a_k b_k| over its trace, b_k being the part of the given vector with Σ_ab φ_ab a_a* b_b = 0. */
function boundaryState(
  phi: Float64Matrix,
  first: Float64Matrix,
  second: Float64Matrix | undefined,
): Float64Matrix | undefined {
  const [dimA, dimB, terms] = [phi.rows, phi.cols, first.cols];
  const dim = dimA * dimB;
  const size = dim * dim;
  const [F, A] = [complexData(phi), complexData(first)];
  const C = second && complexData(second);
  const data = allocate(2 * size);
  // u, then the ket: of one term, by plain numbers.
  const [u, ket] = [leftRoom.room(2 * dimB), ketRoom.room(2 * dim)];
  for (let k = 0; k < terms; k++) {
    let square = 0;
    for (let b = 0; b < dimB; b++) {
      let re = 0;
      let im = 0;
      for (let a = 0, p = b, q = k; a < dimA; a++, p += dimB, q += terms) {
        const x = F[p];
        const y = F[dim + p];
        const v = A[q];
        const w = A[dimA * terms + q];
        re += x * v + y * w;
        im += y * v - x * w;
      }
      u[b] = re;
      u[dimB + b] = im;
      square += re * re + im * im;
    }
    let overlapRe = 0;
    let overlapIm = 0;
    if (C !== undefined) {
      for (let b = 0, q = k; b < dimB; b++, q += terms) {
        const x = C[q];
        const y = C[dimB * terms + q];
        overlapRe += u[b] * x - u[dimB + b] * y;
        overlapIm += u[b] * y + u[dimB + b] * x;
      }
    }
    for (let b = 0; b < dimB; b++) {
      let re = 0;
      let im = 0;
      if (C === undefined || dimB === 2) {
        // (u₁, −u₀): what is left for a qubit, without subtraction.
        re = b === 0 ? u[1] : -u[0];
        im = b === 0 ? u[dimB + 1] : -u[dimB];
      } else if (square > 0) {
        re = C[b * terms + k] - (overlapRe * u[b] + overlapIm * u[dimB + b]) / square;
        im = C[dimB * terms + b * terms + k] - (overlapIm * u[b] - overlapRe * u[dimB + b]) / square;
      }
      for (let p = b, q = k; p < dim; p += dimB, q += terms) {
        const v = A[q];
        const w = A[dimA * terms + q];
        ket[p] = v * re - w * im;
        ket[dim + p] = v * im + w * re;
      }
    }
    addProjector(dim, 1, ket, data);
  }
  let trace = 0;
  for (let i = 0; i < dim; i++) trace += data[i * (dim + 1)];
  if (!(trace > 0)) return undefined;
  mirrorLower(dim, data);
  let squares = 0;
  for (let k = 0; k < 2 * size; k++) squares += (data[k] /= trace) ** 2;
  // Amplitudes of a term are accurate to 2(d_A + d_B + 4)u of its norm; then `terms` products are added and divided.
  const rounding = 2 * innerProductError(dimA + dimB + 4) + innerProductError(terms) + 4 * UNIT_ROUNDOFF;
  return new Float64Matrix(dim, dim, false, data, rounding, squares);
}
