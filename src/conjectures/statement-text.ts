import type { ListedQuantity } from '../statements/quantity-list.ts';
import type { Statement } from './irredundant.ts';

type Named = Pick<ListedQuantity, 'text' | 'isSum'>;

/** An inequality or equality with positive coefficients on both sides, as it is typed. */
export function statementText({ coefficients, relation }: Statement, quantities: readonly Named[]): string {
  const side = (sign: 1 | -1): string =>
    coefficients.flatMap((c, k) => (c * sign > 0 ? [multipleOf(c * sign, quantities[k])] : [])).join(' + ') || '0';
  const [larger, smaller] = [side(1), side(-1)];
  if (relation === '=') return larger === '0' ? `${smaller} = 0` : `${larger} = ${smaller}`;
  return smaller === '0' ? `${larger} >= 0` : `${smaller} <= ${larger}`;
}

/** A positive multiple of a quantity as it is written. */
function multipleOf(factor: number, { text, isSum }: Named): string {
  if (text === '1') return String(factor);
  const own = isSum ? `(${text})` : text;
  return factor === 1 ? own : `${factor}*${own}`;
}
