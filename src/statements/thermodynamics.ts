import { called, list, method } from './expressions.ts';
import {
  argumentsOf,
  ofTwo,
  type Quantity,
  requireHermitian,
  requirePlaces,
  requireSame,
  symbol,
  tight,
} from './quantity.ts';
import { extended, isHermitian, numberTerm, type Scope, type Term, together } from './terms.ts';

const GIBBS: Quantity = {
  name: 'gibbs',
  usage: 'gibbs(H, beta)',
  meaning: 'Gibbs state e^{−βH}/tr e^{−βH}',
  typescript: 'gibbsState',
  latex: ([H, beta]) => `\\tau_{${beta}}(${H})`,
  term: (args) => {
    const [H, beta] = argumentsOf(GIBBS.usage, args, ['operator', 'number']);
    requireHermitian(GIBBS.usage, H, 0);
    return { type: 'operator', is: 'state', on: H.on, value: called('gibbsState', H.value, beta.value) };
  },
};

const LOG_PARTITION: Quantity = {
  name: 'lnZ',
  usage: 'lnZ(H, beta)',
  meaning: 'logarithm of the partition function, ln tr e^{−βH}',
  typescript: 'logPartitionFunction',
  latex: ([H, beta]) => `\\ln Z_{${beta}}(${H})`,
  term: (args) => {
    const [H, beta] = argumentsOf(LOG_PARTITION.usage, args, ['operator', 'number']);
    requireHermitian(LOG_PARTITION.usage, H, 0);
    return numberTerm(called('logPartitionFunction', H.value, beta.value));
  },
};

const FREE_ENERGY: Quantity = {
  name: 'free',
  usage: 'free(rho, H, T) or free(H, T) in equilibrium, at a temperature T',
  meaning: 'free energy tr ρH − T S(ρ); −T ln Z in equilibrium',
  typescript: 'freeEnergy',
  latex: symbol('F'),
  term: (args, scope) => {
    if (args.length === 2) {
      const [H, T] = argumentsOf(FREE_ENERGY.usage, args, ['operator', 'number']);
      requireHermitian(FREE_ENERGY.usage, H, 0);
      return numberTerm(called('equilibriumFreeEnergy', H.value, T.value));
    }
    const [rho, H, T] = argumentsOf(FREE_ENERGY.usage, args, ['operator', 'operator', 'number']);
    requireHermitian(FREE_ENERGY.usage, rho, 0);
    requireHermitian(FREE_ENERGY.usage, H, 1);
    requireSame(FREE_ENERGY.usage, rho, H, scope, 1);
    requirePlaces(FREE_ENERGY.usage, rho, H, 0);
    return numberTerm(called('freeEnergy', rho.value, H.value, T.value));
  },
};

const PASSIVE: Quantity = {
  name: 'passive',
  usage: 'passive(rho, H)',
  meaning: 'passive state with the spectrum of ρ',
  typescript: 'passiveState',
  latex: ([rho, H]) => `${tight(rho)}^{\\downarrow ${H}}`,
  term: (args, scope) => {
    const [rho, H] = argumentsOf(PASSIVE.usage, args, ['operator', 'operator']);
    requireHermitian(PASSIVE.usage, rho, 0);
    requireHermitian(PASSIVE.usage, H, 1);
    requireSame(PASSIVE.usage, rho, H, scope, 1);
    requirePlaces(PASSIVE.usage, rho, H, 0);
    return { type: 'operator', is: rho.is, on: rho.on, value: called('passiveState', rho.value, H.value) };
  },
};

const EVOLVED: Quantity = {
  name: 'evolve',
  usage: 'evolve(L, rho, t)',
  meaning: 'e^{tL}(ρ)',
  typescript: 'propagated',
  latex: ([L, rho, t]) => `e^{${tight(t)} ${L}}(${rho})`,
  term: (args, scope) => {
    const [L, rho, t] = argumentsOf(EVOLVED.usage, args, ['generator', 'operator', 'number']);
    requireHermitian(EVOLVED.usage, rho, 1);
    requireSame(EVOLVED.usage, L, rho, scope, 1);
    // It is a state for t ≥ 0, of which nothing is known.
    const value = called('propagated', L.value, rho.value, t.value);
    return { type: 'operator', is: isHermitian(rho) ? 'Hermitian' : 'any', on: rho.on, value };
  },
};

const STEADY: Quantity = {
  name: 'steady',
  usage: 'steady(L)',
  meaning: 'the only state with L(ρ) = 0',
  typescript: 'uniqueSteadyState',
  latex: ([L]) => `\\rho_{${L}}`,
  term: (args) => {
    const [L] = argumentsOf(STEADY.usage, args, ['generator']);
    return { type: 'operator', is: 'state', on: L.on, value: called('uniqueSteadyState', L.value) };
  },
};

function generatorAndState(usage: string, args: readonly Term[], scope: Scope) {
  const [L, rho] = argumentsOf(usage, args, ['generator', 'operator']);
  requireHermitian(usage, rho, 1);
  requireSame(usage, L, rho, scope, 1);
  return [L, rho] as const;
}

const PRODUCTION: Quantity = {
  name: 'production',
  usage: 'production(L, rho) or production(L, rho, pi)',
  meaning: 'entropy production −tr L(ρ)(ln ρ − ln π), π being stationary or given',
  typescript: 'entropyProductionRate',
  latex: ([L, ...states]) => `\\sigma_{${L}}(${states.join(String.raw` \| `)})`,
  term: (args, scope) => {
    const [L, rho] = generatorAndState(PRODUCTION.usage, args.length === 3 ? args.slice(0, 2) : args, scope);
    if (args.length === 3) {
      const [, , pi] = argumentsOf(PRODUCTION.usage, args, ['generator', 'operator', 'operator']);
      requireHermitian(PRODUCTION.usage, pi, 2);
      requireSame(PRODUCTION.usage, L, pi, scope, 2);
      return numberTerm(called('entropyProductionRate', L.value, rho.value, pi.value));
    }
    const reference = L.fixedPoint?.value;
    return numberTerm(
      reference === undefined
        ? called('entropyProductionRate', L.value, rho.value)
        : called('entropyProductionRate', L.value, rho.value, reference),
    );
  },
};

const ENTROPY_RATE: Quantity = {
  name: 'entropyrate',
  usage: 'entropyrate(L, rho)',
  meaning: 'rate of the entropy, dS/dt = −tr L(ρ) ln ρ',
  typescript: 'entropyRate',
  latex: ([L, rho]) => `\\dot S_{${L}}(${rho})`,
  term: (args, scope) => {
    const [L, rho] = generatorAndState(ENTROPY_RATE.usage, args, scope);
    return numberTerm(called('entropyRate', L.value, rho.value));
  },
};

const LINDBLAD: Quantity = {
  name: 'lindblad',
  usage: 'lindblad(H, X, Y, …)',
  meaning: 'generator −i[H, ρ] + Σ XρX† − (X†Xρ + ρX†X)/2 of jumps that contain the roots of their rates',
  typescript: 'lindbladian',
  latex: ([H, ...jumps]) => `\\mathcal{L}_{${H}${jumps.length === 0 ? '' : `; ${jumps.join(', ')}`}}`,
  term: (args) => {
    const [H, ...jumps] = argumentsOf(
      LINDBLAD.usage,
      args,
      args.map(() => 'operator' as const),
    );
    requireHermitian(LINDBLAD.usage, H, 0);
    const on = [H, ...jumps].reduce((all, term) => together({ ...H, on: all }, term), H.on);
    const values = jumps.map((jump) => extended(jump, on));
    return { type: 'generator', on, value: called('lindbladian', extended(H, on), list(values)) };
  },
};

const APPLIED: Quantity = {
  name: 'apply',
  usage: 'apply(L, rho), for a generator with a name L(rho)',
  meaning: 'L(ρ)',
  typescript: 'generator.applyTo',
  latex: ([L, rho]) => `${L}(${rho})`,
  term: (args, scope) => {
    const [L, rho] = argumentsOf(APPLIED.usage, args, ['generator', 'operator']);
    requireSame(APPLIED.usage, L, rho, scope, 1);
    const is = isHermitian(rho) ? 'Hermitian' : 'any';
    return { type: 'operator', is, on: L.on, value: method(L.value, 'applyTo', rho.value) };
  },
};

const FLOW: Quantity = {
  name: 'flow',
  usage: 'flow(L, X, rho)',
  meaning: 'rate tr X L(ρ) of an expectation value, such as heat for an energy X',
  typescript: 'matrix.traceOfProduct',
  latex: ([L, X, rho]) => `\\operatorname{tr}(${X} \\, ${L}(${rho}))`,
  term: (args, scope) => {
    const [L, X, rho] = argumentsOf(FLOW.usage, args, ['generator', 'operator', 'operator']);
    requireHermitian(FLOW.usage, X, 1);
    requireHermitian(FLOW.usage, rho, 2);
    requireSame(FLOW.usage, L, X, scope, 1);
    requireSame(FLOW.usage, L, rho, scope, 2);
    return numberTerm(method(X.value, 'traceOfProduct', method(L.value, 'applyTo', rho.value)));
  },
};

/** Thermodynamics and evolution in time. */
export const THERMODYNAMICS: readonly Quantity[] = [
  GIBBS,
  LOG_PARTITION,
  FREE_ENERGY,
  ofTwo(
    {
      name: 'ergotropy',
      usage: 'ergotropy(rho, H)',
      meaning: 'ergotropy',
      typescript: 'ergotropy',
      latex: symbol(String.raw`\mathcal{W}`),
    },
    (rho, H) => called('ergotropy', rho, H),
    0,
  ),
  PASSIVE,
  EVOLVED,
  STEADY,
  PRODUCTION,
  ENTROPY_RATE,
  FLOW,
  LINDBLAD,
  APPLIED,
];
