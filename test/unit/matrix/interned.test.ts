import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { Interned } from '../../../src/matrix/interned.ts';

interface Named {
  readonly name: string;
}

/** What nobody holds is gone afterwards: references that were followed last until the event loop turns. */
async function collectGarbage(): Promise<void> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  for (let round = 0; round < 5; round++) {
    await new Promise((resolve) => setImmediate(resolve));
    collect();
  }
}

function askForOthers(objects: Interned<Named>, count: number): void {
  for (let k = 0; k < count; k++) objects.get(`other ${k}`, () => ({ name: `other ${k}` }));
}

describe('an object that is compared by identity', () => {
  test('is the same as long as somebody holds it, however many others are asked for', async () => {
    const objects = new Interned<Named>(4);
    const held = objects.get('held', () => ({ name: 'first' }));
    askForOthers(objects, 100);
    await collectGarbage();
    expect(objects.get('held', () => ({ name: 'second' }))).toBe(held);
  });

  test('is forgotten when nobody holds it any more', async () => {
    const objects = new Interned<Named>(4);
    objects.get('dropped', () => ({ name: 'first' }));
    askForOthers(objects, 100);
    expect(objects.size).toBe(101);
    await collectGarbage();
    // Those last asked for are held.
    expect(objects.size).toBeLessThanOrEqual(8);
    expect(objects.get('dropped', () => ({ name: 'second' })).name).toBe('second');
  });
});
