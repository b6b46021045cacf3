import { readFileSync } from 'node:fs';
import type { Claim } from '../claims/claim.ts';
import { claimFiles, LIBRARY_CLAIMS } from './claim-files.ts';
import { loadClaim } from './load-claim.ts';

/** What stands in the module of a theorem that draws one state and nothing else: other modules are not imported. */
const isTheorem = /literature: 'theorem'/;
const drawsOneState = /=> \(\{ \w+: anyDensityMatrix\(/;
/** A line without declarations is about one state; so is one that declares nothing else. */
const isTyped = /claimFromText\(/;
const declaresOthers = /given: (?!'\w+: state\(\w+\)(?: of any rank)?')/;

/** Theorems of the library about one state of any kind. */
export async function theoremsOnStates(): Promise<readonly Claim[]> {
  const files = claimFiles(LIBRARY_CLAIMS).filter(({ file }) => {
    const text = readFileSync(file, 'utf8');
    return isTheorem.test(text) && (drawsOneState.test(text) || (isTyped.test(text) && !declaresOthers.test(text)));
  });
  return Promise.all(files.map(({ file, path }) => loadClaim(file, path)));
}
