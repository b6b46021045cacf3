import { absoluteInteger } from '../exact/integers/integer.ts';
import { numberFromRational, type Rational, rational, rationals } from '../exact/integers/rational.ts';
import { solveLinearSystem } from '../exact/linear/linear-system.ts';
import { nodePackage } from '../formats/node-modules.ts';

/** min c·x with x ≥ 0 and rows a·x = b or a·x ≥ b. */
interface LinearProgramme {
  readonly costs: readonly number[];
  readonly rows: readonly Row[];
}

/** One row; its coefficients by the number of the unknown. */
export interface Row {
  readonly coefficients: readonly (readonly [unknown: number, coefficient: Rational])[];
  readonly relation: '=' | '≥';
  readonly right: Rational;
}

/**
 * What floating point says of a linear programme: the point of the basis with which it ends, computed exactly. Nothing is proved:
 * whoever uses the point checks it, and *infeasible* is a hint.
 */
type Hint =
  { readonly status: 'solved'; readonly point: readonly Rational[] } | { readonly status: 'infeasible' | 'unknown' };

/** What is used of HiGHS: a programme in CPLEX's format is solved, and unknowns and rows say whether they are basic (`BS`). */
interface Solver {
  readonly solve: (
    programme: string,
    options: { readonly output_flag: boolean },
  ) => {
    readonly Status: string;
    readonly Columns: Readonly<Record<string, { readonly Status?: string }>>;
    readonly Rows: readonly { readonly Status?: string }[];
  };
}

let solver: Promise<Solver> | undefined;

/**
 * Best basis of a linear programme by HiGHS, with its point as rationals.
 *
 * The solver is loaded when it is first needed. Its numbers are not used, only which unknowns and rows its basis holds at their bounds.
 */
export async function bestBasis(programme: LinearProgramme): Promise<Hint> {
  if (programme.rows.some(isTooLarge)) return { status: 'unknown' };
  solver ??= loadSolver();
  const { Status, Columns, Rows } = (await solver).solve(textOf(programme), { output_flag: false });
  if (Status === 'Infeasible') return { status: 'infeasible' };
  if (Status !== 'Optimal') return { status: 'unknown' };
  const basic = programme.costs.flatMap((_, k) => (Columns[`x${k}`]?.Status === 'BS' ? [k] : []));
  const active = programme.rows.filter((_, k) => Rows[k].Status !== 'BS');
  if (active.length !== basic.length) return { status: 'unknown' };
  const entries = active.flatMap(({ coefficients }) => {
    const row = new Map(coefficients);
    return basic.map((k) => row.get(k) ?? rational(0));
  });
  const right = { rows: active.length, cols: 1, entries: active.map((row) => row.right) };
  const size = basic.length;
  const solution = solveLinearSystem(rationals, { rows: size, cols: size, entries }, right);
  if (solution === undefined) return { status: 'unknown' };
  const point = programme.costs.map(() => rational(0));
  for (const [i, k] of basic.entries()) point[k] = solution.entries[i];
  return { status: 'solved', point };
}

/** HiGHS refuses a programme with coefficients above 10^15, and takes large right sides for infinite ones. */
const LARGEST = 2n ** 49n;

function isTooLarge({ coefficients, right }: Row): boolean {
  const numbers = [right, ...coefficients.map(([, coefficient]) => coefficient)];
  return numbers.some(({ numerator, denominator }) => absoluteInteger(numerator) > LARGEST * denominator);
}

async function loadSolver(): Promise<Solver> {
  // By a name that bundlers of pages do not follow: a page that decides inequalities says in its import map where `highs` is.
  const { default: load } = await nodePackage<{ readonly default: () => Promise<Solver> }>('highs');
  return load();
}

/** The programme in CPLEX's format. */
function textOf({ costs, rows }: LinearProgramme): string {
  const sum = (terms: readonly (readonly [number, number])[]): string =>
    terms.map(([k, x]) => `${x < 0 ? '-' : '+'} ${Math.abs(x)} x${k}`).join('\n ');
  const lines = rows.map(({ coefficients, relation, right }) => {
    const terms = coefficients.map(([k, x]) => [k, numberFromRational(x).value] as const);
    return ` ${sum(terms)} ${relation === '=' ? '=' : '>='} ${numberFromRational(right).value}`;
  });
  return ['Minimize', ` ${sum(costs.map((x, k) => [k, x] as const))}`, 'Subject To', ...lines, 'End'].join('\n');
}
