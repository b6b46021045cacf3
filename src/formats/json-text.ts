import { FormatError } from '../matrix/errors.ts';

/** Number of a JSON text as it is written: `0.1` is 1/10, not the float64 next to it. */
export class JsonNumber {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** JSON value; objects are maps, so that no name means anything. */
export type JsonValue = null | boolean | string | JsonNumber | readonly JsonValue[] | JsonObject;
/** Object of a JSON text; its numbers keep their digits. */
export type JsonObject = ReadonlyMap<string, JsonValue>;

/** Deepest nesting: what is meant to be data has a few levels. */
const DEEPEST = 100;

/** Most values: what arrays of numbers take in memory, a gigabyte. */
const MOST = 10_000_000;

/**
 * Value of a JSON text (RFC 8259), numbers as they are written. A byte order mark at the start is skipped.
 *
 * @param file  name of the file, for errors
 * @throws      {FormatError} naming line and column, also where a name occurs twice in one object
 */
export function parseJson(text: string, file: string): JsonValue {
  return new JsonReader(text, file).whole();
}

/** The same as a plain value, numbers being the nearest float64, for data that is checked afterwards. */
export function parsePlainJson(text: string, file: string): unknown {
  return plainJson(parseJson(text, file), ({ text: digits }) => Number(digits));
}

/** A JSON value with plain objects, and of its numbers what is asked for. */
export function plainJson(value: JsonValue, number: (written: JsonNumber) => unknown): unknown {
  if (value instanceof JsonNumber) return number(value);
  if (value instanceof Map) {
    // `fromEntries` defines members, so that `__proto__` is one like any other.
    const members = [...(value as JsonObject)].map(([name, member]) => [name, plainJson(member, number)] as const);
    return Object.fromEntries(members);
  }
  return Array.isArray(value) ? value.map((item: JsonValue) => plainJson(item, number)) : value;
}

class JsonReader {
  readonly #text: string;
  readonly #file: string;
  #at: number;
  #values = 0;

  constructor(text: string, file: string) {
    [this.#text, this.#file] = [text, file];
    this.#at = text.startsWith('\uFEFF') ? 1 : 0;
  }

  whole(): JsonValue {
    const value = this.#value(0);
    if (this.#at < this.#text.length) throw this.#unexpected('the end of the file');
    return value;
  }

  #value(depth: number): JsonValue {
    if (depth > DEEPEST) throw this.#error(this.#at, `it nests more than ${DEEPEST} levels`);
    if (++this.#values > MOST) throw this.#error(this.#at, `it has more than ${MOST} values`);
    this.#skip();
    const value = this.#bareValue(depth);
    this.#skip();
    return value;
  }

  #bareValue(depth: number): JsonValue {
    switch (this.#text[this.#at]) {
      case '{':
        return this.#object(depth);
      case '[':
        return this.#array(depth);
      case '"':
        return this.#string();
      default:
    }
    const number = this.#match(/-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])/y);
    if (number !== undefined) return new JsonNumber(number);
    const word = this.#match(/(?:true|false|null)(?!\w)/y);
    if (word !== undefined) return word === 'null' ? null : word === 'true';
    throw this.#unexpected('a value');
  }

  #object(depth: number): JsonObject {
    const fields = new Map<string, JsonValue>();
    this.#at++;
    this.#skip();
    if (this.#takes('}')) return fields;
    for (;;) {
      this.#skip();
      const at = this.#at;
      if (this.#text[at] !== '"') throw this.#unexpected('a name in double quotes');
      const name = this.#string();
      if (fields.has(name)) throw this.#error(at, `${JSON.stringify(name)} occurs twice in one object`);
      this.#skip();
      if (!this.#takes(':')) throw this.#unexpected('a colon');
      fields.set(name, this.#value(depth + 1));
      if (this.#takes('}')) return fields;
      if (!this.#takes(',')) throw this.#unexpected('a comma or }');
    }
  }

  #array(depth: number): readonly JsonValue[] {
    const items: JsonValue[] = [];
    this.#at++;
    this.#skip();
    if (this.#takes(']')) return items;
    for (;;) {
      items.push(this.#value(depth + 1));
      if (this.#takes(']')) return items;
      if (!this.#takes(',')) throw this.#unexpected('a comma or ]');
    }
  }

  #string(): string {
    const at = this.#at;
    // Escapes are left to JSON.parse: what the pattern lets through, it may still refuse.
    const quoted = this.#match(/"(?:[^"\\\u0000-\u001F]|\\.)*"/y); // eslint-disable-line no-control-regex
    if (quoted === undefined) throw this.#error(at, 'a text has no end on its line');
    try {
      return JSON.parse(quoted) as string;
    } catch {
      throw this.#error(at, 'a text has an escape that JSON does not know');
    }
  }

  #skip(): void {
    this.#match(/[ \t\n\r]*/y);
  }

  #takes(character: string): boolean {
    if (this.#text[this.#at] !== character) return false;
    this.#at++;
    return true;
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text)?.[0];
    if (match !== undefined) this.#at = pattern.lastIndex;
    return match;
  }

  #unexpected(expected: string): FormatError {
    const found = this.#text.slice(this.#at).match(/^(?:[\w.+-]{1,20}|.)/su)?.[0];
    return this.#error(
      this.#at,
      `there is ${found === undefined ? 'the end of the file' : JSON.stringify(found)} instead of ${expected}`,
    );
  }

  #error(at: number, what: string): FormatError {
    const before = this.#text.slice(0, at).split('\n');
    const place = `line ${before.length}, column ${before.at(-1)!.length + 1}`;
    return new FormatError({ argument: this.#file || 'text', expected: 'be JSON', received: `at ${place} ${what}` });
  }
}
