import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../../src/quantum/entries.ts';
import { exact } from '../../../src/exact/matrices/exact-matrix.ts';
import { float64 } from '../../../src/float64/matrix.ts';
import type { Matrix } from '../../../src/matrix/interface.ts';
import { spectral } from '../../../src/matrix/spectral.ts';
import { generatorFromMap, generatorFromMatrix, MatrixGenerator } from '../../../src/quantum/generator.ts';
import { dissipator, lindbladian, unsafeLindbladian } from '../../../src/quantum/lindbladian.ts';
import { reductionMap, transposition } from '../../../src/quantum/linear-map.ts';
import { liouvillian, liouvillianSpectrum, unvec, vec } from '../../../src/quantum/liouvillian.ts';
import {
  anticommutator,
  commutator,
  diagonal,
  identity,
  pauliX,
  pauliZ,
  sigmaMinus,
  sigmaPlus,
  unitMatrix,
  zeroMatrix,
} from '../../../src/quantum/operators.ts';
import { basisKet, densityMatrix, maximallyMixed } from '../../../src/quantum/states.ts';
import { stationaryProjection, stationaryStates } from '../../../src/quantum/stationary-projection.ts';
import { steadyState, uniqueSteadyState } from '../../../src/quantum/steady-state.ts';
import { embed } from '../../../src/quantum/subsystems.ts';
import { distance, integerHermitian, integerMatrix, randomState } from './random-matrices.ts';

function randomGenerator(dim: number, seed: number) {
  return lindbladian(integerHermitian(dim, seed), {
    cold: [integerMatrix(dim, dim, seed + 1), { operator: integerMatrix(dim, dim, seed + 2), rate: 0.25 }],
    hot: [integerMatrix(dim, dim, seed + 3)],
  });
}

/** The definition, term by term. */
function byDefinition(H: Matrix, jumps: readonly { operator: Matrix; rate: number }[], rho: Matrix): Matrix {
  return jumps.reduce(
    (sum, { operator: L, rate }) =>
      sum.plus(
        L.times(rho)
          .times(L.adjoint())
          .minus(anticommutator(L.adjoint().times(L), rho).scaled(0.5))
          .scaled(rate),
      ),
    commutator(H, rho).timesI().scaled(-1),
  );
}

describe.each([1, 2, 3, 4])('generators of dimension %i', (dim) => {
  const generator = randomGenerator(dim, 7 * dim);
  const rho = integerHermitian(dim, 5);

  test('L(ρ) is −i[H, ρ] plus the dissipators, for any Hermitian matrix', () => {
    const expected = byDefinition(
      generator.hamiltonian,
      generator.jumps.map(({ operator, rate }) => ({ operator, rate: rate as number })),
      rho,
    );
    expect(distance(generator.applyTo(rho), expected)).toBe(0);
  });

  test('the dissipators of the baths and the Hamiltonian part add up', () => {
    const parts = [dissipator(generator, 'cold'), dissipator(generator, 'hot'), lindbladian(generator.hamiltonian, [])];
    const sum = parts.map((part) => part.applyTo(rho)).reduce((left, right) => left.plus(right));
    expect(distance(sum, generator.applyTo(rho))).toBe(0);
  });

  test('the Liouvillian is −i(1⊗H − Hᵀ⊗1) + Σ γ(L*⊗L − (1⊗L†L + (L†L)ᵀ⊗1)/2) on stacked columns', () => {
    const one = identity(dim);
    const { hamiltonian: H, jumps } = generator;
    const transpose = (A: Matrix): Matrix => A.adjoint().conjugate();
    const expected = jumps.reduce(
      (sum, { operator: L, rate }) => {
        const N = L.adjoint().times(L);
        const losses = one.kron(N).plus(transpose(N).kron(one)).scaled(0.5);
        return sum.plus(L.conjugate().kron(L).minus(losses).scaled(rate));
      },
      one.kron(H).minus(transpose(H).kron(one)).timesI().scaled(-1),
    );
    expect(distance(liouvillian(generator), expected)).toBe(0);
    const X = integerMatrix(dim, dim, 9);
    expect(distance(unvec(liouvillian(generator).times(vec(X))), unvec(expected.times(vec(X))))).toBe(0);
  });

  test('the spectrum holds 0, comes in conjugate pairs, has no growing mode and sums to the trace', () => {
    const spectrum = liouvillianSpectrum(generator);
    const scale = Math.sqrt(generator.matrix.squaredNorm().value);
    // Eigenvalues of these generic matrices are conditioned moderately: a hundred backward errors.
    const tolerance = 100 * dim * dim * Number.EPSILON * Math.max(1, scale);
    expect(spectrum).toHaveLength(dim * dim);
    expect(Math.hypot(spectrum[0].re, spectrum[0].im)).toBeLessThanOrEqual(tolerance);
    for (const { re, im } of spectrum) {
      expect(re).toBeLessThanOrEqual(tolerance);
      expect(spectrum.some((other) => Math.hypot(other.re - re, other.im + im) <= tolerance)).toBe(true);
    }
    const sum = spectrum.reduce((total, { re }) => total + re, 0);
    expect(Math.abs(sum - generator.matrix.trace().value)).toBeLessThanOrEqual(tolerance * dim);
  });

  test('the unique steady state is stationary, a state, and agrees with the projection from any start', () => {
    const result = steadyState(generator);
    expect(result.verdict).toBe('unique');
    const pi = densityMatrix(uniqueSteadyState(generator));
    const residual = generator.applyTo(pi);
    expect(Math.sqrt(residual.squaredNorm().value)).toBeLessThanOrEqual(residual.realPart(0, 0).bound);
    const projection = stationaryProjection(generator);
    expect(distance(projection.applyTo(randomState(dim, 3)), pi)).toBeLessThan(200 * dim * Number.EPSILON);
    expect(stationaryStates(generator)).toHaveLength(1);
  });

  test('a generator rebuilt from its own action or matrix is the same', () => {
    const fromMap = generatorFromMap(dim, (X) => generator.applyTo(X));
    expect(distance(fromMap.matrix, generator.matrix)).toBe(0);
    expect(distance(generatorFromMatrix(generator.matrix).applyTo(rho), generator.applyTo(rho))).toBe(0);
  });
});

test('stacking columns: vec(AXB) = (Bᵀ ⊗ A) vec X for rectangular matrices', () => {
  const [A, X, B] = [integerMatrix(2, 3, 1), integerMatrix(3, 4, 2), integerMatrix(4, 5, 3)];
  const left = vec(A.times(X).times(B));
  expect(distance(left, B.adjoint().conjugate().kron(A).times(vec(X)))).toBe(0);
  expect(distance(unvec(vec(X), 3), X)).toBe(0);
});

test('the qubit with decay and absorption has the eigenvalues 0, −(γ₋ + γ₊) and −(γ₋ + γ₊)/2 ± iω', () => {
  const [omega, down, up] = [3, 0.5, 0.25];
  const generator = lindbladian(pauliZ().scaled(omega / 2), [
    { operator: sigmaMinus(), rate: down },
    { operator: sigmaPlus(), rate: up },
  ]);
  const spectrum = liouvillianSpectrum(generator);
  const expected = [
    [0, 0],
    [-(down + up) / 2, -omega],
    [-(down + up) / 2, omega],
    [-(down + up), 0],
  ];
  spectrum.forEach(({ re, im }, k) => {
    expect(re).toBeCloseTo(expected[k][0], 14);
    expect(im).toBeCloseTo(expected[k][1], 14);
  });
  const pi = uniqueSteadyState(generator);
  expect(pi.realPart(0, 0).value).toBeCloseTo(up / (up + down), 15);
});

describe('steady states that are not unique', () => {
  const dephased = (arithmetic = float64 as Parameters<typeof diagonal>[1]) =>
    lindbladian(zeroMatrix(3, arithmetic), [diagonal([1, 2, 4], arithmetic)]);

  test('pure dephasing keeps every diagonal state: the kernel has dimension d, exactly too', () => {
    for (const arithmetic of [undefined, exact]) {
      const result = steadyState(dephased(arithmetic));
      expect(result).toMatchObject({ verdict: 'not unique' });
      if (result.verdict === 'unique') continue;
      expect(result.kernel).toHaveLength(3);
      for (const X of result.kernel) expect(dephased(arithmetic).applyTo(X).squaredNorm().value).toBeLessThan(1e-28);
    }
    expect(() => uniqueSteadyState(dephased())).toThrow(
      'Argument `generator` must have a unique steady state, but the verdict is "not unique" with a kernel of dimension 3. Use `steadyState`',
    );
  });

  test('its stationary states are the basis projectors', () => {
    for (const arithmetic of [undefined, exact]) {
      const states = stationaryStates(dephased(arithmetic));
      expect(states).toHaveLength(3);
      for (const state of states) {
        densityMatrix(state);
        expect(state.traceOfProduct(state).value).toBeCloseTo(1, 13);
      }
    }
  });

  test('two decay channels into a shared pair of dark levels leave a Bloch ball: four states that span it', () => {
    // |0⟩ decays to |1⟩; |1⟩ and |2⟩ are dark, and coherence between them survives.
    const generator = lindbladian(zeroMatrix(3), [unitMatrix(3, 1, 0)]);
    const result = steadyState(generator);
    expect(result.verdict === 'not unique' && result.kernel.length).toBe(4);
    const states = stationaryStates(generator);
    expect(states).toHaveLength(4);
    for (const state of states) {
      expect(spectral(densityMatrix(state)).eigenvalues()[0].value).toBeGreaterThan(-1e-14);
      expect(Math.sqrt(generator.applyTo(state).squaredNorm().value)).toBeLessThan(1e-13);
    }
    const projection = stationaryProjection(generator);
    expect(distance(projection.applyTo(unitMatrix(3, 0, 0)), unitMatrix(3, 1, 1))).toBeLessThan(1e-14);
    const once = projection.applyTo(randomState(3, 1));
    expect(distance(projection.applyTo(once), once)).toBeLessThan(1e-13);
  });

  test('a closed system keeps the diagonal of H, whatever the initial state', () => {
    const generator = lindbladian(diagonal([0, 1, 3]), []);
    const rho = randomState(3, 9);
    const populations = diagonal([0, 1, 2].map((k) => rho.realPart(k, k)));
    expect(distance(stationaryProjection(generator).applyTo(rho), populations)).toBeLessThan(1e-14);
  });

  test('the zero generator keeps everything', () => {
    for (const dim of [1, 2]) {
      const generator = lindbladian(zeroMatrix(dim), []);
      const result = steadyState(generator);
      if (dim === 1) expect(result.verdict).toBe('unique');
      else expect(result.verdict === 'not unique' && result.kernel.length).toBe(4);
    }
  });

  test('a rate far below rounding counts where the numbers are exact, and leaves the verdict open where they are not', () => {
    const leak = 2 ** -60;
    const found = steadyState(lindbladian(zeroMatrix(2), [pauliZ(), { operator: sigmaMinus(), rate: leak }]));
    expect(found.verdict).toBe('unique');
    if (found.verdict === 'unique') expect(entriesOf(found.state)).toEqual(entriesOf(unitMatrix(2, 1, 1)));
    const third = pauliZ().scaled(float64.real(1, 3));
    expect(steadyState(lindbladian(zeroMatrix(2), [third, { operator: sigmaMinus(), rate: leak }])).verdict).toBe(
      'undecided',
    );
    expect(() =>
      uniqueSteadyState(lindbladian(zeroMatrix(2), [pauliZ(), { operator: sigmaMinus(), rate: leak }])),
    ).toThrow('must have a unique steady state');
    const rational = lindbladian(zeroMatrix(2, exact), [
      pauliZ(exact),
      { operator: sigmaMinus(exact), rate: exact.real(1, 2 ** 50) },
    ]);
    expect(steadyState(rational).verdict).toBe('unique');
    expect(
      uniqueSteadyState(rational)
        .minus(unitMatrix(2, 1, 1, exact))
        .squaredNorm()
        .sign(),
    ).toBe(0);
  });

  test('two qubits under collective decay have a dark singlet besides the ground state', () => {
    const collective = embed(sigmaMinus(), [2, 2], 0).plus(embed(sigmaMinus(), [2, 2], 1));
    const generator = lindbladian(zeroMatrix(4), [collective]);
    const states = stationaryStates(generator);
    expect(states).toHaveLength(4);
    const singlet = float64.matrix(4, 1, [0, 1, -1, 0]);
    const dark = singlet.times(singlet.adjoint()).scaled(0.5);
    expect(distance(stationaryProjection(generator).applyTo(dark), dark)).toBeLessThan(1e-14);
  });
});

describe('generators beyond Lindblad form', () => {
  test('transposition at a rate is no GKLS generator but preserves Hermiticity and trace', () => {
    const map = transposition(2);
    const generator = generatorFromMap(2, (X) => map.applyTo(X).minus(X));
    const rho = randomState(2, 4);
    expect(distance(generator.applyTo(rho), map.applyTo(rho).minus(rho))).toBeLessThan(1e-15);
    // All symmetric matrices are stationary, which the integers of the generator decide.
    expect(steadyState(generator)).toMatchObject({ verdict: 'not unique', kernel: { length: 3 } });
    const exactly = generatorFromMap(2, (X) => map.applyTo(X).minus(X), exact);
    expect(exactly.applyTo(maximallyMixed(2, exact)).squaredNorm().sign()).toBe(0);
  });

  test('negative rates need the unsafe constructor', () => {
    const jump = { operator: sigmaMinus(), rate: -0.5 };
    expect(() => lindbladian(pauliZ(), { cold: [pauliX(), jump] })).toThrow(
      'Argument `jumps.cold[1].rate` must be nonnegative, but it is -0.5.',
    );
    const rho = randomState(2, 8);
    const backwards = unsafeLindbladian(zeroMatrix(2), [jump]).applyTo(rho);
    const forwards = lindbladian(zeroMatrix(2), [{ ...jump, rate: 0.5 }]).applyTo(rho);
    expect(distance(backwards, forwards.scaled(-1))).toBe(0);
  });

  test('a defective zero eigenvalue is refused, not projected', () => {
    // x₂ grows linearly from x₃: the trace is kept but 0 has a Jordan block.
    const entries = new Float64Array(16);
    entries[2 * 4 + 3] = 1;
    const generator = new MatrixGenerator(2, float64.matrix(4, 4, entries));
    expect(() => stationaryProjection(generator)).toThrow('no Jordan block at 0');
  });
});

describe('bad input', () => {
  const H = pauliZ();
  const good = lindbladian(H, { cold: [sigmaMinus()] });
  test.each([
    [
      () => lindbladian(integerMatrix(2, 3, 1), []),
      'Argument `hamiltonian` must have shape (2, 2), but it has shape (2, 3).',
    ],
    [() => lindbladian(sigmaPlus(), []), 'Argument `hamiltonian` must be Hermitian, but ‖A − A†‖ = 1.41'],
    [() => lindbladian(H, [identity(3)]), 'Argument `jumps.bath[0]` must have shape (2, 2), but it has shape (3, 3).'],
    [
      () => lindbladian(H, [{ operator: sigmaMinus(), rate: Number.NaN }]),
      'Argument `jumps.bath[0].rate` must be nonnegative, but it is NaN.',
    ],
    [
      () => lindbladian(H, [{ operator: sigmaMinus(), rate: Infinity }]),
      'Argument `jumps.bath[0].rate` must be finite, but it is Infinity.',
    ],
    [
      () => lindbladian(H, [{ operator: sigmaMinus(), rate: float64.real(2 ** 600).times(2 ** 600) }]),
      'Argument `jumps.bath[0].rate` must be finite, but it is Infinity.',
    ],
    [() => dissipator(good, 'warm'), 'Argument `bath` must be one of cold, but it is warm.'],
    [() => dissipator(good, 'constructor'), 'Argument `bath` must be one of cold, but it is constructor.'],
    [() => good.applyTo(identity(3)), 'Argument `rho` must have shape (2, 2), but it has shape (3, 3).'],
    [() => good.applyTo(basisKet(2, 0)), 'Argument `rho` must have shape (2, 2), but it has shape (2, 1).'],
    [
      () => generatorFromMatrix(identity(3)),
      'Argument `matrix` must be real of shape (d², d²), but it has shape (3, 3).',
    ],
    [
      () => generatorFromMatrix(identity(4).timesI()),
      'Argument `matrix` must be real of shape (d², d²), but it has shape (4, 4) and complex entries.',
    ],
    [
      () => generatorFromMatrix(identity(4)),
      'Argument `matrix` must preserve the trace (its first d rows add up to zero)',
    ],
    [() => generatorFromMap(2, (X) => reductionMap(2).applyTo(X).plus(X)), 'must preserve the trace'],
    [() => generatorFromMap(0, (X) => X), 'Argument `dim` must be a positive integer, but it is 0.'],
    [() => lindbladian(pauliZ(exact), [sigmaMinus()]).matrix, 'must be'],
  ])('%#', (call, message) => {
    expect(call).toThrow(message);
  });
});
