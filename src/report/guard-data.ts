import type { GuardedFile } from './guard-text.ts';

/** Reports as JSON data; numbers that JSON does not have are texts, such as "Infinity". */
function guardData(files: readonly GuardedFile[]): Readonly<Record<string, unknown>> {
  return {
    format: 'clausius-guard',
    version: 1,
    files: files.map(({ file, report: { standing, within, places, invariants, worst, unchecked }, findings }) => ({
      file,
      standing,
      within,
      places,
      invariants,
      worst,
      unchecked,
      ...(findings === undefined ? {} : { findings }),
    })),
  };
}

/** JSON text of data in which numbers may be infinite. */
export function guardJson(files: readonly GuardedFile[]): string {
  const text = (_: string, value: unknown): unknown =>
    typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
  return JSON.stringify(guardData(files), text, 2);
}
