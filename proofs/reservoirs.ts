import {
  defined,
  definedForEach,
  entropyExchange,
  identities,
  logPartitionFunction,
  reducedState,
  setting,
  tensor,
  vonNeumannEntropy,
  type Equilibrium,
  type Matrix,
  type Real,
  type Sides,
  type StepVerdict,
  type SymbolLink,
  type System,
  type SystemWithReservoirs,
} from 'clausius';

/** What claims on reservoirs draw. */
export interface WithProcess {
  readonly process: SystemWithReservoirs;
}

/** What claims on one temperature draw. */
export interface WithEquilibrium {
  readonly rho: Matrix;
  readonly thermal: Equilibrium;
}

type Reading = (this: void, process: SystemWithReservoirs) => Real;

export const sum = (terms: readonly Real[]): Real => terms.reduce((total, term) => total.plus(term));

/** Marginal of subsystem k, the system being 0. */
export const part = ({ dims }: SystemWithReservoirs, rho: Matrix, k: number): Matrix => reducedState(rho, dims, k);

export const gibbsStates = ({ reservoirs }: SystemWithReservoirs): readonly Matrix[] =>
  reservoirs.map(({ gibbsState }) => gibbsState);

/** ρ_s(t) ⊗ ρ₁^eq ⊗ … */
export const systemBesideEquilibrium = (process: SystemWithReservoirs): Matrix =>
  tensor(part(process, process.final, 0), ...gibbsStates(process));

/** Sum over the reservoirs. */
const each = (process: SystemWithReservoirs, term: (r: number) => Real): Real =>
  sum(process.reservoirs.map((_, r) => term(r)));

/** Σ(β_r⟨H_r⟩_t + ln Z_r) = −Σ tr ρ_r(t) ln ρ_r^eq. */
export const crossEntropy = (process: SystemWithReservoirs): Real =>
  each(process, (r) => {
    const { hamiltonian, beta } = process.reservoirs[r];
    const energy = part(process, process.final, r + 1).traceOfProduct(hamiltonian);
    return energy.times(beta).plus(logPartitionFunction(hamiltonian, beta));
  });

/**
 * | symbol | meaning |
 * |---|---|
 * | S0, S1 | entropy of the system before and after |
 * | N, F | entropy of the whole before and after |
 * | G, R | Σ S(ρ_r) before and after |
 * | C | −Σ tr ρ_r ln ρ_r^eq afterwards |
 * | Q | Σ β_r Q_r |
 */
const READINGS = {
  S0: (process) => vonNeumannEntropy(part(process, process.initial, 0)),
  S1: (process) => vonNeumannEntropy(part(process, process.final, 0)),
  N: ({ initial }) => vonNeumannEntropy(initial),
  F: ({ final }) => vonNeumannEntropy(final),
  G: (process) => each(process, (r) => vonNeumannEntropy(part(process, process.initial, r + 1))),
  R: (process) => each(process, (r) => vonNeumannEntropy(part(process, process.final, r + 1))),
  C: crossEntropy,
  Q: entropyExchange,
} satisfies Readonly<Record<string, Reading>>;

/** Link in the symbols above, of which only those that occur in the proof are named, and in others of its own. */
export function processLink<F>(
  symbols: readonly (keyof typeof READINGS)[],
  sides: readonly Sides[],
  own: Readonly<Record<string, Reading>> = {},
): SymbolLink<WithProcess, System, F> {
  const readings = Object.entries<Reading>({
    ...Object.fromEntries(symbols.map((name) => [name, READINGS[name]])),
    ...own,
  });
  return {
    symbols: setting(Object.fromEntries(readings.map(([name]) => [name, 'real']))),
    read: ({ process }) => Object.fromEntries(readings.map(([name, reading]) => [name, reading(process)])),
    sides: () => sides,
  };
}

type Steps = Readonly<Record<string, () => StepVerdict>>;

/** F = N = S0 + G: the unitary keeps the entropy of the whole, which starts as a product. */
export const fromAProduct = (processOf: (this: void, drawn: never) => SystemWithReservoirs): Steps => ({
  'the unitary keeps the entropy of the whole': () =>
    defined(
      identities.entropyUnderIsometry,
      (drawn: never) => {
        const { unitary, initial } = processOf(drawn);
        return [unitary, initial];
      },
      'F',
      'N',
    ),
  'which starts as a product': () =>
    defined(
      identities.entropyOfProduct,
      (drawn: never) => {
        const process = processOf(drawn);
        return process.dims.map((_, k) => part(process, process.initial, k));
      },
      'N',
      'S0 + G',
    ),
});

const drawnProcess = ({ process }: WithProcess): SystemWithReservoirs => process;

export const FROM_A_PRODUCT: Steps = fromAProduct(drawnProcess);

/** G = Q + C: what the reservoirs have at the start, in terms of heat. */
export function fromEquilibrium(
  heat = 'Q',
  processOf: (this: void, drawn: never) => SystemWithReservoirs = drawnProcess,
): Steps {
  return {
    'the reservoirs start in equilibrium': () =>
      definedForEach(
        identities.entropyOfReservoir,
        (drawn: never) => {
          const process = processOf(drawn);
          return process.reservoirs.map((_, r) => [process, r] as const);
        },
        'G',
        `${heat} + C`,
      ),
  };
}
