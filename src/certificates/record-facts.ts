import { enclosureReal } from '../enclosure/real/real.ts';
import type { Connection } from '../ensembles/draws.ts';
import { integerPower } from '../ensembles/thermal.ts';
import type { Matrix, Real } from '../matrix/interface.ts';
import { dissipator, Lindbladian } from '../quantum/lindbladian.ts';
import { commutator } from '../quantum/operators.ts';
import { isReal } from '../matrix/is-matrix.ts';
import { isExactMatrix, isExactReal, partsOf } from './exact-object.ts';
import { areEqual } from './property.ts';
import { isZero } from '../matrix/is-zero.ts';

/**
 * Does the connection hold between the parts of a record? False also where a part is missing or of another kind.
 *
 * @param parts     those that exist in exact arithmetic
 * @param enclosed  the same record in enclosure arithmetic
 */
export function isConnected(connection: Connection, parts: Parts, enclosed: Parts): boolean {
  return RULES[connection](parts, enclosed);
}

type Parts = Readonly<Record<string, unknown>>;
type Rule = (parts: Parts, enclosed: Parts) => boolean;

const RULES: Readonly<Record<Connection, Rule>> = {
  'gibbsState belongs to hamiltonian and boltzmannFactor': ({ hamiltonian, gibbsState, boltzmannFactor }) =>
    isExactMatrix(hamiltonian) &&
    isExactMatrix(gibbsState) &&
    isExactReal(boltzmannFactor) &&
    isGibbsState(gibbsState, hamiltonian, boltzmannFactor),

  // β + ln x, which is zero by algebra.
  'beta belongs to boltzmannFactor': ({ boltzmannFactor }, { beta, boltzmannFactor: x }) =>
    isExactReal(boltzmannFactor) &&
    isReal(beta) &&
    isReal(x) &&
    enclosureReal(beta).plus(enclosureReal(x).ln()).sign() === 0,

  'fixedPoint is stationary': ({ generator, fixedPoint }) =>
    generator instanceof Lindbladian && isExactMatrix(fixedPoint) && isZero(generator.applyTo(fixedPoint)),

  'gibbsState of each bath is stationary under its jumps': ({ generator, baths }) => {
    if (!(generator instanceof Lindbladian) || typeof baths !== 'object' || baths === null) return false;
    const states = partsOf(baths).map(([name, bath]) => [name, gibbsStateOf(bath)] as const);
    const names = states.map(([name]) => name);
    if (Object.keys(generator.baths).toSorted().join() !== names.toSorted().join()) return false;
    return states.every(([name, state]) => state !== undefined && isZero(dissipator(generator, name).applyTo(state)));
  },

  'initial is the product of systemState and the gibbsState of each reservoir': ({
    initial,
    systemState,
    reservoirs,
  }) => {
    if (!isExactMatrix(initial) || !isExactMatrix(systemState) || !Array.isArray(reservoirs)) return false;
    const product = reservoirs
      .map(gibbsStateOf)
      .reduce<Matrix | undefined>(
        (left, right) => (right === undefined ? undefined : left?.kron(right)),
        systemState as Matrix,
      );
    return product !== undefined && areEqual(initial, product);
  },

  'final is initial under unitary': ({ initial, final, unitary }) =>
    isExactMatrix(initial) &&
    isExactMatrix(final) &&
    isExactMatrix(unitary) &&
    areEqual(final, unitary.times(initial).times(unitary.adjoint())),

  'unitary commutes with hamiltonian': ({ unitary, hamiltonian }) =>
    isExactMatrix(unitary) && isExactMatrix(hamiltonian) && isZero(commutator(unitary, hamiltonian)),

  'cos and sin belong to one angle': ({ cos, sin }) =>
    isExactReal(cos) && isExactReal(sin) && cos.times(cos).plus(sin.times(sin)).minus(1).sign() === 0,
};

function gibbsStateOf(bath: unknown): Matrix | undefined {
  const state = typeof bath === 'object' && bath !== null ? (bath as Parts)['gibbsState'] : undefined;
  return isExactMatrix(state) ? state : undefined;
}

/** Weights x^(n − n₀), divided by their sum, for a diagonal Hamiltonian with integers n on the diagonal. */
function isGibbsState(state: Matrix, hamiltonian: Matrix, x: Real): boolean {
  const { rows: dim } = hamiltonian;
  const energies = Array.from({ length: dim }, (_, k) => hamiltonian.realPart(k, k).value);
  const { arithmetic } = state;
  const zeros = new Float64Array(dim * dim);
  const diagonal = zeros.map((_, p) => (p % (dim + 1) === 0 ? energies[p / (dim + 1)] : 0));
  if (!energies.every(Number.isInteger) || !areEqual(hamiltonian, arithmetic.matrix(dim, dim, diagonal))) return false;
  const lowest = Math.min(...energies);
  const weights = energies.map((energy) => integerPower(x, energy - lowest));
  const sum = weights.reduce((total, weight) => total.plus(weight));
  const expected = weights.reduce(
    (matrix, weight, k) => {
      const unit = zeros.map((_, p) => (p === k * (dim + 1) ? 1 : 0));
      return matrix.plus(arithmetic.matrix(dim, dim, unit).scaled(weight.dividedBy(sum)));
    },
    arithmetic.matrix(dim, dim, zeros),
  );
  return areEqual(state, expected);
}
