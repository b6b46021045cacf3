import type { TypedStatement } from '../statements/text-claim.ts';

/** A typed statement whose subsystems need not be declared. */
export type EntropyStatement = Omit<TypedStatement, 'on'> & Partial<Pick<TypedStatement, 'on'>>;

/** The subsystems of a statement in the order of the alphabet: capital letters, each with what follows it, A and B1 in `S(AB1)`. */
export function inferredParties({ statement, given = '', if: premises = [] }: EntropyStatement): readonly string[] {
  const texts = [statement, given, ...(typeof premises === 'string' ? [premises] : premises)];
  const declared = new Set([...given.matchAll(/(?:^|[;,])\s*(\w+)(?=[^;]*:)/g)].map(([, name]) => name));
  // Also behind the name of a state: rho_AB.
  const words = texts.flatMap((text) =>
    [...text.matchAll(/(?:\b|(?<=\b[a-z]\w*_))([A-Z]\w*)(?!\w*\s*\()/g)].map(([, word]) => word),
  );
  const names = words.filter((word) => !declared.has(word)).flatMap((word) => word.match(/[A-Z][a-z0-9_]*/g) ?? []);
  return [...new Set(names)].toSorted((a, b) => (a < b ? -1 : 1));
}

/** The same dimension for each party: `A=2,B=2`. */
export function evenDimensions(parties: readonly string[], dim: number): string {
  return parties.map((party) => `${party}=${dim}`).join(',');
}
