import type { Polynomial } from '../exact/polynomials/polynomial.ts';
import type { RationalFunction, RationalFunctionField } from '../exact/polynomials/rational-function.ts';
import { type ClosedForm, rationalForm } from '../symbolic/formulas/closed-form.ts';
import { formPrinter, type NamedFunction, namedFunctions, printNamed } from '../symbolic/formulas/closed-form-text.ts';
import { type CodeLanguage, isCodeLanguage, takenNames } from '../symbolic/formulas/code-names.ts';
import { type Notation, type Style, STYLES } from '../symbolic/formulas/notation.ts';
import type { NamedPolynomial, Readable } from '../symbolic/formulas/polynomial-shape.ts';
import { sharedFactors, shortNames, type Stems } from '../symbolic/formulas/shared-factors.ts';
import type { Derivation } from '../symbolic/models/derive.ts';

/** Expressions of a derivation in a notation. */
export interface Printer {
  readonly notation: Notation;
  readonly style: Style;
  readonly field: RationalFunctionField;
  readonly form: (form: ClosedForm) => string;
  readonly rational: (value: RationalFunction) => string;
  readonly polynomial: (p: Polynomial) => string;
  readonly name: (parameter: string) => string;
  /** A formula among words. */
  readonly inline: (formula: string) => string;
  /** Words among formulas, without power over LaTeX. */
  readonly words: (text: string) => string;
}

/** Names in formulas that are neither parameters nor free: the imaginary unit, time, states and operators. */
const TAKEN: readonly string[] = ['i', 't', 'rho', 'I', 'X', 'Y', 'Z'];

/** Printer in a notation, in which terms are collected and named polynomials are printed as their names, where given. */
export function printerOf({ model }: Derivation, notation: Notation, readable?: Readable): Printer {
  const { field } = model.arithmetic;
  const style = STYLES[notation];
  const form = formPrinter(field, notation, readable);
  const isLatex = notation === 'latex';
  const rational = (value: RationalFunction): string => form(rationalForm(value));
  return {
    notation,
    style,
    field,
    form,
    rational,
    polynomial: (p) => rational({ numerator: p, denominator: field.domain.one }),
    name: (parameter) => style.name(parameter, field.variables),
    inline: (formula) => (isLatex ? `$${formula}$` : formula),
    words: (text) => (isLatex ? latexWords(text) : text),
  };
}

/** What is printed with names for the sums that it repeats, and these names. */
interface Abbreviated<T> {
  readonly content: T;
  readonly names: readonly NamedPolynomial[];
}

/** Names of sums. Functions of code repeat other sums than printed lines do, so that neither are taken for the others. */
const STEMS: Stems = ['D', 'A'];
const STEMS_IN_CODE: Stems = ['den', 'num'];

/** The content that `make` prints, made once to see which sums are repeated and again with names for them. */
export function abbreviated<T>(
  derivation: Derivation,
  notation: Notation,
  make: (printer: Printer) => T,
): Abbreviated<T> {
  const [taken, stems] = isCodeLanguage(notation) ? [takenNames(notation), STEMS_IN_CODE] : [TAKEN, STEMS];
  const plain = printerOf(derivation, notation, { names: [] });
  const seen: ClosedForm[] = [];
  const record = (form: ClosedForm): string => {
    seen.push(form);
    return plain.form(form);
  };
  const rational = (value: RationalFunction): string => record(rationalForm(value));
  make({
    ...plain,
    form: record,
    rational,
    polynomial: (p) => rational({ numerator: p, denominator: plain.field.domain.one }),
  });
  const names = sharedFactors(plain.field, seen, taken, stems);
  const first = make(printerOf(derivation, notation, { names }));
  // what was asked for need not have been shown
  const kept = names.filter(({ name }) => occurrences(plain.name(name), first) > 1);
  if (kept.length === names.length) return { content: first, names };
  const again = shortNames(plain.field, kept, taken);
  const fewer = { content: make(printerOf(derivation, notation, { names: again })), names: again };
  // a matrix that has no place without a name becomes a list, in which the sum is repeated
  const lengthOf = ({ content, names: own }: Abbreviated<T>): number =>
    JSON.stringify([content, definitionsOf(derivation, notation, own)]).length;
  return [fewer, { content: first, names }].reduce((a, b) => (lengthOf(b) < lengthOf(a) ? b : a));
}

/** How often a name stands in texts. */
export function occurrences(name: string, content: unknown): number {
  // The exponent of D² is no part of its name.
  const pattern = new RegExp(`(?<![\\p{L}\\p{Nd}_])${name.replaceAll(/[{}\\]/g, '\\$&')}(?![\\p{L}\\p{Nd}_])`, 'gu');
  const texts: string[] = [];
  JSON.stringify(content, (_, value: unknown) => {
    if (typeof value === 'string') texts.push(value);
    return value;
  });
  return texts.reduce((sum, text) => sum + (text.match(pattern)?.length ?? 0), 0);
}

/** The definitions D = … of names. */
export function definitionsOf(
  derivation: Derivation,
  notation: Notation,
  names: readonly NamedPolynomial[],
): readonly (readonly [name: string, text: string])[] {
  const { field } = derivation.model.arithmetic;
  return names.map((named) => [STYLES[notation].name(named.name, []), printNamed(field, named, notation)] as const);
}

/** Definitions of the names that stand in code: functions of the parameters first, then sums in which these stand. */
export function codeDefinitions(
  derivation: Derivation,
  language: CodeLanguage,
  names: readonly NamedPolynomial[],
  content: unknown,
): readonly NamedFunction[] {
  const sums = definitionsOf(derivation, language, names)
    .filter(([name]) => occurrences(name, content) > 0)
    .map(([name, text]) => ({ name, text, isSmall: false }));
  const functions = namedFunctions(derivation.model.arithmetic.field, language);
  return [...functions.filter(({ name }) => occurrences(name, [content, sums]) > 0), ...sums];
}

/** Expectation value of a basis element: `<XZ>`. */
export function expectationName(name: string, notation: Notation): string {
  if (notation === 'text') return `<${name}>`;
  if (notation === 'unicode') return `⟨${name.replaceAll('><', '⟩⟨').replaceAll('*', '·')}⟩`;
  const operator = name.replaceAll('><', '\\rangle\\langle ').replaceAll('*', ' ').replaceAll(/\bi\b/g, '\\mathrm{i}');
  return `\\langle ${operator} \\rangle`;
}

/** Relation signs of a text such as `0 <= s < 1` in a notation. */
export function relationText(text: string, notation: Notation): string {
  const signs: Readonly<Record<string, readonly [unicode: string, latex: string]>> = {
    '<=': ['≤', '\\le'],
    '>=': ['≥', '\\ge'],
  };
  if (notation === 'text') return text;
  return text.replaceAll(/<=|>=/g, (sign) => signs[sign][notation === 'latex' ? 1 : 0]);
}

const LATEX_CHARACTERS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '$<$',
  '>': '$>$',
  '|': '$|$',
};

/** Words of a user as LaTeX prints them; what pdfTeX has no letter for is shown as a question mark. */
function latexWords(text: string): string {
  return text
    .replaceAll(/[\\{}$&#%_~^<>|]/g, (character) => LATEX_CHARACTERS[character])
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[^\u0020-\u007E\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u00FF]/g, '?');
}
