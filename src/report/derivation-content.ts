import { constantTerm, type Polynomial } from '../exact/polynomials/polynomial.ts';
import type { RationalFunction } from '../exact/polynomials/rational-function.ts';
import { printRational, type Rational } from '../exact/integers/rational.ts';
import { parametersOf } from '../symbolic/formulas/parameter-functions.ts';
import type { ClosedNegativity, EigenvalueSign } from '../symbolic/models/closed-negativity.ts';
import type { Derivation } from '../symbolic/models/derive.ts';
import { productionRefusal } from '../symbolic/models/steady-entropy-production.ts';
import { domainTexts } from './derivation-domain.ts';
import { expectationName, type Printer } from './derivation-printer.ts';
import { isProduct, levelName, type MatrixText, matrixText, stateEquations } from './derivation-state.ts';
import { jordanText, spectrumWords } from './derivation-spectrum.ts';
import { negativeRootsLines } from './negative-roots-lines.ts';
import { evolutionTexts } from './evolution-text.ts';

/** A line of a report: words, or an equation of any number of left sides. */
export type Line =
  | { readonly words: string }
  | { readonly left: readonly string[]; readonly right: string; readonly after?: string | undefined }
  | { readonly left: readonly string[]; readonly matrix: MatrixText };

/** A head with the lines below it. */
export interface Section {
  readonly head: string;
  readonly lines: readonly Line[];
}

/** What is shown beside the closed forms. */
export interface Detail {
  /** The generator's blocks, and every eigenvalue of the partial transpose with its sign. */
  readonly full?: boolean;
  /** Letters that a row of a matrix may have; without it no matrix is printed. */
  readonly widest?: number;
}

/** Name, source and domain of a model. */
export function titleOf(derivation: Derivation, printer: Printer): string {
  const { model } = derivation;
  const source = model.source === undefined ? '' : ` (${printer.words(model.source)})`;
  const domain = domainTexts(derivation, printer);
  return `${printer.words(model.name)}${source}, dims [${model.dims.join(', ')}]: ${domain.join(', ') || 'no parameters'}`;
}

/** Everything that was derived, as lines. */
export function sectionsOf(printer: Printer, derivation: Derivation, detail: Detail): readonly Section[] {
  return [
    ...cautions(printer, derivation),
    stateSection(printer, derivation, detail),
    ...spectrumSections(printer, derivation, detail),
    ...negativitySections(printer, derivation, detail),
    ...productionSections(printer, derivation),
    ...thresholdSections(printer, derivation),
    ...entropySections(printer, derivation),
    ...evolutionSections(printer, derivation),
  ].filter((section) => section !== undefined);
}

function cautions(printer: Printer, derivation: Derivation): readonly Section[] {
  return derivation.negativeRates.map(({ bath, jump, rate, point }) => ({
    head: `caution: the rate ${printer.inline(printer.rational(rate))} of jump ${jump} of ${printer.words(bath)} is negative at ${pointText(printer, point)}`,
    lines: [],
  }));
}

function stateSection(printer: Printer, derivation: Derivation, { full, widest }: Detail): Section {
  const { structure, steadyState, uniqueness } = derivation;
  const sizes = structure.blocks.map((block) => block.length).toSorted((a, b) => b - a);
  const words = (text: string): Line => ({ words: text });
  const blocks = `generator: ${structure.matrix.rows} x ${structure.matrix.rows} in ${structure.basis.kind}, ${sizes.length} blocks, largest ${sizes[0]}`;
  const head = `steady state: ${stateWords(printer, derivation)}`;
  const lines: Line[] = full === true ? [words(blocks)] : [];
  if (steadyState.verdict === 'not unique') return { head, lines: [...lines, ...conservedLines(printer, derivation)] };
  if (uniqueness.verdict === 'except where') {
    const zeros = uniqueness.zeros.map((zero) => printer.inline(`${printer.polynomial(zero)} = 0`));
    lines.push(words(`unique except possibly where ${zeros.join(' or ')}`));
  }
  const rho = printer.notation === 'text' ? 'rho' : printer.notation === 'latex' ? '\\rho' : 'ρ';
  const matrix = widest === undefined ? undefined : matrixText(printer, steadyState.state);
  const isMatrix = matrix !== undefined && widthOf(matrix) <= widest!;
  if (isMatrix) lines.push({ left: [rho], matrix });
  else lines.push(...stateEquations(printer, derivation));
  const isInLevels = isMatrix || structure.basis.kind !== 'Pauli strings';
  return { head: isInLevels ? `${head}, ${basisWords(printer, derivation)}` : head, lines };
}

/** The kets in whose order matrices are written. */
function basisWords({ inline, notation }: Printer, { model: { dims, generator } }: Derivation): string {
  const close = { text: '>', unicode: '⟩', latex: '\\rangle' }[notation as 'text'];
  const ket = (k: number): string => inline(`|${levelName(k, dims)}${close}`);
  const { dim } = generator;
  const kets = dim <= 4 ? Array.from({ length: dim }, (_, k) => ket(k)) : [ket(0), ket(1), `… ${ket(dim - 1)}`];
  return `basis ${kets.join(', ')}`;
}

function widthOf({ scale, rows }: MatrixText): number {
  const columns = rows[0].map((_, k) => Math.max(...rows.map((row) => row[k].length)));
  return columns.reduce((sum, width) => sum + width + 2, (scale?.length ?? 0) + 10);
}

function stateWords({ notation, inline }: Printer, { steadyState, residual, uniqueness }: Derivation): string {
  if (steadyState.verdict === 'not unique') return `not unique, ${steadyState.kernel.length}-dimensional kernel`;
  const rho = { text: 'rho', unicode: 'ρ', latex: '\\rho' }[notation as 'text'];
  if (residual?.verdict !== 'proved') return 'NOT CONFIRMED by its residual';
  const proof = `proved (${inline(`L(${rho}) = 0`)}, ${inline(`${notation === 'latex' ? '\\mathrm{tr}\\,' : 'tr '}${rho} = 1`)} exactly)`;
  if (uniqueness.verdict === 'everywhere') return `${proof}, unique on the whole domain`;
  return uniqueness.verdict === 'undecided' ? `${proof}, unique for generic parameters` : proof;
}

/** Conserved quantities, and what the state tends to on average over time. */
function conservedLines(printer: Printer, { conserved }: Derivation): readonly Line[] {
  if (conserved === undefined) return [];
  const { field, rational, style, notation } = printer;
  const { quantities, averages } = conserved;
  const sum = (terms: readonly (readonly [factor: RationalFunction, text: string])[]): string =>
    terms
      .filter(([factor]) => !field.isZero(factor))
      .map(([factor, text]) =>
        field.equals(factor, field.one) ? text : `${style.wrap(rational(factor))}${style.times}${text}`,
      )
      .join(' + ');
  const texts = quantities.map((terms) =>
    sum([...terms].map(([name, factor]) => [factor, expectationName(name, notation)])),
  );
  const grouped = texts.map((text, k) => (quantities[k].size > 1 ? style.wrap(text) : text));
  const arrow = { text: '->', unicode: '→', latex: '\\to' }[notation as 'text'];
  return [
    ...texts.map((text) => ({ words: `conserved: ${printer.inline(text)}` })),
    { words: 'averages over time, for conserved quantities of the initial state:' },
    ...[...averages].flatMap(([name, { constant, factors }]) => {
      if (/^I+$/.test(name)) return [];
      const start = field.isZero(constant) ? [] : [rational(constant)];
      const rest = sum(factors.map((factor, k) => [factor, grouped[k]]));
      const right = [...start, ...(rest === '' ? [] : [rest])].join(' + ');
      return [{ words: printer.inline(`${expectationName(name, notation)} ${arrow} ${right}`) }];
    }),
  ];
}

function spectrumSections(
  printer: Printer,
  { spectrum, jordan, model }: Derivation,
  { full }: Detail,
): readonly Section[] {
  if (spectrum === undefined) return [];
  const eigenvalues = spectrumWords(printer, spectrum.factors, model.box, full === true);
  const degenerate = jordan.map(({ solved, eigenvalue, kernelDimensions, exceptions }) => {
    const where = printer.inline(`${printer.name(solved.parameter)} = ${printer.rational(solved.value)}`);
    const blocks = `${jordanText(kernelDimensions)} at ${printer.inline(printer.rational(eigenvalue))}`;
    const zeros = exceptions.map((zero) => printer.inline(`${printer.polynomial(zero)} = 0`));
    return `at ${where}: ${blocks}${zeros.length === 0 ? '' : ` except possibly where ${zeros.join(' or ')}`}`;
  });
  return [
    {
      head: 'spectrum of the generator',
      lines: [
        { words: [eigenvalues, ...degenerate].join('; ') },
        ...spectrum.omitted.map((size) => ({ words: `not computed: a block of size ${size}` })),
      ],
    },
  ];
}

function negativitySections(printer: Printer, { negativity }: Derivation, { full }: Detail): readonly Section[] {
  if (negativity === undefined) return [];
  const { form, spectrum, eigenvalues, closedPart, roots } = negativity;
  const first: readonly Line[] =
    form !== undefined
      ? [{ left: [], right: printer.form(form), after: entangledWords(printer, negativity, full === true) }]
      : roots.length > 0
        ? negativeRootsLines(printer, closedPart, roots, full)
        : [{ words: `no closed form: factors of degree ${spectrum.map(({ degree }) => degree).join(', ')}` }];
  const signs = (full === true ? eigenvalues : []).map(({ eigenvalue, multiplicity, sign }) => {
    const times = multiplicity === 1 ? '' : ` (${multiplicity} times)`;
    const value = printer.inline(printer.form(eigenvalue));
    return { words: `eigenvalue of the partial transpose ${value}${times}: ${signText(printer, sign)}` };
  });
  return [{ head: 'negativity', lines: [...first, ...signs] }];
}

/** Letters of a condition that is shown where not everything is. */
const LONGEST_CONDITION = 240;

/** Where the state is entangled. */
function entangledWords(printer: Printer, { form, condition }: ClosedNegativity, full: boolean): string | undefined {
  if (condition === undefined) return undefined;
  if (condition === 'never') return 'never entangled (PPT on the whole domain)';
  if (form?.kind === 'function' && form.name === 'max') {
    const margin = form.args.find((arg) => arg.kind === 'rational' && !printer.field.isZero(arg.value));
    const isSame = margin?.kind === 'rational' && isMultiple(printer, margin.value.numerator, condition);
    if (isSame) return 'NPT exactly where this is positive';
  }
  const text = printer.polynomial(condition);
  if (!full && text.length > LONGEST_CONDITION) return undefined;
  const { minus } = printer.style;
  const relation = text.startsWith(minus) && isProduct(text) ? `${text.slice(minus.length)} < 0` : `${text} > 0`;
  return `NPT exactly where ${printer.inline(relation)}`;
}

/** Is p a positive integer times q? */
function isMultiple({ field: { domain } }: Printer, p: Polynomial, q: Polynomial): boolean {
  const factor = constantTerm(domain.exactQuotient(p, q) ?? domain.zero);
  return factor !== undefined && factor > 0n;
}

function productionSections(
  printer: Printer,
  { production, productionConditions: conditions }: Derivation,
): readonly Section[] {
  if (production === undefined) return [];
  if (production.verdict !== 'closed form') return [{ head: printer.words(productionRefusal(production)), lines: [] }];
  const after = conditions.length === 0 ? undefined : `real only where ${printer.words(conditions.join(' and '))}`;
  return [{ head: 'entropy production rate', lines: [{ left: [], right: printer.form(production.rate), after }] }];
}

function thresholdSections(printer: Printer, { threshold }: Derivation): readonly Section[] {
  if (threshold === undefined) return [];
  const { parameter, closed, implicit } = threshold;
  const name = printer.name(parameter);
  return [
    {
      head: 'boundary of entanglement, where real',
      lines: [
        ...closed.map((solution) => ({ left: [name], right: printer.form(solution) })),
        ...implicit.map((factor) => ({
          words: `zeros of ${printer.inline(printer.polynomial(factor))} in ${printer.inline(name)}`,
        })),
      ],
    },
  ];
}

function entropySections(printer: Printer, { entropy }: Derivation): readonly Section[] {
  if (entropy === undefined) return [];
  const degrees = entropy.spectrum.map(({ coefficients }) => coefficients.length - 1).join(', ');
  const line: Line =
    entropy.form === undefined
      ? { words: `no closed form: factors of degree ${degrees}` }
      : { left: [], right: printer.form(entropy.form) };
  return [{ head: 'entropy of the steady state in nats', lines: [line] }];
}

/** ⟨B⟩(t) of every basis element that is not always zero, and the squares of the rates that appear there. */
function evolutionSections(printer: Printer, { evolution, structure }: Derivation): readonly Section[] {
  if (evolution === undefined) return [];
  if (evolution.verdict === 'undecided') {
    return [{ head: `evolution: no closed form: ${printer.words(evolution.reason)}`, lines: [] }];
  }
  const { solution, limit } = evolution;
  const { expectations, squares } = evolutionTexts(printer, solution, structure);
  const master = {
    text: 'd rho/dt = L(rho)',
    unicode: 'dρ/dt = L(ρ)',
    latex: '\\mathrm{d}\\rho/\\mathrm{d}t = L(\\rho)',
  };
  const proof =
    solution.verdict === 'proved'
      ? `proved (${printer.inline(master[printer.notation as 'text'])} exactly)`
      : 'NOT CONFIRMED by its derivative';
  return [
    {
      head: `evolution: ${proof}${limit.verdict === 'proved' ? ', tends to the terms without t' : ''}`,
      lines: [
        ...expectations.map(([name, right]) => ({ left: [`${expectationName(name, printer.notation)}(t)`], right })),
        ...squares.map(([name, square]) => {
          const root = printer.style.apply('sqrt', [square]);
          return {
            words: `${printer.inline(`${name} = ${root}`)}; ${printer.inline('t')} stands for ${printer.inline(ratioText(printer, name))} where it is 0`,
          };
        }),
      ],
    },
  ];
}

function ratioText({ notation, style }: Printer, rate: string): string {
  return notation === 'latex' ? `\\sinh(${rate} t)/${rate}` : `sinh(${rate}${style.times}t)/${rate}`;
}

function signText(printer: Printer, sign: EigenvalueSign): string {
  if (sign.verdict === 'nonnegative') return `nonnegative (${sign.by})`;
  if (sign.verdict === 'undecided') return 'sign undecided';
  return `negative at ${pointText(printer, sign.point)}`;
}

function pointText({ field, name, inline }: Printer, point: readonly Rational[]): string {
  return parametersOf(field)
    .map((parameter, v) => inline(`${name(parameter)} = ${printRational(point[v])}`))
    .join(', ');
}
