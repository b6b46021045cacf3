import type { LedgerRow } from '../registry/ledger.ts';
import type { StandingName } from '../registry/standing.ts';
import { html, type Html } from './html.ts';

/** Colours of standings; which word a claim has is decided elsewhere. */
const TONES: Readonly<Record<StandingName, 'good' | 'known' | 'wrong' | 'open' | 'bad'>> = {
  proved: 'good',
  'proved from': 'good',
  argued: 'known',
  consistent: 'known',
  open: 'open',
  refuted: 'wrong',
  'refuted (numerical)': 'wrong',
  untested: 'open',
  vacuous: 'bad',
  undecided: 'open',
  'violated, not checked': 'bad',
  'ALARM (numerical)': 'bad',
  ALARM: 'bad',
  'not refuted': 'bad',
  'refuted, not found': 'bad',
  'float64 bound failed': 'bad',
  contradiction: 'bad',
  'stale counterexample': 'bad',
  'invalid certificate': 'bad',
  'failed proof': 'bad',
  error: 'bad',
  stopped: 'bad',
};

/** The standing of a claim as the ledger has it. */
export function standingBadge({ standing, ok }: Pick<LedgerRow, 'standing' | 'ok'>, after = ''): Html {
  return html`<span class="badge ${ok ? TONES[standing] : 'bad'}">${standing}${after}</span>`;
}
