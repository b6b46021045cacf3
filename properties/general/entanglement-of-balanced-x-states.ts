import {
  anyPositive,
  assuming,
  atLeast,
  claim,
  composedEnsemble,
  diagonal,
  enclosedEntanglement,
  equals,
  formula,
  unitMatrix,
} from 'clausius';

/** The relative entropy of entanglement of X states with equal populations of |00⟩ and |11⟩. */
export default claim('entanglement-of-balanced-x-states', {
  source: 'after MiranowiczIshizaka2008',
  statement: String.raw`E = r_1\ln\frac{r_1}{r_1+x} + r_2\ln\frac{r_2}{r_2+x} + (p+w)\ln\frac{p+w}{q+s} + (p-w)\ln\frac{p-w}{q-s},\quad q = p - x,\; s = \sqrt{(r_1+x)(r_2+x)},\; w^2s^2 = (r_1r_2 + (1-p)x)^2,\; x > 0`,
  literature: 'own result',
  note: 'Populations p, r₁, r₂, p and the coherence w between |00⟩ and |11⟩ with w² > r₁r₂. The source has the condition on the closest state; for these states it is a quadratic equation. Bell-diagonal states have r₁ = r₂, those of Vedral and Plenio r₂ = 0 and w = p.',
  effort: 1 / 8,
  systems: [[2, 2]],
  given: () => ({
    state: composedEnsemble({
      name: 'X state with ρ₀₀ = ρ₁₁ and no coherence between |01⟩ and |10⟩',
      measure: 'χ² distributed weights, w/p = a/(a + b) of χ² distributed a and b',
      draws: { p: 'probability', u: 'probability', v: 'probability', w: 'probability', rho: 'density matrix' },
      parts: { level: anyPositive(), first: anyPositive(), second: anyPositive(), a: anyPositive(), b: anyPositive() },
      build: ({ level, first, second, a, b }, arithmetic) => {
        const trace = level.times(2).plus(first).plus(second);
        const [p, u, v] = [level, first, second].map((weight) => weight.dividedBy(trace));
        const w = p.times(a).dividedBy(a.plus(b));
        const corner = unitMatrix(4, 0, 3, arithmetic);
        const rho = diagonal([p, u, v, p], arithmetic).plus(corner.plus(corner.adjoint()).scaled(w));
        return { p, u, v, w, rho };
      },
    }),
  }),
  asserts: ({ state: { rho, ...entries } }, dims) => {
    const { arithmetic } = rho;
    const { p, u, v, w } = entries;
    const x = SHIFT.evaluate(entries, arithmetic);
    const s = u.plus(x).times(v.plus(x)).sqrt();
    const E = ENTANGLEMENT.evaluate({ p, u, v, w, x, s, q: p.minus(x) }, arithmetic);
    return assuming(atLeast(w.times(w), u.times(v)), equals(enclosedEntanglement(rho, dims), E));
  },
});

const c = '(u + v + p)';

/** Quadratic equation for x = ρ*₀₁ − ρ₀₁, and its positive root. */
export const QUADRATIC = formula(`(w^2 - ${c}^2)*x^2 + (w^2*(u + v) - 2*u*v*${c})*x + u*v*(w^2 - u*v)`);
export const SHIFT = formula(
  `(w^2*(u + v) - 2*u*v*${c} + w*sqrt(w^2*(u - v)^2 + 4*u*v*(${c} - u)*(${c} - v)))/(2*(${c}^2 - w^2))`,
);
export const ENTANGLEMENT = formula(
  'u*ln(u/(u + x)) + v*ln(v/(v + x)) + (p + w)*ln((p + w)/(q + s)) + (p - w)*ln((p - w)/(q - s))',
);
