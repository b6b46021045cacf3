import { systemName } from '../claims/claim.ts';
import { decidedDraws, type LedgerRow, type LedgerSystem } from '../registry/ledger.ts';
import { basisText, standingText } from '../proofs/basis.ts';
import { counterexampleLines } from './counterexample-text.ts';
import { count, counted, percent, percentAtMost, ratioText, withBound } from './number-text.ts';

/** Smallest decided margin over the systems of a row, with the system it was met on. */
export function smallestMargin(row: LedgerRow): { readonly text: string; readonly system: string } | undefined {
  const met = row.systems.flatMap(({ system, smallest }) => (smallest === undefined ? [] : [{ system, ...smallest }]));
  const [least] = met.toSorted((a, b) => (a.margin + a.bound < b.margin + b.bound ? -1 : 1));
  return least === undefined ? undefined : { text: withBound(least.margin, least.bound), system: least.system };
}

/** Largest ratio of the sides over the systems of a row, with the system it was met on. */
export function largestRatio(row: LedgerRow): { readonly text: string; readonly system: string } | undefined {
  const met = row.systems.flatMap(({ system, closest }) => (closest === undefined ? [] : [{ system, ...closest }]));
  const [largest] = met.toSorted((a, b) => b.ratio - a.ratio);
  return largest === undefined ? undefined : { text: ratioText(largest.ratio), system: largest.system };
}

/** Draws of a row that satisfy the premise and are decided, over all systems. */
export function supportingDraws(row: LedgerRow): number {
  return row.systems.reduce((sum, { draws }) => sum + decidedDraws(draws), 0);
}

/**
 * What a reader should know besides the standing: shares of draws that say nothing, systems without support.
 *
 * @param isHunt  a hunt stores a counterexample where it is asked to, and its evidence has the share outside of the premise
 */
export function remarks(row: LedgerRow, isHunt = false): readonly string[] {
  const total = (select: (system: LedgerSystem) => number): number =>
    row.systems.reduce((sum, system) => sum + select(system), 0);
  const all = total(({ draws }) => draws.holds + draws.violated + draws.undecided + draws.vacuous);
  const [vacuous, undecided] = [total(({ draws }) => draws.vacuous), total(({ draws }) => draws.undecided)];
  const empty = total((system) => system.empty);
  const idle = row.systems.filter(({ draws }) => decidedDraws(draws) === 0).map(({ system }) => system);
  const outside = row.systems.map((system) => system.outside ?? { draws: 0, message: '' });
  const withoutValue = outside.reduce((sum, { draws }) => sum + draws, 0);
  const { message: why = '' } = outside.find(({ message }) => message !== '') ?? {};
  const drawn = all + empty + withoutValue;
  const stored = { none: '', same: '', different: 'differs from the stored one', stale: '', 'not compared': '' };
  return [
    vacuous > 0 && !isHunt ? outsidePremise(vacuous / all) : '',
    undecided > 0 ? `${percent(undecided / all)} undecided` : '',
    empty > 0 ? `${percent(empty / drawn)} of the draws define no instance` : '',
    withoutValue > 0 ? `${percent(withoutValue / drawn)} without a value (${reasonAlone(why)})` : '',
    row.finding === 'stored violation' ? 'not found by this search' : '',
    row.boundFailure === undefined ? '' : `float64 bound failed on ${counted(row.boundFailure.count, 'instance')}`,
    idle.length > 0 && idle.length < row.systems.length ? `no support on ${idle.join(', ')}` : '',
    row.counterexample !== undefined && row.stored === 'none' && !isHunt
      ? 'counterexample not stored (`verify --write` stores it)'
      : '',
    stored[row.stored],
    row.violation !== undefined && row.violation.level !== 'certified' && row.violation.reason !== undefined
      ? `not certified (${row.violation.reason})`
      : '',
    row.violation?.level === 'certified' && row.stored !== 'none' && row.violation.certificateFile === 'none'
      ? 'certificate not stored (`verify --write` stores it)'
      : '',
    ...(row.violation?.problems ?? []).slice(0, 1),
    row.proof === undefined ? '' : proofRemark(row.proof),
  ].filter((remark) => remark !== '');
}

/** Share of the draws on which a statement under a premise says nothing. */
function outsidePremise(share: number): string {
  return share === 1 ? 'no draw satisfies the premise' : `${percent(share)} of the draws fail the premise`;
}

/** Where float64 was wrong, line by line; none if it was not. */
export function boundFailureLines({ boundFailure }: LedgerRow): readonly string[] {
  if (boundFailure === undefined) return [];
  const { count: number, reason, instance } = boundFailure;
  const [first, ...rest] = counterexampleLines(instance, instance.objects);
  return [
    `set aside, ${counted(number, 'instance')} on which the error bound of float64 failed, such as`,
    `  ${first}; but ${reason}`,
    ...rest.map((line) => `  ${line}`),
    '  it is no violation: the claim goes on with the `value` of a number and drops its bound, or please report claim and instance',
  ];
}

function proofRemark(proof: NonNullable<LedgerRow['proof']>): string {
  if (proof.standing === 'failed' || proof.standing === 'argued') return standingText(proof);
  const gap = proof.missing.length === 0 ? '' : ` (${proof.missing[0]})`;
  return `${proof.partial ? `${standingText(proof)}${gap}; ` : ''}${basisText(proof)}`;
}

/** What an error says without its advice, which is for whoever calls the function. */
function reasonAlone(message: string): string {
  return message.split(/(?<=\.) (?=[A-Z])/)[0].replace(/\.$/, '');
}

/** What was tried and what it means, line by line, one line for each system. */
export function evidenceLines(row: LedgerRow): readonly string[] {
  return row.systems.map((system) => {
    const { edgeCases, climbed, inside, smallest, closest, draws } = system;
    const margin =
      smallest === undefined ? '' : `smallest margin ${withBound(smallest.margin, smallest.bound)} (${smallest.phase})`;
    // how tight a statement is, one that breaks is not
    const ratio =
      closest === undefined || draws.violated + edgeCases.violated > 0
        ? ''
        : `largest ratio of the sides ${ratioText(closest.ratio)} (${closest.phase})`;
    const open = edgeCases.undecided === 0 ? '' : ` and ${count(edgeCases.undecided)} in doubt`;
    const { counterexample } = row;
    const metByClimb =
      counterexample?.found.phase === 'climb' && systemName(counterexample.system) === system.system
        ? ', among them a violation'
        : '';
    const insidePremise = inside === undefined ? '' : `, ${count(inside)} of them where the premise holds`;
    const cases = decidedDraws(edgeCases);
    const parts = [
      drawsText(system),
      cases + edgeCases.undecided === 0 ? '' : `${count(edgeCases.violated)} in ${counted(cases, 'edge case')}${open}`,
      climbed === 0 ? '' : `${counted(climbed, 'climbing step')}${insidePremise}${metByClimb}`,
      margin,
      ratio,
    ];
    return `system ${system.system}: ${parts.filter((part) => part !== '').join('; ') || 'nothing was evaluated'}`;
  });
}

/** What the draws of a system show; nothing where there are none. */
function drawsText({ draws, outside, violatingShareBelow }: LedgerSystem): string {
  const decided = decidedDraws(draws);
  const doubtful = draws.undecided + (outside?.draws ?? 0);
  const { vacuous } = draws;
  const all = decided + draws.undecided + vacuous;
  if (all + doubtful === 0) return '';
  if (vacuous === all && doubtful === 0) return `none of ${counted(all, 'draw')} satisfies the premise`;
  const premise = vacuous === 0 ? '' : ` that satisfy the premise (${percent(vacuous / all)} of all do not)`;
  const doubt = doubtful === 0 ? '' : ` and ${count(doubtful)} in doubt`;
  const share =
    violatingShareBelow === undefined
      ? ''
      : `, so fewer than ${percentAtMost(violatingShareBelow)} of the measure violate (95 %)`;
  return `${counted(draws.violated, 'violation')} in ${counted(decided, 'draw')}${premise}${doubt}${share}`;
}

/** From which measure each object was drawn, once where it is the same on all systems. */
export function measureLines({ systems }: LedgerRow): readonly string[] {
  const of = new Map<string, string[]>();
  for (const { measure, system } of systems) of.set(measure, [...(of.get(measure) ?? []), system]);
  return [...of].map(([measure, on]) => `measure${of.size === 1 ? '' : ` on ${on.join(', ')}`}: ${measure}`);
}
