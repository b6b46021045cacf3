import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as library from '../../src/exports/index.ts';
import { covering } from '../sample.ts';
import { claimSources, ROOT } from './source-files.ts';

const NAMES = new Set(Object.keys(library));

const textOf = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** Files of claims, shorter ones first: those that use something of the library which none before them uses. */
export const CLAIM_SAMPLE: readonly string[] = covering(
  claimSources().toSorted((a, b) => textOf(a).length - textOf(b).length),
  (file) => [...new Set(textOf(file).match(/\w+/g))].filter((word) => NAMES.has(word)),
);
