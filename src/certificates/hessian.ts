import type { BoxNumber } from './box-number.ts';
import type { Jet } from './jet.ts';

/**
 * Is the Hessian in some of the parameters certainly positive semidefinite on the whole box? By elimination with intervals:
 * every pivot has to be positive, the last one nonnegative.
 */
export function isPositiveSemidefiniteOnBox(jet: Jet, parameters: readonly number[]): boolean {
  const entries = parameters.map((i) =>
    parameters.map((j) => (j <= i ? jet.hessian[i][j] : jet.hessian[j][i]) as BoxNumber),
  );
  for (let k = 0; k < entries.length; k++) {
    const pivot = entries[k][k];
    if (k === entries.length - 1) return pivot.range !== undefined && pivot.range.lower >= 0n;
    if (pivot.sign() !== 1) return false;
    for (let i = k + 1; i < entries.length; i++) {
      const factor = entries[i][k].dividedBy(pivot);
      for (let j = k + 1; j < entries.length; j++) {
        entries[i][j] = entries[i][j].minus(factor.times(entries[k][j]));
      }
    }
  }
  return true;
}
