import { identity, pauliZ, sigmaMinus, tensor } from '../src/quantum/operators.ts';
import { basisKet, projector } from '../src/quantum/states.ts';
import { complexData } from '../src/float64/entries.ts';
import { float64Matrix } from '../src/float64/matrix.ts';
import type { Matrix } from '../src/matrix/interface.ts';
import type { EvolutionTask } from './generator-kernels.ts';

/** Two coupled qubits with emission and absorption each, 100 points up to t = 10. */
export function dampedQubits(): EvolutionTask {
  const [H, ...L] = [hamiltonian(), ...jumps()].map(dataOf);
  return { dim: 4, H, L, rho: dataOf(start()), time: 10, points: 100 };
}

const one = identity(2);
const first = tensor(sigmaMinus(), one);
const second = tensor(one, sigmaMinus());

export function hamiltonian(): Matrix {
  const exchange = first.adjoint().times(second);
  return tensor(pauliZ(), one)
    .scaled(0.5)
    .plus(tensor(one, pauliZ()).scaled(0.65))
    .plus(exchange.plus(exchange.adjoint()).scaled(0.4));
}

export function jumps(): readonly Matrix[] {
  const rates: readonly (readonly [number, Matrix])[] = [
    [0.26, first],
    [0.06, first.adjoint()],
    [0.21, second],
    [0.11, second.adjoint()],
  ];
  return rates.map(([rate, operator]) => operator.scaled(Math.sqrt(rate)));
}

/** |0⟩ ⊗ (|0⟩ + 2|1⟩)/√5. */
export function start(): Matrix {
  const tilted = basisKet(2, 0).plus(basisKet(2, 1).scaled(2));
  return projector(basisKet(2, 0).kron(tilted));
}

function dataOf(matrix: Matrix): Float64Array {
  return complexData(float64Matrix(matrix));
}
