import { parseRational, type Rational } from '../exact/integers/rational.ts';
import { ClausiusError } from '../matrix/errors.ts';
import type { Lindbladian } from '../quantum/lindbladian.ts';
import { loadModel } from '../registry/load-model.ts';
import { generatorAt } from '../symbolic/models/model.ts';
import { parametersOf } from '../symbolic/formulas/parameter-functions.ts';
import { CommandError } from './command-error.ts';

/** @throws {CommandError} when the text is no number */
function rationalOf(setting: string, text: string): Rational {
  try {
    return parseRational(text);
  } catch (error) {
    if (!(error instanceof ClausiusError)) throw error;
    const { expected } = error;
    throw new CommandError({ argument: '--set', expected, received: `it is ${JSON.stringify(setting)}` });
  }
}

/**
 * Generator of a model at a point of its parameters.
 *
 * @param settings  texts such as `g=0.1` or `g=1/10`, one for each parameter
 * @throws          {CommandError} when a parameter is missing, unknown or no number
 */
export async function generatorOfModel(file: string, settings: readonly string[]): Promise<Lindbladian> {
  const model = await loadModel(file);
  const names = parametersOf(model.arithmetic.field);
  const point = new Map<string, Rational>();
  for (const setting of settings) {
    const [, name = '', text = ''] = /^([^=]*)=(.*)$/s.exec(setting) ?? [];
    if (!names.includes(name)) {
      throw new CommandError({
        argument: '--set',
        expected: `set one of ${names.join(', ')}`,
        received: `it is ${JSON.stringify(setting)}`,
      });
    }
    point.set(name, rationalOf(setting, text));
  }
  const missing = names.filter((name) => !point.has(name));
  if (missing.length > 0) {
    throw new CommandError({
      argument: '--set',
      expected: `give each parameter a value`,
      received: `${missing.join(', ')} ${missing.length === 1 ? 'has' : 'have'} none`,
      advice: `Add ${missing.map((name) => `--set ${name}=…`).join(' ')}.`,
    });
  }
  return generatorAt(model, Object.fromEntries(point));
}
