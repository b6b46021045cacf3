import { rational } from '../exact/integers/rational.ts';
import { type Group, groupText } from './entropy-form.ts';
import { logarithm, type Logarithms, sumOf } from './logarithms.ts';
import { type Basis, rankOf, subspaces, weight } from './subspaces.ts';
import { Recent } from '../matrix/recent.ts';

/** State whose entropies are known by linear algebra over a finite field: ρ = MM†/tr MM†. */
export interface SimpleState {
  readonly name: string;
  /** S(X) of each nonempty set X of parties, exactly; entry X − 1 is that of X. */
  readonly entropies: readonly Logarithms[];
  /** Columns of M: dimension of the environment that purifies the state. */
  readonly columns: number;
  /** Nonzero entries of M; the row as a level for each party. */
  readonly entries: () => Iterable<readonly [levels: readonly number[], column: number, entry: 1 | -1]>;
}

/** Most candidates of a kind, and most qubits of all parties together. */
const [MOST, MOST_QUBITS] = [40_000, 6];

/** Most words of a mixture, and most mixtures of words. */
const [MOST_WORDS, MOST_MIXTURES] = [8, 2000];

/** n ln k; there are few such numbers, and each is made once. */
function multipleOfLog(k: number, numerator: number, denominator = 1): Logarithms {
  if (numerator === 0) return NONE;
  return multiplesOfLogs.get(`${numerator}/${denominator}*${k}`, () => logarithm(k, rational(numerator, denominator)));
}

/** Many times what the states of some parties have. */
const multiplesOfLogs = new Recent<string, Logarithms>(2 ** 10);
const NONE: Logarithms = new Map();

/**
 * Stabiliser, graph, GHZ-like and classical states on parties of given dimensions, simple ones first.
 *
 * Up to rotations of single qubits every stabiliser state is the reduction of a graph state, whose entropies are ranks of its cuts.
 * Three levels: states Σ_{c in C} |c⟩ of linear codes C, their reductions and their diagonals. Then even mixtures of words of bits.
 */
export function* simpleStates(
  parties: readonly string[],
  dims: readonly number[],
): Generator<SimpleState, void, undefined> {
  yield* graphStates(parties, dims);
  yield* codeStates(parties, dims);
  yield* mixturesOfWords(dims);
}

/** Reductions of graph states: a graph on the qubits of the parties, and environment qubits beside it. */
function* graphStates(parties: readonly string[], dims: readonly number[]): Generator<SimpleState, void, undefined> {
  const own = dims.map((dim) => Math.floor(Math.log2(dim)));
  const counts = own.reduce((sum, x) => sum + x, 0) <= MOST_QUBITS ? own : own.map((x) => Math.min(x, 1));
  const owners = counts.flatMap((count, party) => new Array<number>(count).fill(party));
  const size = owners.length;
  if (size > MOST_QUBITS) return;
  const pairs = owners.flatMap((_, i) => owners.slice(i + 1).map((__, k) => [i, i + 1 + k] as const));
  const graphs = Array.from({ length: 2 ** pairs.length }, (_, code) =>
    pairs.filter((__, k) => ((code >> k) & 1) === 1),
  );
  const inOrder = byWeight(graphs, (graph) => graph.length, subspaces(2, size), weight);
  // Most graphs have the entropies of a simpler one.
  const seen = new Set<string>();
  let count = 0;
  for (const [graph, links] of inOrder) {
    if (++count > MOST) return;
    const neighbours = owners.map((_, i) => {
      const inside = graph.reduce((set, [a, b]) => set | (a === i ? 1 << b : b === i ? 1 << a : 0), 0);
      return links.reduce((set, row, k) => set | (row[i] << (size + k)), inside);
    });
    const ranks = cutRanks(neighbours, owners, dims.length);
    const key = ranks.join();
    if (seen.has(key)) continue;
    seen.add(key);
    yield {
      name: graphName(graph, links, owners, parties),
      entropies: ranks.map((rank) => multipleOfLog(2, rank)),
      columns: 2 ** links.length,
      entries: () => graphEntries(neighbours, counts, links.length),
    };
  }
}

/** S(X) in bits of each set of parties: the rank over F₂ of the cut between its qubits and all others. */
function cutRanks(neighbours: readonly number[], owners: readonly number[], count: number): readonly number[] {
  return Array.from({ length: 2 ** count - 1 }, (_, k) => {
    const group: Group = k + 1;
    const inside = owners.map((owner) => ((group >> owner) & 1) === 1);
    const others = ~inside.reduce((set, isIn, i) => (isIn ? set | (1 << i) : set), 0);
    return binaryRank(neighbours.filter((_, i) => inside[i]).map((row) => row & others));
  });
}

function binaryRank(rows: number[]): number {
  let rank = 0;
  for (let k = 0; k < rows.length; k++) {
    const row = rows[k];
    if (row === 0) continue;
    rank++;
    const lowest = row & -row;
    for (let i = k + 1; i < rows.length; i++) if ((rows[i] & lowest) !== 0) rows[i] ^= row;
  }
  return rank;
}

/** (−1)^{number of edges whose ends are both 1}, for all digits of parties and environment. */
function* graphEntries(
  neighbours: readonly number[],
  counts: readonly number[],
  environment: number,
): Generator<readonly [readonly number[], number, 1 | -1], void, undefined> {
  const size = neighbours.length;
  for (let code = 0; code < 2 ** (size + environment); code++) {
    let edges = 0;
    for (let i = 0; i < size; i++) {
      if (((code >> i) & 1) === 0) continue;
      // Edges inside are counted at their larger end; those to the environment once.
      edges += bitCount(neighbours[i] & code & ~(2 ** (i + 1) - 1));
    }
    let next = 0;
    const levels = counts.map((count) => {
      const level = (code >> next) & (2 ** count - 1);
      next += count;
      return level;
    });
    yield [levels, code >> size, edges % 2 === 0 ? 1 : -1];
  }
}

function bitCount(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count++;
  return count;
}

function graphName(
  graph: readonly (readonly [number, number])[],
  links: Basis,
  owners: readonly number[],
  parties: readonly string[],
): string {
  const qubit = (i: number): string => {
    const own = owners.flatMap((owner, k) => (owner === owners[i] ? [k] : []));
    return own.length === 1 ? parties[owners[i]] : `${parties[owners[i]]}${own.indexOf(i) + 1}`;
  };
  const edges = [
    ...graph.map(([i, k]) => `${qubit(i)}-${qubit(k)}`),
    ...links.flatMap((row, e) => row.flatMap((digit, i) => (digit === 1 ? [`${qubit(i)}-e${e + 1}`] : []))),
  ];
  if (edges.length === 0) return 'product of |+⟩';
  return `${links.length === 0 ? 'graph state' : 'reduced graph state'} ${edges.join(', ')}`;
}

/** States of codes over F₃ of which the environment holds at most one digit, and diagonal ones. */
function* codeStates(parties: readonly string[], dims: readonly number[]): Generator<SimpleState, void, undefined> {
  const q = 3;
  const places = dims.flatMap((dim, party) => (dim >= q ? [party] : []));
  const n = places.length;
  if (n === 0) return;
  // The subspace {0} is no code.
  const codes = (length: number): readonly Basis[] => subspaces(q, length).slice(1, MOST);
  const held = (group: Group, inside: boolean): readonly number[] =>
    places.flatMap((party, i) => ((((group >> party) & 1) === 1) === inside ? [i] : []));
  const groups = Array.from({ length: 2 ** dims.length - 1 }, (_, k) => k + 1);
  const named = (code: Basis): string => code.map((word) => word.join('')).join(', ');
  const levelsOf = (word: readonly number[]): readonly number[] =>
    dims.map((_, party) => (places.includes(party) ? word[places.indexOf(party)] : 0));
  const where = groupText(
    places.reduce((set, party) => set | (1 << party), 0),
    parties,
  );
  for (const code of codes(n)) {
    yield {
      name: `even mixture of the words |c⟩ of the code ${named(code)} over F_3 on ${where}`,
      entropies: groups.map((group) => multipleOfLog(q, rankOf(q, code, held(group, true)))),
      columns: q ** code.length,
      entries: () => wordsOf(q, code).map((word, k) => [levelsOf(word), k, 1] as const),
    };
  }
  for (const code of codes(n + 1)) {
    const entropies = groups.map((group) => {
      const [own, other] = [held(group, true), [...held(group, false), n]];
      return multipleOfLog(q, rankOf(q, code, own) + rankOf(q, code, other) - code.length);
    });
    yield {
      name: `sum of the words |c⟩ of the code ${named(code)} over F_3 on ${where} and an environment`,
      entropies,
      columns: q,
      entries: () => wordsOf(q, code).map((word) => [levelsOf(word), word[n], 1] as const),
    };
  }
}

/** Even mixtures of basis states, words of bits that need not be a code; one of them is 00…0. */
function* mixturesOfWords(dims: readonly number[]): Generator<SimpleState, void, undefined> {
  const own = dims.map((dim) => dim > 1);
  const words = Array.from({ length: 2 ** dims.length }, (_, word) => word).filter((word) =>
    own.every((isFree, k) => isFree || ((word >> k) & 1) === 0),
  );
  let count = 0;
  for (let size = 2; size <= MOST_WORDS; size++) {
    for (const others of subsets(words.slice(1), size - 1)) {
      if (++count > MOST_MIXTURES) return;
      const mixed = [0, ...others];
      yield {
        name: `even mixture of ${mixed.map((word) => `|${dims.map((_, k) => (word >> k) & 1).join('')}⟩`).join(', ')}`,
        entropies: Array.from({ length: 2 ** dims.length - 1 }, (_, k) => entropyOfWords(mixed, k + 1)),
        columns: size,
        entries: () => mixed.map((word, column) => [dims.map((_, k) => (word >> k) & 1), column, 1] as const),
      };
    }
  }
}

/** ln k − Σ (m/k) ln m of k words of which m agree each on the set of parties. */
function entropyOfWords(words: readonly number[], group: Group): Logarithms {
  const counts = new Map<number, number>();
  for (const word of words) counts.set(word & group, (counts.get(word & group) ?? 0) + 1);
  const k = words.length;
  const sizes = [...counts.values()].filter((m) => m > 1).toSorted((a, b) => a - b);
  return entropiesOfMixtures.get(`${k}:${sizes.join()}`, () =>
    sumOf([multipleOfLog(k, 1), ...sizes.map((m) => multipleOfLog(m, -m, k))]),
  );
}

/** By the numbers of words that agree: more than there are partitions of the most words. */
const entropiesOfMixtures = new Recent<string, Logarithms>(2 ** 7);

function* subsets<T>(list: readonly T[], size: number): Generator<readonly T[], void, undefined> {
  if (size === 0) yield [];
  else
    for (const [k, first] of list.entries())
      for (const rest of subsets(list.slice(k + 1), size - 1)) yield [first, ...rest];
}

/** All words of a code. */
function wordsOf(q: number, code: Basis): readonly (readonly number[])[] {
  const length = code[0]?.length ?? 0;
  if (length === 0) return [[]];
  return Array.from({ length: q ** code.length }, (_, number) => {
    const factors = code.map((__, k) => Math.floor(number / q ** k) % q);
    return Array.from({ length }, (__, i) => code.reduce((sum, word, k) => sum + factors[k] * word[i], 0) % q);
  });
}

/** Pairs of an item of one list and one of another, in the order of their weights together. */
function* byWeight<A, B>(
  a: readonly A[],
  weightOfA: (item: A) => number,
  b: readonly B[],
  weightOfB: (item: B) => number,
): Generator<readonly [A, B], void, undefined> {
  const grouped = <T>(list: readonly T[], weightOf: (item: T) => number): readonly (readonly T[])[] => {
    const groups: T[][] = [];
    for (const item of list) (groups[weightOf(item)] ??= []).push(item);
    return Array.from(groups, (group) => group ?? []);
  };
  const [groupsOfA, groupsOfB] = [grouped(a, weightOfA), grouped(b, weightOfB)];
  for (let total = 0; total < groupsOfA.length + groupsOfB.length - 1; total++) {
    for (let own = 0; own <= total; own++) {
      for (const x of groupsOfA[own] ?? []) for (const y of groupsOfB[total - own] ?? []) yield [x, y];
    }
  }
}
