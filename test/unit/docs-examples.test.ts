import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { exact } from '../../src/exact/matrices/exact-matrix.ts';
import * as entry from '../../src/index.ts';
import { ALL } from '../sample.ts';
import { ROOT, sourceFiles } from './source-files.ts';

/** One line `@example code // value` of a docstring. */
interface Example {
  readonly file: string;
  readonly code: string;
  readonly value: string;
}

/** What may stand behind `//` as a value; other text is an explanation. */
const VALUE = /^(?:[-−]?(?:\d[\d.]*(?:e[+-]?\d+)?|Infinity)|NaN|true|false|undefined|'.*'|".*"|\[.*\]|Math\.\w+)$/;

function examplesOf(file: string): readonly Example[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  return [...text.matchAll(/@example +(.+?) *\/\/ (.+?)(?: \*\/)?$/gm)]
    .map(([, code, value]) => ({ file, code, value: value.trim().replace('−', '-') }))
    .filter(({ value }) => VALUE.test(value));
}

const scopes = new Map<string, Promise<Readonly<Record<string, unknown>>>>();

/** The exports of the modules of a folder, and those of the package. */
function scopeOf(folder: string): Promise<Readonly<Record<string, unknown>>> {
  const known = scopes.get(folder);
  if (known !== undefined) return known;
  const modules = sourceFiles(folder)
    .filter((name) => !/(?:\/main|-worker)\.ts$/.test(name))
    .map((name) => import(pathToFileURL(join(ROOT, name)).href) as Promise<object>);
  const scope = Promise.all(modules).then((all) => Object.assign({ exact }, entry, ...all) as Record<string, unknown>);
  scopes.set(folder, scope);
  return scope;
}

/** Value of an expression in which the exports of the module's folder and of the package are known. */
async function evaluate(file: string, code: string): Promise<unknown> {
  const scope = await scopeOf(posix.dirname(file));
  const names = Object.keys(scope).filter((name) => code.includes(name));
  // oxlint-disable-next-line no-implied-eval no-new-func typescript/no-implied-eval
  const result = new Function(...names, `return (async () => (${code}))();`) as (
    ...values: readonly unknown[]
  ) => Promise<unknown>;
  return result(...names.map((name) => scope[name]));
}

/** Does a result equal the value that is printed, within its own error bound and the printed digits? */
function agrees(result: unknown, value: string): boolean {
  // oxlint-disable-next-line no-implied-eval no-new-func typescript/no-implied-eval
  const expected = new Function(`return (${value});`)() as unknown;
  if (typeof expected !== 'number') return JSON.stringify(result) === JSON.stringify(expected);
  const number =
    typeof result === 'object' && result !== null && 'value' in result ? result : { value: result, bound: 0 };
  const { value: found, bound } = number as { readonly value: number; readonly bound: number };
  if (Object.is(found, expected)) return true;
  const places = /^-?\d+\.(\d+)$/.exec(value)?.[1].length;
  const printed = places === undefined ? 0 : 10 ** -places / 2;
  return Math.abs(found - expected) <= bound + printed;
}

/** Examples that search take a second each. */
const SEARCHING = /^\(?(?:await )?(?:bestConstant|conjectures|modelConjectures|sufficientPremises)\(/;

const examples = sourceFiles('src').flatMap(examplesOf);
const tried = examples.filter(({ code }) => ALL || !SEARCHING.test(code));

describe('examples in docstrings', () => {
  test('are there', () => {
    expect(examples.length).toBeGreaterThan(0);
    expect(examples.filter(({ code }) => SEARCHING.test(code)).length).toBeGreaterThan(2);
  });

  test.each(tried)('$file: $code // $value', async ({ file, code, value }) => {
    const result = await evaluate(file, code);
    expect(agrees(result, value), `it is ${String((result as { value?: unknown })?.value ?? result)}`).toBe(true);
  });

  test('with another value than the printed one are noticed', () => {
    expect(agrees(Math.LN2, '0.6931')).toBe(true);
    expect(agrees(Math.LN2, '0.6932')).toBe(false);
    expect(agrees({ value: 1e-17, bound: 1e-16 }, '0')).toBe(true);
    expect(agrees({ value: 1e-15, bound: 1e-16 }, '0')).toBe(false);
    expect(agrees('a', "'b'")).toBe(false);
    expect(agrees(Infinity, 'Infinity')).toBe(true);
    expect(agrees(0, 'Infinity')).toBe(false);
  });
});
