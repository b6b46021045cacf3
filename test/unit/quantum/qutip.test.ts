import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Matrix } from '../../../src/matrix/interface.ts';
import { matrix, type Entries } from '../../../src/quantum/entries.ts';
import { lindbladian } from '../../../src/quantum/lindbladian.ts';
import { liouvillian, liouvillianSpectrum } from '../../../src/quantum/liouvillian.ts';
import { pauliX, pauliZ, unitMatrix } from '../../../src/quantum/operators.ts';
import { evolution, propagated, trajectory } from '../../../src/quantum/propagation.ts';
import { uniqueSteadyState } from '../../../src/quantum/steady-state.ts';
import { embed, partialTranspose, permuted, reducedState } from '../../../src/quantum/subsystems.ts';
import { distance } from './random-matrices.ts';

/** Numbers of QuTiP; `test/reference/quantum/make.py` makes them. */
function reference(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../reference/quantum/${name}.json`, import.meta.url), 'utf8'));
}

interface SubsystemCase {
  readonly dims: readonly number[];
  readonly matrix: Entries;
  readonly reduced: readonly Entries[];
  readonly transposed: readonly Entries[];
  readonly order: readonly number[];
  readonly permuted: Entries;
}

describe.each((reference('subsystems') as { cases: readonly SubsystemCase[] }).cases)(
  'subsystems of $dims',
  (given) => {
    const A = matrix(given.matrix);
    test('reduced states, partial transposes and permutations are those of QuTiP', () => {
      given.dims.forEach((_, s) => {
        expect(distance(reducedState(A, given.dims, s), matrix(given.reduced[s]))).toBe(0);
        expect(distance(partialTranspose(A, given.dims, s), matrix(given.transposed[s]))).toBe(0);
      });
      expect(distance(permuted(A, given.dims, given.order), matrix(given.permuted))).toBe(0);
    });
  },
);

interface GeneratorCase {
  readonly hamiltonian: Entries;
  readonly jumps: readonly Entries[];
  readonly liouvillian: Entries;
  readonly steadyState: Entries;
  readonly eigenvalues: readonly (readonly [number, number])[];
}

describe.each((reference('generators') as { cases: readonly GeneratorCase[] }).cases)('random generator', (given) => {
  const generator = lindbladian(
    matrix(given.hamiltonian),
    given.jumps.map((jump) => matrix(jump)),
  );
  test('the Liouvillian on stacked columns is that of QuTiP', () => {
    const theirs = matrix(given.liouvillian);
    const size = Math.sqrt(theirs.squaredNorm().value);
    expect(distance(liouvillian(generator), theirs)).toBeLessThan(10 * Number.EPSILON * size);
  });
  test('steady state and spectrum agree', () => {
    expect(distance(uniqueSteadyState(generator), matrix(given.steadyState))).toBeLessThan(1e-13);
    const ours = liouvillianSpectrum(generator);
    for (const [re, im] of given.eigenvalues) {
      const closest = Math.min(...ours.map((value) => Math.hypot(value.re - re, value.im - im)));
      expect(closest).toBeLessThan(1e-11);
    }
  });
});

describe('two qubits with Ising coupling, dephasing and reset', () => {
  const given = reference('two-qubits') as {
    readonly parameters: { readonly g: number; readonly gamma: number; readonly r: number };
    readonly times: readonly number[];
    readonly constant: readonly Entries[];
    readonly driven: readonly Entries[];
    readonly steadyState: Entries;
  };
  const { g, gamma, r } = given.parameters;
  const dims = [2, 2];
  const plus = matrix([[1], [1]]);
  const jumps = [0, 1].flatMap((s) => [
    { operator: embed(pauliZ(), dims, s), rate: gamma / 2 },
    ...[0, 1].map((k) => ({
      operator: embed(plus.times(matrix([k === 0 ? [1, 0] : [0, 1]])), dims, s),
      rate: r / 2,
    })),
  ]);
  const hamiltonian = pauliZ().kron(pauliZ()).scaled(g);
  const generator = lindbladian(hamiltonian, jumps);
  const start = unitMatrix(4, 1, 1);
  const close = (ours: Matrix, theirs: Entries): void => expect(distance(ours, matrix(theirs))).toBeLessThan(1e-10);

  test('propagation by the exponential, at single times and along a trajectory, agrees with mesolve', () => {
    given.times.forEach((t, k) => close(propagated(generator, start, t), given.constant[k]));
    trajectory(generator, start, given.times).forEach((rho, k) => close(rho, given.constant[k]));
  });

  test('the integrator agrees with mesolve for the constant and the driven generator', () => {
    const options = { relativeTolerance: 1e-12, absoluteTolerance: 1e-13 };
    evolution(() => generator, start, given.times, options).forEach((rho, k) => close(rho, given.constant[k]));
    const drive = embed(pauliX(), dims, 0);
    const driven = (t: number) => lindbladian(hamiltonian.plus(drive.scaled(Math.sin(3 * t))), jumps);
    evolution(driven, start, given.times, options).forEach((rho, k) => close(rho, given.driven[k]));
  });

  test('the steady state agrees, also with the printed closed form', () => {
    const pi = uniqueSteadyState(generator);
    close(pi, given.steadyState);
    const D = 2 * g * g + (r + gamma) * (r + gamma / 2);
    // ⟨00|ρ|01⟩ = r(−ig + r + γ/2)/(4D).
    expect(pi.realPart(0, 1).value).toBeCloseTo((r * (r + gamma / 2)) / (4 * D), 15);
    expect(pi.imaginaryPart(0, 1).value).toBeCloseTo((-g * r) / (4 * D), 15);
  });
});
