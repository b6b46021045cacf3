import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { formatCertificate, type Certificate } from '../../../src/certificates/certificate.ts';
import { certify, isCertificate } from '../../../src/certificates/certify.ts';
import { checkCertificate } from '../../../src/certificates/check-certificate.ts';
import type { ProgramOperation } from '../../../src/certificates/program.ts';
import type { StoredInstance } from '../../../src/claims/stored-instance.ts';
import { ALL, sampled } from '../../sample.ts';
import { temporaryFolder } from '../claim-folder.ts';
import { ROOT } from '../source-files.ts';
import { USER_CLAIMS } from './user-claims.ts';

/** Certificates of claims that the checker in Python has never heard of. */

const INSTANCES = JSON.parse(
  readFileSync(join(ROOT, 'test/unit/certificates/user-instances.json'), 'utf8'),
) as Readonly<Record<string, Omit<StoredInstance, 'claim'>>>;

const certificates = new Map<string, Certificate>();

beforeAll(() => {
  for (const claim of USER_CLAIMS) {
    const result = certify(claim, { claim: claim.id, ...INSTANCES[claim.id] });
    if (!isCertificate(result)) throw new Error(`${claim.id}: ${result.reason}`);
    certificates.set(claim.id, result);
  }
}, 60_000);

const folder = temporaryFolder({});

/** What the checker says of each of some certificates. */
function verdicts(given: readonly Certificate[], ...options: readonly string[]): readonly string[] {
  const files = given.map((certificate, k) => {
    const file = join(folder, `${k}.json`);
    writeFileSync(file, formatCertificate(certificate));
    return file;
  });
  const { stdout } = spawnSync('python3', [join(ROOT, 'examples/check-certificate.py'), ...options, ...files], {
    encoding: 'utf8',
  });
  return stdout.trim().split('\n');
}

function withOperations(
  certificate: Certificate,
  change: (line: ProgramOperation, at: number) => ProgramOperation,
): Certificate {
  const { program } = certificate;
  return { ...certificate, program: { ...program, operations: program.operations.map(change) } };
}

const replaced =
  (op: string, change: Readonly<Record<string, unknown>>) =>
  (certificate: Certificate): Certificate => {
    const at = certificate.program.operations.findIndex((line) => line.op === op);
    if (at < 0) throw new Error(`${certificate.claim} has no operation ${op}`);
    return withOperations(certificate, (line, k) => (k === at ? { ...line, ...change } : line) as ProgramOperation);
  };

/** The last digit of the first numerator that does not end with zero moved by one. */
function withOtherDigit(certificate: Certificate): Certificate {
  const text = JSON.stringify(certificate.objects);
  const objects = text.replace(
    /"(-?\d*)([1-9])(["/])/,
    (_, front: string, digit: string, end: string) => `"${front}${(Number(digit) % 9) + 1}${end}`,
  );
  expect(objects).not.toBe(text);
  return { ...certificate, objects: JSON.parse(objects) as Certificate['objects'] };
}

/** Forgeries that a checker who knows no claim has to see, by the claim whose certificate is forged. */
const FORGERIES: readonly (readonly [string, string, (certificate: Certificate) => Certificate])[] = [
  ['an entropy that was a trace', 'channels-raise-entropy', replaced('entropy', { op: 'trace' })],
  ['arguments exchanged', 'distance-bounds-divergence', replaced('logTrace', { of: [0, 0] })],
  ['another eigenvalue', 'negativity-is-below-one-third', replaced('eigenvalue', { index: 1 })],
  [
    'entries from elsewhere',
    'mutual-information-is-classical',
    replaced('sumsOfEntries', { source: new Array<number>(18).fill(0) }),
  ],
  ['another time', 'evolution-forgets-monotonically', replaced('number', { value: '3/4' })],
  ['a constant changed', 'entropy-of-a-qutrit-is-below-one', replaced('number', { value: '2' })],
  ['another object', 'gibbs-states-are-far', replaced('object', { path: 'rho' })],
  ['an object that does not exist', 'fidelity-bounds-overlap', replaced('object', { path: 'tau' })],
  ['an operation that does not exist', 'fidelity-bounds-overlap', replaced('squareRoot', { op: 'cubeRoot' })],
  ['an operand that comes later', 'steady-states-are-mixed', replaced('steadyState', { of: [99] })],
  ['a parameter too many', 'unitaries-keep-coherence', replaced('adjoint', { index: 1 })],
  [
    'an index out of range',
    'negativity-is-below-one-third',
    replaced('sumsOfEntries', { source: new Array<number>(16).fill(99) }),
  ],
  ['another relation', 'concurrence-is-twice-the-negativity', (c) => ({ ...c, relation: '≥' })],
  ['the opposite relation', 'the-hot-bath-always-heats', (c) => ({ ...c, relation: '≤' })],
  ['an interval moved', 'mixing-with-equilibrium-cools', (c) => ({ ...c, left: ['0.1', '0.2'] })],
  ['a finite side', 'divergence-from-a-pure-state-is-finite', (c) => ({ ...c, left: ['100', '200'] })],
  ['a state that is none', 'channels-raise-entropy', withOtherDigit],
  ['nothing said of an object', 'channels-raise-entropy', (c) => ({ ...c, proved: c.proved.slice(1) })],
  [
    'a property that does not exist',
    'channels-raise-entropy',
    (c) => ({ ...c, proved: [{ object: 'rho', is: 'fine' } as never, ...c.proved] }),
  ],
  ['a digit of an entangled state', 'entanglement-is-below-one-tenth', withOtherDigit],
  ['other subsystems', 'entanglement-only-decays', replaced('entanglementProduction', { dims: [4, 1] })],
  [
    'a condition that fails',
    'less-pure-states-have-less-entropy',
    (c) => ({
      ...c,
      program: { ...c.program, conditions: [{ of: c.program.left, sign: -1 }, ...c.program.conditions] },
    }),
  ],
  [
    'a premise that fails',
    'less-pure-states-have-less-entropy',
    (c) => ({
      ...c,
      program: {
        ...c.program,
        premises: c.program.premises.map((premise) => ({ ...premise, relation: '=' as const })),
      },
    }),
  ],
];

const hasMpmath = spawnSync('python3', ['-c', 'import mpmath']).status === 0;

describe.skipIf(!hasMpmath)('the checker in Python', () => {
  test('accepts the certificates of claims that it does not know', () => {
    // The checker searches for the closest state of each pair.
    const isSearched = ({ program }: Certificate): boolean =>
      program.operations.some(({ op }) => /^(relativeEntropyOfE|e)ntanglement/.test(op));
    const tried = sampled([...certificates.values()], 1, (one) => (isSearched(one) ? 'searched' : one.claim));
    const lines = verdicts(tried, '--brief');
    expect(lines.filter((line) => !/: valid, margin -/.test(line))).toEqual([]);
    expect(lines).toHaveLength(tried.length);
  }, 120_000);

  test('rejects what is forged, as the toolkit does', () => {
    const forged = FORGERIES.map(([, id, forge]) => forge(certificates.get(id)!));
    const lines = verdicts(forged, '--brief');
    FORGERIES.forEach(([name, id], k) => {
      expect(lines[k], name).toMatch(/: INVALID, /);
      const claim = USER_CLAIMS.find((one) => one.id === id)!;
      expect(checkCertificate(forged[k], claim).valid, name).toBe(false);
    });
  }, 120_000);

  test.runIf(ALL)(
    'prints the formula as algebra, partial traces by name',
    () => {
      const text = (id: string): string => verdicts([certificates.get(id)!]).join('\n');
      expect(text('distance-bounds-divergence')).toContain('refuted: −tr[rho ln sigma]  ≤  (|λ_0(x1)| + |λ_1(x1)|)/2');
      expect(text('mutual-information-is-classical')).toContain('S(sumsOfEntries(rho; tr_1 with dims [2, 3]))');
      expect(text('less-pure-states-have-less-entropy')).toContain('where tr[rho rho]  ≥  tr[sigma sigma]');
      expect(text('mixing-with-equilibrium-cools')).toContain('ln(thermal.boltzmannFactor)');
    },
    60_000,
  );
});

test('a formula or premise that the claim does not have is seen by the toolkit alone', () => {
  const id = 'less-pure-states-have-less-entropy';
  const claim = USER_CLAIMS.find((one) => one.id === id)!;
  const certificate = certificates.get(id)!;
  const check = (program: Partial<Certificate['program']>): readonly string[] =>
    checkCertificate({ ...certificate, program: { ...certificate.program, ...program } }, claim).problems;
  expect(check({})).toEqual([]);
  expect(check({ premises: [] })[0]).toContain('`program.premises[0]` is {');
  expect(check({ conditions: [] })[0]).toContain('`program.conditions[0]` is {');
  expect(check({ left: certificate.program.right })[0]).toContain('`program.left` is ');
});
