import type { Mutation } from './mutation.ts';
export const MUTATIONS: readonly Mutation[] = [
  { says: 'a', file: 'src/enclosure/interval.ts', text: 'lower: x.lower >> places, upper: ceilingShift', by: 'lower: ceilingShift(x.lower, places), upper: ceilingShift', tests: ['test/unit/enclosure/elementary.test.ts'] },
  { says: 'b', file: 'src/enclosure/interval.ts', text: 'value: number; readonly', by: 'value: number; readonly', tests: ['test/unit/enclosure/elementary.test.ts'] },
  { says: 'c', file: 'src/claims/relation.ts', text: "return value < -bound ?", by: 'return value < 0 ?', tests: ['test/unit/claims/relation.test.ts'] },
];
