import { argumentKind, described } from './argument-kinds.ts';
import { closestNames } from './closest-names.ts';
import { DomainError, UnknownNameError } from './errors.ts';

/**
 * What the options of a function are, by name: alternatives such as `number|'any'`, a list of them such as `number[]`, or nothing where
 * the function itself looks at the value.
 */
export type OptionKinds = Readonly<Record<string, string>>;

/**
 * Checks that all options are known and of their kind. One that is undefined counts as left out.
 *
 * @param name  of the function
 * @throws {UnknownNameError} for an option that the function does not have
 * @throws {DomainError} for an option of another kind
 */
export function requireOptions(name: string, kinds: OptionKinds, options: unknown): void {
  // That they are options at all is the function's to say.
  if (typeof options !== 'object' || options === null || Array.isArray(options)) return;
  for (const [option, value] of Object.entries(options)) {
    if (!Object.hasOwn(kinds, option)) throw unknownOption(name, option, Object.keys(kinds));
    if (value === undefined || kinds[option] === '') continue;
    const alternatives = kinds[option].split('|');
    if (alternatives.some((kind) => fits(kind, value))) continue;
    const expected = `be ${alternatives.map(wordsOf).join(' or ')}`;
    throw new DomainError({ argument: option, expected, received: `it is ${described(value)}` });
  }
}

function unknownOption(name: string, option: string, known: readonly string[]): UnknownNameError {
  const [closest] = closestNames(option, known);
  return new UnknownNameError({
    argument: option,
    expected: `be an option of \`${name}\`, which has ${known.join(', ')}`,
    received: 'it is none of them',
    ...(closest === undefined ? {} : { advice: `Did you mean \`${closest}\`?` }),
  });
}

function fits(kind: string, value: unknown): boolean {
  // Numbers of a simulation often lie in an array of floats.
  if (kind === 'number[]' && (value instanceof Float64Array || value instanceof Int32Array)) return true;
  if (kind.endsWith('[]')) return Array.isArray(value) && value.every((entry) => fits(kind.slice(0, -2), entry));
  if (kind === 'list') return Array.isArray(value);
  if (kind === 'ensemble') return argumentKind('part')!.fits(value);
  return kind.startsWith("'") ? value === kind.slice(1, -1) : typeof value === kind;
}

function wordsOf(kind: string): string {
  if (kind.endsWith('[]')) return `a list of ${wordsOf(kind.slice(0, -2)).replace(/^a (\w+)/, '$1s')}`;
  if (kind.startsWith("'")) return kind.slice(1, -1);
  return WORDS[kind] ?? `a ${kind}`;
}

const WORDS: Readonly<Record<string, string>> = { boolean: 'true or false', string: 'a text', ensemble: 'an ensemble' };
