import type { CsvError, InfoRecord } from 'csv-parse';
import { numberFromRational } from '../exact/integers/rational.ts';
import { FormatError } from '../matrix/errors.ts';
import { parseComplex } from './complex-number.ts';
import { type EntryColumn, tableColumns } from './csv-columns.ts';
import type { NamedArrays } from './json-arrays.ts';
import { NumberList } from './number-list.ts';
import { nodePackage, stream } from './node-modules.ts';
import { productOfNumbers } from '../matrix/product-of-numbers.ts';

/** Longest row, and piece of text that is read at once. */
const [LONGEST_ROW, PIECE] = [2 ** 24, 2 ** 16];

/** What columns are separated by, in the order in which they are looked for; blanks are the last resort. */
const DELIMITERS = ['\t', ';', ','];

/**
 * Arrays of a table in text: with names in its first row (`csv-columns.ts`) `states`, of shape (T, d, d) or (T, d) of kets, and
 * `times`, a row being a time; without names the rows of one matrix. Entries are numbers and texts such as 1/3 and
 * (0.5+0.1j). Lines that start with # are remarks, except for a first one with names, as numpy.savetxt writes them.
 *
 * @param delimiter  between columns; when omitted, a tab, semicolon, comma or blanks, whichever the first row has
 * @throws           {FormatError} naming row and column
 */
export async function csvArrays(text: string, file: string, delimiter?: string): Promise<NamedArrays> {
  if (delimiter !== undefined && (delimiter.length !== 1 || /["#\r\n]/.test(delimiter))) {
    throw new FormatError({
      argument: 'delimiter',
      expected: 'be one character',
      received: `it is ${JSON.stringify(delimiter)}`,
    });
  }
  const bare = text.replace(/^\uFEFF/, '');
  const [first] = /^.*/.exec(bare.replace(/^\s+/, '').slice(0, LONGEST_ROW))!;
  const between = delimiter ?? DELIMITERS.find((mark) => first.includes(mark)) ?? ' ';
  const named = /^\s*#/.test(bare) && tableNames(first.replace(/^#/, ''), between) ? bare.replace('#', '') : bare;
  const table = new Table(file);
  for await (const { fields, row } of rowsOf(named, between, file)) table.add(fields, row);
  return table.arrays();
}

/** Does a row have names and not numbers? */
function tableNames(row: string, between: string): boolean {
  return row.split(between).some((field) => field.trim() !== '' && parseComplex(field) === undefined);
}

interface Row {
  readonly fields: readonly string[];
  /** Counted from 1, as lines are. */
  readonly row: number;
}

async function* rowsOf(text: string, delimiter: string, file: string): AsyncGenerator<Row, void, undefined> {
  const { parse } = await nodePackage<typeof import('csv-parse')>('csv-parse');
  const parser = parse({
    delimiter,
    comment: '#',
    comment_no_infix: true,
    info: true,
    max_record_size: LONGEST_ROW,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
  });
  const pieces = stream.Readable.from(
    (function* () {
      for (let at = 0; at < text.length; at += PIECE) yield text.slice(at, at + PIECE);
    })(),
  );
  pieces.pipe(parser);
  try {
    for await (const item of parser) {
      const { record, info } = item as { record: readonly string[]; info: InfoRecord };
      const fields = delimiter === ' ' ? record.filter((field) => field !== '') : record;
      if (fields.length > 0) yield { fields, row: info.lines };
    }
  } catch (error) {
    if (error instanceof FormatError) throw error;
    const { message, lines } = error as CsvError & { readonly lines?: number };
    throw new FormatError({
      argument: file,
      expected: 'be a table',
      received: `${lines === undefined ? '' : `in line ${lines} `}reading it gives "${message.slice(0, 200)}"`,
    });
  } finally {
    pieces.destroy();
  }
}

/** The rows of a table, taken in one by one. */
class Table {
  readonly #file: string;
  readonly #re = new NumberList();
  readonly #im = new NumberList();
  readonly #times = new NumberList();
  #names: readonly string[] | undefined;
  #time: number | undefined;
  #entries: readonly EntryColumn[] = [];
  #shape: readonly number[] = [];
  #width = 0;
  #rows = 0;
  #isComplex = false;

  constructor(file: string) {
    this.#file = file;
  }

  add(fields: readonly string[], row: number): void {
    if (this.#width === 0) {
      this.#width = fields.length;
      if (tableNames(fields.join('\n'), '\n')) {
        this.#begin(fields);
        return;
      }
      this.#entries = fields.map((_, column) => ({ column, part: 'both', index: [column] }));
      this.#shape = [fields.length];
    }
    if (fields.length !== this.#width) {
      throw this.#wrong(`row ${row}`, `have ${this.#width} columns, as the first`, `it has ${fields.length}`);
    }
    const size = productOfNumbers(this.#shape);
    const re = new Float64Array(size);
    const im = new Float64Array(size);
    for (const { column, part, index } of this.#entries) {
      const at = index.reduce((place, i) => place * this.#shape[0] + i, 0);
      const number = this.#number(fields[column], column, row, part === 'both');
      if (part !== 'im') re[at] = number.re;
      if (part !== 're') im[at] = part === 'im' ? number.re : number.im;
      this.#isComplex ||= part === 'im' || number.im !== 0;
    }
    this.#re.push(re);
    this.#im.push(im);
    if (this.#time !== undefined) this.#times.push([this.#number(fields[this.#time], this.#time, row, false).re]);
    this.#rows++;
  }

  arrays(): NamedArrays {
    if (this.#rows === 0) {
      const received = this.#width === 0 ? 'it is empty' : 'there are only names';
      throw this.#wrong('', 'hold rows of numbers', received);
    }
    const [re, im] = [this.#re.array(), this.#isComplex ? this.#im.array() : undefined];
    const shape = [this.#rows, ...this.#shape];
    if (this.#names === undefined) {
      if (this.#rows !== this.#width) {
        throw this.#wrong(
          '',
          'have names in its first row, such as t,re00,im00,re01,im01,…, or be one square matrix',
          `it has ${this.#rows} rows of ${this.#width} numbers`,
        );
      }
      return new Map([['', { shape, re, im }]]);
    }
    const states = ['states', { shape, re, im }] as const;
    if (this.#time === undefined) return new Map([states]);
    return new Map([states, ['times', { shape: [this.#rows], re: this.#times.array(), im: undefined }]]);
  }

  #begin(names: readonly string[]): void {
    const columns = tableColumns(names);
    if (typeof columns === 'string') {
      throw this.#wrong(
        '',
        'have a column for each part of each entry: t,re00,im00,re01,im01,…, or t,rho00,rho01,… with texts such as 0.5+0.1j',
        columns,
      );
    }
    this.#names = names;
    ({ time: this.#time, entries: this.#entries, shape: this.#shape } = columns);
  }

  #number(
    field: string,
    column: number,
    row: number,
    mayBeComplex: boolean,
  ): { readonly re: number; readonly im: number } {
    const plain = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(field) ? Number(field) : undefined;
    const parsed = plain === undefined ? parseComplex(field) : undefined;
    const re = plain ?? (parsed && numberFromRational(parsed.re).value);
    const im = parsed === undefined ? 0 : numberFromRational(parsed.im).value;
    if (re !== undefined && Number.isFinite(re) && Number.isFinite(im) && (mayBeComplex || im === 0)) return { re, im };
    const name = this.#names?.[column];
    throw this.#wrong(
      `row ${row}, column ${column + 1}${name === undefined ? '' : ` (${name.slice(0, 40)})`}`,
      `be ${mayBeComplex ? 'a number' : 'a real number'}, finite`,
      `it is ${JSON.stringify(field.slice(0, 60))}`,
    );
  }

  #wrong(place: string, expected: string, received: string): FormatError {
    return new FormatError({ argument: place === '' ? this.#file : `${place} of ${this.#file}`, expected, received });
  }
}
