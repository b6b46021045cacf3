import {
  anyNumber,
  anyPositive,
  claim,
  composedEnsemble,
  equals,
  formula,
  negativity,
  resetGenerator,
  uniqueSteadyState,
} from 'clausius';

/** Of a general XYZ coupling only |J_z − J_y| matters when both spins are reset to |+⟩. */
export default claim('xyz-negativity', {
  source: 'after HartmannDurBriegel2006, equation (3)',
  statement: String.raw`\mathcal{N}_{XYZ}(J_x, J_y, J_z) = \mathcal{N}_{\text{Ising}}(|J_z - J_y|)`,
  literature: 'own result',
  note: 'With resets to |+⟩ and |−⟩ it is |J_z + J_y|; J_x never matters.',
  systems: [[2, 2]],
  given: () => ({
    model: composedEnsemble({
      name: 'XYZ spins with dephasing, reset to |+⟩',
      measure: 'normal couplings, χ² dephasing rate and reset rate',
      draws: { g: 'real number' },
      parts: { x: anyNumber(), y: anyNumber(), z: anyNumber(), gamma: anyPositive(), r: anyPositive() },
      build: ({ x, y, z, gamma, r }, arithmetic) => {
        const generator = resetGenerator({ couplings: [x, y, z], resets: ['+', '+'], gamma, r }, arithmetic);
        return { x, y, z, gamma, r, generator };
      },
    }),
  }),
  asserts: ({ model: { generator, y, z, gamma, r } }, dims) => {
    const g = z.minus(y);
    const rho = uniqueSteadyState(generator);
    return equals(negativity(rho, dims), NEGATIVITY.evaluate({ g, gamma, r }, rho.arithmetic));
  },
});

export const NEGATIVITY = formula(
  'max(0, -(gamma*(r + gamma/2)^2 + g^2*(r + gamma) - r*abs(g)*(r + gamma))/(2*(r + gamma)*(2*g^2 + (r + gamma/2)*(r + gamma))))',
);
