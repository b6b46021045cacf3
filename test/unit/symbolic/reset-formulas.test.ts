import { describe, expect, test } from 'vitest';
import { checkFormula } from '../../../src/symbolic/steps/check-formula.ts';
import { derive, type Derivation } from '../../../src/symbolic/models/derive.ts';
import { model, type Model } from '../../../src/symbolic/models/model.ts';
import { sampled } from '../../sample.ts';
import { decay, GENERAL_NOISE, heisenbergX, heisenbergZ, HOT_NOISE, ising, RATES, resetModel } from './models.ts';

/** Printed formula, and a deliberately wrong variant of it. */
interface Row {
  readonly quantity: string;
  readonly formula: string;
  readonly wrong: string;
  readonly multiplicity?: number;
}

function row(quantity: string, formula: string, wrong: string): Row {
  return { quantity, formula, wrong };
}

function eigenvalue(multiplicity: number, formula: string, wrong: string): Row {
  return { quantity: 'eigenvalue', formula, wrong, multiplicity };
}

const D = '(2*g^2 + (r + gamma/2)*(r + gamma))';
const eq3 = (g: string): string =>
  `max(0, -(gamma*(r + gamma/2)^2 + (${g})^2*(r + gamma) - r*(${g})*(r + gamma))/(2*(r + gamma)*(2*(${g})^2 + (r + gamma/2)*(r + gamma))))`;

const ANTIDIAGONAL = `r^2*(r + gamma/2)/(4*(r + gamma)*${D})`;
const EDGE = `r*(-i*g + r + gamma/2)/(4*${D})`;

const ISING: readonly Row[] = [
  ...[0, 1, 2, 3].map((k) => row(`rho[${k}][${k}]`, '1/4', '1/2')),
  ...['rho[0][3]', 'rho[1][2]', 'rho[2][1]', 'rho[3][0]'].map((entry) =>
    row(entry, ANTIDIAGONAL, `r^2*(r + gamma)/(4*(r + gamma)*${D})`),
  ),
  ...['rho[0][1]', 'rho[0][2]', 'rho[3][1]', 'rho[3][2]'].map((entry) => row(entry, EDGE, EDGE.replace('-i', 'i'))),
  ...['rho[1][0]', 'rho[2][0]', 'rho[1][3]', 'rho[2][3]'].map((entry) => row(entry, EDGE.replace('-i', 'i'), EDGE)),
  row('<ZY>', `g*r/${D}`, `2*g*r/${D}`),
  row('<1 - XX - ZY - YZ>', `1 - r^2*(r + gamma/2)/((r + gamma)*${D}) - 2*g*r/${D}`, `1 - 2*g*r/${D}`),
  row('negativity', eq3('g'), eq3('g').replace('gamma*(r', 'r*(r')),
  row('negativity', `max(0, 2*g*r/${D} + r^2*(r + gamma/2)/((r + gamma)*${D}) - 1)/4`, `max(0, 2*g*r/${D} - 1)/4`),
  eigenvalue(1, '0', 'gamma'),
  eigenvalue(2, '-r', '-gamma'),
  eigenvalue(1, '-2*r', '-3*r'),
  eigenvalue(4, '-2*(r + gamma)', '-(r + gamma)'),
  eigenvalue(4, '-(3*r/2 + gamma) + 2*sqrt(r^2/16 - g^2)', '-(3*r/2 + gamma) + 2*sqrt(r^2/8 - g^2)'),
  eigenvalue(4, '-(3*r/2 + gamma) - 2*sqrt(r^2/16 - g^2)', '-(3*r/2 + gamma) - sqrt(r^2/16 - g^2)'),
];

const DELTA = '(8*g^2 + r*(r + gamma))';
const HEISENBERG_SPECTRUM: readonly Row[] = [
  eigenvalue(2, '-(r + gamma)', '-(r + 2*gamma)'),
  eigenvalue(2, '-(2*r + gamma)', '-(2*r + 2*gamma + g)'),
  eigenvalue(3, '-2*(r + gamma)', '-2*r - gamma/2'),
  eigenvalue(
    1,
    '-(2*gamma + 3*r)/2 + sqrt((2*gamma + 3*r)^2/4 - 16*g^2 - 2*gamma*r - 2*r^2)',
    '-(2*gamma + 3*r)/2 + sqrt((2*gamma + 3*r)^2/4 - 16*g^2 - 2*gamma*r - r^2)',
  ),
  eigenvalue(
    2,
    '-(2*gamma + 3*r)/2 - sqrt((2*gamma + 3*r)^2/4 - 16*g^2 - gamma^2 - 3*gamma*r - 2*r^2)',
    '-(2*gamma + 3*r)/2 - sqrt((2*gamma + 3*r)^2/4 - 8*g^2 - gamma^2 - 3*gamma*r - 2*r^2)',
  ),
];

// the domain is c ≥ 0 with C = B/2 + c
const C = '(B/2 + c)';
const E = `(B*${C} + 2*g^2)`;

const general = (hamiltonian: string, resets: readonly [string, string], more: Model['parameters'] = {}): Model =>
  resetModel(hamiltonian, resets, { ...more, B: 'positive', c: 'nonnegative', r: 'positive', p: [0, 1] }, HOT_NOISE);

const BETA = '(B + r)';
const KAPPA = '(B/2 + c + r)';
const SUM = `((${BETA} + ${KAPPA})*${KAPPA} + 4*g^2)`;
const DELTA5 = `(${BETA}*${KAPPA} + 8*g^2)`;
const W = `(${BETA}*${KAPPA} + 4*h^2)`;
const DELTA2 = `((${BETA} + ${KAPPA})*${W} + 4*${BETA}*(Jz - Jy)^2)`;

const TABLES: readonly (readonly [string, () => Model, readonly Row[]])[] = [
  ['Ising, reset to |+>', ising, ISING],
  [
    'Heisenberg, reset to |0> and |1>',
    heisenbergZ,
    [
      row('rho[0][0]', `2*g^2/${DELTA}`, `4*g^2/${DELTA}`),
      row('rho[1][1]', `(2*g^2 + r*(r + gamma))/${DELTA}`, `(2*g^2 + r*gamma)/${DELTA}`),
      row('rho[2][2]', `2*g^2/${DELTA}`, `g^2/${DELTA}`),
      row('rho[1][2]', `i*g*r/${DELTA}`, `-i*g*r/${DELTA}`),
      row('negativity', `max(0, g*(r - 2*g)/${DELTA})`, `max(0, g*(r - 4*g)/${DELTA})`),
      ...HEISENBERG_SPECTRUM,
    ],
  ],
  ['Heisenberg, reset to |+> and |->', heisenbergX, [row('negativity', eq3('2*g'), eq3('g')), ...HEISENBERG_SPECTRUM]],
  [
    'Heisenberg, reset to |+> and |+>',
    () => resetModel('g*(XX + YY + ZZ)', ['|+>', '|+>']),
    [row('negativity', '0', 'g/(g + r)'), row('<XI>', 'r/(r + gamma)', 'r/(r + 2*gamma)')],
  ],
  [
    'XX coupling in local baths',
    decay,
    [
      row('<ZI>', `B*${C}*(2*s - 1)/${E}`, `B*${C}*(1 - 2*s)/${E}`),
      row('<ZZ>', `B*${C}*(2*s - 1)^2/${E}`, `B*${C}*(2*s - 1)/${E}`),
      row('<XY>', `-B*g*(2*s - 1)/${E}`, `B*g*(2*s - 1)/${E}`),
      row(
        'negativity',
        `max(0, (2*B*g*abs(2*s - 1) - B*${C}*(1 - (2*s - 1)^2) - 2*g^2)/(4*${E}))`,
        `max(0, (2*B*g*(2*s - 1) - B*${C}*(1 - (2*s - 1)^2) - 2*g^2)/(4*${E}))`,
      ),
      eigenvalue(1, '-2*B', '-B'),
      eigenvalue(2, `-2*${C}`, `-3*${C}`),
      eigenvalue(2, `-(B + ${C})`, `-(2*B + ${C})`),
      eigenvalue(2, `-(B/2 + ${C}) + sqrt((${C} - B/2)^2 - 4*g^2)`, `-(B/2 + ${C}) + sqrt((${C} + B/2)^2 - 4*g^2)`),
      eigenvalue(2, `-(B/2 + ${C}) - sqrt(B^2/4 - 4*g^2)`, `-(B/2 + ${C}) - sqrt(B^2/4 - g^2)`),
    ],
  ],
  [
    'imperfect reset',
    () => resetModel('g*ZZ', ['(1 + p*X)/2', '(1 + p*X)/2'], { ...RATES, p: '(0, 1)' }),
    [
      row('<XI>', `p*r*(r + gamma/2)/${D}`, `r*(r + gamma/2)/${D}`),
      row('<XX>', `p^2*r^2*(r + gamma/2)/((r + gamma)*${D})`, `p*r^2*(r + gamma/2)/((r + gamma)*${D})`),
      row(
        'negativity',
        `max(0, 2*p*g*r/${D} + p^2*r^2*(r + gamma/2)/((r + gamma)*${D}) - 1)/4`,
        `max(0, 2*p*g*r/${D} + p*r^2*(r + gamma/2)/((r + gamma)*${D}) - 1)/4`,
      ),
    ],
  ],
  [
    'Ising with general noise at s = 1/2',
    () => general('g*ZZ', ['(1 + p*X)/2', '(1 + p*X)/2'], { g: 'positive' }),
    [
      row('<XI>', `p*r*(${BETA} + ${KAPPA})/${SUM}`, `p*r*(${BETA} + 2*${KAPPA})/${SUM}`),
      row('<ZY>', `2*p*g*r/${SUM}`, `p*g*r/${SUM}`),
      row(
        'negativity',
        `max(0, 4*p*g*r/${SUM} + p^2*r^2*(${BETA} + ${KAPPA})/(${KAPPA}*${SUM}) - 1)/4`,
        `max(0, 4*p*g*r/${SUM} - 1)/4`,
      ),
    ],
  ],
  [
    'Heisenberg with general noise at s = 1/2',
    () => general('g*(XX + YY + ZZ)', ['(1 + p*Z)/2', '(1 - p*Z)/2'], { g: 'positive' }),
    [
      row('<ZI>', `p*r*${KAPPA}/${DELTA5}`, `p*r*${BETA}/${DELTA5}`),
      row('<ZZ>', `-p^2*r^2*${KAPPA}/(${BETA}*${DELTA5})`, `p^2*r^2*${KAPPA}/(${BETA}*${DELTA5})`),
      row('<XY>', `2*g*p*r/${DELTA5}`, `-2*g*p*r/${DELTA5}`),
      row(
        'negativity',
        `max(0, g*p*r/${DELTA5} - (1 - p^2*r^2*${KAPPA}/(${BETA}*${DELTA5}))/4)`,
        `max(0, g*p*r/${DELTA5} - (1 + p^2*r^2*${KAPPA}/(${BETA}*${DELTA5}))/4)`,
      ),
    ],
  ],
  [
    'XYZ with an x-field at s = 1/2',
    () =>
      general('Jx*XX + Jy*YY + Jz*ZZ + h*(XI + IX)', ['(1 + p*X)/2', '(1 + p*X)/2'], {
        Jx: 'real',
        Jy: 'real',
        Jz: 'real',
        h: 'real',
      }),
    [
      row('<XI>', `p*r*(${BETA} + ${KAPPA})*${W}/(${KAPPA}*${DELTA2})`, `p*r*${BETA}*${W}/(${KAPPA}*${DELTA2})`),
      row('<ZY>', `2*p*r*${BETA}*(Jz - Jy)/${DELTA2}`, `2*p*r*${BETA}*(Jz + Jy)/${DELTA2}`),
      row('<YY>', `-4*h*p*r*${BETA}*(Jz - Jy)/(${KAPPA}*${DELTA2})`, `4*h*p*r*${BETA}*(Jz - Jy)/(${KAPPA}*${DELTA2})`),
      row('<ZZ>', `4*h*p*r*(Jz - Jy)/${DELTA2}`, `4*h*p*r*(Jz - Jx)/${DELTA2}`),
    ],
  ],
];

describe.each(sampled(TABLES, 4, () => 'table'))('%s', (_name, build, rows) => {
  let derivation: Derivation | undefined;
  const derived = (): Derivation =>
    (derivation ??= derive(build(), {
      jordan: false,
      // only what the table asks for: the general models have nine parameters
      spectrum: rows.some(({ quantity }) => quantity === 'eigenvalue'),
      negativity: rows.some(({ quantity }) => quantity === 'negativity'),
    }));

  test('the steady state is proved', () => {
    expect(derived().residual).toEqual({ verdict: 'proved' });
  });

  test.each(rows)('$quantity = $formula', ({ quantity, formula, wrong, multiplicity }) => {
    const claim = multiplicity === undefined ? {} : { multiplicity };
    expect(checkFormula(derived(), { quantity, formula, ...claim }).verdict).toBe('proved');
    const refuted = checkFormula(derived(), { quantity, formula: wrong, ...claim });
    expect(refuted.verdict).toBe('wrong');
    // an eigenvalue is refuted by algebra, everything else at a point
    if (quantity !== 'eigenvalue') expect(refuted.witness).toBeDefined();
  });
});

test('a wrong multiplicity is refuted with the right one', () => {
  const claim = { quantity: 'eigenvalue', formula: '-2*(r + gamma)', multiplicity: 3 };
  expect(checkFormula(derive(ising()), claim)).toMatchObject({
    verdict: 'wrong',
    explanation: 'its multiplicity is 4',
  });
});

const differences: readonly (readonly [second: string, difference: string])[] = [
  ['|+>', 'Jz - Jy'],
  ['|->', 'Jz + Jy'],
];
test.each(sampled(differences, 1, () => 'difference'))(
  'XYZ coupling with resets |+> and %s has equation (3) with g -> |%s|',
  (second, difference) => {
    const parameters = { Jx: 'real', Jy: 'real', Jz: 'real', gamma: 'positive', r: 'positive' } as const;
    const derivation = derive(resetModel('Jx*XX + Jy*YY + Jz*ZZ', ['|+>', second], parameters), { spectrum: false });
    const formula = eq3(`abs(${difference})`);
    expect(checkFormula(derivation, { quantity: 'negativity', formula }).verdict).toBe('proved');
    expect(checkFormula(derivation, { quantity: 'negativity', formula: eq3(difference) }).verdict).toBe('wrong');
  },
);

test.each(sampled(['|+>', '|0>', '(1 + p*X + q*Y)/2'], 1, () => 'reset'))(
  'equal resets to %s and equal noise give a product state',
  (reset) => {
    const parameters = {
      g: 'real',
      B: 'positive',
      c: 'nonnegative',
      s: [0, 1],
      r: 'positive',
      p: 'real',
      q: 'real',
    } as const;
    const { steadyState, residual } = derive(
      resetModel('g*(XX + YY + ZZ)', [reset, reset], parameters, GENERAL_NOISE),
      {
        spectrum: false,
        negativity: false,
      },
    );
    expect(residual).toEqual({ verdict: 'proved' });
    if (steadyState.verdict !== 'unique') throw new Error('the steady state is unique');
    const alone = derive(
      model({
        name: 'one',
        dims: [2],
        parameters,
        hamiltonian: '0',
        jumps: [
          { operator: 'sigmaPlus', rate: 'B*s' },
          { operator: 'sigmaMinus', rate: 'B*(1 - s)' },
          { operator: 'Z', rate: 'c/2' },
          { reset, rate: 'r' },
        ],
      }),
    ).steadyState;
    if (alone.verdict !== 'unique') throw new Error('the steady state is unique');
    const difference = steadyState.state.minus(alone.state.kron(alone.state));
    expect(difference.squaredNorm().sign()).toBe(0);
  },
);
