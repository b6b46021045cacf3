/** Rows with smaller squared norm have lost digits to underflow: they count as zero, and their direction is free. */
const smallestSquare = 2 ** -960;

/** Sweeps after which the iteration is given up: cyclic Jacobi needs about log₂ n + 5. */
const sweepLimit = 60;

let columnStorage = new Float64Array(0);
let rowStorage = new Float64Array(0);
let squareNorms = new Float64Array(0);
let permutation = new Int32Array(0);
let order = new Int32Array(0);

/**
 * Singular values and right singular vectors of a real matrix, A = U Σ Vᵀ, with the full orthogonal V.
 *
 * A column-pivoted QR factorisation AP = QR comes first; one-sided Jacobi rotations then make the rows of R orthogonal:
 * they are the right singular vectors times the singular values (DrmacVeselic2008).
 *
 * @param m  rows
 * @param n  columns
 * @param a  buffer of A, shape (m, n), from `ao`; kept
 * @param s  receives n numbers in descending order from `so`; those beyond min(m, n) are 0; NaN if A is not finite
 * @param v  receives V, shape (n, n), from `vo`: column j belongs to singular value j
 * @accuracy ‖VᵀV − 1‖ ≤ c n ε and |error of s| ≤ c (m + n) ε s₀ with c of order one
 */
export function rightSingularVectorsReal(
  m: number,
  n: number,
  a: Float64Array,
  ao: number,
  s: Float64Array,
  so: number,
  v: Float64Array,
  vo: number,
): void {
  const scale = scaleOf(m * n, a, ao);
  if (!Number.isFinite(scale)) {
    s.fill(Number.NaN, so, so + n);
    v.fill(Number.NaN, vo, vo + n * n);
    return;
  }
  if (columnStorage.length < m * n) columnStorage = new Float64Array(m * n);
  if (rowStorage.length < n * n) rowStorage = new Float64Array(n * n);
  if (squareNorms.length < n) {
    squareNorms = new Float64Array(n);
    permutation = new Int32Array(n);
    order = new Int32Array(n);
  }
  const columns = columnStorage;
  for (let j = 0; j < n; j++) for (let i = 0; i < m; i++) columns[j * m + i] = scale * a[ao + i * n + j];
  pivotedQr(m, n);

  const rows = rowStorage;
  const count = Math.min(m, n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) rows[i * n + j] = i < count && j >= i ? columns[permutation[j] * m + i] : 0;
  }
  for (let sweep = 0; sweep < sweepLimit; sweep++) if (!rotateRows(count, n)) break;

  const squares = squareNorms;
  for (let i = 0; i < n; i++) {
    squares[i] = i < count ? squaredNorm(rows, i * n, n) : 0;
    order[i] = i;
  }
  const sorted = order.subarray(0, n).sort((p, q) => squares[q] - squares[p]);
  let rank = 0;
  for (; rank < n && squares[sorted[rank]] > smallestSquare; rank++) {
    const from = sorted[rank] * n;
    const norm = Math.sqrt(squares[sorted[rank]]);
    s[so + rank] = norm / scale;
    for (let j = 0; j < n; j++) v[vo + permutation[j] * n + rank] = rows[from + j] / norm;
  }
  for (; rank < n; rank++) {
    s[so + rank] = scale === 0 ? 0 : Math.sqrt(squares[sorted[rank]]) / scale;
    completeBasis(n, rank, v, vo);
  }
}

function squaredNorm(x: Float64Array, from: number, length: number): number {
  let sum = 0;
  for (let p = from; p < from + length; p++) sum += x[p] * x[p];
  return sum;
}

/**
 * Householder factorisation AP = QR of the stored columns: column `permutation[j]` ends with R_ij in its entry i ≤ j.
 * The remaining norms are summed anew in every step, since downdating loses them to cancellation.
 */
function pivotedQr(m: number, n: number): void {
  const columns = columnStorage;
  const squares = squareNorms;
  for (let j = 0; j < n; j++) {
    permutation[j] = j;
    squares[j] = squaredNorm(columns, j * m, m);
  }
  for (let k = 0; k < Math.min(m, n); k++) {
    let best = k;
    for (let j = k + 1; j < n; j++) if (squares[permutation[j]] > squares[permutation[best]]) best = j;
    const pivot = permutation[best];
    permutation[best] = permutation[k];
    permutation[k] = pivot;
    const x = pivot * m;
    // What is left is below 2⁻⁴⁸⁰‖A‖; its reflector would overflow.
    if (!(squares[pivot] > smallestSquare)) return;
    const norm = Math.sqrt(squares[pivot]);
    // v = x ± ‖x‖ e_k with the sign that adds; H = 1 − v vᵀ / (‖x‖ |v_k|).
    const head = columns[x + k];
    const shifted = head >= 0 ? head + norm : head - norm;
    columns[x + k] = shifted;
    const factor = 1 / (norm * Math.abs(shifted));
    for (let j = k + 1; j < n; j++) {
      const y = permutation[j] * m;
      let dot = 0;
      for (let i = k; i < m; i++) dot += columns[x + i] * columns[y + i];
      dot *= factor;
      columns[y + k] -= dot * shifted;
      let rest = 0;
      for (let i = k + 1; i < m; i++) {
        const entry = columns[y + i] - dot * columns[x + i];
        columns[y + i] = entry;
        rest += entry * entry;
      }
      squares[permutation[j]] = rest;
    }
    columns[x + k] = head >= 0 ? -norm : norm;
  }
}

/** One cyclic sweep over pairs of rows; did any pair need a rotation? */
function rotateRows(count: number, length: number): boolean {
  const rows = rowStorage;
  const squares = squareNorms;
  const tolerance = length * Number.EPSILON;
  let rotated = false;
  for (let r = 0; r < count; r++) squares[r] = squaredNorm(rows, r * length, length);
  for (let r = 1; r < count; r++) {
    for (let q = 0; q < r; q++) {
      const x = q * length;
      const y = r * length;
      let overlap = 0;
      for (let p = 0; p < length; p++) overlap += rows[x + p] * rows[y + p];
      const a = squares[q];
      const b = squares[r];
      if (!(Math.abs(overlap) > tolerance * Math.sqrt(a) * Math.sqrt(b))) continue;
      rotated = true;
      const t = tangent((b - a) / (2 * overlap));
      const cosine = 1 / Math.sqrt(1 + t * t);
      const sine = cosine * t;
      let squareX = 0;
      let squareY = 0;
      for (let p = 0; p < length; p++) {
        const u = rows[x + p];
        const w = rows[y + p];
        const rotatedX = cosine * u - sine * w;
        const rotatedY = sine * u + cosine * w;
        rows[x + p] = rotatedX;
        rows[y + p] = rotatedY;
        squareX += rotatedX * rotatedX;
        squareY += rotatedY * rotatedY;
      }
      squares[q] = squareX;
      squares[r] = squareY;
    }
  }
  return rotated;
}

/** Column `count` of V: a unit vector orthogonal to the columns before it. */
function completeBasis(n: number, count: number, v: Float64Array, vo: number): void {
  // The unit vector farthest from the span of the columns so far keeps at least 1 − count/n of its square.
  let best = 0;
  let most = -1;
  for (let i = 0; i < n; i++) {
    const rest = 1 - squaredNorm(v, vo + i * n, count);
    if (rest > most) {
      most = rest;
      best = i;
    }
  }
  for (let i = 0; i < n; i++) v[vo + i * n + count] = i === best ? 1 : 0;
  // Twice is enough (Kahan and Parlett): the first pass leaves rounding errors amplified by √n at most.
  for (let pass = 0; pass < 2; pass++) {
    for (let j = 0; j < count; j++) {
      let dot = 0;
      for (let i = 0; i < n; i++) dot += v[vo + i * n + j] * v[vo + i * n + count];
      for (let i = 0; i < n; i++) v[vo + i * n + count] -= dot * v[vo + i * n + j];
    }
    let square = 0;
    for (let i = 0; i < n; i++) square += v[vo + i * n + count] ** 2;
    const norm = Math.sqrt(square);
    for (let i = 0; i < n; i++) v[vo + i * n + count] /= norm;
  }
}

/** Power of two s with s · max|a| in [1, 2), so that squares neither overflow nor vanish; 0, Infinity or NaN where max|a| is. */
function scaleOf(size: number, a: Float64Array, ao: number): number {
  let largest = 0;
  for (let i = 0; i < size; i++) {
    const entry = Math.abs(a[ao + i]);
    if (entry > largest || Number.isNaN(entry)) largest = entry;
  }
  if (largest === 0 || !Number.isFinite(largest)) return largest;
  return 2 ** -Math.max(-1022, Math.min(1022, Math.floor(Math.log2(largest))));
}

/** Tangent of the smaller rotation angle with cot 2φ = ζ. */
function tangent(zeta: number): number {
  // Beyond 2²⁸ the square root is |ζ| to the last bit, and beyond 2⁵¹² ζ² would overflow.
  if (Math.abs(zeta) > 2 ** 28) return 1 / (2 * zeta);
  return (zeta >= 0 ? 1 : -1) / (Math.abs(zeta) + Math.sqrt(1 + zeta * zeta));
}
