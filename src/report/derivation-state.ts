import type { RationalFunction } from '../exact/polynomials/rational-function.ts';
import type { Derivation } from '../symbolic/models/derive.ts';
import type { SymbolicMatrix } from '../symbolic/formulas/symbolic-arithmetic.ts';
import type { Printer } from './derivation-printer.ts';
import { expectationName } from './derivation-printer.ts';

/** A formula with all its left sides: `<IX>` and `<XI>` are equal. */
interface Equation {
  readonly left: readonly string[];
  readonly right: string;
}

/** A matrix with a factor in front that all its entries share. */
export interface MatrixText {
  readonly scale: string | undefined;
  readonly rows: readonly (readonly string[])[];
}

/** Expectation values of the Pauli strings, or entries of the matrix where it was solved in matrix units. */
export function stateEquations(printer: Printer, derivation: Derivation): readonly Equation[] {
  const { structure, steadyState, expectations } = derivation;
  if (steadyState.verdict !== 'unique') return [];
  if (structure.basis.kind !== 'Pauli strings') return entryEquations(printer, derivation, steadyState.state);
  const { field } = printer;
  const groups: { readonly value: RationalFunction; readonly left: string[] }[] = [];
  for (const [name, value] of expectations) {
    if (/^I+$/.test(name)) continue;
    const label = expectationName(name, printer.notation);
    const same = groups.find((group) => field.equals(group.value, value));
    const opposite = groups.find((group) => field.equals(group.value, field.neg(value)));
    if (same !== undefined) same.left.push(label);
    else if (opposite === undefined) groups.push({ value, left: [label] });
    else opposite.left.push(printer.style.negative(label));
  }
  return groups.map(({ value, left }) => ({ left, right: printer.rational(value) }));
}

/** Nonzero entries on and above the diagonal. */
function entryEquations(printer: Printer, { model: { dims } }: Derivation, rho: SymbolicMatrix): readonly Equation[] {
  const groups = new Map<string, { readonly left: string[]; readonly right: string }>();
  const { field } = printer;
  for (let row = 0; row < rho.rows; row += 1) {
    for (let col = row; col < rho.cols; col += 1) {
      const { a, b } = rho.entry(row, col);
      if (field.isZero(a) && field.isZero(b)) continue;
      const right = complexText(printer, a, b);
      const key = [a, b].map((part) => field.print(part)).join(' i ');
      const group = groups.get(key);
      const left = entryName(printer, row, col, dims);
      if (group === undefined) groups.set(key, { left: [left], right });
      else group.left.push(left);
    }
  }
  return [...groups.values()];
}

/** `rho[5][2]`, with the dyad it belongs to where a number does not say it. */
function entryName({ notation }: Printer, row: number, col: number, dims: readonly number[]): string {
  const [j, k] = [row, col].map((level) => levelName(level, dims));
  if (notation === 'latex') return `\\langle ${j}|\\rho|${k}\\rangle`;
  const label = `${notation === 'unicode' ? 'ρ' : 'rho'}[${row}][${col}]`;
  if (dims.length === 1) return label;
  return notation === 'unicode' ? `⟨${j}|ρ|${k}⟩ = ${label}` : `<${j}|rho|${k}> = ${label}`;
}

/** Levels of the subsystems of a product state: `01`, or `0,11` where a level has two digits. */
export function levelName(index: number, dims: readonly number[]): string {
  const digits: number[] = [];
  let rest = index;
  for (const dim of dims.toReversed()) {
    digits.unshift(rest % dim);
    rest = Math.floor(rest / dim);
  }
  return digits.join(dims.length > 1 && dims.some((dim) => dim > 10) ? ',' : '');
}

/** Text of a + ib, what both parts share being written once. */
function complexText(printer: Printer, a: RationalFunction, b: RationalFunction): string {
  const { field, notation, style, rational } = printer;
  const unit = notation === 'latex' ? '\\mathrm{i}' : 'i';
  if (field.isZero(b)) return rational(a);
  const times = (value: RationalFunction): string => {
    const isMinus = value.numerator.coefficients.every((c) => c < 0n);
    const size = isMinus ? field.neg(value) : value;
    const text = imaginaryText(factorText(printer, size), unit, style.times);
    return isMinus ? style.negative(text) : text;
  };
  if (field.isZero(a)) return times(b);
  const shared = sharedPart(printer, a, b);
  const [re, im] = [a, b].map((part) => field.div(part, shared));
  const second = times(im);
  const sum = second.startsWith(style.minus)
    ? `${rational(re)} ${style.minus} ${second.slice(style.minus.length)}`
    : `${rational(re)} + ${second}`;
  return field.equals(shared, field.one) ? sum : `${style.wrap(sum)}${style.times}${factorText(printer, shared)}`;
}

/** 2 i ω: numbers stand in front of i. */
export function imaginaryText(size: string, unit: string, times: string): string {
  if (size === '1') return unit;
  const [, number, rest] = /^(\d+)(.*)$/.exec(size) ?? [undefined, undefined, size];
  if (number === undefined) return `${unit}${times}${rest}`;
  return /^[\d./]*$/.test(rest) ? `${size}${times}${unit}` : `${number}${times}${unit}${rest}`;
}

/** The value as a factor behind another one: fractions of text notations are products with a quotient at their end. */
function factorText({ field, rational, style }: Printer, value: RationalFunction): string {
  const text = rational(value);
  const isSum = field.domain.isUnit(value.denominator) && value.numerator.keys.length > 1 && / [+−-] /.test(text);
  return isSum && !isProduct(text) ? style.wrap(text) : text;
}

/** Is there no + or − outside of parentheses? */
export function isProduct(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if ('({'.includes(text[at])) depth += 1;
    if (')}'.includes(text[at])) depth -= 1;
    if (depth === 0 && /^ [+−-] /.test(text.slice(at, at + 3))) return false;
  }
  return true;
}

/** gcd of the numerators over the common denominator of two fractions. */
function sharedPart({ field }: Printer, a: RationalFunction, b: RationalFunction): RationalFunction {
  const { domain } = field;
  const gcd = domain.gcd(a.numerator, b.numerator);
  const common = domain.gcd(a.denominator, b.denominator);
  const least = domain.mul(domain.exactQuotient(a.denominator, common)!, b.denominator);
  return field.fraction(gcd, least);
}

/** The matrix over the common denominator of its entries. */
export function matrixText(printer: Printer, rho: SymbolicMatrix): MatrixText {
  const { field } = printer;
  const { domain } = field;
  const entries = Array.from({ length: rho.rows * rho.cols }, (_, k) =>
    rho.entry(Math.floor(k / rho.cols), k % rho.cols),
  );
  const denominators = entries.flatMap(({ a, b }) => [a.denominator, b.denominator]);
  const least = denominators.reduce((left, right) =>
    domain.mul(left, domain.exactQuotient(right, domain.gcd(left, right))!),
  );
  const scale = field.fraction(domain.one, least);
  const cells = entries.map(({ a, b }) =>
    field.isZero(a) && field.isZero(b) ? '0' : complexText(printer, field.div(a, scale), field.div(b, scale)),
  );
  return {
    scale: field.equals(scale, field.one) ? undefined : printer.rational(scale),
    rows: Array.from({ length: rho.rows }, (_, row) => cells.slice(row * rho.cols, (row + 1) * rho.cols)),
  };
}
