/**
 * Identities that follow from the definitions of entropies and traces alone. Proofs use them without deciding them, so the list is
 * closed, and `test/unit/proofs/identities.test.ts` checks each on random objects in rigorous arithmetic.
 */
export * from './entropy-identities.ts';
export * from './logarithm-identities.ts';
export * from './trace-identities.ts';
