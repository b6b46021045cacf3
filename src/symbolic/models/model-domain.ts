import type { ParameterBox } from '../../exact/signs/parameter-box.ts';
import type { RationalFunctionField } from '../../exact/polynomials/rational-function.ts';
import { FormatError } from '../../matrix/errors.ts';
import { fieldForFormulas, fieldWithFormulas } from '../formulas/function-field.ts';
import { boxOfFunctions } from '../formulas/function-range.ts';
import {
  boxWith,
  boxWithAssumptions,
  orderOfExponentials,
  requireConsistent,
} from '../formulas/parameter-assumptions.ts';
import { boxOf, type ParameterDomain } from '../formulas/parameter-domain.ts';
import { fieldOfFunctions, meaningOf } from '../formulas/parameter-functions.ts';
import { scalarOfTree } from '../formulas/scalar-of-tree.ts';
import { requireNames, type SymbolicArithmetic, symbolicArithmeticOver } from '../formulas/symbolic-arithmetic.ts';
import { parseOperatorTree, parseTree } from '../formulas/syntax.ts';
import { partsOf, type Tree } from '../formulas/tree.ts';
import { operatorNamed, rootsOfOperators } from './local-operators.ts';
import type { ModelDefinition, PlainDefinition, PlainJump } from './model-definition.ts';

/** Where the formulas of a model live, and where its parameters lie. */
export interface ModelDomain {
  readonly arithmetic: SymbolicArithmetic;
  readonly box: ParameterBox;
}

/**
 * Arithmetic over the parameters of a model and all functions of them in its formulas, and the box of both.
 *
 * @param named the formulas that have a name; see `namedFormulas`
 */
export function domainOf(definition: PlainDefinition, named: ReadonlyMap<string, Tree>, file: string): ModelDomain {
  const { parameters, assume = [] } = definition;
  const names = Object.keys(parameters);
  const sides = assume.flatMap((text, k) =>
    text.split(/<=|>=|<|>/).map((side) => parseTree(side, `${file}assume[${k}]`)),
  );
  const trees = treesOf(definition, file);
  const roots = trees.flatMap((tree) => rootsOfOperators(tree, definition.dims));
  const field = fieldForFormulas(names, named, [...trees, ...roots, ...sides]);
  return domainOver(field, parameters, assume, file);
}

/** The domain of a model with all functions of its parameters that occur in other formulas as well. */
export function domainWith({ arithmetic, parameters, assume }: DomainOptions, formulas: readonly Tree[]): ModelDomain {
  return domainOver(fieldWithFormulas(arithmetic.field, formulas), parameters, assume, '');
}

interface DomainOptions {
  readonly arithmetic: SymbolicArithmetic;
  readonly parameters: Readonly<Record<string, ParameterDomain>>;
  readonly assume: readonly string[];
}

function domainOver(
  field: RationalFunctionField,
  parameters: DomainOptions['parameters'],
  assume: readonly string[],
  file: string,
): ModelDomain {
  const { parameters: plain, named } = meaningOf(field);
  const own = fieldOfFunctions(plain, [], named);
  // what is assumed of parameters alone says where their functions lie
  const isPlain = (text: string): boolean =>
    text.split(/<=|>=|<|>/).every((side) => scalarOfTree(own, parseTree(side)) !== undefined);
  const ranges = boxWithAssumptions(own, boxOf(parameters, file), assume.filter(isPlain), `${file}assume`);
  const whole = boxWithAssumptions(field, boxOfFunctions(field, ranges), assume, `${file}assume`);
  requireConsistent(field, whole, assume, `${file}assume`);
  return { arithmetic: symbolicArithmeticOver(field), box: boxWith(whole, orderOfExponentials(field, ranges)) };
}

/** The formulas of a model that have a name. @throws {FormatError} where a name is taken, or leads to itself */
export function namedFormulas(
  { parameters, dims, let: named = {} }: ModelDefinition,
  file: string,
): ReadonlyMap<string, Tree> {
  const names = Object.keys(parameters);
  const operatorOf = (name: string): string | undefined => operatorNamed(name, dims);
  requireNames(names, `${file}parameters`, operatorOf);
  requireNames(Object.keys(named), `${file}let`, operatorOf);
  const trees = new Map(Object.entries(named).map(([name, text]) => [name, parseTree(text, `${file}let.${name}`)]));
  for (const name of trees.keys()) {
    const fail = (received: string): never => {
      throw new FormatError({ argument: `${file}let.${name}`, expected: 'be a formula of its own', received });
    };
    if (names.includes(name)) fail('a parameter has that name');
    if (reaches(trees, name, name)) fail('it is defined by itself');
  }
  return trees;
}

/** Does the formula of a name lead to another name? */
function reaches(trees: ReadonlyMap<string, Tree>, from: string, to: string, seen = new Set<string>()): boolean {
  if (seen.has(from)) return false;
  seen.add(from);
  const inside = namesIn(trees.get(from)!).filter((name) => trees.has(name));
  return inside.some((name) => name === to || reaches(trees, name, to, seen));
}

function namesIn(tree: Tree): readonly string[] {
  return tree.kind === 'name' ? [tree.name] : partsOf(tree).flatMap(namesIn);
}

/** The formulas of a model as trees, without those that are functions. */
function treesOf(definition: PlainDefinition, file: string): readonly Tree[] {
  const { hamiltonian, jumps, baths = {}, conserved = {} } = definition;
  const texts: (readonly [unknown, string])[] = [
    [hamiltonian, 'hamiltonian'],
    ...Object.entries(jumps).flatMap(([bath, list]) =>
      typeof list === 'function'
        ? []
        : list.flatMap((jump, k) => jumpTexts(jump).map((text) => [text, `jumps.${bath}[${k}]`] as const)),
    ),
    ...Object.entries(baths).flatMap(([bath, stated]) =>
      Object.values(stated).map((text: unknown) => [text, `baths.${bath}`] as const),
    ),
    ...Object.entries(conserved).map(([name, text]) => [text, `conserved.${name}`] as const),
  ];
  return texts.flatMap(([text, place]) =>
    typeof text === 'string' ? [parseOperatorTree(text, `${file}${place}`)] : [],
  );
}

function jumpTexts(jump: PlainJump): readonly unknown[] {
  if (typeof jump === 'string') return [jump];
  if ('redfield' in jump) return jump.redfield.flatMap(jumpTexts);
  return Object.values(jump).filter((text) => typeof text === 'string');
}
