import { everyVerdict, hasNegativity, isUnique, proof, Setting, steadyNegativity, type StepVerdict } from 'clausius';
import claim, { NEGATIVITY, RIDGE } from '../../properties/hartmann-2006/reset-ridge-in-coupling.ts';
import { ISING, ISING_SIGNED, ratesAnd } from '../reset-models.ts';

const S = new Setting(ISING);

/** N is max(0, f), and f is largest at the positive zero of ∂f/∂g; beyond the claim, the ridge in r and the offsets of both. */
export default proof(claim, {
  covers: 'two qubits, all g, γ, r > 0; the maximum in r as the root of a quartic; offsets for r → ∞',
  formulas: {
    negativity: NEGATIVITY.text,
    ridge: RIDGE.text,
    parabola: 'g^2 + r*(2*r + gamma)/(2*(r + gamma))*g - (r + gamma)*(2*r + gamma)/4',
    quartic:
      '-8*(g - gamma)*r^4 + 16*(g^2 - g*gamma + gamma^2)*r^3 + (16*g^3 + 28*g^2*gamma - 4*g*gamma^2 + 10*gamma^3)*r^2 + (32*g^3*gamma + 8*g^2*gamma^2 + 8*g*gamma^3 + 2*gamma^4)*r + 16*g^3*gamma^2 + 4*g*gamma^4',
    slope: '1/(1 + sqrt(3))',
    above: '(1/4 + sqrt(3)/6)*gamma',
    below: '-(3/8 + 5*sqrt(3)/24)*gamma',
  },
  link: {
    symbols: ratesAnd({ N: 'real' }),
    read: ({ model: { generator, g, gamma, r } }) => ({ N: steadyNegativity(ISING, generator), g, gamma, r }),
    sides: ({ negativity, ridge }) => [['N', negativity.replaceAll(/\bg\b/g, `(${ridge})`)]],
  },
  steps: {
    'the steady state is unique': () => isUnique(ISING),
    'its negativity': ({ negativity }) => hasNegativity(ISING, negativity),
    '∂f/∂g is minus a positive function times a parabola': ({ parabola }) =>
      S.sign(S.product(S.derivative(ISING_SIGNED, 'g'), `1/(${parabola})`), 'negative'),
    'the parabola is (g − g*)(g − g*′) with g*′ < 0 < g*': ({ ridge, parabola }) => {
      const other = ridge.includes('+ sqrt') ? ridge.replace('+ sqrt', '- sqrt') : ridge.replace('- sqrt', '+ sqrt');
      return everyVerdict(
        S.equal(S.product(S.difference('g', ridge), S.difference('g', other)), parabola),
        S.sign(S.at(parabola, { g: '0' }), 'negative'),
        S.equal(
          S.difference(ridge, other),
          'sqrt(r^2*(2*r + gamma)^2 + 4*(r + gamma)^3*(2*r + gamma))/(2*(r + gamma))',
        ),
      );
    },
    'g* lies above the line r/(1 + √3) by a constant': ({ parabola, slope, above }) => offset(parabola, slope, above),
    '∂f/∂r is a positive function times the quartic': ({ quartic }) =>
      S.sign(S.product(S.derivative(ISING_SIGNED, 'r'), `1/(${quartic})`), 'positive'),
    'the zero of the quartic with the slope of the line lies below it by a constant': ({ quartic, slope, below }) =>
      offset(quartic, slope, below),
  },
});

/** The branch of an equation with the slope of the line starts with the slope and the offset. */
function offset(equation: string, slope: string, distance: string): StepVerdict {
  const branches = S.branches(equation, 'g', 'r', 'infinity', 2);
  const ours = branches.filter(
    ({ power, coefficients }) => power === 1 && S.equal(coefficients[0], slope).verdict === 'proved',
  );
  if (ours.length === 1) return S.coefficients(ours[0].coefficients, [slope, distance]);
  return { verdict: 'undecided', rests: [], reason: `${ours.length} branches have the slope ${slope}` };
}
