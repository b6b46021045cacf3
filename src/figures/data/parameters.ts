import { DomainError, FormatError, UnknownNameError } from '../../matrix/errors.ts';
import type { Figure, Values } from './figure.ts';

/**
 * Numbers of a figure: those of the source, with some replaced.
 *
 * @param settings  texts such as `r=30`
 * @throws {FormatError} when a text does not have this form, or a name is there twice
 * @throws {UnknownNameError} when the figure has no such number
 * @throws {DomainError} when a number is out of its range
 */
export function valuesOf({ id, parameters }: Figure, settings: readonly string[]): Values {
  const values = Object.fromEntries(Object.entries(parameters).map(([name, parameter]) => [name, parameter.default]));
  const seen = new Set<string>();
  for (const setting of settings) {
    const [, name, text] = /^([^=]*)=(.*)$/s.exec(setting) ?? [];
    if (name === undefined || text.trim() === '' || Number.isNaN(Number(text))) {
      throw new FormatError({
        argument: '--set',
        expected: 'be a name and a number such as r=30',
        received: `it is "${setting}"`,
      });
    }
    if (!Object.hasOwn(parameters, name)) {
      throw new UnknownNameError({
        argument: '--set',
        expected: `name a number of ${id}, one of ${Object.keys(parameters).join(', ')}`,
        received: `it names "${name}"`,
      });
    }
    if (seen.has(name)) {
      throw new FormatError({
        argument: '--set',
        expected: 'name each number once',
        received: `${name} is there twice`,
      });
    }
    seen.add(name);
    const { range, integer } = parameters[name];
    const value = Number(text);
    if (!(value >= range[0] && value <= range[1] && (!integer || Number.isInteger(value)))) {
      throw new DomainError({
        argument: `--set ${name}`,
        expected: `be ${integer ? 'an integer' : 'a number'} from ${range[0]} to ${range[1]}`,
        received: `it is ${text}`,
      });
    }
    values[name] = value;
  }
  return values;
}

/** The command that makes a figure of these numbers. */
export function commandOf({ id, parameters }: Figure, values: Values): string {
  const changed = Object.entries(values).filter(([name, value]) => value !== parameters[name].default);
  return ['npx clausius figure', id, ...changed.map(([name, value]) => `--set ${name}=${value}`)].join(' ');
}
