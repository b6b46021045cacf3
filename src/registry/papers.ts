import { resolve } from 'node:path';
import { anyOf, listOf, optional, recordWith } from '../formats/described-parts.ts';
import { integer, readDescribed, text } from '../formats/description.ts';
import { readTextFile } from '../formats/read-file.ts';
import { UnknownNameError } from '../matrix/errors.ts';
import { derive, type Derivation, type DeriveOptions } from '../symbolic/models/derive.ts';
import { checkFormula, type FormulaClaim, type FormulaVerdict } from '../symbolic/steps/check-formula.ts';
import { checkStatement, type StatementVerdict } from '../symbolic/steps/check-statement.ts';
import { loadModel } from './load-model.ts';

/** A formula or a statement about a model of the gallery that stands in a paper, or is about what the paper says. */
export interface PaperFormula {
  /** Where it is printed; undefined where it is not quoted. */
  readonly at?: string;
  /** What it says, for those that are not quoted. */
  readonly about?: string;
  /** Name of a model in `examples/models`. */
  readonly model: string;
  readonly stated: FormulaClaim | { readonly claim: string };
}

/** A paper with formulas that are checked. */
export interface Paper {
  /** Key of `references.bib`. */
  readonly source: string;
  readonly formulas: readonly PaperFormula[];
}

const TEXT = text('a text', 10_000);

const FORMULA = recordWith<PaperFormula>('a formula', {
  at: optional(TEXT),
  about: optional(TEXT),
  model: TEXT,
  stated: anyOf<PaperFormula['stated']>(
    'a formula or a statement',
    recordWith<FormulaClaim>('a formula for a quantity', {
      quantity: TEXT,
      formula: TEXT,
      multiplicity: optional(integer('a positive integer', 1)),
    }),
    recordWith<{ readonly claim: string }>('a statement', { claim: TEXT }),
  ),
});

const PAPERS = listOf(
  'a list of papers',
  recordWith<Paper>('a paper', { source: TEXT, formulas: listOf('a list of formulas', FORMULA) }),
);

const FILE = resolve(import.meta.dirname, '../../examples/papers.json');

/**
 * The papers whose results are checked here.
 *
 * @source BraskHaackBrunnerHuber2015; Gardiner1986; HoferPerarnauLlobetMirandaHaackSilvaBraskBrunner2017; LindenPopescuSkrzypczyk2010
 */
export function papers(): readonly Paper[] {
  return readDescribed(PAPERS, readTextFile(FILE), FILE);
}

/** The paper of a key. @throws {UnknownNameError} */
export function paperOf(key: string): Paper {
  const all = papers();
  const found = all.find(({ source }) => source === key);
  if (found !== undefined) return found;
  throw new UnknownNameError({
    argument: 'key',
    expected: `be one of ${all.map(({ source }) => source).join(', ')}`,
    received: `it is ${JSON.stringify(key)}`,
  });
}

/** Verdicts on the formulas and statements of a paper, in their order. */
export async function paperVerdicts({ formulas }: Paper): Promise<readonly (FormulaVerdict | StatementVerdict)[]> {
  const derivations = new Map<string, Derivation>();
  const verdicts: (FormulaVerdict | StatementVerdict)[] = [];
  for (const { model: name, stated } of formulas) {
    const derivation = derivations.get(name) ?? derive(await loadModel(name), askedFor(name, formulas));
    derivations.set(name, derivation);
    verdicts.push('claim' in stated ? checkStatement(derivation, stated.claim) : checkFormula(derivation, stated));
  }
  return verdicts;
}

/** What a derivation needs to have for what is stated of a model. */
function askedFor(name: string, formulas: readonly PaperFormula[]): DeriveOptions {
  const stated = formulas.filter(({ model }) => model === name).map((formula) => formula.stated);
  const asks = (quantity: string): boolean => stated.some((one) => 'quantity' in one && one.quantity === quantity);
  return {
    spectrum: asks('eigenvalue'),
    jordan: false,
    negativity: asks('negativity'),
    production: asks('production') || stated.some((one) => 'claim' in one),
  };
}
