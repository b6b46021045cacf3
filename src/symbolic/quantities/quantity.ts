import type { Quadratic } from '../../exact/integers/algebraic-extension.ts';
import type { RationalFunction } from '../../exact/polynomials/rational-function.ts';
import { FormatError } from '../../matrix/errors.ts';
import { type ClosedForm, rationalForm } from '../formulas/closed-form.ts';
import type { SymbolicMatrix } from '../formulas/symbolic-arithmetic.ts';
import type { Model } from '../models/model.ts';
import { operatorFromText } from '../models/operator-text.ts';

/** What a model gives for a quantity: a complex number over the rational functions of the parameters, a real closed form, or neither. */
export type DerivedQuantity =
  | { readonly kind: 'complex'; readonly value: Quadratic<RationalFunction> }
  | { readonly kind: 'real'; readonly form: ClosedForm }
  | { readonly kind: 'unknown'; readonly reason: string };

/** A model with its steady state. */
export interface StationaryModel {
  readonly model: Model;
  /** Shape (d, d). */
  readonly rho: SymbolicMatrix;
}

/** A quantity of steady states by its name. */
export interface Quantity {
  /** `power`, or with what stands in brackets: `heat[bath]`. */
  readonly name: string;
  readonly meaning: string;
  /** @param inside text in the brackets; empty where there are none */
  of(stationary: StationaryModel, inside: string): DerivedQuantity;
}

/** A closed form that is known. */
export function known(form: ClosedForm): DerivedQuantity {
  return { kind: 'real', form };
}

/** A rational function of the parameters. */
export function rationalQuantity(value: RationalFunction): DerivedQuantity {
  return known(rationalForm(value));
}

/** Why there is no closed form. */
export function unknown(reason: string): DerivedQuantity {
  return { kind: 'unknown', reason };
}

/** The bath of that name. @throws {FormatError} */
export function bathNamed({ dissipators }: Model, bath: string): string {
  if (Object.hasOwn(dissipators, bath)) return bath;
  const names = Object.keys(dissipators);
  throw new FormatError({
    argument: 'quantity',
    expected: names.length === 1 ? `name the only bath, ${names[0]}` : `name one of the baths ${names.join(', ')}`,
    received: `it has ${JSON.stringify(bath)}`,
  });
}

/** Hermitian operator of a text. @throws {FormatError} */
export function observableFromText({ arithmetic, dims }: Model, text: string): SymbolicMatrix {
  const operator = operatorFromText(text, dims, arithmetic, 'quantity');
  if (operator.minus(operator.adjoint()).squaredNorm().sign() === 0) return operator;
  throw new FormatError({ argument: 'quantity', expected: 'have a Hermitian operator', received: `it has ${text}` });
}
