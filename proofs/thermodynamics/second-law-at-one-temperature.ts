import { every, maps, proof, Setting } from 'clausius';
import claim from '../../properties/thermodynamics/second-law-at-one-temperature.ts';
import { foundations } from '../reservoirs.ts';
import { COS, CROSS_TERM, NEGENTROPY, QUBIT, SIN, T } from '../thermal-qubit.ts';

const S = new Setting(QUBIT);

/** ln ρ_β = −βH − ln Z and tr L(ρ) = 0 give it for any dimension; for a qubit every term is differentiated. */
export default proof(claim, {
  covers: 'any dimension by the form of ln ρ_β; explicitly one qubit in any state',
  formulas: {
    // Bloch equations in the frame that rotates at ω
    x: '-1*(G*(1 + q)/2 + D)*x',
    z: '-1*G*(1 + q)*z - 1*G*(1 - q)',
    heat: '-1*ln(q)*1/2',
  },
  steps: {
    'what the symbols stand for': foundations,
    'the Bloch equations of the generator': ({ x, z }) => {
      const [X, Z] = [`s*${SIN}`, `s*${COS}`];
      const put = (text: string): string => `(${text.replaceAll(/\bx\b/g, `(${X})`).replaceAll(/\bz\b/g, `(${Z})`)})`;
      const rho = S.matrix([
        [`(1 + ${Z})/2`, `${X}/2`],
        [`${X}/2`, `(1 - ${Z})/2`],
      ]);
      // the Hamiltonian turns x into y at the rate ω
      const image = S.matrix([
        [`${put(z)}/2`, `(${put(x)} - i*omega*(${X}))/2`],
        [`(${put(x)} + i*omega*(${X}))/2`, `-${put(z)}/2`],
      ]);
      return maps(QUBIT, rho, image);
    },
    '−d/dt D(ρ‖ρ_β) = Ṡ − βQ̇': ({ x, z, heat }) => {
      const [X, Z] = [`s*${SIN}`, `s*${COS}`];
      const put = (text: string): string => `(${text.replaceAll(/\bx\b/g, `(${X})`).replaceAll(/\bz\b/g, `(${Z})`)})`;
      // ṡ along the Bloch vector, and k̇ = (1 + k²)/2 θ̇ with θ̇ across it
      const along = `${put(x)}*(${SIN}) + ${put(z)}*(${COS})`;
      const across = `(${put(x)}*(${COS}) - ${put(z)}*(${SIN}))/s`;
      const flow = { s: along, k: `(1 + k^2)/2*(${across})` };
      const production = T.rate(T.difference(CROSS_TERM, NEGENTROPY), flow);
      const entropyRate = T.rate(T.product('-1', NEGENTROPY), flow);
      const heatOverTemperature = T.product(heat, put(z));
      return every(T.equal(production, T.difference(entropyRate, heatOverTemperature)));
    },
  },
});
