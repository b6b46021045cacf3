import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { pageOf } from '../src/page/document.ts';
import { html } from '../src/page/html.ts';
import { MODEL_SCRIPT } from '../src/page/model-script.ts';
import { MODEL_STYLE } from '../src/page/model-section.ts';
import { commandLine } from './command-line.ts';
import { MODELS, MODELS_STYLE } from './site-models.ts';
import { documentationPages, PLAYGROUND } from './documentation/pages.ts';

const USAGE = `Usage: npm run site -- [folder or file]

Builds the playground, one page that opens from disk, and the pages of the documentation beside it.

  folder        where the pages are written (default dist/site)
  file          name ending in .html: the playground alone
  --help, -h    this text
`;

const ROOT = resolve(import.meta.dirname, '..');

const STYLES = `
form#ask { display: grid; gap: .75rem; max-width: 46rem; margin: 1rem 0; }
form#ask label { display: grid; gap: .2rem; font: .85rem system-ui, sans-serif; color: var(--faint); }
form#ask input { font: 1rem ui-monospace, Menlo, Consolas, monospace; padding: .5rem .6rem; color: var(--ink); background: var(--card); border: 1px solid #8a94a0; border-radius: .4rem; width: 100%; }
#statement { font-size: 1.15rem !important; }
.row { display: grid; grid-template-columns: 1fr 1fr 5rem; gap: .75rem; }
button { font: 500 .92rem system-ui, sans-serif; color: var(--ink); background: var(--card); border: 1px solid #8a94a0; border-radius: .4rem; padding: .5rem .9rem; cursor: pointer; }
button#run, button.main { background: var(--known); border-color: var(--known); color: var(--paper); }
#gallery { list-style: none; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr)); gap: .75rem; }
#gallery li { margin: 0; } #gallery button { width: 100%; height: 100%; text-align: left; display: grid; gap: .25rem; }
#gallery code { color: var(--faint); overflow-wrap: anywhere; }
.refused { display: block; color: var(--wrong); background: var(--wrong-back); padding: .6rem .8rem; border-radius: .4rem; white-space: pre-wrap; overflow-wrap: anywhere; }
#formula { font-size: 1.15rem; overflow-x: auto; } #state { min-height: 1.5em; }
@media (max-width: 48rem) { .row { grid-template-columns: 1fr; } }
`;

const CONTENT = html`<header class="page">
    <h1>Break a statement, derive a model</h1>
    <p class="lead">
      Type an inequality between entropies, correlations and entanglement: it is searched for a violation, and what is
      found is made simple and proved. Or take a model: its steady state is derived in closed form.
    </p>
  </header>
  <main>
    <div class="turn" role="group" aria-label="what to look at">
      <button type="button" data-turn="statements" aria-pressed="true">statements</button>
      <button type="button" data-turn="models" aria-pressed="false">models</button>
    </div>
    ${MODELS}
    <section id="statements" aria-label="statements">
      <form id="ask">
        <label
          >statement <input id="statement" value="S(AB) >= S(A)" required spellcheck="false" autocomplete="off"
        /></label>
        <div class="row">
          <label
            >subsystems and dimensions <input id="on" value="A=2,B=2" required spellcheck="false" autocomplete="off"
          /></label>
          <label>premise, if any <input id="if" spellcheck="false" autocomplete="off" /></label>
          <label>seed <input id="seed" type="number" min="0" step="1" value="1" required /></label>
        </div>
        <label
          >what is drawn, if not a state of all
          <input id="given" placeholder="rho, sigma: state(A); N: channel(A)" spellcheck="false" autocomplete="off"
        /></label>
        <div><button id="run">search</button> <button id="stop" type="button" hidden>stop</button></div>
      </form>
      <p id="state" role="status"></p>
      <div class="columns">
        <div>
          <div id="formula"></div>
          <div id="result" aria-live="polite"></div>
        </div>
        <div id="picture"></div>
      </div>
      <h2>Statements to begin with</h2>
      <ul id="gallery"></ul>
    </section>
    <noscript><p>The search runs in this page and needs JavaScript.</p></noscript>
    <h2>What this page does</h2>
    <p>
      Statements and models are read as formulas, and nothing of them is run as code. Searches and derivations run in a
      worker of your browser; the page loads and sends nothing. Its address carries the statement and the
      counterexample, which is evaluated again by whoever opens it, or the model. A search that finds nothing proves
      nothing; what is linear in entropies, such as strong subadditivity, is decided by the command
      <code>clausius hunt</code> before it searches.
    </p>
  </main>`;

/** Code of a blob has no place to which others could be relative; nothing is looked up at this one. */
const placed: Plugin = {
  name: 'placed',
  enforce: 'pre',
  transform: (code) => code.replaceAll('import.meta.url', JSON.stringify('file:///page/script.js')),
};

/** The playground as the text of one page. */
export async function playground(): Promise<string> {
  const result = await build({
    root: join(ROOT, 'site'),
    configFile: false,
    logLevel: 'error',
    plugins: [placed],
    worker: { format: 'iife', plugins: () => [placed] },
    build: {
      write: false,
      lib: { entry: join(ROOT, 'site/main.ts'), formats: ['iife'], name: 'playground', fileName: 'main' },
    },
  });
  const [{ output }] = Array.isArray(result)
    ? result
    : [result as { readonly output: readonly { readonly code?: string }[] }];
  const code = output.map((part) => ('code' in part ? part.code : '')).join('\n');
  return pageOf(
    {
      title: 'Break a statement, derive a model',
      description: 'Searches for violations of statements about quantum states and derives models, in the browser',
      styles: STYLES + MODELS_STYLE + MODEL_STYLE,
      script: MODEL_SCRIPT + code.replaceAll('</script', String.raw`<\/script`),
      workers: true,
    },
    CONTENT,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { positionals } = commandLine(USAGE, {}, 1);
  const target = resolve(positionals[0] ?? join(ROOT, 'dist/site'));
  const isFile = target.endsWith('.html');
  write(isFile ? target : join(target, PLAYGROUND), await playground());
  const pages = isFile ? [] : await documentationPages();
  for (const { path, markup } of pages) write(join(target, path), markup());
  process.stdout.write(`${target}: the playground${isFile ? '' : `, and ${pages.length} pages of documentation`}\n`);
}

function write(file: string, page: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, page);
}
