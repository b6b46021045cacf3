import { describe, expect, test } from 'vitest';
import { repeated } from '../../sample.ts';
import { atLeast, atMost, equals, type Relation, zoneOf } from '../../../src/claims/relation.ts';
import { enclosure } from '../../../src/enclosure/matrix/matrix.ts';
import { withPrecision } from '../../../src/enclosure/interval/precision.ts';
import { anyChannel } from '../../../src/ensembles/channel.ts';
import { anyDaviesGenerator } from '../../../src/ensembles/davies.ts';
import { anyDensityMatrix, anyPureState } from '../../../src/ensembles/density-matrix.ts';
import { anyHamiltonian } from '../../../src/ensembles/hermitian.ts';
import { anyLindbladian } from '../../../src/ensembles/lindbladian.ts';
import { anyProbabilities, anySmallWeight } from '../../../src/ensembles/numbers.ts';
import { randomStream, streamOf } from '../../../src/ensembles/random.ts';
import { type Drawn, ensembleRecord } from '../../../src/ensembles/ensemble-record.ts';
import { anySystemWithReservoirs } from '../../../src/ensembles/reservoirs.ts';
import { anyEquilibrium } from '../../../src/ensembles/thermal.ts';
import { anyUnitary } from '../../../src/ensembles/unitary.ts';
import { float64 } from '../../../src/float64/matrix.ts';
import type { Arithmetic, Matrix } from '../../../src/matrix/interface.ts';
import * as identities from '../../../src/proofs/identities.ts';
import * as theorems from '../../../src/proofs/theorems.ts';
import { Channel, channelTensor, identityChannel } from '../../../src/quantum/channel.ts';
import { dissipator, type Lindbladian, lindbladian } from '../../../src/quantum/lindbladian.ts';
import { embed } from '../../../src/quantum/subsystems.ts';
import { ArithmeticError } from '../../../src/matrix/errors.ts';
import { commutator, diagonal, unitMatrix } from '../../../src/quantum/operators.ts';

const ENSEMBLES = {
  rho: anyDensityMatrix({ dim: 4 }),
  sigma: anyDensityMatrix({ dim: 4 }),
  eight: anyDensityMatrix({ dim: 8 }),
  pure: anyPureState({ dim: 4 }),
  p: anyDensityMatrix({ dim: 2 }),
  q: anyDensityMatrix({ dim: 2 }),
  U: anyUnitary({ dim: 4 }),
  V: anyUnitary({ dim: 2 }),
  H: anyHamiltonian({ dim: 4 }),
  h: anyHamiltonian({ dim: 2 }),
  thermal: anyEquilibrium({ energies: [0, 1, 3, 4] }),
  process: anySystemWithReservoirs({ dims: [2, 3] }),
  davies: anyDaviesGenerator({ dim: 4, energies: [0, 1, 3, 7] }),
  generator: anyLindbladian({ dim: 2 }),
  channel: anyChannel({ dim: 2 }),
  weight: anySmallWeight(),
  weights: anyProbabilities({ count: 3 }),
};

/** What the jumps between the levels 0, 1, 3, 7 take out. */
const ENERGIES_TAKEN = [0, ...[1, 2, 3, 4, 6, 7].flatMap((gap) => [gap, -gap])];

type Objects = Drawn<typeof ENSEMBLES>;
type Case = (objects: Objects) => Relation;

const DIMS = [2, 2];
const onPart = ({ hamiltonian, jumps }: Lindbladian, part: number): Lindbladian =>
  lindbladian(
    embed(hamiltonian, DIMS, part),
    jumps.map(({ operator, rate }) => ({ operator: embed(operator, DIMS, part), rate })),
  );
const double = (A: Matrix): Matrix => A.scaled(2);
const inverse = (A: Matrix): Matrix => A.solve(A.arithmetic.identity(A.rows))!;
/** |0⟩⟨0| ⊗ 1 + |1⟩⟨1| ⊗ V. */
const controlled = (V: Matrix): Matrix => {
  const [zero, one] = [0, 1].map((k) => unitMatrix(2, k, k, V.arithmetic));
  return zero.kron(V.arithmetic.identity(2)).plus(one.kron(V));
};
/** |k⟩⟨k| ⊗ 1. */
const blocks = ({ arithmetic }: Matrix): readonly Matrix[] =>
  [0, 1].map((k) => unitMatrix(2, k, k, arithmetic).kron(arithmetic.identity(2)));
/** Operators V_k with ΣV_k†V_k = 1. */
const parts = (U: Matrix): readonly Matrix[] => blocks(U).map((P) => P.times(U));
/** A function of H that is unitary: (1 + iH)⁻¹(1 − iH). */
const evolution = (H: Matrix): Matrix => {
  const one = H.arithmetic.identity(H.rows);
  return one.plus(H.timesI()).solve(one.minus(H.timesI()))!;
};
const gibbsStates = ({ reservoirs }: Objects['process']): readonly Matrix[] =>
  reservoirs.map(({ gibbsState }) => gibbsState);
const onFirst = (channel: Channel): Channel => channelTensor(channel, identityChannel(2, channel.arithmetic));
/** A map that is no channel: it multiplies the trace by four. */
const amplified = (channel: Channel): Channel =>
  new Channel(channel.krausOperators.map((K) => ({ operator: double(K), weight: 1 })));
/** The relation the other way round. */
const turned = ({ symbol, left, right }: Relation): Relation =>
  symbol === '≤' ? atLeast(left, right) : atMost(left, right);

/** Each identity where it holds, and, where it has a hypothesis, with objects that violate it: there it has to fail. */
const IDENTITIES: Readonly<Record<keyof typeof identities, readonly [right: Case, wrong?: Case]>> = {
  entropyUnderIsometry: [
    ({ U, rho }) => identities.entropyUnderIsometry.relation(U, rho),
    ({ H, rho }) => identities.entropyUnderIsometry.relation(H, rho),
  ],
  entropyOfProduct: [
    ({ p, q, rho }) => identities.entropyOfProduct.relation(p, q, rho),
    ({ p, q }) => identities.entropyOfProduct.relation(p, double(q)),
  ],
  entropyAsTrace: [({ rho }) => identities.entropyAsTrace.relation(rho)],
  entropyOfGibbsState: [
    ({ thermal: t }) => identities.entropyOfGibbsState.relation(t.gibbsState, t.hamiltonian, t.beta),
    ({ thermal: t }) => identities.entropyOfGibbsState.relation(t.gibbsState, t.hamiltonian, t.beta.times(2)),
  ],
  logarithmOfGibbsState: [
    ({ H, thermal: t }) => identities.logarithmOfGibbsState.relation(H, t.gibbsState, t.hamiltonian, t.beta),
    ({ H, rho, thermal: t }) => identities.logarithmOfGibbsState.relation(H, rho, t.hamiltonian, t.beta),
  ],
  tracelessLogarithmOfGibbsState: [
    ({ rho, sigma, thermal: t }) =>
      identities.tracelessLogarithmOfGibbsState.relation(rho.minus(sigma), t.gibbsState, t.hamiltonian, t.beta),
    ({ rho, thermal: t }) =>
      identities.tracelessLogarithmOfGibbsState.relation(rho, t.gibbsState, t.hamiltonian, t.beta),
  ],
  logarithmOfProduct: [({ rho, p, q }) => identities.logarithmOfProduct.relation(rho, DIMS, p, q)],
  logTraceOfDifference: [({ rho, sigma, H }) => identities.logTraceOfDifference.relation(H, sigma, rho)],
  logTraceOfSum: [({ rho, sigma, H }) => identities.logTraceOfSum.relation(rho, H, sigma, rho)],
  logTraceUnderUnitary: [
    ({ U, H, rho }) => identities.logTraceUnderUnitary.relation(U, H, rho),
    ({ U, H, rho }) => identities.logTraceUnderUnitary.relation(double(U), H, rho),
  ],
  logTraceOfConserved: [
    ({ rho, sigma }) => identities.logTraceOfConserved.relation(evolution(rho), sigma, rho),
    ({ U, rho, sigma }) => identities.logTraceOfConserved.relation(U, sigma, rho),
  ],
  entropyUnderHamiltonian: [
    ({ H, rho }) => identities.entropyUnderHamiltonian.relation(H, rho, rho),
    ({ H, rho, sigma }) => identities.entropyUnderHamiltonian.relation(H, rho, sigma),
  ],
  entropiesOfPureState: [
    ({ pure }) => identities.entropiesOfPureState.relation(pure, DIMS, 0, 1),
    ({ rho }) => identities.entropiesOfPureState.relation(rho, DIMS, 0, 1),
  ],
  entropyOfPureState: [
    ({ pure }) => identities.entropyOfPureState.relation(pure),
    ({ rho }) => identities.entropyOfPureState.relation(rho),
  ],
  relativeEntropyToMarginals: [({ rho }) => identities.relativeEntropyToMarginals.relation(rho, DIMS)],
  relativeEntropyToEquilibrium: [
    ({ rho, thermal: t }) => identities.relativeEntropyToEquilibrium.relation(rho, t.gibbsState, t.hamiltonian, t.beta),
    ({ rho, sigma, thermal: t }) => identities.relativeEntropyToEquilibrium.relation(rho, sigma, t.hamiltonian, t.beta),
  ],
  relativeEntropyToReservoirs: [
    ({ process }) => identities.relativeEntropyToReservoirs.relation(process, gibbsStates(process), process.final),
    ({ process }) =>
      identities.relativeEntropyToReservoirs.relation(
        process,
        [diagonal([0.5, 0.25, 0.25], process.final.arithmetic)],
        process.final,
      ),
  ],
  entropyOfReservoir: [
    ({ process }) => identities.entropyOfReservoir.relation(process, 0),
    ({ process }) => identities.entropyOfReservoir.relation({ ...process, initial: process.final }, 0),
  ],
  traceOfDifference: [({ rho, sigma, H }) => identities.traceOfDifference.relation(rho, sigma, H)],
  traceOfSum: [({ rho, sigma, H }) => identities.traceOfSum.relation(H, rho, sigma, H)],
  traceOfCombination: [
    ({ rho, sigma, H, weight, thermal }) =>
      identities.traceOfCombination.relation(H, [weight, rho], [thermal.beta.negated(), sigma]),
  ],
  traceOfLocal: [({ rho, h }) => identities.traceOfLocal.relation(rho, DIMS, 1, h)],
  traceOfConserved: [
    ({ H, rho }) => identities.traceOfConserved.relation(evolution(H), rho, H),
    ({ U, H, rho }) => identities.traceOfConserved.relation(U, rho, H),
  ],
  traceUnderHamiltonian: [
    ({ H, rho }) => identities.traceUnderHamiltonian.relation(H, rho, H),
    ({ H, rho, sigma }) => identities.traceUnderHamiltonian.relation(H, rho, sigma),
  ],
  traceOfDiagonal: [
    ({ H, thermal }) => identities.traceOfDiagonal.relation(H, thermal.hamiltonian),
    ({ H, rho }) => identities.traceOfDiagonal.relation(H, rho),
  ],
  heatOfJumps: [
    ({ davies: { hamiltonian: H, generator }, rho }) =>
      identities.heatOfJumps.relation(H, dissipator(generator, 'bath'), rho, ...ENERGIES_TAKEN),
    ({ davies: { hamiltonian: H, generator }, rho }) =>
      identities.heatOfJumps.relation(H, dissipator(generator, 'bath'), rho, ...ENERGIES_TAKEN.with(3, 3)),
  ],
  relativeEntropyToMaximallyMixed: [
    ({ rho }) => identities.relativeEntropyToMaximallyMixed.relation(rho),
    ({ rho }) => identities.relativeEntropyToMaximallyMixed.relation(double(rho)),
  ],
  entropyOfDilation: [({ channel, p }) => identities.entropyOfDilation.relation(channel, p, 1)],
  relativeEntropyToDiagonalPart: [({ rho }) => identities.relativeEntropyToDiagonalPart.relation(rho)],
  relativeEntropyToPinching: [
    ({ rho }) => identities.relativeEntropyToPinching.relation(rho, blocks(rho)),
    ({ rho }) => identities.relativeEntropyToPinching.relation(rho, blocks(rho).map(double)),
  ],
  populationsUnderControl: [
    ({ V, rho }) => identities.populationsUnderControl.relation(controlled(V), rho, DIMS),
    ({ U, rho }) => identities.populationsUnderControl.relation(U, rho, DIMS),
  ],
  logTraceOfBalance: [
    ({ davies, H, rho }) => {
      const noise = dissipator(davies.generator, 'bath').applyTo(davies.gibbsState);
      const still = commutator(davies.hamiltonian, davies.gibbsState).timesI();
      return identities.logTraceOfBalance.relation(rho, still, noise, H, H.scaled(-1));
    },
    ({ rho, H }) => identities.logTraceOfBalance.relation(rho, H, H.scaled(-2)),
  ],
  traceOfState: [({ rho }) => identities.traceOfState.relation(rho), ({ H }) => identities.traceOfState.relation(H)],
  logTraceOfDiagonal: [
    ({ H, thermal }) => identities.logTraceOfDiagonal.relation(H, thermal.gibbsState),
    ({ H, rho }) => identities.logTraceOfDiagonal.relation(H, rho),
  ],
  detailedBalance: [
    ({ davies: { generator, gibbsState } }) => {
      const [, lower, raise] = generator.jumps;
      return identities.detailedBalance.relation(lower.operator, lower.rate, raise.rate, gibbsState);
    },
    ({ davies: { generator, gibbsState } }) => {
      const [, lower] = generator.jumps;
      return identities.detailedBalance.relation(lower.operator, lower.rate, lower.rate, gibbsState);
    },
  ],
  commuting: [
    ({ thermal }) => identities.commuting.relation(thermal.hamiltonian, thermal.gibbsState),
    ({ H, rho }) => identities.commuting.relation(H, rho),
  ],
  squaredNormIsNonnegative: [
    ({ H }) => identities.squaredNormIsNonnegative.relation(H),
    ({ H }) => turned(identities.squaredNormIsNonnegative.relation(H)),
  ],
  squaredNormOfSum: [
    ({ H, U, rho }) => identities.squaredNormOfSum.relation(H, U, rho),
    ({ H, U, rho }) => turned(identities.squaredNormOfSum.relation(H, U, rho)),
  ],
  secondOrderDivergence: [
    ({ p, q, weight }) => identities.secondOrderDivergence.relation(p, inverse(p), q, weight),
    ({ p, q, weight }) => identities.secondOrderDivergence.relation(p, inverse(p), double(q), weight),
  ],
  secondOrderDivergenceOfDifference: [
    ({ p, q }) => identities.secondOrderDivergenceOfDifference.relation(p, inverse(p), q),
    ({ p, q }) => identities.secondOrderDivergenceOfDifference.relation(p, inverse(p), double(q)),
  ],
  logarithmBelowTangent: [
    ({ weight }) => identities.logarithmBelowTangent.relation(weight),
    ({ weight }) => turned(identities.logarithmBelowTangent.relation(weight)),
  ],
  logTraceOfMixture: [({ rho, sigma, weight, H }) => identities.logTraceOfMixture.relation(H, sigma, weight, rho)],
  relativeEntropyAsTraces: [({ rho, sigma }) => identities.relativeEntropyAsTraces.relation(rho, sigma)],
  environmentUnderControl: [
    ({ p, q }) => identities.environmentUnderControl.relation(controlled(evolution(p)), p, q),
    ({ p, V, q }) => identities.environmentUnderControl.relation(controlled(V), p, q),
  ],
  entropyUnderControl: [
    ({ p, q }) => identities.entropyUnderControl.relation(controlled(evolution(p)), p, q),
    ({ p, V, q }) => identities.entropyUnderControl.relation(controlled(V), p, q),
  ],
  probabilitiesAddUp: [
    ({ weights }) => identities.probabilitiesAddUp.relation(...weights),
    ({ weights }) => identities.probabilitiesAddUp.relation(...weights, weights[0]),
  ],
  entropyOfCorrelatedPart: [({ p }) => identities.entropyOfCorrelatedPart.relation(p)],
  logTraceOfIdlePart: [
    ({ generator, rho, q }) => identities.logTraceOfIdlePart.relation(onPart(generator, 0), rho, DIMS, 1, q),
    ({ generator, rho, q }) => identities.logTraceOfIdlePart.relation(onPart(generator, 1), rho, DIMS, 1, q),
  ],
};

/** Each theorem, and with objects for which it says nothing. */
const THEOREMS: Readonly<Record<keyof typeof theorems, readonly [right: Case, wrong: Case]>> = {
  klein: [
    ({ rho, sigma }) => theorems.klein.relation(rho, sigma),
    ({ rho }) => theorems.klein.relation(rho, double(rho)),
  ],
  dataProcessing: [
    ({ channel, rho, sigma }) => theorems.dataProcessing.relation(onFirst(channel), rho, sigma),
    ({ p, q }) => theorems.dataProcessing.relation(amplified(identityChannel(2, p.arithmetic)), p, q),
  ],
  dataProcessingInTime: [
    ({ generator, weight, p, q }) => theorems.dataProcessingInTime.relation(generator, weight, p, q),
    ({ generator, weight, p, q }) => turned(theorems.dataProcessingInTime.relation(generator, weight, p, q)),
  ],
  partialTraceProcessing: [
    ({ rho, sigma }) => theorems.partialTraceProcessing.relation(rho, sigma, DIMS, 0),
    ({ rho, sigma }) => turned(theorems.partialTraceProcessing.relation(rho, sigma, DIMS, 0)),
  ],
  strongSubadditivity: [
    ({ eight }) => theorems.strongSubadditivity.relation(eight, [2, 2, 2], [0, 1, 2]),
    ({ eight }) => turned(theorems.strongSubadditivity.relation(eight, [2, 2, 2], [2, 0, 1])),
  ],
  contraction: [
    ({ generator, p, q }) => theorems.contraction.relation(generator, p, q),
    ({ generator, p, q }) => turned(theorems.contraction.relation(generator, p, q)),
  ],
  coherentInformationBound: [
    ({ rho }) => theorems.coherentInformationBound.relation(rho, DIMS),
    ({ rho }) => turned(theorems.coherentInformationBound.relation(rho, DIMS)),
  ],
  coherentInformationBoundOfDistance: [
    ({ rho, p, q }) => theorems.coherentInformationBoundOfDistance.relation(rho, p.kron(q), DIMS),
    ({ rho, p, q }) => turned(theorems.coherentInformationBoundOfDistance.relation(rho, p.kron(q), DIMS)),
  ],
  arakiLieb: [
    ({ rho }) => theorems.arakiLieb.relation(rho, DIMS, 0, 1),
    ({ rho }) => turned(theorems.arakiLieb.relation(rho, DIMS, 0, 1)),
  ],
  operatorJensen: [
    ({ U, rho, sigma, p, q }) => theorems.operatorJensen.relation(p.kron(q), parts(U), [rho, sigma]),
    ({ U, rho, sigma, p, q }) => turned(theorems.operatorJensen.relation(p.kron(q), parts(U), [rho, sigma])),
  ],
  divergenceOfOrderTwo: [
    ({ rho, sigma }) => theorems.divergenceOfOrderTwo.relation(rho, sigma, inverse(sigma)),
    ({ rho, sigma }) => turned(theorems.divergenceOfOrderTwo.relation(rho, sigma, inverse(sigma))),
  ],
};

const DRAWS = repeated(6, 3);
const ensemble = ensembleRecord(ENSEMBLES);

/** Objects of a draw, which are made once: all relations are about the same ones. */
function objectsOf(draw: number, arithmetic: Arithmetic): Objects {
  const key = `${draw} ${arithmetic.name}`;
  const source = randomStream(1, streamOf('identities'), draw);
  const objects =
    made.get(key) ??
    ensemble.build(
      ensemble.draw(() => source.next()),
      arithmetic,
    )!;
  made.set(key, objects);
  return objects;
}

const made = new Map<string, Objects>();

/** Zones of a relation on draws in float64, and on the first of them in enclosures. */
function zonesOf(relation: Case): readonly string[] {
  const numerical = Array.from({ length: DRAWS }, (_, k) => zoneOf(relation(objectsOf(k, float64))));
  return [...numerical, withPrecision(160, () => zoneIn(relation, numerical[0]))];
}

/** Zone in enclosures; that of float64 where a formula needs eigenvectors, which enclosures do not have. */
function zoneIn(relation: Case, other: string): string {
  try {
    return zoneOf(relation(objectsOf(0, enclosure)));
  } catch (error) {
    if (error instanceof ArithmeticError && error.message.includes('float64')) return other;
    throw error;
  }
}

/** The relation with its right side moved against it by a millionth or so. */
const shifted =
  (relation: Case): Case =>
  (objects) => {
    const { left, right } = relation(objects);
    return equals(
      left.plus(
        left
          .abs()
          .plus(1)
          .times(2 ** -20),
      ),
      right,
    );
  };

const everywhere = (zone: string): readonly string[] => Array.from({ length: DRAWS + 1 }, () => zone);

test('every identity and every theorem of the tables is checked here', () => {
  expect(Object.keys(IDENTITIES).toSorted()).toEqual(Object.keys(identities).toSorted());
  expect(Object.keys(THEOREMS).toSorted()).toEqual(Object.keys(theorems).toSorted());
});

test('Jensen’s inequality says nothing of operators that are no parts of an isometry', () => {
  const zones = zonesOf(({ U, H, rho, sigma, p, q }) =>
    theorems.operatorJensen.relation(p.kron(q), [U, H], [rho, sigma]),
  );
  expect(zones).toEqual(everywhere('vacuous'));
});

describe.each(Object.entries({ ...IDENTITIES, ...THEOREMS }))('%s', (name, [right, wrong]) => {
  test('holds on random objects', () => {
    expect(zonesOf(right)).toEqual(everywhere('holds'));
  });

  test.skipIf(wrong === undefined)('fails where its hypothesis does', () => {
    expect(zonesOf(wrong!)).toEqual(everywhere('violated'));
  });

  test.skipIf(right(objectsOf(0, float64)).symbol !== '=')('is told from one that is wrong by a millionth', () => {
    expect(zonesOf(shifted(right)), name).toEqual(everywhere('violated'));
  });
});
