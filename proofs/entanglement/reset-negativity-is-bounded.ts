import { every, hasNegativity, proof, setting, Setting } from 'clausius';
import claim, { SUPREMUM } from '../../properties/entanglement/reset-negativity-is-bounded.ts';
import { ISING, ISING_WITHOUT_DEPHASING } from '../reset-models.ts';

const S = new Setting(ISING);
const SIGNED =
  '-(gamma*(r + gamma/2)^2 + g^2*(r + gamma) - r*g*(r + gamma))/(2*(r + gamma)*(2*g^2 + (r + gamma/2)*(r + gamma)))';

/** Without dephasing a function of x = g/r alone; dephasing lowers it. */
export default proof(claim, {
  covers: 'two qubits, all g, r > 0 and γ ≥ 0; attained at γ = 0, g = r/(1 + √3), approached along that line otherwise',
  formulas: {
    supremum: SUPREMUM.text,
    place: '1/(1 + sqrt(3))',
    calm: 'x*(1 - x)/(2*(1 + 2*x^2))',
    defect: '-(1/4 + 7*sqrt(3)/48)*gamma',
  },
  steps: {
    'f falls with γ, and the negativity is max(0, f)': () =>
      every(hasNegativity(ISING, `max(0, ${SIGNED})`), S.sign(S.derivative(SIGNED, 'gamma'), 'negative')),
    'without dephasing it is a function of x = g/r': ({ calm }) => {
      const T = setting({ g: 'positive', gamma: 'nonnegative', r: 'positive', x: 'positive' });
      return every(
        T.equal(T.at(T.at(SIGNED, { gamma: '0' }), { g: 'x*r' }), calm),
        hasNegativity(ISING_WITHOUT_DEPHASING, `max(0, ${calm.replaceAll('x', '(g/r)')})`),
      );
    },
    'its supremum is attained at x = 1/(1 + √3)': ({ supremum, place, calm }) => {
      const T = setting({ x: 'positive' });
      return every(
        T.supremum(calm, 'x', supremum, place),
        hasNegativity(ISING_WITHOUT_DEPHASING, `max(0, ${calm.replaceAll('x', '(g/r)')})`),
      );
    },
    'on the line it is approached as γ/r': ({ supremum, place, defect }) => {
      const T = setting({ g: 'positive', gamma: 'positive', r: 'positive', x: 'positive' });
      const { power, coefficients } = T.expansion(T.at(SIGNED, { g: 'x*r' }), 'r', 'infinity', 2);
      if (power !== 0) return { verdict: 'undecided', rests: [], reason: 'it has no finite limit' };
      const onLine = coefficients.map((form) => T.form(T.print(form).replaceAll(/\bx\b/g, `(${place})`)));
      return T.coefficients(onLine, [supremum, defect]);
    },
  },
});
