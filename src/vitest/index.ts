import { expect } from 'vitest';
import type { Claim } from '../claims/claim.ts';
import type { Relation } from '../claims/relation.ts';
import type { Matrix } from '../matrix/interface.ts';
import type { Generator } from '../quantum/maps.ts';
import {
  areDensityMatrices,
  mapsObey,
  type MapsLike,
  toContractTowards,
  toObey,
  toProduceEntropy,
  type WithinOptions,
} from './guarded.ts';
import {
  type MapLike,
  toBeDensityMatrix,
  toBeHermitian,
  toBePositive,
  toBeTracePreserving,
  toHold,
} from './matchers.ts';
import type { StateLike, TrajectoryLike } from './received.ts';

export type { MapsLike, WithinOptions } from './guarded.ts';
export type { MapLike } from './matchers.ts';
export type { EntryLike, FlatEntries, StateLike, TrajectoryLike } from './received.ts';

expect.extend({
  toBeDensityMatrix(received: StateLike | TrajectoryLike, options?: WithinOptions) {
    return options === undefined
      ? toBeDensityMatrix(received as StateLike)
      : areDensityMatrices(received, options, this.isNot);
  },
  toBeHermitian,
  toBePositive,
  toBeTracePreserving(received: MapLike | MapsLike, options?: WithinOptions) {
    return options === undefined
      ? toBeTracePreserving(received as MapLike)
      : mapsObey('preserve the trace', 'step-trace-preserving', received as MapsLike, options, this.isNot);
  },
  toBeCompletelyPositive(received: MapsLike, options: WithinOptions) {
    return mapsObey('be completely positive', 'step-completely-positive', received, options, this.isNot);
  },
  toProduceEntropy(
    received: StateLike | TrajectoryLike,
    generator: Generator,
    options: WithinOptions & { readonly reference?: Matrix },
  ) {
    return toProduceEntropy(received, generator, options, this.isNot);
  },
  toContractTowards(received: TrajectoryLike, reference: StateLike, options: WithinOptions) {
    return toContractTowards(received, reference, options, this.isNot);
  },
  toObey(
    received: StateLike | TrajectoryLike,
    claim: Claim,
    options: WithinOptions & { readonly dims?: readonly number[] },
  ) {
    return toObey(received, claim, options, this.isNot);
  },
  toHold(received: Relation) {
    return toHold(received, this.isNot);
  },
});

declare module 'vitest' {
  // The parameters have to be those of vitest's own declaration.
  // oxlint-disable-next-line no-explicit-any no-unused-vars
  interface Matchers<T = any> {
    /**
     * Passes for a Hermitian, positive semidefinite matrix of trace 1: up to the rounding of its own entries, or where something
     * `within` the stated error is one. With `within`, a list of states is looked at as a whole.
     */
    toBeDensityMatrix(options?: WithinOptions): void;
    /** Passes for a matrix that equals its adjoint. */
    toBeHermitian(): void;
    /** Passes for a Hermitian matrix without negative eigenvalue. */
    toBePositive(): void;
    /** Passes for a channel, linear map, list of Kraus operators or, with `within`, Choi matrices that preserve the trace. */
    toBeTracePreserving(options?: WithinOptions): void;
    /** Passes for a linear map, or `{ choi }`, whose Choi matrices have no negative eigenvalue beyond the stated error. */
    toBeCompletelyPositive(options: WithinOptions): void;
    /** Passes for states at which a generator produces no negative entropy, −tr L(ρ)(ln ρ − ln π) ≥ 0. */
    toProduceEntropy(generator: Generator, options: WithinOptions & { readonly reference?: Matrix }): void;
    /** Passes for states over time whose relative entropy and trace distance to a reference never grow. */
    toContractTowards(reference: StateLike, options: WithinOptions): void;
    /** Passes for states that obey a claim about one state. */
    toObey(claim: Claim, options: WithinOptions & { readonly dims?: readonly number[] }): void;
    /** Passes for a relation that holds beyond its error bound. */
    toHold(): void;
  }
}
