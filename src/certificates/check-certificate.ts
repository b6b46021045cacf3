import type { Claim } from '../claims/claim.ts';
import type { Certificate } from './certificate.ts';
import { certify, isCertificate, type CertificateOptions } from './certify.ts';
import { WIDEST_READING } from '../matrix/tolerances.ts';
import type { Program } from './program.ts';
import { isBelowZero, isInside, type DecimalInterval } from './decimal-interval.ts';

/** Verdict on a certificate: it is valid when there are no problems. */
export interface CertificateCheck {
  readonly valid: boolean;
  /** What does not agree, in sentences. */
  readonly problems: readonly string[];
}

/**
 * Check of a certificate against the claim: the objects are rebuilt from the integers, what is presupposed of them is proved
 * again, and both sides and the margin are enclosed afresh, more narrowly, inside the intervals that the certificate gives.
 *
 * @throws {UnknownNameError} when it belongs to another claim or to a system the claim does not have
 * @throws {FormatError} when its integers do not fit what the claim draws
 * @example ((pure) => checkCertificate(certify(pure, { claim: 'pure', system: 2, unit: 1, integers: { rho: [1, 0, 0, 1, 0, 0, 0, 0] } }), pure).valid)(claim('pure', { source: 'none', statement: 'tr ρ² ≥ 1', literature: 'false', systems: [2], given: (dim) => ({ rho: anyDensityMatrix({ dim }) }), asserts: ({ rho }) => atLeast(purity(rho), 1) })) // true
 */
export function checkCertificate(
  certificate: Certificate,
  claim: Claim,
  options: CertificateOptions = {},
): CertificateCheck {
  const fresh = certify(claim, certificate, { relativeBits: 96, room: 0, ...options });
  if (!isCertificate(fresh)) {
    return { valid: false, problems: [`The instance has no certificate: ${fresh.reason}.`] };
  }
  const problems = [
    ...(['statement', 'relation'] as const).flatMap((name) =>
      certificate[name] === fresh[name]
        ? []
        : [`The ${name} is ${shown(fresh[name])}, but the certificate has ${shown(certificate[name])}.`],
    ),
    ...differences('objects', fresh.objects, certificate.objects),
    ...differences('proved', fresh.proved, certificate.proved),
    ...differences('program', readAs(fresh.program, certificate.program), certificate.program),
    ...(['left', 'right', 'margin'] as const).flatMap((name) => outside(name, fresh[name], certificate[name])),
    ...(certificate.exactMargin === undefined || certificate.exactMargin === fresh.exactMargin
      ? []
      : [`The exact margin is ${fresh.exactMargin ?? 'unknown'}, but the certificate has ${certificate.exactMargin}.`]),
    ...(isBelowZero(certificate.margin) ? [] : ['The margin of the certificate is not below zero.']),
  ];
  const shortened =
    problems.length <= MOST_PROBLEMS
      ? problems
      : [...problems.slice(0, MOST_PROBLEMS), `There are ${problems.length - MOST_PROBLEMS} more differences.`];
  return { valid: problems.length === 0, problems: shortened };
}

/**
 * A program with the numbers of another one where both have read a number whose two intervals meet: with which precision a number
 * was read depends on the version of the toolkit.
 */
function readAs(program: Program, other: Program): Program {
  const conditions = program.conditions.map((condition, k) => {
    const given = other.conditions[k];
    if (given === undefined || !('bound' in condition) || !('bound' in given)) return condition;
    const [value, bound] = [given.value, given.bound];
    const meets = Math.abs(Number(condition.value) - Number(value)) <= condition.bound + bound;
    return meets && bound <= WIDEST_READING * Math.abs(Number(value)) ? { ...condition, value, bound } : condition;
  });
  return { ...program, conditions };
}

/** Problems that are named; the rest are counted. */
const MOST_PROBLEMS = 50;

/** Paths at which two JSON values differ. */
function differences(path: string, mine: unknown, given: unknown): readonly string[] {
  if (typeof mine !== 'object' || mine === null || typeof given !== 'object' || given === null) {
    return mine === given ? [] : [`\`${path}\` is ${shown(mine)}, but the certificate has ${shown(given)}.`];
  }
  const [a, b] = [mine, given] as readonly Readonly<Record<string, unknown>>[];
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return names.flatMap((name) => {
    const key = /^[\w-]{1,100}$/.test(name) ? name : shown(name);
    const [x, y] = [a, b].map((record) => (Object.hasOwn(record, name) ? record[name] : undefined));
    return differences(Array.isArray(mine) ? `${path}[${key}]` : `${path}.${key}`, x, y);
  });
}

function outside(name: string, mine: DecimalInterval, given: DecimalInterval): readonly string[] {
  if (isInside(mine, given)) return [];
  return [`The ${name} lies in [${mine.join(', ')}], but the certificate has [${given.join(', ')}].`];
}

/** Characters of a value that a problem quotes. */
const LONGEST = 200;

function shown(value: unknown): string {
  if (value === undefined) return 'absent';
  const text = JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
