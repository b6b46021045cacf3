import type { RationalFunction } from '../../exact/polynomials/rational-function.ts';
import { meaningOf } from '../formulas/parameter-functions.ts';
import type { SymbolicMatrix } from '../formulas/symbolic-arithmetic.ts';
import { treeText } from '../formulas/tree-text.ts';
import { symbolicMatrix } from '../models/operator-definition.ts';
import type { Derivation } from '../models/derive.ts';
import { type Model, rateOf } from '../models/model.ts';
import { complexCoefficientFromText, operatorFromText } from '../models/operator-text.ts';
import { ClausiusError } from '../../matrix/errors.ts';
import { complexText, derivedQuantity } from './derived-quantity.ts';

/** Matrix of formulas, row by row; the imaginary unit is i. */
export type MatrixText = readonly (readonly string[])[];

/** What a certificate says of the model: everything that another program needs to derive the steady state again. */
export interface CertifiedModel {
  readonly name: string;
  readonly dims: readonly number[];
  readonly parameters: Model['parameters'];
  readonly assume: readonly string[];
  /** Formulas that have a name. */
  readonly let: Readonly<Record<string, string>>;
  readonly hamiltonian: MatrixText;
  readonly jumps: readonly { readonly bath: string; readonly rate: string; readonly operator: MatrixText }[];
  /** Undefined where it is not unique. */
  readonly steadyState: MatrixText | undefined;
}

/** The model of a derivation and its steady state as texts. */
export function certifiedModel({ model, steadyState }: Derivation): CertifiedModel {
  const { name, dims, parameters, assume, arithmetic, generator } = model;
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
      jumps.map((jump) => ({
        bath,
        rate: complexText(model.arithmetic.field, { a: rateOf(arithmetic, jump), b: arithmetic.field.zero }),
        operator: text(symbolicMatrix(arithmetic, jump.operator, 'jump')),
      })),
    ),
    steadyState: steadyState.verdict === 'unique' ? text(steadyState.state) : undefined,
  };
}

/** Exact difference of a claimed formula to the derived one: numerators of real and imaginary part, with their denominators. */
export interface Residual {
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

/** Matrix of the operator of an expectation value `<A>`; undefined for other quantities. */
export function operatorOfQuantity({ model }: Derivation, quantity: string): MatrixText | undefined {
  const text = /^<(.+)>$/.exec(quantity)?.[1];
  if (text === undefined) return undefined;
  const matrix = operatorFromText(text, model.dims, model.arithmetic, 'quantity');
  return Array.from({ length: matrix.rows }, (_, i) =>
    Array.from({ length: matrix.cols }, (_column, j) => complexText(model.arithmetic.field, matrix.entry(i, j))),
  );
}
