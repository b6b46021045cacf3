import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadModel } from '../../../src/registry/load-model.ts';
import { model } from '../../../src/symbolic/models/model.ts';
import { derive, type Derivation } from '../../../src/symbolic/models/derive.ts';
import { checkFormula } from '../../../src/symbolic/steps/check-formula.ts';
import { ROOT } from '../source-files.ts';

const [ISING, BATHS, QUBIT] = ['ising-reset.json', 'unequal-baths.json', 'driven qubit'];
const derived = new Map<string, Derivation>();

beforeAll(async () => {
  for (const file of [ISING, BATHS]) {
    derived.set(file, derive(await loadModel(join(ROOT, 'examples/models', file)), { jordan: false }));
  }
  const qubit = model({
    name: QUBIT,
    dims: [2],
    parameters: { omega: 'positive', delta: 'real', down: 'positive', up: 'positive', dephasing: 'nonnegative' },
    hamiltonian: '(omega*X + delta*Z)/2',
    jumps: [
      { operator: 'sigmaMinus', rate: 'down' },
      { operator: 'sigmaPlus', rate: 'up' },
      { operator: 'Z', rate: 'dephasing/2' },
    ],
  });
  derived.set(QUBIT, derive(qubit));
}, 60_000);

const check = (file: string, quantity: string, formula: string): ReturnType<typeof checkFormula> =>
  checkFormula(derived.get(file)!, { quantity, formula });

const LAMBDA = '(2*g^2 + (r + gamma/2)*(r + gamma))';
const COHERENCE = `r^2*(r + gamma/2)/(4*(r + gamma)*${LAMBDA})`;
const NEGATIVITY = `max(0, (g*r*(r + gamma) - gamma*(r + gamma/2)^2 - g^2*(r + gamma))/(2*(r + gamma)*${LAMBDA}))`;
const TOTAL = '((hotUp + hotDown + coldUp + coldDown)*(4*g^2 + (hotUp + hotDown)*(coldUp + coldDown)))';
const EXCHANGE = `2*i*g*(hotUp*coldDown - coldUp*hotDown)/${TOTAL}`;
const HEAT = `4*g^2*(hotUp*coldDown - coldUp*hotDown)/${TOTAL}`;
const PRODUCTION = `${HEAT}*ln(hotUp*coldDown/(hotDown*coldUp))`;
const WIDTH = '(up + down + 2*dephasing)';
const BLOCH = `((up + down)*(${WIDTH}^2 + 4*delta^2) + 2*omega^2*${WIDTH})`;
const INVERSION = `(up - down)*(${WIDTH}^2 + 4*delta^2)/${BLOCH}`;
const DIPOLE = `omega*(up - down)*(2*delta + i*${WIDTH})/${BLOCH}`;

/** Right formulas. */
const RIGHT: readonly (readonly [file: string, quantity: string, formula: string])[] = [
  [ISING, 'rho[0][3]', COHERENCE],
  [ISING, 'negativity', NEGATIVITY],
  [ISING, 'eigenvalue', '-2*(gamma + r)'],
  [BATHS, 'rho[1][2]', EXCHANGE],
  [BATHS, 'production', PRODUCTION],
  [QUBIT, '<Z>', INVERSION],
  [QUBIT, 'rho[0][1]', DIPOLE],
];

/** Wrong variants with what has to be said about them. */
const WRONG: readonly (readonly [file: string, quantity: string, formula: string, says: RegExp])[] = [
  // signs
  [ISING, 'rho[0][3]', `-${COHERENCE}`, /^claimed = −1 × derived$/],
  [
    ISING,
    'rho[0][3]',
    COHERENCE.replace('r + gamma/2)/', 'r - gamma/2)/'),
    /right with r \+ gamma\/2 in place of r - gamma\/2/,
  ],
  [ISING, 'rho[0][3]', COHERENCE.replace('2*g^2 +', '2*g^2 -'), /in place of 2\*g\^2 - /],
  [ISING, 'negativity', NEGATIVITY.replace('- g^2', '+ g^2'), /right with .* in place of/],
  [BATHS, 'production', `-${PRODUCTION}`, /^claimed = −1 × derived$/],
  [
    BATHS,
    'production',
    PRODUCTION.replace('coldDown - coldUp', 'coldDown + coldUp'),
    /right with hotUp\*coldDown - coldUp\*hotDown in place of/,
  ],
  [QUBIT, '<Z>', INVERSION.replace('(up - down)', '(down - up)'), /^claimed = −1 × derived$/],
  [QUBIT, '<Z>', INVERSION.replace('+ 2*omega^2', '- 2*omega^2'), /in place of .* - 2\*omega\^2/],
  [ISING, 'eigenvalue', '2*(gamma + r)', /for the eigenvalue .*: claimed = −1 × derived/],
  // factors
  [ISING, 'rho[0][3]', COHERENCE.replace('/(4*', '/(2*'), /^claimed = 2 × derived$/],
  [ISING, 'rho[0][3]', COHERENCE.replace('2*g^2', 'g^2'), /right with 2\*g\^2 in place of g\^2/],
  [ISING, 'rho[0][3]', COHERENCE.replace('2*g^2', '4*g^2'), /right with 2\*g\^2 in place of 4\*g\^2/],
  [ISING, 'negativity', NEGATIVITY.replace('/(2*', '/('), /^claimed = 2 × derived$/],
  [BATHS, 'rho[1][2]', EXCHANGE.replace('2*i', 'i'), /^claimed = 1\/2 × derived$/],
  [BATHS, 'production', `${PRODUCTION}/ln(2)`, /^claimed = 1\/ln\(2\) × derived$/],
  [QUBIT, '<Z>', INVERSION.replaceAll('2*dephasing', 'dephasing'), /right for dephasing = 0|right .*order/],
  [QUBIT, 'rho[0][1]', `sqrt(2)`.replace('sqrt(2)', `2*${DIPOLE}`), /^claimed = 2 × derived$/],
  [QUBIT, 'rho[0][1]', DIPOLE.replace('2*delta', 'delta'), /right with 2\*delta in place of delta/],
  // conjugates and phases
  [BATHS, 'rho[1][2]', EXCHANGE.replace('2*i', '2'), /^claimed = −i × derived$/],
  [QUBIT, 'rho[0][1]', DIPOLE.replace('+ i*', '- i*'), /^claimed is the complex conjugate of the derived formula$/],
  [QUBIT, 'rho[0][1]', `-(${DIPOLE.replace('+ i*', '- i*')})`, /^claimed = −1 × the complex conjugate/],
  [QUBIT, 'rho[0][1]', `i*${DIPOLE}`, /^claimed = i × derived$/],
  // exchanges
  [
    ISING,
    'rho[0][3]',
    'gamma^2*(gamma + r/2)/(4*(r + gamma)*(2*g^2 + (gamma + r/2)*(r + gamma)))',
    /^right if gamma ↔ r are exchanged$/,
  ],
  [
    BATHS,
    '<ZI>',
    `(4*g^2*(hotUp - hotDown + coldUp - coldDown) + (hotUp + hotDown + coldUp + coldDown)*(hotUp + hotDown)*(coldUp - coldDown))/${TOTAL}`,
    /hot ↔ cold are exchanged|right for <IZ>/,
  ],
  [
    QUBIT,
    'rho[0][1]',
    DIPOLE.replaceAll(/omega|delta/g, (name) => (name === 'omega' ? 'delta' : 'omega')),
    /omega ↔ delta are exchanged/,
  ],
  [
    QUBIT,
    '<Z>',
    INVERSION.replaceAll('delta', 'omega').replace('2*omega^2*(up', '2*delta^2*(up'),
    /omega ↔ delta are exchanged/,
  ],
  // what is missing, and special cases
  [ISING, 'negativity', NEGATIVITY.replace('max(0, ', '('), /max\(0, …\) around it is missing/],
  [ISING, 'rho[0][3]', 'r^2/(4*(r + gamma)^2)', /^right to first order in g$/],
  [BATHS, '<ZI>', '(hotUp - hotDown)/(hotUp + hotDown)', /^right to first order in g$/],
  [QUBIT, '<Z>', '(up - down)/(up + down)', /^right to first order in omega$/],
  [QUBIT, '<Z>', INVERSION.replaceAll(' + 4*delta^2', ''), /^right to first order in delta$/],
  [QUBIT, 'rho[0][0]', `${INVERSION}/2`, /^claimed = derived − 1\/2$/],
];

describe('wrong formulas', () => {
  test.each(RIGHT)('%s: the formula for %s that they are made from is proved', (file, quantity, formula) => {
    expect(check(file, quantity, formula).verdict).toBe('proved');
  });

  test('there are thirty', () => {
    expect(new Set(WRONG.map((entry) => entry.slice(0, 3).join())).size).toBeGreaterThanOrEqual(30);
  });

  test.each(WRONG)('%s: %s = %s is diagnosed', (file, quantity, formula, says) => {
    const { verdict, diagnosis } = check(file, quantity, formula);
    expect(verdict).toBe('wrong');
    expect(diagnosis?.join('\n') ?? 'nothing').toMatch(new RegExp(says.source, 'm'));
  });
});

test('0 is not said to be right for other entries that are 0', () => {
  const { verdict, diagnosis = [] } = check(BATHS, 'rho[1][2]', '0');
  expect(check(BATHS, 'rho[0][1]', '0').verdict).toBe('proved');
  expect(verdict).toBe('wrong');
  expect(diagnosis.join()).not.toContain('right for');
});

test('a sine for a cosine is named, and a factor is printed in angles', () => {
  const tilted = derive(
    model({
      name: 'tilted',
      dims: [2],
      parameters: { omega: 'positive', theta: '(0, pi)', gamma: 'positive' },
      hamiltonian: 'omega*(cos(theta)*Z + sin(theta)*X)/2',
      jumps: ['sigmaMinus', { operator: 'sigmaPlus', rate: 'gamma' }],
    }),
    { spectrum: false },
  );
  const diagnosisOf = (above: string): string => {
    const formula = `2*omega*(1 - gamma)*${above}/(2*omega^2*(1 + cos(theta)^2) + (1 + gamma)^2)`;
    return checkFormula(tilted, { quantity: '<Y>', formula }).diagnosis?.join() ?? '';
  };
  expect(diagnosisOf('sin(theta)')).toBe('');
  expect(diagnosisOf('cos(theta)')).toMatch(/^right with sin\(theta\) in place of cos\(theta\)/);
  expect(diagnosisOf('sinh(omega)')).not.toMatch(/in place of/);
  expect(diagnosisOf('1')).toBe('claimed = (1/sin(theta)) × derived');
});
