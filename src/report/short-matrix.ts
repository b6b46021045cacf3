import { gcdOfIntegers } from '../exact/integers/integer.ts';
import { complexText } from '../float64/complex-text.ts';
import { productOfNumbers } from '../matrix/product-of-numbers.ts';

/** A matrix of which every entry is written out, as `[[1, 2i], [-2i, 4]]` after a common factor. */
interface WrittenMatrix {
  readonly factor: string | undefined;
  readonly rows: readonly (readonly string[])[];
}

/** The matrix that a text writes out; undefined for a text of another kind. */
export function writtenMatrix(text: string): WrittenMatrix | undefined {
  const [, factor, content] = /^(?:(.+)·)?\[\[(.*)\]\]$/s.exec(text) ?? [];
  return content === undefined ? undefined : { factor, rows: content.split('], [').map((row) => row.split(', ')) };
}

/**
 * A matrix in the shortest of the notations of the field, every entry of which can be read from it: `diag(0, 1)`, `1/2·identity`,
 * `|0⟩⟨1|`, `1/2·(|00⟩ + |11⟩)(⟨00| + ⟨11|)`, `(|0⟩ + |1⟩)⟨0| ⊗ 1`, or its rows. Any other text is left as it is.
 *
 * @param dims  of the system, which say how basis states are counted
 */
export function shortMatrix(text: string, dims: readonly number[]): string {
  const matrix = writtenMatrix(text);
  if (matrix === undefined || matrix.rows.length === 1) return text;
  const { factor, rows } = matrix;
  const bodies = [...sums(rows, dims), ...products(rows, dims)];
  const texts = bodies.map((body) => scaled(factor, body));
  return [...texts, ...pureState(matrix, dims)].reduce((best, next) => (next.length < best.length ? next : best), text);
}

type Rows = WrittenMatrix['rows'];

/** What is multiplied as it is, or a sum, which needs brackets for that. */
interface Body {
  readonly text: string;
  readonly isSum: boolean;
}

function scaled(factor: string | undefined, { text, isSum }: Body): string {
  if (factor === undefined) return text;
  if (isSum) return `${factor}·(${text})`;
  return text.startsWith('-') ? `-${factor}·${text.slice(1)}` : `${factor}·${text}`;
}

/** A term of a sum: its coefficient and what follows it. */
type Term = readonly [coefficient: string, operator: string];

function sums(rows: Rows, dims: readonly number[]): readonly Body[] {
  const [kets, bras] = [labels(rows.length, dims), labels(rows[0].length, dims)];
  const isSquare = kets.length === bras.length;
  const terms = (isWanted: (i: number, j: number) => boolean): readonly Term[] =>
    rows.flatMap((row, i) =>
      row.flatMap((entry, j): readonly Term[] =>
        entry === '0' || !isWanted(i, j)
          ? []
          : [[entry, bras.length === 1 ? `|${kets[i]}⟩` : `|${kets[i]}⟩⟨${bras[j]}|`]],
      ),
    );
  const all = terms(() => true);
  if (all.length === 0) return [{ text: '0', isSum: false }];
  const units = outerProduct(rows, kets, bras) ?? { text: sumText(all), isSum: all.length > 1 };
  if (!isSquare) return [units];
  const others = terms((i, j) => i !== j);
  const diagonal = diagonalText(rows.map((row, i) => row[i]));
  if (others.length === 0) return [units, { text: diagonal, isSum: false }];
  const isHermitian = rows.every((row, i) => row.every((entry, j) => i === j || entry === conjugate(rows[j][i])));
  const offDiagonal = isHermitian ? `${sumText(terms((i, j) => i < j))} + h.c.` : sumText(others);
  if (rows.every((row, i) => row[i] === '0')) return [units, { text: offDiagonal, isSum: true }];
  const plus = isHermitian ? ` + (${offDiagonal})` : plusText(others);
  return [units, { text: diagonal + plus, isSum: true }];
}

/** `(|0⟩ + |1⟩)⟨0|`, where several entries of one column are not zero and no others. */
function outerProduct(rows: Rows, kets: readonly string[], bras: readonly string[]): Body | undefined {
  const used = bras.flatMap((_, j) => (rows.some((row) => row[j] !== '0') ? [j] : []));
  if (used.length !== 1 || bras.length === 1) return undefined;
  const terms = rows.flatMap((row, i): readonly Term[] =>
    row[used[0]] === '0' ? [] : [[row[used[0]], `|${kets[i]}⟩`]],
  );
  return terms.length < 2 ? undefined : { text: `(${sumText(terms)})⟨${bras[used[0]]}|`, isSum: false };
}

function diagonalText(entries: readonly string[]): string {
  if (entries.every((entry) => entry === '1')) return 'identity';
  return `diag(${entries.join(', ')})`;
}

/** A ⊗ 1 with the identity on every subsystem but one. */
function products(rows: Rows, dims: readonly number[]): readonly Body[] {
  const isWhole = dims.length > 1 && rows.length === productOfNumbers(dims) && rows[0].length === rows.length;
  if (!isWhole) return [];
  return dims.flatMap((d, party): readonly Body[] => {
    const step = productOfNumbers(dims.slice(party + 1));
    const digit = (k: number): number => Math.floor(k / step) % d;
    const rest = (k: number): number => k - digit(k) * step;
    const local = Array.from({ length: d }, (_, i) =>
      Array.from({ length: d }, (_value, j) => rows[i * step][j * step]),
    );
    const isLocal = rows.every((row, i) =>
      row.every((entry, j) => entry === (rest(i) === rest(j) ? local[digit(i)][digit(j)] : '0')),
    );
    if (!isLocal) return [];
    const text = `[${local.map((row) => `[${row.join(', ')}]`).join(', ')}]`;
    const shortest = sums(local, [d]).reduce((best, next) => (next.text.length < best.text.length ? next : best), {
      text,
      isSum: false,
    });
    const own = shortest.isSum || shortest.text.startsWith('-') ? `(${shortest.text})` : shortest.text;
    return [{ text: dims.map((_, k) => (k === party ? own : '1')).join(' ⊗ '), isSum: false }];
  });
}

/** f·ψψ† for a vector ψ of Gaussian integers. */
function pureState({ factor, rows }: WrittenMatrix, dims: readonly number[]): readonly string[] {
  const entries = rows.map((row) => row.flatMap(gaussian));
  const first = entries.findIndex((row, k) => row[k] !== undefined && !isZero(row[k]));
  if (first < 0 || entries.some((row) => row.length !== rows.length)) return [];
  const column = entries.map((row) => row[first]);
  const common = column.reduce((sofar, { re, im }) => gcdOfIntegers(gcdOfIntegers(sofar, re), im), 0n);
  const ket = column.map(({ re, im }) => ({ re: re / common, im: im / common }));
  const isOuterProduct = entries.every((row, i) =>
    row.every(({ re, im }, j) => {
      const [a, b] = [ket[i], ket[j]];
      return re === a.re * b.re + a.im * b.im && im === a.im * b.re - a.re * b.im;
    }),
  );
  if (!isOuterProduct) return [];
  const names = labels(rows.length, dims);
  const terms = (sign: bigint, around: (name: string) => string): string =>
    sumText(
      ket.flatMap((entry, k): readonly Term[] =>
        isZero(entry) ? [] : [[complexText(String(entry.re), String(sign * entry.im)), around(names[k])]],
      ),
    );
  return [
    `${factor === undefined ? '' : `${factor}·`}(${terms(1n, (name) => `|${name}⟩`)})(${terms(-1n, (name) => `⟨${name}|`)})`,
  ];
}

interface Gaussian {
  readonly re: bigint;
  readonly im: bigint;
}

function isZero({ re, im }: Gaussian): boolean {
  return re === 0n && im === 0n;
}

/** An entry as a Gaussian integer; nothing for another. */
function gaussian(entry: string): readonly Gaussian[] {
  const sum = /^(-?\d+) ([+-]) (\d*)i$/.exec(entry);
  if (sum !== null) return [{ re: BigInt(sum[1]), im: BigInt(`${sum[2] === '-' ? '-' : ''}${sum[3] || '1'}`) }];
  const [, minus, size] = /^(-?)(\d*)i$/.exec(entry) ?? [];
  if (size !== undefined) return [{ re: 0n, im: BigInt(`${minus}${size || '1'}`) }];
  return /^-?\d+$/.test(entry) ? [{ re: BigInt(entry), im: 0n }] : [];
}

function conjugate(entry: string): string {
  const inSum = entry.replace(/ ([+-]) (?=\S*i$)/, (_, sign: string) => (sign === '+' ? ' - ' : ' + '));
  if (inSum !== entry || !entry.endsWith('i')) return inSum;
  return entry.startsWith('-') ? entry.slice(1) : `-${entry}`;
}

/** Sum of terms: `|0⟩⟨1| - 2|1⟩⟨0|`. */
function sumText(terms: readonly Term[]): string {
  return plusText(terms).replace(/^ ([+-]) /, (_, sign: string) => (sign === '+' ? '' : '-'));
}

/** The same behind something else: ` + |0⟩⟨1| - 2|1⟩⟨0|`. */
function plusText(terms: readonly Term[]): string {
  return terms
    .map(([coefficient, operator]) => {
      const isSum = / [+-] /.test(coefficient);
      const size = isSum ? `(${coefficient})` : coefficient.replace(/^-/, '');
      return ` ${!isSum && coefficient.startsWith('-') ? '-' : '+'} ${size === '1' ? '' : size}${operator}`;
    })
    .join('');
}

/** Names of basis states: a digit for each subsystem where they make up the dimension, else a number. */
function labels(dim: number, dims: readonly number[]): readonly string[] {
  const local = digits(dim, dims);
  const separator = local.some((d) => d > 10) ? ',' : '';
  return Array.from({ length: dim }, (_, k) =>
    local.map((d, party) => String(Math.floor(k / productOfNumbers(local.slice(party + 1))) % d)).join(separator),
  );
}

/** Dimensions of the subsystems of an object: those of the system, or as many equal ones. */
function digits(dim: number, dims: readonly number[]): readonly number[] {
  if (productOfNumbers(dims) === dim) return dims;
  const [d] = dims;
  const count = Math.round(Math.log(dim) / Math.log(d));
  return d > 1 && dims.every((other) => other === d) && d ** count === dim ? new Array<number>(count).fill(d) : [dim];
}
