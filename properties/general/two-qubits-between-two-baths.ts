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
  sigmaPlus,
  tensor,
  uniqueSteadyState,
  type Arithmetic,
  type Real,
} from 'clausius';

/** Magnetisations and energy current of two resonant qubits with exchange coupling, each in a bath of its own. */
export default claim('two-qubits-between-two-baths', {
  source: 'BreuerPetruccione2002, section 3.4',
  statement: String.raw`\langle XY\rangle = \frac{2g\Gamma_h\Gamma_c(z_h - z_c)}{(\Gamma_h+\Gamma_c)(4g^2+\Gamma_h\Gamma_c)},\quad \langle ZI\rangle = z_h - \frac{4g^2\Gamma_c(z_h-z_c)}{(\Gamma_h+\Gamma_c)(4g^2+\Gamma_h\Gamma_c)},\quad \langle IZ\rangle = z_c + \frac{4g^2\Gamma_h(z_h-z_c)}{(\Gamma_h+\Gamma_c)(4g^2+\Gamma_h\Gamma_c)}`,
  literature: 'theorem',
  note: 'H = g(XX + YY)/2, rates u and d of each bath with Γ = u + d and z = (u − d)/Γ.',
  systems: [[2, 2]],
  given: () => ({
    model: composedEnsemble({
      name: 'two qubits between two baths',
      measure: 'χ² coupling and rates',
      parts: { g: anyPositive(), uh: anyPositive(), dh: anyPositive(), uc: anyPositive(), dc: anyPositive() },
      build,
    }),
  }),
  asserts: ({ model: { values, generator } }, dims) => {
    const rho = uniqueSteadyState(generator);
    const { arithmetic } = rho;
    const operators = [
      tensor(pauliX(arithmetic), pauliY(arithmetic)),
      embed(pauliZ(arithmetic), dims, 0),
      embed(pauliZ(arithmetic), dims, 1),
    ];
    const [first, ...others] = operators.map((operator, k) =>
      equals(expectation(operator, rho), EXPECTATIONS[k].evaluate(values, arithmetic)),
    );
    return allOf(first, ...others);
  },
});

/** The generator of given parameters. */
export function build(
  { g, uh, dh, uc, dc }: Readonly<Record<'g' | 'uh' | 'dh' | 'uc' | 'dc', Real>>,
  arithmetic: Arithmetic,
) {
  const dims = [2, 2];
  const exchange = [pauliX, pauliY].map((pauli) => tensor(pauli(arithmetic), pauli(arithmetic)));
  const H = exchange[0].plus(exchange[1]).scaled(g.dividedBy(2));
  const bath = (k: number, up: typeof g, down: typeof g) => [
    { operator: embed(sigmaPlus(arithmetic), dims, k), rate: up },
    { operator: embed(sigmaMinus(arithmetic), dims, k), rate: down },
  ];
  const generator = lindbladian(H, { hot: bath(0, uh, dh), cold: bath(1, uc, dc) });
  return { values: { g, uh, dh, uc, dc }, generator };
}

const [HOT, COLD] = ['(uh + dh)', '(uc + dc)'];
const DIFFERENCE = `((uh - dh)/${HOT} - (uc - dc)/${COLD})`;
const SHARE = `((${HOT} + ${COLD})*(4*g^2 + ${HOT}*${COLD}))`;

/** ⟨XY⟩, ⟨ZI⟩, ⟨IZ⟩. */
export const EXPECTATIONS = [
  `2*g*${HOT}*${COLD}*${DIFFERENCE}/${SHARE}`,
  `(uh - dh)/${HOT} - 4*g^2*${COLD}*${DIFFERENCE}/${SHARE}`,
  `(uc - dc)/${COLD} + 4*g^2*${HOT}*${DIFFERENCE}/${SHARE}`,
].map(formula);
