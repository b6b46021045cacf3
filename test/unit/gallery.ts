import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { covering } from '../sample.ts';
import { ROOT } from './source-files.ts';

/** Folder of the models that commands know by name. */
export const GALLERY = join(ROOT, 'examples/models');

/** Text of the file of a model. */
export const galleryText = (file: string): string => readFileSync(join(GALLERY, file), 'utf8');

/** What jumps and baths are given by. */
const FIELDS = ['operator', 'reset', 'gibbs', 'lower', 'redfield', 'baths', 'let'];

/** Levels of a model, and the length of its text. */
function sizeOf(file: string): number {
  const text = galleryText(file);
  const dims = /dims"?: \[(.*?)\]/.exec(text)![1].split(',').map(Number);
  return dims.reduce((a, b) => a * b) + text.length / 1e6;
}

/** Files of models, smaller ones first: those with a field or an extension that none before them has. */
export const GALLERY_SAMPLE: readonly string[] = covering(
  readdirSync(GALLERY).toSorted((a, b) => sizeOf(a) - sizeOf(b)),
  (file) => [extname(file), ...FIELDS.filter((name) => new RegExp(`\\b${name}"?:`).test(galleryText(file)))],
);
