import { DomainError } from '../matrix/errors.ts';
import type { Arithmetic } from '../matrix/interface.ts';
import type { Draws } from './draws.ts';
import { Ensemble, type Edge } from './ensemble.ts';
import type { Group, Restatement, SimpleForms } from './instance.ts';
import type { Block, CoordinateReader, Memory } from './coordinate-reader.ts';

/** Objects drawn by a record of ensembles. */
export type Drawn<R> = { readonly [K in keyof R]: R[K] extends Ensemble<infer T> ? T : never };

/** Ensembles by name. */
export type Ensembles = Readonly<Record<string, Ensemble<unknown>>>;

/** What `composedEnsemble` makes an ensemble of. */
export interface CompositionDefinition<R extends Ensembles, T> {
  readonly name: string;
  readonly measure: string;
  readonly parts: R;
  /** Edge cases besides those of the parts; their blocks are those of all parts in order. */
  readonly edges?: readonly Edge[];
  /** Simple forms of the whole; those of the parts are kept. */
  readonly restatements?: readonly Restatement[];
  /** Simpler coordinates of the whole; those of the parts are kept. */
  readonly simpleForms?: readonly SimpleForms[];
  /**
   * What `build` makes, such as `{ rho: 'density matrix' }`; see `EnsembleDefinition`. What it hands on as its parts have drawn it
   * is what their ensembles state, and needs no statement here.
   */
  readonly draws?: Draws;
  readonly build: (drawn: Drawn<R>, arithmetic: Arithmetic) => T | undefined;
}

/**
 * Ensemble made of independent draws from others: one vector, the parts one behind the other in the order of the record.
 * Its edge cases are those of its parts, each alone, and its own.
 *
 * @example composedEnsemble({ name: 'square', measure: 'χ²', parts: { x: anyNumber() }, build: ({ x }) => x.times(x) }).size // 1
 */
export function composedEnsemble<R extends Ensembles, T>(definition: CompositionDefinition<R, T>): Ensemble<T> {
  const keys = Object.keys(definition.parts);
  return composition(definition, (read, parts) => {
    const drawn: Record<string, unknown> = {};
    let complete = true;
    for (let k = 0; k < parts.length; k++) {
      const value = read.remembered(parts[k].part, parts[k].memory);
      if (value === undefined) complete = false;
      drawn[keys[k]] = value;
    }
    return complete ? (drawn as Drawn<R>) : undefined;
  });
}

/** Part of a composition, with what it made last. */
interface Remembered {
  readonly part: Ensemble<unknown>;
  readonly memory: Memory<unknown>;
}

/** @param collect  what `build` gets: all that the parts draw, even after one that draws nothing; undefined then */
function composition<R extends Ensembles, T>(
  definition: CompositionDefinition<R, T>,
  collect: (read: CoordinateReader, parts: readonly Remembered[]) => Drawn<R> | undefined,
): Ensemble<T> {
  const entries = Object.entries(definition.parts);
  const groups: Group[] = [];
  const edges: Edge[] = [...(definition.edges ?? [])];
  const restatements: Restatement[] = [...(definition.restatements ?? [])];
  const simpleForms: SimpleForms[] = [...(definition.simpleForms ?? [])];
  let offset = 0;
  let firstBlock = 0;
  for (const [name, part] of entries) {
    for (const group of part.groups) {
      const inner = part.groups.length > 1 ? `${name}.${group.name}` : name;
      groups.push({ ...group, name: inner, offset: offset + group.offset });
    }
    const place = placeOf(part, offset, firstBlock);
    for (const { name: edge, apply } of part.edges) {
      edges.push({ name: `${name}: ${edge}`, apply: (...vector) => apply(...place(...vector)) });
    }
    for (const { applies, apply } of part.restatements) {
      restatements.push({
        applies: (...vector) => applies(...place(...vector)),
        apply: (integers, blocks, size) => apply(...place(integers, blocks), size),
      });
    }
    const start = offset;
    for (const forms of part.simpleForms) simpleForms.push({ ...forms, offset: start + forms.offset });
    offset += part.size;
    firstBlock += part.blocks.length;
  }
  const parts = entries.map(([, part]): Remembered => ({
    part,
    memory: { unit: 0, integers: new Int32Array(part.size), value: undefined },
  }));
  return new Ensemble<T>(
    {
      name: definition.name,
      measure: definition.measure,
      edges,
      restatements,
      simpleForms,
      ...(definition.draws === undefined ? {} : { draws: definition.draws }),
      build: (read) => {
        const drawn = collect(read, parts);
        return drawn && definition.build(drawn, read.arithmetic);
      },
    },
    groups,
  );
}

/**
 * Independent draws from one ensemble, `count` of them.
 *
 * @throws  {DomainError} unless the count is an integer from 0 to 65536
 * @example listOf(3, anyNumber()).size // 3
 */
export function listOf<T>(count: number, part: Ensemble<T>): Ensemble<readonly T[]> {
  requireCount('count', count);
  const places = Array.from({ length: count }, (_, k) => k);
  type Parts = Readonly<Record<number, Ensemble<T>>>;
  const definition: CompositionDefinition<Parts, readonly T[]> = {
    name: `${count} × ${part.name}`,
    measure: part.measure,
    parts: Object.fromEntries(places.map((k) => [k, part])),
    ...(part.draws === undefined ? {} : { draws: places.map(() => part.draws!) }),
    build: (drawn) => drawn as readonly T[],
  };
  // Not a record with numbers for names: V8 takes ten times as long to store in one place now by names, now by numbers.
  return composition(definition, (read, parts) => {
    const drawn: unknown[] = [];
    let complete = true;
    for (const { part: one, memory } of parts) {
      const value = read.remembered(one, memory);
      if (value === undefined) complete = false;
      drawn.push(value);
    }
    return complete ? (drawn as Drawn<Parts>) : undefined;
  });
}

const LONGEST_LIST = 2 ** 16;

/** @throws {DomainError} unless so many draws make a list */
export function requireCount(argument: string, count: number): void {
  if (Number.isInteger(count) && count >= 0 && count <= LONGEST_LIST) return;
  const expected = `be an integer from 0 to ${LONGEST_LIST}`;
  throw new DomainError({ argument, expected, received: `it is ${String(count)}` });
}

type Vector = readonly [integers: Int32Array, blocks: readonly Block[]];

/** What a part sees of the vector of the whole: its integers, and its blocks with offsets within them. */
function placeOf(part: Ensemble<unknown>, start: number, firstBlock: number): (...whole: Vector) => Vector {
  return (integers, blocks) => {
    const own = blocks
      .slice(firstBlock, firstBlock + part.blocks.length)
      .map((block) => ({ ...block, offset: block.offset - start }));
    return [integers.subarray(start, start + part.size), own];
  };
}
