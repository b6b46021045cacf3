import type { Line, Section } from '../report/derivation-content.ts';
import { matrixLatex } from '../report/derivation-latex.ts';
import type { Printer } from '../report/derivation-printer.ts';
import { html, type Content, type Html, typographic } from './html.ts';
import { capitalised } from '../report/capitalised.ts';

/** What a formula among words stands between until it is set. */
const MARK = '\u0001';

/** A printer of LaTeX whose words are those of a page, with formulas between marks. */
export function marked(printer: Printer): Printer {
  return { ...printer, inline: (formula) => `${MARK}${formula}${MARK}`, words: (text) => text.replaceAll(MARK, '') };
}

type Formula = (latex: string) => Html;

/** Words with the formulas among them set. */
export function wordsMarkup(text: string, formula: Formula): Content {
  return text.split(MARK).map((part, k) => (k % 2 === 1 ? formula(part) : typographic(part)));
}

/** Sections of a derivation, each formula on a line of its own; what a head says behind a colon is a sentence below it. */
export function sectionsMarkup(sections: readonly Section[], formula: Formula): Content {
  return sections.map(({ head, lines }) => {
    const [, title, said] = /^(.*?)(?:: (.*))?$/s.exec(head)!;
    return html`<section class="derived">
      <h3>${wordsMarkup(capitalised(title), formula)}</h3>
      ${said === undefined ? undefined : html`<p>${wordsMarkup(capitalised(said), formula)}</p>`}
      ${lines.map((line) => lineMarkup(line, formula))}
    </section>`;
  });
}

function lineMarkup(line: Line, formula: Formula): Html {
  if ('words' in line) {
    const words = html`<p>${wordsMarkup(line.words, formula)}</p>`;
    return line.words.includes(MARK) ? wide(words) : words;
  }
  const left = line.left.map((label) => `${label} = `).join('');
  if (!('right' in line)) return display(`${left}${matrixLatex(line.matrix)}`, formula);
  const { right, after } = line;
  return html`${display(`${left}${right}`, formula)}${after === undefined ? undefined : html`<p class="small">${wordsMarkup(after, formula)}</p>`}`;
}

/** A formula on a line, which may be wider than the page. */
export function display(latex: string, formula: Formula): Html {
  return wide(formula(String.raw`\displaystyle ${latex}`));
}

function wide(content: Html): Html {
  return html`<div class="display" tabindex="0" role="group" aria-label="formula">${content}</div>`;
}
