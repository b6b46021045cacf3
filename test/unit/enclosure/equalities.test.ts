import { describe, expect, test } from 'vitest';
import { atLeast, equals, type Relation, zoneOf } from '../../../src/claims/relation.ts';
import { enclosure } from '../../../src/enclosure/arithmetic.ts';
import { exactEnclosure, type EnclosureMatrix } from '../../../src/enclosure/matrix.ts';
import { anyDaviesGenerator } from '../../../src/ensembles/davies.ts';
import { anyDensityMatrix } from '../../../src/ensembles/density-matrix.ts';
import { anyLindbladian } from '../../../src/ensembles/lindbladian.ts';
import { randomStream, streamOf } from '../../../src/ensembles/random.ts';
import { type Drawn, type Ensembles, record } from '../../../src/ensembles/record.ts';
import { anyDiagonalState } from '../../../src/ensembles/structured-states.ts';
import { anyCayleyUnitary } from '../../../src/ensembles/unitary.ts';
import type { Matrix } from '../../../src/matrix/interface.ts';
import { uniqueSteadyState } from '../../../src/quantum/steady-state.ts';
import { entropyProductionRate } from '../../../src/thermodynamics/entropy-production.ts';
import { mutualInformation } from '../../../src/thermodynamics/information.ts';
import { relativeEntropy } from '../../../src/thermodynamics/relative-entropy.ts';

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
  const ensemble = record(parts);
  return (name, index) => {
    const stream = randomStream(77, streamOf(name), index);
    const drawn = ensemble.build(
      ensemble.draw(() => stream.next()),
      enclosure,
    );
    return drawn === undefined ? undefined : asserts(drawn);
  };
}

describe('10⁴ statements that hold with equality are never violated', () => {
  test.each(equalities)('%s, 2000 times', (name, statement) => {
    let exactlyZero = 0;
    for (let index = 0; index < 2000; index++) {
      const relation = statement(name, index);
      if (relation === undefined) continue;
      expect(relation.margin.sign()).not.toBe(-1);
      expect(zoneOf(relation)).toBe('holds');
      if (relation.margin.sign() === 0) exactlyZero += 1;
    }
    expect(exactlyZero).toBeGreaterThan(1990);
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
