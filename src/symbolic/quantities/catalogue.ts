import { DegreeError } from '../../matrix/errors.ts';
import { TWO_QUBITS } from './closed-concurrence.ts';
import { COUNTING_SYMMETRY } from './counting-symmetry.ts';
import { CURRENT_FLUCTUATIONS } from './current-fluctuations.ts';
import { ENERGY_CURRENTS } from './energy-currents.ts';
import { type DerivedQuantity, type Quantity, type StationaryModel, unknown } from './quantity.ts';
import { SPECTRAL_GAP } from './spectral-gap.ts';
import { STATE_QUANTITIES } from './state-quantities.ts';

/** Quantities of a steady state that are functions of it, of the baths and of the generator. */
export const CATALOGUE: readonly Quantity[] = [
  ...STATE_QUANTITIES,
  ...TWO_QUBITS,
  ...ENERGY_CURRENTS,
  ...CURRENT_FLUCTUATIONS,
  COUNTING_SYMMETRY,
  SPECTRAL_GAP,
];

/** Pattern of the names of a quantity, at the beginning of a text; the first group is what stands in its brackets. */
export function quantityPattern({ name }: Pick<Quantity, 'name'>): RegExp {
  if (name.startsWith('|')) return /^\|rho\[(\d+\]\[\d+)\]\|/;
  const [word, brackets] = name.split('[');
  if (brackets === undefined) return new RegExp(String.raw`^${word}(?![\w[])`);
  const inside = String.raw`\[([^\[\]]+)\]`;
  return new RegExp(name === 'activity[bath]' ? String.raw`^${word}(?:${inside})?(?![\w[])` : `^${word}${inside}`);
}

/** The quantity of that name; undefined for other names. */
export function quantityNamed(text: string): ((stationary: StationaryModel) => DerivedQuantity) | undefined {
  for (const quantity of CATALOGUE) {
    const match = quantityPattern(quantity).exec(text);
    if (match?.[0] === text)
      return (stationary) => withinDegrees(() => quantity.of(stationary, (match[1] ?? '').trim()));
  }
  return undefined;
}

/** A quantity, or that its polynomials are too large: others of the same model need not be. */
function withinDegrees(compute: () => DerivedQuantity): DerivedQuantity {
  try {
    return compute();
  } catch (error) {
    if (!(error instanceof DegreeError)) throw error;
    const { expected, received } = error;
    return unknown(
      `polynomials must ${expected}, but ${received}: put numbers or formulas in for parameters, as with --set`,
    );
  }
}
