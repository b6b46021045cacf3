import {
  allOf,
  anyDensityMatrix,
  assuming,
  atLeast,
  atMost,
  claim,
  negativity,
  purity,
  reducedState,
  traceDistance,
  vonNeumannEntropy,
  type Claim,
} from '../../../src/index.ts';

/** A statement under a premise that no random draw satisfies, false with one constant and true with the other. */
export interface ThinPremise {
  readonly wrong: Claim;
  readonly right: Claim;
}

/** Energy at most 1/50, levels 0, 1, 2, 3: entropy at most that of the Gibbs state, 0.0984. */
export const coldStates = pair('planted-entropy-at-low-energy', 8, 10, (id, literature, hundredths) =>
  claim(id, {
    source: 'planted',
    statement: String.raw`\operatorname{tr} H\rho \le \tfrac1{50} \Rightarrow S(\rho) \le ${hundredths}/100`,
    literature,
    systems: [4],
    given: (dim) => ({ rho: anyDensityMatrix({ dim }) }),
    asserts: ({ rho }, dim) => {
      const { arithmetic } = rho;
      const energies = Array.from({ length: dim * dim }, (_, k) => (k % (dim + 1) === 0 ? k / (dim + 1) : 0));
      const energy = rho.traceOfProduct(arithmetic.matrix(dim, dim, energies));
      return assuming(
        atMost(energy, arithmetic.real(1, 50)),
        atMost(vonNeumannEntropy(rho), arithmetic.real(hundredths, 100)),
      );
    },
  }),
);

/** Purity 1/2 within 1/1000: the negativity is at most that of a Werner state, 0.1830. */
export const givenPurity = pair('planted-negativity-at-purity', 17, 19, (id, literature, hundredths) =>
  claim(id, {
    source: 'planted',
    statement: String.raw`|\operatorname{tr}\rho^2 - \tfrac12| \le 10^{-3} \Rightarrow N(\rho) \le ${hundredths}/100`,
    literature,
    systems: [[2, 2]],
    given: () => ({ rho: anyDensityMatrix({ dim: 4 }) }),
    asserts: ({ rho }, dims) => {
      const { arithmetic } = rho;
      const difference = purity(rho).minus(arithmetic.real(1, 2)).abs();
      return assuming(
        atMost(difference, arithmetic.real(1, 1000)),
        atMost(negativity(rho, dims), arithmetic.real(hundredths, 100)),
      );
    },
  }),
);

/** Separable and of purity at least 9/10: S(A) ≤ S(AB) ≤ 0.2614, and 0.2060 is reached by ρ_A ⊗ |0⟩⟨0|. */
export const nearlyPure = pair('planted-entropy-of-nearly-pure', 19, 27, (id, literature, hundredths) =>
  claim(id, {
    source: 'planted',
    statement: String.raw`\rho^{T_A} \ge 0,\ \operatorname{tr}\rho^2 \ge \tfrac9{10} \Rightarrow S(\rho_A) \le ${hundredths}/100`,
    literature,
    systems: [[2, 2]],
    given: () => ({ rho: anyDensityMatrix({ dim: 4 }) }),
    asserts: ({ rho }, dims) => {
      const { arithmetic } = rho;
      return assuming(
        allOf(atMost(negativity(rho, dims), arithmetic.real(1, 10_000)), atLeast(purity(rho), arithmetic.real(9, 10))),
        atMost(vonNeumannEntropy(reducedState(rho, dims, 0)), arithmetic.real(hundredths, 100)),
      );
    },
  }),
);

/** States of three levels at distance T ≤ 1/200: their entropies differ by T ln 2 + h(T) = 0.0349 at most. */
export const closeStates = pair('planted-entropies-of-close-states', 30, 35, (id, literature, thousandths) =>
  claim(id, {
    source: 'planted',
    statement: String.raw`\tfrac12\|\rho - \sigma\|_1 \le \tfrac1{200} \Rightarrow S(\rho) - S(\sigma) \le ${thousandths}/1000`,
    literature,
    systems: [3],
    given: (dim) => ({ rho: anyDensityMatrix({ dim }), sigma: anyDensityMatrix({ dim }) }),
    asserts: ({ rho, sigma }) => {
      const { arithmetic } = rho;
      return assuming(
        atMost(traceDistance(rho, sigma), arithmetic.real(1, 200)),
        atMost(vonNeumannEntropy(rho).minus(vonNeumannEntropy(sigma)), arithmetic.real(thousandths, 1000)),
      );
    },
  }),
);

export const THIN: readonly ThinPremise[] = [coldStates, givenPurity, nearlyPure, closeStates];

function pair(
  id: string,
  wrong: number,
  right: number,
  make: (id: string, literature: 'false' | 'theorem', constant: number) => Claim,
): ThinPremise {
  return { wrong: make(id, 'false', wrong), right: make(`${id}-holds`, 'theorem', right) };
}
