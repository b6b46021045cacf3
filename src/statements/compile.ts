import { parseRational } from '../exact/integers/rational.ts';
import { maximum, minimum } from '../matrix/extrema.ts';
import type { Arithmetic, Matrix, Real } from '../matrix/interface.ts';
import { constant } from '../claims/constant.ts';
import { type Channel, channelTensor, identityChannel } from '../quantum/channel.ts';
import type { Tree } from '../symbolic/formulas/syntax.ts';
import { treeText } from '../symbolic/formulas/tree-text.ts';
import { type Parties, partiesIn } from './parties.ts';
import { QUANTITIES } from './quantities.ts';
import { type Context, dimOf, extended, kindOf, type OperatorTerm, senseless, type Term, together } from './terms.ts';

/** What names stand for. */
export interface Scope {
  readonly parties: Parties;
  readonly names: ReadonlyMap<string, Term>;
}

/** Functions of numbers. */
export const ELEMENTARY: Readonly<Record<string, (...args: readonly Real[]) => Real>> = {
  sqrt: (x) => x.sqrt(),
  ln: (x) => x.ln(),
  log: (x) => x.ln(),
  exp: (x) => x.exp(),
  abs: (x) => x.abs(),
  max: (...args) => args.reduce(maximum),
  min: (...args) => args.reduce(minimum),
};

/** What a tree says, with its type. @throws {FormatError} where it makes no sense */
export function termOf(tree: Tree, scope: Scope): Term {
  switch (tree.kind) {
    case 'number':
      return literal(tree.text);
    case 'name':
      return nameTerm(tree.name, scope);
    case 'call':
      return callTerm(tree.name, tree.args, scope);
    case 'negative':
      return scaled(termOf(tree.of, scope), -1, tree);
    case 'binary':
      return binaryTerm(tree, scope);
    default:
      throw senseless('consist of quantities of subsystems', `there is ${treeText(tree)}`);
  }
}

/** Decimals are exact; the number of the arithmetic is made once for each. */
function literal(text: string): Term {
  const made = new Map<Arithmetic, Real>();
  const of = ({ arithmetic }: Context): Real => {
    const known = made.get(arithmetic) ?? constant(text, arithmetic);
    made.set(arithmetic, known);
    return known;
  };
  const { numerator, denominator } = parseRational(text);
  return { type: 'number', of, literal: Number(numerator) / Number(denominator) };
}

function nameTerm(name: string, { parties, names }: Scope): Term {
  const declared = names.get(name);
  if (declared !== undefined) return declared;
  const group = partiesIn(name, parties);
  if (group !== undefined) return { type: 'parties', groups: [group] };
  const known = [...names.keys()];
  const list = known.length === 0 ? '' : `, and of what is declared: ${known.join(', ')}`;
  throw senseless(`speak of the subsystems ${parties.join(', ')}${list}`, `there is ${name}`);
}

function callTerm(name: string, args: readonly Tree[], scope: Scope): Term {
  if (name === ':' || name === '|') return partiesTerm(name, args, scope);
  const own = scope.names.get(name);
  const terms = args.map((arg) => termOf(arg, scope));
  if (own?.type === 'channel' || own?.type === 'generator') return applied(name, own, terms);
  if (Object.hasOwn(ELEMENTARY, name)) {
    const numbers = terms.map((term, k) => requireNumber(term, `${name}(…)`, args[k]));
    if (numbers.length !== 1 && name !== 'max' && name !== 'min')
      throw senseless(`have one argument of ${name}`, `there are ${numbers.length}`);
    return { type: 'number', of: (context) => ELEMENTARY[name](...numbers.map((of) => of(context))) };
  }
  const quantity = QUANTITIES.find((other) => other.name === name);
  if (quantity === undefined) throw senseless('use known functions', `there is ${name}`);
  return quantity.term(terms, () => theState(scope, quantity.usage));
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

/** A:B and A|B. */
function partiesTerm(name: ':' | '|', args: readonly Tree[], scope: Scope): Term {
  const parts = args.map((arg) => {
    const term = termOf(arg, scope);
    if (term.type !== 'parties')
      throw senseless(`have subsystems on both sides of "${name}"`, `there is ${kindOf(term)}`);
    return term;
  });
  if (name === ':') return { type: 'parties', groups: parts.flatMap(({ groups }) => groups) };
  const [of, given, ...others] = parts;
  if (others.length > 0 || given.groups.length !== 1)
    throw senseless('have one group of subsystems behind "|"', 'there are several');
  return { type: 'parties', groups: of.groups, given: given.groups[0] };
}

function applied(name: string, map: Extract<Term, { type: 'channel' | 'generator' }>, args: readonly Term[]): Term {
  const [rho] = args;
  if (args.length !== 1 || rho.type !== 'operator')
    throw senseless(`apply ${name} to an operator`, `there is ${args.map(kindOf).join(', ')}`);
  const isWhole = String(map.on) === String(rho.on);
  const isLocal = map.type === 'channel' && map.on.every((k, i) => rho.on[rho.on.indexOf(map.on[0]) + i] === k);
  if (!isWhole && !isLocal)
    throw senseless(
      `apply ${name} to an operator on its subsystems, or on neighbours of them too`,
      'it acts on others',
    );
  const isHermitian = rho.is === 'state' || rho.is === 'Hermitian';
  const is = map.type === 'channel' && rho.is === 'state' ? 'state' : isHermitian ? 'Hermitian' : 'any';
  const of = (context: Context): Matrix => {
    const own = map.type === 'channel' && !isWhole ? localChannel(map, rho.on, context) : map.of(context);
    return own.applyTo(rho.of(context));
  };
  return { type: 'operator', is, on: rho.on, of };
}

/** The channel and identities beside it. */
function localChannel(
  { on, of }: Extract<Term, { readonly type: 'channel' }>,
  whole: readonly number[],
  context: Context,
): Channel {
  const first = whole.indexOf(on[0]);
  const idle = (parts: readonly number[]): readonly Channel[] =>
    parts.length === 0 ? [] : [identityChannel(dimOf(context, parts), context.arithmetic)];
  return channelTensor(...idle(whole.slice(0, first)), of(context), ...idle(whole.slice(first + on.length)));
}

function requireNumber(term: Term, place: string, tree: Tree): (context: Context) => Real {
  if (term.type === 'number') return term.of;
  const advice = term.type === 'parties' ? 'Write S(A) for its entropy, dim(A) for its dimension.' : undefined;
  throw senseless(`have a number in ${place}`, `${treeText(tree)} is ${kindOf(term)}`, advice);
}

function scaled(term: Term, factor: Real | -1 | ((context: Context) => Real), tree: Tree): Term {
  const value = (context: Context): Real | number => (typeof factor === 'function' ? factor(context) : factor);
  if (term.type === 'number')
    return {
      type: 'number',
      of: (context) => (factor === -1 ? term.of(context).negated() : term.of(context).times(value(context))),
    };
  if (term.type !== 'operator') throw senseless('multiply numbers and operators', `${treeText(tree)} is neither`);
  const is = term.is === 'state' ? 'Hermitian' : term.is;
  return { type: 'operator', is, on: term.on, of: (context) => term.of(context).scaled(value(context)) };
}

function binaryTerm(tree: Tree & { readonly kind: 'binary' }, scope: Scope): Term {
  const { operator } = tree;
  const [left, right] = [termOf(tree.left, scope), termOf(tree.right, scope)];
  const sides = `"${operator}"`;
  if (operator === '^') return powerTerm(left, right, tree);
  if (operator === '*' && left.type === 'number' && right.type === 'operator') return scaled(right, left.of, tree);
  if (operator === '*' && left.type === 'operator' && right.type === 'number') return scaled(left, right.of, tree);
  if (left.type === 'operator' && right.type === 'operator' && operator !== '/') {
    return operatorsTerm(operator, left, right);
  }
  if (left.type === 'operator' && right.type === 'number' && operator === '/') {
    return scaled(left, (context) => context.arithmetic.real(1).dividedBy(right.of(context)), tree);
  }
  const [a, b] = [requireNumber(left, sides, tree.left), requireNumber(right, sides, tree.right)];
  const operations: Record<'+' | '-' | '*' | '/', (x: Real, y: Real) => Real> = {
    '+': (x, y) => x.plus(y),
    '-': (x, y) => x.minus(y),
    '*': (x, y) => x.times(y),
    '/': (x, y) => x.dividedBy(y),
  };
  return { type: 'number', of: (context) => operations[operator](a(context), b(context)) };
}

function operatorsTerm(operator: '+' | '-' | '*', left: OperatorTerm, right: OperatorTerm): Term {
  const on = together(left, right);
  const [A, B] = [extended(left, on), extended(right, on)];
  const isHermitian = [left, right].every(({ is }) => is === 'state' || is === 'Hermitian');
  const of = (context: Context): Matrix => {
    const [a, b] = [A(context), B(context)];
    return operator === '+' ? a.plus(b) : operator === '-' ? a.minus(b) : a.times(b);
  };
  const is = !isHermitian ? 'any' : operator === '*' ? 'product of two Hermitian ones' : 'Hermitian';
  return { type: 'operator', is, on, of };
}

/** Largest power of an operator, which is a product of so many. */
const HIGHEST = 12;

function powerTerm(base: Term, exponent: Term, tree: Tree & { readonly kind: 'binary' }): Term {
  const n = exponent.type === 'number' ? exponent.literal : undefined;
  if (base.type === 'operator') {
    if (n === undefined || !Number.isInteger(n) || n < 1 || n > HIGHEST)
      throw senseless(`have powers 1 to ${HIGHEST} of operators`, `the exponent is ${treeText(tree.right)}`);
    const of = (context: Context): Matrix => {
      const A = base.of(context);
      let power = A;
      for (let k = 1; k < n; k++) power = power.times(A);
      return power;
    };
    const isHermitian = base.is === 'state' || base.is === 'Hermitian';
    return { type: 'operator', is: isHermitian ? 'Hermitian' : 'any', on: base.on, of };
  }
  const value = requireNumber(base, '"^"', tree.left);
  if (n === undefined || !Number.isInteger(2 * n) || Math.abs(n) > HIGHEST)
    throw senseless(`have exponents n or n/2 up to ${HIGHEST}`, `the exponent is ${treeText(tree.right)}`);
  return {
    type: 'number',
    of: (context) => {
      const x = value(context);
      const root = Number.isInteger(n) ? x : x.sqrt();
      let power = context.arithmetic.real(1);
      const count = Number.isInteger(n) ? Math.abs(n) : Math.abs(2 * n);
      for (let k = 0; k < count; k++) power = power.times(root);
      return n < 0 ? context.arithmetic.real(1).dividedBy(power) : power;
    },
  };
}
