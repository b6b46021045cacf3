import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Certificate } from '../../../src/certificates/certificate.ts';
import { parseCertificate } from '../../../src/certificates/parse-certificate.ts';
import type { Claim } from '../../../src/claims/claim.ts';
import { parseCounterexample } from '../../../src/hunter/counterexample.ts';
import type { Counterexample } from '../../../src/hunter/evidence.ts';
import { claimFiles, LIBRARY_CLAIMS } from '../../../src/registry/claim-files.ts';
import { ALL, covering } from '../../sample.ts';
import { ROOT } from '../source-files.ts';

/** Folder of the stored certificates. */
export const CERTIFICATES = join(ROOT, 'properties/certificates');

/** Ids for which a counterexample is stored. */
export const REFUTED: readonly string[] = readdirSync(join(ROOT, 'properties/counterexamples')).map((file) =>
  basename(file, '.json'),
);

export function storedCounterexample(id: string): Counterexample {
  const file = join(ROOT, 'properties/counterexamples', `${id}.json`);
  return parseCounterexample(readFileSync(file, 'utf8'), file);
}

export function storedCertificate(id: string): Certificate {
  const file = join(CERTIFICATES, `${id}.json`);
  return parseCertificate(readFileSync(file, 'utf8'), file);
}

/** Does the closest separable state of a certificate have to be found? That takes seconds. */
export function isSearched(id: string): boolean {
  return storedCertificate(id).program.operations.some(({ op }) => op === 'entanglementProduction');
}

/**
 * Certificates that another program checks: all of them in continuous integration, and otherwise so many of those without a search
 * that each operation, property, relation and kind of condition that occurs in any of them occurs in one.
 */
export const CHECKED: readonly string[] = covering(
  REFUTED.filter((id) => ALL || !isSearched(id)).toSorted((a, b) => costOf(a) - costOf(b)),
  featuresOf,
);

/**
 * Certificates that are tampered with. In continuous integration one of them needs a search each time, and of the others there are
 * those with a premise and one in three.
 */
export const SAMPLE: readonly string[] = ALL
  ? [
      CHECKED.find(isSearched)!,
      ...REFUTED.filter((id) => !isSearched(id)).filter(
        (id, k) => k % 3 === 0 || storedCertificate(id).program.premises.length > 0,
      ),
    ]
  : CHECKED.filter((id) => !isSearched(id));

function costOf(id: string): number {
  return (isSearched(id) ? 1000 : 0) + storedCertificate(id).program.operations.length;
}

/** What a checker has to understand. */
function featuresOf(id: string): readonly string[] {
  const { relation, proved, exactMargin, margin, program } = storedCertificate(id);
  return [
    relation,
    ...program.operations.map(({ op }) => op),
    ...proved.map(({ is }) => is),
    ...program.premises.map((premise) => `premise ${premise.relation}`),
    ...program.conditions.map((condition) => Object.keys(condition).join()),
    `exact ${exactMargin !== undefined}`,
    `finite ${Number.isFinite(Number(margin[0]))}`,
  ];
}

/** Claim of the library by its id. */
export async function libraryClaim(id: string): Promise<Claim> {
  const { file } = claimFiles(LIBRARY_CLAIMS).find((candidate) => basename(candidate.file, '.ts') === id)!;
  return ((await import(file)) as { readonly default: Claim }).default;
}

/** A way to spoil a certificate, or undefined where there is nothing of that kind to spoil. */
export type Tampering = (certificate: Certificate) => Certificate | undefined;

/** Certificates of something else than the claim, which only somebody who knows the claim can tell. */
export const MISLABELLED: Readonly<Record<string, Tampering>> = {
  'a wrong statement': (certificate) => ({ ...certificate, statement: `${certificate.statement} + 1` }),
  'a premise left out': (certificate) =>
    certificate.program.premises.length === 0 ? undefined : withProgram(certificate, { premises: [] }),
  'conditions left out': (certificate) =>
    certificate.program.conditions.length === 0 ? undefined : withProgram(certificate, { conditions: [] }),
  'objects made of nothing': (certificate) =>
    certificate.program.made.length === 0 ? undefined : withProgram(certificate, { made: [] }),
  'an operation more': (certificate) =>
    withProgram(certificate, { operations: [...certificate.program.operations, { op: 'number', value: '7' }] }),
};

function withProgram(certificate: Certificate, change: Partial<Certificate['program']>): Certificate {
  return { ...certificate, program: { ...certificate.program, ...change } };
}

/** Certificates that are wrong, by what was done to them. */
export const TAMPERINGS: Readonly<Record<string, Tampering>> = {
  'the opposite relation': (certificate) => ({ ...certificate, relation: certificate.relation === '≥' ? '≤' : '≥' }),
  'a margin of one tenth more': (certificate) => ({ ...certificate, margin: certificate.margin.map(nudged) as never }),
  'a left side moved by a digit': (certificate) => ({ ...certificate, left: certificate.left.map(nudged) as never }),
  'an object made of something else': (certificate) => {
    const [first, ...others] = certificate.program.made;
    if (first === undefined) return undefined;
    const number = certificate.program.operations.length;
    const operations = [...certificate.program.operations, { op: 'number', value: '7' }];
    return withProgram(certificate, { operations, made: [{ ...first, of: number }, ...others] });
  },
  'sides exchanged': (certificate) => {
    const { left, right } = certificate.program;
    return withProgram(certificate, { left: right, right: left });
  },
  'a changed entry of every state': (certificate) => withStates(certificate, (rows) => changedEntry(rows, '1/1000')),
  'states that are not positive': (certificate) => withStates(certificate, notPositive),
};

/** The number with its first nonzero digit changed; 0 becomes 1. */
function nudged(text: string): string {
  const changed = text.replace(/[1-9]/, (digit) => String((Number(digit) % 9) + 1));
  return changed === text ? '1' : changed;
}

type Rows = readonly (readonly string[])[];

/** The certificate with every drawn state of its own changed, or undefined where there is none. */
function withStates(certificate: Certificate, change: (re: Rows) => Rows): Certificate | undefined {
  const states = ['rho', 'rho0', 'sigma', 'tau'].filter((name) => name in certificate.objects);
  const [first] = states;
  if (first === undefined) return undefined;
  const state = certificate.objects[first] as { readonly re: Rows };
  return { ...certificate, objects: { ...certificate.objects, [first]: { ...state, re: change(state.re) } } };
}

function changedEntry(rows: Rows, by: string): Rows {
  return rows.map((row, i) => row.map((entry, j) => (i === 0 && j === 0 ? by : entry)));
}

/** Trace 1 and Hermitian, with the eigenvalue −1. */
function notPositive(rows: Rows): Rows {
  return rows.map((row, i) => row.map((_, j) => (i !== j ? '0' : i === 0 ? '2' : i === 1 ? '-1' : '0')));
}
