import { type ArraySource } from './array-source.ts';
import { projectors, reshaped } from './basis-order.ts';
import { productOfNumbers } from '../matrix/product-of-numbers.ts';

/** What the shape of states may mean. */
export interface StateReading {
  readonly kind: 'matrices' | 'kets';
  readonly count: number;
  readonly d: number;
  /** Density matrices, shape (count, d, d). */
  readonly source: () => ArraySource;
}

/**
 * States that an array may hold, matrices first: shape (T, d, d) or (d, d), and kets of shape (T, d, 1), (T, d), (d, 1) or (d,).
 * A real array with a last axis of length 2 may also be one of pairs [re, im].
 */
export function stateReadings(source: ArraySource): readonly StateReading[] {
  const readings = [source, ...(source.asPairs === undefined ? [] : [source.asPairs])].flatMap(readingsOf);
  return [...readings.filter(({ kind }) => kind === 'matrices'), ...readings.filter(({ kind }) => kind === 'kets')];
}

function readingsOf(source: ArraySource): readonly StateReading[] {
  const { shape } = source;
  if (shape.includes(0) || shape.length === 0 || shape.length > 3) return [];
  const [count, d, last] = [...(shape.length === 3 ? shape : [1, ...shape])];
  const found: StateReading[] = [];
  const kets = (n: number, levels: number): void => {
    if (levels < 2) return;
    found.push({ kind: 'kets', count: n, d: levels, source: () => projectors(source, [n, levels]) });
  };
  if (shape.length > 1 && d === last) {
    found.push({ kind: 'matrices', count, d, source: () => reshaped(source, [count, d, d]) });
  }
  if (shape.length === 1) kets(1, productOfNumbers(shape));
  else if (last === 1) kets(count, d);
  if (shape.length === 2) kets(d, last);
  return found;
}
