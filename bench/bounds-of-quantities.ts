/**
 * Are the error bounds of the quantities true? Random instances, of every rank and of rates from tiny to huge, are evaluated in
 * floating point and in enclosures of 50 digits; the two intervals have to meet. Says how many are of no use, by rank.
 *
 * node --import tsx bench/bounds-of-quantities.ts [evaluations [seed [largest dimension [part of the names]]]]
 */
import { Ensemble } from '../src/ensembles/ensemble.ts';
import { ensembleRecord } from '../src/ensembles/ensemble-record.ts';
import { randomStream, streamOf } from '../src/ensembles/random.ts';
import { enclosure } from '../src/enclosure/matrix/matrix.ts';
import { withPrecision } from '../src/enclosure/interval/precision.ts';
import { enclosureReal } from '../src/enclosure/real/real.ts';
import { float64 } from '../src/float64/matrix.ts';
import * as C from '../src/index.ts';
import { ClausiusError } from '../src/matrix/errors.ts';
import type { Matrix, Real } from '../src/matrix/interface.ts';

/** Binary places of the enclosures: 50 decimal digits. */
const BITS = 168;
/** A bound that is larger than this, relative to 1 + |value|, decides hardly anything. */
const USEFUL = 1e-6;

interface Quantity {
  readonly name: string;
  /** Dimensions, or lists of dimensions of two parts. */
  readonly systems: readonly (readonly number[])[];
  readonly given: (dims: readonly number[], rank: number) => Readonly<Record<string, Ensemble<unknown>>>;
  readonly of: (drawn: never, dims: readonly number[]) => Real;
}

const state = (dims: readonly number[], rank: number): Ensemble<Matrix> =>
  C.anyDensityMatrix({ dim: product(dims), rank: Math.min(rank, product(dims)) });
const product = (dims: readonly number[]): number => dims.reduce((a, b) => a * b, 1);

const SINGLE = [1, 2, 3, 4, 5, 6, 7, 8].map((d) => [d]);
const PAIRS = [
  [2, 2],
  [2, 3],
  [2, 4],
];
const QUBITS = [[2, 2]];

type One = { readonly rho: Matrix };
type Two = { readonly rho: Matrix; readonly sigma: Matrix };
type Scaled = { readonly A: Matrix; readonly exponent: number };

const ofOne = (name: string, of: (rho: Matrix, dims: readonly number[]) => Real, systems = SINGLE): Quantity => ({
  name,
  systems,
  given: (dims, rank) => ({ rho: state(dims, rank) }),
  of: ({ rho }: One, dims) => of(rho, dims),
});
const ofTwo = (name: string, of: (rho: Matrix, sigma: Matrix) => Real, other: 'same rank' | 'full rank'): Quantity => ({
  name: `${name}, σ of ${other}`,
  systems: SINGLE.slice(0, 6),
  given: (dims, rank) => ({ rho: state(dims, rank), sigma: state(dims, other === 'full rank' ? 8 : rank) }),
  of: ({ rho, sigma }: Two) => of(rho, sigma),
});
/** A quantity of a matrix of any size: entries times 2^exponent. */
const ofScaled = (name: string, of: (A: Matrix) => Real): Quantity => ({
  name: `${name} of A·2^k`,
  systems: SINGLE,
  given: ([d]) => ({ A: C.anyObservable({ dim: d }), exponent: anyExponent() }),
  of: ({ A, exponent }: Scaled) => of(powerOfTwo(A, exponent)),
});

/** Whole number between −1000 and 1000. */
function anyExponent(): Ensemble<number> {
  return new Ensemble({
    name: 'anyExponent()',
    measure: 'normal, rounded',
    build: (read) => Math.max(-1000, Math.min(1000, Math.trunc(400 * read.realMatrix(1, 1).trace().value))),
  });
}

function powerOfTwo(A: Matrix, exponent: number): Matrix {
  let [scaled, left] = [A, exponent];
  while (left !== 0) {
    const step = Math.sign(left) * Math.min(Math.abs(left), 500);
    scaled = scaled.scaled(2 ** step);
    left -= step;
  }
  return scaled;
}

const QUANTITIES: readonly Quantity[] = [
  ofOne('von Neumann entropy', C.vonNeumannEntropy),
  ofOne('purity', C.purity),
  ofOne('linear entropy', C.linearEntropy),
  ...[0.5, 2, 3, 7.5, 60].map((alpha) => ofOne(`Rényi entropy, α = ${alpha}`, (rho) => C.renyiEntropy(rho, alpha))),
  ...[700, 3000].map((alpha) =>
    ofOne(
      `Rényi entropy of populations, α = ${alpha}`,
      (rho) => C.renyiEntropy(C.diagonalPart(rho), alpha),
      SINGLE.slice(0, 3),
    ),
  ),
  ofTwo('relative entropy', C.relativeEntropy, 'full rank'),
  ofTwo('relative entropy', C.relativeEntropy, 'same rank'),
  ofTwo('trace distance', C.traceDistance, 'same rank'),
  ofTwo('fidelity', C.fidelity, 'full rank'),
  ofTwo('fidelity', C.fidelity, 'same rank'),
  ofOne('fidelity with itself', (rho) => C.fidelity(rho, rho), SINGLE.slice(0, 5)),
  ofOne('relative entropy to itself', (rho) => C.relativeEntropy(rho, rho), SINGLE.slice(0, 5)),
  ofOne('relative entropy of coherence', (rho) => C.relativeEntropyOfCoherence(rho), SINGLE.slice(0, 6)),
  ofOne('negativity', (rho, dims) => C.negativity(rho, dims), PAIRS),
  ofOne('signed negativity', (rho, dims) => C.signedNegativity(rho, dims), PAIRS),
  ofOne('logarithmic negativity', (rho, dims) => C.logarithmicNegativity(rho, dims), PAIRS),
  ofOne('concurrence', C.concurrence, QUBITS),
  ofOne('signed concurrence', C.signedConcurrence, QUBITS),
  ofOne('entanglement of formation', C.entanglementOfFormation, QUBITS),
  ofOne('mutual information', (rho, dims) => C.mutualInformation(rho, dims, [0], [1]), PAIRS),
  ofOne('conditional entropy', (rho, dims) => C.conditionalEntropy(rho, dims, [0], [1]), PAIRS),
  ofOne('entropy of a part', (rho, dims) => C.vonNeumannEntropy(C.reducedState(rho, dims, [0])), PAIRS),
  ofScaled('trace norm', C.traceNorm),
  ofScaled('squared norm', (A) => A.squaredNorm()),
  ofScaled('trace of the square', (A) => A.times(A).trace()),
  ofScaled('trace of the cube', (A) => A.times(A).times(A).trace()),
  ofScaled('largest eigenvalue', (A) => C.spectral(A).eigenvalues().at(-1)!),
  ofScaled('norm of A ⊗ A', (A) => A.kron(A).squaredNorm()),
  {
    name: 'heat current',
    systems: SINGLE.slice(1, 5),
    given: ([d], rank) => ({ generator: C.anyLindbladian({ dim: d }), rho: state([d], rank) }),
    of: ({ generator, rho }: { generator: C.Lindbladian; rho: Matrix }) => C.heatCurrent(generator, rho),
  },
  {
    name: 'entropy rate',
    systems: SINGLE.slice(1, 5),
    given: ([d], rank) => ({ generator: C.anyLindbladian({ dim: d }), rho: state([d], rank) }),
    of: ({ generator, rho }: { generator: C.Lindbladian; rho: Matrix }) => C.entropyRate(generator, rho),
  },
  {
    name: 'entropy production rate',
    systems: SINGLE.slice(1, 4),
    given: ([d], rank) => ({ generator: C.anyLindbladian({ dim: d }), rho: state([d], rank) }),
    of: ({ generator, rho }: { generator: C.Lindbladian; rho: Matrix }) => C.entropyProductionRate(generator, rho),
  },
  {
    name: 'entropy production rate with respect to a state',
    systems: SINGLE.slice(1, 4),
    given: ([d], rank) => ({ generator: C.anyLindbladian({ dim: d }), rho: state([d], rank) }),
    of: ({ generator, rho }: { generator: C.Lindbladian; rho: Matrix }) =>
      C.entropyProductionRate(generator, rho, C.uniqueSteadyState(generator)),
  },
];

const [total, seed, largest] = [
  Number(process.argv[2] ?? 20_000),
  Number(process.argv[3] ?? 1),
  Number(process.argv[4] ?? 8),
];
const chosen = QUANTITIES.filter(({ name }) => name.includes(process.argv[5] ?? ''));
const each = Math.ceil(total / chosen.length);
const useless = new Map<string, [useless: number, of: number]>();
let [violated, evaluated] = [0, 0];
for (const { name, systems, given, of } of chosen) {
  const fitting = systems.filter((dims) => product(dims) <= largest);
  const start = performance.now();
  const count = { met: 0, useless: 0, 'without a value': 0, 'decided by neither': 0 };
  for (let k = 0; k < each; k++) {
    // Small systems are cheap: they come more often.
    const dims = fitting[Math.floor(fitting.length * ((k % 97) / 97) ** 2)];
    const rank = 1 + (k % product(dims));
    const random = randomStream(seed, streamOf(name), k);
    const ensemble = ensembleRecord(given(dims, rank));
    const edges = k % 5 === 0 ? ensemble.edges : [];
    const instance = ensemble.draw(() => random.next(), edges[(k / 5) % Math.max(1, edges.length)]);
    const inFloat64 = ensemble.build(instance, float64);
    const measured = inFloat64 && attempt(() => of(inFloat64 as never, dims));
    if (measured === undefined) {
      count['without a value'] += 1;
      continue;
    }
    evaluated += 1;
    const row = useless.get(`${name}: rank ${rank === product(dims) ? 'full' : rank}`) ?? [0, 0];
    row[1] += 1;
    if (!(measured.bound <= USEFUL * (1 + Math.abs(measured.value)))) row[0] += 1;
    useless.set(`${name}: rank ${rank === product(dims) ? 'full' : rank}`, row);
    const isUseless = !(measured.bound < Infinity);
    if (isUseless) count.useless += 1;
    const verdict = withPrecision(BITS, () =>
      attempt(() => meets(measured, of(ensemble.build(instance, enclosure) as never, dims))),
    );
    if (verdict === undefined) count['decided by neither'] += 1;
    else if (verdict) count.met += 1;
    else {
      violated += 1;
      console.log(
        `  VIOLATED: ${name} of ${dims.join('×')}, rank ${rank}, seed ${seed}, draw ${k}: ${measured.value} ± ${measured.bound}`,
      );
    }
  }
  const time = ((1000 * (performance.now() - start)) / each).toFixed(0);
  console.log(`${name}: ${JSON.stringify(count)}, ${time} µs each`);
}
for (const [name, [count, of]] of useless) {
  if (count > 0) console.log(`  ${name}: ${((100 * count) / of).toFixed(1)} % of ${of} with a bound above ${USEFUL}`);
}
console.log(`${violated} bounds violated in ${evaluated} evaluations`);
process.exitCode = violated === 0 ? 0 : 1;

function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch (error) {
    if (error instanceof ClausiusError) return undefined;
    throw error;
  }
}

/** Do value ± bound and the enclosure have a point in common? Undefined where the enclosure does not say. */
function meets({ value, bound }: Real, reference: Real): boolean | undefined {
  if (bound === Infinity) return true;
  const real = enclosureReal(reference);
  if (!real.isFinite) return value === reference.value;
  if (!Number.isFinite(value + bound)) return false;
  const sign = real.minus(value).abs().minus(bound).sign();
  return sign === undefined ? undefined : sign <= 0;
}
