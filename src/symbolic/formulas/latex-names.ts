/**
 * Names of parameters for symbols in LaTeX: `\gamma_{\mathrm h}` is gamma_h, `\bar n_c` is nbar_c.
 */

/** Symbol with its decoration. */
export interface LatexSymbol {
  /** Letter, Greek word or upright word. */
  readonly stem: string;
  /** `bar`, `tilde`, … */
  readonly accent: string;
  readonly index: string;
  readonly primes: number;
}

/** How many readings a symbol has, and which. */
type NameReading =
  | { readonly kind: 'one'; readonly name: string }
  | { readonly kind: 'none'; readonly name: string }
  | { readonly kind: 'several'; readonly names: readonly string[] };

/**
 * The parameter that a symbol stands for: one of the same letters, whatever stands between them (gamma_h, gammaH).
 *
 * @param known names of parameters; undefined where every name is one
 */
export function nameOfSymbol(symbol: LatexSymbol, known: readonly string[] | undefined): NameReading {
  const { stem, accent, index, primes } = symbol;
  const prime = 'Prime'.repeat(primes);
  const plain = `${stem}${accent}${prime}${index === '' ? '' : `_${index}`}`;
  if (known === undefined) return { kind: 'one', name: plain };
  const spellings = [plain, `${stem}${index}${accent}${prime}`, `${accent}${stem}${prime}${index}`];
  const exact = known.filter((name) => spellings.some((spelling) => bare(spelling) === bare(name)));
  const alike = known.filter((name) => spellings.some((spelling) => loose(spelling) === loose(name)));
  const found = exact.length > 0 ? exact : alike;
  const names = found.length > 0 || accent !== 'bar' ? found : occupations(symbol, known);
  if (names.length === 1) return { kind: 'one', name: names[0] };
  return names.length === 0 ? { kind: 'none', name: plain } : { kind: 'several', names };
}

/** n̄_c where nothing is called nbar: n_c, else the number of the one bath whose name begins so, n_cold; n̄ that of the only bath. */
function occupations({ stem, index, primes }: LatexSymbol, known: readonly string[]): readonly string[] {
  if (stem !== 'n' || primes > 0) return [];
  const wanted = bare(`n${index}`);
  const exact = known.filter((name) => bare(name) === wanted);
  return exact.length > 0 ? exact : known.filter((name) => name.startsWith('n_') && bare(name).startsWith(wanted));
}

function bare(name: string): string {
  return name.replaceAll('_', '');
}

/** A capital that begins a word counts as its small letter: gammaH; the first letter never, since N and n differ. */
function loose(name: string): string {
  const text = bare(name);
  return `${text.slice(0, 1)}${text.slice(1).toLowerCase()}`;
}

export const GREEK: ReadonlySet<string> = new Set(
  `alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi rho sigma tau upsilon phi chi psi omega Gamma Delta
  Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega ell hbar`.split(/\s+/),
);

/** What stands above a letter, and how it is called in names. */
export const ACCENTS: Readonly<Record<string, string>> = {
  bar: 'bar',
  overline: 'bar',
  tilde: 'tilde',
  widetilde: 'tilde',
  hat: 'hat',
  widehat: 'hat',
  dot: 'dot',
  vec: 'vec',
};

/** Fonts, which are not part of a name. */
export const FONTS: ReadonlySet<string> = new Set(
  `mathrm rm mathsf mathit mathbf boldsymbol bm mathcal cal text textrm textit mbox operatorname`.split(' '),
);

/** Fonts that make a letter another symbol. */
export const STYLES: Readonly<Record<string, string>> = {
  mathcal: 'cal',
  cal: 'cal',
  mathbf: 'bold',
  boldsymbol: 'bold',
  bm: 'bold',
  mathsf: 'sans',
};

/** Second forms of Greek letters. */
export const VARIANTS: Readonly<Record<string, string>> = {
  varepsilon: 'epsilon',
  vartheta: 'theta',
  varphi: 'phi',
  varrho: 'rho',
  varkappa: 'kappa',
  varsigma: 'sigma',
};

/** Arrows and signs in indices. */
export const MARKS: Readonly<Record<string, string>> = {
  uparrow: 'up',
  downarrow: 'down',
  infty: 'inf',
  pm: 'pm',
  parallel: 'par',
  perp: 'perp',
};
