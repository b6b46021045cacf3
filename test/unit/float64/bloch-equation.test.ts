import { describe, expect, test } from 'vitest';
import { randomStream } from '../../../src/ensembles/random.ts';
import { BlochEquation } from '../../../src/float64/bloch-equation.ts';
import { float64, Float64Matrix, float64Matrix } from '../../../src/float64/matrix.ts';
import { sigmaMinus, zeroMatrix } from '../../../src/quantum/operators.ts';

const NOTHING = float64Matrix(zeroMatrix(2));
const stream = randomStream(17, 6, 0);
const deviate = (): number => stream.next() / 2 ** 31;

describe('a Bloch equation', () => {
  test('moves by its error, where a jump does in its own direction', () => {
    const [exactly, equation] = [new BlochEquation(), new BlochEquation()];
    const error = 2 ** -8;
    for (const count of [1, 2, 30]) {
      const jumps = Array.from({ length: count }, () => float64Matrix(sigmaMinus()));
      const blurred = jumps.map(({ data }) => new Float64Matrix(2, 2, true, data, error));
      equation.of(NOTHING, blurred, undefined);
      exactly.of(
        NOTHING,
        jumps.map((jump) => jump.scaled(1 + error)),
        undefined,
      );
      for (const [z, t] of [
        [1, 0],
        [0, 1],
      ]) {
        const change = Math.abs(exactly.component(2, 0, 0, z, t) - equation.component(2, 0, 0, z, t));
        expect(change).toBeLessThan(equation.error);
        expect(change).toBeGreaterThan(0.999 * equation.error);
      }
      // So it does with a rate.
      const rate = float64.real(1).plus(new Float64Matrix(1, 1, true, Float64Array.of(0), error).realPart(0, 0));
      equation.of(
        NOTHING,
        jumps,
        jumps.map(() => rate),
      );
      expect(equation.error).toBeGreaterThan((count * error) / 2);
      expect(equation.error).toBeLessThan(0.5001 * count * error);
    }
  });

  test('has what it has without an error to the last digit', () => {
    const equation = new BlochEquation();
    const counts = { exact: 0, rounded: 0 };
    for (let k = 0; k < 600; k++) {
      const size = 2 ** (16 + (k % 16));
      const [a, b, c, d, e, f, g, i] = Array.from({ length: 8 }, () => Math.round(size * deviate()));
      equation.of(NOTHING, [new Float64Matrix(2, 2, false, Float64Array.of(a, b, c, d, e, f, g, i))], undefined);
      if (equation.error > 0) {
        counts.rounded++;
        continue;
      }
      counts.exact++;
      // M₂₁, four times: (2α_y 2α_z)* and (2α₀)* 2α_x.
      const [ux, uy, uz, u0] = [b + c, g - f, a - d, a + d].map(BigInt);
      const [vx, vy, vz, v0] = [f + g, b - c, e - i, e + i].map(BigInt);
      const exact = uy * uz + vy * vz - (u0 * vx - v0 * ux);
      expect(BigInt(4 * equation.component(2, 0, 1, 0, 0))).toBe(exact);
    }
    expect(counts.exact).toBeGreaterThan(100);
    expect(counts.rounded).toBeGreaterThan(100);
  });
});
