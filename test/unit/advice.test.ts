import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as entry from '../../src/index.ts';
import * as matchers from '../../src/vitest/index.ts';
import { ROOT, sourceFiles } from './source-files.ts';

/** Names in backticks, or pieces of code, in what an error says. */
interface Quoted {
  readonly file: string;
  readonly code: string;
}

const files = sourceFiles('src').map((file) => ({ file, text: readFileSync(join(ROOT, file), 'utf8') }));

/** Texts of all strings and templates in a piece of code; `…` stands for what a template inserts. */
function textsOf(code: string): readonly string[] {
  let rest = code;
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replaceAll(/\$\{[^{}]*\}/g, '…');
  }
  const strings = [...rest.matchAll(/'((?:[^'\\\n]|\\.)*)'/g)].map(([, text]) => text);
  const templates = rest.replaceAll(/'(?:[^'\\\n]|\\.)*'/g, '').matchAll(/`((?:[^`\\]|\\.)*)`/g);
  return [...strings, ...[...templates].map(([, text]) => text.replaceAll('\\`', '`'))];
}

/** What the errors of a file put in backticks, in their conditions and advice. */
function quotedIn({ file, text }: (typeof files)[number]): readonly Quoted[] {
  const facts = text.matchAll(
    /\b(?:expected|received|advice):([^]*?)(?=\n\s*(?:argument|expected|received|advice)\b|\n\s*\}|\}\))/g,
  );
  return [...facts].flatMap(([, code]) =>
    textsOf(code).flatMap((message) =>
      [...message.matchAll(/`([^`]+)`/g)].map(([, quoted]) => ({ file, code: quoted })),
    ),
  );
}

/** Functions and constants of the modules, and names of parameters, options and fields. */
const declared = new Set<string>();
const named = new Set<string>();
for (const { text } of files) {
  for (const [, name] of text.matchAll(/^(?:export )?(?:async )?(?:function\*?|const|class) (\w+)/gm))
    declared.add(name);
  for (const [, name] of text.matchAll(/\b(\w+)\??(?:: |\()/g)) if (!declared.has(name)) named.add(name);
  for (const [, name] of text.matchAll(/[{,(]\s*(?:readonly )?(\w+)\??: /g)) named.add(name);
  for (const [, name] of text.matchAll(/^\s+(?:readonly )?(\w+)\??: /gm)) named.add(name);
}
const importable = new Set([...Object.keys(entry), ...Object.keys(matchers)]);

const SYNTAX = ['export', 'default'];
const COMMANDS = sourceFiles('src/cli')
  .flatMap((file) => [...readFileSync(join(ROOT, file), 'utf8').matchAll(/new Command\('(\w[\w-]*)|'(--[\w-]+)/g)])
  .map(([, command, option]) => command ?? option);

/** Names of the code that a reader could not follow. */
function unknownNames(code: string): readonly string[] {
  if (/^(?:clausius|…) /.test(code) || code.startsWith('--')) {
    return code.split(' ').filter((word) => word !== 'clausius' && /^[\w-]+$/.test(word) && !COMMANDS.includes(word));
  }
  const words = [...code.replaceAll(/'[^']*'|"[^"]*"|…/g, ' ').matchAll(/(\.?)([A-Za-z_]\w*)/g)];
  return words
    .filter(([, dot, name]) => {
      if (dot === '.') return !named.has(name);
      if (SYNTAX.includes(name) || importable.has(name)) return false;
      // The name of a function of the library that cannot be imported helps nobody, even if a parameter has it, too.
      return declared.has(name) || !named.has(name);
    })
    .map(([, , name]) => name);
}

describe('what errors advise', () => {
  const quoted = files.flatMap(quotedIn);

  test('is found', () => {
    expect(quoted.length).toBeGreaterThan(20);
    expect(quoted.some(({ code }) => code.includes('relativeEntropyToPptStates'))).toBe(true);
  });

  test.each(quoted)('$file: $code', ({ code }) => {
    expect(unknownNames(code)).toEqual([]);
  });

  test('is noticed where it cannot be followed', () => {
    expect(unknownNames('spectrumOf')).toEqual(['spectrumOf']);
    expect(unknownNames('matrix(entries, { arithmetic: exact, nonsense })')).toEqual(['nonsense']);
    expect(unknownNames('clausius inspect')).toEqual(['inspect']);
    expect(unknownNames('rho.arithmetic.unheardOf(…)')).toEqual(['unheardOf']);
  });
});

describe('advice that was followed', () => {
  const { enclosure, exact, float64, matrix } = entry;
  const entries = [
    [1, 0, 0, 0],
    [0, 10, -8, 0],
    [0, -8, 11, 0],
    [0, 0, 0, 5],
  ];
  const rounded = matrix(entries).scaled(1 / 27);

  test.each([exact, enclosure])(
    'brackets and production certify what is written over a denominator, in $name',
    (arithmetic) => {
      const rho = matrix(entries, { denominator: 27, arithmetic });
      expect(entry.certifyBracket(rounded, [2, 2]).distance).toBeGreaterThan(0);
      const { lower, upper, distance } = entry.certifyBracket(rho, [2, 2]);
      expect(distance).toBe(0);
      expect(upper.value).toBeGreaterThan(1 / 16);
      expect(upper.minus(lower).value).toBeLessThan(1e-8);
      const L = entry.lindbladian(entry.zeroMatrix(4, arithmetic), [
        { operator: entry.sigmaMinus(arithmetic).kron(arithmetic.identity(2)), rate: 1 },
      ]);
      expect(() => entry.certifiedProduction(rounded, rounded, [2, 2])).toThrow(/arithmetic: exact/);
      const production = entry.certifiedProduction(rho, L.applyTo(rho), [2, 2]);
      expect(production.bound).toBeLessThan(1e-9);
      // Local noise destroys entanglement.
      expect(production.value).toBeLessThan(-production.bound);
    },
  );

  test('logarithms and exponentials exist in the arithmetics that are named', () => {
    expect(() => exact.real(2).ln()).toThrow(/enclosure or the float64 arithmetic/);
    const [a, b] = [enclosure, float64].map((arithmetic) => arithmetic.real(2).ln());
    expect(a.value).toBe(Math.LN2);
    expect(b.value).toBe(Math.LN2);
    expect(entry.withPrecision(2048, () => a.sign())).toBe(1);
  });
});
