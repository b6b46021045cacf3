import { existsSync, readdirSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { requireFile } from '../formats/file-bytes.ts';
import { readTextFile } from '../formats/read-file.ts';
import { ClausiusError, FormatError, UnknownNameError } from '../matrix/errors.ts';
import type { ModelDefinition } from '../symbolic/models/model-definition.ts';
import { isModel, model, modelFromJson, type Model } from '../symbolic/models/model.ts';
import { reasonOf } from './load-claim.ts';
import { registerImportHooks } from './register-hooks.ts';

/** Folder of the models that have a name. */
const GALLERY = resolve(import.meta.dirname, '../../examples/models');

/** Names of the models of the library, which `loadModel` knows as well as files. */
export function galleryNames(): readonly string[] {
  return readdirSync(GALLERY)
    .map((file) => basename(file, extname(file)))
    .toSorted();
}

/** The file of a name in the gallery, where no file of the user is meant. */
function fileOf(path: string): string {
  if (!/^[\w-]+$/.test(path) || existsSync(path)) return path;
  const file = ['.json', '.ts'].map((end) => join(GALLERY, `${path}${end}`)).find((candidate) => existsSync(candidate));
  if (file !== undefined) return file;
  throw new UnknownNameError({
    argument: 'model',
    expected: `be a file, or one of ${galleryNames().join(', ')}`,
    received: `it is ${JSON.stringify(path)}`,
  });
}

/**
 * Model of a file: JSON, or a TypeScript or JavaScript module whose default export is `model({ … })`.
 *
 * @param name path as the user wrote it, or the name of a model in `examples/models`
 * @throws {UnknownNameError} for a name that is neither
 * @throws {FormatError} when the file cannot be read or imported, or holds no model
 */
export async function loadModel(name: string): Promise<Model> {
  const path = fileOf(name);
  if (path.endsWith('.json')) return modelFromJson(readTextFile(path), path);
  requireFile(path);
  registerImportHooks();
  let module: { readonly default?: unknown };
  try {
    module = (await import(pathToFileURL(resolve(path)).href)) as { readonly default?: unknown };
  } catch (error) {
    if (error instanceof ClausiusError) throw error;
    throw new FormatError({
      argument: path,
      expected: 'be a module that can be imported',
      received: `importing it failed: ${reasonOf(error)}`,
    });
  }
  const value = module.default;
  if (isModel(value)) return value;
  if (typeof value === 'object' && value !== null) return model(value as ModelDefinition);
  throw new FormatError({
    argument: path,
    expected: 'have a model as its default export',
    received: value === undefined ? 'it has no default export' : `it exports a ${typeof value}`,
    advice: 'Write `export default model({ … })`.',
  });
}
