import { FUNCTIONS, LatexCursor } from './latex-cursor.ts';
import { ACCENTS, FONTS, GREEK, MARKS, nameOfSymbol, STYLES, VARIANTS } from './latex-names.ts';
import { currentName, entryName } from './latex-quantities.ts';
import type { Tree } from './tree.ts';

/** How LaTeX is read. */
export interface LatexOptions {
  /** Names of the parameters; a symbol that is none of them is refused. Without them every symbol is a parameter. */
  readonly parameters?: readonly string[];
  /** Names of quantities, which symbols may also stand for. */
  readonly quantities?: readonly string[];
  /** Dimensions of the subsystems; with them \rho_{12}, \rho_{01,10} and \langle\sigma_z\rangle are those of a state. */
  readonly dims?: readonly number[];
  /** Names of the baths; with them \dot Q_{hot} is `heat[hot]` and P the power. */
  readonly baths?: readonly string[];
}

/** Letter, Greek letter or upright word, with what stands above it and the font that makes it another symbol. */
interface Stem {
  readonly stem: string;
  readonly accent: string;
  readonly style: string;
  readonly isUpright: boolean;
}

/** Reads symbols: letters with accents, indices and primes, and what they are called. */
export class LatexSymbolReader extends LatexCursor {
  /** Parameters and quantities; undefined where every symbol is a parameter. */
  readonly #known: readonly string[] | undefined;
  /** The known names in words. */
  readonly #knownText: string;
  /** Dimensions of the system whose state is ρ; none where nothing is known of it. */
  protected readonly dims: readonly number[];
  /** Baths whose currents have symbols. */
  readonly #baths: readonly string[];
  /** How each name is written: two spellings of one name are two symbols to the author. */
  readonly #spellings = new Map<string, string>();

  constructor(latex: string, { parameters, quantities = [], dims = [], baths = [] }: LatexOptions) {
    super(latex);
    this.#known = parameters === undefined ? undefined : [...parameters, ...quantities];
    const names = parameters === undefined || parameters.length === 0 ? 'none' : parameters.join(', ');
    const others = quantities.length === 0 ? '' : `, nor one of the quantities ${quantities.join(', ')}`;
    this.#knownText = `is not a parameter (they are ${names})${others}`;
    this.dims = dims;
    this.#baths = baths;
  }

  /** A symbol as a name, or as i, e or exp(1). */
  protected symbol(withIndex: boolean): Tree {
    const token = this.next;
    if (token?.kind === 'letters' && token.text.length > 1) this.#separate(token.text);
    const stem = this.#stem();
    let index = '';
    let primes = 0;
    for (;;) {
      if (!withIndex) break;
      if (this.take("'") !== undefined) primes += 1;
      else if (this.take('_') !== undefined) index = this.#joined(index, this.#index(stem));
      else if (this.#isMarked()) {
        this.expect('^');
        index = this.#joined(index, this.#index(stem));
      } else break;
    }
    return this.#resolved(stem, index, primes);
  }

  /** Letters side by side are a product, unless together they are a name. */
  #separate(letters: string): void {
    if (this.#known?.includes(letters) !== true) return this.splitNext();
    const isProduct = Array.from(letters).every((letter) => 'ei'.includes(letter) || this.#known?.includes(letter));
    if (isProduct) this.fail(`${letters} is a parameter and a product of others ${this.place()}`);
  }

  #stem(): Stem {
    const { kind, text } = this.read();
    if (kind === 'letters') return { stem: text, accent: '', style: '', isUpright: false };
    if (kind === 'command') {
      if (GREEK.has(text)) return { stem: text, accent: '', style: '', isUpright: false };
      const variant = VARIANTS[text];
      if (variant !== undefined) return { stem: variant, accent: '', style: 'var', isUpright: false };
      const accent = ACCENTS[text];
      if (accent !== undefined || FONTS.has(text)) {
        const isBraced = this.take('{') !== undefined;
        const inner = this.#stem();
        if (isBraced) this.expect('}');
        return accent === undefined
          ? { ...inner, style: `${inner.style}${STYLES[text] ?? ''}`, isUpright: true }
          : { ...inner, accent: `${inner.accent}${accent}` };
      }
    }
    return this.fail(`${kind === 'command' ? '\\' : ''}${text} is not known as a symbol`);
  }

  #joined(index: string, more: string): string {
    if (index.split(' ').length > 1) this.fail(`there are too many indices ${this.place()}`);
    return index === '' ? more : `${index} ${more}`;
  }

  /** Does an exponent follow that is an arrow, which belongs to the name? */
  #isMarked(): boolean {
    const [first, second, third] = this.ahead(3);
    if (first?.text !== '^') return false;
    const mark = second?.text === '{' ? third : second;
    return mark?.kind === 'command' && MARKS[mark.text] !== undefined && mark.text !== 'infty';
  }

  /** Text of an index: letters, digits, Greek letters, arrows, signs alone; commas become underscores. */
  #index(stem: Stem): string {
    const isBraced = this.take('{') !== undefined;
    if (!isBraced && this.#isOneCharacter(stem)) this.splitNext();
    if (isBraced && this.is('}')) this.fail(`an index is empty ${this.place()}`);
    if (!isBraced) return this.#indexPart(false);
    let text = '';
    while (!this.is('}')) text += this.#indexPart(true);
    this.expect('}');
    return text;
  }

  /** f_Lf_R: TeX takes one letter; who writes f_in without braces and has f_in, but no f_i, means another thing. */
  #isOneCharacter({ stem, accent }: Stem): boolean {
    const { next } = this;
    if (next?.kind !== 'letters' || next.text.length === 1 || this.#known === undefined) return false;
    const isKnown = (index: string): boolean =>
      nameOfSymbol({ stem, accent, index, primes: 0 }, this.#known).kind !== 'none';
    return isKnown(next.text[0]) && !isKnown(next.text);
  }

  #indexPart(isBraced: boolean): string {
    const { kind, text } = this.read();
    if (kind === 'letters' || kind === 'number') {
      if (isBraced || text.length === 1) return text;
      return this.fail(`TeX takes one character of ${text} as index ${this.place()}`, { advice: 'Write braces.' });
    }
    if (kind === 'command' && GREEK.has(text)) return text;
    if (kind === 'command' && MARKS[text] !== undefined) return MARKS[text];
    if (kind === 'command' && FONTS.has(text)) {
      if (this.take('{') === undefined) return '';
      const word = this.#indexPart(true);
      this.expect('}');
      return word;
    }
    if (text === ',' && isBraced) return '_';
    const isAlone = !isBraced || this.is('}');
    if (isAlone && (text === '+' || text === '-')) return text === '+' ? 'plus' : 'minus';
    return this.fail(`an index with "${text}" is not known ${this.place()}`);
  }

  #resolved({ stem, accent, style, isUpright }: Stem, written: string, primes: number): Tree {
    const isBare = accent === '' && written === '' && primes === 0;
    if (isBare && stem === 'i') return { kind: 'name', name: 'i' };
    if (isBare && stem === 'e') {
      const one: Tree = { kind: 'number', text: '1' };
      return this.is('^') ? { kind: 'name', name: 'e' } : { kind: 'call', name: 'exp', args: [one] };
    }
    if (isBare && isUpright && FUNCTIONS[stem] !== undefined) this.fail(`write \\${stem} for the function`);
    const index = written.replace(' ', '_');
    const reading = nameOfSymbol({ stem, accent, index, primes }, this.#known);
    const entry = reading.kind === 'none' && stem === 'rho' ? entryName(index, this.dims) : undefined;
    if (entry !== undefined && accent === '' && primes === 0) return { kind: 'name', name: entry };
    const current = reading.kind === 'none' ? currentName({ stem, accent, index, primes }, this.#baths) : undefined;
    if (current !== undefined) return { kind: 'name', name: current };
    if (reading.kind === 'several') this.fail(`a symbol may be ${reading.names.join(' or ')} ${this.place()}`);
    if (reading.kind === 'none') {
      this.fail(`${reading.name} ${this.#knownText}`);
    }
    const { name } = reading as { readonly name: string };
    const spelling = JSON.stringify([style, stem, accent, index, primes]);
    if ((this.#spellings.get(name) ?? spelling) !== spelling) this.fail(`${name} is written in two ways`);
    this.#spellings.set(name, spelling);
    this.#refuseFunction(name);
    return { kind: 'name', name };
  }

  /** n(ω) may be a product or a function; with a sum in the parentheses it is a product. */
  #refuseFunction(name: string): void {
    if (!this.is('(')) return;
    let depth = 0;
    const isSum = this.bracketed().some(({ kind, text }, k) => {
      if (kind !== 'symbol') return false;
      depth += '({'.includes(text) ? 1 : ')}'.includes(text) ? -1 : 0;
      return depth === 0 && k > 0 && (text === '+' || text === '-');
    });
    if (!isSum)
      this.fail(`${name}(…) may be a product or a function ${this.place()}`, { advice: 'Write \\cdot for a product.' });
  }
}
