import { standingText } from '../proofs/basis.ts';
import { systemName } from '../claims/claim.ts';
import type { Correction } from '../claims/claim.ts';
import type { LedgerRow } from '../registry/ledger.ts';
import type { ClaimDescription } from '../registry/tasks.ts';
import { SHORT, violationText } from '../report/certificate-text.ts';
import { toldApart, withBound } from '../report/number-text.ts';
import { html, typographic, withSubscripts, type Content, type Html } from './html.ts';
import { isLong, objectsMarkup } from './objects.ts';
import { standingBadge } from './standing-badge.ts';
import type { Typesetter } from './typeset.ts';

/** A correction with the rows of both statements. */
export interface ShownErratum {
  readonly correction: Correction;
  readonly audited: ClaimDescription;
  readonly auditedRow: LedgerRow;
  readonly correctedRow: LedgerRow;
}

/** Errata as their authors would want to be sent them: what stands there, why it fails, and what holds instead. */
export function errataSection(errata: readonly ShownErratum[], typesetter: Typesetter): Html {
  return html`<h2 id="errata">Errata</h2>
    <p>
      Statements of sources that are false, that need a condition, or that can be read in a way that fails. Each stands
      beside the statement that corrects it.
    </p>
    ${errata.map((erratum) => erratumMarkup(erratum, typesetter))}`;
}

function erratumMarkup({ correction, audited, auditedRow, correctedRow }: ShownErratum, { formula }: Typesetter): Html {
  const { as, basis = 'our reading', place, words } = correction;
  const { proof } = correctedRow;
  return html`<article class="erratum">
    <h3>${audited.source.replace(/^after /, '')}: ${as}</h3>
    ${
      words === undefined
        ? undefined
        : html`<blockquote>“${words}”</blockquote>
            <p class="small">${place}</p>`
    }
    <p>${BASES[basis]}</p>
    <div class="display">${formula(audited.statement)}</div>
    ${audited.surrogate === undefined ? undefined : html`<p class="small">${audited.surrogate}.</p>`}
    <p>
      ${standingBadge(auditedRow)} ${auditedRow.explanation} (<a href="#${auditedRow.claim}">${auditedRow.claim}</a>).
    </p>
    ${witness(auditedRow)}
    <p>Corrected:</p>
    <div class="display">${formula(correctedRow.statement)}</div>
    ${correctedRow.note === undefined ? undefined : html`<p class="small">${withSubscripts(correctedRow.note)}</p>`}
    <p>
      ${standingBadge(correctedRow)}
      ${proof === undefined ? correctedRow.explanation : beyondStanding(correctedRow.standing, standingText(proof))} (<a
        href="#${correctedRow.claim}"
        >${correctedRow.claim}</a
      >).
    </p>
  </article> `;
}

/** What a text says beyond the badge before it. */
function beyondStanding(standing: string, text: string): string {
  return text.startsWith(standing) ? text.slice(standing.length).trim() : text;
}

const BASES: Readonly<Record<NonNullable<Correction['basis']>, string>> = {
  quoted: 'The source states',
  implied: 'From what the source states it follows that',
  'our reading': 'In our reading, the source states',
};

function witness({ counterexample, violation }: LedgerRow): Content {
  if (counterexample === undefined) return undefined;
  const { system, relation, margin, bound, objects } = counterexample;
  const [left, right] = toldApart(counterexample.left, counterexample.right);
  return html`<p>
      On the system ${typographic(systemName(system))}, left ${relation} right fails with left = ${typographic(left)},
      right = ${typographic(right)}, margin ${typographic(withBound(margin, bound))}${isLong(objects) ? '' : ', at'}
    </p>
    ${isLong(objects) ? undefined : objectsMarkup(objects)}${violation === undefined ? undefined : html`<p class="small">${typographic(violationText(violation, SHORT))}</p>`}`;
}
