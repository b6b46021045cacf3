/**
 * Bound on the absolute error of every eigenvalue from `hermitianEigen`, `hermitianEigenvalues`, `symmetricEigen` and
 * `symmetricEigenvalues`: 0 for n = 1, 4 ε ‖A‖_F for n = 2 and 64 √n ε ‖A‖_F beyond.
 *
 * n = 2 is proved, with u = ε/2 and to first order. The eigenvalue of larger modulus, b = m ± r, is a sum of numbers of one sign: m
 * is off by u, r by 3u, b by 4u. Let |a| ≥ |a′| be the diagonal entries and c the coupling, all at most |b|. In a′(a/b) − |c|²/b the
 * terms are off by 6u|a′| and 7u|c|, and their difference by u of at most ‖A‖_F/√2. As ‖A‖_F² ≥ 2(a′² + |c|²), that is
 * 7.3u ‖A‖_F at most.
 *
 * Beyond, by Weyl's theorem an eigenvalue moves by no more than the 2-norm of the perturbation that makes the computed spectrum
 * exact. The largest one is that of the reflectors 1 − κuu†: for a leading block of order k, κ is off by δ = (k/2 + 8)u relative to
 * the one that makes the reflector unitary (the length from 2k squares, six more operations), which multiplies eigenvalues by up to
 * 1 ± 4δ (Ostrowski): 18 ε for n = 3, 38 ε for n = 4. Ascents from graded matrices come as near as that to 18 ε. What the QL iteration
 * adds is measured, not proved: 5.6 ε and 8.2 ε on tridiagonal matrices of those orders, found by the same ascents, of which the
 * constant holds ten times beside the reflectors. For n > 4 all of it is measured.
 *
 * @param n              order of the matrix
 * @param frobeniusNorm  ‖A‖_F, which is at least the 2-norm
 * @accuracy             largest errors found, in ε ‖A‖_F: 1.6 for n = 2, 17.9 for n = 3, 18.2 for n = 4, 19.9 for n = 5 by ascents of
 *                       500 000 evaluations each against extended precision; 7.0 on 12 000 matrices of 22 families, n ≤ 64, against
 *                       mpmath. `bench/eigenvalue-accuracy.ts` repeats the search against enclosures
 */
export function eigenvalueErrorBound(n: number, frobeniusNorm: number): number {
  if (n === 1) return 0;
  return (n === 2 ? 4 : 64 * Math.sqrt(n)) * Number.EPSILON * frobeniusNorm;
}
