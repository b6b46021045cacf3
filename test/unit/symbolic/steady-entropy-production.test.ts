import { describe, expect, test } from 'vitest';
import { parseRational } from '../../../src/exact/integers/rational.ts';
import type { Matrix } from '../../../src/matrix/interface.ts';
import { dissipator } from '../../../src/quantum/lindbladian.ts';
import { uniqueSteadyState } from '../../../src/quantum/steady-state.ts';
import { evaluateClosedForm } from '../../../src/symbolic/formulas/closed-form-value.ts';
import { derive } from '../../../src/symbolic/models/derive.ts';
import type { ModelDefinition } from '../../../src/symbolic/models/model-definition.ts';
import { generatorAt, model, type Model } from '../../../src/symbolic/models/model.ts';
import type { SymbolicArithmetic } from '../../../src/symbolic/formulas/symbolic-arithmetic.ts';
import { vanishesByCases } from '../../../src/symbolic/formulas/proof-by-cases.ts';
import { differenceOf } from '../../../src/symbolic/formulas/closed-form.ts';
import type { SteadyEntropyProduction } from '../../../src/symbolic/models/steady-entropy-production.ts';
import { entropyProductionRate } from '../../../src/thermodynamics/entropy-production.ts';

const QUIET = { spectrum: false, negativity: false } as const;

function productionOf(built: Model): SteadyEntropyProduction {
  const { production } = derive(built, QUIET);
  if (production === undefined) throw new Error('the steady state is unique');
  return production;
}

function closedForm(built: Model) {
  const production = productionOf(built);
  if (production.verdict !== 'closed form') throw new Error(production.reason);
  return production.rate;
}

/** The two models give one formula on the domain of the first. */
function expectSame(a: Model, b: Model): void {
  const { field } = a.arithmetic;
  expect(vanishesByCases(field, differenceOf(field, closedForm(a), closedForm(b)), a.box)).toBe('proved');
}

const value = (built: Model, point: Readonly<Record<string, number>>): number =>
  evaluateClosedForm(built.arithmetic.field, closedForm(built), point);

const qubit = (jumps: ModelDefinition['jumps'], hamiltonian = 'w*X/2 + h*Z'): Model =>
  model({
    name: 'qubit',
    dims: [2],
    parameters: { w: 'positive', h: 'positive', down: 'positive', up: 'positive', k: 'positive' },
    hamiltonian,
    jumps,
  });

const PAIR = [
  { operator: 'sigmaMinus', rate: 'down' },
  { operator: 'sigmaPlus', rate: 'up' },
];

describe('the entropy production of a model is a function of its generator', () => {
  test.each([
    [
      'jumps up to scalars',
      [
        { operator: '2*i*sigmaMinus', rate: 'down/4' },
        { operator: '-3*sigmaPlus', rate: 'up/9' },
      ],
    ],
    [
      'a jump in two pieces',
      [{ operator: 'sigmaMinus', rate: 'down/3' }, ...PAIR.slice(1), { operator: '5*sigmaMinus', rate: '2*down/75' }],
    ],
  ])('%s', (_name, jumps) => expectSame(qubit(PAIR), qubit(jumps)));

  test('isotropic noise in the plane is a pair of opposite jumps', () => {
    const plane = qubit([...PAIR, { operator: 'X', rate: 'k' }, { operator: 'Y', rate: 'k' }]);
    expectSame(
      plane,
      qubit([
        { operator: 'sigmaMinus', rate: 'down + 2*k' },
        { operator: 'sigmaPlus', rate: 'up + 2*k' },
      ]),
    );
    // −tr D(ρ)(ln ρ − ln π) by another route, at one point
    const point = { w: '7/3', h: '2/5', down: '11/4', up: '3/8', k: '5/6' };
    const generator = generatorAt(
      plane,
      Object.fromEntries(Object.entries(point).map(([n, x]) => [n, parseRational(x)])),
    );
    const alone = dissipator(generator, 'bath');
    const expected = entropyProductionRate(alone, uniqueSteadyState(generator), uniqueSteadyState(alone)).value;
    const numbers = Object.fromEntries(
      Object.entries(point).map(([n, x]) => [
        n,
        Number(parseRational(x).numerator) / Number(parseRational(x).denominator),
      ]),
    );
    expect(value(plane, numbers)).toBeCloseTo(expected, 12);
    expect(expected).toBeGreaterThan(0.1);
  });

  test('shifted jumps L + c with the Hamiltonian that makes up for them', () => {
    // D[L + c] = D[L] − i[H′, ·] with H′ = (c*L − cL†)·i/2, here i(σ₋ − σ₊) per unit of the rate
    const plain = qubit(PAIR, 'w*X/2');
    const shifted = qubit(
      [{ operator: 'sigmaMinus + 2', rate: 'down' }, PAIR[1]],
      'w*X/2 - down*i*(sigmaMinus - sigmaPlus)',
    );
    expect(shifted.generator.matrix.minus(plain.generator.matrix).squaredNorm().sign()).toBe(0);
    expectSame(plain, shifted);
  });

  test('jumps of two qubits mixed by a rational unitary', () => {
    const two = (jumps: (symbols: SymbolicArithmetic) => readonly Matrix[]): Model =>
      model({
        name: 'two',
        dims: [2, 2],
        parameters: { g: 'positive', n: 'positive' },
        hamiltonian: 'g*(XX + YY)/2 + g*XI',
        jumps: {
          bath: (S) => jumps(S).map((operator) => ({ operator, rate: 1 })),
          cold: ['sigmaMinus_1', { operator: 'sigmaPlus_1', rate: '1/3' }],
        },
      });
    const local = (S: SymbolicArithmetic): readonly [Matrix, Matrix] => {
      const minus = S.matrix(2, 2, [0, 0, 1, 0]).kron(S.identity(2));
      return [minus.scaled(S.parameter('n').plus(1)), minus.adjoint().scaled(S.parameter('n'))];
    };
    const [three, four, five] = [3, 4, 5];
    const mixed = (S: SymbolicArithmetic): readonly Matrix[] => {
      const [L, K] = local(S);
      return [
        L.scaled(S.real(three, five)).plus(K.timesI().scaled(S.real(four, five))),
        L.timesI()
          .scaled(S.real(four, five))
          .plus(K.scaled(S.real(three, five))),
      ];
    };
    expectSame(two(local), two(mixed));
  });

  test.each([
    [
      '(1 + p*Z)/2',
      [
        { operator: 'sigmaPlus', rate: 'r*(1 + p)/2' },
        { operator: 'sigmaMinus', rate: 'r*(1 - p)/2' },
        { operator: 'Z', rate: 'r/4' },
      ],
    ],
    [
      '(1 + p*X)/2',
      [
        { operator: '|+><-|', rate: 'r*(1 + p)/2' },
        { operator: '|-><+|', rate: 'r*(1 - p)/2' },
        { operator: 'X', rate: 'r/4' },
      ],
    ],
  ])('a reset to the mixed state %s and its jumps', (reset, jumps) => {
    const built = (bath: ModelDefinition['jumps']): Model =>
      model({
        name: 'reset',
        dims: [2],
        parameters: { w: 'positive', r: 'positive', p: '(-1, 1)' },
        hamiltonian: 'w*(X + 2*Y + Z)',
        jumps: bath,
      });
    const [a, b] = [built([{ reset, rate: 'r' }]), built(jumps)];
    expect(a.generator.matrix.minus(b.generator.matrix).squaredNorm().sign()).toBe(0);
    expectSame(a, b);
  });
});

test('a reset to a mixed state with irrational populations has the production of the reference state', () => {
  const built = model({
    name: 'tilted',
    dims: [2, 2],
    parameters: { g: 'positive', r: 'positive', p: '(0, 1/2)' },
    hamiltonian: 'g*ZZ + XI',
    jumps: { hot: [0, 1].map((subsystem) => ({ reset: '(1 + p*X + Z/2)/2', subsystem, rate: 'r' })) },
  });
  const point = { g: parseRational('3/2'), r: parseRational('2/3'), p: parseRational('1/3') };
  const generator = generatorAt(built, point);
  const alone = dissipator(generator, 'hot');
  const expected = entropyProductionRate(alone, uniqueSteadyState(generator), uniqueSteadyState(alone)).value;
  expect(value(built, { g: 3 / 2, r: 2 / 3, p: 1 / 3 })).toBeCloseTo(expected, 11);
  expect(expected).toBeGreaterThan(0.01);
});

test('where a bath has no detailed balance the formula is refused with the reason', () => {
  const ring = (last: string): Model =>
    model({
      name: 'ring',
      dims: [3],
      parameters: { a: 'positive', g: 'positive' },
      hamiltonian: 'g*(|0><1| + |1><0|)',
      jumps: {
        bath: [
          ['1', '0', '2'],
          ['0', '1', '1'],
          ['2', '1', '3'],
          ['1', '2', '1'],
          ['0', '2', '1'],
          ['2', '0', last],
        ].map(([to, from, rate]) => ({ operator: `|${to}><${from}|`, rate: `a*${rate}` })),
      },
    });
  expect(productionOf(ring('6'))).toMatchObject({ verdict: 'closed form' });
  expect(productionOf(ring('5'))).toMatchObject({
    verdict: 'undefined',
    bath: 'bath',
    reason: expect.stringContaining('detailed balance') as string,
  });
});

test('at zero temperature a jump has no reverse', () => {
  expect(productionOf(qubit(PAIR.slice(0, 1)))).toMatchObject({
    verdict: 'undefined',
    reason: expect.stringContaining('no reverse') as string,
  });
});

test('dephasing and infinite temperature produce nothing', () => {
  const hot = qubit([
    { operator: 'X', rate: 'k' },
    { operator: 'Z', rate: 'up' },
    { operator: 'Y', rate: 'down' },
  ]);
  expect(productionOf(hot)).toMatchObject({ verdict: 'closed form', transitions: [] });
});
