import { fileURLToPath } from 'node:url';
import { Lane } from './lane.ts';
import { MUTATIONS } from './mutations.ts';
const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
let t=Date.now();
const lane = await Lane.open(root);
console.log('open', Date.now()-t);
for (const m of MUTATIONS) { t=Date.now(); console.log(m.says, await lane.outcomeOf(m), Date.now()-t); }
for (const m of MUTATIONS) { t=Date.now(); console.log('clean', await lane.outcomeOfTests(m.tests), Date.now()-t); }
await lane.close();
