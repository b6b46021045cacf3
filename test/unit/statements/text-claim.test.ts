import { describe, expect, test } from 'vitest';
import { claimFromText, float64, hunt, type Claim, type Relation, type TypedStatement } from '../../../src/index.ts';
import { enclosure } from '../../../src/enclosure/matrix/matrix.ts';
import { ensembleRecord } from '../../../src/ensembles/ensemble-record.ts';
import { randomStream, streamOf } from '../../../src/ensembles/random.ts';

const AB = 'A=2,B=2';
const SMALL = { draws: 400, climbs: 1, climbEvaluations: 400, shrinkEvaluations: 400 };

/** Claims of the library, and the same statements in one line; the names are those of the claim. */
const TYPED: Readonly<Record<string, Partial<TypedStatement> & { readonly statement: string }>> = {
  'klein-inequality': { statement: 'D(rho, sigma) >= 0', given: 'rho, sigma: state(A)' },
  'pinsker-inequality': { statement: 'D(rho, sigma) >= 2*T(rho, sigma)^2', given: 'rho, sigma: state(A)' },
  'data-processing': {
    statement: 'D(channel(rho), channel(sigma)) <= D(rho, sigma)',
    given: 'rho, sigma: state(A); channel: channel(A)',
  },
  'joint-convexity': {
    statement:
      'D(rho0 + p*(rho1 - rho0), sigma0 + p*(sigma1 - sigma0)) <= D(rho0, sigma0) + p*(D(rho1, sigma1) - D(rho0, sigma0))',
    given: 'rho0, rho1, sigma0, sigma1: state(A); p: probability',
  },
  'strong-subadditivity': { statement: 'I(A:C|B) >= 0', on: 'A=2,B=2,C=2' },
  'triangle-inequality-of-entropies': { statement: 'S(AB) >= abs(S(A) - S(B))', on: AB },
  'negativity-is-at-most-half-the-concurrence': { statement: 'N(A:B) <= C(A:B)/2', on: AB },
  'negativity-under-local-channels': {
    statement: 'N(channel(rho), A:B) <= N(A:B)',
    given: 'rho: state(AB); channel: channel(A)',
    on: AB,
  },
  'mutual-information-under-local-channels': {
    statement: 'I(channel(rho), A:B) <= I(A:B)',
    given: 'rho: state(AB); channel: channel(A)',
    on: AB,
  },
  'spohn-inequality': {
    statement: 'production(generator, rho) >= 0',
    given: 'generator: generator(A); rho: state(A)',
  },
  'two-qubit-negativity-is-at-most-one-half': { statement: 'N(A:B) <= 0.5', on: AB },
  'negativity-is-convex': {
    statement: 'N(rho0 + p*(rho1 - rho0), A:B) <= N(rho0, A:B) + p*(N(rho1, A:B) - N(rho0, A:B))',
    given: 'rho0, rho1: state(AB); p: probability',
    on: AB,
  },
};

describe('a statement in one line', () => {
  test.each(Object.entries(TYPED))('says what the claim %s says', async (id, typed) => {
    const { default: other } = (await import(`../../../properties/general/${id}.ts`)) as { readonly default: Claim };
    const mine = claimFromText({ on: 'A=2', ...typed });
    const [dims] = mine.systems as readonly (readonly number[])[];
    const system = other.systems.find((one) => String(one) === String(dims)) ?? other.systems[0];
    const ensemble = ensembleRecord(other.given(system));
    for (let k = 0; k < 6; k++) {
      const source = randomStream(3, streamOf(id), k);
      const drawn = ensemble.build(
        ensemble.draw(() => source.next()),
        float64,
      ) as never;
      const said = (claim: Claim, on: unknown): Relation => claim.asserts(drawn, on as never, float64);
      const [a, b] = [said(mine, dims), said(other, system)];
      expect(a.symbol).toBe(b.symbol);
      expect(Math.abs(a.margin.value - b.margin.value)).toBeLessThanOrEqual(a.margin.bound + b.margin.bound);
    }
  });

  test('is refuted where it is false, and survives where it is true', () => {
    const hunted = (typed: TypedStatement) => hunt(claimFromText(typed), { seed: 1, budget: SMALL }).counterexample;
    expect(hunted({ statement: 'S(AB) >= S(A)', on: AB })?.margin).toBeLessThan(-0.5);
    expect(hunted({ statement: 'S(A|B) >= -S(A)', on: AB })).toBeUndefined();
    const premise = { statement: 'S(A) <= S(AB)', on: AB };
    expect(hunted({ ...premise, given: 'rho: pure(AB)' })).toBeDefined();
    expect(hunted({ ...premise, given: 'rho: classical(AB)' })).toBeUndefined();
  });

  test('has premises, under which alone it is meant', () => {
    const claim = claimFromText({ statement: 'S(AB) >= S(A)', if: ['N(A:B) <= 0', 'S(A) >= S(B)'], on: AB });
    expect(claim.statement).toBe(String.raw`N(A{:}B) \le 0,\; S(A) \ge S(B) \;\Rightarrow\; S(AB) \ge S(A)`);
    const bell = float64.matrix(4, 4, [1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1], undefined, 2);
    expect(claim.asserts({ rho: bell }, [2, 2], float64).premise).toBe('violated');
  });

  test('keeps its decimals', () => {
    const { asserts } = claimFromText({ statement: '0.52 <= 13/25', on: 'A=2' });
    expect(asserts({}, [2], enclosure).margin.sign()).toBe(0);
  });

  test('has an operator on one subsystem act on a larger one', () => {
    const claim = claimFromText({
      statement: 'tr(rho*H) = tr(reduced(rho, B)*H)',
      given: 'rho: state(AB); H: hamiltonian(B)',
      on: 'A=2,B=3',
    });
    expect(hunt(claim, { seed: 1, budget: SMALL }).counterexample).toBeUndefined();
  });

  test.each([
    ['S(A|B) = S(AB) - S(B)', 'A=2,B=3'],
    ['N(A:B) = N(reduced(rho, AB), A:B)', 'A=2,B=2,C=2'],
  ])('holds by definition: %s', (statement, on) => {
    const { systems, asserts, given } = claimFromText({ statement, on });
    const ensemble = ensembleRecord(given(systems[0]));
    const source = randomStream(1, streamOf(statement), 0);
    const drawn = ensemble.build(
      ensemble.draw(() => source.next()),
      float64,
    ) as never;
    const { margin } = asserts(drawn, systems[0], float64);
    expect(Math.abs(margin.value)).toBeLessThanOrEqual(margin.bound);
  });

  test('names subsystems by several letters', () => {
    const claim = claimFromText({ statement: 'I(A1:A2|B) >= 0', on: 'A1=2,A2=2,B=2' });
    expect(claim.statement).toBe(String.raw`I(A1{:}A2|B) \ge 0`);
    expect(() => claimFromText({ statement: 'S(A1A3) >= 0', on: 'A1=2,A2=2' })).toThrow('there is A1A3');
  });

  test('compares chains', () => {
    const claim = claimFromText({ statement: '0 <= S(A) <= ln(dim(A))', on: ['A=2', 'A=3'] });
    expect(claim.statement).toBe(String.raw`0 \le S(A) \le \ln\left(d_{A}\right)`);
    expect(claim.systems).toEqual([[2], [3]]);
  });
});

describe('what makes no sense', () => {
  test.each<readonly [Partial<TypedStatement>, string]>([
    [{ statement: 'S(AB)' }, 'have a relation'],
    [{ statement: 'S(AB) > 0' }, 'Write >= instead'],
    [{ statement: 'S(AC) >= 0' }, 'there is AC'],
    [{ statement: 'S(AA) >= 0' }, 'there is AA'],
    [{ statement: 'entropy(AB) >= 0' }, 'there is entropy'],
    [{ statement: 'lamda_max(rho) >= 0' }, 'Did you mean lambda_max'],
    [{ statement: 'constructor(rho) >= 0' }, 'there is constructor'],
    [{ statement: 'S(A:B) >= 0' }, 'have S(A), S(A|B)'],
    [{ statement: 'I(A) >= 0' }, 'have I(A:B)'],
    [{ statement: 'I(A:A) >= 0' }, 'A occurs twice'],
    [{ statement: 'N(A:B|A) >= 0' }, 'have N(A:B)'],
    [{ statement: 'S(A) + rho >= 0' }, 'there is a state at character 8'],
    [{ statement: 'S(A) >= A' }, 'there is a name of subsystems at character 9'],
    [{ statement: 'rho >= 1' }, 'there is a number at character 8'],
    [{ statement: 'U >= 0', given: 'U: unitary(AB)' }, 'which need not be Hermitian at character 1'],
    [{ statement: 'S(AB >= 0' }, '")" is missing'],
    [{ statement: 'S(A|B|A) >= 0' }, 'there are several'],
    [{ statement: 'rho^rho >= 0' }, 'the exponent is another'],
    [{ statement: 'S(rho) >= 0', given: 'rho: state(C)' }, 'there is C'],
    [{ statement: 'S(rho) >= 0', given: 'rho: stat(AB)' }, 'give rho one of the types'],
    [{ statement: 'S(rho) >= 0', given: 'rho: state(AB); rho: state(AB)' }, 'rho occurs twice'],
    [{ statement: 'S(A) >= 0', given: 'A: state(AB)' }, 'A is a subsystem or several'],
    [{ statement: 'S(A) >= 0', given: 'rho, sigma: state(AB)' }, 'there are several states: rho, sigma'],
    [{ statement: 'tr(U) <= 2', given: 'U: unitary(AB)' }, 'this trace need not be real'],
    [{ statement: 'D(rho, sigma) >= 0', given: 'rho: state(A); sigma: state(AB)' }, 'one acts on A, the other on AB'],
    [{ statement: 'tr(L(rho)) = 0', given: 'rho: state(AB); L: generator(A)' }, 'it acts on others'],
    [{ statement: 'S(A) >= 0', on: 'A=2,A=2' }, 'A occurs twice'],
    [{ statement: 'S(A) >= 0', on: 'a=2' }, 'it has "a=2"'],
    [{ statement: 'S(A) >= 0', on: ['A=2', 'B=2'] }, 'has other names'],
    [{ statement: 'S(A) >= 0', on: [] }, 'it is missing'],
    [{ statement: `${'('.repeat(20_000)}S(A) >= 0` }, 'lie inside each other'],
  ])('%j is refused with the reason', (typed, reason) => {
    expect(() => claimFromText({ on: AB, ...typed } as TypedStatement)).toThrow(reason);
  });
});
