import type { RationalFunction } from '../../exact/polynomials/rational-function.ts';
import {
  type ClosedForm,
  differenceOf,
  negativeOf,
  productOf,
  rationalForm,
  sumOf,
} from '../../symbolic/formulas/closed-form.ts';
import { steadyEntropyProduction } from '../../symbolic/models/steady-entropy-production.ts';
import type { SymbolicMatrix } from '../../symbolic/formulas/symbolic-arithmetic.ts';
import type { Model } from '../../symbolic/models/model.ts';
import type { Finding } from '../findings/finding.ts';
import { type AuditedModel, heatCurrent } from './audited-model.ts';
import type { Balance } from './balance.ts';
import {
  type Decision,
  everywhere,
  isNonnegativeOn,
  isZeroOn,
  numberOf,
  placeText,
  shown,
  shownForm,
  valueAt,
  witnessOf,
} from './witness.ts';

/** Findings about heat and entropy in the steady state, with the sign of the entropy production by stated temperatures. */
export interface SecondLaw {
  readonly findings: readonly Finding[];
  /** −Σ β_b J_b ≥ 0: how it was decided; undefined where temperatures are not known. */
  readonly decision: Decision | undefined;
}

/**
 * Second law in the steady state, on the whole domain: σ = −Σ_b β_b J_b ≥ 0 with the heat J_b = tr[H D_b(π)] that the system takes
 * from bath b, H being its whole Hamiltonian, or the one that is stated for the bath, and β_b the temperature that is stated or that the rates have; a bath at temperature 0
 * gives no heat. Where temperatures are not known, σ of the states that the baths keep.
 *
 * Spohn's inequality proves it where each bath keeps the Gibbs state of H; elsewhere the sign of the formula is decided.
 *
 * @param isPhysical  are all rates nonnegative, on the whole domain?
 * @source Spohn1978; SpohnLebowitz1978
 */
export function secondLaw(audited: AuditedModel, balances: readonly Balance[], isPhysical: boolean): SecondLaw {
  const { model, steadyState } = audited;
  if (steadyState.verdict !== 'unique') return { findings: [], decision: undefined };
  const pi = steadyState.state;
  const currents = new Map(balances.map(({ bath }) => [bath, heatCurrent(model, bath, pi)]));
  const isKnown = balances.length > 0 && balances.every(({ beta, rotating }) => beta !== undefined && !rotating);
  if (!isKnown) return { findings: producedFindings(model, balances, pi, isPhysical), decision: undefined };
  const cold = balances.filter(({ beta }) => beta === 'infinite');
  const findings = currentFindings(model, currents);
  if (cold.length > 0) {
    const decisions = cold.map(({ bath }) => coldFinding(model, bath, currents.get(bath)!));
    return {
      findings: [...findings, ...decisions.map(({ finding }) => finding)],
      decision: decisions.find(({ decision }) => decision.verdict !== 'proved')?.decision ?? { verdict: 'proved' },
    };
  }
  const { finding, decision } = clausiusFinding(model, balances, currents, isPhysical);
  const equilibrium = equilibriumOf(model, balances, currents);
  return {
    findings: [...findings, finding, ...(equilibrium === undefined ? [] : [equilibrium.finding])],
    decision: equilibrium?.decision.verdict === 'refuted' ? equilibrium.decision : decision,
  };
}

interface Decided {
  readonly finding: Finding;
  readonly decision: Decision;
}

/** σ = −Σ β J, decided. */
function clausiusFinding(
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
  const decision = isGlobal ? ({ verdict: 'proved' } as const) : isNonnegativeOn(model, sigma);
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
      witness: witnessOf(point),
      says: `σ = ${shown(numberOf(value))} < 0${placeText(point)}: ${heats.join(', ')}${keepsGibbs ? '; by the rounding of the rates, with exact ones σ ≥ 0' : ''}`,
      remedy: 'Write jumps between the levels of the whole Hamiltonian, or narrow the domain to where σ ≥ 0.',
    },
  };
}

/** Between baths of one temperature no heat flows, where no work is done. */
function equilibriumOf(
  model: Model,
  balances: readonly Balance[],
  currents: ReadonlyMap<string, RationalFunction>,
): Decided | undefined {
  const { field } = model.arithmetic;
  const thermal = balances.filter(({ beta }) => isZeroOn(model, beta as ClosedForm).verdict !== 'proved');
  if (thermal.length < 2 || thermal.length < balances.length) return undefined;
  // where a bath has a Hamiltonian of its own, work may be done
  if (balances.some(({ levels }) => levels === 'stated')) return undefined;
  const [first, ...others] = thermal.map(({ beta }) => beta as ClosedForm);
  if (!others.every((beta) => isZeroOn(model, differenceOf(field, beta, first)).verdict === 'proved')) return undefined;
  const common = {
    invariant: 'equilibrium',
    subject: 'steady state',
    bound: 0,
    physics: 'between baths of one temperature no heat flows (zeroth law)',
  } as const;
  for (const { bath } of thermal) {
    const decision = isZeroOn(model, rationalForm(currents.get(bath)!));
    if (decision.verdict !== 'refuted') continue;
    const value = numberOf(decision.value);
    return {
      decision,
      finding: {
        ...common,
        standing: 'violated',
        value,
        witness: witnessOf(decision.point),
        says: `all baths have one temperature, and J_${bath} = ${shown(value)}${placeText(decision.point)}`,
        remedy: 'Write jumps between the levels of the whole Hamiltonian.',
      },
    };
  }
  const says = `all baths have one temperature, and no heat flows${everywhere(model)}`;
  return { decision: { verdict: 'proved' }, finding: { ...common, standing: 'holds', value: 0, says } };
}

/** A bath at temperature 0 gives no heat. */
function coldFinding(model: Model, bath: string, current: RationalFunction): Decided {
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
      witness: witnessOf(decision.point),
      says: `it gives the heat J = ${shown(value)} > 0${placeText(decision.point)}`,
      remedy: 'Write jumps between the levels of the whole Hamiltonian.',
    },
  };
}

/** The signs of the heat currents, where there are at least two baths. */
function currentFindings(model: Model, currents: ReadonlyMap<string, RationalFunction>): readonly Finding[] {
  if (currents.size < 2) return [];
  const { field } = model.arithmetic;
  return [...currents].map(([bath, J]) => {
    const common = { invariant: 'heat current', subject: `bath ${bath}`, bound: 0 } as const;
    const formula = shownForm(model, rationalForm(J));
    if (field.isZero(J)) return { ...common, standing: 'holds', value: 0, says: `J = 0${everywhere(model)}` };
    const [up, down] = [isNonnegativeOn(model, rationalForm(J)), isNonnegativeOn(model, rationalForm(field.neg(J)))];
    const value = model.box.length === 0 ? numberOf(valueAt(model, rationalForm(J), {})!) : NaN;
    const sign =
      up.verdict === 'proved'
        ? `≥ 0${everywhere(model)}: the system takes heat from it`
        : down.verdict === 'proved'
          ? `≤ 0${everywhere(model)}: the system gives heat to it`
          : up.verdict === 'refuted' && down.verdict === 'refuted'
            ? `changes its sign: it is negative${placeText(up.point)} and positive${placeText(down.point)}`
            : undefined;
    if (sign !== undefined) return { ...common, standing: 'holds', value, says: `J = ${formula} ${sign}` };
    return { ...common, standing: 'undecided', value, says: `the sign of J = ${formula} is not decided` };
  });
}

/** σ of the states that the baths keep, where temperatures are not known. */
function producedFindings(
  model: Model,
  balances: readonly Balance[],
  pi: SymbolicMatrix,
  isPhysical: boolean,
): readonly Finding[] {
  if (model.redfield.length > 0 || balances.length === 0) return [];
  const produced = steadyEntropyProduction(model, pi);
  if (produced.verdict === 'undefined') return [];
  const common = {
    invariant: 'entropy production',
    subject: 'steady state',
    bound: 0,
    physics: 'σ = −Σ tr[D_b(π)(ln π − ln π_b)] ≥ 0 with the states π_b that the baths keep (Spohn)',
  } as const;
  const formula = produced.verdict === 'closed form' ? ` = ${shownForm(model, produced.rate)}` : '';
  if (isPhysical) {
    const says = `σ${formula} ≥ 0${everywhere(model)}, by Spohn’s inequality`;
    return [{ ...common, standing: 'holds', value: 0, says }];
  }
  const undecided: Finding = {
    ...common,
    standing: 'undecided',
    value: NaN,
    says: `the sign of σ${formula} is not decided`,
  };
  if (produced.verdict !== 'closed form') return [undecided];
  const decision = isNonnegativeOn(model, produced.rate);
  if (decision.verdict === 'undecided') return [undecided];
  if (decision.verdict === 'proved') {
    return [{ ...common, standing: 'holds', value: 0, says: `σ${formula} ≥ 0${everywhere(model)}` }];
  }
  const { point, value } = decision;
  return [
    {
      ...common,
      standing: 'violated',
      value: numberOf(value),
      witness: witnessOf(point),
      says: `σ = ${shown(numberOf(value))} < 0${placeText(point)}`,
      remedy: 'Make all rates nonnegative.',
    },
  ];
}

/**
 * Baths of coupled parts that jump between the levels of the parts and not of the whole: with equal temperatures they do not keep
 * its Gibbs state, and heat may flow from cold to hot.
 *
 * @source LevyKosloff2014
 */
export function localFindings(
  model: Model,
  balances: readonly Balance[],
  decision: Decision | undefined,
): readonly Finding[] {
  if (model.dims.length < 2) return [];
  return balances.flatMap((balance): readonly Finding[] => {
    const { bath, levels } = balance;
    if (levels !== 'parts' || decision === undefined || !balance.transitions.some(isExchange(model))) return [];
    const common = {
      invariant: 'local master equation',
      subject: `bath ${bath}`,
      value: NaN,
      bound: 0,
      physics:
        'jumps between the levels of uncoupled parts do not keep the Gibbs state of the coupled whole (Levy and Kosloff 2014)',
      remedy:
        'Write jumps between the levels of the whole Hamiltonian (Davies), or keep the coupling small beside the gaps.',
    } as const;
    const says = 'its jumps are between the levels of the parts, not of the coupled Hamiltonian';
    if (decision.verdict === 'refuted') {
      const { point, value } = decision;
      return [
        {
          ...common,
          standing: 'violated',
          value: numberOf(value),
          witness: witnessOf(point),
          says: `${says}: heat flows against the second law${placeText(point)}`,
        },
      ];
    }
    return decision.verdict === 'proved'
      ? [{ ...common, standing: 'explained', says: `${says}; the second law holds all the same${everywhere(model)}` }]
      : [{ ...common, standing: 'undecided', says: `${says}; whether the second law holds is not decided` }];
  });
}

function isExchange({ arithmetic: { field } }: Model): (transition: { readonly gain: RationalFunction }) => boolean {
  return ({ gain }) => !field.isZero(gain);
}
