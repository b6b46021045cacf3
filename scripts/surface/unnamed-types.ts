import {
  type ClassElement,
  isClassDeclaration,
  isExpressionWithTypeArguments,
  isFunctionDeclaration,
  isIdentifier,
  isPrivateIdentifier,
  isTypeReferenceNode,
  isVariableDeclaration,
  type Node,
  SyntaxKind,
} from 'typescript/unstable/ast';
import { type Project, SymbolFlags } from 'typescript/unstable/sync';
import { type Exported, exportedNames, fileOf, original } from './exported.ts';

/** What a signature says that nobody can import. */
export interface UnnamedType {
  /** The public name whose signature it is. */
  readonly of: string;
  /** The type, as `file#name`, or what has no written type. */
  readonly type: string;
}

/** Types of public signatures that are not exported themselves, and public functions without a written type. */
export function unnamedTypes(project: Project): readonly UnnamedType[] {
  const exported = exportedNames(project);
  const known = new Set(exported.map(({ symbol }) => symbol.id));
  return exported.flatMap((entry) => entry.declarations.flatMap((node) => unnamedIn(project, entry, node, known)));
}

function unnamedIn(
  project: Project,
  { name }: Exported,
  declaration: Node,
  known: ReadonlySet<number>,
): readonly UnnamedType[] {
  const found = new Map<string, UnnamedType>();
  for (const part of signatureOf(declaration)) {
    if (part === undefined) {
      found.set('', { of: name, type: 'no written type' });
      continue;
    }
    for (const reference of referencesIn(part)) {
      const symbol = project.checker.getSymbolAtLocation(reference);
      if (symbol === undefined) continue;
      const target = original(project, symbol);
      const place = target.declarations[0]?.resolve(project);
      if (place === undefined || (target.flags & SymbolFlags.TypeParameter) !== 0 || known.has(target.id)) continue;
      const file = fileOf(place);
      if (!file.startsWith('src/')) continue;
      found.set(`${file}#${target.name}`, { of: name, type: `${file}#${target.name}` });
    }
  }
  return [...found.values()];
}

/** Parts of a declaration that say its type; undefined where one is not written. */
function signatureOf(node: Node): readonly (Node | undefined)[] {
  if (isFunctionDeclaration(node))
    return [...(node.typeParameters ?? []), ...node.parameters.flatMap(typeOfParameter), node.type];
  if (isVariableDeclaration(node)) return [node.type];
  if (isClassDeclaration(node)) {
    return [
      ...(node.typeParameters ?? []),
      ...(node.heritageClauses ?? []),
      ...node.members.filter(isPublic).flatMap(signatureOfMember),
    ];
  }
  return node.kind === SyntaxKind.SourceFile ? [] : [node];
}

interface Parameter {
  readonly type?: Node;
  readonly initializer?: Node;
}

/** The type of a parameter with a default may be that of the default. */
function typeOfParameter({ type, initializer }: Parameter): readonly (Node | undefined)[] {
  return type === undefined && initializer !== undefined ? [] : [type];
}

/** Can the member be used from outside its class? */
export function isPublic(member: ClassElement): boolean {
  const { name, modifiers } = member as { name?: Node; modifiers?: readonly Node[] };
  const isHidden = name !== undefined && isPrivateIdentifier(name);
  return (
    !isHidden &&
    !(modifiers ?? []).some(({ kind }) => kind === SyntaxKind.PrivateKeyword || kind === SyntaxKind.ProtectedKeyword)
  );
}

function signatureOfMember(member: ClassElement): readonly (Node | undefined)[] {
  const { parameters, type, typeParameters } = member as {
    parameters?: readonly Parameter[];
    type?: Node;
    typeParameters?: readonly Node[];
  };
  const isUntyped = member.kind === SyntaxKind.Constructor || member.kind === SyntaxKind.SetAccessor;
  return [...(typeParameters ?? []), ...(parameters ?? []).flatMap(typeOfParameter), ...(isUntyped ? [] : [type])];
}

/** Names of types that a piece of a signature refers to. What `typeof` takes from a constant is the type of its value. */
function referencesIn(node: Node): readonly Node[] {
  const found: Node[] = [];
  if (isTypeReferenceNode(node)) found.push(node.typeName);
  if (isExpressionWithTypeArguments(node) && isIdentifier(node.expression)) found.push(node.expression);
  node.forEachChild((child) => void found.push(...referencesIn(child)));
  return found;
}
