import { describe, expect, test } from 'vitest';
import { signedConcurrence } from '../../../src/entanglement/measures/concurrence.ts';
import { enclosure, type EnclosureMatrix, enclosureMatrix } from '../../../src/enclosure/matrix/matrix.ts';
import { cayley } from '../../../src/ensembles/unitary.ts';
import { Xoshiro128 } from '../../../src/ensembles/random.ts';
import { float64, Float64Matrix, float64Matrix } from '../../../src/float64/matrix.ts';
import type { Range } from '../../../src/float64/range.ts';
import { containsRange, dimensionOf, spanOf } from '../../../src/float64/range-containment.ts';
import { columnSpace } from '../../../src/float64/range-of-entries.ts';
import type { Arithmetic, Matrix, Real } from '../../../src/matrix/interface.ts';
import { spectral } from '../../../src/matrix/spectral.ts';
import { matrix } from '../../../src/quantum/entries.ts';
import { lindbladian } from '../../../src/quantum/lindbladian.ts';
import { hermitianPart, unitMatrix, zeroMatrix } from '../../../src/quantum/operators.ts';
import { fidelity } from '../../../src/thermodynamics/distances.ts';
import { partialTranspose, permuted, reducedState } from '../../../src/quantum/subsystems.ts';
import { repeated } from '../../sample.ts';

/** Small Gaussian integers over a denominator, the same in every arithmetic. */
class Source {
  readonly arithmetic: Arithmetic;
  readonly #words: Xoshiro128;

  constructor(arithmetic: Arithmetic, seed: number) {
    this.arithmetic = arithmetic;
    this.#words = new Xoshiro128(seed, 2 * seed + 1, 77, 5);
  }

  below(n: number): number {
    return (this.#words.next() >>> 0) % n;
  }

  columns(rows: number, cols: number, denominator = [1, 3, 8][this.below(3)]): Matrix {
    const list = (): number[] => Array.from({ length: rows * cols }, () => this.below(7) - 3);
    return this.arithmetic.matrix(rows, cols, list(), list(), denominator);
  }

  /** Unitary whose entries are rounded in floating point. */
  unitary(dim: number): Matrix {
    return cayley(hermitianPart(this.columns(dim, dim)))!;
  }

  /** Positive matrix of low rank on two systems of dimension 2 and 3, made in one of many ways. */
  positive(depth = 2): Matrix {
    const simple = (): Matrix => {
      const G = this.columns(6, 1 + this.below(3));
      return G.times(G.adjoint());
    };
    if (depth === 0) return simple();
    switch (this.below(8)) {
      case 0:
        return this.positive(depth - 1).plus(this.positive(depth - 1));
      case 1: {
        const U = this.unitary(6);
        return U.times(this.positive(depth - 1)).times(U.adjoint());
      }
      case 2: {
        const [a, b] = [this.columns(2, 1), this.columns(3, 1 + this.below(2))];
        return a.times(a.adjoint()).kron(b.times(b.adjoint()));
      }
      case 3:
        return this.positive(depth - 1).conjugate();
      case 4:
        return reducedState(this.positive(depth - 1), [2, 3], 0).kron(
          reducedState(this.positive(depth - 1), [2, 3], 1),
        );
      case 5:
        return permuted(this.positive(depth - 1), [3, 2], [1, 0]).scaled(this.arithmetic.real(1, 7));
      case 6: {
        const A = this.columns(6, 6).times(this.positive(depth - 1));
        return A.times(A.adjoint());
      }
      default: {
        const [i, j] = [this.below(6), this.below(6)];
        const E = unitMatrix(6, i, j, this.arithmetic);
        return E.times(simple())
          .times(E.adjoint())
          .plus(unitMatrix(6, j, j, this.arithmetic).scaled(3));
      }
    }
  }
}

function rankOf(m: EnclosureMatrix): number {
  return m.cols - m.kernel().dimension;
}

/** Integer matrix of low rank, by products, sums and rearrangements without rounding. */
function integral(source: Source, rows: number, cols: number, depth: number): Float64Matrix {
  const part = (m: number, n: number): Matrix => integral(source, m, n, depth - 1);
  const leaf = (m: number, n: number): Matrix => {
    if (source.below(3) > 0) return source.columns(m, n, 1);
    return source.arithmetic.matrix(
      m,
      n,
      Array.from({ length: m * n }, () => (source.below(5) === 0 ? 1 + source.below(2) : 0)),
    );
  };
  const make = (): Matrix => {
    if (depth === 0) return leaf(rows, 1).times(leaf(1, cols));
    switch (source.below(9)) {
      case 0:
        return part(rows, cols).plus(part(rows, cols));
      case 1:
        return part(rows, cols).minus(leaf(rows, 1).times(leaf(1, cols)));
      case 2:
        return source.below(2) === 0
          ? leaf(rows, rows).times(part(rows, cols))
          : part(rows, cols).times(leaf(cols, cols));
      case 3:
        return source.below(2) === 0
          ? leaf(rows / 2, 1).kron(part(2, cols))
          : part(2, cols / 2).kron(leaf(rows / 2, 2));
      case 4:
        return part(cols, rows).adjoint();
      case 5:
        return part(rows, cols).conjugate().scaled(2);
      case 6: {
        // Trace over the first factor of two of rows and columns, or a permutation of rows.
        const terms = Math.max(rows, cols) > 8 ? 1 : 1 + source.below(2);
        const from = Int32Array.from({ length: rows * cols * terms }, (_, k) => {
          const [i, j, t] = [Math.floor(k / (cols * terms)), Math.floor(k / terms) % cols, k % terms];
          return (t * rows + ((i + 1) % rows)) * cols * terms + t * cols + j;
        });
        return part(rows * terms, cols * terms).sumsOfEntries(rows, cols, from);
      }
      case 7:
        return cols > 12 ? leaf(rows, cols) : part(rows, cols + 2).columns(1, cols + 1);
      default:
        return leaf(rows, 2).times(part(2, cols)).timesI();
    }
  };
  return float64Matrix(make());
}

describe('ranges', () => {
  const count = repeated(300, 100);
  const seeds = Array.from({ length: count }, (_, k) => k + 1);
  const both = (seed: number, make: (source: Source) => Matrix): [Float64Matrix, EnclosureMatrix] => [
    float64Matrix(make(new Source(float64, seed))),
    enclosureMatrix(make(new Source(enclosure, seed))),
  ];

  test('agree with the exact rank and contain the exact range, however the matrix was made', () => {
    let known = 0;
    let singular = 0;
    for (const seed of seeds) {
      const [rounded, exact] = both(seed, (source) => source.positive());
      const rank = rankOf(exact);
      if (rank === 6) continue;
      singular++;
      const { range, corange } = rounded.ranges ?? {};
      for (const side of [range, corange])
        if (side !== undefined) expect(dimensionOf(side)).toBeGreaterThanOrEqual(rank);
      const { from, to } = rounded.spectrum.zeros;
      if (to === from) continue;
      known++;
      expect(to - from).toBe(6 - rank);
    }
    expect(singular).toBeGreaterThan(count / 3);
    expect(known).toBeGreaterThan(0.9 * singular);
  });

  test('decide supports as exact arithmetic does, of most pairs', () => {
    const found = { inside: 0, outside: 0, undecided: 0 };
    for (const seed of seeds) {
      const pair = (source: Source): readonly Matrix[] => {
        const sigma = source.positive();
        const part = source.below(3);
        // A part of σ, something that σ does not contain in general, or a congruence of σ.
        if (part === 0) return [sigma, source.positive(1)];
        const U = source.unitary(6);
        const rest = source.positive(0);
        return part === 1
          ? [sigma.plus(rest), rest.scaled(source.arithmetic.real(1, 5))]
          : [U.times(sigma.plus(rest)).times(U.adjoint()), U.times(sigma).times(U.adjoint())];
      };
      const [sigma, rho] = pair(new Source(float64, seed)).map(spectral);
      const [exactSigma, exactRho] = pair(new Source(enclosure, seed)).map(spectral);
      const verdict = sigma.supports(rho);
      found[verdict]++;
      if (verdict !== 'undecided') expect({ seed, verdict }).toEqual({ seed, verdict: exactSigma.supports(exactRho) });
      const trace = sigma.logTrace(rho);
      if (trace.bound < Infinity) {
        const truth = exactSigma.logTrace(exactRho);
        if (trace.value === -Infinity) expect(truth.value).toBe(-Infinity);
        else expect(Math.abs(truth.value - trace.value)).toBeLessThanOrEqual(trace.bound + truth.bound);
      }
    }
    expect(found.undecided).toBeLessThan(0.05 * seeds.length);
    expect(Math.min(found.inside, found.outside)).toBeGreaterThan(count / 6);
  });

  test('the sum of a matrix and its adjoint, and a product of singular ones, have the rank that they have', () => {
    for (const seed of seeds.slice(0, 60)) {
      const make = (source: Source): Matrix => {
        const [a, b] = [source.columns(6, 2), source.columns(2, 6)];
        const product = a.times(b).times(source.positive(0));
        return product.plus(product.adjoint());
      };
      const [rounded, exact] = both(seed, make);
      expect(dimensionOf(rounded.ranges!.range!)).toBeGreaterThanOrEqual(rankOf(exact));
      const { from, to } = rounded.spectrum.zeros;
      if (rankOf(exact) === 4) expect(to - from).toBe(2);
      else expect(to - from === 0 || to - from === 6 - rankOf(exact)).toBe(true);
    }
  });

  test('a partial transpose of a singular matrix may have full rank', () => {
    const singlet = matrix([[0], [1], [-1], [0]], { denominator: 3 });
    const transposed = partialTranspose(singlet.times(singlet.adjoint()), [2, 2], 0);
    expect(float64Matrix(transposed).ranges).toBeUndefined();
    expect(
      spectral(transposed)
        .eigenvalues()
        .every((x) => x.sign() !== undefined && x.sign() !== 0),
    ).toBe(true);
  });

  test('zero eigenvalues that are known are exact, and small ones are not taken for zero', () => {
    const ket = matrix([[3], [1], [[0, 2]]], { denominator: 7 });
    expect(spectral(ket.times(ket.adjoint())).eigenvalues().slice(0, 2)).toMatchObject([
      { value: 0, bound: 0 },
      { value: 0, bound: 0 },
    ]);
    const nearly = ket.times(ket.adjoint()).plus(unitMatrix(3, 0, 0).scaled(2 ** -60));
    expect(float64Matrix(nearly).spectrum.zeros).toEqual({ from: 0, to: 0 });
    expect(spectral(nearly).eigenvalues()[1].bound).toBeGreaterThan(0);
  });

  test('two columns that are parallel span one dimension', () => {
    const G = matrix(
      [
        [1, 2],
        [
          [0, 3],
          [0, 6],
        ],
        [5, 10],
      ],
      { denominator: 3 },
    );
    expect(float64Matrix(G.times(G.adjoint())).spectrum.zeros).toEqual({ from: 0, to: 2 });
  });

  test('a matrix of which only entries and their error are known has no known range', () => {
    const { data } = float64.matrix(2, 2, [1, 1, 1, 1]);
    const sigma = new Float64Matrix(2, 2, true, data, 1e-16);
    expect(sigma.ranges).toBeUndefined();
    expect(sigma.supports(sigma)).toBe('undecided');
  });

  test('long chains are forgotten', () => {
    let ket = matrix([[1], [2]], { denominator: 3 });
    const U = new Source(float64, 4).unitary(2);
    expect(float64Matrix(U.times(ket)).ranges?.range).toBeDefined();
    for (let k = 0; k < 40; k++) ket = U.times(ket);
    expect(float64Matrix(ket).ranges?.range).toBeUndefined();
  });

  test('zero matrices make a sum no longer', () => {
    const nothing = float64Matrix(matrix([[0], [0]]));
    const term = (k: number) => (k === 20 ? float64Matrix(matrix([[1], [2]])) : nothing);
    const sum = Array.from({ length: 40 }, (_, k) => term(k).times(term(k).adjoint()).scaled(float64.real(1, 3)));
    const total = float64Matrix(sum.reduce((A, B) => A.plus(B)));
    expect(total.spectrum.zeros).toEqual({ from: 0, to: 1 });
    expect(
      total.supports(
        float64Matrix(
          matrix([
            [1, 0],
            [0, 0],
          ]),
        ),
      ),
    ).toBe('outside');
    expect(total.supports(total)).toBe('inside');
  });

  test('a subspace is contained by form where its vectors are not known exactly', () => {
    const source = new Source(float64, 9);
    const [U, V] = [source.unitary(4), source.unitary(4)];
    const of = (m: Matrix): Range => float64Matrix(m).ranges!.range!;
    const [a, b, c] = [0, 1, 2].map(() => source.columns(4, 1));
    const projector = (ket: Matrix): Matrix => ket.times(ket.adjoint());
    const [Ua, Ub, Va] = [U.times(projector(a)), U.times(projector(b)), V.times(projector(a))];
    const both = of(Ua.plus(Va));
    const third = of(V.times(projector(c)));
    expect(containsRange(both, of(Ua))).toBe(true);
    expect(containsRange(both, of(Va))).toBe(true);
    expect(containsRange(both, of(Ub))).toBe(false);
    expect(containsRange(of(Ua), both)).toBe(false);
    expect(containsRange(of(Va), both)).toBe(false);
    expect(containsRange(of(Ua), of(Va))).toBe(false);
    expect(containsRange(of(Ua), of(projector(a)))).toBe(false);
    expect(containsRange(both, third)).toBe(false);
    expect(containsRange(of(Ua.kron(Va)), of(Ua.kron(Va)))).toBe(true);
    expect(containsRange(of(Ua.kron(Va)), of(Va.kron(Ua)))).toBe(false);
    expect(containsRange(of(Ua.plus(Ub).kron(Va)), of(Ub.kron(Va)))).toBe(true);
    expect(containsRange(of(Ua.conjugate()), of(Ua.conjugate()))).toBe(true);
    expect(containsRange(of(Ua.conjugate()), of(Ua))).toBe(false);
  });

  test('the range of every operation on integers, which floating point does exactly, contains the column space of what came out', () => {
    let proper = 0;
    const draws = repeated(1500, 500);
    for (let seed = 1; seed <= draws; seed++) {
      const source = new Source(float64, seed);
      const m = integral(source, 4, source.below(2) === 0 ? 4 : 6, 3);
      const truth = new Float64Matrix(m.rows, m.cols, m.isReal, m.data);
      for (const isAdjoint of [false, true]) {
        const range = m.ranges?.[isAdjoint ? 'corange' : 'range'];
        // Factors that floating point calls rounded hide the vectors.
        if (range === undefined || spanOf(range) === undefined) continue;
        if (range.dim < range.ambient) proper++;
        const columns = columnSpace(truth, isAdjoint);
        expect({ seed, isAdjoint, contains: containsRange(range, columns) }).toMatchObject({ contains: true });
        expect(range.dim).toBeGreaterThanOrEqual(dimensionOf(columns));
      }
    }
    expect(proper).toBeGreaterThan(0.46 * draws);
  });

  test('the image under a generator of integers contains the column space of what came out', () => {
    let proper = 0;
    for (const seed of seeds.slice(0, 100)) {
      const source = new Source(float64, seed);
      const jumps = Array.from({ length: 1 + source.below(2) }, () => {
        const ket = source.columns(6, 1, 1);
        return { operator: ket.times(source.columns(6, 1, 1).adjoint()), rate: 2 };
      });
      const [g, h] = [source.columns(6, 1, 1), source.columns(6, 1, 1)];
      const hamiltonian = source.below(2) === 0 ? zeroMatrix(6) : h.times(h.adjoint());
      const image = float64Matrix(lindbladian(hamiltonian, jumps).applyTo(g.times(g.adjoint())));
      if (image.ranges?.range === undefined) continue;
      proper++;
      const truth = new Float64Matrix(6, 6, image.isReal, image.data);
      expect(containsRange(image.ranges.range, columnSpace(truth, false))).toBe(true);
      expect(containsRange(image.ranges.corange!, columnSpace(truth, true))).toBe(true);
    }
    expect(proper).toBeGreaterThan(30);
  });

  test('a generator keeps states in the subspace that its jumps do not leave', () => {
    const make = (arithmetic: Arithmetic): readonly Matrix[] => {
      const E = (i: number, j: number): Matrix => unitMatrix(4, i, j, arithmetic);
      const third = arithmetic.real(1, 3);
      const rho = E(0, 0)
        .scaled(third)
        .plus(E(3, 3).scaled(arithmetic.real(2, 3)))
        .plus(E(0, 3).plus(E(3, 0)).scaled(arithmetic.real(1, 5)));
      const jumps = [
        { operator: E(0, 3), rate: 1 },
        { operator: E(3, 0), rate: arithmetic.real(3, 7) },
      ];
      const leaving = [...jumps, { operator: E(1, 3), rate: 1 }];
      return [rho, ...[jumps, leaving].map((list) => lindbladian(zeroMatrix(4, arithmetic), list).applyTo(rho))];
    };
    const [rho, inside, outside] = make(float64).map(spectral);
    expect(rho.supports(inside)).toBe('inside');
    expect(rho.supports(outside)).toBe('outside');
    const exact = make(enclosure).map(spectral);
    expect(exact[0].supports(exact[1])).toBe('inside');
    expect(exact[0].supports(exact[2])).toBe('outside');
  });

  test('the square root of a singular matrix is within its bound, and reaches half of it', () => {
    // The rows of the truth and of what stands for it differ by the error, in the direction that turns the range.
    let largest = 0;
    for (const [lambda, delta] of [
      [1, 1e-3],
      [0.25, 1e-5],
      [4, 1e-8],
    ]) {
      const truth = float64.matrix(2, 2, [lambda, 0, 0, 0]);
      const off = delta / Math.SQRT2;
      const data = Float64Array.of(lambda, off, off, 0);
      const root = new Float64Matrix(2, 2, true, data, 1.001 * delta, -1, -1, truth.ranges).squareRoot();
      const difference = root.minus(float64.matrix(2, 2, [Math.sqrt(lambda), 0, 0, 0])).norm;
      expect(difference).toBeLessThanOrEqual(root.error);
      largest = Math.max(largest, difference / root.error);
      const { ranges } = root;
      expect(ranges?.range?.dim).toBe(1);
    }
    expect(largest).toBeGreaterThan(0.45);
  });

  test('entropies, roots and fidelities of singular states are within their bounds, which are those of rounding', () => {
    for (const seed of seeds.slice(0, repeated(60, 15))) {
      const make = (source: Source): readonly Real[] => {
        const [rho, sigma] = [0, 1].map(() => {
          const G = source.columns(4, 1 + source.below(3));
          const A = G.times(G.adjoint());
          return A.scaled(source.arithmetic.real(1).dividedBy(A.trace()));
        });
        return [spectral(rho).entropy(), fidelity(rho, sigma), fidelity(rho, rho), signedConcurrence(rho)];
      };
      const truths = make(new Source(enclosure, seed));
      make(new Source(float64, seed)).forEach(({ value, bound }, k) => {
        expect(Math.abs(truths[k].value - value)).toBeLessThanOrEqual(bound + truths[k].bound);
        expect(bound).toBeLessThan(1e-10);
      });
    }
  });
});
