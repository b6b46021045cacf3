import { kernelOf } from '../../exact/linear/linear-system.ts';
import type { FieldMatrix } from '../../exact/matrices/field-matrix.ts';
import { rationals, type Rational } from '../../exact/integers/rational.ts';
import type { Polynomial } from '../../exact/polynomials/polynomial.ts';
import { contains, isAdmitted } from '../../exact/signs/parameter-box.ts';
import { isRational } from '../../symbolic/formulas/closed-form.ts';
import type { ParameterPoint } from '../../symbolic/formulas/parameter-domain.ts';
import { parametersOf } from '../../symbolic/formulas/parameter-functions.ts';
import { exactValue } from '../../symbolic/formulas/rigorous-value.ts';
import { type Conserved, conservedExpectations } from '../../symbolic/models/conserved-expectations.ts';
import { isIrreducible } from '../../symbolic/models/irreducibility.ts';
import { liouvillianSpectrumOf, type Uniqueness, uniquenessOf } from '../../symbolic/models/liouvillian-spectrum.ts';
import type { Model } from '../../symbolic/models/model.ts';
import { solutionsFor } from '../../symbolic/models/threshold.ts';
import type { Finding } from '../findings/finding.ts';
import type { AuditedModel } from './audited-model.ts';
import { everywhere, exactGeneratorAt, placeText, pointsOf } from './witness.ts';
import { witnessPoint } from '../../symbolic/steps/formula-verdict.ts';

const COMMON = {
  invariant: 'unique steady state',
  subject: 'generator',
  bound: 1,
  physics: 'L(π) = 0 has one solution of trace 1; where it has more, the state for t → ∞ depends on the initial one',
} as const;

/** Points of the domain at which the kernel of the generator is computed exactly. */
const TRIES = 12;

/**
 * Uniqueness of the steady state on the whole domain: by the commutant criterion or by the constant coefficients of the spectrum;
 * refuted by the kernel of the generator at a rational point, computed exactly.
 *
 * @source Frigerio1978
 */
export function uniquenessFinding(audited: AuditedModel): Finding {
  const { model, structure, steadyState } = audited;
  if (steadyState.verdict === 'not unique') {
    const { length } = steadyState.kernel;
    const [point] = pointsOf(model);
    return {
      ...COMMON,
      standing: 'violated',
      value: length,
      witness: witnessPoint(point),
      says: `${length} independent stationary operators${everywhere(model)}; ${conservedText(model, conservedExpectations(model, structure))}`,
      remedy: 'Add the process that connects the parts, or give the initial state and ask for its limit.',
    };
  }
  const uniqueness = uniquenessOn(audited);
  if (uniqueness.verdict === 'everywhere') {
    const says = `unique${everywhere(model)}`;
    return { ...COMMON, standing: 'holds', value: 1, says };
  }
  const witness = degeneratePoint(model, uniqueness.verdict === 'except where' ? uniqueness.zeros : []);
  if (witness !== undefined) {
    const { point, dimension } = witness;
    return {
      ...COMMON,
      standing: 'violated',
      value: dimension,
      witness: witnessPoint(point),
      says: `${dimension} independent stationary operators${placeText(point)}, though one for generic parameters`,
      remedy: 'Leave the point out of the domain, as in "positive" for "nonnegative" or "(0, 1]" for [0, 1].',
    };
  }
  const { field } = model.arithmetic;
  const where =
    uniqueness.verdict === 'except where'
      ? `: not decided whether ${uniqueness.zeros.map((p) => field.domain.print(p)).join(' or ')} vanishes on the domain`
      : '; on the whole domain not decided';
  return { ...COMMON, standing: 'undecided', value: NaN, says: `unique for generic parameters${where}` };
}

function uniquenessOn({ model, structure }: AuditedModel): Uniqueness {
  // without parameters, generic is all there is
  if (model.box.length === 0) return { verdict: 'everywhere', by: 'spectrum' };
  if (isIrreducible(model)) return { verdict: 'everywhere', by: 'commutant' };
  return uniquenessOf(model, liouvillianSpectrumOf(model, structure));
}

/** Point of the domain at which more than one operator is stationary: where a polynomial vanishes, or at a closed end. */
function degeneratePoint(
  model: Model,
  zeros: readonly Polynomial[],
): { readonly point: ParameterPoint; readonly dimension: number } | undefined {
  const candidates = function* (): Generator<ParameterPoint> {
    yield* pointsOf(model, TRIES);
    for (const zero of zeros) yield* pointsOn(model, zero);
  };
  for (const point of candidates()) {
    const dimension = kernelDimensionAt(model, point);
    if (dimension !== undefined && dimension > 1) return { point, dimension };
  }
  return undefined;
}

/** Rational points of the domain on p = 0, solved for one parameter after the other. */
function* pointsOn(model: Model, p: Polynomial): Generator<ParameterPoint> {
  const {
    arithmetic: { field },
    box,
  } = model;
  for (const [v, parameter] of parametersOf(field).entries()) {
    for (const solution of solutionsFor(field, p, parameter, box).closed) {
      if (!isRational(solution)) continue;
      for (const point of pointsOf(model, TRIES)) {
        const value = exactValue(field, solution.value, point);
        if (value === undefined || !contains(box[v], value)) continue;
        const moved = { ...point, [parameter]: value };
        if (
          isAdmitted(
            box,
            parametersOf(field).map((name) => moved[name]),
          )
        )
          yield moved;
      }
    }
  }
}

/** Dimension of the kernel of the generator at a point, exactly; undefined at a pole. */
function kernelDimensionAt(model: Model, point: ParameterPoint): number | undefined {
  const generator = exactGeneratorAt(model, point);
  if (generator === undefined) return undefined;
  const { rows, cols, re } = generator.matrix as FieldMatrix<Rational>;
  return kernelOf(rationals, { rows, cols, entries: re }).dimension;
}

/** `conserved: <ZI>, <XX> + <YY>`. */
function conservedText({ arithmetic: { field } }: Model, { quantities }: Conserved): string {
  const names = quantities.map((sum) =>
    [...sum]
      .map(([name, factor]) => (field.equals(factor, field.one) ? `<${name}>` : `(${field.print(factor)})<${name}>`))
      .join(' + '),
  );
  return `conserved: ${names.length === 0 ? 'nothing but the trace' : names.join('; ')}`;
}
