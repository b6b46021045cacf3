import { budgetTimes } from '../hunter/budget.ts';
import type { System } from '../claims/claim.ts';
import type { ClaimDescription } from '../registry/tasks.ts';

/** Task of a hunt, all of whose rounds differ in their number alone. @param systems  those of the claim when omitted */
export function huntTask(
  { file, path }: ClaimDescription,
  {
    seed,
    effort,
    systems,
  }: { readonly seed: number; readonly effort: number; readonly systems?: readonly System[] | undefined },
) {
  return {
    kind: 'hunt' as const,
    file,
    path,
    seed,
    ...(effort === 1 ? {} : { budget: budgetTimes(effort) }),
    ...(systems === undefined ? {} : { systems }),
  };
}
