import { html } from '../src/page/html.ts';

/** Styles of the part of the playground that is about models. */
export const MODELS_STYLE = `
.turn { display: flex; gap: .5rem; margin: 1rem 0; } .turn button[aria-pressed=true] { background: var(--known); border-color: var(--known); color: var(--paper); }
form#derive { display: grid; gap: .75rem; max-width: 46rem; } form#derive label { display: grid; gap: .2rem; font: .85rem system-ui, sans-serif; color: var(--faint); }
#model-text { font: .85rem/1.45 ui-monospace, Menlo, Consolas, monospace; padding: .5rem .6rem; color: var(--ink); background: var(--card); border: 1px solid #8a94a0; border-radius: .4rem; width: 100%; height: 15rem; resize: vertical; }
#model-choice { font: 1rem system-ui, sans-serif; padding: .4rem; color: var(--ink); background: var(--card); border: 1px solid #8a94a0; border-radius: .4rem; max-width: 20rem; }
`;

/** The part of the playground that is about models. */
export const MODELS = html`<section id="models" hidden aria-label="models">
  <form id="derive">
    <label
      >a model of the gallery
      <select id="model-choice"></select
    ></label>
    <label>the model in JSON <textarea id="model-text" spellcheck="false"></textarea></label>
    <div><button class="main">derive closed forms</button></div>
  </form>
  <p id="model-state" role="status"></p>
  <div id="model"></div>
  <div id="model-formulas"></div>
</section>`;
