/** Writes the tables of docs/statements.md: functions and types. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { statementTables } from './statement-tables.ts';

const PAGE = join(import.meta.dirname, '../docs/statements.md');
const FROM = '## Functions\n';

const page = readFileSync(PAGE, 'utf8');
const written = page.slice(0, page.indexOf(FROM)) + statementTables();
writeFileSync(PAGE, await format(written, { parser: 'markdown', printWidth: 120, singleQuote: true }));
