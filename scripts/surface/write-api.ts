import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  isClassDeclaration,
  isFunctionDeclaration,
  isVariableDeclaration,
  type Node,
  SyntaxKind,
} from 'typescript/unstable/ast';
import type { Project } from 'typescript/unstable/sync';
import { type Exported, exportsOf } from './exported.ts';
import { ROOT, SUBJECTS, withProject } from './program.ts';
import { isPublic } from './unnamed-types.ts';

/** Writes `docs/api/<subject>.md` from the docstrings of what the subjects export. */

/** Pages by file. */
export function apiPages(project: Project): ReadonlyMap<string, string> {
  const pages = SUBJECTS.map((subject) => [`docs/api/${subject}.md`, pageOf(project, subject)] as const);
  return new Map([['docs/api/README.md', overview()], ...pages]);
}

const NOTE = '<!-- Written by `npm run docs:api` from the docstrings. -->';

/** First comment of the list of a subject. */
function headOf(subject: string): string {
  const text = readFileSync(join(ROOT, `src/exports/${subject}.ts`), 'utf8');
  return /\/\*\* (.*?) \*\//.exec(text)![1];
}

function overview(): string {
  const rows = SUBJECTS.map((subject) => `| [\`clausius/${subject}\`](${subject}.md) | ${headOf(subject)} |`);
  return [
    NOTE,
    '',
    '# Reference',
    '',
    'Everything is exported by `clausius`, too.',
    '',
    '| entry point | what it offers |',
    '|---|---|',
    ...rows,
    '',
  ].join('\n');
}

/** Headings of a page and what stands below them. */
const SECTIONS: readonly (readonly [heading: string, belongs: (node: Node) => boolean])[] = [
  ['Functions', isFunctionDeclaration],
  ['Constants', isVariableDeclaration],
  ['Classes', isClassDeclaration],
  ['Namespaces', ({ kind }) => kind === SyntaxKind.SourceFile],
  ['Types', ({ kind }) => kind === SyntaxKind.InterfaceDeclaration || kind === SyntaxKind.TypeAliasDeclaration],
];

function pageOf(project: Project, subject: string): string {
  const names = exportsOf(project, `src/exports/${subject}.ts`, subject);
  const sections = SECTIONS.flatMap(([heading, belongs]) => {
    const members = names.filter(({ declarations: [node] }) => belongs(node));
    return members.length === 0 ? [] : [`## ${heading}`, ...members.map((member) => entryOf(project, member))];
  });
  return [NOTE, `# clausius/${subject}`, headOf(subject), ...sections].join('\n\n') + '\n';
}

function entryOf(project: Project, member: Exported): string {
  const { name, file, declarations } = member;
  if (declarations[0].kind === SyntaxKind.SourceFile) return namespaceText(project, member);
  const code = ['```ts', ...declarations.map(signatureText), '```'].join('\n');
  return [`### ${name}`, code, ...documentation(project, member), `[source](../../${file})`].join('\n\n');
}

/** Functions of a namespace, one line each. */
function namespaceText(project: Project, { name, file, subject }: Exported): string {
  const lines = exportsOf(project, file, subject).map((inner) => {
    const [first] = project.checker.getDocumentationCommentOfSymbol(inner.symbol).split(/\n\n/);
    return `- \`${name}.${inner.name}\`: ${escaped(first.replaceAll('\n', ' '))}`;
  });
  return [`### ${name}`, lines.join('\n'), `[source](../../${file})`].join('\n\n');
}

const TITLES: Readonly<Record<string, string>> = {
  returns: 'Returns',
  throws: 'Throws',
  accuracy: 'Accuracy',
  source: 'Source',
};

/** Text, arguments and tags of a docstring. */
function documentation({ checker }: Project, { symbol }: Exported): readonly string[] {
  const text = checker.getDocumentationCommentOfSymbol(symbol);
  const tags = checker.getJsDocTagsOfSymbol(symbol).map(({ name, text: value }) => ({ name, text: value ?? '' }));
  const lines = tags.flatMap((tag) => {
    const value = escaped(tag.text.replaceAll(/\s*\n\s*/g, ' '));
    if (tag.name === 'param') return [`- \`${value.replace(/ .*/s, '')}\`: ${value.replace(/^\S+\s*-?\s*/, '')}`];
    const title = TITLES[tag.name];
    return title === undefined ? [] : [`- **${title}** ${value.replace(/^\{([^}]*)\}/, '`$1`')}`];
  });
  const examples = tags.filter(({ name }) => name === 'example').map((tag) => tag.text);
  return [
    ...(text === '' ? [] : [escaped(text)]),
    ...(lines.length === 0 ? [] : [lines.join('\n')]),
    ...(examples.length === 0 ? [] : [['```ts', ...examples, '```'].join('\n')]),
  ];
}

/** Characters that mean something in Markdown, outside of backticks. */
function escaped(text: string): string {
  return text
    .split('`')
    .map((part, k) =>
      k % 2 === 1 ? part : part.replaceAll(/[*<\\]|\[(?=[^\]]*\]\()|(?<!\w)_|_(?!\w)/g, String.raw`\$&`),
    )
    .join('`');
}

/** A declaration without what it does. */
function signatureText(node: Node): string {
  const { text } = node.getSourceFile();
  if (isFunctionDeclaration(node)) return headText(text, node, node.body).replace(/^export (?:async )?/, '');
  if (isVariableDeclaration(node)) return `const ${headText(text, node, node.initializer).replace(/ =$/, '')}`;
  if (!isClassDeclaration(node)) return textOf(text, node).replace(/^export (?:declare )?/, '');
  const head = text
    .slice(node.getStart(), node.members.pos)
    .trim()
    .replace(/^export /, '');
  const members = node.members.filter(isPublic).map((member) => {
    const { body, initializer } = member as { body?: Node; initializer?: Node };
    const comment = member.jsDoc?.map((doc) => `  ${textOf(text, doc)}\n`).join('') ?? '';
    return `${comment}  ${headText(text, member, body ?? initializer).replace(/ =$/, '')};`.replace(';;', ';');
  });
  return [head, ...members, '}'].join('\n');
}

function headText(text: string, node: Node, rest: Node | undefined): string {
  return text.slice(node.getStart(), rest?.pos ?? node.end).trim();
}

function textOf(text: string, node: Node): string {
  return text.slice(node.getStart(), node.end).trim();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(join(ROOT, 'docs/api'), { recursive: true });
  for (const [file, text] of withProject(apiPages)) writeFileSync(join(ROOT, file), text);
}
