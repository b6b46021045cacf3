import { knownSystem, type Claim } from '../claims/claim.ts';
import { asserted } from '../claims/evaluation.ts';
import { builtObjects, type StoredInstance } from '../claims/stored-instance.ts';
import { enclosure } from '../enclosure/matrix/matrix.ts';
import { enclosureReal, type EnclosureReal } from '../enclosure/real/real.ts';
import { withReadingsMoved } from '../enclosure/real/reading.ts';
import { compareRationals } from '../exact/integers/rational.ts';
import { ClausiusError } from '../matrix/errors.ts';

/** Why a margin that depends on last digits decides nothing. */
export const DROPPED =
  'the statement goes on with the `value` of a number and drops its bound: the margin depends on the last digits';

/**
 * Does the margin depend on the last digits of numbers that the statement reads with `value`?
 *
 * The statement is evaluated a second time, with readings that are moved by a few last digits. It is about the same number if
 * no bound was dropped on the way, so that both enclosures of the margin meet.
 *
 * @param margin  enclosure of the margin
 * @param bits    binary places with which both are enclosed
 */
export function dropsBounds(claim: Claim, instance: StoredInstance, margin: EnclosureReal, bits: number): boolean {
  try {
    return withReadingsMoved(() => {
      const drawn = builtObjects(claim, instance, enclosure);
      if (drawn === undefined) return true;
      const relation = asserted(claim, drawn, knownSystem(claim, instance), enclosure);
      return (relation.premise ?? 'holds') !== 'holds' || !meet(margin, enclosureReal(relation.margin), bits);
    });
  } catch (error) {
    // It had a value before the readings were moved: whatever fails now, it fails by them.
    if (error instanceof ClausiusError) return true;
    throw error;
  }
}

/** Can both be the same number? */
function meet(a: EnclosureReal, b: EnclosureReal, bits: number): boolean {
  if (!a.isFinite || !b.isFinite) return Object.is(a.value, b.value);
  if (a.exact !== undefined && b.exact !== undefined) return compareRationals(a.exact, b.exact) === 0;
  const [x, y] = [a.enclose(bits), b.enclose(bits)];
  return x !== undefined && y !== undefined && x.lower <= y.upper && y.lower <= x.upper;
}
