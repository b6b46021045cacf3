import type { RationalFunction, RationalFunctionField } from '../../exact/polynomials/rational-function.ts';
import type { Jump } from '../../quantum/lindbladian.ts';
import { reducedState } from '../../quantum/subsystems.ts';
import { type BathPart, bathParts } from './bath-parts.ts';
import {
  applied,
  type ClosedForm,
  constantForm,
  differenceOf,
  productOf,
  quotientOf,
  rationalForm,
  sumOf,
} from '../formulas/closed-form.ts';
import {
  dissipated,
  hasDetailedBalance,
  referenceState,
  type SpectralPart,
  spectralParts,
} from './detailed-balance.ts';
import type { Model } from './model.ts';
import { rootForm } from '../formulas/root-form.ts';
import type { SymbolicMatrix } from '../formulas/symbolic-arithmetic.ts';

/** Jumps of one bath between levels of its reference state whose populations have one ratio. */
export interface BathTransition {
  readonly bath: string;
  /** Rate of a jump over that of its reverse, which is the ratio of the two populations. */
  readonly ratio: RationalFunction;
  /** Net number of these jumps per unit of time. */
  readonly current: RationalFunction;
}

/** Entropy production of a steady state. */
export type SteadyEntropyProduction =
  | {
      readonly verdict: 'closed form';
      /** Currents of the baths whose reference states have rational populations. */
      readonly transitions: readonly BathTransition[];
      readonly rate: ClosedForm;
    }
  /** A bath has no reference state of full rank with detailed balance: the entropy production is not defined. */
  | { readonly verdict: 'undefined'; readonly bath: string; readonly reason: string }
  | { readonly verdict: 'no closed form'; readonly bath: string; readonly reason: string };

/** Contribution of one part of a bath: transitions, or a formula where the populations are irrational. */
type Share = { readonly transitions: readonly BathTransition[] } | { readonly rate: ClosedForm } | Refusal;
type Refusal = { readonly verdict: 'undefined' | 'no closed form'; readonly reason: string };

/**
 * Entropy production rate of a steady state, σ = −Σ_b tr[D_b(ρ)(ln ρ − ln π_b)], in which the terms with ln ρ cancel.
 *
 * D_b is the dissipator of bath b without a Hamiltonian (written with traceless jumps) and π_b its reference state, with respect to
 * which it must have detailed balance. Both are functions of the generator of the bath, not of the jumps it is written with.
 *
 * @source Spohn1978; SpohnLebowitz1978
 */
export function steadyEntropyProduction(model: Model, rho: SymbolicMatrix): SteadyEntropyProduction {
  const { field } = model.arithmetic;
  const transitions: BathTransition[] = [];
  const terms: ClosedForm[] = [];
  for (const [bath, jumps] of Object.entries(model.generator.baths)) {
    const own: BathTransition[] = [];
    for (const part of bathParts(jumps, model.dims)) {
      const share = shareOf(model, bath, part, reducedState(rho, model.dims, part.subsystems) as SymbolicMatrix);
      if ('verdict' in share) return { ...share, bath };
      if ('rate' in share) terms.push(share.rate);
      else own.push(...share.transitions);
    }
    transitions.push(...joined(field, own));
  }
  const logarithms = transitions.map(({ ratio, current }) =>
    productOf(field, rationalForm(current), applied(field, 'ln', rationalForm(ratio))),
  );
  return { verdict: 'closed form', transitions, rate: sumOf(field, rationalForm(field.zero), ...logarithms, ...terms) };
}

/** Transitions of one ratio, or of a ratio and its inverse, as one. */
function joined(field: RationalFunctionField, list: readonly BathTransition[]): readonly BathTransition[] {
  const found: BathTransition[] = [];
  for (const transition of list) {
    const { ratio, current } = transition;
    const known = found.findIndex((other) => field.equals(other.ratio, ratio));
    const turned = found.findIndex((other) => field.equals(field.mul(other.ratio, ratio), field.one));
    if (known >= 0) found[known] = { ...found[known], current: field.add(found[known].current, current) };
    else if (turned >= 0) found[turned] = { ...found[turned], current: field.sub(found[turned].current, current) };
    else found.push(transition);
  }
  return found.filter(({ current }) => !field.isZero(current));
}

/** tr[D(ρ) ln π] of one part of a bath. */
function shareOf(model: Model, bath: string, { jumps, dims }: BathPart, rho: SymbolicMatrix): Share {
  const { arithmetic } = model;
  const { field } = arithmetic;
  const pi = referenceState(jumps, arithmetic, rho.rows);
  const levels = spectralParts(arithmetic, pi, dims);
  if (levels?.some(({ mean }) => field.isZero(mean))) {
    const reason = 'a jump has no reverse: the stationary state of this bath alone is singular, as at zero temperature';
    return { verdict: 'undefined', reason };
  }
  if (!hasDetailedBalance(jumps, pi)) {
    const reason = 'its jumps have no detailed balance with respect to one reference state';
    return { verdict: 'undefined', reason };
  }
  if (levels === undefined) return { verdict: 'no closed form', reason: 'its reference state has no closed spectrum' };
  if (levels.some(({ discriminant }) => !field.isZero(discriminant))) {
    return { rate: irrationalShare(model, dissipated(jumps, rho) as SymbolicMatrix, pi, levels) };
  }
  return { transitions: transitionsOf(model, bath, jumps, rho, levels) };
}

/** Net currents i ← j between all pairs of levels, with the ratios of their populations. */
function transitionsOf(
  { arithmetic }: Model,
  bath: string,
  jumps: readonly Jump[],
  rho: SymbolicMatrix,
  levels: readonly SpectralPart[],
): readonly BathTransition[] {
  const { field } = arithmetic;
  // number of jumps to level i from level j per unit of time
  const flow = (i: number, j: number): RationalFunction =>
    jumps.reduce((sum, { operator, rate }) => {
      const L = levels[i].projector.times(operator).times(levels[j].projector);
      return field.add(sum, rho.traceOfProduct(L.adjoint().times(L).scaled(rate)).exact);
    }, field.zero);
  return levels.flatMap((upper, i) =>
    levels.slice(0, i).map((lower, j) => ({
      bath,
      ratio: field.div(upper.mean, lower.mean),
      current: field.sub(flow(i, j), flow(j, i)),
    })),
  );
}

/**
 * tr[D ln π] = Σ over λ = m ± √Δ of ½ tr(D P) ln(m² − Δ) + tr(D (π − m) P)/(2√Δ)·ln((m + √Δ)/(m − √Δ)), P projecting on both.
 */
function irrationalShare(
  { arithmetic, box }: Model,
  change: SymbolicMatrix,
  pi: SymbolicMatrix,
  levels: readonly SpectralPart[],
): ClosedForm {
  const { field } = arithmetic;
  const half = constantForm(field, 1, 2);
  const terms = levels.flatMap(({ mean, discriminant, projector }) => {
    const both = rationalForm(change.traceOfProduct(projector).exact);
    if (field.isZero(discriminant)) return [productOf(field, both, applied(field, 'ln', rationalForm(mean)))];
    const product = rationalForm(field.sub(field.mul(mean, mean), discriminant));
    const root = rootForm(field, discriminant, box);
    const centred = pi.times(projector).minus(projector.scaled(arithmetic.number(mean)));
    const apart = rationalForm(change.traceOfProduct(centred).exact);
    const m = rationalForm(mean);
    const ratio = quotientOf(field, sumOf(field, m, root), differenceOf(field, m, root));
    return [
      productOf(field, half, both, applied(field, 'ln', product)),
      productOf(field, half, quotientOf(field, apart, root), applied(field, 'ln', ratio)),
    ];
  });
  return sumOf(field, rationalForm(field.zero), ...terms);
}

/** Why there is no formula. */
export function productionRefusal({
  verdict,
  bath,
  reason,
}: Exclude<SteadyEntropyProduction, { readonly verdict: 'closed form' }>): string {
  const which = bath === 'bath' ? 'the bath' : `bath ${bath}`;
  return `entropy production: ${verdict === 'undefined' ? 'not defined' : verdict} (${which}: ${reason})`;
}
