import { systemName } from '../claims/claim.ts';
import type { Counterexample } from '../hunter/evidence.ts';
import type { DrawnObject } from '../registry/drawn-objects.ts';
import { columns, rounded, withBound } from './number-text.ts';

/**
 * Counterexample as a reader takes it in: both sides, the margin, and the objects.
 *
 * @param now  what both sides evaluate to in this run; the stored numbers when omitted
 */
export function counterexampleLines(
  counterexample: Counterexample,
  objects: readonly DrawnObject[],
  now: { readonly left: number; readonly right: number; readonly value: number; readonly bound: number } = {
    left: counterexample.left,
    right: counterexample.right,
    value: counterexample.margin,
    bound: counterexample.bound,
  },
): readonly string[] {
  const { system, relation, found } = counterexample;
  const { left, right, value, bound } = now;
  const rows = objects.map(({ name, text, exact }) => [`  ${name}`, `${exact ? '=' : '≈'} ${text}`]);
  return [
    `system ${systemName(system)}: left ${relation} right fails with left = ${rounded(left)}, right = ${rounded(right)}; ` +
      `margin ${withBound(value, bound)}${Number.isFinite(value) ? ' in float64' : ''}`,
    ...columns(rows),
    `  met by seed ${found.seed}, ${found.phase} ${found.instance}`,
  ];
}
