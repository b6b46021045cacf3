import type { RationalFunction } from '../../exact/polynomials/rational-function.ts';
import type { Model } from '../../symbolic/models/model.ts';
import type { Finding } from '../findings/finding.ts';
import type { Balance } from './bath-answer.ts';
import type { Decided } from './equilibrium.ts';
import { everywhere, placeText } from './witness.ts';

/**
 * Baths of coupled parts that jump between the levels of the parts and not of the whole: with equal temperatures they do not keep
 * its Gibbs state, and heat may flow from cold to hot.
 *
 * @source LevyKosloff2014
 */
export function localFindings(
  model: Model,
  balances: readonly Balance[],
  decided: Decided | undefined,
): readonly Finding[] {
  if (model.dims.length < 2) return [];
  return balances.flatMap((balance): readonly Finding[] => {
    const { bath, levels } = balance;
    if (levels !== 'parts' || decided === undefined || !balance.transitions.some(isExchange(model))) return [];
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
    const { decision, finding } = decided;
    switch (decision.verdict) {
      case 'refuted': {
        const { value, witness } = finding;
        const against = `${says}: heat flows against the second law${placeText(decision.point)}`;
        return [
          { ...common, standing: 'violated', value, ...(witness === undefined ? {} : { witness }), says: against },
        ];
      }
      case 'proved':
        return [
          { ...common, standing: 'explained', says: `${says}; the second law holds all the same${everywhere(model)}` },
        ];
      default:
        return [{ ...common, standing: 'undecided', says: `${says}; whether the second law holds is not decided` }];
    }
  });
}

function isExchange({ arithmetic: { field } }: Model): (transition: { readonly gain: RationalFunction }) => boolean {
  return ({ gain }) => !field.isZero(gain);
}
