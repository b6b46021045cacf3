import { called, extreme, method, reduced } from './expressions.ts';
import { argumentsOf, ofOne, ofTwo, type Quantity, requireHermitian, symbol, word } from './quantity.ts';
import { senseless } from './senseless.ts';
import { isHermitian, numberTerm, requireDims, writtenOut } from './terms.ts';
import { productOfNumbers } from '../matrix/product-of-numbers.ts';

const TRACE: Quantity = {
  name: 'tr',
  usage: 'tr(X) of a Hermitian operator or of a product of two',
  meaning: 'trace',
  typescript: 'matrix.trace',
  latex: word('tr'),
  term: (args) => {
    const [a] = argumentsOf(TRACE.usage, args, ['operator']);
    if (!isHermitian(a) && a.is !== 'product of two Hermitian ones')
      throw senseless(`have ${TRACE.usage}`, 'this trace need not be real', {
        argument: 0,
        advice: 'Write re(X) for the real part of a trace.',
      });
    return numberTerm(method(a.value, 'trace'));
  },
};

const KY_FAN: Quantity = {
  name: 'kyfan',
  usage: 'kyfan(H, k)',
  meaning: 'sum of the k largest eigenvalues; ρ majorises σ where no sum for σ is larger',
  typescript: 'spectral(H).eigenvalues()',
  latex: ([H, k]) => `\\textstyle\\sum_{j \\le ${k}} \\lambda_j^{\\downarrow}(${H})`,
  term: (args, scope) => {
    const [H, count] = argumentsOf(KY_FAN.usage, args, ['operator', 'number']);
    requireHermitian(KY_FAN.usage, H, 0);
    const k = writtenOut(count);
    if (k === undefined || !Number.isInteger(k) || k < 1)
      throw senseless(`have ${KY_FAN.usage}`, 'k is no number 1, 2, …', { argument: 1 });
    const isEnough = (dims: readonly number[]): boolean => k <= productOfNumbers(dims);
    requireDims(scope, H.on, isEnough, `have ${KY_FAN.usage} of at most d eigenvalues`, 1);
    return numberTerm(reduced(method(called('spectral', H.value), 'eigenvalues'), 'plus', k));
  },
};

const eigenvalue = (name: string, meaning: string, by: 'largest' | 'smallest', latex: string): Quantity =>
  ofOne({ name, usage: `${name}(H)`, meaning, typescript: 'spectral(H).eigenvalues()', latex: symbol(latex) }, (H) =>
    extreme(method(called('spectral', H), 'eigenvalues'), by),
  );

/** Distances, norms, eigenvalues and moments. */
export const OBSERVABLES: readonly Quantity[] = [
  ofTwo(
    {
      name: 'F',
      usage: 'F(rho, sigma)',
      meaning: 'fidelity (tr √(√ρ σ √ρ))²',
      typescript: 'fidelity',
      latex: symbol('F'),
    },
    (rho, sigma) => called('fidelity', rho, sigma),
  ),
  ofTwo(
    {
      name: 'T',
      usage: 'T(rho, sigma)',
      meaning: 'trace distance ‖ρ − σ‖₁/2',
      typescript: 'traceDistance',
      latex: symbol('T'),
    },
    (rho, sigma) => called('traceDistance', rho, sigma),
  ),
  ofOne(
    {
      name: 'norm',
      usage: 'norm(X)',
      meaning: 'trace norm ‖X‖₁',
      typescript: 'traceNorm',
      latex: ([X]) => `\\|${X}\\|_1`,
    },
    (X, { is }) =>
      is === 'state' || is === 'Hermitian' ? called('traceNorm', X) : reduced(called('singularValues', X), 'plus'),
    'any',
  ),
  ofOne(
    {
      name: 'norm2',
      usage: 'norm2(X)',
      meaning: 'Hilbert–Schmidt norm √tr X†X',
      typescript: 'matrix.squaredNorm',
      latex: ([X]) => `\\|${X}\\|_2`,
    },
    (X) => method(method(X, 'squaredNorm'), 'sqrt'),
    'any',
  ),
  ofOne(
    {
      name: 'opnorm',
      usage: 'opnorm(X)',
      meaning: 'operator norm, the largest singular value',
      typescript: 'singularValues',
      latex: ([X]) => `\\|${X}\\|`,
    },
    (X) => reduced(called('singularValues', X), 'maximum'),
    'any',
  ),
  TRACE,
  ofOne(
    {
      name: 're',
      usage: 're(X)',
      meaning: 'real part of the trace',
      typescript: 'matrix.trace',
      latex: (args) => `\\operatorname{Re}\\operatorname{tr}(${args.join(', ')})`,
    },
    (X) => method(X, 'trace'),
    'any',
  ),
  ofOne(
    {
      name: 'im',
      usage: 'im(X)',
      meaning: 'imaginary part of the trace',
      typescript: 'matrix.trace',
      latex: (args) => `\\operatorname{Im}\\operatorname{tr}(${args.join(', ')})`,
    },
    (X) => method(method(method(X, 'timesI'), 'trace'), 'negated'),
    'any',
  ),
  eigenvalue('lambda_max', 'largest eigenvalue', 'largest', String.raw`\lambda_{\max}`),
  eigenvalue('lambda_min', 'smallest eigenvalue', 'smallest', String.raw`\lambda_{\min}`),
  KY_FAN,
  ofTwo(
    {
      name: 'mean',
      usage: 'mean(X, rho)',
      meaning: 'expectation value tr ρX',
      typescript: 'expectation',
      latex: ([X, rho]) => `\\langle ${X}\\rangle_{${rho}}`,
    },
    (X, rho) => called('expectation', X, rho),
  ),
  ofTwo(
    {
      name: 'var',
      usage: 'var(X, rho)',
      meaning: 'variance tr ρX² − (tr ρX)²',
      typescript: 'variance',
      latex: word('Var'),
    },
    (X, rho) => called('variance', X, rho),
    1,
  ),
  ofTwo(
    {
      name: 'qfi',
      usage: 'qfi(X, rho)',
      meaning: 'quantum Fisher information',
      typescript: 'quantumFisherInformation',
      latex: symbol('F_Q'),
    },
    (X, rho) => called('quantumFisherInformation', X, rho),
    1,
  ),
];
