import { type ClosedForm, rationalForm } from '../symbolic/formulas/closed-form.ts';
import { formPrinter } from '../symbolic/formulas/closed-form-text.ts';
import { parseClosedForm } from '../symbolic/formulas/closed-form-parse.ts';
import { intervalText } from '../symbolic/formulas/parameter-domain.ts';
import { meaningOf, parametersOf } from '../symbolic/formulas/parameter-functions.ts';
import { type Tree, withNames } from '../symbolic/formulas/tree.ts';
import { treeText } from '../symbolic/formulas/tree-text.ts';
import type { Derivation } from '../symbolic/models/derive.ts';
import { polesOf } from '../symbolic/formulas/function-range.ts';
import { ClausiusError } from '../matrix/errors.ts';
import { type Printer, relationText } from './derivation-printer.ts';

/** Domains of the parameters and what is assumed of them, in the notation of a printer. */
export function domainTexts({ model }: Derivation, printer: Printer): readonly string[] {
  const { name, inline, notation, words } = printer;
  const ranges = parametersOf(model.arithmetic.field).map((parameter, v) => {
    const written = model.parameters[parameter];
    const shown = inline(name(parameter));
    // multiples of π are shown as they were written
    if (typeof written === 'string' && written.includes('pi')) return `${shown} in ${words(written)}`;
    const [before, after] = relationText(intervalText('\u0000', model.box[v]), notation).split('\u0000');
    return after === ' real' ? `${shown} real` : inline(`${before}${name(parameter)}${after}`);
  });
  const poles = polesOf(model.box).map(({ vanishing }) => poleText(printer, vanishing));
  return [
    ...ranges,
    ...model.assume.map((text) => assumptionText(printer, text)),
    ...poles,
    ...divisorTexts(model, printer),
  ];
}

/** `a - 1 != 0` where an entry or a rate is divided by it. */
function divisorTexts({ arithmetic: { field }, box }: Derivation['model'], printer: Printer): readonly string[] {
  const print = formPrinter(field, printer.notation, { names: [] });
  return (box.divisors ?? []).map(({ polynomial }) =>
    unequalToZero(print(rationalForm(field.fraction(polynomial, field.domain.one))), printer),
  );
}

function unequalToZero(text: string, { inline, notation }: Printer): string {
  if (notation === 'latex') return inline(`${text} \\ne 0`);
  return `${text} ${notation === 'text' ? '!=' : '≠'} 0`;
}

/** `cos(theta/2) != 0` or `exp(beta) - 1 != 0` with its names as they are printed. */
function poleText(printer: Printer, vanishing: string): string {
  const named = vanishing.replaceAll(/(?!(?:cos|exp)\b)[A-Za-z]\w*/g, (parameter) => printer.name(parameter));
  return unequalToZero(printer.notation === 'latex' ? `\\${named}` : named, printer);
}

/** `beta_h < beta_c` with its names as they are printed. */
function assumptionText({ name, inline, notation, words }: Printer, text: string): string {
  if (!/^[\w\s<>=]+$/.test(text)) return words(text);
  const named = text.replaceAll(/[A-Za-z]\w*/g, (parameter) => name(parameter));
  return inline(relationText(named, notation));
}

/** Definitions that the user gave: n = 1/(exp(βω) − 1). */
export function userDefinitions(
  { model }: Derivation,
  { name, notation }: Printer,
): readonly (readonly [name: string, text: string])[] {
  const { parameters, named } = meaningOf(model.arithmetic.field);
  const print = formPrinter(parameters, notation, { names: [] });
  return [...named].flatMap(([own, tree]) => {
    const form = formOf((text) => parseClosedForm(parameters, text), expanded(tree, named));
    return form === undefined ? [] : [[name(own), print(form)] as const];
  });
}

/** Undefined for functions that closed forms of the parameters alone do not have. */
function formOf(parse: (text: string) => ClosedForm, tree: Tree): ClosedForm | undefined {
  try {
    return parse(treeText(tree));
  } catch (error) {
    if (error instanceof ClausiusError) return undefined;
    throw error;
  }
}

function expanded(tree: Tree, named: ReadonlyMap<string, Tree>): Tree {
  return withNames(tree, (name) => {
    const own = named.get(name);
    return own && expanded(own, named);
  });
}
