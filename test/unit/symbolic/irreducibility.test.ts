import { describe, expect, test } from 'vitest';
import { parseRational } from '../../../src/exact/integers/rational.ts';
import { expectation } from '../../../src/quantum/operators.ts';
import { stationaryProjection } from '../../../src/quantum/stationary-projection.ts';
import { basisKet, projector } from '../../../src/quantum/states.ts';
import { evaluateClosedForm } from '../../../src/symbolic/formulas/closed-form-value.ts';
import { rationalForm } from '../../../src/symbolic/formulas/closed-form.ts';
import { derive } from '../../../src/symbolic/models/derive.ts';
import { isIrreducible } from '../../../src/symbolic/models/irreducibility.ts';
import type { JumpDefinition } from '../../../src/symbolic/models/model-definition.ts';
import { generatorAt, matrixAt, model, type Model } from '../../../src/symbolic/models/model.ts';
import { operatorFromText } from '../../../src/symbolic/models/operator-text.ts';
import type { ParameterDomain } from '../../../src/symbolic/formulas/parameter-domain.ts';

const QUIET = { spectrum: false, negativity: false, production: false } as const;

function qubits(
  count: number,
  hamiltonian: string,
  jumps: readonly JumpDefinition[],
  parameters: Readonly<Record<string, ParameterDomain>> = { a: 'positive', b: 'positive', g: 'real' },
): Model {
  return model({ name: 'qubits', dims: Array.from({ length: count }, () => 2), parameters, hamiltonian, jumps });
}

const local = (k: number): readonly JumpDefinition[] => [
  { operator: `sigmaMinus_${k}`, rate: 'a + b' },
  { operator: `sigmaPlus_${k}`, rate: 'b' },
];

describe('the commutant criterion', () => {
  test('local baths on all qubits make the steady state unique everywhere, without a spectrum', () => {
    const built = qubits(2, 'g*(XX + YY) + a*ZI', [...local(0), ...local(1)]);
    expect(derive(built, QUIET).uniqueness).toEqual({ verdict: 'everywhere', by: 'commutant' });
    expect(isIrreducible(qubits(3, 'g*XYZ', [0, 1, 2].flatMap(local)))).toBe(true);
  });

  test('a qubit without a bath needs a coupling that vanishes nowhere', () => {
    const chain = (hamiltonian: string, g: ParameterDomain): Model =>
      qubits(2, hamiltonian, local(0), { a: 'positive', b: 'positive', g });
    expect(isIrreducible(chain('g*(XX + YY)', 'positive'))).toBe(true);
    expect(isIrreducible(chain('g*(XX + YY)', 'real'))).toBe(false);
    // Z of the second qubit is conserved
    expect(isIrreducible(chain('g*ZZ', 'positive'))).toBe(false);
    expect(isIrreducible(chain('(g - 1)*(XX + YY)', 'positive'))).toBe(false);
    expect(isIrreducible(chain('(g + 1)*(XX + YY)', 'positive'))).toBe(true);
  });

  test.each([
    [
      'collective jumps keep the total spin',
      2,
      'g*(ZI + IZ)',
      ['sigmaMinus_0 + sigmaMinus_1', 'sigmaPlus_0 + sigmaPlus_1'],
    ],
    ['decay alone is not closed under adjoints', 1, 'g*X', ['sigmaMinus']],
    ['dephasing keeps Z', 1, 'g*Z', ['Z']],
    ['one qubit is left alone', 2, 'g*ZI', ['sigmaMinus_0', 'sigmaPlus_0']],
  ])('%s', (_name, count, hamiltonian, jumps) => {
    expect(isIrreducible(qubits(count, hamiltonian, jumps))).toBe(false);
  });

  test('a rate that vanishes somewhere does not count', () => {
    const rates = (up: ParameterDomain): Model =>
      qubits(
        1,
        'Z',
        [
          { operator: 'sigmaMinus', rate: 'a' },
          { operator: 'sigmaPlus', rate: 'b' },
        ],
        { a: 'positive', b: up },
      );
    expect(isIrreducible(rates('positive'))).toBe(true);
    expect(isIrreducible(rates('nonnegative'))).toBe(false);
  });

  test('with a jump that is neither closed nor Hermitian the Hamiltonian does not help', () => {
    // span of the Hermitian jump Z is closed; with decay at rate g the dark state |1> of Z and decay is invariant under H = Z
    expect(isIrreducible(qubits(1, 'X', ['Z']))).toBe(true);
    expect(isIrreducible(qubits(1, 'X', ['Z', 'sigmaMinus']))).toBe(false);
    expect(isIrreducible(qubits(1, 'X', ['Z', { operator: 'i*Y', rate: 'g^2' }]))).toBe(true);
  });
});

describe('what is conserved where the steady state is not unique', () => {
  test.each([
    ['dephasing', 1, 'Z', ['Z'], [['Z']]],
    [
      'a total spin',
      2,
      '0',
      ['sigmaMinus_0 + sigmaMinus_1', { operator: 'sigmaPlus_0 + sigmaPlus_1', rate: 'a' }],
      [['XX', 'YY', 'ZZ']],
    ],
    ['one qubit without coupling', 2, '0', local(1), [['XI'], ['YI'], ['ZI']]],
  ] as const)('%s', (_name, count, hamiltonian, jumps, expected) => {
    const { conserved, uniqueness } = derive(qubits(count, hamiltonian, jumps), QUIET);
    expect(uniqueness.verdict).toBe('nowhere');
    expect(conserved!.quantities.map((terms) => [...terms.keys()])).toEqual(expected);
  });

  test('a unique steady state conserves nothing but the trace', () => {
    expect(derive(qubits(1, 'X', local(0)), QUIET).conserved).toBeUndefined();
  });

  test('averages over time are those of float64', () => {
    const built = qubits(2, 'a*ZZ', [
      { operator: 'sigmaMinus_0 + sigmaMinus_1', rate: 'a' },
      { operator: 'sigmaPlus_0 + sigmaPlus_1', rate: 'b' },
    ]);
    const { conserved } = derive(built, QUIET);
    const { arithmetic } = built;
    const point = { a: parseRational('2'), b: parseRational('1/2'), g: parseRational('0') };
    const value = (f: Parameters<typeof rationalForm>[0]): number =>
      evaluateClosedForm(arithmetic.field, rationalForm(f), { a: 2, b: 0.5, g: 0 });
    const initial = projector(basisKet(4, 1));
    const average = stationaryProjection(generatorAt(built, point)).applyTo(initial);
    const mean = (name: string, state: typeof initial): number =>
      expectation(matrixAt(arithmetic, operatorFromText(name, [2, 2], arithmetic), point), state).value;
    const kept = conserved!.quantities.map((terms) =>
      [...terms].reduce((sum, [name, factor]) => sum + value(factor) * mean(name, initial), 0),
    );
    expect(kept).toHaveLength(1);
    for (const name of ['ZI', 'IZ', 'ZZ', 'XX', 'XY']) {
      const found = conserved!.averages.get(name);
      const stated =
        found === undefined
          ? 0
          : found.factors.reduce((sum, factor, k) => sum + value(factor) * kept[k], value(found.constant));
      expect(stated).toBeCloseTo(mean(name, average), 12);
    }
    expect(Math.abs(mean('ZI', average))).toBeGreaterThan(0.1);
  });
});
