import { allOf, assembled, assign, constant, f64x2, get, i32, repeated, type Code } from './wasm-assembler.ts';
import type { Loops } from './plain-loops.ts';

const BYTES = 8;

/**
 * The loops of `plain-loops.ts` in WebAssembly, with two numbers in each register: one module of some 900 bytes, assembled here.
 *
 * Sums are made in the same order as there, so that both give the same numbers.
 *
 * @param size  numbers that its memory has to hold
 * @returns     undefined where WebAssembly or its vectors are not available or not allowed, or the memory is not to be had
 */
export function wasmLoops(size: number): (Loops & { readonly numbers: Float64Array }) | undefined {
  const { WebAssembly } = globalThis as unknown as { readonly WebAssembly?: WebAssemblyHere };
  if (WebAssembly === undefined) return undefined;
  try {
    avoidTierUp();
    const functions = [
      { name: 'addTiles', parameters: 7, integers: 6, pairs: 11, body: tilesBody() },
      { name: 'addRows', parameters: 6, integers: 3, pairs: 11, body: rowsBody() },
    ];
    const module = new WebAssembly.Module(assembled(BYTES * size, functions));
    const { memory, addTiles, addRows } = new WebAssembly.Instance(module).exports;
    return {
      numbers: new Float64Array(memory.buffer),
      addTiles: (height, width, depth, a, b, c, stride) => {
        addTiles(height, width, depth, BYTES * a, BYTES * b, BYTES * c, BYTES * stride);
      },
      addRows: (length, a, stride, u, p, s) => {
        addRows(length, BYTES * a, BYTES * stride, BYTES * u, BYTES * p, BYTES * s);
      },
    };
  } catch {
    return undefined;
  }
}

/** What is used of WebAssembly, whose types belong to browsers. */
interface WebAssemblyHere {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => {
    readonly exports: Loops & { readonly memory: { readonly buffer: ArrayBuffer } };
  };
}

/**
 * Before version 22, a Node process that ends while WebAssembly is compiled a second time, in the background, may wait for ever:
 * there, the module is compiled once.
 */
function avoidTierUp(): void {
  if (typeof process === 'undefined' || !(Number.parseInt(process.versions.node, 10) < 22)) return;
  process.getBuiltinModule('node:v8').setFlagsFromString('--no-wasm-dynamic-tiering');
}

function tilesBody(): Code {
  const [height, width, depth, a, b, c, stride, row, column, atA, atB, atC, left] = [
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
  ];
  const sums = [13, 14, 15, 16, 17, 18, 19, 20];
  const [b0, b1, x] = [21, 22, 23];
  // Not unrolled: V8 would load more at once than there are registers for.
  const product = allOf(
    assign(b0, get(atB), f64x2.load(0)),
    assign(b1, get(atB), f64x2.load(2 * BYTES)),
    ...[0, 1, 2, 3].flatMap((r) => [
      assign(x, get(atA), f64x2.loadTwice(BYTES * r)),
      ...[b0, b1].map((pair, half) =>
        assign(sums[2 * r + half], get(sums[2 * r + half]), get(x), get(pair), f64x2.multiply, f64x2.add),
      ),
    ]),
    ...[atA, atB].map((pointer) => assign(pointer, get(pointer), constant(4 * BYTES), i32.add)),
  );
  const tile = allOf(
    ...sums.map((sum) => assign(sum, f64x2.zero)),
    assign(atB, get(b)),
    assign(left, get(depth)),
    repeated(left, 1, product),
    ...[0, 1, 2, 3].flatMap((r) => [
      ...[0, 1].map((half) =>
        allOf(
          get(atC),
          get(atC),
          f64x2.load(2 * BYTES * half),
          get(sums[2 * r + half]),
          f64x2.add,
          f64x2.store(2 * BYTES * half),
        ),
      ),
      assign(atC, get(atC), get(stride), i32.add),
    ]),
  );
  return allOf(
    assign(column, get(width)),
    repeated(
      column,
      1,
      allOf(
        assign(atA, get(a)),
        assign(atC, get(c)),
        assign(row, get(height)),
        repeated(row, 1, tile),
        assign(b, get(atB)),
        assign(c, get(c), constant(4 * BYTES), i32.add),
      ),
    ),
  );
}

function rowsBody(): Code {
  const [length, a, stride, u, p, s] = [0, 1, 2, 3, 4, 5];
  const rows = [a, 6, 7, 8];
  const sums = [9, 10, 11, 12];
  const factors = [13, 14, 15, 16];
  const [v, t, x] = [17, 18, 19];
  const step = (at: number) =>
    allOf(
      assign(v, get(u), f64x2.load(at)),
      assign(t, get(p), f64x2.load(at)),
      ...rows.flatMap((row, r) => [
        assign(x, get(row), f64x2.load(at)),
        assign(sums[r], get(sums[r]), get(x), get(v), f64x2.multiply, f64x2.add),
        assign(t, get(t), get(x), get(factors[r]), f64x2.multiply, f64x2.add),
      ]),
      get(p),
      get(t),
      f64x2.store(at),
    );
  const end = allOf(get(u), get(length), constant(3), i32.shiftLeft, i32.add);
  return allOf(
    ...[1, 2, 3].map((r) => assign(rows[r], get(rows[r - 1]), get(stride), i32.add)),
    ...factors.map((factor, r) => assign(factor, end, f64x2.loadTwice(BYTES * r))),
    ...sums.map((sum) => assign(sum, f64x2.zero)),
    repeated(
      length,
      4,
      allOf(
        step(0),
        step(2 * BYTES),
        ...[u, p, ...rows].map((pointer) => assign(pointer, get(pointer), constant(4 * BYTES), i32.add)),
      ),
    ),
    ...sums.map((sum, r) =>
      allOf(get(s), get(sum), f64x2.first, get(sum), f64x2.second, f64x2.addNumbers, f64x2.storeNumber(BYTES * r)),
    ),
  );
}
