import { FUNCTION_WORDS } from '../symbolic/formulas/elementary-functions.ts';

/**
 * A formula of LaTeX in the letters of a terminal: `S(\rho_{AB}) \ge 0` is S(ρ_AB) ≥ 0. What has a command that is not known here
 * stays as it is written.
 */
export function unicodeMath(latex: string): string {
  const reader = new MathReader(latex);
  const text = reader.sequence();
  if (text === undefined || !reader.atEnd) return latex;
  return (
    text
      .replaceAll(/ {2,}/g, ' ')
      // D(ρ‖σ), with or without spaces around its strokes.
      .replaceAll(/ ?‖ (?=[\p{L}(⟨])/gu, '‖')
      .replaceAll(/([([{]) | (?=[)\]},])/g, '$1')
      .trim()
  );
}

/** Both sides of a statement in the letters of a terminal that is one relation and nothing else; undefined for others. */
export function sidesOf(statement: string): readonly [left: string, right: string] | undefined {
  const [left, right, ...more] = statement.split(/ [≥≤=] /);
  const isOne = right !== undefined && more.length === 0 && !/[,;⇒<>]| (?:if|for|when|where|with) /.test(statement);
  return isOne ? [left, right] : undefined;
}

/** A name and what stands for it, in turn. */
function pairs(text: string): ReadonlyMap<string, string> {
  const words = text.trim().split(/\s+/);
  return new Map(words.flatMap((word, k) => (k % 2 === 0 ? [[word, words[k + 1]]] : [])));
}

const SYMBOLS = pairs(`
  alpha α beta β gamma γ delta δ epsilon ε varepsilon ε eta η theta θ kappa κ lambda λ mu μ nu ν xi ξ pi π
  rho ρ sigma σ tau τ phi φ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Pi Π Sigma Σ Phi Φ
  Psi Ψ Omega Ω zeta ζ iota ι ell ℓ hbar ħ dagger † infty ∞ partial ∂ nabla ∇ prime ′ langle ⟨ rangle ⟩
  lVert ‖ rVert ‖ Vert ‖ vert | lvert | rvert | | ‖ { { } } % % & & _ _ # # top ᵀ circ ° sum ∑ prod ∏ int ∫
  dots … ldots … cdots … emptyset ∅ forall ∀ exists ∃ uparrow ↑ downarrow ↓
`);

/** What has space around it. */
const RELATIONS = pairs(`
  le ≤ leq ≤ ge ≥ geq ≥ ne ≠ neq ≠ approx ≈ equiv ≡ sim ∼ propto ∝ in ∈ to → mapsto ↦ rightarrow →
  Rightarrow ⇒ implies ⇒ iff ⇔ Leftrightarrow ⇔ pm ± mp ∓ otimes ⊗ oplus ⊕ cdot · times × subset ⊂ subseteq ⊆
  ll ≪ gg ≫ mid | setminus ∖ cup ∪ cap ∩ wedge ∧ vee ∨ perp ⊥ prec ≺ succ ≻
`);

/** Names of functions. */
const FUNCTIONS = new Set([
  ...FUNCTION_WORDS.filter((word) => word !== 'sqrt'),
  ...'arctan sup inf lim det dim ker tr arg'.split(' '),
]);

const SPACES = new Set([',', ';', ':', ' ', '!', 'quad', 'qquad', '>']);

/** What only changes sizes. */
const SIZES = new Set(
  'left right middle big Big bigl bigr Bigl Bigr bigg Bigg textstyle displaystyle limits nolimits'.split(' '),
);

/** Marks that combine with the letter before them. */
const ACCENTS = pairs(`
  dot \u0307 bar \u0304 tilde \u0303 hat \u0302 vec \u20D7
`);

const SCRIPT = pairs(`
  L ℒ H ℋ E ℰ F ℱ I ℐ R ℛ B ℬ M ℳ
`);

const BLACKBOARD = pairs(`
  R ℝ C ℂ N ℕ Z ℤ Q ℚ 1 𝟙
`);

const SUPERSCRIPTS = pairs(`
  0 ⁰ 1 ¹ 2 ² 3 ³ 4 ⁴ 5 ⁵ 6 ⁶ 7 ⁷ 8 ⁸ 9 ⁹ + ⁺ - ⁻ − ⁻ n ⁿ † † * * ′ ′
`);

/** Groups inside groups that are read. */
const DEEPEST = 50;

/** Reads LaTeX from left to right; undefined for what is not known. */
class MathReader {
  readonly #latex: string;
  #at = 0;
  #depth = 0;

  constructor(latex: string) {
    this.#latex = latex;
  }

  get atEnd(): boolean {
    return this.#at === this.#latex.length;
  }

  /** Everything up to the end of a group. */
  sequence(): string | undefined {
    let [text, last]: [string, Part] = ['', { kind: 'other', start: 0 }];
    while (!this.atEnd && this.#latex[this.#at] !== '}') {
      this.#kind = 'other';
      const part = this.#part();
      if (part === undefined) return undefined;
      const isOperand = /^ ?[\p{L}\p{N}√(⟨[{|∑∏‖]/u.test(part);
      // A stroke would seem to divide by what follows the fraction, a name would seem to go on.
      if (last.kind === 'fraction' && isOperand)
        text = `${text.slice(0, last.start)}(${text.slice(last.start).trim()}) `.replace(/ $/, '');
      if (last.kind === 'name' && /^[\p{L}\p{N}√⟨]/u.test(part)) text += ' ';
      // Reading the part has set it.
      const kind = this.#kind as Part['kind'];
      if (part.trim() !== '' || last.kind === 'other' || kind === 'gap') last = { kind, start: text.length };
      text += part;
    }
    return text;
  }

  #kind: Part['kind'] = 'other';

  #part(): string | undefined {
    const letter = this.#latex[this.#at++];
    if (letter === '{') return this.#rest();
    if (letter === '^' || letter === '_') return this.#script(letter);
    if (letter === '~') return ' ';
    if (letter === '-') return '−';
    if (letter === '=' || letter === '<' || letter === '>') return ` ${letter} `;
    if (letter !== '\\') return letter;
    const [name] = /^(?:[a-zA-Z]+|[^])/.exec(this.#latex.slice(this.#at)) ?? [''];
    this.#at += name.length;
    if (/[a-z]/i.test(name) && !/^ *[-+=<>|]/.test(this.#latex.slice(this.#at))) this.#skipSpaces();
    return this.#command(name);
  }

  #skipSpaces(): void {
    while (this.#latex[this.#at] === ' ') this.#at++;
  }

  #command(name: string): string | undefined {
    if (SYMBOLS.has(name)) return SYMBOLS.get(name);
    if (RELATIONS.has(name)) return ` ${RELATIONS.get(name)} `;
    if (name === 'quad' || name === 'qquad') this.#kind = 'gap';
    if (SPACES.has(name)) return name === '!' ? '' : ' ';
    if (SIZES.has(name)) return this.#latex[this.#at] === '.' ? this.#skipped() : '';
    if (FUNCTIONS.has(name)) return this.#named(name);
    if (ACCENTS.has(name)) return this.#mapped((text) => `${text}${ACCENTS.get(name)}`);
    switch (name) {
      case 'frac':
      case 'tfrac':
      case 'dfrac': {
        const above = this.#argument();
        const below = this.#argument();
        if (above === undefined || below === undefined) return undefined;
        const text = quotient(above, below);
        this.#kind = VULGAR.has(text) ? 'other' : 'fraction';
        return VULGAR.get(text) ?? text;
      }
      case 'sqrt':
        return this.#mapped((text) => `√${isSingle(text) ? text : `(${text.trim()})`}`);
      case 'operatorname':
      case 'mathrm':
      case 'text':
      case 'textrm':
        return this.#named(this.#words());
      case 'mathcal':
        return this.#mapped((text) => SCRIPT.get(text) ?? text);
      case 'mathbb':
        return this.#mapped((text) => BLACKBOARD.get(text) ?? text);
      case 'mathbf':
        return this.#argument();
      default:
        return undefined;
    }
  }

  /** A point that stands for no bracket. */
  #skipped(): string {
    this.#at++;
    return '';
  }

  #named(name: string | undefined): string | undefined {
    this.#kind = 'name';
    return name;
  }

  #mapped(map: (text: string) => string): string | undefined {
    const text = this.#argument();
    return text === undefined ? undefined : map(text);
  }

  /** Words in braces, as they are. */
  #words(): string | undefined {
    const [whole, words] = /^\{([^{}\\$]*)\}/.exec(this.#latex.slice(this.#at)) ?? [];
    if (whole === undefined) return undefined;
    this.#at += whole.length;
    return words;
  }

  #argument(): string | undefined {
    this.#skipSpaces();
    if (this.atEnd) return undefined;
    return this.#part();
  }

  /** The rest of a group whose brace has been read. */
  #rest(): string | undefined {
    if (++this.#depth > DEEPEST) return undefined;
    const text = this.sequence();
    this.#depth--;
    this.#kind = 'other';
    return this.#latex[this.#at++] === '}' ? text : undefined;
  }

  #script(kind: '^' | '_'): string | undefined {
    const text = this.#argument()?.trim();
    if (text === undefined) return undefined;
    const letters = Array.from(text);
    if (kind === '^' && letters.every((letter) => SUPERSCRIPTS.has(letter)))
      return letters.map((letter) => SUPERSCRIPTS.get(letter)).join('');
    return `${kind}${letters.length === 1 || letters.every((letter) => /[\p{L}\p{N}\p{M}]/u.test(letter)) ? text : `{${text}}`}`;
  }
}

/** What a part of a formula is for the one after it, and where it begins. */
interface Part {
  /** A gap separates what is not multiplied. */
  readonly kind: 'fraction' | 'name' | 'gap' | 'other';
  readonly start: number;
}

const VULGAR = pairs(`
  1/2 ½ 1/4 ¼ 3/4 ¾ 1/3 ⅓ 2/3 ⅔ 1/8 ⅛
`);

function quotient(above: string, below: string): string {
  return `${wrapped(above)}/${isSingle(below) ? below.trim() : `(${below.trim()})`}`;
}

/** A number or a letter, with a power: what a stroke divides by without brackets. */
function isSingle(text: string): boolean {
  return /^(?:\p{N}+|\p{L}\p{M}?)[²³⁴]?$/u.test(text.trim());
}

/** What is not one product of names and numbers, nor one value of a function, needs brackets before a stroke. */
function wrapped(text: string): string {
  return /^(?:[\p{L}\p{N}\p{M}.²³]+|[\p{L}_]+\([^()]*\))$/u.test(text.trim()) ? text.trim() : `(${text.trim()})`;
}
