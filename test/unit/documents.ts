import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect } from 'vitest';
import { temporaryFolder } from './claim-folder.ts';
import { run, type Run } from './command.ts';
import { ROOT } from './source-files.ts';

/** A command of a document and the lines that it says are printed; a line `…` stands for any number of them. */
export interface Shown {
  readonly command: string;
  readonly lines: readonly string[];
}

/** What a document says that can be tried. */
export interface Document {
  readonly text: string;
  readonly shown: readonly Shown[];
  /** Blocks of code by the file of which the sentence before them speaks last. */
  readonly files: Readonly<Record<string, string>>;
  /** Blocks of code in one language, in order. */
  readonly blocks: (language: string) => readonly string[];
}

/** A document of the repository. */
export function documentOf(path: string): Document {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const consoles = [...text.matchAll(/^```console\n([^]*?)^```$/gm)].flatMap(([, block]) =>
    block.split(/^\$ /m).slice(1),
  );
  const named = [...text.matchAll(/`([\w.-]+\.(?:ts|py|json))`[^`]*:\n\n```(?!console)\w+\n([^]*?)^```$/gm)];
  return {
    text,
    shown: consoles.map((block) => {
      const [command, ...lines] = block.trimEnd().split('\n');
      return { command, lines };
    }),
    files: Object.fromEntries(named.map(([, name, code]) => [name, code])),
    blocks: (language) =>
      [...text.matchAll(/^```(\w*)\n([^]*?)^```$/gm)].filter(([, name]) => name === language).map(([, , code]) => code),
  };
}

/** Words of a command as a shell reads them. */
export function wordsOf(command: string): readonly string[] {
  return [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare);
}

/** Runs commands of a document, which share a folder with the files of the document. */
export class Reader {
  readonly #folder: string;

  constructor(files: Readonly<Record<string, string>>) {
    this.#folder = temporaryFolder(files);
  }

  /** A command that begins with `npx clausius`; files without a folder lie in that of the document, and are printed so. */
  async run(command: string): Promise<Run> {
    const [npx, clausius, ...words] = wordsOf(command);
    expect([npx, clausius]).toEqual(['npx', 'clausius']);
    const result = await run(...words.map((word) => (isFile(word) ? join(this.#folder, word) : word)));
    const bare = (text: string): string => text.replaceAll(`${this.#folder}/`, '');
    return { ...result, stdout: bare(result.stdout), stderr: bare(result.stderr), output: bare(result.output) };
  }

  /** Does the command print what the document says? Blanks count as in the width of the document. */
  async follow({ command, lines }: Shown): Promise<Run> {
    const result = await this.run(command);
    expect(unprinted(lines, result.stdout), command).toBeUndefined();
    return result;
  }

  get folder(): string {
    return this.#folder;
  }
}

function isFile(word: string): boolean {
  return /^[\w.-]+\.(?:ts|json|html|npy)$/.test(word) && basename(word) === word;
}

/** The first of the lines that a text has not in this place. */
export function unprinted(lines: readonly string[], text: string): string | undefined {
  const printed = text
    .trimEnd()
    .split('\n')
    .map((line) => line.trimEnd());
  let at = 0;
  let mayLeaveOut = false;
  for (const line of lines) {
    if (line === '…') {
      mayLeaveOut = true;
      continue;
    }
    const found = printed.indexOf(line.trimEnd(), at);
    if (found === -1 || (!mayLeaveOut && found !== at)) return line;
    at = found + 1;
    mayLeaveOut = false;
  }
  return mayLeaveOut || at === printed.length ? undefined : printed[at];
}
