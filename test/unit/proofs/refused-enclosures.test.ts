import { expect, test } from 'vitest';
import {
  anyPositive,
  ArithmeticError,
  atLeast,
  claim,
  proof,
  runProof,
  setting,
  type Real,
} from '../../../src/index.ts';

const positive = claim('square-is-positive', {
  source: 'notebook',
  statement: 'x^2 > 0',
  literature: 'theorem',
  systems: [2],
  given: () => ({ x: anyPositive() }),
  asserts: ({ x }) => atLeast(x.times(x), 0),
});

const S = setting({ x: 'positive' });

/** Report of a proof, with how often its symbols were read in enclosure arithmetic, when those calls are refused for these reasons. */
function checked(reasonOf: (call: number) => string | undefined) {
  let calls = 0;
  const read = ({ x }: { readonly x: Real }) => {
    if ('enclose' in x) {
      const reason = reasonOf(calls++);
      if (reason !== undefined) throw new ArithmeticError({ argument: 'x', expected: reason, received: 'it is not' });
    }
    return { x };
  };
  const given = proof(positive, {
    covers: 'all of it',
    link: { symbols: S, read, sides: () => [['x^2', '0']] },
    steps: { 'a square': () => S.atLeast('x^2', '0') },
  });
  const report = runProof(positive, given as never);
  return { calls, rigorous: report.link?.rigorous, problems: report.link?.problems };
}

test.each([
  ['are compared on two draws', () => undefined, 2, 2],
  ['are not asked a third time after two equal refusals', () => 'be rational', 2, 0],
  ['are asked on while the reasons differ', (call: number) => `be of kind ${call}`, 12, 0],
  [
    'are asked on after a refusal that was an exception',
    (call: number) => (call === 0 ? 'be rational' : undefined),
    3,
    2,
  ],
] as const)('enclosures of the sides %s', (_name, reasonOf, calls, rigorous) => {
  expect(checked(reasonOf)).toEqual({ calls, rigorous, problems: [] });
});
