import { readTextFile } from '../formats/read-file.ts';
import type { Certificate } from '../certificates/certificate.ts';
import { certify, isCertificate, type Uncertified } from '../certificates/certify.ts';
import { checkCertificate } from '../certificates/check-certificate.ts';
import { parseCertificate } from '../certificates/parse-certificate.ts';
import type { Claim } from '../claims/claim.ts';
import type { Counterexample } from '../hunter/evidence.ts';
import { ClausiusError } from '../matrix/errors.ts';
import { isSameInstance } from './same-instance.ts';

/** How certain a violation is. */
export interface Certification {
  /** Counterexample it is about: the stored one, or the one that the campaign found. */
  readonly of: 'stored' | 'found';
  /** The margin is enclosed below zero, … */
  readonly certificate?: Certificate;
  /** … or it is a violation in floating point only, for this reason. */
  readonly uncertified?: Uncertified;
  /** The certificate on file: absent, agreeing with what is computed now, or not. */
  readonly file: 'none' | 'valid' | 'invalid';
  /** Why the certificate on file is invalid. */
  readonly problems: readonly string[];
}

/**
 * Certification of a counterexample that violates the claim, in floating point or by the judge.
 *
 * @param file  path of the stored certificate, which is checked and then used, if there is one
 */
export function certification(
  claim: Claim,
  counterexample: Counterexample,
  of: Certification['of'],
  file?: string,
): Certification {
  const checked = file === undefined ? undefined : checkedFile(claim, counterexample, file);
  if (checked?.certificate !== undefined) return { of, certificate: checked.certificate, file: 'valid', problems: [] };
  const result = certify(claim, counterexample);
  return {
    of,
    ...(isCertificate(result) ? { certificate: result } : { uncertified: result }),
    file: checked === undefined ? 'none' : 'invalid',
    problems: checked?.problems ?? [],
  };
}

/** The certificate on file when it is valid and about this counterexample, otherwise the problems with it. */
function checkedFile(
  claim: Claim,
  counterexample: Counterexample,
  file: string,
): { readonly certificate?: Certificate; readonly problems: readonly string[] } {
  try {
    const certificate = parseCertificate(readTextFile(file), file);
    if (!isSameInstance(certificate, counterexample)) {
      return { problems: ['The certificate on file is about another counterexample.'] };
    }
    const { valid, problems } = checkCertificate(certificate, claim);
    return valid ? { certificate, problems } : { problems };
  } catch (error) {
    if (error instanceof ClausiusError) return { problems: [error.message] };
    throw error;
  }
}
