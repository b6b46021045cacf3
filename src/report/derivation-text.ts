import type { RationalFunction } from '../exact/polynomials/rational-function.ts';
import { printRational, type Rational } from '../exact/integers/rational.ts';
import type { SpectralFactor } from '../exact/matrices/spectrum.ts';
import type { EigenvalueSign } from '../symbolic/models/closed-negativity.ts';
import type { Derivation } from '../symbolic/models/derive.ts';
import type { Uniqueness } from '../symbolic/models/liouvillian-spectrum.ts';
import { domainText } from '../symbolic/models/model.ts';
import { parametersOf } from '../symbolic/formulas/parameter-functions.ts';
import { productionRefusal } from '../symbolic/models/steady-entropy-production.ts';
import { expectationName, type Printer, printerOf } from './derivation-printer.ts';
import { evolutionTexts } from './evolution-text.ts';

/** Lines that show a derivation on a terminal, in mathjs syntax or LaTeX. */
export function derivationLines(derivation: Derivation, notation: 'text' | 'latex' = 'text'): readonly string[] {
  const { model, structure, expectations, spectrum, jordan, negativity, production } = derivation;
  const printer = printerOf(derivation, notation);
  const domain = domainText(model);
  const blocks = structure.blocks.map((block) => block.length).toSorted((a, b) => b - a);
  const lines = [
    `${model.name}: dims [${model.dims.join(', ')}], ${domain || 'no parameters'}`,
    `generator: ${structure.matrix.rows} x ${structure.matrix.rows} in ${structure.basis.kind}, ${blocks.length} blocks, largest ${blocks[0]}`,
    ...derivation.negativeRates.map(
      ({ bath, jump, rate, point }) =>
        `caution: the rate ${printer.rational(rate)} of jump ${jump} of ${bath} is negative at ${pointText(derivation, point)}`,
    ),
    '',
    `steady state: ${steadyStateText(derivation)}`,
    ...uniquenessLines(printer, derivation.uniqueness),
    ...conservedLines(printer, derivation, notation),
  ];
  for (const [name, value] of expectations) {
    if (!/^I+$/.test(name)) lines.push(`  ${expectationName(name, notation)} = ${printer.rational(value)}`);
  }
  if (spectrum !== undefined) {
    lines.push('', 'spectrum of the generator:');
    lines.push(...spectrum.factors.map((factor) => `  ${factorLine(printer, factor, notation)}`));
    for (const size of spectrum.omitted) lines.push(`  not computed: a block of size ${size}`);
  }
  for (const { locus, solved, eigenvalue, kernelDimensions } of jordan) {
    const where = `${solved.parameter} = ${printer.rational(solved.value)}`;
    const found = jordanText(kernelDimensions);
    lines.push(
      `  at ${where}: ${found} at ${printer.rational(eigenvalue)} (zero of ${printer.field.domain.print(locus)})`,
    );
  }
  if (negativity !== undefined) {
    lines.push('', 'negativity:');
    lines.push(
      negativity.form === undefined
        ? `  no closed form: factors of degree ${negativity.spectrum.map(({ degree }) => degree).join(', ')}`
        : `  ${printer.form(negativity.form)}`,
    );
    if (negativity.condition === 'never') lines.push('  never entangled (PPT on the whole domain)');
    else if (negativity.condition !== undefined) {
      const polynomial = { numerator: negativity.condition, denominator: printer.field.domain.one };
      lines.push(`  NPT exactly where ${printer.rational(polynomial)} > 0`);
    }
    for (const { eigenvalue, multiplicity, sign } of negativity.eigenvalues) {
      const times = multiplicity === 1 ? '' : ` (${multiplicity} times)`;
      lines.push(`  eigenvalue ${printer.form(eigenvalue)}${times}: ${signText(derivation, sign)}`);
    }
  }
  if (production?.verdict === 'closed form') {
    lines.push('', 'entropy production rate:', `  ${printer.form(production.rate)}`);
    const { productionConditions: conditions } = derivation;
    if (conditions.length > 0) lines.push(`  a real number only where ${conditions.join(' and ')}`);
  } else if (production !== undefined) {
    lines.push('', productionRefusal(production));
  }
  lines.push(
    ...thresholdLines(printer, derivation),
    ...entropyLines(printer, derivation),
    ...evolutionLines(printer, derivation, notation),
  );
  return lines;
}

function thresholdLines({ field, form }: Printer, { threshold }: Derivation): readonly string[] {
  if (threshold === undefined) return [];
  const { parameter, closed, implicit } = threshold;
  return [
    '',
    'boundary of entanglement, where real:',
    ...closed.map((solution) => `  ${parameter} = ${form(solution)}`),
    ...implicit.map((factor) => `  zeros of ${field.domain.print(factor)} in ${parameter}`),
  ];
}

function entropyLines({ form }: Printer, { entropy }: Derivation): readonly string[] {
  if (entropy === undefined) return [];
  const degrees = entropy.spectrum.map(({ coefficients }) => coefficients.length - 1).join(', ');
  const text = entropy.form === undefined ? `no closed form: factors of degree ${degrees}` : form(entropy.form);
  return ['', 'entropy of the steady state in nats:', `  ${text}`];
}

/** ⟨B⟩(t) of every basis element that is not always zero, and the squares of the rates that appear there. */
function evolutionLines(printer: Printer, derivation: Derivation, notation: 'text' | 'latex'): readonly string[] {
  const { evolution, structure } = derivation;
  if (evolution === undefined) return [];
  if (evolution.verdict === 'undecided') return ['', `evolution: no closed form: ${evolution.reason}`];
  const { solution, limit } = evolution;
  const { expectations, squares } = evolutionTexts(printer, solution, structure, notation);
  const proof =
    solution.verdict === 'proved' ? 'proved (d rho/dt = L(rho) exactly)' : 'NOT CONFIRMED by its derivative';
  return [
    '',
    `evolution: ${proof}${limit.verdict === 'proved' ? ', tends to the terms without t' : ''}`,
    ...expectations.map(([name, text]) => `  ${expectationName(name, notation)}(t) = ${text}`),
    ...squares.map(([name, square]) => `  ${name}^2 = ${square}; sinh(${name}*t)/${name} stands for t where it is 0`),
  ];
}

function steadyStateText({ steadyState, residual }: Derivation): string {
  if (steadyState.verdict === 'not unique') return `not unique, ${steadyState.kernel.length}-dimensional kernel`;
  return residual?.verdict === 'proved' ? 'proved (L(rho) = 0, tr rho = 1 exactly)' : 'NOT CONFIRMED by its residual';
}

function uniquenessLines({ field }: Printer, uniqueness: Uniqueness): readonly string[] {
  switch (uniqueness.verdict) {
    case 'everywhere':
      return ['  unique on the whole domain'];
    case 'except where':
      return [
        `  unique except possibly where ${uniqueness.zeros.map((zero) => `${field.domain.print(zero)} = 0`).join(' or ')}`,
      ];
    case 'undecided':
      return ['  unique for generic parameters'];
    default:
      return [];
  }
}

/** Conserved quantities, and what the state tends to on average over time. */
function conservedLines(
  { field, rational }: Printer,
  { conserved }: Derivation,
  notation: 'text' | 'latex',
): readonly string[] {
  if (conserved === undefined) return [];
  const { quantities, averages } = conserved;
  const sum = (terms: readonly (readonly [factor: RationalFunction, text: string])[]): string =>
    terms
      .filter(([factor]) => !field.isZero(factor))
      .map(([factor, text]) => (field.equals(factor, field.one) ? text : `(${rational(factor)})*${text}`))
      .join(' + ');
  const texts = quantities.map((terms) =>
    sum([...terms].map(([name, factor]) => [factor, expectationName(name, notation)])),
  );
  const grouped = texts.map((text, k) => (quantities[k].size > 1 ? `(${text})` : text));
  return [
    ...texts.map((text) => `  conserved: ${text}`),
    '  averages over time, for conserved quantities of the initial state:',
    ...[...averages].flatMap(([name, { constant, factors }]) => {
      if (/^I+$/.test(name)) return [];
      const start = field.isZero(constant) ? [] : [rational(constant)];
      const rest = sum(factors.map((factor, k) => [factor, grouped[k]]));
      return [`    ${expectationName(name, notation)} -> ${[...start, ...(rest === '' ? [] : [rest])].join(' + ')}`];
    }),
  ];
}

function factorLine({ field, rational }: Printer, factor: SpectralFactor, notation: string): string {
  const { root, pair, coefficients, multiplicity, irreducible } = factor;
  const times = multiplicity === 1 ? '' : `  (${multiplicity} times)`;
  if (root !== undefined) return `${rational(root)}${times}`;
  const [open, close] = notation === 'latex' ? ['\\sqrt{', '}'] : ['sqrt(', ')'];
  if (pair !== undefined) {
    const sign = notation === 'latex' ? '\\pm' : '+-';
    return `${rational(pair.mean)} ${sign} ${open}${rational(pair.discriminant)}${close}${times}`;
  }
  const kind = irreducible ? 'irreducible' : 'not factored further';
  const unknown = ['x', 'z', 'root', 'eigenvalue'].find((name) => !field.variables.includes(name)) ?? 'lambda';
  const terms = coefficients.map((coefficient, k) => `(${rational(coefficient)})*${unknown}^${k}`).join(' + ');
  return `${coefficients.length - 1} roots of ${terms}${times} (${kind})`;
}

function jordanText(dimensions: readonly number[]): string {
  if (dimensions.length === 1) return 'diagonalisable';
  const sizes = dimensions.map((dimension, k) => {
    const blocks = dimension - (dimensions[k - 1] ?? 0);
    return blocks - ((dimensions[k + 1] ?? dimension) - dimension);
  });
  const parts = sizes.flatMap((count, k) =>
    count === 0 || k === 0 ? [] : [`${count} Jordan blocks of size ${k + 1}`],
  );
  return parts.join(', ');
}

function signText(derivation: Derivation, sign: EigenvalueSign): string {
  if (sign.verdict === 'nonnegative') return `nonnegative (${sign.by})`;
  if (sign.verdict === 'undecided') return 'sign undecided';
  return `negative at ${pointText(derivation, sign.point)}`;
}

function pointText({ model }: Derivation, point: readonly Rational[]): string {
  return parametersOf(model.arithmetic.field)
    .map((name, v) => `${name} = ${printRational(point[v])}`)
    .join(', ');
}
