import { DimensionError } from '../../matrix/errors.ts';
import type { Arithmetic, Matrix, Real } from '../../matrix/interface.ts';
import { type Complex, multiple, sum } from '../../quantum/complex.ts';
import { hermitianFromNumbers } from '../../quantum/hermitian-from-numbers.ts';
import { elementsOf, type SymmetricState } from '../../quantum/symmetric-state.ts';
import { binomial } from '../../exact/integers/binomial.ts';

/** Block of a Hermitian matrix that occurs `multiplicity` times. */
export interface TransposedBlock {
  readonly matrix: Matrix;
  readonly multiplicity: number;
}

/**
 * Blocks of the partial transpose of a symmetric state over A = any a of its N qubits.
 *
 * A permutation-symmetric operator on a qubits is a sum of X^⊗a, and X^⊗a is the sum of D^j(X)(det X)^(a/2 − j), each
 * C(a, a/2 − j) − C(a, a/2 − j − 1) times. So ρ^{T_A} has blocks (j_A, j_B) of dimension (2j_A + 1)(2j_B + 1).
 *
 * @param transposed  a, from 0 (blocks of ρ itself) to N
 * @param form        `orthonormal` blocks have the eigenvalues of ρ^{T_A}; `congruent` ones need no roots and have their signs
 * @throws            {DimensionError} for other a
 * @throws            {ArithmeticError} for orthonormal blocks in arithmetics without square roots
 * @source            after HartmannDurBriegel2006, section III B
 * @example           transposedBlocks(symmetricResetState({ qubits: 3, coupling: 1, dephasing: 0, reset: 1 }), 1).length // 2
 */
export function transposedBlocks(
  symmetric: SymmetricState,
  transposed: number,
  form: 'orthonormal' | 'congruent' = 'orthonormal',
): readonly TransposedBlock[] {
  const { qubits, arithmetic } = symmetric;
  if (!(Number.isInteger(transposed) && transposed >= 0 && transposed <= qubits)) {
    throw new DimensionError({
      argument: 'transposed',
      expected: `be a number of qubits from 0 to ${qubits}`,
      received: `it is ${transposed}`,
    });
  }
  const element = elementsOf(symmetric);
  const scale = form === 'orthonormal' ? orthonormal(arithmetic) : congruent(arithmetic);
  const partsOfB = partsOf(qubits - transposed, scale);
  return partsOf(transposed, scale).flatMap((A) =>
    partsOfB.map((B) => ({
      multiplicity: A.multiplicity * B.multiplicity,
      matrix: hermitianFromNumbers(arithmetic, A.dim * B.dim, (row, col) => {
        const ofA = A.entries[Math.floor(row / B.dim)][Math.floor(col / B.dim)];
        const ofB = B.entries[row % B.dim][col % B.dim];
        let entry: Complex = { re: arithmetic.real(0), im: arithmetic.real(0) };
        for (const a of ofA.terms) {
          for (const b of ofB.terms) {
            // the transpose exchanges |0⟩⟨1| and |1⟩⟨0| on A
            const x = element(a.minus + b.plus, a.plus + b.minus, a.zeros + b.zeros);
            entry = sum(entry, multiple(x, a.coefficient * b.coefficient));
          }
        }
        return multiple(entry, ofA.scale.times(ofB.scale));
      }),
    })),
  );
}

/** The part of spin j of symmetric operators on some qubits. */
interface SpinPart {
  /** 2j + 1. */
  readonly dim: number;
  readonly multiplicity: number;
  /** Entries by the number of zeros in row and column. */
  readonly entries: readonly (readonly { readonly scale: Real; readonly terms: readonly Term[] }[])[];
}

/** Coefficient of an element in an entry of a block. */
interface Term {
  readonly plus: number;
  readonly minus: number;
  readonly zeros: number;
  readonly coefficient: number;
}

type Scale = (size: number, row: number, col: number) => Real;

function partsOf(qubits: number, scale: Scale): readonly SpinPart[] {
  return Array.from({ length: Math.floor(qubits / 2) + 1 }, (_, singlets) => {
    const size = qubits - 2 * singlets;
    const zeros = Array.from({ length: size + 1 }, (__, k) => k);
    return {
      dim: size + 1,
      multiplicity: binomial(qubits, singlets) - binomial(qubits, singlets - 1),
      entries: zeros.map((row) =>
        zeros.map((col) => ({ scale: scale(size, row, col), terms: termsOf(size, singlets, row, col) })),
      ),
    };
  });
}

/**
 * Entry of D^j(X)(det X)^s between the states with `row` and `col` zeros of 2j qubits, up to its scale:
 * Σ_t C(row, t) C(2j − row, col − t) x₀₀^t x₀₁^(row − t) x₁₀^(col − t) x₁₁^… times (x₀₀x₁₁ − x₀₁x₁₀)^s.
 */
function termsOf(size: number, singlets: number, row: number, col: number): readonly Term[] {
  const terms: Term[] = [];
  for (let shift = -singlets; shift <= Math.min(row, col); shift++) {
    let coefficient = 0;
    for (let s = 0; s <= singlets; s++) {
      const t = shift + s;
      coefficient += (-1) ** s * binomial(singlets, s) * binomial(row, t) * binomial(size - row, col - t);
    }
    if (coefficient === 0) continue;
    terms.push({ plus: row - shift, minus: col - shift, zeros: shift + singlets, coefficient });
  }
  return terms;
}

/** D^j in the orthonormal basis: the root of C(2j, row)/C(2j, col). */
function orthonormal(arithmetic: Arithmetic): Scale {
  return (size, row, col) => arithmetic.real(binomial(size, row), binomial(size, col)).sqrt();
}

/** The same between sums of basis states that are not normalised. */
function congruent(arithmetic: Arithmetic): Scale {
  return (size, row) => arithmetic.real(binomial(size, row));
}
