import { composed, type Drawn, type Ensembles } from './composed.ts';
import type { Ensemble } from './ensemble.ts';

export type { Drawn, Ensembles } from './composed.ts';

/** Independent draws from several ensembles, by name. */
export function record<R extends Ensembles>(parts: R): Ensemble<Drawn<R>> {
  const entries = Object.entries(parts);
  return composed({
    name: `{ ${entries.map(([name, part]) => `${name}: ${part.name}`).join(', ')} }`,
    measure: entries.map(([name, part]) => `${name}: ${part.measure}`).join('; '),
    parts,
    draws: Object.fromEntries(entries.flatMap(([name, { draws }]) => (draws === undefined ? [] : [[name, draws]]))),
    build: (drawn) => drawn,
  });
}
