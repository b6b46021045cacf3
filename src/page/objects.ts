import type { DrawnObject } from '../registry/drawn-objects.ts';
import { NO_TERMS, shownObjects, signOf, type ShownObject } from '../report/shown-objects.ts';
import { writtenMatrix } from '../report/short-matrix.ts';
import { stateFacts } from '../report/state-facts.ts';
import { html, type Content, type Html } from './html.ts';

/** Objects of an instance by their names, matrices as matrices. */
export function objectsMarkup(objects: readonly DrawnObject[]): Html {
  return html`<div class="objects">
    ${shownObjects(objects).map(
      ({ names: [name, ...others], content }) =>
        html`<code>${name}</code>
          <div>
            ${contentMarkup(name, content)}${others.length === 0 ? undefined : html` <span class="small">also ${others.join(', ')}</span>`}
          </div>`,
    )}
  </div>`;
}

/** Facts in words about those objects that are states. */
export function statesMarkup(objects: readonly DrawnObject[]): Content {
  const states = objects.flatMap(({ state }) => state ?? []);
  if (states.length === 0) return undefined;
  return html`<ul>
    ${states.map((state) => html`<li><code>${state.name}</code> ${stateFacts(state)}.</li>`)}
  </ul>`;
}

function contentMarkup(name: string, content: ShownObject['content']): Content {
  if (content.kind === 'object') return objectMarkup(name, content.text, signOf(content));
  if (content.kind === 'numbers')
    return content.numbers.map(
      (number) => html`<span class="number">${number.name} ${signOf(number)} ${number.text}</span> `,
    );
  if (content.terms.length === 0) return NO_TERMS[content.factor];
  return html`${content.factor === 'weight' ? `${signOf(content)} Kraus operators ` : undefined}<span class="jumps"
      >${content.terms.map(
        ({ factor, operator }) =>
          html`<span
            >${objectMarkup(name, operator, factor === undefined ? undefined : `${content.factor} ${factor}:`)}</span
          > `,
      )}</span
    >`;
}

/** Are the objects more than a reader takes in beside something else? */
export function isLong(objects: readonly DrawnObject[]): boolean {
  return objects.reduce((sum, { text }) => sum + text.length, 0) > LONGEST;
}

/** Characters of objects that are shown where they are not the subject. */
const LONGEST = 500;

/** A matrix with its factor, or the text as it is. @param sign  what stands before it */
function objectMarkup(name: string, text: string, sign?: string): Html {
  const before = sign === undefined ? undefined : `${sign} `;
  const written = writtenMatrix(text);
  if (written === undefined) return html`<span>${before}${text}</span>`;
  const { factor, rows } = written;
  if (rows.flat().every((entry) => entry === '0')) return html`<span>${before}0</span>`;
  // Ends of cells and rows go without saying.
  const cells = rows.map(
    (row) =>
      html`<tr>
        ${row.map((entry) => html`<td>${entry.replaceAll('-', '−')}</td>`)}
      </tr>`,
  );
  const matrix = html`<span class="matrix"
    >${before}${factor}
    <table>
      ${cells}
    </table></span
  >`;
  const longest = Math.max(...rows.map((row) => row.join(' ').length));
  return longest + (factor ?? '').length > WIDE
    ? html`<div class="scroll" tabindex="0" role="group" aria-label="${name}">${matrix}</div>`
    : matrix;
}

/** Characters of a row, with the factor before it, that may be wider than a narrow screen. */
const WIDE = 30;
