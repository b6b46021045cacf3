import { type System, systemName } from '../claims/claim.ts';
import type { CheckedFact } from '../certificates/presuppositions.ts';
import type { Connection } from '../ensembles/draws.ts';
import type { Counterexample } from '../hunter/evidence.ts';
import type { DrawnObject } from '../registry/drawn-objects.ts';
import { contentText, type ShownObject, shownObjects, signOf } from './shown-objects.ts';
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
    ...closed(factLines(objects), stateTexts(objects), `met by seed ${found.seed}, ${found.phase} ${found.instance}`),
  ];
}

/** Facts, what the states are, and how the instance was met: on the last line where that is short, or too long for one anyway. */
function closed(facts: readonly string[], states: readonly string[], met: string): readonly string[] {
  const lines = states.length === 0 ? facts : [...facts, `  ${states.join('. ')}`];
  const last = lines.at(-1);
  if (last === undefined) return [`  ${met}`];
  const together = `${last}. ${met.replace(/^m/, 'M')}`;
  const isOne = widthOf(last) > NARROW || (states.length > 0 && widthOf(together) <= NARROW);
  return isOne ? [...lines.slice(0, -1), together] : [...lines, `  ${met}`];
}

/** Objects, short ones together on one line; what begins with a dot is a part of the object before it. */
function objectLines(objects: readonly DrawnObject[], dims: readonly number[]): readonly string[] {
  const byRoot = new Map<string, ShownObject[]>();
  for (const object of shownObjects(objects)) {
    const [root] = /^[^.[]+(?:\[\d+\])?/.exec(object.names[0])!;
    byRoot.set(root, [...(byRoot.get(root) ?? []), object]);
  }
  return packed([...byRoot].map(([root, parts]) => itemsOf(root, parts, dims)));
}

/** Texts of the parts of an object; numbers of one name in several of its parts are one text. */
function itemsOf(root: string, parts: readonly ShownObject[], dims: readonly number[]): readonly string[] {
  const own = (path: string): string => (path.startsWith(`${root}.`) ? path.slice(root.length) : path);
  const told = new Set<ShownObject>();
  return parts.flatMap((part, k): readonly string[] => {
    if (told.has(part)) return [];
    const name = own(part.names[0]);
    const number = numberIn(part, name);
    const alike =
      number === undefined || k === 0
        ? []
        : parts.filter((other) => {
            const sibling = numberIn(other, own(other.names[0]));
            return sibling?.last === number.last && sibling.sign === number.sign;
          });
    if (alike.length > 1) {
      for (const other of alike) told.add(other);
      const values = alike.map((other) => {
        const path = own(other.names[0]);
        return `${numberIn(other, path)!.text} of ${path.slice(0, path.lastIndexOf('.'))}`;
      });
      return [`${number!.last} ${number!.sign} ${values.join(', ')}`];
    }
    const title = k === 0 ? part.names[0] : name;
    return [`${title} ${contentText(part, dims)}${alsoText(name, part.names.slice(1).map(own))}`];
  });
}

/** A number that a part of an object has, under one name: `.baths.hot.boltzmannFactor` has the last name `boltzmannFactor`. */
function numberIn(
  { names, content }: ShownObject,
  path: string,
): { readonly last: string; readonly sign: string; readonly text: string } | undefined {
  const dot = path.lastIndexOf('.');
  if (names.length > 1 || dot < 1 || content.kind !== 'object' || content.text.includes('[')) return undefined;
  return { last: path.slice(dot + 1), sign: signOf(content), text: content.text };
}

/** Other names of the same: `(also of .generator)` where only what has it is another, else `(also .gibbsState)`. */
function alsoText(name: string, others: readonly string[]): string {
  const dot = name.lastIndexOf('.');
  const last = dot < 0 ? undefined : name.slice(dot);
  const isAlike = (other: string): boolean => last !== undefined && other.endsWith(last) && other.length > last.length;
  const alike = others.filter(isAlike).map((other) => other.slice(0, -last!.length));
  const rest = others.filter((other) => !isAlike(other));
  const parts = [
    ...(alike.length === 0 ? [] : [`of ${alike.join(', ')}`]),
    ...(rest.length === 0 ? [] : [rest.join(', ')]),
  ];
  return parts.length === 0 ? '' : ` (also ${parts.join('; ')})`;
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
