import { commandOf, valuesOf } from '../figures/data/parameters.ts';
import type { Figure } from '../figures/data/figure.ts';
import { html, type Html, withSubscripts } from './html.ts';
import { pictureIn } from './picture.ts';
import { storedFigure } from './stored-figures.ts';

/** A figure, and what its source says at that place. */
export interface ShownFigure {
  readonly figure: Figure;
  readonly says: readonly string[];
}

/** Figures of the sources, computed again, beside what the sources say of them. */
export function figuresSection(figures: readonly ShownFigure[]): Html {
  return html`<h2 id="figures">Figures of the sources</h2>
    <p>Computed again by the functions of the library, at the numbers of the sources.</p>
    <div class="pictures">${figures.map(figureMarkup)}</div>`;
}

function figureMarkup({ figure, says }: ShownFigure): Html {
  const { svg, findings } = storedFigure(figure.id);
  const rows = findings.map(
    ([what, value, printed]) =>
      html`<tr>
        <td>${withSubscripts(what)}</td>
        <td class="number">${value}</td>
        <td>${withSubscripts(printed)}</td>
      </tr>`,
  );
  return html`<figure>
    <h3>${figure.title} <span class="key">${figure.source}</span></h3>
    ${pictureIn(svg, figure.id)}
    <figcaption>${withSubscripts(figure.caption.replaceAll('*', ''))}</figcaption>
    ${says.map((text) => html`<p class="small">The source: ${withSubscripts(text)}</p>`)}
    <div class="scroll" tabindex="0" role="group" aria-label="Numbers of ${figure.title}">
      <table class="plain">
        <thead>
          <tr>
            <th>quantity</th>
            <th>computed</th>
            <th>in the source</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>
    <pre class="command">${commandOf(figure, valuesOf(figure, []))}</pre>
  </figure>`;
}
