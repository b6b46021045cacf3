import { FormatError } from './errors.ts';

/**
 * Value of a JSON text in which no object has two members of one name, of which `JSON.parse` would keep the last.
 *
 * @param argument name of the text in errors
 * @throws {FormatError} when the text is no JSON, or a name occurs twice
 */
export function parsedJson(text: string, argument: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const received = `it is not: ${error instanceof Error ? error.message : String(error)}`;
    throw new FormatError({ argument, expected: 'be JSON', received });
  }
  const repeated = repeatedName(text);
  if (repeated === undefined) return value;
  const received = `${JSON.stringify(repeated)} occurs twice`;
  throw new FormatError({ argument, expected: 'have every name of an object once', received });
}

/** First name that an object of a valid JSON text has twice. */
function repeatedName(text: string): string | undefined {
  const open: Set<string>[] = [];
  for (const [token, string, colon] of text.matchAll(/("(?:[^"\\]|\\.)*")(\s*:)?|[{}]/g)) {
    if (token === '{') open.push(new Set());
    else if (token === '}') open.pop();
    else if (colon !== undefined) {
      const name = JSON.parse(string) as string;
      if (open.at(-1)!.has(name)) return name;
      open.at(-1)!.add(name);
    }
  }
  return undefined;
}
