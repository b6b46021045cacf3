import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/claims/claim.ts';
import { rigorousJudge } from '../../src/certificates/rigorous-judge.ts';
import { hunt } from '../../src/hunter/hunt.ts';
import { ROOT } from './source-files.ts';

const FOLDER = join(ROOT, 'examples/claims');
const BUDGET = { draws: 200, climbs: 1, climbEvaluations: 400, shrinkEvaluations: 200 };
const files = readdirSync(FOLDER);

describe('claims of the examples', () => {
  test.each(files)('%s is refuted if it is false, and only then', async (name) => {
    const { default: claim } = (await import(pathToFileURL(join(FOLDER, name)).href)) as { readonly default: Claim };
    expect(name).toBe(`${claim.id}.ts`);
    const isFalse = claim.literature === 'false';
    // The rigorous judge looks long at what is nearly an equality, which is all that true statements have to show it.
    const judge = isFalse ? { judge: rigorousJudge(claim) } : {};
    const { counterexample } = hunt(claim, { seed: 1, budget: BUDGET, ...judge });
    expect(counterexample !== undefined).toBe(isFalse);
  });

  test('are printed on the page on writing them as they are', () => {
    const page = readFileSync(join(ROOT, 'docs/writing-claims.md'), 'utf8');
    const printed = [...page.matchAll(/<!-- examples\/claims\/(\S+) -->\n\n```ts\n([^]*?)```/g)];
    expect(printed).toHaveLength(4);
    for (const [, name, text] of printed) expect(text, name).toBe(readFileSync(join(FOLDER, name), 'utf8'));
  });
});
