import { fieldArithmetic } from '../../exact/matrices/field-arithmetic.ts';
import type { FieldArithmetic, FieldMatrix } from '../../exact/matrices/field-matrix.ts';
import type { FieldReal } from '../../exact/matrices/field-real.ts';
import {
  rationalFunctionField,
  type RationalFunction,
  type RationalFunctionField,
} from '../../exact/polynomials/rational-function.ts';
import { FormatError } from '../../matrix/errors.ts';
import { plainText } from './unicode.ts';
import { FUNCTION_WORDS } from './elementary-functions.ts';
import { meaningOf } from './parameter-functions.ts';
import { scalarOfTree } from './scalar-of-tree.ts';

/** Arithmetic of complex matrices whose entries are rational functions of real parameters. */
export interface SymbolicArithmetic extends FieldArithmetic<RationalFunction> {
  readonly field: RationalFunctionField;
  /** The parameter of that name as a number, or the formula that has the name. @throws {UnknownNameError} for other names */
  parameter(name: string): FieldReal<RationalFunction>;
}

/** Matrix over ℚ(i)(parameters). */
export type SymbolicMatrix = FieldMatrix<RationalFunction>;

const known = new WeakMap<RationalFunctionField, SymbolicArithmetic>();

/** Names with another meaning in formulas and operators. */
const RESERVED = new Set(['i', 'pi', 'e', 'Infinity', 'NaN', ...FUNCTION_WORDS]);

/**
 * Arithmetic over the rational functions of the named parameters; the same list gives the same arithmetic.
 *
 * Every function of `src/quantum` that takes an arithmetic, or matrices of one, works in it.
 *
 * @throws   {FormatError} for names that are no identifiers, repeated, or have a meaning in formulas
 * @example  symbolicArithmetic(['g', 'r']).parameter('g').times(2).toString() // '2*g'
 */
export function symbolicArithmetic(parameters: readonly string[]): SymbolicArithmetic {
  requireNames(parameters);
  return symbolicArithmeticOver(rationalFunctionField(parameters));
}

/** Arithmetic over a field of parameters and functions of them; the same field gives the same arithmetic. */
export function symbolicArithmeticOver(field: RationalFunctionField): SymbolicArithmetic {
  const cached = known.get(field);
  if (cached !== undefined) return cached;
  const arithmetic = fieldArithmetic('symbolic', field);
  // matrices compare arithmetics by identity, so the object itself is extended
  const extended = Object.assign(arithmetic, {
    field,
    parameter: (name: string) => {
      const definition = field.variables.includes(name) ? undefined : meaningOf(field).named.get(name);
      const value = definition === undefined ? undefined : scalarOfTree(field, definition);
      return arithmetic.number(value !== undefined && field.isZero(value.b) ? value.a : field.variable(name));
    },
  });
  known.set(field, extended);
  return extended;
}

/**
 * @param operatorOf text of the operator that a name stands for where the names are used; undefined for other names
 * @throws {FormatError} for names that are no identifiers, repeated, or have a meaning in formulas
 */
export function requireNames(
  names: readonly string[],
  argument = 'parameters',
  operatorOf: (name: string) => string | undefined = () => undefined,
): void {
  for (const [k, name] of names.entries()) {
    const operator = OPERATOR.test(name) ? 'an operator' : operatorOf(name);
    const reason =
      names.indexOf(name) !== k
        ? 'occurs twice'
        : RESERVED.has(name)
          ? 'has a meaning in formulas'
          : operator !== undefined
            ? `is ${operator}`
            : reasonOfText(name);
    if (reason === undefined) continue;
    throw new FormatError({
      argument,
      expected: 'be distinct names made of letters, digits and _',
      received: `${JSON.stringify(name)} ${reason}`,
    });
  }
}

/** Operators that need no number of a subsystem. */
const OPERATOR = /^([IXYZ]+|sigma(Plus|Minus)|annihilation|creation|numberOperator|spin(X|Y|Z|Plus|Minus))$/;
const IDENTIFIER = /^[A-Za-z][A-Za-z0-9_]*$/;

function reasonOfText(name: string): string | undefined {
  if (IDENTIFIER.test(name)) return undefined;
  const plain = plainText(name);
  return IDENTIFIER.test(plain) ? `is no identifier; write ${plain}` : 'is no identifier';
}
