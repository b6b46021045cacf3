import { float64 } from '../float64/matrix.ts';
import { asOperation } from '../enclosure/recording/operations.ts';
import type { Matrix, Real } from '../matrix/interface.ts';
import { isRecording } from '../matrix/recording.ts';
import { generated, requireBath, type OpenSystemGenerator } from './generator.ts';
import type { Generator } from './maps.ts';
import { withGeneratedRange } from './generated-range.ts';
import { fromHermitianParts } from './hermitian-parts.ts';
import { requireOperator } from './subsystems.ts';
import { requireHermitian, requireNonnegative } from './verdict.ts';
import { isList } from '../matrix/is-list.ts';

/** One dissipation channel, contributing rate·(L ρ L† − ½{L†L, ρ}). */
export interface Jump {
  readonly operator: Matrix;
  /** Rate beside the operator; 1 when the operator already contains √rate. */
  readonly rate: Real | number;
}

/** Jumps of each bath, by its name. */
export type Baths = Readonly<Record<string, readonly Jump[]>>;

/**
 * Generator of a quantum dynamical semigroup, L(ρ) = −i[H, ρ] + Σ_k γ_k (L_k ρ L_k† − ½{L_k†L_k, ρ}).
 *
 * Its matrix acts on Hermitian coordinates (CONVENTIONS.md): real, shape (d², d²).
 */
export class Lindbladian implements OpenSystemGenerator<Lindbladian> {
  readonly hamiltonian: Matrix;
  readonly baths: Baths;
  #jumps: readonly Jump[] | undefined = undefined;
  #terms: Terms | undefined = undefined;
  #matrix: Matrix | undefined = undefined;
  #drift: Matrix | undefined = undefined;
  #rho: Matrix | undefined = undefined;
  #image: Matrix | undefined = undefined;

  /** @see lindbladian for the checked constructor */
  constructor(hamiltonian: Matrix, baths: Baths) {
    this.hamiltonian = hamiltonian;
    this.baths = baths;
  }

  get dim(): number {
    return this.hamiltonian.rows;
  }

  /** Jumps of all baths in order. */
  get jumps(): readonly Jump[] {
    return (this.#jumps ??= jumpsOf(this.baths));
  }

  /** Real matrix of the generator on Hermitian coordinates, shape (d², d²). */
  get matrix(): Matrix {
    return (this.#matrix ??= this.#superoperator());
  }

  /** L(ρ), the rate of change of a state or of any other operator, shape (d, d). */
  applyTo(rho: Matrix): Matrix {
    if (this.#image !== undefined && this.#rho === rho) return this.#image;
    const image = withGeneratedRange(this.#imageOf(rho), rho, this.hamiltonian, this.#apart.operators);
    // Kept in float64 until another is asked for; elsewhere each use is an operation of its own in a formula that is recorded.
    if (image.arithmetic === float64) [this.#rho, this.#image] = [rho, image];
    return image;
  }

  /**
   * Rate of entropy production of a state with respect to the unique steady state, where the arithmetic has it in one pass and is sure
   * of it; a formula that is recorded has the traces that others have, and they refuse what is no operator of this dimension.
   */
  entropyProductionInOnePass(rho: Matrix): Real | undefined {
    if (isRecording() || rho.rows !== this.dim) return undefined;
    const { operators, rates } = this.#apart;
    return this.hamiltonian.arithmetic.entropyProductionRate?.(this.hamiltonian, operators, rates, rho);
  }

  /** L(ρ) without its matrix where the arithmetic has a way; a formula that is recorded has the matrix as an operation. */
  #imageOf(rho: Matrix): Matrix {
    const { dim } = this;
    const { arithmetic } = this.hamiltonian;
    if (arithmetic.image === undefined || isRecording()) return generated(this.matrix, rho, dim);
    if (rho.rows !== dim || rho.cols !== dim) requireOperator('rho', rho, [dim]);
    const { operators, rates } = this.#apart;
    return fromHermitianParts(rho, (X) => arithmetic.image!(this.#driftMatrix, operators, rates, X));
  }

  /** The matrix of L; a formula that is recorded has it as one operation on H, the jumps and their rates. */
  #superoperator(): Matrix {
    if (!isRecording()) return this.#superoperatorByDrift();
    const { hamiltonian, jumps } = this;
    return asOperation(
      {
        name: 'lindbladian',
        operands: [hamiltonian, ...this.#apart.operators, ...jumps.map(({ rate }) => rate)],
        parameters: { jumps: jumps.length },
      },
      () => this.#superoperatorByDrift(),
    );
  }

  #superoperatorByDrift(): Matrix {
    const { operators, rates } = this.#apart;
    return this.hamiltonian.arithmetic.superoperator(this.#driftMatrix, operators, rates);
  }

  /** K of L(ρ) = Kρ + ρK† + Σ γ L ρ L†, K = −iH − ½ Σ γ L†L. */
  get #driftMatrix(): Matrix {
    const { hamiltonian } = this;
    const { operators, rates } = this.#apart;
    return (this.#drift ??=
      hamiltonian.arithmetic.drift?.(hamiltonian, operators, rates) ?? driftOf(hamiltonian, operators, rates));
  }

  get #apart(): Terms {
    return (this.#terms ??= termsOf(this.jumps));
  }

  /** Σ_k γ_k (L_k ρ L_k† − ½{L_k†L_k, ρ}) over the jumps of one bath. @throws {UnknownNameError} */
  dissipator(bath: string): Lindbladian {
    requireBath(this.baths, bath);
    return new Lindbladian(this.hamiltonian.scaled(0), { [bath]: this.baths[bath] });
  }
}

/** Jump operators with √rate included, or with the rate beside them; in a list, or in one list per bath. */
export type JumpsOrBaths = readonly (Matrix | Jump)[] | Readonly<Record<string, readonly (Matrix | Jump)[]>>;

/**
 * Lindbladian of a Hamiltonian and jump operators.
 *
 * @param hamiltonian  H, shape (d, d), Hermitian
 * @param jumps        jump operators with √rate included, or `{ operator, rate }`; or a record of such lists, one per bath
 *                     (a bare list is the bath named `bath`)
 * @throws {DimensionError} when an operator has another shape than H
 * @throws {HermiticityError} when H is not Hermitian
 * @throws {DomainError} when a rate is negative: `unsafeLindbladian` allows that
 * @example lindbladian(pauliZ().scaled(0.5), { cold: [{ operator: sigmaMinus(), rate: 0.3 }], hot: [sigmaPlus()] })
 * @example lindbladian(pauliZ(), { cold: [{ operator: sigmaMinus(), rate: 0.3 }], hot: [sigmaPlus()] }).jumps.length // 2
 */
export function lindbladian(hamiltonian: Matrix, jumps: JumpsOrBaths): Lindbladian {
  const generator = unsafeLindbladian(hamiltonian, jumps);
  requireHermitian('hamiltonian', hamiltonian);
  if (generator.jumps.some(({ rate }) => rate !== 1)) requireNonnegativeRates(generator);
  return generator;
}

function requireNonnegativeRates({ baths }: Lindbladian): void {
  for (const [name, list] of Object.entries(baths)) {
    list.forEach(({ rate }, k) => {
      requireNonnegative(`jumps.${name}[${k}].rate`, rate);
    });
  }
}

/**
 * Generator of Lindblad form with unchecked Hamiltonian and rates, such as the negative rates of a non-Markovian bath.
 *
 * @param hamiltonian  H, shape (d, d), like each jump operator
 * @throws  {DimensionError} when a shape does not fit
 * @example unsafeLindbladian(pauliZ(), [{ operator: sigmaMinus(), rate: -1 }]).jumps.length // 1
 */
export function unsafeLindbladian(hamiltonian: Matrix, jumps: JumpsOrBaths): Lindbladian {
  requireOperator('hamiltonian', hamiltonian, [hamiltonian.rows]);
  const { rows } = hamiltonian;
  if (isList(jumps)) return new Lindbladian(hamiltonian, { bath: checkedJumps('bath', jumps, rows) });
  const baths = Object.entries(jumps).map(([name, list]) => [name, checkedJumps(name, list, rows)] as const);
  return new Lindbladian(hamiltonian, Object.fromEntries(baths));
}

function checkedJumps(bath: string, list: readonly (Matrix | Jump)[], dim: number): readonly Jump[] {
  return list.map((jump, k) => {
    const pair = 'operator' in jump ? jump : { operator: jump, rate: 1 };
    const { rows, cols } = pair.operator;
    if (rows !== dim || cols !== dim) requireOperator(`jumps.${bath}[${k}]`, pair.operator, [dim]);
    return pair;
  });
}

/**
 * Dissipator D_α of one bath: the generator without Hamiltonian and other baths.
 *
 * @throws {UnknownNameError}
 * @example dissipator(lindbladian(pauliZ(), { hot: [sigmaPlus()], cold: [sigmaMinus()] }), 'hot').jumps.length // 1
 */
export function dissipator<D extends Generator>(generator: OpenSystemGenerator<D>, bath: string): D {
  return generator.dissipator(bath);
}

function jumpsOf(baths: Baths): readonly Jump[] {
  const names = Object.keys(baths);
  return names.length === 1 ? baths[names[0]] : names.flatMap((name) => baths[name]);
}

type Rates = readonly (Real | number)[] | undefined;

/** Jumps as lists of operators and of the rates beside them; these are undefined where all are 1. */
interface Terms {
  readonly operators: readonly Matrix[];
  readonly rates: Rates;
}

function termsOf(jumps: readonly Jump[]): Terms {
  const operators = jumps.map(({ operator }) => operator);
  return { operators, rates: jumps.every(({ rate }) => rate === 1) ? undefined : jumps.map(({ rate }) => rate) };
}

/** K = −iH − ½ Σ γ L†L by matrix operations. */
export function driftOf(hamiltonian: Matrix, operators: readonly Matrix[], rates: Rates): Matrix {
  const minusHalf = hamiltonian.arithmetic.real(-1, 2);
  return operators.reduce((drift, L, k) => {
    const weight = rates === undefined ? minusHalf : minusHalf.times(rates[k]);
    return drift.plus(L.adjoint().times(L).scaled(weight));
  }, hamiltonian.timesI().scaled(-1));
}
