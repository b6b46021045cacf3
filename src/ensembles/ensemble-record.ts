import { composedEnsemble, type Drawn, type Ensembles } from './composed-ensemble.ts';
import type { Ensemble } from './ensemble.ts';

export type { Drawn, Ensembles } from './composed-ensemble.ts';

/**
 * Independent draws from several ensembles, by name.
 *
 * @example ensembleRecord({ rho: anyDensityMatrix({ dim: 2 }), H: anyHamiltonian({ dim: 2 }) }).size // 12
 */
export function ensembleRecord<R extends Ensembles>(parts: R): Ensemble<Drawn<R>> {
  const entries = Object.entries(parts);
  return composedEnsemble({
    name: `{ ${entries.map(([name, part]) => `${name}: ${part.name}`).join(', ')} }`,
    measure: entries.map(([name, part]) => `${name}: ${part.measure}`).join('; '),
    parts,
    draws: Object.fromEntries(entries.flatMap(([name, { draws }]) => (draws === undefined ? [] : [[name, draws]]))),
    build: (drawn) => drawn,
  });
}
