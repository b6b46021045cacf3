import { expect, test } from 'vitest';
import { record } from '../../../src/ensembles/record.ts';
import { anyDaviesGenerator } from '../../../src/ensembles/davies.ts';
import { anyDensityMatrix } from '../../../src/ensembles/density-matrix.ts';
import { randomStream } from '../../../src/ensembles/random.ts';
import { float64 } from '../../../src/float64/arithmetic.ts';
import type { Matrix } from '../../../src/matrix/interface.ts';
import { commutator } from '../../../src/quantum/operators.ts';
import { redfieldGenerator } from '../../../src/quantum/redfield.ts';

const norm = (m: Matrix): number => Math.sqrt(m.squaredNorm().value);

function draw(dim: number, seed: number) {
  const ensemble = record({ system: anyDaviesGenerator({ dim }), rho: anyDensityMatrix({ dim }) });
  const stream = randomStream(seed, dim, 0);
  const drawn = ensemble.build(
    ensemble.draw(() => stream.next()),
    float64,
  );
  if (drawn === undefined) throw new Error('a random draw describes an instance');
  return drawn;
}

test.each([2, 3, 4])('the Redfield generator is −i[H, ρ] + ΛρA + AρΛ† − AΛρ − ρΛ†A, d = %i', (dim) => {
  for (let seed = 1; seed <= 5; seed++) {
    const { system, rho } = draw(dim, seed);
    const { jumps, hamiltonian } = system.generator;
    const A = jumps.map(({ operator }) => operator).reduce((sum, part) => sum.plus(part));
    const Lambda = jumps
      .map(({ operator, rate }) => operator.scaled(rate).scaled(1 / 2))
      .reduce((sum, part) => sum.plus(part));
    const dissipation = Lambda.times(rho).times(A).minus(A.times(Lambda).times(rho));
    const expected = commutator(hamiltonian, rho).timesI().scaled(-1).plus(dissipation).plus(dissipation.adjoint());
    const computed = redfieldGenerator(hamiltonian, jumps).applyTo(rho);
    expect(norm(expected)).toBeGreaterThan(0.01);
    expect(norm(computed.minus(expected))).toBeLessThan(1e-12 * (1 + norm(expected)));
  }
});

test.each([2, 3, 4])('with detailed balance it keeps the Gibbs state, as the Davies generator does, d = %i', (dim) => {
  for (let seed = 1; seed <= 5; seed++) {
    const { hamiltonian, generator, gibbsState } = draw(dim, seed).system;
    const redfield = redfieldGenerator(hamiltonian, generator.jumps);
    expect(norm(redfield.applyTo(gibbsState))).toBeLessThan(1e-13 * norm(redfield.matrix));
  }
});
