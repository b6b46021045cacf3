/**
 * Outcome of one step of a proof, with what it rests on and, where the step fails, where it fails.
 *
 * `undecided` is neither: no proof and no point where the statement fails was found.
 */
export type StepVerdict =
  | { readonly verdict: 'proved'; readonly rests: readonly string[] }
  | { readonly verdict: 'refuted'; readonly rests: readonly string[]; readonly witness: Witness }
  | { readonly verdict: 'undecided'; readonly rests: readonly string[]; readonly reason: string };

/** Where a statement fails. */
export interface Witness {
  /** Rational values of the parameters; empty where the failure is no matter of a point. */
  readonly point: Readonly<Record<string, string>>;
  /** What is found there, against what the statement says. */
  readonly found: string;
  readonly stated: string;
}

/** Conjunction: proved when all are, refuted when one is; without parts nothing is decided. */
export function every(...verdicts: readonly StepVerdict[]): StepVerdict {
  if (verdicts.length === 0) return { verdict: 'undecided', rests: [], reason: 'there is nothing to decide' };
  const rests = [...new Set(verdicts.flatMap((verdict) => verdict.rests))];
  const worst =
    verdicts.find(({ verdict }) => verdict === 'refuted') ?? verdicts.find(({ verdict }) => verdict === 'undecided');
  return worst === undefined ? { verdict: 'proved', rests } : { ...worst, rests };
}

/** The negation of a statement: proved where the statement is refuted at a point, and refuted where it is proved. */
export function fails(verdict: StepVerdict): StepVerdict {
  const { rests } = verdict;
  if (verdict.verdict === 'refuted')
    return { verdict: 'proved', rests: [...rests, `the counterexample ${witnessText(verdict.witness)}`] };
  if (verdict.verdict === 'undecided') return verdict;
  return {
    verdict: 'refuted',
    rests,
    witness: { point: {}, found: 'it holds identically', stated: 'that it fails somewhere' },
  };
}

/** Statement that is taken from the literature: the step rests on it and proves nothing by itself. */
export function cited(source: string, statement: string): StepVerdict {
  return { verdict: 'proved', rests: [`${statement} (${source})`] };
}

/** One line: `at g = 1, r = 2: 1/3 instead of 1/4`. */
export function witnessText({ point, found, stated }: Witness): string {
  const values = Object.entries(point).map(([name, value]) => `${name} = ${value}`);
  const place = values.length === 0 ? '' : `at ${values.join(', ')}: `;
  return `${place}${found} instead of ${stated}`;
}
