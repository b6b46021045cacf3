import type { TypedStatement } from '../src/statements/text-claim.ts';

/** Statements to begin with; which of them hold is for the search to say. */
export const GALLERY: readonly (TypedStatement & { readonly title: string; readonly on: string })[] = [
  { title: 'A part is never more disordered than the whole', statement: 'S(AB) >= S(A)', on: 'A=2,B=2' },
  { title: 'Subadditivity', statement: 'S(AB) <= S(A) + S(B)', on: 'A=2,B=3' },
  { title: 'Araki and Lieb', statement: 'S(AB) >= abs(S(A) - S(B))', on: 'A=2,B=2' },
  { title: 'Mutual information below an entropy', statement: 'I(A:B) <= S(A)', on: 'A=2,B=2' },
  { title: 'Strong subadditivity', statement: 'S(AB) + S(BC) >= S(ABC) + S(B)', on: 'A=2,B=2,C=2' },
  { title: 'Entangled states are mixed in their parts', statement: 'N(A:B) <= S(A)', on: 'A=2,B=2' },
  {
    title: 'Data processing',
    statement: 'D(N(rho), N(sigma)) <= D(rho, sigma)',
    given: 'rho, sigma: state(A); N: channel(A)',
    on: 'A=2',
  },
  {
    title: 'Pinsker, with a constant that is too good',
    statement: 'T(rho, sigma)^2 <= D(rho, sigma)/3',
    given: 'rho, sigma: state(A)',
    on: 'A=2',
  },
  {
    title: 'Entropy production of a qubit',
    statement: 'production(L, rho) >= 0',
    given: 'rho: state(A); L: generator(A) with fixed point pi',
    on: 'A=2',
  },
];
