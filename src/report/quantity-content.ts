import { type ClosedForm, sumOf } from '../symbolic/formulas/closed-form.ts';
import type { FormLimit } from '../symbolic/formulas/closed-form-limit.ts';
import type { Expansion } from '../symbolic/formulas/expansion.ts';
import type { Derivation } from '../symbolic/models/derive.ts';
import type { AskedPart, AskedQuantity } from '../symbolic/steps/asked-quantity.ts';
import type { EnergyCurrent } from '../symbolic/steps/stated-currents.ts';
import type { Line, Section } from './derivation-content.ts';
import { expectationName, type Printer, printerOf } from './derivation-printer.ts';
import { negativeRootsLines, rootsData } from './negative-roots-lines.ts';

/** Characters above which a formula is no longer read: two pages of a terminal. */
const LONGEST_READ = 4000;

/** Sections in which a formula of more characters is described, and how to get it. */
export function withoutLongFormulas(sections: readonly Section[]): readonly Section[] {
  return sections.map(({ head, lines }) => ({
    head,
    lines: lines.map((line) => {
      if (!('right' in line) || line.right.length <= LONGEST_READ) return line;
      const left = line.left.map((label) => `${label}: `).join('');
      const size = `a closed form of ${line.right.length} characters`;
      return {
        words: `${left}${size}; --full and --json show it, --at its value, --set and --limit what is left of it`,
      };
    }),
  }));
}

/** Quantities with what was asked of them, each as a section. */
export function quantitySections(
  printer: Printer,
  quantities: readonly AskedQuantity[],
  full = false,
): readonly Section[] {
  return quantities.map(({ quantity, question, parts, reason, roots, value }): Section => {
    const name = quantityName(printer, quantity);
    const head = question.set === undefined ? name : `${name} with ${questionText(printer, question.set)}`;
    const lines = [
      ...(roots === undefined ? [] : negativeRootsLines(printer, roots.closedPart, roots.roots, full)),
      ...(value === undefined ? [] : [{ words: `at ${questionText(printer, question.at!)}: ${printer.words(value)}` }]),
    ];
    if (reason !== undefined) {
      // that there is no symmetry is an answer
      const isAnswer = reason.startsWith('no symmetry');
      return { head: `${head}: ${isAnswer ? '' : 'no closed form: '}${printer.words(reason)}`, lines };
    }
    if (roots !== undefined) return { head, lines };
    return { head, lines: parts.flatMap((part) => partLines(printer, part, question)) };
  });
}

/** Quantities that nobody has asked for, on a line each: of what is longer than one it is said how to get it. */
export function quantitiesInPassing(printer: Printer, quantities: readonly AskedQuantity[]): readonly Section[] {
  return quantities.map(({ quantity, parts }): Section => {
    const texts = parts.map(({ form }) => printer.form(form));
    const isShort = texts.join('').length <= LONGEST_IN_PASSING;
    return {
      head: quantity,
      lines: isShort
        ? texts.map((right) => ({ left: [], right }))
        : [{ words: `a closed form, which --quantity ${quantity} shows` }],
    };
  });
}

/** Characters of a formula that nobody has asked for. */
const LONGEST_IN_PASSING = 240;

/** Heat and power; what is minus another one beside it. */
export function currentSections(printer: Printer, currents: readonly EnergyCurrent[]): readonly Section[] {
  if (currents.every(([, form]) => isZero(printer, form))) return [];
  const { field, form: print, style, notation, words } = printer;
  const label = (quantity: string): string => {
    if (notation !== 'latex') return words(quantity);
    const bath = /\[(.*)\]/.exec(quantity)?.[1];
    return bath === undefined ? 'P' : `\\dot Q_{\\text{${words(bath)}}}`;
  };
  const lines: { readonly form: ClosedForm; readonly left: string[] }[] = [];
  for (const [quantity, form] of currents) {
    const opposite = lines.find((line) => !isZero(printer, form) && isZero(printer, sumOf(field, line.form, form)));
    if (opposite === undefined) lines.push({ form, left: [label(quantity)] });
    else opposite.left.push(`${style.minus}${label(quantity)}`);
  }
  return [
    { head: 'heat from the baths, and power', lines: lines.map(({ form, left }) => ({ left, right: print(form) })) },
  ];
}

function isZero({ field }: Printer, form: ClosedForm): boolean {
  return form.kind === 'rational' && field.isZero(form.value);
}

function partLines(
  printer: Printer,
  { part, form, value, limit, series }: AskedPart,
  question: AskedQuantity['question'],
): readonly Line[] {
  const { words } = printer;
  const label = part === undefined ? [] : [{ re: 'Re', im: 'Im' }[part]];
  const of = part === undefined ? '' : `${label[0]} `;
  return [
    { left: label, right: printer.form(form) },
    ...(value === undefined ? [] : [{ words: `${of}at ${questionText(printer, question.at!)}: ${words(value)}` }]),
    ...(limit === undefined
      ? []
      : [{ words: `${of}${questionText(printer, question.limit!)}: ${limitText(printer, limit)}` }]),
    ...(series === undefined
      ? []
      : [
          {
            words: `${of}${questionText(printer, question.series!)}: ${seriesText(printer, series, question.series!)}`,
          },
        ]),
  ];
}

/** `g=1,gamma=1/10` or `g -> oo` in the letters of a terminal: `g = 1, γ = 1/10`, `g → ∞`. */
function questionText({ notation, words, name, field }: Printer, asked: string): string {
  if (notation !== 'unicode') return words(asked);
  return asked
    .replaceAll(/[A-Za-z]\w*/g, (word) => (word === 'oo' ? '∞' : field.variables.includes(word) ? name(word) : word))
    .replaceAll(/\s*(?:(=)|->|→)\s*/g, (_, sign: string | undefined) => ` ${sign ?? '→'} `)
    .replaceAll(/\s*,\s*/g, ', ');
}

/** `<XI>` is printed as `⟨XI⟩`, other quantities as they are written. */
function quantityName({ notation, words }: Printer, quantity: string): string {
  const operator = /^<(.*)>$/.exec(quantity)?.[1];
  return operator === undefined || notation !== 'unicode' ? words(quantity) : expectationName(operator, notation);
}

function limitText(printer: Printer, limit: FormLimit): string {
  if (limit.verdict === 'proved') return printer.inline(printer.form(limit.limit));
  return limit.verdict === 'infinite' ? 'infinite' : 'undecided';
}

/** Σ c_k x^n; coefficients that are 0 are left out. */
function seriesText(printer: Printer, series: Expansion | 'none', asked: string): string {
  if (series === 'none') return 'not known for what is no rational function';
  const { field, style, form, notation } = printer;
  const x = printer.name(asked.split(/->|→|\\to/)[0].trim());
  const terms = termsOf(series, asked).flatMap(({ coefficient, exponent }) => {
    if (coefficient.kind === 'rational' && field.isZero(coefficient.value)) return [];
    const inverse = notation === 'latex' ? `${x}^{${exponent}}` : `${x}^(${exponent})`;
    const power = exponent < 0 ? inverse : exponent === 1 ? x : style.power(x, exponent);
    const factor = style.wrap(form(coefficient));
    return [exponent === 0 ? factor : `${factor}${style.times}${power}`];
  });
  return printer.inline([...terms, '…'].join(' + '));
}

function termsOf(
  { power, coefficients }: Expansion,
  asked: string,
): readonly { readonly coefficient: Expansion['coefficients'][number]; readonly exponent: number }[] {
  const step = /0\s*$/.test(asked) ? 1 : -1;
  return coefficients.map((coefficient, k) => ({ coefficient, exponent: power + step * k }));
}

/** Quantities with what was asked of them as JSON data. */
export function quantityData(
  derivation: Derivation,
  quantities: readonly AskedQuantity[],
): readonly Readonly<Record<string, unknown>>[] {
  const { form, rational } = printerOf(derivation, 'text');
  return quantities.map(({ quantity, question, parts, reason, roots, value: atPoint }) => ({
    quantity,
    ...question,
    ...(reason === undefined ? {} : { reason }),
    ...(atPoint === undefined ? {} : { value: atPoint }),
    ...(roots === undefined
      ? {}
      : { closedPart: form(roots.closedPart), roots: roots.roots.map((part) => rootsData(part, rational)) }),
    parts: parts.map(({ part, form: formula, value, limit, series }) => ({
      ...(part === undefined ? {} : { part }),
      formula: form(formula),
      ...(value === undefined ? {} : { value }),
      ...(limit === undefined ? {} : { limit: limit.verdict === 'proved' ? form(limit.limit) : limit.verdict }),
      ...(series === undefined || series === 'none'
        ? {}
        : {
            series: termsOf(series, question.series!).map(({ coefficient, exponent }) => ({
              exponent,
              coefficient: form(coefficient),
            })),
          }),
    })),
  }));
}
