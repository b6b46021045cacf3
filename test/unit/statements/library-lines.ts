import type { TypedStatement } from '../../../src/index.ts';

type Line = Partial<TypedStatement> & { readonly statement: string };

const AB = 'A=2,B=2';
const ABC = 'A=2,B=2,C=2';
const DAVIES = 'system: davies(A) with hamiltonian H, inverse temperature beta, fixed point pi; rho: state(A)';
const OF_THREE = 'system: state(AB); environment: state(C); U: unitary(ABC)';
const STRONG = 'H: hamiltonian(A); Hr: hamiltonian(B); V: hamiltonian(AB)';
const TURNED = '(proj(A, 0) + proj(A, 1)*turn)*(levels*environment)*(proj(A, 0) + proj(A, 1)*turn)†';

/** Claims of the library that are written in TypeScript, by group and identifier, and the same in one line, which is no simpler. */
export const LIBRARY_LINES: Readonly<Record<string, Readonly<Record<string, Line>>>> = {
  general: {
    'partial-transpose-has-one-negative-eigenvalue': {
      statement: 'kyfan(ptranspose(rho, A), 3) - kyfan(ptranspose(rho, A), 2) >= 0',
      on: AB,
    },
    'entanglement-of-bell-diagonal-states': {
      statement:
        'E_R(A:B) = ln(2) - h(max(1/2, tr(rho*phi(A:B)), tr(rho*(sigmaz(A)*phi(A:B)*sigmaz(A))), tr(rho*(sigmax(A)*phi(A:B)*sigmax(A))), tr(rho*(sigmay(A)*phi(A:B)*sigmay(A)))))',
      on: AB,
    },
  },
  article: {
    'heat-comes-from-populations': {
      statement: 'flow(system, H, rho) = flow(system, H, diag(rho))',
      given: DAVIES,
    },
    'second-law-at-one-temperature': {
      statement: 'production(system, rho) = entropyrate(system, rho) - beta*flow(system, H, rho)',
      given: DAVIES,
    },
    'spohn-with-a-negative-rate': {
      statement: '-gamma*tr((rho - sigmaz*rho*sigmaz)*ln(rho)) >= 0',
      given: 'rho: state(A); gamma: positive',
    },
  },
  'vedral-2009': {
    'entanglement-gained-by-any-unitary': {
      statement:
        'S(reduced(unitary(rho), AB)) - S(reduced(rho, AB)) + S(reduced(unitary(rho), C)) - S(reduced(rho, C)) >= E_R(unitary(rho), A:B) - E_R(rho, A:B)',
      given: 'rho: product(ABC); unitary: unitary(ABC)',
      on: ABC,
    },
    'entropy-change-exceeds-information-about-a-part': {
      statement:
        'S(reduced(U(system*environment), AB)) - S(system) + S(reduced(U(system*environment), C)) - S(environment) >= I(U(system*environment), B:C)',
      given: OF_THREE,
      on: ABC,
    },
    'entropy-change-splits-into-informations': {
      statement:
        'S(reduced(U(system*environment), AB)) - S(system) + S(reduced(U(system*environment), C)) - S(environment) = I(U(system*environment), B:C) + I(U(system*environment), A:C|B)',
      given: OF_THREE,
      on: ABC,
    },
    'information-in-a-mixed-environment': {
      statement: `S(reduced(${TURNED}, A)) - S(levels) + S(reduced(${TURNED}, B)) - S(environment) = coherence(levels) - coherence(reduced(${TURNED}, A))`,
      given: 'levels: state(A); environment: classical(B); turn: unitary(B)',
      on: AB,
    },
    'vanishing-entropy-production-with-internal-dynamics': {
      statement:
        '2*production(lindblad(hamiltonian, jump), rho, id/dim)*norm2(jump)^2 >= norm2(apply(lindblad(hamiltonian, jump), rho))^2',
      given: 'hamiltonian: hamiltonian(A); jump: observable(A); rho: state(A)',
    },
  },
  'esposito-2010': {
    'free-energy-at-equilibrium-of-the-whole': {
      statement:
        'lnZ(Hr, 1) - lnZ(V + H + Hr, 1) - tr(gibbs(V + H + Hr, 1)*(V + H)) + S(reduced(gibbs(V + H + Hr, 1), A)) = D(gibbs(V + H + Hr, 1), reduced(gibbs(V + H + Hr, 1), A)*gibbs(Hr, 1))',
      given: STRONG,
      on: AB,
    },
    'free-energy-is-that-of-mean-force': {
      statement:
        'tr(gibbs(V + H + Hr, 1)*(V + H)) - S(reduced(gibbs(V + H + Hr, 1), A)) >= lnZ(Hr, 1) - lnZ(V + H + Hr, 1)',
      given: STRONG,
      on: AB,
    },
  },
};
