import { listOf, optional, recordWith } from '../formats/described-parts.ts';
import { ANYTHING, integer, readDescribed, text } from '../formats/description.ts';
import { readTextFile } from '../formats/read-file.ts';
import { ClausiusError, FormatError } from '../matrix/errors.ts';
import { formulaFromLatex } from '../symbolic/formulas/latex-formula.ts';
import { meaningOf, parametersOf } from '../symbolic/formulas/parameter-functions.ts';
import type { Model } from '../symbolic/models/model.ts';
import { QUANTITIES } from '../symbolic/steps/derived-quantity.ts';

/** What is claimed: a formula for a quantity, or a statement; in LaTeX or as text. */
export interface StatedClaim {
  readonly quantity?: string;
  readonly formula?: string;
  readonly claim?: string;
  readonly latex?: string;
  readonly multiplicity?: number;
}

/** Claim as it is checked, with the reading of what was LaTeX. */
export type ReadClaim = (
  { readonly quantity: string; readonly formula: string; readonly multiplicity?: number } | { readonly claim: string }
) & {
  readonly latex?: string;
};

/** A claim, or why it makes no sense. */
export type Listed = ReadClaim | { readonly stated: unknown; readonly problem: ClausiusError };

/** Longest text of a claim that is read. */
const LONGEST = 100_000;

const CLAIM = recordWith<StatedClaim>('a claim { "quantity", "formula" } or { "claim" }', {
  quantity: optional(text('a text', LONGEST)),
  formula: optional(text('a text', LONGEST)),
  claim: optional(text('a text', LONGEST)),
  latex: optional(text('a text', LONGEST)),
  multiplicity: optional(integer('a positive integer', 1)),
});

const CLAIMS = listOf('a list of claims', ANYTHING, 1);

/** Claims of a JSON file, each read on its own. @throws {FormatError} when the file is no list */
export function listedClaims(file: string, model: Model): readonly Listed[] {
  const list = readDescribed(CLAIMS, readTextFile(file), file);
  return list.map((stated, k) => {
    try {
      return readClaim(CLAIM.read(stated, { file, name: `[${k}]` }), model);
    } catch (error) {
      if (error instanceof ClausiusError) return { stated, problem: error };
      throw error;
    }
  });
}

/** The claim with its LaTeX read. @throws {FormatError} */
export function readClaim(stated: StatedClaim, model: Model): ReadClaim {
  const { quantity, formula, claim, latex, multiplicity } = stated;
  const { field } = model.arithmetic;
  const parameters = [...parametersOf(field), ...meaningOf(field).named.keys()];
  const quantities = QUANTITIES.map(([name]) => name).filter((name) => /^\w+$/.test(name));
  const baths = Object.keys(model.dissipators);
  const reading =
    latex === undefined ? undefined : formulaFromLatex(latex, { parameters, quantities, dims: model.dims, baths });
  const texts = [formula, claim, reading].filter((other) => other !== undefined);
  const isFormula = quantity !== undefined && claim === undefined;
  if (
    texts.length !== 1 ||
    (quantity === undefined && formula !== undefined) ||
    (quantity !== undefined && !isFormula)
  ) {
    throw new FormatError({
      argument: 'claim',
      expected: 'have a quantity with its formula, or a statement, either as text or in LaTeX',
      received: `it has ${Object.keys(stated).join(', ') || 'nothing'}`,
    });
  }
  const written = latex === undefined ? {} : { latex };
  if (quantity === undefined) return { claim: texts[0], ...written };
  return { quantity, formula: texts[0], ...(multiplicity === undefined ? {} : { multiplicity }), ...written };
}
