/** Bytes of WebAssembly; values are passed on a stack. */
export type Code = readonly number[];

const I32 = 0x7f;
const V128 = 0x7b;
const PAGE = 65536;

/** Magic number and version. */
const HEADER = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];

/** Function of integers that returns nothing. */
interface WasmFunction {
  readonly name: string;
  readonly parameters: number;
  /** Further local variables: first integers, then pairs of float64 numbers. */
  readonly integers: number;
  readonly pairs: number;
  readonly body: Code;
}

export const i32 = { add: [0x6a], subtract: [0x6b], shiftLeft: [0x74] };

/** Instructions on pairs of float64 numbers, and on the numbers of a pair. */
export const f64x2 = {
  load: (offset: number) => [0xfd, 0x00, ...place(offset)],
  /** Both numbers of the pair are the one from memory. */
  loadTwice: (offset: number) => [0xfd, 0x0a, ...place(offset)],
  store: (offset: number) => [0xfd, 0x0b, ...place(offset)],
  zero: [0xfd, 0x0c, ...Array<number>(16).fill(0)],
  add: [0xfd, 0xf0, 0x01],
  multiply: [0xfd, 0xf2, 0x01],
  first: [0xfd, 0x21, 0],
  second: [0xfd, 0x21, 1],
  addNumbers: [0xa0],
  storeNumber: (offset: number) => [0x39, ...place(offset)],
};

/**
 * Module that exports the functions, and its memory of at least so many bytes as `memory`.
 *
 * The encoding is that of the core specification of WebAssembly, chapter 5.
 */
export function assembled(bytes: number, functions: readonly WasmFunction[]): Uint8Array<ArrayBuffer> {
  const pages = unsigned(Math.ceil(bytes / PAGE));
  return new Uint8Array([
    ...HEADER,
    ...section(
      1,
      functions.map(({ parameters }) => [0x60, ...vector(Array.from({ length: parameters }, () => [I32])), 0]),
    ),
    ...section(
      3,
      functions.map((_, k) => [k]),
    ),
    ...section(5, [[0x01, ...pages, ...pages]]),
    ...section(7, [[...text('memory'), 2, 0], ...functions.map(({ name }, k) => [...text(name), 0, k])]),
    ...section(
      10,
      functions.map(({ integers, pairs, body }) => {
        const locals = vector([
          [integers, I32],
          [pairs, V128],
        ]);
        return [...unsigned(locals.length + body.length + 1), ...locals, ...body, 0x0b];
      }),
    ),
  ]);
}

/** do { … } while ((counter −= step) ≠ 0) */
export function repeated(counter: number, step: number, inner: Code): Code {
  const count = [...get(counter), ...constant(step), ...i32.subtract, 0x22, counter];
  return [0x03, 0x40, ...inner, ...count, 0x0d, 0, 0x0b];
}

export function assign(variable: number, ...value: readonly Code[]): Code {
  return [...value.flat(), 0x21, variable];
}

export function get(variable: number): Code {
  return [0x20, variable];
}

/** Constant from 0 to 63: one byte in LEB128. */
export function constant(value: number): Code {
  return [0x41, value];
}

export function allOf(...parts: readonly Code[]): Code {
  return parts.flat();
}

/** Byte alignment, which promises nothing, and the distance from the address. */
function place(offset: number): Code {
  return [0, ...unsigned(offset)];
}

function unsigned(value: number): Code {
  return value < 128 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];
}

function vector(items: readonly Code[]): Code {
  return [...unsigned(items.length), ...items.flat()];
}

function section(id: number, items: readonly Code[]): Code {
  const content = vector(items);
  return [id, ...unsigned(content.length), ...content];
}

function text(name: string): Code {
  return vector(Array.from(name, (letter) => [letter.charCodeAt(0)]));
}
