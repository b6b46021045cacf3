import { describe, expect, test } from 'vitest';
import { channel } from '../../../src/quantum/channel.ts';
import { krausFromChoi } from '../../../src/quantum/kraus-from-choi.ts';
import { generatorFromMatrix } from '../../../src/quantum/generator.ts';
import { lindbladian } from '../../../src/quantum/lindbladian.ts';
import { choiMatrix, isCompletelyPositive, isTracePreserving } from '../../../src/quantum/linear-map.ts';
import { depolarising, generalisedAmplitudeDamping } from '../../../src/quantum/named-channels.ts';
import { diagonal, identity, pauliZ, sigmaMinus, sigmaPlus, unitMatrix } from '../../../src/quantum/operators.ts';
import { densityMatrix } from '../../../src/quantum/states.ts';
import { uniqueSteadyState } from '../../../src/quantum/steady-state.ts';
import { symbolicArithmetic } from '../../../src/symbolic/formulas/symbolic-arithmetic.ts';

/** The same functions over rational functions of parameters, where the sign of a number is in general unknown. */
const symbolic = symbolicArithmetic(['p', 'g']);
const [p, g] = [symbolic.parameter('p'), symbolic.parameter('g')];

test('the depolarising channel preserves the trace identically in its strength', () => {
  const phi = depolarising(3, p, symbolic);
  expect(isTracePreserving(phi).verdict).toBe('yes');
  expect(isCompletelyPositive(phi).verdict).toBe('undecided');
  expect(channel(phi.terms).terms).toHaveLength(10);
});

test('the steady state of a damped qubit is the ratio of its rates', () => {
  const generator = lindbladian(pauliZ(symbolic), [
    { operator: sigmaMinus(symbolic), rate: p },
    { operator: sigmaPlus(symbolic), rate: g },
  ]);
  const pi = uniqueSteadyState(generator);
  expect(pi.realPart(0, 0).times(p.plus(g)).minus(g).sign()).toBe(0);
  expect(generator.applyTo(pi).squaredNorm().sign()).toBe(0);
});

describe('what float64 checks by size, symbolic arithmetic checks identically', () => {
  test.each([
    [
      () => densityMatrix(diagonal([p, g], symbolic)),
      'Argument `rho` must have trace 1, but its trace depends on the parameters.',
    ],
    [
      () => densityMatrix(unitMatrix(2, 0, 1, symbolic).scaled(p)),
      'Argument `rho` must be Hermitian, but ‖A − A†‖ is not identically zero.',
    ],
    [
      () => channel([identity(2, symbolic).scaled(p)]),
      'Argument `kraus` must satisfy Σ K†K = 1, but ‖Σ K†K − 1‖ is not identically zero.',
    ],
    [() => generatorFromMatrix(identity(4, symbolic).scaled(p)), 'but the norm of their sum is not identically zero.'],
    [
      () => krausFromChoi(choiMatrix(depolarising(2, p, symbolic)), 2, 2),
      'Argument `choi` must have pivots of known sign',
    ],
    [() => generalisedAmplitudeDamping(p, g, symbolic), 'be a square'],
  ])('%#', (call, message) => {
    expect(call).toThrow(message);
  });

  test('a trace that is identically 1 is accepted', () => {
    const rho = diagonal([p, symbolic.real(1).minus(p)], symbolic);
    expect(densityMatrix(rho)).toBe(rho);
  });
});
