import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { Counterexample } from '../../../src/hunter/evidence.ts';
import { CampaignPool } from '../../../src/registry/campaign-pool.ts';
import { PoolClosedError } from '../../../src/registry/pool-closed-error.ts';
import { counterexampleFile } from '../../../src/registry/claim-files.ts';
import { formatLedger } from '../../../src/registry/ledger.ts';
import { describeClaims, libraryFiles, selectClaims } from '../../../src/registry/registry.ts';
import { type VerifiedClaim, verifyClaims } from '../../../src/registry/verify.ts';
import { ALL, repeated } from '../../sample.ts';
import { THREADS } from '../built.ts';
import { claimText, temporaryFolder } from '../claim-folder.ts';

/** Seconds for a claim; on a busy machine, the import of the library in a new thread takes some of them. */
const TIMEOUT = repeated(12, 5);
/** It never ends, at no cost for the threads beside it. */
const WAITING = 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);';
const BUDGET = { draws: 200, climbs: 1, climbEvaluations: 50, shrinkEvaluations: 500 };

const folder = temporaryFolder({
  'good/a-fine.ts': claimText('a-fine', 'theorem', 'return atMost(purity(rho), 1.5);'),
  'good/b-endless.ts': claimText('b-endless', 'theorem', WAITING),
  'good/c-throwing.ts': claimText('c-throwing', 'theorem', 'throw new TypeError("no such thing");'),
  'good/d-exits.ts': claimText('d-exits', 'theorem', 'process.exit(0);'),
  'good/e-false.ts': claimText('e-false', 'false', 'return atMost(purity(rho), 0.5);'),
  'good/f-vacuous.ts': claimText(
    'f-vacuous',
    'theorem',
    'return assuming(atLeast(purity(rho), 2), atLeast(purity(rho), 2));',
  ),
  'parts.ts': `import { half } from './parts/half.js';\n${claimText('parts', 'theorem', 'return atLeast(purity(rho), half);')}`,
  'parts/half.ts': 'export const half: number = 0.5;',
  'bad/syntax.ts': 'const x = ;',
  'bad/throws.ts': 'throw new RangeError("at once");',
  'mixed/half.ts': 'export const half: number = 0.5;',
  'mixed/whole.ts': `import { half } from './half.ts';\n${claimText('whole', 'theorem', 'return atLeast(purity(rho), half);')}`,
  'bad/wrong.ts': 'export default { id: "UPPER" };',
  'bad/unknown.ts': "import { noSuchThing } from 'clausius'; export default noSuchThing;",
  'bad/missing.ts': "import './not-there.ts'; export default 1;",
  'twice/one.ts': claimText('same', 'theorem', 'return atMost(purity(rho), 1);'),
  'twice/two.ts': claimText('same', 'theorem', 'return atMost(purity(rho), 1);'),
  'copies.ts': `import { Ensemble, anyDensityMatrix } from 'clausius';
    if (!(anyDensityMatrix({ dim: 2 }) instanceof Ensemble)) throw new Error('two copies of the library');
    ${claimText('copies', 'theorem', 'return atMost(purity(rho), 1);')}`,
});

const pool = new CampaignPool({ workers: 2, timeout: 60, threads: THREADS });

describe('claims of files', () => {
  test('import the very copy of the library that runs them', async () => {
    const [claim] = await selectClaims([join(folder, 'copies.ts')], pool);
    expect(claim).toMatchObject({ id: 'copies', literature: 'theorem', systems: [2] });
  });

  // A thread from sources takes seconds to start.
  test.runIf(ALL)('import it from its sources as well', async () => {
    const own = new CampaignPool({ workers: 1, timeout: 60 });
    const [claim] = await selectClaims([join(folder, 'copies.ts')], own).finally(() => own.close());
    expect(claim).toMatchObject({ id: 'copies', literature: 'theorem', systems: [2] });
  });

  test('may be made of several TypeScript files, with either extension in the import', async () => {
    const [claim] = await selectClaims([join(folder, 'parts.ts')], pool);
    expect(claim.id).toBe('parts');
  });

  test('may lie in a folder beside modules that hold none, which are said; named alone such a module is refused', async () => {
    const notes: string[] = [];
    const note = (text: string): void => void notes.push(text);
    const mixed = join(folder, 'mixed');
    expect((await selectClaims([mixed], pool, note)).map(({ id }) => id)).toEqual(['whole']);
    expect(notes).toEqual([`No claim is the default export of ${mixed}/half.ts: left out.`]);
    await expect(selectClaims([join(mixed, 'half.ts')], pool, note)).rejects.toThrow(
      /must have a claim as its default/,
    );
    await expect(selectClaims([join(folder, 'parts')], pool, note)).rejects.toThrow(/must have a claim as its default/);
    expect(notes).toHaveLength(1);
  });

  test('of the library may share modules, of which nothing is said unless they are named', async () => {
    const notes: string[] = [];
    const note = (text: string): void => void notes.push(text);
    const claims = await selectClaims(['entanglement-production-under-*', 'vedral-2009'], pool, note);
    expect(claims.map(({ id }) => id)).toContain('entanglement-production-under-drive');
    expect(notes).toEqual([]);
    await expect(selectClaims(['noise-on-each-qubit'], pool, note)).rejects.toThrow(/must have a claim as its default/);
  });

  test('that cannot be used are all named, each with its reason', async () => {
    const error: unknown = await selectClaims([join(folder, 'bad')], pool).catch((reason: unknown) => reason);
    const lines = (error as Error).message.split('\n');
    const lineOf = (name: string): string => lines.find((line) => line.includes(`bad/${name}.ts\``)) ?? '';
    expect(lineOf('syntax')).toMatch(/SyntaxError: Unexpected ";" \(.*syntax\.ts, line 1, column 11\)/);
    expect(lineOf('throws')).toContain('importing it failed: RangeError: at once');
    expect(lineOf('wrong')).toContain('must have a kebab-case id, but its id is "UPPER"');
    expect(lineOf('unknown')).toContain("does not provide an export named 'noSuchThing'");
    expect(lineOf('missing')).toContain('not-there.ts');
    expect(lines).toHaveLength(5);
  });

  test('are not the proofs of them, whose claims are named', async () => {
    const error: unknown = await selectClaims(['proofs/general/spohn-inequality.ts'], pool).catch((e: unknown) => e);
    const { message } = error as Error;
    expect(message).toContain(
      'must be a claim, but it is a proof of spohn-inequality. Name the claim spohn-inequality.',
    );
    const [id] = /(?<=Name the claim )[\w-]+/.exec(message)!;
    expect((await selectClaims([id], pool)).map((claim) => claim.id)).toEqual(['spohn-inequality']);
  });

  test('must not share an id', async () => {
    await expect(selectClaims([join(folder, 'twice')], pool)).rejects.toThrow(
      /two\.ts` must have an id of its own, but same is also the id of .*one\.ts/,
    );
  });

  test('are found by their id and by their group in the library', async () => {
    const [byId] = await selectClaims(['spohn-inequality'], pool);
    expect(byId.path).toBe('properties/general/spohn-inequality.ts');
    const group = libraryFiles('article');
    expect(group.length).toBeGreaterThan(0);
    expect(group.every(({ path }) => path.startsWith('properties/article/'))).toBe(true);
    const beginning = libraryFiles('pinsker-*').map(({ path }) => path);
    expect(beginning).toEqual([
      'properties/general/pinsker-inequality.ts',
      'properties/general/pinsker-with-a-larger-constant.ts',
    ]);
    await expect(selectClaims(['spohn-inequalty'], pool)).rejects.toThrow(/Did you mean spohn-inequality/);
  });
});

test('a pool that is closed ends its tasks, and leaves threads that are not its own to others', async () => {
  const own = new CampaignPool({ workers: 1, timeout: 60, threads: THREADS });
  const file = join(folder, 'good/b-endless.ts');
  const task = { kind: 'hunt', file, path: file, seed: 1, budget: BUDGET } as const;
  const tasks = [own.run(task), own.run(task)];
  setTimeout(() => void own.close(), 300);
  for (const { status, reason } of (await Promise.allSettled(tasks)) as PromiseRejectedResult[]) {
    expect(status).toBe('rejected');
    expect(reason).toBeInstanceOf(PoolClosedError);
  }
  const [claim] = await selectClaims([join(folder, 'good/a-fine.ts')], pool);
  expect(claim.id).toBe('a-fine');
});

describe('verifyClaims', () => {
  test('survives claims that never end, throw or exit, and gives the same bytes for any number of workers', async () => {
    const files = ['a-fine', 'b-endless', 'c-throwing', 'd-exits', 'e-false', 'f-vacuous'].map((name) => ({
      file: join(folder, `good/${name}.ts`),
      path: `good/${name}.ts`,
    }));
    const claims = await describeClaims(files, pool);
    const quick = new CampaignPool({ workers: 2, timeout: TIMEOUT, threads: THREADS });
    // A second pool ends as many threads.
    const single = ALL ? new CampaignPool({ workers: 1, timeout: TIMEOUT, threads: THREADS }) : undefined;
    try {
      const rows = async (which: CampaignPool): Promise<string> => {
        const verified = await verifyClaims(claims, which, { seed: 3, budget: BUDGET });
        return formatLedger({ format: 'clausius-ledger', version: 1, seed: 3, rows: verified.map(({ row }) => row) });
      };
      const [first, second] = await Promise.all([rows(quick), single && rows(single)]);
      if (single !== undefined) expect(second).toBe(first);
      const ledger = JSON.parse(first) as { rows: { standing: string; explanation: string; ok: boolean }[] };
      expect(ledger.rows.map(({ standing, ok }) => [standing, ok])).toEqual([
        ['consistent', true],
        ['stopped', false],
        ['error', false],
        ['stopped', false],
        ['refuted', true],
        ['vacuous', false],
      ]);
      const reasons = ledger.rows.map(({ explanation }) => explanation);
      expect(reasons[1]).toBe(`it did not end within ${TIMEOUT} s and was stopped`);
      expect(reasons[2]).toContain('TypeError: no such thing');
      expect(reasons[3]).toContain('its thread ended');
    } finally {
      await Promise.all([quick.close(), single?.close()]);
    }
  });

  test.runIf(ALL)('follows what is still to be learnt', async () => {
    const claims = await selectClaims(
      [
        'dephasing-factor',
        'noise-operator',
        'printed-difference-of-productions',
        'kraus-operators-of-a-short-time',
        'pinsker-inequality',
        'spohn-with-another-reference',
      ],
      pool,
    );
    const patient = new CampaignPool({ workers: 2, timeout: 120, threads: THREADS });
    const verified = await verifyClaims(claims, patient, { seed: 1 }).finally(() => patient.close());
    const drawn = verified.map(({ row }) => {
      const [{ draws, edgeCases, empty }] = row.systems;
      const all = [...Object.values(draws), ...Object.values(edgeCases), empty];
      return [row.claim, row.standing, all.reduce((sum, number) => sum + number)];
    });
    expect(drawn).toEqual([
      ['dephasing-factor', 'proved', 125],
      ['noise-operator', 'proved', 125],
      ['printed-difference-of-productions', 'open', 2667],
      ['kraus-operators-of-a-short-time', 'open', 8000],
      ['pinsker-inequality', 'consistent', 1000],
      ['spohn-with-another-reference', 'refuted', 12],
    ]);
    const { row } = verified[5];
    expect(row.metAgain).toMatchObject({ found: { seed: 1, phase: 'sample' } });
    expect(row.metAgain!.margin).toBeLessThan(-row.metAgain!.bound);
    const { system, unit, integers } = JSON.parse(
      readFileSync(counterexampleFile(claims[5].file, claims[5].id), 'utf8'),
    ) as Counterexample;
    expect(row.counterexample).toMatchObject({ system, unit, integers });
  });

  test('hands on each claim when it is done, however long another takes', async () => {
    const ids = ['noise-operator', 'pinsker-inequality', 'spohn-inequality'];
    const claims = await selectClaims(ids, pool);
    const end: (() => void)[] = [];
    const outcome = { ok: false, reason: 'not run here', seconds: 0 };
    const run = ({ path }: { readonly path: string }) =>
      path.includes('pinsker') ? outcome : new Promise((resolve) => end.push(() => resolve(outcome)));
    const given: string[] = [];
    const known = { description: claims[2], row: { claim: ids[2] }, seconds: 0 } as VerifiedClaim;
    const verification = verifyClaims(claims, { run, prefer: () => undefined } as never, {
      seed: 1,
      known: ({ id }) => (id === ids[2] ? known : undefined),
      onVerified: ({ row }) => given.push(row.claim),
    });
    expect(given).toEqual(['spohn-inequality']);
    await vi.waitFor(() => expect(given).toEqual(['spohn-inequality', 'pinsker-inequality']));
    // The claim with a proof that has none here gets its evaluations after all.
    await vi.waitFor(() => {
      end.shift()?.();
      expect(given).toHaveLength(3);
    });
    expect(given).toEqual(['spohn-inequality', 'pinsker-inequality', 'noise-operator']);
    expect((await verification).map(({ row }) => row.claim)).toEqual(ids);
  });

  test('begins the longest of the last searches first, and gives rows in the order of the claims', async () => {
    const ids = ['noise-operator', 'pinsker-inequality', 'spohn-inequality', 'dephasing-factor', 'data-processing'];
    const claims = await selectClaims(ids, pool);
    const begun: string[] = [];
    const run = ({ path }: { readonly path: string }) => {
      begun.push(path.replace(/.*\/|\.ts$/g, ''));
      return Promise.resolve({ ok: false, reason: 'not run here', seconds: 0 });
    };
    const verified = await verifyClaims(claims, { run, prefer: () => undefined } as never, { seed: 1 });
    expect(begun.slice(0, ids.length)).toEqual([...ids.slice(0, 3), 'data-processing', 'dephasing-factor']);
    expect(verified.map(({ row }) => row.claim)).toEqual(ids);
  });
});
