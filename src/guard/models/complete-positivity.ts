import { enclosure } from '../../enclosure/matrix/matrix.ts';
import { characteristicPolynomial } from '../../exact/linear/characteristic-polynomial.ts';
import { stronglyConnectedComponents } from '../../exact/linear/block-structure.ts';
import type { Quadratic } from '../../exact/integers/algebraic-extension.ts';
import type { RationalFunction } from '../../exact/polynomials/rational-function.ts';
import { isConditionallyCompletelyPositive } from '../../quantum/conditional-positivity.ts';
import { rationalForm } from '../../symbolic/formulas/closed-form.ts';
import type { ParameterPoint } from '../../symbolic/formulas/parameter-domain.ts';
import { signOfFractionOnBox } from '../../symbolic/formulas/sign-on-box.ts';
import { signPolynomial } from '../../symbolic/formulas/sign-polynomial.ts';
import { type Model, rateOf, unsafeGeneratorAt } from '../../symbolic/models/model.ts';
import type { SymbolicMatrix } from '../../symbolic/formulas/symbolic-arithmetic.ts';
import type { Finding } from '../findings/finding.ts';
import { everywhere, exactGeneratorAt, isNonnegativeOn, placeText, pointsOf } from './witness.ts';
import { witnessPoint } from '../../symbolic/steps/formula-verdict.ts';

type Scalar = Quadratic<RationalFunction>;

/** Largest block of the matrix of rates whose invariants are computed as polynomials. */
const LARGEST_BLOCK = 6;
/** Points at which the generator is tried exactly. */
const TRIES = 12;
/** Longest polynomial that is printed. */
const LONGEST = 160;

const COMMON = {
  invariant: 'complete positivity',
  subject: 'generator',
  bound: 0,
  physics:
    'e^{tL} is completely positive for all t ≥ 0 exactly where the matrix of rates of independent traceless jumps is positive semidefinite (Gorini, Kossakowski, Sudarshan; Lindblad)',
} as const;

/**
 * Complete positivity of the evolution on the whole domain of the parameters.
 *
 * The generator is Σ M_ij (w_i ρ w_j† − ½{w_j†w_i, ρ}) with linearly independent traceless w_i. M ≥ 0 is equivalent to e_k(M) ≥ 0 for
 * all elementary symmetric functions of its eigenvalues, which are rational in the parameters, so that the region where it fails
 * is known. Witnesses are confirmed by the Choi matrix in exact arithmetic.
 *
 * @source GoriniKossakowskiSudarshan1976; Lindblad1976
 */
export function completePositivityFinding(model: Model): Finding {
  const { arithmetic, generator, redfield } = model;
  const form = redfield.length > 0 ? ` (Redfield form: ${redfield.join(', ')})` : '';
  const isEvident = generator.jumps.every(
    (jump) => isNonnegativeOn(model, rationalForm(rateOf(arithmetic, jump))).verdict === 'proved',
  );
  if (isEvident) {
    const says = `GKSL form with nonnegative rates${everywhere(model)}`;
    return { ...COMMON, standing: 'holds', value: 0, says };
  }
  const invariants = invariantsOfRates(model);
  const point = failureOf(model, invariants ?? []);
  if (point !== undefined) {
    const value = smallestOf(model, point);
    const region = invariants === undefined ? '' : regionText(model, invariants);
    return {
      ...COMMON,
      standing: 'violated',
      value,
      witness: witnessPoint(point),
      says: `the generator is not completely positive${placeText(point)}${region}${form}`,
      remedy:
        redfield.length > 0
          ? 'Take the secular step where gaps are well apart, or keep to times and states for which it stays positive.'
          : 'Turn the signs of rates, or narrow the domains of the parameters to where all of these are nonnegative.',
    };
  }
  const isProved =
    invariants !== undefined && invariants.every((f) => isNonnegativeOn(model, rationalForm(f)).verdict === 'proved');
  if (isProved) {
    const says = `a rate is negative, and other jumps outweigh it${everywhere(model)}: an equivalent form has nonnegative rates`;
    return { ...COMMON, standing: 'holds', value: 0, says };
  }
  return {
    ...COMMON,
    standing: 'undecided',
    value: NaN,
    says: `not decided${form}: the matrix of rates is neither proved nor refuted to be positive semidefinite`,
  };
}

/** Point at which the evolution is certainly not completely positive, confirmed by the Choi matrix. */
function failureOf(model: Model, invariants: readonly RationalFunction[]): ParameterPoint | undefined {
  const isRefuted = (point: ParameterPoint): boolean => {
    const generator = exactGeneratorAt(model, point);
    return generator !== undefined && isConditionallyCompletelyPositive(generator).verdict === 'no';
  };
  for (const f of invariants) {
    const decision = isNonnegativeOn(model, rationalForm(f));
    if (decision.verdict === 'refuted' && isRefuted(decision.point)) return decision.point;
  }
  for (const point of pointsOf(model, TRIES)) if (isRefuted(point)) return point;
  return undefined;
}

/** Smallest eigenvalue of the Choi matrix on the complement of Σ|ii⟩. */
function smallestOf(model: Model, point: ParameterPoint): number {
  return isConditionallyCompletelyPositive(unsafeGeneratorAt(model, point, enclosure)).defect?.value ?? NaN;
}

/** ` : it is so wherever …`, where the polynomials are short. */
function regionText({ arithmetic: { field }, box }: Model, invariants: readonly RationalFunction[]): string {
  const failing = invariants.filter(
    (f) => signOfFractionOnBox(field.domain, f, 'nonnegative', box).verdict !== 'proved',
  );
  if (failing.some((f) => signOfFractionOnBox(field.domain, f, 'negative', box).verdict === 'proved')) {
    return box.length === 0 ? '' : ', nor anywhere else on the domain';
  }
  const texts = failing.map((f) => `${field.domain.print(signPolynomial(field, f, box))} < 0`);
  const text = [...new Set(texts)].join(' or ');
  return text.length > LONGEST ? '' : `, nor wherever ${text}`;
}

/** Elementary symmetric functions of the eigenvalues of the matrix of rates, block by block; undefined for a large block. */
function invariantsOfRates(model: Model): readonly RationalFunction[] | undefined {
  const {
    arithmetic,
    arithmetic: { field, complexField },
    generator,
  } = model;
  const jumps = generator.jumps.map((jump) => ({
    rate: rateOf(arithmetic, jump),
    vector: tracelessVector(jump.operator as SymbolicMatrix),
  }));
  const { size, coordinates } = coordinatesOf(
    complexField,
    jumps.map(({ vector }) => vector),
  );
  const entries = Array.from({ length: size * size }, () => complexField.zero);
  for (const [k, own] of coordinates.entries()) {
    for (const [i, x] of own) {
      for (const [j, y] of own) {
        const product = complexField.mul(x, complexField.conjugate(y));
        const weighted = complexField.mul(product, complexField.element(jumps[k].rate, field.zero));
        entries[i * size + j] = complexField.add(entries[i * size + j], weighted);
      }
    }
  }
  const neighbours = Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (__, j) => j).filter((j) => !complexField.isZero(entries[i * size + j])),
  );
  const blocks = stronglyConnectedComponents(neighbours);
  if (blocks.some((block) => block.length > LARGEST_BLOCK)) return undefined;
  return blocks.flatMap((block) => {
    const part = block.flatMap((i) => block.map((j) => entries[i * size + j]));
    const matrix = { rows: block.length, cols: block.length, entries: part };
    // det(λ − M) = Σ (−1)^k e_k λ^{n−k}
    return characteristicPolynomial(complexField, matrix)
      .toReversed()
      .map(({ a }, k) => (k % 2 === 1 ? field.neg(a) : a))
      .slice(1);
  });
}

/** Entries of L − tr L/d, by index; zeros are left out. */
function tracelessVector(L: SymbolicMatrix): ReadonlyMap<number, Scalar> {
  const { complexField, field } = L.arithmetic;
  const trace = Array.from({ length: L.rows }, (_, i) => L.entry(i, i)).reduce(
    (sum, x) => complexField.add(sum, x),
    complexField.zero,
  );
  const mean = complexField.div(trace, complexField.element(field.fromInteger(BigInt(L.rows)), field.zero));
  const entries = L.re.map((_, at) => {
    const x = L.entry(Math.floor(at / L.cols), at % L.cols);
    return [at, at % (L.cols + 1) === 0 ? complexField.sub(x, mean) : x] as const;
  });
  return new Map(entries.filter(([, x]) => !complexField.isZero(x)));
}

/** Coordinates of vectors in those of them that are linearly independent of the ones before. */
function coordinatesOf(
  field: SymbolicMatrix['arithmetic']['complexField'],
  vectors: readonly ReadonlyMap<number, Scalar>[],
): { readonly size: number; readonly coordinates: readonly ReadonlyMap<number, Scalar>[] } {
  const subtract = (from: Map<number, Scalar>, factor: Scalar, what: ReadonlyMap<number, Scalar>): void => {
    for (const [k, x] of what) {
      const value = field.sub(from.get(k) ?? field.zero, field.mul(factor, x));
      if (field.isZero(value)) from.delete(k);
      else from.set(k, value);
    }
  };
  // each row: a reduced vector with entry 1 at its pivot, and what it is in the independent vectors
  const rows: { readonly pivot: number; readonly vector: Map<number, Scalar>; readonly made: Map<number, Scalar> }[] =
    [];
  const coordinates = vectors.map((vector) => {
    const rest = new Map(vector);
    const made = new Map<number, Scalar>();
    for (const row of rows) {
      const factor = rest.get(row.pivot);
      if (factor === undefined) continue;
      subtract(rest, factor, row.vector);
      subtract(made, field.neg(factor), row.made);
    }
    if (rest.size === 0) return made;
    const [[pivot, entry]] = rest;
    const own = rows.length;
    const scale = field.div(field.one, entry);
    const reduced = new Map([...rest].map(([k, x]) => [k, field.mul(x, scale)] as const));
    const combination = new Map([[own, scale]]);
    subtract(combination, scale, made);
    rows.push({ pivot, vector: reduced, made: combination });
    return new Map([[own, field.one]]);
  });
  return { size: rows.length, coordinates };
}
