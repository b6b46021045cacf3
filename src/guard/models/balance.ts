import { rationalForm } from '../../symbolic/formulas/closed-form.ts';
import type { SymbolicMatrix } from '../../symbolic/formulas/symbolic-arithmetic.ts';
import type { Model } from '../../symbolic/models/model.ts';
import { answering, type Balance, type LevelsOf } from './bath-answer.ts';
import { atBeta, withImpliedBeta } from './bath-temperature.ts';
import { coldBalance, withoutLevels } from './bath-without-temperature.ts';
import { rotatingBalance } from './rotating-bath.ts';
import { activeJumps, localHamiltonian, type Transitions, transitionsBetween } from './transitions.ts';

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
  const found = balanceByLevels(model, bath, within);
  const stated = model.baths[bath];
  if (found.finding.standing === 'holds' || stated?.energies === undefined || stated.frequency !== undefined)
    return found;
  const says =
    'its jumps state several frequencies, which are not the gaps of a Hamiltonian: their rates are not compared';
  return answering(bath, stated.beta)('undecided', says, { rotating: true });
}

function balanceByLevels(model: Model, bath: string, within: number): Balance {
  const stated = model.baths[bath];
  const jumps = activeJumps(model, bath);
  const answer = answering(bath, stated?.beta);
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
