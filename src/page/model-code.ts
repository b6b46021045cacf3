import type { Interval } from '../exact/signs/parameter-box.ts';
import { numberFromRational } from '../exact/integers/rational.ts';
import { abbreviated, codeDefinitions, type Printer } from '../report/derivation-printer.ts';
import { CODE_SYNTAX } from '../report/code-syntax.ts';
import type { ClosedForm } from '../symbolic/formulas/closed-form.ts';
import { parametersOf } from '../symbolic/formulas/parameter-functions.ts';
import type { Derivation } from '../symbolic/models/derive.ts';

/**
 * Function in JavaScript from the parameters of a model, in order, to the values of closed forms; `undefined` outside of the domain. It
 * is printed from the trees of the formulas, as `derive --code ts` prints them.
 */
export function modelCode(derivation: Derivation, forms: readonly ClosedForm[]): string {
  const { field } = derivation.model.arithmetic;
  const names = parametersOf(field);
  const parameters = names.map((name) => CODE_SYNTAX.ts.parameter(name, field.variables));
  const make = (printer: Printer): readonly string[] => [
    ...forms.map((form) => printer.form(form)),
    ...(derivation.model.box.assumptions ?? []).map(({ polynomial }) => printer.polynomial(polynomial)),
  ];
  const { content, names: abbreviations } = abbreviated(derivation, 'ts', make);
  const definitions = codeDefinitions(derivation, 'ts', abbreviations, content);
  const assumptions = (derivation.model.box.assumptions ?? []).map(
    ({ strict }, k) => `${content[forms.length + k]} ${strict ? '>' : '>='} 0`,
  );
  const inside = [
    ...parameters.flatMap((name, v) => insideText(name, derivation.model.box[v])),
    ...assumptions.map((text) => `(${text})`),
  ];
  return [
    `(${parameters.join(', ')}) => {`,
    ...definitions.flatMap(CODE_SYNTAX.ts.definition).map((line) => `  ${line}`),
    ...(inside.length === 0 ? [] : [`  if (!(${inside.join(' && ')})) return undefined;`]),
    `  return [${content.slice(0, forms.length).join(', ')}];`,
    '}',
  ].join('\n');
}

/** Conditions on one parameter. An end that is a multiple of π is no number of the page, and belongs to neither side of it. */
function insideText(name: string, { lower, upper, lowerClosed, upperClosed }: Interval): readonly string[] {
  return [
    `Number.isFinite(${name})`,
    ...(lower === undefined ? [] : [`${name} ${lowerClosed ? '>=' : '>'} ${numberFromRational(lower).value}`]),
    ...(upper === undefined ? [] : [`${name} ${upperClosed ? '<=' : '<'} ${numberFromRational(upper).value}`]),
  ];
}
