import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, vi } from 'vitest';
import { ALL } from '../../sample.ts';
import type { Claim } from '../../../src/claims/claim.ts';
import type * as Negativity from '../../../src/entanglement/measures/negativity.ts';
import { randomStream, streamOf } from '../../../src/ensembles/random.ts';
import { ClaimOnSystem } from '../../../src/hunter/claim-on-system.ts';
import { ROOT } from '../source-files.ts';

// A world without entanglement: every negativity is 0.
vi.mock('../../../src/entanglement/measures/negativity.ts', async (original) => {
  const module: typeof Negativity = await original();
  const none: typeof Negativity.negativity = (rho) => rho.arithmetic.real(0);
  return { ...module, negativity: none, signedNegativity: none };
});

const DRAWS = 200;

// Everything is imported again, with another negativity in it.
test
  .runIf(ALL)
  .each([
    'reset-threshold',
    'reset-threshold-in-coupling',
    'reset-threshold-in-dephasing',
    'reset-entangled-region',
    'imperfect-reset-threshold',
    'imperfect-reset-negativity',
    'reset-negativity',
    'xx-decay-negativity',
    'xyz-negativity',
  ])('%s fails where nothing is ever entangled', async (id) => {
  const file = join(ROOT, `properties/hartmann-2006/${id}.ts`);
  const { default: tested } = (await import(pathToFileURL(file).href)) as { readonly default: Claim };
  const onSystem = new ClaimOnSystem(tested, tested.systems[0]);
  const zones = Array.from({ length: DRAWS }, (_, k) => {
    const stream = randomStream(1, streamOf(onSystem.name), k);
    return onSystem.evaluate(onSystem.ensemble.draw(() => stream.next())).zone;
  });
  expect(zones).toContain('violated');
});
