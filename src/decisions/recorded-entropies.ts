import { type Program, programOf } from '../certificates/program.ts';
import type { Claim, System } from '../claims/claim.ts';
import { asserted } from '../claims/evaluation.ts';
import { atLeast, atMost, equals, type Relation, requireRelation } from '../claims/relation.ts';
import { enclosure } from '../enclosure/matrix/matrix.ts';
import type { Journal } from '../enclosure/recording/operations.ts';
import { recorded } from '../enclosure/recorded.ts';
import { anyDensityMatrix, anyPureState } from '../ensembles/density-matrix.ts';
import type { Ensemble } from '../ensembles/ensemble.ts';
import { randomStream } from '../ensembles/random.ts';
import { type Group, groupAt, groupText, MOST_PARTIES } from '../entropic/entropy-form.ts';
import { ClausiusError } from '../matrix/errors.ts';
import { traceMap } from '../quantum/index-maps.ts';
import type { Tree } from '../symbolic/formulas/tree.ts';
import { type LinearEntropies, linearEntropies } from '../statements/linear-entropies.ts';
import { onlyState } from '../statements/declarations.ts';
import { productOfNumbers } from '../matrix/product-of-numbers.ts';

/** Names of the parties of a claim, which has numbers for them. */
const NAMES = ['A', 'B', 'C', 'D', 'E', 'F'];

/** Names of the subsystems of a claim, A, B, … */
export function partyNames(system: System): readonly string[] {
  return NAMES.slice(0, typeof system === 'number' ? 1 : system.length);
}

/** Instances on which the formula has to be the same. */
const RECORDED = 3;

/**
 * What a claim says of one state, as linear forms in entropies; undefined where it says something else, draws other things, or asks
 * about a number on the way. Without such questions its code cannot take another path for another state, so that the operations of one
 * evaluation are the formula.
 */
export function recordedEntropies(claim: Claim, system: System): LinearEntropies | undefined {
  const drawn = Object.entries(claim.given(system) as Readonly<Record<string, Ensemble<never>>>);
  if (typeof system === 'number' || system.length > MOST_PARTIES || drawn.length !== 1) return undefined;
  const [[name, ensemble]] = drawn;
  const dim = productOfNumbers(system);
  const isState = isLike(ensemble, anyDensityMatrix({ dim }));
  if (!isState && !isLike(ensemble, anyPureState({ dim }))) return undefined;
  const formulas = Array.from({ length: RECORDED }, (_, k) => formulaOf(claim, system, name, ensemble, k));
  const [formula] = formulas;
  if (formula === undefined || formulas.some((other) => JSON.stringify(other) !== JSON.stringify(formula)))
    return undefined;
  const { trees, symbol } = formula;
  const parties = partyNames(system);
  const declared = { ...onlyState(parties), name, type: isState ? 'state' : 'pure' };
  return linearEntropies({
    parties,
    declarations: [declared],
    conclusion: { trees, relations: [symbol] },
    premises: [],
    isEquivalence: false,
  });
}

function isLike(ensemble: Ensemble<unknown>, known: Ensemble<unknown>): boolean {
  return ensemble.name === known.name && ensemble.size === known.size && ensemble.draws === known.draws;
}

interface Formula {
  readonly trees: readonly [left: Tree, right: Tree];
  readonly symbol: '≥' | '≤' | '=';
}

function formulaOf(
  claim: Claim,
  system: readonly number[],
  name: string,
  ensemble: Ensemble<never>,
  k: number,
): Formula | undefined {
  const source = randomStream(1, 0, k);
  const rho = ensemble.build(
    ensemble.draw(() => source.next()),
    enclosure,
  );
  const journal: Journal = { operations: new Map(), conditions: [] };
  try {
    const relation = recorded(journal, () => asserted(claim, { [name]: rho }, system, enclosure));
    if (relation.parts !== undefined || relation.under !== undefined) return undefined;
    if (journal.conditions.length !== questionsOf(relation)) return undefined;
    const program = programOf(journal, relation, { stored: { [name]: '' }, built: { [name]: rho } });
    const [left, right] = [program.left, program.right].map((place) => treeOf(program, place, name, system));
    return left === undefined || right === undefined ? undefined : { trees: [left, right], symbol: relation.symbol };
  } catch (error) {
    // The formula has no value here, or cannot be written down; where the claim is wrong, the search tells it with the instance.
    if (error instanceof ClausiusError) return undefined;
    throw error;
  }
}

/** Number of questions about its sides that a relation asks when it is made, which are no one else's. */
function questionsOf({ symbol, left, right }: Relation): number {
  const journal: Journal = { operations: new Map(), conditions: [] };
  recorded(journal, () => requireRelation(MAKES[symbol](left, right)));
  return journal.conditions.length;
}

const MAKES = { '≥': atLeast, '≤': atMost, '=': equals } as const;

/** A number of the program as a formula in entropies of subsystems. */
function treeOf(program: Program, place: number, name: string, dims: readonly number[]): Tree | undefined {
  const line = program.operations[place];
  const operands = line.of ?? [];
  const of = (k: number): Tree | undefined => treeOf(program, operands[k], name, dims);
  const [a, b] = [
    operands.length > 0 && line.op !== 'entropy' ? of(0) : undefined,
    operands.length > 1 ? of(1) : undefined,
  ];
  const operator = { plus: '+', minus: '-', times: '*', dividedBy: '/' }[line.op as 'plus'] as '+' | undefined;
  if (operator !== undefined) return a && b && { kind: 'binary', operator, left: a, right: b };
  switch (line.op) {
    case 'number':
      return typeof line['value'] === 'string' ? numberTree(line['value']) : undefined;
    case 'negated':
      return a && { kind: 'negative', of: a };
    case 'abs':
      return a && { kind: 'call', name: 'abs', args: [a] };
    case 'entropy': {
      const group = groupOf(program, operands[0], name, dims);
      if (group === undefined) return undefined;
      return { kind: 'call', name: 'S', args: [{ kind: 'name', name: groupText(group, NAMES) }] };
    }
    default:
      return undefined;
  }
}

/** A fraction, which trees have as a quotient. */
function numberTree(text: string): Tree {
  const [numerator, denominator = '1'] = text.replace('-', '').split('/');
  const size: Tree = {
    kind: 'binary',
    operator: '/',
    left: { kind: 'number', text: numerator },
    right: { kind: 'number', text: denominator },
  };
  return text.startsWith('-') ? { kind: 'negative', of: size } : size;
}

/** Subsystems of which a matrix of the program is the reduced state. */
function groupOf(program: Program, place: number, name: string, dims: readonly number[]): Group | undefined {
  const { op, of, path, source } = program.operations[place];
  const all = dims.map((_, k) => k);
  if (op === 'object') return path === name ? groupAt(all) : undefined;
  if (op !== 'sumsOfEntries') return undefined;
  const whole = groupOf(program, of![0], name, dims);
  if (whole === undefined) return undefined;
  const parties = all.filter((k) => ((whole >> k) & 1) === 1);
  const own = parties.map((k) => dims[k]);
  for (let code = 1; code < 2 ** parties.length; code++) {
    const isKept = (i: number): boolean => ((code >> i) & 1) === 1;
    const places = parties.map((_, i) => i);
    const map = traceMap(
      own,
      places.filter(isKept),
      places.filter((i) => !isKept(i)),
    );
    if (Array.isArray(source) && source.join() === map.source.join())
      return groupAt(parties.filter((_, i) => isKept(i)));
  }
  return undefined;
}
