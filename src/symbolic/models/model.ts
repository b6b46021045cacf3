import type { ParameterBox } from '../../exact/signs/parameter-box.ts';
import { evaluateRationalFunction } from '../../exact/polynomials/rational-function-calculus.ts';
import type { RationalFunction } from '../../exact/polynomials/rational-function.ts';
import type { Rational } from '../../exact/integers/rational.ts';
import { matrixOfRationals, realOfRational } from '../../exact/matrices/rational-matrix.ts';
import { isMatrixOf } from '../../exact/matrices/field-matrix.ts';
import { fieldElement } from '../../exact/matrices/field-real.ts';
import { float64 } from '../../float64/matrix.ts';
import { readDescribed } from '../../formats/description.ts';
import { DimensionError, DomainError, FormatError, HermiticityError } from '../../matrix/errors.ts';
import type { Arithmetic, Matrix } from '../../matrix/interface.ts';
import { lindbladian, Lindbladian, unsafeLindbladian, type Jump } from '../../quantum/lindbladian.ts';
import { resetJumps } from '../../quantum/reset.ts';
import { type Dims, product } from '../../quantum/subsystems.ts';
import { negativePoint } from '../formulas/negative-point.ts';
import { coefficientFromText, isKetText, ketFromText, operatorFromText } from './operator-text.ts';
import { boxOf, type ParameterDomain, type ParameterPoint } from '../formulas/parameter-domain.ts';
import { hasEvidentSignOfFraction } from '../formulas/sign-on-box.ts';
import {
  isJumps,
  type JumpDefinition,
  type JumpsDefinition,
  MODEL,
  type ModelDefinition,
  type OperatorDefinition,
} from './model-definition.ts';
import { stateJumps } from './state-jumps.ts';
import { symbolicArithmetic, type SymbolicArithmetic, type SymbolicMatrix } from '../formulas/symbolic-arithmetic.ts';

/** Open system over the rational functions of its parameters. */
export interface Model {
  readonly name: string;
  readonly dims: Dims;
  readonly source: string | undefined;
  readonly description: string | undefined;
  readonly parameters: Readonly<Record<string, ParameterDomain>>;
  /** Interval of every parameter, in order. */
  readonly box: ParameterBox;
  readonly arithmetic: SymbolicArithmetic;
  /** The generator, made by the same code as in float64. */
  readonly generator: Lindbladian;
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
function built(definition: ModelDefinition, file: string): Model {
  const { name, dims, parameters, source, description } = definition;
  const box = boxOf(parameters, file);
  const arithmetic = symbolicArithmetic(Object.keys(parameters));
  const hamiltonian = operatorOf(definition.hamiltonian, dims, arithmetic, `${file}hamiltonian`);
  if (hamiltonian.minus(hamiltonian.adjoint()).squaredNorm().sign() !== 0) {
    throw new HermiticityError({
      argument: `${file}hamiltonian`,
      expected: 'be Hermitian',
      received: `it is ${hamiltonian.toString()}`,
    });
  }
  const baths = isJumps(definition.jumps) ? { bath: definition.jumps } : definition.jumps;
  const jumps = Object.fromEntries(
    Object.entries(baths).map(([bath, list]) => [bath, jumpsOf(list, dims, arithmetic, `${file}jumps.${bath}`)]),
  );
  return {
    name,
    dims,
    source,
    description,
    parameters,
    box,
    arithmetic,
    generator: unsafeLindbladian(hamiltonian, jumps),
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
  const { generator } = model;
  const baths = Object.fromEntries(
    Object.entries(generator.baths).map(([name, list]) => [
      name,
      list.map((jump) => ({
        operator: matrixAt(model.arithmetic, jump.operator, point, arithmetic),
        rate: realOfRational(arithmetic, valueAt(model.arithmetic, rateOf(model.arithmetic, jump), point)),
      })),
    ]),
  );
  return lindbladian(matrixAt(model.arithmetic, generator.hamiltonian, point, arithmetic), baths);
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

/** Value of a rational function at a point. @throws {DomainError} at a pole */
function valueAt({ field }: SymbolicArithmetic, f: RationalFunction, point: ParameterPoint): Rational {
  const value = evaluateRationalFunction(field, f, point);
  if (value !== undefined) return value;
  throw new DomainError({ argument: 'point', expected: 'be no pole', received: `${field.print(f)} has one there` });
}

/** Matrix of rational functions at a point, in another arithmetic. @throws {DomainError} at a pole */
export function matrixAt(
  symbols: SymbolicArithmetic,
  matrix: Matrix,
  point: ParameterPoint,
  arithmetic: Arithmetic = float64,
): Matrix {
  const symbolic = symbolicMatrix(symbols, matrix, 'matrix');
  const part = (entries: readonly RationalFunction[]): readonly Rational[] =>
    entries.map((entry) => valueAt(symbols, entry, point));
  return matrixOfRationals(arithmetic, matrix.rows, matrix.cols, part(symbolic.re), symbolic.im && part(symbolic.im));
}

function symbolicMatrix(arithmetic: SymbolicArithmetic, matrix: Matrix, argument: string): SymbolicMatrix {
  if (isMatrixOf(arithmetic, matrix)) return matrix;
  throw new FormatError({
    argument,
    expected: 'be a matrix of the arithmetic of the model',
    received: `its arithmetic is ${matrix.arithmetic.name}`,
    advice: 'Build it from the argument of the function.',
  });
}

function operatorOf(
  definition: OperatorDefinition,
  dims: Dims,
  arithmetic: SymbolicArithmetic,
  argument: string,
): SymbolicMatrix {
  if (typeof definition === 'string') return operatorFromText(definition, dims, arithmetic, argument);
  const matrix = symbolicMatrix(arithmetic, definition(arithmetic), argument);
  const dim = product(dims);
  if (matrix.rows === dim && matrix.cols === dim) return matrix;
  const received = `it has shape (${matrix.rows}, ${matrix.cols})`;
  throw new DimensionError({ argument, expected: `have shape (${dim}, ${dim})`, received });
}

function jumpsOf(
  definition: JumpsDefinition,
  dims: Dims,
  arithmetic: SymbolicArithmetic,
  argument: string,
): readonly Jump[] {
  if (typeof definition === 'function') {
    return definition(arithmetic).map((jump, k) => {
      const pair = 'operator' in jump ? jump : { operator: jump, rate: 1 };
      return { ...pair, operator: operatorOf(() => pair.operator, dims, arithmetic, `${argument}[${k}]`) };
    });
  }
  return definition.flatMap((jump, k) => jumpOf(jump, dims, arithmetic, `${argument}[${k}]`));
}

function jumpOf(
  definition: JumpDefinition,
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
