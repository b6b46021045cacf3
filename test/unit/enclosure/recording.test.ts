import { describe, expect, test } from 'vitest';
import { enclosure } from '../../../src/enclosure/matrix/matrix.ts';
import { EnclosureMatrix } from '../../../src/enclosure/matrix/matrix.ts';
import { EnclosureReal } from '../../../src/enclosure/real/real.ts';
import { asOperation, isConstant, type Journal } from '../../../src/enclosure/recording/operations.ts';
import { recorded } from '../../../src/enclosure/recorded.ts';
import type { SpectralMatrix } from '../../../src/matrix/interface.ts';
import { isRecording } from '../../../src/matrix/recording.ts';
import { dissipator, lindbladian } from '../../../src/quantum/lindbladian.ts';
import { sigmaMinus } from '../../../src/quantum/operators.ts';
import { uniqueSteadyState } from '../../../src/quantum/steady-state.ts';
import { partialTrace } from '../../../src/quantum/subsystems.ts';

const newJournal = (): Journal => ({ operations: new Map(), conditions: [] });

const state = (): SpectralMatrix => enclosure.matrix(2, 2, [3, 1, 1, 2], [0, 1, -1, 0], 5) as SpectralMatrix;

function operationOf<T extends object>(run: () => T): { readonly names: readonly string[]; readonly result: T } {
  const journal = newJournal();
  const result = recorded(journal, run);
  const names: string[] = [];
  const visit = (value: unknown): void => {
    const operation = journal.operations.get(value as object);
    if (operation === undefined) return;
    operation.operands.forEach(visit);
    names.push(operation.name);
  };
  visit(result);
  return { names, result };
}

describe('a recorded formula', () => {
  test('is its own operations, not those inside them', () => {
    const rho = state();
    expect(operationOf(() => rho.entropy().minus(rho.logTrace(rho))).names).toEqual(['entropy', 'logTrace', 'minus']);
    expect(operationOf(() => rho.squaredNorm()).names).toEqual(['squaredNorm']);
    expect(operationOf(() => partialTrace(rho.kron(rho), [2, 2], 1)).names).toEqual(['kron', 'sumsOfEntries']);
  });

  test('has the same value as without recording', () => {
    const formula = (): EnclosureReal => state().eigenvalues()[0].ln().times(3).abs() as EnclosureReal;
    const { result } = operationOf(formula);
    expect(result.key).toBe(formula().key);
  });

  test('has generators and their steady states as one operation each', () => {
    const generator = (): ReturnType<typeof lindbladian> =>
      lindbladian(state(), { cold: [{ operator: sigmaMinus(enclosure), rate: enclosure.real(1, 3) }] });
    expect(operationOf(() => uniqueSteadyState(generator())).names).toEqual(['lindbladian', 'steadyState']);
    expect(operationOf(() => dissipator(generator(), 'cold').matrix).names).toEqual(['scaled', 'lindbladian']);
  });

  test('keeps an absolute value of what is positive, and an eigenvalue that was known before', () => {
    const x = enclosure.real(2).ln();
    expect(operationOf(() => x.abs()).names).toEqual(['abs']);
    const rho = state();
    expect(operationOf(() => rho.eigenvalues()[0].plus(rho.adjoint().adjoint().trace())).names).toEqual([
      'eigenvalue',
      'trace',
      'plus',
    ]);
    const twice = operationOf(() => {
      const first = rho.eigenvalues()[1];
      const second = state().eigenvalues()[1];
      return first.minus(second);
    });
    expect(twice.names).toEqual(['eigenvalue', 'eigenvalue', 'minus']);
  });

  test('leads from an adjoint of an adjoint to what it was made from, without a circle', () => {
    const A = enclosure.matrix(2, 2, [0, 1, 0, 0]);
    expect(operationOf(() => A.adjoint().adjoint().times(A)).names).toEqual(['adjoint', 'adjoint', 'times']);
  });

  test('notes the signs, values and supports that it asks for', () => {
    const journal = newJournal();
    const [rho, pure] = [state(), enclosure.matrix(2, 2, [1, 0, 0, 0]) as SpectralMatrix];
    const x = enclosure.real(-2);
    recorded(journal, () => [x.sign(), x.value, pure.supports(rho), x.abs()]);
    expect(journal.conditions).toEqual([
      { about: x, sign: -1 },
      { about: x, value: -2, bound: 0 },
      { about: [pure, rho], supports: 'outside' },
    ]);
  });

  test('has what is given as one operation as that, and what happens inside it not at all', () => {
    const x = enclosure.real(2);
    const run = (): EnclosureReal =>
      asOperation({ name: 'found', operands: [x] }, () => x.ln().plus(x.sqrt()) as EnclosureReal);
    expect(operationOf(() => run().negated()).names).toEqual(['found', 'negated']);
  });

  test('leaves the arithmetic as it was, also when the formula fails', () => {
    const methods = (): unknown[] =>
      [EnclosureReal.prototype, EnclosureMatrix.prototype].map((prototype) =>
        Object.getOwnPropertyDescriptors(prototype),
      );
    const before = methods();
    expect(() =>
      recorded(newJournal(), () => {
        expect(isRecording()).toBe(true);
        throw new Error('a formula that fails');
      }),
    ).toThrow('a formula that fails');
    expect(methods()).toEqual(before);
    expect(isRecording()).toBe(false);
  });
});

test('constants are what the arithmetic is asked to make, not what it makes of them', () => {
  const x = enclosure.real(2);
  expect([x, enclosure.identity(2), state()].map(isConstant)).toEqual([true, true, true]);
  expect([x.times(2), state().scaled(2)].map(isConstant)).toEqual([false, false]);
});
