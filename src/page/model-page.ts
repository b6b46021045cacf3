import type { ParameterPoint } from '../symbolic/formulas/parameter-domain.ts';
import type { Derivation } from '../symbolic/models/derive.ts';
import { pictureOf } from './claim-section.ts';
import { pageOf } from './document.ts';
import { html, withSubscripts } from './html.ts';
import { modelCode } from './model-code.ts';
import { modelFigures, regionFigure } from './model-figure.ts';
import { formulasMarkup, formulaTexts, settingMarkup } from './model-formulas.ts';
import { MODEL_SCRIPT } from './model-script.ts';
import { MODEL_STYLE, modelSection } from './model-section.ts';
import { modelValues } from './model-values.ts';
import { shownModel } from './model-view.ts';
import { typesetter } from './typeset.ts';

/** What a page of a model shows beside its derivation. */
export interface ModelPageOptions {
  /** Values of all parameters to begin with. */
  readonly at?: ParameterPoint;
  /** The command that writes the page. */
  readonly command: string;
  readonly version: string;
}

/** Closed forms of a model with sliders and plots, as a page; the same bytes for the same derivation. */
export async function modelPage(derivation: Derivation, { at, command, version }: ModelPageOptions): Promise<string> {
  const { formula, styles } = await typesetter();
  const { model } = derivation;
  const shown = shownModel(derivation, at);
  const texts = formulaTexts(derivation);
  const values = modelValues(derivation, shown?.forms ?? []);
  const region = shown && regionFigure(model.name, shown.view, values);
  const body = html`<header class="page">
      <h1>${model.name}</h1>
      <p class="lead">${model.description && withSubscripts(model.description)}</p>
      <p>${settingMarkup(texts, formula)}</p>
    </header>
    <main>
      ${
        shown === undefined
          ? html`<p>
              Nothing is drawn: that needs a unique steady state, parameters, and a point at which closed forms have
              values.
            </p>`
          : html`<h2>Values</h2>
              <div id="model">
                ${modelSection(shown, {
                  plots: modelFigures(model.name, shown.view, values).map((figure) => pictureOf(figure, '')),
                  region: region && pictureOf(region, ''),
                })}
              </div>`
      }
      <h2>Closed forms</h2>
      ${formulasMarkup(texts, formula)}
      <h2>See it again</h2>
      <pre class="command">${command}</pre>
    </main>
    <footer>
      clausius ${version}. Formulas are derived exactly and hold on the whole domain where nothing else is said; values
      and pictures are floating point.
    </footer>`;
  const script =
    shown === undefined
      ? ''
      : `${MODEL_SCRIPT}
const values = ${modelCode(derivation, shown.forms)};
drawModel(document.getElementById('model'), ${JSON.stringify(shown.view).replaceAll('<', String.raw`\u003c`)}, (points) => points.map((point) => values(...point)));
`;
  return pageOf(
    {
      title: model.name,
      description: `Closed forms of the steady state of ${model.name}`,
      styles: styles() + MODEL_STYLE,
      script,
    },
    body,
  );
}
