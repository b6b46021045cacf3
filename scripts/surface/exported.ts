import { join, relative } from 'node:path';
import type { Node } from 'typescript/unstable/ast';
import { type Project, type Symbol as CompilerSymbol, SymbolFlags } from 'typescript/unstable/sync';
import { ROOT, SUBJECTS } from './program.ts';

/** A public name and where it is declared. */
export interface Exported {
  readonly subject: string;
  readonly name: string;
  readonly symbol: CompilerSymbol;
  /** File of the declarations, from the root; of a namespace, its file. */
  readonly file: string;
  readonly declarations: readonly Node[];
}

/** Everything that the subjects export, in the order of the subjects and of names. */
export function exportedNames(project: Project): readonly Exported[] {
  return SUBJECTS.flatMap((subject) => exportsOf(project, `src/exports/${subject}.ts`, subject));
}

/** Exports of a file of the library, re-exports followed to their declarations. */
export function exportsOf(project: Project, file: string, subject: string): readonly Exported[] {
  const source = project.program.getSourceFile(join(ROOT, file))!;
  const module = project.checker.getSymbolAtLocation(source)!;
  return project.checker
    .getExportsOfModule(module)
    .map((entry) => {
      const symbol = original(project, entry);
      const declarations = symbol.declarations.map((handle) => handle.resolve(project)!);
      return { subject, name: entry.name, symbol, file: fileOf(declarations[0]), declarations };
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** The symbol that a name stands for, through imports and re-exports. */
export function original({ checker }: Project, symbol: CompilerSymbol): CompilerSymbol {
  return (symbol.flags & SymbolFlags.Alias) === 0 ? symbol : checker.getAliasedSymbol(symbol);
}

/** File of a node, from the root of the repository. */
export function fileOf(node: Node): string {
  return relative(ROOT, node.getSourceFile().fileName).replaceAll('\\', '/');
}
