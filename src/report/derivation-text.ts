import type { RationalFunction, RationalFunctionField } from '../exact/polynomials/rational-function.ts';
import { printRational, type Rational } from '../exact/integers/rational.ts';
import type { SpectralFactor } from '../exact/matrices/spectrum.ts';
import { type ClosedForm, rationalForm } from '../symbolic/formulas/closed-form.ts';
import { type Notation, printClosedForm } from '../symbolic/formulas/closed-form-text.ts';
import type { EigenvalueSign } from '../symbolic/models/closed-negativity.ts';
import type { Conserved } from '../symbolic/models/conserved-expectations.ts';
import type { Derivation } from '../symbolic/models/derive.ts';
import type { Uniqueness } from '../symbolic/models/liouvillian-spectrum.ts';
import { intervalText } from '../symbolic/formulas/parameter-domain.ts';
import { productionRefusal } from '../symbolic/models/steady-entropy-production.ts';
import type { SymbolicMatrix } from '../symbolic/formulas/symbolic-arithmetic.ts';

/** Expressions of a derivation as text or LaTeX. */
interface Printer {
  readonly field: RationalFunctionField;
  readonly form: (form: ClosedForm) => string;
  readonly rational: (value: RationalFunction) => string;
}

function printerOf({ model }: Derivation, notation: Notation): Printer {
  const { field } = model.arithmetic;
  const form = (closed: ClosedForm): string => printClosedForm(field, closed, notation);
  return { field, form, rational: (value) => form(rationalForm(value)) };
}

/** Lines that show a derivation on a terminal, in mathjs syntax or LaTeX. */
export function derivationLines(derivation: Derivation, notation: 'text' | 'latex' = 'text'): readonly string[] {
  const { model, structure, expectations, spectrum, jordan, negativity, production } = derivation;
  const printer = printerOf(derivation, notation);
  const domain = model.arithmetic.field.variables.map((name, v) => intervalText(name, model.box[v])).join(', ');
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
  return lines;
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

function expectationName(name: string, notation: string): string {
  if (notation === 'text') return `<${name}>`;
  const operator = name.replaceAll('><', '\\rangle\\langle ').replaceAll('*', ' ').replaceAll(/\bi\b/g, '\\mathrm{i}');
  return `\\langle ${operator} \\rangle`;
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
  return model.arithmetic.field.variables.map((name, v) => `${name} = ${printRational(point[v])}`).join(', ');
}

/** A derivation as JSON data. */
export function derivationData(derivation: Derivation): Readonly<Record<string, unknown>> {
  const { model, structure, steadyState, residual, expectations, uniqueness, spectrum, jordan } = derivation;
  const { negativity, production } = derivation;
  const { field, form, rational } = printerOf(derivation, 'text');
  const polynomial = (p: RationalFunction['numerator']): string => field.domain.print(p);
  return {
    format: 'clausius-derivation',
    version: 1,
    model: { name: model.name, source: model.source, dims: model.dims, parameters: model.parameters },
    negativeRates: derivation.negativeRates.map(({ bath, jump, rate, point }) => ({
      bath,
      jump,
      rate: rational(rate),
      point: Object.fromEntries(field.variables.map((name, v) => [name, printRational(point[v])])),
    })),
    basis: structure.basis.kind,
    blocks: structure.blocks.map((block) => block.map((k) => structure.basis.elements[k].name)),
    steadyState:
      steadyState.verdict === 'unique'
        ? {
            verdict: 'unique',
            proof: residual?.verdict,
            unique:
              uniqueness.verdict === 'except where' ? { except: uniqueness.zeros.map(polynomial) } : uniqueness.verdict,
            expectations: Object.fromEntries([...expectations].map(([name, value]) => [name, rational(value)])),
            entries: entriesOf(steadyState.state, rational),
          }
        : {
            verdict: 'not unique',
            conserved: conservedData(derivation.conserved, rational),
            kernel: steadyState.kernel.map((matrix) => entriesOf(matrix, rational)),
          },
    spectrum: spectrum && {
      factors: spectrum.factors.map(({ root, pair, coefficients, multiplicity, irreducible }) => ({
        multiplicity,
        irreducible,
        ...(root === undefined
          ? pair === undefined
            ? { coefficients: coefficients.map(rational) }
            : { mean: rational(pair.mean), discriminant: rational(pair.discriminant) }
          : { root: rational(root) }),
      })),
      omittedBlocks: spectrum.omitted,
    },
    jordan: jordan.map(({ locus, solved, eigenvalue, kernelDimensions }) => ({
      locus: polynomial(locus),
      [solved.parameter]: rational(solved.value),
      eigenvalue: rational(eigenvalue),
      kernelDimensions,
    })),
    negativity: negativity && {
      formula: negativity.form && form(negativity.form),
      entangledWherePositive:
        typeof negativity.condition === 'object' ? polynomial(negativity.condition) : negativity.condition,
      eigenvalues: negativity.eigenvalues.map(({ eigenvalue, multiplicity, sign }) => ({
        eigenvalue: form(eigenvalue),
        multiplicity,
        sign: sign.verdict,
      })),
    },
    production: production && {
      verdict: production.verdict,
      ...(production.verdict === 'closed form'
        ? { rate: form(production.rate) }
        : { bath: production.bath, reason: production.reason }),
      ...(derivation.productionConditions.length === 0 ? {} : { realOnlyWhere: derivation.productionConditions }),
    },
  };
}

function conservedData(
  conserved: Conserved | undefined,
  rational: (value: RationalFunction) => string,
): readonly Readonly<Record<string, string>>[] | undefined {
  return conserved?.quantities.map((terms) =>
    Object.fromEntries([...terms].map(([name, factor]) => [name, rational(factor)])),
  );
}

function entriesOf(
  matrix: SymbolicMatrix,
  rational: (value: RationalFunction) => string,
): readonly (readonly (readonly [re: string, im: string])[])[] {
  return Array.from({ length: matrix.rows }, (_, i) =>
    Array.from({ length: matrix.cols }, (_column, j) => {
      const { a, b } = matrix.entry(i, j);
      return [rational(a), rational(b)] as const;
    }),
  );
}
