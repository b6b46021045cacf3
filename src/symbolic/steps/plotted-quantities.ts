import { contains, isAdmitted, samplePoints, simplePoints } from '../../exact/signs/parameter-box.ts';
import { numberFromRational, type Rational } from '../../exact/integers/rational.ts';
import { DegreeError } from '../../matrix/errors.ts';
import { partialTranspose } from '../../quantum/subsystems.ts';
import { type ClosedForm, constantForm, rationalForm } from '../formulas/closed-form.ts';
import { compileClosedForm } from '../formulas/closed-form-value.ts';
import type { ParameterPoint } from '../formulas/parameter-domain.ts';
import { parametersOf } from '../formulas/parameter-functions.ts';
import type { SymbolicMatrix } from '../formulas/symbolic-arithmetic.ts';
import { hermitianSpectrum } from '../models/hermitian-spectrum.ts';
import type { Derivation } from '../models/derive.ts';
import type { Model } from '../models/model.ts';
import { derivedQuantity } from './derived-quantity.ts';

/** A quantity of a steady state that is drawn against parameters. */
export interface PlottedQuantity {
  /** As `derivedQuantity` takes it: `negativity`, `heat[hot]`, `rho[0][0]`. */
  readonly name: string;
  readonly kind: 'population' | 'entanglement' | 'current' | 'production';
  /** Absent where no closed form is known. */
  readonly form?: ClosedForm;
  /** Why there is none. */
  readonly reason?: string;
}

/** Levels of which the populations are drawn. */
const MOST_LEVELS = 8;

/** Populations, entanglement, heat currents and entropy production of a steady state, those that a model has; none where it is not unique. */
export function plottedQuantities(derivation: Derivation): readonly PlottedQuantity[] {
  const { model, steadyState } = derivation;
  if (steadyState.verdict !== 'unique') return [];
  const { rows } = steadyState.state;
  const populations = rows > MOST_LEVELS ? [] : Array.from({ length: rows }, (_, k) => `rho[${k}][${k}]`);
  const isThermal = Object.values(model.baths).some(({ beta }) => beta !== undefined);
  const currents = isThermal ? [...Object.keys(model.dissipators).map((bath) => `heat[${bath}]`), 'power'] : [];
  const names: readonly (readonly [PlottedQuantity['kind'], readonly string[]])[] = [
    ['population', populations],
    [
      'entanglement',
      [...(model.dims.length < 2 ? [] : ['negativity']), ...(isTwoQubits(model) ? ['concurrence'] : [])],
    ],
    ['current', currents],
    ['production', ['production']],
  ];
  return names.flatMap(([kind, list]) => list.map((name) => ({ kind, name, ...formOrReason(derivation, name) })));
}

function formOrReason(derivation: Derivation, name: string): Pick<PlottedQuantity, 'form' | 'reason'> {
  const derived = derivedQuantity(derivation, name);
  if (derived.kind === 'unknown') return { reason: derived.reason };
  return { form: derived.kind === 'real' ? derived.form : rationalForm(derived.value.a) };
}

function isTwoQubits({ dims }: Model): boolean {
  return dims.length === 2 && dims.every((dim) => dim === 2);
}

/** Where two qubits are entangled in their steady state. */
type EntangledWhere =
  { readonly verdict: 'never' } | { readonly verdict: 'where positive'; readonly criterion: ClosedForm };

/**
 * Two qubits are entangled exactly where det ρ^{T_A} < 0, since at most one eigenvalue of ρ^{T_A} is negative; where one eigenvalue is
 * known to decide, a polynomial with its sign is shorter. Undefined for other systems, and where the determinant is too large.
 *
 * @source AugusiakDemianowiczHorodecki2008
 */
export function entangledWhere({ model, steadyState, negativity }: Derivation): EntangledWhere | undefined {
  const { arithmetic, dims } = model;
  const {
    field,
    field: { domain },
  } = arithmetic;
  if (steadyState.verdict !== 'unique' || !isTwoQubits(model)) return undefined;
  const condition = negativity?.condition;
  if (condition === 'never') return { verdict: 'never' };
  if (condition !== undefined)
    return { verdict: 'where positive', criterion: rationalForm({ numerator: condition, denominator: domain.one }) };
  try {
    const factors = hermitianSpectrum(arithmetic, partialTranspose(steadyState.state, dims, 0) as SymbolicMatrix, dims);
    const constants = factors.flatMap(({ coefficients: [constant], multiplicity }) =>
      Array.from({ length: multiplicity }, () => rationalForm(constant)),
    );
    return {
      verdict: 'where positive',
      criterion: { kind: 'product', factors: [constantForm(field, -1), ...constants] },
    };
  } catch (error) {
    if (error instanceof DegreeError) return undefined;
    throw error;
  }
}

/** Points that are tried for a first look. */
const TRIED = 160;

/**
 * A point at which everything has a value, and something happens: entanglement, or production of entropy. A reader may begin to look
 * there. Undefined where none is found.
 */
export function firstPoint({ model }: Derivation, quantities: readonly PlottedQuantity[]): ParameterPoint | undefined {
  const {
    arithmetic: { field },
    box,
  } = model;
  const compiled = quantities.flatMap(({ name, form }) =>
    form === undefined ? [] : [{ name, value: compileClosedForm(field, form) }],
  );
  const worth = ['negativity', 'concurrence', 'production']
    .flatMap((wanted) => compiled.filter(({ name }) => name === wanted))
    .at(0);
  let best: { readonly point: readonly Rational[]; readonly score: number } | undefined;
  for (const point of [...samplePoints(box, 1), ...simplePoints(box, TRIED), ...samplePoints(box, TRIED)]) {
    const numbers = point.map((value) => numberFromRational(value).value);
    if (!isInside(model, point) || !compiled.every(({ value }) => Number.isFinite(value(...numbers)))) continue;
    const shown = worth?.value(...numbers) ?? 0;
    const orders = numbers.map((number) => (number === 0 ? 0 : Math.log10(Math.abs(number))));
    // numbers that a reader would try come before large effects
    const score = shown / (1 + shown) / (1 + orders.reduce((sum, order) => sum + order * order, 0));
    if (best === undefined || score > best.score) best = { point, score };
  }
  const names = parametersOf(field);
  return best && Object.fromEntries(names.map((name, v) => [name, best.point[v]]));
}

function isInside({ box }: Model, point: readonly Rational[]): boolean {
  return point.every((value, v) => contains(box[v], value)) && isAdmitted(box, point);
}
