/**
 * False alarms on statements that hold with equality: instances whose margin is zero are evaluated in floating point and in
 * enclosures, and none may count as violated.
 *
 * node --import tsx bench/near-zero-margins.ts [number of instances]
 */
import { certify, isCertificate } from '../src/certificates/certify.ts';
import { builtObjects } from '../src/certificates/stored-instance.ts';
import { zoneOf } from '../src/claims/relation.ts';
import { float64 } from '../src/float64/arithmetic.ts';
import { EQUALITY_TIGHT, instanceOf } from '../test/unit/certificates/equality-tight.ts';

const total = Number(process.argv[2] ?? 100_000);
const each = Math.ceil(total / EQUALITY_TIGHT.length);
let alarms = 0;
for (const tight of EQUALITY_TIGHT) {
  const verdicts = { holds: 0, undecided: 0, unsuitable: 0, unchecked: 0, violated: 0 };
  const zones = { holds: 0, undecided: 0, vacuous: 0, violated: 0, empty: 0 };
  const start = performance.now();
  for (let k = 0; k < each; k++) {
    const instance = instanceOf(tight, k);
    const result = certify(tight, instance, { maximalBits: 128 });
    verdicts[isCertificate(result) ? 'violated' : result.verdict] += 1;
    const drawn = builtObjects(tight, instance, float64);
    zones[drawn === undefined ? 'empty' : zoneOf(tight.asserts(drawn, instance.system))] += 1;
  }
  alarms += verdicts.violated + zones.violated;
  const time = ((performance.now() - start) / each).toFixed(1);
  console.log(`${tight.id}: enclosures ${JSON.stringify(verdicts)}, float64 ${JSON.stringify(zones)}, ${time} ms each`);
}
console.log(`${alarms} false alarms in ${each * EQUALITY_TIGHT.length} instances`);
process.exitCode = alarms === 0 ? 0 : 1;
