import type { RationalFunction } from '../../exact/polynomials/rational-function.ts';
import type { ClosedForm } from '../formulas/closed-form.ts';
import { printClosedForm } from '../formulas/closed-form-text.ts';
import { meaningOf } from '../formulas/parameter-functions.ts';
import type { SymbolicMatrix } from '../formulas/symbolic-arithmetic.ts';
import { treeText } from '../formulas/tree-text.ts';
import { initialState } from '../models/initial-state.ts';
import { symbolicMatrix } from '../models/operator-definition.ts';
import type { Derivation } from '../models/derive.ts';
import { type Model, rateOf } from '../models/model.ts';
import type { StatedBath } from '../models/stated-bath.ts';
import { complexCoefficientFromText, operatorFromText } from '../models/operator-text.ts';
import { ClausiusError } from '../../matrix/errors.ts';
import { complexText, derivedQuantity } from './derived-quantity.ts';
import { quantitiesIn } from './statement.ts';

/** Matrix of formulas, row by row; the imaginary unit is i. */
type MatrixText = readonly (readonly string[])[];

/** What a certificate says of the model: everything that another program needs to derive the steady state again. */
interface CertifiedModel {
  readonly name: string;
  readonly dims: readonly number[];
  readonly parameters: Model['parameters'];
  readonly assume: readonly string[];
  /** Formulas that have a name. */
  readonly let: Readonly<Record<string, string>>;
  readonly hamiltonian: MatrixText;
  readonly jumps: readonly {
    readonly bath: string;
    readonly rate: string;
    readonly operator: MatrixText;
    /** Stated energy that the jump gives to the system; empty where frequencies are stated of other jumps only. */
    readonly energy?: string;
  }[];
  /** What is stated of baths, with the matrices of their Hamiltonians. */
  readonly baths: Readonly<Record<string, CertifiedBath>>;
  /** Undefined where it is not unique. */
  readonly steadyState: MatrixText | undefined;
}

/** Stated properties of a bath; `beta` is `infinite` for a bath that only takes energy. */
interface CertifiedBath {
  readonly beta?: string;
  readonly frequency?: string;
  readonly hamiltonian?: MatrixText;
}

/** The model of a derivation and its steady state as texts. */
export function certifiedModel({ model, steadyState }: Derivation): CertifiedModel {
  const { name, dims, parameters, assume, arithmetic, generator, baths } = model;
  const formula = (form: ClosedForm): string => printClosedForm(arithmetic.field, form);
  const text = (matrix: SymbolicMatrix): MatrixText =>
    Array.from({ length: matrix.rows }, (_, i) =>
      Array.from({ length: matrix.cols }, (_column, j) => complexText(model.arithmetic.field, matrix.entry(i, j))),
    );
  return {
    name,
    dims,
    parameters,
    assume,
    let: Object.fromEntries([...meaningOf(arithmetic.field).named].map(([key, tree]) => [key, treeText(tree)])),
    hamiltonian: text(symbolicMatrix(arithmetic, generator.hamiltonian, 'hamiltonian')),
    jumps: Object.entries(generator.baths).flatMap(([bath, jumps]) =>
      jumps.map((jump, k) => ({
        bath,
        ...energyOf(baths[bath], k, formula),
        rate: complexText(model.arithmetic.field, { a: rateOf(arithmetic, jump), b: arithmetic.field.zero }),
        operator: text(symbolicMatrix(arithmetic, jump.operator, 'jump')),
      })),
    ),
    baths: Object.fromEntries(
      Object.entries(baths).map(([bath, { beta, frequency, hamiltonian }]) => [
        bath,
        {
          ...(beta === undefined ? {} : { beta: beta === 'infinite' ? beta : formula(beta) }),
          ...(frequency === undefined ? {} : { frequency: formula(frequency) }),
          ...(hamiltonian === undefined ? {} : { hamiltonian: text(hamiltonian) }),
        },
      ]),
    ),
    steadyState: steadyState.verdict === 'unique' ? text(steadyState.state) : undefined,
  };
}

function energyOf(
  stated: StatedBath | undefined,
  jump: number,
  formula: (form: ClosedForm) => string,
): { readonly energy?: string } {
  if (stated?.energies === undefined) return {};
  const energy = stated.energies[jump];
  return { energy: energy === undefined ? '' : formula(energy) };
}

/** Exact difference of a claimed formula to the derived one: numerators of real and imaginary part, with their denominators. */
interface Residual {
  readonly re: readonly [numerator: string, denominator: string];
  readonly im: readonly [numerator: string, denominator: string];
}

/** Claimed minus derived as quotients of polynomials; undefined where one of them is no rational function of the parameters. */
export function residualOf(derivation: Derivation, quantity: string, formula: string): Residual | undefined {
  const { model } = derivation;
  const { field, complexField } = model.arithmetic;
  if (quantity === 'eigenvalue' || meaningOf(field).functions.length > 0) return undefined;
  const derived = derivedQuantity(derivation, quantity);
  const value =
    derived.kind === 'complex'
      ? derived.value
      : derived.kind === 'real' && derived.form.kind === 'rational'
        ? complexField.element(derived.form.value, field.zero)
        : undefined;
  if (value === undefined) return undefined;
  try {
    const { a, b } = complexField.sub(complexCoefficientFromText(formula, model.arithmetic, 'formula'), value);
    const parts = ({ numerator, denominator }: RationalFunction): readonly [string, string] => [
      field.domain.print(numerator),
      field.domain.print(denominator),
    ];
    return { re: parts(a), im: parts(b) };
  } catch (error) {
    // roots and logarithms
    if (error instanceof ClausiusError) return undefined;
    throw error;
  }
}

/** A quantity that a statement speaks of, with its derived formula, and the matrix of its operator. */
interface CertifiedQuantity {
  readonly correct: string;
  readonly operator?: MatrixText;
}

/** Derived formulas of the quantities of a statement, by their names; those without a closed form are left out. */
export function quantitiesOfStatement(
  derivation: Derivation,
  statement: string,
): Readonly<Record<string, CertifiedQuantity>> {
  const { field } = derivation.model.arithmetic;
  const names = [...field.variables, ...meaningOf(field).named.keys()];
  const found = quantitiesIn(statement, names).flatMap((name) => {
    const derived = derivedQuantity(derivation, name);
    if (derived.kind === 'unknown') return [];
    const correct =
      derived.kind === 'complex' ? complexText(field, derived.value) : printClosedForm(field, derived.form);
    const operator = operatorOfQuantity(derivation, name);
    return [[name, { correct, ...(operator === undefined ? {} : { operator }) }] as const];
  });
  return Object.fromEntries(found);
}

/** Matrix that a quantity names: of A in `<A>` and `noise[bath, A]`, of the state in `distance[state]`; undefined for others. */
export function operatorOfQuantity({ model }: Derivation, quantity: string): MatrixText | undefined {
  const operator = /^(?:<(.+)>|\w+\[[^,\]]+,(.+)\])$/.exec(quantity);
  const state = /^distance\[(.+)\]$/.exec(quantity)?.[1];
  const text = operator?.[1] ?? operator?.[2];
  if (text === undefined && state === undefined) return undefined;
  const matrix =
    state === undefined
      ? operatorFromText(text!, model.dims, model.arithmetic, 'quantity')
      : initialState(model, state);
  return Array.from({ length: matrix.rows }, (_, i) =>
    Array.from({ length: matrix.cols }, (_column, j) => complexText(model.arithmetic.field, matrix.entry(i, j))),
  );
}
