import type { Derivation } from '../models/derive.ts';
import { type AskedQuantity, askedQuantity } from './asked-quantity.ts';

/**
 * Concurrence of two qubits, beside their negativity: where that has a closed form, this one takes about as long. Nothing where it has none,
 * or there is nothing entangled.
 */
export function statedConcurrence(derivation: Derivation): readonly AskedQuantity[] {
  const { model, negativity, steadyState } = derivation;
  const areQubits = model.dims.length === 2 && model.dims.every((dim) => dim === 2);
  const isKnown = negativity?.form !== undefined && negativity.condition !== 'never';
  if (!areQubits || !isKnown || steadyState.verdict !== 'unique') return [];
  const concurrence = askedQuantity(derivation, 'concurrence');
  return concurrence.reason === undefined ? [concurrence] : [];
}
