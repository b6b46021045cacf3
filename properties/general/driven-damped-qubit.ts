import {
  allOf,
  anyNumber,
  anyPositive,
  claim,
  composedEnsemble,
  equals,
  expectation,
  formula,
  lindbladian,
  pauliX,
  pauliY,
  pauliZ,
  sigmaMinus,
  sigmaPlus,
  uniqueSteadyState,
  type Arithmetic,
  type Real,
} from 'clausius';

/** Steady state of the optical Bloch equations with detuning, finite temperature and dephasing. */
export default claim('driven-damped-qubit', {
  source: 'BreuerPetruccione2002, section 3.4',
  statement: String.raw`\langle X\rangle = -\frac{\Omega\delta(d-u)}{D},\; \langle Y\rangle = \frac{\Omega(d-u)\Gamma_2}{D},\; \langle Z\rangle = -\frac{(d-u)(\delta^2+\Gamma_2^2)}{D},\quad \Gamma_2 = \tfrac{d+u}{2}+\phi,\; D = (d+u)(\delta^2+\Gamma_2^2) + \Omega^2\Gamma_2`,
  literature: 'theorem',
  note: 'H = (ΩX + δZ)/2, jumps σ₋ and σ₊ at rates d and u, coherences dephasing at φ.',
  systems: [2],
  given: () => ({
    model: composedEnsemble({
      name: 'driven qubit in a bath',
      measure: 'χ² rates and Rabi frequency, normal detuning',
      parts: { omega: anyPositive(), delta: anyNumber(), down: anyPositive(), up: anyPositive(), phi: anyPositive() },
      build,
    }),
  }),
  asserts: ({ model: { values, generator } }) => {
    const rho = uniqueSteadyState(generator);
    const { arithmetic } = rho;
    const [first, ...others] = [pauliX, pauliY, pauliZ].map((pauli, k) =>
      equals(expectation(pauli(arithmetic), rho), BLOCH_VECTOR[k].evaluate(values, arithmetic)),
    );
    return allOf(first, ...others);
  },
});

/** The generator of given parameters. */
export function build(
  { omega, delta, down, up, phi }: Readonly<Record<'omega' | 'delta' | 'down' | 'up' | 'phi', Real>>,
  arithmetic: Arithmetic,
) {
  const H = pauliX(arithmetic).scaled(omega).plus(pauliZ(arithmetic).scaled(delta)).scaled(arithmetic.real(1, 2));
  const jumps = [
    { operator: sigmaMinus(arithmetic), rate: down },
    { operator: sigmaPlus(arithmetic), rate: up },
    { operator: pauliZ(arithmetic), rate: phi.dividedBy(2) },
  ];
  return { values: { omega, delta, down, up, phi }, generator: lindbladian(H, jumps) };
}

const D = '((down + up)*(delta^2 + ((down + up)/2 + phi)^2) + omega^2*((down + up)/2 + phi))';

/** ⟨X⟩, ⟨Y⟩, ⟨Z⟩. */
export const BLOCH_VECTOR = [
  `-(omega*delta*(down - up))/${D}`,
  `omega*(down - up)*((down + up)/2 + phi)/${D}`,
  `-((down - up)*(delta^2 + ((down + up)/2 + phi)^2))/${D}`,
].map(formula);
