import { describe, expect, test } from 'vitest';
import { claimFromText, ensembleRecord } from '../../../src/index.ts';

const AB = 'A=2,B=2';
const latex = (statement: string, given = 'rho: state(A)', on = 'A=2'): string =>
  claimFromText({ statement, given, on }).statement;

describe('LaTeX of a statement', () => {
  test.each([
    [
      'D(rho, sigma) >= 0.6*norm(rho - sigma)^2',
      'rho, sigma: state(A)',
      String.raw`D(\rho \| \sigma) \ge 0.6 \, \|\rho - \sigma\|_1^{2}`,
    ],
    [
      '2*3*T(rho, rho)^2 = tr(rho)^2',
      undefined,
      String.raw`2 \cdot 3 \, T(\rho, \rho)^{2} = \left(\operatorname{tr}(\rho)\right)^{2}`,
    ],
    [
      '-purity(rho)/2*purity(rho) - (-purity(rho)*2) <= 0',
      undefined,
      String.raw`-\frac{\operatorname{tr}(\rho^{2})}{2} \, \operatorname{tr}(\rho^{2}) - \left(-\operatorname{tr}(\rho^{2}) \cdot 2\right) \le 0`,
    ],
    [
      'D((id - rho)/(dim - 1), rho) >= 0',
      undefined,
      String.raw`D\left(\frac{1 - \rho}{d - 1} \middle\| \rho\right) \ge 0`,
    ],
    ['S(U(rho)) = S(rho)', 'rho: state(A); U: unitary(A)', String.raw`S(U\rho U^{\dagger}) = S(\rho)`],
    [
      'tr(U(rho)^2) <= 1',
      'rho: state(A); U: unitary(A)',
      String.raw`\operatorname{tr}(\left(U\rho U^{\dagger}\right)^{2}) \le 1`,
    ],
    ['tr(sigmaz*rho) <= 1', undefined, String.raw`\operatorname{tr}(\sigma_z \rho) \le 1`],
    [
      'S(channel(rho)) >= 0',
      'rho: state(A); channel: unital(A)',
      String.raw`S(\Phi(\rho)) \ge 0\quad \text{for } \text{unital } \Phi`,
    ],
    // Two of them have no letter of their own, nor one whose letter is taken.
    [
      'S(first(second(rho))) >= 0',
      'rho: state(A); first, second: channel(A)',
      String.raw`S(\mathrm{first}(\mathrm{second}(\rho))) \ge 0`,
    ],
    [
      'S(channel(Phi(rho))) >= 0',
      'rho: state(A); channel, Phi: channel(A)',
      String.raw`S(\mathrm{channel}(\Phi(\rho))) \ge 0`,
    ],
    [
      'p*purity(rho) <= t*g',
      'rho: state(A); p: probability; t: [0, 2]; g: positive',
      String.raw`p \, \operatorname{tr}(\rho^{2}) \le t \, g\quad \text{for } 0 \le p \le 1,\; 0 \le t \le 2,\; g > 0`,
    ],
    [
      'D(rho, thermal) >= 0',
      'rho: state(A); thermal: thermal(A)',
      String.raw`D(\rho \| \tau) \ge 0\quad \text{for } \text{thermal } \tau`,
    ],
    [
      'beta*tr(rho*H) >= 0',
      'rho: thermal(A) with hamiltonian H, inverse temperature beta',
      String.raw`\beta \, \operatorname{tr}(\rho H) \ge 0\quad \text{for } \rho = e^{-\beta H}/Z`,
    ],
    [
      'system(pi) = 0',
      'system: generator(A) with fixed point pi',
      String.raw`\mathcal{L}(\pi) = 0\quad \text{for } \mathcal{L}(\pi) = 0`,
    ],
  ])('%s', (statement, given, expected) => {
    expect(latex(statement, given)).toBe(expected);
  });

  test('says where a map acts, and where operators meet', () => {
    expect(latex('N(channel(rho), A:B) <= 1', 'rho: separable(AB); channel: channel(A)', AB)).toBe(
      String.raw`N(\Phi_{A}(\rho), A{:}B) \le 1\quad \text{for } \text{separable } \rho`,
    );
    expect(latex('D(rho, rho_A*rho_B) >= 0', 'rho: state(AB)', AB)).toBe(
      String.raw`D(\rho \| \rho_{A} \otimes \rho_{B}) \ge 0`,
    );
  });
});

describe('a type', () => {
  test.each([
    ['state(A) of any rank', 'anyDensityMatrix({ dim: 3, rank: any })'],
    ['state(A)  of  rank 2', 'anyDensityMatrix({ dim: 3, rank: 2 })'],
    ['channel(A) of rank 2', 'anyChannel({ dim: 3, rank: 2 })'],
    [
      'davies(A) of any energies with fixed point pi',
      'oneOf(anyDaviesGenerator({ dim: 3 }), anyDaviesGenerator({ dim: 3, energies: [0, 1, 2] }))',
    ],
  ])('may be wider or narrower: %s', (type, call) => {
    const { given } = claimFromText({ statement: '0 <= 1', given: `x: ${type}`, on: 'A=3' });
    expect(ensembleRecord(given(3)).name).toBe(`{ x: ${call} }`);
  });

  test.each([
    [
      'state(A) of low rank',
      'have "of any rank" or "of rank 2" behind the type, but in "x: state(A) of low rank" there is "of low rank"',
    ],
    ['state(A) of rank', 'there is "of rank"'],
    ['state(A) of any rank 2', 'there is "of any rank 2"'],
    ['pure(A) of rank 2', 'have no "of …" behind the type'],
    ['state(A) with any rank', 'have nothing behind the type'],
    ['state(A) or so', 'give x one of the types'],
  ])('that does not exist is refused: %s', (type, message) => {
    expect(() => claimFromText({ statement: '0 <= 1', given: `x: ${type}`, on: 'A=3' })).toThrow(message);
  });
});
