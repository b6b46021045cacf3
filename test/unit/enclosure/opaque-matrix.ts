import type { Ball } from '../../../src/enclosure/ball/ball.ts';
import { contentOfBalls, type MatrixFacts } from '../../../src/enclosure/matrix/content.ts';
import { EnclosureMatrix } from '../../../src/enclosure/matrix/matrix.ts';

/** Matrix of which nothing is known but its balls. */
export function opaqueMatrix(
  rows: number,
  cols: number,
  source: (bits: number) => Ball | undefined,
  facts: MatrixFacts = {},
): EnclosureMatrix {
  return new EnclosureMatrix(contentOfBalls(rows, cols, source, facts));
}
