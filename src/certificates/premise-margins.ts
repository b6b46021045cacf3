import { knownSystem, type Claim } from '../claims/claim.ts';
import { evaluate } from '../claims/evaluation.ts';
import { isSameInfinity, type Relation } from '../claims/relation.ts';
import { builtObjects, type StoredInstance } from '../claims/stored-instance.ts';
import { precisions } from '../enclosure/interval/precision.ts';
import { enclosure } from '../enclosure/matrix/matrix.ts';
import { enclosureReal } from '../enclosure/real/real.ts';
import { rational } from '../exact/integers/rational.ts';
import { decimalInterval, infiniteInterval, type DecimalInterval } from './decimal-interval.ts';

/**
 * Margins of the premises of an instance on which rigorous arithmetic decides that all of them hold; without those between sides that
 * are both infinite.
 *
 * @returns undefined for a statement without premise, and where a premise is not decided to hold
 */
export function premiseMargins(claim: Claim, instance: StoredInstance): readonly DecimalInterval[] | undefined {
  const system = knownSystem(claim, instance);
  const { relation } = evaluate(claim, system, enclosure, () => builtObjects(claim, instance, enclosure));
  return relation && marginsOfPremises(relation);
}

/** The same of a relation between enclosures. */
export function marginsOfPremises({ premise, under = [] }: Relation): readonly DecimalInterval[] | undefined {
  if (premise !== 'holds' || !arePremisesDecided({ under })) return undefined;
  return under.filter((part) => !isSameInfinity(part)).map(enclosed);
}

/** Are the sides of every equality among the premises known to be equal, and not only as far as they were computed? */
export function arePremisesDecided({ under = [] }: Pick<Relation, 'under'>): boolean {
  return under.every((part) => part.symbol !== '=' || isSameInfinity(part) || enclosureReal(part.margin).sign() === 0);
}

/** The margin of a premise that holds, as closely as it takes to see on which side of zero it lies. */
function enclosed({ margin }: Relation): DecimalInterval {
  const real = enclosureReal(margin);
  if (real.exact !== undefined) return decimalInterval(real.exact, real.exact);
  if (!real.isFinite) return infiniteInterval(real.value);
  if (real.sign() === 0) return ['0', '0'];
  let interval: DecimalInterval = ['-Infinity', 'Infinity'];
  for (const bits of precisions()) {
    const x = real.enclose(bits);
    if (x === undefined) continue;
    const scale = 1n << BigInt(x.bits);
    interval = decimalInterval(rational(x.lower, scale), rational(x.upper, scale));
    if (x.lower > 0n) break;
  }
  return interval;
}
