import type { Mutation } from '../mutation.ts';
import { DECISIONS } from './decisions.ts';
import { ENCLOSURE } from './enclosure.ts';
import { ENTANGLEMENT } from './entanglement.ts';
import { ENTROPIES } from './entropies.ts';
import { FLOAT64 } from './float64.ts';
import { SYMBOLIC } from './symbolic.ts';

export const MUTATIONS: readonly Mutation[] = [
  ...ENCLOSURE,
  ...ENTANGLEMENT,
  ...ENTROPIES,
  ...FLOAT64,
  ...DECISIONS,
  ...SYMBOLIC,
];
