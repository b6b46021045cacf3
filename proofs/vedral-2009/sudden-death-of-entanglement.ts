import { everyVerdict, fails, proof, setting } from 'clausius';
import claim, { POPULATIONS } from '../../properties/vedral-2009/sudden-death-of-entanglement.ts';

/** x = e^{−Γt}, y = √x, m = |μ|, and s = √(γκ)/Γ, which is at most 1/2. */
const S = setting({
  gamma: 'positive',
  kappa: 'positive',
  eta: 'positive',
  alpha: '(0, 1)',
  x: '(0, 1)',
  y: '(0, 1)',
  m: '(0, 1)',
  s: '(0, 1/2]',
});
const [p00, p01, p10, p11] = POPULATIONS.map(({ text }) => text);

/** Concurrence of X states, and when it vanishes. */
export default proof(claim, {
  covers: 'noise on one qubit, all γ, κ, η > 0, all a and b; the time in closed form for η = 0',
  formulas: {
    p00,
    p01,
    p10,
    p11,
    boundary: 'gamma*kappa*(1 - x)^2/(gamma + kappa)^2',
    modulus: '1*x',
    decay: '1/2*(gamma + kappa) + 2*eta',
    death: '(sqrt(1 + 4*s^2) - 1)/(2*s)',
  },
  steps: {
    'ρ₀₁ρ₁₀ = a²b²ud and |ρ₀₀,₁₁|² = a²b²|μ|²: the sign does not depend on a and b': (f) =>
      S.equal(S.product(f.p01, f.p10), S.product('alpha*(1 - alpha)', f.boundary)),
    'ρ₀₀ρ₁₁ exceeds ρ₀₁ρ₁₀ by a²b²e^{−Γt}, so that this is the larger block': (f) =>
      S.equal(
        S.difference(S.product(f.p00, f.p11), S.product(f.p01, f.p10)),
        S.product('alpha*(1 - alpha)', f.modulus),
      ),
    'ud grows and |μ|² falls, from 1 and 0 to 0 and γκ/Γ²: they meet once, unless γκ = 0': ({ boundary, decay }) =>
      everyVerdict(
        S.sign(S.rate(boundary, { x: '-(gamma + kappa)*x' }), 'positive'),
        S.sign(S.rate('m^2', { m: `-(${decay})*m` }), 'negative'),
        S.equal(S.rate('m^2', { m: `-(${decay})*m` }), '-(gamma + kappa + 4*eta)*m^2'),
        S.equal(S.at(boundary, { x: '1' }), '0'),
        S.sign(S.at(boundary, { x: '0' }), 'positive'),
        S.equal(S.at(boundary, { kappa: '0' }), '0'),
        S.equal(S.at(boundary, { gamma: '0' }), '0'),
      ),
    's ≤ 1/2': () => S.sign('1/4 - gamma*kappa/(gamma + kappa)^2', 'nonnegative'),
    'for η = 0 they meet where y = s(1 − y²)': ({ death }) => {
      // s(1 − y²) − y falls in y, so that its zero is the only one
      const equation = (y: string): string => `s*(1 - (${y})^2) - (${y})`;
      return everyVerdict(
        S.equal(equation(death), '0'),
        S.sign(S.derivative(equation('y'), 'y'), 'negative'),
        S.equal(S.at(death, { s: '1/2' }), 'sqrt(2) - 1'),
        fails(S.equal(equation('0'), '0')),
      );
    },
  },
});
