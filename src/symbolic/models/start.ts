import { rationalArgument } from '../../exact/integers/rational.ts';
import { contains, isAdmitted, type ParameterBox } from '../../exact/signs/parameter-box.ts';
import type { RationalFunctionField } from '../../exact/polynomials/rational-function.ts';
import { FormatError } from '../../matrix/errors.ts';
import type { ParameterPoint } from '../formulas/parameter-domain.ts';
import { parametersOf } from '../formulas/parameter-functions.ts';
import type { ModelDefinition } from './model-definition.ts';

/**
 * Values of the parameters at which a model is looked at first; decimals are taken as they are written.
 *
 * @param file what stands before the name of a field in an error
 * @throws {FormatError} when a parameter is missing or unknown, a value is no rational number, or they are outside of the domain
 */
export function startOf(
  { start }: Pick<ModelDefinition, 'start'>,
  field: RationalFunctionField,
  box: ParameterBox,
  file: string,
): ParameterPoint | undefined {
  if (start === undefined) return undefined;
  const argument = `${file}start`;
  const names = parametersOf(field);
  const missing = names.filter((name) => !Object.hasOwn(start, name));
  const unknown = Object.keys(start).filter((name) => !names.includes(name));
  if (missing.length + unknown.length > 0) {
    throw new FormatError({
      argument,
      expected: `have a value for each parameter: ${names.join(', ')}`,
      received: missing.length > 0 ? `${missing.join(', ')} is missing` : `there is ${unknown.join(', ')}`,
    });
  }
  const values = names.map((name) => rationalArgument(`${argument}.${name}`, String(start[name])));
  if (!values.every((value, v) => contains(box[v], value)) || !isAdmitted(box, values)) {
    throw new FormatError({
      argument,
      expected: 'lie in the domain of the parameters',
      received: `it is ${names.map((name) => `${name} = ${start[name]}`).join(', ')}`,
    });
  }
  return Object.fromEntries(names.map((name, v) => [name, values[v]]));
}

/** A definition whose parameters are about to be others. */
export function withoutStart({ start: _start, ...definition }: ModelDefinition): ModelDefinition {
  return definition;
}
