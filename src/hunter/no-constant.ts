import { withConstant } from '../claims/with-constant.ts';
import { ClaimOnSystem } from './claim-on-system.ts';
import type { ConstantWitness } from './constant-witness.ts';
import { counterexampleOf } from './counterexample.ts';
import type { Counterexample } from './evidence.ts';
import { judgedSides, signOf, type JudgeMaker } from './judged-sides.ts';
import type { RatioMet, RatioOnSystem } from './ratio-on-system.ts';

/**
 * Who says that no constant makes a statement true: `enclosures`, which decided it; `float64`, by its error bounds, where no rigorous
 * arithmetic was asked or none could tell.
 */
export type Denial = 'enclosures' | 'float64';

/** Why no constant makes a statement true. */
export interface NoConstant {
  readonly by: Denial;
  /** The one instance on which it fails with every constant; absent where two instances demand and forbid too much. */
  readonly impossible?: Counterexample;
}

/** What rigorous arithmetic makes of it: nothing where float64 was wrong beyond its error bounds. */
type NoConstantOrFailure = NoConstant | 'bound failed' | undefined;

/** Is there, as float64 sees it, an instance that forbids every constant, or one that forbids what the extreme one demands? */
export function seemsImpossible(ratiosOnSystems: readonly RatioOnSystem[], { ratioOnSystem, best }: Extreme): boolean {
  return ratiosOnSystems.some(
    ({ impossible, opposite }) =>
      impossible !== undefined ||
      (opposite !== undefined &&
        ratioOnSystem.certain(best) > ratioOnSystem.direction * opposite.ratio.value + opposite.ratio.bound),
  );
}

/** The extreme ratio of all systems. */
export interface Extreme {
  readonly ratioOnSystem: RatioOnSystem;
  readonly best: RatioMet;
}

/** The reason why no constant will do, judged; undefined where none is known. */
export function noConstant(
  ratiosOnSystems: readonly RatioOnSystem[],
  witness: ConstantWitness | undefined,
  seed: number,
  judge: JudgeMaker | undefined,
): NoConstantOrFailure {
  const single = ratiosOnSystems.find(({ impossible }) => impossible !== undefined);
  if (single !== undefined) return onOneInstance(single, seed, judge);
  if (witness === undefined) return undefined;
  const verdicts = ratiosOnSystems.map((ratioOnSystem) => forbids(ratioOnSystem, witness.excluded, judge));
  if (verdicts.includes('bound failed')) return 'bound failed';
  if (verdicts.includes('enclosures')) return { by: witness.rigorous ? 'enclosures' : 'float64' };
  return verdicts.includes('float64') ? { by: 'float64' } : undefined;
}

function onOneInstance(ratioOnSystem: RatioOnSystem, seed: number, judge: JudgeMaker | undefined): NoConstantOrFailure {
  const { instance, phase, evaluation } = ratioOnSystem.impossible!;
  const plain = new ClaimOnSystem(ratioOnSystem.claim, ratioOnSystem.system);
  const impossible = counterexampleOf(plain, instance, plain.evaluate(instance), { seed, phase, instance: evaluation });
  const judged = judgedSides(ratioOnSystem, instance, judge);
  if (judged === undefined) return { by: 'float64', impossible };
  if (judged.zones.some((zone) => zone !== 'violated')) {
    return judged.zones.includes('undecided') ? { by: 'float64', impossible } : 'bound failed';
  }
  const { left, right, isInfinite } = ratioOnSystem.constant.sidesOf(judged.relations);
  // Violated with c = 1, and the right side is none: so with every c.
  const isDecided = left.sign() === ratioOnSystem.direction && (isInfinite || signOf(right) === 0);
  return { by: isDecided ? 'enclosures' : 'float64', impossible };
}

/** Does the instance with a negative right side forbid a constant, and with it each one beyond? */
function forbids(
  ratioOnSystem: RatioOnSystem,
  constant: string,
  judge: JudgeMaker | undefined,
): Denial | 'bound failed' | undefined {
  const { opposite, direction } = ratioOnSystem;
  if (opposite === undefined) return undefined;
  const { value, bound } = opposite.ratio;
  if (!(direction * (Number(constant) - value) > bound)) return undefined;
  const judged = judgedSides(ratioOnSystem, opposite.instance, judge);
  if (judged === undefined || judged.zones.includes('undecided')) return 'float64';
  const sign = signOf(ratioOnSystem.constant.sidesOf(judged.relations).right);
  if (sign !== -1) return sign === undefined ? 'float64' : 'bound failed';
  const scaled = withConstant(ratioOnSystem.constant.claim, constant);
  const { zone } = judge!(scaled)(new ClaimOnSystem(scaled, ratioOnSystem.system).dataOf(opposite.instance));
  if (zone === 'violated') return 'enclosures';
  return zone === 'undecided' ? 'float64' : 'bound failed';
}
