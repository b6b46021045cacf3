import localJumps from '../properties/vedral-2009/entanglement-production-under-local-hermitian-jumps.ts';
import spohn from '../properties/general/spohn-inequality.ts';
import { anyDensityMatrix } from '../src/ensembles/density-matrix.ts';
import { randomStream, streamOf } from '../src/ensembles/random.ts';
import { relativeEntropyOfEntanglement } from '../src/entanglement/measures/relative-entropy-of-entanglement.ts';
import { float64 } from '../src/float64/matrix.ts';
import { gram } from './gram.ts';
import { hermitianEigen } from '../src/float64/kernels/hermitian-eigen.ts';
import { symmetricEigen } from '../src/float64/kernels/symmetric-eigen.ts';
import { climb } from '../src/hunter/climb.ts';
import { Lowest } from '../src/hunter/lowest.ts';
import { ClaimOnSystem } from '../src/hunter/claim-on-system.ts';
import {
  adaptiveEvolutionKernel,
  entropyProductionKernel,
  exponentialEvolutionKernel,
  type EvolutionKernel,
} from './generator-kernels.ts';
import { drawIntegers } from './random-integers.ts';
import { entropyKernel, negativityKernel, relativeEntropyKernel } from './state-kernels.ts';
import { exactPairKernel } from './pair-kernels.ts';
import { dampedQubits } from './two-qubits.ts';

/** Does a piece of work and says how many instances it was. */
export type Workload = () => number;

/** Jump operators of the random generator: three in the comparison with peers, whose solvers judge no condition; two in the claim. */
const JUMPS = 3;

/** What each task name means on our side; every value computed is recorded, so nothing is optimised away. */
export const WORKLOADS: Readonly<Record<string, (size: number) => Workload>> = {
  'state and entropy': (dim) => drawn(2 * dim * dim, entropyKernel(dim)),
  'relative entropy': (dim) => drawn(4 * dim * dim, relativeEntropyKernel(dim)),
  negativity: () => drawn(32, negativityKernel()),
  'entropy production': (dim) => {
    const kernel = entropyProductionKernel(dim, JUMPS, false);
    return drawn((3 + 2 * JUMPS) * dim * dim, (integers) => kernel(integers, 16));
  },
  'evolution, exponential': () => evolved(exponentialEvolutionKernel(dampedQubits())),
  'evolution, adaptive': () => evolved(adaptiveEvolutionKernel(dampedQubits())),
  'Hermitian eigenproblem': (dim) => {
    const size = 2 * dim * dim;
    const matrices = Array.from({ length: 64 }, () => {
      const G = Float64Array.from(integersOf(size));
      const A = new Float64Array(size);
      gram(dim, dim, G, 0, A, 0);
      return A;
    });
    const values = new Float64Array(dim);
    const vectors = new Float64Array(size);
    return () => {
      for (const A of matrices) {
        hermitianEigen(dim, A, 0, values, 0, vectors, 0);
        record(values[0]);
      }
      return matrices.length;
    };
  },
  'symmetric eigenproblem': (n) => {
    const A = Float64Array.from(integersOf(n * n));
    const values = new Float64Array(n);
    const vectors = new Float64Array(n * n);
    return () => {
      symmetricEigen(n, A, 0, values, 0, vectors, 0);
      record(values[0]);
      return 1;
    };
  },
  'entanglement bracket': (dim) => {
    const ensemble = anyDensityMatrix({ dim });
    let index = 0;
    return () => {
      for (let k = 0; k < 8; k++) {
        const stream = randomStream(1, 1, index++);
        const rho = ensemble.build(
          ensemble.draw(() => stream.next()),
          float64,
        );
        if (rho === undefined) continue;
        const { lower, upper, reached } = relativeEntropyOfEntanglement(rho, [2, dim / 2]);
        record(reached ? (lower + upper) / 2 : NaN);
      }
      return 8;
    };
  },
  'exact pairs': () => drawn(40, exactPairKernel()),
  'margins of exact pairs': () => {
    const onSystem = new ClaimOnSystem(localJumps, [2, 2]);
    const name = streamOf(onSystem.name);
    let index = 0;
    return () => {
      for (let k = 0; k < 64; k++) {
        const stream = randomStream(1, name, index++);
        record(onSystem.evaluate(onSystem.ensemble.draw(() => stream.next())).margin);
      }
      return 64;
    };
  },
  'claim kernels': (dim) => {
    const kernel = entropyProductionKernel(dim, 2, true);
    const instances = instancesOf(probeOf(dim));
    return () => {
      for (const { integers, unit } of instances) record(kernel(integers, unit));
      return instances.length;
    };
  },
  'claim evaluation': (dim) => {
    const onSystem = probeOf(dim);
    const instances = instancesOf(onSystem);
    return () => {
      for (const instance of instances) record(onSystem.evaluate(instance).margin);
      return instances.length;
    };
  },
  'climb step': (dim) => {
    const onSystem = probeOf(dim);
    const none = () => new Lowest('margin', 1);
    const lowest = { draws: none(), edgeCases: none(), relative: new Lowest('relative margin', 1) };
    let round = 0;
    return () => climb(onSystem, 1, round++, { lowest }, { climbs: 1, climbEvaluations: 4000 }).spent;
  },
};

/** Number and sum of the finite results, and the number of the others: singular states, which integers do give. */
export const results = { finite: 0, sum: 0, others: 0 };

function record(value: number): void {
  if (Number.isFinite(value)) {
    results.finite++;
    results.sum += value;
  } else results.others++;
}

/** The claim whose evaluation is measured, on one system. */
export function probeOf(dim: number): ClaimOnSystem {
  return new ClaimOnSystem(spohn, dim);
}

/** Random instances of a claim. */
export function instancesOf(
  { ensemble, name }: ClaimOnSystem,
  count = 256,
): ReturnType<ClaimOnSystem['ensemble']['draw']>[] {
  return Array.from({ length: count }, (_, index) => {
    const stream = randomStream(1, streamOf(name), index);
    return ensemble.draw(() => stream.next());
  }).filter((instance) => ensemble.build(instance, float64) !== undefined);
}

function drawn(count: number, kernel: (integers: Int32Array) => number): Workload {
  const integers = new Int32Array(count);
  return () => {
    for (let k = 0; k < 16; k++) {
      drawIntegers(integers);
      record(kernel(integers));
    }
    return 16;
  };
}

function evolved(kernel: EvolutionKernel): Workload {
  return () => {
    record(kernel()[16 * 99]);
    return 1;
  };
}

function integersOf(count: number): Int32Array {
  const integers = new Int32Array(count);
  drawIntegers(integers);
  return integers;
}
