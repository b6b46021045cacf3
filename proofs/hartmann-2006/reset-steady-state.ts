import { everyVerdict, isStationary, isUnique, proof, setting, Setting } from 'clausius';
import claim, { ANTIDIAGONAL, EDGE_IMAGINARY, EDGE_REAL } from '../../properties/hartmann-2006/reset-steady-state.ts';
import { drawnModel, ISING, ratesAnd } from '../reset-models.ts';

const S = new Setting(ISING);

/** The equations of the steady state are solved over rational functions; the sixteen elements are those that are printed. */
export default proof(claim, {
  covers: 'two qubits, all g, γ, r > 0, all sixteen elements',
  formulas: { antidiagonal: ANTIDIAGONAL.text, real: EDGE_REAL.text, imaginary: EDGE_IMAGINARY.text, diagonal: '1/4' },
  link: {
    parameters: ratesAnd({}),
    read: ({ model: { g, gamma, r } }) => ({ g, gamma, r }),
    objects: (values, arithmetic) => ({ model: drawnModel([0, 0, 1], ['+', '+'], values, arithmetic) }),
  },
  steps: {
    'the printed state is stationary': (formulas) => isStationary(ISING, printed(formulas)),
    'there is no other stationary state': () => isUnique(ISING),
    'without coupling it is a product state with Bloch vectors r/(r + γ)': ({ antidiagonal, real, imaginary }) =>
      everyVerdict(
        S.equal(S.at(real, { g: '0' }), 'r/(r + gamma)/4'),
        S.equal(S.at(imaginary, { g: '0' }), '0'),
        S.equal(S.at(antidiagonal, { g: '0' }), '(r/(r + gamma))^2/4'),
      ),
    'rates in one proportion give one state': (formulas) => {
      const T = setting({ g: 'positive', gamma: 'positive', r: 'positive', t: 'positive' });
      const scaled = { g: 't*g', gamma: 't*gamma', r: 't*r' };
      return everyVerdict(...Object.values(formulas).map((text) => T.equal(T.at(text, scaled), text)));
    },
  },
});

function printed({
  antidiagonal,
  real,
  imaginary,
  diagonal,
}: Readonly<Record<'antidiagonal' | 'real' | 'imaginary' | 'diagonal', string>>): ReturnType<typeof S.matrix> {
  const [up, down] = [`${real} + i*(${imaginary})`, `${real} - i*(${imaginary})`];
  return S.matrix([
    [diagonal, up, up, antidiagonal],
    [down, diagonal, antidiagonal, down],
    [down, antidiagonal, diagonal, down],
    [antidiagonal, up, up, diagonal],
  ]);
}
