import { whileRecording } from '../matrix/recording.ts';
import type { Kernel, NumberOperation, Sign, SupportVerdict } from '../matrix/interface.ts';
import { EnclosureMatrix } from './matrix/matrix.ts';
import { EnclosureReal } from './real/real.ts';
import {
  type Journal,
  openJournal,
  type Operand,
  type Operation,
  takeDown,
  withJournal,
} from './recording/operations.ts';

/**
 * Result of `run`, with every operation of enclosure arithmetic that it does taken down in the journal, and everything that it asks
 * about a number.
 *
 * The methods of `EnclosureReal` and `EnclosureMatrix` are exchanged while `run` is on and put back afterwards, so that what is not
 * recorded costs nothing, and what is recorded are the same numbers. Functions that would choose between their values by a sign return
 * one expression for all cases (`isRecording`).
 */
export function recorded<T>(journal: Journal, run: () => T): T {
  const undo = [...methodsOf(EnclosureReal.prototype, REAL), ...methodsOf(EnclosureMatrix.prototype, MATRIX)].map(
    ([prototype, name, parametersOf]) =>
      exchanged(prototype, name, 'value', (original) => recording(original, name, parametersOf)),
  );
  undo.push(
    exchanged(EnclosureMatrix.prototype, 'eigenvalues', 'value', recordingEigenvalues),
    exchanged(EnclosureMatrix.prototype, 'kernel', 'value', recordingKernel),
    exchanged(EnclosureMatrix.prototype, 'supports', 'value', recordingSupports),
    exchanged(EnclosureReal.prototype, 'sign', 'value', recordingSign),
    exchanged(EnclosureReal.prototype, 'value', 'get', recordingReading),
    exchanged(EnclosureReal.prototype, 'bound', 'get', recordingReading),
  );
  try {
    return withJournal(journal, () => whileRecording(run));
  } finally {
    for (const restore of undo) restore();
  }
}

type Method = (this: never, ...values: never[]) => unknown;
type Parameters = NonNullable<Operation['parameters']>;
type ParametersOf = (...values: never[]) => Parameters;

/** Operations on numbers, and the parameters among what they are called with. */
const REAL: Readonly<Record<NumberOperation, ParametersOf | undefined>> = {
  plus: undefined,
  minus: undefined,
  times: undefined,
  dividedBy: undefined,
  negated: undefined,
  abs: undefined,
  sqrt: undefined,
  ln: undefined,
  exp: undefined,
  arccos: undefined,
};

const entry: ParametersOf = (row: number, col: number) => ({ row, col });

/** Operations on matrices with one result; operands are the matrix itself and what is no parameter. */
const MATRIX: Readonly<Record<string, ParametersOf | undefined>> = {
  realPart: entry,
  imaginaryPart: entry,
  plus: undefined,
  minus: undefined,
  times: undefined,
  scaled: undefined,
  timesI: undefined,
  adjoint: undefined,
  conjugate: undefined,
  kron: undefined,
  trace: undefined,
  traceOfProduct: undefined,
  squaredNorm: undefined,
  sumsOfEntries: (rows: number, cols: number, source: Int32Array) => ({ rows, cols, source: [...source] }),
  columns: (from: number, to: number) => ({ from, to }),
  withRow: (row: number) => ({ row }),
  hermitianCoordinates: undefined,
  hermitianMatrix: undefined,
  solve: undefined,
  entropy: undefined,
  logTrace: undefined,
  exponential: undefined,
  logarithm: undefined,
  squareRoot: undefined,
};

function methodsOf(
  prototype: object,
  methods: Readonly<Record<string, ParametersOf | undefined>>,
): readonly (readonly [object, string, ParametersOf | undefined])[] {
  return Object.entries(methods).map(([name, parametersOf]) => [prototype, name, parametersOf]);
}

/** Puts another method or getter in the place of one. @returns what puts the original back */
function exchanged(
  prototype: object,
  name: string,
  kind: 'value' | 'get',
  replacement: (original: Method) => Method,
): () => void {
  const original = Object.getOwnPropertyDescriptor(prototype, name)!;
  Object.defineProperty(prototype, name, { ...original, [kind]: replacement(original[kind] as Method) });
  return () => Object.defineProperty(prototype, name, original);
}

/** The original, run as a part of whatever is recorded; `note` takes down the result where that is the formula's own call. */
function noting(
  original: Method,
  note: (journal: Journal, result: never, self: never, values: never[]) => unknown,
): Method {
  return function (this: never, ...values: never[]) {
    const journal = openJournal();
    if (journal === undefined) return original.apply(this, values);
    const result = withJournal(undefined, () => original.apply(this, values));
    return note(journal, result as never, this, values);
  };
}

function recording(original: Method, name: string, parametersOf: ParametersOf | undefined): Method {
  return noting(original, (journal, result: object | undefined, self, values) => {
    if (result === undefined) return result;
    // `withRow` is the one operation with a parameter before its operand.
    const others = parametersOf === undefined ? values : name === 'withRow' ? values.slice(1) : [];
    const operands: readonly Operand[] = [self, ...others];
    return noted(journal, result, { name, operands, ...(parametersOf && { parameters: parametersOf(...values) }) });
  });
}

/**
 * The result with its operation. A number that is known already, as |x| = x is and the eigenvalue of a matrix that was asked before,
 * gets a twin: it is the same number, found in another way.
 */
function noted(journal: Journal, result: object, operation: Operation): object {
  const isKnown = journal.operations.has(result) || operation.operands.includes(result as Operand);
  const fresh = isKnown && result instanceof EnclosureReal ? withJournal(undefined, () => result.plus(0)) : result;
  takeDown(journal, fresh, operation);
  return fresh;
}

function recordingEigenvalues(original: Method): Method {
  return noting(original, (journal, values: readonly EnclosureReal[], self) =>
    values.map((x, index) => noted(journal, x, { name: 'eigenvalue', operands: [self], parameters: { index } })),
  );
}

function recordingKernel(original: Method): Method {
  return noting(original, (journal, kernel: Kernel, self) => {
    takeDown(journal, kernel.basis, { name: 'kernel', operands: [self] });
    return kernel;
  });
}

function recordingSupports(original: Method): Method {
  return noting(original, ({ conditions }, supports: SupportVerdict, self, [other]) => {
    if (supports !== 'undecided') conditions.push({ about: [self, other], supports });
    return supports;
  });
}

function recordingSign(original: Method): Method {
  return noting(original, ({ conditions }, sign: Sign, about) => {
    if (sign !== undefined) conditions.push({ about, sign });
    return sign;
  });
}

/** A number whose value or bound is read is known to lie within that bound. */
function recordingReading(original: Method): Method {
  return noting(original, ({ conditions }, reading: number, about: EnclosureReal) => {
    const { value, bound } = withJournal(undefined, () => ({ value: about.value, bound: about.bound }));
    if (!Number.isNaN(value)) conditions.push({ about, value, bound });
    return reading;
  });
}
