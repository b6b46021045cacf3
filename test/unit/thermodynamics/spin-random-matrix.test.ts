import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { gaussianOrthogonalMatrix, spinRandomMatrixModel } from '../../../src/ensembles/gaussian-orthogonal.ts';
import { spinRandomMatrixCurves } from '../../../src/ensembles/spin-random-matrix-curves.ts';
import { float64 } from '../../../src/float64/matrix.ts';
import { ALL, sampled } from '../../sample.ts';
import { DimensionError, DomainError, HermiticityError } from '../../../src/matrix/errors.ts';
import type { Matrix, Real } from '../../../src/matrix/interface.ts';
import { diagonal, pauliX, pauliY, pauliZ, tensor, unitMatrix } from '../../../src/quantum/operators.ts';
import { redfieldGenerator } from '../../../src/quantum/redfield.ts';
import { embed } from '../../../src/quantum/subsystems.ts';
import { unitaryEvolution } from '../../../src/quantum/unitary-evolution.ts';
import {
  energyResolvedRelaxation,
  flatBandCorrelation,
  flatBandCoupling,
  flatBandShift,
  redfieldRelaxation,
} from '../../../src/thermodynamics/flat-band-reservoir.ts';
import { gibbsState } from '../../../src/thermodynamics/gibbs-state.ts';
import { infiniteReservoirEvolution } from '../../../src/thermodynamics/infinite-reservoir.ts';
import {
  correlationEntropy,
  entropyProduction,
  reservoirDisplacement,
  reservoirHeat,
  reservoirProcess,
} from '../../../src/thermodynamics/reservoir-process.ts';
import { spinReservoirModel } from '../../../src/thermodynamics/spin-in-reservoir.ts';

interface Reference {
  readonly realisations: readonly {
    readonly id: string;
    readonly input: {
      readonly N: number;
      readonly Delta: string;
      readonly beta: string;
      readonly lambda: string;
      readonly X: string | readonly (readonly string[])[];
    };
    readonly output: readonly Readonly<Record<string, string>>[];
  }[];
  readonly limits: readonly {
    readonly id: string;
    readonly input: { readonly Delta: string; readonly beta: string; readonly lambda: string; readonly v: string };
    readonly output: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  }[];
  readonly infinite: readonly {
    readonly v: number;
    readonly t: readonly number[];
    readonly P_up: readonly number[];
    readonly DeltaiS: readonly number[];
    readonly bar25: readonly number[];
  }[];
}

const reference = JSON.parse(
  readFileSync(new URL('../../reference/thermodynamics/spin-random-matrix.json', import.meta.url), 'utf8'),
) as Reference;

const number = (text: string) =>
  text
    .split('/')
    .map(Number)
    .reduce((a, b) => a / b);

/** X/√(8N) of a reference point. */
function interactionOf({ N, X }: Reference['realisations'][number]['input']): Matrix {
  const entries = typeof X === 'string' ? congruential(N) : X.map((row) => row.map(number));
  return float64.matrix(N, N, entries.flat().map((x) => x / Math.sqrt(8 * N))); // prettier-ignore
}

function congruential(N: number): number[][] {
  let s = 12345;
  const x = Array.from({ length: N }, () => new Array<number>(N).fill(0));
  for (let i = 0; i < N; i++) {
    for (let j = i; j < N; j++) {
      let sum = 0;
      for (let k = 0; k < 12; k++) {
        s = (Math.imul(1664525, s) + 1013904223) >>> 0;
        sum += s / 2 ** 32;
      }
      x[i][j] = x[j][i] = (sum - 6) * (i === j ? Math.SQRT2 : 1);
    }
  }
  return x;
}

const CAPTION = { splitting: 0.1, beta: 10, coupling: 0.1 };

describe('spinReservoirModel', () => {
  describe.each(sampled(reference.realisations, 3, () => 'realisation'))('at $id', ({ input, output }) => {
    const model = spinReservoirModel({
      interaction: interactionOf(input),
      splitting: number(input.Delta),
      beta: number(input.beta),
      coupling: number(input.lambda),
    });

    test.each(output)('agrees with 22 digits at t = $t', (truth) => {
      const t = Number(truth['t']);
      const point = model.at(t);
      const found: Readonly<Record<string, Real>> = {
        P_up: point.excitedPopulation,
        rho_ud_re: point.systemState.realPart(0, 1),
        rho_ud_im: point.systemState.imaginaryPart(0, 1),
        Q: point.heat,
        DeltaS: point.entropy,
        DeltaiS: point.entropyProduction,
        bar25: point.weakCouplingEntropyProduction,
        DeltaV: point.interactionEnergy,
        S_c: model.correlationEntropy(t),
        D_rhor: model.reservoirDisplacement(t),
      };
      expect(Object.keys(truth).sort()).toEqual([...Object.keys(found), 't'].sort());
      for (const [name, { value, bound }] of Object.entries(found)) {
        const error = Math.abs(value - Number(truth[name]));
        expect(error, name).toBeLessThanOrEqual(Math.min(1e-13, bound));
        expect(bound, name).toBeLessThan(1e-8);
      }
    });
  });

  test.each([-3, 0, 0.5, 40])('agrees with the process of its unitary at β = %d', (beta) => {
    const N = 4;
    const interaction = gaussianOrthogonalMatrix({ dim: N, seed: 7 });
    const parameters = { splitting: 0.7, beta, coupling: 0.3 };
    const model = spinReservoirModel({ interaction, ...parameters });
    const H_r = diagonal(model.reservoirEnergies);
    const H = embed(pauliZ().scaled(0.35), [2, N], 0)
      .plus(embed(H_r, [2, N], 1))
      .plus(tensor(pauliX(), interaction).scaled(0.3));
    const t = 3.5;
    const process = reservoirProcess(unitMatrix(2, 1, 1), [{ hamiltonian: H_r, beta }], unitaryEvolution(H)(t));
    const point = model.at(t);
    for (const [ours, theirs] of [
      [point.entropyProduction, entropyProduction(process)],
      [point.heat, reservoirHeat(process, 0)],
      [model.correlationEntropy(t), correlationEntropy(process)],
      [model.reservoirDisplacement(t), reservoirDisplacement(process, 0)],
    ]) {
      expect(Math.abs(ours.value - theirs.value)).toBeLessThanOrEqual(Math.min(1e-12, ours.bound + theirs.bound));
    }
    const energy = point.interactionEnergy.plus(point.excitedPopulation.times(0.7)).minus(point.heat);
    expect(Math.abs(energy.value)).toBeLessThanOrEqual(energy.bound);
  });

  test('stays exact to the last digits in a reservoir so cold that all but one weight underflow', () => {
    const model = spinReservoirModel({
      interaction: gaussianOrthogonalMatrix({ dim: 3, variance: 0.1, seed: 3 }),
      splitting: 0.1,
      beta: 5000,
      coupling: 0.1,
    });
    const point = model.at(20);
    // The state of the whole stays pure: Δ_iS = S + β(⟨H_r⟩ + ½), and both reduced entropies agree.
    expect(model.correlationEntropy(20).value).toBeCloseTo(-2 * point.entropy.value, 12);
    const expected = point.entropy.value + 5000 * (point.reservoirEnergy.value + 0.5);
    expect(point.entropyProduction.value / expected).toBeCloseTo(1, 12);
  });

  test('many times at once, more than fit into one product, are the same as one by one', () => {
    const model = spinRandomMatrixModel({ levels: 70, seed: 5, ...CAPTION });
    const times = Array.from({ length: 150 }, (_, k) => 4 * k);
    const points = model.along(times);
    for (const k of [0, 1, 127, 128, 149]) {
      const point = model.at(times[k]);
      expect(points[k].excitedPopulation.value).toBeCloseTo(point.excitedPopulation.value, 13);
      expect(points[k].reservoirEnergy.value).toBeCloseTo(point.reservoirEnergy.value, 13);
      expect(points[k].entropyProduction.value).toBeCloseTo(point.entropyProduction.value, 12);
      expect(points[k].entropyProduction.value).toBeGreaterThanOrEqual(-1e-12);
    }
    expect(points[0].entropyProduction.value).toBeCloseTo(0, 12);
  });

  test('two models do not share what they hold', () => {
    const [one, other] = [1, 2].map((seed) => spinRandomMatrixModel({ levels: 6, seed, ...CAPTION }));
    const before = one.at(9).excitedPopulation.value;
    expect(other.at(9).excitedPopulation.value).not.toBe(before);
    expect(one.at(9).excitedPopulation.value).toBe(before);
  });

  test('weak-coupling entropy production is negative somewhere for one level, where the exact one is zero', () => {
    const model = spinRandomMatrixModel({ levels: 1, seed: 2, ...CAPTION });
    const points = model.along(Array.from({ length: 60 }, (_, k) => 10 * k));
    for (const { entropyProduction: exact, weakCouplingEntropyProduction: weak, excitedPopulation } of points) {
      expect(Math.abs(exact.value)).toBeLessThan(1e-12);
      expect(weak.value).toBeCloseTo(-excitedPopulation.value, 12);
    }
    expect(Math.min(...points.map((point) => point.weakCouplingEntropyProduction.value))).toBeLessThan(-0.01);
  });

  test('refuses couplings that are not real symmetric and parameters that are not finite', () => {
    const interaction = float64.identity(2);
    expect(() => spinReservoirModel({ interaction: float64.matrix(2, 2, [0, 1, 2, 0]), ...CAPTION })).toThrow(HermiticityError); // prettier-ignore
    expect(() => spinReservoirModel({ interaction: float64.matrix(2, 2, [0, 0, 0, 0], [0, 1, -1, 0]), ...CAPTION })).toThrow(DomainError); // prettier-ignore
    expect(() => spinReservoirModel({ interaction: float64.matrix(1, 2, [0, 1]), ...CAPTION })).toThrow(DimensionError); // prettier-ignore
    expect(() => spinReservoirModel({ interaction, ...CAPTION, beta: Infinity })).toThrow(DomainError);
    expect(() => spinReservoirModel({ interaction, ...CAPTION }).at(NaN)).toThrow(DomainError);
  });
});

describe('gaussianOrthogonalMatrix', () => {
  test.runIf(ALL)('has the moments of its ensemble, and other numbers for another seed', () => {
    const dim = 300;
    const entries = gaussianOrthogonalMatrix({ dim, variance: 0.5, seed: 11 });
    const beside: number[] = [];
    const on: number[] = [];
    for (let i = 0; i < dim; i++) {
      for (let j = 0; j <= i; j++) {
        const x = entries.realPart(i, j).value;
        expect(entries.realPart(j, i).value).toBe(x);
        (i === j ? on : beside).push(x);
      }
    }
    const moment = (list: readonly number[], k: number) => list.reduce((sum, x) => sum + x ** k, 0) / list.length;
    // Five standard deviations of each estimate.
    const [many, few] = [beside.length, on.length];
    expect(Math.abs(moment(beside, 1))).toBeLessThan(5 * Math.sqrt(0.5 / many));
    expect(Math.abs(moment(beside, 2) / 0.5 - 1)).toBeLessThan(5 * Math.sqrt(2 / many));
    expect(Math.abs(moment(beside, 4) / 0.75 - 1)).toBeLessThan(5 * Math.sqrt(96 / 9 / many));
    expect(Math.abs(moment(on, 2) - 1)).toBeLessThan(5 * Math.sqrt(2 / few));
    expect(gaussianOrthogonalMatrix({ dim: 2, seed: 12 }).realPart(0, 0).value).not.toBe(
      gaussianOrthogonalMatrix({ dim: 2, seed: 11 }).realPart(0, 0).value,
    );
  });
});

describe('flat band', () => {
  test.each(sampled(reference.limits, 2, () => 'limit'))(
    'rates and both relaxations agree with $id',
    ({ input, output }) => {
      const parameters = {
        splitting: number(input.Delta),
        beta: number(input.beta),
        coupling: number(input.lambda),
        variance: Number(input.v),
      };
      const redfield = redfieldRelaxation(parameters);
      const resolved = energyResolvedRelaxation(parameters);
      const close = (value: number, truth: unknown) => {
        expect(Math.abs(value / Number(truth) - 1)).toBeLessThan(1e-14);
      };
      close(flatBandCorrelation(parameters.splitting, parameters), output['alpha_plus']);
      close(flatBandCorrelation(-parameters.splitting, parameters), output['alpha_minus']);
      close(redfield.rate, output['gamma']);
      close(2 * redfield.finalPopulation - 1, output['sz_eq']);
      for (const t of [10, 100, 400]) {
        const truth = output[`t=${t}`] as Readonly<Record<string, string>>;
        close(redfield.population(t), truth['P_up_Redfield']);
        close(redfield.entropyProduction(t), truth['EP_Redfield']);
        close(resolved.population(t), truth['P_up_energy_resolved']);
        close(resolved.entropyProduction(t), truth['EP_energy_resolved']);
      }
    },
  );

  test('the correlation function is that of many levels, obeys detailed balance and ends at the width of the band', () => {
    for (const beta of [-4, 0, 1e-9, 10]) {
      for (const omega of [0, 0.3, 0.99]) {
        const forward = flatBandCorrelation(omega, { beta, variance: 1 });
        expect(flatBandCorrelation(-omega, { beta, variance: 1 }) / forward).toBeCloseTo(Math.exp(-beta * omega), 12);
        // Share of the levels from which ω can be absorbed.
        const levels = Array.from({ length: 20000 }, (_, j) => (j + 0.5) / 20000 - 0.5);
        const weights = levels.map((level) => Math.exp(-beta * level));
        const sum = (list: readonly number[]) => list.reduce((total, x) => total + x, 0);
        expect(sum(weights.filter((_, j) => levels[j] + omega <= 0.5)) / sum(weights)).toBeCloseTo(forward, 3);
      }
      expect(flatBandCorrelation(1.01, { beta, variance: 1 })).toBe(0);
    }
  });

  test('principal values agree with 30 digits', () => {
    const parameters = { beta: 10, variance: 1 / 8, coupling: 0.1 };
    expect(flatBandShift(0.1, parameters)).toBeCloseTo(-0.00184118165832957, 16);
    expect(flatBandShift(-0.1, parameters)).toBeCloseTo(-0.00374242406585869, 16);
  });

  test('principal values turn coherences only: the Gibbs state is stationary and populations relax as in closed form', () => {
    const parameters = { ...CAPTION, variance: 1 / 8 };
    const H = pauliZ().scaled(0.05);
    const plain = redfieldGenerator(H, flatBandCoupling(parameters));
    const shifted = redfieldGenerator(H, flatBandCoupling({ ...parameters, lambShift: true }));
    const { rate, finalPopulation } = redfieldRelaxation(parameters);
    for (const generator of [plain, shifted]) {
      expect(generator.applyTo(gibbsState(H, 10)).squaredNorm().value).toBeLessThan(1e-32);
      const change = generator.applyTo(unitMatrix(2, 1, 1)).realPart(0, 0).value;
      expect(change).toBeCloseTo(rate * finalPopulation, 15);
    }
    // They turn σ_x, by twice the difference of both, and nothing else.
    const turned = (operator: Matrix) => shifted.applyTo(operator).minus(plain.applyTo(operator));
    const shift = flatBandShift(0.1, parameters) - flatBandShift(-0.1, parameters);
    expect(turned(pauliX()).imaginaryPart(0, 1).value).toBeCloseTo(-2 * shift, 15);
    expect(turned(pauliX()).squaredNorm().value).toBeCloseTo(2 * (2 * shift) ** 2, 15);
    expect(turned(pauliY()).squaredNorm().value).toBeLessThan(1e-30);
  });
});

describe('infiniteReservoirEvolution', () => {
  test.each(sampled(reference.infinite, 1, () => 'variance'))(
    'agrees with an integration along two lines for v = $v',
    ({ v, t, P_up, DeltaiS, bar25 }) => {
      const points = infiniteReservoirEvolution({ ...CAPTION, variance: v })(t);
      points.forEach((point, k) => {
        // To the digits that are given, and to 2e-4 in the entropy production at early times.
        expect(Math.abs(point.excitedPopulation - P_up[k])).toBeLessThan(3e-5);
        expect(Math.abs(point.entropyProduction - DeltaiS[k])).toBeLessThan(t[k] <= 10 ? 2e-4 : 1e-5);
        expect(Math.abs(point.weakCouplingEntropyProduction - bar25[k])).toBeLessThan(t[k] <= 10 ? 2e-4 : 1e-5);
      });
    },
  );

  test('takes no time before the start', () => {
    const parameters = { ...CAPTION, variance: 1 / 8 };
    expect(() => infiniteReservoirEvolution(parameters)([-1])).toThrow(DomainError);
    expect(() => redfieldRelaxation(parameters).population(-1)).toThrow(DomainError);
    expect(() => energyResolvedRelaxation({ ...parameters, splitting: 2 })).toThrow(DomainError);
  });

  test.runIf(ALL).each([
    { ...CAPTION, variance: 1 / 8 },
    { splitting: 0.3, beta: -2, coupling: 0.8, variance: 1 / 8 },
    { splitting: -0.5, beta: 30, coupling: 1, variance: 1 },
  ])('depends on no contour at coupling $coupling: one closer to the spectrum gives the same', (parameters) => {
    const evolution = infiniteReservoirEvolution(parameters);
    for (const [time, later] of [
      [9, 15.9],
      [40, 63],
      [150, 220],
    ] as const) {
      // prettier-ignore
      const [alone, shared] = [evolution([time])[0], evolution([time, later])[0]];
      expect(Math.abs(alone.excitedPopulation - shared.excitedPopulation)).toBeLessThan(1e-12);
      expect(Math.abs(alone.heat - shared.heat)).toBeLessThan(1e-12);
    }
  });

  test('begins with λ²vt² and tends to the energy-resolved relaxation as λ² does to zero', () => {
    const evolution = infiniteReservoirEvolution({ ...CAPTION, variance: 1 / 8 });
    expect(evolution([0])[0]).toMatchObject({ excitedPopulation: 0, entropy: 0 });
    // On both sides of where the sums take over from the first term, and far from it.
    for (const time of [1e-7, 1.2e-4, 1.3e-4, 1e-3]) {
      const [{ excitedPopulation, heat, entropyProduction: produced }] = evolution([time]);
      expect(excitedPopulation / (0.01 * (1 / 8) * time ** 2)).toBeCloseTo(1, 2);
      expect(heat / excitedPopulation).toBeCloseTo(-0.4, 1);
      expect(produced).toBeGreaterThan(0);
    }
    const deviation = [0.1, 0.05].map((coupling) => {
      const parameters = { ...CAPTION, coupling, variance: 1 / 8 };
      const t = 1 / coupling ** 2;
      return infiniteReservoirEvolution(parameters)([t])[0].excitedPopulation - energyResolvedRelaxation(parameters).population(t); // prettier-ignore
    });
    expect(deviation[0] / deviation[1]).toBeGreaterThan(3);
    expect(deviation[0] / deviation[1]).toBeLessThan(5);
  });

  test.runIf(ALL).each([
    { ...CAPTION, variance: 1 / 8 },
    { splitting: 0.3, beta: -2, coupling: 0.8, variance: 1 / 8 },
  ])('is where realisations of 400 levels are, at coupling $coupling', (parameters) => {
    const times = [3, 40, 150];
    const model = spinRandomMatrixModel({ levels: 400, seed: 1, ...parameters });
    const limit = infiniteReservoirEvolution(parameters)(times);
    model.along(times).forEach((point, k) => {
      // Fluctuations of one realisation are of the order 1/N.
      expect(Math.abs(point.excitedPopulation.value - limit[k].excitedPopulation)).toBeLessThan(4 / 400);
      expect(Math.abs(point.heat.value - limit[k].heat)).toBeLessThan(4 / 400);
    });
  });

  test('does not come to rest where the Redfield equation does: both entropy productions miss it, one by a fifth', () => {
    const { infinite, redfield, energyResolved } = spinRandomMatrixCurves({ levels: [], times: [600] });
    expect(infinite.entropyProduction[0]).toBeCloseTo(0.36941, 5);
    expect(infinite.weakCouplingEntropyProduction[0]).toBeCloseTo(0.30205, 5);
    expect(redfield[0]).toBeCloseTo(0.3132, 3);
    expect(energyResolved[0]).toBeCloseTo(0.293, 3);
  });
});

test('curves of all sizes come with their limits', () => {
  const curves = spinRandomMatrixCurves({ levels: [2, 8], times: [0, 5, 50], seed: 4 });
  expect(curves.realisations.map(({ levels }) => levels)).toEqual([2, 8]);
  const single = spinRandomMatrixModel({ levels: 8, seed: 4, ...CAPTION }).at(50);
  expect(curves.realisations[1].entropyProduction[2]).toBeCloseTo(single.entropyProduction.value, 12);
  expect(curves.realisations[1].weakCouplingEntropyProduction[2]).toBeCloseTo(
    single.weakCouplingEntropyProduction.value,
    12,
  );
});
