/**
 * False alarms on true statements: instances of statements that hold with equality, and of statements on numbers and matrices
 * of every size, are evaluated in floating point; what it calls violated, and one instance in so many besides, is judged by
 * enclosures and asked for a certificate. None may count as violated.
 *
 * node --import tsx bench/near-zero-margins.ts [number of instances [judged: one in]]
 */
import { certify, isCertificate } from '../src/certificates/certify.ts';
import { ClaimOnSystem } from '../src/hunter/claim-on-system.ts';
import { instanceOf as vectorOf } from '../src/claims/stored-instance.ts';
import { rigorousJudge } from '../src/certificates/rigorous-judge.ts';
import { EQUALITY_TIGHT, instanceOf } from '../test/unit/certificates/equality-tight.ts';
import { SCALED } from '../test/unit/certificates/scaled-statements.ts';

const statements = [...EQUALITY_TIGHT, ...SCALED];
const [total, oneIn] = [Number(process.argv[2] ?? 1_000_000), Number(process.argv[3] ?? 1000)];
const each = Math.ceil(total / statements.length);
let alarms = 0;
for (const statement of statements) {
  const judge = rigorousJudge(statement);
  const probes = statement.systems.map((system) => new ClaimOnSystem(statement, system));
  const float = { holds: 0, undecided: 0, vacuous: 0, violated: 0, empty: 0 };
  const rigorous = { holds: 0, undecided: 0, vacuous: 0, violated: 0, empty: 0 };
  const start = performance.now();
  for (let k = 0; k < each; k++) {
    const instance = instanceOf(statement, k);
    const onSystem = probes[k % probes.length];
    const { zone } = onSystem.evaluate(vectorOf(statement, instance));
    float[zone] += 1;
    if (zone !== 'violated' && k % oneIn !== 0) continue;
    const judged = judge(instance, 256).zone;
    rigorous[judged] += 1;
    const isCertified = isCertificate(certify(statement, instance, { maximalBits: 128 }));
    if (isCertified || judged === 'violated' || zone === 'violated') {
      console.log(`  ALARM: instance ${k}, float64 ${zone}, rigorous ${judged}, ${isCertified ? 'certified' : ''}`);
      console.log(`  ${JSON.stringify(instance)}`);
    }
    alarms += (zone === 'violated' ? 1 : 0) + (judged === 'violated' || isCertified ? 1 : 0);
  }
  const time = ((1000 * (performance.now() - start)) / each).toFixed(0);
  console.log(
    `${statement.id}: float64 ${JSON.stringify(float)}, rigorous ${JSON.stringify(rigorous)}, ${time} µs each`,
  );
}
console.log(`${alarms} false alarms in ${each * statements.length} instances`);
process.exitCode = alarms === 0 ? 0 : 1;
