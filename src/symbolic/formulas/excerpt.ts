/** Characters that are shown on each side of a place. */
const SHOWN = 32;

/** A place in a text, as errors show it. */
interface Excerpt {
  /** What stands around the place. */
  readonly text: string;
  /** The same with a caret below the place, on lines of their own. */
  readonly pointed: string;
}

/**
 * What stands around a place of a text, with a caret below it.
 *
 * @param place  index of a character, or the length of the text for its end
 */
export function excerptAt(text: string, place: number): Excerpt {
  const start = Math.max(0, place - SHOWN);
  const end = Math.min(text.length, place + SHOWN);
  const [before, after] = [start > 0 ? '…' : '', end < text.length ? '…' : ''];
  const excerpt = `${before}${text.slice(start, end)}${after}`.replaceAll(/\s/g, ' ');
  return { text: excerpt, pointed: `\n  ${excerpt}\n  ${' '.repeat(before.length + place - start)}^` };
}
