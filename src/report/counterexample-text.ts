import { type System, systemName } from '../claims/claim.ts';
import type { Connection } from '../ensembles/draws.ts';
import type { Counterexample } from '../hunter/evidence.ts';
import type { DrawnObject } from '../registry/drawn-objects.ts';
import { contentText, shownObjects } from './shown-objects.ts';
import { stateFacts } from './state-facts.ts';
import { columns, toldApart, withBound } from './number-text.ts';

/** Both sides and the margin of an instance, and whether rigorous arithmetic has them or float64. */
interface SidesNow {
  readonly left: number;
  readonly right: number;
  readonly value: number;
  readonly bound: number;
  readonly rigorous?: true;
}

/**
 * Counterexample as a reader takes it in: both sides, the margin, and the objects.
 *
 * @param now  what both sides evaluate to in this run; the stored numbers when omitted
 */
export function counterexampleLines(
  counterexample: Counterexample,
  objects: readonly DrawnObject[],
  now: SidesNow = { ...counterexample, value: counterexample.margin },
): readonly string[] {
  const { system, relation, found } = counterexample;
  const { value, bound, rigorous } = now;
  const [left, right] = toldApart(now.left, now.right);
  const own = objects.filter((object) => !isImplied(object) && !isSystem(object, system));
  const rows = shownObjects(own).map((object) => {
    const [name, ...others] = object.names;
    return [`  ${name}`, `${contentText(object)}${others.length === 0 ? '' : ` (also ${others.join(', ')})`}`];
  });
  return [
    `system ${systemName(system)}: left ${relation} right fails with left = ${left}, right = ${right}; ` +
      `margin ${withBound(value, bound)}${Number.isFinite(value) ? ` in ${rigorous ? 'rigorous arithmetic' : 'float64'}` : ''}`,
    ...columns(rows),
    ...factLines(objects),
    ...stateLines(objects),
    `  met by seed ${found.seed}, ${found.phase} ${found.instance}`,
  ];
}

/** What follows from other parts of the same object, as a line about what is proved says. */
const IMPLIED: readonly (readonly [part: string, connection: Connection])[] = [
  ['gibbsState', 'gibbsState belongs to hamiltonian and boltzmannFactor'],
  ['initial', 'initial is the product of systemState and the gibbsState of each reservoir'],
  ['final', 'final is initial under unitary'],
];

function isImplied({ name, checked = [] }: DrawnObject): boolean {
  return IMPLIED.some(([part, connection]) =>
    checked.some(({ object, is, holds }) => holds && is === connection && name === `${object}.${part}`),
  );
}

/** Is it the list of dimensions that the first line has? */
function isSystem({ name, text }: DrawnObject, system: System): boolean {
  return name.endsWith('.dims') && typeof system !== 'number' && text === `[${system.join(', ')}]`;
}

/** What the states are, on one line. */
function stateLines(objects: readonly DrawnObject[]): readonly string[] {
  const facts = objects.flatMap(({ name, state }) => (state === undefined ? [] : [`${name} ${stateFacts(state)}`]));
  return facts.length === 0 ? [] : [`  ${facts.join('. ')}`];
}

/** What is proved of the objects, what they are not, and what is not checked; nothing where nothing is known of that. */
function factLines(objects: readonly DrawnObject[]): readonly string[] {
  const facts = new Map(
    objects.flatMap(({ checked = [] }) => checked.map((fact) => [`${fact.object}: ${fact.is}`, fact])),
  );
  const named = (title: string, holds: boolean): readonly string[] => {
    const byProperty = new Map<string, string[]>();
    for (const fact of facts.values()) {
      if (fact.holds === holds) byProperty.set(fact.is, [...(byProperty.get(fact.is) ?? []), fact.object]);
    }
    const groups = [...byProperty].map(([is, names]) => `${names.join(', ')} (${is})`);
    return groups.length === 0 ? [] : [`  ${title}: ${groups.join('; ')}`];
  };
  const unchecked = objects.filter(({ checked }) => checked?.length === 0).map(({ name }) => name);
  return [
    ...named('proved exactly', true),
    ...named('certainly not', false),
    ...(unchecked.length === 0 ? [] : [`  not checked: ${unchecked.join(', ')}`]),
  ];
}
