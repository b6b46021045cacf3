import { expect } from 'vitest';
import type { Relation } from '../claims/relation.ts';
import { toBeDensityMatrix, toBeHermitian, toBePositive, toBeTracePreserving, toHold } from './matchers.ts';

export type { MapLike, MatrixLike } from './matchers.ts';

expect.extend({
  toBeDensityMatrix,
  toBeHermitian,
  toBePositive,
  toBeTracePreserving,
  toHold(received: Relation) {
    return toHold(received, this.isNot);
  },
});

declare module 'vitest' {
  // The parameters have to be those of vitest's own declaration.
  // oxlint-disable-next-line no-explicit-any no-unused-vars
  interface Matchers<T = any> {
    /** Passes for a Hermitian, positive semidefinite matrix of trace 1. */
    toBeDensityMatrix(): void;
    /** Passes for a matrix that equals its adjoint. */
    toBeHermitian(): void;
    /** Passes for a Hermitian matrix without negative eigenvalue. */
    toBePositive(): void;
    /** Passes for a channel, linear map or list of Kraus operators that preserves the trace. */
    toBeTracePreserving(): void;
    /** Passes for a relation that holds beyond its error bound. */
    toHold(): void;
  }
}
