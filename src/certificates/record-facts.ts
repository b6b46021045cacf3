import { integerPower } from '../ensembles/thermal.ts';
import type { Matrix, Real } from '../matrix/interface.ts';
import { dissipator, Lindbladian } from '../quantum/lindbladian.ts';
import { commutator } from '../quantum/operators.ts';
import { isMatrix, isReal, partsOf } from './exact-object.ts';
import { areEqual } from './property.ts';

/** What the parts of one record have to do with each other. Each is decided in exact arithmetic. */
export type Connection =
  /** `gibbsState` = x^H/tr x^H for the integer energies of a diagonal `hamiltonian` and x = `boltzmannFactor`. */
  | 'gibbsState belongs to hamiltonian and boltzmannFactor'
  /** L(`fixedPoint`) = 0. */
  | 'fixedPoint is stationary'
  /** D(`gibbsState`) = 0 for the dissipator D of every bath. */
  | 'gibbsState of each bath is stationary under its jumps'
  /** `initial` = `systemState` ⊗ `gibbsState` of each reservoir. */
  | 'initial is the product of systemState and the gibbsState of each reservoir'
  /** `final` = U `initial` U†. */
  | 'final is initial under unitary'
  /** UH = HU. */
  | 'unitary commutes with hamiltonian';

/** The connections that a record of these parts should have, and whether they hold. */
export function connectionsOf(
  parts: Readonly<Record<string, unknown>>,
): readonly { readonly connection: Connection; readonly holds: boolean }[] {
  return RULES.flatMap((rule) => {
    const result = rule(parts);
    return result === undefined ? [] : [{ connection: result[0], holds: result[1] }];
  });
}

type Parts = Readonly<Record<string, unknown>>;
type Rule = (parts: Parts) => readonly [Connection, boolean] | undefined;

const gibbsStateFits: Rule = ({ hamiltonian, gibbsState, boltzmannFactor }) => {
  if (!isMatrix(hamiltonian) || !isMatrix(gibbsState) || !isReal(boltzmannFactor)) return undefined;
  const holds = isGibbsState(gibbsState, hamiltonian, boltzmannFactor);
  return ['gibbsState belongs to hamiltonian and boltzmannFactor', holds];
};

const fixedPointIsStationary: Rule = ({ generator, fixedPoint }) => {
  if (!(generator instanceof Lindbladian) || !isMatrix(fixedPoint)) return undefined;
  return ['fixedPoint is stationary', isZero(generator.applyTo(fixedPoint))];
};

/** Local baths keep Gibbs states of their own subsystem, of another shape, and are left out. */
const bathsKeepGibbsStates: Rule = ({ generator, baths }) => {
  if (!(generator instanceof Lindbladian) || typeof baths !== 'object' || baths === null) return undefined;
  const states = partsOf(baths).map(([name, bath]) => [name, gibbsStateOf(bath)] as const);
  if (!states.every(([name, state]) => state?.rows === generator.dim && Object.hasOwn(generator.baths, name))) {
    return undefined;
  }
  const holds = states.every(([name, state]) => isZero(dissipator(generator, name).applyTo(state!)));
  return ['gibbsState of each bath is stationary under its jumps', holds];
};

const initialIsProduct: Rule = ({ initial, systemState, reservoirs }) => {
  if (!isMatrix(initial) || !isMatrix(systemState) || !Array.isArray(reservoirs)) return undefined;
  const states = reservoirs.map(gibbsStateOf);
  const product = states.reduce<Matrix | undefined>(
    (left, right) => (right === undefined ? undefined : left?.kron(right)),
    systemState,
  );
  const holds = product !== undefined && areEqual(initial, product);
  return ['initial is the product of systemState and the gibbsState of each reservoir', holds];
};

const finalIsEvolved: Rule = ({ initial, final, unitary }) => {
  if (!isMatrix(initial) || !isMatrix(final) || !isMatrix(unitary)) return undefined;
  return ['final is initial under unitary', areEqual(final, unitary.times(initial).times(unitary.adjoint()))];
};

const energyIsConserved: Rule = ({ unitary, hamiltonian }) => {
  if (!isMatrix(unitary) || !isMatrix(hamiltonian)) return undefined;
  return ['unitary commutes with hamiltonian', isZero(commutator(unitary, hamiltonian))];
};

const RULES: readonly Rule[] = [
  gibbsStateFits,
  fixedPointIsStationary,
  bathsKeepGibbsStates,
  initialIsProduct,
  finalIsEvolved,
  energyIsConserved,
];

function gibbsStateOf(bath: unknown): Matrix | undefined {
  const state = typeof bath === 'object' && bath !== null ? (bath as Parts)['gibbsState'] : undefined;
  return isMatrix(state) ? state : undefined;
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

function isZero(A: Matrix): boolean {
  return A.squaredNorm().sign() === 0;
}
