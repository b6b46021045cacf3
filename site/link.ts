import type { Question } from './messages.ts';

/** A model as a link carries it. */
export interface LinkedModel {
  /** Text of the model in JSON. */
  readonly model: string;
}

/** The part of an address that carries a question or a model. */
export function fragmentOf(question: Question | LinkedModel): string {
  const bytes = new TextEncoder().encode(JSON.stringify(question));
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return `#${btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`;
}

/** The question or the model of an address; undefined where it carries none. What it says is checked by whoever reads it. */
export function carriedBy(fragment: string): Question | LinkedModel | undefined {
  try {
    const text = atob(fragment.slice(1).replaceAll('-', '+').replaceAll('_', '/'));
    const value: unknown = JSON.parse(
      new TextDecoder().decode(Uint8Array.from(text, (letter) => letter.charCodeAt(0))),
    );
    return isQuestion(value) || isLinkedModel(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isLinkedModel(value: unknown): value is LinkedModel {
  if (typeof value !== 'object' || value === null) return false;
  const { model } = value as Record<string, unknown>;
  return typeof model === 'string' && model.length <= LONGEST;
}

function isQuestion(value: unknown): value is Question {
  if (typeof value !== 'object' || value === null) return false;
  const { typed, seed, counterexample } = value as Record<string, unknown>;
  if (typeof typed !== 'object' || typed === null) return false;
  const { statement, on, given, if: premise } = typed as Record<string, unknown>;
  const isText = (text: unknown): boolean => typeof text === 'string' && text.length <= LONGEST;
  const isOptional = (text: unknown): boolean => text === undefined || isText(text);
  return (
    isText(statement) && isText(on) && [given, premise, counterexample].every(isOptional) && Number.isSafeInteger(seed)
  );
}

/** Characters of a text in a link. */
const LONGEST = 100_000;
