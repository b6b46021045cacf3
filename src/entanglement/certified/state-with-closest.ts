import { asOperation } from '../../enclosure/recording/operations.ts';
import { hermitianEigenvalues } from '../../float64/kernels/hermitian-eigen.ts';
import { Scratch } from '../../float64/kernels/scratch.ts';
import { float64Matrix } from '../../float64/matrix.ts';
import { Float64Real } from '../../float64/real.ts';
import { DimensionError, DomainError } from '../../matrix/errors.ts';
import type { Matrix, Real } from '../../matrix/interface.ts';
import { spectral } from '../../matrix/spectral.ts';
import type { Generator } from '../../quantum/maps.ts';
import { partialTranspose } from '../../quantum/subsystems.ts';
import { certifiedProduction } from './certified-production.ts';
import { enclosedEntanglement } from './enclosed-entanglement.ts';
import { logarithmChange } from '../ppt/closest-state-distance.ts';
import { closestOnBoundary, PRODUCTION_WIDTH, tangentRate } from './entanglement-production.ts';
import { inverseLogarithmDerivative } from '../ppt/log-derivatives.ts';
import { boundaryState, onGrid, transposedProjector } from './pair-parts.ts';
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
const [innerRoom, levelRoom] = [new Scratch(), new Scratch()];

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

function wrongShape(argument: string, shape: string, m: Matrix | undefined): DimensionError {
  const received = m === undefined ? 'it is missing' : `it has shape (${m.rows}, ${m.cols})`;
  return new DimensionError({ argument, expected: `have shape ${shape}`, received });
}
