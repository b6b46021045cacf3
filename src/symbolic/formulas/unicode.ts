/** Greek letters of the names of parameters: gamma, gamma_h and gamma1 begin with γ. */
const GREEK: Readonly<Record<string, string>> = {
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  zeta: 'ζ',
  eta: 'η',
  theta: 'θ',
  kappa: 'κ',
  lambda: 'λ',
  mu: 'μ',
  nu: 'ν',
  xi: 'ξ',
  pi: 'π',
  rho: 'ρ',
  sigma: 'σ',
  tau: 'τ',
  phi: 'φ',
  chi: 'χ',
  psi: 'ψ',
  omega: 'ω',
  Gamma: 'Γ',
  Delta: 'Δ',
  Theta: 'Θ',
  Lambda: 'Λ',
  Xi: 'Ξ',
  Pi: 'Π',
  Sigma: 'Σ',
  Phi: 'Φ',
  Psi: 'Ψ',
  Omega: 'Ω',
};

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Name of a parameter with its Greek word as a letter, where the word stands alone or before a digit or an underscore. */
export function unicodeName(name: string): string {
  return name.replace(/^[A-Za-z]+(?=$|[_\d])/, (word) => (Object.hasOwn(GREEK, word) ? GREEK[word] : word));
}

/** An exponent such as ⁻². */
export function unicodePower(exponent: number): string {
  return Array.from(String(exponent), (digit) => (digit === '-' ? '⁻' : SUPERSCRIPTS[Number(digit)])).join('');
}

/** Words of the letters, with the other forms that keyboards and documents give. */
const WORDS = new Map([
  ...Object.entries(GREEK).map(([word, letter]) => [letter, word] as const),
  ...([
    ['ϑ', 'theta'],
    ['ϕ', 'phi'],
    ['ϵ', 'epsilon'],
    ['µ', 'mu'],
  ] as const),
]);

/** A line above the letter before it, as in n̄: a macron or an overline. */
const MACRON = /(?<=[A-Za-z])[\u0304\u0305]/g;

/**
 * The same formula in the syntax of mathjs: Greek letters as words, n̄ as nbar, superscripts as powers, `·`, `−`, `√(` and Dirac's ⟨ ⟩ as they are
 * typed. Other text stays what it is.
 *
 * @example plainText('2·γ_h²/(√(r) − ω)') // '2*gamma_h^2/(sqrt(r) - omega)'
 */
export function plainText(text: string): string {
  return text
    .replaceAll(/[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, (digits) => {
      const exponent = Array.from(digits, (digit) => (digit === '⁻' ? '-' : String(SUPERSCRIPTS.indexOf(digit)))).join(
        '',
      );
      return `^${exponent}`;
    })
    .replaceAll(/[Α-ωϑϕϵµ]/g, (letter) => WORDS.get(letter) ?? letter)
    .replaceAll(/[āēīōūȳĀĒĪŌŪȲ]/g, (letter) => letter.normalize('NFD'))
    .replaceAll(MACRON, 'bar')
    .replaceAll('·', '*')
    .replaceAll('−', '-')
    .replaceAll(/√(?=\s*\()/g, 'sqrt')
    .replaceAll('√', 'sqrt ')
    .replaceAll('⟨', '<')
    .replaceAll('⟩', '>');
}
