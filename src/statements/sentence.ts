import { pointedAt, senseless, type Source } from './senseless.ts';

/** Dirac's dyads, whose brackets are no relations, and the signs of relations. */
const DYAD = String.raw`\|[\w+-]+(?:><|⟩⟨)[\w+-]+\|`;
export const RELATION = /(>=|<=|≥|≤|==|=|<|>)/;
const SIGNS = new RegExp(`${DYAD}|(<=>|⇔|=>|⇒)|(>=|<=|≥|≤|==|=|<|>)|\\b(iff|if|and)\\b`, 'g');

/** Part of a text, from one index to another. */
export interface Piece {
  readonly source: Source;
  readonly from: number;
  readonly to: number;
}

/** Chain of relations in a text, with the places of its signs. */
export interface ChainPiece extends Piece {
  readonly signs: readonly { readonly sign: string; readonly at: number }[];
}

/** What follows from what. */
interface Sentence {
  readonly conclusion: ChainPiece;
  readonly premises: readonly ChainPiece[];
  readonly isEquivalence: boolean;
}

interface Sign {
  readonly sign: string;
  readonly at: number;
  readonly kind: 'relation' | 'if' | 'iff' | 'then' | 'and';
}

function signsOf({ text }: Source): readonly Sign[] {
  return [...text.matchAll(SIGNS)].flatMap((match): readonly Sign[] => {
    const [sign, arrow, relation, word] = match;
    const at = match.index;
    if (arrow !== undefined) return [{ sign, at, kind: arrow === '=>' || arrow === '⇒' ? 'then' : 'iff' }];
    if (relation !== undefined) return [{ sign, at, kind: 'relation' }];
    return word === undefined ? [] : [{ sign, at, kind: word as 'if' | 'iff' | 'and' }];
  });
}

/**
 * Parts of `Q`, `Q if P and R`, `P => Q` and `P iff Q`.
 *
 * @throws {FormatError} where there are several, with the place
 */
export function sentenceOf(source: Source): Sentence {
  const signs = signsOf(source);
  const [joint, second] = signs.filter(({ kind }) => kind === 'if' || kind === 'iff' || kind === 'then');
  if (second !== undefined)
    throw pointedAt(source, second.at, senseless('have one "if", "=>" or "iff"', `there is also "${second.sign}"`));
  const { length } = source.text;
  if (joint === undefined) return { conclusion: only(source, 0, length, signs), premises: [], isEquivalence: false };
  const [end, start] = [joint.at, joint.at + joint.sign.length];
  if (joint.kind === 'if')
    return {
      conclusion: only(source, 0, end, signs),
      premises: conjuncts(source, start, length, signs),
      isEquivalence: false,
    };
  const isEquivalence = joint.kind === 'iff';
  return {
    conclusion: only(source, start, length, signs),
    premises: isEquivalence ? [only(source, 0, end, signs)] : conjuncts(source, 0, end, signs),
    isEquivalence,
  };
}

/** Parts of `P and R`. @throws {FormatError} */
export function conjunctionOf(source: Source): readonly ChainPiece[] {
  const signs = signsOf(source);
  const joint = signs.find(({ kind }) => kind === 'if' || kind === 'iff' || kind === 'then');
  if (joint === undefined) return conjuncts(source, 0, source.text.length, signs);
  throw pointedAt(source, joint.at, senseless('have premises that are relations', `there is "${joint.sign}"`));
}

function conjuncts(source: Source, from: number, to: number, signs: readonly Sign[]): readonly ChainPiece[] {
  const joints = signs.filter(({ kind, at }) => kind === 'and' && at >= from && at < to);
  const starts = [from, ...joints.map(({ at, sign }) => at + sign.length)];
  const ends = [...joints.map(({ at }) => at), to];
  return starts.map((start, k) => only(source, start, ends[k], signs));
}

/** The chain of relations in a part of a text. */
function only(source: Source, from: number, to: number, signs: readonly Sign[]): ChainPiece {
  const inside = signs.filter(({ at }) => at >= from && at < to);
  const joint = inside.find(({ kind }) => kind === 'and');
  if (joint !== undefined)
    throw pointedAt(
      source,
      joint.at,
      senseless('say one thing', 'there is "and"', {
        advice: 'Make a statement of each, or a chain such as a <= b <= c.',
      }),
    );
  return { source, from, to, signs: inside };
}
