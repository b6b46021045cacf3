import { called, dimIn, dimsIn, indices, method, real } from './expressions.ts';
import {
  argumentsOf,
  type Named,
  onBoth,
  partsOf,
  type Quantity,
  requireHermitian,
  requireSame,
  symbol,
  tight,
  word,
} from './quantity.ts';
import { extended, isHermitian, numberTerm, type Symmetry } from './terms.ts';

/** Operator made of one operator and subsystems of it. */
function onParts(
  named: Omit<Named, 'usage'>,
  operation: 'reducedState' | 'partialTrace' | 'partialTranspose',
  remaining: (on: readonly number[], parts: readonly number[]) => readonly number[],
  keepsState: boolean,
): Quantity {
  const usage = `${named.name}(rho, A)`;
  const term: Quantity['term'] = (args, scope) => {
    const { a, group, places } = partsOf(usage, args, scope);
    const is = !isHermitian(a) ? 'any' : keepsState ? a.is : 'Hermitian';
    return {
      type: 'operator',
      is,
      on: remaining(a.on, group),
      value: called(operation, a.value, dimsIn(a.on), indices(places)),
    };
  };
  return { ...named, usage, term };
}

/** Product of two operators on all their subsystems, symmetrised in one way or the other. */
function bracket(named: Named, operation: 'commutator' | 'anticommutator'): Quantity {
  const term: Quantity['term'] = (args) => {
    const [a, b] = argumentsOf(named.usage, args, ['operator', 'operator']);
    const both = isHermitian(a) && isHermitian(b);
    const is: Symmetry = !both ? 'any' : operation === 'commutator' ? 'anti-Hermitian' : 'Hermitian';
    return onBoth(a, b, is, (on) => called(operation, extended(a, on), extended(b, on)));
  };
  return { ...named, term };
}

/** Function of a Hermitian operator through its eigenvalues. */
function ofSpectrum(named: Named, operation: 'exponential' | 'logarithm' | 'squareRoot'): Quantity {
  const term: Quantity['term'] = (args) => {
    const [a] = argumentsOf(named.usage, args, ['operator']);
    requireHermitian(named.usage, a, 0);
    return { type: 'operator', is: 'Hermitian', on: a.on, value: method(called('spectral', a.value), operation) };
  };
  return { ...named, term };
}

/** Functions of operators that share their names with those of numbers. */
export const FUNCTIONS_OF_OPERATORS: Readonly<Record<string, Quantity>> = {
  exp: ofSpectrum(
    { name: 'exp', usage: 'exp(X)', meaning: '', typescript: 'spectral', latex: symbol(String.raw`\exp`) },
    'exponential',
  ),
  ln: ofSpectrum(
    { name: 'ln', usage: 'ln(X)', meaning: '', typescript: 'spectral', latex: symbol(String.raw`\ln`) },
    'logarithm',
  ),
  sqrt: ofSpectrum(
    { name: 'sqrt', usage: 'sqrt(X)', meaning: '', typescript: 'spectral', latex: ([X]) => `\\sqrt{${X}}` },
    'squareRoot',
  ),
};

const DAGGER: Quantity = {
  name: 'dag',
  usage: 'dag(X), also written X†',
  meaning: 'adjoint',
  typescript: 'matrix.adjoint',
  latex: ([X]) => `${tight(X)}^{\\dagger}`,
  term: (args) => {
    const [a] = argumentsOf(DAGGER.usage, args, ['operator']);
    if (isHermitian(a)) return a;
    const { code } = a.value;
    const is = a.is === 'anti-Hermitian' ? a.is : 'any';
    const unitary = a.isUnitary === true ? { isUnitary: true as const } : {};
    return { type: 'operator', is, on: a.on, value: method(a.value, 'adjoint'), adjointOf: code, ...unitary };
  },
};

const PINCHED: Quantity = {
  name: 'pinch',
  usage: 'pinch(rho, H)',
  meaning: 'state after a measurement of H whose result nobody reads, Σ P_k ρ P_k',
  typescript: 'pinched',
  latex: ([rho, H]) => `\\mathcal{P}_{${H}}(${rho})`,
  term: (args, scope) => {
    const [rho, H] = argumentsOf(PINCHED.usage, args, ['operator', 'operator']);
    requireHermitian(PINCHED.usage, rho, 0);
    requireHermitian(PINCHED.usage, H, 1);
    requireSame(PINCHED.usage, rho, H, scope, 1);
    return { ...rho, value: called('pinched', rho.value, called('energyProjectors', H.value)) };
  },
};

const DIAGONAL: Quantity = {
  name: 'diag',
  usage: 'diag(rho)',
  meaning: 'diagonal part in the standard basis, Σ |k⟩⟨k|ρ|k⟩⟨k|',
  typescript: 'diagonalPart',
  latex: word('diag'),
  term: (args) => {
    const [rho] = argumentsOf(DIAGONAL.usage, args, ['operator']);
    requireHermitian(DIAGONAL.usage, rho, 0);
    return { type: 'operator', is: rho.is, on: rho.on, value: called('diagonalPart', rho.value) };
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
    return numberTerm(real(dimIn([...new Set([...parties.groups.flat(), ...(parties.given ?? [])])])));
  },
};

/** What is made of operators. */
export const OPERATORS: readonly Quantity[] = [
  onParts(
    {
      name: 'reduced',
      meaning: 'reduced state of subsystems',
      typescript: 'reducedState',
      latex: ([rho, A]) => `${tight(rho)}_{${A}}`,
    },
    'reducedState',
    (_on, parts) => parts,
    true,
  ),
  onParts(
    {
      name: 'ptrace',
      meaning: 'partial trace over subsystems',
      typescript: 'partialTrace',
      latex: ([rho, A]) => `\\operatorname{tr}_{${A}}(${rho})`,
    },
    'partialTrace',
    (on, parts) => on.filter((k) => !parts.includes(k)),
    true,
  ),
  onParts(
    {
      name: 'ptranspose',
      meaning: 'partial transpose on subsystems',
      typescript: 'partialTranspose',
      latex: ([rho, A]) => `${tight(rho)}^{T_{${A}}}`,
    },
    'partialTranspose',
    (on) => on,
    false,
  ),
  DIAGONAL,
  PINCHED,
  bracket(
    {
      name: 'comm',
      usage: 'comm(X, Y), also written [X, Y]',
      meaning: 'commutator XY − YX',
      typescript: 'commutator',
      latex: (args) => `[${args.join(', ')}]`,
    },
    'commutator',
  ),
  bracket(
    {
      name: 'anticomm',
      usage: 'anticomm(X, Y)',
      meaning: 'anticommutator XY + YX',
      typescript: 'anticommutator',
      latex: (args) => `\\{${args.join(', ')}\\}`,
    },
    'anticommutator',
  ),
  DAGGER,
  DIMENSION,
];
