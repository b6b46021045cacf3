import { substitute } from '../../exact/polynomials/rational-function-calculus.ts';
import {
  type RationalFunction,
  type RationalFunctionField,
  rationalFunctionField,
} from '../../exact/polynomials/rational-function.ts';
import { determinantOf } from '../../exact/linear/determinant.ts';
import type { SpectralFactor } from '../../exact/matrices/spectrum.ts';
import { ArithmeticError } from '../../matrix/errors.ts';
import type { Matrix } from '../../matrix/interface.ts';
import type { ClosedForm } from '../formulas/closed-form.ts';
import { type Derivation, derive } from '../models/derive.ts';
import type { JordanStructure } from '../models/liouvillian-spectrum.ts';
import type { Model } from '../models/model.ts';
import { parseClosedForm } from '../formulas/closed-form-parse.ts';
import { operatorFromText } from '../models/operator-text.ts';
import { type Expression, Setting } from './setting.ts';
import { derivedFact, everyVerdict, type StepVerdict } from './step-verdict.ts';
import { productionRefusal } from '../models/steady-entropy-production.ts';
import type { SymbolicMatrix } from '../formulas/symbolic-arithmetic.ts';
import { stationarityResidual } from '../models/symbolic-steady-state.ts';

/** Steps of proofs about a model: what its generator does, in exact arithmetic. */

/** What a derivation is asked for; each part is derived once for a model. */
const PARTS = {
  state: { spectrum: false, negativity: false, production: false },
  negativity: { spectrum: false, production: false },
  spectrum: { negativity: false, jordan: false, production: false },
  jordan: { negativity: false, jordan: true, production: false },
  production: { spectrum: false, negativity: false },
} as const;

const derivations = new WeakMap<Model, Map<keyof typeof PARTS, Derivation>>();

/**
 * Closed forms of a model: its steady state and one more part.
 *
 * @example derivationOf(model({ name: 'decay', dims: [2], parameters: { a: 'positive' }, hamiltonian: '0', jumps: [{ operator: 'sigmaMinus', rate: 'a' }] })).steadyState.verdict // 'unique'
 */
export function derivationOf(model: Model, part: keyof typeof PARTS = 'state'): Derivation {
  const known = derivations.get(model) ?? new Map<keyof typeof PARTS, Derivation>();
  derivations.set(model, known);
  const derivation = known.get(part) ?? derive(model, PARTS[part]);
  known.set(part, derivation);
  return derivation;
}

/**
 * The derived steady state.
 *
 * @throws {ArithmeticError} when it is not unique for generic parameters
 * @example steadyStateOf(model({ name: 'decay', dims: [2], parameters: { a: 'positive' }, hamiltonian: '0', jumps: [{ operator: 'sigmaMinus', rate: 'a' }] })).toString() // '[[0, 0], [0, 1]]'
 */
export function steadyStateOf(model: Model): SymbolicMatrix {
  const { steadyState } = derivationOf(model);
  if (steadyState.verdict === 'unique') return steadyState.state;
  throw new ArithmeticError({
    argument: 'model',
    expected: 'have one steady state',
    received: `that of ${model.name} is ${steadyState.verdict}`,
  });
}

/**
 * L(ρ) = 0, ρ = ρ†, tr ρ = 1.
 *
 * @example isStationary(model({ name: 'decay', dims: [2], parameters: { a: 'positive' }, hamiltonian: '0', jumps: [{ operator: 'sigmaMinus', rate: 'a' }] }), steadyStateOf(model({ name: 'decay', dims: [2], parameters: { a: 'positive' }, hamiltonian: '0', jumps: [{ operator: 'sigmaMinus', rate: 'a' }] }))).verdict // 'proved'
 */
export function isStationary(model: Model, rho: SymbolicMatrix): StepVerdict {
  const residual = stationarityResidual(model, rho);
  const setting = new Setting(model);
  if (residual.verdict === 'proved') return everyVerdict(setting.equal('0', '0'), builtBy(model));
  const { equation, remainder } = residual;
  const found = setting.equal(remainder, '0');
  if (found.verdict !== 'refuted') return found;
  return { ...found, witness: { ...found.witness, found: `${equation} gives ${found.witness.found}` } };
}

/**
 * The steady state is unique everywhere on the domain: the eigenvalue 0 is simple.
 *
 * @param squares lists of nonnegative functions: of each constant coefficient whose sign is not evident, what is left when
 *                those of one list are taken off has to be positive
 * @example isUnique(model({ name: 'decay', dims: [2], parameters: { a: 'positive' }, hamiltonian: '0', jumps: [{ operator: 'sigmaMinus', rate: 'a' }] })).verdict // 'proved'
 */
export function isUnique(model: Model, ...squares: readonly (readonly string[])[]): StepVerdict {
  const derived = [derivedFact({ model, quantity: 'unique' })];
  const known = derivationOf(model, 'state').uniqueness;
  if (known.verdict === 'everywhere') {
    const rests = [
      'nothing but multiples of 1 commutes with the jumps, whose span is closed under adjoints, and with H',
    ];
    return everyVerdict(builtBy(model), { verdict: 'proved', rests, derived });
  }
  const { uniqueness } = derivationOf(model, 'spectrum');
  const rests = ['the constant coefficients of all other factors of the characteristic polynomial keep their sign'];
  const simple: StepVerdict = { verdict: 'proved', rests, derived };
  if (uniqueness.verdict === 'everywhere') return everyVerdict(builtBy(model), simple);
  if (uniqueness.verdict === 'undecided' && keepsSign(model, steadyDeterminant(model))) {
    return everyVerdict(builtBy(model), {
      ...simple,
      rests: ['the determinant of the equations L(ρ) = 0, tr ρ = 1 keeps its sign'],
    });
  }
  if (uniqueness.verdict !== 'except where' || squares.length === 0) {
    return { verdict: 'undecided', rests: [], reason: `the steady state is unique: ${uniqueness.verdict}` };
  }
  const setting = new Setting(model);
  const { field } = model.arithmetic;
  const signs = uniqueness.zeros.map((zero) => {
    const left = squares.map((list) =>
      setting.atLeast(field.fraction(zero, field.domain.one), setting.sum(...list), 'positive'),
    );
    return left.find(({ verdict }) => verdict === 'proved') ?? left[0];
  });
  return everyVerdict(
    builtBy(model),
    simple,
    ...squares.flat().map((square) => setting.sign(square, 'nonnegative')),
    ...signs,
  );
}

/** Determinant of L(ρ) = 0 with tr ρ = 1 in place of the first equation, which follows from the others. */
function steadyDeterminant({ arithmetic: { field }, generator, dims }: Model): RationalFunction {
  const dim = dims.reduce((product, d) => product * d);
  const { re, rows, cols } = generator.matrix as SymbolicMatrix;
  const entries = re.map((entry, k) => (k >= cols ? entry : k < dim ? field.one : field.zero));
  return determinantOf(field, { rows, cols, entries });
}

function keepsSign(model: Model, f: RationalFunction): boolean {
  const setting = new Setting(model);
  return (['positive', 'negative'] as const).some((claim) => setting.sign(f, claim).verdict === 'proved');
}

/**
 * The characteristic polynomial is the product of the given factors.
 *
 * @param factors irreducible factors, monic in `lambda`, with multiplicities
 * @throws        {FormatError} when a formula cannot be read
 * @example hasSpectrum(model({ name: 'decay', dims: [2], parameters: { a: 'positive' }, hamiltonian: '0', jumps: [{ operator: 'sigmaMinus', rate: 'a' }] }), [['lambda', 1], ['lambda + a', 1], ['lambda + a/2', 2]]).verdict // 'proved'
 */
export function hasSpectrum(
  model: Model,
  factors: readonly (readonly [factor: string, multiplicity: number | string])[],
): StepVerdict {
  const { spectrum } = derivationOf(model, 'spectrum');
  if (spectrum === undefined || spectrum.omitted.length > 0) {
    return { verdict: 'undecided', rests: [], reason: 'a block of the generator is too large' };
  }
  const { field } = model.arithmetic;
  const extended = rationalFunctionField(['lambda', ...field.variables], '', field.roots);
  const lambda = extended.variable('lambda');
  const polynomialOf = ({ coefficients }: SpectralFactor): RationalFunction =>
    coefficients.reduceRight(
      (sum, coefficient) =>
        extended.add(extended.mul(sum, lambda), substitute(field, coefficient, {}, extended) ?? extended.zero),
      extended.zero,
    );
  const derived = new Map(
    spectrum.factors.map((factor) => [extended.print(polynomialOf(factor)), factor.multiplicity]),
  );
  const stated = new Map<string, number>();
  for (const [text, multiplicity] of factors) {
    const form = parseClosedForm(extended, text);
    const name = form.kind === 'rational' ? extended.print(form.value) : text;
    stated.set(name, (stated.get(name) ?? 0) + Number(multiplicity));
  }
  const different = [...new Set([...derived.keys(), ...stated.keys()])].find(
    (name) => derived.get(name) !== stated.get(name),
  );
  if (different === undefined) {
    const rests = ['factorisation of the characteristic polynomial over ℚ, multiplied back'];
    return everyVerdict(new Setting(model).equal('0', '0'), builtBy(model), { verdict: 'proved', rests });
  }
  if (field.roots.length > 0) {
    // factors need not be irreducible over a field with roots
    return { verdict: 'undecided', rests: [], reason: `the factors differ in ${different}` };
  }
  const [found, wanted] = [derived.get(different) ?? 0, stated.get(different) ?? 0];
  const witness = {
    point: {},
    found: `multiplicity ${found} of the factor ${different}`,
    stated: `multiplicity ${wanted}`,
  };
  return { verdict: 'refuted', rests: [builtBy(model).rests[0]], witness };
}

/**
 * Where the pair of eigenvalues meets, the generator is not diagonalisable.
 *
 * @param at               value of a parameter at which they meet
 * @param kernelDimensions dimensions of the kernels of (L − λ)ᵏ, k = 1, 2, … until they stop growing
 * @example hasJordanBlocks(model({ name: 'driven', dims: [2], parameters: { w: 'positive', a: 'positive' }, hamiltonian: 'w*X', jumps: [{ operator: 'sigmaMinus', rate: 'a' }] }), { parameter: 'w', value: 'a/8', eigenvalue: '-3*a/4' }, [1, 2]).verdict // 'proved'
 */
export function hasJordanBlocks(
  model: Model,
  at: { readonly parameter: string; readonly value: string; readonly eigenvalue: string },
  kernelDimensions: readonly (number | string)[],
): StepVerdict {
  const setting = new Setting(model);
  const { field } = model.arithmetic;
  const locus = field.print(setting.rational(setting.difference(setting.form(at.parameter), setting.form(at.value))));
  const found = derivationOf(model, 'jordan').jordan.find(({ solved }) => {
    const zero = setting.difference(solved.value, solved.parameter);
    const other = setting.difference(setting.at(zero, { [at.parameter]: at.value }), '0');
    return setting.equal(other, '0').verdict === 'proved';
  });
  if (found === undefined) {
    const witness = { point: {}, found: 'no degenerate pair', stated: `one where ${locus} = 0` };
    return { verdict: 'refuted', rests: [], witness };
  }
  const eigenvalue = setting.equal(
    setting.at(found.eigenvalue, { [at.parameter]: at.value }),
    setting.at(at.eigenvalue, { [at.parameter]: at.value }),
  );
  return everyVerdict(eigenvalue, sameKernels(field, found, kernelDimensions), builtBy(model));
}

function sameKernels(
  { domain }: RationalFunctionField,
  { kernelDimensions, exceptions }: JordanStructure,
  stated: readonly (number | string)[],
): StepVerdict {
  const [left, right] = [kernelDimensions.map(String).join(), stated.map(String).join()];
  const rests = ['exact kernels of powers of L − λ'];
  if (left !== right) {
    const witness = { point: {}, found: `kernels of dimension ${left}`, stated: right };
    return { verdict: 'refuted', rests: [], witness };
  }
  if (exceptions.length === 0) return { verdict: 'proved', rests };
  const zeros = exceptions.map((zero) => `${domain.print(zero)} = 0`).join(' or ');
  return { verdict: 'undecided', rests, reason: `kernels may be larger where ${zeros}` };
}

/**
 * The expectation value of an operator in the steady state is the formula.
 *
 * @param operator text of a Hermitian operator, such as `XX` or `|0><0|_1`
 * @throws         {FormatError} when the operator or the formula cannot be read
 * @throws         {ArithmeticError} when the steady state is not unique
 * @example hasExpectation(model({ name: 'decay', dims: [2], parameters: { a: 'positive' }, hamiltonian: '0', jumps: [{ operator: 'sigmaMinus', rate: 'a' }] }), 'Z', '-1').verdict // 'proved'
 */
export function hasExpectation(model: Model, operator: string, formula: Expression): StepVerdict {
  const setting = new Setting(model);
  const matrix = operatorFromText(operator, model.dims, model.arithmetic);
  const found = setting.equal(steadyStateOf(model).traceOfProduct(matrix).exact, formula);
  return everyVerdict(found, builtBy(model), about(model, `expectation ${operator}`, setting.form(formula)));
}

/**
 * The entropy production rate of the steady state is the formula.
 *
 * @example hasProduction(model({ name: 'decay', dims: [2], parameters: { a: 'positive' }, hamiltonian: '0', jumps: ['sigmaMinus', { operator: 'sigmaPlus', rate: 'a' }] }), '0').verdict // 'proved'
 */
export function hasProduction(model: Model, formula: Expression): StepVerdict {
  const { production } = derivationOf(model, 'production');
  if (production?.verdict !== 'closed form') {
    const reason = production === undefined ? 'the steady state is not unique' : productionRefusal(production);
    return { verdict: 'undecided', rests: [], reason };
  }
  const setting = new Setting(model);
  return everyVerdict(
    setting.equal(production.rate, formula),
    builtBy(model),
    about(model, 'production', setting.form(formula)),
  );
}

/**
 * dρ/dt = L(ρ) along a flow of the parameters; see `Setting.rate`.
 *
 * @example solves(model({ name: 'decay', dims: [2], parameters: { a: 'positive' }, hamiltonian: '0', jumps: [{ operator: 'sigmaMinus', rate: 'a' }] }), steadyStateOf(model({ name: 'decay', dims: [2], parameters: { a: 'positive' }, hamiltonian: '0', jumps: [{ operator: 'sigmaMinus', rate: 'a' }] })), {}).verdict // 'proved'
 */
export function solves(model: Model, rho: SymbolicMatrix, rates: Readonly<Record<string, Expression>>): StepVerdict {
  const setting = new Setting(model);
  return everyVerdict(
    setting.sameMatrix(model.generator.applyTo(rho), setting.rateOfMatrix(rho, rates)),
    builtBy(model),
  );
}

/**
 * The generator maps the matrix to the given one, both of shape (d, d).
 *
 * @example generatorMapsTo(model({ name: 'decay', dims: [2], parameters: { a: 'positive' }, hamiltonian: '0', jumps: [{ operator: 'sigmaMinus', rate: 'a' }] }), steadyStateOf(model({ name: 'decay', dims: [2], parameters: { a: 'positive' }, hamiltonian: '0', jumps: [{ operator: 'sigmaMinus', rate: 'a' }] })), steadyStateOf(model({ name: 'decay', dims: [2], parameters: { a: 'positive' }, hamiltonian: '0', jumps: [{ operator: 'sigmaMinus', rate: 'a' }] })).scaled(0)).verdict // 'proved'
 */
export function generatorMapsTo(model: Model, rho: Matrix, image: Matrix): StepVerdict {
  return everyVerdict(new Setting(model).sameMatrix(model.generator.applyTo(rho), image), builtBy(model));
}

/** What a step about a model rests on. */
export function builtBy({ name }: Model): StepVerdict {
  return { verdict: 'proved', rests: [`the generator of ${name}, built from its Hamiltonian and jumps`] };
}

/** The fact that a proved step hands on; what is not proved is not used. */
export function about(model: Model, quantity: string, form: ClosedForm): StepVerdict {
  return { verdict: 'proved', rests: [], derived: [derivedFact({ model, quantity, form })] };
}
