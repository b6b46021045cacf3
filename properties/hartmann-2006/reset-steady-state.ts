import { anyResetModel, claim, equals, formula, identity, matrix, uniqueSteadyState, weightedSum } from 'clausius';

/** All sixteen elements of the steady state of two dephasing Ising spins that are reset to |+⟩, as printed. */
export default claim('reset-steady-state', {
  source: 'HartmannDurBriegel2006, section II A',
  statement: String.raw`C_{0011} = \frac{r^2(r+\gamma/2)}{4(r+\gamma)[2g^2+(r+\gamma/2)(r+\gamma)]},\; C_{0001} = C_{0010} = C_{0111}^* = C_{1011}^* = \frac{r(-ig+r+\gamma/2)}{4[2g^2+(r+\gamma/2)(r+\gamma)]}`,
  literature: 'printed formula',
  systems: [[2, 2]],
  given: () => ({ model: anyResetModel({ couplings: [0, 0, 1], resets: ['+', '+'] }) }),
  asserts: ({ model: { generator, g, gamma, r } }) => {
    const rho = uniqueSteadyState(generator);
    const { arithmetic } = rho;
    const weights = [ANTIDIAGONAL, EDGE_REAL, EDGE_IMAGINARY].map((part) => part.evaluate({ g, gamma, r }, arithmetic));
    const printed = weightedSum(
      [identity(4, arithmetic), ...PATTERNS.map((entries) => matrix(entries, { arithmetic }))],
      [arithmetic.real(1, 4), ...weights],
    );
    return equals(rho.minus(printed).squaredNorm(), 0);
  },
});

export const ANTIDIAGONAL = formula('r^2*(r + gamma/2)/(4*(r + gamma)*(2*g^2 + (r + gamma/2)*(r + gamma)))');
export const EDGE_REAL = formula('r*(r + gamma/2)/(4*(2*g^2 + (r + gamma/2)*(r + gamma)))');
export const EDGE_IMAGINARY = formula('-(r*g)/(4*(2*g^2 + (r + gamma/2)*(r + gamma)))');

/** Where the three formulas stand. */
const PATTERNS = [
  [
    [0, 0, 0, 1],
    [0, 0, 1, 0],
    [0, 1, 0, 0],
    [1, 0, 0, 0],
  ],
  [
    [0, 1, 1, 0],
    [1, 0, 0, 1],
    [1, 0, 0, 1],
    [0, 1, 1, 0],
  ],
  [
    [0, [0, 1], [0, 1], 0],
    [[0, -1], 0, 0, [0, -1]],
    [[0, -1], 0, 0, [0, -1]],
    [0, [0, 1], [0, 1], 0],
  ],
] as const;
