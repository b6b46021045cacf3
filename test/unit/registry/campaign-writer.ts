import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { lastCall } from './last-call.ts';
import { smallCampaign } from './small-campaign.ts';

/** A process that runs one campaign after the other until it is killed, by others or by itself in its n-th call of the system. */
const [, , home, first, blocks, last] = process.argv;

if (last !== undefined) {
  lastCall(Number(last), () => {
    process.kill(process.pid, 'SIGKILL');
    throw new Error('this process is dead');
  });
}
writeSync(1, 'ready');
for (let campaign = Number(first); ; campaign++) smallCampaign(join(home, String(campaign)), Number(blocks));
