import type { ClosedForm } from '../symbolic/formulas/closed-form.ts';
import type { CodeLanguage } from '../symbolic/formulas/code-names.ts';
import { parametersOf } from '../symbolic/formulas/parameter-functions.ts';
import type { SymbolicMatrix } from '../symbolic/formulas/symbolic-arithmetic.ts';
import type { Derivation } from '../symbolic/models/derive.ts';
import type { AskedQuantity } from '../symbolic/steps/asked-quantity.ts';
import { quantityMeaning } from '../symbolic/steps/derived-quantity.ts';
import { statedConcurrence } from '../symbolic/steps/stated-concurrence.ts';
import { statedCurrents } from '../symbolic/steps/stated-currents.ts';
import { type CodeSyntax, CODE_SYNTAX } from './code-syntax.ts';
import { domainTexts } from './derivation-domain.ts';
import { abbreviated, codeDefinitions, type Printer, printerOf } from './derivation-printer.ts';
import { levelName } from './derivation-state.ts';

/** A formula that is printed as a function. */
interface Scalar {
  /** Words of its name. */
  readonly words: readonly string[];
  readonly meaning: string;
  readonly form: ClosedForm;
}

/**
 * Source code with a function for each closed form of a derivation: the steady state, negativity, entropy production, entropy, heat
 * currents, power and concurrence, as far as they are shown in text.
 *
 * @param quantities these alone; what has no closed form is a comment
 */
export function derivationCode(
  derivation: Derivation,
  language: CodeLanguage,
  quantities?: readonly AskedQuantity[],
): string {
  const { model, steadyState } = derivation;
  const { field } = model.arithmetic;
  const syntax = CODE_SYNTAX[language];
  const rho = quantities === undefined && steadyState.verdict === 'unique' ? steadyState.state : undefined;
  const scalars = unlike(quantities?.flatMap(askedScalars) ?? scalarsOf(derivation));
  const { content, names } = abbreviated(derivation, language, (printer) => ({
    state: rho && entriesOf(printer, rho),
    bodies: scalars.map(({ form }) => printer.form(form)),
  }));
  const parameters = parametersOf(field).map((name) => syntax.parameter(name, field.variables));
  const domain = domainText(derivation, language);
  const parts = (words: readonly string[], doc: readonly string[], own: unknown) => ({
    words,
    parameters,
    doc: [...doc, domain],
    definitions: codeDefinitions(derivation, language, names, own),
  });
  const missing = quantities?.filter(({ parts: forms }) => forms.length === 0) ?? [];
  return [
    `${syntax.comment} Closed forms of ${inLine(model.name)}, derived exactly by clausius.`,
    ...missing.map(({ quantity, reason }) =>
      inLine(`${syntax.comment} ${quantity}: no closed form${reason === undefined ? '' : `: ${reason}`}`),
    ),
    ...syntax.imports,
    '',
    ...(content.state === undefined ? [] : [stateFunction(derivation, syntax, content.state, parts)]),
    ...scalars.map(({ words, meaning }, k) => {
      const body = content.bodies[k];
      return syntax.scalar({ ...parts(words, [meaning], body), body });
    }),
  ].join('\n');
}

function inLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]/gu, ' ');
}

const PRODUCTION = ['entropy', 'production', 'rate'] as const;

/** What `derive` shows of itself. */
function scalarsOf(derivation: Derivation): readonly Scalar[] {
  const { negativity, production, entropy, model } = derivation;
  const { field } = model.arithmetic;
  const scalar = (words: readonly string[], meaning: string, form: ClosedForm | undefined): readonly Scalar[] =>
    form === undefined ? [] : [{ words, meaning, form }];
  const currents = statedCurrents(derivation);
  const hasCurrents = currents.some(([, form]) => form.kind !== 'rational' || !field.isZero(form.value));
  return [
    ...scalar(['negativity'], 'Negativity of the steady state.', negativity?.form),
    ...scalar(
      PRODUCTION,
      'Entropy production rate of the steady state.',
      production?.verdict === 'closed form' ? production.rate : undefined,
    ),
    ...scalar(['entropy'], 'Von Neumann entropy of the steady state in nats.', entropy?.form),
    ...(hasCurrents ? currents.map(([quantity, form]) => quantityScalar(quantity, form)) : []),
    ...statedConcurrence(derivation).flatMap(askedScalars),
  ];
}

/** The parts of a quantity, real and imaginary part apart. */
function askedScalars({ quantity, question, parts }: AskedQuantity): readonly Scalar[] {
  const set = question.set === undefined ? '' : ` with ${question.set}`;
  return parts.map(({ part, form }) => quantityScalar(quantity, form, set, part));
}

function quantityScalar(quantity: string, form: ClosedForm, set = '', part?: 're' | 'im'): Scalar {
  const kind = quantity.startsWith('<') ? ['expectation'] : quantity.startsWith('|') ? ['modulus'] : [];
  const own = quantity === 'production' ? PRODUCTION : quantity.split(/[^\p{L}\p{Nd}]+/u).filter((word) => word !== '');
  const of = part === undefined ? '' : `${{ re: 'Real', im: 'Imaginary' }[part]} part of `;
  const meaning = `${of}${quantity}${set}: ${quantityMeaning(quantity)}.`;
  return {
    words: [...kind, ...own, ...(part === undefined ? [] : [part])],
    // nothing that ends a comment or a text of a language, or has a meaning there
    meaning: inLine(meaning).replaceAll(/[\\"`$]|\*\//g, ' '),
    form,
  };
}

/** Scalars of which no two have the same name. */
function unlike(scalars: readonly Scalar[]): readonly Scalar[] {
  const taken = new Set<string>();
  return scalars.map((scalar) => {
    const nameOf = (words: readonly string[]): string => words.join('').toLowerCase();
    let { words } = scalar;
    for (let k = 2; taken.has(nameOf(words)); k += 1) words = [...scalar.words, `${k}`];
    taken.add(nameOf(words));
    return { ...scalar, words };
  });
}

/** Domain of the parameters, by their names in the code. */
function domainText(derivation: Derivation, language: CodeLanguage): string {
  const { name } = printerOf(derivation, language);
  const domains = domainTexts(derivation, { ...printerOf(derivation, 'text'), name });
  return domains.length === 0 ? 'No parameters.' : `Domain: ${domains.join(', ')}.`;
}

type Entries = Parameters<CodeSyntax['matrix']>[0]['entries'];

function entriesOf({ field, rational }: Printer, rho: SymbolicMatrix): Entries {
  return Array.from({ length: rho.rows }, (_, row) =>
    Array.from({ length: rho.cols }, (_column, col) => {
      const { a, b } = rho.entry(row, col);
      const isZero = field.isZero(a) && field.isZero(b);
      return isZero ? undefined : ([rational(a), rational(b)] as const);
    }),
  );
}

/** Function that returns the density matrix. */
function stateFunction(
  { model: { dims } }: Derivation,
  syntax: CodeSyntax,
  entries: Entries,
  parts: (
    words: readonly string[],
    doc: readonly string[],
    own: unknown,
  ) => Omit<Parameters<CodeSyntax['matrix']>[0], 'entries'>,
): string {
  const kets = Array.from({ length: entries.length }, (_, k) => `|${levelName(k, dims)}>`);
  const doc = ['Density matrix of the steady state.', `Basis ${kets.join(', ')}.`];
  return syntax.matrix({ ...parts(['steady', 'state'], doc, entries), entries });
}
