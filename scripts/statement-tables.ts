import { ELEMENTARY } from '../src/statements/compile.ts';
import { TYPE_TABLE } from '../src/statements/types.ts';
import { ALIASES, QUANTITIES } from '../src/statements/quantities.ts';

const cell = (text: string): string => text.replaceAll('|', String.raw`\|`);
const row = (...cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

/** The last sections of the page on statements: their functions and types, in Markdown. */
export function statementTables(): string {
  return [
    '## Functions',
    '',
    '| written | meaning | in TypeScript |',
    '| --- | --- | --- |',
    ...QUANTITIES.map(({ usage, meaning, typescript }) => row(`\`${usage}\``, meaning, `\`${typescript}\``)),
    '',
    `Names of programs and papers are read, too: ${Object.entries(ALIASES)
      .map(([name, other]) => `\`${name}\` for \`${other}\``)
      .join(', ')}.`,
    '',
    `Besides these there are ${[...ELEMENTARY].map((word) => `\`${word}\``).join(', ')} of numbers; \`sqrt\`, \`ln\` and \`exp\` of Hermitian operators, too.`,
    'Logarithms are natural.',
    '',
    '## Types',
    '',
    '| type | drawn |',
    '| --- | --- |',
    ...TYPE_TABLE.map(({ type, meaning }) => row(`\`${type}\``, meaning)),
    '',
  ].join('\n');
}
