import type { ProofReport } from './proof-report.ts';

type Report = Omit<ProofReport, 'claim'>;

/** `proved`, `proved in part from Klein1931`, `argued (it has no link)`. */
export function standingText({ standing, partial, from, reason }: Report): string {
  const part = partial && (standing === 'proved' || standing === 'proved from') ? ' in part' : '';
  if (standing === 'proved') return `proved${part}`;
  if (standing === 'proved from') return `proved${part} from ${from.join(', ')}`;
  return `${standing} (${reason ?? 'nothing is decided'})`;
}

/** One line that counts the steps by what they rest on, and names what is taken: `1 step decided, 1 from a theorem: D(ρ‖σ) ≥ 0 (Klein1931)`. */
export function basisText({ counts, steps: own }: Report): string {
  const taken = [
    ...new Set(
      own
        .filter(({ used }) => used)
        .flatMap(({ premises }) => premises)
        .filter(({ kind }) => kind !== 'definition')
        .map(({ kind, source, statement }) => (kind === 'claim' ? `claim ${source}` : `${statement} (${source})`)),
    ),
  ];
  const grounds = [
    ground(counts.taken, 'from a theorem', 'from theorems'),
    ground(counts.claim, 'from another claim', 'from other claims'),
    ground(counts.definition, 'by an identity', 'by identities'),
  ];
  const steps = `${counts.decided} ${counts.decided === 1 ? 'step' : 'steps'} decided${grounds.join('')}`;
  return `${steps}${taken.length === 0 ? '' : `: ${taken.join('; ')}`}`;
}

/** How many steps rest on one of these; nothing where none does. */
function ground(count: number, one: string, several: string): string {
  return count === 0 ? '' : `, ${count} ${count === 1 ? one : several}`;
}
