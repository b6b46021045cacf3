import {
  divideRationals,
  multiplyRationals,
  negateRational,
  parseRational,
  type Rational,
  rational,
} from '../exact/integers/rational.ts';
import { functionName } from '../symbolic/formulas/elementary-functions.ts';
import { rationalOfTree } from '../symbolic/formulas/rational-of-tree.ts';
import type { Binary, Call, Tree } from '../symbolic/formulas/tree.ts';
import { conditionalInformation } from './basic-inequalities.ts';
import { combination, DIMENSION, entropies, type EntropyForm, type Group, PRIME } from './entropy-form.ts';
import { logarithm, sumOf } from './logarithms.ts';

/** What names in a formula stand for. */
export interface EntropyScope {
  /** The one state of which all entropies are, if the formula names it. */
  readonly state: string;
  /** Its parties. */
  readonly parties: Group;
  /** Set of parties that a word such as `AB` names. */
  readonly groupOf: (word: string) => Group | undefined;
  /** Parties of the reduced state that a word such as `rho_AB` names. */
  readonly reductionOf: (word: string) => Group | undefined;
  /** The short name of a function: `S` for `entropy`. */
  readonly shortName: (name: string) => string;
  /** Are logarithms of numbers and dimensions allowed as constants? */
  readonly hasConstants: boolean;
}

/** Relation between linear forms: form ≥ 0 or form = 0. */
export interface EntropyRelation {
  readonly form: EntropyForm;
  readonly relation: '≥' | '=';
}

/** Most linear forms into which absolute values and maxima may unfold. */
const MOST_PIECES = 64;

/**
 * The linear relations between entropies that `left symbol right` says together, or undefined where it is none. |x|, max and min are
 * unfolded where that gives a conjunction: a ≥ |x| is a ≥ x and a ≥ −x.
 */
export function entropyRelations(
  left: Tree,
  symbol: '≥' | '≤' | '=',
  right: Tree,
  scope: EntropyScope,
): readonly EntropyRelation[] | undefined {
  const [larger, smaller] = symbol === '≤' ? [right, left] : [left, right];
  // The largest piece of smaller − larger is not positive.
  const pieces = sums(piecesOf(smaller, rational(1), scope), piecesOf(larger, rational(-1), scope));
  if (pieces === undefined || (symbol === '=' && pieces.length > 1)) return undefined;
  return pieces.map((form) => ({
    form: combination([[rational(-1), form]]),
    relation: symbol === '=' ? ('=' as const) : ('≥' as const),
  }));
}

type Pieces = readonly EntropyForm[] | undefined;

/** Linear forms whose maximum is the factor times the tree. */
function piecesOf(tree: Tree, factor: Rational, scope: EntropyScope): Pieces {
  switch (tree.kind) {
    case 'number':
      // Constants other than zero are no entropies.
      return parseRational(tree.text).numerator === 0n ? [new Map()] : undefined;
    case 'negative':
      return piecesOf(tree.of, negateRational(factor), scope);
    case 'binary':
      return binaryPieces(tree, factor, scope);
    case 'call':
      return callPieces(tree, factor, scope);
    default:
      return undefined;
  }
}

function binaryPieces(tree: Binary, factor: Rational, scope: EntropyScope): Pieces {
  const { operator, left, right } = tree;
  switch (operator) {
    case '+':
      return sums(piecesOf(left, factor, scope), piecesOf(right, factor, scope));
    case '-':
      return sums(piecesOf(left, factor, scope), piecesOf(right, negateRational(factor), scope));
    case '*': {
      const [a, b] = [rationalOfTree(left), rationalOfTree(right)];
      if (a !== undefined) return piecesOf(right, multiplyRationals(factor, a), scope);
      return b === undefined ? undefined : piecesOf(left, multiplyRationals(factor, b), scope);
    }
    case '/': {
      const divisor = rationalOfTree(right);
      if (divisor === undefined || divisor.numerator === 0n) return undefined;
      return piecesOf(left, divideRationals(factor, divisor), scope);
    }
    default:
      return undefined;
  }
}

function callPieces({ name, args }: Call, factor: Rational, scope: EntropyScope): Pieces {
  const isPositive = factor.numerator >= 0n;
  if (name === 'abs' && args.length === 1 && isPositive) {
    return union([piecesOf(args[0], factor, scope), piecesOf(args[0], negateRational(factor), scope)]);
  }
  if ((name === 'max' && isPositive) || (name === 'min' && !isPositive)) {
    return union(args.map((arg) => piecesOf(arg, factor, scope)));
  }
  const form =
    scope.hasConstants && functionName(name) === 'ln' ? constantForm(args, scope) : quantityForm(name, args, scope);
  return form === undefined ? undefined : [combination([[factor, form]])];
}

/** All sums of a piece of one and a piece of the other. */
function sums(a: Pieces, b: Pieces): Pieces {
  if (a === undefined || b === undefined || a.length * b.length > MOST_PIECES) return undefined;
  return a.flatMap((x) =>
    b.map((y) =>
      combination([
        [rational(1), x],
        [rational(1), y],
      ]),
    ),
  );
}

function union(lists: readonly Pieces[]): Pieces {
  if (lists.length === 0 || lists.includes(undefined)) return undefined;
  const all = lists.flatMap((list) => list!);
  return all.length > MOST_PIECES ? undefined : all;
}

/** Largest numerator and denominator of a number whose logarithm is a constant. */
const LARGEST = 10_000n;

/** ln of a rational number, or of a dimension. */
function constantForm(args: readonly Tree[], scope: EntropyScope): EntropyForm | undefined {
  const [arg, ...others] = args;
  if (others.length > 0) return undefined;
  if (arg.kind === 'call' && arg.name === 'dim' && arg.args.length === 1) {
    const group = groupIn(arg.args[0], scope);
    return group === undefined ? undefined : new Map(membersOf(group).map((k) => [DIMENSION + k, rational(1)]));
  }
  const number = rationalOfTree(arg);
  if (number === undefined || number.numerator <= 0n || number.numerator > LARGEST || number.denominator > LARGEST)
    return undefined;
  const logarithms = sumOf([logarithm(Number(number.numerator)), logarithm(Number(number.denominator), rational(-1))]);
  return new Map([...logarithms].map(([p, r]) => [PRIME + p, r]));
}

function membersOf(group: Group): readonly number[] {
  return Array.from({ length: 32 }, (_, k) => k).filter((k) => ((group >>> k) & 1) === 1);
}

/** S, I and Ic as sums of entropies. */
function quantityForm(written: string, args: readonly Tree[], scope: EntropyScope): EntropyForm | undefined {
  const name = scope.shortName(written);
  const last = args.at(-1);
  if (last === undefined || args.length > 2) return undefined;
  const whole = args.length === 2 ? stateOf(args[0], scope) : scope.parties;
  if (whole === undefined) return undefined;
  const own = args.length === 1 && name === 'S' ? stateOf(last, scope) : undefined;
  if (own !== undefined) return entropies([own]);
  const parts = partsOf(last, scope);
  if (parts === undefined) return undefined;
  const { groups, given = 0 } = parts;
  const sets = [...groups, given];
  const isApart = sets.every((set, k) => sets.slice(0, k).every((other) => (set & other) === 0));
  if (!isApart || sets.some((set) => (set & whole) !== set)) return undefined;
  const [x, y] = groups;
  if (name === 'S' && groups.length === 1) return entropies([x | given], [given]);
  if (name === 'I' && groups.length === 2) return conditionalInformation(x, y, given);
  // Total correlation.
  if (name === 'I' && groups.length > 2 && given === 0) return entropies(groups, [sets.reduce((a, b) => a | b)]);
  if (name === 'Ic' && groups.length === 2 && given === 0) return entropies([y], [x | y]);
  return undefined;
}

/** Parties of the state, or of a reduction of it. */
function stateOf(tree: Tree, scope: EntropyScope): Group | undefined {
  if (tree.kind === 'name') return tree.name === scope.state ? scope.parties : scope.reductionOf(tree.name);
  if (tree.kind !== 'call' || tree.args.length !== 2) return undefined;
  const name = scope.shortName(tree.name);
  const [of, part] = [stateOf(tree.args[0], scope), groupIn(tree.args[1], scope)];
  if (of === undefined || part === undefined || (of & part) !== part) return undefined;
  if (name === 'reduced') return part;
  // Nothing left is no state.
  return name === 'ptrace' && part !== of ? of & ~part : undefined;
}

interface Parts {
  readonly groups: readonly Group[];
  readonly given?: Group;
}

/** A, A:B, A|B and A:B|C. */
function partsOf(tree: Tree, scope: EntropyScope): Parts | undefined {
  if (tree.kind !== 'call') {
    const group = groupIn(tree, scope);
    return group === undefined ? undefined : { groups: [group] };
  }
  const parts = tree.args.map((arg) => partsOf(arg, scope));
  if (parts.some((part) => part === undefined || part.given !== undefined)) return undefined;
  const groups = parts.map((part) => part!.groups);
  if (tree.name === ':') return { groups: groups.flat() };
  if (tree.name !== '|' || groups.length !== 2 || groups[1].length !== 1) return undefined;
  return { groups: groups[0], given: groups[1][0] };
}

function groupIn(tree: Tree, { groupOf }: EntropyScope): Group | undefined {
  return tree.kind === 'name' ? groupOf(tree.name) : undefined;
}
