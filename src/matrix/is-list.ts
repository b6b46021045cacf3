/** Is it the list, of the kinds of values that an argument may have? `Array.isArray` does not tell readonly lists. */
export function isList<T>(value: T): value is Extract<T, readonly unknown[]> {
  return Array.isArray(value);
}
