/** Names by those that they stand in place of, and the exchange as a text. */
type Exchange = readonly [names: ReadonlyMap<string, string>, text: string];

/** Names of parameters that differ in one of these words are exchanged together. */
const PARTNERS = [
  ['hot', 'cold'],
  ['Hot', 'Cold'],
  ['h', 'c'],
  ['H', 'C'],
  ['1', '2'],
  ['0', '1'],
  ['A', 'B'],
  ['a', 'b'],
  ['L', 'R'],
  ['l', 'r'],
  ['up', 'down'],
  ['Up', 'Down'],
  ['plus', 'minus'],
] as const;

/** Exchanges of two names, then of families of them. */
export function* exchanges(names: readonly string[]): Generator<Exchange> {
  for (const [k, a] of names.entries()) {
    for (const b of names.slice(k + 1)) {
      yield [
        new Map([
          [a, b],
          [b, a],
        ]),
        `${a} ↔ ${b}`,
      ];
    }
  }
  yield* familyExchanges(names);
}

/** Exchanges of all names that differ in one of two words, where that moves more than a pair. */
export function* familyExchanges(names: readonly string[]): Generator<Exchange> {
  for (const [one, other] of PARTNERS) {
    const exchange = new Map<string, string>();
    for (const name of names) {
      const partner = name.endsWith(one)
        ? `${name.slice(0, name.length - one.length)}${other}`
        : name.startsWith(one)
          ? `${other}${name.slice(one.length)}`
          : undefined;
      if (partner === undefined || !names.includes(partner)) continue;
      exchange.set(name, partner).set(partner, name);
    }
    if (exchange.size > 2) yield [exchange, `${one} ↔ ${other}`];
  }
}
