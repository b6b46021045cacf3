import type { Arithmetic, Matrix, Real } from '../matrix/interface.ts';
import { lindbladian, type Jump, type Lindbladian } from '../quantum/lindbladian.ts';
import { diagonal, requireDim, unitMatrix } from '../quantum/operators.ts';
import { resetJumps } from '../quantum/reset.ts';
import { requireDims } from '../quantum/subsystems.ts';
import { anyPhase, choiceOf } from './choice.ts';
import { composedEnsemble, listOf, requireCount } from './composed-ensemble.ts';
import { normalised } from './density-matrix.ts';
import { CONNECTED, type Draws } from './draws.ts';
import type { Ensemble } from './ensemble.ts';
import { anyDiagonalHamiltonian, anyHamiltonian, anyObservable } from './hermitian.ts';
import { anyPositive } from './numbers.ts';
import { anySquareRoot } from './structured-states.ts';
import { integerPower, nonDegenerateEnergies } from './thermal.ts';
import { productOfNumbers } from '../matrix/product-of-numbers.ts';

/** Generator with a stationary state that is known exactly. */
export interface RelaxingSystem {
  readonly generator: Lindbladian;
  /** State π with L(π) = 0, diagonal and of full rank. */
  readonly fixedPoint: Matrix;
}

/** What is stated of a relaxing system. */
const RELAXING = {
  generator: 'Lindblad generator',
  fixedPoint: 'density matrix',
  [CONNECTED]: ['fixedPoint is stationary'],
} as const satisfies Draws;

/**
 * Random generator with detailed balance (GNS) with respect to a diagonal state π: jumps |i⟩⟨j| at rate γ_ij π_i with
 * γ_ij = γ_ji; for each ratio e^{−ω} of the weights of π a coherent jump A(ω) over all its pairs, and A(ω)† at e^{−ω} times its
 * rate; a dephasing jump; and a Hamiltonian that commutes with π.
 *
 * The weights of π are as often independent, a ladder x^k, equal in pairs, and all equal: then coherent jumps join several pairs
 * of levels, and the jump A(0) and the Hamiltonian act within degenerate ones.
 *
 * βH = −ln π defines the energies of a bath at temperature 1/β: heat is βQ̇ = −tr[L(ρ) ln π], `logTrace` of π.
 *
 * @throws {DimensionError} when a dimension is no positive integer
 * @source Alicki1976
 * @example anyDetailedBalanceGenerator({ dim: 2 }).size // 15
 */
export function anyDetailedBalanceGenerator({ dim }: { readonly dim: number }): Ensemble<RelaxingSystem> {
  requireDim('dim', dim);
  const pairs = indexPairs(dim);
  const structures = structuresOf(dim);
  return composedEnsemble({
    name: `anyDetailedBalanceGenerator({ dim: ${dim} })`,
    measure: 'χ² weights of π and rates, Gaussian coupling, dephasing and Hamiltonian; π of four kinds, each as often',
    draws: RELAXING,
    parts: {
      kind: anyPhase(),
      weights: listOf(dim, anyPositive()),
      rates: listOf(pairs.length, anyPositive()),
      coupling: anyObservable({ dim }),
      hamiltonian: anyObservable({ dim }),
      dephasing: anyDiagonalHamiltonian({ dim }),
    },
    build: ({ kind, weights, rates, coupling, hamiltonian, dephasing }, arithmetic) => {
      const { levels, isFree } = structures[choiceOf(kind, structures.length)];
      const ratio = weights[0].dividedBy(weights[dim - 1]);
      const populations = normalisedWeights(isFree ? weights : levels.map((level) => integerPower(ratio, level)));
      const jumps: Jump[] = [{ operator: dephasing, rate: 1 }];
      pairs.forEach(([i, j], k) => {
        jumps.push({ operator: unitMatrix(dim, i, j, arithmetic), rate: rates[k].times(populations[i]) });
        jumps.push({ operator: unitMatrix(dim, j, i, arithmetic), rate: rates[k].times(populations[j]) });
      });
      for (const gap of gapsOf(levels)) {
        const operator = transitions(coupling, levels, gap);
        jumps.push({ operator, rate: 1 });
        if (gap === 0) continue;
        const lower = levels.findIndex((level) => levels.includes(level + gap));
        const upper = levels.indexOf(levels[lower] + gap);
        jumps.push({ operator: operator.adjoint(), rate: populations[upper].dividedBy(populations[lower]) });
      }
      return {
        generator: lindbladian(transitions(hamiltonian, levels, 0), jumps),
        fixedPoint: diagonal(populations, arithmetic),
      };
    },
  });
}

/** Levels of π, where equal gaps mean equal ratios of its weights; `isFree` where the weights are independent. */
interface Structure {
  readonly levels: readonly number[];
  readonly isFree: boolean;
}

/** Independent weights, a ladder, pairs of equal weights, and π = 1/d. */
function structuresOf(dim: number): readonly Structure[] {
  const indices = Array.from({ length: dim }, (_, k) => k);
  return [
    { levels: nonDegenerateEnergies(dim), isFree: true },
    { levels: indices, isFree: false },
    { levels: indices.map((k) => k >> 1), isFree: false },
    { levels: indices.map(() => 0), isFree: false },
  ];
}

function gapsOf(levels: readonly number[]): readonly number[] {
  const gaps = levels.flatMap((low) => levels.map((high) => high - low));
  return [...new Set(gaps)].filter((gap) => gap >= 0);
}

/** Σ |i⟩⟨i|A|j⟩⟨j| over the pairs in which level j is higher than level i by the gap. */
function transitions(A: Matrix, levels: readonly number[], gap: number): Matrix {
  const onto = (level: number): Matrix =>
    diagonal(
      levels.map((other) => (other === level ? 1 : 0)),
      A.arithmetic,
    );
  return [...new Set(levels)]
    .filter((level) => levels.includes(level + gap))
    .map((level) =>
      onto(level)
        .times(A)
        .times(onto(level + gap)),
    )
    .reduce((sum, term) => sum.plus(term));
}

/**
 * Random generator with quantum (KMS) detailed balance: L is symmetric for tr[π^½ X† π^½ Y], but unlike a Davies generator
 * it mixes populations with coherences.
 *
 * With π_i ∝ r_i⁴ the jumps V = π^¼ A π^{−¼}, A Gaussian Hermitian, and the Hamiltonian
 * H_ij = −(i/2) B_ij (r_i² − r_j²)/(r_i² + r_j²), B = Σ V†V, are rational. Unless `circulation` is off, a probability
 * current |k⟩ → |k + 1⟩ around all levels and a Hamiltonian that commutes with π are added: π stays stationary, but detailed
 * balance is broken.
 *
 * @throws {DimensionError} when a dimension is no positive integer
 * @throws {DomainError} when the number of jumps is no integer from 0 on
 * @source FagnolaUmanita2010
 * @example anyGeneratorWithFixedPoint({ dim: 2 }).size // 13
 */
export function anyGeneratorWithFixedPoint({
  dim,
  jumps = 2,
  circulation = true,
}: {
  readonly dim: number;
  readonly jumps?: number;
  readonly circulation?: boolean;
}): Ensemble<RelaxingSystem> {
  requireDim('dim', dim);
  requireCount('jumps', jumps);
  const settings = `dim: ${dim}, jumps: ${jumps}${circulation ? '' : ', circulation: false'}`;
  return composedEnsemble({
    name: `anyGeneratorWithFixedPoint({ ${settings} })`,
    measure: `π_i ∝ (1/2 + χ²)⁴, ${jumps} Gaussian Hermitian couplings, ${circulation ? 'χ² current' : 'no current'}`,
    draws: RELAXING,
    parts: {
      roots: listOf(dim, anyPositive()),
      couplings: listOf(jumps, anyObservable({ dim })),
      current: listOf(circulation ? 1 : 0, anyPositive()),
      commuting: listOf(circulation ? 1 : 0, anyDiagonalHamiltonian({ dim })),
    },
    build: ({ roots, couplings, current, commuting }, arithmetic) => {
      const r = roots.map((root) => root.plus(arithmetic.real(1, 2)));
      const squares = r.map((root) => root.times(root));
      const populations = normalisedWeights(squares.map((square) => square.times(square)));
      const one = arithmetic.real(1);
      const [Q, inverse] = [
        diagonal(r, arithmetic),
        diagonal(
          r.map((root) => one.dividedBy(root)),
          arithmetic,
        ),
      ];
      const operators = couplings.map((A) => Q.times(A).times(inverse));
      let hamiltonian = coherentPart(operators, squares, arithmetic);
      for (const H of commuting) hamiltonian = hamiltonian.plus(H);
      const around = current.flatMap((flow) =>
        populations.map((population, k) => ({
          operator: unitMatrix(dim, (k + 1) % dim, k, arithmetic),
          rate: flow.dividedBy(population),
        })),
      );
      return {
        generator: lindbladian(hamiltonian, [...operators, ...around]),
        fixedPoint: diagonal(populations, arithmetic),
      };
    },
  });
}

/** Generator that resets subsystems to given states at given rates. */
export interface ResetSystem {
  /** Its baths are named `0`, `1`, … after the subsystems. */
  readonly generator: Lindbladian;
  /** States τ_k to which the subsystems are reset. */
  readonly resetStates: readonly Matrix[];
  readonly rates: readonly Real[];
}

/**
 * Random reset model L(ρ) = −i[H, ρ] + Σ_k r_k(τ_k ⊗ tr_k ρ − ρ), τ_k Hilbert–Schmidt, r_k χ² variables, H Gaussian.
 *
 * @param dims  dimensions of the subsystems
 * @throws  {DimensionError} when `dims` is no list of positive integers
 * @example anyResetGenerator({ dims: [2, 2] }).size // 34
 */
export function anyResetGenerator({ dims }: { readonly dims: readonly number[] }): Ensemble<ResetSystem> {
  requireDims(dims);
  return composedEnsemble({
    name: `anyResetGenerator({ dims: [${dims.join(', ')}] })`,
    measure: 'Gaussian Hamiltonian, χ² rates, Hilbert–Schmidt reset states',
    draws: { generator: 'Lindblad generator', resetStates: 'density matrix', rates: 'positive' },
    parts: {
      hamiltonian: anyHamiltonian({ dim: productOfNumbers(dims) }),
      rates: listOf(dims.length, anyPositive()),
      roots: composedEnsemble({
        name: 'roots',
        measure: 'Ginibre',
        parts: Object.fromEntries(dims.map((dim, k) => [`G${k}`, anySquareRoot(dim)])),
        build: (drawn) => Object.values(drawn),
      }),
    },
    build: ({ hamiltonian, rates, roots }) => {
      const resetStates: Matrix[] = [];
      const baths: Record<string, readonly Jump[]> = {};
      for (const [k, G] of roots.entries()) {
        const state = normalised(G);
        if (state === undefined) return undefined;
        resetStates.push(state);
        // τ = GG†/tr GG† is the mixture of the columns of G in proportion to their norms.
        const rate = rates[k].dividedBy(G.squaredNorm());
        baths[String(k)] = Array.from({ length: G.cols }, (_, c) => G.columns(c, c + 1)).flatMap((column) => {
          const norm = column.squaredNorm();
          return norm.sign() === 0 ? [] : resetJumps(column, rate.times(norm), dims, k);
        });
      }
      return { generator: lindbladian(hamiltonian, baths), resetStates, rates };
    },
  });
}

/** H_ij = −(i/2) B_ij (q_i − q_j)/(q_i + q_j), B = Σ V†V: makes the drift symmetric too. */
function coherentPart(operators: readonly Matrix[], q: readonly Real[], arithmetic: Arithmetic): Matrix {
  const dim = q.length;
  const zero = arithmetic.identity(dim).scaled(0);
  const B = operators.reduce((sum, V) => sum.plus(V.adjoint().times(V)), zero);
  return indexPairs(dim).reduce((H, [i, j]) => {
    const factor = q[i].minus(q[j]).dividedBy(q[i].plus(q[j])).dividedBy(-2);
    const entry = unitMatrix(dim, i, i, arithmetic)
      .times(B)
      .times(unitMatrix(dim, j, j, arithmetic))
      .timesI();
    return H.plus(entry.plus(entry.adjoint()).scaled(factor));
  }, zero);
}

function normalisedWeights(weights: readonly Real[]): readonly Real[] {
  const sum = weights.reduce((total, weight) => total.plus(weight));
  return weights.map((weight) => weight.dividedBy(sum));
}

function indexPairs(dim: number): readonly (readonly [number, number])[] {
  return Array.from({ length: dim }, (_, i) => Array.from({ length: i }, (_, j) => [i, j] as const)).flat();
}
