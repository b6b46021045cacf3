import type { ClosedForm } from '../symbolic/formulas/closed-form.ts';
import { type CodeLanguage, takenNames } from '../symbolic/formulas/code-names.ts';
import { parametersOf } from '../symbolic/formulas/parameter-functions.ts';
import type { SymbolicMatrix } from '../symbolic/formulas/symbolic-arithmetic.ts';
import type { Derivation } from '../symbolic/models/derive.ts';
import { domainTexts } from './derivation-domain.ts';
import { abbreviated, definitionsOf, type Printer, printerOf } from './derivation-printer.ts';
import { levelName } from './derivation-state.ts';
import { CODE_SYNTAX, type CodeSyntax } from './code-syntax.ts';

/** A formula that is printed as a function. */
interface Scalar {
  /** Words of its name. */
  readonly words: readonly string[];
  readonly meaning: string;
  readonly form: ClosedForm;
}

/** Source code with one function for the steady state and one for each scalar closed form of a derivation. */
export function derivationCode(derivation: Derivation, language: CodeLanguage): string {
  const { model, steadyState } = derivation;
  const syntax = CODE_SYNTAX[language];
  const name = model.name.replaceAll(/[\p{Cc}\u2028\u2029]/gu, ' ');
  const functions = scalarsOf(derivation).map((scalar) => scalarFunction(derivation, language, scalar));
  if (steadyState.verdict === 'unique') functions.unshift(stateFunction(derivation, language, steadyState.state));
  return [
    `${syntax.comment} Closed forms of ${name}, derived exactly by clausius.`,
    ...syntax.imports,
    '',
    ...functions,
  ].join('\n');
}

function scalarsOf({ negativity, production, entropy }: Derivation): readonly Scalar[] {
  const scalar = (words: readonly string[], meaning: string, form: ClosedForm | undefined): readonly Scalar[] =>
    form === undefined ? [] : [{ words, meaning, form }];
  return [
    ...scalar(['negativity'], 'Negativity of the steady state.', negativity?.form),
    ...scalar(
      ['entropy', 'production', 'rate'],
      'Entropy production rate of the steady state.',
      production?.verdict === 'closed form' ? production.rate : undefined,
    ),
    ...scalar(['entropy'], 'Von Neumann entropy of the steady state in nats.', entropy?.form),
  ];
}

/** Domain of the parameters, by their names in the code. */
function domainText(derivation: Derivation, language: CodeLanguage): string {
  const { name } = printerOf(derivation, language);
  const domains = domainTexts(derivation, { ...printerOf(derivation, 'text'), name });
  return domains.length === 0 ? 'No parameters.' : `Domain: ${domains.join(', ')}.`;
}

/** What both kinds of functions have: parameters, and definitions of the sums that occur more than once. */
function partsOf<T>(
  derivation: Derivation,
  language: CodeLanguage,
  make: (printer: Printer) => T,
): { readonly content: T; readonly parameters: readonly string[]; readonly definitions: readonly string[] } {
  const { field } = derivation.model.arithmetic;
  const syntax = CODE_SYNTAX[language];
  const { content, names } = abbreviated(derivation, language, make, takenNames(language));
  const definitions = definitionsOf(derivation, language, names);
  return {
    content,
    parameters: parametersOf(field).map((name, _, all) => syntax.parameter(name, all)),
    definitions: definitions.map(([name, text]) => syntax.definition(name, text)),
  };
}

function scalarFunction(derivation: Derivation, language: CodeLanguage, { words, meaning, form }: Scalar): string {
  const syntax = CODE_SYNTAX[language];
  const { content, parameters, definitions } = partsOf(derivation, language, (printer) => printer.form(form));
  const doc = [meaning, domainText(derivation, language)];
  return syntax.scalar({ words, parameters, doc, definitions, body: content });
}

/** Function that returns the density matrix. */
function stateFunction(derivation: Derivation, language: CodeLanguage, rho: SymbolicMatrix): string {
  const { dims } = derivation.model;
  const { field } = derivation.model.arithmetic;
  const syntax: CodeSyntax = CODE_SYNTAX[language];
  const { content, parameters, definitions } = partsOf(derivation, language, (printer) =>
    Array.from({ length: rho.rows }, (_, row) =>
      Array.from({ length: rho.cols }, (_column, col) => {
        const { a, b } = rho.entry(row, col);
        const isZero = field.isZero(a) && field.isZero(b);
        return isZero ? undefined : ([printer.rational(a), printer.rational(b)] as const);
      }),
    ),
  );
  const kets = Array.from({ length: rho.rows }, (_, k) => `|${levelName(k, dims)}>`);
  const basis = `Basis ${kets.join(', ')}.`;
  return syntax.matrix({
    words: ['steady', 'state'],
    parameters,
    doc: ['Density matrix of the steady state.', basis, domainText(derivation, language)],
    definitions,
    entries: content,
  });
}
