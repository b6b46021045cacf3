import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CERTIFICATE, OBJECT, RATIONAL } from '../src/certificates/parse-certificate.ts';
import { schemaOf } from '../src/formats/description.ts';
import { STATE } from '../src/formats/state-file.ts';
import { COUNTEREXAMPLE } from '../src/hunter/counterexample.ts';
import { MODEL } from '../src/symbolic/models/model-definition.ts';

/** JSON Schemas of the files of the library, by their names in `docs`. */
export const SCHEMAS = {
  'certificate.schema.json': schemaOf(CERTIFICATE, 'Certificate of a violation, version 2', OBJECT, RATIONAL),
  'counterexample.schema.json': schemaOf(COUNTEREXAMPLE, 'Counterexample, version 1'),
  'model.schema.json': schemaOf(MODEL, 'Model of an open system'),
  'state.schema.json': schemaOf(STATE, 'State'),
} as const;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, schema] of Object.entries(SCHEMAS)) {
    writeFileSync(new URL(`../docs/${name}`, import.meta.url), `${JSON.stringify(schema, undefined, 2)}\n`);
  }
}
