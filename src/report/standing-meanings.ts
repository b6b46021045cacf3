import type { LedgerRow } from '../registry/ledger.ts';
import type { StandingName } from '../registry/standing.ts';

/** Standings of statements that are neither proved nor refuted here, which rest on a search alone. */
const SEARCHED: readonly StandingName[] = ['consistent', 'open', 'argued'];

/**
 * What a search without violation is worth, in the words of the standings among the rows that rest on one; undefined where there are
 * none.
 */
export function meaningOfSearch(rows: readonly LedgerRow[]): string | undefined {
  const names = SEARCHED.filter((name) => rows.some(({ standing }) => standing === name));
  if (names.length === 0) return undefined;
  const [first, ...others] = names;
  const subject = [`${first.charAt(0).toUpperCase()}${first.slice(1)}`, ...others].join(' and ');
  return [
    `${subject} ${others.length === 0 ? 'means' : 'mean'}: no violation in N random draws that satisfy the premise, so at 95 % confidence`,
    'fewer than 3/N of the measure violate, or more where draws are undecided, each of which may be a violation; and none on the',
    'descents from the lowest draws. It is not a proof.',
    ...(names.includes('open') ? ['Open ones are no theorems of the literature.'] : []),
    ...(names.includes('argued') ? ['Of argued ones an argument is on file that does not decide them.'] : []),
  ].join(' ');
}

/** What the other standings say, each in a phrase. */
const MEANINGS: Readonly<Record<Exclude<StandingName, 'consistent' | 'open' | 'argued'>, string>> = {
  proved: 'a proof decides all of it',
  'proved from': 'a proof of all of it takes theorems of the literature over',
  refuted: 'certainly violated: the margin of a counterexample is enclosed below zero',
  'refuted (numerical)': 'violated beyond the error bound of floating point, which is not certified',
  untested: 'nothing was evaluated',
  vacuous: 'no draw satisfies the premise, so that none supports the statement',
  undecided:
    'no violation was found, and on one of its systems at least no draw that satisfies the premise was decided',
  'violated, not checked': 'the margin is certainly below zero, but of some objects nothing is proved',
  'ALARM (numerical)': 'violated beyond the error bound of floating point, although it should be true',
  ALARM: 'certainly violated, although it should be true',
  'not refuted': 'listed as false, but no violation was found',
  'refuted, not found': 'refuted by the stored counterexample, but this search did not find a violation',
  'float64 bound failed': 'floating point calls an instance violated that is not, as rigorous arithmetic shows',
  contradiction: 'it has a proof although it is violated or listed as false: one of them is wrong',
  'stale counterexample': 'the stored counterexample does not violate the claim any more',
  'invalid certificate': 'the stored certificate does not hold what it says',
  'failed proof': 'its proof fails',
  error: 'its search, or a file that is stored with it, has failed',
  stopped: 'its search took more time or memory than allowed',
};

/** The standings among the rows with what they say, in the order in which they come; without those that rest on a search alone. */
export function meaningsOf(rows: readonly LedgerRow[]): readonly (readonly [row: LedgerRow, meaning: string])[] {
  return [...new Set(rows.map(({ standing }) => standing))].flatMap((name) =>
    name in MEANINGS
      ? [[rows.find(({ standing }) => standing === name)!, MEANINGS[name as keyof typeof MEANINGS]] as const]
      : [],
  );
}
