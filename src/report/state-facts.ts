import type { FactsOfState } from '../registry/facts-of-states.ts';
import { rounded } from './number-text.ts';
import { productOfNumbers } from '../matrix/product-of-numbers.ts';

/**
 * Facts about a state in words, after its name: `is pure; entangled across 2 × 2, with negativity ≈ 0.5`. Rank and partial transpose are
 * decided exactly; what is rounded has a ≈.
 */
export function stateFacts({ dim, rank, spectrum, cut }: FactsOfState): string {
  const kind = rank === 1 ? 'pure' : rank === dim ? 'of full rank' : `of rank ${rank}`;
  // That of a pure state goes without saying.
  const eigenvalues = rank === 1 ? '' : `; spectrum ≈ ${spectrum.map(eigenvalue).join(', ')}`;
  return `is ${kind}${eigenvalues}${cut === undefined ? '' : `; ${cutText(cut)}`}`;
}

function eigenvalue(value: number): string {
  return value === 0 ? '0' : rounded(value);
}

/** Entanglement across the first subsystem and the others. */
function cutText({ dims, isPpt, negativity }: NonNullable<FactsOfState['cut']>): string {
  const [first, ...others] = dims;
  const rest = productOfNumbers(others);
  const across = `across ${first} × ${rest}`;
  if (!isPpt) return `entangled ${across}, with negativity ≈ ${rounded(negativity)}`;
  // Horodecki 1996: there a positive partial transpose decides.
  return first * rest <= LARGEST_DECIDED ? `separable ${across}` : `its partial transpose ${across} is positive`;
}

/** Dimension up to which a positive partial transpose means that a state is separable. */
const LARGEST_DECIDED = 6;
