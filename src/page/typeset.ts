import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Html, html } from './html.ts';

/** Formulas of one page: what they are set in is known once all of them are. */
export interface Typesetter {
  /** A formula in LaTeX as markup, with MathML for those who listen to it; what cannot be set is shown as it is written. */
  readonly formula: (latex: string) => Html;
  /** Styles of the formulas so far, with the fonts that they use and no other. */
  readonly styles: () => string;
}

/** A new page's formulas. Other commands need not load what sets them. */
export async function typesetter(): Promise<Typesetter> {
  const { default: katex } = await import('katex');
  const classes = new ShortNames('k');
  const styles = new ShortNames('s');
  const sheet = styleSheet();
  const known = new Map<string, Html>();
  const set = (latex: string): Html => {
    try {
      const markup = katex.renderToString(latex, { strict: 'ignore', maxExpand: MOST_EXPANSIONS });
      return new Html(shortened(markup, sheet.classes, classes, styles));
    } catch (error) {
      if (error instanceof katex.ParseError) return html`<code>${latex}</code>`;
      throw error;
    }
  };
  return {
    formula: (latex) => {
      const markup = known.get(latex) ?? set(latex);
      known.set(latex, markup);
      return markup;
    },
    styles: () => stylesFor(sheet, classes, styles),
  };
}

/** Short names in the order in which what they stand for was met. */
class ShortNames {
  readonly #letter: string;
  readonly #names = new Map<string, string>();

  constructor(letter: string) {
    this.#letter = letter;
  }

  of(long: string): string {
    const name = this.#names.get(long) ?? this.#letter + this.#names.size.toString(36);
    this.#names.set(long, name);
    return name;
  }

  has(long: string): boolean {
    return this.#names.has(long);
  }

  get entries(): Iterable<readonly [string, string]> {
    return this.#names;
  }
}

/**
 * A formula with short names for its classes and styles, which are most of what there is to say, and without its source and the
 * classes of which no rule speaks.
 */
function shortened(markup: string, ruled: ReadonlySet<string>, classes: ShortNames, styles: ShortNames): string {
  return markup
    .replaceAll(/<annotation .*?<\/annotation>| xmlns="[^"]*"/gs, '')
    .replaceAll(/<span([^>]*)>/g, (_, attributes: string) => {
      const [, names] = /class="([^"]*)"/.exec(attributes) ?? [];
      const [, style] = /style="([^"]*)"/.exec(attributes) ?? [];
      const rest = attributes.replaceAll(/ (?:class|style)="[^"]*"/g, '');
      const all = [
        ...(names ?? '')
          .split(' ')
          .filter((name) => ruled.has(name))
          .map((name) => classes.of(name)),
        ...(style === undefined ? [] : [styles.of(style)]),
      ];
      if (all.length === 0) return `<span${rest}>`;
      return `<span class=${all.length === 1 ? all[0] : `"${all.join(' ')}"`}${rest}>`;
    });
}

/** Expansions of macros that a formula may take. */
const MOST_EXPANSIONS = 1000;

/** A font as styles ask for it: `KaTeX_Main italic bold`. */
type Face = string;

/** Styles of KaTeX. */
interface StyleSheet {
  readonly file: string;
  readonly text: string;
  /** Without the fonts. */
  readonly rules: string;
  /** Classes of which the rules speak. */
  readonly classes: ReadonlySet<string>;
}

function styleSheet(): StyleSheet {
  const file = createRequire(import.meta.url).resolve('katex/dist/katex.min.css');
  const text = readFileSync(file, 'utf8');
  const rules = text.replaceAll(/@font-face\{[^}]*\}/g, '');
  return { file, text, rules, classes: new Set(classesIn(rules.replaceAll(/\{[^{}]*\}/g, ' '))) };
}

function stylesFor({ file, text, rules }: StyleSheet, classes: ShortNames, styles: ShortNames): string {
  const used = facesIn(rules, classes);
  const faces = [...text.matchAll(/@font-face\{([^}]*)\}/g)]
    .filter(([, face]) => used.has(faceOf(face)))
    .map(([, face]) => {
      const [, font] = /url\((fonts\/[\w-]+\.woff2)\)/.exec(face)!;
      const data = readFileSync(join(dirname(file), font)).toString('base64');
      return `@font-face{${face.replace(/;?src:.*$/, '')};src:url(data:font/woff2;base64,${data}) format("woff2")}`;
    });
  const named = rules.replaceAll(/([^{}]+)(\{[^{}]*\})/g, (_, selectors: string, style: string) => {
    const applying = selectors.split(',').filter((selector) => classesIn(selector).every((name) => classes.has(name)));
    if (applying.length === 0) return '';
    return applying.join(',').replaceAll(CLASS, (_, name: string) => `.${classes.of(name)}`) + style;
  });
  // Styles of single elements count more than those of classes.
  const single = [...styles.entries].map(([style, name]) => `.${name}.${name}.${name}.${name}.${name}{${style}}`);
  return [...faces, named, ...single].join('');
}

const CLASS = /\.([a-zA-Z][\w-]*)/g;

function classesIn(selector: string): readonly string[] {
  return [...selector.matchAll(CLASS)].map(([, name]) => name);
}

/** Fonts of all rules that apply to one of the classes. */
function facesIn(rules: string, classes: ShortNames): ReadonlySet<Face> {
  const isUsed = (selector: string): boolean => classesIn(selector).every((name) => classes.has(name));
  const found = [...rules.matchAll(/([^{}]+)\{([^{}]*)\}/g)]
    .filter(([, selectors, style]) => /font-(?:family|style|weight)/.test(style) && selectors.split(',').some(isUsed))
    .map(([, , style]) => faceOf(style));
  return new Set(['KaTeX_Main', ...found]);
}

function faceOf(style: string): Face {
  const [family] = /KaTeX_\w+/.exec(style) ?? ['KaTeX_Main'];
  const isItalic = /font-style:italic/.test(style);
  const isBold = /font-weight:(?:700|bold)/.test(style);
  return [family, ...(isItalic ? ['italic'] : []), ...(isBold ? ['bold'] : [])].join(' ');
}
