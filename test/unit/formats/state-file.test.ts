import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rational } from '../../../src/exact/integers/rational.ts';
import { parseComplex } from '../../../src/formats/complex-number.ts';
import { parseJson } from '../../../src/formats/json-text.ts';
import { readStateFile } from '../../../src/formats/state-file.ts';
import { temporaryFolder } from '../claim-folder.ts';

const NUMPY = JSON.parse(readFileSync(join(import.meta.dirname, 'numpy-files.json'), 'utf8')) as Record<string, string>;
const folder = temporaryFolder({});

/** What is read from a file with this content. */
function read(content: string | Uint8Array, options = {}) {
  const file = join(folder, 'state');
  writeFileSync(file, content);
  return readStateFile(file, options);
}

function entries(content: string): string {
  return read(content).rho.toString();
}

describe('rows of numbers', () => {
  const same = '[[0.5, "-0.25j"], ["0.25j", 0.5]]';

  test.each([
    ['0.5,-0.25j\n0.25j,5e-1\n', 'between commas'],
    ['0.5;-0.25j\r\n0.25j;0.5', 'between semicolons'],
    ['# a qubit\n 0.5\t-0.25j # first\n\n 0.25j  .5\n', 'between blanks, with comments'],
    [
      ' (5.0e-01+0.0e+00j) (0.0e+00-2.5e-01j)\n (0.0e+00+2.5e-01j) (5.0e-01+0.0e+00j)\n',
      'as numpy.savetxt writes them',
    ],
    ['\uFEFF0.5,-0.25j\n0.25j,0.5\n', 'behind a byte order mark'],
    ['{ "re": [[0.5, 0], [0, 0.5]], "im": [[0, -0.25], [0.25, 0]] }', 'as real and imaginary parts'],
  ])('%j are read %s', (text) => {
    expect(entries(text)).toBe(entries(same));
  });

  test.each([
    ['0.5,0\n0,0.5,1', '`[1]` 2 entries, as there are 2 rows, but there are 3'],
    ['0.5,x\n0,0.5', '`[0][1]` a number'],
    ['0.5,\n0,0.5', '`[0][1]` a number'],
    ['re,im\n0.5,0', 'must be JSON'],
  ])('%j is refused with the place', (text, message) => {
    expect(() => read(text)).toThrow(message);
  });
});

describe('a complex number', () => {
  test.each([
    ['0.5', [1, 2], [0, 1]],
    ['1/2', [1, 2], [0, 1]],
    ['-3/4', [-3, 4], [0, 1]],
    ['0.5j', [0, 1], [1, 2]],
    ['-j', [0, 1], [-1, 1]],
    ['i', [0, 1], [1, 1]],
    ['(0.5+0j)', [1, 2], [0, 1]],
    ['(-0-0.5j)', [0, 1], [-1, 2]],
    [' ( 1e-3 - 2.5E+1 j ) ', [1, 1000], [-25, 1]],
    ['1/2 - 3/4 i', [1, 2], [-3, 4]],
    ['2i + 1', [1, 1], [2, 1]],
    ['.5 + 1.j', [1, 2], [1, 1]],
    ['3*i', [0, 1], [3, 1]],
    ['−1−i', [-1, 1], [-1, 1]],
  ] as const)('is read from %j', (text, re, im) => {
    expect(parseComplex(text)).toEqual({ re: rational(re[0], re[1]), im: rational(im[0], im[1]) });
  });

  test.each([
    '',
    '()',
    'a',
    'nan',
    'inf',
    '1 2',
    '2 1j',
    '1j 2',
    '1+',
    '1+2',
    '1j+2j',
    '1/0',
    '1+2k',
    '(1',
    '1)',
    '0x1',
    'ij',
    '1e99999',
    '1,5',
    '1j2',
  ])('is not read from %j', (text) => {
    expect(parseComplex(text)).toBeUndefined();
  });
});

describe('JSON', () => {
  test('means what JSON.parse says it means', () => {
    const text = ' {"a": [1, -0.5e+3, "x\\u0041\\n", true, false, null, {}, []], "__proto__": {"b": 2}} \n';
    const plain = (value: unknown): unknown => {
      if (value instanceof Map) return [...value].map(([name, item]) => [name, plain(item)]);
      if (Array.isArray(value)) return value.map(plain);
      return typeof value === 'object' && value !== null ? Number((value as { readonly text: string }).text) : value;
    };
    expect(plain(parseJson(text, 'x'))).toEqual([
      ['a', [1, -500, 'xA\n', true, false, null, [], []]],
      ['__proto__', [['b', 2]]],
    ]);
  });

  test.each([
    ['{"a": 1, "a": 2}', /at line 1, column 10 "a" occurs twice/],
    ['{"a": {"b": 1,\n "b": 2}}', /at line 2, column 2 "b" occurs twice/],
    ['{"a": 1, "\\u0061": 2}', /"a" occurs twice/],
    ['[1, 2', /there is the end of the file instead of a comma or \]/],
    ['[NaN]', /at line 1, column 2 there is "NaN" instead of a value/],
    ['[01]', /"01" instead of a value/],
    ['[1.]', /"1\." instead of a value/],
    ['{a: 1}', /"a" instead of a name in double quotes/],
    ['{"a" 1}', /instead of a colon/],
    ['[1,]', /"\]" instead of a value/],
    ['["a\nb"]', /a text has no end on its line/],
    ['["\\x"]', /an escape that JSON does not know/],
    ['[1] 2', /"2" instead of the end of the file/],
    ['', /the end of the file instead of a value/],
    ['['.repeat(100_000), /nests more than 100 levels/],
  ])('of %j is refused with its place', (text, message) => {
    expect(() => parseJson(text, 'f.json')).toThrow(message);
  });
});

describe('a state is read', () => {
  const EXPECTED = '[[1/2, 1/4 + (-1/4)*i], [1/4 + (1/4)*i, 1/2]]';

  test.each([
    ['pairs', '[[[0.5, 0], [0.25, -0.25]], [[0.25, 0.25], 0.5]]'],
    ['objects', '[[{"re": 0.5, "im": 0}, {"re": 0.25, "im": -0.25}], [{"re": 0.25, "im": 0.25}, {"re": 0.5}]]'],
    ['texts of Python', '[["(0.5+0j)", "(0.25-0.25j)"], ["(0.25+0.25j)", "0.5"]]'],
    ['objects without a part', '[[{"re": 0.5}, [0.25, -0.25]], [[0.25, 0.25], {"re": 0.5}]]'],
    ['fractions', '[["1/2", "1/4 - 1/4 i"], ["1/4+1/4i", "1/2"]]'],
    ['fractions in pairs', '[["1/2", ["1/4", "-1/4"]], [["1/4", "1/4"], 0.5]]'],
    ['fractions in objects', '[[0.5, {"re": "1/4", "im": "-1/4"}], [{"re": "1/4", "im": 0.25}, 0.5]]'],
    ['real and imaginary parts', '{"rho": {"re": [[0.5, 0.25], [0.25, 0.5]], "im": [[0, -0.25], [0.25, 0]]}}'],
    ['a denominator', '{"denominator": 4, "rho": [[2, [1, -1]], [[1, 1], 2]]}'],
  ])('from %s', (_, text) => {
    expect(entries(text)).toBe(EXPECTED);
    expect(entries(`\uFEFF${text}`)).toBe(EXPECTED);
    expect(read(Buffer.from(`\uFEFF${text}`, 'utf16le')).rho.toString()).toBe(EXPECTED);
  });

  test('from decimal numbers as they are written, and from NumPy as the float64 numbers they are', () => {
    expect(entries('[[0.1, 1e-20], [0, 0.9]]')).toBe('[[1/10, 1/100000000000000000000], [0, 9/10]]');
    const { rho, dims } = read(Buffer.from(NUMPY['savez_compressed'], 'base64'));
    expect(rho.realPart(3, 3).toString()).toBe('1/4');
    expect(dims).toEqual([2, 2]);
  });

  test('with dimensions as QuTiP has them, one list for each side of the operator', () => {
    expect(read('{"rho": [[1]], "dims": [[1, 1], [1, 1]]}').dims).toEqual([1, 1]);
    expect(read(Buffer.from(NUMPY['dims of both sides'], 'base64')).dims).toEqual([2, 2]);
    expect(() => read(Buffer.from(NUMPY['dims of two operators'], 'base64'))).toThrow(/the same of all operators/);
  });

  test('from a ket, which stands for its projector', () => {
    const { rho } = read(Buffer.from(NUMPY['ket'], 'base64'));
    expect(rho.toString()).toBe('[[1/4, 0, 0, (-1/4)*i], [0, 0, 0, 0], [0, 0, 0, 0], [(1/4)*i, 0, 0, 1/4]]');
    const { rho: state, dims } = read(Buffer.from(NUMPY['ket of QuTiP'], 'base64'));
    expect(dims).toEqual([2, 2]);
    expect(state.realPart(1, 0).value).toBeCloseTo(2 / 9, 15);
    expect(state.imaginaryPart(3, 0).value).toBeCloseTo(2 / 9, 15);
    expect(state.imaginaryPart(0, 3).value).toBeCloseTo(-2 / 9, 15);
  });

  test('with entries that are only imaginary, and with fields that are not read', () => {
    expect(entries('{"rho": [[{"im": 1}]], "comment": null}')).toBe('[[i]]');
  });

  test('from the array that is named, `rho`, or the only one', () => {
    const pair = Buffer.from(NUMPY['two matrices'], 'base64');
    expect(read(pair, { array: 'b' }).rho.rows).toBe(4);
    expect(() => read(pair)).toThrow(/hold an array `rho`, or one array only, but it holds "a", "b"\. Name one/);
    expect(() => read(pair, { array: 'c' })).toThrow(/hold the array `c`, but it holds "a", "b"/);
    expect(read(Buffer.from(NUMPY['savez'], 'base64')).rho.rows).toBe(4);
    expect(() => read(Buffer.from(NUMPY['three axes'], 'base64'))).toThrow(/or \(d,\), .* has shape \(2, 3, 4\)/);
    expect(() => read(Buffer.from(NUMPY['complex64'], 'base64'))).toThrow(/has shape \(1, 2\)/);
  });

  test.each([
    ['{"rho": [[1, 0], [0, 0]], "rho": [[0, 0], [0, 1]]}', /column 27 "rho" occurs twice/],
    ['{"rho": [[1, "x"], [0, 0]]}', /`rho\[0\]\[1\]` a number, .* or a text .*, but it is "x"/],
    ['{"rho": [[1, [1, 2, 3]], [0, 0]]}', /`rho\[0\]\[1\]` two real numbers \[re, im\], but it is \[1,2,3\]/],
    ['{"rho": [[1, {"re": 1, "I": 0}], [0, 0]]}', /`rho\[0\]\[1\]` a number .*, but it has `I`/],
    ['{"rho": [[1, {"re": "1j"}], [0, 0]]}', /`rho\[0\]\[1\]\.re` a real number, .*, but it is "1j"/],
    ['{"rho": [[1, null], [0, 0]]}', /`rho\[0\]\[1\]` a number, .*, but it is null/],
    ['{"rho": [[1, 0], [0]]}', /`rho\[1\]` 2 entries, as there are 2 rows, but there are 1/],
    ['{"rho": [1, 0]}', /`rho\[0\]` a list of entries, but it is 1/],
    ['{"rho": []}', /`rho` 1 to 1024 rows, but it is \[\]/],
    ['{"rho": 1}', /`rho` rows .* of a matrix, .*, but it is 1/],
    ['{"rho": {"re": [[1]]}}', /`rho\.im` 1 to 1024 rows, but the field is missing/],
    ['{"rho": {"re": [[1]], "im": [["j"]]}}', /`rho\.im\[0\]\[0\]` a real number, .*, but it is "j"/],
    ['{"rho": {"re": [[1]], "im": [[0, 0], [0, 0]]}}', /`rho\.im` 1 rows, as `re`, but there are 2/],
    ['{"rho": [[1]], "dims": 1}', /`dims` a list of positive integers, but it is 1/],
    ['{"rho": [[1]], "dims": [1.5]}', /`dims\[0\]` a positive integer, but it is 1\.5/],
    ['{"rho": [[1]], "dims": [[1], [2]]}', /`dims\[1\]` \[1\] again, but it is \[2\]/],
    ['{"rho": [[1]], "dims": [[1], 1]}', /`dims\[1\]`/],
    ['{"rho": [[1]], "denominator": 0}', /`denominator` a positive integer, but it is 0/],
    ['{"sigma": [[1]]}', /hold a state \{ "dims": .*, "rho": .* or the rows of its matrix, but it holds \{"sigma":/],
    ['{"rho": [[{}]]}', /`rho\[0\]\[0\]` a number, .*, but it is \{\}/],
    ['[[1, 0], [0]]', /`\[1\]` 2 entries/],
    ['{}', /hold a state .*, but it holds \{\}/],
  ])('only from what is one: %s', (text, message) => {
    expect(() => read(text)).toThrow(message);
  });

  test('only from text, arrays and archives', () => {
    expect(() => read(new Uint8Array([1, 2, 0xff, 0xfe]))).toThrow(/its bytes are neither text nor/);
    expect(() => readStateFile(folder)).toThrow(/but it is a folder/);
    expect(() => readStateFile(join(folder, 'none'))).toThrow(/but there is none/);
  });
});
