import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadModel } from '../../../src/registry/load-model.ts';
import type { ParameterDomain } from '../../../src/symbolic/formulas/parameter-domain.ts';
import { derive, type Derivation } from '../../../src/symbolic/models/derive.ts';
import { model } from '../../../src/symbolic/models/model.ts';
import { checkStatement } from '../../../src/symbolic/steps/check-statement.ts';
import { ROOT } from '../source-files.ts';

const [ISING, HEISENBERG, BATHS] = ['ising-reset.json', 'heisenberg-reset.json', 'unequal-baths.json'];
const derived = new Map<string, Derivation>();

beforeAll(async () => {
  for (const file of [ISING, HEISENBERG, BATHS]) {
    const model = await loadModel(join(ROOT, 'examples/models', file));
    derived.set(file, derive(model, { spectrum: false, jordan: false }));
  }
}, 60_000);

const XI = 'r*(gamma + 2*r)/(4*g^2 + (gamma + r)*(gamma + 2*r))';

const check = (file: string, text: string): ReturnType<typeof checkStatement> =>
  checkStatement(derived.get(file)!, text);

describe('statements about models', () => {
  test.each(['p/p > 0', '1/p < 1/p + 1', '1/p - 1/p <= 1', '1 >= p/p', '1/p - 1/p = 0'])(
    '%s is not proved where p may be 0',
    (text) => {
      const verdictOn = (p: ParameterDomain): string =>
        checkStatement(
          derive(
            model({
              name: 'decay',
              dims: [2],
              parameters: { p },
              hamiltonian: '0',
              jumps: [{ operator: 'sigmaMinus', rate: '1 + p' }],
            }),
          ),
          text,
        ).verdict;
      expect(verdictOn('[0, 1]')).toBe(text.endsWith('= 0') ? 'proved where real' : 'undecided');
      expect(verdictOn('(0, 1]')).toBe('proved');
    },
  );

  test.each([
    [ISING, '1/4 < purity'],
    [ISING, '0 <= <XI> <= 1'],
    [ISING, 'negativity <= 1/2'],
    [ISING, 'negativity >= 0'],
    [ISING, 'abs(rho[0][3]) <= 1/4'],
    [ISING, '<XI> = <IX>'],
    [ISING, 'g*r <= (g^2 + r^2)/2'],
    [ISING, 'sqrt(g*r) <= (g + r)/2'],
    [ISING, 'negativity > 0 iff r*g*(r + gamma) > gamma*(r + gamma/2)^2 + g^2*(r + gamma)'],
    [HEISENBERG, 'negativity > 0 iff r > 2*g'],
    [HEISENBERG, 'r > 2 g if and only if negativity > 0'],
    [HEISENBERG, 'negativity > 0 <=> sqrt(r) > sqrt(2*g)'],
    [HEISENBERG, '2*g < sqrt(2*r*g) iff negativity > 0'],
    [HEISENBERG, 'r - 2*g = 0 iff r^2 = 4*g^2'],
    [BATHS, 'production >= 0'],
    [BATHS, '<ZI> <= <IZ> iff hotUp*coldDown <= hotDown*coldUp'],
    [BATHS, '<XY> = 0 iff hotUp/hotDown = coldUp/coldDown'],
    [BATHS, 're(rho[1][2]) = 0'],
  ])('%s: %s is proved', (file, text) => {
    expect(check(file, text)).toMatchObject({ verdict: 'proved', witness: undefined });
  });

  test.each([
    [ISING, 'purity <= 1/4'],
    [ISING, 'negativity < 1/30'],
    [ISING, '<XI> > <IX>'],
    [ISING, 'rho[0][3] = r^2/(4*(r + gamma)^2)'],
    [ISING, 'negativity > 0 iff r > g'],
    [HEISENBERG, 'negativity > 0 iff r >= 2*g'],
    [HEISENBERG, 'negativity >= 0 iff r >= 2*g'],
    [HEISENBERG, 'negativity <= 1/12'],
    [BATHS, 'production > 0'],
    [BATHS, 'abs(rho[1][2]) <= g/5'],
    [BATHS, 'abs(rho[1][2]) < 24/100'],
    [BATHS, '<ZI> > <IZ> iff hotUp > coldUp'],
  ])('%s: %s is refuted at a point', (file, text) => {
    const { verdict, witness } = check(file, text);
    expect(verdict).toBe('wrong');
    const { field } = derived.get(file)!.model.arithmetic;
    expect(Object.keys(witness!.point)).toEqual(field.variables);
    expect(witness!.values.length).toBeGreaterThanOrEqual(2);
  });

  test('the point is one that a reader can check', () => {
    expect(check(HEISENBERG, 'negativity > 0 iff r >= 2*g').witness!.point).toEqual({ g: '1', gamma: '1', r: '2' });
    // a rare violation is found by descent, and made simple
    const { witness } = check(BATHS, 'abs(rho[1][2]) < 24/100');
    for (const value of Object.values(witness!.point)) expect(value.length).toBeLessThanOrEqual(7);
    expect(Number(witness!.values[0])).toBeGreaterThanOrEqual(0.24);
  });

  test('a ratio of currents that vanish together is proved where it is one, and says where', () => {
    const refrigerator = derive(
      model({
        name: 'ratio',
        dims: [2],
        parameters: { a: 'positive', b: 'positive', c: 'positive', d: 'positive' },
        hamiltonian: '0',
        jumps: [
          { operator: 'sigmaMinus', rate: 'a + c' },
          { operator: 'sigmaPlus', rate: 'b + d' },
        ],
      }),
      { spectrum: false },
    );
    const gap = checkStatement(refrigerator, 'a*(a - b)*<Z>/((a - b)*<Z>) = a');
    const conditions = ['(a - b)*(a - b + c - d) != 0'];
    expect(gap).toMatchObject({ verdict: 'proved where real', witness: undefined, conditions });
    // a factor is seen, and what is not real on an open set is no gap
    expect(checkStatement(refrigerator, '(a - b)/(a - b) = 2').verdict).toBe('wrong');
    expect(checkStatement(refrigerator, 'sqrt(a - b)/sqrt(a - b) = 1 = (a + b)/(a + b)').verdict).not.toBe('proved');
  });

  test('where the other direction holds, that is said', () => {
    expect(check(ISING, 'purity <= 1/4').explanation).toContain('with >= it holds on the whole domain');
  });

  test('what is undecided says what is missing', () => {
    // true, and no search can find otherwise: it needs the supremum 1/4 of the coherence
    const { verdict, explanation } = check(BATHS, 'abs(rho[1][2]) <= ln(2)/2');
    expect(verdict).not.toBe('wrong');
    expect(verdict === 'proved' || /a proof is missing that/.test(explanation)).toBe(true);
    expect(check(ISING, 'production >= 0')).toMatchObject({ verdict: 'undecided' });
    expect(check(ISING, 'production >= 0').explanation).toContain('a jump has no reverse');
  });

  test.each([
    [ISING, '<XI> = -<XI>', /^with <XI> as derived: claimed = −1 × derived$/],
    [ISING, '2*<XI> = <IX>', /^with <IX> as derived: claimed = 2 × derived$/],
    [ISING, `${XI}/2 = ⟨XI⟩`, /^claimed = 1\/2 × derived$/],
    [
      ISING,
      `<XI> = ${XI.replaceAll(/gamma|r/g, (name) => (name === 'r' ? 'gamma' : 'r'))}`,
      /^right if gamma ↔ r are exchanged$/,
    ],
    [ISING, `<XI> = ${XI.replace('4*g^2', '2*g^2')}`, /^right with 4\*g\^2 in place of 2\*g\^2: /],
    [ISING, `re(rho[0][3]) = 0`, undefined],
    [BATHS, '<XY> = <YX>', /^with <XY> as derived: claimed = −1 × derived$/],
    [BATHS, 'im(rho[1][2]) = im(rho[2][1])', /claimed = −1 × derived/],
    [BATHS, '<ZI> = <IZ> + <ZI>*0', /^with <ZI> as derived: right for <IZ>$/],
    [BATHS, '<ZI> = (hotUp - hotDown)/(hotUp + hotDown)', /^right to first order in g$/m],
    [BATHS, '<XY> >= -<YX> + g', undefined],
  ])('%s: %s is diagnosed as a formula is', (file, text, says) => {
    const { verdict, diagnosis } = check(file, text);
    expect(verdict).toBe('wrong');
    if (says === undefined) expect(diagnosis).toBeUndefined();
    else expect(diagnosis?.join('\n')).toMatch(says);
  });

  test('an imaginary part of what is real is zero', () => {
    expect(check(BATHS, 'im(purity) = 0').verdict).toBe('proved');
    expect(check(BATHS, 'im(purity) > 0').verdict).toBe('wrong');
  });

  test.each([
    ['2purity <= 2', '2*purity <= 2'],
    ['0 < ⟨ZI⟩ + 1', '<ZI> + 1 > 0'],
    ['purity (1 + hotUp) > 0', 'purity*(1 + hotUp) > 0'],
  ])('%s is %s', (text, same) => {
    expect(check(BATHS, text).verdict).toBe('proved');
    expect(check(BATHS, same).verdict).toBe('proved');
  });

  test.each([
    ['1/(g - g) > 0', /"1\/\(g - g\)" the divisor of 1\/\(g - g\) is 0/],
    ['g + 2/(<XY> + <YX>) > 0', /the divisor of 2\/\(<XY> \+ <YX>\) is 0/],
    ['purity^|rho[1][2]| > 0', /"purity\^\|rho\[1\]\[2\]\|" an exponent is no number/],
    ['1 + heat[hot) > 0', /"\[" is no part of a formula at character 9/],
    ['purity', /there is no relation/],
    ['purity >', /missing at the end|something is missing/],
    ['> 0', /stands where a formula is expected/],
    ['purity <', /in "purity <" a formula is missing at the end/],
    ['kappa > 0', /kappa is not a parameter/],
    ['e^2 > 0', /e is not a parameter \(.*\); e\^x is written exp\(x\)/],
    ['<XXX> > 0', /XXX is an operator on 3 qubits/],
    ['rho[1][2] > 0', /not real/],
    ['a iff b iff c', /no relation/],
    ['0 < g < hotUp iff g > 0', /more than one relation/],
  ])('%s makes no sense', (text, reason) => {
    expect(() => check(BATHS, text)).toThrow(reason);
  });
});
