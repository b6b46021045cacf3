import { model } from 'clausius';

/** XX coupling in local baths: inversion decays at B to s, polarisation at C = B/2 + c. */
export const XX_DECAY = model({
  name: 'two spins with XX coupling in local baths',
  dims: [2, 2],
  parameters: { g: 'positive', B: 'positive', c: 'nonnegative', s: [0, 1] },
  hamiltonian: 'g*XX',
  jumps: [0, 1].flatMap((k) => [
    { operator: `sigmaPlus_${k}`, rate: 'B*s' },
    { operator: `sigmaMinus_${k}`, rate: 'B*(1 - s)' },
    { operator: `Z_${k}`, rate: 'c/2' },
  ]),
});
