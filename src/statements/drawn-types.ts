import type { System } from '../claims/claim.ts';
import type { ThermalisingSystem } from '../ensembles/davies.ts';
import type { Ensemble } from '../ensembles/ensemble.ts';
import type { Ensembles } from '../ensembles/ensemble-record.ts';
import type { RelaxingSystem } from '../ensembles/fixed-point.ts';
import type { Equilibrium } from '../ensembles/thermal.ts';
import type { Matrix, Real } from '../matrix/interface.ts';
import type { Channel } from '../quantum/channel.ts';
import type { Lindbladian } from '../quantum/lindbladian.ts';

/** Ensembles of declarations such as `rho, sigma: state(A)` that are written out, so that a proof knows what its claim draws. */
export type DeclaredEnsembles<Given extends string> = string extends Given
  ? Ensembles
  : Given extends `${infer First};${infer Rest}`
    ? DeclaredEnsembles<First> & DeclaredEnsembles<Rest>
    : Given extends `${infer First},${infer Others}:${infer Type}`
      ? DeclaredEnsembles<`${First}:${Type}`> & DeclaredEnsembles<`${Others}:${Type}`>
      : Given extends ` ${infer Rest}`
        ? DeclaredEnsembles<Rest>
        : Given extends `${infer Name}:${infer Type}`
          ? {
              readonly [K in Name]: Ensemble<
                Type extends `${string}${'channel' | 'unital' | 'breaking'}(${string}`
                  ? Channel
                  : Type extends `${string}thermal(${string}`
                    ? Equilibrium
                    : Type extends `${string}davies(${string}`
                      ? ThermalisingSystem
                      : Type extends `${string}generator(${string}) with ${string}`
                        ? RelaxingSystem
                        : Type extends `${string}generator(${string}`
                          ? Lindbladian
                          : Type extends `${string}(${string}`
                            ? Matrix
                            : Real
              >;
            }
          : Ensembles;

/** A dimension where one subsystem is named, dimensions where several are. */
export type NamedSystem<On extends string> = string extends On
  ? System
  : On extends `${string},${string}`
    ? readonly number[]
    : number;
