import {
  defined,
  identities,
  proof,
  relativeEntropy,
  reducedState,
  setting,
  taken,
  theorems,
  unitMatrix,
  vonNeumannEntropy,
  type Channel,
  type Dims,
  type Matrix,
} from 'clausius';
import claim from '../../properties/general/information-gained-by-a-measurement.ts';
import { outcomes, withRecord } from '../../properties/general/measurement.ts';

interface Drawn {
  readonly rho: Matrix;
  readonly measurement: Channel;
}

const measured = ({ rho, measurement }: Drawn): Matrix => withRecord(outcomes(measurement, rho));
/** Σ_k |k⟩ ⊗ M_k: the measurement before its record loses coherence. */
const coherent = ({ measurement }: Drawn): Matrix => stacked(measurement, (column, M) => column.kron(M));
/** Σ_k |k⟩ ⊗ M_k ⊗ |k⟩, with a second record. */
const copied = ({ measurement }: Drawn): Matrix => stacked(measurement, (column, M) => column.kron(M).kron(column));

function stacked({ krausOperators }: Channel, term: (column: Matrix, M: Matrix) => Matrix): Matrix {
  const count = krausOperators.length;
  return krausOperators
    .map((M, k) => term(unitMatrix(count, k, 0, M.arithmetic).columns(0, 1), M))
    .reduce((sum, block) => sum.plus(block));
}

const under = (V: Matrix, { rho }: Drawn): Matrix => V.times(rho).times(V.adjoint());
const projectors = ({ measurement: { krausOperators }, rho }: Drawn): readonly Matrix[] =>
  krausOperators.map((_, k) =>
    unitMatrix(krausOperators.length, k, k, rho.arithmetic).kron(rho.arithmetic.identity(rho.rows)),
  );

/**
 * A measurement is an isometry that writes its outcome down, which keeps the entropy. To read one copy of the record off another
 * changes it by at most the entropy of the record, and to lose the coherence of the record raises it.
 *
 * Entropies: A of ρ, B and C of its images under Σ|k⟩M_k and Σ|k⟩M_k|k⟩, W of the measured state, P of its record; D(B‖W) is G.
 */
export default proof(claim, {
  covers: 'any dimension, any number of outcomes',
  link: {
    symbols: setting(Object.fromEntries(['A', 'B', 'C', 'W', 'P', 'G'].map((name) => [name, 'real']))),
    read: (drawn, dims) => ({
      A: vonNeumannEntropy(drawn.rho),
      B: vonNeumannEntropy(under(coherent(drawn), drawn)),
      C: vonNeumannEntropy(under(copied(drawn), drawn)),
      W: vonNeumannEntropy(measured(drawn)),
      P: vonNeumannEntropy(reducedState(measured(drawn), dims, 0)),
      G: relativeEntropy(under(coherent(drawn), drawn), measured(drawn)),
    }),
    sides: () => [
      ['A + P - W', '0'],
      ['A + P - W', 'P'],
    ],
  },
  steps: {
    'the isometry Σ|k⟩M_k keeps the entropy': () =>
      defined(identities.entropyUnderIsometry, (drawn: Drawn) => [coherent(drawn), drawn.rho], 'B', 'A'),
    'and so does one that writes a second record': () =>
      defined(identities.entropyUnderIsometry, (drawn: Drawn) => [copied(drawn), drawn.rho], 'C', 'A'),
    'entropies of system with record and of the second record differ by at most that of the whole': () =>
      taken(
        theorems.arakiLieb,
        (drawn: Drawn, [count, dim]: Dims) => [under(copied(drawn), drawn), [count * dim, count], 1, 0],
        'W - P',
        'C',
      ),
    'the record without coherence is a pinching': () =>
      defined(
        identities.relativeEntropyToPinching,
        (drawn: Drawn) => [under(coherent(drawn), drawn), projectors(drawn)],
        'G',
        'W - B',
      ),
    'D ≥ 0': () => taken(theorems.klein, (drawn: Drawn) => [under(coherent(drawn), drawn), measured(drawn)], 'G', '0'),
  },
});
