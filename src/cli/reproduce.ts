import { systemName, type System } from '../claims/claim.ts';
import { isOfLibrary, type ClaimFile } from '../registry/claim-files.ts';
import { statementArguments } from './statement-options.ts';
import { isTyped } from '../registry/typed-file.ts';
import { DEFAULT_SEED } from '../registry/verify.ts';

/** How this copy of the program is called: from its source in a clone, or as an installed package. */
export const PROGRAM = import.meta.url.endsWith('.ts') ? 'npm run clausius --' : 'npx clausius';

/** Options of a hunt that decide its result. */
export interface HuntOptionsOfCommand {
  readonly seed: number;
  readonly effort?: number;
  readonly system?: readonly System[];
  readonly for?: number;
  readonly rounds?: number;
}

/** Command that runs the campaign against a claim again. */
export function huntCommand(claim: ClaimFile & { readonly id: string }, options: HuntOptionsOfCommand): string {
  return huntCommandOn(targetOf(claim), options);
}

/** The same for the name under which a command finds the claim. */
export function huntCommandOn(target: string, options: HuntOptionsOfCommand): string {
  const { seed, effort = 1, system = [] } = options;
  const parts = ['hunt', target];
  for (const only of system) parts.push('--system', systemName(only));
  if (seed !== DEFAULT_SEED) parts.push('--seed', String(seed));
  if (effort !== 1) parts.push('--effort', String(effort));
  if (options.for !== undefined) parts.push('--for', `${options.for}s`);
  if (options.rounds !== undefined) parts.push('--rounds', String(options.rounds));
  return `${PROGRAM} ${parts.join(' ')}`;
}

/** Name under which a command finds a claim again: its id in the library, else its path. */
export function targetOf({ id, file, path }: ClaimFile & { readonly id: string }): string {
  return isOfLibrary({ file, path }) ? id : (statementArguments({ file, path }, quoted) ?? quoted(path));
}

/** Command that puts the parts of a campaign together; files of claims that are not in the library are named. */
export function mergeCommandOn(folder: string, claims: readonly ClaimFile[]): string {
  const files = claims.filter((claim) => !isOfLibrary(claim) && !isTyped(claim.file)).map(({ path }) => quoted(path));
  return [PROGRAM, 'merge', quoted(folder), ...(files.length === 0 ? [] : ['--claim', ...files])].join(' ');
}

/** Path as a shell takes it for one word. */
export function quoted(path: string): string {
  return /^[\w./:@%+=,-]+$/.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`;
}
