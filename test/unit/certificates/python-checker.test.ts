import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ALL, repeated } from '../../sample.ts';
import { formatCertificate, type Certificate } from '../../../src/certificates/certificate.ts';
import { certify, isCertificate } from '../../../src/certificates/certify.ts';
import { checkCertificate } from '../../../src/certificates/check-certificate.ts';
import { claimFromText } from '../../../src/statements/text-claim.ts';
import { temporaryFolder } from '../claim-folder.ts';
import { ROOT } from '../source-files.ts';
import { CERTIFICATES, CHECKED, libraryClaim, isSearched, SAMPLE, storedCertificate, TAMPERINGS } from './stored.ts';

const CHECKER = join(ROOT, 'examples/check-certificate.py');

function python(...args: readonly string[]): { readonly status: number | null; readonly lines: readonly string[] } {
  const { status, stdout } = spawnSync('python3', args, { encoding: 'utf8' });
  return { status, lines: (stdout ?? '').trim().split('\n') };
}

const hasMpmath = python('-c', 'import mpmath').status === 0;
if (!hasMpmath) {
  process.stderr.write(
    'python-checker.test.ts is skipped: python3 with mpmath is not installed (apt-get install python3-mpmath).\n',
  );
}

describe.skipIf(!hasMpmath)('the checker of examples/check-certificate.py', () => {
  test('accepts the stored certificates', () => {
    const files = CHECKED.map((id) => join(CERTIFICATES, `${id}.json`));
    const { status, lines } = python(CHECKER, '--brief', ...files);
    expect(lines.filter((line) => !/: valid, margin -/.test(line))).toEqual([]);
    expect(lines).toHaveLength(CHECKED.length);
    expect(status).toBe(0);
  }, 300_000);

  test('rejects certificates that are tampered with', () => {
    const folder = temporaryFolder({});
    const files = SAMPLE.flatMap((id, first) =>
      // Some ways for each: others for the next certificate.
      Object.values(TAMPERINGS).flatMap((tamper, k) => {
        if ((first + k) % repeated(isSearched(id) ? 6 : 2, 3, 1) !== 0) return [];
        const certificate = tamper(storedCertificate(id));
        if (certificate === undefined) return [];
        const file = join(folder, `${id}-${k}.json`);
        writeFileSync(file, formatCertificate(certificate));
        return [file];
      }),
    );
    const { status, lines } = python(CHECKER, '--brief', ...files);
    expect(lines.filter((line) => !line.includes(': INVALID, '))).toEqual([]);
    expect(lines).toHaveLength(files.length);
    expect(status).not.toBe(0);
  }, 300_000);

  test.runIf(ALL)(
    'finds in the certificates the formulas that the statements say, written by hand',
    () => {
      const files = CHECKED.filter((id) => !isSearched(id)).map((id) => join(CERTIFICATES, `${id}.json`));
      const { status, lines } = python(join(ROOT, 'test/reference/certificates/statements.py'), ...files);
      expect(lines.filter((line) => !line.endsWith(': as stated'))).toEqual([]);
      expect(lines).toHaveLength(files.length);
      expect(status).toBe(0);
    },
    300_000,
  );

  test('says why: a state that is not positive, a relation that is another one, a file of another kind', () => {
    const id = 'relative-entropy-is-symmetric';
    const tampered = (name: string): string => formatCertificate(TAMPERINGS[name](storedCertificate(id))!);
    const folder = temporaryFolder({
      'state.json': tampered('states that are not positive'),
      'relation.json': tampered('the opposite relation'),
      'other.json': '{"format": "clausius-counterexample"}',
    });
    const files = ['state.json', 'relation.json', 'other.json'].map((name) => join(folder, name));
    const { lines } = python(CHECKER, '--brief', ...files);
    expect(lines).toEqual([
      expect.stringContaining("rho does not have the property 'density matrix'"),
      expect.stringContaining('the relation is not that of the program'),
      expect.stringContaining('it is no certificate'),
    ]);
  });

  test('does not take equality for a strict premise, and neither does the toolkit', () => {
    const certified = (statement: string, rho: readonly number[]): Certificate => {
      const claim = claimFromText({ statement, on: 'A=2' });
      const certificate = certify(claim, { claim: claim.id, system: 2, unit: 1, integers: { rho } });
      if (!isCertificate(certificate)) throw new Error(certificate.reason);
      return certificate;
    };
    const mixed = [1, 0, 0, 1, 0, 0, 0, 0];
    const met = certified('S(A) <= 0.1 if purity(rho) < 1', mixed);
    const equal = certified('S(A) <= 0.1 if purity(rho) <= 0.5', mixed);
    expect(met.program.premises.map(({ relation }) => relation)).toEqual(['<']);
    const premises = equal.program.premises.map((premise) => ({ ...premise, relation: '<' as const }));
    const strict = claimFromText({ statement: 'S(A) <= 0.1 if purity(rho) < 0.5', on: 'A=2' });
    const forged = { ...equal, claim: strict.id, program: { ...equal.program, premises } };
    expect(checkCertificate(forged, strict).valid).toBe(false);
    const files = Object.entries({ met, equal, forged }).map(([name, certificate]) => {
      const file = join(temporaryFolder({}), `${name}.json`);
      writeFileSync(file, formatCertificate(certificate));
      return file;
    });
    const { lines } = python(CHECKER, '--brief', ...files);
    expect(lines.map((line) => /: (valid|INVALID, a premise does not hold)/.exec(line)?.[1])).toEqual([
      'valid',
      'valid',
      'INVALID, a premise does not hold',
    ]);
  });

  test.runIf(ALL)(
    'decides supports: an infinite side is certified by both, and a finite one in its place by neither',
    async () => {
      const id = 'relative-entropy-is-symmetric';
      const claim = await libraryClaim(id);
      const stored = storedCertificate(id);
      // ρ = |0⟩⟨0| and σ of full rank: D(ρ‖σ) is finite, D(σ‖ρ) is not.
      const pure = stored.integers['rho'].map((_, k) => (k === 0 ? 1 : 0));
      const full = pure.map((_, k) => (k === 0 || k === 3 ? 1 : 0));
      const certificate = certify(claim, { ...stored, integers: { rho: pure, sigma: full } });
      if (!isCertificate(certificate)) throw new Error(certificate.reason);
      expect([certificate.right, certificate.margin]).toEqual([
        ['Infinity', 'Infinity'],
        ['-Infinity', '-Infinity'],
      ]);
      const folder = temporaryFolder({});
      const verdicts = (changed: Certificate): readonly [boolean, boolean] => {
        const file = join(folder, 'infinite.json');
        writeFileSync(file, formatCertificate(changed));
        return [checkCertificate(changed, claim).valid, python(CHECKER, file).status === 0];
      };
      expect(verdicts(certificate)).toEqual([true, true]);
      expect(verdicts({ ...certificate, right: ['100', '200'] })).toEqual([false, false]);
      expect(verdicts({ ...certificate, margin: ['-200', '-100'] })).toEqual([false, false]);
      expect(verdicts({ ...certificate, left: ['Infinity', 'Infinity'] })).toEqual([false, false]);
      expect(verdicts({ ...stored, margin: ['-Infinity', '-Infinity'] })).toEqual([false, false]);
    },
  );

  test('shows control characters of a file instead of printing them', () => {
    const text = formatCertificate({
      ...storedCertificate('relative-entropy-is-symmetric'),
      statement: 'a\u001B[2Jb\u009B\u202E',
    });
    const folder = temporaryFolder({ 'spoofed.json': text });
    const { lines } = python(CHECKER, join(folder, 'spoofed.json'));
    expect(lines.length).toBeGreaterThan(2);
    // oxlint-disable-next-line no-control-regex
    expect(lines.join('')).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u202E]/);
  });
});
