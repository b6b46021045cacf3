import type { ClosedForm } from '../formulas/closed-form.ts';
import type { Derivation } from '../models/derive.ts';
import { derivedQuantity } from './derived-quantity.ts';

/** Heat from a bath, or power, by the name of the quantity. */
export type EnergyCurrent = readonly [quantity: string, form: ClosedForm];

/**
 * Heat currents and power of a steady state whose model states temperatures of baths; a current without a closed form is left out.
 */
export function statedCurrents(derivation: Derivation): readonly EnergyCurrent[] {
  const { model, steadyState } = derivation;
  const isThermal = Object.values(model.baths).some(({ beta }) => beta !== undefined);
  if (!isThermal || steadyState.verdict !== 'unique') return [];
  const names = [...Object.keys(model.dissipators).map((bath) => `heat[${bath}]`), 'power'];
  return names.flatMap((name): readonly EnergyCurrent[] => {
    const derived = derivedQuantity(derivation, name);
    return derived.kind === 'real' ? [[name, derived.form]] : [];
  });
}
