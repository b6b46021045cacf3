import type { Ensemble } from '../ensembles/ensemble.ts';
import { anyNumberBetween, readInterval } from '../ensembles/parameters.ts';
import { ClausiusError } from '../matrix/errors.ts';
import type { Real } from '../matrix/interface.ts';
import { drawnObject } from './expressions.ts';
import { nearestAdvice } from './nearest.ts';
import { type Parties, partiesIn } from './parties.ts';
import { pointing, senseless, type Source } from './senseless.ts';
import { numberTerm, type Term } from './terms.ts';
import { NUMBERS, type NumberType, ON_SUBSYSTEMS, RELAXING, type Type, TYPES } from './types.ts';

/** Object over which a statement quantifies: what is drawn on given dimensions, and what its name stands for. */
export interface Declaration {
  readonly name: string;
  /** As it was written: `state(AB)`. */
  readonly type: string;
  readonly meaning: string;
  readonly ensemble: (dims: readonly number[]) => Ensemble<unknown>;
  /** TypeScript of the ensemble, which speaks of `dims`, and the function that it calls. */
  readonly code: string;
  readonly use: string;
  readonly term: Term;
  /** What is drawn with it, under names of their own: a fixed point, a temperature. */
  readonly companions: readonly { readonly name: string; readonly kind: string; readonly term: Term }[];
  readonly symbol?: Type['symbol'];
  readonly condition?: Type['condition'];
}

/** Words that join statements. */
const JOINING = new Set(['if', 'iff', 'and']);

/**
 * Declarations of a text such as `rho, sigma: state(AB); L: generator(A) with fixed point pi; beta: positive; g: [0, 1]`.
 *
 * @throws {FormatError} with the place, for an unknown type, and for a name that is declared twice or is a subsystem
 */
export function declarationsOf(text: string, parties: Parties): readonly Declaration[] {
  const source: Source = { argument: 'given', text };
  const found: Declaration[] = [];
  const taken = new Set<string>();
  /** What is made of the text from `at` on, which is the place of errors. */
  const placed = <T>(at: number, made: () => T): T => pointing(source, () => at, made);
  const take = (name: string): void => {
    if (!/^[A-Za-z]\w*$/.test(name)) throw senseless('declare names', `there is ${JSON.stringify(name)}`);
    if (JOINING.has(name)) throw senseless('declare names', `there is the word ${name}`);
    if (partiesIn(name, parties) !== undefined)
      throw senseless('declare names of their own', `${name} is a subsystem or several`);
    if (taken.has(name)) throw senseless('declare each name once', `${name} occurs twice`);
    taken.add(name);
  };
  for (const { part, at } of pieces(text, ';')) {
    if (part.trim() === '') continue;
    const start = at + leading(part);
    const colon = part.indexOf(':');
    if (colon === -1)
      placed(start, () => {
        throw senseless('declare `name: type`', `there is ${JSON.stringify(part.trim())}`);
      });
    const written = part.slice(colon + 1);
    const typeAt = at + colon + 1 + leading(written);
    for (const { part: words, at: offset } of pieces(part.slice(0, colon), ',')) {
      const name = words.trim();
      placed(at + offset + leading(words), () => take(name));
      placed(typeAt, () => {
        const declared = declaration(name, written.trim(), parties);
        for (const companion of declared.companions) take(companion.name);
        found.push(declared);
      });
    }
  }
  if (found.length > 0) return found;
  return placed(0, () => {
    throw senseless('declare something, such as rho: state(AB)', 'nothing is declared');
  });
}

/** Pieces of a text with the places where they begin. */
function pieces(text: string, separator: string): readonly { readonly part: string; readonly at: number }[] {
  let at = 0;
  return text.split(separator).map((part) => {
    const piece = { part, at };
    at += part.length + separator.length;
    return piece;
  });
}

const leading = (text: string): number => text.length - text.trimStart().length;

function declaration(name: string, type: string, parties: Parties): Declaration {
  const interval = readInterval(type);
  if (interval !== undefined) {
    const { from, to, brackets } = interval;
    const code = `anyNumberBetween('${from}', '${to}'${brackets === '[]' ? '' : `, '${brackets}'`})`;
    const [below, above] = Array.from(brackets, (bracket) => ('[]'.includes(bracket) ? '\\le' : '<'));
    return number(name, type, code, {
      meaning: `number in ${brackets[0]}${from}, ${to}${brackets[1]}`,
      make: () => intervalFrom(interval),
      use: 'anyNumberBetween',
      condition: (x) => `${from} ${below} ${x} ${above} ${to}`,
    });
  }
  if (Object.hasOwn(NUMBERS, type)) {
    return number(name, type, `${NUMBERS[type].use}()`, NUMBERS[type]);
  }
  const [, kind, words, rest] = /^(\w+)\s*\(([\w\s,]*)\)\s*(.*)$/s.exec(type) ?? [];
  const isKnown = kind !== undefined && Object.hasOwn(ON_SUBSYSTEMS, kind);
  const [, wider, joined] = /^(?:of\s+(.*?))??\s*(?:with\s+(.*))?$/s.exec(rest ?? '') ?? [];
  if (!isKnown || (rest !== '' && wider === undefined && joined === undefined))
    throw senseless(`give ${name} one of the types ${TYPES.join(', ')}`, `it is ${JSON.stringify(type)}`, {
      advice: nearestAdvice(kind ?? type, [...Object.keys(ON_SUBSYSTEMS), ...Object.keys(NUMBERS)]),
    });
  const on = subsystems(words, parties);
  const described = kind === 'generator' && joined !== undefined ? RELAXING : ON_SUBSYSTEMS[kind];
  const companions = joined === undefined ? [] : companionsOf(joined, described, name, on);
  const { meaning, term, symbol, condition } = described;
  const make = wider === undefined ? described.make : kindOf(wider, described);
  return {
    name,
    type,
    meaning: `${meaning}${wider === undefined ? '' : ` of ${wider}`} on ${on.map((k) => parties[k]).join('')}`,
    ensemble: (dims) => make.ensemble(on.map((k) => dims[k])),
    code: `${make.use}({ ${make.options(on)} })`,
    use: make.use,
    term: term(name, on),
    companions,
    ...(symbol === undefined ? {} : { symbol }),
    ...(condition === undefined ? {} : { condition }),
  };
}

/** Ensemble of `any rank` or `rank 2`. */
function kindOf(text: string, { kinds = {} }: Type): Type['make'] {
  const [, words, count] = /^(.*?)(?:\s+([1-9]\d?))?$/.exec(text.trim().replaceAll(/\s+/g, ' ')) ?? [];
  if (words !== undefined && Object.hasOwn(kinds, words) && (words === 'rank') === (count !== undefined))
    return kinds[words](Number(count));
  const known = Object.keys(kinds).map((kind) => `"of ${kind}${kind === 'rank' ? ' 2' : ''}"`);
  const expected = known.length === 0 ? 'have no "of …" behind the type' : `have ${known.join(' or ')} behind the type`;
  throw senseless(expected, `there is ${JSON.stringify(`of ${text.trim()}`)}`);
}

/** Subsystems of `AB` or `A, B`, ascending. */
function subsystems(words: string, parties: Parties): readonly number[] {
  const on = words.split(',').flatMap((word) => {
    const found = partiesIn(word.trim(), parties);
    if (found !== undefined) return found;
    const received = word.trim() === '' ? 'a name is missing' : `there is ${word.trim()}`;
    throw senseless(`name subsystems of ${parties.join(', ')}, each once`, received);
  });
  if (new Set(on).size === on.length) return on.toSorted((a, b) => a - b);
  throw senseless(`name subsystems of ${parties.join(', ')}, each once`, 'one occurs twice');
}

/** What is drawn with an object: `hamiltonian H, inverse temperature beta`. */
function companionsOf(
  text: string,
  { companions = {} }: Type,
  drawn: string,
  on: readonly number[],
): Declaration['companions'] {
  return text.split(/\s*,\s*|\s+and\s+/).map((part) => {
    const [, words, name] = /^(?:an?\s+)?(.*\S)\s+([A-Za-z]\w*)$/.exec(part.trim()) ?? [];
    const kind = words?.replaceAll(/\s+/g, ' ');
    if (kind !== undefined && Object.hasOwn(companions, kind)) return { name, kind, term: companions[kind](drawn, on) };
    const known = Object.keys(companions);
    throw senseless(
      known.length === 0 ? 'have nothing behind the type' : `have "with ${known.join(' …, ')} …" behind the type`,
      `there is ${JSON.stringify(part.trim())}`,
    );
  });
}

function intervalFrom({ from, to, brackets }: NonNullable<ReturnType<typeof readInterval>>): Ensemble<Real> {
  try {
    return anyNumberBetween(from, to, brackets);
  } catch (error) {
    if (!(error instanceof ClausiusError)) throw error;
    throw senseless(`have an interval whose ends ${error.expected}`, error.received);
  }
}

function number(name: string, type: string, code: string, { make, ...described }: NumberType): Declaration {
  const term = numberTerm(drawnObject<Real>(name));
  const ensemble = make();
  return { ...described, name, type, ensemble: () => ensemble, code, term, companions: [] };
}

/** The state on all subsystems of which a statement without declarations speaks. */
export function onlyState(parties: Parties): Declaration {
  return declaration('rho', `state(${parties.join(',')})`, parties);
}
