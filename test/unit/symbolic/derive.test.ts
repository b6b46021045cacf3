import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rationalFunctionField } from '../../../src/exact/polynomials/rational-function.ts';
import { loadModel } from '../../../src/registry/load-model.ts';
import { printClosedForm } from '../../../src/symbolic/formulas/closed-form-text.ts';
import { checkFormula } from '../../../src/symbolic/steps/check-formula.ts';
import { derive } from '../../../src/symbolic/models/derive.ts';
import { closedNegativity } from '../../../src/symbolic/models/closed-negativity.ts';
import {
  coefficientsFromMatrix,
  inBasis,
  matrixFromCoefficients,
  pauliBasis,
  unitBasis,
} from '../../../src/symbolic/models/hermitian-basis.ts';
import { hermitianSpectrum } from '../../../src/symbolic/models/hermitian-spectrum.ts';
import { jordanStructures, liouvillianSpectrumOf } from '../../../src/symbolic/models/liouvillian-spectrum.ts';
import { model, type Model } from '../../../src/symbolic/models/model.ts';
import { operatorFromText } from '../../../src/symbolic/models/operator-text.ts';
import { liouvillianStructure } from '../../../src/symbolic/models/structure.ts';
import { stationarityResidual, symbolicSteadyState } from '../../../src/symbolic/models/symbolic-steady-state.ts';
import { symbolicArithmetic, type SymbolicMatrix } from '../../../src/symbolic/formulas/symbolic-arithmetic.ts';
import { ROOT } from '../source-files.ts';
import { decay, heisenbergZ, ising, RATES, resetModel } from './models.ts';

/** Three qubits with Ising coupling, dephasing and reset to |+>: a generator of shape (64, 64). */
const threeQubits = (): Model =>
  model({
    name: 'three',
    dims: [2, 2, 2],
    parameters: RATES,
    hamiltonian: 'g*(ZZI + ZIZ + IZZ)',
    jumps: {
      noise: [0, 1, 2].map((k) => ({ operator: `Z_${k}`, rate: 'gamma/2' })),
      reset: [0, 1, 2].map((subsystem) => ({ reset: '|+>', subsystem, rate: 'r' })),
    },
  });

describe('bases of Hermitian matrices', () => {
  test.each([[[2]], [[3]], [[2, 2]], [[2, 3]], [[3, 2]], [[1, 2]]])('%j: coefficients are read back', (dims) => {
    const S = symbolicArithmetic(['g']);
    const dim = dims.reduce((a, b) => a * b, 1);
    const re = Array.from({ length: dim * dim }, (_, k) => Math.floor(k / dim) + (k % dim) + 1);
    const im = Array.from({ length: dim * dim }, (_, k) => 2 * (Math.floor(k / dim) - (k % dim)));
    const matrix = S.matrix(dim, dim, re, im).scaled(S.parameter('g'));
    for (const basis of [unitBasis(dims), pauliBasis(dims)]) {
      if (basis === undefined) continue;
      expect(basis.elements).toHaveLength(dim * dim);
      const back = matrixFromCoefficients(S, basis, coefficientsFromMatrix(S, basis, matrix));
      expect(back.minus(matrix).squaredNorm().sign()).toBe(0);
    }
  });

  test('the generator in another basis acts on coefficients as it acts on matrices', () => {
    const built = heisenbergZ();
    const { arithmetic, generator } = built;
    const basis = pauliBasis([2, 2])!;
    const matrix = inBasis(arithmetic, generator.matrix as SymbolicMatrix, basis);
    const rho = operatorFromText('(II + ZI/2 - XY/3 + YZ)/4', [2, 2], arithmetic);
    const x = coefficientsFromMatrix(arithmetic, basis, rho);
    const image = coefficientsFromMatrix(arithmetic, basis, generator.applyTo(rho) as SymbolicMatrix);
    const { field } = arithmetic;
    image.forEach((expected, i) => {
      const sum = x.reduce(
        (total, value, j) => field.add(total, field.mul(matrix.entries[16 * i + j], value)),
        field.zero,
      );
      expect(field.equals(sum, expected)).toBe(true);
    });
  });
});

describe('spectra of Hermitian matrices', () => {
  test.each([
    ['XX', [2, 2], ['-1 (2)', '1 (2)']],
    ['g*(XX + YY + ZZ)', [2, 2], ['-3*g (1)', 'g (3)']],
    ['g*(XX + ZI)', [2, 2], ['g^2 ± 2']],
    ['|0><1| + |1><0| + g*|2><2|', [3], ['-1 (1)', '1 (1)', 'g (1)']],
    ['XYZ', [2, 2, 2], ['-1 (4)', '1 (4)']],
  ] as const)('%s', (text, dims, expected) => {
    const S = symbolicArithmetic(['g']);
    const factors = hermitianSpectrum(S, operatorFromText(text, dims, S), dims);
    const shown = factors.map(({ root, pair, multiplicity }) =>
      root === undefined
        ? `${S.field.print(pair!.discriminant).replace('2*', '')} ± ${multiplicity}`
        : `${S.field.print(root)} (${multiplicity})`,
    );
    expect(shown.toSorted()).toEqual([...expected].toSorted());
  });

  test('a matrix without closed eigenvalues keeps its irreducible polynomial', () => {
    const S = symbolicArithmetic(['g']);
    const text = '|0><1| + |1><0| + g*(|1><2| + |2><1|) + |2><2|';
    const [only] = hermitianSpectrum(S, operatorFromText(text, [3], S), [3]);
    expect(only).toMatchObject({ degree: 3, multiplicity: 1, irreducible: true, root: undefined });
    expect(only.coefficients.map((c) => S.field.print(c))).toEqual(['1', '-g^2 - 1', '-1', '1']);
  });
});

describe('the Ising reset model', () => {
  test('falls into eight blocks of one and four of two', () => {
    const sizes = liouvillianStructure(ising()).blocks.map((block) => block.length);
    expect(sizes.toSorted((a, b) => a - b)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2]);
  });

  test('has four Jordan blocks of size 2 at r = 4g', () => {
    const [found, ...others] = derive(ising(), { negativity: false }).jordan;
    expect(others).toEqual([]);
    const { field } = ising().arithmetic;
    expect(field.domain.print(found.locus)).toBe('4*g - r');
    expect(found.kernelDimensions).toEqual([4, 8]);
    // There −2r is the same eigenvalue, and the kernels have one dimension more.
    expect(found.exceptions.map((zero) => field.domain.print(zero))).toEqual(['2*gamma - r']);
  });

  test('has a unique steady state everywhere', () => {
    expect(derive(ising()).uniqueness.verdict).toBe('everywhere');
  });

  test('a wrong state leaves a residual', () => {
    const { steadyState, model: built } = derive(ising(), { spectrum: false, negativity: false });
    if (steadyState.verdict !== 'unique') throw new Error('it is unique');
    const { arithmetic } = built;
    const shifted = steadyState.state.plus(operatorFromText('(XX - YY)/1000', [2, 2], arithmetic));
    expect(stationarityResidual(built, shifted).verdict).toBe('wrong');
    expect(stationarityResidual(built, steadyState.state.scaled(2)).verdict).toBe('wrong');
    const skew = steadyState.state.plus(operatorFromText('i*XX', [2, 2], arithmetic));
    expect(stationarityResidual(built, skew).verdict).toBe('wrong');
    expect(stationarityResidual(built, steadyState.state).verdict).toBe('proved');
  });
});

describe('uniqueness', () => {
  test('a model with a conserved quantity has a family of steady states', () => {
    const built = model({
      name: 'dephasing',
      dims: [2],
      parameters: { gamma: 'positive' },
      hamiltonian: 'Z',
      jumps: [{ operator: 'Z', rate: 'gamma' }],
    });
    const { steadyState, uniqueness, residual } = derive(built);
    expect(steadyState).toMatchObject({ verdict: 'not unique' });
    expect(steadyState.verdict === 'not unique' && steadyState.kernel).toHaveLength(2);
    expect(uniqueness.verdict).toBe('nowhere');
    expect(residual).toBeUndefined();
  });

  test('a zero of another eigenvalue inside the domain is reported', () => {
    const built = model({
      name: 'maybe closed',
      dims: [2],
      parameters: { a: 'nonnegative', b: 'nonnegative' },
      hamiltonian: 'Z',
      jumps: [
        { operator: 'sigmaMinus', rate: 'a' },
        { operator: 'sigmaPlus', rate: 'b' },
      ],
    });
    const { uniqueness } = derive(built);
    if (uniqueness.verdict !== 'except where') throw new Error(uniqueness.verdict);
    expect(uniqueness.zeros.map((zero) => built.arithmetic.field.domain.print(zero))).toContain('a + b');
  });

  test('claims about models without a unique steady state are undecided', () => {
    const built = model({ name: 'free', dims: [2], parameters: { g: 'real' }, hamiltonian: 'g*Z', jumps: [] });
    expect(checkFormula(derive(built), { quantity: 'purity', formula: '1' }).verdict).toBe('undecided');
    expect(() => checkFormula(derive(built), { quantity: 'fidelity', formula: '1' })).toThrow(
      /`quantity` must be one of/,
    );
  });

  test('dimension 1 is derived', () => {
    const built = model({ name: 'one', dims: [1], parameters: {}, hamiltonian: '0', jumps: [] });
    const { steadyState, residual } = derive(built);
    expect(steadyState).toMatchObject({ verdict: 'unique' });
    expect(residual).toEqual({ verdict: 'proved' });
  });
});

describe('three qubits', () => {
  const built = threeQubits();
  const structure = liouvillianStructure(built);

  test('the reset model is solved in blocks of at most four, and proved', () => {
    expect(Math.max(...structure.blocks.map((block) => block.length))).toBe(4);
    const steady = symbolicSteadyState(built, structure);
    if (steady.verdict !== 'unique') throw new Error('it is unique');
    expect(stationarityResidual(built, steady.state)).toEqual({ verdict: 'proved' });
    const { field } = built.arithmetic;
    // N = 3 of the N-qubit formulas: the coherence C_0001 of a pair
    const reduced = steady.state.entry(0, 1);
    const E = '(16*g^2 + (gamma + r)*(gamma + 3*r))';
    const half = operatorFromText(
      `2*r*(8*g^2 + (gamma + 2*r)*(gamma + 3*r))/(4*(gamma + 2*r)*${E})*X`,
      [2],
      built.arithmetic,
    );
    const pair = steady.state.sumsOfEntries(4, 4, pairOf());
    expect(field.equals(pair.entry(0, 1).a, field.div(half.re[1], field.fromInteger(2n)))).toBe(true);
    expect(field.isZero(reduced.a)).toBe(false);
  });

  test('the spectrum follows from the number of coherent qubits', () => {
    const { factors, omitted } = liouvillianSpectrumOf(built, structure);
    expect(omitted).toEqual([]);
    const { field } = built.arithmetic;
    const singles = factors.flatMap(({ root, multiplicity }) =>
      root === undefined ? [] : [`${field.print(root)}: ${multiplicity}`],
    );
    expect(singles).toEqual(expect.arrayContaining(['0: 1', '-r: 3', '-2*r: 3', '-3*r: 1', '-3*gamma - 3*r: 8']));
    const total = factors.reduce(
      (sum, { coefficients, multiplicity }) => sum + multiplicity * (coefficients.length - 1),
      0,
    );
    expect(total).toBe(64);
  });
});

/** Index map of the partial trace over the last of three qubits. */
function pairOf(): Int32Array {
  return Int32Array.from({ length: 32 }, (_, k) => {
    const [row, col, both] = [Math.floor(k / 8), Math.floor(k / 2) % 4, k % 2];
    return (2 * row + both) * 8 + 2 * col + both;
  });
}

test('degenerate pairs that stay diagonalisable are told from Jordan blocks', () => {
  // two uncoupled qubits, rotating at different frequencies: the pairs ±i(a − b) meet without a Jordan block
  const built = model({
    name: 'rotation',
    dims: [2, 2],
    parameters: { a: 'positive', b: 'positive', r: 'positive' },
    hamiltonian: 'a*ZI + b*IZ',
    jumps: [
      { operator: 'sigmaMinus_0', rate: 'r' },
      { operator: 'sigmaMinus_1', rate: 'r' },
    ],
  });
  const structure = liouvillianStructure(built);
  const found = jordanStructures(built, structure, liouvillianSpectrumOf(built, structure));
  const { field } = built.arithmetic;
  const meeting = found.find(({ locus }) => field.domain.print(locus) === 'a - b');
  expect(meeting?.kernelDimensions).toHaveLength(1);
});

test('an eigenvalue whose sign only cells decide leaves no max(0, …) behind', async () => {
  const { negativity, model: built } = derive(await loadModel(join(ROOT, 'examples/models/jaynes-cummings.json')), {
    spectrum: false,
  });
  const signs = negativity!.eigenvalues.map(({ sign }) => sign.verdict);
  expect(signs.filter((verdict) => verdict === 'undecided')).toEqual([]);
  expect(printClosedForm(built.arithmetic.field, negativity!.form!).match(/max/g)).toHaveLength(2);
});

test('the negativity of a state with an undecided eigenvalue keeps its max', () => {
  const { negativity, model: built } = derive(decay(), { spectrum: false });
  const doubtful = negativity!.eigenvalues.filter(({ sign }) => sign.verdict !== 'nonnegative');
  expect(doubtful).toHaveLength(2);
  expect(negativity!.condition).toBeUndefined();
  expect(negativity!.form).toBeDefined();
  const product = operatorFromText('(II + XI/2)/4', [2, 2], built.arithmetic);
  expect(closedNegativity(built, product)).toMatchObject({ condition: 'never' });
});

test('a reset to |0> gives exactly |00>', () => {
  const { steadyState, model: built } = derive(resetModel('g*ZZ', ['|0>', '|0>']), { spectrum: false });
  if (steadyState.verdict !== 'unique') throw new Error('it is unique');
  const expected = operatorFromText('|00><00|', [2, 2], built.arithmetic);
  expect(steadyState.state.minus(expected).squaredNorm().sign()).toBe(0);
  expect(rationalFunctionField(['g', 'gamma', 'r'])).toBe(built.arithmetic.field);
});

test('the condition of entanglement keeps a factor that vanishes on the boundary of the domain', () => {
  const { negativity, model: built } = derive(preparation(), { spectrum: false });
  const { domain } = built.arithmetic.field;
  // at k = 0 nothing is prepared, so "entangled exactly where k² > 0" must not lose the k²
  expect(typeof negativity!.condition === 'object' && domain.print(negativity!.condition)).toBe('k^2');
});

/** A Bell pair that is prepared at a rate k ≥ 0, against local decay. */
function preparation(): Model {
  return model({
    name: 'preparation',
    dims: [2, 2],
    parameters: { k: 'nonnegative', r: 'positive' },
    hamiltonian: '0',
    jumps: [
      { operator: '|00><01| + |11><01|', rate: 'k' },
      { reset: '|0>', subsystem: 0, rate: 'r' },
      { reset: '|1>', subsystem: 1, rate: 'r' },
    ],
  });
}

test('a rate that is negative somewhere is named with a point', () => {
  const built = model({
    name: 'decay',
    dims: [2],
    parameters: { B: 'positive', C: 'positive' },
    hamiltonian: '0',
    jumps: {
      bath: [
        { operator: 'sigmaMinus', rate: 'B' },
        { operator: 'Z', rate: '(2*C - B)/4' },
      ],
    },
  });
  const [found, ...others] = derive(built).negativeRates;
  expect(others).toEqual([]);
  expect(found).toMatchObject({ bath: 'bath', jump: 1 });
  expect(derive(ising()).negativeRates).toEqual([]);
});

test('equal jumps of one bath count together in the entropy production', () => {
  const qubit = (down: readonly string[]): Model =>
    model({
      name: 'qubit',
      dims: [2],
      parameters: { omega: 'positive', a: 'positive', b: 'positive' },
      hamiltonian: 'omega*X',
      jumps: [...down.map((rate) => ({ operator: 'sigmaMinus', rate })), { operator: 'sigmaPlus', rate: 'b' }],
    });
  const [once, twice] = [qubit(['3*a']), qubit(['a', '2*a'])].map((built) => derive(built).production);
  if (once?.verdict !== 'closed form' || twice?.verdict !== 'closed form') throw new Error('both have reverses');
  expect(twice.rate).toEqual(once.rate);
});
