import { everyVerdict, fails, proof, setting, Setting, solves } from 'clausius';
import claim, { motionOf, POPULATIONS } from '../../properties/vedral-2009/decay-of-one-of-two-qubits.ts';
import { ONE_SIDED, PAIR_JUMPS, TWO_SIDED } from '../decaying-qubits.ts';

const S = new Setting(ONE_SIDED);
const [p00, p01, p10, p11] = POPULATIONS.map(({ text }) => text);

/** The solution, what the printed state solves instead, and the same for noise on both qubits. */
export default proof(claim, {
  covers: 'noise on one qubit and on both, all rates > 0, all ω, a, b, t ≥ 0',
  formulas: {
    p00,
    p01,
    p10,
    p11,
    decay: '(gamma + kappa)/2 + 2*eta',
    printedPopulation: 'x*alpha + gamma*(1 - x)/(gamma + kappa)',
    printedDecay: '1/2*(gamma + kappa + eta)',
    stay: '1 - kappaQ/(gammaQ + kappaQ)*(1 - X)',
    fall: '1*gammaQ/(gammaQ + kappaQ)*(1 - X)',
  },
  link: {
    // The equation of motion is one of polynomials in x, a² and the coherence: it holds for any real ones.
    parameters: setting({
      gamma: 'positive',
      kappa: 'positive',
      eta: 'positive',
      omega: 'real',
      x: 'real',
      alpha: 'real',
      re: 'real',
      im: 'real',
    }),
    read: ({ motion: { generator, state } }) => {
      const { arithmetic } = state;
      const [gamma, kappa, eta] = generator.jumps.map(({ rate }) =>
        typeof rate === 'number' ? arithmetic.real(rate) : rate,
      );
      const [p00, p01, p10] = [0, 1, 2].map((k) => state.realPart(k, k));
      const alpha = p00.plus(p10);
      const rest = alpha.minus(1).negated();
      // What has decayed, from whichever level is occupied.
      const decayed = alpha.sign() === 0 ? p01.dividedBy(gamma.times(rest)) : p10.dividedBy(kappa.times(alpha));
      return {
        gamma,
        kappa,
        eta,
        omega: generator.hamiltonian.realPart(0, 0).times(2),
        x: decayed.times(gamma.plus(kappa)).minus(1).negated(),
        alpha,
        re: state.realPart(0, 3),
        im: state.imaginaryPart(0, 3),
      };
    },
    objects: ({ gamma, kappa, eta, omega, x, alpha, re, im }, arithmetic) => ({
      motion: motionOf({ gamma, kappa, eta, omega, x, alpha, coherence: [re, im] }, arithmetic),
    }),
  },
  steps: {
    'the populations and the coherence solve equation (5) on one qubit': ({ decay, ...rest }) =>
      solves(ONE_SIDED, family([rest.p00, rest.p01, rest.p10, rest.p11]), flow(decay)),
    'they start in a|00⟩ + b|11⟩': (f) =>
      everyVerdict(
        ...[f.p00, f.p01, f.p10, f.p11].map((text, k) =>
          S.equal(S.at(text, { x: '1' }), ['alpha', '0', '0', '1 - alpha'][k]),
        ),
      ),
    'they end in a product of states of the two qubits': (f) => {
      const [a, b, c, d] = [f.p00, f.p01, f.p10, f.p11].map((text) => S.at(text, { x: '0' }));
      return everyVerdict(S.equal(S.product(a, d), S.product(b, c)), S.equal(S.sum(a, c), 'alpha'));
    },
    'the sign of w² − ρ₀₁ρ₁₀, and with it the time of sudden death, does not depend on a and b': (f) => {
      const product = S.product(f.p01, f.p10);
      return S.equal(
        S.difference('alpha*(1 - alpha)*m^2', product),
        'alpha*(1 - alpha)*(m^2 - gamma*kappa*(1 - x)^2/(gamma + kappa)^2)',
      );
    },
    'the printed state does not solve it': ({ printedPopulation, printedDecay }) =>
      fails(solves(ONE_SIDED, printed(printedPopulation), flow(printedDecay))),
    'not even its dephasing factor, with the right populations': ({ printedDecay, ...f }) =>
      fails(solves(ONE_SIDED, family([f.p00, f.p01, f.p10, f.p11]), flow(printedDecay))),
    'it solves the equation with correlated jumps and a quarter of the dephasing': ({
      printedPopulation,
      printedDecay,
    }) =>
      everyVerdict(
        solves(PAIR_JUMPS, printed(printedPopulation), flow(printedDecay)),
        S.equal(S.at(printedPopulation, { x: '1' }), 'alpha'),
      ),
    'with noise on both qubits the populations are those of two independent jumps': ({ stay, fall }) => {
      const T = new Setting(TWO_SIDED);
      const [a, b] = ['A', 'B'].map((q) => {
        const put = (text: string): string =>
          text
            .replaceAll('gammaQ', `gamma${q}`)
            .replaceAll('kappaQ', `kappa${q}`)
            .replaceAll('X', q === 'A' ? 'x' : 'y');
        // columns: from 0 and from 1
        return [
          [put(stay), put(fall)],
          [`(1 - (${put(stay)}))`, `(1 - (${put(fall)}))`],
        ];
      });
      const population = (i: number, j: number): string =>
        `alpha*(${a[i][0]})*(${b[j][0]}) + (1 - alpha)*(${a[i][1]})*(${b[j][1]})`;
      const diagonal = [population(0, 0), population(0, 1), population(1, 0), population(1, 1)];
      return everyVerdict(
        T.equal(T.at(a[0][0], { x: '1' }), '1'),
        T.equal(T.at(a[0][1], { x: '1' }), '0'),
        solves(TWO_SIDED, T.matrix(rows(diagonal)), {
          x: '-(gammaA + kappaA)*x',
          y: '-(gammaB + kappaB)*y',
          m: '-((gammaA + kappaA + gammaB + kappaB)/2 + 2*(etaA + etaB))*m',
          c: '-omega*s',
          s: 'omega*c',
        }),
      );
    },
  },
});

function rows(diagonal: readonly string[]): string[][] {
  const [a, b, c, d] = diagonal;
  return [
    [a, '0', '0', 'ab*m*(c - i*s)'],
    ['0', b, '0', '0'],
    ['0', '0', c, '0'],
    ['ab*m*(c + i*s)', '0', '0', d],
  ];
}

function family(diagonal: readonly string[]): ReturnType<typeof S.matrix> {
  return S.matrix(rows(diagonal));
}

function printed(population: string): ReturnType<typeof S.matrix> {
  return family([population, '0', '0', `1 - (${population})`]);
}

function flow(decay: string): Readonly<Record<string, string>> {
  return { x: '-(gamma + kappa)*x', m: `-(${decay})*m`, c: '-omega*s', s: 'omega*c' };
}
