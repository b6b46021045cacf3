import { describe, expect, test } from 'vitest';
import { exact } from '../../../src/exact/matrices/exact-matrix.ts';
import type { Matrix, Real } from '../../../src/matrix/interface.ts';
import { rational, type Rational } from '../../../src/exact/integers/rational.ts';
import { enclosure, type EnclosureMatrix } from '../../../src/enclosure/matrix/matrix.ts';
import type { EnclosureReal } from '../../../src/enclosure/real/real.ts';
import { pauliX, pauliZ, sigmaMinus, tensor } from '../../../src/quantum/operators.ts';
import { resetJumps } from '../../../src/quantum/reset.ts';
import { ket } from '../../../src/quantum/states.ts';
import { embed } from '../../../src/quantum/subsystems.ts';
import type { ModelDefinition } from '../../../src/symbolic/models/model-definition.ts';
import { generatorAt, model, modelFromJson } from '../../../src/symbolic/models/model.ts';
import type { SymbolicMatrix } from '../../../src/symbolic/formulas/symbolic-arithmetic.ts';
import { ising } from './models.ts';

const QUBIT: ModelDefinition = {
  name: 'qubit',
  dims: [2],
  parameters: { gamma: 'positive' },
  hamiltonian: 'Z',
  jumps: [{ operator: 'sigmaMinus', rate: 'gamma' }],
};

describe('models', () => {
  test('text and TypeScript give the same generator', () => {
    const written = model({
      name: 'ising',
      dims: [2, 2],
      parameters: { g: 'positive', gamma: 'positive', r: 'positive' },
      hamiltonian: (S) => tensor(pauliZ(S), pauliZ(S)).scaled(S.parameter('g')),
      jumps: {
        noise: (S) =>
          [0, 1].map((k) => ({
            operator: embed(pauliZ(S), [2, 2], k),
            rate: S.parameter('gamma').dividedBy(2),
          })),
        reset: (S) => [0, 1].flatMap((k) => resetJumps(ket([1, 1], { arithmetic: S }), S.parameter('r'), [2, 2], k)),
      },
    });
    expect(written.generator.matrix.minus(ising().generator.matrix).squaredNorm().sign()).toBe(0);
  });

  test('a reset to a mixed state has the generator r (χ ⊗ tr_i ρ − ρ), also for dimension 3', () => {
    const chi = '(1 + p*X)/2';
    const mixed = model({ ...QUBIT, parameters: { p: [0, 1], r: 'positive' }, jumps: [{ reset: chi, rate: 'r' }] });
    const S = mixed.arithmetic;
    const rho = S.matrix(2, 2, [3, 1, 1, 2], [0, 2, -2, 0]);
    const target = S.identity(2)
      .plus(pauliX(S).scaled(S.parameter('p')))
      .scaled(S.real(5, 2));
    const drift = mixed.generator.applyTo(rho).minus(commutatorPart(mixed.generator.hamiltonian, rho));
    expect(
      drift
        .minus(target.minus(rho).scaled(S.parameter('r')))
        .squaredNorm()
        .sign(),
    ).toBe(0);
    const qutrit = model({
      ...QUBIT,
      dims: [3],
      parameters: { a: '(0, 1/3)' },
      hamiltonian: '0',
      jumps: [{ reset: 'a*|0><0| + (1 - a)*|2><2| + a/2*(|0><2| + |2><0|)' }],
    });
    const T = qutrit.arithmetic;
    const image = qutrit.generator.applyTo(T.matrix(3, 3, [0, 0, 0, 0, 1, 0, 0, 0, 0]));
    expect((image as SymbolicMatrix).toString()).toBe('[[a, 0, a/2], [0, -1, 0], [a/2, 0, -a + 1]]');
  });

  test('at a rational point a model is a generator of exact or float64 arithmetic', () => {
    const point = { g: rational(2), gamma: rational(1, 3), r: rational(1, 7) };
    const inExact = generatorAt(ising(), point, exact);
    const inFloats = generatorAt(ising(), point);
    const S = ising().arithmetic;
    for (const [row, col] of [
      [0, 0],
      [4, 0],
      [5, 6],
      [15, 15],
    ] as const) {
      expect(inFloats.matrix.realPart(row, col).value).toBeCloseTo(inExact.matrix.realPart(row, col).value, 14);
    }
    expect(inExact.matrix.arithmetic).toBe(exact);
    expect(S.name).toBe('symbolic');
    expect(() => generatorAt(ising(), { g: rational(1) })).toThrow(/give a value to/);
    expect(() => generatorAt(ising(), { ...point, gamma: rational(-1) })).toThrow(/nonnegative/);
  });

  test.each<readonly [string, object, RegExp]>([
    ['no name', { name: undefined }, /`model` must have `name` a text, but the field is missing/],
    [
      'an unknown field',
      { hamiltonain: 'Z' },
      /only the fields of a model \(name, dims, .*\), but it has `hamiltonain`/,
    ],
    ['no dims', { dims: 2 }, /`dims` a list such as \[2, 2\], but it is 2/],
    ['an empty list of dims', { dims: [] }, /`dims`/],
    ['no parameters', { parameters: undefined }, /`parameters` an object of domains .*, but the field is missing/],
    ['a domain that is none', { parameters: { gamma: 'big' } }, /`parameters\.gamma` 'positive', .* but it is "big"/],
    ['an empty domain', { parameters: { gamma: [1, 1] } }, /`parameters\.gamma` must have ends in ascending order/],
    [
      'a domain backwards',
      { parameters: { gamma: '(1/2, 0)' } },
      /`parameters\.gamma` .*, but its ends are 1\/2 and 0/,
    ],
    ['a Hamiltonian that is not Hermitian', { hamiltonian: 'i*gamma*Z' }, /`hamiltonian` must be Hermitian/],
    ['a Hamiltonian of another shape', { hamiltonian: () => pauliX() }, /`hamiltonian`.*float64/],
    ['a Hamiltonian that is a number', { hamiltonian: 3 }, /`hamiltonian` a text or a function, but it is 3/],
    ['a rate of unknown letters', { jumps: [{ operator: 'Z', rate: 'kappa' }] }, /`jumps\.bath\[0\]\.rate`/],
    [
      'an unknown field of a jump',
      { jumps: { a: [{ operater: 'Z' }] } },
      /`jumps\.a\[0\]` an operator, .*, but it is \{"operater":"Z"\}/,
    ],
    [
      'a reset without a subsystem',
      { dims: [2, 2], hamiltonian: '0', jumps: [{ reset: '|0>' }] },
      /`jumps\.bath\[0\]\.subsystem`/,
    ],
    ['a reset to no state', { jumps: [{ reset: 'X' }] }, /Hermitian of trace 1/],
    ['a reset to coherence without population', { jumps: [{ reset: '|1><1| + X' }] }, /nonzero population/],
    ['a reset to a matrix with a negative eigenvalue', { jumps: [{ reset: '2*|0><0| - |1><1|' }] }, /positive semi/],
    ['jumps that are a number', { jumps: { hot: 3 } }, /`jumps\.hot` a list of jumps, but it is 3/],
  ])('%s is refused with the name of the field', (_, change, message) => {
    expect(() => model({ ...QUBIT, ...change })).toThrow(message);
  });

  const AWKWARD: readonly (readonly [string, Rational])[] = [
    ['a third', rational(1, 3)],
    ['a fraction of long integers', rational(10n ** 40n + 1n, 3n ** 50n)],
    ['a long integer', rational(2n ** 80n + 1n)],
  ];

  test.each(AWKWARD)('%s is itself in rigorous arithmetic, and has a bound in float64', (_, gamma) => {
    const driven = model({ ...QUBIT, hamiltonian: 'gamma*X + gamma*Y' });
    const truth = generatorAt(driven, { gamma }, exact);
    const enclosed = generatorAt(driven, { gamma }, enclosure);
    expect((enclosed.hamiltonian as EnclosureMatrix).exact!.minus(truth.hamiltonian).squaredNorm().sign()).toBe(0);
    expect((enclosed.jumps[0].rate as EnclosureReal).exact).toEqual(gamma);

    const rounded = generatorAt(driven, { gamma });
    const rate = rounded.jumps[0].rate as Real;
    const error = exact.number(gamma).minus(rate.value).abs();
    expect(error.sign()).toBe(1);
    expect(error.minus(rate.bound).sign()).not.toBe(1);
    const { value, bound } = rounded.hamiltonian.imaginaryPart(1, 0);
    expect(exact.number(gamma).minus(value).abs().minus(bound).sign()).not.toBe(1);
  });

  test('JSON that is no model is refused', () => {
    expect(() => modelFromJson('{', 'a.json')).toThrow(/`a\.json` must be JSON/);
    expect(() => modelFromJson('[]')).toThrow(/must hold a model, but it holds \[\]/);
    expect(() => modelFromJson(JSON.stringify({ ...QUBIT, hamiltonian: 'Q' }), 'a.json')).toThrow(
      /`a\.json: hamiltonian` must/,
    );
    expect(() => modelFromJson(JSON.stringify({ ...QUBIT, jumps: null }), 'a.json')).toThrow(
      /`a\.json` must have `jumps` jumps by bath, or a list of them, but it is null/,
    );
    expect(modelFromJson(JSON.stringify(QUBIT)).generator.dim).toBe(2);
  });

  test('dimension 1 has one state', () => {
    const trivial = model({ name: 'trivial', dims: [1], parameters: {}, hamiltonian: '3', jumps: [] });
    expect((trivial.generator.matrix as SymbolicMatrix).toString()).toBe('[[0]]');
  });

  test('jumps may be bare operators', () => {
    const bare = model({ ...QUBIT, jumps: { b: (S) => [sigmaMinus(S)] } });
    const listed = model({ ...QUBIT, jumps: ['sigmaMinus'] });
    expect(bare.generator.matrix.minus(listed.generator.matrix).squaredNorm().sign()).toBe(0);
  });
});

/** −i[H, ρ]. */
function commutatorPart(H: Matrix, rho: Matrix): Matrix {
  return H.times(rho).minus(rho.times(H)).timesI().scaled(-1);
}
