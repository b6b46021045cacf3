/** Column of a table that is one part of an entry, or the complex entry. */
export interface EntryColumn {
  readonly column: number;
  readonly part: 're' | 'im' | 'both';
  /** Indices from 0: two of a matrix, one of a ket. */
  readonly index: readonly number[];
}

/** Columns of a table by what they hold. */
interface TableColumns {
  /** Number of the column of times, if there is one. */
  readonly time: number | undefined;
  readonly entries: readonly EntryColumn[];
  /** (d, d) of matrices, (d,) of kets. */
  readonly shape: readonly number[];
}

/** Most levels of the states in a table. */
const MOST_LEVELS = 1024;

const TIME = /^(?:t|time|times|tlist)\s*(?:[[({].*)?$/i;
const PART = /(?:^|[^a-z])(re|real|im|imag)(?![a-z])/gi;

/**
 * What the columns of a table hold, by their names: `t` or `time`, and for each entry `re00` and `im00` (also re_0_0, rho00_re,
 * Re(rho[0,0]), rho.real.0.0), or one column of complex texts (`rho00`, 00). Indices may count from 1. Names without an index, and without
 * a part where others have one, are those of other columns. Kets have one index.
 *
 * @returns what is wrong with the names, as a sentence, where they are not those of a matrix or ket
 */
export function tableColumns(names: readonly string[]): TableColumns | string {
  const time = names.findIndex((name) => TIME.test(name.trim()));
  const hasParts = names.some((name) => name.search(PART) >= 0);
  const indexed = names.flatMap((name, column) => {
    const runs = name.match(/\d+/g);
    const isOther = column === time || runs === null || runs.length > 2 || (hasParts && name.search(PART) < 0);
    return isOther ? [] : [{ name, column, runs }];
  });
  if (indexed.length === 0) return 'no name has the indices of an entry';
  const axes = axesOf(indexed.map(({ runs }) => runs));
  const entries: EntryColumn[] = [];
  for (const { name, column, runs } of indexed) {
    const parts = [...name.matchAll(PART)].map(([, part]) => (part.toLowerCase().startsWith('r') ? 're' : 'im'));
    if (parts.length > 1) return `${JSON.stringify(name)} names two parts`;
    const index = indexOf(runs, axes);
    if (index === undefined) return `${JSON.stringify(name)} has other indices than the first of the entries`;
    entries.push({ column, part: parts[0] ?? 'both', index });
  }
  return complete(entries, time < 0 ? undefined : time);
}

/** One index (kets) where all have one run of digits of which one is a single digit; else two. */
function axesOf(runs: readonly (readonly string[])[]): 1 | 2 {
  return runs.every((run) => run.length === 1) && runs.some(([run]) => run.length === 1) ? 1 : 2;
}

/** Indices of digits: two runs, or one that is halved. */
function indexOf(runs: readonly string[], axes: 1 | 2): readonly number[] | undefined {
  if (runs.some((run) => run.length > 8)) return undefined;
  if (runs.length === axes) return runs.map(Number);
  const [run] = runs;
  if (axes === 1 || run.length % 2 !== 0) return undefined;
  return [run.slice(0, run.length / 2), run.slice(run.length / 2)].map(Number);
}

/** The columns when each entry has its real and, if any has, its imaginary part, once. */
function complete(found: readonly EntryColumn[], time: number | undefined): TableColumns | string {
  const axes = found[0].index.length;
  const all = found.flatMap(({ index }) => index);
  const least = all.reduce((a, b) => Math.min(a, b));
  const d = all.reduce((a, b) => Math.max(a, b)) + (least > 0 ? 0 : 1);
  if (least > 1) return `the least index is ${least}, neither 0 nor 1`;
  if (d > MOST_LEVELS) return `there are more than ${MOST_LEVELS} levels`;
  const entries = found.map((entry) => ({ ...entry, index: entry.index.map((i) => i - least) }));
  const given = new Set<string>();
  for (const { part, index } of entries) {
    for (const each of part === 'both' ? ['re', 'im'] : [part]) {
      const key = `${each} ${index.join(',')}`;
      if (given.has(key)) return `the part ${named(key, least)} has two columns`;
      given.add(key);
    }
  }
  const parts = entries.some(({ part }) => part !== 're') ? ['re', 'im'] : ['re'];
  const count = parts.length * d ** axes;
  if (given.size !== count) {
    for (let k = 0; k < d ** axes; k++) {
      const index = axes === 1 ? [k] : [Math.floor(k / d), k % d];
      const missing = parts.find((part) => !given.has(`${part} ${index.join(',')}`));
      if (missing !== undefined) {
        return `of ${count} columns ${given.size} are there, and ${named(`${missing} ${index.join(',')}`, least)} is missing`;
      }
    }
  }
  return { time, entries, shape: axes === 1 ? [d] : [d, d] };
}

/** Part and indices as the file counts them. */
function named(key: string, least: number): string {
  const [part, indices] = key.split(' ');
  return `${part}[${indices
    .split(',')
    .map((i) => Number(i) + least)
    .join(',')}]`;
}
