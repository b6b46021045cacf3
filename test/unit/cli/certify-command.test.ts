import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseCertificate } from '../../../src/certificates/parse-certificate.ts';
import { claimText, temporaryFolder } from '../claim-folder.ts';
import { run } from '../command.ts';
import { ROOT } from '../source-files.ts';

const counterexample = (claim: string, rho: readonly number[], margin: number): string =>
  JSON.stringify({
    format: 'clausius-counterexample',
    version: 1,
    claim,
    system: 2,
    unit: 1,
    integers: { rho },
    relation: '≤',
    left: 0,
    right: 0,
    margin,
    bound: 0,
    found: { seed: 1, phase: 'sample', instance: 0 },
  });

/** ln e^p − p, which float64 knows to 10⁻¹⁶. */
const LOGARITHM = 'const p = purity(rho); const zero = p.exp().ln().minus(p);';

const folder = temporaryFolder({
  'claims/half.ts': claimText('half', 'false', 'return atMost(purity(rho), 0.5);'),
  'claims/tight.ts': claimText(
    'tight',
    'theorem',
    'const p = purity(rho).ln(); return atLeast(p.plus(p), p.times(2));',
  ),
  'claims/below.ts': claimText('below', 'theorem', `${LOGARITHM} return atMost(zero, rho.arithmetic.real(-1, 1e18));`),
  'claims/pure-enough.ts': claimText(
    'pure-enough',
    'theorem',
    'return assuming(atLeast(purity(rho), 0.5), assuming(atMost(purity(rho).ln(), 0), atMost(purity(rho), 0.625)));',
  ),
  'pure-enough.json': counterexample('pure-enough', [2, 0, 0, 1, 0, 0, 0, 0], -0.055),
  'claims/above.ts': claimText('above', 'theorem', `${LOGARITHM} return atMost(zero, rho.arithmetic.real(1, 1e18));`),
  'below.json': counterexample('below', [2, 0, 0, 1, 0, 0, 0, 0], -1e-18),
  'above.json': counterexample('above', [2, 0, 0, 1, 0, 0, 0, 0], -1e-18),
  // diag(4, 1)/5 has purity 17/25.
  'half.json': counterexample('half', [2, 0, 0, 1, 0, 0, 0, 0], -0.18),
  'mixed.json': counterexample('half', [1, 0, 0, 1, 0, 0, 0, 0], -0.1),
  'empty.json': counterexample('half', [0, 0, 0, 0, 0, 0, 0, 0], -0.1),
  'tight.json': counterexample('tight', [2, 0, 0, 1, 0, 0, 0, 0], -0.1),
});
const at = (name: string): string => join(folder, name);

test('certify writes a certificate that replay finds valid, and invalid once a digit is changed', async () => {
  const claim = ['--claim', at('claims/half.ts')];
  const out = at('certificate.json');
  const certified = await run('certify', at('half.json'), ...claim, '--out', out);
  expect(certified.stdout).toMatch(/system 2: left ≤ right certainly fails\n {2}left {4}∈ \[0\.68, 0\.68\]/);
  expect(certified.stdout).toContain('margin  ∈ [-0.18, -0.18] (exactly -9/50)');
  expect(certified.stdout).toMatch(/proved exactly:\n {4}rho {2}density matrix\n/);
  expect(certified.stderr).toMatch(
    /^Wrote .*certificate\.json\. Check it: .* replay .*certificate\.json --claim .*half\.ts\n/,
  );
  expect(certified.code).toBe(0);
  const text = readFileSync(out, 'utf8');
  expect(parseCertificate(text, out)).toMatchObject({ claim: 'half', exactMargin: '-9/50', left: ['0.68', '0.68'] });

  const valid = await run('replay', out, ...claim);
  expect(valid.code).toBe(0);
  expect(valid.stdout).toContain('the certificate is valid');

  writeFileSync(out, text.replace('"4/5"', '"3/5"'));
  const invalid = await run('replay', out, ...claim);
  expect(invalid.code).toBe(1);
  expect(invalid.stdout).toContain('the certificate is NOT valid');
  expect(invalid.stdout).toContain('`objects.rho.re[0][0]` is "4/5", but the certificate has "3/5".');

  writeFileSync(out, text.slice(0, 100));
  expect((await run('replay', out, ...claim)).code).toBe(2);

  const again = await run('certify', at('half.json'), ...claim, '--out', out);
  expect(again.code).toBe(2);
  expect(again.stderr).toMatch(/`--out` must name a new file, but .*certificate\.json exists/);
  const early = await run('certify', at('absent.json'), '--out', join(folder, 'half.json', 'out.json'));
  // Before the counterexample is looked for.
  expect(early).toMatchObject({ code: 2, stderr: expect.stringContaining('`--out` must lie in a folder') as string });
}, 60_000);

test.each([
  ['mixed.json', 'half.ts', 1, 'half is not certified: the margin is exactly 0.\n'],
  ['empty.json', 'half.ts', 1, 'half is not certified: the integers describe no instance.\n'],
  ['tight.json', 'tight.ts', 1, 'tight is not certified: the margin is exactly 0.\n'],
])('certify gives no certificate for %s of %s', async (file, claim, code, stderr) => {
  const out = at('none.json');
  expect(await run('certify', at(file), '--claim', at(`claims/${claim}`), '--out', out)).toMatchObject({
    code,
    stdout: '',
    stderr,
  });
  expect(existsSync(out)).toBe(false);
});

test('replay finds the claim of a stored certificate of the library', async () => {
  const { code, stdout } = await run(
    'replay',
    join(ROOT, 'properties/certificates/entropy-never-decreases.json'),
    '--json',
  );
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    valid: true,
    problems: [],
    certificate: { claim: 'entropy-never-decreases' },
  });
});

test('what is certified or evaluated under premises says that they hold, and by how much', async () => {
  const [file, claim, out] = [at('pure-enough.json'), at('claims/pure-enough.ts'), at('under-premises.json')];
  const certified = await run('certify', file, '--claim', claim, '--out', out);
  // 17/25 − 1/2 and −ln(17/25).
  const holds =
    /fails.*\n {2}premises: hold, rigorously; margins ∈ \[0\.18, 0\.18\], \[0\.38566248081198\d+, 0\.38566248081198\d+\]\n/;
  expect(certified.stdout).toMatch(holds);
  expect((await run('replay', out, '--claim', claim)).stdout).toMatch(holds);
  expect((await run('replay', file, '--claim', claim)).stdout).toMatch(/^violated\n {2}premises: hold, rigorously; /m);
  expect((await run('certify', at('half.json'), '--claim', at('claims/half.ts'))).stdout).not.toContain('premise');
});

test.each([
  ['below', 0, /^violated\n/m, /certainly fails/],
  ['above', 1, /^not violated: holds\n/m, /is not certified: the margin is exactly 1\/10{18}\./],
])('replay and certify say the same of what float64 leaves undecided: %s', async (name, code, replayed, certified) => {
  const options = [at(`${name}.json`), '--claim', at(`claims/${name}.ts`)];
  const replay = await run('replay', ...options);
  expect(replay).toMatchObject({ code, stdout: expect.stringMatching(replayed) as string });
  expect(replay.stdout).toMatch(/margin \S+ ± \S+ in float64/);
  const certify = await run('certify', ...options);
  expect(certify.code).toBe(code);
  expect(`${certify.stdout}${certify.stderr}`).toMatch(certified);
});
