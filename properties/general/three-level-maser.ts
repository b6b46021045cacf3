import {
  anyNumber,
  anyPositive,
  claim,
  composedEnsemble,
  equals,
  expectation,
  formula,
  lindbladian,
  uniqueSteadyState,
  unitMatrix,
  type Arithmetic,
  type Real,
} from 'clausius';

/** Masers with any coupling, detuning and rates. */
export function anyMaser() {
  return composedEnsemble({
    name: 'three-level maser',
    measure: 'χ² coupling and rates, normal detuning',
    parts: {
      g: anyPositive(),
      w: anyNumber(),
      uh: anyPositive(),
      dh: anyPositive(),
      uc: anyPositive(),
      dc: anyPositive(),
    },
    build,
  });
}

/** Coherence of a three-level maser, to which its power is proportional: it amplifies where u_h d_c exceeds d_h u_c. */
export default claim('three-level-maser', {
  source: 'ScovilSchulzDuBois1959',
  statement: String.raw`\langle i|2\rangle\langle1| - i|1\rangle\langle2|\rangle = \frac{4gK(u_hd_c - d_hu_c)}{4g^2K(K + 2u_h + 2u_c) + (4w^2 + K^2)(u_hd_c + d_hu_c + d_hd_c)},\quad K = d_h + d_c`,
  literature: 'theorem',
  note: 'H = g(|1⟩⟨2| + |2⟩⟨1|) + w|2⟩⟨2|; the hot bath drives 0 ↔ 2, the cold one 0 ↔ 1, up and down at rates u and d.',
  systems: [3],
  given: () => ({
    model: anyMaser(),
  }),
  asserts: ({ model: { values, generator } }) => {
    const rho = uniqueSteadyState(generator);
    const { arithmetic } = rho;
    const coherence = unitMatrix(3, 2, 1, arithmetic)
      .minus(unitMatrix(3, 1, 2, arithmetic))
      .timesI();
    return equals(expectation(coherence, rho), COHERENCE.evaluate(values, arithmetic));
  },
});

/** The generator of given parameters. */
export function build(
  { g, w, uh, dh, uc, dc }: Readonly<Record<'g' | 'w' | 'uh' | 'dh' | 'uc' | 'dc', Real>>,
  arithmetic: Arithmetic,
) {
  const unit = (i: number, j: number) => unitMatrix(3, i, j, arithmetic);
  const H = unit(1, 2).plus(unit(2, 1)).scaled(g).plus(unit(2, 2).scaled(w));
  const hot = [
    { operator: unit(2, 0), rate: uh },
    { operator: unit(0, 2), rate: dh },
  ];
  const cold = [
    { operator: unit(1, 0), rate: uc },
    { operator: unit(0, 1), rate: dc },
  ];
  return { values: { g, w, uh, dh, uc, dc }, generator: lindbladian(H, { hot, cold }) };
}

export const COHERENCE = formula(
  '4*g*(dh + dc)*(uh*dc - dh*uc)/(4*g^2*(dh + dc)*(dh + dc + 2*uh + 2*uc) + (4*w^2 + (dh + dc)^2)*(uh*dc + dh*uc + dh*dc))',
);
