import { maximum, minimum } from '../../matrix/extrema.ts';
import type { Real } from '../../matrix/interface.ts';

/** A function of numbers, as the grammar, all evaluations and all notations know it. */
export interface ElementaryFunction {
  /** Another name that is read. */
  readonly synonym?: string;
  readonly takesSeveral?: true;
  /** Value in float64. */
  readonly float64: (...x: number[]) => number;
  /** Value in any arithmetic; undefined of angles, which arithmetics have not. */
  readonly value?: (...x: readonly Real[]) => Real;
  /** Formula in x that it abbreviates, of which the value is taken where none is given, whose denominators vanish at the poles of the function and nowhere else. */
  readonly formula?: string;
  /** What its argument has to be for a real value. */
  readonly needs?: 'positive' | 'nonnegative';
  /** Where it is not `\name\left(…\right)`. */
  readonly latex?: (args: readonly string[]) => string;
  /** Name in Math and in Julia, and in NumPy, where it is another one. */
  readonly code?: string;
  readonly numpy?: string;
}

/** Value of tanh, which exp(2x) would not have for large x. */
function tanh(x: Real): Real {
  const [up, down] = [x.exp(), x.negated().exp()];
  return up.minus(down).dividedBy(up.plus(down));
}

function coth(x: Real): Real {
  const [up, down] = [x.exp(), x.negated().exp()];
  return up.plus(down).dividedBy(up.minus(down));
}

/** Functions that closed forms contain. */
export type FunctionName = 'sqrt' | 'ln' | 'exp' | 'abs' | 'max' | 'min';

/** Functions that arithmetics have, and of which closed forms and formulas are made; `max` and `min` take any number of arguments. */
const BASIC: Readonly<Record<FunctionName, ElementaryFunction>> = {
  sqrt: { float64: Math.sqrt, value: (x) => x.sqrt(), needs: 'nonnegative', latex: ([x]) => `\\sqrt{${x}}` },
  ln: { synonym: 'log', float64: Math.log, value: (x) => x.ln(), needs: 'positive', code: 'log' },
  exp: { float64: Math.exp, value: (x) => x.exp(), latex: ([x]) => `e^{${x}}` },
  abs: { float64: Math.abs, value: (x) => x.abs(), latex: ([x]) => `\\left|${x}\\right|` },
  max: {
    takesSeveral: true,
    float64: Math.max,
    value: (...x) => x.reduce(maximum),
    latex: (args) => `\\max\\left\\{${args.join(', ')}\\right\\}`,
    numpy: 'maximum',
  },
  min: {
    takesSeveral: true,
    float64: Math.min,
    value: (...x) => x.reduce(minimum),
    latex: (args) => `\\min\\left\\{${args.join(', ')}\\right\\}`,
    numpy: 'minimum',
  },
};

/** Every function of numbers that formulas have, by its name: a function that is added is a row. */
export const ELEMENTARY_FUNCTIONS: Readonly<Record<string, ElementaryFunction>> = {
  ...BASIC,
  arccos: { synonym: 'acos', float64: Math.acos, value: (x) => x.arccos(), code: 'acos', numpy: 'arccos' },
  arcsin: { synonym: 'asin', float64: Math.asin, formula: 'arccos(-1)/2 - arccos(x)' },
  sinh: { float64: Math.sinh, formula: '(exp(x) - 1/exp(x))/2' },
  cosh: { float64: Math.cosh, formula: '(exp(x) + 1/exp(x))/2' },
  tanh: { float64: Math.tanh, value: tanh, formula: '1 - 2/(exp(2*x) + 1)' },
  coth: { float64: (x) => 1 / Math.tanh(x), value: coth, formula: '1 + 2/(exp(2*x) - 1)' },
  cos: { float64: Math.cos },
  sin: { float64: Math.sin },
  tan: { float64: Math.tan, formula: 'sin(2*x)/(1 + cos(2*x))' },
  cot: { float64: (x) => 1 / Math.tan(x), formula: 'sin(2*x)/(1 - cos(2*x))' },
};

/** May a closed form contain the function? */
export function isBasic(name: string): name is FunctionName {
  return Object.hasOwn(BASIC, name);
}

const ALL = Object.entries(ELEMENTARY_FUNCTIONS);

const NAMES = new Map(ALL.flatMap(([name, { synonym = name }]) => [name, synonym].map((word) => [word, name])));

/** All words for functions, synonyms included. */
export const FUNCTION_WORDS: readonly string[] = [...NAMES.keys()];

/** Name of the function for which a word stands; the word itself where it stands for none. */
export function functionName(word: string): string {
  return NAMES.get(word) ?? word;
}

/** The function for which a word stands. */
export function functionNamed(word: string): ElementaryFunction | undefined {
  const name = NAMES.get(word);
  return name === undefined ? undefined : ELEMENTARY_FUNCTIONS[name];
}

/** LaTeX of a function, of any that is not known as well. */
export function functionLatex(word: string, args: readonly string[]): string {
  return functionNamed(word)?.latex?.(args) ?? `\\${functionName(word)}\\left(${args.join(', ')}\\right)`;
}
