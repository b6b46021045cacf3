import { driftKernel } from '../src/float64/kernels/drift.ts';
import { hermitianEigen, hermitianEigenvalues } from '../src/float64/kernels/hermitian-eigen.ts';
import { imageKernel } from '../src/float64/kernels/image.ts';
import { multiplyComplex } from '../src/float64/kernels/product.ts';
import { addProjector, adjointOf, mirrorLower, rotated } from '../src/float64/kernels/split-complex.ts';
import { logDifference } from '../src/entanglement/ppt/log-derivatives.ts';

/** Order of two qubits, entries of a part of a matrix, and of both parts. */
const [DIM, SIZE, BOTH] = [4, 16, 32];

/**
 * σ − |σ_E| of the claim `entanglement-production-under-local-hermitian-jumps` on two qubits, from the integers of an instance: kernel
 * vector, four vectors of A, share, and the coordinates of three observables.
 *
 * ρ is not rounded to a grid, and there are no bounds: what NumPy does with stacks of such pairs. NaN where a state is singular, as a
 * few draws are.
 */
export function exactPairKernel(): (integers: Int32Array) => number {
  const make = (): Float64Array => new Float64Array(BOTH);
  const [closest, rho, multiplier, vectors, adjoint, inner, work, direction] = Array.from({ length: 8 }, make);
  const [own, drift, change] = Array.from({ length: 3 }, make);
  const none = make();
  const jumps = [make(), make(), make()];
  const [phi, u, ket] = [new Float64Array(8), new Float64Array(4), new Float64Array(8)];
  const [values, levels] = [new Float64Array(DIM), new Float64Array(DIM)];

  return (integers) => {
    let norm = 0;
    for (let k = 0; k < 8; k++) norm += integers[k] * integers[k];
    for (let k = 0; k < 8; k++) phi[k] = integers[k] / Math.sqrt(norm);
    closest.fill(0);
    for (let k = 0; k < DIM; k++) {
      // b_k = (u₁, −u₀) for u = Σ_a φ_ab a_a*, so that ⟨φ|a_k b_k*⟩ = 0.
      for (let b = 0; b < 2; b++) {
        u[b] = u[2 + b] = 0;
        for (let a = 0; a < 2; a++) {
          const [x, y] = [phi[2 * a + b], phi[4 + 2 * a + b]];
          const [v, w] = [integers[8 + DIM * a + k], integers[16 + DIM * a + k]];
          u[b] += x * v + y * w;
          u[2 + b] += y * v - x * w;
        }
      }
      for (let a = 0; a < 2; a++) {
        const [v, w] = [integers[8 + DIM * a + k], integers[16 + DIM * a + k]];
        ket[2 * a] = v * u[1] - w * u[3];
        ket[DIM + 2 * a] = v * u[3] + w * u[1];
        ket[2 * a + 1] = w * u[2] - v * u[0];
        ket[DIM + 2 * a + 1] = -v * u[2] - w * u[0];
      }
      addProjector(DIM, 1, ket, closest);
    }
    mirrorLower(DIM, closest);
    let trace = 0;
    for (let i = 0; i < DIM; i++) trace += closest[i * (DIM + 1)];
    for (let k = 0; k < BOTH; k++) closest[k] /= trace;

    // (|φ⟩⟨φ|)^Γ in the eigenbasis of ρ*, and (Dln[ρ*])⁻¹ of it.
    if (!(norm > 0 && trace > 0)) return Number.NaN;
    hermitianEigen(DIM, closest, 0, values, 0, vectors, 0);
    if (!(values[0] > 0)) return Number.NaN;
    multiplier.fill(0);
    addProjector(DIM, 1, phi, multiplier);
    mirrorLower(DIM, multiplier);
    transposeSecondQubit(multiplier);
    adjointOf(DIM, vectors, adjoint);
    rotated(DIM, adjoint, multiplier, vectors, work, inner);
    for (let i = 0; i < DIM; i++) {
      for (let j = 0; j < DIM; j++) {
        const k = i * DIM + j;
        const factor = 1 / logDifference(values[i], values[j]);
        const root = Math.sqrt(values[i] * values[j]);
        inner[k] *= factor;
        inner[SIZE + k] *= factor;
        work[k] = inner[k] / root;
        work[SIZE + k] = inner[SIZE + k] / root;
      }
    }
    hermitianEigenvalues(DIM, work, 0, levels, 0);
    const [p, q] = [squared(integers[24], integers[26]), squared(integers[25], integers[27])];
    const length = p / (p + q) / levels[DIM - 1];
    if (!(length > 0)) return Number.NaN;
    rotated(DIM, vectors, inner, adjoint, work, direction);
    for (let k = 0; k < BOTH; k++) rho[k] = closest[k] - length * direction[k];

    jumps.forEach((jump, k) => local(jump, k < 2 ? 0 : 1, integers, 28 + 4 * k));
    driftKernel(DIM, none, jumps, undefined, drift);
    imageKernel(DIM, drift, jumps, undefined, rho, change);
    const cross = logTrace(values, vectors, adjoint, change, work, own);
    hermitianEigen(DIM, rho, 0, values, 0, vectors, 0);
    adjointOf(DIM, vectors, adjoint);
    const entropy = logTrace(values, vectors, adjoint, change, work, own);
    return -entropy - Math.abs(entropy - cross);
  };
}

function squared(re: number, im: number): number {
  return re * re + im * im;
}

/** Exchanges ⟨i0|A|j1⟩ and ⟨i1|A|j0⟩, real and imaginary parts. */
export function transposeSecondQubit(A: Float64Array): void {
  for (let i = 0; i < BOTH; i += 8) {
    for (let j = 0; j < DIM; j += 2) {
      const kept = A[i + j + 1];
      A[i + j + 1] = A[i + j + DIM];
      A[i + j + DIM] = kept;
    }
  }
}

/** A ⊗ 1 or 1 ⊗ A of the observable A with the coordinates a₀₀, a₁₁, Re a₁₀, Im a₁₀ in units of 1/16. */
function local(out: Float64Array, qubit: 0 | 1, integers: Int32Array, at: number): void {
  const [here, other] = qubit === 0 ? [2, 1] : [1, 2];
  for (let k = 0; k < 2; k++) {
    const [i, j] = [k * other, k * other + here];
    out[i * (DIM + 1)] = integers[at] / 16;
    out[j * (DIM + 1)] = integers[at + 1] / 16;
    out[j * DIM + i] = out[i * DIM + j] = integers[at + 2] / 16;
    out[SIZE + j * DIM + i] = integers[at + 3] / 16;
    out[SIZE + i * DIM + j] = -integers[at + 3] / 16;
  }
}

/** Σ_i ⟨v_i|W|v_i⟩ ln p_i. */
function logTrace(
  values: Float64Array,
  vectors: Float64Array,
  adjoint: Float64Array,
  W: Float64Array,
  work: Float64Array,
  out: Float64Array,
): number {
  multiplyComplex(DIM, DIM, DIM, W, 0, vectors, 0, work, 0);
  multiplyComplex(DIM, DIM, DIM, adjoint, 0, work, 0, out, 0);
  let sum = 0;
  for (let i = 0; i < DIM; i++) sum += out[i * (DIM + 1)] * Math.log(values[i]);
  return sum;
}
