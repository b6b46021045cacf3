/**
 * Time of certifying one violation with dense random data, in milliseconds: mean and largest of several instances.
 *
 * node --import tsx bench/certificates.ts
 */
import { certify, isCertificate } from '../src/certificates/certify.ts';
import type { Claim } from '../src/claims/claim.ts';
import {
  anyDensityMatrix,
  anyHamiltonian,
  anyLindbladian,
  anyTemperature,
  atMost,
  claim,
  entropyProductionRate,
  gibbsState,
  relativeEntropy,
  vonNeumannEntropy,
} from '../src/index.ts';
import { instanceOf } from '../test/unit/certificates/equality-tight.ts';

const common = { source: 'none', statement: 'false on every draw', literature: 'false' } as const;

const CLAIMS = [
  claim('entropy', {
    ...common,
    systems: [4, 8],
    given: (dim) => ({ rho: anyDensityMatrix({ dim }) }),
    asserts: ({ rho }) => atMost(vonNeumannEntropy(rho), 0),
  }),
  claim('relative-entropy', {
    ...common,
    systems: [4, 8],
    given: (dim) => ({ rho: anyDensityMatrix({ dim }), sigma: anyDensityMatrix({ dim }) }),
    asserts: ({ rho, sigma }) => atMost(relativeEntropy(rho, sigma), 0),
  }),
  claim('entropy-production-rate', {
    ...common,
    systems: [4],
    given: (dim) => ({ generator: anyLindbladian({ dim }), rho: anyDensityMatrix({ dim }) }),
    asserts: ({ generator, rho }) => atMost(entropyProductionRate(generator, rho), 0),
  }),
  claim('entropy-production-rate-with-reference', {
    ...common,
    systems: [4, 8],
    given: (dim) => ({
      generator: anyLindbladian({ dim }),
      rho: anyDensityMatrix({ dim }),
      pi: anyDensityMatrix({ dim }),
    }),
    asserts: ({ generator, rho, pi }) => {
      const sigma = entropyProductionRate(generator, rho, pi);
      return atMost(sigma.times(sigma), 0);
    },
  }),
  claim('relative-entropy-to-a-gibbs-state', {
    ...common,
    systems: [4, 8],
    given: (dim) => ({ H: anyHamiltonian({ dim }), temperature: anyTemperature(), rho: anyDensityMatrix({ dim }) }),
    asserts: ({ H, temperature, rho }) => atMost(relativeEntropy(rho, gibbsState(H, temperature.beta)), 0),
  }),
  claim('relative-entropy-from-a-gibbs-state', {
    ...common,
    systems: [4, 8],
    given: (dim) => ({ H: anyHamiltonian({ dim }), temperature: anyTemperature(), rho: anyDensityMatrix({ dim }) }),
    asserts: ({ H, temperature, rho }) => atMost(relativeEntropy(gibbsState(H, temperature.beta), rho), 0),
  }),
  claim('entropy-of-a-mixture-with-a-gibbs-state', {
    ...common,
    systems: [4, 8],
    given: (dim) => ({ H: anyHamiltonian({ dim }), temperature: anyTemperature(), rho: anyDensityMatrix({ dim }) }),
    asserts: ({ H, temperature, rho }) =>
      atMost(vonNeumannEntropy(rho.plus(gibbsState(H, temperature.beta)).scaled(1 / 2)), 0),
  }),
] as unknown as readonly Claim[];

for (const one of CLAIMS) {
  for (const system of one.systems) {
    const single: Claim = { ...one, systems: [system] };
    const times: number[] = [];
    const reasons = new Set<string>();
    for (let k = 0; k < 5; k++) {
      const start = performance.now();
      const result = certify(single, instanceOf(single, k));
      times.push(performance.now() - start);
      if (!isCertificate(result)) reasons.add(result.reason);
    }
    const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
    console.log(
      `${one.id}, d = ${JSON.stringify(system)}: mean ${mean.toFixed(1)} ms, largest ${Math.max(...times).toFixed(1)} ms${
        reasons.size === 0 ? '' : `; NOT certified: ${[...reasons].join('; ')}`
      }`,
    );
  }
}
