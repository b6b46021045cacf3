import {
  allOf,
  anyDensityMatrix,
  anyEquilibrium,
  anyHamiltonian,
  anyNumber,
  anyPositive,
  atLeast,
  claim,
  discard,
  entropyProduction,
  equals,
  gaussianControl,
  oscillatingControl,
  reservoirHeat,
  smoothReservoirProcess,
  systemEntropyChange,
} from 'clausius';

/** Sum of the squares of ‖H_s‖, ‖AF‖, ‖V‖ and ω up to which a drive is integrated: the time it takes grows with its root. */
const STRONGEST = 1000;

/** First and second law under a Hamiltonian that depends smoothly on time: a coupling that comes and goes, a field that oscillates. */
export default claim('entropy-production-under-a-smooth-drive', {
  source: 'EspositoLindenbergVandenBroeck2010, equation (3)',
  statement: String.raw`\Delta U = W + Q,\quad T\Delta_i S = W - \Delta F \ge 0,\quad H(t) = H_s + A\cos(\omega t)F + e^{-2(t - 1)^2}V + H_r,\; t = 2`,
  literature: 'theorem',
  note: 'The drive is integrated with an error that is bounded, in floating point. Hamiltonians that are constant in pieces are those of first-law-of-a-driven-system.',
  effort: 1 / 64,
  systems: [[2, 2]],
  given: ([system, reservoir]) => ({
    rho: anyDensityMatrix({ dim: system }),
    thermal: anyEquilibrium({ energies: Array.from({ length: reservoir }, (_, n) => n) }),
    H: anyHamiltonian({ dim: system }),
    F: anyHamiltonian({ dim: system }),
    V: anyHamiltonian({ dim: system * reservoir }),
    amplitude: anyNumber(),
    frequency: anyPositive(),
  }),
  asserts: ({ rho, thermal, H, F, V, amplitude, frequency }) => {
    const { beta } = thermal;
    const strength = [H, F.scaled(amplitude), V].reduce((sum, A) => sum + A.squaredNorm().value, frequency.value ** 2);
    if (!(strength < STRONGEST)) discard('have a drive that takes few steps to integrate');
    const process = smoothReservoirProcess(rho, [thermal], {
      duration: 2,
      systemHamiltonian: {
        constant: H,
        driven: [{ operator: F, control: oscillatingControl({ frequency, cosine: amplitude }) }],
      },
      interaction: {
        constant: V.scaled(0),
        driven: [{ operator: V, control: gaussianControl({ amplitude: 1, center: 1, width: 0.5 }) }],
      },
    });
    const { work, internalEnergyChange } = process;
    const dissipated = work.minus(internalEnergyChange).times(beta).plus(systemEntropyChange(process));
    return allOf(
      equals(internalEnergyChange, work.plus(reservoirHeat(process, 0))),
      equals(entropyProduction(process), dissipated),
      atLeast(dissipated, 0),
    );
  },
});
