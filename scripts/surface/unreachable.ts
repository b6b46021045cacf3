import { posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  isExportDeclaration,
  isIdentifier,
  isImportDeclaration,
  isInterfaceDeclaration,
  isNamedExports,
  isNamedImports,
  isNamespaceExport,
  isNamespaceImport,
  isStringLiteral,
  isTypeAliasDeclaration,
  isVariableStatement,
  type Node,
  type SourceFile,
  type Statement,
} from 'typescript/unstable/ast';
import type { Project } from 'typescript/unstable/sync';
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
  /** Functions, classes and constants that are exported and imported nowhere, not even by tests. */
  readonly exports: readonly Place[];
}

function unreachable(files: ReadonlyMap<string, SourceFile>, doors: readonly string[]): Unreachable {
  const references: References = { uses: new Map(), exported: new Set(), taken: new Set() };
  for (const [file, source] of files) collect(file, source, references);
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

function collect(file: string, source: SourceFile, { uses, exported, taken }: References): void {
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
      for (const name of namesOf(statement)) meanings.set(name, `${file}#${name}`);
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
      exported.add(`${file}#${exportClause.name.text}`);
      link(exportClause.name.text, take(`${target}#all`));
    } else if (isNamedExports(exportClause))
      for (const { name, propertyName } of exportClause.elements) {
        exported.add(`${file}#${name.text}`);
        link(name.text, take(`${target}#${(propertyName ?? name).text}`));
      }
  }
  for (const statement of declarations) {
    const names = namesOf(statement);
    const isType = isInterfaceDeclaration(statement) || isTypeAliasDeclaration(statement);
    const isExported = !isType && statement.getText(source).startsWith('export ');
    for (const name of names.length === 0 ? ['run'] : names) {
      link(name, `${file}#run`);
      for (const used of identifiersIn(statement)) if (meanings.has(used)) link(name, meanings.get(used)!);
      if (isExported) exported.add(`${file}#${name}`);
    }
  }
  for (const place of exported) if (place.startsWith(`${file}#`)) link('all', place);
}

/** What a statement declares. */
function namesOf(statement: Statement): readonly string[] {
  const declarations = isVariableStatement(statement) ? statement.declarationList.declarations : [statement];
  return declarations.flatMap((declaration) => {
    const { name } = declaration as { readonly name?: Node };
    return name === undefined ? [] : identifiersIn(name);
  });
}

function identifiersIn(node: Node): readonly string[] {
  const found = isIdentifier(node) ? [node.text] : [];
  node.forEachChild((child) => void found.push(...identifiersIn(child)));
  return found;
}

/** File of the library that an import names. */
function targetOf(file: string, specifier: Node | undefined): string | undefined {
  if (specifier === undefined || !isStringLiteral(specifier) || !specifier.text.startsWith('.')) return undefined;
  return posix.join(posix.dirname(file), specifier.text);
}

/** What cannot be reached in `src` of a folder. */
export function unreachableIn(root = ROOT, doors = DOORS): Unreachable {
  return withProject((project) => unreachableOf(project, root, doors), root);
}

/** The same of a folder whose sources are checked already. */
export function unreachableOf({ program }: Project, root = ROOT, doors = DOORS): Unreachable {
  const files = program
    .getSourceFileNames()
    .map((name) => [relative(root, name).replaceAll('\\', '/'), name] as const)
    .filter(([file]) => !file.startsWith('..') && !file.includes('node_modules'))
    .map(([file, name]) => [file, program.getSourceFile(name)!] as const);
  return unreachable(new Map(files), doors);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { declarations, exports } = unreachableIn();
  for (const place of declarations) console.log(`unreachable: ${place}`);
  for (const place of exports) console.log(`exported for nobody: ${place}`);
  if (declarations.length + exports.length > 0) process.exitCode = 1;
}
