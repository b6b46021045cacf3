import { type System, systemName } from '../claims/claim.ts';
import type { CheckedFact } from '../certificates/presuppositions.ts';
import type { Connection } from '../ensembles/draws.ts';
import type { Counterexample } from '../hunter/evidence.ts';
import type { DrawnObject } from '../registry/drawn-objects.ts';
import { contentText, shownObjects } from './shown-objects.ts';
import { shortMatrix } from './short-matrix.ts';
import { stateFacts } from './state-facts.ts';
import { toldApart, withBound } from './number-text.ts';
import { widthOf } from './paint.ts';

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
  const own = objects.filter(
    (object) => !isImplied(object) && !isSystem(object, system) && object.checked !== undefined,
  );
  return [
    `system ${systemName(system)}: ${left} ${relation} ${right} fails; ` +
      `margin ${withBound(value, bound)}${Number.isFinite(value) ? ` in ${rigorous ? 'rigorous arithmetic' : 'float64'}` : ''}`,
    ...objectLines(own, typeof system === 'number' ? [system] : system),
    ...factLines(objects),
    ...closingLines(stateTexts(objects), `met by seed ${found.seed}, ${found.phase} ${found.instance}`),
  ];
}

/** What the states are, and how the instance was met, on one line where that is short. */
function closingLines(states: readonly string[], met: string): readonly string[] {
  if (states.length === 0) return [`  ${met}`];
  const [line, together] = [`  ${states.join('. ')}`, `  ${[...states, met.replace(/^m/, 'M')].join('. ')}`];
  return widthOf(together) <= NARROW ? [together] : [line, `  ${met}`];
}

/** Objects, short ones together on one line; what begins with a dot is a part of the object before it. */
function objectLines(objects: readonly DrawnObject[], dims: readonly number[]): readonly string[] {
  const groups = new Map<string, string[]>();
  for (const object of shownObjects(objects)) {
    const [name, ...others] = object.names;
    const [root] = /^[^.[]+(?:\[\d+\])?/.exec(name)!;
    const items = groups.get(root) ?? [];
    const own = (path: string): string => (path.startsWith(`${root}.`) ? path.slice(root.length) : path);
    const also = others.length === 0 ? '' : ` (also ${others.map(own).join(', ')})`;
    const title = items.length === 0 ? name : own(name);
    groups.set(root, [...items, `${title} ${contentText(object, dims)}${also}`]);
  }
  return packed([...groups.values()]);
}

/** Groups of texts, as many on a line as fit; a group that does not fit goes on a short line, or begins one of its own. */
function packed(groups: readonly (readonly string[])[]): readonly string[] {
  const lines: string[] = [];
  for (const group of groups) {
    const all = group.join('; ');
    const last = lines.at(-1);
    const isRoom = last !== undefined && (widthOf(last) <= SHORT || widthOf(last) + widthOf(all) + 2 <= NARROW);
    if (isRoom) lines.push(`${lines.pop()!}; ${all}`);
    else lines.push(`  ${all}`);
  }
  return lines;
}

/** Columns of a narrow terminal, up to which short texts are put on one line. */
const NARROW = 78;

/** Columns of a line which any group may go on. */
const SHORT = 40;

/** What follows from other parts of the same object, as a line about what is proved says. */
const IMPLIED: readonly (readonly [part: string, connection: Connection])[] = [
  ['gibbsState', 'gibbsState belongs to hamiltonian and boltzmannFactor'],
  ['beta', 'beta belongs to boltzmannFactor'],
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

/** What the states are. */
function stateTexts(objects: readonly DrawnObject[]): readonly string[] {
  return objects.flatMap((object) => {
    const { name, state } = object;
    if (state === undefined) return [];
    return [`${name} ${isMaximallyMixed(object, state.dim) ? 'is maximally mixed' : stateFacts(state)}`];
  });
}

/** Is it the identity over its dimension, exactly? */
function isMaximallyMixed({ text, exact }: DrawnObject, dim: number): boolean {
  return exact && dim > 1 && shortMatrix(text, [dim]) === `1/${dim}·identity`;
}

/** What is proved of the objects, what they are not, and what is not checked; nothing where nothing is known of that. */
function factLines(objects: readonly DrawnObject[]): readonly string[] {
  const facts = new Map(
    objects.flatMap(({ checked = [] }) => checked.map((fact) => [`${fact.object}: ${fact.is}`, fact])),
  );
  const proved = [...facts.values()].filter(({ holds, is }) => holds && !UNSAID.has(is));
  const refuted = [...facts.values()].filter(({ holds }) => !holds);
  const unchecked = objects.filter(({ checked }) => checked?.length === 0).map(({ name }) => name);
  return [
    ...(proved.length === 0 ? [] : [`  proved exactly: ${provedText(proved)}`]),
    ...(refuted.length === 0
      ? []
      : [`  certainly not: ${refuted.map(({ object, is }) => `${object} (${is})`).join('; ')}`]),
    ...(unchecked.length === 0 ? [] : [`  not checked: ${unchecked.join(', ')}`]),
  ];
}

/** What is proved of each object and its parts: `rho (density matrix); process (unitary, density matrix)`. */
function provedText(facts: readonly CheckedFact[]): string {
  const byObject = new Map<string, Set<string>>();
  for (const { object, is } of facts) {
    const [root] = /^[^.[]+/.exec(object)!;
    byObject.set(root, (byObject.get(root) ?? new Set()).add(CONNECTIONS[is as Connection] ?? is));
  }
  const objectsOf = new Map<string, string[]>();
  for (const [object, properties] of byObject) {
    const text = [...properties].join(', ');
    objectsOf.set(text, [...(objectsOf.get(text) ?? []), object]);
  }
  return [...objectsOf].map(([properties, names]) => `${names.join(', ')} (${properties})`).join('; ');
}

/** Facts about what is not shown: dimensions are those of the system, and beta is what it is called. */
const UNSAID: ReadonlySet<string> = new Set(['dimensions', 'beta belongs to boltzmannFactor']);

/** Connections in formulas. */
const CONNECTIONS: Readonly<Partial<Record<Connection, string>>> = {
  'gibbsState belongs to hamiltonian and boltzmannFactor': 'gibbsState = e^(−βH)/Z',
  'gibbsState of each bath is stationary under its jumps': 'jumps leave gibbsState',
  'initial is the product of systemState and the gibbsState of each reservoir': 'initial = systemState ⊗ gibbsState',
  'final is initial under unitary': 'final = U initial U†',
  'unitary commutes with hamiltonian': '[U, H] = 0',
  'cos and sin belong to one angle': 'cos² + sin² = 1',
};
