import type { Matrix, Real } from '../matrix/interface.ts';
import { called, type Expression, method, plain } from './expressions.ts';
import { senseless } from './senseless.ts';
import { extended, isHermitian, type OperatorTerm, type Symmetry, together } from './terms.ts';

/** Sum or difference of operators, extended to all subsystems of both. */
export function sumOf(left: OperatorTerm, right: OperatorTerm, operation: 'plus' | 'minus'): OperatorTerm {
  const on = together(left, right);
  const value = method(extended(left, on), operation, extended(right, on));
  return { type: 'operator', is: symmetryOfSum(left, right, operation), on, value };
}

function symmetryOfSum(left: OperatorTerm, right: OperatorTerm, operation: 'plus' | 'minus'): Symmetry {
  if (isHermitian(left) && isHermitian(right)) return 'Hermitian';
  if (left.is === 'anti-Hermitian' && right.is === 'anti-Hermitian') return 'anti-Hermitian';
  if (areAdjoint(left, right)) return operation === 'plus' ? 'Hermitian' : 'anti-Hermitian';
  return 'any';
}

/** Product of operators, extended to all subsystems of both. */
export function productOf(left: OperatorTerm, right: OperatorTerm): OperatorTerm {
  const on = together(left, right);
  const value = method(extended(left, on), 'times', extended(right, on));
  const factors = [left, right].flatMap((term) => (isHermitian(term) ? [term] : (term.factors ?? [term])));
  return { type: 'operator', is: symmetryOfProduct(left, right, factors), on, value, factors };
}

function symmetryOfProduct(left: OperatorTerm, right: OperatorTerm, factors: readonly OperatorTerm[]): Symmetry {
  if (isHermitian(left) && isHermitian(right)) {
    if (left.on.some((k) => right.on.includes(k)))
      return isMirrored(factors) ? 'Hermitian' : 'product of two Hermitian ones';
    return left.is === 'state' && right.is === 'state' ? 'state' : 'Hermitian';
  }
  // Its trace is real, too.
  if (left.is === 'anti-Hermitian' && right.is === 'anti-Hermitian') return 'product of two Hermitian ones';
  if (!isMirrored(factors)) return 'any';
  const [U, rho] = factors;
  const isRotation = factors.length === 3 && rho.is === 'state' && (U.isUnitary ?? factors[2].isUnitary);
  return isRotation === true && String(U.on) === String(rho.on) ? 'state' : 'Hermitian';
}

/** Does a product read the same from the right, with adjoints? */
function isMirrored(factors: readonly OperatorTerm[]): boolean {
  return factors.every((factor, k) => areAdjoint(factor, factors[factors.length - 1 - k]));
}

/** Is each certainly the adjoint of the other? */
function areAdjoint(a: OperatorTerm, b: OperatorTerm): boolean {
  const [x, y] = [a.value.code, b.value.code];
  return (isHermitian(a) && x === y) || a.adjointOf === y || b.adjointOf === x;
}

/** An operator times a real number; −1 where no number is given. */
export function scaled(term: OperatorTerm, factor?: Expression<Real>): OperatorTerm {
  const is: Symmetry = term.is === 'state' ? 'Hermitian' : term.is;
  return { type: 'operator', is, on: term.on, value: method(term.value, 'scaled', factor ?? plain(-1)) };
}

/** An operator times i. */
export function timesI(term: OperatorTerm): OperatorTerm {
  const is = isHermitian(term) ? 'anti-Hermitian' : term.is === 'anti-Hermitian' ? 'Hermitian' : 'any';
  return { type: 'operator', is, on: term.on, value: method(term.value, 'timesI') };
}

/** Largest power of a number or operator, which is a product of so many. */
const HIGHEST = 12;

/** Power of an operator: 1 … 12, or 1/2 of a Hermitian one. */
export function operatorPower(base: OperatorTerm, n: number | undefined): OperatorTerm {
  if (n === 0.5 && isHermitian(base))
    return {
      type: 'operator',
      is: 'Hermitian',
      on: base.on,
      value: method(called('spectral', base.value), 'squareRoot'),
    };
  if (n === undefined || !Number.isInteger(n) || n < 1 || n > HIGHEST)
    throw senseless(`have powers 1 to ${HIGHEST} of operators, or 1/2 of Hermitian ones`, 'the exponent is another', {
      argument: 1,
    });
  if (n === 1) return base;
  const value: Expression<Matrix> = repeated(base.value, n);
  const isAnti = base.is === 'anti-Hermitian';
  const is: Symmetry = isHermitian(base) || (isAnti && n % 2 === 0) ? 'Hermitian' : isAnti ? 'anti-Hermitian' : 'any';
  return { type: 'operator', is, on: base.on, value };
}

/** Power n or n/2 of a number, n = −12 … 12. */
export function numberPower(base: Expression<Real>, n: number | undefined): Expression<Real> {
  if (n === undefined || !Number.isInteger(2 * n) || Math.abs(n) > HIGHEST)
    throw senseless(`have exponents n or n/2 up to ${HIGHEST}`, 'the exponent is another', { argument: 1 });
  const one: Expression<Real> = { of: ({ arithmetic }) => arithmetic.real(1), code: 'arithmetic.real(1)', uses: [] };
  if (n === 0) return one;
  const isWhole = Number.isInteger(n);
  const power = repeated(isWhole ? base : method(base, 'sqrt'), isWhole ? Math.abs(n) : Math.abs(2 * n));
  return n < 0 ? method(one, 'dividedBy', power) : power;
}

/** Product of n equal factors, which are evaluated once. */
function repeated<T extends { times(other: T): T }>(base: Expression<T>, n: number): Expression<T> {
  if (n === 1) return base;
  const of: Expression<T>['of'] = (context) => {
    const x = base.of(context);
    let power = x;
    for (let k = 1; k < n; k++) power = power.times(x);
    return power;
  };
  return { of, code: `((x) => x${'.times(x)'.repeat(n - 1)})(${base.code})`, uses: base.uses };
}
