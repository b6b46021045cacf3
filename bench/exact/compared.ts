import { heisenbergReset, isingReset, lambdaSystem, maser, type SymbolicModel } from './models.ts';

/** Models whose exact steady states are compared with SymPy's. */
export const COMPARED: readonly (() => SymbolicModel)[] = [
  () => isingReset(2),
  () => heisenbergReset(2, ['c', 's']),
  maser,
  lambdaSystem,
  () => isingReset(3),
];
