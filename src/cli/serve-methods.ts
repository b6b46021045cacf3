import { existsSync } from 'node:fs';
import { galleryNames } from '../registry/load-model.ts';
import { libraryFiles, nameOf } from '../registry/registry.ts';
import { isStatement } from '../statements/text-claim.ts';
import { closestNames } from '../matrix/closest-names.ts';
import { CommandError } from './command-error.ts';

/** What a parameter of a call is, and so how it stands on the command line. */
type Kind =
  /** A text or a number: `--seed 3`. */
  | 'value'
  /** A text or a list of them: `--on A=2 --on A=3`. */
  | 'values'
  /** A list of dimensions: `--dims 2x3`. */
  | 'dims'
  /** `--entropy`, where it is true. */
  | 'flag'
  /** A number of seconds. */
  | 'seconds'
  /** A claim: a statement, an identifier of the library or a file. */
  | 'claim'
  /** The same without statements. */
  | 'stored claim'
  /** A model: a record, a name of the gallery or a file. */
  | 'model'
  /** A record that is handed on as a JSON file. */
  | 'record'
  /** A path of a file with data. */
  | 'file';

interface Method {
  /** Parameters of which one is the argument of the command; none where it has options alone. */
  readonly target: Readonly<Record<string, Kind>>;
  readonly options: Readonly<Record<string, Kind>>;
}

const STATEMENT = { on: 'values', given: 'value', if: 'values' } as const;

/** Calls by name, which is that of the command. */
export const METHODS: Readonly<Record<string, Method>> = {
  hunt: {
    target: { claim: 'claim', statement: 'claim' },
    options: { ...STATEMENT, seed: 'value', effort: 'value', rounds: 'value', system: 'dims', best: 'flag' },
  },
  certify: { target: { counterexample: 'record' }, options: { ...STATEMENT, claim: 'claim' } },
  explain: { target: { statement: 'claim' }, options: STATEMENT },
  conjecture: {
    target: {},
    options: {
      ...STATEMENT,
      model: 'model',
      quantities: 'value',
      largest: 'value',
      terms: 'value',
      seed: 'value',
      effort: 'value',
    },
  },
  derive: {
    target: { model: 'model' },
    options: {
      quantity: 'values',
      set: 'value',
      at: 'value',
      limit: 'value',
      series: 'value',
      threshold: 'value',
      from: 'value',
      entropy: 'flag',
    },
  },
  'check-formula': {
    target: { model: 'model' },
    options: { quantity: 'value', formula: 'value', claim: 'value', latex: 'value', multiplicity: 'value' },
  },
  ree: {
    target: { state: 'record', file: 'file' },
    options: { dims: 'dims', width: 'value', within: 'value', certify: 'flag' },
  },
  guard: {
    target: { trajectory: 'record', file: 'file', model: 'model' },
    options: {
      within: 'value',
      times: 'value',
      states: 'value',
      dims: 'dims',
      set: 'values',
      beta: 'values',
      claim: 'stored claim',
    },
  },
};

/** A command line, and the files that have to be there while it runs. */
export interface CommandLine {
  readonly args: readonly string[];
  /** Names of parameters with the records that their files hold; the names stand in the arguments until there are paths. */
  readonly files: readonly { readonly parameter: string; readonly text: string }[];
}

/** What stands for the path of a file until there is one. */
export const placeOf = (parameter: string): string => `\u0000${parameter}\u0000`;

/**
 * Command line of a call.
 *
 * @param isTrusted  may files be named that are programs?
 * @throws {CommandError} naming the method, or the parameter
 */
export function commandLine(
  method: string,
  params: Readonly<Record<string, unknown>>,
  isTrusted: boolean,
): CommandLine {
  if (!Object.hasOwn(METHODS, method))
    throw wrong('method', `be one of ${Object.keys(METHODS).join(', ')}`, `it is ${JSON.stringify(method)}`);
  const { target, options } = METHODS[method];
  const known = { ...options, ...target };
  const files: { parameter: string; text: string }[] = [];
  const textOf = (name: string, kind: Kind, value: unknown): string => {
    if (kind === 'record' || (kind === 'model' && typeof value === 'object')) {
      if (typeof value !== 'object' || value === null) throw wrongValue(name, 'be a record', value);
      // What rows of the ledger add to a counterexample for readers is no part of its file.
      const isShown = (field: string): boolean => name === 'counterexample' && field === 'objects';
      files.push({
        parameter: name,
        text: JSON.stringify(value, (field, part: unknown) => (isShown(field) ? undefined : part)),
      });
      return placeOf(name);
    }
    if (kind === 'dims' && Array.isArray(value)) return value.map((dim) => plainText(name, dim)).join('x');
    const text = plainText(name, value);
    if (!isTrusted) requireData(name, kind, text);
    return text;
  };
  for (const name of Object.keys(params)) {
    if (Object.hasOwn(known, name)) continue;
    const close = closestNames(name, Object.keys(known));
    throw wrong(
      'params',
      `have fields of ${method}: ${Object.keys(known).join(', ')}`,
      `there is ${name}${close.length === 0 ? '' : `; did you mean ${close.join(' or ')}?`}`,
    );
  }
  const targets = Object.keys(target).filter((name) => params[name] !== undefined);
  if (targets.length !== Math.min(1, Object.keys(target).length))
    throw wrong('params', `have one of ${Object.keys(target).join(', ')}`, `there are ${targets.length}`);
  const words = Object.entries(options).flatMap(([name, kind]) => {
    const value = params[name];
    if (value === undefined || value === null || name === targets[0]) return [];
    if (kind === 'flag') {
      if (typeof value !== 'boolean') throw wrongValue(name, 'be true or false', value);
      return value ? [`--${name}`] : [];
    }
    const values = kind === 'values' && Array.isArray(value) ? (value as readonly unknown[]) : [value];
    // One word, since a value may begin with a dash.
    return values.map((one) => `--${name}=${textOf(name, kind, one)}`);
  });
  const argument = targets.flatMap((main) => ['--', textOf(main, target[main], params[main])]);
  return { args: [method, '--json', ...words, ...argument], files };
}

function plainText(name: string, value: unknown): string {
  if (typeof value === 'string' && !value.includes('\u0000')) return value;
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  throw wrongValue(name, 'be a text or a number', value);
}

/** @throws {CommandError} where a text names a file that is a program */
function requireData(name: string, kind: Kind, text: string): void {
  const refused = (expected: string): CommandError =>
    wrong(`params.${name}`, `${expected}; --allow-code lets calls name programs`, `it is ${JSON.stringify(text)}`);
  if (kind === 'claim' || kind === 'stored claim') {
    if (text.endsWith('.claim.json') || (kind === 'claim' && isStatement(text))) return;
    const isOfLibrary = libraryFiles(text).some((file) => nameOf(file) === text);
    if (!isOfLibrary || existsSync(text)) throw refused('be a statement, a claim of the library or a *.claim.json');
  }
  if (kind === 'model') {
    if (text.endsWith('.json')) return;
    if (!galleryNames().includes(text) || existsSync(text)) throw refused('be a model in JSON or one of the gallery');
  }
  if (kind === 'file' && /\.[cm]?[jt]s$/.test(text)) throw refused('be a file with data');
}

function wrong(argument: string, expected: string, received: string): CommandError {
  return new CommandError({ argument, expected, received });
}

function wrongValue(name: string, expected: string, value: unknown): CommandError {
  const shown =
    value === null
      ? 'null'
      : Array.isArray(value)
        ? 'a list'
        : typeof value === 'string'
          ? 'such a text'
          : typeof value;
  return wrong(`params.${name}`, expected, `it is ${shown}`);
}
