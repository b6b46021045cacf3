import type { Literature } from '../claims/claim.ts';
import { TYPED_SOURCE } from '../statements/text-claim.ts';
import { unicodeMath } from './unicode-math.ts';

/** A claim by its name and its statement, or by its statement alone where that is all that was typed. */
export function titleLines({
  id,
  literature,
  source,
  statement,
}: {
  readonly id: string;
  readonly literature: Literature;
  readonly source: string;
  readonly statement: string;
}): readonly [title: string, ...rest: readonly string[]] {
  const formula = unicodeMath(statement);
  return source === TYPED_SOURCE && literature === 'conjecture'
    ? [`${formula} (${source})`]
    : [`${id} (${literature}; ${source})`, `  ${formula}`];
}
