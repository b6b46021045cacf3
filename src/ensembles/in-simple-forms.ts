import { inOtherBases } from './bases.ts';
import { coordinatesOf, roundedTo, type Draft } from './draft.ts';
import type { Instance } from './instance.ts';

/** A part in the simple forms that its ensemble knows, rounded more and more finely; then besides in other bases, all with few digits. */
export function* inSimpleForms({ instance, structure, dims }: Draft): Generator<Instance> {
  const given = coordinatesOf(instance);
  for (const { offset, length, of } of structure.simpleForms) {
    const formsAt = (coordinates: Float64Array): readonly Float64Array[] => [
      ...of({
        integers: Int32Array.from(coordinates.subarray(offset, offset + length), (x) => Math.round(x * FINE)),
        unit: FINE,
      }),
    ];
    const forms = formsAt(given);
    for (const form of forms) {
      for (let unit = 1; unit <= instance.unit; unit *= 2) {
        const integers = instance.integers.slice();
        for (let k = 0; k < length; k++) integers[offset + k] = Math.round(form[k] * unit) * (instance.unit / unit);
        yield { integers, unit: instance.unit };
        // A finer rounding changes nothing.
        if (form.every((x) => Number.isInteger(x * unit))) break;
      }
    }
    for (const base of inOtherBases(structure, given, dims)) {
      // What a change of basis does to the part is not known for every part: as it was, and as it is in that basis.
      for (const form of [...forms, ...formsAt(base)]) {
        const whole = base.slice();
        whole.set(form, offset);
        yield* roundedTo(FEW_DIGITS, structure.groups, whole, 4);
      }
    }
  }
}

/** Unit of coordinates that are not yet rounded, and the largest integers of an instance that is simple in other bases. */
const FINE = 2 ** 20;
const FEW_DIGITS = [1, 2, 3, 4];
