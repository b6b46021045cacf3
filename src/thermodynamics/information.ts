import { DimensionError } from '../matrix/errors.ts';
import type { Matrix, Real } from '../matrix/interface.ts';
import { weightedSum } from '../quantum/operators.ts';
import { reducedState, requireOperator, type Dims, type Subsystems } from '../quantum/subsystems.ts';
import { vonNeumannEntropy } from './entropy.ts';

/**
 * Mutual information I(A:B) = S(A) + S(B) − S(AB) of two groups of subsystems; the other subsystems are traced out.
 *
 * @param rho   density matrix, shape (d, d), d = Π dims
 * @param dims  dimensions of the subsystems in order
 * @param a     subsystem or subsystems of A
 * @param b     subsystem or subsystems of B
 * @returns     nats, in [0, 2 min(ln d_A, ln d_B)]
 * @source      NielsenChuang2011, section 11.3
 * @example     mutualInformation(bellState('phi+'), [2, 2], 0, 1) // 1.3863
 */
export function mutualInformation(rho: Matrix, dims: Dims, a: Subsystems, b: Subsystems): Real {
  return entropyOf(rho, dims, a)
    .plus(entropyOf(rho, dims, b))
    .minus(entropyOf(rho, dims, union('b', a, b)));
}

/**
 * Total correlation I(1:…:n) = Σ_k S(k) − S(1…n) = D(ρ‖⊗_k ρ_k), the mutual information of all subsystems.
 *
 * @param rho   density matrix, shape (d, d), d = Π dims
 * @param dims  dimensions of the subsystems in order
 * @returns     nats, in [0, ∞)
 * @example     totalCorrelation(ghzState(3), [2, 2, 2]) // 2.0794
 */
export function totalCorrelation(rho: Matrix, dims: Dims): Real {
  return dims
    .map((_, k) => entropyOf(rho, dims, k))
    .reduce((sum, term) => sum.plus(term))
    .minus(vonNeumannEntropy(rho));
}

/**
 * Conditional entropy S(A|B) = S(AB) − S(B).
 *
 * @param rho  density matrix, shape (d, d), d = Π dims
 * @param a    subsystem or subsystems of A
 * @param b    the condition B
 * @returns    nats, in [−ln d_A, ln d_A]; negative only for entangled states
 * @source     NielsenChuang2011, section 11.3
 * @example  conditionalEntropy(bellState('phi+'), [2, 2], 0, 1) // -0.6931
 */
export function conditionalEntropy(rho: Matrix, dims: Dims, a: Subsystems, b: Subsystems): Real {
  return entropyOf(rho, dims, union('b', a, b)).minus(entropyOf(rho, dims, b));
}

/**
 * Coherent information I(A⟩B) = S(B) − S(AB) = −S(A|B).
 *
 * @param rho  density matrix, shape (d, d), d = Π dims
 * @returns nats, in [−ln d_A, ln d_A]
 * @example coherentInformation(bellState('phi+'), [2, 2], 0, 1) // 0.6931
 */
export function coherentInformation(rho: Matrix, dims: Dims, a: Subsystems, b: Subsystems): Real {
  return entropyOf(rho, dims, b).minus(entropyOf(rho, dims, union('b', a, b)));
}

/**
 * Conditional mutual information I(A:B|C) = S(AC) + S(BC) − S(ABC) − S(C).
 *
 * @param rho  density matrix, shape (d, d), d = Π dims
 * @param c    the condition C
 * @returns    nats, in [0, 2 min(ln d_A, ln d_B)]: strong subadditivity
 * @source     NielsenChuang2011, section 11.4
 * @example  conditionalMutualInformation(ghzState(3), [2, 2, 2], 0, 1, 2) // 0.6931
 */
export function conditionalMutualInformation(
  rho: Matrix,
  dims: Dims,
  a: Subsystems,
  b: Subsystems,
  c: Subsystems,
): Real {
  const ac = union('c', a, c);
  const bc = union('c', b, c);
  return entropyOf(rho, dims, ac)
    .plus(entropyOf(rho, dims, bc))
    .minus(entropyOf(rho, dims, union('b', ac, b)))
    .minus(entropyOf(rho, dims, c));
}

/**
 * Holevo quantity χ = S(Σ_k p_k ρ_k) − Σ_k p_k S(ρ_k) of an ensemble of states.
 *
 * @param states         density matrices, shape (d, d) each, at least one
 * @param probabilities  as many numbers with sum 1
 * @returns              nats, in [0, min(ln d, H(p))]
 * @throws               {DimensionError} when the lists differ in length
 * @source               Holevo1973
 * @example              holevoQuantity([projector(ket([1, 0])), projector(ket([0, 1]))], [0.5, 0.5]) // 0.6931
 */
export function holevoQuantity(states: readonly Matrix[], probabilities: readonly (Real | number)[]): Real {
  if (states.length === 0 || states.length !== probabilities.length) {
    throw new DimensionError({
      argument: 'probabilities',
      expected: `have one entry for each of the ${states.length} states, of which there must be at least one`,
      received: `it has ${probabilities.length}`,
    });
  }
  return states
    .map((state, k) => vonNeumannEntropy(state).times(probabilities[k]))
    .reduce((rest, term) => rest.minus(term), vonNeumannEntropy(weightedSum(states, probabilities)));
}

function entropyOf(rho: Matrix, dims: Dims, kept: Subsystems): Real {
  requireOperator('rho', rho, dims);
  const list = typeof kept === 'number' ? kept : kept.toSorted((i, j) => i - j);
  return vonNeumannEntropy(reducedState(rho, dims, list));
}

function union(argument: string, a: Subsystems, b: Subsystems): readonly number[] {
  const first = typeof a === 'number' ? [a] : a;
  const second = typeof b === 'number' ? [b] : b;
  const shared = second.find((s) => first.includes(s));
  if (shared === undefined) return [...first, ...second];
  throw new DimensionError({
    argument,
    expected: 'have no subsystem in common with the other groups',
    received: `subsystem ${shared} is in both`,
  });
}
