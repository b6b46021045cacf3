import { existsSync, readFileSync } from 'node:fs';
import { parseCounterexample } from '../hunter/counterexample.ts';
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
  const { counterexample, violation, standing, proof } = row;
  for (const name of ['literature', 'source', 'statement', 'note'] as const) {
    if (row[name] !== claim[name]) return `has another ${name} than the claim`;
  }
  if (!isStanding(claim.literature, row)) return `says that the claim is ${standing}, and that this is as it should be`;
  const { file, path, id } = claim;
  if (counterexample !== undefined) {
    const { objects, ...stored } = counterexample;
    const here = valueOf(await pool.run({ kind: 'recheck', file, path, counterexample: stored }));
    if (!here.isViolated) return 'has a counterexample that does not violate the claim';
    if (row.metAgain !== undefined) {
      const known = counterexampleFile(file, id);
      if (!existsSync(known) || !isSameInstance(stored, parseCounterexample(readFileSync(known, 'utf8'), known)))
        return 'has another counterexample than the stored one';
    }
    if (!here.isToldRight) return 'has a counterexample with other sides than those it has';
    if (jsonText(here.objects) !== jsonText(objects)) return 'shows other objects than those of its counterexample';
    if (violation?.of === 'found') {
      if (violation.level !== here.level) return `calls a violation ${violation.level} that is ${here.level}`;
      if (jsonText(violation.margin ?? null) !== jsonText(here.margin ?? null)) return 'has another margin';
    }
  }
  if (violation?.of === 'found' && counterexample === undefined) return 'has a violation without its counterexample';
  if (violation?.certificateFile === 'valid') {
    const check = valueOf(await pool.run({ kind: 'check', file, path, certificate: certificateFile(file, id) }));
    if (!check.valid) return 'calls the stored certificate valid';
  }
  if (violation?.of === 'stored') {
    const stored = counterexampleFile(file, id);
    const here = valueOf(await pool.run({ kind: 'certify', file, path, stored }));
    const isCertified = here.certificate !== undefined;
    if (isCertified !== (violation.level === 'certified')) return `calls the stored violation ${violation.level}`;
    if (isCertified && jsonText(here.certificate.margin) !== jsonText(violation.margin ?? null))
      return 'has another margin of the stored violation';
  }
  if (isRefuted(standing)) {
    if (counterexample === undefined && violation === undefined) return `says ${standing} without a counterexample`;
    const isCertain = standing === 'refuted' || standing === 'ALARM' || standing === 'refuted, not found';
    if (isCertain && violation?.level !== 'certified') return `says ${standing} without a certificate`;
  }
  if (isProved(standing)) {
    if (proof === undefined || !existsSync(proofFile(file))) return `says ${standing} without a proof`;
    const here = valueOf(await pool.run({ kind: 'prove', file, path, proof: proofFile(file) }));
    if (here.standing !== standing || here.standing !== proof.standing || here.partial || proof.partial)
      return `says ${standing}, and its proof is ${here.standing}${here.partial ? ' of a part' : ''}`;
  }
  return undefined;
}

function isProved(standing: string): boolean {
  return standing === 'proved' || standing === 'proved from';
}

function isRefuted(standing: string): boolean {
  return /^(refuted|ALARM|violated)/.test(standing);
}
