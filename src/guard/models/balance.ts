import type { RationalFunction } from '../../exact/polynomials/rational-function.ts';
import { balanceRounding } from '../../matrix/tolerances.ts';
import {
  applied,
  type ClosedForm,
  differenceOf,
  negativeOf,
  productOf,
  quotientOf,
  rationalForm,
  sumOf,
} from '../../symbolic/formulas/closed-form.ts';
import { printClosedForm } from '../../symbolic/formulas/closed-form-text.ts';
import type { SymbolicMatrix } from '../../symbolic/formulas/symbolic-arithmetic.ts';
import { hasDetailedBalance, referenceState } from '../../symbolic/models/detailed-balance.ts';
import { bathParts } from '../../symbolic/models/bath-parts.ts';
import type { Model } from '../../symbolic/models/model.ts';
import type { Finding } from '../findings/finding.ts';
import { activeJumps, localHamiltonian, type Transition, type Transitions, transitionsBetween } from './transitions.ts';
import {
  type Decision,
  everywhere,
  isNonnegativeOn,
  isZeroOn,
  numberOf,
  placeText,
  pointsOf,
  shown,
  valueAt,
  witnessOf,
} from './witness.ts';

/** Between the levels of which Hamiltonian a bath jumps. */
export type LevelsOf = 'system' | 'parts' | 'stated';

/** What is known of a bath, with what is said of it. */
export interface Balance {
  readonly bath: string;
  readonly finding: Finding;
  /** Inverse temperature, the stated one or the one that all rates are proved to have; 'infinite' at temperature 0. */
  readonly beta: ClosedForm | 'infinite' | undefined;
  readonly levels: LevelsOf | undefined;
  /** Is the bath written in a rotating frame, with its frequency stated? */
  readonly rotating: boolean;
  readonly transitions: readonly Transition[];
}

const PHYSICS =
  'local detailed balance: γ_up/γ_down = e^{−βω} for every jump that costs the energy ω, or else the bath does not keep a Gibbs state';

interface Levels {
  readonly levels: LevelsOf;
  readonly transitions: Transitions;
}

/**
 * Does a bath keep a Gibbs state, and is its temperature the one that is stated?
 *
 * @param within  relative error of rates beyond the rounding of float64
 */
export function balanceOf(model: Model, bath: string, within: number): Balance {
  const stated = model.baths[bath];
  const jumps = activeJumps(model, bath);
  const answer = (
    standing: Finding['standing'],
    says: string,
    more: Partial<Finding> & Partial<Balance> = {},
  ): Balance => {
    const { beta = stated?.beta, levels, rotating = false, transitions = [], ...finding } = more;
    const { bath: _none, finding: _nor, ...rest } = finding;
    return {
      bath,
      beta,
      levels,
      rotating,
      transitions,
      finding: {
        invariant: 'detailed balance',
        subject: `bath ${bath}`,
        standing,
        value: NaN,
        bound: 0,
        says,
        physics: PHYSICS,
        ...rest,
      },
    };
  };
  if (jumps.length === 0) return answer('holds', 'no jumps');
  if (stated?.frequency !== undefined) return rotatingBalance(model, bath, within, answer);
  const known = levelsOfBath(model, bath);
  if (known === undefined) return withoutLevels(model, bath, answer);
  const { levels, transitions } = known;
  const list = transitions.list;
  const common = { levels, transitions: list };
  if (stated?.beta === 'infinite') return coldBalance(model, bath, transitions, common, answer);
  const isActive = list.some(({ gain }) => !model.arithmetic.field.isZero(gain));
  const missing = list.find(({ ratio }) => ratio === undefined);
  if (missing !== undefined) {
    if (stated?.beta === undefined) return coldBalance(model, bath, transitions, common, answer);
    return answer('violated', 'a jump has no reverse, as at temperature 0, which is not the one stated', {
      ...common,
      remedy: 'Add the reverse jump with the rate e^{−βω}γ, or state the temperature 0.',
    });
  }
  if (stated?.beta !== undefined) return atBeta(model, stated.beta, transitions, within, common, answer);
  if (!isActive) {
    const says = 'it exchanges no energy with the levels that it acts on, at any temperature';
    return answer('holds', says, { ...common, beta: rationalForm(model.arithmetic.field.zero) });
  }
  return withImpliedBeta(model, bath, transitions, within, common, answer);
}

type Answer = (standing: Finding['standing'], says: string, more?: Partial<Finding> & Partial<Balance>) => Balance;

/** The Hamiltonian between whose levels the bath jumps, each of its jumps having a reverse with one gain. */
function levelsOfBath(model: Model, bath: string): Levels | undefined {
  const stated = model.baths[bath]?.hamiltonian;
  const jumps = activeJumps(model, bath);
  const candidates: readonly (readonly [LevelsOf, SymbolicMatrix])[] =
    stated === undefined
      ? [
          ['system', model.hamiltonian],
          ['parts', localHamiltonian(model, bath)],
        ]
      : [['stated', stated]];
  for (const [levels, h] of candidates) {
    const transitions = transitionsBetween(h, jumps);
    if (transitions !== undefined && !transitions.mixed && isSeen(model, transitions)) return { levels, transitions };
  }
  return undefined;
}

/** Do the levels explain the rates: no jump without a gain is faster than its reverse? */
function isSeen({ arithmetic: { field } }: Model, { list }: Transitions): boolean {
  return list.every(
    ({ gain, ratio }) => !field.isZero(gain) || (ratio !== undefined && field.equals(ratio, field.one)),
  );
}

/** Is ln(ratio) + β·gain = 0 for every transition? */
function atBeta(
  model: Model,
  beta: ClosedForm,
  { list }: Transitions,
  within: number,
  common: Partial<Balance>,
  answer: Answer,
): Balance {
  const {
    arithmetic: { field },
  } = model;
  const text = printClosedForm(field, beta);
  let rounded: Finding['standing'] = 'holds';
  let worst = 0;
  for (const { gain, ratio } of list) {
    const exponent = productOf(field, beta, rationalForm(gain));
    const deviation = sumOf(field, applied(field, 'ln', rationalForm(ratio!)), exponent);
    const verdict = deviationOf(model, deviation, exponent, within);
    if (verdict.standing === 'violated') {
      const { point, value, bound } = verdict;
      const implied = impliedBeta(model, ratio!, gain, point);
      const declared = valueAt(model, beta, point);
      return answer(
        'violated',
        `rates of gain ${field.print(gain)} are those of β = ${implied}, not ${declared === undefined ? text : numberOf(declared)}${placeText(point)}`,
        {
          ...common,
          value,
          bound,
          size: Math.abs(value) / bound,
          witness: witnessOf(point),
          remedy: 'Take the rates from the stated temperature, or state the one that the rates have.',
        },
      );
    }
    if (verdict.standing !== 'holds' && rounded !== 'undecided') rounded = verdict.standing;
    worst = Math.max(worst, Math.abs(verdict.value));
  }
  if (rounded === 'holds') {
    return answer('holds', `the Gibbs state of β = ${text} balances all jumps${everywhere(model)}`, {
      ...common,
      beta,
      value: 0,
    });
  }
  const says =
    rounded === 'explained'
      ? `the rates are those of β = ${text} but for rounding: ln(γ_up/γ_down) + βω is ${shown(worst)}`
      : `whether all rates are those of β = ${text} is not decided`;
  return answer(rounded, says, { ...common, value: worst, ...(rounded === 'explained' ? { beta } : {}) });
}

type Deviation =
  | { readonly standing: 'holds' | 'explained' | 'undecided'; readonly value: number }
  | {
      readonly standing: 'violated';
      readonly value: number;
      readonly bound: number;
      readonly point: Extract<Decision, { verdict: 'refuted' }>['point'];
    };

/** How ln(γ_up/γ_down) + βω stands: zero, zero but for what `within` and rounding explain, or not. */
function deviationOf(model: Model, deviation: ClosedForm, exponent: ClosedForm, within: number): Deviation {
  const decision = isZeroOn(model, deviation);
  if (decision.verdict === 'proved') return { standing: 'holds', value: 0 };
  if (decision.verdict === 'undecided') return { standing: 'undecided', value: 0 };
  let worst = 0;
  for (const point of pointsOf(model)) {
    const [off, size] = [valueAt(model, deviation, point), valueAt(model, exponent, point)];
    if (off === undefined || size === undefined) continue;
    const value = numberOf(off);
    const bound = 2 * within + balanceRounding(numberOf(size));
    if (Math.abs(value) > bound) return { standing: 'violated', value, bound, point };
    worst = Math.max(worst, Math.abs(value));
  }
  return { standing: model.box.length === 0 ? 'explained' : 'undecided', value: worst };
}

function impliedBeta(
  model: Model,
  ratio: RationalFunction,
  gain: RationalFunction,
  point: Extract<Decision, { verdict: 'refuted' }>['point'],
): string {
  const {
    arithmetic: { field },
  } = model;
  if (field.isZero(gain)) return '±∞';
  const form = negativeOf(field, quotientOf(field, applied(field, 'ln', rationalForm(ratio)), rationalForm(gain)));
  const value = valueAt(model, form, point);
  return value === undefined ? 'no number' : String(numberOf(value));
}

/** Without a stated temperature: do all rates have one? */
function withImpliedBeta(
  model: Model,
  bath: string,
  { list }: Transitions,
  within: number,
  common: Partial<Balance>,
  answer: Answer,
): Balance {
  const {
    arithmetic: { field },
  } = model;
  const first = list.find(({ gain }) => !field.isZero(gain))!;
  const logarithm = (ratio: RationalFunction): ClosedForm => applied(field, 'ln', rationalForm(ratio));
  const beta = negativeOf(field, quotientOf(field, logarithm(first.ratio!), rationalForm(first.gain)));
  let standing: Finding['standing'] = 'holds';
  for (const { gain, ratio } of list) {
    const exponent = productOf(field, logarithm(first.ratio!), rationalForm(field.div(gain, first.gain)));
    const verdict = deviationOf(model, differenceOf(field, logarithm(ratio!), exponent), exponent, within);
    if (verdict.standing === 'violated') {
      const { point } = verdict;
      const [one, other] = [
        impliedBeta(model, first.ratio!, first.gain, point),
        impliedBeta(model, ratio!, gain, point),
      ];
      const detail = `jumps of gain ${field.print(first.gain)} have β = ${one}, those of gain ${field.print(gain)} β = ${other}${placeText(point)}`;
      return keepsSomeState(model, bath) === 'yes'
        ? answer('explained', `the bath keeps a state, but none of one temperature: ${detail}`, common)
        : answer('violated', `no state balances all jumps: ${detail}`, {
            ...common,
            value: verdict.value,
            bound: verdict.bound,
            witness: witnessOf(point),
            remedy: 'Give the jumps of each heat bath a name of their own, and rates of one temperature.',
          });
    }
    if (verdict.standing !== 'holds' && standing !== 'undecided') standing = verdict.standing;
  }
  const text = printClosedForm(field, beta);
  if (standing === 'holds')
    return answer('holds', `the Gibbs state of β = ${text} balances all jumps`, { ...common, beta });
  return answer(
    standing,
    standing === 'explained' ? `balanced but for rounding, β = ${text}` : 'one temperature of all jumps is not decided',
    { ...common, ...(standing === 'explained' ? { beta } : {}) },
  );
}

/** A jump without reverse: at temperature 0 none has one, and every jump lowers the energy or leaves it. */
function coldBalance(
  model: Model,
  bath: string,
  { list }: Transitions,
  common: Partial<Balance>,
  answer: Answer,
): Balance {
  const {
    arithmetic: { field },
  } = model;
  const isStated = model.baths[bath]?.beta === 'infinite';
  const active = list.filter(({ gain }) => !field.isZero(gain));
  const reversed = active.find(({ ratio }) => ratio !== undefined);
  const lowering = active.map(({ gain }) => isNonnegativeOn(model, rationalForm(field.neg(gain))));
  if (reversed === undefined && lowering.every(({ verdict }) => verdict === 'proved')) {
    const says = `temperature 0: all jumps lower the energy, and none has a reverse${everywhere(model)}`;
    return answer('holds', says, { ...common, beta: 'infinite' });
  }
  if (!isStated) return withoutTemperature(model, bath, answer);
  if (reversed !== undefined) {
    const says = `a jump and its reverse have the ratio ${field.print(reversed.ratio!)}, which no bath at temperature 0 has`;
    return answer('violated', says, { ...common, remedy: 'State the temperature of the rates.' });
  }
  const raising = lowering.find((decision) => decision.verdict === 'refuted');
  if (raising === undefined) return answer('undecided', 'whether all jumps lower the energy is not decided', common);
  return answer('violated', `a jump without reverse raises the energy${placeText(raising.point)}`, {
    ...common,
    value: -numberOf(raising.value),
    witness: witnessOf(raising.point),
    physics: 'a bath at temperature 0 has no energy to give',
    remedy: 'Add the reverse jump and state its temperature, or turn the sign of the energy.',
  });
}

/** Rotating frame: the ratio of every pair is e^{±βω} with the stated frequency. */
function rotatingBalance(model: Model, bath: string, within: number, answer: Answer): Balance {
  const {
    arithmetic: { field },
    hamiltonian,
  } = model;
  const { beta, frequency } = model.baths[bath];
  const transitions = transitionsBetween(hamiltonian.scaled(0), activeJumps(model, bath));
  const common = { rotating: true } as const;
  if (transitions === undefined || beta === undefined || beta === 'infinite') {
    return answer('undecided', 'a frequency is stated without a temperature above 0', common);
  }
  if (transitions.list.some(({ ratio }) => ratio === undefined)) {
    return answer('violated', 'a jump has no reverse, as at temperature 0, which is not the one stated', common);
  }
  const exponent = productOf(field, beta, frequency!);
  let standing: Finding['standing'] = 'holds';
  for (const { ratio } of transitions.list) {
    const logarithm = applied(field, 'ln', rationalForm(ratio!));
    const either = [sumOf(field, logarithm, exponent), differenceOf(field, logarithm, exponent)].map((form) =>
      deviationOf(model, form, exponent, within),
    );
    if (either.some((verdict) => verdict.standing === 'holds')) continue;
    const found = either.find((verdict) => verdict.standing === 'explained' || verdict.standing === 'undecided');
    if (found !== undefined) {
      standing = found.standing;
      continue;
    }
    const smaller = either.toSorted((a, b) => Math.abs(a.value) - Math.abs(b.value))[0];
    const more = smaller.standing === 'violated' ? { bound: smaller.bound, witness: witnessOf(smaller.point) } : {};
    return answer('violated', `the ratio ${field.print(ratio!)} of a jump and its reverse is not e^{±βω}`, {
      ...common,
      value: smaller.value,
      ...more,
      remedy: 'Take the rates from the stated temperature and frequency.',
    });
  }
  const text = printClosedForm(field, exponent);
  return answer(
    standing,
    `rates of all pairs in the ratio e^{−βω}, βω = ${text}${standing === 'holds' ? '' : `: ${standing}`}`,
    {
      ...common,
      ...(standing === 'holds' || standing === 'explained' ? { beta } : {}),
    },
  );
}

/** No Hamiltonian has levels between which the bath jumps. */
function withoutLevels(model: Model, bath: string, answer: Answer): Balance {
  const {
    arithmetic: { field },
  } = model;
  const beta = model.baths[bath]?.beta;
  if (
    isUnital(model, bath) &&
    (beta === undefined || (beta !== 'infinite' && isZeroOn(model, beta).verdict === 'proved'))
  ) {
    const says = 'the maximally mixed state balances all jumps: infinite temperature, β = 0';
    return answer('holds', says, { beta: rationalForm(field.zero), levels: 'system' });
  }
  if (beta === undefined) return withoutTemperature(model, bath, answer);
  const says = 'no Gibbs state of the Hamiltonian, nor of the parts that the bath acts on, balances its jumps';
  return answer('violated', says, {
    remedy:
      'Write jumps between energy levels, state the Hamiltonian that the bath sees, or its frequency in a rotating frame.',
  });
}

/** Without a stated temperature: does the bath keep any state? */
function withoutTemperature(model: Model, bath: string, answer: Answer): Balance {
  switch (keepsSomeState(model, bath)) {
    case 'yes':
      return answer(
        'explained',
        'a state that is no Gibbs state of the Hamiltonian balances its jumps: the bath has no temperature',
        { remedy: 'State beta with the frequency (rotating frame) or the Hamiltonian of the bath to have it checked.' },
      );
    case 'singular':
      return answer(
        'explained',
        'a jump has no reverse: the state that the bath keeps is singular, and has no temperature',
      );
    default:
      return answer('violated', 'no state balances its jumps, so that its entropy production is not defined', {
        remedy: 'Give each jump its reverse, with rates whose ratios are those of one temperature.',
      });
  }
}

function isUnital(model: Model, bath: string): boolean {
  const identity = model.arithmetic.identity(model.generator.dim);
  return hasDetailedBalance(activeJumps(model, bath), identity);
}

/** Has the dissipator of a bath detailed balance with respect to the state that it keeps? */
function keepsSomeState(model: Model, bath: string): 'yes' | 'no' | 'singular' {
  for (const { jumps, dims } of bathParts(model.written[bath], model.dims)) {
    const dim = dims.reduce((a, b) => a * b, 1);
    const pi = referenceState(jumps, model.arithmetic, dim);
    if (isSingular(pi)) return 'singular';
    if (!hasDetailedBalance(jumps, pi)) return 'no';
  }
  return 'yes';
}

function isSingular(pi: SymbolicMatrix): boolean {
  return pi.solve(pi.arithmetic.identity(pi.rows)) === undefined;
}
