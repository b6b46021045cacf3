import { DomainError } from '../matrix/errors.ts';
import type { Matrix } from '../matrix/interface.ts';
import { lindbladian, unsafeLindbladian, type Jump, type Lindbladian } from '../quantum/lindbladian.ts';
import { requireDim, requireIndex } from '../quantum/operators.ts';
import { embed, requireDims } from '../quantum/subsystems.ts';
import { composedEnsemble, listOf, requireCount } from './composed-ensemble.ts';
import { clear, edgeOfBlock, edgesOfHermitian, keepDiagonal, makeReal } from './edges.ts';
import { Ensemble, type Edge } from './ensemble.ts';
import { anyHamiltonian, anyObservable } from './hermitian.ts';
import { productOfNumbers } from '../matrix/product-of-numbers.ts';

/**
 * Random Lindbladian: H with Gaussian coordinates (GUE up to a factor √2 off the diagonal) and `jumps` jump operators
 * with Gaussian entries.
 *
 * @throws  {DimensionError} when a dimension is no positive integer
 * @throws  {DomainError} when the number of jumps is no integer from 0 on
 * @example anyLindbladian({ dim: 2, jumps: 1 }).size // 12
 */
export function anyLindbladian({
  dim,
  jumps = 2,
}: {
  readonly dim: number;
  readonly jumps?: number;
}): Ensemble<Lindbladian> {
  requireDim('dim', dim);
  requireCount('jumps', jumps);
  return new Ensemble<Lindbladian>({
    name: `anyLindbladian({ dim: ${dim}, jumps: ${jumps} })`,
    measure: `Gaussian Hamiltonian and ${jumps} Ginibre jump operators`,
    draws: 'Lindblad generator',
    scaleFree: true,
    edges: [...edgesOfHermitian(dim).map(ofHamiltonian), ...edgesOfJumps(jumps, 1)],
    build: (read) => {
      const hamiltonian = read.hermitianMatrix(dim);
      const operators: Matrix[] = [];
      for (let k = 0; k < jumps; k++) operators.push(read.complexMatrix(dim, dim));
      return unsafeLindbladian(hamiltonian, operators);
    },
  });
}

/**
 * Random unital Lindbladian, L(1) = 0: Gaussian Hamiltonian and Hermitian jump operators.
 *
 * @throws  {DimensionError} when the dimension is no positive integer
 * @throws  {DomainError} when the number of jumps is no integer from 0 on
 * @example anyUnitalLindbladian({ dim: 2, jumps: 1 }).size // 8
 */
export function anyUnitalLindbladian({
  dim,
  jumps = 2,
}: {
  readonly dim: number;
  readonly jumps?: number;
}): Ensemble<Lindbladian> {
  requireCount('jumps', jumps);
  return composedEnsemble({
    name: `anyUnitalLindbladian({ dim: ${dim}, jumps: ${jumps} })`,
    measure: `Gaussian Hamiltonian and ${jumps} Hermitian jump operators with Gaussian coordinates`,
    draws: 'Lindblad generator',
    parts: { hamiltonian: anyHamiltonian({ dim }), jumps: listOf(jumps, anyObservable({ dim })) },
    build: ({ hamiltonian, jumps }) => lindbladian(hamiltonian, jumps),
  });
}

/**
 * Random local noise: jump operators that act on one subsystem each, one bath per noisy subsystem, and a Hamiltonian.
 *
 * @param dims         dimensions of the subsystems
 * @param on           noisy subsystems; all when omitted. Their baths are named `0`, `1`, …
 * @param jumps        jump operators of each noisy subsystem
 * @param hamiltonian  of all subsystems together, a sum of local ones, or none
 * @throws  {DimensionError} when `dims` is no list of positive integers
 * @throws  {DomainError} when `on` names no subsystem, the number of jumps is no integer from 0 on, or `hamiltonian` is another word
 * @example anyLocalNoise({ dims: [2, 2], on: [0], jumps: 1 }).size // 8
 */
export function anyLocalNoise({
  dims,
  on = dims.map((_, k) => k),
  jumps = 2,
  hamiltonian = 'none',
}: {
  readonly dims: readonly number[];
  readonly on?: readonly number[];
  readonly jumps?: number;
  readonly hamiltonian?: 'joint' | 'local' | 'none';
}): Ensemble<Lindbladian> {
  requireDims(dims);
  requireCount('jumps', jumps);
  on.forEach((subsystem, k) => requireIndex(`on[${k}]`, subsystem, dims.length));
  if (!HAMILTONIANS.includes(hamiltonian)) {
    const expected = `be one of ${HAMILTONIANS.join(', ')}`;
    throw new DomainError({ argument: 'hamiltonian', expected, received: `it is ${hamiltonian}` });
  }
  const dim = productOfNumbers(dims);
  const local = on.map((k) => ({ k, operators: listOf(jumps, anyJumpOperator({ dim: dims[k] })) }));
  return composedEnsemble({
    name: `anyLocalNoise({ dims: [${dims.join(', ')}], on: [${on.join(', ')}], jumps: ${jumps}, hamiltonian: ${hamiltonian} })`,
    measure: `${jumps} Ginibre jump operators on each of the subsystems ${on.join(', ')}; Hamiltonian: ${hamiltonian}`,
    draws: 'Lindblad generator',
    parts: {
      hamiltonians: listOfHamiltonians(hamiltonian === 'joint' ? [dim] : hamiltonian === 'local' ? dims : []),
      noise: composedEnsemble({
        name: 'noise',
        measure: 'Ginibre jump operators',
        parts: Object.fromEntries(local.map(({ k, operators }) => [`bath${k}`, operators])),
        build: (drawn) => on.map((k) => drawn[`bath${k}`]),
      }),
    },
    build: ({ hamiltonians, noise }, arithmetic) => {
      const zero = arithmetic.identity(dim).scaled(0);
      const terms = hamiltonian === 'local' ? hamiltonians.map((H, k) => embed(H, dims, k)) : hamiltonians;
      return lindbladian(
        terms.reduce((sum, H) => sum.plus(H), zero),
        Object.fromEntries(on.map((k, i) => [String(k), noise[i].map((L) => embed(L, dims, k))])),
      );
    },
  });
}

const HAMILTONIANS: readonly string[] = ['joint', 'local', 'none'];

/**
 * Random jump operator with Gaussian entries, shape (dim, dim).
 *
 * @throws  {DimensionError} when a dimension is no positive integer
 * @example anyJumpOperator({ dim: 2 }).size // 8
 */
export function anyJumpOperator({ dim }: { readonly dim: number }): Ensemble<Matrix> {
  requireDim('dim', dim);
  return new Ensemble<Matrix>({
    name: `anyJumpOperator({ dim: ${dim} })`,
    measure: 'Ginibre',
    draws: 'matrix',
    edges: edgesOfJumps(1, 0),
    build: (read) => read.complexMatrix(dim, dim),
  });
}

/**
 * Sum of two generators on the same Hilbert space, bath by bath; equal names get the jumps of both.
 *
 * @throws {DimensionError} when the dimensions differ
 * @example sumOfGenerators(lindbladian(pauliZ(), [sigmaMinus()]), lindbladian(pauliX(), [sigmaPlus()])).jumps.length // 2
 */
export function sumOfGenerators(first: Lindbladian, second: Lindbladian): Lindbladian {
  const baths: Record<string, readonly Jump[]> = { ...first.baths };
  for (const [name, jumps] of Object.entries(second.baths)) baths[name] = [...(baths[name] ?? []), ...jumps];
  return lindbladian(first.hamiltonian.plus(second.hamiltonian), baths);
}

function listOfHamiltonians(dims: readonly number[]): Ensemble<readonly Matrix[]> {
  return composedEnsemble({
    name: 'Hamiltonians',
    measure: 'Gaussian coordinates',
    parts: Object.fromEntries(dims.map((dim, k) => [`H${k}`, anyHamiltonian({ dim })])),
    build: (drawn) => Object.values(drawn),
  });
}

function ofHamiltonian(edge: Edge): Edge {
  return { name: `hamiltonian ${edge.name}`, apply: edge.apply };
}

/** Edge cases of the jump operators in the blocks from `first` on. */
function edgesOfJumps(jumps: number, first: number): readonly Edge[] {
  return Array.from({ length: jumps }, (_, k) => [
    edgeOfBlock(`jump ${k} zero`, first + k, clear),
    edgeOfBlock(`jump ${k} diagonal`, first + k, keepDiagonal),
    edgeOfBlock(`jump ${k} real`, first + k, makeReal),
  ]).flat();
}
