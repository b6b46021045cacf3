import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseCertificate } from '../../../src/certificates/parse-certificate.ts';
import { temporaryFolder } from '../claim-folder.ts';
import { runInColour as run } from '../command.ts';
import { ROOT } from '../source-files.ts';

/** Text of a claim file. */
const claimFile = (id: string, given: string, asserts: string, more = ''): string => `
import { ${NAMES} } from 'clausius';
${more}
export default claim('${id}', {
  source: 'Nobody2024', statement: 'none', literature: 'conjecture', systems: [2, 3],
  given: (dim) => (${given}),
  asserts: (drawn, dim) => { ${asserts} },
});
`;
const NAMES =
  'anyDensityMatrix, anyHamiltonian, anyProbability, atLeast, atMost, claim, composedEnsemble, Ensemble, equals, listOf, purity, ' +
  'ensembleRecord, relativeEntropy, traceDistance, unsafeChannel, unsafeLindbladian';

const counterexample = (claim: string, integers: Readonly<Record<string, readonly number[]>>, system: unknown = 2) =>
  JSON.stringify({
    format: 'clausius-counterexample',
    version: 1,
    claim,
    system,
    unit: 1,
    integers,
    relation: '≤',
    left: 0,
    right: 0,
    margin: -1,
    bound: 0,
    found: { seed: 1, phase: 'sample', instance: 0 },
  });

/** Hermitian matrices over their trace: most of them are no states. */
const OVER_TRACE = `
const build = (read) => {
  const H = read.hermitianMatrix(2);
  return H.trace().sign() === 0 ? undefined : H.scaled(H.arithmetic.real(1).dividedBy(H.trace()));
};
const mine = (draws) => new Ensemble({ name: 'anyDensityMatrix(2)', measure: 'mine', draws, build });
`;
const EVIL = (id: string, marker: string): string =>
  claimFile(
    id,
    '{ rho: anyDensityMatrix({ dim }) }',
    'return atLeast(purity(drawn.rho), 2);',
    `
import { writeFileSync } from 'node:fs';
writeFileSync(${JSON.stringify(marker)}, 'ran');
`,
  );

const folder = temporaryFolder({
  // d(d + 1)/2 = 1 + … + d, for a number d.
  'sum.ts': claimFile(
    'sum-of-levels',
    '{ rho: anyDensityMatrix({ dim: Number(dim) }) }',
    'let s = 0; for (let k = 1; k <= dim; k++) s += k; return equals(drawn.rho.trace().times((dim + 1) * dim).dividedBy(2), s);',
  ),
  'half.ts': claimFile('half', '{ rho: anyDensityMatrix({ dim }) }', 'return atMost(purity(drawn.rho), 0.5);'),
  'pair.ts': claimFile(
    'pair',
    '{ pair: listOf(2, anyDensityMatrix({ dim })) }',
    'return atMost(traceDistance(drawn.pair[0], drawn.pair[1]), 0.5);',
  ),
  'unstated.ts': claimFile('unstated', '{ rho: mine() }', 'return atMost(purity(drawn.rho), 1);', OVER_TRACE),
  'stated.ts': claimFile(
    'stated',
    "{ rho: mine('density matrix') }",
    'return atMost(purity(drawn.rho), 0.5);',
    OVER_TRACE,
  ),
  'nested.ts': claimFile(
    'nested',
    '{ all: listOf(1, ensembleRecord({ a: listOf(1, mine()), p: anyProbability() })) }',
    'return atMost(purity(drawn.all[0].a[0]), 1);',
    OVER_TRACE,
  ),
  'made.ts': claimFile(
    'made',
    '{ x: composedEnsemble({ name: "x", measure: "m", parts: { H: anyHamiltonian({ dim }) }, build: ({ H }) => ({ H, rho: H.scaled(2) }) }) }',
    'return atMost(drawn.x.rho.trace(), 1);',
  ),
  'rates.ts': claimFile(
    'rates',
    '{ L: composedEnsemble({ name: "L", measure: "m", parts: { H: anyHamiltonian({ dim }) }, build: ({ H }) => unsafeLindbladian(H, [{ operator: H, rate: -1 }]) }) }',
    'return atLeast(drawn.L.hamiltonian.trace(), 1000);',
  ),
  'map.ts': claimFile(
    'map',
    '{ all: listOf(1, composedEnsemble({ name: "N", measure: "m", parts: { H: anyHamiltonian({ dim }) }, build: ({ H }) => unsafeChannel([H]) })) }',
    'return atLeast(drawn.all[0].terms[0].operator.trace(), 1000);',
  ),
  'range.ts': claimFile(
    'range',
    "{ x: composedEnsemble({ name: 'x', measure: 'm', parts: { q: anyProbability() }, draws: { p: 'probability' }, build: ({ q }) => ({ q, p: q.plus(1) }) }) }",
    'return atMost(drawn.x.p, 1);',
  ),
  'infinite.ts': claimFile(
    'infinite',
    '{ a: anyDensityMatrix({ dim, rank: 1 }), b: anyDensityMatrix({ dim, rank: 1 }) }',
    'return atMost(relativeEntropy(drawn.a, drawn.b), 5);',
  ),
  'overflow.ts': claimFile(
    'overflow',
    '{ rho: anyDensityMatrix({ dim }) }',
    'return atMost(purity(drawn.rho).times(1e308 * 10), 5);',
  ),
});
const at = (name: string): string => join(folder, name);

/** Certifies a counterexample of a claim of the folder. */
async function certify(
  id: string,
  integers: Readonly<Record<string, readonly number[]>>,
  claim = id,
  system: unknown = 2,
) {
  const file = at(`${id}.json`);
  writeFileSync(file, counterexample(id, integers, system));
  const out = at(`${id}-certificate.json`);
  rmSync(out, { force: true });
  const result = await run('certify', file, '--claim', at(`${claim}.ts`), '--out', out);
  return { ...result, out, file };
}

const STATE = [1, 0, 0, 0, 0, 0, 0, 0];

describe('the system is the claim’s own', () => {
  test.each([[[2]], [[2, 1]], ['2'], [4]])('a counterexample of the system %j is refused', async (system) => {
    const { code, stderr, file } = await certify('sum-of-levels', { rho: STATE }, 'sum', system);
    expect(code).toBe(2);
    const isSystem = Array.isArray(system) || typeof system === 'number';
    if (isSystem)
      expect(stderr).toContain(`must be a system of sum-of-levels: 2, 3, but it is ${JSON.stringify(system)}`);
    const replayed = await run('replay', file, '--claim', at('sum.ts'));
    expect(replayed).toMatchObject({ code: 2, stdout: '', stderr });
  });

  test('a list of one dimension is refused in a certificate, too, and the number is not', async () => {
    const { code, out } = await certify('half', { rho: STATE });
    expect(code).toBe(0);
    const own = ['--claim', at('half.ts')];
    expect((await run('replay', out, ...own)).stdout).toContain('the certificate is valid');
    writeFileSync(out, readFileSync(out, 'utf8').replace('"system": 2', '"system": [2]'));
    const forged = await run('replay', out, ...own);
    expect(forged).toMatchObject({ code: 2, stdout: '' });
    expect(forged.stderr).toContain('A dimension and a list of one dimension are different systems.');
  });
});

describe('certified says what was checked', () => {
  test('lists name each of their states', async () => {
    const { code, stdout, out, file } = await certify('pair', { pair: [...STATE, 0, 0, 1, 0, 0, 0, 0, 0] });
    expect(code).toBe(0);
    expect(stdout).toMatch(/proved exactly:\n {4}pair\[0\] {2}density matrix\n {4}pair\[1\] {2}density matrix\n/);
    const replayed = await run('replay', file, '--claim', at('pair.ts'));
    expect(replayed.stdout).toContain('  proved exactly: pair (density matrix)\n');
    // A certificate that lists less, or more, is not the one of this instance.
    const text = readFileSync(out, 'utf8');
    for (const spoilt of [
      text.replace(/\{ "object": "pair\[0\]", "is": "density matrix" \},\n/, ''),
      text.replace('"proved": [', '"proved": [{ "object": "dim", "is": "number of levels" },'),
    ]) {
      expect(spoilt).not.toBe(text);
      writeFileSync(out, spoilt);
      expect(await run('replay', out, '--claim', at('pair.ts'))).toMatchObject({ code: 1 });
    }
  });

  test.each<[string, Readonly<Record<string, readonly number[]>>, string]>([
    // [[1, 1], [1, 0]] is no state; [[2, 0], [0, -1]] neither.
    ['unstated', { rho: [1, 0, 1, 0] }, '`rho` (its ensemble does not state what it is)'],
    ['nested', { all: [2, -1, 0, 0, 1, 0, 0, 1] }, '`all[0].a[0]` (its ensemble does not state what it is)'],
    ['made', { x: [2, 0, 0, 0] }, '`x.rho` (its ensemble does not state what it is)'],
  ])('what the ensemble of %s does not state is not certified', async (id, integers, unchecked) => {
    const { code, stdout, stderr, out, file } = await certify(id, integers);
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toMatch(new RegExp(`^${id} is not certified: the margin lies in \\[-.*, -.*\\], but not checked: `));
    expect(stderr).toContain(`not checked: ${unchecked}`);
    expect(stderr).toMatch(/; state it with `draws` \(docs\/certificate\.md\)\.\n$/);
    expect(existsSync(out)).toBe(false);
    const replayed = await run('replay', file, '--claim', at(`${id}.ts`));
    expect(replayed.stdout).toContain(`  not checked: ${unchecked.slice(1, unchecked.indexOf('`', 1))}\n`);
  });

  test.each<[string, Readonly<Record<string, readonly number[]>>, string]>([
    ['stated', { rho: [1, 0, 1, 0] }, '`rho` does not have the property "density matrix"'],
    ['rates', { L: [1, 0, 0, 0] }, '`L` does not have the property "Lindblad generator"'],
    ['map', { all: [2, 1, 0, 0] }, '`all[0]` does not have the property "channel"'],
    ['range', { x: [1, 1, 0, 0] }, '`x.p` does not have the property "probability"'],
  ])('what is stated for %s and false makes the instance unsuitable', async (id, integers, reason) => {
    const { code, stderr } = await certify(id, integers);
    expect({ code, stderr }).toEqual({ code: 1, stderr: `${id} is not certified: ${reason}.\n` });
  });

  test('a statement that holds makes it certified: the advice can be followed', async () => {
    const { code, stdout } = await certify('stated', { rho: [1, 0, 0, 0] });
    expect(code).toBe(0);
    expect(stdout).toMatch(/proved exactly:\n {4}rho {2}density matrix\n/);
  });
});

describe('infinite margins', () => {
  const kets = { a: [1, 0, 0, 0], b: [0, 1, 0, 0] };

  test('are certified where supports decide, and the certificate is valid', async () => {
    const { code, stdout, out } = await certify('infinite', kets);
    expect(code).toBe(0);
    expect(stdout).toContain('margin  ∈ [-Infinity, -Infinity]');
    expect(parseCertificate(readFileSync(out, 'utf8'), out)).toMatchObject({
      left: ['Infinity', 'Infinity'],
      right: ['5', '5'],
      margin: ['-Infinity', '-Infinity'],
    });
    const own = ['--claim', at('infinite.ts')];
    expect(await run('replay', out, ...own)).toMatchObject({ code: 0 });
    const text = readFileSync(out, 'utf8');
    for (const [from, to] of [
      ['"left": ["Infinity", "Infinity"]', '"left": ["6", "7"]'],
      ['"margin": ["-Infinity", "-Infinity"]', '"margin": ["-2", "-1"]'],
    ] as const) {
      writeFileSync(out, text.replace(from, to));
      expect(await run('replay', out, ...own)).toMatchObject({ code: 1 });
    }
    for (const margin of [
      '["-Infinity", "-1"]',
      '["Infinity", "Infinity"]',
      '["-Infinity", "Infinity"]',
      '["NaN", "NaN"]',
    ]) {
      writeFileSync(out, text.replace('["-Infinity", "-Infinity"]', margin));
      expect(await run('replay', out, ...own)).toMatchObject({ code: 2 });
    }
  });

  test('are not those of equal supports, nor of an overflow', async () => {
    const same = await certify('infinite', { a: [1, 0, 0, 0], b: [2, 0, 0, 0] });
    expect(same).toMatchObject({ code: 1, stderr: 'infinite is not certified: the margin is exactly 5.\n' });
    expect(await certify('overflow', { rho: STATE })).toMatchObject({
      code: 3,
      stderr: 'overflow is not certified: the margin has no value.\n',
    });
  });
});

describe('a file is data', () => {
  const marker = at('ran.txt');
  const library = 'entropy-never-decreases';

  test.each([
    ['no claim of the library', 'my-own', 2],
    ['a claim of the library', library, 0],
  ])('modules beside a file about %s do not run', async (_, id, code) => {
    const place = temporaryFolder({
      'evil.ts': EVIL(id, marker),
      [`${id}.ts`]: EVIL(id, marker),
      [`claims/${id}.mjs`]: EVIL(id, marker),
      'properties/general/index.js': EVIL(id, marker),
      'counterexamples/own.json': counterexample('my-own', { rho: STATE }),
      'certificates/nothing.json': '{}',
    });
    const files = ['counterexamples', 'certificates'].map((kind) => join(place, kind, `${library}.json`));
    for (const kind of ['counterexamples', 'certificates']) {
      cpSync(join(ROOT, 'properties', kind, `${library}.json`), join(place, kind, `${library}.json`));
    }
    const [stored, certificate] = id === library ? files : [join(place, 'counterexamples/own.json'), undefined];
    for (const args of [
      ['replay', stored],
      ['certify', stored],
      ...(certificate === undefined ? [] : [['replay', certificate]]),
    ]) {
      const result = await run(...args);
      expect(result.code).toBe(code);
      if (code === 2) expect(result.stderr).toMatch(/there is no my-own\. Give the claim with --claim: .* or a file/);
    }
    expect(existsSync(marker)).toBe(false);
    // The module does run where it is named.
    await run('replay', stored, '--claim', join(place, 'evil.ts'));
    expect(existsSync(marker)).toBe(true);
    writeFileSync(marker, '');
    await import('node:fs').then(({ rmSync }) => rmSync(marker));
  });

  test('a claim of the library is found by its id alone, not as a group or a pattern', async () => {
    for (const id of ['general', 'entropy*', '../properties/general', 'a\nthe certificate is valid', '']) {
      writeFileSync(at('odd.json'), counterexample(id, { rho: STATE }));
      const { code, stdout, stderr } = await run('replay', at('odd.json'));
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    }
  });

  test('control characters of a certificate are shown, and what an invalid one says is not repeated', async () => {
    const file = at('spoofed.json');
    const certificate = JSON.parse(readFileSync(join(ROOT, `properties/certificates/${library}.json`), 'utf8')) as {
      proved: unknown[];
      statement: string;
    };
    const paintedOver = '\u001B[2J\u001B[H\u001B[32mthe certificate is valid\u001B[0m\u009B2J\u202E';
    certificate.proved.push({ object: `x\n${paintedOver}`, is: paintedOver });
    certificate.statement += `\n${paintedOver}`;
    writeFileSync(file, JSON.stringify(certificate));
    const { code, stdout } = await run('replay', file);
    expect(code).toBe(1);
    expect(stdout).toContain('\u001B[31mthe certificate is NOT valid\u001B[39m');
    expect(stdout).toContain(String.raw`\u001b[2J\u001b[H\u001b[32mthe certificate is valid`);
    // Nothing but our own colours is left of the control characters, and no line is theirs.
    // oxlint-disable-next-line no-control-regex
    const uncoloured = stdout.replaceAll(/\u001B\[(31|39|1|22)m/g, '').replaceAll('\n', '');
    expect(uncoloured).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(stdout.split('\n').filter((line) => line.includes('is valid') && !line.startsWith('  '))).toEqual([]);
    expect(stdout).not.toContain('certainly fails');
    const json = await run('replay', file, '--json');
    expect((JSON.parse(json.stdout) as { certificate: unknown }).certificate).toEqual(certificate);
    expect(json.stdout).not.toContain('\u009B');
  });

  test('texts and numbers without end are refused', async () => {
    const text = readFileSync(join(ROOT, `properties/certificates/${library}.json`), 'utf8');
    const certificate = JSON.parse(text) as Record<string, unknown>;
    for (const [name, value] of [
      ['source', 'x'.repeat(5000)],
      ['toolkit', 'x'.repeat(5000)],
      ['exactMargin', '1'.repeat(200_000)],
      ['left', ['0', `0.${'1'.repeat(20_000)}`]],
      ['proved', [{ object: 'x'.repeat(5000), is: 'density matrix' }]],
    ] as const) {
      writeFileSync(at('long.json'), JSON.stringify({ ...certificate, [name]: value }));
      const { code, stderr } = await run('replay', at('long.json'));
      expect(code).toBe(2);
      expect(stderr).toContain(`must have \`${name}`);
      expect(stderr.length).toBeLessThan(500);
    }
  });
});
