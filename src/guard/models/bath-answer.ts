import type { ClosedForm } from '../../symbolic/formulas/closed-form.ts';
import type { Finding } from '../findings/finding.ts';
import type { Transition } from './transitions.ts';

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

/** Puts what was found of a bath into words. */
export type Answer = (
  standing: Finding['standing'],
  says: string,
  more?: Partial<Finding> & Partial<Balance>,
) => Balance;

/** Answers about one bath. */
export function answering(bath: string, stated: Balance['beta']): Answer {
  return (standing, says, more = {}) => {
    const {
      beta = stated,
      levels,
      rotating = false,
      transitions = [],
      value = NaN,
      bound = 0,
      size,
      witness,
      remedy,
    } = more;
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
        value,
        bound,
        ...(size === undefined ? {} : { size }),
        ...(witness === undefined ? {} : { witness }),
        says,
        physics: more.physics ?? PHYSICS,
        ...(remedy === undefined ? {} : { remedy }),
      },
    };
  };
}
