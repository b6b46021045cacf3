import {
  defined,
  embed,
  identities,
  reservoirHeat,
  type InteractingSystem,
  type Matrix,
  type Real,
  type StepVerdict,
  type SystemWithReservoirs,
} from 'clausius';
import { part } from './reservoirs.ts';

/** A Hamiltonian that is switched once: two intervals in which it is constant, the second from where the first ends. */
export interface Switched {
  readonly early: InteractingSystem;
  readonly late: InteractingSystem;
}

/** The process of both intervals. */
export const processOf = ({ early, late }: Switched): SystemWithReservoirs => ({
  ...early,
  unitary: late.unitary.times(early.unitary),
  final: late.unitary.times(early.final).times(late.unitary.adjoint()),
});

const MOMENTS = ['early', 'late'] as const;
type Moment = (typeof MOMENTS)[number];

/** The state of the whole at the start of the first interval and at the end of the second. */
const stateAt = (drawn: Switched, moment: Moment): Matrix =>
  moment === 'early' ? drawn.early.initial : processOf(drawn).final;

/** H_s + V, and H_r on the whole. */
const inside = ({ interaction, systemHamiltonian, dims }: InteractingSystem): Matrix =>
  interaction.plus(embed(systemHamiltonian, dims, 0));
const outside = ({ early: { reservoirs, dims } }: Switched): Matrix => embed(reservoirs[0].hamiltonian, dims, 1);

/**
 * At the start (0) and at the end (1): energy h of the whole, u of H_s + V, b and r of the reservoir in the state of the whole and
 * in its own. s and t are the energies at the switch, by the Hamiltonian before and after it; w is the work, q the heat.
 */
export const ENERGIES = ['h0', 'u0', 'b0', 'r0', 'h1', 'u1', 'b1', 'r1', 's', 't', 'w', 'q'];

export function energies(drawn: Switched): Readonly<Record<string, Real>> {
  const { early, late } = drawn;
  const each = MOMENTS.flatMap((moment, k) => {
    const rho = stateAt(drawn, moment);
    return [
      [`h${k}`, rho.traceOfProduct(drawn[moment].hamiltonian)] as const,
      [`u${k}`, rho.traceOfProduct(inside(drawn[moment]))] as const,
      [`b${k}`, rho.traceOfProduct(outside(drawn))] as const,
      [`r${k}`, part(early, rho, 1).traceOfProduct(early.reservoirs[0].hamiltonian)] as const,
    ];
  });
  return {
    ...Object.fromEntries(each),
    s: early.final.traceOfProduct(early.hamiltonian),
    t: early.final.traceOfProduct(late.hamiltonian),
    w: early.final.traceOfProduct(late.hamiltonian.minus(early.hamiltonian)),
    q: reservoirHeat(processOf(drawn), 0),
  };
}

/** s = h0, t = h1 and w = t − s: energy is conserved between switches. */
export const CONSERVED: Readonly<Record<string, () => StepVerdict>> = {
  'energy is conserved before the switch': () =>
    defined(
      identities.traceOfConserved,
      ({ early: { unitary, initial, hamiltonian } }: Switched) => [unitary, initial, hamiltonian],
      's',
      'h0',
    ),
  'and after it': () =>
    defined(
      identities.traceOfConserved,
      ({ early: { final }, late: { unitary, hamiltonian } }: Switched) => [unitary, final, hamiltonian],
      'h1',
      't',
    ),
  'the work is done at the switch': () =>
    defined(
      identities.traceOfDifference,
      ({ early, late }: Switched) => [late.hamiltonian, early.hamiltonian, early.final],
      'w',
      't - s',
    ),
};

/** h = u + r at the start and at the end, and q = r0 − r1. */
export const DIVIDED: Readonly<Record<string, () => StepVerdict>> = {
  ...Object.fromEntries(
    MOMENTS.flatMap((moment, k) => [
      [
        `the energy is a sum (${moment})`,
        () =>
          defined(
            identities.traceOfSum,
            (drawn: Switched) => [stateAt(drawn, moment), inside(drawn[moment]), outside(drawn)],
            `h${k}`,
            `u${k} + b${k}`,
          ),
      ],
      [
        `with that of the reservoir (${moment})`,
        () =>
          defined(
            identities.traceOfLocal,
            (drawn: Switched) => [stateAt(drawn, moment), drawn.early.dims, 1, drawn.early.reservoirs[0].hamiltonian],
            `b${k}`,
            `r${k}`,
          ),
      ],
    ]),
  ),
  'the heat is what the reservoir loses': () =>
    defined(
      identities.traceOfDifference,
      (drawn: Switched) => {
        const [before, after] = MOMENTS.map((moment) => part(drawn.early, stateAt(drawn, moment), 1));
        return [before, after, drawn.early.reservoirs[0].hamiltonian];
      },
      'q',
      'r0 - r1',
    ),
};
