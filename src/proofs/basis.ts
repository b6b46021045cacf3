import type { ProofReport } from './run-proof.ts';

type Report = Omit<ProofReport, 'claim'>;

/** `proved`, `proved in part from Klein1931`, `argued (it has no link)`. */
export function standingText({ standing, partial, from, reason }: Report): string {
  const part = partial && (standing === 'proved' || standing === 'proved from') ? ' in part' : '';
  if (standing === 'proved') return `proved${part}`;
  if (standing === 'proved from') return `proved${part} from ${from.join(', ')}`;
  return `${standing} (${reason ?? 'nothing is decided'})`;
}

/** One line that names what is decided and what is taken. */
export function basisText({ counts, steps }: Report): string {
  const taken = [
    ...new Set(
      steps
        .filter(({ used }) => used)
        .flatMap(({ premises }) => premises)
        .filter(({ kind }) => kind !== 'definition')
        .map(({ kind, source, statement }) => (kind === 'claim' ? `claim ${source}` : `${statement} (${source})`)),
    ),
  ];
  const definitions = counts.definition === 0 ? '' : `, definitions ${counts.definition}`;
  const claims = counts.claim === 0 ? '' : `, claims ${counts.claim}`;
  return `decided ${counts.decided}, taken ${counts.taken}${claims}${definitions}${
    taken.length === 0 ? '' : `: ${taken.join('; ')}`
  }`;
}
