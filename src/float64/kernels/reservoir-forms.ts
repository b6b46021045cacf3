import { PRODUCT_SIZE, productsIn, rowMajor, transposedView, type View } from './blocked-product.ts';
import { emptyForms, formsSize, phaseFormEvaluator, type FormValues } from './phase-forms.ts';
import { eigenSize, symmetricEigen } from './symmetric-eigen.ts';
import { ownWorkspace } from './workspace.ts';

/** Eigenvectors that are multiplied with each other at a time. */
const BLOCK = 256;

/** Eigenvectors as columns, eigenvalues, and the evolution they give. */
interface ReservoirForms {
  /** V, 2N × 2N, row-major, the upper level of the spin first. */
  readonly vectors: Float64Array;
  readonly frequencies: Float64Array;
  /** Values at times: a of the upper level, b of the energy of the reservoir, re and im of the coherence. */
  evaluate(this: void, times: readonly number[]): FormValues;
}

/**
 * Forms in the phases of the eigenstates for a spin that starts in its lower level beside a diagonal reservoir.
 *
 * With ρ̃ = V_↓ᵀpV_↓, the state in the eigenbasis, they are ρ̃ ∘ V_↑ᵀV_↑ for the upper level, ρ̃ ∘ (V_↑ᵀεV_↑ + V_↓ᵀεV_↓) for the energy of
 * the reservoir, and ρ̃ ∘ V_↑ᵀV_↓ for the coherence ⟨↑|ρ_s|↓⟩. Blocks of these matrices are made and multiplied entrywise at once.
 *
 * @param N         levels of the reservoir
 * @param H         Hamiltonian, 2N × 2N, row-major, the upper level of the spin first; its eigenvectors take its place
 * @param weights   p
 * @param energies  ε
 */
export function reservoirForms(
  N: number,
  H: Float64Array,
  weights: Float64Array,
  energies: Float64Array,
): ReservoirForms {
  const n = 2 * N;
  const block = Math.min(BLOCK, n);
  const further = 5 * block * block + 3 * N * block + PRODUCT_SIZE;
  // One memory for both parts: what the decomposition used is what the forms are written over.
  const space = ownWorkspace(Math.max(eigenSize(n), formsSize(n) + further));
  const frequencies = new Float64Array(n);
  symmetricEigen(n, H, 0, frequencies, 0, H, 0, space);
  const vectors = H;
  const forms = emptyForms(n, space);
  const addProduct = productsIn(space);
  const products = Array.from({ length: 5 }, () => space.take(block * block));
  const [weighted, upperEnergy, lowerEnergy] = Array.from({ length: 3 }, () => space.take(N * block));
  const upper = (from: number) => rowMajor(vectors, from, n);
  const lower = (from: number) => rowMajor(vectors, N * n + from, n);
  for (let j = 0; j < n; j += block) {
    const width = Math.min(block, n - j);
    copyRows(N, width, lower(j), weights, weighted, block);
    copyRows(N, width, upper(j), energies, upperEnergy, block);
    copyRows(N, width, lower(j), energies, lowerEnergy, block);
    for (let i = j; i < n; i += block) {
      const height = Math.min(block, n - i);
      products.forEach((product) => product.fill(0));
      const [state, excited, energy, coherence, reverse] = products.map((product) => rowMajor(product, 0, block));
      const [up, down] = [transposedView(upper(i)), transposedView(lower(i))];
      addProduct(height, N, width, down, rowMajor(weighted, 0, block), state);
      addProduct(height, N, width, up, upper(j), excited);
      addProduct(height, N, width, up, rowMajor(upperEnergy, 0, block), energy);
      addProduct(height, N, width, down, rowMajor(lowerEnergy, 0, block), energy);
      addProduct(height, N, width, up, lower(j), coherence);
      addProduct(height, N, width, down, upper(j), reverse);
      store(forms, i, j, height, width, block, products);
    }
  }
  return { vectors, frequencies, evaluate: phaseFormEvaluator(forms, frequencies) };
}

/** Rows of a view, each times its factor. */
function copyRows(
  rows: number,
  width: number,
  { data, offset, rowStride }: View,
  factors: Float64Array,
  to: Float64Array,
  stride: number,
): void {
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < width; c++) to[r * stride + c] = factors[r] * data[offset + r * rowStride + c];
  }
}

function store(
  { order: n, symmetric, diagonalA, diagonalB, general }: ReturnType<typeof emptyForms>,
  i: number,
  j: number,
  height: number,
  width: number,
  stride: number,
  [state, excited, energy, coherence, reverse]: readonly Float64Array[],
): void {
  for (let r = 0; r < height; r++) {
    for (let c = 0; c < width; c++) {
      const [row, column, at] = [i + r, j + c, r * stride + c];
      if (column > row) continue;
      const weight = state[at];
      general[row * n + column] = weight * coherence[at];
      general[column * n + row] = weight * reverse[at];
      if (row === column) {
        diagonalA[row] = weight * excited[at];
        diagonalB[row] = weight * energy[at];
        general[row * n + row] = weight * coherence[at];
      } else {
        symmetric[row * n + column] = weight * excited[at];
        symmetric[column * n + row] = weight * energy[at];
      }
    }
  }
}
