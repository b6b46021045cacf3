import type { Matrix } from '../matrix/interface.ts';
import { composedEnsemble } from './composed-ensemble.ts';
import { Ensemble } from './ensemble.ts';

/**
 * Number 0 … count − 1 that a phase stands for: uniform where the phase is, and unchanged by small changes of it.
 *
 * @param z  shape (1, 1)
 */
export function choiceOf(z: Matrix, count: number): number {
  const turn = Math.atan2(z.imaginaryPart(0, 0).value, z.realPart(0, 0).value) / (2 * Math.PI);
  return Math.min(Math.floor((turn + 1 / 2) * count), count - 1);
}

/**
 * Draw from one of several ensembles, each as often.
 *
 * @example oneOf([anyPositive(), anyProbability()]).size // 7
 */
export function oneOf<T>(parts: readonly Ensemble<T>[]): Ensemble<T> {
  return composedEnsemble({
    name: `oneOf(${parts.map(({ name }) => name).join(', ')})`,
    measure: `one of ${parts.length}, each as often: ${[...new Set(parts.map(({ measure }) => measure))].join('; ')}`,
    parts: { choice: anyPhase(), ...Object.fromEntries(parts.map((part, k) => [String(k), part])) },
    build: ({ choice, ...drawn }) => (drawn as Record<string, T>)[String(choiceOf(choice, parts.length))],
  });
}

/** Number of shape (1, 1) of which only the phase is meant. */
export function anyPhase(): Ensemble<Matrix> {
  return new Ensemble<Matrix>({
    name: 'anyPhase()',
    measure: 'uniform phase',
    scaleFree: true,
    build: (read) => read.complexMatrix(1, 1),
  });
}
