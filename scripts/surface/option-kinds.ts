import { isFunctionDeclaration, type Node } from 'typescript/unstable/ast';
import type { Project, Type } from 'typescript/unstable/sync';
import type { Exported } from './exported.ts';

/** Kinds of the options of a function, as `guarded` reads them, by the place of the argument that has them. */
export type OptionKinds = Readonly<Record<number, Readonly<Record<string, string>>>>;

/** Options are what a reader writes down for one call; records such as a process are made by other functions. */
const IS_OPTIONS = /^\{|(?:Options|Definition|Parameters)\b/;

/** The options of every function among public names. */
export function optionKinds(project: Project, names: readonly Exported[]): ReadonlyMap<string, OptionKinds> {
  return new Map(names.map((exported) => [exported.name, kindsOf(project, exported)]));
}

function kindsOf({ checker }: Project, { declarations }: Exported): OptionKinds {
  // The signature of an implementation behind overloads says no more than they do.
  const declared = declarations.filter(isFunctionDeclaration);
  const kinds: Record<number, Record<string, string>> = {};
  for (const { parameters } of declared) {
    for (const [place, { type }] of parameters.entries()) {
      if (type === undefined || !IS_OPTIONS.test(textOf(type))) continue;
      const properties = checker.getPropertiesOfType(checker.getTypeAtLocation(type)!);
      if (properties.length === 0) continue;
      kinds[place] ??= {};
      for (const property of properties) kinds[place][property.name] = kindOf(checker.getTypeOfSymbol(property)!);
    }
  }
  return kinds;

  /** Alternatives of simple kinds, as in `number|'any'`; empty where one is of another kind. */
  function kindOf(type: Type): string {
    const text = checker.typeToString(type).replaceAll(/\breadonly /g, '');
    const one = text.replace(' | undefined', '');
    if (/^\(?\([^()]*\) => [^|]*$/.test(one)) return 'function';
    if (/^Ensemble<[^|]*>$/.test(one)) return 'ensemble';
    const alternatives = text
      .split(' | ')
      .filter((text) => text !== 'undefined')
      .map((text) => SIMPLE[text] ?? (/^"[^"]*"$/.test(text) ? `'${text.slice(1, -1)}'` : isList(text) ? 'list' : ''));
    return alternatives.includes('') ? '' : [...new Set(alternatives)].join('|');
  }
}

const SIMPLE: Readonly<Record<string, string>> = {
  number: 'number',
  string: 'string',
  boolean: 'boolean',
  true: 'boolean',
  false: 'boolean',
  'number[]': 'number[]',
  'string[]': 'string[]',
  '[number, number]': 'number[]',
  '[number, number, number]': 'number[]',
  '(number[])[]': 'number[][]',
  'number[][]': 'number[][]',
};

/** Is it an array or a tuple of other things? */
function isList(text: string): boolean {
  return text.endsWith('[]') || /^\[.*\]$/.test(text);
}

function textOf(node: Node): string {
  return node.getText();
}
