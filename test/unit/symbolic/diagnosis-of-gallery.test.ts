import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadModel } from '../../../src/registry/load-model.ts';
import { derive, type Derivation } from '../../../src/symbolic/models/derive.ts';
import { checkFormula } from '../../../src/symbolic/steps/check-formula.ts';
import { ROOT } from '../source-files.ts';

/** Wrong variants of printed formulas about models of the gallery, as they are made by people, with what has to be said of them. */

const [HOT, COLD] = ['kappa_h*(2*n_h + 1)', 'kappa_c*(2*n_c + 1)'];
const WIDTHS = `((${HOT} + ${COLD})*(4*g^2 + ${HOT}*${COLD}))`;

/** The right formulas. */
const RIGHT = {
  inversion: ['thermal-qubit', '<Z>', '-tanh(beta*omega/2)'],
  excited: ['thermal-qubit', 'rho[0][0]', '1/(exp(beta*omega) + 1)'],
  heat: ['two-qubit-machine', 'heat[hot]', `4*omega*kappa_h*kappa_c*g^2*(n_h - n_c)/${WIDTHS}`],
  reset: ['reset-machine', 'rho[1][2]', 'i*g*r_h*r_c*(p - q)/((r_h + r_c)*(2*g^2 + r_h*r_c))'],
  squeezed: ['squeezed-bath', '<Z>', '-1/cosh(2*r)'],
  purity: ['squeezed-bath', 'purity', '(1 + 1/cosh(2*r)^2)/2'],
  driven: ['driven-oscillator', 'rho[0][1]', '2*i*F*kappa*(2*F^2 + kappa^2)/(24*F^4 + 6*F^2*kappa^2 + kappa^4)'],
  coherence: ['driven-oscillator', 'rho[0][2]', '-2*sqrt(2)*F^2*kappa^2/(24*F^4 + 6*F^2*kappa^2 + kappa^4)'],
  collective: ['collective-bath', 'rho[0][0]', 'n^3/((2*n + 1)*(2*n^2 + 2*n + 1))'],
  damped: ['damped-oscillator', 'rho[0][0]', '(n + 1)^3/((2*n + 1)*(2*n^2 + 2*n + 1))'],
} as const;

const WRONG: readonly (readonly [of: keyof typeof RIGHT, formula: string, says: RegExp])[] = [
  // signs
  ['inversion', 'tanh(beta*omega/2)', /claimed = −1 × derived/],
  ['excited', '1/(exp(beta*omega) - 1)', /in place of/],
  ['heat', `4*omega*kappa_h*kappa_c*g^2*(n_h + n_c)/${WIDTHS}`, /n_h - n_c in place of n_h \+ n_c/],
  ['reset', 'i*g*r_h*r_c*(p - q)/((r_h + r_c)*(2*g^2 - r_h*r_c))', /in place of/],
  ['purity', '(1 - 1/cosh(2*r)^2)/2', /in place of/],
  // factors
  ['inversion', '-tanh(beta*omega)', /in place of/],
  ['heat', `2*omega*kappa_h*kappa_c*g^2*(n_h - n_c)/${WIDTHS}`, /claimed = 1\/2 × derived/],
  ['squeezed', '-1/cosh(r)', /in place of/],
  ['driven', 'i*F*kappa*(2*F^2 + kappa^2)/(24*F^4 + 6*F^2*kappa^2 + kappa^4)', /claimed = 1\/2 × derived/],
  ['reset', 'i*g*r_h*r_c*(p - q)/((r_h + r_c)*(4*g^2 + r_h*r_c))', /2\*g\^2 in place of 4\*g\^2/],
  ['collective', 'n^3/((2*n + 1)*(2*n^2 + n + 1))', /in place of/],
  // conjugates and phases
  ['reset', '-i*g*r_h*r_c*(p - q)/((r_h + r_c)*(2*g^2 + r_h*r_c))', /claimed = −1 × derived|conjugate/],
  ['driven', '2*F*kappa*(2*F^2 + kappa^2)/(24*F^4 + 6*F^2*kappa^2 + kappa^4)', /claimed = −i × derived/],
  // exchanges
  ['reset', 'i*g*r_h*r_c*(q - p)/((r_h + r_c)*(2*g^2 + r_h*r_c))', /−1 × derived|p ↔ q/],
  ['driven', '2*i*F*kappa*(2*kappa^2 + F^2)/(24*kappa^4 + 6*F^2*kappa^2 + F^4)', /F ↔ kappa/],
  ['heat', `4*omega*kappa_h*kappa_c*g^2*(n_c - n_h)/${WIDTHS}`, /claimed = −1 × derived/],
  // limits and first orders
  ['excited', 'exp(-beta*omega)', /right to first order in n/],
  ['squeezed', '-2*exp(-2*r)', /right to leading order for large exp\(r\)/],
  ['heat', '4*omega*g^2*(n_h - n_c)/(kappa_h*(2*n_h + 1) + kappa_c*(2*n_c + 1))/((2*n_h + 1)*(2*n_c + 1))', /order/],
  ['driven', '2*i*F/kappa', /order|small/],
  ['damped', '1/(2*n + 1)', /right for n → 0/],
  // square roots
  ['coherence', '-2*F^2*kappa^2/(24*F^4 + 6*F^2*kappa^2 + kappa^4)', /claimed = sqrt\(1\/2\) × derived/],
  ['coherence', '-4*F^2*kappa^2/(24*F^4 + 6*F^2*kappa^2 + kappa^4)', /claimed = sqrt\(2\) × derived/],
  ['purity', 'sqrt((1 + 1/cosh(2*r)^2)/2)', /claimed\^2 = derived/],
  ['squeezed', '-1/cosh(2*r)^2', /claimed = −derived\^2/],
  // inverted
  ['inversion', '-coth(beta*omega/2)', /claimed = 1\/derived/],
  ['squeezed', '-cosh(2*r)', /claimed = 1\/derived/],
  ['damped', '(2*n + 1)*(2*n^2 + 2*n + 1)/(n + 1)^3', /claimed = 1\/derived/],
  // what is missing
  ['purity', '1/cosh(2*r)^2/2', /claimed = derived − 1\/2/],
  ['driven', '2*i*F*kappa*(2*F^2 + kappa^2)/(24*F^4 + kappa^4)', /right to second order in F/],
  ['collective', 'n^3/((2*n + 1)*(2*n^2 + 1))', /claimed = \(\(2\*n\^2 \+ 2\*n \+ 1\)\/\(2\*n\^2 \+ 1\)\) × derived/],
  ['damped', 'n^3/((2*n + 1)*(2*n^2 + 2*n + 1))', /right for|in place of/],
  ['heat', `4*omega*kappa_h*kappa_c*g^2*(n_h - n_c)/((${HOT} + ${COLD})*(4*g^2))`, /missing|order/],
  // β and T
  ['inversion', '-tanh(omega/(2*beta))', /1\/beta|beta in place|inverse/],
  ['excited', '1/(exp(omega/beta) + 1)', /1\/beta|beta in place|inverse/],
];

const derived = new Map<string, Derivation>();
beforeAll(async () => {
  for (const name of new Set(Object.values(RIGHT).map(([file]) => file))) {
    const model = await loadModel(join(ROOT, 'examples/models', `${name}.json`));
    derived.set(name, derive(model, { spectrum: false, negativity: false, production: false }));
  }
}, 60_000);

const check = (of: keyof typeof RIGHT, formula: string): ReturnType<typeof checkFormula> => {
  const [file, quantity] = RIGHT[of];
  return checkFormula(derived.get(file)!, { quantity, formula });
};

describe('wrong formulas about models of the gallery', () => {
  test.each(Object.entries(RIGHT))('%s is right where it is right', (of, [, , formula]) => {
    expect(check(of as keyof typeof RIGHT, formula).verdict).toBe('proved');
  });

  test('there are thirty about seven models', () => {
    expect(new Set(WRONG.map(([, formula]) => formula)).size).toBeGreaterThanOrEqual(30);
    expect(derived.size).toBe(7);
  });

  test.each(WRONG)('%s: %s is diagnosed', (of, formula, says) => {
    const { verdict, diagnosis } = check(of, formula);
    expect(verdict).toBe('wrong');
    expect(diagnosis?.join('\n') ?? 'nothing').toMatch(says);
  });
});
