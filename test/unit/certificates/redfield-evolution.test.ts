import { expect, test } from 'vitest';
import { builtObjects } from '../../../src/claims/stored-instance.ts';
import { enclosure, type EnclosureMatrix } from '../../../src/enclosure/matrix/matrix.ts';
import type { EnclosureReal } from '../../../src/enclosure/real/real.ts';
import { propagated } from '../../../src/quantum/propagation.ts';
import { redfieldGenerator } from '../../../src/quantum/redfield.ts';
import { entropyProductionRate } from '../../../src/thermodynamics/entropy-production.ts';
import type { ThermalisingSystem } from '../../../src/ensembles/davies.ts';
import { libraryClaim, storedCounterexample } from './stored.ts';

test('along the stored Redfield evolution the state stays one, and the rate is negative at some instant', async () => {
  const id = 'redfield-evolution-produces-entropy';
  const { system, rho, time } = builtObjects(await libraryClaim(id), storedCounterexample(id), enclosure) as {
    readonly system: ThermalisingSystem;
    readonly rho: EnclosureMatrix;
    readonly time: EnclosureReal;
  };
  const generator = redfieldGenerator(system.hamiltonian, system.generator.jumps);
  const speed = generator.matrix.squaredNorm().times(2).sqrt();
  const [smallest] = rho.eigenvalues();
  const rates = Array.from({ length: 5 }, (_, k) => {
    const s = time.times(enclosure.real(k, 4));
    const state = propagated(generator, rho, s) as EnclosureMatrix;
    // The bound of the premise: √2 ‖L‖ is how fast an eigenvalue can fall.
    const fallen = smallest.minus(state.eigenvalues()[0]);
    expect(fallen.minus(speed.times(s)).value).toBeLessThanOrEqual(0);
    expect(state.eigenvalues()[0].sign()).toBe(1);
    return entropyProductionRate(generator, state, system.gibbsState).sign();
  });
  expect(smallest.minus(speed.times(time)).sign()).toBe(1);
  expect(rates).toContain(-1);
});
