import { closestNames } from '../matrix/closest-names.ts';

/** Advice with the nearest names; undefined where none is near. */
export function nearestAdvice(name: string, names: readonly string[]): string | undefined {
  const close = closestNames(name, names);
  return close.length === 0 ? undefined : `Did you mean ${close.join(' or ')}?`;
}
