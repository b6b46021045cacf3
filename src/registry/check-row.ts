import { existsSync, readFileSync } from 'node:fs';
import { parseCounterexample } from '../hunter/counterexample.ts';
import type { Counterexample } from '../hunter/evidence.ts';
import type { CampaignPool } from './campaign-pool.ts';
import { certificateFile, counterexampleFile, proofFile } from './claim-files.ts';
import { jsonText, type LedgerRow } from './ledger.ts';
import { isSameInstance } from './same-instance.ts';
import { isStanding, type StandingName } from './standing.ts';
import { valueOf } from './task-error.ts';
import type { ClaimDescription } from './tasks.ts';

/** Standings that rest on counts alone. */
const OF_COUNTS: ReadonlySet<string> = new Set<StandingName>([
  'untested',
  'vacuous',
  'undecided',
  'consistent',
  'open',
  'argued',
  'not refuted',
  'error',
  'stopped',
]);

/** Does a row say anything that has to be computed again before it is told? */
export function isToBeChecked({ counterexample, violation, standing }: LedgerRow): boolean {
  return counterexample !== undefined || violation !== undefined || !OF_COUNTS.has(standing);
}

/**
 * What is wrong with a row that another process has written, of all that is computed here again: its counterexample with objects, sides
 * and certificate, the stored one that it refers to, its proof, and whether its standing is one that the claim can have.
 *
 * @returns a sentence without its subject; undefined where nothing is
 */
export async function contradictionIn(
  row: LedgerRow,
  claim: ClaimDescription,
  pool: CampaignPool,
): Promise<string | undefined> {
  for (const check of CHECKS) {
    const found = await check(row, claim, pool);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What is wrong with a part of a row, as `contradictionIn` says it. */
type Check = (
  row: LedgerRow,
  claim: ClaimDescription,
  pool: CampaignPool,
) => string | undefined | Promise<string | undefined>;

function ofClaim(row: LedgerRow, claim: ClaimDescription): string | undefined {
  const other = (['literature', 'source', 'statement', 'note'] as const).find((name) => row[name] !== claim[name]);
  if (other !== undefined) return `has another ${other} than the claim`;
  if (isStanding(claim.literature, row)) return undefined;
  return `says that the claim is ${row.standing}, and that this is as it should be`;
}

async function ofCounterexample(
  { counterexample, violation, metAgain }: LedgerRow,
  { file, path, id }: ClaimDescription,
  pool: CampaignPool,
): Promise<string | undefined> {
  const isFound = violation?.of === 'found';
  if (counterexample === undefined) return isFound ? 'has a violation without its counterexample' : undefined;
  const { objects, ...stored } = counterexample;
  const here = valueOf(await pool.run({ kind: 'recheck', file, path, counterexample: stored }));
  if (!here.isViolated) return 'has a counterexample that does not violate the claim';
  if (metAgain !== undefined && !isOnFile(stored, counterexampleFile(file, id)))
    return 'has another counterexample than the stored one';
  if (!here.isToldRight) return 'has a counterexample with other sides than those it has';
  if (jsonText(here.objects) !== jsonText(objects)) return 'shows other objects than those of its counterexample';
  if (!isFound) return undefined;
  if (violation.level !== here.level) return `calls a violation ${violation.level} that is ${here.level}`;
  return jsonText(violation.margin ?? null) === jsonText(here.margin ?? null) ? undefined : 'has another margin';
}

function isOnFile(counterexample: Counterexample, file: string): boolean {
  return existsSync(file) && isSameInstance(counterexample, parseCounterexample(readFileSync(file, 'utf8'), file));
}

async function ofStoredFiles(
  { violation }: LedgerRow,
  { file, path, id }: ClaimDescription,
  pool: CampaignPool,
): Promise<string | undefined> {
  if (violation?.certificateFile === 'valid') {
    const check = valueOf(await pool.run({ kind: 'check', file, path, certificate: certificateFile(file, id) }));
    if (!check.valid) return 'calls the stored certificate valid';
  }
  if (violation?.of !== 'stored') return undefined;
  const stored = counterexampleFile(file, id);
  const here = valueOf(await pool.run({ kind: 'certify', file, path, stored }));
  const isCertified = here.certificate !== undefined;
  if (isCertified !== (violation.level === 'certified')) return `calls the stored violation ${violation.level}`;
  if (!isCertified || jsonText(here.certificate.margin) === jsonText(violation.margin ?? null)) return undefined;
  return 'has another margin of the stored violation';
}

function ofRefutation({ standing, counterexample, violation }: LedgerRow): string | undefined {
  if (!isRefuted(standing)) return undefined;
  if (counterexample === undefined && violation === undefined) return `says ${standing} without a counterexample`;
  const isCertain = standing === 'refuted' || standing === 'ALARM' || standing === 'refuted, not found';
  return isCertain && violation?.level !== 'certified' ? `says ${standing} without a certificate` : undefined;
}

async function ofProof(
  { standing, proof }: LedgerRow,
  { file, path }: ClaimDescription,
  pool: CampaignPool,
): Promise<string | undefined> {
  if (!isProved(standing)) return undefined;
  if (proof === undefined || !existsSync(proofFile(file))) return `says ${standing} without a proof`;
  const here = valueOf(await pool.run({ kind: 'prove', file, path, proof: proofFile(file) }));
  const isSame = here.standing === standing && here.standing === proof.standing && !here.partial && !proof.partial;
  return isSame ? undefined : `says ${standing}, and its proof is ${here.standing}${here.partial ? ' of a part' : ''}`;
}

/** In the order in which what is wrong is told. */
const CHECKS: readonly Check[] = [ofClaim, ofCounterexample, ofStoredFiles, ofRefutation, ofProof];

function isProved(standing: string): boolean {
  return standing === 'proved' || standing === 'proved from';
}

function isRefuted(standing: string): boolean {
  return /^(refuted|ALARM|violated)/.test(standing);
}
