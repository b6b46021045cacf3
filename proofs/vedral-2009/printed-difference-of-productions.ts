import { defined, everyVerdict, fails, identities, proof, setting, type Real } from 'clausius';
import claim, { DIFFERENCE } from '../../properties/vedral-2009/printed-difference-of-productions.ts';

interface Drawn {
  readonly populations: readonly Real[];
  readonly limits: readonly Real[];
}

/** Populations a and b = 1 − a, with limits c and d = 1 − c. */
const SYMBOLS = setting({ a: '(0, 1)', b: 'real', c: '(0, 1)', d: 'real' });

/** a(t) with limit p and rate G; s stands for S(ρ), which drops out, and v for its derivative. */
const S = setting({ a: '(0, 1)', p: '(0, 1)', G: 'positive', s: 'real', v: 'real', h: '(0, 1)' });

/** The formula halfway to the limit. */
const halfway = (text: string): string => put(text, { a: '((a + c)/2)', b: '((b + d)/2)' });

/** The formula of the claim with b = 1 − a, c = p, d = 1 − p. */
const inPopulations = (text: string): string => put(text, { b: '(1 - a)', c: 'p', d: '(1 - p)' });

/** Both factors have the sign of a_∞ − a: the logarithm of g has that of g − 1. */
export default proof(claim, {
  covers: 'the printed family, all 0 < a, a_∞ < 1, γ + κ > 0',
  formulas: {
    difference: DIFFERENCE.text,
    // σ = Ṡ + d/dt tr ρ ln ρ_T up to a constant, and E = S(Δρ) − S(ρ) by entanglement-of-maximally-correlated-states
    production: '1*s + a*ln(p) - a*ln(1 - p)',
    entanglement: '-1*a*ln(a) - (1 - a)*ln(1 - a) - s',
    curvature: '1/(p*(1 - p))',
  },
  link: {
    symbols: SYMBOLS,
    read: ({ populations: [a, b], limits: [c, d] }) => ({ a, b, c, d }),
    sides: ({ difference }) => [
      [difference, '0'],
      [halfway(difference), `(${difference})/2`],
    ],
  },
  steps: {
    'a + b = 1': () => defined(identities.probabilitiesAddUp, ({ populations }: Drawn) => populations, 'a + b', '1'),
    'a_∞ + b_∞ = 1': () => defined(identities.probabilitiesAddUp, ({ limits }: Drawn) => limits, 'c + d', '1'),
    'σ and σ_E add up to the printed difference': ({ difference, production, entanglement }) => {
      const flow = { a: 'G*(p - a)', s: 'v' };
      const both = S.sum(S.rate(production, flow), S.rate(entanglement, flow));
      return S.equal(both, S.product('G', inPopulations(difference)));
    },
    'where a population or its limit tends to 0 or 1 and the other does not, it tends to no finite value': ({
      difference,
    }) =>
      everyVerdict(
        ...['a', 'p'].flatMap((name) =>
          ['h', '1 - h'].map((end) =>
            fails(S.limit(S.at(inPopulations(difference), { [name]: end }), 'h', 'zero', '0')),
          ),
        ),
      ),
    'close to the limit it is ε²/(a_∞(1 − a_∞)), so it decays as e^{−2Γt}': ({ difference, curvature }) => {
      const near = S.at(inPopulations(difference), { a: 'p + h' });
      return S.limit(S.product(near, '1/h^2'), 'h', 'zero', curvature);
    },
  },
});

function put(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\b[a-d]\b/g, (name) => values[name] ?? name);
}
