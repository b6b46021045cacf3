import { html, type Content, type Html } from './html.ts';
import { regionCaption } from './model-figure.ts';
import type { ShownModel } from './model-view.ts';

/** Styles of the sliders and plots of a model. */
export const MODEL_STYLE = `
.sliders { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 22rem), 1fr)); gap: .4rem 2rem; margin: 1rem 0; }
.slider { display: grid; grid-template-columns: minmax(0, 1fr) 7rem; gap: .75rem; align-items: center; }
.slider label { display: grid; grid-template-columns: minmax(4.5rem, max-content) minmax(0, 1fr); gap: .6rem; align-items: center; font-style: italic; }
.slider input[type=range] { width: 100%; min-height: 1.8rem; accent-color: var(--accent); }
.slider input[type=number], .choose select { font: .9rem system-ui, sans-serif; padding: .25rem .4rem; color: var(--ink); background: var(--card); border: 1px solid #8a94a0; border-radius: .3rem; width: 100%; }
.choose { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; font: .88rem system-ui, sans-serif; color: var(--faint); align-items: center; }
.choose select { width: auto; }
ul.values { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; font: .88rem/1.5 system-ui, sans-serif; font-variant-numeric: tabular-nums; max-width: 30rem; }
ul.values li { margin: 0; } ul.values .key { display: inline-block; width: .8rem; height: .8rem; border-radius: .2rem; margin-right: .4rem; vertical-align: -.08rem; }
@media (prefers-color-scheme: dark) { ul.values .key[style*='#0072b2'] { background: #3d9bd9 !important; } ul.values .key[style*='#000000'] { background: var(--ink) !important; } }
.derived { margin: 0 0 1.25rem; } .derived h3 { margin-bottom: .3rem; }
`;

/** Sliders and plots of a model, which a script fills. @param still  what is shown without it */
export function modelSection(
  { view, missing, zeros, isNeverEntangled }: Omit<ShownModel, 'forms'>,
  still: { readonly plots?: Content; readonly region?: Content } = {},
): Html {
  return html`<div data-part="sliders" class="sliders"></div>
    <p class="choose" data-live hidden>
      <label
        >drawn against
        <select data-part="along"></select
      ></label>
    </p>
    <div data-part="plots" class="pictures lines">${still.plots}</div>
    ${zeros.length === 0 ? undefined : html`<p>Zero for all values of the parameters: ${zeros.flatMap(({ curves }) => curves.map(({ label }) => label)).join(', ')}.</p>`}
    ${missingList(missing)}
    ${isNeverEntangled ? html`<p>The two qubits are entangled for no values of the parameters, which is proved.</p>` : undefined}
    ${
      view.region === undefined
        ? undefined
        : html`<h3>Where the two qubits are entangled</h3>
            <p class="choose" data-live hidden>
              <label
                >across
                <select data-part="horizontal"></select
              ></label>
              <label
                >up
                <select data-part="vertical"></select
              ></label>
              <output data-part="entangled" aria-live="polite"></output>
            </p>
            <div data-part="region">${still.region}</div>
            <p class="small" data-live hidden>
              ${regionCaption('two parameters, with the others as the sliders say')}
            </p>`
    }`;
}

function missingList(missing: ShownModel['missing']): Content {
  if (missing.length === 0) return undefined;
  return html`<p>Without a closed form, and not drawn:</p>
    <ul>
      ${missing.map(({ name, reason }) => html`<li><code>${name}</code>: ${reason?.replace(/^entropy production: /, '')}</li>`)}
    </ul>`;
}
