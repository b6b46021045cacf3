import { describe, expect, test } from 'vitest';
import { ALL } from '../../sample.ts';
import colder from '../../../properties/hartmann-2006/colder-baths-entangle-more.ts';
import claim from '../../../properties/hartmann-2006/reset-negativity.ts';
import { ISING, ISING_SECOND, ISING_SIGNED } from '../../../proofs/reset-models.ts';
import colderProof from '../../../proofs/hartmann-2006/colder-baths-entangle-more.ts';
import type { Statement } from '../../../src/proofs/conclusion.ts';
import { withDerived } from '../../../src/proofs/derived-numbers.ts';
import { steadyNegativity, type SteadyNumber } from '../../../src/proofs/link.ts';
import { LinkStatements } from '../../../src/proofs/link-checks.ts';
import { proof } from '../../../src/proofs/proof.ts';
import { runProof } from '../../../src/proofs/run-proof.ts';
import { model } from '../../../src/symbolic/models/model.ts';
import { isUnique } from '../../../src/symbolic/steps/model-steps.ts';
import { changesWherePositive, hasLargestOf, hasNegativity } from '../../../src/symbolic/steps/negativity-steps.ts';
import type { ParameterDomain } from '../../../src/symbolic/formulas/parameter-domain.ts';
import { setting } from '../../../src/symbolic/steps/setting.ts';
import { everyVerdict } from '../../../src/symbolic/steps/step-verdict.ts';

function negativityFor(coupling: ParameterDomain): ReturnType<typeof runProof> {
  return runProof(
    claim,
    proof(claim, {
      covers: 'two qubits',
      link: {
        symbols: setting({ N: 'real', g: coupling, gamma: 'positive', r: 'positive' }),
        read: ({ model: { generator, g, gamma, r } }) => ({ N: steadyNegativity(ISING, generator), g, gamma, r }),
        sides: () => [['N', `max(0, ${ISING_SIGNED})`]],
      },
      steps: { unique: () => isUnique(ISING), negativity: () => hasNegativity(ISING, `max(0, ${ISING_SIGNED})`) },
    }),
  );
}

describe('formulas of a model hold on its domain', () => {
  test('inside of it they are used', () => {
    expect(negativityFor('positive').standing).toBe('proved');
  });

  test('a statement about all real couplings is not derived from those for positive ones', () => {
    const { standing, reason } = negativityFor('real');
    expect(standing).toBe('argued');
    expect(reason).toMatch(/derived for g > 0 only/);
  });
});

describe('the smallest eigenvalue of the partial transpose', () => {
  test('is one of two for Ising spins', () => {
    expect(hasLargestOf(ISING, [ISING_SIGNED, ISING_SECOND]).verdict).toBe('proved');
  });

  test.each([
    ['one alone', [ISING_SIGNED]],
    ['the other alone', [ISING_SECOND]],
    ['no eigenvalue', [ISING_SIGNED, `2*(${ISING_SECOND})`]],
  ])('not %s', (_, formulas) => {
    expect(hasLargestOf(ISING, formulas).verdict).toBe('refuted');
  });

  test('grows with dephasing where it is not positive, and does not fall', () => {
    expect(changesWherePositive(ISING, 'gamma', 'falls').verdict).toBe('proved');
    expect(changesWherePositive(ISING, 'gamma', 'grows').verdict).toBe('refuted');
    expect(changesWherePositive(ISING, 'g', 'grows').verdict).toBe('refuted');
  });

  test('orders two states as their parameters are ordered, under the condition that the smaller number is not negative', () => {
    const symbols = setting({ a: 'real', b: 'real', g: 'positive', r: 'positive', x: 'positive', y: 'positive' });
    const number = (gamma: string, g = 'g'): SteadyNumber => ({
      model: ISING,
      quantity: 'signed negativity',
      generator: ISING.generator,
      at: { gamma, g },
    });
    const ordered = (a: SteadyNumber, b: SteadyNumber): readonly Statement[] => {
      const statements = new LinkStatements();
      statements.steady.set('a', a).set('b', b);
      const { derived = [] } = everyVerdict(isUnique(ISING), changesWherePositive(ISING, 'gamma', 'falls'));
      return withDerived({ symbols } as never, statements, derived).grown;
    };
    expect(ordered(number('x'), number('x + y'))).toEqual([{ symbol: '≥', left: 'a', right: 'b', where: ['b'] }]);
    expect(ordered(number('x + y'), number('x'))).toEqual([{ symbol: '≥', left: 'b', right: 'a', where: ['a'] }]);
    expect(ordered(number('x'), number('y'))).toEqual([]);
    expect(ordered(number('x'), number('x + y', '2*g'))).toEqual([]);
  });

  test.runIf(ALL)('orders the states of two baths only by a step that says how it changes', () => {
    const [unique] = Object.entries(colderProof.steps);
    expect(runProof(colder, { ...colderProof, steps: Object.fromEntries([unique]) }).standing).toBe('argued');
    expect(runProof(colder, colderProof).standing).toBe('proved');
  });
});

describe('uniqueness of a model without small blocks is decided by a determinant', () => {
  const spins = (r: ParameterDomain): ReturnType<typeof model> =>
    model({
      name: 'two spins in a field with resets',
      dims: [2, 2],
      parameters: { r },
      hamiltonian: '7*XX + 3*YY + 10*ZZ + 5*X_0 + 5*X_1',
      jumps: [0, 1].flatMap((subsystem) => [
        { reset: '|+>', subsystem, rate: 'r' },
        { operator: `sigmaMinus_${subsystem}`, rate: 'r' },
      ]),
    });

  test('it is proved where there is noise, and not where it can vanish', () => {
    expect(isUnique(spins('positive')).verdict).toBe('proved');
    expect(isUnique(spins('nonnegative')).verdict).toBe('undecided');
  });
});
