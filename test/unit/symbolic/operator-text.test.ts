import { describe, expect, test } from 'vitest';
import { pauliX, pauliY, pauliZ, sigmaMinus, sigmaPlus, tensor, unitMatrix } from '../../../src/quantum/operators.ts';
import { basisKet } from '../../../src/quantum/states.ts';
import type { Matrix } from '../../../src/matrix/interface.ts';
import { coefficientFromText, operatorFromText } from '../../../src/symbolic/models/operator-text.ts';
import { symbolicArithmetic, type SymbolicMatrix } from '../../../src/symbolic/formulas/symbolic-arithmetic.ts';

const S = symbolicArithmetic(['g', 'h']);
const [X, Y, Z, I] = [pauliX(S), pauliY(S), pauliZ(S), S.identity(2)];
const g = S.parameter('g');
const unit = (i: number, j: number): Matrix => unitMatrix(3, i, j, S);
const V = unit(0, 2)
  .plus(unit(2, 0))
  .plus(unit(2, 1).minus(unit(1, 2)).timesI());
const LADDER = unit(0, 1)
  .plus(unit(1, 0))
  .plus(unit(1, 2).plus(unit(2, 1)).scaled(g));

function same(a: Matrix, b: Matrix): boolean {
  return a.minus(b).squaredNorm().sign() === 0;
}

describe('operators as text', () => {
  test.each<readonly [string, readonly number[], Matrix]>([
    ['g*ZZ', [2, 2], tensor(Z, Z).scaled(g)],
    ['XYI', [2, 2, 2], tensor(X, Y, I)],
    ['X_0 Z_1', [2, 2], tensor(X, Z)],
    ['-2*X + 3', [2], X.scaled(-2).plus(I.scaled(3))],
    ['(1 + g*X)/2', [2], I.plus(X.scaled(g)).scaled(S.real(1, 2))],
    ['sigmaPlus', [2], sigmaPlus(S)],
    ['sigmaMinus_1', [3, 2], tensor(S.identity(3), sigmaMinus(S))],
    ['|0><2|', [3], unitMatrix(3, 0, 2, S)],
    ['|0><2|_0', [3, 2], tensor(unitMatrix(3, 0, 2, S), I)],
    ['|01><10|', [2, 2], tensor(sigmaPlus(S), sigmaMinus(S))],
    ['g*(sigmaPlus_0*sigmaMinus_1 + h.c.)', [2, 2], tensor(X, X).plus(tensor(Y, Y)).scaled(g).scaled(S.real(1, 2))],
    ['Z + (i*g*|0><1| + H.c.)', [2], Z.minus(Y.scaled(g))],
    ['i*(|0><1| - h.c.)/2 + Z', [2], Y.scaled(S.real(-1, 2)).plus(Z)],
    ['|0><2| - i*|1><2| + h.c.', [3], V],
    ['(|0><1| + h.c.) + (g*|1><2| + h.c.)', [3], LADDER],
    ['|11,0><0,1|', [12, 2], tensor(unitMatrix(12, 11, 0, S), sigmaPlus(S))],
    ['|10><11|', [12], unitMatrix(12, 10, 11, S)],
    ['|10><11|_0', [12, 2], tensor(unitMatrix(12, 10, 11, S), I)],
    ['|+><+|', [2], I.plus(X).scaled(S.real(1, 2))],
    ['|R><R|', [2], I.plus(Y).scaled(S.real(1, 2))],
    ['|L><L| - |-><-|', [2], X.minus(Y).scaled(S.real(1, 2))],
    ['i*|0><1| - i*|1><0|', [2], Y.scaled(-1)],
    ['(X + i*Y)/2', [2], sigmaPlus(S)],
    ['(X*Y)^2', [2], I.scaled(-1)],
    ['0.25 XX', [2, 2], tensor(X, X).scaled(S.real(1, 4))],
  ])('%s', (text, dims, expected) => {
    expect(same(operatorFromText(text, dims, S), expected)).toBe(true);
  });

  test('a dyad of subsystem 1 of 2 × 3 acts on the right place', () => {
    const moved = operatorFromText('|2><0|_1', [2, 3], S).times(basisKet(6, 3, S));
    expect(same(moved, basisKet(6, 5, S))).toBe(true);
  });

  test.each([
    ['sigmaPlus', [2, 2], /needs a qubit, as in sigmaPlus_0/],
    ['Z_2', [2, 2], /no subsystem 2; they are counted from zero/],
    ['Z_0', [3], /no qubit/],
    ['k*X', [2], /k is neither a parameter \(they are g, h\) nor an operator/],
    ['|2><0|', [2], /2 is no state of a subsystem of dimension 2/],
    ['|0><0|', [2, 2], /the label 0 has 1 level for 2 subsystems\. .*\|0><0\|_0\.$/],
    ['g*Z', [2, 2], /Z is an operator on 1 qubit\. .*Z_0\.$/],
    ['XX', [2], /XX is an operator on 2 qubits\./],
    ['XX', [2, 3], /XX acts on qubits, but subsystem 1 has dimension 3/],
    ['sigmam_1', [2, 2], /nor an operator\. Did you mean sigmaMinus_1\?$/],
    ['sz', [2, 2], /Did you mean Z_0\?$/],
    ['sigmaminus', [2], /Did you mean sigmaMinus\?$/],
    ['anihilation_1', [2, 3], /Did you mean annihilation_1\?$/],
    ['gama*Z', [2], /gama is neither a parameter \(they are g, h\) nor an operator\.$/],
    ['creat1', [2, 3], /Did you mean creation_1\?$/],
    ['|+><0|', [2], /√2/],
    ['|0>', [2], /is a ket/],
    ['sqrt(g)*X', [2], /square root of what is no nonnegative rational number/],
    ['X/Z', [2], /division by an operator/],
    ['X/(g - g)', [2], /division by zero/],
    ['g/2 X', [2], /ambiguous/],
    ['X +', [2], /missing at the end/],
    ['(X', [2], /"\)" is missing/],
    ['X $ Y', [2], /"\$" is no part of a formula at character 3/],
    ['X^g', [2], /no integer/],
  ] as const)('%s on [%s] says what is wrong', (text, dims, message) => {
    expect(() => operatorFromText(text, dims, S, 'hamiltonian')).toThrow(message);
    expect(() => operatorFromText(text, dims, S, 'hamiltonian')).toThrow('Argument `hamiltonian`');
  });

  test.each([
    ['g*Z + |0><1| + h.c.', 'Write parentheses around what is conjugated, as in Z_0 + (|0><1|_0 + h.c.).'],
    ['i*X + h.c.', 'h.c. stands behind a term that is its own Hermitian conjugate up to the sign'],
    ['|0><1| + h.c. + g*|0><1| + h.c.', 'h.c. stands twice in a sum; write parentheses around each'],
    ['|0><1| + 2*h.c.', 'h.c. is no term of its own; it stands behind a sum'],
    ['h.c.', 'h.c. is no term of its own'],
  ])('%s is refused: whom it conjugates is not certain', (text, reason) => {
    expect(() => operatorFromText(text, [2], S)).toThrow(reason);
  });

  test('a rate must be a real number', () => {
    expect(S.field.print(coefficientFromText('(g^2 - h^2)/(g - h)', S))).toBe('g + h');
    expect(() => coefficientFromText('i*g', S)).toThrow(/not real/);
    expect(() => coefficientFromText('X', S)).toThrow(/X is neither/);
  });

  test('a parameter cannot have the name of something else', () => {
    // Arithmetics are kept by their parameters: these must not be taken for ['a b'] and [''].
    expect(symbolicArithmetic(['a', 'b']).field.variables).toEqual(['a', 'b']);
    expect(symbolicArithmetic([]).field.variables).toEqual([]);
    for (const name of ['i', 'XX', 'sqrt', '2g', 'a b', '']) {
      expect(() => symbolicArithmetic([name])).toThrow(/letters, digits and _/);
    }
    expect(() => symbolicArithmetic(['a', 'a'])).toThrow(/occurs twice/);
    const operator: SymbolicMatrix = operatorFromText('J*X', [2], symbolicArithmetic(['J']));
    expect(operator.toString()).toBe('[[0, J], [J, 0]]');
  });
});
