import { describe, expect, test } from 'vitest';
import { exact } from '../../../src/exact/matrices/exact-matrix.ts';
import type { Matrix } from '../../../src/matrix/interface.ts';
import {
  adjointMap,
  channel,
  channelTensor,
  composition,
  identityChannel,
  unitaryChannel,
  unsafeChannel,
  type Channel,
} from '../../../src/quantum/channel.ts';
import {
  channelFromIsometry,
  collisionChannel,
  complementaryChannel,
  stinespringIsometry,
} from '../../../src/quantum/dilation.ts';
import { krausFromChoi, unsafeKrausFromChoi } from '../../../src/quantum/kraus-from-choi.ts';
import {
  choiMatrix,
  isCompletelyPositive,
  isTracePreserving,
  isUnital,
  reductionMap,
  superoperator,
  transposition,
} from '../../../src/quantum/linear-map.ts';
import {
  amplitudeDamping,
  dephasing,
  depolarising,
  erasure,
  generalisedAmplitudeDamping,
  resetChannel,
  thermalChannel,
} from '../../../src/quantum/named-channels.ts';
import { diagonal, identity, pauliX, swap, unitMatrix } from '../../../src/quantum/operators.ts';
import { maximallyMixed } from '../../../src/quantum/states.ts';
import { maximallyEntangled } from '../../../src/quantum/entangled-states.ts';
import { partialTrace, permuted } from '../../../src/quantum/subsystems.ts';
import { distance, integerMatrix, randomState } from './random-matrices.ts';

/** Random channel n → m of the given rank: Kraus operators A_k (Σ A†A)^(−½) need a root, Gram–Schmidt does not. */
function randomChannel(input: number, output: number, environment: number, seed: number): Channel {
  const G = integerMatrix(output * environment, input, seed);
  let columns: Matrix[] = [];
  for (let j = 0; j < input; j++) {
    let v = G.columns(j, j + 1);
    for (const u of [...columns, ...columns]) v = v.minus(u.times(u.adjoint().times(v)));
    columns = [...columns, v.scaled(1 / Math.sqrt(v.squaredNorm().value))];
  }
  const V = columns
    .map((v, j) =>
      v.times(
        identity(input)
          .columns(j, j + 1)
          .adjoint(),
      ),
    )
    .reduce((left, right) => left.plus(right));
  return channelFromIsometry(V, output);
}

/** Rounding of a handful of products of matrices of norm about 3. */
const ROUNDING = 100 * Number.EPSILON;

const CASES = [
  ['1 → 1', randomChannel(1, 1, 1, 1)],
  ['2 → 3', randomChannel(2, 3, 2, 2)],
  ['3 → 2', randomChannel(3, 2, 4, 3)],
  ['4 → 1', randomChannel(4, 1, 4, 4)],
  ['3 → 3, unitary', randomChannel(3, 3, 1, 5)],
  ['depolarising 3', depolarising(3, 0.3)],
  ['thermal 3', thermalChannel([1, 0.5, 0.2], 0.7)],
] as const;

describe.each(CASES)('channel %s', (_, phi) => {
  const X = integerMatrix(phi.inputDim, phi.inputDim, 11);
  const Y = integerMatrix(phi.outputDim, phi.outputDim, 12);
  const scale = ROUNDING * 40;

  test('the Choi matrix puts the input first: Φ(X) = tr_input[(Xᵀ ⊗ 1) C]', () => {
    const C = choiMatrix(phi);
    const transposed = X.adjoint().conjugate();
    const image = partialTrace(transposed.kron(identity(phi.outputDim)).times(C), [phi.inputDim, phi.outputDim], 0);
    expect(distance(image, phi.applyTo(X))).toBeLessThan(scale);
  });

  test('the Choi matrix of the Kraus operators is that of the map evaluated on matrix units', () => {
    const { inputDim, outputDim } = phi;
    const plain = { inputDim, outputDim, applyTo: (Z: Matrix) => phi.applyTo(Z) };
    expect(distance(choiMatrix(phi), choiMatrix(plain))).toBeLessThan(ROUNDING);
    expect(distance(superoperator(phi), superoperator(plain))).toBeLessThan(ROUNDING);
  });

  test('Kraus operators recovered from the Choi matrix give the same map, in number at most its rank', () => {
    const again = krausFromChoi(choiMatrix(phi), phi.inputDim, phi.outputDim);
    expect(distance(again.applyTo(X), phi.applyTo(X))).toBeLessThan(scale);
    expect(again.terms.length).toBeLessThanOrEqual(phi.inputDim * phi.outputDim);
    expect(again.terms.length).toBeLessThanOrEqual(phi.terms.length);
  });

  test('the Stinespring operator is an isometry whose two partial traces are the channel and its complement', () => {
    const V = stinespringIsometry(phi);
    expect(distance(V.adjoint().times(V), identity(phi.inputDim))).toBeLessThan(ROUNDING);
    const joint = V.times(X).times(V.adjoint());
    const dims = [phi.outputDim, V.rows / phi.outputDim];
    expect(distance(partialTrace(joint, dims, 1), phi.applyTo(X))).toBeLessThan(scale);
    expect(distance(partialTrace(joint, dims, 0), complementaryChannel(phi).applyTo(X))).toBeLessThan(scale);
  });

  test('the adjoint map satisfies tr[Φ†(Y) X] = tr[Y Φ(X)] and is unital', () => {
    const dual = adjointMap(phi);
    const left = dual.applyTo(Y).traceOfProduct(X).value;
    expect(Math.abs(left - Y.traceOfProduct(phi.applyTo(X)).value)).toBeLessThan(scale * 40);
    expect(isUnital(dual).verdict).not.toBe('no');
  });

  test('it is trace preserving and completely positive within rounding', () => {
    expect(isTracePreserving(phi).verdict).not.toBe('no');
    expect(isCompletelyPositive(phi).verdict).not.toBe('no');
  });

  test('the superoperator acts on Hermitian coordinates as the channel on matrices', () => {
    const H = X.plus(X.adjoint());
    const image = superoperator(phi).times(H.hermitianCoordinates()).hermitianMatrix();
    expect(distance(image, phi.applyTo(H))).toBeLessThan(scale);
  });

  test('composition and tensor product act factor by factor', () => {
    const before = randomChannel(2, phi.inputDim, 3, 21);
    const Z = integerMatrix(2, 2, 22);
    expect(distance(composition(phi, before).applyTo(Z), phi.applyTo(before.applyTo(Z)))).toBeLessThan(scale);
    const both = channelTensor(phi, before);
    const images = phi.applyTo(X).kron(before.applyTo(Z));
    expect(distance(both.applyTo(X.kron(Z)), images)).toBeLessThan(scale * 40);
  });
});

describe.each([1, 2, 3, 4, 5, 6])('named channels in dimension %i', (dim) => {
  const rho = randomState(dim, 30 + dim);
  const chi = randomState(dim, 40 + dim);
  const mixed = maximallyMixed(dim);
  const factors = Array.from({ length: dim }, (_, k) => 1 / (1 + k));
  const gibbs = diagonal(factors).scaled(1 / factors.reduce((sum, g) => sum + g));
  const p = 0.3;
  const populations = diagonal(Array.from({ length: dim }, (_, k) => rho.realPart(k, k)));
  test.each([
    ['depolarising', depolarising(dim, p), rho.scaled(1 - p).plus(mixed.scaled(p))],
    ['dephasing', dephasing(dim, p), rho.scaled(1 - p).plus(populations.scaled(p))],
    ['reset', resetChannel(chi, p), rho.scaled(1 - p).plus(chi.scaled(p))],
    ['thermal', thermalChannel(factors, p), rho.scaled(1 - p).plus(gibbs.scaled(p))],
    ['identity', identityChannel(dim), rho],
  ])('%s does what its formula says and preserves the trace', (_, phi, expected) => {
    expect(distance(phi.applyTo(rho), expected)).toBeLessThan(ROUNDING);
    expect(isTracePreserving(phi).verdict).not.toBe('no');
    expect(isTracePreserving(phi).defect?.value).toBeLessThan(ROUNDING ** 2);
    expect(isCompletelyPositive(phi).verdict).not.toBe('no');
  });

  test('erasure keeps the state with probability 1 − p and flags the rest', () => {
    const image = erasure(dim, p).applyTo(rho);
    expect(image.rows).toBe(dim + 1);
    expect(image.realPart(dim, dim).value).toBeCloseTo(p, 14);
    expect(image.realPart(0, dim - 1).value).toBeCloseTo((1 - p) * rho.realPart(0, dim - 1).value, 14);
    expect(isTracePreserving(erasure(dim, p)).verdict).not.toBe('no');
  });

  test('at strength 0 they do nothing', () => {
    for (const phi of [depolarising(dim, 0), dephasing(dim, 0), resetChannel(chi, 0), thermalChannel(factors, 0)]) {
      expect(distance(phi.applyTo(rho), rho)).toBe(0);
    }
  });
});

test('amplitude damping empties |0⟩ = up and shrinks coherences by √(1 − γ)', () => {
  const rho = randomState(2, 3);
  const image = amplitudeDamping(0.36).applyTo(rho);
  expect(image.realPart(0, 0).value).toBeCloseTo(0.64 * rho.realPart(0, 0).value, 14);
  expect(image.realPart(0, 1).value).toBeCloseTo(0.8 * rho.realPart(0, 1).value, 14);
  expect(image.imaginaryPart(0, 1).value).toBeCloseTo(0.8 * rho.imaginaryPart(0, 1).value, 14);
});

test('generalised amplitude damping relaxes towards diag(s, 1 − s), which it leaves fixed', () => {
  const rho = randomState(2, 5);
  const phi = generalisedAmplitudeDamping(0.36, 0.25);
  expect(phi.applyTo(rho).realPart(0, 0).value).toBeCloseTo(0.64 * rho.realPart(0, 0).value + 0.36 * 0.25, 14);
  expect(phi.applyTo(rho).imaginaryPart(0, 1).value).toBeCloseTo(0.8 * rho.imaginaryPart(0, 1).value, 14);
  const fixed = diagonal([0.25, 0.75]);
  expect(distance(phi.applyTo(fixed), fixed)).toBeLessThan(ROUNDING);
  expect(distance(generalisedAmplitudeDamping(1, 0.25).applyTo(rho), fixed)).toBeLessThan(ROUNDING);
});

test('a collision with the swap resets to the ancilla, and with the identity does nothing', () => {
  const [rho, chi] = [randomState(3, 1), randomState(3, 2)];
  expect(distance(collisionChannel(swap(3), chi).applyTo(rho), chi)).toBeLessThan(ROUNDING);
  expect(distance(collisionChannel(identity(9), chi).applyTo(rho), rho)).toBeLessThan(ROUNDING);
  const U = stinespringIsometry(randomChannel(6, 6, 1, 9));
  const ancilla = randomState(2, 4);
  const joint = U.times(rho.kron(ancilla)).times(U.adjoint());
  expect(distance(collisionChannel(U, ancilla).applyTo(rho), partialTrace(joint, [3, 2], 1))).toBeLessThan(ROUNDING);
});

test('transposition and the reduction map are positive but not completely positive', () => {
  for (const dim of [2, 3]) {
    expect(isCompletelyPositive(transposition(dim)).verdict).toBe('no');
    expect(isCompletelyPositive(transposition(dim)).defect?.value).toBeCloseTo(-1, 13);
    expect(isTracePreserving(transposition(dim)).verdict).not.toBe('no');
    expect(isTracePreserving(transposition(dim), exact).verdict).toBe('yes');
    expect(isTracePreserving(reductionMap(dim + 1), exact).verdict).toBe('no');
    expect(isCompletelyPositive(reductionMap(dim)).verdict).toBe('no');
    expect(isCompletelyPositive(reductionMap(dim)).defect?.value).toBeCloseTo(1 - dim, 13);
    const X = integerMatrix(dim, dim, 3);
    const trace = X.sumsOfEntries(
      1,
      1,
      Int32Array.from({ length: dim }, (_, k) => k * (dim + 1)),
    );
    expect(distance(reductionMap(dim).applyTo(X).plus(X), trace.kron(identity(dim)))).toBe(0);
  }
  expect(isCompletelyPositive(transposition(1)).verdict).toBe('yes');
  expect(distance(choiMatrix(transposition(3)), swap(3))).toBe(0);
});

test('the Choi matrix of the identity is the unnormalised maximally entangled state', () => {
  expect(distance(choiMatrix(identityChannel(3)), maximallyEntangled(3).scaled(3))).toBeLessThan(ROUNDING);
});

describe('in exact arithmetic', () => {
  const third = exact.real(1, 3);
  test('verdicts on rational channels are yes or no, never undecided', () => {
    for (const dim of [1, 2, 3]) {
      const phi = depolarising(dim, third, exact);
      expect(isTracePreserving(phi)).toMatchObject({ verdict: 'yes' });
      expect(isCompletelyPositive(phi).verdict).toBe('yes');
      expect(isUnital(phi).verdict).toBe('yes');
    }
    const cooling = thermalChannel([exact.real(2), exact.real(1)], third, exact);
    expect(isUnital(cooling).verdict).toBe('no');
    expect(isTracePreserving(cooling).verdict).toBe('yes');
    expect(isCompletelyPositive(transposition(2), exact).verdict).toBe('no');
    expect(isCompletelyPositive(reductionMap(3), exact).verdict).toBe('no');
  });

  test('Kraus terms of a rational Choi matrix reproduce it exactly', () => {
    const C = choiMatrix(dephasing(3, third, exact));
    const again = krausFromChoi(C, 3, 3);
    expect(choiMatrix(again).minus(C).squaredNorm().sign()).toBe(0);
    expect(again.terms.length).toBe(3);
  });
});

describe('Choi matrices in other conventions', () => {
  const phi = randomChannel(2, 3, 2, 2);
  const C = choiMatrix(phi);
  const outputFirst = permuted(C, [2, 3], [1, 0]);
  test.each([
    [C, {}],
    [outputFirst, { first: 'output' }],
    [C.scaled(0.5), { trace: 1 }],
    [outputFirst.scaled(0.5), { first: 'output', trace: 1 }],
  ] as const)('%#: the channel is the same', (choi, convention) => {
    expect(distance(choiMatrix(krausFromChoi(choi, 2, 3, convention)), C)).toBeLessThan(1e-12);
  });

  test('are refused with the convention that they fit', () => {
    expect(() => krausFromChoi(outputFirst, 2, 3)).toThrow(
      "It does in the convention { first: 'output', trace: 'inputDim' }",
    );
    expect(() => krausFromChoi(C.scaled(0.5), 2, 3)).toThrow("It does in the convention { first: 'input', trace: 1 }");
    expect(() => krausFromChoi(C, 2, 3, { trace: 1 })).toThrow('tr_output C = 1 in the convention');
    expect(() => krausFromChoi(C.scaled(0.9), 2, 3)).toThrow('Use `unsafeKrausFromChoi`');
    expect(() => krausFromChoi(C, 2, 3, { first: 'third' as never })).toThrow('`convention.first` must be "input" or');
    const damping = choiMatrix(amplitudeDamping(0.36));
    expect(() => krausFromChoi(permuted(damping, [2, 2], [1, 0]), 2, 2)).toThrow("first: 'output'");
    expect(krausFromChoi(damping, 2, 2).terms).toHaveLength(2);
  });

  test('of maps that lose trace are taken unsafely', () => {
    const half = unsafeKrausFromChoi(outputFirst.scaled(0.5), 2, 3, { first: 'output' });
    expect(distance(choiMatrix(half), C.scaled(0.5))).toBeLessThan(1e-12);
  });

  test('a defect of a few rounding errors is allowed, and one of 100 is not', () => {
    const almost = choiMatrix(identityChannel(2)).scaled(1 + 2 ** -51);
    expect(krausFromChoi(almost, 2, 2).terms).toHaveLength(1);
    expect(() => krausFromChoi(choiMatrix(identityChannel(2)).scaled(1 + 2 ** -45), 2, 2)).toThrow('tr_output C = 1');
  });
});

test('a channel is completely positive by its form, also where its Choi matrix is singular', () => {
  expect(isCompletelyPositive(amplitudeDamping(0.36)).verdict).toBe('yes');
  const negative = unsafeChannel([{ operator: pauliX(), weight: -1 }]);
  expect(isCompletelyPositive(negative).verdict).toBe('no');
});

describe('bad input', () => {
  test.each([
    [() => channel([]), 'Argument `kraus` must hold at least one operator, but it is empty.'],
    [
      () => channel([pauliX(), identity(3)]),
      'Argument `kraus[1]` must have shape (2, 2) like the first operator, but it has shape (3, 3).',
    ],
    [
      () => channel([pauliX(), pauliX()]),
      'Argument `kraus` must satisfy Σ K†K = 1, but ‖Σ K†K − 1‖ = 1.41 (tolerance 5.0e-15). Use `unsafeChannel`',
    ],
    [
      () =>
        channel([
          { operator: pauliX(), weight: 2 },
          { operator: pauliX(), weight: -1 },
        ]),
      'Argument `kraus[1].weight` must be nonnegative, but it is -1.',
    ],
    [
      () => unitaryChannel(integerMatrix(2, 3, 1)),
      'Argument `unitary` must have shape (2, 2), but it has shape (2, 3).',
    ],
    [() => depolarising(2, 1.5), 'Argument `strength` must lie in [0, 1], but it is 1.5.'],
    [() => depolarising(2, Number.NaN), 'Argument `strength` must lie in [0, 1], but it is NaN.'],
    [() => depolarising(0, 0.5), 'Argument `dim` must be a positive integer, but it is 0.'],
    [() => dephasing(2.5, 0.5), 'Argument `dim` must be a positive integer, but it is 2.5.'],
    [() => amplitudeDamping(-0.1), 'Argument `decay` must lie in [0, 1], but it is -0.1.'],
    [() => generalisedAmplitudeDamping(0.1, 2), 'Argument `up` must lie in [0, 1], but it is 2.'],
    [() => resetChannel(pauliX(), 0.5), 'Argument `rho` must have trace 1, but it has trace 0'],
    [() => thermalChannel([1, -1], 0.5), 'Argument `boltzmannFactors[1]` must be nonnegative, but it is -1.'],
    [() => thermalChannel([], 0.5), 'Argument `boltzmannFactors.length` must be a positive integer, but it is 0.'],
    [() => erasure(2, -1), 'Argument `strength` must lie in [0, 1], but it is -1.'],
    [() => krausFromChoi(identity(4), 2, 3), 'Argument `choi` must have shape (6, 6) for dims [2, 3]'],
    [() => krausFromChoi(unitMatrix(4, 0, 1), 2, 2), 'Argument `choi` must be Hermitian, but ‖A − A†‖ = 1.41'],
    [() => krausFromChoi(swap(2), 2, 2), 'Argument `choi` must be positive semidefinite, but elimination meets'],
    [() => channelFromIsometry(integerMatrix(5, 2, 1), 2), 'Argument `outputDim` must divide the 5 rows'],
    [() => collisionChannel(integerMatrix(4, 4, 1), maximallyMixed(2)), 'Argument `kraus` must satisfy Σ K†K = 1'],
    [
      () => composition(identityChannel(2), identityChannel(3)),
      'Argument `after` must have input dimension 3, but it has input dimension 2.',
    ],
    [() => channelTensor(), 'Argument `maps` must hold at least one channel, but there is none.'],
    [() => identityChannel(2).applyTo(identity(3)), 'Argument `X` must have shape (2, 2), but it has shape (3, 3).'],
    [() => transposition(0), 'Argument `dim` must be a positive integer, but it is 0.'],
  ])('%#', (call, message) => {
    expect(call).toThrow(message);
  });
});

test('an unsafe channel may lose trace, and says so when asked', () => {
  const half = unsafeChannel([{ operator: identity(2), weight: 0.5 }]);
  expect(isTracePreserving(half).verdict).toBe('no');
  expect(isTracePreserving(half).defect?.value).toBe(0.5);
});
