import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { FormatError } from '../matrix/errors.ts';
import { blockLine, isWhole, recordOfLine } from './block-line.ts';
import { writing } from './new-file.ts';
import { hasEnded, processName } from './process-name.ts';
import { makeFolder } from './make-folder.ts';

/** What a campaign is, by the names of its parts: two runs with the same are the same campaign, and share their blocks. */
export type CampaignIdentity = Readonly<Record<string, unknown>>;

/** What a run was asked for: which blocks of the campaign are to be there in the end. */
export interface Asked {
  /** Which shard of how many, from 1. */
  readonly shard?: readonly [number, number];
  /** Number of blocks of the whole campaign; absent where a clock decides. */
  readonly blocks?: number;
}

/** What the files of a folder hold together. */
export interface FolderContent {
  /** Absent without any file. */
  readonly identity?: CampaignIdentity;
  readonly asked: readonly Asked[];
  readonly blocks: ReadonlyMap<string, KeptBlock>;
}

/** Block as it stands in a file: of millions, the text takes less memory than the result. */
export interface KeptBlock {
  readonly line: string;
  readonly file: string;
  readonly place: string;
}

/**
 * Blocks of one campaign in a folder, as any number of processes write them, on any number of machines.
 *
 * Each process appends to a file of its own, a line for each block, with one write: what is killed leaves at most a last line
 * that is cut short, which does not count. It goes on in the file of a process on this machine that has ended. All files are read,
 * and a block that two of them have must be the same in both.
 */
export class CampaignFolder {
  readonly path: string;
  /** What was there at the start. */
  readonly found: FolderContent;
  /** File of this process. */
  readonly file: string;
  readonly #descriptor: number;
  /** When the file was last known to be on the disk, in milliseconds of this process. */
  #synced = -Infinity;

  /**
   * @param asked  what this run will compute; its shard gives the file its name
   * @throws {FormatError} for a folder of another campaign, naming what differs; for files with damaged or contradictory lines; for what
   *   is no folder
   */
  constructor(path: string, identity: CampaignIdentity, asked: Asked) {
    this.path = path;
    if (existsSync(path) && !statSync(path).isDirectory()) throw noFolder(path, 'it is none');
    makeFolder(path);
    requireSame(path, readFolder(path).identity, identity);
    const label = asked.shard === undefined ? 'blocks' : `shard-${asked.shard.join('-of-')}`;
    this.file = join(path, `${label}.${processName()}${ENDING}`);
    adopt(path, label, this.file);
    this.found = readFolder(path);
    this.#descriptor = openSync(this.file, 'a');
    try {
      this.#begin(identity, asked);
    } catch (error) {
      closeSync(this.#descriptor);
      throw error;
    }
  }

  /** Result of a block that was there at the start; undefined where it was not. */
  get(block: string): unknown {
    const kept = this.found.blocks.get(block);
    return kept === undefined ? undefined : resultOf(kept);
  }

  /** Appends the result of a block. What it took a second to find is on the disk then. */
  put(block: string, result: unknown): void {
    this.#append({ block, result });
    if (performance.now() - this.#synced > SECOND) this.#sync();
  }

  close(): void {
    try {
      this.#sync();
    } finally {
      closeSync(this.#descriptor);
    }
  }

  /** Cuts off what an ended process has not finished, and says what this one is about where that is not said yet. */
  #begin(identity: CampaignIdentity, asked: Asked): void {
    const kept = wholeLines(readFileSync(this.file, 'utf8'));
    if (Buffer.byteLength(kept) < fstatSync(this.#descriptor).size)
      ftruncateSync(this.#descriptor, Buffer.byteLength(kept));
    if (kept === '') this.#append({ format: FORMAT, version: 1, identity });
    if (!kept.includes(blockLine({ asked }))) this.#append({ asked });
  }

  #sync(): void {
    writing(this.file, () => fsyncSync(this.#descriptor));
    this.#synced = performance.now();
  }

  #append(record: Readonly<Record<string, unknown>>): void {
    const bytes = Buffer.from(`${blockLine(record)}\n`);
    writing(this.file, () => {
      for (let at = 0; at < bytes.length;) at += writeSync(this.#descriptor, bytes, at);
    });
  }
}

/** All that the files of a folder hold. @throws {FormatError} as the constructor of `CampaignFolder` */
export function readFolder(path: string): FolderContent {
  const blocks = new Map<string, KeptBlock>();
  const asked: Asked[] = [];
  let identity: CampaignIdentity | undefined;
  for (const [file, text] of textsIn(path)) {
    for (const [index, line] of wholeLines(text).split('\n').slice(0, -1).entries()) {
      const place = `line ${index + 1} of ${file}`;
      if (!isWhole(line)) throw damaged(path, place);
      // Of a block the name is enough until its result is asked for.
      const [, block] = (index === 0 ? null : /^\{"block":"([^"\\]+)"/.exec(line)) ?? [];
      if (block !== undefined) {
        const earlier = blocks.get(block);
        if (earlier === undefined) blocks.set(block, { line, file, place });
        else if (earlier.line !== line) throw contradiction(path, block, earlier.place, place);
        continue;
      }
      const record = recordOfLine(line, file)!;
      if (index === 0) {
        requireFormat(path, file, record);
        requireSame(path, identity, record['identity'] as CampaignIdentity);
        identity ??= record['identity'] as CampaignIdentity;
      } else if ('asked' in record) asked.push(record['asked'] as Asked);
    }
  }
  return { ...(identity === undefined ? {} : { identity }), asked, blocks };
}

/** Result of a block. */
export function resultOf({ line, file }: KeptBlock): unknown {
  return recordOfLine(line, file)!['result'];
}

const FORMAT = 'clausius-campaign';
const ENDING = '.ndjson';
const SECOND = 1000;

/** Texts of the files of blocks in a folder, by their names. A file that is renamed meanwhile is read under its new name. */
function textsIn(path: string): ReadonlyMap<string, string> {
  const names = readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ENDING))
    .map(({ name }) => name)
    .toSorted();
  try {
    return new Map(names.map((name) => [name, readFileSync(join(path, name), 'utf8')]));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return textsIn(path);
    throw error;
  }
}

/** Gives the file of a process that has ended the name of ours. Of two processes that want it, one gets it. */
function adopt(path: string, label: string, own: string): void {
  if (existsSync(own)) return;
  for (const name of readdirSync(path)) {
    if (!name.startsWith(`${label}.`) || !name.endsWith(ENDING)) continue;
    if (!hasEnded(name.slice(label.length + 1, -ENDING.length))) continue;
    try {
      renameSync(join(path, name), own);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
}

/** A text up to its last newline: what follows was cut short, or is being written. */
function wholeLines(text: string): string {
  return text.slice(0, text.lastIndexOf('\n') + 1);
}

function requireFormat(path: string, file: string, { format, version }: Readonly<Record<string, unknown>>): void {
  if (format === FORMAT && version === 1) return;
  throw noFolder(path, `${file} begins with format ${JSON.stringify(format)}, version ${JSON.stringify(version)}`);
}

/** @throws {FormatError} naming the fields in which two campaigns differ */
function requireSame(path: string, there: CampaignIdentity | undefined, here: CampaignIdentity): void {
  if (there === undefined) return;
  const names = [...new Set([...Object.keys(there), ...Object.keys(here)])];
  const text = (value: unknown): string => {
    const json = JSON.stringify(value) ?? 'absent';
    return json.length > LONGEST ? 'another' : json;
  };
  const differing = names.filter((name) => JSON.stringify(there[name]) !== JSON.stringify(here[name]));
  if (differing.length === 0) return;
  throw new FormatError({
    argument: path,
    expected: 'be a folder of the same campaign',
    received: `there ${differing.map((name) => `${name} is ${text(there[name])} instead of ${text(here[name])}`).join(', ')}`,
    advice: 'Choose another folder.',
  });
}

/** Characters of a field that are shown. */
const LONGEST = 80;

function noFolder(path: string, received: string): FormatError {
  return new FormatError({ argument: path, expected: 'be a folder of a campaign', received });
}

function damaged(path: string, place: string): FormatError {
  return new FormatError({
    argument: path,
    expected: 'have lines with the checksums they were written with',
    received: `${place} has not`,
    advice: 'Remove that line; its block is computed again.',
  });
}

function contradiction(path: string, block: string, first: string, second: string): FormatError {
  return new FormatError({
    argument: path,
    expected: 'have one result of each block',
    received: `block ${block} has two: ${first} and ${second}`,
    advice: 'One of the machines is wrong.',
  });
}
