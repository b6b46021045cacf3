import { describe, expect, test } from 'vitest';
import { atLeast, equals, type Relation, zoneOf } from '../../../src/claims/relation.ts';
import { enclosure, type EnclosureMatrix, exactEnclosure } from '../../../src/enclosure/matrix/matrix.ts';
import { lnOf } from '../../../src/enclosure/interval/elementary.ts';
import { canonicalLogarithmicSum } from '../../../src/enclosure/real/logarithmic-sum.ts';
import { encloseSum } from '../../../src/enclosure/real/monomials.ts';
import { type EnclosureReal, rationalReal } from '../../../src/enclosure/real/real.ts';
import { isolateRealRoots } from '../../../src/enclosure/real/real-rooted.ts';
import { internedRootSystem } from '../../../src/enclosure/real/root-system.ts';
import { rational } from '../../../src/exact/integers/rational.ts';
import { anyDaviesGenerator } from '../../../src/ensembles/davies.ts';
import { anyDensityMatrix } from '../../../src/ensembles/density-matrix.ts';
import { anyLindbladian } from '../../../src/ensembles/lindbladian.ts';
import { randomStream, streamOf } from '../../../src/ensembles/random.ts';
import { type Drawn, type Ensembles, ensembleRecord } from '../../../src/ensembles/ensemble-record.ts';
import { anyDiagonalState } from '../../../src/ensembles/structured-states.ts';
import { anyCayleyUnitary } from '../../../src/ensembles/unitary.ts';
import type { Matrix } from '../../../src/matrix/interface.ts';
import { uniqueSteadyState } from '../../../src/quantum/steady-state.ts';
import { entropyProductionRate } from '../../../src/thermodynamics/entropy-production.ts';
import { mutualInformation } from '../../../src/thermodynamics/information.ts';
import { relativeEntropy } from '../../../src/thermodynamics/relative-entropy.ts';
import { repeated } from '../../sample.ts';

/** The matrix without memory of how it was made: only its entries are left to show the equality. */
function forgotten(matrix: Matrix): EnclosureMatrix {
  return exactEnclosure((matrix as EnclosureMatrix).exact!);
}

const rotated = (U: Matrix, rho: Matrix): Matrix => U.times(rho).times(U.adjoint());

const rho = anyDensityMatrix({ dim: 2 });
const U = anyCayleyUnitary({ dim: 2 });

/** Statements that hold with equality for every draw, as inequalities that rounding would break half of the time. */
const equalities: readonly (readonly [string, Statement])[] = [
  ['D(ρ‖ρ) ≥ 0', of({ rho }, (drawn) => atLeast(relativeEntropy(drawn.rho, drawn.rho), 0))],
  [
    'data processing under unitaries',
    of({ rho, sigma: rho, U }, (drawn) =>
      atLeast(
        relativeEntropy(forgotten(rotated(drawn.U, drawn.rho)), forgotten(rotated(drawn.U, drawn.sigma))),
        relativeEntropy(drawn.rho, drawn.sigma),
      ),
    ),
  ],
  [
    'σ at the steady state',
    of({ generator: anyLindbladian({ dim: 2, jumps: 1 }) }, ({ generator }) =>
      atLeast(entropyProductionRate(generator, uniqueSteadyState(generator)), 0),
    ),
  ],
  [
    'σ at a Gibbs state',
    of({ system: anyDaviesGenerator({ dim: 2 }) }, ({ system: { generator, gibbsState } }) =>
      atLeast(entropyProductionRate(generator, gibbsState, gibbsState), 0),
    ),
  ],
  [
    'entropy under unitaries',
    of({ rho, U }, (drawn) =>
      atLeast(forgotten(rotated(drawn.U, drawn.rho)).entropy(), (drawn.rho as EnclosureMatrix).entropy()),
    ),
  ],
];

/** The statement about instance `index` of what is drawn. */
type Statement = (name: string, index: number) => Relation | undefined;

function of<R extends Ensembles>(parts: R, asserts: (drawn: Drawn<R>) => Relation): Statement {
  const ensemble = ensembleRecord(parts);
  return (name, index) => {
    const stream = randomStream(77, streamOf(name), index);
    const drawn = ensemble.build(
      ensemble.draw(() => stream.next()),
      enclosure,
    );
    return drawn === undefined ? undefined : asserts(drawn);
  };
}

const DRAWS = repeated(1000, 250, 2000);

describe('statements that hold with equality are never violated, in 10⁴ draws or a fifth of them', () => {
  test.each(equalities)('%s', (name, statement) => {
    let exactlyZero = 0;
    for (let index = 0; index < DRAWS; index++) {
      const relation = statement(name, index);
      if (relation === undefined) continue;
      expect(relation.margin.sign()).not.toBe(-1);
      expect(zoneOf(relation)).toBe('holds');
      if (relation.margin.sign() === 0) exactlyZero += 1;
    }
    expect(exactlyZero).toBeGreaterThan(0.995 * DRAWS);
  });
});

describe('product states have exactly no mutual information', () => {
  const tau = anyDiagonalState({ dim: 2 });
  const statements: readonly (readonly [string, Statement])[] = [
    [
      'remembered as products',
      of({ rho, sigma: rho }, (drawn) => equals(mutualInformation(drawn.rho.kron(drawn.sigma), [2, 2], 0, 1), 0)),
    ],
    [
      'forgotten, one factor with rational eigenvalues',
      of({ rho, tau }, (drawn) => equals(mutualInformation(forgotten(drawn.rho.kron(drawn.tau)), [2, 2], 0, 1), 0)),
    ],
    [
      'forgotten and rotated locally',
      of({ rho, tau, U, V: U }, (drawn) => {
        const product = drawn.rho.kron(rotated(drawn.V, drawn.tau));
        const state = forgotten(rotated(drawn.U.kron(drawn.V), product));
        return equals(mutualInformation(state, [2, 2], 0, 1), 0);
      }),
    ],
  ];

  test.each(statements)('%s', (name, statement) => {
    for (let index = 0; index < 50; index++) {
      const relation = statement(name, index);
      if (relation !== undefined) expect(relation.margin.sign()).toBe(0);
    }
  });
});

describe('the exact zero test', () => {
  const entropy = (state: Matrix): EnclosureReal => forgotten(state).entropy();
  const difference = of({ rho, tau: anyDiagonalState({ dim: 2 }), U }, (drawn) =>
    atLeast(entropy(drawn.rho.kron(drawn.tau)).minus(entropy(rotated(drawn.U, drawn.rho))), entropy(drawn.tau)),
  );

  test('is not fooled by terms of 1e-300', () => {
    const tiny = rationalReal(rational(1n, 10n ** 300n));
    for (let index = 0; index < 30; index++) {
      const { margin } = difference('near zero', index)!;
      expect(margin.sign()).toBe(0);
      expect(margin.plus(tiny).sign()).toBe(1);
      expect(margin.minus(tiny.times(enclosure.real(2).ln())).sign()).toBe(-1);
      expect(margin.times(2).plus(margin).sign()).toBe(0);
    }
  });

  test('rewrites sums over roots into equal ones', () => {
    const bits = 200;
    const polynomials = [
      // (x² − 3x + 1)(x² − 5x + 2), (x² − 3x + 1)(4x² − 6x + 1) with roots in the ratio 2, and an irreducible cubic
      [2n, -11n, 18n, -8n, 1n],
      [1n, -9n, 23n, -18n, 4n],
      [-1n, 9n, -20n, 8n],
    ];
    for (const polynomial of polynomials) {
      const { intervals } = isolateRealRoots(polynomial);
      expect(intervals.length).toBe(polynomial.length - 1);
      const system = internedRootSystem(polynomial, intervals);
      for (let k = 0; k < system.degree; k++) {
        const direct = system.sum(k, { name: 'ln', ofInterval: lnOf }).enclose(bits)!;
        const canonical = encloseSum(canonicalLogarithmicSum(polynomial, k)!, bits)!;
        expect(canonical.lower - direct.upper).toBeLessThanOrEqual(0n);
        expect(direct.lower - canonical.upper).toBeLessThanOrEqual(0n);
        expect(canonical.upper - canonical.lower).toBeLessThan(1n << 20n);
      }
    }
    expect(canonicalLogarithmicSum([-2n, 0n, 1n], 0)).toBeUndefined();
  });
});
