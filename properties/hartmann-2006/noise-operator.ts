import {
  allOf,
  anyDensityMatrix,
  anyPositive,
  anyProbability,
  claim,
  equals,
  type Matrix,
  pauliZ,
  type Real,
  sigmaMinus,
  sigmaPlus,
  unitMatrix,
} from 'clausius';

/** The noise operator relaxes the inversion at B to s and the polarisation at C; it is completely positive for 2C ≥ B only. */
export default claim('noise-operator', {
  source: 'HartmannDurBriegel2006, equation (1)',
  statement: String.raw`\dot\rho_{00} = B(s - \rho_{00}),\quad \dot\rho_{01} = -C\rho_{01},\quad s = \langle(1+\sigma_z)/2\rangle_{\mathrm{eq}};\qquad \langle v|C(\mathcal{L})|v\rangle = 2C - B,\quad v = |00\rangle - |11\rangle`,
  literature: 'theorem',
  note: 'Of the printed operator only the first term is legible in the available text: s multiplies σ₋σ₊. The condition 2C ≥ B is not printed. It is needed: the Choi matrix of the identity annihilates v, so that ⟨v|C(e^{tL})|v⟩ = t(2C − B) + O(t²); where it holds, the three rates of the Lindblad form are not negative.',
  systems: [2],
  given: (dim) => ({
    rho: anyDensityMatrix({ dim }),
    B: anyPositive(),
    C: anyPositive(),
    s: anyProbability(),
  }),
  asserts: ({ rho, B, C, s }) => {
    const { arithmetic } = rho;
    const noise = (X: Matrix): Matrix => noiseOperator(X, { B, C, s });
    const change = noise(rho);
    const element = (row: number, col: number): Real => noise(unitMatrix(2, row, col, arithmetic)).realPart(row, col);
    const choi = element(0, 0).plus(element(1, 1)).minus(element(0, 1)).minus(element(1, 0));
    return allOf(
      equals(change.realPart(0, 0), B.times(s.minus(rho.realPart(0, 0)))),
      equals(change.realPart(0, 1), C.times(rho.realPart(0, 1)).negated()),
      equals(change.imaginaryPart(0, 1), C.times(rho.imaginaryPart(0, 1)).negated()),
      equals(choi, C.times(2).minus(B)),
    );
  },
});

/**
 * −(B/2)s(σ₋σ₊X + Xσ₋σ₊ − 2σ₊Xσ₋) − (B/2)(1 − s)(σ₊σ₋X + Xσ₊σ₋ − 2σ₋Xσ₊) − (2C − B)/4 (X − σ_zXσ_z), for 2C < B, too.
 */
function noiseOperator(X: Matrix, { B, C, s }: Readonly<Record<'B' | 'C' | 's', Real>>): Matrix {
  const [up, down, Z] = [sigmaPlus, sigmaMinus, pauliZ].map((operator) => operator(X.arithmetic));
  const jump = (L: Matrix, back: Matrix, rate: Real): Matrix => {
    const number = back.times(L);
    const loss = number.times(X).plus(X.times(number));
    return L.times(X).times(back).scaled(2).minus(loss).scaled(rate.dividedBy(2));
  };
  return jump(up, down, B.times(s))
    .plus(jump(down, up, B.minus(B.times(s))))
    .plus(Z.times(X).times(Z).minus(X).scaled(C.times(2).minus(B).dividedBy(4)));
}
