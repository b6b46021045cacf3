import type { Certificate } from '../certificates/certificate.ts';
import { type DecimalInterval, readableInterval } from '../certificates/decimal-interval.ts';
import { systemName } from '../claims/claim.ts';
import type { LedgerViolation } from '../registry/ledger.ts';
import { columns } from './number-text.ts';

/** What a certificate says, for a reader: both sides, the margin, and what is proved of the objects. */
export function certificateLines(certificate: Certificate, premises?: readonly DecimalInterval[]): readonly string[] {
  const { system, relation, left, right, margin, exactMargin, proved } = certificate;
  const exactly = exactMargin === undefined ? '' : ` (exactly ${exactMargin})`;
  return [
    `system ${systemName(system)}: left ${relation} right certainly fails`,
    ...premiseLines(premises),
    ...columns([
      ['  left', `∈ [${left.join(', ')}]`],
      ['  right', `∈ [${right.join(', ')}]`],
      ['  margin', `∈ [${margin.join(', ')}]${exactly}`],
    ]),
    '  proved exactly:',
    ...columns(proved.map(({ object, is }) => [`    ${object}`, is])),
  ];
}

/** That the premises hold, with their margins; nothing for a statement without premise. */
export function premiseLines(margins: readonly DecimalInterval[] | undefined): readonly string[] {
  if (margins === undefined) return [];
  const [premise, margin] = margins.length > 1 ? ['premises: hold', 'margins'] : ['premise: holds', 'margin'];
  const intervals = margins.map((interval) => `[${interval.join(', ')}]`).join(', ');
  return [`  ${premise}, rigorously${margins.length === 0 ? '' : `; ${margin} ∈ ${intervals}`}`];
}

/** Significant digits of an interval on a page; its certificate has all of them. */
export const SHORT = 6;

/** How certain a violation is, on one line. @param digits  significant digits of the interval at least */
export function violationText(
  { level, of, margin, reason }: Pick<LedgerViolation, 'level' | 'of' | 'margin' | 'reason'>,
  digits?: number,
): string {
  const stored = of === 'stored' ? ' (stored counterexample)' : '';
  if (level !== 'certified') return `not certified${stored}: ${reason}`;
  return `certified${stored}: the margin lies in [${readableInterval(margin!, digits).join(', ')}]`;
}
