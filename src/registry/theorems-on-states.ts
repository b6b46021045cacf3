import { readFileSync } from 'node:fs';
import type { Claim } from '../claims/claim.ts';
import { claimFiles, LIBRARY_CLAIMS } from './claim-files.ts';
import { loadClaim } from './load-claim.ts';

/** What stands in the module of a theorem that draws one state and nothing else: other modules are not imported. */
const PATTERNS = [/literature: 'theorem'/, /=> \(\{ \w+: anyDensityMatrix\(/];

/** Theorems of the library about one state of any kind. */
export async function theoremsOnStates(): Promise<readonly Claim[]> {
  const files = claimFiles(LIBRARY_CLAIMS).filter(({ file }) => {
    const text = readFileSync(file, 'utf8');
    return PATTERNS.every((pattern) => pattern.test(text));
  });
  return Promise.all(files.map(({ file, path }) => loadClaim(file, path)));
}
