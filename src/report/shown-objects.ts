import type { DrawnObject } from '../registry/drawn-objects.ts';

/** An object, or several that are equal, as a reader takes them in. */
export interface ShownObject {
  /** Where it is; several names of equal objects, the shortest path first. */
  readonly names: readonly string[];
  readonly content:
    | { readonly kind: 'object'; readonly text: string; readonly exact: boolean }
    /** Numbers that belong together, by their names in what has them. */
    | { readonly kind: 'numbers'; readonly numbers: readonly DrawnObject[] }
    /** Jumps of a bath. */
    | { readonly kind: 'jumps'; readonly jumps: readonly ShownJump[]; readonly exact: boolean };
}

/** A jump at a rate. */
export interface ShownJump {
  readonly rate: string;
  readonly operator: string;
}

/**
 * Objects of an instance for a reader: what was drawn by name comes before its parts, the numbers and the jumps of one object are
 * together, jumps that are zero or have the rate zero are left out, and what is equal stands once.
 */
export function shownObjects(objects: readonly DrawnObject[]): readonly ShownObject[] {
  const named = new Set(objects.map(({ name }) => name));
  const groups = new Map<string, DrawnObject[]>();
  for (const object of objects) {
    const key = groupOf(object, named);
    groups.set(key, [...(groups.get(key) ?? []), object]);
  }
  const shown = [...groups.values()].map(shownGroup);
  return equalOnesTogether(shown.toSorted((a, b) => rankOf(a) - rankOf(b)));
}

/** A part of a jump: `generator.baths.hot[0].rate`. */
const JUMP = /^(.*)\[\d+\]\.(operator|rate)$/;

/** A part of something: `model.g`, `rates[0]`. */
const PART = /^(.*?)\.?([^.[\]]+|\[\d+\])$/;

/** What is shown with it: jumps of one bath, numbers of one object, or nothing else. */
function groupOf({ name, text }: DrawnObject, named: ReadonlySet<string>): string {
  const [, bath, part] = JUMP.exec(name) ?? [];
  const other = name.replace(/\w+$/, part === 'rate' ? 'operator' : 'rate');
  if (bath !== undefined && named.has(other)) return `jumps ${bath}`;
  const [, whole] = PART.exec(name)!;
  return text.includes('[') || whole === '' ? name : `numbers ${whole}`;
}

function shownGroup(group: readonly DrawnObject[]): ShownObject {
  const [{ name, text, exact }] = group;
  const [, bath] = JUMP.exec(name) ?? [];
  if (bath !== undefined && group.length > 1) {
    const jumps = group.flatMap((operator): readonly ShownJump[] => {
      if (!operator.name.endsWith('.operator')) return [];
      const rate = group.find((other) => other.name === operator.name.replace(/operator$/, 'rate'))!;
      return isZero(operator) || isZero(rate) ? [] : [{ rate: rate.text, operator: operator.text }];
    });
    return { names: [bath], content: { kind: 'jumps', jumps, exact: group.every((part) => part.exact) } };
  }
  if (group.length === 1) return { names: [name], content: { kind: 'object', text, exact } };
  const numbers = group.map((number) => ({ ...number, name: PART.exec(number.name)![2] }));
  return { names: [PART.exec(name)![1]], content: { kind: 'numbers', numbers } };
}

function isZero({ text, exact }: DrawnObject): boolean {
  return exact && /^[[\], 0]+$/.test(text);
}

/** Names come before parts, and jumps last. */
function rankOf({ names: [name], content }: ShownObject): number {
  return name.split(/[.[]/).length + (content.kind === 'jumps' ? JUMPS_LAST : 0);
}

const JUMPS_LAST = 100;

/** What is the same under several names; single numbers may mean different things. */
function equalOnesTogether(objects: readonly ShownObject[]): readonly ShownObject[] {
  const known = new Map<string, ShownObject>();
  for (const object of objects) {
    const { names, content } = object;
    const isNumber = content.kind === 'object' && !content.text.includes('[');
    const key = isNumber ? names[0] : contentText(object);
    const earlier = known.get(key);
    known.set(key, earlier === undefined ? object : { ...earlier, names: [...earlier.names, ...names] });
  }
  return [...known.values()];
}

/** The content of an object on one line: `= [[0, 1], [1, 0]]`, `g = 1/2, beta ≈ 0.6931`. */
export function contentText({ content }: ShownObject): string {
  if (content.kind === 'object') return `${signOf(content)} ${content.text}`;
  if (content.kind === 'numbers')
    return content.numbers.map((number) => `${number.name} ${signOf(number)} ${number.text}`).join(', ');
  if (content.jumps.length === 0) return 'no jumps';
  return `${signOf(content)} ${content.jumps.map(({ rate, operator }) => `rate ${rate}: ${operator}`).join('; ')}`;
}

/** Equal, or rounded. */
export function signOf({ exact }: { readonly exact: boolean }): '=' | '≈' {
  return exact ? '=' : '≈';
}
