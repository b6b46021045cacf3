import type { RationalFunction } from '../exact/rational-function.ts';
import type { Matrix } from '../matrix/interface.ts';
import type { Jump } from '../quantum/lindbladian.ts';
import { expectation } from '../quantum/operators.ts';
import { applied, type ClosedForm, productOf, rationalForm, sumOf } from './closed-form.ts';
import { type Model, rateOf } from './model.ts';
import type { SymbolicMatrix } from './symbolic-arithmetic.ts';

/** Pair of opposite jumps of one bath. */
export interface JumpPair {
  readonly bath: string;
  /** Rates of A and A†. */
  readonly forward: RationalFunction;
  readonly backward: RationalFunction;
  /** Net number of jumps A per unit of time, forward·tr(A†Aρ) − backward·tr(AA†ρ). */
  readonly current: RationalFunction;
}

/** Entropy production of a steady state. */
export type SteadyEntropyProduction =
  | { readonly verdict: 'closed form'; readonly pairs: readonly JumpPair[]; readonly rate: ClosedForm }
  /** A jump without its reverse, as at zero temperature: the entropy production is not defined. */
  | { readonly verdict: 'undefined'; readonly bath: string; readonly jump: number };

/**
 * Entropy production rate of a steady state, σ = Σ current·ln(forward/backward) over the pairs of opposite jumps of each
 * bath; jumps with Hermitian operators, such as dephasing, contribute nothing.
 *
 * It equals −Σ_b tr[D_b(ρ)(ln ρ − ln π_b)] for baths whose jumps obey local detailed balance with respect to π_b, since
 * the entropy of a steady state does not change.
 *
 * @source Spohn1978
 */
export function steadyEntropyProduction(model: Model, rho: SymbolicMatrix): SteadyEntropyProduction {
  const { arithmetic, generator } = model;
  const { field } = arithmetic;
  const pairs: JumpPair[] = [];
  for (const [bath, list] of Object.entries(generator.baths)) {
    const jumps = merged(list);
    const open = new Set(jumps.keys());
    for (const k of open) {
      const jump = jumps[k];
      open.delete(k);
      if (field.isZero(rateOf(arithmetic, jump)) || isZero(jump.operator.minus(jump.operator.adjoint()))) continue;
      const partner = [...open].find((other) => isZero(jumps[other].operator.minus(jump.operator.adjoint())));
      if (partner === undefined) return { verdict: 'undefined', bath, jump: k };
      open.delete(partner);
      pairs.push(pairOf(model, rho, bath, jump, jumps[partner]));
    }
  }
  const terms = pairs.map(({ forward, backward, current }) =>
    productOf(field, rationalForm(current), applied(field, 'ln', rationalForm(field.div(forward, backward)))),
  );
  return { verdict: 'closed form', pairs, rate: sumOf(field, rationalForm(field.zero), ...terms) };
}

/** Jumps with equal operators as one, at the sum of their rates; the place in the list is that of the first. */
function merged(jumps: readonly Jump[]): readonly Jump[] {
  const list: Jump[] = [];
  for (const jump of jumps) {
    const same = list.findIndex(({ operator }) => isZero(operator.minus(jump.operator)));
    if (same < 0) list.push(jump);
    else
      list[same] = {
        ...list[same],
        rate: list[same].operator.arithmetic.real(0).plus(list[same].rate).plus(jump.rate),
      };
  }
  return list;
}

function pairOf({ arithmetic }: Model, rho: SymbolicMatrix, bath: string, jump: Jump, reverse: Jump): JumpPair {
  const { field } = arithmetic;
  const activity = (A: Matrix): RationalFunction =>
    (expectation(A.adjoint().times(A), rho) as ReturnType<SymbolicMatrix['trace']>).exact;
  const [forward, backward] = [rateOf(arithmetic, jump), rateOf(arithmetic, reverse)];
  const current = field.sub(
    field.mul(forward, activity(jump.operator)),
    field.mul(backward, activity(reverse.operator)),
  );
  return { bath, forward, backward, current };
}

function isZero(matrix: Matrix): boolean {
  return matrix.squaredNorm().sign() === 0;
}
