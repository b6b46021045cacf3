import {
  anyDensityMatrix,
  anyProbability,
  atLeast,
  claim,
  entropyRate,
  generatorFromMap,
  pauliX,
  pauliY,
  pauliZ,
  type Matrix,
} from 'clausius';

/** A negative rate need not destroy entropy: at each moment of the eternally non-Markovian evolution none is lost. */
export default claim('negative-rates-can-produce-entropy', {
  source: 'after HallCresserLiAndersson2014',
  statement: String.raw`\dot S = -\operatorname{tr}\mathcal{L}(\rho)\ln\rho \ge 0,\quad \mathcal{L} = \mathcal{D}[X] + \mathcal{D}[Y] - s\,\mathcal{D}[Z],\; s \in [0, 1]`,
  literature: 'own result',
  note: 's = tanh t is the eternally non-Markovian qubit. L generates no completely positive maps, but positive unital ones.',
  systems: [2],
  given: (dim) => ({ rho: anyDensityMatrix({ dim }), s: anyProbability() }),
  asserts: ({ rho, s }) => {
    const { arithmetic } = rho;
    const flip = (sigma: Matrix, X: Matrix): Matrix => sigma.times(X).times(sigma).minus(X);
    const generator = generatorFromMap(
      2,
      (X) =>
        flip(pauliX(arithmetic), X)
          .plus(flip(pauliY(arithmetic), X))
          .minus(flip(pauliZ(arithmetic), X).scaled(s)),
      arithmetic,
    );
    return atLeast(entropyRate(generator, rho), 0);
  },
});
