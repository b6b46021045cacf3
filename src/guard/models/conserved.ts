import { numberFromRational } from '../../exact/integers/rational.ts';
import { rationalForm } from '../../symbolic/formulas/closed-form.ts';
import { anticommutator } from '../../quantum/operators.ts';
import type { SymbolicMatrix } from '../../symbolic/formulas/symbolic-arithmetic.ts';
import type { Model } from '../../symbolic/models/model.ts';
import type { Finding } from '../findings/finding.ts';
import { everywhere, isZeroOn, placeText, shownExactly } from './witness.ts';
import { witnessPoint } from '../../symbolic/steps/formula-verdict.ts';

/**
 * Operators that a model says are conserved, L†(X) = i[H, X] + Σ γ(L†XL − ½{L†L, X}) = 0: decided exactly, entry by entry.
 */
export function conservedFindings(model: Model): readonly Finding[] {
  const { field } = model.arithmetic;
  return Object.entries(model.conserved).map(([name, X]): Finding => {
    const common = {
      invariant: 'conserved quantity',
      subject: name,
      bound: 0,
      physics: 'd⟨X⟩/dt = tr[ρ L†(X)] vanishes for every state exactly where L†(X) = 0',
    } as const;
    const change = changeOf(model, X);
    const entries = change.re.flatMap((re, at) => [
      { at, part: '', value: re },
      { at, part: 'Im ', value: change.im?.[at] ?? field.zero },
    ]);
    for (const { at, part, value: f } of entries) {
      const decision = isZeroOn(model, rationalForm(f));
      if (decision.verdict !== 'refuted') continue;
      const { point, value } = decision;
      const place = `${part}L†(X)[${Math.floor(at / change.cols)}, ${at % change.cols}]`;
      return {
        ...common,
        standing: 'violated',
        value: numberFromRational(value.lower).value,
        witness: witnessPoint(point),
        says: `${place} = ${field.print(f)} is ${shownExactly(value.lower)}${placeText(point)}`,
        remedy: 'Take the jumps and couplings out that change it, or do not call it conserved.',
      };
    }
    const isZero = entries.every(({ value }) => field.isZero(value));
    return isZero
      ? { ...common, standing: 'holds', value: 0, says: `L†(X) = 0${everywhere(model)}` }
      : {
          ...common,
          standing: 'undecided',
          value: NaN,
          says: 'L†(X) is not 0 for generic parameters; no point was found',
        };
  });
}

function changeOf({ generator }: Model, X: SymbolicMatrix): SymbolicMatrix {
  const { hamiltonian: H, jumps } = generator;
  const half = X.arithmetic.real(1, 2);
  const turning = H.times(X).minus(X.times(H)).timesI();
  return jumps.reduce((sum, { operator: L, rate }) => {
    const loss = anticommutator(L.adjoint().times(L), X).scaled(half);
    return sum.plus(L.adjoint().times(X).times(L).minus(loss).scaled(rate));
  }, turning) as SymbolicMatrix;
}
