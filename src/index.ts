// Written by `npm run entries` from the lists in `src/exports`.
export * from './entry/arithmetic.ts';
export * from './entry/claims.ts';
export * from './entry/ensembles.ts';
export * from './entry/entanglement.ts';
export * from './entry/guard.ts';
export * from './entry/proofs.ts';
export * from './entry/quantum.ts';
export * from './entry/search.ts';
export * from './entry/symbolic.ts';
export * from './entry/thermodynamics.ts';
