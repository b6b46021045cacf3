import type { NamedFunction } from '../symbolic/formulas/closed-form-text.ts';
import { type CodeLanguage, codeName } from '../symbolic/formulas/code-names.ts';

/** What a function of any language consists of. */
interface Function {
  /** Words of its name. */
  readonly words: readonly string[];
  readonly parameters: readonly string[];
  readonly doc: readonly string[];
  readonly definitions: readonly NamedFunction[];
}

interface ScalarFunction extends Function {
  readonly body: string;
}

interface MatrixFunction extends Function {
  /** Real and imaginary part of each entry; undefined where it is zero. */
  readonly entries: readonly (readonly (readonly [re: string, im: string] | undefined)[])[];
}

/** How functions are written in a language. */
export interface CodeSyntax {
  readonly comment: string;
  readonly imports: readonly string[];
  readonly parameter: (name: string, parameters: readonly string[]) => string;
  readonly definition: (definition: NamedFunction) => readonly string[];
  readonly scalar: (parts: ScalarFunction) => string;
  readonly matrix: (parts: MatrixFunction) => string;
}

const indented = (lines: readonly string[], by: number): readonly string[] =>
  lines.map((line) => `${' '.repeat(by)}${line}`);

const snake = (words: readonly string[]): string => words.join('_');

function camel([first, ...rest]: readonly string[]): string {
  return first + rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

const typescript: CodeSyntax = {
  comment: '//',
  imports: [],
  parameter: (name, parameters) => codeName('ts', name, parameters),
  definition: ({ name, text }) => [`const ${name} = ${text};`],
  scalar: ({ body, ...parts }) => tsFunction(parts, 'number', [`return ${body};`]),
  matrix: ({ entries, ...parts }) => {
    const rows = entries.map((row) => `[${row.map((entry) => `[${(entry ?? ['0', '0']).join(', ')}]`).join(', ')}],`);
    return tsFunction(parts, '[re: number, im: number][][]', ['return [', ...indented(rows, 2), '];']);
  },
};

function tsFunction({ words, parameters, doc, definitions }: Function, type: string, body: readonly string[]): string {
  const typed = parameters.map((name) => `${name}: number`).join(', ');
  return [
    '/**',
    ...doc.map((line) => ` * ${line}`),
    ' */',
    `export function ${camel(words)}(${typed}): ${type} {`,
    ...indented([...definitions.flatMap(typescript.definition), ...body], 2),
    '}',
    '',
  ].join('\n');
}

const python: CodeSyntax = {
  comment: '#',
  imports: ['import numpy as np', ''],
  parameter: (name, parameters) => codeName('python', name, parameters),
  // NumPy warns where the exponential overflows
  definition: ({ name, text, isSmall }) =>
    isSmall ? ['with np.errstate(over="ignore"):', `    ${name} = ${text}`] : [`${name} = ${text}`],
  scalar: ({ body, ...parts }) =>
    pythonFunction(parts, 'Numbers or arrays that broadcast.', [`return ${body} + np.zeros(shape)`]),
  matrix: ({ entries, ...parts }) => {
    const dim = entries.length;
    const assignments = entries.flatMap((row, i) =>
      row.flatMap((entry, j) => (entry === undefined ? [] : [`rho[..., ${i}, ${j}] = ${complex(entry)}`])),
    );
    return pythonFunction(parts, `Numbers or arrays that broadcast; shape (..., ${dim}, ${dim}).`, [
      `rho = np.zeros(shape + (${dim}, ${dim}), dtype=complex)`,
      ...assignments,
      'return rho',
    ]);
  },
};

function complex([re, im]: readonly [re: string, im: string]): string {
  if (im === '0') return re;
  return re === '0' ? `1j * (${im})` : `${re} + 1j * (${im})`;
}

function pythonFunction(
  { words, parameters, doc, definitions }: Function,
  shapes: string,
  body: readonly string[],
): string {
  const arrays = parameters.map((name) => `${name} = np.asarray(${name}, dtype=float)`);
  return [
    `def ${snake(words)}(${parameters.join(', ')}):`,
    ...indented(
      [
        `"""${doc[0]}`,
        '',
        ...doc.slice(1),
        ...(parameters.length === 0 ? [] : [shapes]),
        '"""',
        ...arrays,
        `shape = ${parameters.length === 0 ? '()' : `np.broadcast_shapes(${parameters.map((name) => `${name}.shape`).join(', ')})`}`,
        ...definitions.flatMap(python.definition),
        ...body,
      ],
      4,
    ),
    '',
  ]
    .map((line) => line.trimEnd())
    .join('\n');
}

const julia: CodeSyntax = {
  comment: '#',
  imports: [],
  parameter: (name, parameters) => codeName('julia', name, parameters),
  definition: ({ name, text }) => [`${name} = ${text}`],
  scalar: ({ body, ...parts }) => juliaFunction(parts, [`return ${body}`]),
  matrix: ({ entries, ...parts }) => {
    const rows = entries.map((row) => row.map((entry) => `complex(${(entry ?? ['0', '0']).join(', ')})`).join(' '));
    return juliaFunction(parts, ['return ComplexF64[', ...indented(rows, 4), ']']);
  },
};

function juliaFunction({ words, parameters, doc, definitions }: Function, body: readonly string[]): string {
  // integers of Julia overflow silently
  const floats = parameters.map((name) => `${name} = float(${name})`);
  return [
    `"""`,
    ...doc,
    `"""`,
    `function ${snake(words)}(${parameters.join(', ')})`,
    ...indented([...floats, ...definitions.flatMap(julia.definition), ...body], 4),
    'end',
    '',
  ].join('\n');
}

export const CODE_SYNTAX: Readonly<Record<CodeLanguage, CodeSyntax>> = { ts: typescript, python, julia };
