import { complexity } from './complexity.ts';
import type { Block } from './coordinate-reader.ts';
import type { Instance, Structure } from './instance.ts';

/** Most levels of a state that mixtures are offered for: of two qubits there are some six hundred. */
const MOST_LEVELS = 4;

/** Weights of the second ket beside the first, as squared moduli of a + ib. */
const WEIGHTS: readonly (readonly [first: readonly [number, number], second: readonly [number, number]])[] = [
  [
    [1, 0],
    [1, 0],
  ],
  [
    [1, 0],
    [1, 1],
  ],
  [
    [1, 1],
    [1, 0],
  ],
  [
    [1, 0],
    [2, 0],
  ],
  [
    [2, 0],
    [1, 0],
  ],
];

/**
 * The instance with one state replaced by a mixture of two kets, each a level |j⟩ or |j⟩ ± |k⟩: the states that examples in papers are
 * made of. The simplest come first, and none that is not simpler than the instance.
 */
export function simpleMixtures(structure: Structure, instance: Instance): readonly Instance[] {
  const cost = complexity(structure, instance);
  return structure.groups
    .filter(({ isFactor }) => isFactor === true)
    .flatMap(({ offset }) =>
      mixturesAt(
        structure.blocks.find((block) => block.offset === offset)!,
        instance,
      ),
    )
    .map((candidate) => ({ candidate, cost: complexity(structure, candidate) }))
    .filter((one) => one.cost < cost)
    .toSorted((a, b) => a.cost - b.cost)
    .map(({ candidate }) => candidate);
}

function mixturesAt({ offset, length, rows, cols }: Block, { integers, unit }: Instance): readonly Instance[] {
  if (rows > MOST_LEVELS || cols < 2) return [];
  const kets = ketsOf(rows);
  const list: Instance[] = [];
  for (const [n, first] of kets.entries()) {
    for (const second of kets.slice(n + 1)) {
      for (const factors of WEIGHTS) {
        const mixed = integers.slice();
        mixed.fill(0, offset, offset + length);
        [first, second].forEach((ket, col) => {
          for (const [row, sign] of ket) {
            const place = offset + row * cols + col;
            [mixed[place], mixed[place + rows * cols]] = factors[col].map((part) => sign * part);
          }
        });
        list.push({ integers: mixed, unit });
      }
    }
  }
  return list;
}

type Ket = readonly (readonly [level: number, sign: 1 | -1])[];

/** |j⟩ and |j⟩ ± |k⟩. */
function ketsOf(dim: number): readonly Ket[] {
  const levels = Array.from({ length: dim }, (_, k) => k);
  const pairs = levels.flatMap((j) => levels.slice(j + 1).map((k) => [j, k] as const));
  return [
    ...levels.map((j): Ket => [[j, 1]]),
    ...([1, -1] as const).flatMap((sign) =>
      pairs.map(([j, k]): Ket => [
        [j, 1],
        [k, sign],
      ]),
    ),
  ];
}
