import {
  anyKet,
  anyPositive,
  anyProbability,
  type Arithmetic,
  claim,
  composedEnsemble,
  embed,
  equals,
  type Lindbladian,
  lindbladian,
  type Matrix,
  pauliX,
  pauliY,
  pauliZ,
  type Real,
  reducedState,
  resetJumps,
  sigmaMinus,
  sigmaPlus,
  tensor,
  uniqueSteadyState,
} from 'clausius';

/** Heisenberg spins with the same reset state and noise end in a product state, which commutes with the coupling. */
export default claim('equal-resets-leave-heisenberg-spins-uncorrelated', {
  source: 'after HartmannDurBriegel2006, section II',
  statement: String.raw`\chi_1 = \chi_2 \;\Rightarrow\; \rho = \rho_1\otimes\rho_2,\quad \text{so that } I(1{:}2) = 0`,
  literature: 'own result',
  note: 'For any reset state and the noise of equation (1) with any B, C ≥ B/2 and s, equal on both spins.',
  corrects: [
    {
      claim: 'resets-entangle-any-interaction',
      as: 'qualified',
      basis: 'implied',
      place: 'section I',
      words: 'steady-state entanglement quite generically, independent of the specific interaction Hamiltonian',
    },
  ],
  systems: [[2, 2]],
  given: () => ({
    model: composedEnsemble({
      name: 'Heisenberg spins with equal noise and resets to one state',
      measure: 'χ² coupling, B, C − B/2 and reset rate; uniform s; reset state of uniform direction',
      parts: {
        g: anyPositive(),
        B: anyPositive(),
        c: anyPositive(),
        s: anyProbability(),
        r: anyPositive(),
        chi: anyKet({ dim: 2 }),
      },
      build: (drawn, arithmetic) => ({ ...drawn, generator: equalSpins(drawn, arithmetic) }),
    }),
  }),
  asserts: ({ model: { generator } }, dims) => {
    const rho = uniqueSteadyState(generator);
    const product = tensor(reducedState(rho, dims, 0), reducedState(rho, dims, 1));
    return equals(rho.minus(product).squaredNorm(), 0);
  },
});

/** Numbers of the model, and the reset state. */
export type EqualSpins = Readonly<Record<'g' | 'B' | 'c' | 's' | 'r', Real>> & { readonly chi: Matrix };

/** Generator of two Heisenberg spins with the noise of equation (1) and resets to |χ⟩ on both. */
export function equalSpins({ g, B, c, s, r, chi }: EqualSpins, arithmetic: Arithmetic): Lindbladian {
  const H = [pauliX, pauliY, pauliZ]
    .map((pauli) => tensor(pauli(arithmetic), pauli(arithmetic)))
    .reduce((sum, term) => sum.plus(term))
    .scaled(g);
  return lindbladian(
    H,
    [0, 1].flatMap((k) => [
      { operator: embed(sigmaPlus(arithmetic), DIMS, k), rate: B.times(s) },
      { operator: embed(sigmaMinus(arithmetic), DIMS, k), rate: B.minus(B.times(s)) },
      { operator: embed(pauliZ(arithmetic), DIMS, k), rate: c.dividedBy(2) },
      ...resetJumps(chi, r, DIMS, k),
    ]),
  );
}

const DIMS = [2, 2] as const;
