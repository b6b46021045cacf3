import { UnknownNameError } from '../matrix/errors.ts';
import type { Figure } from './data/figure.ts';
import { productionMap } from './production-map.ts';
import { resetFig1 } from './reset-fig-1.ts';
import { resetFig2 } from './reset-fig-2.ts';
import { resetFig3 } from './reset-fig-3.ts';
import { spinGas } from './spin-gas.ts';
import { spinRandomMatrixFig1 } from './spin-random-matrix-fig-1.ts';

/** Every figure that can be computed again. */
export const FIGURES: readonly Figure[] = [
  resetFig1,
  resetFig2,
  resetFig3,
  spinGas,
  spinRandomMatrixFig1,
  productionMap,
];

/**
 * The figure of a name.
 *
 * @throws {UnknownNameError}
 */
export function figureNamed(id: string): Figure {
  const figure = FIGURES.find((candidate) => candidate.id === id);
  if (figure !== undefined) return figure;
  throw new UnknownNameError({
    argument: 'id',
    expected: `name a figure, one of ${FIGURES.map((known) => known.id).join(', ')}`,
    received: `it is "${id}"`,
  });
}
