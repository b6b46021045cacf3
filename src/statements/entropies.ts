import { ARITHMETIC, called, decimal, dimsIn, indices, list, method, plain } from './expressions.ts';
import {
  argumentsOf,
  enclosed,
  inOrder,
  ofOne,
  ofTwo,
  type Quantity,
  requireHermitian,
  requireSame,
  stateAndParties,
  symbol,
  tight,
} from './quantity.ts';
import { senseless } from './senseless.ts';
import { numberTerm, type OperatorTerm, writtenOut } from './terms.ts';

const ENTROPY: Quantity = {
  name: 'S',
  usage: 'S(A), S(A|B), S(rho), S(rho, A|B) or S(rho||sigma)',
  meaning: 'von Neumann entropy; conditional entropy S(AB) − S(B); of two states the relative entropy',
  typescript: 'vonNeumannEntropy',
  latex: symbol('S'),
  term: (args, scope) => {
    const [only] = args;
    if (args.length === 1 && only.type === 'operator') {
      requireHermitian(ENTROPY.usage, only, 0);
      return numberTerm(called('vonNeumannEntropy', only.value));
    }
    if (args.length === 2 && args[1].type === 'operator') return RELATIVE.term(args, scope);
    const parts = stateAndParties(ENTROPY.usage, args, scope);
    const { rho, groups, given } = parts;
    if (groups.length !== 1)
      throw senseless(`have ${ENTROPY.usage}`, 'subsystems are separated by ":"', { argument: args.length - 1 });
    if (given !== undefined)
      return numberTerm(called('conditionalEntropy', rho.value, dimsIn(rho.on), indices(groups[0]), indices(given)));
    return numberTerm(called('vonNeumannEntropy', inOrder(parts)));
  },
};

const RELATIVE = ofTwo(
  {
    name: 'D',
    usage: 'D(rho, sigma), also written D(rho||sigma)',
    meaning: 'relative entropy tr ρ(ln ρ − ln σ)',
    typescript: 'relativeEntropy',
    latex: (args) => `D${enclosed(args.join(String.raw` \| `))}`,
  },
  (rho, sigma) => called('relativeEntropy', rho, sigma),
);

const INFORMATION: Quantity = {
  name: 'I',
  usage: 'I(A:B), I(A:B|C), I(A:B:C) or I(rho, A:B|C)',
  meaning:
    'mutual information S(A) + S(B) − S(AB); with a condition S(AC) + S(BC) − S(ABC) − S(C); total correlation S(A) + S(B) + S(C) − S(ABC)',
  typescript: 'mutualInformation',
  latex: symbol('I'),
  term: (args, scope) => {
    const parts = stateAndParties(INFORMATION.usage, args, scope);
    const { rho, groups, given } = parts;
    const [a, b] = groups;
    const wrong = (received: string): Error =>
      senseless(`have ${INFORMATION.usage}`, received, { argument: args.length - 1 });
    if (groups.length < 2) throw wrong('there is one group');
    const dims = dimsIn(rho.on);
    if (groups.length > 2) {
      if (given !== undefined || groups.some(({ length }) => length > 1))
        throw wrong('there are more than two groups, with a condition or of several subsystems');
      const kept = groups.flat();
      return numberTerm(called('totalCorrelation', inOrder(parts), dimsIn(kept.map((k) => rho.on[k]))));
    }
    return numberTerm(
      given === undefined
        ? called('mutualInformation', rho.value, dims, indices(a), indices(b))
        : called('conditionalMutualInformation', rho.value, dims, indices(a), indices(b), indices(given)),
    );
  },
};

const COHERENT: Quantity = {
  name: 'Ic',
  usage: 'Ic(A:B) or Ic(rho, A:B)',
  meaning: 'coherent information S(B) − S(AB)',
  typescript: 'coherentInformation',
  latex: symbol('I_c'),
  term: (args, scope) => {
    const { rho, groups, given } = stateAndParties(COHERENT.usage, args, scope);
    if (groups.length !== 2 || given !== undefined)
      throw senseless(`have ${COHERENT.usage}`, 'these are other subsystems', { argument: args.length - 1 });
    const [a, b] = groups.map(indices);
    return numberTerm(called('coherentInformation', rho.value, dimsIn(rho.on), a, b));
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
    requireHermitian(RENYI.usage, a, 0);
    const alpha = writtenOut(order);
    if (alpha === undefined || alpha < 0)
      throw senseless(`have ${RENYI.usage}`, 'the order is no binary fraction that is written out, such as 0.5 or 2,', {
        argument: 1,
      });
    return numberTerm(called('renyiEntropy', a.value, plain(alpha)));
  },
};

const HOLEVO: Quantity = {
  name: 'holevo',
  usage: 'holevo(p, rho, sigma)',
  meaning: 'Holevo quantity of ρ with probability p and σ with 1 − p',
  typescript: 'holevoQuantity',
  latex: symbol(String.raw`\chi`),
  term: (args, scope) => {
    const [p, ...states] = argumentsOf(HOLEVO.usage, args, ['number', 'operator', 'operator']);
    states.forEach((state, k) => requireHermitian(HOLEVO.usage, state, k + 1));
    requireSame(HOLEVO.usage, states[0], states[1], scope, 2);
    const weights = list([p.value, method(decimal('1'), 'minus', p.value)]);
    return numberTerm(called('holevoQuantity', list(states.map(({ value }: OperatorTerm) => value)), weights));
  },
};

const BINARY: Quantity = {
  name: 'h',
  usage: 'h(p) of a number in [0, 1]',
  meaning: 'binary entropy −p ln p − (1 − p) ln(1 − p)',
  typescript: 'vonNeumannEntropy',
  latex: symbol('h'),
  term: (args) => {
    const [p] = argumentsOf(BINARY.usage, args, ['number']);
    const weights = list([p.value, method(decimal('1'), 'minus', p.value)]);
    return numberTerm(called('vonNeumannEntropy', called('diagonal', weights, ARITHMETIC)));
  },
};

/** Entropies and information. */
export const ENTROPIES: readonly Quantity[] = [
  ENTROPY,
  INFORMATION,
  COHERENT,
  RENYI,
  ofOne(
    {
      name: 'purity',
      usage: 'purity(rho)',
      meaning: 'tr ρ²',
      typescript: 'purity',
      latex: ([rho]) => `\\operatorname{tr}(${tight(rho)}^{2})`,
    },
    (rho) => called('purity', rho),
  ),
  ofOne(
    {
      name: 'linear',
      usage: 'linear(rho)',
      meaning: 'linear entropy 1 − tr ρ²',
      typescript: 'linearEntropy',
      latex: symbol('S_L'),
    },
    (rho) => called('linearEntropy', rho),
  ),
  RELATIVE,
  HOLEVO,
  BINARY,
  ofOne(
    {
      name: 'coherence',
      usage: 'coherence(rho)',
      meaning: 'relative entropy of coherence',
      typescript: 'relativeEntropyOfCoherence',
      latex: symbol('C_r'),
    },
    (rho) => called('relativeEntropyOfCoherence', rho),
  ),
  ofOne(
    {
      name: 'coherence_l1',
      usage: 'coherence_l1(rho)',
      meaning: 'l1 coherence Σ |ρ_ij|',
      typescript: 'l1Coherence',
      latex: symbol('C_{l_1}'),
    },
    (rho) => called('l1Coherence', rho),
  ),
];
