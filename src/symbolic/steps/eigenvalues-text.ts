import { distinctRoots } from '../../exact/signs/distinct-roots.ts';
import type { RationalFunction, RationalFunctionField } from '../../exact/polynomials/rational-function.ts';
import {
  addRationals,
  multiplyRationals,
  numberFromRational,
  printRational,
  rational,
} from '../../exact/integers/rational.ts';
import { refineRoot } from '../../exact/signs/real-roots.ts';
import type { SpectralFactor } from '../../exact/matrices/spectrum.ts';
import { rationalForm } from '../formulas/closed-form.ts';
import { printClosedForm } from '../formulas/closed-form-text.ts';
import type { ParameterPoint } from '../formulas/parameter-domain.ts';
import { exactValue } from '../formulas/rigorous-value.ts';
import type { Model } from '../models/model.ts';

/** The eigenvalues at a point, with their multiplicities: real ones as numbers, the others as numbers of them. */
export function eigenvaluesText(
  field: RationalFunctionField,
  factors: readonly SpectralFactor[],
  point: ParameterPoint,
): string {
  const parts = factors.map(({ coefficients, multiplicity }) => {
    const numbers = coefficients.map((coefficient) => exactValue(field, coefficient, point));
    if (!numbers.every((number) => number !== undefined)) return `${coefficients.length - 1} at a pole`;
    const common = numbers.reduce((product, { denominator }) => product * denominator, 1n);
    const polynomial = numbers.map(({ numerator, denominator }) => (numerator * common) / denominator);
    const real = distinctRoots(polynomial);
    if (real.length === 0 && numbers.length === 3) {
      // c + b x + x²: −b/2 ± √(b²/4 − c)
      const [c, b] = numbers;
      const mean = rational(-b.numerator, 2n * b.denominator);
      const under = addRationals(multiplyRationals(mean, mean), rational(-c.numerator, c.denominator));
      const text = `${printRational(mean)} ± sqrt(${printRational(under)})`;
      return multiplicity === 1 ? text : `${text} (${multiplicity} times)`;
    }
    const rest = coefficients.length - 1 - real.reduce((sum, root) => sum + root.multiplicity, 0);
    const texts = real.map((root) => {
      const times = root.multiplicity * multiplicity;
      const { lower, upper } = refineRoot(root.polynomial, root, PRECISION);
      const isExact = lower.numerator === upper.numerator && lower.denominator === upper.denominator;
      const text = isExact ? printRational(lower) : String(numberFromRational(lower).value);
      return times === 1 ? text : `${text} (${times} times)`;
    });
    return [...texts, ...(rest === 0 ? [] : [`${rest * multiplicity} that are not real`])].join(', ');
  });
  return `the eigenvalues ${parts.join(', ')}`;
}

/** Width to which real eigenvalues are enclosed before they are printed. */
const PRECISION = rational(1n, 2n ** 60n);

/** Root, pair or polynomial of a factor of a characteristic polynomial, with its multiplicity. */
export function factorText({ arithmetic }: Model, factor: SpectralFactor): string {
  const { field } = arithmetic;
  const { root, pair, coefficients, multiplicity } = factor;
  const times = multiplicity === 1 ? '' : ` (${multiplicity} times)`;
  const print = (x: RationalFunction): string => printClosedForm(field, rationalForm(x));
  if (root !== undefined) return `${print(root)}${times}`;
  if (pair !== undefined) return `${print(pair.mean)} ± sqrt(${print(pair.discriminant)})${times}`;
  return `${coefficients.length - 1} roots of ${coefficients.map((c, k) => `(${print(c)})*x^${k}`).join(' + ')}${times}`;
}
