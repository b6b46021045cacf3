import { latexName } from '../../exact/polynomials/rational-function.ts';
import { type CodeLanguage, codeName } from './code-names.ts';
import {
  ELEMENTARY_FUNCTIONS,
  type ElementaryFunction,
  functionLatex,
  type FunctionName,
} from './elementary-functions.ts';
import { unicodeName, unicodePower } from './unicode.ts';

/**
 * Notation in which closed forms are printed: `text` is mathjs syntax and `unicode` the same with Greek letters, powers and dots;
 * both are read back by `parseClosedForm`.
 */
export type Notation = 'text' | 'unicode' | 'latex' | CodeLanguage;

/** Functions that are printed: those of closed forms, those of angles, and in code eˣ − 1. */
export type PrintedName = FunctionName | 'cos' | 'sin' | 'expm1';

/** How the parts of a formula are written. */
export interface Style {
  readonly name: (parameter: string, parameters: readonly string[]) => string;
  /** A term with a minus in front. */
  readonly negative: (term: string) => string;
  readonly minus: string;
  readonly power: (base: string, exponent: number) => string;
  readonly times: string;
  /** Fraction of a numerator and a denominator that are wrapped where needed. */
  readonly fraction: (numerator: string, denominator: string) => string;
  /** Does a fraction group its parts without parentheses? */
  readonly grouped: boolean;
  readonly wrap: (inner: string) => string;
  readonly apply: (name: PrintedName, args: readonly string[]) => string;
  /** Code computes in floats: integers that these do not hold are written in their notation. */
  readonly integer: (n: bigint) => string;
}

const plain: Style = {
  name: (parameter) => parameter,
  negative: (term) => `-${term}`,
  minus: '-',
  power: (base, exponent) => `${base}^${exponent}`,
  times: '*',
  fraction: (numerator, denominator) => `${numerator}/${denominator}`,
  grouped: false,
  wrap: (inner) => `(${inner})`,
  apply: (name, args) => `${name}(${args.join(', ')})`,
  integer: (n) => n.toString(),
};

const code: Style = {
  ...plain,
  times: ' * ',
  fraction: (numerator, denominator) => `${numerator} / ${denominator}`,
  integer: (n) => (n > 2n ** 53n ? Number(n).toExponential() : n.toString()),
};

/** A function in code, by its name in Math, Julia or NumPy. */
const call =
  (prefix: string, nameOf: (named: ElementaryFunction) => string | undefined): Style['apply'] =>
  (name, args) =>
    `${prefix}${(name === 'expm1' ? undefined : nameOf(ELEMENTARY_FUNCTIONS[name])) ?? name}(${args.join(', ')})`;

const numpy = call('np.', ({ numpy: own, code: other }) => own ?? other);

export const STYLES: Readonly<Record<Notation, Style>> = {
  text: plain,
  unicode: {
    ...plain,
    name: (parameter) => unicodeName(parameter),
    negative: (term) => `−${term}`,
    minus: '−',
    power: (base, exponent) => `${base}${unicodePower(exponent)}`,
    times: '·',
    apply: (name, args) => `${name === 'sqrt' ? '√' : name}(${args.join(', ')})`,
  },
  latex: {
    ...plain,
    name: (parameter) => latexName(parameter),
    power: (base, exponent) => `${base}^{${exponent}}`,
    times: ' ',
    fraction: (numerator, denominator) => `\\frac{${numerator}}{${denominator}}`,
    grouped: true,
    wrap: (inner) => `\\left(${inner}\\right)`,
    apply: functionLatex,
  },
  ts: {
    ...code,
    name: (parameter, parameters) => codeName('ts', parameter, parameters),
    negative: negatedPower,
    power: (base, exponent) => `${base} ** ${exponent}`,
    apply: call('Math.', ({ code: own }) => own),
  },
  python: {
    ...code,
    name: (parameter, parameters) => codeName('python', parameter, parameters),
    power: (base, exponent) => `${base}**${exponent}`,
    // maximum and minimum of arrays take two
    apply: (name, [first, ...rest]) =>
      name === 'max' || name === 'min'
        ? rest.reduce((left, right) => numpy(name, [left, right]), first)
        : numpy(name, [first]),
  },
  julia: {
    ...code,
    name: (parameter, parameters) => codeName('julia', parameter, parameters),
    apply: call('', ({ code: own }) => own),
  },
};

/** −x ** 2 is no expression of TypeScript: a power behind a minus is put into parentheses. */
function negatedPower(term: string): string {
  let depth = 0;
  for (let at = 0; at < term.length; at += 1) {
    if (term[at] === '(') depth += 1;
    else if (term[at] === ')') depth -= 1;
    if (depth > 0 || !/[\w.)]/.test(term[at])) continue;
    const power = /^ \*\* -?\d+/.exec(term.slice(at + 1));
    if (power !== null) return `-(${term.slice(0, at + 1)}${power[0]})${term.slice(at + 1 + power[0].length)}`;
    if (at + 1 < term.length && term[at + 1] === ' ') break;
  }
  return `-${term}`;
}
