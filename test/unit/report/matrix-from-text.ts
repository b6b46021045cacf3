/** A complex matrix as rows of pairs; numbers are matrices of one entry. */
type Value = readonly (readonly (readonly [re: number, im: number])[])[];

/**
 * A matrix as a counterexample prints it, read again by the rules of the notation: kets and bras are multiplied where they stand side
 * by side, `h.c.` adds the adjoint of the sum before it, and a `1` beside ⊗ is the identity.
 */
export function matrixFromText(text: string, dims: readonly number[], dim: number): Value {
  const [, sign, numerator = '1', denominator = '1', body] = /^(?:(-?)(\d+)(?:\/(\d+))?·)?(.*)$/s.exec(text)!;
  const factor = (Number(numerator) / Number(denominator)) * (sign === '-' ? -1 : 1);
  const value = /^\[\[[^⊗]*\]\]$/.test(body) ? ofRows(body) : new Reader(body, dims, dim).sum();
  const whole = value.length === 1 && dim > 1 ? zeros(dim) : value;
  return whole.map((row) => row.map(([re, im]) => [factor * re + 0, factor * im + 0]));
}

const zeros = (dim: number): Value =>
  Array.from({ length: dim }, () => Array.from({ length: dim }, () => [0, 0] as const));

/** `2`, `-i`, `3 - 4i`. */
const number = (text: string): readonly [number, number] => {
  const [real, imaginary] = text.replace(/ ([+-]) /, '|$1').split('|');
  const size = (part: string): number => Number(/\d/.test(part) ? part.slice(0, -1) : `${part.slice(0, -1)}1`);
  if (imaginary !== undefined) return [Number(real), size(imaginary)];
  return real.endsWith('i') ? [0, size(real)] : [Number(real), 0];
};

const ofRows = (text: string): Value =>
  text
    .slice(2, -2)
    .split('], [')
    .map((row) => row.split(', ').map(number));

const plus = (A: Value, B: Value, sign = 1): Value =>
  A.map((row, i) => row.map(([re, im], j) => [re + sign * B[i][j][0], im + sign * B[i][j][1]]));

const adjoint = (A: Value): Value => A[0].map((_, j) => A.map((row) => [row[j][0], -row[j][1]]));

const isNumber = (A: Value): boolean => A.length === 1 && A[0].length === 1;

const times = (A: Value, B: Value): Value =>
  isNumber(A)
    ? B.map((row) => row.map((entry) => product(A[0][0], entry)))
    : A.map((row) =>
        B[0].map((_, j) => row.map((entry, k) => product(entry, B[k][j])).reduce(([a, b], [c, d]) => [a + c, b + d])),
      );

const product = ([a, b]: readonly [number, number], [c, d]: readonly [number, number]): [number, number] => [
  a * c - b * d,
  a * d + b * c,
];

const kron = (A: Value, B: Value): Value =>
  A.flatMap((row) => B.map((other) => row.flatMap((entry) => other.map((second) => product(entry, second)))));

const identity = (d: number): Value =>
  Array.from({ length: d }, (_, i) => Array.from({ length: d }, (_v, j) => [i === j ? 1 : 0, 0]));

class Reader {
  readonly #tokens: string[];
  readonly #dims: readonly number[];
  readonly #dim: number;

  constructor(text: string, dims: readonly number[], dim: number) {
    this.#tokens = text.match(/\[\[.*?\]\]|\|[\d,]+⟩|⟨[\d,]+\||diag\([^)]*\)|identity|h\.c\.|⊗|[()+-]|\d*i|\d+/g) ?? [];
    this.#dims = dims;
    this.#dim = dim;
  }

  sum(): Value {
    let total: Value | undefined;
    for (;;) {
      const sign = ['+', '-'].includes(this.#tokens[0]) ? this.#tokens.shift() : undefined;
      if (total !== undefined && sign === undefined) return total;
      const isAdjoint = this.#tokens[0] === 'h.c.';
      if (isAdjoint) this.#tokens.shift();
      const term: Value = isAdjoint ? adjoint(total!) : this.#tensor();
      total =
        total === undefined ? times([[[sign === '-' ? -1 : 1, 0]]], term) : plus(total, term, sign === '-' ? -1 : 1);
    }
  }

  #tensor(): Value {
    const factors = [this.#product()];
    while (this.#tokens[0] === '⊗') {
      this.#tokens.shift();
      factors.push(this.#product());
    }
    if (factors.length === 1) return factors[0];
    return factors.map((factor, k) => (isNumber(factor) ? identity(this.#dims[k]) : factor)).reduce(kron);
  }

  #product(): Value {
    let value = this.#atom();
    while (this.#tokens.length > 0 && !/^(?:[)+-]|⊗|h\.c\.)$/.test(this.#tokens[0])) value = times(value, this.#atom());
    return value;
  }

  #atom(): Value {
    const token = this.#tokens.shift()!;
    if (token === '(') {
      const value = this.sum();
      this.#tokens.shift();
      return value;
    }
    if (token === 'identity') return identity(this.#dim);
    if (token.startsWith('[[')) return ofRows(token);
    if (token.startsWith('diag(')) {
      const entries = token.slice(5, -1).split(', ').map(number);
      return entries.map((entry, i) => entries.map((_, j) => (i === j ? entry : [0, 0])));
    }
    if (!/[|⟩⟨]/.test(token)) return [[number(token)]];
    const ket = this.#basisState(token.replaceAll(/[|⟩⟨]/g, ''));
    return token.startsWith('|') ? ket : adjoint(ket);
  }

  /** One digit for the whole or for one subsystem, or a digit for each subsystem. */
  #basisState(label: string): Value {
    const [d] = this.#dims;
    const size = label.length === 1 ? d : this.#dim;
    const index = label.length === 1 ? Number(label) : Number.parseInt(label, d);
    return Array.from({ length: size }, (_, k) => [[k === index ? 1 : 0, 0]]);
  }
}
