import type { Matrix, Real } from '../matrix/interface.ts';
import { called, decimal, type Expression, groupDims, item, method, reduced } from './expressions.ts';
import { inOrder, type Named, type Quantity, stateAndParties, symbol } from './quantity.ts';
import { senseless } from './senseless.ts';
import { numberTerm, requireDims } from './terms.ts';

interface Bipartite extends Omit<Named, 'usage'> {
  /** Which dimensions of the two parts it has a value for, and how to say so. */
  readonly only?: { readonly isRight: (dims: readonly number[]) => boolean; readonly words: string };
}

/** Measure of the entanglement of two groups of subsystems. */
function bipartite(
  { only, ...named }: Bipartite,
  value: (rho: Expression<Matrix>, dims: Expression<readonly number[]>) => Expression<Real>,
): Quantity {
  const usage = `${named.name}(A:B) or ${named.name}(rho, A:B)`;
  const term: Quantity['term'] = (args, scope) => {
    const parts = stateAndParties(usage, args, scope);
    const { rho, groups, given } = parts;
    const argument = args.length - 1;
    if (groups.length !== 2 || given !== undefined)
      throw senseless(`have ${usage}`, 'these are other subsystems', { argument });
    if (only !== undefined) {
      const sizes = (dims: readonly number[]): readonly number[] =>
        groups.map((group) => group.reduce((product, k) => product * dims[rho.on.indexOf(rho.on[k])], 1));
      requireDims(scope, rho.on, (dims) => only.isRight(sizes(dims)), `have ${usage} ${only.words}`, argument);
    }
    return numberTerm(value(inOrder(parts), groupDims(groups.map((group) => group.map((k) => rho.on[k])))));
  };
  return { ...named, usage, term };
}

const QUBITS = { isRight: ([a, b]: readonly number[]) => a === 2 && b === 2, words: 'of two qubits' };

/** Entanglement and nonlocality of two parts. */
export const ENTANGLEMENT: readonly Quantity[] = [
  bipartite(
    {
      name: 'N',
      meaning: 'negativity (‖ρ^{T_A}‖₁ − 1)/2',
      typescript: 'negativity',
      latex: symbol('N'),
    },
    (rho, dims) => called('negativity', rho, dims),
  ),
  bipartite(
    {
      name: 'E_N',
      meaning: 'logarithmic negativity ln ‖ρ^{T_A}‖₁',
      typescript: 'logarithmicNegativity',
      latex: symbol('E_N'),
    },
    (rho, dims) => called('logarithmicNegativity', rho, dims),
  ),
  bipartite(
    {
      name: 'C',
      meaning: 'concurrence of two qubits',
      typescript: 'concurrence',
      latex: symbol('C'),
      only: QUBITS,
    },
    (rho) => called('concurrence', rho),
  ),
  bipartite(
    {
      name: 'E_F',
      meaning: 'entanglement of formation of two qubits',
      typescript: 'entanglementOfFormation',
      latex: symbol('E_F'),
      only: QUBITS,
    },
    (rho) => called('entanglementOfFormation', rho),
  ),
  bipartite(
    {
      name: 'E_R',
      meaning: 'relative entropy of entanglement, d_A d_B ≤ 6',
      typescript: 'enclosedEntanglement',
      latex: symbol('E_R'),
      only: { isRight: ([a, b]) => a * b <= 6, words: 'of parts with d_A d_B ≤ 6' },
    },
    (rho, dims) => called('enclosedEntanglement', rho, dims as Expression<readonly [number, number]>),
  ),
  bipartite(
    {
      name: 'E_PPT',
      meaning: 'relative entropy to the closest state with positive partial transpose, at most E_R',
      typescript: 'enclosedRelativeEntropyToPpt',
      latex: symbol(String.raw`E_{\mathrm{PPT}}`),
    },
    (rho, dims) => called('enclosedRelativeEntropyToPpt', rho, dims as Expression<readonly [number, number]>),
  ),
  bipartite(
    {
      name: 'realignment',
      meaning: 'norm ‖R(ρ)‖₁ of the realigned matrix, at most 1 for separable states',
      typescript: 'realigned',
      latex: symbol(String.raw`\|R\|_1`),
    },
    (rho, dims) => reduced(called('singularValues', called('realigned', rho, dims)), 'plus'),
  ),
  bipartite(
    {
      name: 'chsh',
      meaning: 'largest CHSH value 2√(t₁² + t₂²) of two qubits, t being the singular values of the correlation matrix',
      typescript: 'correlationMatrix',
      latex: symbol(String.raw`B_{\max}`),
      only: QUBITS,
    },
    (rho) => {
      const T = called('correlationMatrix', rho);
      const M = method(method(T, 'adjoint'), 'times', T);
      const smallest = item(method(called('spectral', M), 'eigenvalues'), 0);
      return method(method(method(method(M, 'trace'), 'minus', smallest), 'sqrt'), 'times', decimal('2'));
    },
  ),
];
