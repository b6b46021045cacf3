import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { ROOT, sourceFiles } from './source-files.ts';

/** A number below this is a tolerance in disguise. */
const SMALLEST = 1e-4;

/** Where thresholds live. */
const EXEMPT = new Set(['src/matrix/tolerances.ts']);

/** Small positive literals of a TypeScript text; comments, strings and types do not count. */
function smallLiterals(text: string): readonly string[] {
  // The transform drops comments and types and writes every number in its shortest form: 0.000001 becomes 1e-6.
  const { code } = transformSync(text, { loader: 'ts', target: 'esnext', legalComments: 'none' });
  const bare = code.replaceAll(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, '""');
  const numbers = bare.match(/(?<![\w$.])(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?(?![\w$])/gi) ?? [];
  return numbers.filter((literal) => Number(literal) > 0 && Number(literal) < SMALLEST);
}

describe('numeric literals', () => {
  test.each(['src', 'properties', 'proofs'])('%s holds no small ones outside tolerances.ts', (folder) => {
    const offences = sourceFiles(folder)
      .filter((file) => !EXEMPT.has(file))
      .flatMap((file) => smallLiterals(readFileSync(join(ROOT, file), 'utf8')).map((literal) => `${file}: ${literal}`));
    expect(offences).toEqual([]);
  });

  test.each(['x < 1e-9', 'x < 1E-12', 'x < 0.000001', 'x < 2.5e-10', 'f(-.00001)', 'const a = [1, 1e-5];'])(
    'are caught in `%s`',
    (code) => {
      expect(smallLiterals(code)).toHaveLength(1);
    },
  );

  test.each(['x < 0.25', '// 1e-9', '/** about 1e-8 */', 'const a = "1e-9";', '2 ** -40', '1e9 + 0x1e', 'x1e - 9'])(
    'are not seen in `%s`',
    (code) => {
      expect(smallLiterals(code)).toEqual([]);
    },
  );
});
