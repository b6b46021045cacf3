import {
  defined,
  diagonalPart,
  enclosedEntanglement,
  entanglementIdentities,
  identities,
  mixture,
  proof,
  reducedState,
  setting,
  spectral,
  taken,
  theorems,
  unitMatrix,
  vonNeumannEntropy,
  type Matrix,
  type Real,
  type Sides,
} from 'clausius';
import claim from '../../properties/general/entanglement-of-maximally-correlated-states.ts';
import { once } from '../once.ts';

type Drawn = { readonly tau: Matrix; readonly other: Matrix; readonly weight: Real };
type Dims = readonly number[];

/** Entropies R of ρ, N of τ, P of the diagonal of τ, and Q of ρ_A; u = tr ρ ln t for a separable t. */
const S = setting({ E: 'real', R: 'real', N: 'real', P: 'real', Q: 'real', u: 'real' });

/** V with V|j⟩ = |jj⟩. */
const isometry = once(({ rows, arithmetic }: Matrix): Matrix =>
  Array.from({ length: rows }, (_, j) => unitMatrix(rows, j, j, arithmetic).columns(j, j + 1))
    .map((ket) => ket.kron(ket).times(ket.adjoint()))
    .reduce((sum, term) => sum.plus(term)),
);

const state = once(({ tau }: Drawn): Matrix => {
  const V = isometry(tau);
  return V.times(tau).times(V.adjoint());
});

/** A separable state beside the diagonal. */
const beside = once((drawn: Drawn): Matrix => mixture(drawn.weight, diagonalPart(state(drawn)), drawn.other));

/** The first subsystem has the populations of the whole and no coherence. */
export default proof(claim, {
  covers: 'any dimension',
  link: ([d]) => ({
    symbols: S,
    read: (drawn, dims) => {
      const rho = state(drawn);
      return {
        E: d === 2 ? enclosedEntanglement(rho, dims) : rho.arithmetic.real(0),
        u: spectral(beside(drawn)).logTrace(rho),
        R: vonNeumannEntropy(rho),
        N: vonNeumannEntropy(drawn.tau),
        P: vonNeumannEntropy(diagonalPart(drawn.tau)),
        Q: vonNeumannEntropy(reducedState(rho, dims, 0)),
      };
    },
    sides: (): readonly Sides[] => [
      ...(d === 2 ? ([['E', 'P - N']] as const) : []),
      ['Q - R', 'P - N'],
      ['-u - R', 'P - N'],
    ],
  }),
  steps: {
    'E ≥ S(ρ_A) − S(ρ_AB)': () =>
      taken(
        theorems.coherentInformationBound,
        (drawn: Drawn, dims: Dims) => (dims[0] === 2 ? [state(drawn), dims] : undefined),
        'E',
        'Q - R',
      ),
    'and so is the distance to each separable state': () =>
      taken(
        theorems.coherentInformationBoundOfDistance,
        (drawn: Drawn, dims: Dims) => [state(drawn), beside(drawn), dims],
        '-u - R',
        'Q - R',
      ),
    'E ≤ D(ρ‖Δρ), as Δρ is separable': () =>
      defined(
        entanglementIdentities.noDiagonalStateIsCloser,
        ({ tau }: Drawn, dims: Dims) => (dims[0] === 2 ? [isometry(tau), tau, dims] : undefined),
        'E',
        'P - N',
      ),
    'the isometry |j⟩ ↦ |jj⟩ keeps the entropy': () =>
      defined(identities.entropyUnderIsometry, ({ tau }: Drawn) => [isometry(tau), tau], 'R', 'N'),
    'ρ_A is the diagonal of τ': () => defined(identities.entropyOfCorrelatedPart, ({ tau }: Drawn) => [tau], 'Q', 'P'),
  },
});
