import { everyVerdict, hasNegativity, isUnique, lemma, proof, setting, steadyNegativity } from 'clausius';
import claim, { SUPREMUM } from '../../properties/hartmann-2006/reset-negativity-is-bounded.ts';
import { ISING, ISING_SIGNED, ISING_WITHOUT_DEPHASING, ratesAnd } from '../reset-models.ts';

const S = ratesAnd({ N: 'real' });

/** Dephasing lowers the negativity; without it, it is a function of g/r alone, and a square is missing to its supremum. */
export default proof(claim, {
  covers: 'two qubits, all g, γ, r > 0; attained at γ = 0, g = r/(1 + √3), approached along that line otherwise',
  formulas: {
    signed: ISING_SIGNED,
    calm: 'g*(r - g)/(2*(r^2 + 2*g^2))',
    supremum: SUPREMUM.text,
    place: '1/(1 + sqrt(3))',
    square: '(1 + sqrt(3))/4*(g - r/(1 + sqrt(3)))^2/(r^2 + 2*g^2)',
    defect: '-(1/4 + 7*sqrt(3)/48)*gamma',
  },
  link: {
    symbols: S,
    read: ({ model: { generator, g, gamma, r } }) => ({ N: steadyNegativity(ISING, generator), g, gamma, r }),
    sides: ({ supremum }) => [['N', supremum]],
  },
  steps: {
    'the steady state is unique': () => isUnique(ISING),
    'its negativity is max(0, f)': ({ signed }) => hasNegativity(ISING, `max(0, ${signed})`),
    'dephasing lowers f': ({ signed, calm }) => lemma(S, calm, signed),
    'without dephasing a square is missing to the supremum': ({ supremum, calm, square }) =>
      lemma(S, supremum, calm, { because: square }),
    'which is attained at g = r/(1 + √3)': ({ supremum, place, calm }) => {
      const T = setting({ g: 'positive', r: 'positive', x: 'positive' });
      const ratio = T.print(T.at(calm, { g: 'x*r' }));
      return everyVerdict(
        setting({ x: 'positive' }).supremum(ratio, 'x', supremum, place),
        hasNegativity(ISING_WITHOUT_DEPHASING, `max(0, ${calm})`),
      );
    },
    'on the line it is approached as γ/r': ({ signed, supremum, place, defect }) => {
      const T = setting({ g: 'positive', gamma: 'positive', r: 'positive', x: 'positive' });
      const { power, coefficients } = T.expansion(T.at(signed, { g: 'x*r' }), 'r', 'infinity', 2);
      if (power !== 0) return { verdict: 'undecided', rests: [], reason: 'it has no finite limit' };
      const onLine = coefficients.map((form) => T.form(T.print(form).replaceAll(/\bx\b/g, `(${place})`)));
      return T.coefficients(onLine, [supremum, defect]);
    },
  },
});
