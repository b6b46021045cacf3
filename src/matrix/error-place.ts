/** Folders of the running library: `src` from source; `dist` when built, and `src` where source maps are on. */
const LIBRARY = ['../', '../../src/'].map((folder) => pathOf(new URL(folder, import.meta.url).href));

/** Did the library itself raise the error, rather than a function that it was given? */
export function isRaisedHere(error: Error): boolean {
  const [first] = framesOf(error);
  return first === undefined || isOfLibrary(first);
}

/** Place in a file outside of the library from which an error came, as `file:line:column`; undefined where none is known. */
export function placeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const frame = framesOf(error).find((each) => !isOfLibrary(each) && !each.file.includes('node_modules'));
  return frame && `${frame.file}:${frame.position}`;
}

interface Frame {
  readonly file: string;
  readonly position: string;
}

function isOfLibrary({ file }: Frame): boolean {
  return LIBRARY.some((folder) => file.startsWith(folder));
}

function framesOf({ stack = '' }: Error): readonly Frame[] {
  return [...stack.matchAll(/^\s+at (?:.*\()?((?:file:\/\/)?\/[^\n]*?|[A-Za-z]:\\[^\n]*?):(\d+:\d+)\)?$/gm)].map(
    ([, file, position]) => ({
      file: pathOf(file),
      position,
    }),
  );
}

/** Path of a file that a stack names by its path or by its URL; a URL of another kind as it is. In a browser there is no `node:url`. */
function pathOf(file: string): string {
  if (!file.startsWith('file:')) return file;
  const path = decodeURIComponent(new URL(file).pathname);
  return /^\/[A-Za-z]:\//.test(path) ? path.slice(1).replaceAll('/', '\\') : path;
}
