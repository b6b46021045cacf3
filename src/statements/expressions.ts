import { constant } from '../claims/constant.ts';
import type { Arithmetic, Matrix, Real } from '../matrix/interface.ts';
import { LIBRARY, type Library } from './library.ts';

/** What a part of a statement is evaluated on. */
export interface Context {
  readonly drawn: Readonly<Record<string, unknown>>;
  /** Dimensions of all subsystems. */
  readonly dims: readonly number[];
  readonly arithmetic: Arithmetic;
}

/** Something that can be evaluated, and the TypeScript that says the same in a claim. Both are made of the same parts. */
export interface Expression<T> {
  readonly of: (context: Context) => T;
  /** Speaks of `drawn`, `dims` and `arithmetic`. */
  readonly code: string;
  /** Functions of the library that the code calls. */
  readonly uses: readonly string[];
}

type Expressions<Args extends readonly unknown[]> = { readonly [K in keyof Args]: Expression<Args[K]> };

/** Call of a function of the library. */
export function called<F extends keyof Library>(
  name: F,
  ...args: Expressions<Parameters<Library[F]>>
): Expression<ReturnType<Library[F]>> {
  const parts = args as readonly Expression<unknown>[];
  const f = LIBRARY[name] as (...values: readonly unknown[]) => ReturnType<Library[F]>;
  return {
    of: applied(f, parts),
    code: `${name}(${parts.map(({ code }) => code).join(', ')})`,
    uses: [name, ...parts.flatMap(({ uses }) => uses)],
  };
}

/** Value of a function of the values of its arguments; those of up to three are no list, which takes as long as some functions. */
function applied<R>(
  f: (...values: readonly unknown[]) => R,
  parts: readonly Expression<unknown>[],
): Expression<R>['of'] {
  const [a, b, c] = parts;
  if (parts.length === 1) return (context) => f(a.of(context));
  if (parts.length === 2) return (context) => f(a.of(context), b.of(context));
  if (parts.length === 3) return (context) => f(a.of(context), b.of(context), c.of(context));
  return (context) => f(...parts.map((part) => part.of(context)));
}

/** Call of a function of the library that takes any number of arguments of one kind. */
export function calledWithAll<T, R>(
  name: { [K in keyof Library]: Library[K] extends (...args: readonly T[]) => R ? K : never }[keyof Library],
  args: readonly Expression<T>[],
): Expression<R> {
  const f = LIBRARY[name] as unknown as (...values: readonly T[]) => R;
  const all = list(args);
  return {
    of: (context) => f(...all.of(context)),
    code: `${name}(${all.code.slice(1, -1)})`,
    uses: [name, ...all.uses],
  };
}

/** Names of the methods of an object. */
type Methods<T> = { [K in keyof T]: T[K] extends (...args: never) => unknown ? K : never }[keyof T] & string;
type Arguments<T, K extends keyof T> = T[K] extends (...args: infer A) => unknown ? A : never;
type Result<T, K extends keyof T> = T[K] extends (...args: never) => infer R ? R : never;

/** Call of a method of a number, matrix or map. */
export function method<T, K extends Methods<T>>(
  of: Expression<T>,
  name: K,
  ...args: Expressions<Arguments<T, K>>
): Expression<Result<T, K>> {
  const parts = args as readonly Expression<unknown>[];
  return {
    of: (context) => {
      const object = of.of(context) as Record<string, (...values: readonly unknown[]) => Result<T, K>>;
      return object[name](...parts.map((part) => part.of(context)));
    },
    code: `${of.code}.${name}(${parts.map(({ code }) => code).join(', ')})`,
    uses: [...of.uses, ...parts.flatMap(({ uses }) => uses)],
  };
}

/** What is drawn under a name, or a part of it. */
export function drawnObject<T>(name: string, part?: string): Expression<T> {
  return {
    of: ({ drawn }) => (part === undefined ? drawn[name] : (drawn[name] as Record<string, unknown>)[part]) as T,
    code: part === undefined ? `drawn.${name}` : `drawn.${name}.${part}`,
    uses: [],
  };
}

/** Decimals are exact. They are made anew each time, so that a record of the formula knows them as constants. */
export function decimal(text: string): Expression<Real> {
  return {
    of: ({ arithmetic }) => constant(text, arithmetic),
    code: `constant('${text}', arithmetic)`,
    uses: ['constant'],
  };
}

/** A number, or lists of numbers, as they are written in programs. */
export function plain<T extends number | string | readonly number[] | readonly (readonly number[])[]>(
  value: T,
): Expression<T> {
  const code = typeof value === 'string' ? `'${value}'` : JSON.stringify(value).replaceAll(',', ', ');
  return { of: () => value, code, uses: [] };
}

/** Places of subsystems. */
export const indices = (places: readonly number[]): Expression<readonly number[]> => plain(places);

/** Dimensions of some of the subsystems. */
export function dimsIn(on: readonly number[]): Expression<readonly number[]> {
  return { of: ({ dims }) => on.map((k) => dims[k]), code: `[${on.map((k) => `dims[${k}]`).join(', ')}]`, uses: [] };
}

/** Dimensions of groups of subsystems. */
export function groupDims(groups: readonly (readonly number[])[]): Expression<readonly number[]> {
  const of = ({ dims }: Context): readonly number[] =>
    groups.map((group) => group.reduce((product, k) => product * dims[k], 1));
  return { of, code: `[${groups.map((group) => dimIn(group).code).join(', ')}]`, uses: [] };
}

/** Total dimension of some of the subsystems. */
export function dimIn(on: readonly number[]): Expression<number> {
  return {
    of: ({ dims }) => on.reduce((product, k) => product * dims[k], 1),
    code: on.length === 0 ? '1' : on.map((k) => `dims[${k}]`).join(' * '),
    uses: [],
  };
}

/** The arithmetic in which the claim is evaluated. */
export const ARITHMETIC: Expression<Arithmetic> = {
  of: ({ arithmetic }) => arithmetic,
  code: 'arithmetic',
  uses: [],
};

/** A number of the arithmetic. */
export const real = (value: Expression<number>): Expression<Real> => method(ARITHMETIC, 'real', value);

/** Identity on some of the subsystems. */
export const identityOn = (on: readonly number[]): Expression<Matrix> => method(ARITHMETIC, 'identity', dimIn(on));

/** A list of expressions. */
export function list<T>(parts: readonly Expression<T>[]): Expression<readonly T[]> {
  return {
    of: (context) => parts.map((part) => part.of(context)),
    code: `[${parts.map(({ code }) => code).join(', ')}]`,
    uses: parts.flatMap(({ uses }) => uses),
  };
}

/** One of several. */
export function item<T>(parts: Expression<readonly T[]>, index: number): Expression<T> {
  return { of: (context) => parts.of(context)[index], code: `${parts.code}[${index}]`, uses: parts.uses };
}

/** Largest or smallest of numbers in ascending order. */
export function extreme(numbers: Expression<readonly Real[]>, which: 'largest' | 'smallest'): Expression<Real> {
  if (which === 'smallest') return item(numbers, 0);
  return { of: (context) => numbers.of(context).at(-1)!, code: `${numbers.code}.at(-1)!`, uses: numbers.uses };
}

/** Sum or largest of some numbers, of the last `count` where it is given. */
export function reduced(
  numbers: Expression<readonly Real[]>,
  by: 'plus' | 'maximum',
  count?: number,
): Expression<Real> {
  const join = by === 'plus' ? (a: Real, b: Real): Real => a.plus(b) : LIBRARY[by];
  const [some, code] =
    count === undefined
      ? [numbers.of, numbers.code]
      : [(context: Context): readonly Real[] => numbers.of(context).slice(-count), `${numbers.code}.slice(-${count})`];
  return {
    of: (context) => some(context).reduce(join),
    code: by === 'plus' ? `${code}.reduce((a, b) => a.plus(b))` : `${code}.reduce(${by})`,
    uses: by === 'plus' ? numbers.uses : [...numbers.uses, by],
  };
}
