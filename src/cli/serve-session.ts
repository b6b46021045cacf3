import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandError } from './command-error.ts';
import { EXIT } from './exit-code.ts';
import { type CommandLine, commandLine, placeOf } from './serve-methods.ts';
import type { Ended } from './warm-runner.ts';

/** Largest line in bytes. */
const LONGEST_LINE = 2 ** 26;

/** How calls are answered. */
export interface ServeOptions {
  readonly run: (args: readonly string[], seconds: number) => Promise<Ended>;
  /** Seconds for each call; a call may ask for less. */
  readonly timeout: number;
  readonly isTrusted: boolean;
  readonly longest?: number;
}

/** What is asked in a line. */
interface Call {
  readonly id: string | number | null;
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/**
 * Answers each line of a stream with a line, one after the other, until it ends: `{ id, method, params }` with `{ id, exitCode, result }` or
 * `{ id, exitCode, error }`. What goes wrong with one line is its answer.
 */
export async function serveLines(
  stream: AsyncIterable<Uint8Array>,
  write: (line: string) => void,
  options: ServeOptions,
): Promise<void> {
  for await (const line of linesOf(stream, options.longest ?? LONGEST_LINE)) {
    if (line instanceof CommandError) write(JSON.stringify(refusal(null, line)));
    else if (line.trim() !== '') write(JSON.stringify(await answer(line, options)));
  }
}

/** Lines of a stream; in the place of one that is too long, or no UTF-8, an error. */
async function* linesOf(stream: AsyncIterable<Uint8Array>, longest: number): AsyncGenerator<string | CommandError> {
  let parts: Uint8Array[] = [];
  let size = 0;
  const taken = (): string | CommandError => {
    const [bytes, length] = [Buffer.concat(parts), size];
    [parts, size] = [[], 0];
    if (length > longest)
      return new CommandError({
        argument: 'line',
        expected: `have at most ${longest} bytes`,
        received: `it has ${length}`,
      });
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      return new CommandError({ argument: 'line', expected: 'be UTF-8', received: 'some bytes are not' });
    }
  };
  for await (const chunk of stream) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, from)) {
      add(chunk.subarray(from, end));
      yield taken();
      from = end + 1;
    }
    add(chunk.subarray(from));
  }
  if (size > 0) yield taken();

  function add(part: Uint8Array): void {
    size += part.length;
    // Of a line that is too long nothing is kept.
    if (size > longest) parts = [];
    else parts.push(part);
  }
}

const NEWLINE = 10;

async function answer(line: string, { run, timeout, isTrusted }: ServeOptions): Promise<object> {
  let id: Call['id'] = null;
  try {
    const call = callOf(line, (known) => (id = known));
    const { timeout: seconds = timeout, ...params } = call.params;
    if (typeof seconds !== 'number' || !(seconds > 0))
      throw new CommandError({
        argument: 'params.timeout',
        expected: 'be a number of seconds above 0',
        received: 'it is something else',
      });
    const ended = await withFiles(commandLine(call.method, params, isTrusted), (args) =>
      run(args, Math.min(seconds, timeout)),
    );
    return answerOf(id, ended);
  } catch (error) {
    if (error instanceof CommandError) return refusal(id, error);
    throw error;
  }
}

/** The call of a line. @param known  hears its id, which also errors are answered with */
function callOf(line: string, known: (id: Call['id']) => void): Call {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new CommandError({ argument: 'line', expected: 'be JSON', received: (error as Error).message });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new CommandError({
      argument: 'line',
      expected: 'be a record { "id", "method", "params" }',
      received: 'it is something else',
    });
  const { id = null, method, params = {} } = value as Readonly<Record<string, unknown>>;
  if (id !== null && typeof id !== 'string' && typeof id !== 'number')
    throw new CommandError({ argument: 'id', expected: 'be a text or a number', received: 'it is something else' });
  known(id);
  if (typeof method !== 'string')
    throw new CommandError({ argument: 'method', expected: 'be a text', received: 'it is something else' });
  if (typeof params !== 'object' || params === null || Array.isArray(params))
    throw new CommandError({ argument: 'params', expected: 'be a record', received: 'it is something else' });
  return { id, method, params: params as Call['params'] };
}

/** Runs a command while the files are there that it reads; messages name parameters where it names files. */
async function withFiles(
  { args, files }: CommandLine,
  run: (args: readonly string[]) => Promise<Ended>,
): Promise<Ended> {
  if (files.length === 0) return run(args);
  const folder = mkdtempSync(join(tmpdir(), 'clausius-call-'));
  try {
    const paths = files.map(({ parameter, text }) => {
      const path = join(folder, `${parameter}.json`);
      writeFileSync(path, text);
      return { parameter, path };
    });
    const ended = await run(
      args.map((arg) => paths.reduce((text, { parameter, path }) => text.replace(placeOf(parameter), path), arg)),
    );
    const told = (text: string): string =>
      paths.reduce((now, { parameter, path }) => now.replaceAll(path, `params.${parameter}`), text);
    return { ...ended, result: told(ended.result), notes: told(ended.notes) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function answerOf(id: Call['id'], { exitCode, result, notes }: Ended): object {
  const further = notes === '' ? {} : { notes };
  try {
    if (result !== '') return { id, exitCode, result: JSON.parse(result) as unknown, ...further };
  } catch {
    return { id, exitCode, error: `The command has printed no JSON: ${result.slice(0, SHOWN)}` };
  }
  return { id, exitCode, error: notes === '' ? 'The command has said nothing.' : notes };
}

const SHOWN = 200;

function refusal(id: Call['id'], { message }: CommandError): object {
  return { id, exitCode: EXIT.usage, error: message };
}
