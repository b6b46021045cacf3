import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** All temporary files of a run, those of commands and of tests that were ended, in one folder that goes with it. */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'clausius-tests-'));
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder;
  // each set of tests has a folder of its own, in that of the set before it
  return () => rmSync(folder, { recursive: true, force: true });
}
