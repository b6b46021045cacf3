import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { float64 } from '../../../src/float64/matrix.ts';
import { DimensionError } from '../../../src/matrix/errors.ts';
import type { Real } from '../../../src/matrix/interface.ts';
import { gaussianControl, oscillatingControl, polynomialControl } from '../../../src/quantum/control.ts';
import { diagonal, pauliX, pauliZ, zeroMatrix } from '../../../src/quantum/operators.ts';
import { drivenReservoirProcess, freeEnergyChange } from '../../../src/thermodynamics/driven-process.ts';
import {
  entropyExchange,
  entropyProduction,
  reservoirHeat,
  systemEntropyChange,
} from '../../../src/thermodynamics/reservoir-process.ts';
import { smoothReservoirProcess } from '../../../src/thermodynamics/smooth-process.ts';
import { expectTruth } from './reference-points.ts';

interface Process {
  readonly input: readonly [beta: string, excited: string, duration: string];
  readonly output: Readonly<Record<'work' | 'internalEnergy' | 'heat' | 'entropyProduction' | 'entropyChange', string>>;
}
const { processes } = JSON.parse(
  readFileSync(new URL('../../reference/thermodynamics/smooth-drives.json', import.meta.url), 'utf8'),
) as { readonly processes: readonly Process[] };

/** A decimal number with the error of its rounding. */
const decimal = (text: string): Real => float64.real(Math.round(Number(text) * 1000), 1000);

/** H_s = (1/2 + sin(1.5 t)/4) Z, V a pulse of XX beside 0.2 ZX, H_r = (0.4 + 0.1 t²) Z. */
function drivenQubits([beta, excited, duration]: Process['input']) {
  const p = decimal(excited);
  const rho = diagonal([p, p.negated().plus(1)]).plus(pauliX().scaled(decimal('0.1')));
  const bath = pauliZ().scaled(decimal('0.4'));
  const sine = oscillatingControl({ frequency: 1.5, sine: 0.25 });
  return smoothReservoirProcess(rho, [{ hamiltonian: bath, beta: Number(beta) }], {
    duration: Number(duration),
    systemHamiltonian: { constant: pauliZ().scaled(0.5), driven: [{ operator: pauliZ(), control: sine }] },
    interaction: {
      constant: pauliZ().kron(pauliX()).scaled(decimal('0.2')),
      driven: [
        { operator: pauliX().kron(pauliX()), control: gaussianControl({ amplitude: 1, center: 1, width: 0.5 }) },
      ],
    },
    reservoirHamiltonians: [
      { constant: bath, driven: [{ operator: pauliZ(), control: polynomialControl([0, 0, decimal('0.1')]) }] },
    ],
  });
}

describe.each(processes)('smoothReservoirProcess at $input', ({ input, output }) => {
  const process = drivenQubits(input);

  test('agrees with a differential equation to 20 digits; the work is the integral of the power', () => {
    expectTruth('W', process.work, output.work);
    expectTruth('ΔU', process.internalEnergyChange, output.internalEnergy);
    expectTruth('Q', reservoirHeat(process, 0), output.heat);
    expectTruth('Δ_iS', entropyProduction(process), output.entropyProduction);
    expectTruth('ΔS', systemEntropyChange(process), output.entropyChange);
  });

  test('obeys ΔS = Δ_iS + Δ_eS', () => {
    const sum = entropyProduction(process).plus(entropyExchange(process));
    expect(Math.abs(sum.minus(systemEntropyChange(process)).value)).toBeLessThan(1e-12);
  });
});

test('without a drive it is the process of one interval', () => {
  const reservoirs = [{ hamiltonian: pauliZ(), beta: 0.7 }];
  const interaction = pauliX().kron(pauliX());
  const [rho, H] = [diagonal([0.9, 0.1]), pauliZ().scaled(0.5)];
  const smooth = smoothReservoirProcess(rho, reservoirs, { duration: 2, systemHamiltonian: H, interaction });
  const step = drivenReservoirProcess(rho, reservoirs, [{ duration: 2, systemHamiltonian: H, interaction }]);
  for (const value of [entropyProduction, freeEnergyChange]) {
    expect(value(smooth).value).toBeCloseTo(value(step).value, 12);
  }
  expect(Math.abs(smooth.work.value)).toBeLessThanOrEqual(smooth.work.bound);
});

test('refuses what does not fit', () => {
  const reservoirs = [{ hamiltonian: pauliZ(), beta: 1 }];
  const protocol = { duration: 1, systemHamiltonian: pauliZ(), interaction: zeroMatrix(4) };
  const rho = diagonal([0.5, 0.5]);
  expect(() => smoothReservoirProcess(rho, [], protocol)).toThrow(DimensionError);
  expect(() => smoothReservoirProcess(rho, reservoirs, { ...protocol, interaction: zeroMatrix(3) })).toThrow(DimensionError); // prettier-ignore
  expect(() => smoothReservoirProcess(rho, reservoirs, { ...protocol, systemHamiltonian: zeroMatrix(3) })).toThrow(DimensionError); // prettier-ignore
});
