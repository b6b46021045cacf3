import { LIST_PROPERTIES, type Property } from '../ensembles/draws.ts';
import { compareRationals, parseRational } from '../exact/integers/rational.ts';
import { exact, type ExactMatrix, type ExactReal } from '../exact/matrices/exact-matrix.ts';
import { isPositiveSemidefinite } from '../exact/matrices/hermitian.ts';
import type { Matrix, Real } from '../matrix/interface.ts';
import { Channel, traceDefect } from '../quantum/channel.ts';
import { Lindbladian } from '../quantum/lindbladian.ts';
import { isExactMatrix, isExactReal } from './exact-object.ts';

/** Has an object built in exact arithmetic the property? */
export function hasProperty(value: unknown, property: Property): boolean {
  const interval = INTERVAL.exec(property);
  if (interval === null) return TESTS[property as keyof typeof TESTS](value);
  const [, open, from, to, close] = interval;
  const x = realOf(value) as ExactReal | undefined;
  if (x === undefined) return false;
  const [below, above] = [compareRationals(parseRational(from), x.exact), compareRationals(x.exact, parseRational(to))];
  return below <= (open === '[' ? 0 : -1) && above <= (close === ']' ? 0 : -1);
}

const INTERVAL = /^number in ([[(])([^,]+), ([^,]+)([\])])$/;

/** What a generator or channel of the library is where its ensemble states nothing; undefined for anything else. */
export function classOf(value: unknown): Property | undefined {
  if (isPlain(value, Lindbladian, ['hamiltonian', 'baths'])) return 'Lindblad generator';
  if (isPlain(value, Channel, ['terms'])) return 'channel';
  return undefined;
}

/** Does the property speak of a whole: are its parts (Hamiltonian, rates, entries of a list) accounted for with it? */
export function isOfWhole(property: string): boolean {
  return WHOLES.has(property) || LIST_PROPERTIES.has(property);
}

const WHOLES: ReadonlySet<string> = new Set<Property>([
  'Lindblad generator',
  'generator with rates of any sign',
  'channel',
  'completely positive map',
]);

const TESTS: Readonly<Record<Exclude<Property, `number in ${string}`>, (value: unknown) => boolean>> = {
  'density matrix': isState,
  unitary: (A) => isExactMatrix(A) && A.rows === A.cols && isIsometry(A),
  isometry: (A) => isExactMatrix(A) && isIsometry(A),
  Hermitian: (A) => isExactMatrix(A) && isHermitian(A),
  ket: (A) => isExactMatrix(A) && A.cols === 1 && A.squaredNorm().sign() === 1,
  matrix: isExactMatrix,
  'projectors of a basis': (list) => Array.isArray(list) && list.every(isExactMatrix) && isResolution(list),
  positive: (x) => realOf(x)?.sign() === 1,
  nonnegative: (x) => isNonnegative(realOf(x)),
  probability: isProbability,
  probabilities: (list) =>
    Array.isArray(list) && list.length > 0 && list.every(isProbability) && total(list).minus(1).sign() === 0,
  'real number': (x) => realOf(x) !== undefined,
  dimensions: (list) => Array.isArray(list) && list.length > 0 && list.every((d) => Number.isSafeInteger(d) && d >= 1),
  choice: (x) => typeof x === 'boolean',
  'Lindblad generator': (L) => isGenerator(L) && L.jumps.every(({ rate }) => isNonnegative(realOf(rate))),
  'generator with rates of any sign': isGenerator,
  channel: (map) => isPositiveMap(map) && traceDefect(map).squaredNorm().sign() === 0,
  'completely positive map': isPositiveMap,
};

/** Are two matrices of exact arithmetic equal? */
export function areEqual(A: Matrix, B: Matrix): boolean {
  return A.rows === B.rows && A.cols === B.cols && A.minus(B).squaredNorm().sign() === 0;
}

function isState(A: unknown): boolean {
  return isExactMatrix(A) && isHermitian(A) && A.trace().minus(1).sign() === 0 && isPositiveSemidefinite(A);
}

function isHermitian(A: Matrix): boolean {
  return A.rows === A.cols && areEqual(A, A.adjoint());
}

function isIsometry(V: Matrix): boolean {
  return areEqual(V.adjoint().times(V), V.arithmetic.identity(V.cols));
}

/** P_k = P_k† = P_k² with Σ P_k = 1. */
function isResolution(projectors: readonly ExactMatrix[]): boolean {
  if (projectors.length === 0) return false;
  const dim = projectors[0].rows;
  const isProjector = (P: Matrix): boolean => P.rows === dim && isHermitian(P) && areEqual(P, P.times(P));
  if (!projectors.every(isProjector)) return false;
  return areEqual(
    projectors.reduce<Matrix>((sum, P) => sum.plus(P), exact.identity(dim).scaled(0)),
    exact.identity(dim),
  );
}

function isProbability(x: unknown): boolean {
  const p = realOf(x);
  return isNonnegative(p) && p!.minus(1).sign() !== 1;
}

function isGenerator(L: unknown): L is Lindbladian {
  if (classOf(L) !== 'Lindblad generator') return false;
  const { hamiltonian, jumps } = L as Lindbladian;
  const fits = ({ operator, rate }: (typeof jumps)[number]): boolean =>
    isExactMatrix(operator) &&
    operator.rows === hamiltonian.rows &&
    operator.cols === hamiltonian.rows &&
    realOf(rate) !== undefined;
  return isExactMatrix(hamiltonian) && isHermitian(hamiltonian) && jumps.every(fits);
}

function isPositiveMap(map: unknown): map is Channel {
  if (classOf(map) !== 'channel') return false;
  const { terms } = map as Channel;
  return terms.every(({ operator, weight }) => isExactMatrix(operator) && isNonnegative(realOf(weight)));
}

/** Is it an object of the class itself, with nothing added or replaced? */
function isPlain(value: unknown, { prototype }: { readonly prototype: object }, fields: readonly string[]): boolean {
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== prototype) return false;
  return Reflect.ownKeys(value).every((key) => fields.includes(String(key)));
}

/** A rational number, drawn or plain; undefined for anything else. */
function realOf(x: unknown): Real | undefined {
  if (typeof x === 'number') return Number.isFinite(x) ? exact.real(x) : undefined;
  return isExactReal(x) ? x : undefined;
}

function total(numbers: readonly unknown[]): Real {
  return numbers.reduce<Real>((sum, x) => sum.plus(realOf(x)!), exact.real(0));
}

function isNonnegative(x: Real | undefined): boolean {
  return x !== undefined && x.sign() !== -1;
}
