import { parseRational, rational } from '../exact/integers/rational.ts';
import { requireSeed } from '../hunter/hunt.ts';
import { ClausiusError, FormatError } from '../matrix/errors.ts';
import { commaSeparated, isSum } from '../statements/quantity-list.ts';
import { parametersOf } from '../symbolic/formulas/parameter-functions.ts';
import { derive, type Derivation } from '../symbolic/models/derive.ts';
import type { Model } from '../symbolic/models/model.ts';
import { checkStatement, type StatementVerdict } from '../symbolic/steps/check-statement.ts';
import { formulasOf, quantitiesIn, type StatedFormula, UnknownQuantity } from '../symbolic/steps/statement.ts';
import { undecided } from '../symbolic/steps/statement-verdict.ts';
import { candidates, type Coefficients, touchedBy } from './candidates.ts';
import { Implications, type Statement } from './irredundant.ts';
import { ModelPoints } from './model-points.ts';
import { statementText } from './statement-text.ts';

/** How inequalities between quantities of a model are looked for. */
export interface ModelConjectureOptions {
  /** Seed of the draws of parameters, a nonnegative integer below 2⁵³. */
  readonly seed: number;
  /** Largest coefficient; 2 when omitted. */
  readonly largest?: number;
  /** Largest number of quantities in one inequality; 4 when omitted. */
  readonly terms?: number;
  /** Multiple of the usual number of points. */
  readonly effort?: number;
  /** Runs each decision, and returns undefined where it has been stopped: then the statement is undecided. */
  readonly within?: (decide: () => StatementVerdict) => StatementVerdict | undefined;
  /** Hears which statement is decided. */
  readonly onProgress?: (statement: string) => void;
}

/** An inequality or equality between quantities of a model. */
export interface ModelSuggestion {
  /** As `clausius check-formula --claim` takes it. */
  readonly statement: string;
  /** Points at which both sides agree to 0.1 %, though not both are zero. */
  readonly touched: number;
  readonly verdict: StatementVerdict;
}

/** Inequalities with small coefficients between quantities of a model, and what each of them is worth. */
export interface ModelConjectures {
  readonly model: string;
  readonly quantities: readonly string[];
  readonly seed: number;
  /** Points of the domain at which inequalities were compared: those at which all quantities have certain values. */
  readonly points: number;
  /** Inequalities that were looked at, and those among them that held and touched at the first points. */
  readonly candidates: number;
  readonly holding: number;
  /** Decided on the whole domain; of what follows from signs and others that are listed, nothing is. */
  readonly proved: readonly ModelSuggestion[];
  /** Held and touched at all points until exact arithmetic confirmed another one at which they fail. */
  readonly refuted: readonly ModelSuggestion[];
  /** Neither; equalities that are proved where both sides are real are here, too. */
  readonly undecided: readonly ModelSuggestion[];
}

/** A supremum that is reached at no point is approached by draws to about this part; the decision is exact in any case. */
const TOUCHING = { part: 2 ** -10, smallest: 0 };

const DEFAULTS = { largest: 2, terms: 4, effort: 1 };

/**
 * Linear inequalities and equalities with small integer coefficients between closed forms of a model, found at points of its domain.
 *
 * Of all that hold at the points and touch, those are left out that are sums of others and of the signs that are proved. Each of the
 * rest is decided as `checkStatement` decides; a point at which one fails joins the others, and the comparison is made again.
 *
 * @param quantities  formulas in parameters and quantities of `derive`, separated by commas: `heat[hot], g*E, negativity`
 * @throws  {FormatError} where the text makes no sense, or a quantity has no closed form
 * @throws  {DomainError} for a seed that is none, or too many inequalities
 * @example (await modelConjectures(model({ name: 'decay', dims: [2], parameters: { a: 'positive', b: 'positive' }, hamiltonian: '0', jumps: [{ operator: 'sigmaMinus', rate: 'a' }, { operator: 'sigmaPlus', rate: 'b' }] }), 'purity, 1', { seed: 1, effort: 0.1 })).proved[1].statement // 'purity <= 1'
 */
export async function modelConjectures(
  model: Model,
  quantities: string,
  options: ModelConjectureOptions,
): Promise<ModelConjectures> {
  const settings = { ...DEFAULTS, ...options };
  requireSeed(settings.seed);
  const texts = listed(quantities);
  const names = parametersOf(model.arithmetic.field);
  const used = texts.flatMap((text) => quantitiesIn(text, names));
  const derivation = derive(model, {
    spectrum: false,
    jordan: false,
    negativity: used.includes('negativity'),
    production: used.includes('production'),
  });
  return new Search(derivation, texts, settings).run();
}

function listed(quantities: string): readonly string[] {
  const texts = commaSeparated(quantities).map(([from, to]) => quantities.slice(from, to).trim());
  const wrong = (expected: string, received: string): FormatError =>
    new FormatError({ argument: 'quantities', expected, received });
  if (texts.includes('')) throw wrong('list numbers such as heat[hot], g*E', 'one is missing');
  const twice = texts.find((text, k) => texts.indexOf(text) < k);
  if (twice !== undefined) throw wrong('list each number once', `${twice} occurs twice`);
  if (texts.length < 2) throw wrong('be two or more', `there is ${texts[0]}`);
  return texts;
}

class Search {
  readonly #derivation: Derivation;
  readonly #quantities: readonly { readonly text: string; readonly isSum: boolean; readonly isDerived: boolean }[];
  readonly #options: ModelConjectureOptions & typeof DEFAULTS;
  readonly #points: ModelPoints;
  readonly #verdicts = new Map<string, StatementVerdict>();

  constructor(derivation: Derivation, texts: readonly string[], options: ModelConjectureOptions & typeof DEFAULTS) {
    this.#derivation = derivation;
    this.#options = options;
    const { model, formulas } = readFormulas(derivation, texts);
    this.#quantities = formulas.map(({ tree, quantities }, k) => ({
      text: texts[k],
      isSum: isSum(tree),
      isDerived: quantities.length > 0,
    }));
    this.#points = new ModelPoints(
      model,
      formulas.map(({ form }) => form),
    );
  }

  async run(): Promise<ModelConjectures> {
    const { seed, largest, terms, effort } = this.#options;
    this.#points.draw(seed, effort);
    const unit = (k: number, c: number): Coefficients => this.#quantities.map((_, i) => (i === k ? c : 0));
    const forms = this.#quantities.map((_, k) => new Map([[k + 1, rational(1)]]));
    // Signs come first: parameters are positive at every point, but touch zero at none.
    const signs = this.#quantities.flatMap((_, k) =>
      [unit(k, 1), unit(k, -1)].map((coefficients): Statement => ({ coefficients, relation: '≥' })),
    );
    const known = signs.filter((sign) => this.#touched(sign) !== undefined && this.#isProved(sign));
    const knownForms = known.map(({ coefficients }) => {
      const k = coefficients.findIndex((c) => c !== 0);
      return new Map([[k + 1, rational(coefficients[k])]]);
    });
    const implications = new Implications({ forms, known: knownForms }, []);
    const all = candidates(forms.length, { largest, terms }, []).filter((vector) => this.#isAsked(vector));
    const compared = this.#holding(all);
    let holding = compared;
    let kept: readonly Statement[] = [];
    for (let isOpen = true; isOpen;) {
      const unknown: Statement[] = [];
      for (const statement of holding) if (!(await implications.isKnown(statement))) unknown.push(statement);
      kept = await implications.irredundant(unknown, knownForms);
      const open = kept.filter((statement) => !this.#verdicts.has(this.#text(statement)));
      for (const statement of open) if (this.#touched(statement) !== undefined) this.#decided(statement);
      isOpen = open.length > 0;
      holding = holding.filter((statement) => this.#stands(statement));
    }
    const listedSigns = known.filter(({ coefficients }) => this.#isAsked(coefficients));
    const found = [...listedSigns, ...kept].map((statement) => this.#suggestion(statement));
    const refuted = [...this.#verdicts].filter(([, { verdict }]) => verdict === 'wrong');
    return {
      model: this.#derivation.model.name,
      quantities: this.#quantities.map(({ text }) => text),
      seed,
      points: this.#points.list.length,
      candidates: all.length,
      holding: compared.length,
      proved: found.filter(({ verdict }) => verdict.verdict === 'proved'),
      refuted: refuted.map(([statement, verdict]) => ({ statement, touched: 0, verdict })),
      undecided: found.filter(({ verdict }) => verdict.verdict !== 'proved'),
    };
  }

  /** Is it about something that is derived? */
  #isAsked(vector: Coefficients): boolean {
    return vector.some((c, k) => c !== 0 && this.#quantities[k].isDerived);
  }

  /** Equalities, then inequalities that touch. */
  #holding(vectors: readonly Coefficients[]): readonly Statement[] {
    if (this.#points.list.length === 0) return [];
    const equalities = new Map<string, Statement>();
    const inequalities: Statement[] = [];
    for (const coefficients of vectors) {
      const touched = this.#touched({ coefficients, relation: '≥' });
      if (touched === undefined) continue;
      const equality: Statement = {
        coefficients: coefficients.find((c) => c !== 0)! > 0 ? coefficients : coefficients.map((c) => -c),
        relation: '=',
      };
      if (this.#touched(equality) !== undefined) equalities.set(equality.coefficients.join(), equality);
      else if (touched > 0) inequalities.push({ coefficients, relation: '≥' });
    }
    return [...equalities.values(), ...inequalities];
  }

  /** Points at which both sides are equal; undefined where it fails at one. */
  #touched({ coefficients, relation }: Statement): number | undefined {
    const { list } = this.#points;
    const opposite = coefficients.map((c) => -c);
    if (relation === '=' && touchedBy(opposite, list, TOUCHING) === undefined) return undefined;
    return touchedBy(coefficients, list, TOUCHING);
  }

  #stands(statement: Statement): boolean {
    const isWrong = this.#verdicts.get(this.#text(statement))?.verdict === 'wrong';
    return !isWrong && this.#touched(statement) !== undefined;
  }

  #isProved(statement: Statement): boolean {
    return this.#decided(statement).verdict === 'proved';
  }

  /** Verdict of exact arithmetic; a point of failure joins the others. */
  #decided(statement: Statement): StatementVerdict {
    const text = this.#text(statement);
    this.#options.onProgress?.(text);
    const { within = (decide) => decide() } = this.#options;
    const verdict = within(() => verdictOn(this.#derivation, text)) ?? undecided(text, 'its decision took too long');
    this.#verdicts.set(text, verdict);
    if (verdict.witness !== undefined) {
      const { point } = verdict.witness;
      this.#points.add(parametersOf(this.#derivation.model.arithmetic.field).map((name) => parseRational(point[name])));
    }
    return verdict;
  }

  #text(statement: Statement): string {
    return statementText(statement, this.#quantities);
  }

  #suggestion(statement: Statement): ModelSuggestion {
    const text = this.#text(statement);
    return { statement: text, touched: this.#touched(statement) ?? 0, verdict: this.#verdicts.get(text)! };
  }
}

function readFormulas(
  derivation: Derivation,
  texts: readonly string[],
): { readonly model: Model; readonly formulas: readonly StatedFormula[] } {
  try {
    return formulasOf(derivation, texts);
  } catch (error) {
    if (!(error instanceof UnknownQuantity)) throw error;
    throw new FormatError({
      argument: 'quantities',
      expected: 'have closed forms',
      received: `there is none of ${error.message}`,
    });
  }
}

/** What polynomials are too large for is undecided: others need not be. */
function verdictOn(derivation: Derivation, text: string): StatementVerdict {
  try {
    return checkStatement(derivation, text);
  } catch (error) {
    if (error instanceof ClausiusError) return undecided(text, error.message);
    throw error;
  }
}
