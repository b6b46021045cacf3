import type { ExactMatrix } from '../exact/exact-matrix.ts';
import { isPositiveSemidefinite } from '../exact/hermitian.ts';
import type { Matrix, Real } from '../matrix/interface.ts';
import { Channel, traceDefect } from '../quantum/channel.ts';
import { Lindbladian } from '../quantum/lindbladian.ts';
import { isMatrix, isReal } from './exact-object.ts';

/** What an object of a statement can be. Each is decided in exact arithmetic. */
export type Property =
  /** Hermitian, trace 1 and positive semidefinite, by LDL†. */
  | 'density matrix'
  /** U†U = 1, square. */
  | 'unitary'
  /** V†V = 1. */
  | 'isometry'
  /** A = A†. */
  | 'Hermitian'
  /** x > 0. */
  | 'positive'
  /** 0 ≤ x ≤ 1. */
  | 'probability'
  /** H = H† and all rates ≥ 0. */
  | 'Lindblad generator'
  /** Weights ≥ 0 of Kraus operators (completely positive) and Σ w K†K = 1 (trace preserving). */
  | 'channel';

/** Has an object built in exact arithmetic the property? */
export function hasProperty(value: unknown, property: Property): boolean {
  return TESTS[property](value);
}

const TESTS: Readonly<Record<Property, (value: unknown) => boolean>> = {
  'density matrix': (A) =>
    isMatrix(A) && isHermitian(A) && A.trace().minus(1).sign() === 0 && isPositiveSemidefinite(A as ExactMatrix),
  unitary: (A) => isMatrix(A) && A.rows === A.cols && isIsometry(A),
  isometry: (A) => isMatrix(A) && isIsometry(A),
  Hermitian: (A) => isMatrix(A) && isHermitian(A),
  positive: (x) => isReal(x) && x.sign() === 1,
  probability: (x) => isReal(x) && x.sign() !== -1 && x.minus(1).sign() !== 1,
  'Lindblad generator': (L) =>
    L instanceof Lindbladian && isHermitian(L.hamiltonian) && L.jumps.every(({ rate }) => isNonnegative(rate)),
  channel: (map) =>
    map instanceof Channel &&
    map.terms.every(({ weight }) => isNonnegative(weight)) &&
    traceDefect(map).squaredNorm().sign() === 0,
};

/** Are two matrices of exact arithmetic equal? */
export function areEqual(A: Matrix, B: Matrix): boolean {
  return A.rows === B.rows && A.cols === B.cols && A.minus(B).squaredNorm().sign() === 0;
}

function isHermitian(A: Matrix): boolean {
  return A.rows === A.cols && areEqual(A, A.adjoint());
}

function isIsometry(V: Matrix): boolean {
  return areEqual(V.adjoint().times(V), V.arithmetic.identity(V.cols));
}

function isNonnegative(x: Real | number): boolean {
  return typeof x === 'number' ? x >= 0 : x.sign() !== -1;
}
