import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readTextFile } from '../formats/read-file.ts';
import { ClausiusError, FormatError } from '../matrix/errors.ts';
import type { ModelDefinition } from '../symbolic/models/model-definition.ts';
import { isModel, model, modelFromJson, type Model } from '../symbolic/models/model.ts';
import { reasonOf } from './load-claim.ts';
import { registerImportHooks } from './register-hooks.ts';

/**
 * Model of a file: JSON, or a TypeScript or JavaScript module whose default export is `model({ … })`.
 *
 * @param path path as the user wrote it
 * @throws {FormatError} when the file cannot be read or imported, or holds no model
 */
export async function loadModel(path: string): Promise<Model> {
  if (path.endsWith('.json')) return modelFromJson(readTextFile(path), path);
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
