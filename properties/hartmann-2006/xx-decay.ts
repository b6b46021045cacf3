import {
  anyPositive,
  anyProbability,
  composedEnsemble,
  embed,
  lindbladian,
  pauliX,
  pauliZ,
  sigmaMinus,
  sigmaPlus,
  tensor,
} from 'clausius';

/** Two spins with XX coupling in local baths, without any reset. */
export const anyXXDecay = () =>
  composedEnsemble({
    name: 'XX coupling in local baths',
    measure: 'χ² coupling, decay rate B and extra dephasing c, uniform population s',
    draws: { C: 'positive', w: 'real number' },
    parts: { g: anyPositive(), B: anyPositive(), c: anyPositive(), s: anyProbability() },
    build: ({ g, B, c, s }, arithmetic) => {
      const noise = [0, 1].flatMap((k) => [
        { operator: embed(sigmaPlus(arithmetic), DIMS, k), rate: B.times(s) },
        { operator: embed(sigmaMinus(arithmetic), DIMS, k), rate: B.minus(B.times(s)) },
        { operator: embed(pauliZ(arithmetic), DIMS, k), rate: c.dividedBy(2) },
      ]);
      const H = tensor(pauliX(arithmetic), pauliX(arithmetic)).scaled(g);
      return { g, B, c, s, generator: lindbladian(H, noise) };
    },
  });

const DIMS = [2, 2] as const;
