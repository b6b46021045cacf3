import type { Arithmetic, Matrix } from '../matrix/interface.ts';

/** Orthogonal projector X(X†X)⁻¹X† onto the columns of X, or undefined when they are dependent. */
export function projectorOnto(X: Matrix): Matrix | undefined {
  if (X.cols > 1) {
    const dual = X.adjoint().times(X).solve(X.adjoint());
    return dual === undefined ? undefined : X.times(dual);
  }
  const norm = X.squaredNorm();
  return norm.sign() === 0 ? undefined : X.times(X.adjoint()).scaled(X.arithmetic.real(1).dividedBy(norm));
}

/**
 * Projectors |e_k⟩⟨e_k| of the basis that Gram–Schmidt orthogonalisation makes of the columns of G; for Gaussian G the
 * basis is exactly Haar distributed, and the projectors, unlike the normalised basis, are rational.
 */
export function basisProjectors(G: Matrix): readonly Matrix[] | undefined {
  const projectors: Matrix[] = [];
  let rest: Matrix = G.arithmetic.identity(G.rows);
  for (let k = 0; k < G.cols; k++) {
    const P = projectorOnto(rest.times(G.columns(k, k + 1)));
    if (P === undefined) return undefined;
    projectors.push(P);
    rest = rest.minus(P);
  }
  return projectors;
}

/** Matrix of the basis vectors |index⟩ as columns, shape (dim, indices.length). */
export function basisColumns(arithmetic: Arithmetic, dim: number, indices: readonly number[]): Matrix {
  const entries = new Int32Array(dim * indices.length);
  indices.forEach((index, column) => (entries[index * indices.length + column] = 1));
  return arithmetic.matrix(dim, indices.length, entries);
}
