import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../src/claims/evaluation.ts';
import { randomStream, streamOf } from '../../../src/ensembles/random.ts';
import {
  type Claim,
  claimFromText,
  ClausiusError,
  ensembleRecord,
  float64,
  FormatError,
  type TypedStatement,
} from '../../../src/index.ts';
import { QUANTITIES } from '../../../src/statements/quantities.ts';
import { repeated } from '../../sample.ts';
import { STATEMENTS } from './typed-statements.ts';

/** What a damaged text is made of. */
const TOKENS = [
  ...QUANTITIES.map(({ name }) => name),
  ..."S ( ) ( ) , : | A B AB C rho sigma H L U p t i 0 1 2 0.5 1/2 + - * / ^ >= <= = > < => iff if and || rho_A rho_ _A [ ] ' † √ − · ρ |0><0| |01><10| e1 . 1e999 ; with state".split(
    ' ',
  ),
  '  ',
  '\u0000',
  '\u{1f600}',
  '__proto__',
  'constructor',
];

const damaged = (text: string): fc.Arbitrary<string> =>
  fc
    .array(
      fc.record({
        at: fc.nat(Math.max(0, text.length)),
        drop: fc.nat(6),
        token: fc.oneof(fc.constantFrom(...TOKENS), fc.constant('')),
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map((edits) => edits.reduce((now, { at, drop, token }) => now.slice(0, at) + token + now.slice(at + drop), text));

const typed: fc.Arbitrary<TypedStatement> = fc.constantFrom(...STATEMENTS).chain(({ statement, given, on = 'A=2' }) =>
  fc.oneof(
    { weight: 4, arbitrary: damaged(statement).map((text) => ({ statement: text, given, on })) },
    { weight: 2, arbitrary: damaged(given ?? 'rho: state(A)').map((text) => ({ statement, given: text, on })) },
    { weight: 1, arbitrary: damaged(String(on)).map((text) => ({ statement, given, on: text })) },
    {
      weight: 2,
      arbitrary: fc
        .array(fc.constantFrom(...TOKENS), { minLength: 1, maxLength: 14 })
        .map((tokens) => ({ statement: `${tokens.join(' ')} >= 0`, given, on })),
    },
  ),
) as fc.Arbitrary<TypedStatement>;

/** What is read has a value on a draw, or none for a reason that the library names. */
function evaluated(claim: Claim): void {
  const [system] = claim.systems;
  if ([system].flat().reduce((product, dim) => product * dim, 1) > 8) return;
  const ensemble = ensembleRecord(claim.given(system));
  const source = randomStream(1, streamOf('damaged'), 0);
  const vector = ensemble.draw(() => source.next());
  try {
    evaluate(claim, system, float64, () => ensemble.build(vector, float64));
  } catch (error) {
    expect(error).toBeInstanceOf(ClausiusError);
  }
}

/** Is the caret of an error below the text, at a character of it or behind its end? */
function hasCaret(message: string): boolean {
  const [caret, excerpt] = message.split('\n').toReversed();
  return /^ +\^$/.test(caret) && excerpt !== undefined && caret.length - 1 <= excerpt.length;
}

function outcome(statement: TypedStatement): string {
  try {
    return claimFromText(statement).statement;
  } catch (error) {
    return error instanceof ClausiusError ? 'refused' : `crashed: ${String(error)}`;
  }
}

describe('a damaged statement', () => {
  test('is read, or refused with the place', () => {
    let refused = 0;
    fc.assert(
      fc.property(typed, (statement) => {
        try {
          evaluated(claimFromText(statement));
        } catch (error) {
          refused += 1;
          expect(error).toBeInstanceOf(FormatError);
          const { argument, message } = error as FormatError;
          if (argument !== 'on') expect(message).toSatisfy(hasCaret);
          expect(message.length).toBeLessThan(1200);
        }
      }),
      { numRuns: repeated(4000, 300, 10_000), seed: 11 },
    );
    expect(refused).toBeGreaterThan(100);
  });

  test('reads the same with spaces between its parts and its text in parentheses', () => {
    fc.assert(
      fc.property(typed, (statement) => {
        const before = outcome(statement);
        expect(before).not.toMatch(/^crashed/);
        if (before === 'refused') return;
        const spaced = statement.statement.replaceAll(/([-+*/(),])/g, ' $1 ');
        expect(outcome({ ...statement, statement: spaced })).toBe(before);
      }),
      { numRuns: repeated(800, 100, 2000), seed: 12 },
    );
  });
});
