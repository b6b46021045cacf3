import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ALL } from '../sample.ts';
import { ROOT } from './source-files.ts';

/** Folder of the models that commands know by name. */
export const GALLERY = join(ROOT, 'examples/models');

/** Text of the file of a model. */
export const galleryText = (file: string): string => readFileSync(join(GALLERY, file), 'utf8');

/** Files of models: without continuous integration, composite systems of few parameters only, whose closed forms are short. */
export const GALLERY_SAMPLE: readonly string[] = readdirSync(GALLERY).filter((file) => ALL || isShort(file));

function isShort(file: string): boolean {
  if (!file.endsWith('.json')) return true;
  const { dims, parameters } = JSON.parse(galleryText(file)) as {
    readonly dims: readonly number[];
    readonly parameters: object;
  };
  return dims.length === 1 || Object.keys(parameters).length < 5;
}
