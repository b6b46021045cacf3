import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, posix, resolve } from 'node:path';
import { pageOf } from '../../src/page/document.ts';
import { html, Html } from '../../src/page/html.ts';
import { pictureIn } from '../../src/page/picture.ts';
import { typesetter } from '../../src/page/typeset.ts';
import { CONTENTS } from './contents.ts';
import { block, rendered, type Heading, type Rendered } from './markdown.ts';
import { STYLES } from './style.ts';

/** A page of the documentation, made when it is asked for. */
export interface Page {
  /** Path on the site, with slashes. */
  readonly path: string;
  readonly markup: () => string;
}

const ROOT = resolve(import.meta.dirname, '../..');
const LISTED = CONTENTS.flatMap(({ pages }) => pages);

/** Where the playground lies on the site. */
export const PLAYGROUND = 'playground.html';

/** Pages of the documentation, and of all files to which they link. */
export async function documentationPages(): Promise<readonly Page[]> {
  const sources = new Set<string>();
  const pages = await Promise.all(LISTED.map((file) => documented(file, sources)));
  const titles = new Map(LISTED.map((file, k) => [file, pages[k].title]));
  const documents = LISTED.map((file, k) => ({
    path: siteOf(file),
    markup: () => framed(file, pages[k], titles),
  }));
  return [...documents, ...[...withMembers(sources)].map((file) => sourcePage(file, titles))];
}

/** A page in Markdown; the files to which it links are added. */
async function documented(file: string, sources: Set<string>): Promise<Rendered & { readonly styles: string }> {
  const setter = await typesetter();
  const link = (href: string, section: string): string => {
    if (/^[a-z]+:|^#/.test(href)) return href;
    const [place, fragment] = href.split('#');
    const target = posix.join(posix.dirname(file), decodeURI(place)).replace(/\/$/, '');
    if (!existsSync(join(ROOT, target))) throw new Error(`${file} links to ${target}, which is not there.`);
    if (!LISTED.includes(target)) sources.add(target);
    const anchor = fragment ?? (declarations(target).has(section) ? section : undefined);
    return relative(file, siteOf(target)) + (anchor === undefined ? '' : `#${anchor}`);
  };
  const picture = (href: string): Html =>
    pictureIn(readFileSync(join(ROOT, posix.dirname(file), href), 'utf8'), posix.basename(href, '.svg'));
  const page = rendered(readFileSync(join(ROOT, file), 'utf8'), { setter, link, picture });
  return { ...page, styles: setter.styles() };
}

/** Path of a file of the repository on the site. */
function siteOf(file: string): string {
  if (file === 'README.md') return 'index.html';
  if (LISTED.includes(file))
    return file
      .replace(/README\.md$/, 'index.html')
      .replace(/\.md$/, '.html')
      .toLowerCase();
  return `source/${file}.html`;
}

/** A path of the site as a page of the file sees it. */
function relative(file: string, path: string): string {
  return posix.relative(posix.dirname(siteOf(file)), path);
}

/** What a source file declares for others: the lines, from its comment on, by the names. */
function declarations(file: string): ReadonlyMap<string, number> {
  if (extname(file) !== '.ts') return new Map();
  const lines = readFileSync(join(ROOT, file), 'utf8').split('\n');
  return new Map(
    lines.flatMap((line, k) => {
      const [, name] = /^export (?:async |abstract )*(?:function|class|interface|type|const)\*? (\w+)/.exec(line) ?? [];
      return name === undefined ? [] : [[name, lines.lastIndexOf('', k) + 1] as const];
    }),
  );
}

/** The markup of a source file with anchors at what it declares. */
function anchored(file: string, markup: Html): Html {
  const names = [...declarations(file)];
  const anchors = (line: number): string =>
    names
      .filter(([, at]) => at === line)
      .map(([name]) => `<span id="${name}"></span>`)
      .join('');
  const lines = markup.markup.split('\n').map((line, k) => anchors(k) + line);
  return new Html(lines.join('\n'));
}

/** A page with its navigation. */
function framed(
  file: string,
  page: Rendered & { readonly styles?: string },
  titles: ReadonlyMap<string, string>,
): string {
  const listed = CONTENTS.map(
    ({ title, pages }) =>
      html`<h2>${title}</h2>
        <ul>
          ${pages.map((name) => entry(file, name, titles.get(name)!, page.headings))}${
            title === 'Begin' ? html`<li><a href="${relative(file, PLAYGROUND)}">Playground</a></li>` : undefined
          }
        </ul>`,
  );
  const content = html`<div class="book">
    <main>
      <p class="to-contents"><a href="#contents">All pages</a></p>
      ${page.body}
    </main>
    <nav id="contents" aria-label="Pages">${listed}</nav>
  </div>`;
  const title = file === 'README.md' ? page.title : `${page.title} · clausius`;
  return pageOf(
    { title, description: `Documentation of clausius: ${page.title}`, styles: (page.styles ?? '') + STYLES },
    content,
  );
}

/** A page of the navigation, with its sections where it is the one that is shown. */
function entry(here: string, file: string, title: string, headings: readonly Heading[]): Html {
  if (file !== here) return html`<li><a href="${relative(here, siteOf(file))}">${title}</a></li>`;
  const deepest = file.startsWith('docs/api/') ? 3 : 2;
  const sections = headings.filter(({ depth }) => depth <= deepest);
  return html`<li>
    <a href="#" aria-current="page">${title}</a>
    <ul class="sections">
      ${sections.map(({ depth, id, text }) => html`<li class="depth-${depth}"><a href="#${id}">${withoutLinks(text)}</a></li>`)}
    </ul>
  </li>`;
}

function withoutLinks(text: Html): Html {
  return new Html(text.markup.replaceAll(/<\/?a\b[^>]*>/g, ''));
}

/** Files, and those in the folders among them. */
function withMembers(files: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...files].flatMap((file) => [file, ...(isFolder(file) ? membersOf(file) : [])]));
}

function membersOf(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder))
    .map((name) => posix.join(folder, name))
    .filter((file) => !isFolder(file));
}

function isFolder(file: string): boolean {
  return statSync(join(ROOT, file)).isDirectory();
}

/** Languages of files by the ends of their names. */
const LANGUAGES: Readonly<Record<string, string>> = {
  '.ts': 'ts',
  '.py': 'python',
  '.json': 'json',
  '.yml': 'yaml',
  '.bib': 'plaintext',
};

/** A file of the repository, or what lies in a folder. */
function sourcePage(file: string, titles: ReadonlyMap<string, string>): Page {
  const body = (): Html =>
    isFolder(file)
      ? html`<ul>
          ${membersOf(file).map((member) => html`<li><a href="${relative(file, siteOf(member))}">${posix.basename(member)}</a></li>`)}
        </ul>`
      : anchored(file, block(readFileSync(join(ROOT, file), 'utf8'), LANGUAGES[extname(file)] ?? ''));
  const page = (): Rendered => ({
    title: file,
    body: html`<h1 class="file">${file}</h1>
      ${body()}`,
    headings: [],
  });
  return { path: siteOf(file), markup: () => framed(file, page(), titles) };
}
