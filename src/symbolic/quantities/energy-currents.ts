import type { RationalFunction } from '../../exact/polynomials/rational-function.ts';
import {
  applied,
  type ClosedForm,
  differenceOf,
  isRational,
  negativeOf,
  productOf,
  quotientOf,
  rationalForm,
  sumOf,
} from '../formulas/closed-form.ts';
import { vanishes } from '../formulas/normal-form.ts';
import type { SymbolicMatrix } from '../formulas/symbolic-arithmetic.ts';
import type { Model } from '../models/model.ts';
import { steadyEntropyProduction } from '../models/steady-entropy-production.ts';
import { bathNamed, type DerivedQuantity, known, type Quantity, rationalQuantity, unknown } from './quantity.ts';

/**
 * tr[H_b D_b(π)], the heat that the system takes from a bath in the state π: H_b is the Hamiltonian of the system, or the one that
 * is stated for the bath.
 */
export function heatCurrent(
  { hamiltonian, dissipators, baths }: Model,
  bath: string,
  pi: SymbolicMatrix,
): RationalFunction {
  return (baths[bath]?.hamiltonian ?? hamiltonian).traceOfProduct(dissipators[bath].applyTo(pi)).exact;
}

/** Energies that the system exchanges with its baths, positive into the system. */
export const ENERGY_CURRENTS: readonly Quantity[] = [
  {
    name: 'heat[bath]',
    meaning: 'heat per time from a bath, tr H_b D_b(ρ) or by the frequencies that it states, positive into the system',
    of: ({ model, rho }, bath) => heatOf(model, bathNamed(model, bath), rho),
  },
  {
    name: 'energy[bath]',
    meaning: 'energy per time from a bath, tr H D_b(ρ) with the whole H of the system',
    of: ({ model, rho }, bath) => {
      const change = model.dissipators[bathNamed(model, bath)].applyTo(rho);
      return rationalQuantity(model.hamiltonian.traceOfProduct(change).exact);
    },
  },
  {
    name: 'power',
    meaning: 'work per time done on the system, −Σ heat; the power of an engine is −power',
    of: ({ model, rho }) => withHeats(model, rho, (total) => known(negativeOf(model.arithmetic.field, total))),
  },
  {
    name: 'efficiency[bath]',
    meaning: 'of an engine that takes heat from this bath, −power/heat[bath]',
    of: ({ model, rho }, bath) =>
      withHeats(model, rho, (total, heat) => ratio(model, total, heat(bathNamed(model, bath)))),
  },
  {
    name: 'cop[bath]',
    meaning: 'coefficient of performance of a refrigerator that cools this bath, heat[bath]/power',
    of: ({ model, rho }, bath) =>
      withHeats(model, rho, (total, heat) =>
        ratio(model, negativeOf(model.arithmetic.field, heat(bathNamed(model, bath))), total),
      ),
  },
];

/** What follows from the sum of all heat currents and each of them, if all are known. */
function withHeats(
  model: Model,
  rho: SymbolicMatrix,
  then: (total: ClosedForm, heat: (bath: string) => ClosedForm) => DerivedQuantity,
): DerivedQuantity {
  const { field } = model.arithmetic;
  const heats = new Map<string, ClosedForm>();
  for (const bath of Object.keys(model.dissipators)) {
    const heat = heatOf(model, bath, rho);
    if (heat.kind !== 'real') return heat;
    heats.set(bath, heat.form);
  }
  const total = sumOf(field, rationalForm(field.zero), ...heats.values());
  return then(total, (bath) => heats.get(bath)!);
}

function ratio({ arithmetic: { field }, box }: Model, a: ClosedForm, b: ClosedForm): DerivedQuantity {
  if (isRational(b) ? field.isZero(b.value) : vanishes(field, b, box) === 'proved') {
    return unknown('its denominator is 0 for all parameters');
  }
  return known(quotientOf(field, a, b));
}

function heatOf(model: Model, bath: string, rho: SymbolicMatrix): DerivedQuantity {
  const stated = model.baths[bath];
  if (stated?.frequency !== undefined && stated.hamiltonian === undefined) return heatInRotatingFrame(model, bath, rho);
  if (stated?.energies !== undefined) return heatByJumps(model, bath, stated.energies, rho);
  return rationalQuantity(heatCurrent(model, bath, rho));
}

/** Σ_k ω_k γ_k tr(L_k†L_k ρ) over the jumps of a bath, of which each gives the energy ω_k to the system. */
function heatByJumps(
  { arithmetic: { field }, generator }: Model,
  bath: string,
  energies: readonly (ClosedForm | undefined)[],
  rho: SymbolicMatrix,
): DerivedQuantity {
  const terms: ClosedForm[] = [];
  for (const [k, { operator: L, rate }] of generator.baths[bath].entries()) {
    const energy = energies[k];
    if (energy === undefined) {
      return unknown(`bath ${bath} states frequencies, but not what energy its jump number ${k} exchanges`);
    }
    const number = rho.traceOfProduct(L.adjoint().times(L).scaled(rate)).exact;
    terms.push(productOf(field, energy, rationalForm(number)));
  }
  return known(sumOf(field, rationalForm(field.zero), ...terms));
}

/**
 * Heat from a bath with a stated frequency ω: the Hamiltonian is that of a rotating frame, and a jump whose rate is e^{−βω} times
 * that of its reverse takes ω from the bath.
 */
function heatInRotatingFrame(model: Model, bath: string, rho: SymbolicMatrix): DerivedQuantity {
  const { field } = model.arithmetic;
  const { beta, frequency } = model.baths[bath];
  if (beta === undefined || beta === 'infinite') {
    return unknown(
      `bath ${bath} has a frequency without a temperature above 0, so which jumps take energy is not said`,
    );
  }
  const alone = { ...model, generator: model.dissipators[bath] };
  const produced = steadyEntropyProduction(alone, rho);
  if (produced.verdict !== 'closed form') return unknown(`bath ${bath}: ${produced.reason}`);
  const exponent = productOf(field, beta, frequency!);
  const terms: ClosedForm[] = [];
  for (const { ratio: between, current } of produced.transitions) {
    const logarithm = applied(field, 'ln', rationalForm(between));
    const isZero = (form: ClosedForm): boolean => vanishes(field, form, model.box) === 'proved';
    const quanta = rationalForm(current);
    if (isZero(sumOf(field, logarithm, exponent))) terms.push(productOf(field, frequency!, quanta));
    else if (isZero(differenceOf(field, logarithm, exponent)))
      terms.push(productOf(field, negativeOf(field, frequency!), quanta));
    else return unknown(`the rates of bath ${bath} are not those of its temperature and frequency`);
  }
  return known(sumOf(field, rationalForm(field.zero), ...terms));
}
