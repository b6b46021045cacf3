import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, onTestFinished, TestRunner } from 'vitest';

/** Folder outside the repository with the given files; it is removed after the test that makes it, or those of the file. */
export function temporaryFolder(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'clausius-claims-'));
  const atEnd = TestRunner.getCurrentTest() === undefined ? afterAll : onTestFinished;
  atEnd(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** Text of a claim file about a random qubit state `rho`. */
export function claimText(id: string, literature: string, body: string): string {
  return `
import { anyDensityMatrix, assuming, atLeast, atMost, claim, purity } from 'clausius';

export default claim('${id}', {
  source: 'Nobody2024',
  statement: 'none',
  literature: '${literature}',
  systems: [2],
  given: (dim) => ({ rho: anyDensityMatrix({ dim }) }),
  asserts: ({ rho }) => { ${body} },
});
`;
}
