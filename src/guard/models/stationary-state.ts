import { exact, type ExactMatrix } from '../../exact/matrices/exact-matrix.ts';
import { inertiaOf } from '../../exact/matrices/hermitian.ts';
import { DomainError } from '../../matrix/errors.ts';
import type { ParameterPoint } from '../../symbolic/formulas/parameter-domain.ts';
import type { SymbolicMatrix } from '../../symbolic/formulas/symbolic-arithmetic.ts';
import { matrixAt, type Model } from '../../symbolic/models/model.ts';
import type { Finding } from '../findings/finding.ts';
import type { AuditedModel } from './audited-model.ts';
import { placeText, pointsOf } from './witness.ts';
import { witnessPoint } from '../../symbolic/steps/formula-verdict.ts';

/** Points at which the stationary state is tried. */
const TRIES = 20;

/**
 * Is the stationary operator a state where the evolution is not known to be completely positive? Its eigenvalues are counted by sign
 * at rational points, exactly.
 */
export function stationaryStateFindings({ model, steadyState }: AuditedModel): readonly Finding[] {
  if (steadyState.verdict !== 'unique') return [];
  const common = {
    invariant: 'steady state',
    subject: 'generator',
    bound: 0,
    physics: 'the stationary operator of an evolution that is not positive need not be a density matrix',
  } as const;
  let tried = 0;
  for (const point of pointsOf(model, TRIES)) {
    const negative = negativeEigenvalues(model, steadyState.state, point);
    if (negative === undefined) continue;
    tried += 1;
    if (negative === 0) continue;
    return [
      {
        ...common,
        standing: 'violated',
        value: -negative,
        witness: witnessPoint(point),
        says: `it has ${negative === 1 ? 'a negative eigenvalue' : `${negative} negative eigenvalues`}${placeText(point)}`,
        remedy: 'Make the generator completely positive; see that finding.',
      },
    ];
  }
  const isAll = model.box.length === 0 && tried > 0;
  return [
    isAll
      ? { ...common, standing: 'holds', value: 0, says: 'positive semidefinite' }
      : {
          ...common,
          standing: 'undecided',
          value: NaN,
          says: `positive semidefinite at ${tried} points of the domain`,
        },
  ];
}

function negativeEigenvalues(model: Model, pi: SymbolicMatrix, point: ParameterPoint): number | undefined {
  try {
    return inertiaOf(matrixAt(model.arithmetic, pi, point, exact) as ExactMatrix).negative;
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}
