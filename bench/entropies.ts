import { writeFileSync } from 'node:fs';
import { type EntropyDecision, entropyDecision } from '../src/decisions/entropy-inequality.ts';
import { randomEntropyStatement } from './entropy-statements.ts';

/**
 * Random linear inequalities between entropies of three to five parties, decided: what comes out, and how long it takes.
 * Run: node --import tsx bench/entropies.ts [count] [seed] [file for the decisions]
 */

const [count = 200, seed = 1] = process.argv.slice(2, 4).map(Number);
const file = process.argv[4];

interface Row {
  readonly kind: string;
  readonly milliseconds: number;
  readonly decision: EntropyDecision;
}

const rows: Row[] = [];
for (let k = 0; k < count; k++) {
  const { kind, ...typed } = randomEntropyStatement(seed, k);
  const start = performance.now();
  const decision = await entropyDecision(typed);
  if (decision === undefined) throw new Error(`not read: ${typed.statement}`);
  rows.push({ kind, milliseconds: performance.now() - start, decision });
}
const kinds = [...new Set(rows.map(({ kind }) => kind)), 'all'];
for (const kind of kinds) {
  const own = rows.filter((row) => kind === 'all' || row.kind === kind);
  const times = own.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b);
  const counts = ['proved', 'refuted', 'open', 'undecided'].map(
    (verdict) => `${own.filter(({ decision }) => decision.verdict === verdict).length} ${verdict}`,
  );
  const [median, longest] = [times[Math.floor(times.length / 2)], times.at(-1)!].map((time) => time.toFixed(0));
  console.log(`${kind}: ${own.length} statements, ${counts.join(', ')}; median ${median} ms, longest ${longest} ms`);
}
if (file !== undefined) writeFileSync(file, JSON.stringify(rows));
