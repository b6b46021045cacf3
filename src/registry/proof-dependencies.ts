import { existsSync } from 'node:fs';
import type { ProofRun } from '../proofs/run-proof.ts';
import type { ProofReport, ProofStanding } from '../proofs/proof-report.ts';
import type { CampaignPool } from './campaign-pool.ts';
import type { ClaimDescription } from './tasks.ts';
import { type ClaimFile, claimsOfRegistry, counterexampleFile, proofFile } from './claim-files.ts';
import { loadClaim } from './load-claim.ts';
import { describeClaims, libraryFiles, nameOf } from './registry.ts';

/** What a proof needs to know of a claim that it rests on. */
interface Dependency {
  /** Is it listed as false, or is there a counterexample to it on file? */
  readonly isRefuted: boolean;
  /** Outcome of its own proof; absent where there is none. */
  readonly proof?: ProofReport;
}

/**
 * Reports of proofs in the light of the claims they rest on; those claims are looked up in the library or beside, and their proofs
 * are run.
 *
 * @param reports  outcomes of the proofs of the claims that have one, by claim
 */
export async function resolvedProofs(
  claims: readonly ClaimDescription[],
  reports: ReadonlyMap<string, ProofReport>,
  pool: CampaignPool,
): Promise<ReadonlyMap<string, ProofReport>> {
  const known = new Map(claims.map((claim) => [claim.id, dependencyOf(claim, reports.get(claim.id))]));
  const tried = new Set(known.keys());
  for (;;) {
    const wanted = [...known.values()].flatMap(({ proof }) => proof?.claims ?? []).filter((id) => !tried.has(id));
    if (wanted.length === 0) break;
    for (const id of wanted) tried.add(id);
    const files = [...new Set(wanted)].flatMap((id) => fileOf(id, claims));
    const described = await describeClaims(files, pool);
    const proved = described.filter(({ file }) => existsSync(proofFile(file)));
    const outcomes = await pool.runAll(
      proved.map(({ file, path }) => ({ kind: 'prove' as const, file, path, proof: proofFile(file) })),
      { urgent: true },
    );
    const own = new Map(outcomes.flatMap((outcome, k) => (outcome.ok ? [[proved[k].id, outcome.value] as const] : [])));
    for (const claim of described) known.set(claim.id, dependencyOf(claim, own.get(claim.id)));
  }
  return new Map(
    [...reports.keys()].flatMap((id) => {
      const report = resolved(id, known);
      return report === undefined ? [] : [[id, report] as const];
    }),
  );
}

function dependencyOf({ id, file, literature }: ClaimDescription, proof: ProofReport | undefined): Dependency {
  const isRefuted = literature === 'false' || existsSync(counterexampleFile(file, id));
  return proof === undefined ? { isRefuted } : { isRefuted, proof };
}

/**
 * Report of a proof that has been run, in the light of which claims it names: only the one that the registry has under an
 * identifier has a standing of its own, and an object that is made up beside it has none.
 *
 * @param file  file of the claim that is proved
 */
export async function reportOnRegistry(run: ProofRun, file: ClaimFile): Promise<ProofReport> {
  let report = run.report();
  for (const [claim, id] of run.claims) {
    for (const known of fileOf(id, [file])) {
      if ((await loadClaim(known.file, known.path)) === claim) continue;
      report = weakened(report, 'argued', `it rests on another claim of the name ${id}`);
    }
  }
  return report;
}

/** File of a claim by its id: in the library, or in a registry of the claims in question. */
function fileOf(id: string, claims: readonly ClaimFile[]): readonly ClaimFile[] {
  const ofLibrary = libraryFiles(id).filter((file) => nameOf(file) === id);
  if (ofLibrary.length > 0) return ofLibrary.slice(0, 1);
  const beside = claims.flatMap(({ file }) => claimsOfRegistry(file)).filter((file) => nameOf(file) === id);
  return beside.slice(0, 1);
}

/**
 * The report of a claim in the light of the claims it rests on: no firmer than the weakest of them, from all the theorems that
 * they are proved from, and with what they do not cover left out.
 */
function resolved(claim: string, known: ReadonlyMap<string, Dependency>): ProofReport | undefined {
  return resolvedAlong(claim, known, []);
}

function resolvedAlong(
  claim: string,
  known: ReadonlyMap<string, Dependency>,
  path: readonly string[],
): ProofReport | undefined {
  const report = known.get(claim)?.proof;
  if (report === undefined || report.claims.length === 0) return report;
  const along = [...path, claim];
  return report.claims.reduce<ProofReport>((own, id) => {
    if (along.includes(id)) return weakened(own, 'argued', `it rests on itself: ${[...along, id].join(' → ')}`);
    const dependency = known.get(id);
    if (dependency === undefined) return weakened(own, 'argued', `it rests on ${id}, which is not to be found`);
    if (dependency.isRefuted) return weakened(own, 'failed', `it rests on ${id}, which is refuted`);
    const other = resolvedAlong(id, known, along);
    if (other === undefined) return weakened(own, 'argued', `it rests on ${id}, which has no proof`);
    const limited = weakened(own, other.standing, `it rests on ${id}: ${other.reason ?? other.standing}`);
    return {
      ...limited,
      from: [...new Set([...own.from, ...other.from])],
      partial: own.partial || other.partial,
      missing: [...own.missing, ...other.missing.map((gap) => `${id}: ${gap}`)],
    };
  }, report);
}

const ORDER: readonly ProofStanding[] = ['proved', 'proved from', 'argued', 'failed'];

/** The report with a standing that is no firmer than the given one. */
function weakened(report: ProofReport, standing: ProofStanding, reason: string): ProofReport {
  if (ORDER.indexOf(standing) <= ORDER.indexOf(report.standing)) return report;
  return standing === 'proved from' ? { ...report, standing } : { ...report, standing, reason };
}
