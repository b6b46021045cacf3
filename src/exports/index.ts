/** All that is public. */

export * from './arithmetic.ts';
export * from './claims.ts';
export * from './ensembles.ts';
export * from './entanglement.ts';
export * from './guard.ts';
export * from './proofs.ts';
export * from './quantum.ts';
export * from './search.ts';
export * from './symbolic.ts';
export * from './thermodynamics.ts';
