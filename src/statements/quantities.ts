import { enclosedEntanglement } from '../entanglement/certified/enclosed-entanglement.ts';
import { concurrence, entanglementOfFormation } from '../entanglement/measures/concurrence.ts';
import { logarithmicNegativity, negativity } from '../entanglement/measures/negativity.ts';
import { maximum, minimum } from '../matrix/extrema.ts';
import type { Matrix, Real } from '../matrix/interface.ts';
import { spectral } from '../matrix/spectral.ts';
import { quantumFisherInformation } from '../quantum/fisher-information.ts';
import { commutator, variance } from '../quantum/operators.ts';
import { propagated } from '../quantum/propagation.ts';
import { uniqueSteadyState } from '../quantum/steady-state.ts';
import { partialTrace, partialTranspose, reducedState } from '../quantum/subsystems.ts';
import { l1Coherence, relativeEntropyOfCoherence } from '../thermodynamics/coherence.ts';
import { fidelity, traceDistance, traceNorm } from '../thermodynamics/distances.ts';
import { entropyProductionRate } from '../thermodynamics/entropy-production.ts';
import { linearEntropy, purity, renyiEntropy, vonNeumannEntropy } from '../thermodynamics/entropy.ts';
import { ergotropy } from '../thermodynamics/ergotropy.ts';
import { gibbsState } from '../thermodynamics/gibbs-state.ts';
import {
  coherentInformation,
  conditionalEntropy,
  conditionalMutualInformation,
  mutualInformation,
} from '../thermodynamics/information.ts';
import { relativeEntropy } from '../thermodynamics/relative-entropy.ts';
import {
  type Context,
  dimOf,
  dimsOf,
  extended,
  kindOf,
  type OperatorTerm,
  senseless,
  type Term,
  together,
} from './terms.ts';

/** Function that statements know by name. */
export interface Quantity {
  readonly name: string;
  /** How it is written, with the meaning of its arguments. */
  readonly usage: string;
  readonly meaning: string;
  /** Function of the library, as claims in TypeScript call it. */
  readonly typescript: string;
  /** LaTeX of it with its arguments, whose LaTeX is given. */
  readonly latex: (args: readonly string[]) => string;
  /** @param state  the only state of the statement; throws where there is none or several */
  readonly term: (args: readonly Term[], state: () => OperatorTerm) => Term;
}

const number = (of: (context: Context) => Real): Term => ({ type: 'number', of });

/** Arguments of given types, or an error that shows how the function is written. */
function argumentsOf<const T extends readonly Term['type'][]>(
  usage: string,
  args: readonly Term[],
  types: T,
): { readonly [K in keyof T]: Extract<Term, { readonly type: T[K] }> } {
  const isRight = args.length === types.length && args.every(({ type }, k) => type === types[k]);
  if (!isRight) throw senseless(`have ${usage}`, `the arguments are ${args.map(kindOf).join(', ') || 'missing'}`);
  return args as never;
}

/** Quantity of two operators, extended to the same subsystems. */
function ofTwo(
  name: string,
  usage: string,
  meaning: string,
  typescript: string,
  latex: Quantity['latex'],
  value: (A: Matrix, B: Matrix) => Real,
): Quantity {
  const term: Quantity['term'] = (args) => {
    const [a, b] = argumentsOf(usage, args, ['operator', 'operator']);
    const on = together(a, b);
    if (a.on.length !== on.length || b.on.length !== on.length)
      throw senseless(`have ${usage} of operators on the same subsystems`, 'they act on different ones');
    return number((context) => value(a.of(context), b.of(context)));
  };
  return { name, usage, meaning, typescript, latex, term };
}

/** Quantity of one operator. */
function ofOne(
  name: string,
  usage: string,
  meaning: string,
  typescript: string,
  latex: Quantity['latex'],
  value: (A: Matrix) => Real,
): Quantity {
  const term: Quantity['term'] = (args) => {
    const [a] = argumentsOf(usage, args, ['operator']);
    return number((context) => value(a.of(context)));
  };
  return { name, usage, meaning, typescript, latex, term };
}

/** A state and subsystems of it: both as they are given, or the only state of the statement. */
function stateAndParties(
  usage: string,
  args: readonly Term[],
  state: () => OperatorTerm,
): { readonly rho: OperatorTerm; readonly groups: readonly (readonly number[])[]; readonly given?: readonly number[] } {
  const isNamed = args.length === 2;
  const rho = isNamed ? args[0] : state();
  const parts = args.at(-1);
  if (args.length > 2 || parts?.type !== 'parties' || rho.type !== 'operator')
    throw senseless(`have ${usage}`, `the arguments are ${args.map(kindOf).join(', ') || 'missing'}`);
  const places = (group: readonly number[]): readonly number[] => {
    const own = group.map((k) => rho.on.indexOf(k));
    if (own.includes(-1)) throw senseless(`have ${usage} of subsystems of the state`, 'one is no part of it');
    return own;
  };
  const { groups, given } = parts;
  const all = [...groups.flat(), ...(given ?? [])];
  if (new Set(all).size < all.length) throw senseless(`have ${usage} of different subsystems`, 'one occurs twice');
  return { rho, groups: groups.map(places), ...(given === undefined ? {} : { given: places(given) }) };
}

/** Measure of the entanglement of two groups of subsystems. */
function bipartite(
  name: string,
  meaning: string,
  typescript: string,
  symbol: string,
  value: (rho: Matrix, dims: readonly [number, number]) => Real,
): Quantity {
  const usage = `${name}(A:B) or ${name}(rho, A:B)`;
  const term: Quantity['term'] = (args, state) => {
    const { rho, groups, given } = stateAndParties(usage, args, state);
    if (groups.length !== 2 || given !== undefined) throw senseless(`have ${usage}`, 'these are other subsystems');
    return number((context) => {
      const dims = dimsOf(context, rho.on);
      const sizes = groups.map((group) => group.reduce((product, k) => product * dims[k], 1));
      return value(inOrder(rho.of(context), dims, groups), [sizes[0], sizes[1]]);
    });
  };
  return { name, usage, meaning, typescript, latex: (args) => `${symbol}(${args.join(', ')})`, term };
}

/** State of groups of subsystems, which have to follow each other in order. */
function inOrder(rho: Matrix, dims: readonly number[], groups: readonly (readonly number[])[]): Matrix {
  const kept = groups.flat();
  if (kept.some((k, i) => i > 0 && k < kept[i - 1]))
    throw senseless(
      'name subsystems in their order',
      'groups of them are interleaved',
      'Declare them in that order with `on`.',
    );
  return kept.length === dims.length ? rho : reducedState(rho, dims, kept);
}

const call =
  (symbol: string) =>
  (args: readonly string[]): string =>
    `${symbol}(${args.join(', ')})`;

const named =
  (word: string) =>
  (args: readonly string[]): string =>
    `\\operatorname{${word}}(${args.join(', ')})`;

/** Operator made of one operator and subsystems of it. */
function onParts(
  name: string,
  meaning: string,
  typescript: string,
  latex: Quantity['latex'],
  operation: (A: Matrix, dims: readonly number[], parts: readonly number[]) => Matrix,
  remaining: (on: readonly number[], parts: readonly number[]) => readonly number[],
  keepsState: boolean,
): Quantity {
  const usage = `${name}(rho, A)`;
  const term: Quantity['term'] = (args) => {
    const [a, parts] = argumentsOf(usage, args, ['operator', 'parties']);
    if (parts.groups.length !== 1 || parts.given !== undefined) throw senseless(`have ${usage}`, 'there are several');
    const [group] = parts.groups;
    const places = group.map((k) => a.on.indexOf(k));
    if (places.includes(-1)) throw senseless(`have ${usage} of subsystems of the operator`, 'one is no part of it');
    const is = a.is === 'any' || a.is === 'product of two Hermitian ones' ? 'any' : keepsState ? a.is : 'Hermitian';
    return {
      type: 'operator',
      is,
      on: remaining(a.on, group),
      of: (context) => operation(a.of(context), dimsOf(context, a.on), places),
    };
  };
  return { name, usage, meaning, typescript, latex, term };
}

const ENTROPY: Quantity = {
  name: 'S',
  usage: 'S(A), S(A|B), S(rho) or S(rho, A|B)',
  meaning: 'von Neumann entropy; conditional entropy S(AB) − S(B)',
  typescript: 'vonNeumannEntropy',
  latex: call('S'),
  term: (args, state) => {
    const [only] = args;
    if (args.length === 1 && only.type === 'operator') return number((context) => vonNeumannEntropy(only.of(context)));
    const { rho, groups, given } = stateAndParties(ENTROPY.usage, args, state);
    if (groups.length !== 1) throw senseless(`have ${ENTROPY.usage}`, 'subsystems are separated by ":"');
    return number((context) => {
      const dims = dimsOf(context, rho.on);
      const matrix = rho.of(context);
      if (given !== undefined) return conditionalEntropy(matrix, dims, groups[0], given);
      return vonNeumannEntropy(groups[0].length === dims.length ? matrix : reducedState(matrix, dims, groups[0]));
    });
  },
};

const INFORMATION: Quantity = {
  name: 'I',
  usage: 'I(A:B), I(A:B|C) or I(rho, A:B|C)',
  meaning: 'mutual information S(A) + S(B) − S(AB); with a condition S(AC) + S(BC) − S(ABC) − S(C)',
  typescript: 'mutualInformation',
  latex: call('I'),
  term: (args, state) => {
    const { rho, groups, given } = stateAndParties(INFORMATION.usage, args, state);
    if (groups.length !== 2) throw senseless(`have ${INFORMATION.usage}`, `there are ${groups.length} groups`);
    const [a, b] = groups;
    return number((context) => {
      const [matrix, dims] = [rho.of(context), dimsOf(context, rho.on)];
      return given === undefined
        ? mutualInformation(matrix, dims, a, b)
        : conditionalMutualInformation(matrix, dims, a, b, given);
    });
  },
};

const COHERENT: Quantity = {
  name: 'Ic',
  usage: 'Ic(A:B) or Ic(rho, A:B)',
  meaning: 'coherent information S(B) − S(AB)',
  typescript: 'coherentInformation',
  latex: (args) => `I_c(${args.join(', ')})`,
  term: (args, state) => {
    const { rho, groups, given } = stateAndParties(COHERENT.usage, args, state);
    if (groups.length !== 2 || given !== undefined) throw senseless(`have ${COHERENT.usage}`, 'these are others');
    return number((context) => coherentInformation(rho.of(context), dimsOf(context, rho.on), groups[0], groups[1]));
  },
};

const TRACE: Quantity = {
  name: 'tr',
  usage: 'tr(X) of a Hermitian operator or of a product of two',
  meaning: 'trace',
  typescript: 'matrix.trace',
  latex: (args) => `\\operatorname{tr}(${args.join(', ')})`,
  term: (args) => {
    const [a] = argumentsOf(TRACE.usage, args, ['operator']);
    if (a.is === 'any') throw senseless(`have ${TRACE.usage}`, 'this trace need not be real');
    return number((context) => a.of(context).trace());
  },
};

const RENYI: Quantity = {
  name: 'renyi',
  usage: 'renyi(rho, 2) with a number ≥ 0',
  meaning: 'Rényi entropy ln(tr ρ^α)/(1 − α)',
  typescript: 'renyiEntropy',
  latex: ([rho, order]) => `S_{${order}}(${rho})`,
  term: (args) => {
    const [a, order] = argumentsOf(RENYI.usage, args, ['operator', 'number']);
    const { literal } = order;
    if (literal === undefined) throw senseless(`have ${RENYI.usage}`, 'the order is no number');
    return number((context) => renyiEntropy(a.of(context), literal));
  },
};

const COMMUTATOR: Quantity = {
  name: 'comm',
  usage: 'comm(X, Y)',
  meaning: 'commutator XY − YX',
  typescript: 'commutator',
  latex: (args) => `[${args.join(', ')}]`,
  term: (args) => {
    const [a, b] = argumentsOf(COMMUTATOR.usage, args, ['operator', 'operator']);
    const on = together(a, b);
    const [A, B] = [extended(a, on), extended(b, on)];
    return { type: 'operator', is: 'any', on, of: (context) => commutator(A(context), B(context)) };
  },
};

const GIBBS: Quantity = {
  name: 'gibbs',
  usage: 'gibbs(H, beta)',
  meaning: 'Gibbs state e^{−βH}/tr e^{−βH}',
  typescript: 'gibbsState',
  latex: ([H, beta]) => `\\tau_{${beta}}(${H})`,
  term: (args) => {
    const [H, beta] = argumentsOf(GIBBS.usage, args, ['operator', 'number']);
    if (H.is === 'any') throw senseless(`have ${GIBBS.usage} of a Hermitian operator`, 'this need not be one');
    return { type: 'operator', is: 'state', on: H.on, of: (context) => gibbsState(H.of(context), beta.of(context)) };
  },
};

const EVOLVED: Quantity = {
  name: 'evolve',
  usage: 'evolve(L, rho, t)',
  meaning: 'e^{tL}(ρ)',
  typescript: 'propagated',
  latex: ([L, rho, t]) => `e^{${t} ${L}}(${rho})`,
  term: (args) => {
    const [L, rho, t] = argumentsOf(EVOLVED.usage, args, ['generator', 'operator', 'number']);
    if (String(L.on) !== String(rho.on))
      throw senseless('have a generator on the subsystems of the state', 'it is not');
    return {
      type: 'operator',
      is: rho.is === 'state' ? 'state' : rho.is === 'Hermitian' ? 'Hermitian' : 'any',
      on: rho.on,
      of: (context) => propagated(L.of(context), rho.of(context), t.of(context)),
    };
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
    const { fixedPoint } = L;
    if (fixedPoint !== undefined) return fixedPoint;
    return { type: 'operator', is: 'state', on: L.on, of: (context) => uniqueSteadyState(L.of(context)) };
  },
};

const PRODUCTION: Quantity = {
  name: 'production',
  usage: 'production(L, rho)',
  meaning: 'entropy production −tr L(ρ)(ln ρ − ln π), π being stationary',
  typescript: 'entropyProductionRate',
  latex: ([L, rho]) => `\\sigma_{${L}}(${rho})`,
  term: (args) => {
    const [L, rho] = argumentsOf(PRODUCTION.usage, args, ['generator', 'operator']);
    if (String(L.on) !== String(rho.on))
      throw senseless('have a generator on the subsystems of the state', 'it is not');
    return number((context) => {
      const reference = L.fixedPoint?.of(context);
      return reference === undefined
        ? entropyProductionRate(L.of(context), rho.of(context))
        : entropyProductionRate(L.of(context), rho.of(context), reference);
    });
  },
};

const DIMENSION: Quantity = {
  name: 'dim',
  usage: 'dim(A)',
  meaning: 'dimension',
  typescript: 'dims',
  latex: ([A]) => `d_{${A}}`,
  term: (args) => {
    const [parties] = argumentsOf(DIMENSION.usage, args, ['parties']);
    const all = parties.groups.flat();
    return number((context) => context.arithmetic.real(dimOf(context, all)));
  },
};

/** All functions of statements, besides sqrt, ln, exp, abs, max and min of numbers, in the order in which they are listed. */
export const QUANTITIES: readonly Quantity[] = [
  ENTROPY,
  INFORMATION,
  COHERENT,
  bipartite('N', 'negativity (‖ρ^{T_A}‖₁ − 1)/2', 'negativity', 'N', (rho, dims) => negativity(rho, dims)),
  bipartite('E_N', 'logarithmic negativity ln ‖ρ^{T_A}‖₁', 'logarithmicNegativity', 'E_N', (rho, dims) =>
    logarithmicNegativity(rho, dims),
  ),
  bipartite('C', 'concurrence of two qubits', 'concurrence', 'C', (rho) => concurrence(rho)),
  bipartite('E_F', 'entanglement of formation of two qubits', 'entanglementOfFormation', 'E_F', (rho) =>
    entanglementOfFormation(rho),
  ),
  bipartite(
    'E_R',
    'relative entropy of entanglement, d_A d_B ≤ 6',
    'enclosedEntanglement',
    'E_R',
    enclosedEntanglement,
  ),
  ofOne('purity', 'purity(rho)', 'tr ρ²', 'purity', ([rho]) => `\\operatorname{tr}(${rho}^{2})`, purity),
  ofOne('linear', 'linear(rho)', 'linear entropy 1 − tr ρ²', 'linearEntropy', call('S_L'), linearEntropy),
  RENYI,
  ofTwo(
    'D',
    'D(rho, sigma)',
    'relative entropy tr ρ(ln ρ − ln σ)',
    'relativeEntropy',
    (args) => `D(${args.join(' \\| ')})`,
    relativeEntropy,
  ),
  ofTwo('F', 'F(rho, sigma)', 'fidelity (tr √(√ρ σ √ρ))²', 'fidelity', call('F'), fidelity),
  ofTwo('T', 'T(rho, sigma)', 'trace distance ‖ρ − σ‖₁/2', 'traceDistance', call('T'), traceDistance),
  ofOne('norm', 'norm(X)', 'trace norm ‖X‖₁', 'traceNorm', ([X]) => `\\|${X}\\|_1`, traceNorm),
  TRACE,
  ofOne('lambda_max', 'lambda_max(H)', 'largest eigenvalue', 'spectral(H).eigenvalues', call('\\lambda_{\\max}'), (H) =>
    spectral(H).eigenvalues().reduce(maximum),
  ),
  ofOne(
    'lambda_min',
    'lambda_min(H)',
    'smallest eigenvalue',
    'spectral(H).eigenvalues',
    call('\\lambda_{\\min}'),
    (H) => spectral(H).eigenvalues().reduce(minimum),
  ),
  ofTwo('var', 'var(X, rho)', 'variance tr ρX² − (tr ρX)²', 'variance', named('Var'), variance),
  ofTwo(
    'qfi',
    'qfi(X, rho)',
    'quantum Fisher information',
    'quantumFisherInformation',
    call('F_Q'),
    quantumFisherInformation,
  ),
  ofTwo('ergotropy', 'ergotropy(rho, H)', 'ergotropy', 'ergotropy', call('\\mathcal{W}'), ergotropy),
  ofOne(
    'coherence',
    'coherence(rho)',
    'relative entropy of coherence',
    'relativeEntropyOfCoherence',
    call('C_r'),
    (rho) => relativeEntropyOfCoherence(rho),
  ),
  ofOne('coherence_l1', 'coherence_l1(rho)', 'l1 coherence Σ |ρ_ij|', 'l1Coherence', call('C_{l_1}'), l1Coherence),
  onParts(
    'reduced',
    'reduced state of subsystems',
    'reducedState',
    ([rho, A]) => `${rho}_{${A}}`,
    reducedState,
    (_on, parts) => parts,
    true,
  ),
  onParts(
    'ptrace',
    'partial trace over subsystems',
    'partialTrace',
    ([rho, A]) => `\\operatorname{tr}_{${A}}(${rho})`,
    partialTrace,
    (on, parts) => on.filter((k) => !parts.includes(k)),
    true,
  ),
  onParts(
    'ptranspose',
    'partial transpose on subsystems',
    'partialTranspose',
    ([rho, A]) => `${rho}^{T_{${A}}}`,
    partialTranspose,
    (on) => on,
    false,
  ),
  COMMUTATOR,
  GIBBS,
  EVOLVED,
  STEADY,
  PRODUCTION,
  DIMENSION,
];
