import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { builtObjects } from '../../../src/claims/stored-instance.ts';
import type { Claim } from '../../../src/claims/claim.ts';
import type { Relation } from '../../../src/claims/relation.ts';
import { exact } from '../../../src/exact/matrices/exact-matrix.ts';
import { parseCounterexample } from '../../../src/hunter/counterexample.ts';
import { ArithmeticError } from '../../../src/matrix/errors.ts';
import { ALL } from '../../sample.ts';
import { ROOT, sourceFiles } from '../source-files.ts';

const FOLDER = join(ROOT, 'properties/counterexamples');
const files = new Map(sourceFiles('properties').map((file) => [file.replace(/^.*\/|\.ts$/g, ''), file]));
const ids = readdirSync(FOLDER).map((file) => file.replace(/\.json$/, ''));

/** The claim at its stored integers in exact arithmetic; undefined where a side is not rational. */
async function exactRelation(id: string): Promise<Relation | undefined> {
  const { default: claim } = (await import(pathToFileURL(join(ROOT, files.get(id)!)).href)) as {
    readonly default: Claim;
  };
  const stored = parseCounterexample(readFileSync(join(FOLDER, `${id}.json`), 'utf8'), id);
  const system = claim.systems.find((known) => JSON.stringify(known) === JSON.stringify(stored.system))!;
  try {
    return claim.asserts(builtObjects(claim, stored, exact) as never, system, exact);
  } catch (error) {
    if (error instanceof ArithmeticError) return undefined;
    throw error;
  }
}

// `npm test` takes one in four, and of these some are rational as well.
const tried = ids.filter((_, k) => ALL || k % 4 === 0);
const relations = await Promise.all(tried.map(async (id) => [id, await exactRelation(id)] as const));
const rational = relations.flatMap(([id, relation]) => (relation === undefined ? [] : [[id, relation] as const]));

describe('stored counterexamples whose both sides are rational', () => {
  test('are a good part of them', () => {
    expect(rational.length).toBeGreaterThanOrEqual(ALL ? 4 : 1);
  });

  test.each(rational)('%s violates its claim in exact arithmetic', (_, { margin }) => {
    expect(margin.sign()).toBe(-1);
  });
});
