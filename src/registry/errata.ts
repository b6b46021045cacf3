import { existsSync } from 'node:fs';
import type { Correction, Literature } from '../claims/claim.ts';
import type { ProofReport } from '../proofs/run-proof.ts';
import { FormatError } from '../matrix/errors.ts';
import type { CampaignPool, Outcome } from './campaign-pool.ts';
import type { ClaimDescription, Replayed } from './campaign.ts';
import { certificateFile, counterexampleFile, proofFile } from './claim-files.ts';
import { resolvedProofs } from './proof-dependencies.ts';

/** Statement of an erratum. */
export interface ErratumForm {
  readonly claim: string;
  readonly file: string;
  readonly source: string;
  /** LaTeX. */
  readonly statement: string;
  readonly literature: Literature;
  readonly note?: string;
}

/** Printed statement that is false, qualified or ambiguous, beside the corrected one. */
export interface Erratum {
  readonly as: Correction['as'];
  readonly printed: ErratumForm;
  readonly corrected: ErratumForm;
  /** Outcome of the proof of the corrected statement; absent where there is none. */
  readonly proof?: ProofReport;
  /** Instance that violates the printed statement, evaluated now; absent where none is stored. */
  readonly witness?: Replayed;
  /** Is there a certificate of that violation? */
  readonly certified: boolean;
}

/**
 * Errata: every claim that corrects another, with its proof and the counterexample of the other, both evaluated now; in the
 * order of the printed sources, and within one of the corrected claims.
 *
 * @param claims all claims in question
 * @throws {FormatError} when a correction names a claim that is not among them, or one that is not listed as printed or false
 */
export async function errata(claims: readonly ClaimDescription[], pool: CampaignPool): Promise<readonly Erratum[]> {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const pairs = claims
    .flatMap((corrected) =>
      corrected.corrects.map(({ claim, as }) => ({ as, corrected, printed: printedClaim(byId, corrected, claim) })),
    )
    .toSorted((one, other) => order(one.printed.source, other.printed.source));
  const proofs = await runOnce(
    pairs.map(({ corrected }) => corrected),
    (claim) => proofFile(claim.file),
    (list) => pool.runAll(list.map(({ file, path, at }) => ({ kind: 'prove' as const, file, path, proof: at }))),
  );
  const resolved = await resolvedProofs(claims, proofs, pool);
  const witnesses = await runOnce(
    pairs.map(({ printed }) => printed),
    (claim) => counterexampleFile(claim.file, claim.id),
    (list) => pool.runAll(list.map(({ file, path, at }) => ({ kind: 'replay' as const, file, path, stored: at }))),
  );
  return pairs.map(({ as, printed, corrected }) => {
    const [proof, witness] = [resolved.get(corrected.id), witnesses.get(printed.id)];
    return {
      as,
      printed: formOf(printed),
      corrected: formOf(corrected),
      ...(proof === undefined ? {} : { proof }),
      ...(witness === undefined ? {} : { witness }),
      certified: existsSync(certificateFile(printed.file, printed.id)),
    };
  });
}

/** Is the erratum complete: the printed form violated by its witness, the correction not refuted? */
export function isComplete({ proof, witness }: Erratum): boolean {
  return witness?.zone === 'violated' && proof?.standing !== 'failed';
}

function printedClaim(
  byId: ReadonlyMap<string, ClaimDescription>,
  { path }: ClaimDescription,
  id: string,
): ClaimDescription {
  const printed = byId.get(id);
  const received = printed === undefined ? `there is none called ${id}` : `${id} is listed as ${printed.literature}`;
  if (printed?.literature === 'false' || printed?.literature === 'printed formula') return printed;
  throw new FormatError({ argument: path, expected: 'correct a printed or false claim', received });
}

/** Order of texts by their code units, the same everywhere. */
function order(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

type Located = ClaimDescription & { readonly at: string };

/** Results by claim, for those claims of which the file exists. @throws {FormatError} when a task fails */
async function runOnce<T>(
  claims: readonly ClaimDescription[],
  fileOf: (claim: ClaimDescription) => string,
  run: (list: readonly Located[]) => Promise<readonly Outcome<T>[]>,
): Promise<ReadonlyMap<string, T>> {
  const unique = [...new Map(claims.map((claim) => [claim.id, { ...claim, at: fileOf(claim) }])).values()];
  const present = unique.filter(({ at }) => existsSync(at));
  const outcomes = await run(present);
  return new Map(
    outcomes.map((outcome, k) => {
      if (outcome.ok) return [present[k].id, outcome.value] as const;
      throw new FormatError({ argument: present[k].path, expected: 'be evaluated', received: outcome.reason });
    }),
  );
}

function formOf({ id, path, source, statement, literature, note }: ClaimDescription): ErratumForm {
  return { claim: id, file: path, source, statement, literature, ...(note === undefined ? {} : { note }) };
}
