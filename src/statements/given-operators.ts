import type { Matrix } from '../matrix/interface.ts';
import { ARITHMETIC, called, dimIn, type Expression, identityOn, plain } from './expressions.ts';
import { argumentsOf, type Named, type Quantity } from './quantity.ts';
import { senseless } from './senseless.ts';
import { type OperatorTerm, requireDims, type Symmetry, writtenOut } from './terms.ts';
import { productOfNumbers } from '../matrix/product-of-numbers.ts';

/** Operator with a name on one subsystem. */
function onOne(
  named: Omit<Named, 'usage'>,
  is: Symmetry,
  value: (on: readonly number[]) => Expression<Matrix>,
  qubit: boolean,
): Quantity {
  const usage = `${named.name}(A)`;
  const term: Quantity['term'] = (args, scope) => {
    const [parts] = argumentsOf(usage, args, ['parties']);
    const [on] = parts.groups;
    if (parts.groups.length > 1 || parts.given !== undefined)
      throw senseless(`have ${usage}`, 'there are several groups of subsystems', { argument: 0 });
    if (qubit) requireDims(scope, on, (dims) => dims.length === 1 && dims[0] === 2, `have ${usage} of one qubit`, 0);
    return { type: 'operator', is, on, value: value(on) };
  };
  return { ...named, usage, term };
}

function pauli(name: string, operation: 'pauliX' | 'pauliY' | 'pauliZ', letter: string): Quantity {
  const latex: Quantity['latex'] = ([A]) => `\\sigma_${letter}^{${A}}`;
  const named = { name, meaning: `Pauli operator σ_${letter} of a qubit`, typescript: operation, latex };
  return onOne(named, 'Hermitian', () => called(operation, ARITHMETIC), true);
}

function ladder(
  named: Omit<Named, 'usage' | 'typescript'>,
  operation: 'annihilation' | 'creation' | 'numberOperator',
  is: Symmetry,
): Quantity {
  return onOne({ ...named, typescript: operation }, is, (on) => called(operation, dimIn(on), ARITHMETIC), false);
}

const PROJECTOR: Quantity = {
  name: 'proj',
  usage: 'proj(A, 0)',
  meaning: 'projector |k⟩⟨k| of a subsystem, k from 0 to d − 1',
  typescript: 'unitMatrix',
  latex: ([A, k]) => `|${k}\\rangle\\langle ${k}|_{${A}}`,
  term: (args, scope) => {
    const [parts, level] = argumentsOf(PROJECTOR.usage, args, ['parties', 'number']);
    const k = writtenOut(level);
    if (parts.groups.length !== 1 || parts.given !== undefined)
      throw senseless(`have ${PROJECTOR.usage}`, 'there are several groups of subsystems', { argument: 0 });
    if (k === undefined || !Number.isInteger(k) || k < 0)
      throw senseless(`have ${PROJECTOR.usage}`, 'the level is no number 0, 1, 2, …', { argument: 1 });
    const [on] = parts.groups;
    const hasLevel = (dims: readonly number[]): boolean => k < productOfNumbers(dims);
    requireDims(scope, on, hasLevel, `have ${PROJECTOR.usage} of a level below d`, 1);
    return {
      type: 'operator',
      is: 'state',
      on,
      value: called('unitMatrix', dimIn(on), plain(k), plain(k), ARITHMETIC),
    };
  },
};

/** Operator on two subsystems of equal dimension. */
function onPair(
  named: Omit<Named, 'usage'>,
  is: Symmetry,
  value: (dim: Expression<number>) => Expression<Matrix>,
): Quantity {
  const usage = `${named.name}(A:B)`;
  const term: Quantity['term'] = (args, scope): OperatorTerm => {
    const [parts] = argumentsOf(usage, args, ['parties']);
    const [a, b] = parts.groups;
    if (parts.groups.length !== 2 || parts.given !== undefined || a.length > 1 || b.length > 1 || a[0] === b[0])
      throw senseless(`have ${usage} of two subsystems`, 'these are others', { argument: 0 });
    const on = [...a, ...b].toSorted((x, y) => x - y);
    requireDims(scope, on, ([m, n]) => m === n, `have ${usage} of subsystems of equal dimension`, 0);
    return { type: 'operator', is, on, value: value(dimIn(a)) };
  };
  return { ...named, usage, term };
}

/** Operators with names of their own. */
export const GIVEN_OPERATORS: readonly Quantity[] = [
  pauli('sigmax', 'pauliX', 'x'),
  pauli('sigmay', 'pauliY', 'y'),
  pauli('sigmaz', 'pauliZ', 'z'),
  onOne(
    {
      name: 'sigmap',
      meaning: 'raising operator σ₊ = |0⟩⟨1| of a qubit',
      typescript: 'sigmaPlus',
      latex: ([A]) => `\\sigma_+^{${A}}`,
    },
    'any',
    () => called('sigmaPlus', ARITHMETIC),
    true,
  ),
  onOne(
    {
      name: 'sigmam',
      meaning: 'lowering operator σ₋ = |1⟩⟨0| of a qubit',
      typescript: 'sigmaMinus',
      latex: ([A]) => `\\sigma_-^{${A}}`,
    },
    'any',
    () => called('sigmaMinus', ARITHMETIC),
    true,
  ),
  ladder(
    {
      name: 'annihilation',
      meaning: 'annihilation operator a of an oscillator with d levels',
      latex: ([A]) => `a_{${A}}`,
    },
    'annihilation',
    'any',
  ),
  ladder(
    {
      name: 'creation',
      meaning: 'creation operator a† of an oscillator with d levels',
      latex: ([A]) => `a_{${A}}^{\\dagger}`,
    },
    'creation',
    'any',
  ),
  ladder(
    { name: 'number', meaning: 'number operator Σ k |k⟩⟨k|', latex: ([A]) => `n_{${A}}` },
    'numberOperator',
    'Hermitian',
  ),
  onOne(
    { name: 'id', meaning: 'identity', typescript: 'identity', latex: ([A]) => `1_{${A}}` },
    'Hermitian',
    identityOn,
    false,
  ),
  PROJECTOR,
  onPair(
    {
      name: 'phi',
      meaning: 'maximally entangled state |Φ⟩⟨Φ|, |Φ⟩ = Σ |kk⟩/√d',
      typescript: 'maximallyEntangled',
      latex: ([A]) => `\\Phi_{${A}}`,
    },
    'state',
    (dim) => called('maximallyEntangled', dim, ARITHMETIC),
  ),
  onPair(
    { name: 'swap', meaning: 'swap Σ |i j⟩⟨j i|', typescript: 'swap', latex: ([A]) => `\\mathbb{F}_{${A}}` },
    'Hermitian',
    (dim) => called('swap', dim, ARITHMETIC),
  ),
];
