import { rational, rationals, type Rational } from '../../exact/integers/rational.ts';
import { exactQuotient, type FactoredCharacteristic, homogeneousValue, primitivePart } from '../real/polynomial.ts';
import { trimmed } from '../../exact/polynomials/univariate-factor.ts';

/** Partial fractions of tr W(x − A)⁻¹: Σ weight/(x − root) over the rational roots, plus Σ_k c_k x^k/p(x), p monic. */
export interface PartialFractions {
  /** One weight for each rational root of the larger blocks. */
  readonly weights: readonly Rational[];
  readonly coefficients: readonly Rational[];
}

/**
 * Partial fractions of n(y)/(denominator·det(y − C)), y = scale·λ, as a function of λ. Eigenvalues have simple poles, so
 * the repeated factors divide the numerator; rational roots are split off one by one.
 *
 * @param characteristic  p(λ), primitive, of which `factored` has the factors
 */
export function partialFractions(
  numerator: readonly bigint[],
  denominator: bigint,
  scale: bigint,
  characteristic: readonly bigint[],
  factored: FactoredCharacteristic,
): PartialFractions {
  const { rationalRoots, irrational, repeated } = factored;
  if (characteristic.length === 1) return { weights: [], coefficients: [] };
  // tr W(λ − A)⁻¹ = scale·n(scale·λ)/(denominator·det(scale·λ − C)), where det(scale·λ − C) = scale^n/lead · p(λ).
  const lead = characteristic[characteristic.length - 1];
  let power = scale;
  const inLambda = numerator.map((c) => {
    const scaled = c * power * lead;
    power *= scale;
    return scaled;
  });
  if (inLambda.every((c) => c === 0n)) {
    return {
      weights: rationalRoots.map(() => rational(0)),
      coefficients: irrational.slice(1).map(() => rational(0)),
    };
  }
  const { primitive, content } = primitivePart(trimmed(inLambda));
  // power is now scale^(n + 1).
  let factor = rational(content, denominator * (power / scale));
  let rest: readonly bigint[] = exactQuotient(primitive, repeated);
  let divisor = exactQuotient(characteristic, repeated);
  const weights: Rational[] = [];
  for (const { value } of rationalRoots) {
    const linear = [-value.numerator, value.denominator];
    divisor = exactQuotient(divisor, linear);
    // rest/(linear·divisor) has the residue rest(r)/(b·divisor(r)) at r = a/b.
    const ratio = rationals.mul(
      rational(homogeneousValue(rest, value), homogeneousValue(divisor, value)),
      powerOf(value.denominator, divisor.length - rest.length),
    );
    weights.push(rationals.mul(factor, rationals.div(ratio, rational(value.denominator))));
    const left = subtracted(scaled(rest, ratio.denominator), scaled(divisor, ratio.numerator));
    factor = rationals.div(factor, rational(ratio.denominator));
    rest = left.length === 0 ? [] : exactQuotient(left, linear);
  }
  const monic = rationals.div(factor, rational(irrational[irrational.length - 1]));
  const coefficients = irrational
    .slice(1)
    .map((_, k) => (k < rest.length ? rationals.mul(monic, rational(rest[k])) : rational(0)));
  return { weights, coefficients };
}

function scaled(p: readonly bigint[], factor: bigint): bigint[] {
  return p.map((c) => c * factor);
}

function subtracted(p: readonly bigint[], q: readonly bigint[]): bigint[] {
  return trimmed(Array.from({ length: Math.max(p.length, q.length) }, (_, k) => (p[k] ?? 0n) - (q[k] ?? 0n)));
}

function powerOf(base: bigint, exponent: number): Rational {
  return exponent >= 0 ? rational(base ** BigInt(exponent)) : rational(1n, base ** BigInt(-exponent));
}
