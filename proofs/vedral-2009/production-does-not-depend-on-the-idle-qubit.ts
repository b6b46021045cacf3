import {
  claimed,
  defined,
  diagonal,
  embed,
  identities,
  lindbladian,
  pauliZ,
  proof,
  reducedState,
  setting,
  sigmaMinus,
  sigmaPlus,
  spectral,
  type Lindbladian,
  type Matrix,
  type Real,
} from 'clausius';
import claim from '../../properties/vedral-2009/production-does-not-depend-on-the-idle-qubit.ts';
import stationary from '../../properties/vedral-2009/stationary-states-of-noise-on-one-qubit.ts';

interface Drawn {
  readonly rho: Matrix;
  readonly chi: Matrix;
  readonly idle: readonly Matrix[];
  readonly rates: readonly Real[];
}

const DIMS = [2, 2];

/** tr ρ̇ of ln ρ (r), of ln τ ⊗ χ and ln τ ⊗ χ′ (v, w), of ln τ, ln χ and ln χ′ alone (t, x, y); n = ‖L(τ ⊗ χ)‖² for any χ. */
const S = setting({ r: 'real', v: 'real', w: 'real', t: 'real', x: 'real', y: 'real', n: 'real' });

const logTrace = (X: Matrix, A: Matrix): Real => spectral(A).logTrace(X);

function generatorOf({ rho: { arithmetic }, rates: [gamma, kappa, eta] }: Drawn): Lindbladian {
  return lindbladian(embed(pauliZ(arithmetic), DIMS, 0), [
    { operator: embed(sigmaMinus(arithmetic), DIMS, 0), rate: gamma },
    { operator: embed(sigmaPlus(arithmetic), DIMS, 0), rate: kappa },
    { operator: embed(pauliZ(arithmetic), DIMS, 0), rate: eta },
  ]);
}

function thermal({ rho: { arithmetic }, rates: [gamma, kappa] }: Drawn): Matrix {
  const sum = gamma.plus(kappa);
  return diagonal([kappa.dividedBy(sum), gamma.dividedBy(sum)], arithmetic);
}

const change = (drawn: Drawn): Matrix => generatorOf(drawn).applyTo(drawn.rho);

/** The state of the idle qubit does not change, so that the logarithm of χ drops out. */
export default proof(claim, {
  covers: 'noise on one of two qubits, all rates > 0, all states',
  link: {
    symbols: S,
    read: (drawn) => {
      const [X, tau] = [change(drawn), thermal(drawn)];
      const [first, second] = drawn.idle;
      const ofIdle = reducedState(X, DIMS, 1);
      return {
        r: logTrace(X, drawn.rho),
        v: logTrace(X, tau.kron(first)),
        w: logTrace(X, tau.kron(second)),
        t: logTrace(reducedState(X, DIMS, 0), tau),
        x: logTrace(ofIdle, first),
        y: logTrace(ofIdle, second),
        n: generatorOf(drawn).applyTo(tau.kron(drawn.chi)).squaredNorm(),
      };
    },
    sides: () => [
      ['v - r', 'w - r'],
      ['n', '0'],
    ],
  },
  steps: {
    'tr ρ̇ ln(τ ⊗ χ) is a sum': () =>
      defined(
        identities.logarithmOfProduct,
        (drawn: Drawn) => [change(drawn), DIMS, thermal(drawn), drawn.idle[0]],
        'v',
        't + x',
      ),
    'and so for χ′': () =>
      defined(
        identities.logarithmOfProduct,
        (drawn: Drawn) => [change(drawn), DIMS, thermal(drawn), drawn.idle[1]],
        'w',
        't + y',
      ),
    'the idle qubit does not change': () =>
      defined(
        identities.logTraceOfIdlePart,
        (drawn: Drawn) => [generatorOf(drawn), drawn.rho, DIMS, 1, drawn.idle[0]],
        'x',
        '0',
      ),
    'whatever it is compared with': () =>
      defined(
        identities.logTraceOfIdlePart,
        (drawn: Drawn) => [generatorOf(drawn), drawn.rho, DIMS, 1, drawn.idle[1]],
        'y',
        '0',
      ),
    'τ ⊗ χ is stationary': () =>
      claimed(stationary, ({ chi, rates }: Drawn) => ({ drawn: { chi, rates }, system: [2, 2] as never }), 'n', '0'),
  },
});
