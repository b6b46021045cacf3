import { describe, expect, test } from 'vitest';
import { DimensionError, NonFiniteError } from '../../../src/matrix/errors.ts';
import type { Real } from '../../../src/matrix/interface.ts';
import { diagonal, pauliX, pauliZ, sigmaMinus, sigmaPlus, zeroMatrix } from '../../../src/quantum/operators.ts';
import { embed } from '../../../src/quantum/subsystems.ts';
import {
  drivenReservoirProcess,
  freeEnergyChange,
  type DrivenProcess,
} from '../../../src/thermodynamics/driven-process.ts';
import {
  correlationEntropy,
  energyChange,
  entropyProduction,
  reservoirHeat,
  systemEntropyChange,
} from '../../../src/thermodynamics/reservoir-process.ts';
import { expectTruth, matrixOf, numberOf, pointsOf, realOf, type Rows } from './reference-points.ts';

interface ProtocolInput {
  readonly dims: readonly number[];
  readonly Hs: readonly Rows[];
  readonly Hr: readonly Rows[];
  readonly V: readonly Rows[];
  readonly beta: readonly string[];
  readonly rho_s0: Rows;
  readonly durations: readonly string[];
}

function processOf({ Hs, Hr, V, beta, rho_s0, durations }: ProtocolInput): DrivenProcess {
  const step = <T>(list: readonly T[], k: number): T => list[Math.min(k, list.length - 1)];
  return drivenReservoirProcess(
    matrixOf(rho_s0),
    Hr.map((rows, r) => ({ hamiltonian: matrixOf(rows), beta: realOf(beta[r]) })),
    durations.map((duration, k) => ({
      duration: numberOf(duration),
      systemHamiltonian: matrixOf(step(Hs, k)),
      interaction: matrixOf(step(V, k)),
    })),
  );
}

const close = (a: Real, b: Real) => {
  expect(Math.abs(a.value - b.value)).toBeLessThanOrEqual(Math.min(1e-12, a.bound + b.bound));
};

test.each(pointsOf<ProtocolInput>('thermodynamics/reservoir-processes.json'))(
  'agrees with 25 digits at $id: $description',
  ({ input, output }) => {
    const process = processOf(input);
    const text = (name: string) => output[name] as string;
    expectTruth('Δ_iS', entropyProduction(process), text('DeltaiS'));
    expectTruth('ΔS', systemEntropyChange(process), text('DeltaS'));
    expectTruth('S_c', correlationEntropy(process), text('S_c'));
    expectTruth('W', process.work, text('W'));
    expectTruth('ΔU', process.internalEnergyChange, text('DeltaU'));
    const heats = process.reservoirs.map((_, r) => reservoirHeat(process, r));
    close(process.internalEnergyChange, heats.reduce((sum, heat) => sum.plus(heat), process.work)); // prettier-ignore
    if (process.reservoirs.length > 1) return;
    expectTruth('ΔF', freeEnergyChange(process), text('DeltaF'));
    const [{ beta }] = process.reservoirs;
    close(entropyProduction(process).dividedBy(beta), process.work.minus(freeEnergyChange(process)));
  },
);

describe('drivenReservoirProcess', () => {
  const qubit = pauliZ().scaled(0.5);
  const exchange = sigmaPlus().kron(sigmaMinus()).plus(sigmaMinus().kron(sigmaPlus()));
  const step = {
    duration: 1.5,
    systemHamiltonian: qubit,
    interaction: exchange.plus(pauliX().kron(pauliX()).scaled(0.3)),
  };

  test('W − ΔF is negative where the temperature is: T Δ_iS = W − ΔF holds for either sign', () => {
    const process = drivenReservoirProcess(diagonal([0.9, 0.1]), [{ hamiltonian: qubit, beta: -0.7 }], [
      step,
      { ...step, systemHamiltonian: pauliX() },
    ]); // prettier-ignore
    const production = entropyProduction(process);
    expect(production.value).toBeGreaterThan(0.01);
    close(production.dividedBy(-0.7), process.work.minus(freeEnergyChange(process)));
  });

  test('particles: the Gibbs state is that of H − μN, the evolution that of H, and heat is −Δ⟨H − μN⟩', () => {
    const [number, mu] = [diagonal([1, 0]), 0.4];
    const grand = qubit.minus(number.scaled(mu));
    const reservoir = { hamiltonian: grand, energy: qubit, beta: 2 };
    const process = drivenReservoirProcess(diagonal([0.2, 0.8]), [reservoir], [step]);
    const [H, N] = [qubit, number].map((operator) => embed(operator, [2, 2], 1));
    const expected = energyChange(process, H, H)
      .minus(energyChange(process, N, N).times(mu))
      .negated();
    close(reservoirHeat(process, 0), expected);
    close(entropyProduction(process), systemEntropyChange(process).minus(expected.times(2)));
    const wrong = drivenReservoirProcess(diagonal([0.2, 0.8]), [{ hamiltonian: grand, beta: 2 }], [step]);
    expect(Math.abs(reservoirHeat(wrong, 0).value - expected.value)).toBeGreaterThan(1e-3);
  });

  test('a driven reservoir takes work: it is not ΔU minus the heat of its first Hamiltonian', () => {
    const steps = [step, { ...step, reservoirHamiltonians: [qubit.scaled(2)] }];
    const process = drivenReservoirProcess(diagonal([0.2, 0.8]), [{ hamiltonian: qubit, beta: 1 }], steps);
    const H = (scale: number) => step.interaction.plus(embed(qubit, [2, 2], 0)).plus(embed(qubit.scaled(scale), [2, 2], 1)); // prettier-ignore
    close(process.work, energyChange(process, H(1), H(2)));
    expect(process.work.value).not.toBeCloseTo(0, 2);
  });

  test('refuses empty lists, shapes that do not fit, and times that are not finite', () => {
    const reservoirs = [{ hamiltonian: qubit, beta: 1 }];
    const rho = diagonal([0.5, 0.5]);
    expect(() => drivenReservoirProcess(rho, [], [step])).toThrow(DimensionError);
    expect(() => drivenReservoirProcess(rho, reservoirs, [])).toThrow(DimensionError);
    expect(() => drivenReservoirProcess(rho, reservoirs, [{ ...step, interaction: zeroMatrix(3) }])).toThrow(DimensionError); // prettier-ignore
    expect(() => drivenReservoirProcess(rho, reservoirs, [{ ...step, duration: NaN }])).toThrow(NonFiniteError);
    const two = drivenReservoirProcess(rho, [...reservoirs, ...reservoirs], [{ ...step, interaction: zeroMatrix(8) }]);
    expect(() => freeEnergyChange(two)).toThrow(DimensionError);
  });
});
