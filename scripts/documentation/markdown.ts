import { createRequire } from 'node:module';
import GithubSlugger from 'github-slugger';
import { Marked, type TokenizerAndRendererExtension, type Tokens } from 'marked';
import { html, Html, markupOf, withIndices } from '../../src/page/html.ts';
import type { Typesetter } from '../../src/page/typeset.ts';

/** What is used of highlight.js, whose own types would put those of a browser into every module. */
interface Highlighter {
  getLanguage(name: string): object | undefined;
  highlight(
    code: string,
    options: { readonly language: string; readonly ignoreIllegals: true },
  ): { readonly value: string };
}

const hljs = createRequire(import.meta.url)('highlight.js/lib/common') as Highlighter;

/** A heading below that of the page, with the anchor that leads to it. */
export interface Heading {
  readonly depth: number;
  readonly id: string;
  readonly text: Html;
}

/** A page in Markdown, as markup. */
export interface Rendered {
  readonly title: string;
  readonly body: Html;
  readonly headings: readonly Heading[];
}

/** What a page in Markdown needs to know of what surrounds it. */
export interface Surroundings {
  readonly setter: Typesetter;
  /** Where a link of this page leads to on the site. @param section  the text of the heading above it */
  readonly link: (href: string, section: string) => string;
  /** A picture of this page. */
  readonly picture: (href: string) => Html;
}

/** Markup of a page in Markdown as GitHub reads it: its anchors, its tables, formulas between dollars. */
export function rendered(text: string, { setter, link, picture }: Surroundings): Rendered {
  const slugger = new GithubSlugger();
  const headings: Heading[] = [];
  const marked = new Marked({
    extensions: [formulas(setter)],
    renderer: {
      heading({ tokens, depth }) {
        const shown = new Html(indexed(this.parser.parseInline(tokens)));
        const id = slugger.slug(textOf(this.parser.parseInline(tokens, this.parser.textRenderer)));
        headings.push({ depth, id, text: shown });
        return markupOf(html`${new Html(`<h${depth} id="${id}">`)}${shown}${new Html(`</h${depth}>`)}`);
      },
      link({ href, tokens }) {
        const section = textOf(headings.at(-1)?.text.markup ?? '');
        return markupOf(html`<a href="${link(href, section)}">${new Html(this.parser.parseInline(tokens))}</a>`);
      },
      image: ({ href }) => markupOf(picture(href)),
      code: ({ text: code, lang = '' }) => markupOf(block(code, lang.split(' ')[0])),
      html: ({ text: markup }) => (markup.trimStart().startsWith('<!--') ? '' : markup),
      table(token) {
        return markupOf(html`<div class="scroll" tabindex="0">${new Html(tableOf(token, this.parser))}</div>`);
      },
    },
  });
  const body = new Html(indexed(marked.parse(text, { async: false })));
  const [first, ...others] = headings;
  return { title: textOf(first.text.markup), body, headings: others };
}

/** Markup whose texts, programs and pictures aside, have subscripts and powers. */
function indexed(markup: string): string {
  return markup.replaceAll(/<(pre|code|svg|math)\b.*?<\/\1>|<[^>]*>|[^<]+/gs, (part) =>
    part.startsWith('<') ? part : withIndices(part),
  );
}

/** Markup of program text. What a program prints keeps its lines. */
export function block(code: string, language: string): Html {
  const known = hljs.getLanguage(language) === undefined ? undefined : language;
  if (known === undefined) return html`<pre tabindex="0"><code>${code}</code></pre>`;
  const markup = new Html(hljs.highlight(code, { language: known, ignoreIllegals: true }).value);
  return known === 'console'
    ? html`<pre tabindex="0"><code>${markup}</code></pre>`
    : html`<pre class="program"><code>${markup}</code></pre>`;
}

function tableOf(
  { header, rows }: Tokens.Table,
  parser: { parseInline: (tokens: Tokens.TableCell['tokens']) => string },
): string {
  const cells = (row: readonly Tokens.TableCell[], tag: string): string =>
    row
      .map(({ tokens }) =>
        tag === 'th' && tokens.length === 0 ? '<td></td>' : `<${tag}>${parser.parseInline(tokens)}</${tag}>`,
      )
      .join('');
  const body = rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('\n');
  return `<table class="plain"><thead><tr>${cells(header, 'th')}</tr></thead><tbody>${body}</tbody></table>`;
}

/** Formulas between dollars, which neither begin nor end with a space. */
function formulas(setter: Typesetter): TokenizerAndRendererExtension {
  return {
    name: 'formula',
    level: 'inline',
    start: (text) => /\$\S/.exec(text)?.index,
    tokenizer(text) {
      const [raw, latex] = /^\$(?!\s)([^$\n]+?)(?<!\s)\$(?!\d)/.exec(text) ?? [];
      return raw === undefined ? undefined : { type: 'formula', raw, latex };
    },
    renderer: ({ latex }) => markupOf(setter.formula(latex as string)),
  };
}

/** Text without markup. */
function textOf(markup: string): string {
  return markup
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
