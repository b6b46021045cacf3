import { anyLindbladian, anyPositive, claim, equals } from 'clausius';

/** The Kraus operators of a finite step are not complete: their squares exceed 1 in second order. */
export default claim('kraus-operators-as-printed', {
  source: 'Vedral2009, equation (3)',
  statement: String.raw`\operatorname{tr}\textstyle\sum_k W_k^\dagger W_k = \operatorname{tr}1,\quad W_0 = 1 - i\tilde H\Delta t,\; W_k = \sqrt{\Delta t}\,\Gamma_k,\; \tilde H = H - \tfrac i2\textstyle\sum_k\Gamma_k^\dagger\Gamma_k`,
  literature: 'false',
  note: 'True to first order in Δt.',
  systems: [2],
  given: (dim) => ({ generator: anyLindbladian({ dim }), time: anyPositive() }),
  asserts: ({ generator: { hamiltonian, jumps }, time }) => {
    const { arithmetic, rows } = hamiltonian;
    const squares = jumps.reduce(
      (sum, { operator: L, rate }) => sum.plus(L.adjoint().times(L).scaled(time.times(rate))),
      hamiltonian.scaled(0),
    );
    const effective = hamiltonian.scaled(time).minus(squares.timesI().scaled(arithmetic.real(1, 2)));
    const W0 = arithmetic.identity(rows).minus(effective.timesI());
    return equals(W0.adjoint().times(W0).plus(squares).trace(), rows);
  },
});
