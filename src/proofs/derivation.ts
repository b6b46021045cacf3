import type { System } from '../claims/claim.ts';
import type { Setting } from '../symbolic/steps/setting.ts';
import type { StepVerdict } from '../symbolic/steps/step-verdict.ts';
import { conclusion, type Conclusion, type Statement } from './conclusion.ts';
import { lemmasOf, withDerived } from './derived-numbers.ts';
import { followsAtInfinity } from './infinity.ts';
import { isEvaluated, type Link } from './link.ts';
import type { Goal, Infinities, LinkChecks, LinkStatements } from './link-checks.ts';

/** Checks of a proof by its links, and what was concluded on them. */
export interface Checked {
  readonly checks: LinkChecks;
  /** What was concluded, by link, statement and facts: without a step that gives none of these the question is the same. */
  readonly conclusions: Map<string, Conclusion>;
}

/** Do all parts of the statement follow from the steps that are kept, for each link? */
export function concluded(
  { checks, conclusions }: Checked,
  steps: readonly StepVerdict[],
  kept: readonly number[],
): Conclusion {
  const isSilent = [...checks.statements.values()].some(({ goals }) => goals.size === 0);
  if (isSilent || checks.statements.size === 0) {
    return { verdict: 'open', reason: 'no draw shows what the statement is' };
  }
  for (const [link, { setting, goals, facts, outside }] of derivations(checks, steps, kept).entries()) {
    for (const { statement, under } of goals) {
      const known = [...facts, ...under];
      // Of one link, settings with the same symbols have the same domains.
      const question = JSON.stringify([link, setting.field.variables, statement, known]);
      const found = conclusions.get(question) ?? conclusion(setting, statement, known);
      conclusions.set(question, found);
      if (found.verdict === 'open') return outside === undefined ? found : { verdict: 'open', reason: outside };
    }
  }
  return { verdict: 'follows' };
}

/** Draws with infinite symbols on which the statement does not follow, in words. */
export function openAtInfinity(checks: LinkChecks, steps: readonly StepVerdict[]): readonly string[] {
  const everything = steps.map((_, k) => k);
  return derivations(checks, steps, everything).flatMap(({ setting, goals, facts, infinite }) =>
    infinite
      .filter(({ signs }) => !goals.every((goal) => followsAtInfinity(setting, goal, facts, signs)))
      .map(({ signs, example }) => `only where ${Object.keys(signs).join(', ')} finite (not so: ${example.name})`),
  );
}

interface DerivationOfLink {
  readonly setting: Setting;
  readonly goals: readonly Goal[];
  readonly facts: readonly Statement[];
  readonly infinite: readonly Infinities[];
  /** Why formulas of a model are not used. */
  readonly outside: string | undefined;
}

/** What is to be derived from what, for each link. */
function derivations(
  checks: LinkChecks,
  steps: readonly StepVerdict[],
  kept: readonly number[],
): readonly DerivationOfLink[] {
  const premises = kept.flatMap((k) => steps[k].premises ?? []);
  const derived = kept.flatMap((k) => steps[k].derived ?? []);
  const links = [...(checks.statements as ReadonlyMap<Link<never, System, never>, LinkStatements>)];
  return links.map(([link, statements]) => {
    const facts = premises.flatMap((premise) =>
      statements.withheld.has(premise) ? [] : (statements.premises.get(premise) ?? []),
    );
    const { setting, put, grown, outside } = isEvaluated(link)
      ? { setting: link.parameters, put: (text: string) => text, grown: [], outside: undefined }
      : withDerived(link, statements, derived);
    const decided = kept.flatMap((k) => lemmasOf(steps[k], isEvaluated(link) ? link.parameters : link.symbols));
    const inSymbols = ({ symbol, left, right, where }: Statement): Statement => ({
      symbol,
      left: put(left),
      right: put(right),
      ...(where === undefined ? {} : { where: where.map(put) }),
    });
    const goals = [...statements.goals.values()].map(({ statement, under }) => ({
      statement: inSymbols(statement),
      under: under.map(inSymbols),
    }));
    const all = [...facts, ...grown, ...decided].map(inSymbols);
    return { setting, goals, facts: all, infinite: [...statements.infinite.values()], outside };
  });
}
