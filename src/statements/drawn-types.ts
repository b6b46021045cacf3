import type { System } from '../claims/claim.ts';
import type { ThermalisingSystem } from '../ensembles/davies.ts';
import type { Ensemble } from '../ensembles/ensemble.ts';
import type { Ensembles } from '../ensembles/ensemble-record.ts';
import type { RelaxingSystem } from '../ensembles/fixed-point.ts';
import type { Equilibrium } from '../ensembles/thermal.ts';
import type { Matrix, Real } from '../matrix/interface.ts';
import type { Channel } from '../quantum/channel.ts';
import type { Lindbladian } from '../quantum/lindbladian.ts';

/** Ensembles of declarations that are written out, so that a proof knows what its claim draws. */
export type DeclaredEnsembles<T> = T extends { readonly given: infer Given extends string }
  ? string extends Given
    ? Ensembles
    : { readonly [D in Pieces<Given, ';'> as NamesOf<D>]: Ensemble<DrawnBy<D>> }
  : 'given' extends keyof T
    ? Ensembles
    : { readonly rho: Ensemble<Matrix> };

/** A dimension where one subsystem is named, dimensions where several are. */
export type NamedSystem<On> = On extends readonly string[]
  ? NamedSystem<On[number]>
  : string extends On
    ? System
    : On extends `${string},${string}`
      ? readonly number[]
      : number;

type Pieces<Text extends string, Separator extends string> = Text extends `${infer First}${Separator}${infer Rest}`
  ? Trimmed<First> | Pieces<Rest, Separator>
  : Trimmed<Text>;

type Trimmed<Text extends string> = Text extends ` ${infer Rest}` | `${infer Rest} ` ? Trimmed<Rest> : Text;

type NamesOf<Declaration extends string> = Declaration extends `${infer Names}:${string}` ? Pieces<Names, ','> : never;

type DrawnBy<Declaration extends string> = Declaration extends `${string}:${infer Type}`
  ? ObjectOf<Trimmed<Type>>
  : never;

type ObjectOf<Type extends string> = Type extends `${'channel' | 'unital' | 'breaking'}(${string}`
  ? Channel
  : Type extends `thermal(${string}`
    ? Equilibrium
    : Type extends `davies(${string}`
      ? ThermalisingSystem
      : Type extends `generator(${string}) with ${string}`
        ? RelaxingSystem
        : Type extends `generator(${string}`
          ? Lindbladian
          : Type extends `${string}(${string}`
            ? Matrix
            : Real;
