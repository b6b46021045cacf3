import { divideRationals, negateRational, parseRational, type Rational } from '../exact/integers/rational.ts';
import { formula, isHeld } from '../claims/formula.ts';
import type { Real } from '../matrix/interface.ts';
import type { Channel } from '../quantum/channel.ts';
import { isInArithmetics } from '../symbolic/formulas/defined-functions.ts';
import { FUNCTION_WORDS, functionName, functionNamed } from '../symbolic/formulas/elementary-functions.ts';
import type { PlacedTree } from '../symbolic/formulas/syntax.ts';
import { type Binary, partsOf, type Tree } from '../symbolic/formulas/tree.ts';
import { treeText } from '../symbolic/formulas/tree-text.ts';
import {
  ARITHMETIC,
  called,
  calledWithAll,
  decimal,
  dimIn,
  type Expression,
  method,
  real,
  plain,
} from './expressions.ts';
import { type Imaginary, imaginaryProduct, isImaginary } from './imaginary.ts';
import { dyadTerm, listTerm } from './literals.ts';
import { numberPower, operatorPower, productOf, scaled, sumOf } from './operator-terms.ts';
import { nearestAdvice } from './nearest.ts';
import { FUNCTIONS_OF_OPERATORS } from './operators.ts';
import { partiesIn } from './parties.ts';
import { FUNCTION_NAMES, quantityNamed } from './quantities.ts';
import { pointing, senseless, type Source } from './senseless.ts';
import { isHermitian, kindOf, numberTerm, type OperatorTerm, type Scope, type Term, writtenOut } from './terms.ts';

/** Functions of numbers. */
export const ELEMENTARY: ReadonlySet<string> = new Set(FUNCTION_WORDS.filter(isInArithmetics));

/**
 * What a tree says, with its type.
 *
 * @param subsystems  is told which operators of the tree act where
 * @throws {FormatError} where it makes no sense, with the place
 */
export function termOf(
  { tree, placeOf }: PlacedTree,
  source: Source,
  scope: Scope,
  subsystems?: Map<Tree, readonly number[]>,
): Term {
  const read = (part: Tree): Term | Imaginary => {
    const term = pointing(
      source,
      ({ details: { argument } }) => placeOf(argument === undefined ? part : (partsOf(part)[argument] ?? part)),
      () => termOfPart(part, scope, read),
    );
    if (term.type === 'operator') subsystems?.set(part, term.on);
    return term;
  };
  const term = read(tree);
  if (!isImaginary(term)) return term;
  return pointing(
    source,
    () => placeOf(tree),
    () => realPart(term),
  );
}

type Reader = (part: Tree) => Term | Imaginary;

/** A part that is no imaginary number. */
function realPart(term: Term | Imaginary, argument?: number): Term {
  if (isImaginary(term)) throw senseless('have i as a factor of operators', 'it stands elsewhere', { argument });
  return term;
}

function termOfPart(tree: Tree, scope: Scope, read: Reader): Term | Imaginary {
  switch (tree.kind) {
    case 'number':
      if (!isHeld(tree.text)) throw senseless('have numbers that float64 can hold', `there is ${tree.text}`);
      return { type: 'number', value: decimal(tree.text), literal: parseRational(tree.text) };
    case 'name':
      return nameTerm(tree.name, scope);
    case 'call':
      return callTerm(tree.name, tree.args, scope, read);
    case 'negative': {
      const term = read(tree.of);
      if (isImaginary(term)) return { ...term, factor: method(term.factor ?? decimal('1'), 'negated') };
      if (term.type === 'operator') return scaled(term);
      if (term.type !== 'number') throw senseless('have numbers and operators behind "-"', `there is ${kindOf(term)}`);
      const { literal } = term;
      return {
        ...numberTerm(method(term.value, 'negated')),
        ...(literal === undefined ? {} : { literal: negateRational(literal) }),
      };
    }
    case 'binary':
      return binaryTerm(tree, read);
    case 'dyad':
      return dyadTerm(tree, scope);
    default:
      throw senseless('consist of numbers and operators', `there is ${treeText(tree)}`);
  }
}

function nameTerm(name: string, scope: Scope): Term | Imaginary {
  const { parties, names } = scope;
  const declared = names.get(name);
  if (declared !== undefined) return declared;
  const group = partiesIn(name, parties);
  if (group !== undefined) return { type: 'parties', groups: [group] };
  if (name === 'i') return { type: 'imaginary' };
  const part = reducedTerm(name, scope);
  if (part !== undefined) return part;
  const quantity = quantityNamed(name);
  if (quantity?.usage === `${quantity?.name}(A)` && parties.length === 1)
    return quantity.term([{ type: 'parties', groups: [[0]] }], scope);
  if (quantity !== undefined) throw senseless(`have ${quantity.usage}`, `there is ${name} alone`);
  const known = [...names.keys()];
  const list = known.length === 0 ? '' : ` and of what is declared, ${known.join(', ')}`;
  const subsystems = parties.length === 1 ? 'subsystem' : 'subsystems';
  throw senseless(`speak of the ${subsystems} ${parties.join(', ')}${list}`, `there is ${name}`, {
    advice: isOfParties(name)
      ? `Give every subsystem in ${name} a dimension.`
      : nearestAdvice(name, [...known, ...parties]),
  });
}

/** Does it look like a group of subsystems? */
function isOfParties(name: string): boolean {
  return /^[A-Z]+$/.test(name);
}

/** The reduced state that `rho_A` names. */
function reducedTerm(name: string, scope: Scope): Term | undefined {
  const [, whole, part] = /^(.+)_([^_]+)$/.exec(name) ?? [];
  const state = whole === undefined ? undefined : scope.names.get(whole);
  if (state?.type !== 'operator') return undefined;
  const kept = partiesIn(part, scope.parties);
  if (kept === undefined || String(kept) === String(state.on)) return kept && state;
  return quantityNamed('reduced')!.term([state, { type: 'parties', groups: [kept] }], scope);
}

function callTerm(name: string, args: readonly Tree[], scope: Scope, read: Reader): Term {
  if (name === ':' || name === '|') return partiesTerm(name, args.map(read));
  if (name === '[') return listTerm(args, (tree) => realPart(read(tree)), scope);
  const terms = args.map((arg, k) => realPart(read(arg), k));
  if (name === "'") return quantityNamed('dag')!.term(terms, scope);
  const own = scope.names.get(name);
  if (own?.type === 'channel' || own?.type === 'generator') return applied(name, own, terms);
  if (own?.type === 'operator' && own.isUnitary === true) return conjugated(name, own, terms);
  if (ELEMENTARY.has(name)) return elementary(functionName(name), terms, scope);
  const quantity = quantityNamed(name);
  if (quantity !== undefined) return quantity.term(terms, scope);
  const names = [...FUNCTION_NAMES, ...ELEMENTARY, ...scope.names.keys()];
  throw senseless('use known functions', `there is ${name}`, { advice: nearestAdvice(name, names) });
}

function elementary(name: string, terms: readonly Term[], scope: Scope): Term {
  const { takesSeveral, formula: definition } = functionNamed(name)!;
  if (takesSeveral !== true && terms.length !== 1)
    throw senseless(`have one argument of ${name}`, `there are ${terms.length}`, { argument: 1 });
  if (takesSeveral !== true && terms[0].type === 'operator' && Object.hasOwn(FUNCTIONS_OF_OPERATORS, name))
    return FUNCTIONS_OF_OPERATORS[name].term(terms, scope);
  const [first, ...others] = terms.map((term, k) => requireNumber(term, `${name}(…)`, k));
  if (takesSeveral === true) {
    const function_ = name === 'max' ? 'maximum' : 'minimum';
    return numberTerm(others.reduce((a, b) => called(function_, a, b), first));
  }
  return numberTerm(
    definition === undefined
      ? method(first, name as 'sqrt' | 'ln' | 'exp' | 'arccos' | 'abs')
      : evaluated(`${name}(x)`, first),
  );
}

/** Value of a formula in x. */
function evaluated(text: string, x: Expression<Real>): Expression<Real> {
  const read = formula(text);
  return {
    of: (context) => read.evaluate({ x: x.of(context) }, context.arithmetic),
    code: `formula('${text}').evaluate({ x: ${x.code} }, arithmetic)`,
    uses: ['formula', ...x.uses],
  };
}

/** A:B and A|B. */
function partiesTerm(name: ':' | '|', terms: readonly (Term | Imaginary)[]): Term {
  const parts = terms.map((term, argument) => {
    if (term.type === 'parties') return term;
    const received = isImaginary(term) ? 'there is i' : `there is ${kindOf(term)}`;
    throw senseless(`have subsystems on both sides of "${name}"`, received, { argument });
  });
  if (name === ':') return { type: 'parties', groups: parts.flatMap(({ groups }) => groups) };
  const [of, given, ...others] = parts;
  if (others.length > 0 || given.groups.length !== 1)
    throw senseless('have one group of subsystems behind "|"', 'there are several', { argument: 1 });
  return { type: 'parties', groups: of.groups, given: given.groups[0] };
}

/** The operator to which something is applied. */
function argumentOf(name: string, terms: readonly Term[]): OperatorTerm {
  const [rho, ...others] = terms;
  if (rho.type !== 'operator')
    throw senseless(`apply ${name} to an operator`, `there is ${kindOf(rho)}`, { argument: 0 });
  if (others.length > 0)
    throw senseless(`apply ${name} to one operator`, `there are ${terms.length} arguments`, { argument: 1 });
  return rho;
}

function applied(name: string, map: Extract<Term, { type: 'channel' | 'generator' }>, terms: readonly Term[]): Term {
  const rho = argumentOf(name, terms);
  const isWhole = String(map.on) === String(rho.on);
  const isLocal = map.type === 'channel' && map.on.every((k, i) => rho.on[rho.on.indexOf(map.on[0]) + i] === k);
  if (!isWhole && !isLocal)
    throw senseless(
      `apply ${name} to an operator on its subsystems${map.type === 'channel' ? ', or on neighbours of them too' : ''}`,
      'it acts on others',
      { argument: 0 },
    );
  const keeps = map.type === 'channel' && rho.is === 'state';
  const is = keeps ? 'state' : isHermitian(rho) ? 'Hermitian' : 'any';
  const value =
    map.type === 'generator'
      ? method(map.value, 'applyTo', rho.value)
      : method(isWhole ? map.value : localChannel(map, rho.on), 'applyTo', rho.value);
  return { type: 'operator', is, on: rho.on, value };
}

/** The channel and identities beside it. */
function localChannel(
  { on, value }: Extract<Term, { readonly type: 'channel' }>,
  whole: readonly number[],
): Expression<Channel> {
  const first = whole.indexOf(on[0]);
  const idle = (parts: readonly number[]): readonly Expression<Channel>[] =>
    parts.length === 0 ? [] : [called('identityChannel', dimIn(parts), ARITHMETIC)];
  return calledWithAll('channelTensor', [
    ...idle(whole.slice(0, first)),
    value,
    ...idle(whole.slice(first + on.length)),
  ]);
}

/** U(ρ) = UρU†. */
function conjugated(name: string, U: OperatorTerm, terms: readonly Term[]): Term {
  const rho = argumentOf(name, terms);
  const adjoint: OperatorTerm = { ...U, value: method(U.value, 'adjoint'), adjointOf: U.value.code };
  if (U.on.some((k) => !rho.on.includes(k)))
    throw senseless(`apply ${name} to an operator on its subsystems`, 'it acts on others', { argument: 0 });
  const { value, on } = productOf(productOf(U, rho), adjoint);
  return { type: 'operator', is: rho.is === 'product of two Hermitian ones' ? 'any' : rho.is, on, value };
}

function requireNumber(term: Term, place: string, argument: number): Expression<Real> {
  if (term.type === 'number') return term.value;
  const advice =
    term.type === 'parties'
      ? 'Write S(A) for its entropy, dim(A) for its dimension.'
      : term.type === 'operator'
        ? 'Write tr(X) for its trace, x*id(A) for a multiple of the identity.'
        : undefined;
  throw senseless(`have a number in ${place}`, `there is ${kindOf(term)}`, { advice, argument });
}

function binaryTerm(tree: Binary, read: Reader): Term | Imaginary {
  const { operator } = tree;
  const [a, b] = [read(tree.left), read(tree.right)];
  if (isImaginary(a) || isImaginary(b)) {
    if (operator === '*') return imaginaryProduct(a, b);
    throw senseless('have i as a factor of operators', 'it stands elsewhere', { argument: isImaginary(a) ? 0 : 1 });
  }
  if (operator === '^') {
    const n = b.type === 'number' ? writtenOut(b) : undefined;
    if (a.type === 'operator') return operatorPower(a, n);
    return numberTerm(numberPower(requireNumber(a, '"^"', 0), n));
  }
  if (a.type === 'operator' && b.type === 'operator' && operator !== '/')
    return operator === '*' ? productOf(a, b) : sumOf(a, b, operator === '+' ? 'plus' : 'minus');
  if (operator === '*' && a.type === 'number' && b.type === 'operator') return scaled(b, a.value);
  if (operator === '*' && a.type === 'operator' && b.type === 'number') return scaled(a, b.value);
  if (operator === '/' && a.type === 'operator' && b.type === 'number')
    return scaled(a, method(real(plain(1)), 'dividedBy', b.value));
  const [x, y] = [requireNumber(a, `"${operator}"`, 0), requireNumber(b, `"${operator}"`, 1)];
  const value = method(x, ({ '+': 'plus', '-': 'minus', '*': 'times', '/': 'dividedBy' } as const)[operator], y);
  return { ...numberTerm(value), ...literalOf(operator, a, b) };
}

/** Quotients of numbers that are written out are written out, too, so that 1/2 is an exponent. */
function literalOf(operator: string, a: Term, b: Term): { readonly literal?: Rational } {
  if (operator !== '/' || a.type !== 'number' || b.type !== 'number') return {};
  if (a.literal === undefined || b.literal === undefined || b.literal.numerator === 0n) return {};
  return { literal: divideRationals(a.literal, b.literal) };
}
