import type { Matrix, Real } from '../matrix/interface.ts';
import { called, dimsIn, type Expression, indices } from './expressions.ts';
import { senseless } from './senseless.ts';
import {
  isHermitian,
  kindOf,
  numberTerm,
  type OperatorTerm,
  type Scope,
  type Symmetry,
  type Term,
  together,
} from './terms.ts';

/** Function that statements know by name. */
export interface Quantity {
  readonly name: string;
  /** How it is written, with the meaning of its arguments. */
  readonly usage: string;
  readonly meaning: string;
  /** Function of the library, as claims in TypeScript call it. */
  readonly typescript: string;
  /** LaTeX of it with its arguments, whose LaTeX is given. */
  readonly latex: (args: readonly string[]) => string;
  /** @throws {Senseless} for arguments of other types */
  readonly term: (args: readonly Term[], scope: Scope) => Term;
}

/** How a quantity is written and what it is called elsewhere. */
export type Named = Omit<Quantity, 'term'>;

export const symbol =
  (text: string): Quantity['latex'] =>
  (args) =>
    text + enclosed(args.join(', '));

/** Arguments in parentheses that are as high as they are. */
export function enclosed(latex: string): string {
  if (!latex.includes(String.raw`\frac`)) return `(${latex})`;
  return `\\left(${latex.replaceAll(String.raw` \| `, String.raw` \middle\| `)}\\right)`;
}

/** A part that an exponent or index follows, in parentheses unless it is a name or a number. */
export function tight(latex: string): string {
  return /^(?:\\?[A-Za-z]+(?:_\{[^{}]*\})?|\d+(?:\.\d+)?)$/.test(latex) ? latex : `\\left(${latex}\\right)`;
}

export const word = (text: string): Quantity['latex'] => symbol(`\\operatorname{${text}}`);

/** Arguments of given types, or an error at the first that differs, which shows how the function is written. */
export function argumentsOf<const T extends readonly Term['type'][]>(
  usage: string,
  args: readonly Term[],
  types: T,
): { readonly [K in keyof T]: Extract<Term, { readonly type: T[K] }> } {
  const wrong = args.findIndex(({ type }, k) => k < types.length && type !== types[k]);
  if (wrong !== -1) throw senseless(`have ${usage}`, `there is ${kindOf(args[wrong])}`, { argument: wrong });
  if (args.length !== types.length) {
    const received = `the number of arguments is ${args.length}, not ${types.length}`;
    throw senseless(`have ${usage}`, received, { argument: args.length > types.length ? types.length : undefined });
  }
  return args as never;
}

/** @throws {Senseless} unless an operator is Hermitian by the way it is made */
export function requireHermitian(usage: string, term: OperatorTerm, argument: number): void {
  if (isHermitian(term)) return;
  const received = `there is ${kindOf(term)}${term.is === 'anti-Hermitian' ? '' : ', which need not be Hermitian'}`;
  const advice = term.is === 'anti-Hermitian' ? 'Multiply it by i.' : undefined;
  throw senseless(`have ${usage} of a Hermitian operator`, received, { argument, advice });
}

/** @throws {Senseless} unless two terms speak of the same subsystems */
export function requireSame(
  usage: string,
  a: { readonly on: readonly number[] },
  b: { readonly on: readonly number[] },
  { parties }: Scope,
  argument: number,
): void {
  if (String(a.on) === String(b.on)) return;
  const [first, second] = [a, b].map(({ on }) => on.map((k) => parties[k]).join(''));
  throw senseless(`have ${usage} on the same subsystems`, `one acts on ${first}, the other on ${second},`, {
    argument,
  });
}

/** @throws {Senseless} where a state stands in the place of an observable, and what is none in that of the state */
export function requirePlaces(usage: string, rho: OperatorTerm, X: OperatorTerm, argument: number): void {
  if (rho.is === 'state' || X.is !== 'state') return;
  const received = `there is ${kindOf(rho)} in the place of the state, and a state in that of the observable,`;
  throw senseless(`have ${usage}`, received, { argument, advice: 'Exchange them.' });
}

/**
 * Quantity of two Hermitian operators on the same subsystems.
 *
 * @param state  which of them is the state, where the other is an observable and both are not exchanged without a difference
 */
export function ofTwo(
  named: Named,
  value: (A: Expression<Matrix>, B: Expression<Matrix>) => Expression<Real>,
  state?: 0 | 1,
): Quantity {
  const term: Quantity['term'] = (args, scope) => {
    const [a, b] = argumentsOf(named.usage, args, ['operator', 'operator']);
    requireHermitian(named.usage, a, 0);
    requireHermitian(named.usage, b, 1);
    requireSame(named.usage, a, b, scope, 1);
    if (state !== undefined) requirePlaces(named.usage, state === 0 ? a : b, state === 0 ? b : a, state);
    return numberTerm(value(a.value, b.value));
  };
  return { ...named, term };
}

/** Quantity of one operator, Hermitian unless it may be any. */
export function ofOne(
  named: Named,
  value: (A: Expression<Matrix>, term: OperatorTerm) => Expression<Real>,
  of: 'Hermitian' | 'any' = 'Hermitian',
): Quantity {
  const term: Quantity['term'] = (args) => {
    const [a] = argumentsOf(named.usage, args, ['operator']);
    if (of === 'Hermitian') requireHermitian(named.usage, a, 0);
    return numberTerm(value(a.value, a));
  };
  return { ...named, term };
}

/** The only state of the statement. */
function theState({ names }: Scope, usage: string): OperatorTerm {
  const states = [...names].flatMap(([name, term]) =>
    term.type === 'operator' && term.is === 'state' ? [[name, term] as const] : [],
  );
  if (states.length === 1) return states[0][1];
  throw senseless(
    `have ${usage}`,
    states.length === 0 ? 'there is no state' : `there are several states: ${states.map(([name]) => name).join(', ')}`,
  );
}

/** State with groups of its subsystems, by their places in it. */
interface Parts {
  readonly rho: OperatorTerm;
  readonly groups: readonly (readonly number[])[];
  readonly given?: readonly number[];
}

/** A state and subsystems of it: both as they are given, or the only state of the statement. */
export function stateAndParties(usage: string, args: readonly Term[], scope: Scope): Parts {
  const [first, ...others] = args;
  const isNamed = args.length > 1;
  if (isNamed && first.type !== 'operator')
    throw senseless(`have ${usage}`, `there is ${kindOf(first)}`, { argument: 0 });
  const parts = isNamed ? others[0] : first;
  const at = { argument: isNamed ? 1 : 0 };
  if (parts.type !== 'parties') throw senseless(`have ${usage}`, `there is ${kindOf(parts)}`, at);
  if (args.length > 2) throw senseless(`have ${usage}`, `the number of arguments is ${args.length}`, { argument: 2 });
  const rho = isNamed ? (first as OperatorTerm) : theState(scope, usage);
  if (isNamed) requireHermitian(usage, rho, 0);
  const places = (group: readonly number[]): readonly number[] =>
    group.map((k) => {
      if (rho.on.includes(k)) return rho.on.indexOf(k);
      throw senseless(`have ${usage} of subsystems of the state`, `${scope.parties[k]} is no part of it`, at);
    });
  const { groups, given } = parts;
  const all = [...groups.flat(), ...(given ?? [])];
  const twice = all.find((k, place) => all.indexOf(k) !== place);
  if (twice !== undefined)
    throw senseless(`have ${usage} of different subsystems`, `${scope.parties[twice]} occurs twice`, at);
  return { rho, groups: groups.map(places), ...(given === undefined ? {} : { given: places(given) }) };
}

/** State of groups of subsystems, in the order in which they are named. */
export function inOrder({ rho, groups }: Parts): Expression<Matrix> {
  const named = groups.flat();
  const kept = named.toSorted((a, b) => a - b);
  const state =
    kept.length === rho.on.length ? rho.value : called('reducedState', rho.value, dimsIn(rho.on), indices(kept));
  if (String(named) === String(kept)) return state;
  const dims = dimsIn(kept.map((k) => rho.on[k]));
  return called('permuted', state, dims, indices(named.map((k) => kept.indexOf(k))));
}

/** What may be asked of the subsystems of an operator. */
export function partsOf(
  usage: string,
  args: readonly Term[],
  scope: Scope,
): { readonly a: OperatorTerm; readonly group: readonly number[]; readonly places: readonly number[] } {
  const [a, parts] = argumentsOf(usage, args, ['operator', 'parties']);
  const at = { argument: 1 };
  if (parts.groups.length !== 1 || parts.given !== undefined)
    throw senseless(`have ${usage}`, 'there are several groups of subsystems', at);
  const [group] = parts.groups;
  const stray = group.find((k) => !a.on.includes(k));
  if (stray !== undefined)
    throw senseless(`have ${usage} of subsystems of the operator`, `${scope.parties[stray]} is no part of it`, at);
  return { a, group, places: group.map((k) => a.on.indexOf(k)) };
}

/** Operator on all subsystems of two. */
export function onBoth(
  a: OperatorTerm,
  b: OperatorTerm,
  is: Symmetry,
  value: (on: readonly number[]) => Expression<Matrix>,
): OperatorTerm {
  const on = together(a, b);
  return { type: 'operator', is, on, value: value(on) };
}
