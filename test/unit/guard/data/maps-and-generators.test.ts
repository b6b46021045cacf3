import { describe, expect, test } from 'vitest';
import { sourceOf } from '../../../../src/formats/array-source.ts';
import { float64 } from '../../../../src/float64/matrix.ts';
import type { Matrix } from '../../../../src/matrix/interface.ts';
import { guardGenerator } from '../../../../src/guard/data/generator-invariants.ts';
import { guardStates } from '../../../../src/guard/data/guard-trajectory.ts';
import type { GuardReport } from '../../../../src/guard/data/report.ts';
import { clausiusAlong, energyBalance } from '../../../../src/guard/data/balance.ts';
import { guardSteps } from '../../../../src/guard/data/step-invariants.ts';
import { amplitudeDamping } from '../../../../src/quantum/named-channels.ts';
import { choiMatrix } from '../../../../src/quantum/linear-map.ts';
import { lindbladian, unsafeLindbladian } from '../../../../src/quantum/lindbladian.ts';
import { liouvillian, unsafeGeneratorFromLiouvillian } from '../../../../src/quantum/liouvillian.ts';
import { diagonal, pauliX, pauliZ, sigmaMinus, sigmaPlus, zeroMatrix } from '../../../../src/quantum/operators.ts';
import { channelOfSemigroup } from '../../../../src/quantum/propagation.ts';
import { maximallyMixed } from '../../../../src/quantum/states.ts';

const standingOf = (report: GuardReport, invariant: string): string | undefined =>
  report.invariants.find((summary) => summary.invariant === invariant)?.standing;

const array = (name: string, shape: readonly number[], re: readonly number[], im?: readonly number[]) =>
  sourceOf(name, { shape, re: Float64Array.from(re), im: im && Float64Array.from(im) });

describe('maps in files', () => {
  // Amplitude damping with γ = 1/4: |1⟩⟨1| ↦ ¼|0⟩⟨0| + ¾|1⟩⟨1|, coherences times ½√3; |0⟩ is up, so index 0 decays to 1 or back.
  const s = Math.sqrt(3) / 2;
  const superoperator = [1, 0, 0, 0.25, 0, s, 0, 0, 0, 0, s, 0, 0, 0, 0, 0.75];
  const kraus = [1, 0, 0, s, 0, 0.5, 0, 0];

  test('superoperators, Choi matrices and Kraus operators of one channel are judged alike', async () => {
    const choi = [1, 0, 0, s, 0, 0, 0, 0, 0, 0, 0.25, 0, s, 0, 0, 0.75];
    const reports = [
      await guardSteps(array('S', [1, 4, 4], superoperator), 'superoperator', { within: 1e-9 }),
      await guardSteps(array('C', [1, 4, 4], choi), 'choi', { within: 1e-9 }),
      await guardSteps(array('K', [1, 2, 2, 2], kraus), 'kraus', { within: 1e-9 }),
    ];
    for (const report of reports) expect(report.standing).not.toBe('violated');
  });

  test('output and input are told apart: the transpose of a superoperator is unital, and does not preserve the trace', async () => {
    const transposed = superoperator.map((_, at) => superoperator[(at % 4) * 4 + Math.floor(at / 4)]);
    const report = await guardSteps(array('S', [1, 4, 4], transposed), 'superoperator', { within: 1e-9 });
    expect(standingOf(report, 'step-trace-preserving')).toBe('violated');
    expect(standingOf(report, 'step-completely-positive')).not.toBe('violated');
  });

  test('complex Kraus operators are conjugated on one side', async () => {
    // e^{iφ}-rotation about y: K = (c, −s; s, c) times a phase i is unitary.
    const report = await guardSteps(array('K', [1, 1, 2, 2], [0, 0, 0, 0], [0.6, -0.8, 0.8, 0.6]), 'kraus', {
      within: 1e-9,
    });
    expect(report.standing).not.toBe('violated');
    const skew = array('K', [1, 1, 2, 2], [0.6, 0, 0, 0.6], [0, 0.8, 0.8, 0]);
    expect((await guardSteps(skew, 'kraus', { within: 1e-9 })).standing).not.toBe('violated');
    const wrong = array('K', [1, 1, 2, 2], [0.6, 0, 0, 0.6], [0, 0.8, -0.8, 0]);
    expect(standingOf(await guardSteps(wrong, 'kraus', { within: 1e-9 }), 'step-trace-preserving')).toBe('violated');
  });

  test('every step is looked at', async () => {
    const identity = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1];
    const swapped = [1, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 1];
    const report = await guardSteps(array('S', [3, 4, 4], [...identity, ...swapped, ...identity]), 'superoperator', {
      within: 0.01,
    });
    // Transposition, of which the Choi matrix has the eigenvalue −1.
    expect(report.worst[0]).toMatchObject({ invariant: 'step-completely-positive', step: 1 });
    expect(report.worst[0].size).toBeCloseTo(100, 6);
  });

  test('other shapes are refused', async () => {
    await expect(guardSteps(array('S', [1, 3, 3], Array(9).fill(0)), 'choi')).rejects.toThrow('d², d²');
    await expect(guardSteps(array('K', [1, 2, 2], Array(4).fill(0)), 'kraus')).rejects.toThrow('(n, m, d, d)');
  });
});

describe('generators', () => {
  const thermal = (down: number, up: number) =>
    lindbladian(pauliZ().scaled(0.5), [
      { operator: sigmaMinus(), rate: down },
      { operator: sigmaPlus(), rate: up },
    ]);

  test('of GKSL form hold', () => {
    expect(guardGenerator(thermal(1, 0.5)).standing).toBe('holds');
  });

  test('with a negative rate are not completely positive', () => {
    const report = guardGenerator(unsafeLindbladian(pauliZ(), [sigmaMinus(), { operator: pauliX(), rate: -0.125 }]));
    expect(standingOf(report, 'generator-completely-positive')).toBe('violated');
  });

  test('with a conserved quantity have several steady states', () => {
    expect(standingOf(guardGenerator(lindbladian(zeroMatrix(2), [pauliZ()])), 'steady-state-unique')).toBe('violated');
  });

  test('rest in the Gibbs state of the temperature that their rates say, and of no other', () => {
    const beta = 0.75;
    const generator = thermal(1, Math.exp(-beta));
    const at = (b: number) => guardGenerator(generator, { within: 1e-9, beta: b, hamiltonian: pauliZ().scaled(0.5) });
    expect(standingOf(at(beta), 'gibbs-stationary')).not.toBe('violated');
    expect(standingOf(at(beta * 1.0005), 'gibbs-stationary')).toBe('violated');
  });

  test('with a reference that is not stationary are found out', () => {
    const report = guardGenerator(thermal(1, 0.5), { within: 1e-6, reference: maximallyMixed(2) });
    // L(1/2) = −¼Z: the norm is √2/4.
    const finding = report.worst.find(({ invariant }) => invariant === 'steady-state-residual')!;
    expect(finding.value).toBeCloseTo(Math.SQRT2 / 4, 12);
    const right = guardGenerator(thermal(1, 0.5), { within: 1e-6, reference: diagonal([1 / 3, 2 / 3]) });
    expect(right.standing).not.toBe('violated');
  });

  test('obey detailed balance with one bath, and not when they turn around', () => {
    for (const detailedBalance of ['gns', 'kms'] as const) {
      const name = `detailed-balance-${detailedBalance}`;
      expect(standingOf(guardGenerator(thermal(1, 0.5), { within: 1e-9, detailedBalance }), name)).not.toBe('violated');
      const cycle = lindbladian(zeroMatrix(3), [unit(1, 0), unit(2, 1), unit(0, 2)]);
      expect(standingOf(guardGenerator(cycle, { within: 1e-9, detailedBalance }), name)).toBe('violated');
    }
  });

  test('obey detailed balance in any basis, also where the steady state is complex', () => {
    // Rotated about x: σ± and π get imaginary entries.
    const U = float64.matrix(2, 2, [0.8, 0, 0, 0.8], [0, -0.6, -0.6, 0]);
    const turned = (A: Matrix) => U.times(A).times(U.adjoint());
    const generator = lindbladian(turned(pauliZ()), [
      { operator: turned(sigmaMinus()), rate: 1 },
      { operator: turned(sigmaPlus()), rate: 0.5 },
    ]);
    for (const detailedBalance of ['gns', 'kms'] as const) {
      const report = guardGenerator(generator, { within: 1e-9, detailedBalance });
      expect(standingOf(report, `detailed-balance-${detailedBalance}`)).not.toBe('violated');
    }
  });

  test('of a Liouvillian are those of its Lindbladian, and lose no Hermiticity', () => {
    const generator = lindbladian(float64.matrix(2, 2, [1, 0, 0, -1], [0, -0.5, 0.5, 0]), [sigmaMinus()]);
    const M = liouvillian(generator);
    const again = unsafeGeneratorFromLiouvillian(M);
    const rho = float64.matrix(2, 2, [0.5, 0.25, 0.25, 0.5], [0, -0.125, 0.125, 0]);
    expect(again.applyTo(rho).minus(generator.applyTo(rho)).squaredNorm().value).toBeLessThan(1e-28);
    expect(guardGenerator(again, { within: 1e-9, liouvillian: M }).standing).not.toBe('violated');
    const broken = guardGenerator(unsafeGeneratorFromLiouvillian(M.timesI()), {
      within: 1e-9,
      liouvillian: M.timesI(),
    });
    expect(standingOf(broken, 'generator-hermiticity-preserving')).toBe('violated');
  });

  test('explain their semigroup: steps of a right generator are channels', async () => {
    const steps = [0.1, 1].map((time) => choiMatrix(channelOfSemigroup(thermal(1, 0.5), time)));
    const re = steps.flatMap((choi) => Array.from({ length: 16 }, (_, k) => choi.realPart(k >> 2, k & 3).value));
    const im = steps.flatMap((choi) => Array.from({ length: 16 }, (_, k) => choi.imaginaryPart(k >> 2, k & 3).value));
    const report = await guardSteps(array('C', [2, 4, 4], re, im), 'choi', { within: 1e-12 });
    expect(report.standing).not.toBe('violated');
    expect(choiMatrix(amplitudeDamping(0.5)).rows).toBe(4);
  });
});

describe('heat and work', () => {
  const states = [diagonal([0.5, 0.5]), diagonal([0.25, 0.75]), diagonal([0.125, 0.875])];

  test('balance the energy, or not by what is missing', () => {
    // tr Zρ = 0, −0.5, −0.75.
    const right = guardStates(states, { within: 1e-6, invariants: [energyBalance(pauliZ(), [[0, -1, -1], [0, 0.5, 0.25]], 1e-6)] }); // prettier-ignore
    expect(standingOf(right, 'energy-balance')).not.toBe('violated');
    const wrong = guardStates(states, { within: 1e-6, invariants: [energyBalance(pauliZ(), [[0, -0.5, -0.5]], 1e-6)] });
    expect(wrong.worst[0]).toMatchObject({ invariant: 'energy-balance', step: 2, value: -0.75 });
    // |difference| 1/4 over √2·2δ from the two energies and δ from the heat.
    expect(wrong.worst[0].size).toBeCloseTo(0.25 / ((2 * Math.SQRT2 + 1) * 1e-6), -1);
  });

  test('obey Clausius for cold baths only', () => {
    const law = (beta: number): GuardReport =>
      guardStates(states, { within: 1e-6, invariants: [clausiusAlong([[0, -0.5, -0.75]], [beta], 1e-6)] });
    // ΔS = −0.1308, −0.3164 against −β·(0.5, 0.75).
    expect(standingOf(law(1), 'clausius')).not.toBe('violated');
    expect(standingOf(law(0.25), 'clausius')).toBe('violated');
  });
});

function unit(i: number, j: number) {
  const entries = new Float64Array(9);
  entries[i * 3 + j] = 1;
  return float64.matrix(3, 3, entries);
}
