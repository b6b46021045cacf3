import { describe, expect, test } from 'vitest';
import { float64 } from '../../../src/float64/matrix.ts';
import { UnknownNameError } from '../../../src/matrix/errors.ts';
import type { Matrix, Real } from '../../../src/matrix/interface.ts';
import { spectral } from '../../../src/matrix/spectral.ts';
import { matrix } from '../../../src/quantum/entries.ts';
import { lindbladian, type Jump, type Lindbladian } from '../../../src/quantum/lindbladian.ts';
import {
  diagonal,
  pauliX,
  pauliZ,
  sigmaMinus,
  sigmaPlus,
  unitMatrix,
  zeroMatrix,
} from '../../../src/quantum/operators.ts';
import { uniqueSteadyState } from '../../../src/quantum/steady-state.ts';
import { embed } from '../../../src/quantum/subsystems.ts';
import { diagonalPart, energyProjectors, pinched } from '../../../src/thermodynamics/coherence.ts';
import {
  coherenceEntropyProductionRate,
  populationEntropyProductionRate,
} from '../../../src/thermodynamics/entropy-production-split.ts';
import {
  adiabaticEntropyProductionRate,
  entropyFlow,
  entropyProductionRate,
  entropyRate,
  totalEntropyProductionRate,
} from '../../../src/thermodynamics/entropy-production.ts';
import { gibbsState } from '../../../src/thermodynamics/gibbs-state.ts';
import { heatCurrent, inputPower } from '../../../src/thermodynamics/heat.ts';
import { integratedEntropyProduction } from '../../../src/thermodynamics/integrated-entropy-production.ts';
import { relativeEntropy, relativeEntropyToGibbsState } from '../../../src/thermodynamics/relative-entropy.ts';
import { expectTruth, matrixOf, numberOf, pointsOf, type Rows } from './reference-points.ts';

type Input = Readonly<Record<string, unknown>>;

const points = new Map(pointsOf<Input>('thermodynamics/master-equations.json').map((point) => [point.id, point]));

/** Checks the outputs of a point by name. */
function expectOutputs(id: string, quantities: Readonly<Record<string, Real>>, prefix?: string): void {
  const output = points.get(id)!.output;
  const nested = prefix === undefined ? output : (output[prefix] as unknown as typeof output);
  for (const [name, real] of Object.entries(quantities)) {
    const [key, index] = name.split('.');
    const truth = nested[key];
    expectTruth(`${id} ${name}`, real, (index === undefined ? truth : truth[Number(index)]) as string);
  }
}

/** Davies generator of a bath with γ(ω ≥ 0) = 1/(1 + ω): one jump operator for each Bohr frequency. */
function daviesJumps(energies: readonly number[], A: Rows, beta: number): readonly Jump[] {
  const dim = energies.length;
  const byFrequency = new Map<number, Matrix>();
  A.forEach((row, i) => {
    row.forEach((entry, j) => {
      const omega = energies[j] - energies[i];
      const term = unitMatrix(dim, i, j).scaled(numberOf(entry as string));
      byFrequency.set(omega, byFrequency.get(omega)?.plus(term) ?? term);
    });
  });
  return [...byFrequency].map(([omega, operator]) => {
    const size = Math.abs(omega);
    const rate = float64.real(1).dividedBy(float64.real(1).plus(size));
    return { operator, rate: omega < 0 ? rate.times(float64.real(-beta).times(size).exp()) : rate };
  });
}

/** Two qubits with exchange coupling and baths that see only their own qubit. */
function localBaths(w: readonly number[], g: number, rates: readonly (readonly number[])[]): Lindbladian {
  const dims = [2, 2];
  const exchange = sigmaPlus().kron(sigmaMinus());
  const H = embed(pauliZ().scaled(w[0] / 2), dims, 0)
    .plus(embed(pauliZ().scaled(w[1] / 2), dims, 1))
    .plus(exchange.plus(exchange.adjoint()).scaled(g));
  const jumps = (k: number): readonly Jump[] => [
    { operator: embed(sigmaMinus(), dims, k), rate: rates[k][0] },
    { operator: embed(sigmaPlus(), dims, k), rate: rates[k][1] },
  ];
  return lindbladian(H, { hot: jumps(0), cold: jumps(1) });
}

describe('reference points of master equations', () => {
  const { A, energies, rho: rows } = points.get('A02')!.input as { A: Rows; energies: string[]; rho: Rows };
  const rho = matrixOf(rows);

  test.each([
    ['A02', energies.map(numberOf)],
    ['A03', [0, 1, 2]],
  ])('%s: populations and coherences of a Davies generator produce entropy separately', (id, levels) => {
    const H = diagonal(levels);
    const generator = lindbladian(H, daviesJumps(levels, A, 0.75));
    const reference = gibbsState(H, 0.75);
    expectOutputs(id, {
      sigma: entropyProductionRate(generator, rho, reference),
      sigma_pop: populationEntropyProductionRate(generator, rho, diagonalPart, reference),
      sigma_coh: coherenceEntropyProductionRate(generator, rho, diagonalPart),
      Qdot: heatCurrent(generator, rho),
      Qdot_from_populations: heatCurrent(generator, diagonalPart(rho)),
    });
    if (id !== 'A02') return;
    expectOutputs(id, {
      sigma: entropyRate(generator, rho).minus(entropyFlow(generator, rho, { bath: 0.75 })),
      Sdot: entropyRate(generator, rho),
      D: relativeEntropyToGibbsState(rho, H, 0.75),
    });
  });

  test('A04: dephasing inside a degenerate level breaks the split, pinching by levels does not', () => {
    const H = diagonal([0, 1, 1]);
    // |0⟩⟨v| with v = (|1⟩ + |2⟩)/√2: the ½ goes into the rates, which stay exact.
    const lower = unitMatrix(3, 0, 1).plus(unitMatrix(3, 0, 2));
    const generator = lindbladian(H, [
      { operator: lower, rate: 1 / 2 },
      { operator: lower.adjoint(), rate: 1 / 8 },
    ]);
    const state = matrixOf(points.get('A04')!.input['rho'] as Rows);
    const reference = gibbsState(H, Math.log(4));
    const blocks = (m: Matrix): Matrix => pinched(m, energyProjectors(H));
    expect(energyProjectors(H)).toHaveLength(2);
    expectOutputs('A04', {
      sigma: entropyProductionRate(generator, state, reference),
      block_pop: populationEntropyProductionRate(generator, state, blocks, reference),
      block_coh: coherenceEntropyProductionRate(generator, state, blocks),
      full_pop: populationEntropyProductionRate(generator, state, diagonalPart, reference),
      full_coh: coherenceEntropyProductionRate(generator, state, diagonalPart),
      Qdot: heatCurrent(generator, state),
      Qdot_diag_only: heatCurrent(generator, diagonalPart(state)),
      D_rho_gibbs: relativeEntropyToGibbsState(state, H, Math.log(4)),
    });
  });

  test('A05: two baths, adiabatic and non-adiabatic parts', () => {
    const input = points.get('A05')!.input as { A1: Rows; A2: Rows };
    const levels = energies.map(numberOf);
    const baths = { hot: daviesJumps(levels, input.A1, 0.5), cold: daviesJumps(levels, input.A2, 2) };
    const generator = lindbladian(diagonal(levels), baths);
    const betas = { hot: 0.5, cold: 2 };
    const steady = uniqueSteadyState(generator);
    expectOutputs('A05', {
      sigma_tot: totalEntropyProductionRate(generator, rho, betas),
      sigma_ad: adiabaticEntropyProductionRate(generator, rho, betas),
      sigma_nonad: entropyProductionRate(generator, rho),
      'Qdot.0': heatCurrent(generator, rho, 'hot'),
      'Qdot.1': heatCurrent(generator, rho, 'cold'),
    });
    expectOutputs(
      'A05',
      {
        sigma: totalEntropyProductionRate(generator, steady, betas),
        sigma_nonad: entropyProductionRate(generator, steady, steady),
        sum_betaQdot_as_printed: entropyFlow(generator, steady, betas),
      },
      'at_ness',
    );
  });

  test.each([
    ['A06', 0],
    ['A07', 0.5],
  ])('%s: the adiabatic part of a degenerate level, with its Hamiltonian term', (id, shift) => {
    const H = diagonal([0, 1, 1]);
    const second = unitMatrix(3, 0, 1)
      .scaled(3)
      .plus(unitMatrix(3, 0, 2).scaled(4));
    const generator = lindbladian(H.plus(diagonal([0, shift, -shift])), {
      first: [
        { operator: unitMatrix(3, 0, 1), rate: 1 },
        { operator: unitMatrix(3, 1, 0), rate: 1 / 2 },
      ],
      second: [
        { operator: second, rate: float64.real(1, 25) },
        { operator: second.adjoint(), rate: float64.real(1, 200) },
      ],
    });
    const betas = { first: Math.log(2), second: Math.log(8) };
    const reference = uniqueSteadyState(generator);
    const rate = (state: Matrix): Real =>
      adiabaticEntropyProductionRate(generator, state, betas, { reference, hamiltonian: H });
    // σ_ad is linear: its operator follows from d² states.
    const [re, im] = [new Float64Array(9), new Float64Array(9)];
    for (let i = 0; i < 3; i++) {
      re[4 * i] = rate(unitMatrix(3, i, i)).value;
      for (let j = 0; j < i; j++) {
        const raised = unitMatrix(3, i, j);
        re[3 * i + j] = re[3 * j + i] = rate(raised.plus(raised.adjoint())).value / 2;
        im[3 * i + j] = rate(raised.minus(raised.adjoint()).timesI()).value / -2;
        im[3 * j + i] = -im[3 * i + j];
      }
    }
    const truth = points.get(id)!.output['eigs_of_adiabatic_operator'];
    spectral(float64.matrix(3, 3, re, im))
      .eigenvalues()
      .forEach(({ value }, k) => expect(value).toBeCloseTo(Number(truth[k]), 12));
    expectOutputs(id, {
      sigma_ness: totalEntropyProductionRate(generator, reference, betas, H),
      'Qdot_ness.0': heatCurrent(generator, reference, 'first', H),
      'Qdot_ness.1': heatCurrent(generator, reference, 'second', H),
    });
  });

  test('A09: local baths, heat by the full and by the local Hamiltonian', () => {
    const generator = localBaths([4, 1], 1, [
      [1, 1 / 4],
      [1, 1 / 2],
    ]);
    const steady = uniqueSteadyState(generator);
    const betas = { hot: Math.LN2 / 2, cold: Math.LN2 };
    const local = [embed(pauliZ().scaled(2), [2, 2], 0), embed(pauliZ().scaled(0.5), [2, 2], 1)];
    const hot = heatCurrent(generator, steady, 'hot', local[0]);
    const cold = heatCurrent(generator, steady, 'cold', local[1]);
    expectOutputs('A09', {
      Qdot_h: heatCurrent(generator, steady, 'hot'),
      Qdot_c: heatCurrent(generator, steady, 'cold'),
      sigma_global_energy: totalEntropyProductionRate(generator, steady, betas),
      Qdot_h_local: hot,
      Qdot_c_local: cold,
      sigma_local_energy: hot.times(betas.hot).plus(cold.times(betas.cold)).negated(),
    });
  });

  test('A10: local baths of equal temperature drive a current and defeat the global Gibbs state', () => {
    const generator = localBaths([2, 1], 1, [
      [1, 1 / 4],
      [1, 1 / 2],
    ]);
    const steady = uniqueSteadyState(generator);
    const gibbs = gibbsState(generator.hamiltonian, Math.LN2);
    const middle = steady.plus(gibbs).scaled(0.5);
    expect(heatCurrent(generator, steady, 'hot').value).toBeCloseTo(-32 / 391, 13);
    expectOutputs('A10', {
      'Qdot.0': heatCurrent(generator, steady, 'hot'),
      'Qdot.1': heatCurrent(generator, steady, 'cold'),
      D_ness_gibbs: relativeEntropy(steady, gibbs),
      sigma_global_ref_mid: entropyProductionRate(generator, middle, gibbs),
      sigma_ness_ref_mid: entropyProductionRate(generator, middle, steady),
    });
  });

  test('A15, A18, A20, A26: reference states that are stationary and states that are not', () => {
    const squeezed = lindbladian(zeroMatrix(2), [...squeezedJumps(43 / 16, 45 / 16)]);
    const state = diagonal([float64.real(7, 20), float64.real(13, 20)]);
    const thermal = gibbsState(pauliZ().scaled(0.5), Math.LN2);
    expectOutputs('A15', {
      sigma_gibbs: entropyProductionRate(squeezed, state, thermal),
      sigma_true: entropyProductionRate(squeezed, state),
    });
    const qubit = lindbladian(zeroMatrix(2), [
      { operator: sigmaPlus(), rate: float64.real(1, 3) },
      { operator: sigmaMinus(), rate: float64.real(2, 3) },
    ]);
    expectOutputs('A18', {
      sigma: entropyProductionRate(qubit, diagonal([0.25, 0.75]), diagonal([float64.real(1, 5), float64.real(4, 5)])),
    });
    const [outer, middle] = [float64.real(2000, 999), 1000];
    const chain = lindbladian(zeroMatrix(3), [
      { operator: unitMatrix(3, 1, 0), rate: outer },
      { operator: unitMatrix(3, 0, 1), rate: middle },
      { operator: unitMatrix(3, 2, 1), rate: middle },
      { operator: unitMatrix(3, 1, 2), rate: outer },
    ]);
    const populations = diagonal([float64.real(19, 20), float64.real(1, 1250), float64.real(123, 2500)]);
    expectTruth('A20', entropyProductionRate(chain, populations), points.get('A20')!.output['sigma'] as string, 1e-6);
    const silent = lindbladian(pauliX(), [pauliZ()]);
    const unmoved = diagonal([0.75, 0.25]);
    const still = entropyProductionRate(silent, unmoved);
    expect(Math.abs(still.value)).toBeLessThanOrEqual(still.bound);
    expect(silent.applyTo(unmoved).squaredNorm().value).toBeGreaterThan(0.1);
  });

  test('A37: a generic generator on three levels', () => {
    const input = points.get('A37')!.input as { H: Rows; jumps: readonly (readonly [string, Rows])[]; rho: Rows };
    const jumps = input.jumps.map(([rate, operator]) => ({ operator: matrixOf(operator), rate: numberOf(rate) }));
    const generator = lindbladian(matrixOf(input.H), jumps);
    const start = matrixOf(input.rho);
    const end = matrixOf(points.get('A37')!.output['rho_t'] as unknown as Rows);
    const steady = uniqueSteadyState(generator);
    const { D0, Dt } = points.get('A37')!.output;
    expectOutputs('A37', {
      sigma: entropyProductionRate(generator, start),
      D0: relativeEntropy(start, steady),
      Dt: relativeEntropy(end, steady),
    });
    const produced = integratedEntropyProduction(start, end, steady);
    expect(produced.value).toBeCloseTo(Number(D0) - Number(Dt), 12);
  });
});

/** Jumps of L(ρ) = (N+1)D[σ₋] + N D[σ₊] − M(σ₊ρσ₊ + σ₋ρσ₋), N(N+1) ≥ M². */
function squeezedJumps(N: number, M: number): readonly Jump[] {
  // ((N+1, −M), (−M, N)) = Σ λ v vᵀ, each eigenvector being one jump v₀σ₋ + v₁σ₊.
  const { values, vectors } = float64.matrix(2, 2, [N + 1, -M, -M, N]).spectrum;
  return [0, 1].map((k) => ({
    operator: sigmaMinus()
      .scaled(vectors[k])
      .plus(sigmaPlus().scaled(vectors[2 + k])),
    rate: values[k],
  }));
}

describe('rates of entropy production', () => {
  const generator = lindbladian(pauliZ().scaled(0.5), {
    hot: [sigmaMinus(), { operator: sigmaPlus(), rate: 0.5 }],
    cold: [sigmaMinus(), { operator: sigmaPlus(), rate: 0.125 }],
  });
  const betas = { hot: Math.LN2, cold: Math.log(8) };
  const rho = matrix([
    [0.25, [0.125, 0.0625]],
    [[0.125, -0.0625], 0.75],
  ]);

  test('vanish in the steady state, within their bound', () => {
    const rate = entropyProductionRate(generator, uniqueSteadyState(generator));
    expect(Math.abs(rate.value)).toBeLessThanOrEqual(rate.bound);
    expect(rate.bound).toBeLessThan(1e-11);
  });

  test('the total is the sum of the adiabatic and the non-adiabatic part', () => {
    const defect = totalEntropyProductionRate(generator, rho, betas)
      .minus(adiabaticEntropyProductionRate(generator, rho, betas))
      .minus(entropyProductionRate(generator, rho));
    expect(Math.abs(defect.value)).toBeLessThanOrEqual(defect.bound);
    expect(defect.bound).toBeLessThan(1e-11);
  });

  test('a single thermal bath has no adiabatic part', () => {
    const single = lindbladian(generator.hamiltonian, { hot: generator.baths['hot'] });
    const rate = adiabaticEntropyProductionRate(single, rho, { hot: Math.LN2 });
    expect(Math.abs(rate.value)).toBeLessThanOrEqual(rate.bound);
  });

  test('do not exceed anything for d = 1', () => {
    const trivial = lindbladian(matrix([[2]]), [matrix([[3]])]);
    expect(entropyProductionRate(trivial, matrix([[1]])).value).toBe(0);
  });

  test('are infinite where the evolution leaves the support of a pure state', () => {
    expect(entropyProductionRate(generator, diagonal([0, 1]))).toMatchObject({ value: Infinity });
    expect(entropyRate(generator, diagonal([0, 1])).value).toBe(Infinity);
  });

  test('heat flows from the hot bath into a cold system, and power is tr ρ Ḣ', () => {
    const cold = gibbsState(generator.hamiltonian, 10);
    expect(heatCurrent(generator, cold, 'hot').value).toBeGreaterThan(0);
    const total = heatCurrent(generator, cold, 'hot').plus(heatCurrent(generator, cold, 'cold'));
    expect(heatCurrent(generator, cold).value).toBeCloseTo(total.value, 14);
    expect(inputPower(rho, pauliZ()).value).toBe(-0.5);
  });

  test('refuse unknown baths and missing temperatures', () => {
    expect(() => heatCurrent(generator, rho, 'warm')).toThrow(UnknownNameError);
    expect(() => entropyFlow(generator, rho, { hot: 1 })).toThrow(
      'Argument `betas` must give an inverse temperature to each bath (hot, cold), but it names hot.',
    );
    expect(() => entropyProductionRate(generator, rho, float64.identity(3))).toThrow('must have shape (2, 2)');
  });
});
