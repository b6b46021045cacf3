import {
  allOf,
  anyPositive,
  claim,
  composedEnsemble,
  embed,
  equals,
  expectation,
  formula,
  lindbladian,
  pauliX,
  pauliY,
  pauliZ,
  sigmaMinus,
  tensor,
  uniqueSteadyState,
  type Arithmetic,
  type Real,
} from 'clausius';

/** Two driven qubits that decay together and alone: magnetisation, dipole and correlation of the steady state. */
export default claim('collective-decay', {
  source: 'GrossHaroche1982',
  statement: String.raw`\langle ZI\rangle = -\frac{(c+l)^2[2\Omega^2 + (2c+l)^2]}{D},\; \langle YI\rangle = \frac{2\Omega(c+l)[2\Omega^2 + (2c+l)(c+l)]}{D},\; \langle ZZ\rangle = \frac{(2c+l)^2(c+l)^2}{D},\quad D = 4\Omega^4 + 4\Omega^2(c+l)^2 + (2c+l)^2(c+l)^2`,
  literature: 'theorem',
  note: 'H = Ω(XI + IX)/2, the jump σ₋ ⊗ 1 + 1 ⊗ σ₋ at rate c, and each σ₋ at rate l. For l = 0 the steady state is not unique.',
  systems: [[2, 2]],
  given: () => ({
    model: composedEnsemble({
      name: 'two driven qubits with collective and individual decay',
      measure: 'χ² Rabi frequency and rates',
      parts: { omega: anyPositive(), c: anyPositive(), l: anyPositive() },
      build,
    }),
  }),
  asserts: ({ model: { values, generator } }, dims) => {
    const rho = uniqueSteadyState(generator);
    const { arithmetic } = rho;
    const [Y, Z] = [pauliY(arithmetic), pauliZ(arithmetic)];
    const [first, ...others] = [embed(Z, dims, 0), embed(Y, dims, 0), tensor(Z, Z)].map((operator, k) =>
      equals(expectation(operator, rho), EXPECTATIONS[k].evaluate(values, arithmetic)),
    );
    return allOf(first, ...others);
  },
});

/** The generator of given parameters. */
export function build({ omega, c, l }: Readonly<Record<'omega' | 'c' | 'l', Real>>, arithmetic: Arithmetic) {
  const dims = [2, 2];
  const [X, lower] = [pauliX(arithmetic), sigmaMinus(arithmetic)];
  const H = embed(X, dims, 0)
    .plus(embed(X, dims, 1))
    .scaled(omega.dividedBy(2));
  const [first, second] = [embed(lower, dims, 0), embed(lower, dims, 1)];
  const jumps = [
    { operator: first.plus(second), rate: c },
    { operator: first, rate: l },
    { operator: second, rate: l },
  ];
  return { values: { omega, c, l }, generator: lindbladian(H, jumps) };
}

const D = '(4*omega^4 + 4*omega^2*(c + l)^2 + (2*c + l)^2*(c + l)^2)';

/** ⟨ZI⟩, ⟨YI⟩, ⟨ZZ⟩. */
export const EXPECTATIONS = [
  `-((c + l)^2*(2*omega^2 + (2*c + l)^2))/${D}`,
  `2*omega*(c + l)*(2*omega^2 + (2*c + l)*(c + l))/${D}`,
  `(2*c + l)^2*(c + l)^2/${D}`,
].map(formula);
