import { numberFromRational, printRational, type Rational, rational } from '../exact/integers/rational.ts';
import { pseudoRandom } from '../exact/integers/prime.ts';
import { boxPoint, freePart, isAdmitted, type ParameterBox, simplePoints } from '../exact/signs/parameter-box.ts';
import { ClausiusError } from '../matrix/errors.ts';
import { type ClosedForm, derivativeOf } from '../symbolic/formulas/closed-form.ts';
import { functionNamed } from '../symbolic/formulas/elementary-functions.ts';
import { meaningOf, parametersOf } from '../symbolic/formulas/parameter-functions.ts';
import { namedPoint } from '../symbolic/formulas/real-where.ts';
import { type Enclosed, rigorousValue } from '../symbolic/formulas/rigorous-value.ts';
import { treeText } from '../symbolic/formulas/tree-text.ts';
import type { Model } from '../symbolic/models/model.ts';
import { EXIT } from './exit-code.ts';
import { limited } from './limited.ts';
import { printLines, type Terminal } from './terminal.ts';

/** A formula as it is known here, and as it is shown: the text is what the other systems read. */
export interface Shown {
  readonly name: string;
  readonly form: ClosedForm;
  readonly text: string;
}

/** What two other computer algebra systems make of formulas. */
export interface SecondOpinion {
  /** Values and derivatives on which a system agreed, by its name. */
  readonly agreed: Readonly<Record<string, number>>;
  /** Sentences about those on which one did not, all values side by side; none is averaged or preferred. */
  readonly disagreements: readonly string[];
  /** Questions to which a system gave no number. */
  readonly unanswered: Readonly<Record<string, number>>;
}

/** Another computer algebra system. */
interface System {
  readonly name: string;
  /** Decimals of a formula at a point, or of its derivative; undefined where it gives no number. */
  readonly value: (
    text: string,
    point: Readonly<Record<string, Rational>>,
    by: string | undefined,
  ) => string | undefined;
  /** Relative difference that its digits allow. */
  readonly tolerance: number;
}

/** Points at which formulas are compared, and how many are tried until there are so many that satisfy what is assumed. */
const [POINTS, TRIES] = [2, 2000];
/** Numerators and denominators of their coordinates: the digits of nerdamer are lost where some are much larger than others. */
const LARGEST = 12;
/** Longest formula that is given to another system, and longest of which it derives. */
const [LONGEST, LONGEST_DERIVED] = [20_000, 1500];
/** Seconds for one question. */
export const PATIENCE = 3;

/**
 * Values and partial derivatives of formulas at rational points, by rigorous intervals here, by mathjs with 64 digits, and by
 * nerdamer. The other systems read the text that a reader sees.
 */
export async function secondOpinion(model: Model, formulas: readonly Shown[]): Promise<SecondOpinion> {
  const { field } = model.arithmetic;
  const names = parametersOf(field);
  const systems = [await mathjs(), await nerdamer()];
  const agreed: Record<string, number> = Object.fromEntries(systems.map(({ name }) => [name, 0]));
  const unanswered = { ...agreed };
  const disagreements: string[] = [];
  const points = comparedPoints(model.box);
  for (const { name, form, text } of formulas) {
    const plain = withoutDefinitions(model, text);
    if (plain.length > LONGEST) continue;
    const questions: readonly (readonly [string | undefined, ClosedForm | undefined])[] = [
      [undefined, form],
      ...(plain.length > LONGEST_DERIVED ? [] : names.map((by) => [by, derivative(model, form, by)] as const)),
    ];
    for (const values of points) {
      const point = namedPoint(field, values);
      for (const [by, asked] of questions) {
        const own = asked === undefined ? undefined : rigorousValue(field, asked, point);
        if (own === undefined) continue;
        for (const system of systems) {
          const other = answerOf(() => system.value(plain, point, by));
          if (other === undefined || !Number.isFinite(Number(other))) unanswered[system.name] += 1;
          else if (isNear(own, other, system.tolerance)) agreed[system.name] += 1;
          else {
            const what = by === undefined ? name : `d/d${by} of ${name}`;
            const place = Object.entries(point).map(([key, value]) => `${key} = ${printRational(value)}`);
            disagreements.push(`${what} at ${place.join(', ')}: here ${decimal(own)}, ${system.name} ${other}`);
          }
        }
      }
    }
  }
  return { agreed, disagreements, unanswered };
}

/** Random points of the domain, simple ones where none is met; none at all where the domain is too thin. */
export function comparedPoints(box: ParameterBox): readonly (readonly Rational[])[] {
  const free = freePart(box);
  const next = pseudoRandom(free.length);
  const digit = (): number => 1 + (next() % LARGEST);
  const found: (readonly Rational[])[] = [];
  for (let k = 0; k < TRIES && found.length < POINTS; k += 1) {
    const point = boxPoint(
      free,
      free.map(() => rational(digit(), digit())),
    );
    if (isAdmitted(box, point)) found.push(point);
  }
  return found.length > 0 ? found : [...simplePoints(box, POINTS)];
}

/** What a system says; undefined where it takes too long or does not understand. */
export function answerOf<T>(ask: () => T | undefined): T | undefined {
  try {
    return limited(PATIENCE, ask)?.result;
  } catch {
    return undefined;
  }
}

/** Several opinions as one. */
export function together(opinions: readonly SecondOpinion[]): SecondOpinion {
  const sums = (key: 'agreed' | 'unanswered'): Readonly<Record<string, number>> => {
    const total: Record<string, number> = {};
    for (const opinion of opinions) {
      for (const [name, count] of Object.entries(opinion[key])) total[name] = (total[name] ?? 0) + count;
    }
    return total;
  };
  return {
    agreed: sums('agreed'),
    disagreements: opinions.flatMap(({ disagreements }) => disagreements),
    unanswered: sums('unanswered'),
  };
}

/** Lines about a second opinion. */
function opinionLines({ agreed, disagreements, unanswered }: SecondOpinion): readonly string[] {
  const counts = Object.entries(agreed).map(([name, count]) => {
    if (count + unanswered[name] === 0) return `${name} was asked nothing`;
    const silent = unanswered[name] === 0 ? '' : ` (no answer to ${unanswered[name]})`;
    return `${name} agrees on ${count} values, derivatives and limits${silent}`;
  });
  return [`second opinion: ${counts.join(', ')}`, ...disagreements.map((sentence) => `  DISAGREEMENT: ${sentence}`)];
}

/**
 * Says what came out: beside results that are data as a note. A disagreement makes what was proved undecided, and so does an
 * opinion of nobody, who was asked nothing.
 */
export function reportSecondOpinion(terminal: Terminal, opinion: SecondOpinion, isData: boolean): void {
  for (const line of opinionLines(opinion)) {
    if (isData) terminal.note(line);
    else printLines([line], terminal);
  }
  const isAnOpinion = Object.values(opinion.agreed).some((count) => count > 0);
  if ((opinion.disagreements.length > 0 || !isAnOpinion) && terminal.exitCode === EXIT.expected)
    terminal.exitCode = EXIT.undecided;
}

function derivative({ arithmetic: { field } }: Model, form: ClosedForm, by: string): ClosedForm | undefined {
  try {
    return derivativeOf(field, form, by);
  } catch (error) {
    // |x| and max have none
    if (error instanceof ClausiusError) return undefined;
    throw error;
  }
}

/** The text with the formulas that have a name in the model written out. */
export function withoutDefinitions({ arithmetic: { field } }: Model, text: string): string {
  return [...meaningOf(field).named]
    .toReversed()
    .reduce(
      (rest, [name, tree]) => rest.replaceAll(new RegExp(`(?<!\\w)${name}(?!\\w)`, 'g'), `(${treeText(tree)})`),
      text,
    );
}

/** Names that mean nothing to any system, for the parameters of a text. */
export function disguised(text: string, names: readonly string[]): string {
  return text.replaceAll(/[A-Za-z]\w*/g, (name) => {
    const place = names.indexOf(name);
    return place < 0 ? (functionNamed(name)?.code ?? name) : disguise(place);
  });
}

export function disguise(place: number): string {
  return `par${String.fromCharCode(97 + Math.floor(place / 26))}${String.fromCharCode(97 + (place % 26))}`;
}

async function mathjs(): Promise<System> {
  const { create, all } = await import('mathjs');
  const math = create(all, { number: 'BigNumber', precision: 64 });
  return {
    name: 'mathjs',
    tolerance: 2 ** -100,
    value: (text, point, by) => {
      const names = Object.keys(point);
      const scope = Object.fromEntries(
        Object.values(point).map(({ numerator, denominator }, k) => [
          disguise(k),
          math.divide(math.bignumber(numerator.toString()), math.bignumber(denominator.toString())),
        ]),
      );
      const written = math.parse(disguised(text, names));
      const node =
        by === undefined ? written : math.derivative(written, disguise(names.indexOf(by)), { simplify: false });
      return String(node.evaluate(scope));
    },
  };
}

async function nerdamer(): Promise<System> {
  const { default: system } = await import('nerdamer');
  return {
    name: 'nerdamer',
    tolerance: 2 ** -24,
    value: (text, point, by) => {
      const names = Object.keys(point);
      const written = disguised(text, names);
      const asked = by === undefined ? written : `diff(${written}, ${disguise(names.indexOf(by))})`;
      // each value goes in as an exact fraction
      const values = Object.fromEntries(Object.values(point).map((value, k) => [disguise(k), printRational(value)]));
      return system(asked).evaluate(values).text('decimals');
    },
  };
}

/** Is a decimal number as near to an enclosed one as the digits of a system allow? */
function isNear({ lower, upper }: Enclosed, decimals: string, tolerance: number): boolean {
  const [own, other] = [scaled(lower), scaledDecimal(decimals)];
  const width = scaled(upper) - own;
  const apart = own > other ? own - other : other - own;
  const size = own < 0n ? -own : own;
  return apart <= width + (size + SMALL) / BigInt(Math.round(1 / tolerance));
}

/** Numbers below 2⁻²⁰ count with their absolute difference. */
const [SCALE, SMALL] = [2n ** 200n, 2n ** 180n];

function scaled({ numerator, denominator }: Rational): bigint {
  return (numerator * SCALE) / denominator;
}

function scaledDecimal(text: string): bigint {
  const [, sign, whole, fraction = '', exponent = '0'] = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(text) ?? [];
  if (whole === undefined) return scaled({ numerator: 1n, denominator: 1n }) * SCALE;
  const power = BigInt(exponent) - BigInt(fraction.length);
  const digits = BigInt(`${whole}${fraction}`) * (sign === '-' ? -1n : 1n);
  return power < 0n ? (digits * SCALE) / 10n ** -power : digits * SCALE * 10n ** power;
}

function decimal({ lower }: Enclosed): string {
  return String(numberFromRational(lower).value);
}
