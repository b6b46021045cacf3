import { type EntropyForm, entropies, type Group, groupText } from './entropy-form.ts';
import { Recent } from '../matrix/recent.ts';

/** What a basic inequality is called. All of them are cases of strong subadditivity, of the state or of a purification of it. */
type BasicName =
  'strong subadditivity' | 'subadditivity' | 'weak monotonicity' | 'Araki–Lieb inequality' | 'nonnegativity of entropy';

/** Form that is nonnegative on the entropies of every state. */
export interface BasicInequality {
  readonly name: BasicName;
  readonly form: EntropyForm;
  readonly sets: readonly [Group, Group, Group];
  /**
   * One of those of which all others are sums: I(i:j|K) ≥ 0, and S(i|K) + S(i|L) ≥ 0 where i, K and L are all parties.
   *
   * Proof: with a purifying party, every basic inequality is I(X:Y|Z) ≥ 0 of a pure state, which the chain rule splits into single
   * parties; those with the purifying one are the second kind.
   */
  readonly isElemental: boolean;
}

/**
 * All basic inequalities of n parties: I(X:Y|Z) ≥ 0 and S(X|Z) + S(X|W) ≥ 0 for disjoint sets of which X and Y are not empty.
 *
 * @source LiebRuskai1973; Pippenger2003
 */
export function basicInequalities(count: number): readonly BasicInequality[] {
  return inequalitiesByParties.get(count, () => inequalitiesOf(count));
}

/** For each number of parties that is asked for. */
const inequalitiesByParties = new Recent<number, readonly BasicInequality[]>(8);

function inequalitiesOf(count: number): readonly BasicInequality[] {
  const found: BasicInequality[] = [];
  const all = 2 ** count - 1;
  for (const [a, b, c] of disjointTriples(count)) {
    if (a < b && a > 0) found.push(informationOf(a, b, c));
    // Here a and b are conditions of c, in either order.
    if (a <= b && c > 0) found.push(monotonicityOf(c, a, b, all));
  }
  return found;
}

/** Form of I(X:Y|Z) = S(XZ) + S(YZ) − S(XYZ) − S(Z). */
export function conditionalInformation(x: Group, y: Group, z: Group): EntropyForm {
  return entropies([x | z, y | z], [x | y | z, z]);
}

function informationOf(x: Group, y: Group, z: Group): BasicInequality {
  return {
    name: z === 0 ? 'subadditivity' : 'strong subadditivity',
    form: conditionalInformation(x, y, z),
    sets: [x, y, z],
    isElemental: isSingle(x) && isSingle(y),
  };
}

/** S(X|Z) + S(X|W) ≥ 0; of S(X) ≥ 0 only half. */
function monotonicityOf(x: Group, z: Group, w: Group, all: Group): BasicInequality {
  const isElemental = isSingle(x) && (x | z | w) === all;
  const sets = [x, z, w] as const;
  if (w === 0) return { name: 'nonnegativity of entropy', form: entropies([x]), sets, isElemental };
  const name = z === 0 ? 'Araki–Lieb inequality' : 'weak monotonicity';
  return { name, form: entropies([x | z, x | w], [z, w]), sets, isElemental };
}

/** The left side as it is written. */
export function basicText({ name, sets }: BasicInequality, parties: readonly string[]): string {
  const [x, y, z] = sets.map((group) => groupText(group, parties));
  switch (name) {
    case 'strong subadditivity':
      return `I(${x}:${y}|${z})`;
    case 'subadditivity':
      return `I(${x}:${y})`;
    case 'weak monotonicity':
      return `S(${x}|${y}) + S(${x}|${z})`;
    case 'Araki–Lieb inequality':
      return `S(${x}) + S(${x}|${z})`;
    default:
      return `S(${x})`;
  }
}

function isSingle(group: Group): boolean {
  return group > 0 && (group & (group - 1)) === 0;
}

function* disjointTriples(count: number): Generator<readonly [Group, Group, Group], void, undefined> {
  for (let code = 0; code < 4 ** count; code++) {
    const sets: [Group, Group, Group] = [0, 0, 0];
    for (let k = 0, rest = code; k < count; k++, rest = Math.floor(rest / 4)) {
      if (rest % 4 > 0) sets[(rest % 4) - 1] |= 1 << k;
    }
    yield sets;
  }
}
