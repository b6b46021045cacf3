import type { Quadratic } from '../../exact/integers/algebraic-extension.ts';
import type { RationalFunction, RationalFunctionField } from '../../exact/polynomials/rational-function.ts';
import { FormatError } from '../../matrix/errors.ts';
import { rationalForm } from '../formulas/closed-form.ts';
import { printClosedForm } from '../formulas/closed-form-text.ts';
import type { SymbolicMatrix } from '../formulas/symbolic-arithmetic.ts';
import type { Derivation } from '../models/derive.ts';
import type { ClosedNegativity } from '../models/closed-negativity.ts';
import { operatorFromText } from '../models/operator-text.ts';
import { productionRefusal } from '../models/steady-entropy-production.ts';
import { CATALOGUE, quantityNamed, quantityPattern } from '../quantities/catalogue.ts';
import type { DerivedQuantity } from '../quantities/quantity.ts';

/** Quantities a formula can be claimed for. */
export const QUANTITIES: readonly (readonly [name: string, meaning: string])[] = [
  ['rho[i][j]', 'entry of the steady state; the formula may contain the imaginary unit i'],
  ['<A>', 'expectation value of an operator in the steady state, such as <ZI> or <|0><0|_1>'],
  ['negativity', 'Σ |negative eigenvalues| of the partial transpose of the first subsystem'],
  ['production', 'entropy production rate of the steady state'],
  ...CATALOGUE.map(({ name, meaning }) => [name, meaning] as const),
  ['eigenvalue', 'an eigenvalue of the generator, with its multiplicity where one is given'],
];

/** What a quantity of `QUANTITIES` means. */
export function quantityMeaning(quantity: string): string {
  const known = CATALOGUE.find((entry) => quantityPattern(entry).exec(quantity)?.[0] === quantity);
  const kind = ENTRY.test(quantity) ? 'rho[i][j]' : EXPECTATION.test(quantity) ? '<A>' : (known?.name ?? quantity);
  // what is said of how it may be typed is left out
  return QUANTITIES.find(([name]) => name === kind)?.[1].replace(/; the formula .*|, such as .*/, '') ?? 'a quantity';
}

/**
 * Derived value of a quantity of `QUANTITIES`, but for `eigenvalue`, of which there are many.
 *
 * @throws {FormatError} for unknown quantities, entries outside the matrix and operators that do not fit
 */
export function derivedQuantity(derivation: Derivation, quantity: string): DerivedQuantity {
  const { model, steadyState } = derivation;
  const named = quantityNamed(quantity);
  if (named === undefined) requireKnown(quantity);
  if (steadyState.verdict !== 'unique') {
    return { kind: 'unknown', reason: 'the steady state is not unique for generic parameters' };
  }
  const rho = steadyState.state;
  if (named !== undefined) return named({ model, rho });
  const entry = ENTRY.exec(quantity);
  if (entry !== null) {
    const [row, col] = [Number(entry[1]), Number(entry[2])];
    if (row >= rho.rows || col >= rho.rows) {
      throw new FormatError({
        argument: 'quantity',
        expected: `name an entry of a matrix of shape (${rho.rows}, ${rho.rows})`,
        received: `it is ${quantity}`,
      });
    }
    return { kind: 'complex', value: rho.entry(row, col) };
  }
  const operator = EXPECTATION.exec(quantity);
  if (operator !== null) {
    const matrix = operatorFromText(operator[1], model.dims, model.arithmetic, 'quantity');
    return { kind: 'complex', value: traceOf(rho.times(matrix)) };
  }
  switch (quantity) {
    case 'negativity': {
      const { negativity } = derivation;
      return negativity?.form === undefined
        ? { kind: 'unknown', reason: negativityRefusal(negativity) }
        : { kind: 'real', form: negativity.form };
    }
    case 'production': {
      const { production } = derivation;
      if (production?.verdict === 'closed form') return { kind: 'real', form: production.rate };
      return {
        kind: 'unknown',
        reason: production === undefined ? 'it was not derived' : productionRefusal(production),
      };
    }
    default:
      throw new Error(`derivedQuantity: ${quantity} is listed but not handled`);
  }
}

/** Why there is no closed form of the negativity. */
function negativityRefusal(negativity: ClosedNegativity | undefined): string {
  if (negativity === undefined) return 'there is one subsystem only';
  const degrees = negativity.spectrum.flatMap(({ degree }) => (degree > 2 ? [degree] : []));
  return `the characteristic polynomial of the partial transpose has factors of degree ${degrees.join(', ')}`;
}

/** Currents of a bath. */
const OF_BATH = /^(heat|energy|current|activity)\[([^,\]]+)/;

/**
 * Quantities of the same kind, which may be meant: other entries of the state, other expectation values of the basis, the currents of
 * other baths.
 */
export function* otherQuantities(
  derivation: Derivation,
  quantity: string,
): Generator<readonly [name: string, value: DerivedQuantity & { readonly kind: 'complex' | 'real' }]> {
  const { model, steadyState, expectations } = derivation;
  const { field, complexField } = model.arithmetic;
  const complex = (value: Quadratic<RationalFunction>) => ({ kind: 'complex', value }) as const;
  if (steadyState.verdict !== 'unique') return;
  if (ENTRY.test(quantity)) {
    const { state } = steadyState;
    for (let row = 0; row < state.rows; row += 1) {
      for (let col = 0; col < state.rows; col += 1) yield [`rho[${row}][${col}]`, complex(state.entry(row, col))];
    }
  } else if (EXPECTATION.test(quantity)) {
    for (const [name, value] of expectations) yield [`<${name}>`, complex(complexField.element(value, field.zero))];
  } else {
    const [, word, bath] = OF_BATH.exec(quantity) ?? [];
    if (word === undefined) return;
    for (const other of Object.keys(model.dissipators)) {
      const name = quantity.replace(OF_BATH, `${word}[${other}`);
      const value = other === bath.trim() ? undefined : derivedQuantity(derivation, name);
      if (value !== undefined && value.kind !== 'unknown') yield [name, value];
    }
  }
}

const ENTRY = /^rho\[(\d+)\]\[(\d+)\]$/;
const EXPECTATION = /^<(.+)>$/;

function requireKnown(quantity: string): void {
  const isKnown = QUANTITIES.some(([name]) => name === quantity) || ENTRY.test(quantity) || EXPECTATION.test(quantity);
  if (isKnown) return;
  throw new FormatError({
    argument: 'quantity',
    expected: `be one of ${QUANTITIES.map(([name]) => name).join(', ')}`,
    received: `it is ${JSON.stringify(quantity)}`,
  });
}

function traceOf(matrix: SymbolicMatrix): Quadratic<RationalFunction> {
  const { complexField } = matrix.arithmetic;
  return Array.from({ length: matrix.rows }, (_, k) => matrix.entry(k, k)).reduce((a, b) => complexField.add(a, b));
}

/** Text of a complex number over the rational functions of the parameters. */
export function complexText(field: RationalFunctionField, { a, b }: Quadratic<RationalFunction>): string {
  const print = (x: RationalFunction): string => printClosedForm(field, rationalForm(x));
  if (field.isZero(b)) return print(a);
  const imaginary = `i*(${print(b)})`;
  return field.isZero(a) ? imaginary : `${print(a)} + ${imaginary}`;
}
