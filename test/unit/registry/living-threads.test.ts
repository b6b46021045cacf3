import { channel } from 'node:diagnostics_channel';
import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { threadsHaveEnded } from '../../../src/registry/living-threads.ts';

test('a thread that takes its time is asked once to end, since each time leaves a listener', async () => {
  let asked = 0;
  const worker = Object.assign(new EventEmitter(), { terminate: () => asked++ });
  channel('worker_threads').publish({ worker });
  expect(await threadsHaveEnded(70)).toBe(false);
  expect(asked).toBe(1);
  worker.emit('exit');
  expect(await threadsHaveEnded(70)).toBe(true);
});
