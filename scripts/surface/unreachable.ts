import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type Identifier,
  isExportDeclaration,
  isIdentifier,
  isImportDeclaration,
  isNamedExports,
  isNamedImports,
  isNamespaceExport,
  isNamespaceImport,
  isPropertyAccessExpression,
  isShorthandPropertyAssignment,
  isStringLiteral,
  isVariableStatement,
  type Node,
  type SourceFile,
  type Statement,
} from 'typescript/unstable/ast';
import { type Project, type Symbol as CompilerSymbol, SymbolFlags } from 'typescript/unstable/sync';
import { original } from './exported.ts';
import { ROOT, SUBJECTS, withProject } from './program.ts';

/** Where execution starts: entry points, commands, and what is loaded by path or on demand. */
const DOORS = [
  ...SUBJECTS.map((subject) => `src/entry/${subject}.ts`),
  'src/index.ts',
  'src/fast-check/index.ts',
  'src/vitest/index.ts',
  'src/cli/main.ts',
  'src/figures/drawing/svg.ts',
  'src/page/guard-page.ts',
  'src/page/hunt-page.ts',
  'src/page/model-page.ts',
  'src/page/report-page.ts',
  'src/registry/campaign-worker.ts',
  'src/cli/command-thread.ts',
  'src/cli/serve-thread.ts',
  'src/registry/import-hooks.ts',
  'scripts/write-schemas.ts',
];

/** Claims and proofs, which are loaded by path: what they use of a namespace of the library is used. */
const LOADED = /^(?:properties|proofs)\//;

/**
 * A name at the top level of a file: `src/quantum/states.ts#ket`. What a file runs when it is loaded is `#run`, all that it exports
 * `#all`.
 */
type Place = string;

/** What each place refers to, and the places that a file exports and takes from others. */
interface References {
  readonly uses: Map<Place, Set<Place>>;
  readonly exported: Set<Place>;
  readonly taken: Set<Place>;
}

/** Rooms without a door, and doors that nobody uses. */
export interface Unreachable {
  /** Declarations to which no path leads from where execution starts, as `file#name`. */
  readonly declarations: readonly Place[];
  /** What is exported and imported nowhere, not even by tests; of types, what is named in no other file and in no public signature. */
  readonly exports: readonly Place[];
}

function unreachable(references: References, doors: readonly string[]): Unreachable {
  const { uses, exported, taken } = references;
  const reached = new Set<Place>();
  const queue = doors.flatMap((door) => [`${door}#run`, `${door}#all`]);
  for (let place = queue.pop(); place !== undefined; place = queue.pop()) {
    if (reached.has(place)) continue;
    reached.add(place);
    queue.push(...(uses.get(place) ?? []));
  }
  const isDoor = (place: Place): boolean => doors.includes(place.split('#')[0]);
  const isTaken = (place: Place): boolean => taken.has(place) || taken.has(place.replace(/#.*/, '#all'));
  const isOfLibrary = (place: Place): boolean => place.startsWith('src/') && !/#(?:run|all)$/.test(place);
  return {
    declarations: [...uses.keys()].filter((place) => isOfLibrary(place) && !reached.has(place)),
    exports: [...exported].filter(
      (place) => isOfLibrary(place) && reached.has(place) && !isDoor(place) && !isTaken(place),
    ),
  };
}

/** An identifier of a file, and for which of its top-level declarations it stands there. */
interface Mention {
  readonly node: Node;
  readonly owners: readonly string[];
}

function collect(
  project: Project,
  root: string,
  file: string,
  source: SourceFile,
  { uses, exported, taken }: References,
): void {
  const link = (from: string, to: Place): void => {
    const place = `${file}#${from}`;
    if (!uses.has(place)) uses.set(place, new Set());
    uses.get(place)!.add(to);
  };
  const take = (place: Place): Place => {
    taken.add(place);
    return place;
  };
  const meanings = new Map<string, Place>();
  const declarations: Statement[] = [];
  for (const statement of source.statements) {
    if (!isImportDeclaration(statement) && !isExportDeclaration(statement)) {
      declarations.push(statement);
      for (const { text } of namesOf(statement)) meanings.set(text, `${file}#${text}`);
      continue;
    }
    const target = targetOf(file, statement.moduleSpecifier);
    if (target === undefined) continue;
    link('run', `${target}#run`);
    if (isImportDeclaration(statement)) {
      const bindings = statement.importClause?.namedBindings;
      if (bindings === undefined) continue;
      if (isNamespaceImport(bindings)) meanings.set(bindings.name.text, take(`${target}#all`));
      else if (isNamedImports(bindings))
        for (const { name, propertyName } of bindings.elements)
          meanings.set(name.text, take(`${target}#${(propertyName ?? name).text}`));
      continue;
    }
    const { exportClause } = statement;
    if (exportClause === undefined) link('all', take(`${target}#all`));
    else if (isNamespaceExport(exportClause)) {
      // What it holds is reached where it is used as a member.
      exported.add(`${file}#${exportClause.name.text}`);
      link(exportClause.name.text, `${target}#run`);
      take(`${target}#all`);
    } else if (isNamedExports(exportClause))
      for (const { name, propertyName } of exportClause.elements) {
        exported.add(`${file}#${name.text}`);
        link(name.text, take(`${target}#${(propertyName ?? name).text}`));
      }
  }
  const mentions: Mention[] = [];
  for (const statement of declarations) {
    const names = namesOf(statement).map(({ text }) => text);
    const isExported = statement.getText(source).startsWith('export ');
    const owners = names.length === 0 ? ['run'] : names;
    for (const name of owners) {
      link(name, `${file}#run`);
      if (isExported) exported.add(`${file}#${name}`);
    }
    for (const node of identifiersIn(statement))
      if (meanings.has(node.text) || isMemberOfName(node)) mentions.push({ node, owners });
  }
  const named = new Map(declarations.flatMap(namesOf).map((node) => [node as Node, node.text]));
  for (const { owners, place } of resolved(project, root, mentions, meanings, named))
    for (const owner of owners) link(owner, place);
  for (const place of exported) if (place.startsWith(`${file}#`)) link('all', place);
}

/** Which places the identifiers of a file mean: those that mean something else, such as a property of the same name, are left out. */
function resolved(
  project: Project,
  root: string,
  mentions: readonly Mention[],
  meanings: ReadonlyMap<string, Place>,
  named: ReadonlyMap<Node, string>,
): readonly { readonly owners: readonly string[]; readonly place: Place }[] {
  const { checker } = project;
  const symbols = checker.getSymbolAtLocation(mentions.map(({ node }) => node));
  const own = new Set(mentions.flatMap(({ node }, k) => (named.has(node) ? [firstDeclaration(symbols[k])] : [])));
  return mentions.flatMap(({ node, owners }, k) => {
    const { text, parent } = node as Identifier;
    const symbol = isShorthandPropertyAssignment(parent)
      ? checker.getShorthandAssignmentValueSymbol(parent)
      : symbols[k];
    if (symbol === undefined) return [];
    const member = isMemberOfName(node) ? memberPlace(project, root, symbol) : undefined;
    if (member !== undefined) return [{ owners, place: member }];
    const isMeant = (symbol.flags & SymbolFlags.Alias) !== 0 || own.has(firstDeclaration(symbol));
    const place = meanings.get(text);
    // A namespace of which a member is named is not used as a whole.
    const isQualifier = isPropertyAccessExpression(parent) && parent.expression === node;
    return !isMeant || place === undefined || (isQualifier && place.endsWith('#all')) ? [] : [{ owners, place }];
  });
}

/** A member of a namespace, where the name behind the dot is one. */
function memberPlace(project: Project, root: string, symbol: CompilerSymbol): Place | undefined {
  const { name, declarations, flags } = original(project, symbol);
  const isDeclared = (flags & (SymbolFlags.Variable | SymbolFlags.Function | SymbolFlags.Class)) !== 0;
  return isDeclared && declarations.length > 0 ? `${relative(root, declarations[0].path)}#${name}` : undefined;
}

function firstDeclaration(symbol: CompilerSymbol | undefined): string {
  const handle = symbol?.declarations[0];
  return handle === undefined ? '' : `${handle.path}#${handle.index}`;
}

/** Is it the name behind the dot of another name? */
function isMemberOfName(node: Node): boolean {
  const { parent } = node;
  return isPropertyAccessExpression(parent) && parent.name === node && isIdentifier(parent.expression);
}

/** What a statement declares. */
function namesOf(statement: Statement): readonly Identifier[] {
  const declarations = isVariableStatement(statement) ? statement.declarationList.declarations : [statement];
  return declarations.flatMap((declaration) => {
    const { name } = declaration as { readonly name?: Node };
    return name === undefined ? [] : identifiersIn(name);
  });
}

function identifiersIn(node: Node): readonly Identifier[] {
  const found = isIdentifier(node) ? [node] : [];
  node.forEachChild((child) => void found.push(...identifiersIn(child)));
  return found;
}

/** File of the library that an import names. */
function targetOf(file: string, specifier: Node | undefined): string | undefined {
  if (specifier === undefined || !isStringLiteral(specifier) || !specifier.text.startsWith('.')) return undefined;
  return posix.join(posix.dirname(file), specifier.text);
}

/** What the pages of `site` import, which have a project of their own. */
function takenBySite(root: string): readonly Place[] {
  const folder = join(root, 'site');
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.ts')) : [];
  return files.flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/\{([^}]*)\} from '\.\.\/(src\/[^']*)'/g)].flatMap(
      ([, names, target]) => (names.match(/\b(?!type\b|as\b)\w+/g) ?? []).map((taken) => `${target}#${taken}`),
    ),
  );
}

/** What cannot be reached in `src` of a folder. */
export function unreachableIn(root = ROOT, doors = DOORS): Unreachable {
  return withProject((project) => unreachableOf(project, root, doors), root);
}

/** The same of a folder whose sources are checked already. */
export function unreachableOf(project: Project, root = ROOT, doors = DOORS): Unreachable {
  const { program } = project;
  const files = program
    .getSourceFileNames()
    .map((name) => [relative(root, name).replaceAll('\\', '/'), name] as const)
    .filter(([file]) => !file.startsWith('..') && !file.includes('node_modules'))
    .map(([file, name]) => [file, program.getSourceFile(name)!] as const);
  const references: References = { uses: new Map(), exported: new Set(), taken: new Set(takenBySite(root)) };
  for (const [file, source] of files) collect(project, root, file, source, references);
  const loaded = files.map(([file]) => file).filter((file) => LOADED.test(file));
  return unreachable(references, [...doors, ...loaded]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { declarations, exports } = unreachableIn();
  for (const place of declarations) console.log(`unreachable: ${place}`);
  for (const place of exports) console.log(`exported for nobody: ${place}`);
  if (declarations.length + exports.length > 0) process.exitCode = 1;
}
