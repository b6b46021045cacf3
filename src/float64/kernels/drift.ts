/**
 * Drift K = −iH − ½ Σ_k w_k A_k†A_k of a generator of Lindblad form, for Hermitian H: its lower triangle is read.
 *
 * @param d            dimension
 * @param hamiltonian  H, complex, shape (d, d), from offset 0; undefined for none
 * @param jumps        the A_k, complex, shape (d, d), each from offset 0
 * @param weights      the w_k; all 1 when undefined
 * @param out          receives K, complex, from offset 0; must not overlap the operands
 * @accuracy           each entry within (d + jumps + 2) ε of the sum of its terms' moduli
 */
export function driftKernel(
  d: number,
  hamiltonian: Float64Array | undefined,
  jumps: readonly Float64Array[],
  weights: Float64Array | undefined,
  out: Float64Array,
): void {
  const size = d * d;
  for (let i = 0; i < d; i++) {
    for (let j = 0; j <= i; j++) {
      let re = 0;
      let im = 0;
      for (let k = 0; k < jumps.length; k++) {
        const a = jumps[k];
        let x = 0;
        let y = 0;
        for (let p = i, q = j; p < size; p += d, q += d) {
          const pr = a[p];
          const pi = a[p + size];
          const qr = a[q];
          const qi = a[q + size];
          x += pr * qr + pi * qi;
          y += pr * qi - pi * qr;
        }
        const half = weights === undefined ? 0.5 : 0.5 * weights[k];
        re += half * x;
        im += half * y;
      }
      const below = i * d + j;
      const above = j * d + i;
      const hr = hamiltonian === undefined ? 0 : hamiltonian[below];
      const hi = hamiltonian === undefined || i === j ? 0 : hamiltonian[below + size];
      // −iH at (i, j) and, with the conjugate entries, at (j, i).
      out[below] = hi - re;
      out[below + size] = -hr - im;
      out[above] = -hi - re;
      out[above + size] = im - hr;
    }
  }
}
