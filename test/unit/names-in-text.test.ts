import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT, sourceFiles } from './source-files.ts';

/** Text in backticks, of a document or of a comment, and the file in which it stands. */
interface Quoted {
  readonly file: string;
  readonly text: string;
}

const CODE = ['src', 'properties', 'proofs', 'scripts', 'bench', 'test', 'examples'];
const OWN = 'test/unit/names-in-text.test.ts';

/** Names of other programs, files of the reader, and placeholders. */
const FOREIGN = new Set([
  'ptrace',
  'partial_trace',
  'TrX',
  'lindblad_dissipator',
  'DomainMatrix',
  'gmpy2',
  'python-flint',
  'my-claim.ts',
  'my-class.ts',
  'thermal-qubit.ts',
  'entropy-grows.ts',
  'noise-hides-entanglement.ts',
  'state.py',
  'scan.py',
  'again.py',
  'calls.py',
  'state.py',
  'machine.ts',
  'machine.json',
  'equal.json',
  'properties/purity-of-two-outcomes.ts',
  'proofs/purity-of-two-outcomes.ts',
  './other.js',
  './other.ts',
  'name_index',
  'name1',
  'XIY',
  'annihilation_1',
  'creation_1',
  'numberOperator_1',
  'spinX_0',
  'spinY_0',
  'spinZ_0',
  'spinPlus_0',
  'spinMinus_0',
]);

const files = CODE.flatMap((folder) => sourceFiles(folder))
  .filter((file) => file !== OWN)
  .map((file) => ({
    file,
    text: readFileSync(join(ROOT, file), 'utf8'),
  }));

const documents = ['.', 'docs', 'bench']
  .flatMap((folder) => readdirSync(join(ROOT, folder)).map((name) => join(folder, name)))
  .filter((file) => file.endsWith('.md') && basename(file) !== 'CHANGELOG.md');

const COMMENT = /\/\*\*?[^]*?\*\/|(?<=^|\s)\/\/.*$/gm;

/** Words of the code itself: what is declared, used, imported from elsewhere or written in a string. */
const words = new Set(
  [
    ...files.map(({ text }) => text.replaceAll(COMMENT, ' ')),
    ...['package.json', 'examples/check-certificate.py', 'docs/certificate.schema.json', '.oxlintrc.json'].map((file) =>
      readFileSync(join(ROOT, file), 'utf8'),
    ),
  ].flatMap((text) => text.match(/[A-Za-z_]\w*/g) ?? []),
);

/** Texts in strings and names of files, with hyphens: identifiers of claims and modules. */
const hyphenated = new Set([
  ...files.flatMap(({ text }) => text.replaceAll(COMMENT, ' ').match(/[a-z]\w*(?:-\w+)+/g) ?? []),
  ...files.map(({ file }) => basename(file, '.ts')),
  ...Object.keys(
    (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { dependencies: object }).dependencies,
  ),
]);

/** Members of each class and interface by its name, with those of what it extends; of several with one name, of all. */
const members = new Map<string, Set<string>>();
const bases = new Map<string, readonly string[]>();
for (const { text } of files) {
  for (const [, name, head, body] of text.matchAll(
    /^(?:export )?(?:abstract )?(?:class|interface) (\w+)([^{]*)\{\n([^]*?)^\}/gm,
  )) {
    const own = [
      ...body.matchAll(/^ {2}(?:(?:readonly|static|get|set|async|override|abstract) )*\*?(\w+)(?=[?(<:!;]| =)/gm),
    ];
    members.set(name, new Set([...(members.get(name) ?? []), ...own.map(([, member]) => member)]));
    bases.set(name, [...(bases.get(name) ?? []), ...(head.match(/[A-Z]\w*/g) ?? [])]);
  }
}

function hasMember(name: string, member: string): boolean {
  return members.get(name)?.has(member) === true || (bases.get(name) ?? []).some((base) => hasMember(base, member));
}

function quotedIn(file: string, text: string): readonly Quoted[] {
  return [...text.replaceAll(/^```[^]*?^```$/gm, '').matchAll(/`([^`\n]+)`/g)].map(([, quoted]) => ({
    file,
    text: quoted,
  }));
}

const texts = [
  ...documents.flatMap((file) => quotedIn(file, readFileSync(join(ROOT, file), 'utf8'))),
  ...files
    .filter(({ file }) => file.startsWith('src/'))
    .flatMap(({ file, text }) => quotedIn(file, (text.match(COMMENT) ?? []).join('\n'))),
];

/** Does a path exist: from the root, beside the file that names it, or somewhere in `src`? Parts in angle brackets are free. */
function isPath(file: string, path: string): boolean {
  if (/[<…*]/.test(path)) return true;
  return [ROOT, join(ROOT, dirname(file)), join(ROOT, 'src'), join(ROOT, 'properties'), join(ROOT, 'test')].some(
    (folder) => existsSync(join(folder, path)),
  );
}

/** A path below a folder of the repository, or a file. */
const PATH =
  /^(?:\.{0,2}\/)?(?:src|test|properties|proofs|scripts|bench|examples|docs)\/[\w./<>*…-]*$|^[\w./-]+\.(?:ts|js|md|json|py|mjs|bib)$/;

/** What in a quoted text is a name that does not exist. */
function unknownIn({ file, text }: Quoted): readonly string[] {
  if (FOREIGN.has(text)) return [];
  const path = PATH.exec(text)?.[0];
  if (path !== undefined) {
    const isFileName = files.some(({ file: other }) => basename(other) === path || other.endsWith(`/${path}`));
    return isFileName || isPath(file, path) ? [] : [path];
  }
  if (/^(?:clausius|npm run) /.test(text) || text.startsWith('--'))
    return (text.match(/(?<=^| |`)--([a-z][\w-]*)/g) ?? []).filter(
      (option) => !hyphenated.has(option.slice(2)) && !words.has(option.slice(2)),
    );
  if (/^[a-z]\w*(?:-[a-z0-9]+)+$/.test(text)) return hyphenated.has(text) ? [] : [text];
  // A name, a member, or a call; formulas of mathematics have other characters.
  if (!/^[A-Za-z_][\w.]*(?:\(.*\))?$/.test(text)) return [];
  const plain = text.replaceAll(/'[^']*'|"[^"]*"/g, ' ');
  const gone = [...plain.matchAll(/\b([A-Z]\w*)\.([A-Za-z]\w*)/g)].filter(
    ([, name, member]) => members.has(name) && !hasMember(name, member),
  );
  return [
    ...(plain.match(/[A-Za-z_]\w*/g) ?? []).filter((word) => word.length > 2 && !words.has(word)),
    ...gone.map(([path]) => path),
  ];
}

describe('names in backticks', () => {
  test('are found in documents and in comments of the code', () => {
    expect(documents.length).toBeGreaterThan(5);
    expect(texts.filter(({ file }) => file.endsWith('.md')).length).toBeGreaterThan(200);
    expect(texts.filter(({ file }) => file.endsWith('.ts')).length).toBeGreaterThan(500);
  });

  test('exist', () => {
    expect(texts.flatMap((quoted) => unknownIn(quoted).map((name) => `${quoted.file}: ${name}`))).toEqual([]);
  });

  test.each([
    ['a function that was renamed', 'spectrumOfNoMatrix', 1],
    ['a file that moved', 'src/quantum/no-such-file.ts', 1],
    ['an option', 'clausius hunt --no-such-option', 1],
    ['a member', 'Matrix.vonNeumannEntropy', 1],
    ['a member of what is extended', 'StateOptions.denominator', 0],
    ['a claim', 'no-such-claim-of-ours', 1],
    ['what exists', 'vonNeumannEntropy(rho)', 0],
    ['a formula', 'g^2 + r', 0],
  ])('that do not exist are noticed: %s', (_, text, count) => {
    expect(unknownIn({ file: 'README.md', text })).toHaveLength(count);
  });
});
