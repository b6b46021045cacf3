import katex from 'katex';
import { html, Html, markupOf, withSubscripts, type Content } from '../src/page/html.ts';
import { formulasMarkup, settingMarkup } from '../src/page/model-formulas.ts';
import { modelSection } from '../src/page/model-section.ts';
import type { ModelView } from '../src/page/model-view.ts';
import { fragmentOf } from './link.ts';
import type { ModelMessage, ModelQuestion } from './messages.ts';
import HuntWorker from './worker.ts?worker&inline';

type Rows = readonly (readonly number[] | undefined)[];

declare global {
  /** Of the script in the page, the same as in the pages of models. */
  var drawModel: (
    root: HTMLElement,
    view: ModelView,
    evaluate: (points: readonly (readonly number[])[]) => Promise<Rows>,
  ) => Promise<void>;
}

/** Texts of the models of the gallery by their files. */
const GALLERY = import.meta.glob<string>('../examples/models/*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const element = (id: string): HTMLElement => document.getElementById(id)!;
const text = element('model-text') as HTMLTextAreaElement;
const choice = element('model-choice') as HTMLSelectElement;
const show = (id: string, content: Content): void => void (element(id).innerHTML = markupOf(content));

const formula = (latex: string): Html =>
  new Html(katex.renderToString(latex, { output: 'mathml', strict: 'ignore', throwOnError: false }));

let worker: Worker | undefined;

/** Derives the closed forms of a model in a worker of its own, which then gives the values of the plots. */
export function deriveModel(model: string): void {
  text.value = model;
  worker?.terminate();
  for (const id of ['model', 'model-formulas']) show(id, undefined);
  show('model-state', 'deriving …');
  const own = new HuntWorker();
  worker = own;
  const waiting = new Map<number, (rows: Rows) => void>();
  const ask = (question: ModelQuestion): void => own.postMessage(question);
  own.addEventListener('message', ({ data }: MessageEvent<ModelMessage>) => {
    switch (data.kind) {
      case 'values':
        waiting.get(data.number)?.(data.rows);
        waiting.delete(data.number);
        return;
      case 'refused':
        show('model-state', html`<span class="refused" role="alert">${data.message}</span>`);
        return;
      default:
        showDerived(data, model, (points) => {
          const number = (asked += 1);
          return new Promise((resolve) => {
            waiting.set(number, resolve);
            ask({ points, number });
          });
        });
    }
  });
  own.addEventListener('error', ({ message }) =>
    show('model-state', html`<span class="refused" role="alert">${message}</span>`),
  );
  ask({ model });
}

let asked = 0;

function showDerived(
  { name, description, texts, shown }: Extract<ModelMessage, { readonly kind: 'derived' }>,
  model: string,
  evaluate: Parameters<typeof drawModel>[2],
): void {
  history.replaceState(undefined, '', fragmentOf({ model }));
  show(
    'model-state',
    html`${description === undefined ? undefined : [withSubscripts(description), '. ']}The address of this page carries
    the model.`,
  );
  show(
    'model-formulas',
    html`<h2>Closed forms</h2>
      <p>${settingMarkup(texts, formula)}</p>
      ${formulasMarkup(texts, formula)}`,
  );
  if (shown === undefined) {
    show(
      'model',
      html`<h2>${name}</h2>
        <p>
          Nothing is drawn: that needs a unique steady state, parameters, and a point at which closed forms have values.
        </p>`,
    );
    return;
  }
  show(
    'model',
    html`<h2>${name}</h2>
      ${modelSection(shown)}`,
  );
  void drawModel(element('model'), shown.view, evaluate);
}

const names = Object.keys(GALLERY).map((file) => file.replace(/^.*\/|\.json$/g, ''));
show(
  'model-choice',
  names.map((name) => html`<option>${name}</option>`),
);
choice.value = 'ising-reset';
const chosen = (): string => Object.entries(GALLERY).find(([file]) => file.endsWith(`/${choice.value}.json`))![1];
text.value = chosen();
choice.addEventListener('change', () => deriveModel(chosen()));
element('derive').addEventListener('submit', (event) => {
  event.preventDefault();
  deriveModel(text.value);
});
