import { existsSync } from 'node:fs';
import { type Correction, type Literature, sourceKey } from '../claims/claim.ts';
import type { ProofReport } from '../proofs/proof-report.ts';
import { FormatError } from '../matrix/errors.ts';
import type { CampaignPool, Outcome } from './campaign-pool.ts';
import type { ClaimDescription, Replayed } from './tasks.ts';
import { certificateFile, counterexampleFile, proofFile, quotationFile } from './claim-files.ts';
import { valueOf } from './task-error.ts';
import { resolvedProofs } from './proof-dependencies.ts';
import { passagesIn, standIn } from './quotations.ts';

/** Statement of an erratum. */
interface ErratumForm {
  readonly claim: string;
  readonly file: string;
  readonly source: string;
  /** LaTeX. */
  readonly statement: string;
  readonly literature: Literature;
  readonly note?: string;
  /** What of it is not in the source but stands for words without a number. */
  readonly surrogate?: string;
}

/** Special case of an audited statement that is refuted by itself. */
export interface RefutedCase {
  readonly form: ErratumForm;
  /** Instance that violates it, evaluated now; absent where none is stored. */
  readonly witness?: Replayed;
  readonly certified: boolean;
}

/** Statement of a source that is false, qualified or ambiguous, beside the corrected one. */
export interface Erratum {
  readonly as: Correction['as'];
  /** How the audited statement stands in its source; `quoted` has been compared with the text. */
  readonly basis: NonNullable<Correction['basis']>;
  readonly place?: string;
  readonly words?: string;
  readonly audited: ErratumForm;
  readonly corrected: ErratumForm;
  /** Outcome of the proof of the corrected statement; absent where there is none. */
  readonly proof?: ProofReport;
  /** Instance that violates the audited statement, evaluated now; absent where none is stored. */
  readonly witness?: Replayed;
  /** Is there a certificate of that violation? */
  readonly certified: boolean;
  /** Special cases that are refuted by themselves. */
  readonly cases: readonly RefutedCase[];
}

/**
 * Errata: every claim that corrects another, with its proof and the counterexample of the other, both evaluated now; in the
 * order of the audited sources, and within one of the corrected claims.
 *
 * @param claims all claims in question
 * @throws {FormatError} when a correction names a claim that is not among them, or one that is listed as true; when words do not
 *   stand in the passages that are stored of the source, or a statement with a surrogate is called quoted
 */
export async function errata(claims: readonly ClaimDescription[], pool: CampaignPool): Promise<readonly Erratum[]> {
  const pairs = corrections(claims);
  const proofs = await runOnce(
    pairs.map(({ corrected }) => corrected),
    (claim) => proofFile(claim.file),
    (list) => pool.runAll(list.map(({ file, path, at }) => ({ kind: 'prove' as const, file, path, proof: at }))),
  );
  const resolved = await resolvedProofs(claims, proofs, pool);
  const witnesses = await runOnce(
    pairs.flatMap(({ audited, cases }) => [audited, ...cases]),
    (claim) => counterexampleFile(claim.file, claim.id),
    (list) => pool.runAll(list.map(({ file, path, at }) => ({ kind: 'replay' as const, file, path, stored: at }))),
  );
  const evidence = (claim: ClaimDescription): Pick<Erratum, 'witness' | 'certified'> => {
    const witness = witnesses.get(claim.id);
    const certified = existsSync(certificateFile(claim.file, claim.id));
    return { ...(witness === undefined ? {} : { witness }), certified };
  };
  return pairs.map(({ correction: { as, basis = 'our reading', ...quotation }, audited, corrected, cases }) => {
    const proof = resolved.get(corrected.id);
    return {
      as,
      basis,
      ...(quotation.place === undefined ? {} : { place: quotation.place }),
      ...(quotation.words === undefined ? {} : { words: quotation.words }),
      audited: formOf(audited),
      corrected: formOf(corrected),
      ...(proof === undefined ? {} : { proof }),
      ...evidence(audited),
      cases: cases.map((claim) => ({ form: formOf(claim), ...evidence(claim) })),
    };
  });
}

/** A correction with the claims that it is about. */
interface AuditedCorrection {
  readonly correction: Correction;
  readonly corrected: ClaimDescription;
  readonly audited: ClaimDescription;
  /** Special cases of the audited statement that are refuted by themselves. */
  readonly cases: readonly ClaimDescription[];
}

/** Every correction among the claims, in the order of `errata`. @throws {FormatError} as `errata` */
export function corrections(claims: readonly ClaimDescription[]): readonly AuditedCorrection[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return claims
    .flatMap((corrected) =>
      corrected.corrects.map((correction) => {
        const audited = auditedClaim(byId, corrected, correction);
        const cases = audited.refutedBy.map((id) => knownClaim(byId, audited, id));
        return { correction, corrected, audited, cases };
      }),
    )
    .toSorted((one, other) => order(place(one.audited), place(other.audited)));
}

/** Is the erratum complete: the audited form and its special cases violated by their witnesses, the correction not refuted? */
export function isComplete({ proof, witness, cases }: Erratum): boolean {
  const isViolated = (found: Replayed | undefined): boolean => found?.zone === 'violated';
  return isViolated(witness) && cases.every((refuted) => isViolated(refuted.witness)) && proof?.standing !== 'failed';
}

/** Claim that a correction names, once everything the correction says of its source has been looked up. */
function auditedClaim(
  byId: ReadonlyMap<string, ClaimDescription>,
  corrected: ClaimDescription,
  correction: Correction,
): ClaimDescription {
  const audited = knownClaim(byId, corrected, correction.claim);
  const argument = corrected.path;
  if (audited.literature === 'theorem' || audited.literature === 'own result') {
    const received = `${audited.id} is listed as ${audited.literature}`;
    throw new FormatError({ argument, expected: 'correct a claim that is not listed as true', received });
  }
  if (correction.basis === 'quoted' && (audited.surrogate !== undefined || audited.source.startsWith('after '))) {
    const received = `its ${audited.surrogate === undefined ? 'source' : 'surrogate'} says that not all of it stands there`;
    throw new FormatError({ argument, expected: `call ${audited.id} implied or our reading`, received });
  }
  requireQuotation(audited, correction, argument);
  return audited;
}

/** @throws {FormatError} unless the words stand at their place in the passages that are kept of the source */
function requireQuotation(audited: ClaimDescription, { place, words }: Correction, argument: string): void {
  if (words === undefined) return;
  const file = quotationFile(audited.file, sourceKey(audited));
  const passages = passagesIn(file);
  if (passages.some((passage) => passage.place === place && standIn(words, passage.text))) return;
  throw new FormatError({
    argument,
    expected: `quote ${audited.source} as it stands`,
    received: `“${words}” (${place}) is in no passage of that place`,
    advice: `Store the passage in quotations/${sourceKey(audited)}.txt beside the counterexamples, or quote what it says.`,
  });
}

function knownClaim(
  byId: ReadonlyMap<string, ClaimDescription>,
  { path }: ClaimDescription,
  id: string,
): ClaimDescription {
  const claim = byId.get(id);
  if (claim !== undefined) return claim;
  throw new FormatError({
    argument: path,
    expected: 'name claims that are among these',
    received: `there is none called ${id}`,
    advice: `Give ${id} as well.`,
  });
}

/** Source of a claim without the word that says it is about it only. */
function place({ source }: ClaimDescription): string {
  return source.replace(/^after /, '');
}

/** Order of texts by their code units, the same everywhere. */
function order(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

type Located = ClaimDescription & { readonly at: string };

/** Results by claim, for those claims of which the file exists. @throws {TaskError} when a task has no result */
async function runOnce<T>(
  claims: readonly ClaimDescription[],
  fileOf: (claim: ClaimDescription) => string,
  run: (list: readonly Located[]) => Promise<readonly Outcome<T>[]>,
): Promise<ReadonlyMap<string, T>> {
  const unique = [...new Map(claims.map((claim) => [claim.id, { ...claim, at: fileOf(claim) }])).values()];
  const present = unique.filter(({ at }) => existsSync(at));
  const outcomes = await run(present);
  return new Map(outcomes.map((outcome, k) => [present[k].id, valueOf(outcome, present[k].path)] as const));
}

function formOf({ id, path, source, statement, literature, note, surrogate }: ClaimDescription): ErratumForm {
  const remarks = { ...(note === undefined ? {} : { note }), ...(surrogate === undefined ? {} : { surrogate }) };
  return { claim: id, file: path, source, statement, literature, ...remarks };
}
