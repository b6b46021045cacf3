import type { Real } from '../matrix/interface.ts';
import { float64 } from '../float64/matrix.ts';
import { randomStream } from '../ensembles/random.ts';
import { ensembleRecord } from '../ensembles/ensemble-record.ts';
import { partiesIn } from '../statements/parties.ts';
import { type ListedQuantity, quantityList } from '../statements/quantity-list.ts';
import { declaredScope } from '../statements/text-claim.ts';
import type { Subject } from './subject.ts';

/** Draws on which two quantities have to be equal. */
const DRAWS = 4;

/** Most subsystems that are exchanged. */
const MOST_PARTIES = 5;

/**
 * Permutations of the quantities that come from exchanging subsystems of equal dimensions, of one state on all of them: whatever is drawn
 * is as likely after the exchange. Quantities are taken for exchanged where they are equal on draws, N(B:A) for N(A:B).
 */
export function symmetries(subject: Subject): readonly (readonly number[])[] {
  const { asked, parties, systems } = subject;
  if (asked.given !== undefined || asked.if !== undefined || parties.length > MOST_PARTIES) return [];
  const exchanges = permutations(parties.length).filter(
    (order) => order.some((k, i) => k !== i) && systems.every((dims) => order.every((k, i) => dims[k] === dims[i])),
  );
  return exchanges.flatMap((order) => {
    const image = imageOf(subject, order);
    return image === undefined || image.every((k, i) => k === i) ? [] : [image];
  });
}

function permutations(count: number): readonly (readonly number[])[] {
  if (count === 0) return [[]];
  return permutations(count - 1).flatMap((order) =>
    Array.from({ length: count }, (_, k) => order.toSpliced(k, 0, count - 1)),
  );
}

/** The quantity that each becomes where subsystem i is called order[i]; undefined where one is not among them. */
function imageOf(subject: Subject, order: readonly number[]): readonly number[] | undefined {
  const { asked, parties, quantities } = subject;
  const renamed = quantities.map(({ text }) =>
    text.replaceAll(/\b[A-Z]\w*\b(?!\s*\()/g, (word) => {
      const group = partiesIn(word, parties);
      return group === undefined ? word : group.map((i) => parties[order[i]]).join('');
    }),
  );
  const own = quantities.map((quantity) => onDraws(quantity, subject));
  const exchanged = quantityList(renamed.join(', '), declaredScope(asked)).map((quantity) =>
    onDraws(quantity, subject),
  );
  const image = exchanged.map((values) => own.findIndex((others) => areEqual(values, others)));
  return image.includes(-1) || new Set(image).size < image.length ? undefined : image;
}

function onDraws({ value }: ListedQuantity, { systems, declarations }: Subject): readonly Real[] {
  return systems.flatMap((dims) => {
    const ensemble = ensembleRecord(Object.fromEntries(declarations.map((d) => [d.name, d.ensemble(dims)])));
    return Array.from({ length: DRAWS }, (_, draw) => {
      const random = randomStream(0, 0, draw);
      const drawn = ensemble.build(
        ensemble.draw(() => random.next()),
        float64,
      )!;
      return value.of({ drawn, dims, arithmetic: float64 });
    });
  });
}

function areEqual(a: readonly Real[], b: readonly Real[]): boolean {
  return a.every((x, k) => (x.minus(b[k]).sign() ?? 0) === 0);
}
