import { isCallExpression, isFunctionDeclaration, isIdentifier, type Node, SyntaxKind } from 'typescript/unstable/ast';
import type { Project } from 'typescript/unstable/sync';
import { exportedNames, original } from '../../scripts/surface/exported.ts';

/** What a public name says of itself. */
export interface Docstring {
  readonly name: string;
  readonly subject: string;
  readonly isFunction: boolean;
  /** Text of a function declaration. */
  readonly code: string;
  /** Names of its parameters that hold matrices, and the type of what it returns. */
  readonly matrices: readonly string[];
  readonly returned: string;
  /** Functions of the library that it calls by name and that refuse arguments. */
  readonly refusing: readonly string[];
  readonly text: string;
  readonly tags: ReadonlyMap<string, readonly string[]>;
}

function signatureOf(node: Node): Pick<Docstring, 'matrices' | 'returned'> {
  if (!isFunctionDeclaration(node)) return { matrices: [], returned: '' };
  const matrices = node.parameters.filter(({ type }) => type !== undefined && IS_MATRIX.test(type.getText()));
  return { matrices: matrices.map(({ name }) => name.getText()), returned: node.type?.getText() ?? '' };
}

function refusingIn(project: Project, node: Node): readonly string[] {
  if (!isFunctionDeclaration(node) || node.body === undefined) return [];
  const names: Node[] = [];
  const visit = (inner: Node): void => {
    if (isCallExpression(inner) && isIdentifier(inner.expression)) names.push(inner.expression);
    inner.forEachChild((child) => {
      visit(child);
    });
  };
  visit(node.body);
  const { checker } = project;
  const called = checker
    .getSymbolAtLocation(names)
    .flatMap((symbol) => (symbol === undefined ? [] : [original(project, symbol)]));
  const refusing = called.filter((symbol) =>
    checker.getJsDocTagsOfSymbol(symbol).some(({ name }) => name === 'throws'),
  );
  return refusing.map(({ name }) => name);
}

export const IS_MATRIX = /\bMatrix\b/;

/** Docstrings of all public names but namespaces. */
export function docstringsOf(project: Project): readonly Docstring[] {
  return exportedNames(project)
    .filter(({ declarations: [node] }) => node.kind !== SyntaxKind.SourceFile)
    .map(({ name, subject, symbol, declarations: [node] }): Docstring => {
      const tags = new Map<string, string[]>();
      for (const tag of project.checker.getJsDocTagsOfSymbol(symbol))
        tags.set(tag.name, [...(tags.get(tag.name) ?? []), tag.text ?? '']);
      return {
        name,
        subject,
        isFunction: isFunctionDeclaration(node),
        code: node.getText(),
        ...signatureOf(node),
        refusing: refusingIn(project, node),
        text: project.checker.getDocumentationCommentOfSymbol(symbol).trim(),
        tags,
      };
    });
}
