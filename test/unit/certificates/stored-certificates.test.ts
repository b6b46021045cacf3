import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Certificate, formatCertificate } from '../../../src/certificates/certificate.ts';
import { certify, isCertificate } from '../../../src/certificates/certify.ts';
import { checkCertificate } from '../../../src/certificates/check-certificate.ts';
import {
  compareRationals,
  addRationals,
  multiplyRationals,
  negateRational,
  parseRational,
  rational,
  type Rational,
} from '../../../src/exact/integers/rational.ts';
import { ALL, sampled } from '../../sample.ts';
import { ROOT } from '../source-files.ts';
import {
  CERTIFICATES,
  CHECKED,
  isSearched,
  libraryClaim,
  MISLABELLED,
  REFUTED,
  storedCertificate,
  storedCounterexample,
  TAMPERINGS,
} from './stored.ts';

/** Forgery that is tried in every run with certificates that rest on a search, too. */
const AFTER_SEARCH = 'a left side moved by a digit';

/** How the margin is given. */
function kindOf({ relation, exactMargin }: Certificate): string {
  return `${relation} ${exactMargin === undefined}`;
}

describe('stored certificates', () => {
  test('exist for every stored counterexample, and for nothing else', () => {
    expect(readdirSync(CERTIFICATES).map((file) => basename(file, '.json'))).toEqual(REFUTED);
    expect(REFUTED.length).toBeGreaterThan(20);
  });

  // `verify` checks each of them.
  test.each(REFUTED)('%s is valid, narrow and about the stored counterexample', async (id) => {
    const certificate = storedCertificate(id);
    const { system, unit, integers, margin } = storedCounterexample(id);
    expect(certificate).toMatchObject({ claim: id, system, unit, integers });
    if (CHECKED.includes(id)) {
      expect(checkCertificate(certificate, await libraryClaim(id))).toEqual({ valid: true, problems: [] });
    }
    // An infinite margin has no width.
    if (margin === -Infinity) {
      expect(certificate.margin).toEqual(['-Infinity', '-Infinity']);
      return;
    }
    const [lower, upper] = certificate.margin.map(parseRational);
    const width = addRationals(upper, negateRational(lower));
    expect(compareRationals(width, rational(-upper.numerator, upper.denominator * 10n ** 18n))).toBe(-1);
    expect(Number(certificate.margin[0])).toBeCloseTo(margin, 8);
  });

  test('leave room around enclosures that rest on a search', async () => {
    const id = 'entanglement-production-in-a-common-bath';
    const stored = storedCertificate(id);
    const fresh = certify(await libraryClaim(id), storedCounterexample(id), { room: 0 });
    if (!isCertificate(fresh)) throw new Error(fresh.reason);
    const [[lower, upper], [least, most]] = [fresh.margin, stored.margin].map((ends) => ends.map(parseRational));
    const distance = (a: Rational, b: Rational): Rational => addRationals(b, negateRational(a));
    const width = multiplyRationals(rational(4n), distance(lower, upper));
    expect(compareRationals(distance(least, lower), width)).toBe(1);
    expect(compareRationals(distance(upper, most), width)).toBe(1);
  });

  const forgeries = { ...MISLABELLED, ...TAMPERINGS };

  test.each(Object.keys(forgeries))('are rejected with %s', async (name) => {
    // Each check of those that are searched for is another search.
    const ids = ALL || name === AFTER_SEARCH ? REFUTED : REFUTED.filter((id) => !isSearched(id));
    const spoiled = ids.flatMap((id) => forgeries[name](storedCertificate(id)) ?? []);
    expect(spoiled.length).toBeGreaterThan(1);
    for (const certificate of sampled(spoiled, 2, kindOf)) {
      const id = certificate.claim;
      const { valid, problems } = checkCertificate(certificate, await libraryClaim(id));
      expect(valid, id).toBe(false);
      expect(problems.length, id).toBeGreaterThan(0);
    }
  });

  // The second is searched for again in each check.
  const readers = ['relative-entropy-is-symmetric', ...(ALL ? ['entanglement-production-under-pair-jumps'] : [])];

  test.each(readers)(
    '%s may have read a number with another precision, not another one or a useless one',
    async (id) => {
      const [certificate, about] = [storedCertificate(id), await libraryClaim(id)];
      const at = certificate.program.conditions.findIndex((condition) => 'bound' in condition);
      const { value, bound } = certificate.program.conditions[at] as { readonly value: number; readonly bound: number };
      const isValidWith = (reading: { readonly value: number; readonly bound: number }): boolean => {
        const conditions = certificate.program.conditions.with(at, {
          ...certificate.program.conditions[at],
          ...reading,
        });
        return checkCertificate({ ...certificate, program: { ...certificate.program, conditions } }, about).valid;
      };
      expect(value).not.toBe(0);
      expect(isValidWith({ value, bound: 16 * bound })).toBe(true);
      expect(isValidWith({ value: value + bound, bound })).toBe(true);
      expect(isValidWith({ value: value * (1 + 2 ** -30), bound })).toBe(false);
      expect(isValidWith({ value, bound: 1 })).toBe(false);
      expect(isValidWith({ value: value + 1, bound: 2 })).toBe(false);
    },
  );

  test('are written as the file is', () => {
    const text = readFileSync(join(CERTIFICATES, `${REFUTED[0]}.json`), 'utf8');
    expect(formatCertificate(storedCertificate(REFUTED[0]))).toBe(text);
  });

  test('consist of operations that the documentation explains, and the checker knows', () => {
    const used = new Set(REFUTED.flatMap((id) => storedCertificate(id).program.operations.map(({ op }) => op)));
    const page = readFileSync(join(ROOT, 'docs/certificate.md'), 'utf8');
    const checker = readFileSync(join(ROOT, 'examples/check-certificate.py'), 'utf8');
    const explained = [...page.matchAll(/^\| `(\w+)`(?:, `(\w+)`)* +\|/gm)].flatMap(([line]) =>
      [...line.matchAll(/`(\w+)`/g)].map(([, name]) => name),
    );
    for (const name of used) expect(explained).toContain(name);
    for (const [, name] of checker.matchAll(/^ {4}"(\w+)": \((?:None|\()/gm)) expect(explained).toContain(name);
  });

  test('have the fields of the schema and of the documentation', () => {
    const schema = JSON.parse(readFileSync(join(ROOT, 'docs/certificate.schema.json'), 'utf8')) as {
      readonly required: readonly string[];
      readonly properties: Readonly<Record<string, unknown>>;
    };
    const page = readFileSync(join(ROOT, 'docs/certificate.md'), 'utf8');
    const fields = [...new Set(REFUTED.flatMap((id) => Object.keys(storedCertificate(id))))];
    expect(Object.keys(schema.properties).toSorted()).toEqual([...fields, 'constant'].toSorted());
    expect([...schema.required, 'exactMargin'].toSorted()).toEqual(fields.toSorted());
    for (const name of [...fields, 'constant']) expect(page).toContain(`\`${name}\``);
  });
});
