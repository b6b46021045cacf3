import { describe, expect, test } from 'vitest';
import { float64 } from '../../../src/float64/matrix.ts';
import { DimensionError, UnknownNameError } from '../../../src/matrix/errors.ts';
import type { Matrix, Real } from '../../../src/matrix/interface.ts';
import { matrix } from '../../../src/quantum/entries.ts';
import { diagonal, pauliX, pauliZ, sigmaMinus, sigmaPlus, swap, unitMatrix } from '../../../src/quantum/operators.ts';
import { embed, reducedState } from '../../../src/quantum/subsystems.ts';
import { totalCorrelation } from '../../../src/thermodynamics/information.ts';
import {
  equilibriumFreeEnergy,
  freeEnergy,
  gibbsState,
  logPartitionFunction,
} from '../../../src/thermodynamics/gibbs-state.ts';
import { integratedEntropyProductionToGibbsState } from '../../../src/thermodynamics/integrated-entropy-production.ts';
import { relativeEntropy } from '../../../src/thermodynamics/relative-entropy.ts';
import {
  correlationAndDisplacement,
  correlationEntropy,
  energyChange,
  entropyExchange,
  entropyProduction,
  finiteReservoirBound,
  reservoirDisplacement,
  reservoirHeat,
  reservoirProcess,
  systemEntropyChange,
  type ReservoirProcess,
} from '../../../src/thermodynamics/reservoir-process.ts';
import { vonNeumannEntropy } from '../../../src/thermodynamics/entropy.ts';
import { expectTruth, matrixOf, numberOf, pointsOf, realOf, unitaryOf, type Rows } from './reference-points.ts';

interface ProtocolInput {
  readonly dims: readonly number[];
  readonly Hs: readonly Rows[];
  readonly Hr: readonly Rows[];
  readonly V: readonly Rows[];
  readonly beta: readonly string[];
  readonly rho_s0: Rows;
  readonly durations: readonly string[];
}

interface Protocol {
  readonly process: ReservoirProcess;
  /** H_s + V in the first and in the last step. */
  readonly internal: readonly [Matrix, Matrix];
  /** The coupling V in the first and in the last step. */
  readonly coupling: readonly [Matrix, Matrix];
  readonly total: readonly [Matrix, Matrix];
}

const points = pointsOf<ProtocolInput>('thermodynamics/reservoir-processes.json');

function protocolOf({ dims, Hs, Hr, V, beta, rho_s0, durations }: ProtocolInput): Protocol {
  const step = <T>(list: readonly T[], k: number): T => list[Math.min(k, list.length - 1)];
  const reservoirs = Hr.map((rows, r) => ({ hamiltonian: matrixOf(rows), beta: realOf(beta[r]) }));
  const internal = durations.map((_, k) => embed(matrixOf(step(Hs, k)), dims, 0).plus(matrixOf(step(V, k))));
  const total = internal.map((H) =>
    reservoirs.reduce((sum, { hamiltonian }, r) => sum.plus(embed(hamiltonian, dims, r + 1)), H),
  );
  const unitary = total
    .map((H, k) => unitaryOf(H, numberOf(durations[k])))
    .reduce((before, next) => next.times(before));
  const last = durations.length - 1;
  return {
    process: reservoirProcess(matrixOf(rho_s0), reservoirs, unitary),
    internal: [internal[0], internal[last]],
    coupling: [matrixOf(V[0]), matrixOf(step(V, last))],
    total: [total[0], total[last]],
  };
}

describe.each(points.map((point) => [point.id, point] as const))('reference point %s', (_, { input, output }) => {
  const { process, internal, coupling, total } = protocolOf(input);
  const states = {
    initial: reducedState(process.initial, process.dims, 0),
    final: reducedState(process.final, process.dims, 0),
  };
  const text = (name: string): string => output[name] as string;
  const list = (name: string): readonly string[] => output[name] as readonly string[];

  test('entropies', () => {
    expectTruth('S(0)', vonNeumannEntropy(states.initial), text('S_0'));
    expectTruth('S(t)', vonNeumannEntropy(states.final), text('S_t'));
    expectTruth('ΔS', systemEntropyChange(process), text('DeltaS'));
    process.reservoirs.forEach((__, r) => {
      expectTruth('S_r(t)', vonNeumannEntropy(reducedState(process.final, process.dims, r + 1)), list('S_r_t')[r]);
    });
  });

  test('heat and entropy exchange', () => {
    process.reservoirs.forEach((__, r) => expectTruth('Q_r', reservoirHeat(process, r), list('Q_r')[r]));
    expectTruth('Δ_eS', entropyExchange(process), text('DeltaeS'));
  });

  test('entropy production, correlation and displacement', () => {
    expectTruth('Δ_iS', entropyProduction(process), text('DeltaiS'));
    expectTruth('ΔS − Δ_eS', systemEntropyChange(process).minus(entropyExchange(process)), text('DeltaiS'));
    expectTruth('−S_c + Σ D_r', correlationAndDisplacement(process), text('DeltaiS'));
    expectTruth('S_c', correlationEntropy(process), text('S_c'));
    process.reservoirs.forEach((__, r) =>
      expectTruth('D_r', reservoirDisplacement(process, r), list('D_rhor_rhoreq')[r]),
    );
  });

  test('work and energies', () => {
    expectTruth('W', energyChange(process, ...total), text('W'));
    expectTruth('ΔU', energyChange(process, ...internal), text('DeltaU'));
    expectTruth('Δ⟨V⟩', energyChange(process, ...coupling), text('DeltaV'));
    if (output['DeltaF'] === undefined) return;
    const [{ beta }] = process.reservoirs;
    const heat = systemEntropyChange(process).dividedBy(beta);
    expectTruth('ΔF', energyChange(process, ...internal).minus(heat), text('DeltaF'));
  });

  test.skipIf(output['bar25'] === undefined)('weak-coupling form of the entropy production', () => {
    const H = matrixOf(input.Hs[0]);
    const [{ beta }] = process.reservoirs;
    const { initial, final } = states;
    expectTruth('ΔS − βΔ⟨H_s⟩', integratedEntropyProductionToGibbsState(initial, final, H, beta), text('bar25'));
  });
});

describe('reference points with special initial states', () => {
  const outputs = new Map(
    pointsOf<unknown>('thermodynamics/master-equations.json').map(({ id, output }) => [id, output]),
  );
  const truth = (id: string, name: string): string => outputs.get(id)![name] as string;
  const qubit = pauliZ().scaled(0.5);
  const exchange = sigmaPlus().kron(sigmaMinus()).plus(sigmaMinus().kron(sigmaPlus()));
  const evolved = (initial: Matrix, U: Matrix): Matrix => U.times(initial).times(U.adjoint());
  const qubitProcess = (initial: Matrix, U: Matrix, beta: number): ReservoirProcess => ({
    dims: [2, 2],
    reservoirs: [{ hamiltonian: qubit, beta: Math.log(beta) }],
    initial,
    final: evolved(initial, U),
  });
  const clausius = (process: ReservoirProcess): Real => systemEntropyChange(process).minus(entropyExchange(process));

  test('A22: classical correlations at the start break the Clausius inequality', () => {
    const flipIfUp = matrix([
      [0, 1, 0, 0],
      [1, 0, 0, 0],
      [0, 0, 1, 0],
      [0, 0, 0, 1],
    ]);
    const process = qubitProcess(diagonal([0.25, 0, 0, 0.75]), flipIfUp, 3);
    expectTruth('ΔS', systemEntropyChange(process), truth('A22', 'DeltaS'));
    expectTruth('Q', reservoirHeat(process, 0), truth('A22', 'Q'));
    expectTruth('ΔS − βQ', clausius(process), truth('A22', 'DeltaS_minus_betaQ'));
    expectTruth('D', entropyProduction(process), truth('A22', 'D_rho_t'));
    expectTruth('I', totalCorrelation(process.initial, [2, 2]), truth('A22', 'initial_mutual_information'));
  });

  test('A23: coherent correlations let heat flow from cold to hot', () => {
    const third = float64.real(1, 3);
    const marginals = diagonal([0.2, 0.8]).kron(diagonal([third, third.times(2)]));
    const coherence = unitMatrix(4, 1, 2).timesI().scaled(float64.real(1, 6));
    const initial = marginals.plus(coherence).plus(coherence.adjoint());
    const process = qubitProcess(initial, unitaryOf(exchange, 0.2), 2);
    expectTruth('Q', reservoirHeat(process, 0), truth('A23', 'Q_from_R'));
    expectTruth('ΔS', systemEntropyChange(process), truth('A23', 'DeltaS'));
    expectTruth('ΔS − βQ', clausius(process), truth('A23', 'DeltaS_minus_bQ'));
    expectTruth('I(0)', totalCorrelation(process.initial, [2, 2]), truth('A23', 'I_0'));
    expectTruth('I(t)', correlationEntropy(process).negated(), truth('A23', 'I_t'));
  });

  test('A27: the free energy of mean force exceeds F by T D at strong coupling', () => {
    const V = pauliX().kron(pauliX()).scaled(0.75);
    const internal = embed(qubit, [2, 2], 0).plus(V);
    const joint = internal.plus(embed(qubit, [2, 2], 1));
    const final = gibbsState(joint, 1);
    const process = { dims: [2, 2], reservoirs: [{ hamiltonian: qubit, beta: 1 }], initial: final, final };
    const meanForce = logPartitionFunction(qubit, 1).minus(logPartitionFunction(joint, 1));
    const free = final.traceOfProduct(internal).minus(vonNeumannEntropy(reducedState(final, [2, 2], 0)));
    expectTruth('F of mean force', meanForce, truth('A27', 'F_HMF'));
    expectTruth('F', free, truth('A27', 'F_neq'));
    expectTruth('T D', entropyProduction(process), truth('A27', 'T_D'));
  });

  test('A28: collisions produce entropy without correlations, more than 2 ln d', () => {
    const dims = [2, 2, 2, 2];
    const thermal = { hamiltonian: qubit, beta: Math.log(4) };
    const flip = embed(pauliX(), dims, 0);
    const unitary = [1, 2, 3]
      .map((r) => embed(swap(2), dims, [0, r]).times(flip))
      .reduce((before, next) => next.times(before));
    const process = reservoirProcess(diagonal([0.2, 0.8]), [thermal, thermal, thermal], unitary);
    expectTruth('Δ_iS', entropyProduction(process), truth('A28', 'DeltaiS'));
    expectTruth('D_r', reservoirDisplacement(process, 1), truth('A28', 'D_per_collision'));
    expectTruth('S_c', correlationEntropy(process), truth('A28', 'S_c'));
  });

  test('A29: correlations exceed ln d_s', () => {
    const reservoirQubit = { hamiltonian: qubit, beta: Math.log(99) };
    const process = reservoirProcess(diagonal([1, 0]), [reservoirQubit], unitaryOf(exchange, Math.PI / 4));
    expectTruth('−S_c', correlationEntropy(process).negated(), truth('A29', 'minus_Sc'));
  });

  test('A33: a reservoir that is not canonical breaks the Clausius inequality', () => {
    const process = qubitProcess(diagonal([0.2, 0.8]).kron(diagonal([1, 0])), swap(2), 4);
    expectTruth('ΔS', systemEntropyChange(process), truth('A33', 'DeltaS'));
    expectTruth('Q', reservoirHeat(process, 0), truth('A33', 'Q'));
    expectTruth('ΔS − βQ', clausius(process), truth('A33', 'value'));
  });
});

const H = matrix([
  [1, [0, -0.5]],
  [[0, 0.5], -1],
]);
const reservoir = {
  hamiltonian: matrix([
    [0, 0, 0],
    [0, 1, 0],
    [0, 0, 2.5],
  ]),
  beta: 0.75,
} as const;
const rho = matrix([
  [0.75, 0.25],
  [0.25, 0.25],
]);

describe('reservoir processes', () => {
  test('entropy production is the relative entropy to the state without correlations', () => {
    const coupling = float64.matrix(
      6,
      6,
      Float64Array.from({ length: 36 }, (_, k) => Math.abs((k % 7) - Math.floor(k / 6))),
    );
    const unitary = unitaryOf(coupling.plus(coupling.adjoint()), 0.3);
    const process = reservoirProcess(rho, [reservoir], unitary);
    const product = reducedState(process.final, [2, 3], 0).kron(gibbsState(reservoir.hamiltonian, reservoir.beta));
    const direct = relativeEntropy(process.final, product);
    const { value, bound } = entropyProduction(process);
    expect(Math.abs(value - direct.value)).toBeLessThanOrEqual(bound + direct.bound);
    expect(value).toBeGreaterThan(0.01);
  });

  test('keep every quantity at zero when nothing happens', () => {
    const process = reservoirProcess(rho, [reservoir, reservoir], float64.identity(18));
    const zero = (x: Real): void => expect(Math.abs(x.value)).toBeLessThanOrEqual(x.bound);
    zero(systemEntropyChange(process));
    zero(entropyExchange(process));
    zero(entropyProduction(process));
    zero(correlationEntropy(process));
    zero(reservoirDisplacement(process, 1));
  });

  test('a reservoir of dimension 1 exchanges neither heat nor correlations', () => {
    const trivial = { hamiltonian: matrix([[2]]), beta: 3 };
    const process = reservoirProcess(rho, [trivial], unitaryOf(H, 0.7));
    expect(reservoirHeat(process, 0).value).toBeCloseTo(0, 14);
    expect(entropyProduction(process).value).toBeCloseTo(0, 14);
  });

  test('a cold reservoir costs no digits of the entropy production', () => {
    const cold = {
      hamiltonian: matrix([
        [0.5, 0],
        [0, -0.5],
      ]),
      beta: 200,
    };
    const swap = matrix([
      [1, 0, 0, 0],
      [0, 0, 1, 0],
      [0, 1, 0, 0],
      [0, 0, 0, 1],
    ]);
    const process = reservoirProcess(rho, [cold], swap);
    // After the swap the reservoir holds ρ: D(ρ‖ρ_β) = β⟨H⟩ + ln Z − S(ρ) = 200·¾ − 100 + 100 + … − S(ρ).
    const expected = 200 * 0.75 + Math.log1p(Math.exp(-200)) - vonNeumannEntropy(rho).value;
    const { value, bound } = entropyProduction(process);
    expect(Math.abs(value - expected)).toBeLessThan(bound);
    expect(Math.abs(value / expected - 1)).toBeLessThan(1e-14);
    expect(bound).toBeLessThan(1e-7);
  });

  test('the bound for finite reservoirs is 2(ΔS)²/(ln²(d − 1) + 4)', () => {
    expect(finiteReservoirBound(float64.real(1), 2).value).toBe(0.5);
    expect(finiteReservoirBound(float64.real(-3), 5).value).toBeCloseTo(18 / (Math.log(4) ** 2 + 4), 14);
  });

  test('refuse shapes that do not fit, missing reservoirs and unknown indices', () => {
    expect(() => reservoirProcess(rho, [reservoir], float64.identity(4))).toThrow(
      'Argument `unitary` must have shape (6, 6)',
    );
    expect(() => reservoirProcess(rho, [], float64.identity(2))).toThrow(DimensionError);
    const process = reservoirProcess(rho, [reservoir], float64.identity(6));
    expect(() => reservoirHeat(process, 1)).toThrow(UnknownNameError);
    expect(() => reservoirHeat(process, 1)).toThrow('Argument `reservoir` must be 0 … 0, but it is 1.');
    expect(() => finiteReservoirBound(float64.real(1), 1)).toThrow('must be an integer of at least 2, but it is 1');
  });
});

describe('free energies', () => {
  test('of a Gibbs state are equal, and any other state has more by T D(ρ‖ρ_β)', () => {
    const T = 0.8;
    const equilibrium = equilibriumFreeEnergy(H, T);
    const gibbs = gibbsState(H, float64.real(5, 4));
    const same = freeEnergy(gibbs, H, T);
    expect(Math.abs(same.value - equilibrium.value)).toBeLessThanOrEqual(same.bound + equilibrium.bound);
    const excess = freeEnergy(rho, H, T).minus(equilibrium).minus(relativeEntropy(rho, gibbs).times(T));
    expect(Math.abs(excess.value)).toBeLessThanOrEqual(excess.bound);
  });
});
