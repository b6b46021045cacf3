import { Ensemble, type Edge, type Group } from './ensemble.ts';

/** Objects drawn by a record of ensembles. */
export type Drawn<R> = { readonly [K in keyof R]: R[K] extends Ensemble<infer T> ? T : never };

/** Ensembles by name. */
export type Ensembles = Readonly<Record<string, Ensemble<unknown>>>;

/**
 * Independent draws from several ensembles: one vector, the parts one behind the other in the order of the record.
 * Its edge cases are those of its parts, and each alone.
 */
export function record<R extends Ensembles>(parts: R): Ensemble<Drawn<R>> {
  const entries = Object.entries(parts);
  const groups: Group[] = [];
  const edges: Edge[] = [];
  let offset = 0;
  let firstBlock = 0;
  for (const [name, part] of entries) {
    for (const group of part.groups) {
      const inner = part.groups.length > 1 ? `${name}.${group.name}` : name;
      groups.push({ ...group, name: inner, offset: offset + group.offset });
    }
    const [start, length, from, to] = [offset, part.size, firstBlock, firstBlock + part.blocks.length];
    for (const edge of part.edges) {
      edges.push({
        name: `${name}: ${edge.name}`,
        apply: (integers, blocks) => {
          const own = blocks.slice(from, to).map((block) => ({ ...block, offset: block.offset - start }));
          edge.apply(integers.subarray(start, start + length), own);
        },
      });
    }
    offset += part.size;
    firstBlock += part.blocks.length;
  }
  return new Ensemble(
    {
      name: `{ ${entries.map(([name, part]) => `${name}: ${part.name}`).join(', ')} }`,
      measure: entries.map(([name, part]) => `${name}: ${part.measure}`).join('; '),
      edges,
      build: (read) => {
        const drawn: Record<string, unknown> = {};
        let complete = true;
        for (const [name, part] of entries) {
          const value = part.read(read);
          if (value === undefined) complete = false;
          drawn[name] = value;
        }
        return complete ? (drawn as Drawn<R>) : undefined;
      },
    },
    groups,
  );
}
