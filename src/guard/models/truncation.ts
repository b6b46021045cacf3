import { reducedState } from '../../quantum/subsystems.ts';
import { rationalFromNumber } from '../../exact/integers/rational.ts';
import { type ClosedForm, rationalForm } from '../../symbolic/formulas/closed-form.ts';
import type { SymbolicMatrix } from '../../symbolic/formulas/symbolic-arithmetic.ts';
import type { Finding } from '../findings/finding.ts';
import type { AuditedModel } from './audited-model.ts';
import { everywhere, isNonnegativeOn, numberOf, placeText, shown, valueAt } from './witness.ts';
import { witnessPoint } from '../../symbolic/steps/formula-verdict.ts';

/**
 * Truncation of oscillators: with N levels [a, a†] = 1 − N|N−1⟩⟨N−1|, so that the population p of the highest level in the steady
 * state is what the cut-off costs; ⟨[a, a†]⟩ = 1 − N p.
 *
 * @param most  largest N p that is accepted
 */
export function truncationFindings({ model, steadyState }: AuditedModel, most: number): readonly Finding[] {
  if (steadyState.verdict !== 'unique') return [];
  const { arithmetic, dims, oscillators } = model;
  const { field } = arithmetic;
  return oscillators.map((s): Finding => {
    const levels = dims[s];
    const local = reducedState(steadyState.state, dims, [s]) as SymbolicMatrix;
    const defect = field.mul(field.fromInteger(BigInt(levels)), local.entry(levels - 1, levels - 1).a);
    const form: ClosedForm = rationalForm(field.sub(field.fromRational(rationalFromNumber(most)), defect));
    const decision = isNonnegativeOn(model, form);
    const common = {
      invariant: 'truncation',
      subject: `oscillator ${s}, ${levels} levels`,
      bound: most,
      physics: 'with N levels ⟨[a, a†]⟩ = 1 − N p, p the population of the highest',
      remedy: 'Take more levels, or narrow the domain to smaller excitations.',
    } as const;
    if (decision.verdict === 'proved') {
      const value = model.box.length === 0 ? numberOf(valueAt(model, rationalForm(defect), {})!) : NaN;
      const size = Number.isNaN(value) ? '' : `= ${shown(value)} `;
      return { ...common, standing: 'holds', value, says: `N p ${size}≤ ${most}${everywhere(model)}` };
    }
    if (decision.verdict === 'undecided') {
      return { ...common, standing: 'undecided', value: NaN, says: `whether N p ≤ ${most} is not decided` };
    }
    const value = numberOf(valueAt(model, rationalForm(defect), decision.point)!);
    return {
      ...common,
      standing: 'violated',
      value,
      witness: witnessPoint(decision.point),
      says: `N p = ${shown(value)} > ${most}${placeText(decision.point)}`,
    };
  });
}
