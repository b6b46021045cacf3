import { enclosure } from '../../enclosure/matrix/matrix.ts';
import { enclosureReal } from '../../enclosure/real/real.ts';
import { type Rational, rational } from '../../exact/integers/rational.ts';
import type { RationalFunction, RationalFunctionField } from '../../exact/polynomials/rational-function.ts';
import type { SignClaim } from '../../exact/signs/sign-on-domain.ts';
import type { ParameterBox } from '../../exact/signs/parameter-box.ts';
import { spectral } from '../../matrix/spectral.ts';
import { hermitianPart } from '../../quantum/operators.ts';
import { partialTranspose, type Subsystems } from '../../quantum/subsystems.ts';
import type { ParameterPoint } from '../formulas/parameter-domain.ts';
import type { Enclosed } from '../formulas/rigorous-value.ts';
import { signOfFractionOnBox } from '../formulas/sign-on-box.ts';
import type { SymbolicMatrix } from '../formulas/symbolic-arithmetic.ts';
import type { HermitianFactor } from './hermitian-spectrum.ts';
import { matrixAt, type Model } from './model.ts';

/**
 * What the roots of one factor of a spectrum add to a negativity: m Σ |x| over the roots x < 0 of xⁿ − e₁ xⁿ⁻¹ + e₂ xⁿ⁻² − …, all of which
 * are real, the matrix being Hermitian.
 */
export interface NegativeRoots {
  readonly multiplicity: number;
  /** e₁ … eₙ, the elementary symmetric functions of the roots. */
  readonly symmetric: readonly RationalFunction[];
  /** At most so many of the roots are negative, wherever on the domain. */
  readonly most: number;
}

/** Points and cuts of the sign of one coefficient. */
const BUDGET = { points: 12, depth: 3, cells: true };

/**
 * The negative roots of a factor of degree above 2.
 *
 * Of a polynomial with real roots only Descartes' rule is exact: the number of its negative roots is that of the sign changes in
 * 1, e₁, e₂, …, eₙ. Where signs are not decided, the largest number that they allow is taken.
 */
export function negativeRootsOf(
  field: RationalFunctionField,
  { coefficients, multiplicity }: HermitianFactor,
  box: ParameterBox,
): NegativeRoots {
  const symmetric = coefficients
    .slice(0, -1)
    .toReversed()
    .map((c, k) => field.div(k % 2 === 0 ? field.neg(c) : c, coefficients.at(-1)!));
  const is = (e: RationalFunction, claim: SignClaim): boolean =>
    signOfFractionOnBox(field.domain, e, claim, box, BUDGET).verdict === 'proved';
  const signs = symmetric.map((e) => (is(e, 'nonnegative') ? 1 : is(e, 'nonpositive') ? -1 : undefined));
  return { multiplicity, symmetric, most: mostChanges(signs) };
}

/** Largest number of sign changes in 1 and signs of which some are not known; zeros have none, so that they count as either. */
export function mostChanges(signs: readonly (1 | -1 | undefined)[]): number {
  // the largest numbers so far among sequences that end in plus and in minus
  let [plus, minus] = [0, -Infinity];
  for (const sign of signs) {
    [plus, minus] = [
      sign === -1 ? -Infinity : Math.max(plus, minus + 1),
      sign === 1 ? -Infinity : Math.max(minus, plus + 1),
    ];
  }
  return Math.max(plus, minus);
}

/** Binary places of a value at a point. */
const BITS = 256;

/**
 * The negativity at a rational point, from the isolated roots of the characteristic polynomial there.
 *
 * @returns undefined where nothing is known at 256 binary places
 * @throws  {DomainError} at a pole of the state
 */
export function negativityAt(
  { arithmetic, dims }: Model,
  rho: SymbolicMatrix,
  point: ParameterPoint,
  transposed: Subsystems = 0,
): Enclosed | undefined {
  const transpose = matrixAt(arithmetic, partialTranspose(rho, dims, transposed), point, enclosure);
  // exponentials in opposite entries are equal by their values, not by their making
  const negative = spectral(hermitianPart(transpose))
    .eigenvalues()
    .filter((eigenvalue) => eigenvalue.sign() !== 1)
    .map((eigenvalue) => eigenvalue.abs().minus(eigenvalue).dividedBy(2))
    .reduce((sum, part) => sum.plus(part), enclosure.real(0));
  const value = enclosureReal(negative).enclose(BITS);
  if (value === undefined) return undefined;
  const unit = 2n ** BigInt(BITS);
  const end = (x: bigint): Rational => rational(x, unit);
  return { lower: end(value.lower), upper: end(value.upper) };
}
