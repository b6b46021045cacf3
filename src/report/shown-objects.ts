import type { DrawnObject } from '../registry/drawn-objects.ts';
import { shortMatrix } from './short-matrix.ts';

/** An object, or several that are equal, as a reader takes them in. */
export interface ShownObject {
  /** Where it is; several names of equal objects, the shortest path first. */
  readonly names: readonly string[];
  readonly content:
    | { readonly kind: 'object'; readonly text: string; readonly exact: boolean }
    /** Numbers that belong together, by their names in what has them. */
    | { readonly kind: 'numbers'; readonly numbers: readonly DrawnObject[] }
    /** Jumps of a bath with their rates, or Kraus operators of a channel with their weights. */
    | {
        readonly kind: 'terms';
        readonly factor: TermFactor;
        readonly terms: readonly ShownTerm[];
        readonly exact: boolean;
      };
}

/** What stands before an operator. */
type TermFactor = 'rate' | 'weight';

/** An operator with its rate or weight, which is left out where it is 1 and goes without saying. */
interface ShownTerm {
  readonly factor: string | undefined;
  readonly operator: string;
}

/**
 * Objects of an instance for a reader: what was drawn by name comes before its parts, the numbers, jumps and Kraus operators of one
 * object are together without those that are zero, and what is equal stands once.
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

/** A part of a jump or of a Kraus term: `generator.baths.hot[0].rate`, `N.terms[0].weight`. */
const TERM = /^(.*)\[\d+\]\.(operator|rate|weight)$/;

/** A part of something: `model.g`, `rates[0]`. */
const PART = /^(.*?)\.?([^.[\]]+|\[\d+\])$/;

/** What is shown with it: terms of one list, numbers of one object, or nothing else. */
function groupOf({ name, text }: DrawnObject, named: ReadonlySet<string>): string {
  const [, list, part] = TERM.exec(name) ?? [];
  const others = (part === 'operator' ? ['rate', 'weight'] : ['operator']).map((other) => name.replace(/\w+$/, other));
  if (list !== undefined && others.some((other) => named.has(other))) return `terms ${list}`;
  const [, whole] = PART.exec(name)!;
  return text.includes('[') || whole === '' ? name : `numbers ${whole}`;
}

function shownGroup(group: readonly DrawnObject[]): ShownObject {
  const [{ name, text, exact }] = group;
  const [, list] = TERM.exec(name) ?? [];
  if (list !== undefined && group.length > 1) {
    const factor = group.some((part) => part.name.endsWith('.rate')) ? 'rate' : 'weight';
    const terms = group.flatMap((operator): readonly ShownTerm[] => {
      if (!operator.name.endsWith('.operator')) return [];
      const before = group.find((other) => other.name === operator.name.replace(/operator$/, factor))!;
      if (isZero(operator) || isZero(before)) return [];
      const isSaid = factor === 'rate' || !before.exact || before.text !== '1';
      return [{ factor: isSaid ? before.text : undefined, operator: operator.text }];
    });
    const isExact = group.every((part) => part.exact);
    return { names: [list.replace(/\.terms$/, '')], content: { kind: 'terms', factor, terms, exact: isExact } };
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
  return name.split(/[.[]/).length + (isOfBath(content) ? JUMPS_LAST : 0);
}

const JUMPS_LAST = 100;

function isOfBath(content: ShownObject['content']): boolean {
  return content.kind === 'terms' && content.factor === 'rate';
}

/** What is the same under several names; single numbers only where they are of one kind, by the last part of their names. */
function equalOnesTogether(objects: readonly ShownObject[]): readonly ShownObject[] {
  const known = new Map<string, ShownObject>();
  for (const object of objects) {
    const { names, content } = object;
    const isNumber = content.kind === 'object' && !content.text.includes('[');
    const key = isNumber ? `${PART.exec(names[0])![2]} ${contentText(object)}` : contentText(object);
    const earlier = known.get(key);
    known.set(key, earlier === undefined ? object : { ...earlier, names: [...earlier.names, ...names] });
  }
  return [...known.values()];
}

/**
 * The content of an object on one line: `= diag(0, 1)`, `g = 1/2, beta ≈ 0.6931`.
 *
 * @param dims  of the system; without them matrices are written out
 */
export function contentText({ content }: ShownObject, dims?: readonly number[]): string {
  const short = (text: string): string => (dims === undefined ? text : shortMatrix(text, dims));
  if (content.kind === 'object') return `${signOf(content)} ${short(content.text)}`;
  if (content.kind === 'numbers')
    return content.numbers.map((number) => `${number.name} ${signOf(number)} ${number.text}`).join(', ');
  if (content.terms.length === 0) return NO_TERMS[content.factor];
  const kind = content.factor === 'weight' ? 'Kraus operators ' : '';
  const terms = content.terms.map(({ factor, operator }, k) => {
    const isSaid = factor !== undefined && (k === 0 || content.terms[k - 1].factor !== factor);
    const before = k === 0 ? '' : isSaid || factor === undefined ? '; ' : ', ';
    return `${before}${isSaid ? `${content.factor} ${factor}: ` : ''}${short(operator)}`;
  });
  return `${signOf(content)} ${kind}${terms.join('')}`;
}

/** What is said of a list of which every term is zero. */
export const NO_TERMS: Readonly<Record<TermFactor, string>> = { rate: 'no jumps', weight: 'no Kraus operators' };

/** Equal, or rounded. */
export function signOf({ exact }: { readonly exact: boolean }): '=' | '≈' {
  return exact ? '=' : '≈';
}
