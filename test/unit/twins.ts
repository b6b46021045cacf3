import { parseSync } from 'vite';

/** A function of three lines or more, and what it does in names that do not depend on how it was written. */
export interface WrittenFunction {
  readonly name: string;
  readonly line: number;
  readonly shape: string;
}

/** A node of the tree of a text, as ESTree has it. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** What is said of types, and of places in the text. */
const LEFT_OUT = new Set([
  'typeAnnotation',
  'returnType',
  'typeParameters',
  'typeArguments',
  'optionalType',
  'start',
  'end',
  'shorthand',
]);
/** What stands around an expression and does not change its value. */
const AROUND = new Set(['TSAsExpression', 'TSNonNullExpression', 'TSSatisfiesExpression', 'ParenthesizedExpression']);

/** Fewest lines of a function that is compared. */
const FEWEST_LINES = 3;

/** Functions declared in a text of TypeScript, by `function` and as constants; a method may only pass on what its class was asked. */
export function writtenFunctions(text: string): readonly WrittenFunction[] {
  const found: WrittenFunction[] = [];
  visit(parseSync('text.ts', text).program, (node) => {
    const [id, made] = declared(node);
    if (id === undefined || made === undefined || !isNode(made.body)) return;
    if (text.slice(made.start, made.end).split('\n').length < FEWEST_LINES) return;
    found.push({ name: id, line: text.slice(0, node.start).split('\n').length, shape: shapeOf(id, made) });
  });
  return found;
}

/** Name and function that a node declares. */
function declared(node: Node): readonly [name?: string | undefined, made?: Node] {
  if (node.type === 'FunctionDeclaration') return [nameOf(node.id), node];
  const value = node.type === 'VariableDeclarator' ? node.init : undefined;
  return isNode(value) && value.type === 'ArrowFunctionExpression' ? [nameOf(node.id), value] : [];
}

function nameOf(node: unknown): string | undefined {
  return isNode(node) ? (node.name as string | undefined) : undefined;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function childrenOf(node: Node): readonly (readonly [key: string, child: unknown])[] {
  return Object.entries(node).filter(([key]) => !LEFT_OUT.has(key));
}

function visit(value: unknown, see: (node: Node) => void): void {
  if (Array.isArray(value)) for (const item of value) visit(item, see);
  if (!isNode(value)) return;
  see(value);
  for (const [, child] of childrenOf(value)) visit(child, see);
}

/** Names that parameters, variables and inner functions bind. */
function boundNames(made: Node): ReadonlySet<string> {
  const names = new Set<string>();
  const bind = (pattern: unknown): void => {
    if (Array.isArray(pattern)) for (const part of pattern) bind(part);
    if (!isNode(pattern)) return;
    if (pattern.type === 'Identifier') names.add(pattern.name as string);
    for (const part of [pattern.elements, pattern.properties, pattern.value, pattern.left, pattern.argument])
      bind(part);
  };
  visit(made, (node) => {
    bind(node.params);
    if (node.type === 'VariableDeclarator') bind(node.id);
    if (node.type === 'FunctionDeclaration') bind(node.id);
    if (node.type === 'CatchClause') bind(node.param);
  });
  return names;
}

/** Parameters and body as a text, bound names numbered in the order in which they occur. */
function shapeOf(own: string, made: Node): string {
  const bound = boundNames(made);
  const numbers = new Map<string, number>();
  const print = (value: unknown): string => {
    if (Array.isArray(value)) return `[${value.map(print).join()}]`;
    if (!isNode(value)) return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
    if (AROUND.has(value.type)) return print(value.expression);
    if (value.type === 'Identifier') return printName(value.name as string);
    if (value.type === 'Literal') return String(value.raw);
    const parts = childrenOf(value).map(([key, child]) => {
      const isProperty = (key === 'property' || key === 'key') && value.computed === false;
      return isProperty && isNode(child) && child.type === 'Identifier' ? `.${String(child.name)}` : print(child);
    });
    return `${value.type}(${parts.join()})`;
  };
  const printName = (name: string): string => {
    if (name === own) return 'itself';
    if (!bound.has(name)) return name;
    if (!numbers.has(name)) numbers.set(name, numbers.size);
    return `#${numbers.get(name)}`;
  };
  const body = made.body as Node;
  const result = body.type === 'BlockStatement' ? print(body) : `BlockStatement([ReturnStatement(${print(body)})])`;
  return [made.async, made.generator, print(made.params), result].join();
}
