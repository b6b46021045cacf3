let depth = 0;

/**
 * Is a formula being recorded? Then a function that would choose between its values by a sign, such as max, returns one expression
 * for all cases, (a + b + |a − b|)/2: a choice leaves no trace.
 */
export function isRecording(): boolean {
  return depth > 0;
}

/** Result of `run` while `isRecording` answers yes. */
export function whileRecording<T>(run: () => T): T {
  depth++;
  try {
    return run();
  } finally {
    depth--;
  }
}
