import type { ParameterBox } from '../../exact/signs/parameter-box.ts';
import type { Polynomial } from '../../exact/polynomials/polynomial.ts';
import type { RationalFunction } from '../../exact/polynomials/rational-function.ts';
import type { Rational } from '../../exact/integers/rational.ts';
import { fieldElement } from '../../exact/matrices/field-real.ts';
import { float64 } from '../../float64/matrix.ts';
import { readDescribed } from '../../formats/description.ts';
import { FormatError, HermiticityError } from '../../matrix/errors.ts';
import type { Arithmetic, Matrix } from '../../matrix/interface.ts';
import { type Baths, lindbladian, Lindbladian, unsafeLindbladian, type Jump } from '../../quantum/lindbladian.ts';
import { zeroMatrix } from '../../quantum/operators.ts';
import { redfieldGenerator } from '../../quantum/redfield.ts';
import { resetJumps } from '../../quantum/reset.ts';
import { type Dims } from '../../quantum/subsystems.ts';
import { boxWithDivisors, domainsWithoutZeros } from '../formulas/divisors.ts';
import { divisorsIn } from '../formulas/real-where.ts';
import { negativePoint } from '../formulas/negative-point.ts';
import { coefficientFromText, isKetText, ketFromText, operatorFromText } from './operator-text.ts';
import type { ParameterDomain, ParameterPoint } from '../formulas/parameter-domain.ts';
import { hasEvidentSignOfFraction } from '../formulas/sign-on-box.ts';
import {
  MODEL,
  type ModelDefinition,
  type PlainJump,
  type PlainJumps,
  type RedfieldDefinition,
} from './model-definition.ts';
import { domainOf, namedFormulas } from './model-domain.ts';
import { operatorOf, symbolicMatrix } from './operator-definition.ts';
import { startOf } from './start.ts';
import { oscillatorsOf, type StatedBath, statedBaths } from './stated-bath.ts';
import { stateJumps } from './state-jumps.ts';
import { withPlainJumps } from './thermal-jumps.ts';
import { entriesAt, realAt } from './value-at.ts';
import type { SymbolicArithmetic, SymbolicMatrix } from '../formulas/symbolic-arithmetic.ts';
import { productOfNumbers } from '../../matrix/product-of-numbers.ts';

/** Open system over the rational functions of its parameters. */
export interface Model {
  readonly name: string;
  readonly dims: Dims;
  readonly source: string | undefined;
  readonly description: string | undefined;
  /** What it was made from. */
  readonly definition: ModelDefinition;
  readonly parameters: Readonly<Record<string, ParameterDomain>>;
  /** Inequalities between parameters that hold on the domain beside their intervals. */
  readonly assume: readonly string[];
  /** Values of the parameters at which it is looked at first, where it says so. */
  readonly start: Readonly<Record<string, Rational>> | undefined;
  /** Interval of every parameter, in order, and of every function of them; with what is assumed. */
  readonly box: ParameterBox;
  readonly arithmetic: SymbolicArithmetic;
  /** The generator, made by the same code as in float64. */
  readonly generator: Lindbladian;
  /** Hamiltonian of the system; that of the generator has the Hamiltonian parts of Redfield dissipators as well. */
  readonly hamiltonian: SymbolicMatrix;
  /** Dissipators by bath, each with its Hamiltonian part: 0 but for Redfield dissipators. */
  readonly dissipators: Readonly<Record<string, Lindbladian>>;
  /** Baths with a Redfield dissipator. */
  readonly redfield: readonly string[];
  /** Jumps by bath as they were written: of a Redfield dissipator the parts of its coupling with their rates. */
  readonly written: Baths;
  /** What is stated of baths, by their names. */
  readonly baths: Readonly<Record<string, StatedBath>>;
  /** Operators that are meant to be conserved, shape (d, d) each, by name. */
  readonly conserved: Readonly<Record<string, SymbolicMatrix>>;
  /** Subsystems that are oscillators cut off at their dimension. */
  readonly oscillators: readonly number[];
}

/**
 * Model of an open system.
 *
 * @throws  {ClausiusError} that names the field: unknown names, shapes that do not fit, a Hamiltonian that is not Hermitian
 * @example model({ name: 'decay', dims: [2], parameters: { gamma: 'positive' }, hamiltonian: '0', jumps: [{ operator: 'sigmaMinus', rate: 'gamma' }] }).generator.dim // 2
 */
export function model(definition: ModelDefinition): Model {
  return built(MODEL.read(definition, { file: 'model', name: '' }), '');
}

/** @param file what stands before the name of a field in an error */
function built(given: ModelDefinition, file: string): Model {
  const { definition, named } = withPlainJumps(given, namedFormulas(given, file), file);
  const { name, dims, parameters, source, description, assume = [], jumps: lists } = definition;
  const { arithmetic, box: whole } = domainOf(definition, named, file);
  const hamiltonian = operatorOf(definition.hamiltonian, dims, arithmetic, `${file}hamiltonian`);
  if (hamiltonian.minus(hamiltonian.adjoint()).squaredNorm().sign() !== 0) {
    throw new HermiticityError({
      argument: `${file}hamiltonian`,
      expected: 'be Hermitian',
      received: `it is ${hamiltonian.toString()}`,
    });
  }
  const dissipators = Object.entries(lists).map(
    ([bath, list]) => [bath, bathOf(list, dims, arithmetic, `${file}jumps.${bath}`)] as const,
  );
  const baths = Object.fromEntries(dissipators.map(([bath, { dissipator }]) => [bath, dissipator.jumps]));
  const conserved = Object.entries(definition.conserved ?? {});
  const generator = unsafeLindbladian(
    dissipators.reduce<Matrix>((sum, [, { dissipator }]) => sum.plus(dissipator.hamiltonian), hamiltonian),
    baths,
  );
  const divisors = divisorsOf(generator, hamiltonian, arithmetic, whole);
  const opened = domainsWithoutZeros(arithmetic.field, divisors, parameters);
  if (Object.keys(opened).length > 0) {
    return { ...built({ ...given, parameters: { ...given.parameters, ...opened } }, file), definition: given };
  }
  const box = boxWithDivisors(arithmetic.field, whole, divisors);
  return {
    name,
    dims,
    source,
    description,
    definition: given,
    parameters,
    assume,
    start: startOf(definition, arithmetic.field, box, file),
    box,
    arithmetic,
    generator,
    hamiltonian,
    dissipators: Object.fromEntries(dissipators.map(([bath, { dissipator }]) => [bath, dissipator])),
    redfield: Object.keys(lists).filter((bath) => isRedfield(lists[bath])),
    written: Object.fromEntries(dissipators.map(([bath, { written }]) => [bath, written])),
    baths: statedBaths(definition.baths ?? {}, Object.keys(baths), definition.energies, dims, arithmetic, file),
    conserved: Object.fromEntries(
      conserved.map(([key, operator]) => [key, operatorOf(operator, dims, arithmetic, `${file}conserved.${key}`)]),
    ),
    oscillators: oscillatorsOf(definition.oscillators ?? [], dims, `${file}oscillators`),
  };
}

/**
 * Model of JSON text.
 *
 * @throws {FormatError} when the text is no JSON, a name occurs twice, or it is no model
 * @example modelFromJson('{"name": "decay", "dims": [2], "parameters": {"a": "positive"}, "hamiltonian": "0", "jumps": [{"operator": "sigmaMinus", "rate": "a"}]}').name // 'decay'
 */
export function modelFromJson(text: string, argument = 'model'): Model {
  return built(readDescribed(MODEL, text, argument), `${argument}: `);
}

/** Is the value what `model` returns? */
export function isModel(value: unknown): value is Model {
  return typeof value === 'object' && value !== null && 'generator' in value && value.generator instanceof Lindbladian;
}

/**
 * The model at a rational point of its parameters, in another arithmetic.
 *
 * Nothing is rounded where the arithmetic can hold rational numbers; in float64 every entry and rate carries the bound of its
 * rounding.
 *
 * @param point value of every parameter
 * @throws {DomainError} when a parameter is missing or an operator has a pole there, or a rate is negative
 */
export function generatorAt(model: Model, point: ParameterPoint, arithmetic: Arithmetic = float64): Lindbladian {
  const { hamiltonian, baths } = unsafeGeneratorAt(model, point, arithmetic);
  return lindbladian(hamiltonian, baths);
}

/** `generatorAt`, where rates may be negative. @throws {DomainError} for missing parameters and at poles */
export function unsafeGeneratorAt(model: Model, point: ParameterPoint, arithmetic: Arithmetic = float64): Lindbladian {
  const { generator } = model;
  const baths = Object.fromEntries(
    Object.entries(generator.baths).map(([name, list]) => [
      name,
      list.map((jump) => ({
        operator: matrixAt(model.arithmetic, jump.operator, point, arithmetic),
        rate: realAt(model.arithmetic.field, rateOf(model.arithmetic, jump), point, arithmetic),
      })),
    ]),
  );
  return unsafeLindbladian(matrixAt(model.arithmetic, generator.hamiltonian, point, arithmetic), baths);
}

/**
 * What a model is divided by, as far as it is not known to have no zero. Jumps may be divided by more: those of a reset are, where an
 * eigenvalue of the state vanishes, and the generator is not.
 */
function divisorsOf(
  generator: Lindbladian,
  hamiltonian: Matrix,
  arithmetic: SymbolicArithmetic,
  box: ParameterBox,
): readonly Polynomial[] {
  const { field } = arithmetic;
  const matrices = [hamiltonian, generator.hamiltonian, ...generator.jumps.map(({ operator }) => operator)];
  const ofParts = [
    ...generator.jumps.map((jump) => rateOf(arithmetic, jump)),
    ...matrices.flatMap((matrix) => entriesIn(arithmetic, matrix)),
  ];
  if (divisorsIn(field, ofParts, box).length === 0) return [];
  const ofWhole = [hamiltonian, generator.matrix].flatMap((matrix) => entriesIn(arithmetic, matrix));
  return divisorsIn(field, ofWhole, box);
}

function entriesIn(arithmetic: SymbolicArithmetic, matrix: Matrix): readonly RationalFunction[] {
  const { re, im } = symbolicMatrix(arithmetic, matrix, 'matrix');
  return [...re, ...(im ?? [])];
}

/** Rate of a jump as a rational function. */
export function rateOf({ field }: SymbolicArithmetic, jump: Jump): RationalFunction {
  return fieldElement(field, jump.rate);
}

/** Jump whose rate is negative somewhere on the domain: there the generator is not that of a physical evolution. */
export interface NegativeRate {
  readonly bath: string;
  readonly jump: number;
  readonly rate: RationalFunction;
  readonly point: readonly Rational[];
}

/** Jumps with a rate that is found to be negative at some point of the domain. */
export function negativeRates({ arithmetic, box, generator }: Model): readonly NegativeRate[] {
  return Object.entries(generator.baths).flatMap(([bath, jumps]) =>
    jumps.flatMap((jump, k) => {
      const rate = rateOf(arithmetic, jump);
      const point = hasEvidentSignOfFraction(rate, box) ? undefined : negativePoint(arithmetic.field, rate, box);
      return point === undefined ? [] : [{ bath, jump: k, rate, point }];
    }),
  );
}

/** Matrix of rational functions at a point, in another arithmetic. @throws {DomainError} at a pole */
export function matrixAt(
  symbols: SymbolicArithmetic,
  matrix: Matrix,
  point: ParameterPoint,
  arithmetic: Arithmetic = float64,
): Matrix {
  const symbolic = symbolicMatrix(symbols, matrix, 'matrix');
  return entriesAt(symbols.field, matrix, [symbolic.re, symbolic.im], point, arithmetic);
}

function isRedfield(definition: PlainJumps): boolean {
  return typeof definition !== 'function' && definition.some((jump) => typeof jump === 'object' && 'redfield' in jump);
}

/** Dissipator of a bath and the jumps it was written with. */
interface BathParts {
  readonly dissipator: Lindbladian;
  readonly written: readonly Jump[];
}

function bathOf(definition: PlainJumps, dims: Dims, arithmetic: SymbolicArithmetic, argument: string): BathParts {
  const none = zeroMatrix(productOfNumbers(dims), arithmetic);
  if (typeof definition === 'function') {
    const jumps = definition(arithmetic).map((jump, k) => {
      const pair = 'operator' in jump ? jump : { operator: jump, rate: 1 };
      return { ...pair, operator: operatorOf(() => pair.operator, dims, arithmetic, `${argument}[${k}]`) };
    });
    return { dissipator: unsafeLindbladian(none, jumps), written: jumps };
  }
  const parts = definition.map((jump, k): BathParts => {
    if (typeof jump === 'object' && 'redfield' in jump) {
      return redfieldOf(jump.redfield, dims, arithmetic, `${argument}[${k}].redfield`);
    }
    const jumps = jumpOf(jump, dims, arithmetic, `${argument}[${k}]`);
    return { dissipator: unsafeLindbladian(none, jumps), written: jumps };
  });
  return {
    dissipator: unsafeLindbladian(
      parts.reduce<Matrix>((sum, { dissipator }) => sum.plus(dissipator.hamiltonian), none),
      parts.flatMap(({ dissipator }) => dissipator.jumps),
    ),
    written: parts.flatMap(({ written }) => written),
  };
}

function redfieldOf(
  parts: RedfieldDefinition['redfield'],
  dims: Dims,
  arithmetic: SymbolicArithmetic,
  argument: string,
): BathParts {
  const written = parts.flatMap((part, k) => jumpOf(part, dims, arithmetic, `${argument}[${k}]`));
  const none = zeroMatrix(productOfNumbers(dims), arithmetic);
  const coupling: SymbolicMatrix = written.reduce((sum, { operator }) => sum.plus(operator), none as SymbolicMatrix);
  if (coupling.minus(coupling.adjoint()).squaredNorm().sign() !== 0) {
    throw new HermiticityError({
      argument,
      expected: 'add up to a Hermitian coupling',
      received: `the sum of its operators is ${coupling.toString()}`,
    });
  }
  return { dissipator: redfieldGenerator(none, written).baths.bath, written };
}

function jumpOf(
  definition: Exclude<PlainJump, RedfieldDefinition>,
  dims: Dims,
  arithmetic: SymbolicArithmetic,
  argument: string,
): readonly Jump[] {
  if (typeof definition === 'string') {
    return [{ operator: operatorFromText(definition, dims, arithmetic, argument), rate: 1 }];
  }
  const rate = arithmetic.number(coefficientFromText(String(definition.rate ?? 1), arithmetic, `${argument}.rate`));
  if ('operator' in definition) {
    return [{ operator: operatorOf(definition.operator, dims, arithmetic, `${argument}.operator`), rate }];
  }
  const { reset, subsystem = 0 } = definition;
  const dim = dims[subsystem];
  if (dim === undefined || (definition.subsystem === undefined && dims.length > 1)) {
    throw new FormatError({
      argument: `${argument}.subsystem`,
      expected: `be one of the numbers 0 … ${dims.length - 1}`,
      received: definition.subsystem === undefined ? 'it is missing' : `it is ${subsystem}`,
    });
  }
  if (isKetText(reset)) {
    return resetJumps(ketFromText(reset, [dim], arithmetic, `${argument}.reset`), rate, dims, subsystem);
  }
  const chi = operatorFromText(reset, [dim], arithmetic, `${argument}.reset`);
  return stateJumps(chi, rate, dims, subsystem, `${argument}.reset`);
}
