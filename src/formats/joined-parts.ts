import { FormatError } from '../matrix/errors.ts';
import type { ArraySource, Frame } from './array-source.ts';
import { shapeText } from './npy-header.ts';

/** Ends of the names of two arrays that are the parts of a complex one. */
const ENDS = ['_re _im', '_real _imag', '.re .im', '/re /im', '/real /imag'].map((pair) => pair.split(' '));

/**
 * Arrays where two whose names end with _re and _im, or real and imag, are one complex array.
 *
 * @throws {FormatError} when their shapes differ
 */
export function withJoinedParts(sources: readonly ArraySource[], file: string): readonly ArraySource[] {
  const named = new Map(sources.map((source) => [source.name, source]));
  const joined = new Map<ArraySource, ArraySource | undefined>();
  for (const first of sources) {
    const [re, im] = ENDS.find(([end]) => first.name.endsWith(end)) ?? [];
    if (re === undefined) continue;
    const name = first.name.slice(0, -re.length);
    const second = named.get(name + im);
    if (second === undefined || first.complex || second.complex || name === '' || named.has(name)) continue;
    if (shapeText(first.shape) !== shapeText(second.shape)) {
      throw new FormatError({
        argument: `${second.name} in ${file}`,
        expected: `have shape ${shapeText(first.shape)}, as ${first.name}`,
        received: `its shape is ${shapeText(second.shape)}`,
      });
    }
    joined.set(first, { name, shape: first.shape, complex: true, frames: () => together(first, second) });
    joined.set(second, undefined);
  }
  return sources.flatMap((source) => (joined.has(source) ? (joined.get(source) ?? []) : source));
}

async function* together(re: ArraySource, im: ArraySource): AsyncGenerator<Frame, void, undefined> {
  const others = im.frames()[Symbol.asyncIterator]();
  try {
    for await (const { index, real } of re.frames()) {
      const { value } = (await others.next()) as { readonly value: Frame };
      yield { index, real, imaginary: value.real };
    }
    // To the end, where the data are checked.
    await others.next();
  } finally {
    await others.return?.();
  }
}
