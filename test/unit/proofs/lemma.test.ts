import { describe, expect, test } from 'vitest';
import { conclusion } from '../../../src/proofs/conclusion.ts';
import { lemmasOf } from '../../../src/proofs/derived-numbers.ts';
import { lemma, type LemmaGrounds } from '../../../src/proofs/lemma.ts';
import { setting } from '../../../src/symbolic/steps/setting.ts';

const S = setting({ x: 'real', g: 'positive', h: 'positive' });

describe('a lemma is decided', () => {
  test.each<[string, string, LemmaGrounds, string]>([
    ['g + h', 'g', {}, 'proved'],
    ['g', 'h', {}, 'refuted'],
    ['g^2 + h^2', 'sqrt(2)*g*h', { because: '(g - h/sqrt(2))^2 + h^2/2' }, 'proved'],
    // another expression than the difference, and one whose sign is not evident
    ['g^2 + h^2', 'sqrt(2)*g*h', { because: '(g - h/sqrt(2))^2 + h^2' }, 'refuted'],
    ['g', 'h', { because: 'g - h' }, 'undecided'],
    ['g^2', 'h^2', { because: 'q*(g + h)', where: { q: 'g - h' } }, 'proved'],
    ['g^2', 'h^2', { because: '-q*(g + h)', where: { q: 'h - g' } }, 'undecided'],
  ])('%s ≥ %s, because %j, is %s', (left, right, grounds, verdict) => {
    expect(lemma(S, left, right, grounds).verdict).toBe(verdict);
  });
});

describe('the conclusion uses lemmas', () => {
  const squares = lemmasOf(lemma(S, 'g^2', 'h^2', { because: 'q*(g + h)', where: { q: 'g - h' } }), S);
  const goal = { symbol: '≥', left: 'max(x, g^2)', right: 'h^2' } as const;

  test('where their conditions follow from the facts', () => {
    expect(conclusion(S, goal, [...squares, { symbol: '≥', left: 'g', right: 'h' }]).verdict).toBe('follows');
  });

  test('and not where they do not', () => {
    expect(conclusion(S, goal, squares).verdict).toBe('open');
    expect(conclusion(S, goal, [...squares, { symbol: '≥', left: 'h', right: 'g' }]).verdict).toBe('open');
  });

  test('of their own symbols only', () => {
    const other = setting({ x: 'real', g: 'positive', h: 'positive' });
    expect(lemmasOf(lemma(other, 'g + h', 'g'), S)).toEqual([]);
  });

  test('that were proved, not those of a step that failed or was written by hand', () => {
    const { lemmas = [] } = lemma(S, 'g', 'h');
    expect(lemmasOf({ verdict: 'proved', rests: [], lemmas }, S)).toEqual([]);
    const byHand = { setting: S, left: 'g', right: 'h', where: [] };
    expect(lemmasOf({ verdict: 'proved', rests: [], lemmas: [byHand] }, S)).toEqual([]);
  });
});
