import { describe, expect, test } from 'vitest';
import { claimFromText, float64, hunt, type TypedStatement, zoneOf } from '../../../src/index.ts';
import { rigorousJudge } from '../../../src/certificates/rigorous-judge.ts';
import { enclosure } from '../../../src/enclosure/matrix/matrix.ts';
import { ensembleRecord } from '../../../src/ensembles/ensemble-record.ts';
import { randomStream, streamOf } from '../../../src/ensembles/random.ts';
import { claimModule } from '../../../src/statements/claim-module.ts';
import { ALIASES, QUANTITIES, quantityNamed } from '../../../src/statements/quantities.ts';

const AB = 'A=2,B=2';
const SMALL = { draws: 400, climbs: 1, climbEvaluations: 400, shrinkEvaluations: 400 };

describe('a statement in one line', () => {
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

  test('speaks both ways where it says iff, and one way where it says =>', () => {
    const mixed = float64.identity(2).scaled(float64.real(1, 2));
    const zone = (statement: string): string =>
      zoneOf(claimFromText({ statement, on: 'A=2' }).asserts({ rho: mixed }, 2, float64));
    expect(zone('purity(rho) >= 1 iff S(A) >= 0')).toBe('violated');
    expect(zone('S(A) >= 0 iff purity(rho) >= 1')).toBe('violated');
    expect(zone('purity(rho) >= 1 => S(A) >= 0')).toBe('vacuous');
    expect(zone('S(A) >= 0 => purity(rho) >= 1')).toBe('violated');
    expect(zone('S(A) >= 0 if purity(rho) >= 1 and S(A) >= 0')).toBe('vacuous');
    expect(zone('S(A) >= 0 <=> purity(rho) <= 1')).toBe('holds');
  });

  test('keeps its decimals', () => {
    const { asserts } = claimFromText({ statement: '0.52 <= 13/25', on: 'A=2' });
    expect(asserts({ rho: enclosure.identity(2) }, 2, enclosure).margin.sign()).toBe(0);
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

  test.each([
    ['X >= Y', -1],
    ['X <= Y', 1],
    ['X >= 0', 1],
    ['0 <= X', 1],
    ['0 >= X', -1],
    ['X <= 0', -1],
    ['X = Y', -1],
    ['X = X', 0],
  ])('compares operators by the eigenvalues of their difference: %s', (statement, sign) => {
    const { asserts } = claimFromText({ statement, on: 'A=2', given: 'X, Y: observable(A)' });
    const [X, Y] = [1, 2].map((scale) => float64.identity(2).scaled(scale));
    expect(asserts({ X, Y }, 2, float64).margin.sign()).toBe(sign);
    expect(asserts({ X, Y }, 2, float64).left.value).toBe(
      statement === 'X = Y' ? 2 : statement === 'X = X' ? 0 : statement.includes('Y') ? -1 : 1,
    );
  });

  test.each([
    ['im(rho*|1><0|) = 0.25', [0.5, 0, 0, 0.5], [0, 0.25, -0.25, 0]],
    ['re(rho*|1><0|) = 0.125', [0.5, 0.125, 0.125, 0.5], [0, 0.25, -0.25, 0]],
    ['tr(rho*[[0, -i], [i, 0]]) = -0.5', [0.5, 0, 0, 0.5], [0, 0.25, -0.25, 0]],
    ['tr(rho*sigmay) = -0.5', [0.5, 0, 0, 0.5], [0, 0.25, -0.25, 0]],
    ['tr(i*[sigmax, sigmay]*rho) = -0.5', [0.625, 0, 0, 0.375], [0, 0, 0, 0]],
    ['tr(proj(A, 1)*rho) = 0.375', [0.625, 0, 0, 0.375], [0, 0, 0, 0]],
    ['tr(sigmap†*sigmap*rho) = 0.375', [0.625, 0, 0, 0.375], [0, 0, 0, 0]],
    ['mean(number, rho) = 0.375', [0.625, 0, 0, 0.375], [0, 0, 0, 0]],
    ['kyfan(rho, 1) = 0.625', [0.625, 0, 0, 0.375], [0, 0, 0, 0]],
    ['norm2(rho - id/2)^2 = 1/32', [0.625, 0, 0, 0.375], [0, 0, 0, 0]],
    ['opnorm(2*sigmam) = 2', [0.625, 0, 0, 0.375], [0, 0, 0, 0]],
    ['norm(sigmam) = 1', [0.625, 0, 0, 0.375], [0, 0, 0, 0]],
    ['h(0.5) = ln(2)', [0.625, 0, 0, 0.375], [0, 0, 0, 0]],
    ['tr(sigmam*rho*sigmam†) = 0.625', [0.625, 0, 0, 0.375], [0, 0, 0, 0]],
  ])('has operators as they are defined: %s', (statement, re, im) => {
    const { asserts } = claimFromText({ statement, on: 'A=2' });
    const { margin } = asserts({ rho: float64.matrix(2, 2, re, im) }, 2, float64);
    expect(Math.abs(margin.value)).toBeLessThanOrEqual(margin.bound);
    expect(margin.bound).toBeLessThan(2 ** -40);
  });

  test.each([
    ['S(rho||sigma)', 'D(rho, sigma)'],
    ['D(rho‖sigma)', 'D(rho, sigma)'],
    ['S(rho_A)', 'S(reduced(rho, A))'],
    ['I(rho_AB, A;B)', 'I(rho, A:B)'],
    ['negativity(rho, A:B)', 'N(rho, A:B)'],
    ['Tr(rho_B*sigma_B)', 'tr(reduced(rho, B)*reduced(sigma, B))'],
    ['tr(S(rho)*identity(AB))', 'tr(S(rho)*id(AB))'],
  ])('is written as papers write it: %s', (one, other) => {
    const [a, b] = [one, other].map((side) =>
      claimModule({ statement: `${side} >= 0`, on: AB, given: 'rho, sigma: state(AB)' }),
    );
    const code = (text: string): string => text.slice(text.indexOf('asserts:'));
    expect(code(a)).toBe(code(b));
  });

  test('knows long names of functions, which are no other functions', () => {
    for (const [name, other] of Object.entries(ALIASES)) {
      expect(quantityNamed(name)).toBe(quantityNamed(other));
      expect(QUANTITIES.map((quantity) => quantity.name)).not.toContain(name);
    }
  });

  test.each([
    ['N(B:A) = N(A:B)', 'A=2,B=3'],
    ['N(AC:B) = N(B:AC)', 'A=2,B=2,C=2'],
    ['C(B:A) = C(A:B)', 'A=2,B=2'],
    ['realignment(AC:B) = realignment(B:AC)', 'A=2,B=2,C=2'],
  ])('names subsystems in any order: %s', (statement, on) => {
    const claim = claimFromText({ statement, on });
    expect(
      hunt(claim, { seed: 1, budget: { ...SMALL, draws: 20, climbEvaluations: 0 } }).counterexample,
    ).toBeUndefined();
  });

  test('compares chains', () => {
    const claim = claimFromText({ statement: '0 <= S(A) <= ln(dim(A))', on: ['A=2', 'A=3'] });
    expect(claim.statement).toBe(String.raw`0 \le S(A) \le \ln\left(d_{A}\right)`);
    expect(claim.systems).toEqual([2, 3]);
  });
});

/** Zone of a statement on the maximally mixed qubit, of which alone tr ρ² = 1/2. */
function zoneOn(statement: string): string {
  const claim = claimFromText({ statement, on: 'A=2' });
  return rigorousJudge(claim)({ claim: claim.id, system: 2, unit: 1, integers: { rho: [1, 0, 0, 1, 0, 0, 0, 0] } })
    .zone;
}

test('a chain compares each side with the next one, be it a number, written out, or an operator', () => {
  expect(zoneOn('S(A) >= 0.5 >= purity(rho)')).toBe('holds');
  expect(zoneOn('S(A) >= 0.5 >= 2*purity(rho)')).toBe('violated');
  expect(zoneOn('1 >= S(A) >= purity(rho) >= 0.5')).toBe('holds');
  expect(zoneOn('1 >= purity(rho) >= S(A)')).toBe('violated');
  expect(zoneOn('id(A) >= rho >= id(A)/2')).toBe('holds');
  expect(zoneOn('id(A) >= rho >= id(A)')).toBe('violated');
});

describe('strict premises', () => {
  test('are not met where both sides are equal, which is decided exactly', () => {
    expect(zoneOn('S(A) <= 0.1 if purity(rho) <= 0.5')).toBe('violated');
    expect(zoneOn('S(A) <= 0.1 if purity(rho) < 0.5')).toBe('vacuous');
    expect(zoneOn('S(A) <= 0.1 if 0 < purity(rho) <= 0.5')).toBe('violated');
    expect(zoneOn('S(A) <= 0.1 if purity(rho) <= 0.5 and 0.5 > purity(rho)')).toBe('vacuous');
    expect(zoneOn('S(A) <= 0.1 if rho > 0')).toBe('violated');
    expect(zoneOn('S(A) <= 0.1 if rho > id(A)/2')).toBe('vacuous');
    expect(zoneOn('S(A) <= 0.1 if rho >= id(A)/2')).toBe('violated');
    expect(zoneOn('S(A) <= 0.1 if 0 < rho')).toBe('violated');
  });

  test('are printed as they are evaluated', () => {
    const typed = { statement: 'S(A) >= 0.1 if S(A) > 0 and 1 < exp(S(A))', on: 'A=2' };
    expect(claimFromText(typed).statement).toMatch(/^S\(A\) > 0,\\; 1 < /);
    expect(claimModule(typed)).toMatch(/assuming\(\s*allOf\(\s*moreThan\(.*lessThan\(/s);
    expect(claimFromText(typed).id).toBe('s-a-ge-0-1-if-s-a-gt-0-and-1-lt-exp-s-a');
    expect(claimModule(typed)).toMatch(/import \{[^}]*lessThan[^}]*moreThan/s);
  });
});

describe('what makes no sense', () => {
  test.each<readonly [Partial<TypedStatement>, string]>([
    [{ statement: 'S(AB)' }, 'have a relation'],
    [{ statement: 'S(AB) > 0' }, 'there is ">" at character 7. Write >= instead'],
    [{ statement: 'S(AB) >= 0 iff S(A) > 0' }, 'conclude relations >=, <= and ='],
    [{ statement: 'S(AB) < 1 if S(A) > 0' }, 'there is "<" at character 7. Write <= instead'],
    [{ statement: 'S(AC) >= 0' }, 'there is AC'],
    [{ statement: 'S(AA) >= 0' }, 'there is AA'],
    [{ statement: 'entropie(AB) >= 0' }, 'there is entropie at character 1. Did you mean entropy'],
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
    [{ statement: 'S(A) >= 0 if S(B) >= 0 if S(A) >= 0' }, 'there is also "if" at character 24'],
    [{ statement: 'S(A) >= 0', if: 'S(B) >= 0 if S(A) >= 0' }, 'there is "if" at character 11'],
    [{ statement: 'S(A) >= 0 iff S(B) >= 0', if: 'S(A) >= 1' }, 'be missing beside "iff"'],
    [{ statement: 'C(A:B) >= 0', on: 'A=2,B=3' }, 'there is A=2, B=3 at character 3'],
    [{ statement: 'E_R(A:B) >= 0', on: ['A=2,B=2', 'A=3,B=3'] }, 'there is A=3, B=3'],
    [
      { statement: 'S(U) >= 0', given: 'U: unitary(AB)' },
      'there is an operator, which need not be Hermitian at character 3',
    ],
    [{ statement: 'D(rho, sigmax(A)) >= 0' }, 'one acts on AB, the other on A, at character 8'],
    [{ statement: 'S(rho*sigmax(A)) >= 0' }, 'an operator, which need not be Hermitian at character 6'],
    [
      { statement: 'lambda_min(M(U)) >= 0', given: 'M: channel(AB); U: unitary(AB)' },
      'which need not be Hermitian at character 12',
    ],
    [{ statement: 'gibbs(rho, rho) >= 0' }, 'there is a state at character 12'],
    [{ statement: 'gibbs(rho) >= 0' }, 'the number of arguments is 1, not 2 at character 1'],
    [{ statement: 'purity(rho, rho) >= 0' }, 'the number of arguments is 2, not 1 at character 13'],
    [{ statement: 'lambda_min([rho, sigmax(A)]) >= 0' }, 'Multiply it by i.'],
    ...['var(rho, H)', 'qfi(rho, H)', 'ergotropy(H, rho)', 'free(H, rho, 1)', 'purity(passive(H, rho))'].map(
      (exchanged) =>
        [
          { statement: `${exchanged} >= 0`, given: 'rho: state(AB); H: observable(AB)' },
          'in the place of the state, and a state in that of the observable, at character',
        ] as const,
    ),
    ...['1e999', '1e-999', '-1e308', '0.5^2 + 1e400'].map(
      (number) => [{ statement: `S(A) >= ${number}` }, 'have numbers that float64 can hold'] as const,
    ),
    [{ statement: 'i*S(A) >= 0' }, 'have i as a factor of operators'],
    [{ statement: 'i*i*tr(rho) >= 0' }, 'there are two'],
    [{ statement: 'renyi(rho, 0.3) >= 0' }, 'no binary fraction'],
    [{ statement: 'tr(rho*[[1, 2], [3]]) >= 0' }, 'row 2 of 2 has length 1'],
    [{ statement: 'tr(rho*[[1, 0], [0, 1]]) >= 0' }, 'there is A=2, B=2'],
    [{ statement: 'tr(rho*|02><02|) >= 0' }, 'have digits below the dimensions'],
    [{ statement: 'kyfan(rho, 5) >= 0' }, 'at most d eigenvalues'],
    [{ statement: 'sigmax(A) >= 0', on: 'A=3' }, 'there is A=3 at character 8'],
    [{ statement: 'rhoo >= 0' }, 'Did you mean rho?'],
    [{ statement: 'S(rho) >= 0', given: 'rho: stat(AB)' }, 'Did you mean state?'],
    [
      { statement: 'S(rho) >= 0', given: 'rho: state(A); AB: state(B)' },
      'AB is a subsystem or several at character 16',
    ],
    [{ statement: 'x >= 0', given: 'x: [1, 0]' }, 'have an interval whose ends exceed 1'],
    [
      { statement: 'L(rho) >= 0', given: 'rho: state(AB); L: davies(AB) with color c' },
      'have "with hamiltonian …, inverse temperature …',
    ],
  ])('%j is refused with the reason', (typed, reason) => {
    expect(() => claimFromText({ on: AB, ...typed } as TypedStatement)).toThrow(reason);
  });
});
