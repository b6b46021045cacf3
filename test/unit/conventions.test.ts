import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  amplitudeDamping,
  annihilation,
  bellState,
  channelOfSemigroup,
  choiMatrix,
  closedEvolution,
  dissipator,
  embed,
  entriesOf,
  entropyProductionRate,
  expectation,
  gibbsState,
  heatCurrent,
  identityChannel,
  isCompletelyPositive,
  ket,
  lindbladian,
  liouvillian,
  logarithmicNegativity,
  matrix,
  maximallyMixed,
  negativity,
  partialTrace,
  partialTranspose,
  pauliX,
  pauliY,
  pauliZ,
  permuted,
  inputPower,
  projector,
  propagated,
  reducedState,
  relativeEntropy,
  sigmaMinus,
  sigmaPlus,
  spin,
  stinespringIsometry,
  traceDistance,
  transposition,
  unitaryEvolution,
  unitMatrix,
  unsafeChannel,
  vec,
  vonNeumannEntropy,
  wState,
  zeroMatrix,
} from '../../src/index.ts';
import { exact } from '../../src/exact/matrices/exact-matrix.ts';
import type { Matrix } from '../../src/matrix/interface.ts';
import { generatorFromMatrix } from '../../src/quantum/generator.ts';
import { distance, integerHermitian, integerMatrix, randomState } from './quantum/random-matrices.ts';

const entry = (m: Matrix, i: number, j: number): readonly [number, number] => entriesOf(m)[i][j];

/** Index of |a b⟩, `second` being the dimension of the second subsystem. */
const at = (a: number, b: number, second: number): number => a * second + b;

/** The tests below stand under the headings of CONVENTIONS.md; one that is added there needs a test here. */
const HEADINGS = [
  'Units',
  'Basis and subsystems',
  'Operators as vectors',
  'Channels and generators',
  'Heat and work',
  'Entanglement and distances',
  'Numbers',
  'Synonyms',
];

test('CONVENTIONS.md has the headings that are tested here', () => {
  const text = readFileSync(new URL('../../CONVENTIONS.md', import.meta.url), 'utf8');
  expect([...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading)).toEqual(HEADINGS);
});

describe('Units', () => {
  test('ħ = 1: a qubit with H = ωσ_z/2 turns by the angle ωt', () => {
    const psi = ket([1, 1]);
    const turned = closedEvolution(pauliZ().scaled(3 / 2), psi)(0.5);
    const [re, im] = [turned.realPart(1, 0).value, turned.imaginaryPart(1, 0).value];
    expect(Math.atan2(im, re)).toBeCloseTo(3 * 0.5 * 0.5, 14);
  });

  test('k_B = 1: a Gibbs state has the populations e^{−βE}/Z', () => {
    const gibbs = gibbsState(
      matrix([
        [2, 0],
        [0, -1],
      ]),
      0.5,
    );
    expect(entry(gibbs, 0, 0)[0] / entry(gibbs, 1, 1)[0]).toBeCloseTo(Math.exp(-1.5), 14);
  });

  test('entropies are in nats', () => {
    expect(vonNeumannEntropy(maximallyMixed(2)).value).toBeCloseTo(Math.LN2, 15);
  });
});

describe('Basis and subsystems', () => {
  test('|0⟩ is up, σ₊ = |0⟩⟨1| raises, and amplitude damping lowers it to |1⟩', () => {
    expect(entriesOf(pauliZ().times(ket([1, 0])))).toEqual(entriesOf(ket([1, 0])));
    expect(entriesOf(sigmaPlus().times(ket([0, 1])))).toEqual(entriesOf(ket([1, 0])));
    expect(entriesOf(sigmaMinus())).toEqual(entriesOf(unitMatrix(2, 1, 0)));
    expect(distance(sigmaPlus(), pauliX().plus(pauliY().timesI()).scaled(0.5))).toBe(0);
    expect(entry(amplitudeDamping(1).applyTo(unitMatrix(2, 0, 0)), 1, 1)).toEqual([1, 0]);
  });

  test('spins start at m = j, oscillators at no quantum', () => {
    expect(spin(1).z.realPart(0, 0).value).toBe(1);
    expect(entry(annihilation(3), 0, 1)[0]).toBe(1);
    expect(entry(annihilation(3), 1, 2)[0]).toBeCloseTo(Math.SQRT2, 15);
  });

  test('the first subsystem is the slow factor: |a b⟩ has index a·d_B + b', () => {
    const psi = ket([0, 1]).kron(ket([0, 0, 1]));
    expect(entry(psi, at(1, 2, 3), 0)).toEqual([1, 0]);
    expect(entry(embed(pauliX(), [2, 3], 0), 0, 3)).toEqual([1, 0]);
    expect(entry(embed(pauliX(), [3, 2], 1), 0, 1)).toEqual([1, 0]);
  });

  test('partialTrace names what is traced out, reducedState what remains', () => {
    const [A, B] = [randomState(2, 1), randomState(3, 2)];
    expect(distance(partialTrace(A.kron(B), [2, 3], 1), A)).toBeLessThan(1e-15);
    expect(distance(reducedState(A.kron(B), [2, 3], 1), B)).toBeLessThan(1e-15);
    expect(reducedState(wState(3), [2, 2, 2], [0, 1]).rows).toBe(4);
  });

  test('partialTranspose transposes the listed subsystem, not the others', () => {
    const [A, B] = [integerMatrix(2, 2, 1), integerMatrix(3, 3, 2)];
    const transpose = (m: Matrix): Matrix => m.adjoint().conjugate();
    expect(distance(partialTranspose(A.kron(B), [2, 3], 1), A.kron(transpose(B)))).toBe(0);
  });

  test('subsystem k of a permuted operator is subsystem order[k] of the argument', () => {
    const [A, B, C] = [integerMatrix(2, 2, 1), integerMatrix(3, 3, 2), integerMatrix(4, 4, 3)];
    const result = permuted(A.kron(B).kron(C), [2, 3, 4], [1, 2, 0]);
    expect(distance(result, B.kron(C).kron(A))).toBe(0);
  });
});

describe('Operators as vectors', () => {
  test('columns are stacked: vec(AXB) = (Bᵀ ⊗ A) vec X', () => {
    expect(
      entriesOf(
        vec(
          matrix([
            [1, 2],
            [3, 4],
          ]),
        ),
      ).map(([[re]]) => re),
    ).toEqual([1, 3, 2, 4]);
    const generator = lindbladian(integerHermitian(2, 3), [integerMatrix(2, 2, 4)]);
    const rho = integerHermitian(2, 5);
    expect(distance(liouvillian(generator).times(vec(rho)), vec(generator.applyTo(rho)))).toBe(0);
  });

  test('Hermitian coordinates are the diagonal, then Re and Im below it row by row', () => {
    const X = matrix([
      [1, [4, -5], [6, -7]],
      [[4, 5], 2, [8, -9]],
      [[6, 7], [8, 9], 3],
    ]);
    const coordinates = X.hermitianCoordinates();
    expect(entriesOf(coordinates).map(([[re]]) => re)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(distance(coordinates.hermitianMatrix(), X)).toBe(0);
    expect(X.traceOfProduct(X).value).toBe(1 + 4 + 9 + 2 * (16 + 25 + 36 + 49 + 64 + 81));
  });

  test('the first d rows of a generator add up to zero', () => {
    const { matrix: L } = lindbladian(integerHermitian(2, 3), [integerMatrix(2, 2, 4)]);
    for (let k = 0; k < 4; k++) expect(L.realPart(0, k).value + L.realPart(1, k).value).toBe(0);
    expect(generatorFromMatrix(L).dim).toBe(2);
  });
});

describe('Channels and generators', () => {
  // |0⟩ ↦ |2⟩, |1⟩ ↦ i|0⟩ from a qubit to a qutrit.
  const K = matrix([
    [0, [0, 1]],
    [0, 0],
    [1, 0],
  ]);

  test('the Choi matrix has the input first', () => {
    const C = choiMatrix(unsafeChannel([K]));
    expect(C.rows).toBe(6);
    expect(entry(C, at(0, 2, 3), at(0, 2, 3))).toEqual([1, 0]);
    expect(entry(C, at(1, 0, 3), at(1, 0, 3))).toEqual([1, 0]);
    // Φ(|0⟩⟨1|) = K|0⟩⟨1|K† = −i|2⟩⟨0|.
    expect(entry(C, at(0, 2, 3), at(1, 0, 3))).toEqual([0, -1]);
    expect(
      distance(
        reducedState(C, [2, 3], 0),
        matrix([
          [1, 0],
          [0, 1],
        ]),
      ),
    ).toBe(0);
  });

  test('the Stinespring isometry has the output first, the environment second', () => {
    const V = stinespringIsometry(
      unsafeChannel([
        matrix([
          [0, 0],
          [0, 0],
          [1, 0],
        ]),
        matrix([
          [0, [0, 1]],
          [0, 0],
          [0, 0],
        ]),
      ]),
    );
    expect(V.rows).toBe(6);
    expect(entry(V, at(2, 0, 2), 0)).toEqual([1, 0]);
    expect(entry(V, at(0, 1, 2), 1)).toEqual([0, 1]);
  });

  test('jumps include √rate, or have the rate beside them', () => {
    const rho = integerHermitian(2, 7);
    const inside = lindbladian(pauliZ(), [sigmaMinus().scaled(2)]);
    const beside = lindbladian(pauliZ(), [{ operator: sigmaMinus(), rate: 4 }]);
    expect(distance(inside.applyTo(rho), beside.applyTo(rho))).toBe(0);
    // The excited population decays at the rate: d⟨0|ρ|0⟩/dt = −4⟨0|ρ|0⟩.
    expect(entry(beside.applyTo(unitMatrix(2, 0, 0)), 0, 0)).toEqual([-4, 0]);
    const population = propagated(beside, unitMatrix(2, 0, 0), 0.25);
    expect(entry(population, 0, 0)[0]).toBeCloseTo(Math.exp(-1), 14);
  });

  test('a Kraus operator includes its square root, or has the weight beside it', () => {
    const X = integerMatrix(2, 2, 3);
    const inside = unsafeChannel([K.scaled(3)]);
    expect(distance(inside.applyTo(X), unsafeChannel([{ operator: K, weight: 9 }]).applyTo(X))).toBe(0);
  });

  test('closed systems evolve by e^{−iHt}', () => {
    const U = unitaryEvolution(unitMatrix(2, 0, 0))(0.5);
    expect(entry(U, 0, 0)[0]).toBeCloseTo(Math.cos(0.5), 15);
    expect(entry(U, 0, 0)[1]).toBeCloseTo(-Math.sin(0.5), 15);
    const slope = lindbladian(unitMatrix(2, 0, 0), []).applyTo(
      matrix([
        [0, 1],
        [1, 0],
      ]),
    );
    expect(entry(slope, 0, 1)).toEqual([0, -1]);
  });
});

describe('Heat and work', () => {
  const H = pauliZ().scaled(1.5);
  const hot = { operator: sigmaPlus(), rate: 0.5 };
  const cold = { operator: sigmaMinus(), rate: 2 };
  const generator = lindbladian(H, { hot: [hot], cold: [cold] });
  const rho = randomState(2, 9);

  test('heat is positive into the system: absorption from the bath raises the energy', () => {
    expect(heatCurrent(generator, rho, 'hot').value).toBeCloseTo(3 * 0.5 * entry(rho, 1, 1)[0], 14);
    expect(heatCurrent(generator, rho, 'cold').value).toBeCloseTo(-3 * 2 * entry(rho, 0, 0)[0], 14);
    expect(heatCurrent(generator, rho, 'hot').value).toBe(
      expectation(H, dissipator(generator, 'hot').applyTo(rho)).value,
    );
  });

  test('work is positive into the system: lifting an occupied level costs power', () => {
    expect(inputPower(rho, unitMatrix(2, 0, 0)).value).toBe(entry(rho, 0, 0)[0]);
  });

  test('the entropy production rate is Ṡ − βQ̇ for a bath with detailed balance', () => {
    const beta = Math.log(4) / 3;
    const thermal = lindbladian(H, { bath: [hot, cold] });
    const h = 2 ** -16;
    const entropyAt = (t: number): number => vonNeumannEntropy(propagated(thermal, rho, t)).value;
    const rate = (entropyAt(h) - entropyAt(-h)) / (2 * h);
    const sigma = rate - beta * heatCurrent(thermal, rho).value;
    expect(entropyProductionRate(thermal, rho).value).toBeCloseTo(sigma, 8);
  });
});

describe('Entanglement and distances', () => {
  test('the negativity of a Bell pair is ½ and its logarithmic negativity ln 2', () => {
    expect(negativity(bellState('psi-'), [2, 2]).value).toBeCloseTo(0.5, 14);
    expect(logarithmicNegativity(bellState('psi-'), [2, 2]).value).toBeCloseTo(Math.LN2, 14);
  });

  test('the negativity of a pure state a|00⟩ + b|12⟩ of 2 × 3 is ab', () => {
    expect(negativity(projector(ket([3, 0, 0, 0, 0, 4])), [2, 3]).value).toBeCloseTo(12 / 25, 14);
  });

  test('the first argument of the relative entropy is the state that is averaged', () => {
    const [rho, sigma] = [
      matrix([
        [0.5, 0],
        [0, 0.5],
      ]),
      matrix([
        [0.75, 0],
        [0, 0.25],
      ]),
    ];
    expect(relativeEntropy(rho, sigma).value).toBeCloseTo(-Math.LN2 - (Math.log(0.75) + Math.log(0.25)) / 2, 14);
    expect(relativeEntropy(rho, unitMatrix(2, 0, 0)).value).toBe(Infinity);
  });

  test('the trace distance has the factor ½', () => {
    expect(
      traceDistance(
        unitMatrix(2, 0, 0),
        matrix([
          [0.25, 0],
          [0, 0.75],
        ]),
      ).value,
    ).toBeCloseTo(0.75, 15);
  });
});

describe('Numbers', () => {
  test('an unnormalised second argument gives the negative relative entropy that the formula has', () => {
    const ten = maximallyMixed(2).scaled(10);
    expect(relativeEntropy(maximallyMixed(2), ten).value).toBeCloseTo(-Math.log(10), 14);
  });

  test('verdicts leave undecided what rounding hides, and exact arithmetic decides it', () => {
    const decay = channelOfSemigroup(lindbladian(zeroMatrix(2), [sigmaMinus()]), 1);
    const map = { inputDim: 2, outputDim: 2, applyTo: (X: Matrix) => decay.applyTo(X) };
    expect(isCompletelyPositive(map).verdict).toBe('undecided');
    expect(isCompletelyPositive(decay).verdict).toBe('yes');
    expect(isCompletelyPositive(identityChannel(2)).verdict).toBe('yes');
    expect(isCompletelyPositive(identityChannel(2, exact)).verdict).toBe('yes');
    expect(isCompletelyPositive(transposition(2)).verdict).toBe('no');
  });
});

describe('Synonyms', () => {
  test('the names of the left column that are code are exported', async () => {
    const entryPoint = await import('../../src/index.ts');
    const text = readFileSync(new URL('../../CONVENTIONS.md', import.meta.url), 'utf8');
    const rows = text
      .slice(text.indexOf('## Synonyms'))
      .split('\n')
      .filter((line) => line.startsWith('| '));
    const names = rows.flatMap((row) => [...row.split('|')[1].matchAll(/`(\w+)`/g)].map(([, name]) => name));
    expect(names.length).toBeGreaterThan(8);
    expect(names.filter((name) => !(name in entryPoint))).toEqual([]);
  });
});
