/**
 * The function computed once for each object that is its first argument: all steps of a proof speak about the same objects on a draw,
 * and the system is that of the draw.
 */
export function once<K extends object, R extends readonly unknown[], V>(
  make: (key: K, ...others: R) => V,
): (key: K, ...others: R) => V {
  const known = new WeakMap<K, V>();
  return (key, ...others) => {
    const value = known.get(key) ?? make(key, ...others);
    known.set(key, value);
    return value;
  };
}
