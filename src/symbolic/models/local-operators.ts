import { annihilation, creation, numberOperator, spin } from '../../quantum/ladder-operators.ts';
import { pauliX, pauliY, pauliZ, sigmaMinus, sigmaPlus } from '../../quantum/operators.ts';
import type { Dims } from '../../quantum/subsystems.ts';
import type { Matrix } from '../../matrix/interface.ts';
import type { SymbolicArithmetic } from '../formulas/symbolic-arithmetic.ts';
import { partsOf, type Tree } from '../formulas/tree.ts';

/** Operators of one subsystem by their names, and the square roots that they contain. */

interface LocalOperator {
  readonly of: 'qubit' | 'oscillator' | 'spin';
  /** Its entries are rational then. */
  readonly isDiagonal?: true;
  readonly make: (dim: number, arithmetic: SymbolicArithmetic) => Matrix;
}

const spinPart =
  (part: keyof ReturnType<typeof spin>): LocalOperator['make'] =>
  (dim, arithmetic) =>
    spin((dim - 1) / 2, arithmetic)[part];

/** J_z = j − a†a, for which no roots are taken. */
const spinZ: LocalOperator['make'] = (dim, arithmetic) =>
  arithmetic
    .identity(dim)
    .scaled(arithmetic.real(dim - 1, 2))
    .minus(numberOperator(dim, arithmetic));

const OPERATORS: Readonly<Record<string, LocalOperator>> = {
  X: { of: 'qubit', make: (_, arithmetic) => pauliX(arithmetic) },
  Y: { of: 'qubit', make: (_, arithmetic) => pauliY(arithmetic) },
  Z: { of: 'qubit', make: (_, arithmetic) => pauliZ(arithmetic) },
  sigmaPlus: { of: 'qubit', make: (_, arithmetic) => sigmaPlus(arithmetic) },
  sigmaMinus: { of: 'qubit', make: (_, arithmetic) => sigmaMinus(arithmetic) },
  annihilation: { of: 'oscillator', make: annihilation },
  creation: { of: 'oscillator', make: creation },
  numberOperator: { of: 'oscillator', isDiagonal: true, make: numberOperator },
  spinX: { of: 'spin', make: spinPart('x') },
  spinY: { of: 'spin', make: spinPart('y') },
  spinZ: { of: 'spin', isDiagonal: true, make: spinZ },
  spinPlus: { of: 'spin', make: spinPart('plus') },
  spinMinus: { of: 'spin', make: spinPart('minus') },
};

/** Names of operators of one subsystem. */
export const LOCAL_OPERATORS: readonly string[] = Object.keys(OPERATORS);

const PATTERN = new RegExp(`^(${LOCAL_OPERATORS.join('|')})(?:_(\\d+))?$`);

/** `sigmaMinus_1` as an operator and the number of its subsystem; undefined for other names. */
export function localOperatorOf(
  name: string,
): { readonly operator: LocalOperator; readonly subsystem: number | undefined } | undefined {
  const [, kind, subsystem] = PATTERN.exec(name) ?? [];
  if (kind === undefined) return undefined;
  return { operator: OPERATORS[kind], subsystem: subsystem === undefined ? undefined : Number(subsystem) };
}

/** What a name with the number of a subsystem is in a model, such as `the operator spinX on subsystem 0`; undefined for no operator. */
export function operatorNamed(name: string, dims: Dims): string | undefined {
  const found = localOperatorOf(name);
  const dim = found?.subsystem === undefined ? undefined : dims[found.subsystem];
  if (found === undefined || dim === undefined || (found.operator.of === 'qubit' && dim !== 2)) return undefined;
  return `the operator ${name.replace(/_\d+$/, '')} on subsystem ${found.subsystem}`;
}

/** Numbers n whose roots √n an operator on a subsystem of some dimension contains. */
export function radicandsOf({ of, isDiagonal }: LocalOperator, dim: number): readonly number[] {
  const steps = Array.from({ length: dim - 1 }, (_, k) => k + 1);
  if (of === 'qubit' || isDiagonal === true) return [];
  return of === 'oscillator' ? steps : steps.map((k) => k * (dim - k));
}

/** `sqrt(n)` for each root in the operators of formulas that are named there and not written. */
export function rootsOfOperators(tree: Tree, dims: Dims): readonly Tree[] {
  switch (tree.kind) {
    case 'name': {
      const found = localOperatorOf(tree.name);
      const dim = found === undefined ? undefined : dims[found.subsystem ?? 0];
      return found === undefined || dim === undefined ? [] : radicandsOf(found.operator, dim).map(rootOf);
    }
    case 'dyad':
      // |+> and its like are sums divided by √2
      return `${tree.ket}${tree.bra}`.replaceAll(/[^-+RL]/g, '').length % 2 === 1 ? [rootOf(2)] : [];
    default:
      return partsOf(tree).flatMap((part) => rootsOfOperators(part, dims));
  }
}

function rootOf(n: number): Tree {
  return { kind: 'call', name: 'sqrt', args: [{ kind: 'number', text: String(n) }] };
}
