import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../src/claims/evaluation.ts';
import { enclosure } from '../../../src/enclosure/matrix/matrix.ts';
import { ensembleRecord } from '../../../src/ensembles/ensemble-record.ts';
import { randomStream, streamOf } from '../../../src/ensembles/random.ts';
import { type Arithmetic, type Claim, claimFromText, float64, type System } from '../../../src/index.ts';
import { ALL, repeated } from '../../sample.ts';
import { CLAIMS as ARTICLE } from './hand-written/article.ts';
import { CLAIMS as ESPOSITO } from './hand-written/esposito-2010.ts';
import { CLAIMS as GENERAL } from './hand-written/general.ts';
import { CLAIMS as VEDRAL } from './hand-written/vedral-2009.ts';
import { LIBRARY_LINES } from './library-lines.ts';

const DRAWS = repeated(12, 3);
const GROUPS = { general: GENERAL, article: ARTICLE, 'vedral-2009': VEDRAL, 'esposito-2010': ESPOSITO };

const WRITTEN = Object.entries(GROUPS).flatMap(([group, claims]) =>
  Object.entries<Claim>(claims).map(([id, written]) => ({ group, id, written })),
);
const LINES = Object.entries(LIBRARY_LINES).flatMap(([group, lines]) =>
  Object.entries(lines).map(([id, typed]) => ({ group, id, line: claimFromText({ on: 'A=2', ...typed }) })),
);

async function claimOf(group: string, id: string): Promise<Claim> {
  const { default: claim } = (await import(`../../../properties/${group}/${id}.ts`)) as { readonly default: Claim };
  return claim;
}

/** What both claims say of draws from the ensembles of the first: how many were compared. */
function compared(claims: readonly [Claim, Claim], system: System, arithmetic: Arithmetic, draws: number): number {
  const ensemble = ensembleRecord(claims[0].given(system));
  let count = 0;
  for (let k = 0; k < draws; k++) {
    const source = randomStream(3, streamOf(claims[0].id), k);
    const drawn = ensemble.build(
      ensemble.draw(() => source.next()),
      arithmetic,
    );
    const [a, b] = claims.map((claim) => evaluate(claim, system, arithmetic, () => drawn).relation);
    expect(a === undefined).toBe(b === undefined);
    if (a === undefined || b === undefined) continue;
    expect(a.symbol === '=').toBe(b.symbol === '=');
    const [x, y] = [a.margin, b.margin];
    // Precise enough to tell one statement from another.
    expect(Math.max(x.bound, y.bound)).toBeLessThan(2 ** -20);
    expect(Math.abs(x.value - y.value)).toBeLessThanOrEqual(x.bound + y.bound);
    count += 1;
  }
  return count;
}

describe('a claim of the library in one line', () => {
  test('is one of forty', () => {
    expect(WRITTEN.length).toBeGreaterThanOrEqual(40);
  });

  test.each(WRITTEN)('says on the same draws what $id says in TypeScript', async ({ group, id, written }) => {
    const claim = await claimOf(group, id);
    expect(claim.id).toBe(id);
    expect(claim.systems).toEqual(written.systems);
    for (const system of claim.systems) {
      // The same integers are the same objects, so that what is stored stays what it was.
      const [own, other] = [claim, written].map(({ given }) => Object.entries(given(system)));
      expect(own.map(([name, { name: call }]) => [name, call])).toEqual(
        other.map(([name, { name: call }]) => [name, call]),
      );
      const isFirst = system === claim.systems[0];
      if (isFirst || ALL) expect(compared([claim, written], system, float64, DRAWS)).toBeGreaterThan(0);
      if (isFirst) compared([claim, written], system, enclosure, 1);
    }
  });

  test.each(LINES)('could be $id', async ({ group, id, line }) => {
    const claim = await claimOf(group, id);
    const system = claim.systems.find((one) => String(one) === String(line.systems[0]));
    expect(system, 'a system of the claim').toBeDefined();
    expect(compared([claim, line], system!, float64, DRAWS)).toBeGreaterThan(0);
  });
});
