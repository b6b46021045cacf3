// Written by `npm run entries` from the lists in `src/exports`.
import * as library from '../exports/arithmetic.ts';
import { guarded } from '../matrix/guarded.ts';

export type * from '../exports/arithmetic.ts';
export {
  ArithmeticError,
  ClausiusError,
  DegreeError,
  DimensionError,
  DomainError,
  FormatError,
  HermiticityError,
  NonFiniteError,
  OperatorError,
  PositivityError,
  SingularMatrixError,
  TraceError,
  UnknownNameError,
  enclosure,
  exact,
  float64,
} from '../exports/arithmetic.ts';
export const rational = /* @__PURE__ */ guarded(library.rational, 'rational');
export const rationalFromNumber = /* @__PURE__ */ guarded(library.rationalFromNumber, 'rationalFromNumber');
export const spectral = /* @__PURE__ */ guarded(library.spectral, 'spectral');
export const withPrecision = /* @__PURE__ */ guarded(library.withPrecision, 'withPrecision');
