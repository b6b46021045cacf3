import type { RationalFunction } from '../../exact/polynomials/rational-function.ts';
import { type ClosedForm, negativeOf, productOf, rationalForm, sumOf } from '../../symbolic/formulas/closed-form.ts';
import type { Model } from '../../symbolic/models/model.ts';
import { heatCurrent } from '../../symbolic/quantities/energy-currents.ts';
import type { Finding } from '../findings/finding.ts';
import type { AuditedModel } from './audited-model.ts';
import type { Balance } from './bath-answer.ts';
import { productionFindings } from './entropy-production.ts';
import { currentFindings } from './heat-currents.ts';
import { type Decided, equilibriumOf, flowsDownhill } from './equilibrium.ts';
import {
  type Decision,
  everywhere,
  isNonnegativeOn,
  numberOf,
  placeText,
  shown,
  shownForm,
  valueAt,
} from './witness.ts';
import { witnessPoint } from '../../symbolic/steps/formula-verdict.ts';

/** Findings about heat and entropy in the steady state, with the sign of the entropy production by stated temperatures. */
interface SecondLaw {
  readonly findings: readonly Finding[];
  /** How the law of the stated temperatures was decided: what refutes it, if anything; undefined where they are not known. */
  readonly decided: Decided | undefined;
}

/**
 * Second law in the steady state, on the whole domain: σ = −Σ_b β_b J_b ≥ 0 with the heat J_b = tr[H D_b(π)] that the system takes
 * from bath b, H being its whole Hamiltonian, or the one that is stated for the bath, and β_b the inverse temperature that is stated
 * or that the rates have; a bath at temperature 0 gives no heat. Where temperatures are not known, σ of the states that the baths keep.
 *
 * Spohn's inequality proves it where each bath keeps the Gibbs state of H; elsewhere the sign of the formula is decided.
 *
 * @param isPhysical  are all rates nonnegative, on the whole domain?
 * @source Spohn1978; SpohnLebowitz1978
 */
export function secondLaw(audited: AuditedModel, balances: readonly Balance[], isPhysical: boolean): SecondLaw {
  const { model, steadyState } = audited;
  if (steadyState.verdict !== 'unique') return { findings: [], decided: undefined };
  const pi = steadyState.state;
  const currents = new Map(balances.map(({ bath }) => [bath, heatCurrent(model, bath, pi)]));
  const isKnown = balances.length > 0 && balances.every(({ beta, rotating }) => beta !== undefined && !rotating);
  if (!isKnown) return { findings: productionFindings(model, pi, isPhysical), decided: undefined };
  const decided = decisionsOf(model, balances, currents, isPhysical);
  return {
    findings: [...currentFindings(model, currents), ...decided.map(({ finding }) => finding)],
    decided: (['refuted', 'undecided', 'proved'] as const)
      .map((verdict) => decided.find(({ decision }) => decision.verdict === verdict))
      .find((found) => found !== undefined),
  };
}

function decisionsOf(
  model: Model,
  balances: readonly Balance[],
  currents: ReadonlyMap<string, RationalFunction>,
  isPhysical: boolean,
): readonly Decided[] {
  const cold = balances.filter(({ beta }) => beta === 'infinite');
  if (cold.length > 0) return cold.map(({ bath }) => coldDecision(model, bath, currents.get(bath)!));
  const equilibrium = equilibriumOf(model, balances, currents);
  const clausius = clausiusDecision(model, balances, currents, isPhysical);
  return equilibrium === undefined ? [clausius] : [clausius, equilibrium];
}

/** σ = −Σ β J, decided. */
function clausiusDecision(
  model: Model,
  balances: readonly Balance[],
  currents: ReadonlyMap<string, RationalFunction>,
  isPhysical: boolean,
): Decided {
  const { field } = model.arithmetic;
  const terms = balances.map(({ bath, beta }) =>
    productOf(field, beta as ClosedForm, rationalForm(currents.get(bath)!)),
  );
  const sigma = negativeOf(field, sumOf(field, rationalForm(field.zero), ...terms));
  const common = {
    invariant: 'second law',
    subject: 'steady state',
    bound: 0,
    physics: 'σ = −Σ β J ≥ 0: in a steady state heat flows from hot to cold unless work is done (Clausius)',
  } as const;
  const isNearly = ({ standing }: Finding): boolean => standing === 'holds' || standing === 'explained';
  const keepsGibbs =
    isPhysical &&
    balances.every(({ levels, finding }) => (levels === 'system' || levels === 'stated') && isNearly(finding));
  const isGlobal = keepsGibbs && balances.every(({ finding }) => finding.standing === 'holds');
  const decision: Decision =
    isGlobal || flowsDownhill(model, balances, currents) ? { verdict: 'proved' } : isNonnegativeOn(model, sigma);
  const formula = shownForm(model, sigma);
  if (decision.verdict === 'proved') {
    const why = isGlobal ? ', by Spohn’s inequality: each bath keeps the Gibbs state of H' : '';
    const says = `σ = ${formula} ≥ 0${everywhere(model)}${why}`;
    return { decision, finding: { ...common, standing: 'holds', value: 0, says } };
  }
  if (decision.verdict === 'undecided') {
    const says = `the sign of σ = ${formula} is not decided`;
    return { decision, finding: { ...common, standing: 'undecided', value: NaN, says } };
  }
  const { point, value } = decision;
  const heats = balances.map(({ bath, beta }) => {
    const [J, b] = [
      valueAt(model, rationalForm(currents.get(bath)!), point),
      valueAt(model, beta as ClosedForm, point),
    ];
    return `J_${bath} = ${J && shown(numberOf(J))} with β = ${b && shown(numberOf(b))}`;
  });
  return {
    decision,
    finding: {
      ...common,
      standing: keepsGibbs ? 'explained' : 'violated',
      value: numberOf(value),
      witness: witnessPoint(point),
      says: `σ = ${shown(numberOf(value))} < 0${placeText(point)}: ${heats.join(', ')}${keepsGibbs ? '; by the rounding of the rates, with exact ones σ ≥ 0' : ''}`,
      remedy: 'Write jumps between the levels of the whole Hamiltonian, or narrow the domain to where σ ≥ 0.',
    },
  };
}

/** A bath at temperature 0 gives no heat. */
function coldDecision(model: Model, bath: string, current: RationalFunction): Decided {
  const { field } = model.arithmetic;
  const decision = isNonnegativeOn(model, rationalForm(field.neg(current)));
  const common = {
    invariant: 'second law',
    subject: `bath ${bath} at temperature 0`,
    bound: 0,
    physics: 'a bath at temperature 0 has no energy to give: J ≤ 0',
  } as const;
  const formula = shownForm(model, rationalForm(current));
  if (decision.verdict === 'proved') {
    return {
      decision,
      finding: { ...common, standing: 'holds', value: 0, says: `J = ${formula} ≤ 0${everywhere(model)}` },
    };
  }
  if (decision.verdict === 'undecided') {
    const says = `the sign of J = ${formula} is not decided`;
    return { decision, finding: { ...common, standing: 'undecided', value: NaN, says } };
  }
  const value = -numberOf(decision.value);
  return {
    decision,
    finding: {
      ...common,
      standing: 'violated',
      value,
      witness: witnessPoint(decision.point),
      says: `it gives the heat J = ${shown(value)} > 0${placeText(decision.point)}`,
      remedy: 'Write jumps between the levels of the whole Hamiltonian.',
    },
  };
}
