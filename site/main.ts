import katex from 'katex';
import { drawnFigure } from '../src/figures/drawing/drawn-figure.ts';
import { formatCounterexample } from '../src/hunter/counterexample.ts';
import { html, markupOf, typographic, type Content } from '../src/page/html.ts';
import { objectsMarkup, statesMarkup } from '../src/page/objects.ts';
import { pictureIn } from '../src/page/picture.ts';
import { type Sides, sidesFigure } from '../src/page/sides-figure.ts';
import type { SampledMargins } from '../src/registry/sampled-margins.ts';
import { toldApart, withBound } from '../src/report/number-text.ts';
import { sidesOf, unicodeMath } from '../src/report/unicode-math.ts';
import { GALLERY } from './gallery.ts';
import { carriedBy, fragmentOf } from './link.ts';
import type { Found, Message, Question } from './messages.ts';
import { deriveModel } from './models.ts';
import HuntWorker from './worker.ts?worker&inline';

const element = (id: string): HTMLElement => document.getElementById(id)!;
const field = (id: string): HTMLInputElement => element(id) as HTMLInputElement;
const show = (id: string, content: Content): void => void (element(id).innerHTML = markupOf(content));

let worker: Worker | undefined;
let margins: SampledMargins | undefined;
/** The statement that is searched, for people. */
let statement = '';

/** What the fields say. */
function question(): Question {
  const [given, premise] = [field('given').value.trim(), field('if').value.trim()];
  return {
    typed: {
      statement: field('statement').value,
      on: field('on').value,
      ...(given === '' ? {} : { given }),
      ...(premise === '' ? {} : { if: premise }),
    },
    seed: Number(field('seed').value),
  };
}

/** Every hunt has a worker of its own, which ends with it: a search cannot be interrupted from outside. */
function ask(asked: Question): void {
  stop();
  margins = undefined;
  for (const id of ['formula', 'picture', 'result']) show(id, undefined);
  show('state', 'searching …');
  element('run').setAttribute('aria-busy', 'true');
  element('stop').hidden = false;
  worker = new HuntWorker();
  worker.addEventListener('message', ({ data }: MessageEvent<Message>) => hear(data, asked));
  worker.addEventListener('error', ({ message }) => hear({ kind: 'refused', message }, asked));
  worker.postMessage(asked);
}

function stop(): void {
  worker?.terminate();
  worker = undefined;
  element('run').removeAttribute('aria-busy');
  element('stop').hidden = true;
}

function hear(message: Message, asked: Question): void {
  switch (message.kind) {
    case 'read':
      statement = unicodeMath(message.latex);
      element('formula').innerHTML = katex.renderToString(message.latex, {
        output: 'mathml',
        displayMode: true,
        throwOnError: false,
      });
      return;
    case 'margins':
      ({ margins } = message);
      showSides(margins);
      return;
    case 'progress':
      show('state', `searching: ${message.phase}, ${Math.round(100 * message.share)} %`);
      return;
    case 'refused':
      stop();
      show('state', undefined);
      show('result', html`<p class="refused" role="alert">${message.message}</p>`);
      return;
    default:
      stop();
      showFound(message, asked);
  }
}

/** Left against right of what was met, as the page of a hunt has it. */
function showSides(met: SampledMargins, violation?: Sides): void {
  const figure = sidesFigure({ claim: statement, source: 'this search', names: sidesOf(statement) }, met, violation);
  if (figure === undefined) return;
  const { outerHTML } = drawnFigure(figure, figure.data, '', document);
  show(
    'picture',
    html`<figure>
      ${pictureIn(outerHTML, figure.id)}
      <figcaption>${figure.caption}</figcaption>
    </figure>`,
  );
}

function showFound(found: Found, asked: Question): void {
  const { standing, counterexample, tried } = found;
  const { counterexample: _earlier, ...own } = asked;
  const carried: Question =
    counterexample === undefined ? own : { ...own, counterexample: formatCounterexample(counterexample) };
  history.replaceState(undefined, '', fragmentOf(carried));
  if (margins !== undefined && counterexample !== undefined) showSides(margins, counterexample);
  const tone = counterexample === undefined ? 'open' : 'wrong';
  show('state', undefined);
  show(
    'result',
    html`<p><span class="badge ${tone}">${standing.name}</span> ${standing.explanation}</p>
      ${tried === undefined ? undefined : html`<p class="small">${typographic(tried)}</p>`} ${violation(found)}
      <p>
        <button type="button" id="copy">copy a link to this</button>
        <span id="copied" role="status" class="small"></span>
      </p>`,
  );
  element('copy').addEventListener('click', () => {
    navigator.clipboard
      .writeText(location.href)
      .then(() => show('copied', 'copied'))
      .catch(() => show('copied', 'the address of this page is the link'));
  });
}

function violation({ counterexample, objects, certainty }: Found): Content {
  if (counterexample === undefined) return objects.length === 0 ? undefined : objectsMarkup(objects);
  const { relation, margin, bound } = counterexample;
  const [left, right] = toldApart(counterexample.left, counterexample.right).map(typographic);
  return html`<p>
      Left ${relation} right fails with left = ${left}, right = ${right}, margin
      ${typographic(withBound(margin, bound))}, at
    </p>
    ${objectsMarkup(objects)} ${statesMarkup(objects)}
    ${certainty === undefined ? undefined : html`<p>${typographic(certainty)}</p>`}`;
}

function fill({ typed, seed }: Question): void {
  const text = (value: string | readonly string[] | undefined): string => (typeof value === 'string' ? value : '');
  field('statement').value = typed.statement;
  field('on').value = text(typed.on);
  field('given').value = text(typed.given);
  field('if').value = text(typed.if);
  field('seed').value = String(seed);
}

function open(): void {
  const carried = carriedBy(location.hash);
  if (carried === undefined) return;
  turnTo('model' in carried ? 'models' : 'statements');
  if ('model' in carried) {
    deriveModel(carried.model);
    return;
  }
  fill(carried);
  ask(carried);
}

/** Shows statements or models. */
function turnTo(wanted: string): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-turn]')) {
    const turn = button.dataset['turn']!;
    button.setAttribute('aria-pressed', String(turn === wanted));
    element(turn).hidden = turn !== wanted;
  }
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-turn]'))
  button.addEventListener('click', () => turnTo(button.dataset['turn']!));

element('ask').addEventListener('submit', (event) => {
  event.preventDefault();
  ask(question());
});
element('stop').addEventListener('click', () => {
  stop();
  show('state', 'stopped');
});
show(
  'gallery',
  GALLERY.map(
    ({ title, statement }, k) =>
      html`<li>
        <button type="button" data-index="${k}"><span>${title}</span><code>${statement}</code></button>
      </li>`,
  ),
);
element('gallery').addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest('button') : null;
  if (button === null) return;
  const { title: _title, ...typed } = GALLERY[Number(button.dataset['index'])];
  const asked = { typed, seed: 1 };
  fill(asked);
  ask(asked);
  element('statement').focus();
});
addEventListener('hashchange', open);
open();
