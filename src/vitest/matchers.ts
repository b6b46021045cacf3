import type { Relation } from '../claims/relation.ts';
import { zoneOf } from '../claims/relation.ts';
import { ClausiusError, DimensionError, FormatError, PositivityError } from '../matrix/errors.ts';
import type { Matrix } from '../matrix/interface.ts';
import { isMatrix } from '../matrix/is-matrix.ts';
import { positivityTolerance } from '../matrix/tolerances.ts';
import { channel, type KrausTerm } from '../quantum/channel.ts';
import { isTracePreserving } from '../quantum/linear-map.ts';
import { densityMatrix } from '../quantum/states.ts';
import { isPositive, requireHermitian } from '../quantum/verdict.ts';
import { type StateLike, stateOf } from './received.ts';
import { numberOf } from '../matrix/number-of.ts';

/** Answer of a matcher, as vitest takes it. */
export interface MatcherAnswer {
  readonly pass: boolean;
  readonly message: () => string;
}

type LinearMap = Parameters<typeof isTracePreserving>[0];

/** Channel or other linear map, or a list of Kraus operators. */
export type MapLike = LinearMap | readonly (Matrix | KrausTerm)[];

/** Hermitian, positive semidefinite and of trace 1, within the rounding of its own entries. */
export function toBeDensityMatrix(received: StateLike): MatcherAnswer {
  return answer('be a density matrix', () => densityMatrix(matrixOf(received)));
}

/** Equal to its adjoint, within the rounding of its own entries. */
export function toBeHermitian(received: StateLike): MatcherAnswer {
  return answer('be Hermitian', () => requireHermitian('received', requireSquare(matrixOf(received))));
}

/** Hermitian without an eigenvalue below zero, within the rounding of its own entries. */
export function toBePositive(received: StateLike): MatcherAnswer {
  return answer('be positive semidefinite', () => {
    const m = requireSquare(matrixOf(received));
    requireHermitian('received', m);
    const { verdict, defect } = isPositive(m);
    if (verdict !== 'no') return;
    const tolerance =
      m.arithmetic.name === 'float64' ? positivityTolerance(m.rows, Math.sqrt(m.squaredNorm().value)) : 0;
    if (defect !== undefined && defect.plus(tolerance).sign() !== -1) return;
    throw new PositivityError({
      argument: 'received',
      expected: 'be positive semidefinite',
      received:
        defect === undefined
          ? 'elimination meets a negative pivot'
          : `its smallest eigenvalue is ${defect.value.toPrecision(4)} (tolerance ${tolerance.toPrecision(2)})`,
    });
  });
}

/** Map with tr Φ(X) = tr X for all X, within the rounding of its own entries. */
export function toBeTracePreserving(received: MapLike): MatcherAnswer {
  return answer('preserve the trace', () => {
    if (Array.isArray(received)) {
      channel(received as readonly (Matrix | KrausTerm)[]);
      return;
    }
    if ('terms' in received) {
      channel(received.terms as readonly KrausTerm[]);
      return;
    }
    const { verdict, defect } = isTracePreserving(received as LinearMap);
    if (verdict !== 'no') return;
    throw new FormatError({
      argument: 'received',
      expected: 'preserve the trace',
      received: `‖Φ†(1) − 1‖² = ${defect?.value.toPrecision(3)}`,
    });
  });
}

/**
 * Relation whose margin is on the right side of zero beyond its error bound. Undecided and vacuous relations fail the
 * matcher and its negation alike: neither was shown.
 *
 * @param isNot  is this the negated matcher?
 */
export function toHold(received: Relation, isNot: boolean): MatcherAnswer {
  const zone = zoneOf(received);
  const { symbol, left, right, margin } = received;
  const facts = `left = ${left.value}, right = ${numberOf(right)}, margin ${margin.value} ± ${margin.bound}`;
  const known = zone === 'holds' || zone === 'violated';
  return {
    pass: known ? zone === 'holds' : isNot,
    message: () =>
      `Expected left ${symbol} right ${isNot ? 'to be violated' : 'to hold'}, but it is ${zone}: ${facts}.`,
  };
}

/** Pass unless the check throws one of our errors, whose message then says what is wrong. */
function answer(property: string, check: () => unknown): MatcherAnswer {
  try {
    check();
  } catch (error) {
    if (!(error instanceof ClausiusError)) throw error;
    return { pass: false, message: () => `Expected the received value to ${property}. ${error.message}` };
  }
  return { pass: true, message: () => `Expected the received value not to ${property}, but it does.` };
}

function matrixOf(received: StateLike): Matrix {
  return isMatrix(received) ? received : stateOf(received);
}

function requireSquare(m: Matrix): Matrix {
  if (m.rows === m.cols) return m;
  throw new DimensionError({
    argument: 'received',
    expected: 'be square',
    received: `it has shape (${m.rows}, ${m.cols})`,
  });
}
