import type { RationalFunction } from '../../exact/polynomials/rational-function.ts';
import { fieldElement } from '../../exact/matrices/field-real.ts';
import { cumulantsInOrder, dynamicalActivity } from '../../quantum/counting-statistics.ts';
import type { Jump } from '../../quantum/lindbladian.ts';
import { commutator } from '../../quantum/operators.ts';
import { productOf, rationalForm } from '../formulas/closed-form.ts';
import type { SymbolicMatrix } from '../formulas/symbolic-arithmetic.ts';
import type { Model } from '../models/model.ts';
import { productionRefusal, steadyEntropyProduction } from '../models/steady-entropy-production.ts';
import {
  bathNamed,
  type DerivedQuantity,
  known,
  observableFromText,
  type Quantity,
  rationalQuantity,
  type StationaryModel,
  unknown,
} from './quantity.ts';

/**
 * Fluctuations of what jumps of a bath change: of an observable A with [A, L_k] = ν_k L_k for its jumps, every jump changes A by ν_k.
 * Without an observable it is the energy that the bath exchanges.
 */
export const CURRENT_FLUCTUATIONS: readonly Quantity[] = [
  {
    name: 'current[bath, A]',
    meaning:
      'mean of what jumps of a bath add to an observable A per time; without A, to H_b, or by the frequencies that it states',
    of: (stationary, inside) => withCumulants(stationary, inside, 1, (cumulants) => rationalQuantity(cumulants[0])),
  },
  {
    name: 'noise[bath, A]',
    meaning: 'second cumulant of the same number per time, for long times',
    of: (stationary, inside) => withCumulants(stationary, inside, 2, (cumulants) => rationalQuantity(cumulants[1])),
  },
  {
    name: 'thirdCumulant[bath, A]',
    meaning: 'third cumulant of the same number per time, for long times',
    of: (stationary, inside) => withCumulants(stationary, inside, 3, (cumulants) => rationalQuantity(cumulants[2])),
  },
  {
    name: 'activity[bath]',
    meaning: 'number of jumps per time, of a bath or of all baths, as they are written in the model',
    of: (stationary, bath) => rationalQuantity(activityOf(stationary, bath === '' ? undefined : bath)),
  },
  {
    name: 'tur[bath, A]',
    meaning: 'noise·σ/current², at least 2 by the thermodynamic uncertainty relation of classical processes',
    of: (stationary, inside) =>
      withPrecision(stationary, inside, (precision) => {
        const { model, rho } = stationary;
        const produced = steadyEntropyProduction(model, rho);
        if (produced.verdict !== 'closed form') return unknown(productionRefusal(produced));
        return known(productOf(model.arithmetic.field, rationalForm(precision), produced.rate));
      }),
  },
  {
    name: 'kur[bath, A]',
    meaning:
      'noise·activity/current² with the activity of all baths, at least 1 by the kinetic uncertainty relation of classical processes',
    of: (stationary, inside) =>
      withPrecision(stationary, inside, (precision) =>
        rationalQuantity(stationary.model.arithmetic.field.mul(precision, activityOf(stationary, undefined))),
      ),
  },
];

function activityOf({ model, rho }: StationaryModel, bath: string | undefined): RationalFunction {
  const baths = bath === undefined ? Object.keys(model.dissipators) : [bathNamed(model, bath)];
  return fieldElement(model.arithmetic.field, dynamicalActivity(model.generator, rho, baths));
}

/** `bath`, or `bath, A`. */
function withCumulants(
  { model, rho }: StationaryModel,
  inside: string,
  order: number,
  then: (cumulants: readonly RationalFunction[]) => DerivedQuantity,
): DerivedQuantity {
  const [name, ...rest] = inside.split(',');
  const bath = bathNamed(model, name.trim());
  if (model.redfield.includes(bath))
    return unknown(`bath ${bath} has a Redfield dissipator, whose jumps are no events`);
  const weights = weightsOf(model, bath, rest.length === 0 ? undefined : rest.join(','));
  if (typeof weights === 'string') return unknown(weights);
  const numbers = weights.map((weight) => model.arithmetic.number(weight));
  const cumulants: RationalFunction[] = [];
  for (const cumulant of cumulantsInOrder(model.generator, { [bath]: numbers }, rho)) {
    cumulants.push(fieldElement(model.arithmetic.field, cumulant));
    if (cumulants.length === order) break;
  }
  return then(cumulants);
}

/** What each jump of a bath adds to an observable, or to the energy that the bath gives; or why that is not known. */
export function weightsOf(model: Model, bath: string, observable?: string): readonly RationalFunction[] | string {
  const { hamiltonian, frequency, energies } = model.baths[bath] ?? {};
  if (observable === undefined && hamiltonian === undefined && (frequency ?? energies) !== undefined) {
    const stated = energies?.map((energy) => (energy?.kind === 'rational' ? energy.value : undefined));
    if (stated?.every((energy) => energy !== undefined)) return stated;
    return `bath ${bath} states a frequency, but not a rational energy for each jump: name an observable`;
  }
  const A = observable === undefined ? (hamiltonian ?? model.hamiltonian) : observableFromText(model, observable);
  const weights = model.generator.baths[bath].map((jump) => changeBy(model, A, jump));
  if (weights.every((weight) => weight !== undefined)) return weights;
  return `a jump L of bath ${bath} changes the observable A by no definite amount: [A, L] is no multiple of L`;
}

/** ν with [A, L] = ν L, if there is one. */
function changeBy({ arithmetic }: Model, A: SymbolicMatrix, { operator }: Jump): RationalFunction | undefined {
  const { field, complexField } = arithmetic;
  const L = operator as SymbolicMatrix;
  const at = L.re.findIndex((_, k) => !complexField.isZero(L.entry(Math.floor(k / L.cols), k % L.cols)));
  if (at < 0) return field.zero;
  const change = commutator(A, L) as SymbolicMatrix;
  const [row, col] = [Math.floor(at / L.cols), at % L.cols];
  const { a, b } = complexField.div(change.entry(row, col), L.entry(row, col));
  if (!field.isZero(b)) return undefined;
  return change
    .minus(L.scaled(arithmetic.number(a)))
    .squaredNorm()
    .sign() === 0
    ? a
    : undefined;
}

/** What follows from noise/current². */
function withPrecision(
  stationary: StationaryModel,
  inside: string,
  then: (precision: RationalFunction) => DerivedQuantity,
): DerivedQuantity {
  const { field } = stationary.model.arithmetic;
  return withCumulants(stationary, inside, 2, ([mean, noise]) => {
    if (field.isZero(mean)) return unknown('the current is 0 for all parameters');
    return then(field.div(noise, field.mul(mean, mean)));
  });
}
