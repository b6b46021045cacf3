import { existsSync, readFileSync } from 'node:fs';

/** Passage of a source as its transcription has it. */
interface Passage {
  /** Equation, section or page. */
  readonly place: string;
  readonly text: string;
}

/** Character that the transcription did not recognise. */
const UNREADABLE = '\uFFFD';

/** Least share of the characters of a quotation that have to be legible in the passage. */
const LEGIBLE = 4 / 5;

/**
 * Passages of a file of quotations: each begins with its place in brackets on a line of its own; lines before the first say where
 * the text comes from. None where there is no such file.
 */
export function passagesIn(file: string): readonly Passage[] {
  if (!existsSync(file)) return [];
  const [, ...parts] = readFileSync(file, 'utf8').split(/^\[(.+)\]$/m);
  return Array.from({ length: parts.length / 2 }, (_, k) => ({ place: parts[2 * k], text: parts[2 * k + 1].trim() }));
}

/**
 * Do the words stand in the text? Spaces and hyphens at ends of lines do not count, and a character that the transcription did
 * not recognise stands for any one character, as long as most of the words can be read.
 */
export function standIn(words: string, text: string): boolean {
  const [sought, whole] = [letters(words), letters(text)];
  if (sought.length === 0) return false;
  return whole.some((_, start) => {
    if (start + sought.length > whole.length) return false;
    const isSame = sought.every((letter, k) => [letter, UNREADABLE].includes(whole[start + k]));
    const read = sought.filter((_letter, k) => whole[start + k] !== UNREADABLE).length;
    return isSame && read >= LEGIBLE * sought.length;
  });
}

function letters(text: string): readonly string[] {
  return Array.from(text.replaceAll(/-\n/g, '').replaceAll(/\s/g, ''));
}
