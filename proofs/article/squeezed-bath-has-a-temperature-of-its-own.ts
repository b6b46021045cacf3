import {
  commutator,
  defined,
  diagonal,
  dissipator,
  entropyRate,
  heatCurrent,
  identities,
  lindbladian,
  proof,
  setting,
  sigmaMinus,
  sigmaPlus,
  spectral,
  takenAsRate,
  theorems,
  unitMatrix,
  type Lindbladian,
  type Matrix,
  type Real,
  type Temperature,
} from 'clausius';
import claim from '../../properties/article/squeezed-bath-has-a-temperature-of-its-own.ts';

interface Drawn {
  readonly rho: Matrix;
  readonly bath: Temperature;
  readonly s: Real;
}

const levelOf = ({ rho }: Drawn): Matrix => unitMatrix(2, 0, 0, rho.arithmetic);

function generatorOf(drawn: Drawn): Lindbladian {
  const { rho, bath, s } = drawn;
  const [down, up] = [sigmaMinus(rho.arithmetic), sigmaPlus(rho.arithmetic)];
  return lindbladian(levelOf(drawn), [
    { operator: down.plus(up.scaled(s)), rate: 1 },
    { operator: up.plus(down.scaled(s)), rate: bath.boltzmannFactor },
  ]);
}

/** The steady state: x + s² above, 1 + s²x below, up to a factor. */
function steady({ rho, bath: { boltzmannFactor: x }, s }: Drawn): Matrix {
  const square = s.times(s);
  const [above, below] = [square.plus(x), square.times(x).plus(1)];
  const both = above.plus(below);
  return diagonal([above.dividedBy(both), below.dividedBy(both)], rho.arithmetic);
}

const ownBeta = ({ bath: { boltzmannFactor: x }, s }: Drawn): Real => {
  const square = s.times(s);
  return square.times(x).plus(1).ln().minus(square.plus(x).ln());
};
const dissipated = (drawn: Drawn): Matrix => dissipator(generatorOf(drawn), 'bath').applyTo(drawn.rho);
const turning = (drawn: Drawn): Matrix => commutator(levelOf(drawn), drawn.rho).timesI().scaled(-1);

/**
 * The steady state is a Gibbs state at the temperature of its own, and D(ρ‖π) falls.
 *
 * v = −tr L(ρ) ln ρ; f, u and d are the traces of L(ρ), of its Hamiltonian part and of its dissipator with ln π; q = Q̇; below and above
 * are ln(1 + s²x) and ln(s² + x).
 */
export default proof(claim, {
  covers: 'any state, temperature and squeezing',
  link: {
    symbols: setting(Object.fromEntries(['v', 'f', 'u', 'd', 'q', 'below', 'above'].map((name) => [name, 'real']))),
    read: (drawn) => {
      const generator = generatorOf(drawn);
      const [f, u, d] = [generator.applyTo(drawn.rho), turning(drawn), dissipated(drawn)].map((X) =>
        spectral(steady(drawn)).logTrace(X),
      );
      const { boltzmannFactor: x } = drawn.bath;
      const square = drawn.s.times(drawn.s);
      return {
        v: entropyRate(generator, drawn.rho),
        f,
        u,
        d,
        q: heatCurrent(generator, drawn.rho, 'bath'),
        below: square.times(x).plus(1).ln(),
        above: square.plus(x).ln(),
      };
    },
    sides: () => [['v', 'q*(below - above)']],
  },
  steps: {
    'd/dt D(e^{tL}ρ‖π) ≤ 0': () =>
      takenAsRate(
        theorems.dataProcessingInTime,
        (drawn: Drawn, _: number, t: Real) => [generatorOf(drawn), t, drawn.rho, steady(drawn)],
        '-v - f',
        '0',
      ),
    'L(ρ) = −i[H, ρ] + D(ρ)': () =>
      defined(
        identities.logTraceOfSum,
        (drawn: Drawn) => [steady(drawn), turning(drawn), dissipated(drawn)],
        'f',
        'u + d',
      ),
    'H commutes with π': () =>
      defined(
        identities.entropyUnderHamiltonian,
        (drawn: Drawn) => [levelOf(drawn), drawn.rho, steady(drawn)],
        'u',
        '0',
      ),
    'ln π = −β_s H − ln Z': () =>
      defined(
        identities.tracelessLogarithmOfGibbsState,
        (drawn: Drawn) => [dissipated(drawn), steady(drawn), levelOf(drawn), ownBeta(drawn)],
        'd',
        '-(below - above)*q',
      ),
  },
});
