import type { RationalFunction } from '../exact/polynomials/rational-function.ts';
import { printRational } from '../exact/integers/rational.ts';
import type { Conserved } from '../symbolic/models/conserved-expectations.ts';
import type { ClosedNegativity } from '../symbolic/models/closed-negativity.ts';
import type { Derivation } from '../symbolic/models/derive.ts';
import type { LiouvillianSpectrum } from '../symbolic/models/liouvillian-spectrum.ts';
import type { SymbolicMatrix } from '../symbolic/formulas/symbolic-arithmetic.ts';
import { parametersOf } from '../symbolic/formulas/parameter-functions.ts';
import { statedCurrents } from '../symbolic/steps/stated-currents.ts';
import { type Printer, printerOf } from './derivation-printer.ts';
import { rootsData } from './negative-roots-lines.ts';
import { evolutionTexts } from './evolution-text.ts';

/** A derivation as JSON data. */
export function derivationData(derivation: Derivation): Readonly<Record<string, unknown>> {
  const { model, structure, steadyState, residual, expectations, uniqueness, spectrum, jordan } = derivation;
  const { negativity, production, threshold } = derivation;
  const printer = printerOf(derivation, 'text');
  const { field, form, rational } = printer;
  const polynomial = (p: RationalFunction['numerator']): string => field.domain.print(p);
  return {
    format: 'clausius-derivation',
    version: 1,
    model: { name: model.name, source: model.source, dims: model.dims, parameters: model.parameters },
    negativeRates: derivation.negativeRates.map(({ bath, jump, rate, point }) => ({
      bath,
      jump,
      rate: rational(rate),
      point: Object.fromEntries(parametersOf(field).map((name, v) => [name, printRational(point[v])])),
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
    spectrum: spectrum && spectrumData(spectrum, rational),
    jordan: jordan.map(({ locus, solved, eigenvalue, kernelDimensions }) => ({
      locus: polynomial(locus),
      [solved.parameter]: rational(solved.value),
      eigenvalue: rational(eigenvalue),
      kernelDimensions,
    })),
    negativity: negativity && negativityData(negativity, printer),
    production: production && {
      verdict: production.verdict,
      ...(production.verdict === 'closed form'
        ? { rate: form(production.rate) }
        : { bath: production.bath, reason: production.reason }),
      ...(derivation.productionConditions.length === 0 ? {} : { realOnlyWhere: derivation.productionConditions }),
    },
    currents: Object.fromEntries(statedCurrents(derivation).map(([quantity, current]) => [quantity, form(current)])),
    entropy: derivation.entropy && { formula: derivation.entropy.form && form(derivation.entropy.form) },
    threshold: threshold && {
      parameter: threshold.parameter,
      solutions: threshold.closed.map(form),
      zerosOf: threshold.implicit.map(polynomial),
    },
    evolution: evolutionData(derivation),
  };
}

function spectrumData(
  { factors, omitted }: LiouvillianSpectrum,
  rational: (value: RationalFunction) => string,
): Readonly<Record<string, unknown>> {
  return {
    factors: factors.map(({ root, pair, coefficients, multiplicity, irreducible }) => ({
      multiplicity,
      irreducible,
      ...(root === undefined
        ? pair === undefined
          ? { coefficients: coefficients.map(rational) }
          : { mean: rational(pair.mean), discriminant: rational(pair.discriminant) }
        : { root: rational(root) }),
    })),
    omittedBlocks: omitted,
  };
}

function negativityData(
  { form: formula, roots, closedPart, condition, eigenvalues }: ClosedNegativity,
  { field, form, rational }: Printer,
): Readonly<Record<string, unknown>> {
  return {
    formula: formula && form(formula),
    ...(roots.length === 0
      ? {}
      : { closedPart: form(closedPart), roots: roots.map((part) => rootsData(part, rational)) }),
    entangledWherePositive: typeof condition === 'object' ? field.domain.print(condition) : condition,
    eigenvalues: eigenvalues.map(({ eigenvalue, multiplicity, sign }) => ({
      eigenvalue: form(eigenvalue),
      multiplicity,
      sign: sign.verdict,
    })),
  };
}

function evolutionData(derivation: Derivation): Readonly<Record<string, unknown>> | undefined {
  const { evolution, structure } = derivation;
  if (evolution === undefined || evolution.verdict === 'undecided') return evolution;
  const { solution, limit } = evolution;
  const { expectations, squares } = evolutionTexts(printerOf(derivation, 'text'), solution, structure);
  return {
    verdict: 'solved',
    proof: solution.verdict,
    expectations: Object.fromEntries(expectations),
    squaredRates: Object.fromEntries(squares),
    tendsToConstantTerms: limit.verdict,
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
