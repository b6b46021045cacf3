import type { Matrix } from '../matrix/interface.ts';
import { maximallyEntangled } from '../quantum/entangled-states.ts';
import { Lindbladian } from '../quantum/lindbladian.ts';
import { choiMatrix } from '../quantum/linear-map.ts';
import type { Generator, LinearMap } from '../quantum/maps.ts';
import { type Dims, embed, partialTrace, partialTranspose } from '../quantum/subsystems.ts';

/** Is each jump one of A or of B alone, and the Hamiltonian a sum of both? Then Γ∘L∘Γ is a Lindbladian as well, with transposed ones on B. */
export function actsLocally(generator: Generator, dims: Dims): boolean {
  if (!(generator instanceof Lindbladian)) return false;
  const own = (operator: Matrix, part: 0 | 1): Matrix => {
    const share = operator.arithmetic.real(1, dims[1 - part]);
    return embed(partialTrace(operator, dims, 1 - part).scaled(share), dims, part);
  };
  const isOn = (operator: Matrix, part: 0 | 1): boolean =>
    operator.minus(own(operator, part)).squaredNorm().sign() !== 1;
  const H = generator.hamiltonian;
  const [onA, onB] = ([0, 1] as const).map((part) => own(H, part));
  const shift = H.arithmetic.identity(H.rows).scaled(H.trace().dividedBy(H.rows));
  const isSum = H.minus(onA).minus(onB).plus(shift).squaredNorm().sign() !== 1;
  return isSum && generator.jumps.every(({ operator }) => isOn(operator, 0) || isOn(operator, 1));
}

/** Choi matrix of Γ∘L∘Γ without the maximally entangled vector; positive where e^{tL} keeps PPT states PPT. */
export function transposedGenerator(generator: Generator, dims: Dims): Matrix {
  const { dim, matrix } = generator;
  const { arithmetic } = matrix;
  const gamma = (X: Matrix): Matrix => partialTranspose(X, dims, 1);
  const image = (X: Matrix): Matrix => gamma(generator.applyTo(gamma(X)));
  const map: LinearMap = {
    inputDim: dim,
    outputDim: dim,
    // X = (X + X†)/2 − i·i(X − X†)/2, both parts Hermitian.
    applyTo: (X) => {
      const [even, odd] = [X.plus(X.adjoint()), X.minus(X.adjoint()).timesI()];
      return image(even).minus(image(odd).timesI()).scaled(arithmetic.real(1, 2));
    },
  };
  const projector = arithmetic.identity(dim * dim).minus(maximallyEntangled(dim, arithmetic));
  return projector.times(choiMatrix(map, arithmetic)).times(projector);
}
