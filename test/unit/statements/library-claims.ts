import type { TypedStatement } from '../../../src/index.ts';

type Line = Partial<TypedStatement> & { readonly statement: string };

const AB = 'A=2,B=2';
const ABC = 'A=2,B=2,C=2';
const TWO = 'rho, sigma: state(A)';
const DAVIES = 'system: davies(A) with hamiltonian H, inverse temperature beta, fixed point pi; rho: state(A)';
const EQUILIBRIUM = 'rho: state(A); thermal: thermal(A) with hamiltonian H, inverse temperature beta';
const OF_TWO = 'rho: product(AB); U: unitary(AB)';
const OF_THREE = 'system: state(AB); environment: state(C); U: unitary(ABC)';
const STRONG = 'H: hamiltonian(A); Hr: hamiltonian(B); V: hamiltonian(AB)';
const TURNED = '(proj(A, 0) + proj(A, 1)*turn)*(levels*environment)*(proj(A, 0) + proj(A, 1)*turn)†';

/** Claims of the library by group and identifier, and the same statements in one line; the names are those of the claim. */
export const LIBRARY_LINES: Readonly<Record<string, Readonly<Record<string, Line>>>> = {
  general: {
    'klein-inequality': { statement: 'D(rho, sigma) >= 0', given: TWO },
    'pinsker-inequality': { statement: 'D(rho, sigma) >= 2*T(rho, sigma)^2', given: TWO },
    'pinsker-with-a-larger-constant': { statement: 'D(rho, sigma) >= 2.4*T(rho, sigma)^2', given: TWO },
    'data-processing': {
      statement: 'D(channel(rho), channel(sigma)) <= D(rho, sigma)',
      given: `${TWO}; channel: channel(A)`,
    },
    'data-processing-under-positive-maps': {
      statement: 'D((id - rho)/(dim - 1), (id - sigma)/(dim - 1)) <= D(rho, sigma)',
      given: TWO,
      on: 'A=3',
    },
    'joint-convexity': {
      statement:
        'D(rho0 + p*(rho1 - rho0), sigma0 + p*(sigma1 - sigma0)) <= D(rho0, sigma0) + p*(D(rho1, sigma1) - D(rho0, sigma0))',
      given: 'rho0, rho1, sigma0, sigma1: state(A); p: probability',
    },
    'strong-subadditivity': { statement: 'I(A:C|B) >= 0', on: ABC },
    'triangle-inequality-of-entropies': { statement: 'S(AB) >= abs(S(A) - S(B))', on: AB },
    'coarse-grained-entropy-exceeds-its-start': {
      statement: 'S(diag(U(rho))) - S(rho) >= 0',
      given: 'rho: classical(A); U: unitary(A)',
      on: 'A=3',
    },
    'negativity-is-at-most-half-the-concurrence': { statement: 'N(A:B) <= C(A:B)/2', on: AB },
    'negativity-below-half-the-concurrence': { statement: 'N(A:B) <= 0.499 C(A:B)', on: AB },
    'two-qubit-negativity-is-at-most-one-half': { statement: 'N(A:B) <= 0.5', on: AB },
    'two-qubit-negativity-below-one-half': { statement: 'N(A:B) <= 0.499', on: AB },
    'negativity-under-local-channels': {
      statement: 'N(channel(rho), A:B) <= N(A:B)',
      given: 'rho: state(AB); channel: channel(A)',
      on: AB,
    },
    'mutual-information-under-local-channels': {
      statement: 'I(channel(rho), A:B) <= I(A:B)',
      given: 'rho: state(AB); channel: channel(A)',
      on: AB,
    },
    'negativity-is-convex': {
      statement: 'N(rho0 + p*(rho1 - rho0), A:B) <= N(rho0, A:B) + p*(N(rho1, A:B) - N(rho0, A:B))',
      given: 'rho0, rho1: state(AB); p: probability',
      on: AB,
    },
    'logarithmic-negativity-is-convex': {
      statement: 'E_N(rho0 + p*(rho1 - rho0), A:B) <= E_N(rho0, A:B) + p*(E_N(rho1, A:B) - E_N(rho0, A:B))',
      given: 'rho0, rho1: state(AB); p: probability',
      on: AB,
    },
    'partial-transpose-has-one-negative-eigenvalue': {
      statement: 'kyfan(ptranspose(rho, A), 3) - kyfan(ptranspose(rho, A), 2) >= 0',
      on: AB,
    },
    'separable-states-have-no-negativity': {
      statement: '-lambda_min(ptranspose(rho, A)) <= 0',
      given: 'rho: separable(AB)',
      on: AB,
    },
    'entanglement-of-bell-diagonal-states': {
      statement:
        'E_R(A:B) = ln(2) - h(max(1/2, tr(rho*phi(A:B)), tr(rho*(sigmaz(A)*phi(A:B)*sigmaz(A))), tr(rho*(sigmax(A)*phi(A:B)*sigmax(A))), tr(rho*(sigmay(A)*phi(A:B)*sigmay(A)))))',
      on: AB,
    },
    'spohn-inequality': {
      statement: 'production(generator, rho) >= 0',
      given: 'generator: generator(A); rho: state(A)',
    },
    'spohn-with-another-reference': {
      statement: 'production(generator, rho, tau) >= 0',
      given: 'generator: generator(A); rho, tau: state(A)',
    },
    'gibbs-state-is-stationary': { statement: 'system(pi) = 0', given: DAVIES },
  },
  article: {
    'data-processing-under-postselection': {
      statement: 'D(K*rho*K/tr(K*rho*K), K*sigma*K/tr(K*sigma*K)) <= D(rho, sigma)',
      given: `${TWO}; K: observable(A)`,
    },
    'data-processing-with-correlated-starts': {
      statement: 'D(reduced(U(rho), A), reduced(U(sigma), A)) <= D(reduced(rho, A), reduced(sigma, A))',
      given: 'rho, sigma: state(AB); U: unitary(AB)',
      on: AB,
    },
    'entropy-never-decreases': {
      statement: 'entropyrate(generator, rho) >= 0',
      given: 'generator: generator(A); rho: state(A)',
    },
    'heat-comes-from-populations': {
      statement: 'flow(system, H, rho) = flow(system, H, diag(rho))',
      given: DAVIES,
    },
    'positive-maps-are-completely-positive': { statement: 'ptranspose(rho, A) >= 0', on: AB },
    'production-towards-a-moving-gibbs-state': {
      statement: 'production(system, rho) - beta*tr((rho - pi)*drive) >= 0',
      given: `${DAVIES}; drive: hamiltonian(A)`,
    },
    'second-law-at-one-temperature': {
      statement: 'production(system, rho) = entropyrate(system, rho) - beta*flow(system, H, rho)',
      given: DAVIES,
    },
    'relative-entropy-is-free-energy': {
      statement: 'D(rho, thermal) = beta*(free(rho, H, 1/beta) - free(H, 1/beta))',
      given: EQUILIBRIUM,
    },
    'spohn-with-a-negative-rate': {
      statement: '-gamma*tr((rho - sigmaz*rho*sigmaz)*ln(rho)) >= 0',
      given: 'rho: state(A); gamma: positive',
    },
  },
  'vedral-2009': {
    'coarse-grained-entropy-always-increases': {
      statement: 'coherence(U(rho)) >= coherence(rho)',
      given: 'rho: state(A); U: unitary(A)',
    },
    'dephasing-factor-as-printed': {
      statement: 're(apply(lindblad(0*sigmaz, sqrt(eta)*sigmaz), rho)*|1><0|) = -eta/2*re(rho*|1><0|)',
      given: 'rho: state(A); eta: positive',
    },
    'dephasing-factor-of-collisions': {
      statement: 're(eta*(sigmaz*rho*sigmaz - rho)*|1><0|) = -eta*re(rho*|1><0|)',
      given: 'rho: state(A); eta: positive',
    },
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
    'entropy-production-for-arbitrary-jumps': {
      statement: 'production(generator, rho, thermal) >= 0',
      given: 'generator: generator(A); rho: state(A); thermal: thermal(A)',
    },
    'free-evolution-as-printed': {
      statement: '-omega/2*i*[sigmaz, rho] = -omega*i*[sigmaz, rho]',
      given: 'rho: state(A); omega: positive',
    },
    'information-in-a-mixed-environment': {
      statement: `S(reduced(${TURNED}, A)) - S(levels) + S(reduced(${TURNED}, B)) - S(environment) = coherence(levels) - coherence(reduced(${TURNED}, A))`,
      given: 'levels: state(A); environment: classical(B); turn: unitary(B)',
      on: AB,
    },
    'joint-entropy-change-is-mutual-information': {
      statement:
        'S(reduced(U(rho), A)) - S(reduced(rho, A)) + S(reduced(U(rho), B)) - S(reduced(rho, B)) = I(U(rho), A:B)',
      given: OF_TWO,
      on: AB,
    },
    'mutual-information-is-a-relative-entropy': {
      statement: 'D(rho, reduced(rho, A)*reduced(rho, B)) = I(A:B)',
      on: AB,
    },
    'mutual-information-under-joint-channels': {
      statement: 'I(channel(rho), A:B) <= I(rho, A:B)',
      given: 'rho: state(AB); channel: channel(AB)',
      on: AB,
    },
    'total-entropy-change-as-printed': {
      statement:
        'S(reduced(U(rho), A)) - S(reduced(rho, A)) + S(reduced(U(rho), B)) - S(reduced(rho, B)) = S(reduced(U(rho), A)) - S(reduced(rho, A)) + S(reduced(U(rho), B)) + S(reduced(rho, B))',
      given: OF_TWO,
      on: AB,
    },
    'total-entropy-change-of-relaxation': {
      statement: 'S(thermal) - S(rho) + beta*tr((rho - thermal)*H) = D(rho, thermal)',
      given: EQUILIBRIUM,
    },
    'vanishing-entropy-production-with-internal-dynamics': {
      statement:
        '2*production(lindblad(hamiltonian, jump), rho, id/dim)*norm2(jump)^2 >= norm2(apply(lindblad(hamiltonian, jump), rho))^2',
      given: 'hamiltonian: hamiltonian(A); jump: observable(A); rho: state(A)',
    },
  },
  'esposito-2010': {
    'entropy-production-is-convex-in-time': {
      statement: 'S(channel(channel(rho))) - S(channel(rho)) >= S(channel(rho)) - S(rho)',
      given: 'rho: state(A); channel: unital(A)',
    },
    'entropy-production-slows-down': {
      statement: 'S(channel(channel(rho))) - S(channel(rho)) <= S(channel(rho)) - S(rho)',
      given: 'rho: state(A); channel: unital(A)',
    },
    'entropy-production-is-convex': {
      statement:
        'production(generator, rho0 + p*(rho1 - rho0)) <= production(generator, rho0) + p*(production(generator, rho1) - production(generator, rho0))',
      given: 'generator: generator(A); rho0, rho1: state(A); p: probability',
    },
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
    'relative-entropy-is-symmetric': { statement: 'D(rho, sigma) = D(sigma, rho)', given: TWO },
    'relative-entropy-obeys-the-triangle-inequality': {
      statement: 'D(rho, sigma) <= D(rho, tau) + D(tau, sigma)',
      given: 'rho, sigma, tau: state(A)',
    },
  },
};
