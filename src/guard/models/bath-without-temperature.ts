import { rationalForm } from '../../symbolic/formulas/closed-form.ts';
import { hasDetailedBalance, referenceState } from '../../symbolic/models/detailed-balance.ts';
import type { SymbolicMatrix } from '../../symbolic/formulas/symbolic-arithmetic.ts';
import { bathParts } from '../../symbolic/models/bath-parts.ts';
import type { Model } from '../../symbolic/models/model.ts';
import type { Answer, Balance } from './bath-answer.ts';
import { activeJumps, type Transitions } from './transitions.ts';
import { everywhere, isNonnegativeOn, isZeroOn, numberOf, placeText } from './witness.ts';
import { productOfNumbers } from '../../matrix/product-of-numbers.ts';
import { witnessPoint } from '../../symbolic/steps/formula-verdict.ts';

/** No Hamiltonian has levels between which the bath jumps. */
export function withoutLevels(model: Model, bath: string, answer: Answer): Balance {
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
export function keepsSomeState(model: Model, bath: string): 'yes' | 'no' | 'singular' {
  for (const { jumps, dims } of bathParts(model.written[bath], model.dims)) {
    const dim = productOfNumbers(dims);
    const pi = referenceState(jumps, model.arithmetic, dim);
    if (isSingular(pi)) return 'singular';
    if (!hasDetailedBalance(jumps, pi)) return 'no';
  }
  return 'yes';
}

function isSingular(pi: SymbolicMatrix): boolean {
  return pi.solve(pi.arithmetic.identity(pi.rows)) === undefined;
}
/** A jump without reverse: at temperature 0 none has one, and every jump lowers the energy or leaves it. */
export function coldBalance(
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
    witness: witnessPoint(raising.point),
    physics: 'a bath at temperature 0 has no energy to give',
    remedy: 'Add the reverse jump and state its temperature, or turn the sign of the energy.',
  });
}
