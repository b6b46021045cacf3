import type { TypedStatement } from '../../../src/index.ts';

/** A statement as a researcher types it, and whether it is true. */
export interface TestStatement extends Omit<TypedStatement, 'on'> {
  readonly on?: string | readonly string[];
  readonly isTrue: boolean;
  /** It is among those of a quick run. */
  readonly quick?: true;
}

const AB = 'A=2,B=2';
const ABC = 'A=2,B=2,C=2';
const TWO = 'rho, sigma: state(A)';
const DAVIES = 'L: davies(A) with hamiltonian H, inverse temperature beta; rho: state(A)';

/** Statements on one qubit A where no subsystems are named. */
export const STATEMENTS: readonly TestStatement[] = [
  // Entropies
  { statement: 'S(AB) <= S(A) + S(B)', on: 'A=2,B=3', isTrue: true },
  { statement: 'abs(S(A) - S(B)) <= S(AB)', on: AB, isTrue: true },
  { statement: 'S(A|BC) <= S(A|B)', on: ABC, isTrue: true },
  { statement: 'S(A|B) >= 0', on: AB, isTrue: false, quick: true },
  { statement: 'S(A|B) + S(A|C) >= 0', on: ABC, isTrue: true },
  { statement: 'I(A:BC) = I(A:B) + I(A:C|B)', on: ABC, isTrue: true },
  { statement: 'I(A:B:C) >= I(A:B)', on: ABC, isTrue: true },
  { statement: 'I(A:B) <= 2 ln(dim(A))', on: 'A=2,B=3', isTrue: true },
  { statement: 'I(A:B) <= ln(2)', on: AB, isTrue: false },
  { statement: 'renyi(rho, 2) <= S(rho) <= renyi(rho, 0.5)', on: 'A=3', isTrue: true },
  { statement: 'renyi(rho, 2) <= renyi(reduced(rho,A), 2) + renyi(reduced(rho,B), 2)', on: AB, isTrue: false },
  { statement: 'exp(-S(A)) <= purity(rho)', on: 'A=3', isTrue: true },
  { statement: '1/dim(A) <= tr(rho^2) <= 1', on: 'A=3', isTrue: true },
  { statement: 'exp(renyi(reduced(psi, A), 0)) <= dim(A)', given: 'psi: pure(AB)', on: AB, isTrue: true },
  { statement: 'tanh(t) <= t', given: 't: [0, 2]', isTrue: true, quick: true },
  { statement: 'cosh(t)^2 - sinh(t)^2 = 1', given: 't: [0, 2]', isTrue: true },
  { statement: 'coth(t) <= 1/t', given: 't: [1, 2]', isTrue: false },
  // Relative entropy and distances
  { statement: 'D(rho, sigma) >= 2 T(rho, sigma)^2', given: TWO, isTrue: true },
  { statement: 'D(rho, sigma) >= 2.1*T(rho, sigma)^2', given: TWO, isTrue: false },
  { statement: 'D(rho, sigma) = D(sigma, rho)', given: TWO, isTrue: false, quick: true },
  { statement: 'D(N(rho), N(sigma)) <= D(rho, sigma)', given: `${TWO}; N: channel(A)`, isTrue: true },
  {
    statement: 'D(evolve(L,rho,t), evolve(L,sigma,t)) <= D(rho,sigma)',
    given: `${TWO}; L: generator(A); t: [0, 2]`,
    isTrue: true,
  },
  {
    statement: '1 - sqrt(F(rho, sigma)) <= T(rho, sigma) <= sqrt(1 - F(rho, sigma))',
    given: TWO,
    isTrue: true,
    quick: true,
  },
  {
    statement: 'acos(sqrt(F(N(rho), N(sigma)))) <= arccos(sqrt(F(rho, sigma)))',
    given: `${TWO}; N: channel(A)`,
    isTrue: true,
  },
  { statement: 'arccos(sqrt(F(rho, sigma))) <= T(rho, sigma)', given: TWO, isTrue: false },
  { statement: 'T(rho,sigma) <= 1 - F(rho,sigma)', given: TWO, isTrue: false },
  { statement: 'F(N(rho), N(sigma)) >= F(rho, sigma)', given: `${TWO}; N: channel(A)`, isTrue: true },
  {
    statement: 'abs(S(rho) - S(sigma)) <= T(rho,sigma) ln(2) + h(T(rho,sigma))',
    given: 'rho, sigma: state(A)',
    on: 'A=3',
    isTrue: true,
    quick: true,
  },
  { statement: 'abs(S(rho) - S(sigma)) <= T(rho,sigma)*ln(2)', given: TWO, isTrue: false },
  { statement: 'I(A:B) = D(rho, reduced(rho,A)*reduced(rho,B))', on: AB, isTrue: true, quick: true },
  { statement: '0 <= 1/g + 1/(1 - g) - 4', given: 'g: (0, 1)', isTrue: true, quick: true },
  { statement: '1/g <= 100', given: 'g: (0, 1]', isTrue: false },
  { statement: 'x^2 >= 0.001*x', given: 'x: nonnegative', isTrue: false },
  // Channels and measurements
  { statement: 'S(N(rho)) >= S(rho)', given: 'rho: state(A); N: unital(A)', isTrue: true },
  { statement: 'S(N(rho)) >= S(rho)', given: 'rho: state(A); N: channel(A)', isTrue: false },
  { statement: 'N(E(rho), A:B) <= 0', given: 'rho: state(AB); E: breaking(A)', on: AB, isTrue: true },
  { statement: 'Ic(E(rho), A:B) <= Ic(rho, A:B)', given: 'rho: state(AB); E: channel(B)', on: AB, isTrue: true },
  { statement: 'Ic(E(rho), A:B) <= Ic(rho, A:B)', given: 'rho: state(AB); E: channel(A)', on: AB, isTrue: false },
  { statement: 'S(pinch(rho, X)) >= S(rho)', given: 'rho: state(A); X: observable(A)', isTrue: true },
  { statement: 'S(diag(rho)) + S(pinch(rho, sigmax)) >= ln(2) + S(rho)', isTrue: true, quick: true },
  { statement: 'S(diag(rho)) + S(pinch(rho, sigmax)) >= 2*ln(2)', isTrue: false },
  { statement: 'holevo(p, rho, sigma) <= h(p)', given: `${TWO}; p: probability`, isTrue: true, quick: true },
  { statement: 'holevo(p, rho, sigma) <= T(rho, sigma)*h(p)', given: `${TWO}; p: probability`, isTrue: true },
  { statement: 'kyfan(diag(rho), 1) <= kyfan(rho, 1)', on: 'A=3', isTrue: true, quick: true },
  // Thermodynamics
  {
    statement: 'production(L, rho) >= 0',
    given: 'rho: state(A); L: generator(A) with fixed point pi',
    isTrue: true,
    quick: true,
  },
  { statement: 'entropyrate(L, rho) >= beta*tr(H*L(rho))', given: DAVIES, isTrue: true, quick: true },
  { statement: 'entropyrate(L, rho) >= 0', given: DAVIES, isTrue: false },
  { statement: 'free(rho, H, 2) >= free(H, 2)', given: 'rho: state(A); H: hamiltonian(A)', isTrue: true },
  {
    statement: 'D(rho, gibbs(H, beta)) = beta*tr(rho*H) - S(rho) + lnZ(H, beta)',
    given: 'rho: state(A); H: hamiltonian(A); beta: [0, 2]',
    isTrue: true,
  },
  {
    statement:
      'beta*tr(H*reduced(U(rho*gibbs(H,beta)), B)) - beta*tr(H*gibbs(H,beta)) >= S(rho) - S(reduced(U(rho*gibbs(H,beta)), A))',
    given: 'rho: state(A); H: hamiltonian(B); U: unitary(AB); beta: [0, 2]',
    on: AB,
    isTrue: true,
  },
  { statement: 'tr(H*U(gibbs(H, 1))) >= tr(H*gibbs(H, 1))', given: 'H: hamiltonian(A); U: unitary(A)', isTrue: true },
  {
    statement: 'ergotropy(rho, H) <= tr(rho*H) - lambda_min(H)',
    given: 'rho: state(A); H: hamiltonian(A)',
    isTrue: true,
  },
  {
    statement: 'ergotropy(rho, H) = tr(H*(rho - passive(rho, H)))',
    given: 'rho: state(A); H: hamiltonian(A)',
    isTrue: true,
  },
  { statement: 'L(steady(L)) = 0', given: 'L: generator(A)', isTrue: true },
  {
    statement: 'T(evolve(lindblad(H, sigmam, sigmap), rho, t), id/2) <= T(rho, id/2)',
    given: 'rho: state(A); H: hamiltonian(A); t: [0, 2]',
    isTrue: true,
  },
  {
    statement: 'beta*(free(rho, H, 1/beta) - free(tau, H, 1/beta)) = D(rho, tau)',
    given: 'rho: state(A); tau: thermal(A) with hamiltonian H, inverse temperature beta',
    on: 'A=3',
    isTrue: true,
  },
  // Entanglement
  { statement: 'lambda_min(ptranspose(rho, A)) >= 0', on: AB, isTrue: false, quick: true },
  { statement: 'N(A:B) <= 1/2', given: 'rho: state(AB) of any rank', on: AB, isTrue: true, quick: true },
  { statement: 'E_R(A:B) <= E_F(A:B)', on: AB, isTrue: true },
  { statement: 'E_N(A:B) >= E_F(A:B)', on: AB, isTrue: false },
  { statement: 'N(A:B) <= 0 iff C(A:B) <= 0', on: AB, isTrue: true },
  { statement: 'S(A|B) >= 0 if N(A:B) <= 0', on: AB, isTrue: true, quick: true },
  { statement: 'N(A:B) >= 0.01 => S(A|B) <= 0', on: AB, isTrue: false },
  { statement: 'ptranspose(rho, A) >= 0', on: AB, isTrue: false },
  { statement: 'reduced(rho, A) - rho >= 0', given: 'rho: separable(AB)', on: AB, isTrue: true },
  { statement: 'C(A:B)^2 + C(A:C)^2 <= 2 linear(reduced(psi, A))', given: 'psi: pure(ABC)', on: ABC, isTrue: true },
  { statement: 'tr(rho*phi(A:B)) <= (1 + 2 N(A:B))/2', on: AB, isTrue: true, quick: true },
  { statement: 'chsh(A:B) <= 2 sqrt(2)', on: AB, isTrue: true },
  { statement: 'chsh(A:B) <= 2', on: AB, isTrue: false },
  {
    statement: 'abs(tr(rho*(U(sigmaz(A))*sigmax(B) + sigmax(A)*sigmaz(B)))) <= 2',
    given: 'rho: separable(AB); U: unitary(A)',
    on: AB,
    isTrue: true,
  },
  { statement: 'realignment(A:B) <= 1', given: 'rho: separable(AB)', on: AB, isTrue: true },
  // Operators
  {
    statement: 'var(X, rho)*var(Y, rho) >= tr(rho*i[X, Y])^2/4',
    given: 'rho: state(A); X, Y: observable(A)',
    isTrue: true,
    quick: true,
  },
  { statement: 'qfi(X, rho) <= 4 var(X, rho)', given: 'rho: state(A); X: observable(A)', isTrue: true },
  {
    statement: 'var(X, rho) <= (lambda_max(X) - lambda_min(X))^2/4',
    given: 'rho: state(A); X: observable(A)',
    isTrue: true,
  },
  { statement: 'norm2([X, Y])^2 <= 2 norm2(X)^2 norm2(Y)^2', given: 'X, Y: observable(A)', isTrue: true },
  { statement: 'tr(exp(X + Y)) <= tr(exp(X)*exp(Y))', given: 'X, Y: observable(A)', isTrue: true, quick: true },
  { statement: '-tr([sqrt(rho), X]^2)/2 <= var(X, rho)', given: 'rho: state(A); X: observable(A)', isTrue: true },
  { statement: 'norm2([annihilation, creation] - id) <= 0', on: 'A=3', isTrue: false },
  { statement: 'tr(rho*[[1, -i], [i, 1]]) <= 2', isTrue: true },
  { statement: 'tr(rho*rho*swap(A:B)) <= 1', given: 'rho: state(AB)', on: AB, isTrue: true },
];
