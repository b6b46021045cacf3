import { anyDensityMatrix, anyPositive, claim, commutator, equals, pauliZ } from 'clausius';

/** The first term of the master equation is that of the Hamiltonian ωσ_z/2, not of ωσ_z. */
export default claim('free-evolution-as-printed', {
  source: 'Vedral2009, equation (5)',
  statement: String.raw`\tfrac{\omega}{2i}[\sigma_z, \rho] = -i[H, \rho],\quad H = \omega\sigma_z`,
  literature: 'false',
  note: 'A factor 2 of the text below the equation.',
  systems: [2],
  given: (dim) => ({ rho: anyDensityMatrix({ dim }), omega: anyPositive() }),
  asserts: ({ rho, omega }) => {
    const turned = commutator(pauliZ(rho.arithmetic), rho).timesI();
    const [equation, text] = [turned.scaled(omega.dividedBy(-2)), turned.scaled(omega.negated())];
    return equals(equation.minus(text).squaredNorm(), 0);
  },
});
