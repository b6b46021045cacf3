import { type Logarithms, signOf, valueOfForm } from '../entropic/logarithms.ts';
import { type SimpleState, simpleStates } from '../entropic/simple-states.ts';
import type { Ensemble } from '../ensembles/ensemble.ts';
import type { Ensembles } from '../ensembles/ensemble-record.ts';
import { UNIT } from '../ensembles/gaussian-integers.ts';
import { type LinearEntropies, linearEntropies, type ReadEntropies } from './linear-entropies.ts';

/** State that satisfies the premises, as what its ensemble draws. */
interface AimedState {
  readonly name: string;
  /** S(X) of each nonempty set of parties. */
  readonly entropies: readonly Logarithms[];
  /** Integers of `anyDensityMatrix`, `anyPureState` or `anyDiagonalState`. */
  readonly integers: readonly number[];
}

/**
 * Simple states that satisfy the premises and violate one of the goals, by exact entropies; without any those on which a goal is zero.
 *
 * @param dims  dimensions of all subsystems
 * @param most  number of states
 */
export function aimedStates(statement: LinearEntropies, dims: readonly number[], most: number): readonly AimedState[] {
  const { parties, goals, premises, places, kind } = statement;
  const dim = statement.on.reduce((product, k) => product * dims[k], 1);
  if (kind === 'other' || dim > LARGEST) return [];
  const [violating, touching]: AimedState[][] = [[], []];
  const own = places.map((k) => dims[k]);
  for (const state of simpleStates(parties, own)) {
    const { name, entropies, columns } = state;
    if (columns > (kind === 'pure' ? 1 : dim)) continue;
    const isGiven = premises.every(({ form, relation }) => {
      const sign = signOf(valueOfForm(form, entropies));
      return relation === '=' ? sign === 0 : sign >= 0;
    });
    if (!isGiven || (kind === 'classical' && !isDiagonal(state))) continue;
    const signs = goals.map((goal) => signOf(valueOfForm(goal, entropies)));
    const list = signs.includes(-1) ? violating : signs.includes(0) ? touching : undefined;
    if (list === undefined || list.length >= most) continue;
    list.push({ name, entropies, integers: integersOf(statement, dims, state) });
    if (violating.length >= most) break;
  }
  return violating.length > 0 ? violating : touching;
}

/** Is it an even mixture of basis states: has M one entry in each of its columns, and at most one in each row? */
function isDiagonal({ entries }: SimpleState): boolean {
  const all = [...entries()];
  const [rows, columns] = [new Set(all.map(([levels]) => levels.join())), new Set(all.map(([, column]) => column))];
  return rows.size === all.length && columns.size === all.length;
}

/** The factor G of ρ = GG†/tr GG†, real parts first; parties that do not occur are in their first level. */
function integersOf(
  { on, places, kind }: LinearEntropies,
  dims: readonly number[],
  { entries }: SimpleState,
): readonly number[] {
  const dim = on.reduce((product, k) => product * dims[k], 1);
  // Of a diagonal G its diagonal is drawn.
  const cols = kind === 'state' ? dim : 1;
  const integers = new Array<number>(2 * dim * cols).fill(0);
  for (const [levels, column, entry] of entries()) {
    const row = on.reduce((index, k) => index * dims[k] + (levels[places.indexOf(k)] ?? 0), 0);
    integers[row * cols + (kind === 'state' ? column : 0)] += entry;
  }
  return integers;
}

/** Largest total dimension: a state has 2·64² integers. */
const LARGEST = 64;

/** States that become edge cases of what is drawn. */
const AIMED = 6;

/** Ensembles of a statement about entropies with the states that it has to fear as edge cases: searches begin there too. */
export function aimedEnsembles(read: ReadEntropies): (dims: readonly number[], ensembles: Ensembles) => Ensembles {
  let statement: LinearEntropies | undefined;
  let isRead = false;
  const found = new Map<string, readonly AimedState[]>();
  return (dims, ensembles) => {
    if (!isRead) [statement, isRead] = [linearEntropies(read), true];
    if (statement === undefined) return ensembles;
    const states = found.get(dims.join()) ?? aimedStates(statement, dims, AIMED);
    found.set(dims.join(), states);
    const { state } = statement;
    return states.length === 0 ? ensembles : { ...ensembles, [state]: withEdges(ensembles[state], states) };
  };
}

function withEdges<T>(ensemble: Ensemble<T>, states: readonly AimedState[]): Ensemble<T> {
  const aimed = states.map((state) => ({
    name: state.name,
    apply: (integers: Int32Array) => integers.set(state.integers.map((entry) => entry * UNIT)),
  }));
  return ensemble.withEdges(aimed);
}
