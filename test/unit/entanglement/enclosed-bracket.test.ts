import { describe, expect, test } from 'vitest';
import { ALL } from '../../sample.ts';
import { ballOf } from '../../../src/enclosure/ball/ball.ts';
import { contentOfBalls, exactContent, type MatrixFacts } from '../../../src/enclosure/matrix/content.ts';
import { intervalOf } from '../../../src/enclosure/interval/interval.ts';
import { enclosure, EnclosureMatrix } from '../../../src/enclosure/matrix/matrix.ts';
import { withReadingsMoved } from '../../../src/enclosure/real/reading.ts';
import { opaqueReal } from '../../../src/enclosure/real/real.ts';
import { certifyBracket } from '../../../src/entanglement/certified/certified-bracket.ts';
import { enclosedBracket } from '../../../src/entanglement/certified/enclosed-bracket.ts';
import {
  enclosedEntanglement,
  enclosedRelativeEntropyToPpt,
} from '../../../src/entanglement/certified/enclosed-entanglement.ts';
import { requireWitness, WITNESS_BITS } from '../../../src/entanglement/certified/ppt-witness.ts';
import { relativeEntropyToPptStates } from '../../../src/entanglement/measures/relative-entropy-of-entanglement.ts';
import { exact, type ExactMatrix } from '../../../src/exact/matrices/exact-matrix.ts';
import { float64 } from '../../../src/float64/matrix.ts';
import { PositivityError, TraceError } from '../../../src/matrix/errors.ts';
import type { Arithmetic, Matrix, Real } from '../../../src/matrix/interface.ts';
import { lindbladian } from '../../../src/quantum/lindbladian.ts';
import { identity, pauliX, pauliY, pauliZ, sigmaMinus } from '../../../src/quantum/operators.ts';
import { propagated } from '../../../src/quantum/propagation.ts';
import { nearest } from '../../../src/quantum/rational-matrix.ts';
import { ket, projector, maximallyMixed } from '../../../src/quantum/states.ts';
import { isotropicState, maximallyEntangled, wernerState } from '../../../src/quantum/entangled-states.ts';
import { gibbsState } from '../../../src/thermodynamics/gibbs-state.ts';

const [X, Y, Z, ONE] = [pauliX(enclosure), pauliY(enclosure), pauliZ(enclosure), identity(2, enclosure)];

/** σ·σ, of which the singlet has −3 and the triplets 1. */
const HEISENBERG = X.kron(X).plus(Y.kron(Y)).plus(Z.kron(Z));

/** ln n − h(F) − (1 − F) ln(n − 1), E of a state with the weight F of a maximally entangled one and noise beside it. */
const isotropic = (dim: number, F: number): number =>
  Math.log(dim) + F * Math.log(F) + (1 - F) * Math.log((1 - F) / (dim - 1));

/** Balls of a given radius around a rational matrix, whatever precision is asked for. */
function around(matrix: ExactMatrix, places: number, facts: MatrixFacts = {}): EnclosureMatrix {
  const radius = (bits: number): bigint => (bits > places ? 1n << BigInt(bits - places) : 1n);
  const content = contentOfBalls(
    matrix.rows,
    matrix.cols,
    (bits) => ({ ...ballOf(matrix, bits), radius: radius(bits) }),
    {
      isHermitian: true,
      ...facts,
    },
  );
  return new EnclosureMatrix(content);
}

function expectNear(E: Real, known: number, width: number): void {
  expect(Math.abs(E.value - known)).toBeLessThanOrEqual(E.bound + 8 * Number.EPSILON);
  expect(E.bound).toBeLessThan(width);
}

const NARROW = 2 ** -36;

describe('E of states that are only enclosed', () => {
  test('contains the closed forms of thermal Werner and isotropic states', () => {
    const [up, down] = [Math.exp(3), 3 * Math.exp(-1)];
    const singlet = gibbsState(HEISENBERG, enclosure.real(1));
    expectNear(enclosedEntanglement(singlet, [2, 2]), isotropic(2, up / (up + down)), NARROW);
    expect(enclosedEntanglement(singlet, [2, 2]).sign()).toBe(1);
    const qutrits = gibbsState(maximallyEntangled(3, enclosure).scaled(-3), enclosure.real(1));
    const E = enclosedRelativeEntropyToPpt(qutrits, [3, 3]);
    expectNear(E, isotropic(3, Math.exp(3) / (Math.exp(3) + 8)), NARROW);
  });

  // With the eigenvalues as floating point finds them, the widths of these were 19 and 0.4.
  test('stays narrow at low temperatures, where eigenvalues are fainter than rounding', () => {
    const coupled = X.kron(X)
      .plus(Y.kron(Y))
      .plus(Z.kron(Z).scaled(enclosure.real(1, 2)));
    const H = coupled.plus(Z.kron(ONE).scaled(enclosure.real(1, 3)));
    // e^{−10·2.69} above a ground state in |01⟩, |10⟩ with the field 1/3 and the coupling 2
    const p = (1 + 1 / 3 / Math.hypot(1 / 3, 2)) / 2;
    const entropy = -p * Math.log(p) - (1 - p) * Math.log(1 - p);
    for (const beta of [10, 100]) {
      expectNear(enclosedEntanglement(gibbsState(H, enclosure.real(beta)), [2, 2]), entropy, 2 ** -25);
    }
    const qutrits = gibbsState(maximallyEntangled(3, enclosure).scaled(-1), enclosure.real(30));
    const F = Math.exp(30) / (Math.exp(30) + 8);
    expectNear(enclosedRelativeEntropyToPpt(qutrits, [3, 3]), isotropic(3, F), 2 ** -24);
  });

  test('agrees with floating point for thermal and propagated states without a closed form', () => {
    const H = HEISENBERG.plus(Z.kron(ONE)).plus(X.kron(Z));
    const L = lindbladian(Z.kron(Z).plus(X.kron(ONE)), [sigmaMinus(enclosure).kron(ONE)]);
    const pair = wernerState(2, enclosure.real(9, 10), enclosure);
    const states: readonly (readonly [Matrix, readonly [number, number]])[] = [
      [gibbsState(H, enclosure.real(1)), [2, 2]],
      [propagated(L, pair, enclosure.real(1, 3)), [2, 2]],
      [gibbsState(H.kron(ONE).plus(ONE.kron(H)), enclosure.real(1, 2)), [2, 4]],
      ...(ALL
        ? ([
            [
              propagated(lindbladian(H.kron(ONE), []), pair.kron(maximallyMixed(2, enclosure)), enclosure.real(1, 5)),
              [2, 4],
            ],
          ] as const)
        : []),
    ];
    for (const [rho, dims] of states) {
      const { lower, upper } = relativeEntropyToPptStates(nearest(rho), dims);
      const E = enclosedRelativeEntropyToPpt(rho, dims);
      expect(E.value + E.bound).toBeGreaterThanOrEqual(lower);
      expect(E.value - E.bound).toBeLessThanOrEqual(upper);
      expect(E.bound).toBeLessThan(NARROW);
    }
  }, 60_000);

  test('does not depend on the last digits with which entries are read', () => {
    const L = lindbladian(Z.kron(Z), [sigmaMinus(enclosure).kron(ONE)]);
    const rho = propagated(L, wernerState(2, enclosure.real(9, 10), enclosure), enclosure.real(1, 3));
    const [E, moved] = [enclosedEntanglement(rho, [2, 2]), withReadingsMoved(() => enclosedEntanglement(rho, [2, 2]))];
    expect(moved.value).toBe(E.value);
  });

  test('is that of the rational state where the balls hold no other', () => {
    const state = isotropicState(2, exact.real(4, 5), exact) as ExactMatrix;
    const { lower, upper } = enclosedBracket(around(state, 400), [2, 2]);
    const known = certifyBracket(state, [2, 2]);
    for (const [x, y] of [
      [lower, known.lower],
      [upper, known.upper],
    ]) {
      expect(Math.abs(x.minus(y).value)).toBeLessThan(2 ** -60);
    }
  });

  test('holds for every state of wide balls, those at their ends included', () => {
    const places = 24;
    const middle = isotropicState(2, exact.real(4, 5), exact) as ExactMatrix;
    const { value, bound } = enclosedEntanglement(around(middle, places), [2, 2]);
    // An entry of an isotropic state of two qubits is moved by less than the weight F is.
    for (const F of [4 / 5 - 2 ** -places, 4 / 5, 4 / 5 + 2 ** -places]) {
      expect(Math.abs(value - isotropic(2, F))).toBeLessThanOrEqual(bound);
    }
    expect(bound).toBeLessThan(2 ** (11 - places));
  });

  test('holds where the spectrum is known better than the state', () => {
    const places = 20;
    /** 9/10 |ψ⟩⟨ψ| + 1/40 with |ψ⟩ = x|00⟩ + y|11⟩. */
    const along = (x: number, y: number, arithmetic: Arithmetic): Matrix => {
      const psi = projector(ket([x, 0, 0, y], { arithmetic }));
      return psi.scaled(arithmetic.real(9, 10)).plus(maximallyMixed(4, arithmetic).scaled(arithmetic.real(1, 10)));
    };
    const inner = exactContent(along(1, 0, exact) as ExactMatrix);
    const turn = exact.matrix(4, 4, [4, 0, 0, -3, 0, 5, 0, 0, 0, 0, 5, 0, 3, 0, 0, 4], undefined, 5);
    const outer = exactContent(turn, { isUnitary: true });
    const { upper, lower } = enclosedBracket(
      around(along(4, 3, exact) as ExactMatrix, places, { sandwich: [outer, inner] }),
      [2, 2],
    );
    for (const angle of [-1, 1].map((sign) => Math.atan(3 / 4) + sign * 2 ** -(places + 1))) {
      const known = relativeEntropyToPptStates(along(Math.cos(angle), Math.sin(angle), float64), [2, 2]);
      expect(upper.value + upper.bound).toBeGreaterThan(known.upper);
      expect(lower.value - lower.bound).toBeLessThan(known.lower);
    }
  });

  test('has no sign where the balls hold states with and without entanglement', () => {
    // Werner states of singlet weight 1/2 − 2⁻⁶² ± 2⁻⁶⁰, of trace 1 exactly; the one in the middle is PPT.
    const edge = wernerState(2, enclosure.real(1, 2).minus(2 ** -62), enclosure);
    const direction = wernerState(2, enclosure.real(1), enclosure).minus(wernerState(2, enclosure.real(0), enclosure));
    const doubt = opaqueReal('±2⁻⁶⁰', (bits) => {
      const width = 1n << BigInt(Math.max(bits - 60, 0));
      return intervalOf(-width, width, bits);
    });
    const rho = edge.plus(direction.scaled(doubt));
    expect(rho.trace().minus(1).sign()).toBe(0);
    const E = enclosedEntanglement(rho, [2, 2]);
    expect(E.sign()).toBeUndefined();
    expect(Math.abs(E.value) + E.bound).toBeLessThan(NARROW);
  });

  test('is unknown where the state is', () => {
    const nothing = new EnclosureMatrix(contentOfBalls(4, 4, () => undefined, { isHermitian: true }));
    expect(enclosedEntanglement(nothing, [2, 2]).sign()).toBeUndefined();
    expect(enclosedEntanglement(nothing, [2, 2]).value).toBeNaN();
  });

  test('is refused for what is certainly no state', () => {
    const werner = wernerState(2, exact.real(4, 5), exact) as ExactMatrix;
    const heavy = werner.scaled(exact.real(9, 8));
    expect(() => enclosedEntanglement(around(heavy, 100), [2, 2])).toThrow(TraceError);
    const negative = werner.scaled(2).minus(maximallyMixed(4, exact));
    expect(() => enclosedEntanglement(around(negative, 100), [2, 2])).toThrow(PositivityError);
  });
});

test('a witness of one state is refused for balls that hold others, and forged ones for any', () => {
  const state = isotropicState(2, exact.real(4, 5), exact) as ExactMatrix;
  const { certificate } = certifyBracket(state, [2, 2]);
  const witness = certificate!;
  const ball = ballOf(state, WITNESS_BITS);
  expect(() => requireWitness(ball, witness)).not.toThrow();
  const wide = { ...ball, radius: 1n << BigInt(WITNESS_BITS - 30) };
  expect(() => requireWitness(wide, witness)).toThrow(/level above/);
  const other = ballOf(isotropicState(2, exact.real(9, 10), exact) as ExactMatrix, WITNESS_BITS);
  expect(() => requireWitness(other, witness)).toThrow(/level above/);
  const weights = witness.weights.toReversed();
  expect(() => requireWitness(ball, { ...witness, weights })).toThrow(/partial transpose|level above/);
  const dual = witness.dual.scaled(exact.real(0));
  expect(() => requireWitness(ball, { ...witness, dual })).toThrow(/level above/);
});
