/** Where in the literature a statement stands, or what it is about. */
interface SourcePlace {
  /** Key of references.bib. */
  readonly source: string;
  /** Is it an own statement about that place, or a variant of what stands there? */
  readonly after: boolean;
  /** Equation, figure, section, theorem or passage; absent where the whole source is meant. */
  readonly at?: string;
}

/**
 * Places that the `source` of a claim names, one for each equation: `Spohn1978, equation (8)` is one, `after Spohn1978, equations
 * (7)-(9)` are three, and entries of several sources are separated by semicolons.
 */
export function placesOf(source: string): readonly SourcePlace[] {
  return source.split('; ').flatMap((entry): readonly SourcePlace[] => {
    const [, after, key, at] = /^(after )?([^,]+)(?:, (.+))?$/.exec(entry) ?? [undefined, undefined, entry, undefined];
    const place = { source: key, after: after !== undefined };
    if (at === undefined) return [place];
    const [, first, last] = /^equations \((\d+)\)[-–]\((\d+)\)$/.exec(at) ?? [];
    if (first === undefined) return [{ ...place, at }];
    const count = Number(last) - Number(first) + 1;
    return Array.from({ length: count }, (_, k) => ({ ...place, at: `equation (${Number(first) + k})` }));
  });
}
