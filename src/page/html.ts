/** Markup that is complete: texts in it are escaped. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

/** What may stand in markup: markup as it is, texts and numbers escaped, lists one after the other, nothing for undefined. */
export type Content = Html | string | number | undefined | readonly Content[];

/** Markup of a template in which every text is escaped: html`<p>${'1 < 2'}</p>`. */
export function html(parts: TemplateStringsArray, ...values: readonly Content[]): Html {
  return new Html(parts.map(withoutLines).reduce((sofar, part, k) => sofar + markupOf(values[k - 1]) + part));
}

/** Lines and indentation of a template are for those who read its source. */
function withoutLines(part: string): string {
  return part.replaceAll(/\s*\n\s*/g, ' ');
}

/** Markup of a content. */
export function markupOf(content: Content): string {
  if (content === undefined) return '';
  if (content instanceof Html) return content.markup;
  if (typeof content === 'object') return content.map(markupOf).join('');
  return String(content).replaceAll(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

/** A text in which what stands between backticks is code. */
export function withCode(text: string): Content {
  return text.split('`').map((part, k) => (k % 2 === 1 ? html`<code>${part}</code>` : part));
}

const INDEX = String.raw`[_^](?:\{[^}]*\}|[a-z]+|[A-Z]+|\p{Script=Greek}\p{M}*|\d+|[₀-₉])`;

/** Letters and brackets with indices or powers behind them, one after the other; names such as `steady_state` are none. */
const INDEXED = new RegExp(
  String.raw`(?:(?<![\w#&])(?:\p{L}\p{M}*|tr)|\p{Script=Greek}\p{M}*|[⟩)\]‖])(?:${INDEX})+(?:\p{L}\p{M}*(?:${INDEX})+)*`,
  'gu',
);

/** Markup with subscripts and powers as a formula has them: λ_min, ρ_t, e^{tL}. */
export function withIndices(markup: string): string {
  return markup.replaceAll(INDEXED, (letters) =>
    letters.replaceAll(new RegExp(INDEX, 'gu'), (index) => {
      const tag = index.startsWith('_') ? 'sub' : 'sup';
      return `<${tag}>${withIndices(index.replace(/^.\{?(.*?)\}?$/su, '$1'))}</${tag}>`;
    }),
  );
}

/** A text with subscripts and powers. */
export function withSubscripts(text: string): Html {
  return new Html(withIndices(markupOf(text)));
}

/** A text with minus signs in place of hyphens before numbers, which lines do not end with, and systems such as 2×3. */
export function typographic(text: string): string {
  return text
    .replaceAll(/(?<![\w-])-(?=\d)|(?<=\de)-(?=\d)/g, '−')
    .replaceAll(/\b\d+(?:x\d+)+\b/g, (system) => system.replaceAll('x', '×'));
}
