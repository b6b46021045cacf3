import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { schemaOf } from '../src/formats/description.ts';
import { COUNTEREXAMPLE } from '../src/hunter/counterexample.ts';

/** JSON Schemas of the files of the library, by their names in `docs`. */
export const SCHEMAS = {
  'counterexample.schema.json': schemaOf(COUNTEREXAMPLE, 'Counterexample, version 1'),
} as const;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, schema] of Object.entries(SCHEMAS)) {
    writeFileSync(new URL(`../docs/${name}`, import.meta.url), `${JSON.stringify(schema, undefined, 2)}\n`);
  }
}
