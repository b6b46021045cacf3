import { fieldArithmetic } from '../../src/exact/matrices/field-arithmetic.ts';
import type { FieldArithmetic, FieldMatrix } from '../../src/exact/matrices/field-matrix.ts';
import { type RationalFunction, rationalFunctionField } from '../../src/exact/polynomials/rational-function.ts';
import type { Real } from '../../src/matrix/interface.ts';

/** Models with symbolic rates whose generators are worth timing. */

export type SymbolicMatrix = FieldMatrix<RationalFunction>;

interface Jump {
  readonly rate: Real;
  readonly operator: SymbolicMatrix;
}

/** Generator of a model as a real matrix in Hermitian coordinates. */
export interface SymbolicModel {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly generator: SymbolicMatrix;
}

interface Parts {
  readonly hamiltonian: SymbolicMatrix;
  readonly jumps: readonly Jump[];
}

type Build = (arithmetic: FieldArithmetic<RationalFunction>, rate: Readonly<Record<string, Real>>) => Parts;

function model(name: string, parameters: readonly string[], build: Build): SymbolicModel {
  const field = rationalFunctionField(parameters);
  const arithmetic = fieldArithmetic('symbolic', field);
  const rates = Object.fromEntries(parameters.map((p) => [p, arithmetic.number(field.variable(p))]));
  const { hamiltonian, jumps } = build(arithmetic, rates);
  let drift = hamiltonian.timesI().scaled(-1);
  for (const { rate, operator } of jumps) {
    drift = drift.minus(
      operator
        .adjoint()
        .times(operator)
        .scaled(rate)
        .scaled(1 / 2),
    );
  }
  const generator = arithmetic.superoperator(
    drift,
    jumps.map(({ operator }) => operator),
    jumps.map(({ rate }) => rate),
  );
  return { name, parameters, generator };
}

type Place = (operator: SymbolicMatrix, qubit: number) => SymbolicMatrix;

function qubits(arithmetic: FieldArithmetic<RationalFunction>, count: number) {
  const place: Place = (operator, qubit) =>
    Array.from({ length: count }, (_, k) => (k === qubit ? operator : arithmetic.identity(2))).reduce((a, b) =>
      a.kron(b),
    );
  return {
    place,
    x: arithmetic.matrix(2, 2, [0, 1, 1, 0]),
    y: arithmetic.matrix(2, 2, [0, 0, 0, 0], [0, -1, 1, 0]),
    z: arithmetic.matrix(2, 2, [1, 0, 0, -1]),
    /** Reset to |+⟩ at rate r: √r |+⟩⟨k|, the square root of one half being part of the weight r/2. */
    resetToPlus: [arithmetic.matrix(2, 2, [1, 0, 1, 0]), arithmetic.matrix(2, 2, [0, 1, 0, 1])],
    resetToUp: [arithmetic.matrix(2, 2, [1, 0, 0, 0]), arithmetic.matrix(2, 2, [0, 1, 0, 0])],
  };
}

/** N qubits, H = g Σ_{i<j} Z_i Z_j, dephasing c, reset to |+⟩ at rate r. */
export function isingReset(count: number): SymbolicModel {
  return model(`Ising reset, ${count} qubits`, ['g', 'c', 'r'], (arithmetic, { g, c, r }) => {
    const { place, z, resetToPlus } = qubits(arithmetic, count);
    const jumps: Jump[] = [];
    let hamiltonian = arithmetic.identity(2 ** count).scaled(0);
    for (let i = 0; i < count; i += 1) {
      for (let j = 0; j < i; j += 1) hamiltonian = hamiltonian.plus(place(z, i).times(place(z, j)).scaled(g));
      jumps.push({ rate: c.times(1 / 2), operator: place(z, i) });
      for (const operator of resetToPlus) jumps.push({ rate: r.times(1 / 2), operator: place(operator, i) });
    }
    return { hamiltonian, jumps };
  });
}

/**
 * Heisenberg chain, H = g Σ σ_i·σ_{i+1}, dephasing c, first qubit reset to |+⟩ at rate r, the others to |0⟩ at rate s.
 *
 * @param rates which of c and s are parameters of their own: otherwise c = 0 and s = r
 */
export function heisenbergReset(count: number, rates: readonly ('c' | 's')[]): SymbolicModel {
  const parameters = ['g', ...(rates.includes('c') ? ['c'] : []), 'r', ...(rates.includes('s') ? ['s'] : [])];
  return model(`Heisenberg reset, ${count} qubits, ${parameters.length} parameters`, parameters, (arithmetic, rate) => {
    const { place, x, y, z, resetToPlus, resetToUp } = qubits(arithmetic, count);
    const jumps: Jump[] = [];
    let hamiltonian = arithmetic.identity(2 ** count).scaled(0);
    for (let i = 0; i < count; i += 1) {
      for (const sigma of i === 0 ? [] : [x, y, z]) {
        hamiltonian = hamiltonian.plus(
          place(sigma, i - 1)
            .times(place(sigma, i))
            .scaled(rate.g),
        );
      }
      if (rates.includes('c')) jumps.push({ rate: rate.c.times(1 / 2), operator: place(z, i) });
      const own = i > 0 && rates.includes('s') ? rate.s : rate.r;
      for (const operator of i === 0 ? resetToPlus : resetToUp) {
        jumps.push({ rate: i === 0 ? own.times(1 / 2) : own, operator: place(operator, i) });
      }
    }
    return { hamiltonian, jumps };
  });
}

function unit(arithmetic: FieldArithmetic<RationalFunction>, dim: number, row: number, col: number): SymbolicMatrix {
  const entries = new Array<number>(dim * dim).fill(0);
  entries[row * dim + col] = 1;
  return arithmetic.matrix(dim, dim, entries);
}

/** Three-level maser: drive g with detuning D between 0 and 1, baths on 0–2 and 1–2. */
export function maser(): SymbolicModel {
  return model('three-level maser', ['g', 'D', 'a', 'b', 'e', 'f'], (arithmetic, { g, D, a, b, e, f }) => {
    const ket = (row: number, col: number): SymbolicMatrix => unit(arithmetic, 3, row, col);
    const hamiltonian = ket(0, 1).plus(ket(1, 0)).scaled(g).plus(ket(1, 1).scaled(D));
    const jumps = [
      { rate: a, operator: ket(2, 0) },
      { rate: b, operator: ket(0, 2) },
      { rate: e, operator: ket(2, 1) },
      { rate: f, operator: ket(1, 2) },
    ];
    return { hamiltonian, jumps };
  });
}

/** Λ system with two drives p and q, detuning D, decay to both legs and noise between them: all 8 unknowns couple. */
export function lambdaSystem(): SymbolicModel {
  return model('Λ system', ['p', 'q', 'D', 'a', 'b', 'e', 'f'], (arithmetic, { p, q, D, a, b, e, f }) => {
    const ket = (row: number, col: number): SymbolicMatrix => unit(arithmetic, 3, row, col);
    const drive = (leg: number, strength: Real): SymbolicMatrix => ket(leg, 2).plus(ket(2, leg)).scaled(strength);
    const jumps = [
      { rate: a, operator: ket(0, 2) },
      { rate: b, operator: ket(1, 2) },
      { rate: e, operator: ket(0, 0) },
      { rate: f, operator: ket(1, 0) },
    ];
    return { hamiltonian: drive(0, p).plus(drive(1, q)).plus(ket(1, 1).scaled(D)), jumps };
  });
}
