import type { RationalFunction } from '../exact/polynomials/rational-function.ts';
import { printRational } from '../exact/integers/rational.ts';
import type { Conserved } from '../symbolic/models/conserved-expectations.ts';
import type { Derivation } from '../symbolic/models/derive.ts';
import type { SymbolicMatrix } from '../symbolic/formulas/symbolic-arithmetic.ts';
import { parametersOf } from '../symbolic/formulas/parameter-functions.ts';
import { statedCurrents } from '../symbolic/steps/stated-currents.ts';
import { type Printer, printerOf } from './derivation-printer.ts';
import { rootsData } from './negative-roots-lines.ts';
import { evolutionTexts } from './evolution-text.ts';

type Data = Readonly<Record<string, unknown>>;

/** A derivation as JSON data. */
export function derivationData(derivation: Derivation): Data {
  const { model, structure } = derivation;
  const printer = printerOf(derivation, 'text');
  const { form } = printer;
  return {
    format: 'clausius-derivation',
    version: 1,
    model: { name: model.name, source: model.source, dims: model.dims, parameters: model.parameters },
    negativeRates: negativeRatesData(derivation, printer),
    basis: structure.basis.kind,
    blocks: structure.blocks.map((block) => block.map((k) => structure.basis.elements[k].name)),
    steadyState: steadyStateData(derivation, printer),
    spectrum: spectrumData(derivation, printer),
    jordan: jordanData(derivation, printer),
    negativity: negativityData(derivation, printer),
    production: productionData(derivation, printer),
    currents: Object.fromEntries(statedCurrents(derivation).map(([quantity, current]) => [quantity, form(current)])),
    entropy: derivation.entropy && { formula: derivation.entropy.form && form(derivation.entropy.form) },
    threshold: thresholdData(derivation, printer),
    evolution: evolutionData(derivation),
  };
}

function negativeRatesData({ negativeRates }: Derivation, { field, rational }: Printer): readonly Data[] {
  return negativeRates.map(({ bath, jump, rate, point }) => ({
    bath,
    jump,
    rate: rational(rate),
    point: Object.fromEntries(parametersOf(field).map((name, v) => [name, printRational(point[v])])),
  }));
}

function steadyStateData(derivation: Derivation, { field, rational }: Printer): Data {
  const { steadyState, residual, expectations, uniqueness, conserved } = derivation;
  if (steadyState.verdict !== 'unique') {
    return {
      verdict: 'not unique',
      conserved: conservedData(conserved, rational),
      kernel: steadyState.kernel.map((matrix) => entriesOf(matrix, rational)),
    };
  }
  return {
    verdict: 'unique',
    proof: residual?.verdict,
    unique:
      uniqueness.verdict === 'except where'
        ? { except: uniqueness.zeros.map((p) => field.domain.print(p)) }
        : uniqueness.verdict,
    expectations: Object.fromEntries([...expectations].map(([name, value]) => [name, rational(value)])),
    entries: entriesOf(steadyState.state, rational),
  };
}

function spectrumData({ spectrum }: Derivation, { rational }: Printer): Data | undefined {
  return (
    spectrum && {
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
    }
  );
}

function jordanData({ jordan }: Derivation, { field, rational }: Printer): readonly Data[] {
  return jordan.map(({ locus, solved, eigenvalue, kernelDimensions, exceptions }) => ({
    locus: field.domain.print(locus),
    [solved.parameter]: rational(solved.value),
    eigenvalue: rational(eigenvalue),
    kernelDimensions,
    ...(exceptions.length === 0 ? {} : { except: exceptions.map((p) => field.domain.print(p)) }),
  }));
}

function negativityData({ negativity }: Derivation, { field, form, rational }: Printer): Data | undefined {
  if (negativity === undefined) return undefined;
  const { condition, eigenvalues, roots } = negativity;
  return {
    formula: negativity.form && form(negativity.form),
    ...(roots.length === 0
      ? {}
      : { closedPart: form(negativity.closedPart), roots: roots.map((part) => rootsData(part, rational)) }),
    entangledWherePositive: typeof condition === 'object' ? field.domain.print(condition) : condition,
    eigenvalues: eigenvalues.map(({ eigenvalue, multiplicity, sign }) => ({
      eigenvalue: form(eigenvalue),
      multiplicity,
      sign: sign.verdict,
    })),
  };
}

function productionData({ production, productionConditions }: Derivation, { form }: Printer): Data | undefined {
  return (
    production && {
      verdict: production.verdict,
      ...(production.verdict === 'closed form'
        ? { rate: form(production.rate) }
        : { bath: production.bath, reason: production.reason }),
      ...(productionConditions.length === 0 ? {} : { realOnlyWhere: productionConditions }),
    }
  );
}

function thresholdData({ threshold }: Derivation, { field, form }: Printer): Data | undefined {
  return (
    threshold && {
      parameter: threshold.parameter,
      solutions: threshold.closed.map(form),
      zerosOf: threshold.implicit.map((p) => field.domain.print(p)),
    }
  );
}

function evolutionData(derivation: Derivation): Data | undefined {
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
