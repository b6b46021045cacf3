import { FormatError } from '../matrix/errors.ts';
import type { System } from '../claims/claim.ts';

/** Names of subsystems, in their order. */
export type Parties = readonly string[];

/** Subsystems by name, with the dimensions of each system on which a statement is looked at. */
export interface NamedSystems {
  readonly parties: Parties;
  readonly systems: readonly (System & readonly number[])[];
}

/**
 * Named subsystems of texts such as `A=2,B=3`, one for each system.
 *
 * @throws {FormatError} for a text of another form, or for other names than in the first one
 */
export function namedSystems(texts: readonly string[]): NamedSystems {
  const wrong = (received: string): FormatError =>
    new FormatError({ argument: 'on', expected: 'be dimensions such as A=2,B=3', received });
  const lists = texts.map((text) =>
    text.split(',').map((part) => {
      const match = /^\s*([A-Z]\w*)\s*=\s*([1-9]\d{0,2})\s*$/.exec(part);
      if (match === null) throw wrong(`it has ${JSON.stringify(part.trim())}`);
      return [match[1], Number(match[2])] as const;
    }),
  );
  if (lists.length === 0) throw wrong('it is missing');
  const parties = lists[0].map(([name]) => name);
  const twice = parties.find((name, k) => parties.indexOf(name) !== k);
  if (twice !== undefined) throw wrong(`${twice} occurs twice`);
  const other = lists.findIndex((list) => list.map(([name]) => name).join() !== parties.join());
  if (other !== -1) throw wrong(`${texts[other]} has other names than ${texts[0]}`);
  return { parties, systems: lists.map((list) => list.map(([, dim]) => dim)) };
}

/**
 * Numbers of the subsystems that a word such as `AB` names, ascending; undefined where it names none.
 *
 * Names of several characters are taken before shorter ones: with A, A1 and B, “A1B” is A1 and B.
 */
export function partiesIn(word: string, parties: Parties): readonly number[] | undefined {
  const read = (rest: string): readonly number[] | undefined => {
    if (rest === '') return [];
    const fitting = parties.filter((name) => rest.startsWith(name)).toSorted((a, b) => b.length - a.length);
    for (const name of fitting) {
      const others = read(rest.slice(name.length));
      if (others !== undefined) return [parties.indexOf(name), ...others];
    }
    return undefined;
  };
  const found = read(word);
  if (found === undefined || found.length === 0 || new Set(found).size < found.length) return undefined;
  return found.toSorted((a, b) => a - b);
}
