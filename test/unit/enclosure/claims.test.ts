import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Claim, systemName } from '../../../src/claims/claim.ts';
import { type Relation, zoneOf } from '../../../src/claims/relation.ts';
import { enclosure } from '../../../src/enclosure/matrix/matrix.ts';
import { EnclosureReal } from '../../../src/enclosure/real/real.ts';
import { randomStream, streamOf } from '../../../src/ensembles/random.ts';
import { ensembleRecord } from '../../../src/ensembles/ensemble-record.ts';
import { float64 } from '../../../src/float64/matrix.ts';
import type { Arithmetic, Real } from '../../../src/matrix/interface.ts';
import { ALL } from '../../sample.ts';
import { CLAIM_SAMPLE } from '../claim-sample.ts';
import { IN_FLOAT64_ONLY, ROOT } from '../source-files.ts';

/** `npm test` takes one half of the sample, and same-sides.test.ts the other one. */
const files = CLAIM_SAMPLE.filter((name, k) => !IN_FLOAT64_ONLY.includes(name) && (ALL || k % 2 === 0));

/** Relation or the name of the error that the instance raises. */
function outcome(run: () => Relation | undefined): Relation | string | undefined {
  try {
    return run();
  } catch (error) {
    return (error as Error).name;
  }
}

/** Name of the error, or what came out instead. */
function kindOf(found: Relation | string | undefined): string {
  return typeof found === 'object' ? zoneOf(found) : (found ?? 'no object');
}

/** What is wrong with the float64 number, of which the enclosure knows better, or undefined. */
function contradiction(name: string, rounded: Real | number, rigorous: Real | number): string | undefined {
  if (typeof rounded === 'number' || typeof rigorous === 'number') return undefined;
  const { value, bound } = rounded;
  if (!Number.isFinite(bound) || Number.isNaN(rigorous.value)) return undefined;
  if (rigorous.value === value || Math.abs(rigorous.value - value) <= bound + rigorous.bound) return undefined;
  return `${name}: float64 ${value} ± ${bound}, enclosure ${rigorous.value} ± ${rigorous.bound}`;
}

describe('every claim runs in enclosure arithmetic, within the bounds of float64', () => {
  test.each(files)(
    '%s',
    async (name) => {
      const { default: claim } = (await import(pathToFileURL(join(ROOT, name)).href)) as { default: Claim };
      // A conjunction shows the sides of the relation with the smallest margin, which rounding may choose differently.
      const sides = /\ballOf\b/.test(readFileSync(join(ROOT, name), 'utf8'))
        ? (['margin'] as const)
        : (['margin', 'left', 'right'] as const);
      const wrong: string[] = [];
      let compared = 0;
      for (const system of ALL ? claim.systems : claim.systems.slice(0, 1)) {
        const ensemble = ensembleRecord(claim.given(system));
        for (let index = 0; index < 2; index++) {
          const stream = randomStream(2024, streamOf(`enclosure ${claim.id}`), index);
          // One plain draw and one edge case.
          const edge = index === 0 ? undefined : ensemble.edges[(7 * index) % ensemble.edges.length];
          const instance = ensemble.draw(() => stream.next(), edge);
          const evaluate = (arithmetic: Arithmetic): Relation | undefined => {
            const drawn = ensemble.build(instance, arithmetic);
            return drawn === undefined ? undefined : claim.asserts(drawn, system, arithmetic);
          };
          const rounded = outcome(() => evaluate(float64));
          const rigorous = outcome(() => evaluate(enclosure));
          const place = `${systemName(system)} #${index} ${edge?.name ?? ''}`;
          if (typeof rounded !== 'object' || typeof rigorous !== 'object') {
            if (rounded !== rigorous) wrong.push(`${place}: ${kindOf(rounded)} against ${kindOf(rigorous)}`);
            continue;
          }
          compared += 1;
          expect(rigorous.margin).toBeInstanceOf(EnclosureReal);
          for (const side of sides) {
            const found = contradiction(side, rounded[side], rigorous[side]);
            if (found !== undefined) wrong.push(`${place} ${found}`);
          }
          const [zone, certain] = [zoneOf(rounded), zoneOf(rigorous)];
          if (zone !== 'undecided' && certain !== zone) wrong.push(`${place}: ${zone} became ${certain}`);
          if (claim.literature === 'theorem' && certain === 'violated') wrong.push(`${place}: violated`);
        }
      }
      expect(wrong).toEqual([]);
      expect(compared).toBeGreaterThan(0);
    },
    240_000,
  );
});

test.each(IN_FLOAT64_ONLY)('%s says that it runs in floating point only', async (name) => {
  const { default: claim } = (await import(pathToFileURL(join(ROOT, name)).href)) as { default: Claim };
  const [system] = claim.systems;
  const ensemble = ensembleRecord(claim.given(system));
  const stream = randomStream(2024, streamOf(`enclosure ${claim.id}`), 0);
  const drawn = ensemble.build(
    ensemble.draw(() => stream.next()),
    enclosure,
  );
  expect(() => claim.asserts(drawn!, system, enclosure)).toThrow(/integrated in floating point/);
});
