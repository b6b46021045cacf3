import type { RationalFunction } from '../exact/polynomials/rational-function.ts';
import { rational } from '../exact/integers/rational.ts';
import type { LiouvillianStructure } from '../symbolic/models/structure.ts';
import type { EvolutionMode, TimeEvolution } from '../symbolic/models/time-evolution.ts';
import type { Printer } from './derivation-printer.ts';

/** Expectation values as functions of t, and the squares of the rates w1, w2, … in their cosh and sinh. */
interface EvolutionTexts {
  readonly expectations: readonly (readonly [name: string, text: string])[];
  readonly squares: readonly (readonly [name: string, text: string])[];
}

/** Texts of a solution: ⟨B⟩(t) = tr B² Σ e^(mean·t)·(a cosh wt + b sinh(wt)/w) over the modes. */
export function evolutionTexts(
  { field, rational: print, notation, style }: Printer,
  { elements, modes }: TimeEvolution,
  { basis }: LiouvillianStructure,
): EvolutionTexts {
  const isLatex = notation === 'latex';
  const squares: (readonly [string, string])[] = [];
  const rates = modes.map(({ discriminant }) => {
    if (field.isZero(discriminant)) return undefined;
    const name = freeName(field.variables, squares.length + 1, isLatex);
    squares.push([name, print(discriminant)]);
    return name;
  });
  const dot = style.times;
  const call = (f: string, w: string): string => (isLatex ? `\\${f}(${w} t)` : `${f}(${w}${dot}t)`);
  const termOf = (
    mode: EvolutionMode,
    w: string | undefined,
    i: number,
    scale: RationalFunction,
  ): readonly string[] => {
    const [a, b] = [mode.cosine[i], mode.sine[i]].map((x) => field.mul(scale, x));
    const parts: string[] = [];
    if (w === undefined) {
      if (!field.isZero(a)) parts.push(print(a));
    } else {
      if (!field.isZero(a)) parts.push(`(${print(a)})${dot}${call('cosh', w)}`);
      if (!field.isZero(b)) parts.push(`(${print(b)})${dot}${call('sinh', w)}/${w}`);
    }
    if (parts.length === 0) return [];
    if (field.isZero(mode.mean)) return parts;
    const mean = print(mode.mean);
    const exponent = /^[−-]?(?:[\w\p{L}]+|\\left\(.*\\right\)|\([^()]*\))$/u.test(mean) ? mean : `(${mean})`;
    const decay = isLatex ? `e^{${exponent} t}` : `exp(${exponent}${dot}t)`;
    const [first] = parts;
    if (parts.length === 1 && /^[−-]?1$/.test(first)) return [first.replace('1', decay)];
    return [`${decay}${dot}(${parts.join(' + ')})`];
  };
  const expectations = elements.flatMap((k, i) => {
    const { name, squaredNorm } = basis.elements[k];
    const scale = field.fromRational(rational(squaredNorm));
    const terms = modes.flatMap((mode, j) => termOf(mode, rates[j], i, scale));
    return terms.length === 0 || /^I+$/.test(name)
      ? []
      : [[name, terms.join(' + ').replaceAll(/ \+ ([−-])/g, ' $1 ')] as const];
  });
  return { expectations, squares };
}

/** A name for a rate that no parameter has. */
function freeName(variables: readonly string[], index: number, isLatex: boolean): string {
  const letter =
    ['w', 'omega', 'nu'].find((name) => !variables.some((variable) => variable.startsWith(name))) ?? 'rate';
  if (!isLatex) return `${letter}${index}`;
  return letter === 'omega' || letter === 'nu' ? `\\${letter}_{${index}}` : `${letter}_{${index}}`;
}
