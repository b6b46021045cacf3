import type { BracketCertificate, CertifiedBracket } from '../entanglement/certified/certified-bracket.ts';
import { stateOf as closestStateOf } from '../entanglement/certified/rational-unitary.ts';
import type { ClosestSpectrum, EntanglementBracket } from '../entanglement/measures/entanglement-bracket.ts';
import type { ExactMatrix } from '../exact/matrices/exact-matrix.ts';
import { numberFromRational, printRational } from '../exact/integers/rational.ts';
import type { Matrix, Real } from '../matrix/interface.ts';
import { columns, counted } from '../report/number-text.ts';
import { entriesOf } from '../quantum/entries.ts';

/** What is said of a state besides its bracket. */
interface StateFacts {
  readonly dims: readonly number[];
  /** Bound of the Frobenius distance of the exact state from the matrix that was given. */
  readonly distance: number;
  /** Why a PPT state is entangled nevertheless, where that is known. */
  readonly entangled: string | undefined;
}

/** What is printed besides the bracket. */
interface Shown {
  /** The closest state with its spectrum, and the dual matrix. */
  readonly matrices?: true;
}

/** Lines of a bracket that was found in float64. */
export function bracketLines(
  bracket: EntanglementBracket,
  facts: StateFacts,
  { matrices }: Shown = {},
): readonly string[] {
  const { lower, upper, reached, closest, closestSpectrum, dual, set, iterations } = bracket;
  const how =
    iterations > 0
      ? counted(iterations, 'interior-point step')
      : lower === 0
        ? 'the state itself is PPT'
        : 'the state is pure or nearly so';
  return [
    ...boundLines(set, lower, upper),
    `width ${(upper - lower).toExponential(1)}${reached ? '' : ', which is more than was asked for'}; ${how}`,
    ...factLines(facts),
    ...(matrices
      ? witnessLines(set, closest, closestSpectrum, dual)
      : [`--matrices prints the closest ${nameOf(set)} state and the dual matrix of the lower bound.`]),
  ];
}

/** Lines of a certified bracket. */
export function certifiedLines(
  bracket: CertifiedBracket,
  facts: StateFacts,
  { matrices }: Shown = {},
): readonly string[] {
  const { set, lower, upper, ground, certificate } = bracket;
  const bounds = [...boundLines(set, below(lower), above(upper)), ...factLines(facts)];
  if (ground === 'ppt') return [...bounds, 'The partial transpose is positive, by elimination.'];
  if (certificate === undefined) {
    return [
      ...bounds,
      'The state is pure, tr ρ² = 1 exactly: E is the entropy of a subsystem, its eigenvalues enclosed.',
    ];
  }
  return [
    ...bounds,
    'Certified by exact elimination and enclosed logarithms; --json prints the certificate, --matrices its matrices in decimals.',
    ...(matrices
      ? [
          ...witnessLines(set, closestStateOf(certificate), spectrumOf(certificate), certificate.dual),
          `level t ≥ λ_max(Dln[s](ρ) + Q^Γ): ${printRational(certificate.level)}`,
        ]
      : []),
  ];
}

function factLines({ distance, entangled }: StateFacts): readonly string[] {
  const lines: string[] = [];
  if (distance > 0) {
    lines.push(
      'The matrix is not exactly a state as it is written. All this is about the exact state next to it, at a distance ' +
        `‖ρ − σ‖_F ≤ ${roundedUp(distance)} (Frobenius norm); --certify --json prints σ.`,
    );
  }
  if (entangled !== undefined) lines.push(`Nevertheless the state is entangled: ${entangled}.`);
  return lines;
}

/** Two digits that are not below the number. */
function roundedUp(x: number): string {
  const text = x.toExponential(1);
  return Number(text) >= x ? text : (x * 1.1).toExponential(1);
}

function witnessLines(
  set: 'separable' | 'ppt',
  closest: Matrix,
  { values, vectors }: ClosestSpectrum,
  dual: Matrix,
): readonly string[] {
  return [
    `closest ${nameOf(set)} state s:`,
    ...rowsOf(closest),
    'its eigenvalues w, and its eigenvectors |k⟩ in columns; D(ρ‖s) = −S(ρ) − Σ ⟨k|ρ|k⟩ ln w_k:',
    `  ${values.join('  ')}`,
    ...rowsOf(vectors, VECTOR_PLACES),
    'dual matrix Q of the lower bound, tr ρ ln ρ − tr ρ ln s + 1 − λ_max(Dln[s](ρ) + Q^Γ):',
    ...rowsOf(dual),
  ];
}

function nameOf(set: 'separable' | 'ppt'): string {
  return set === 'separable' ? 'separable' : 'PPT';
}

/** The float64 numbers next to the eigenvalues and eigenvectors of a certificate. */
function spectrumOf({ weights, basis }: BracketCertificate): ClosestSpectrum {
  return { values: weights.map((w) => numberFromRational(w).value), vectors: basis };
}

function boundLines(set: 'separable' | 'ppt', lower: number, upper: number): readonly string[] {
  const name = set === 'separable' ? 'relative entropy of entanglement' : 'relative entropy to the PPT states';
  return [`${name} in nats:`, `  lower bound ${lower}`, `  upper bound ${upper}`];
}

function rowsOf(m: Matrix, places = PLACES): readonly string[] {
  const rows = entriesOf(m).map((row) => row.map(([re, im]) => entryText(re, im, places)));
  return columns(
    rows,
    rows.map((_, k) => k),
  ).map((line) => `  ${line}`);
}

/** Decimal places of matrices, which are for reading, and of eigenvectors, from which the bound has to follow. */
const PLACES = 8;
const VECTOR_PLACES = 17;

/** An entry with the parts that are not 0 when they are rounded. */
function entryText(re: number, im: number, places: number): string {
  // Adding 0 turns −0 into 0.
  const [x, y] = [re, im].map((part) => Number(part.toFixed(places)) + 0);
  if (y === 0) return x === 0 ? '0' : x.toFixed(places);
  if (x === 0) return `${y.toFixed(places)}i`;
  return `${x.toFixed(places)} ${y < 0 ? '-' : '+'} ${Math.abs(y).toFixed(places)}i`;
}

/** Data of a bracket that was found in float64. */
export function bracketData(bracket: EntanglementBracket, facts: StateFacts): object {
  const { set, lower, upper, reached, iterations, closest, closestSpectrum, dual } = bracket;
  const spectrum = { values: closestSpectrum.values, vectors: entriesOf(closestSpectrum.vectors) };
  const matrices = { closest: entriesOf(closest), closestSpectrum: spectrum, dual: entriesOf(dual) };
  return { ...factData(facts), set, lower, upper, reached, iterations, ...matrices };
}

/** Data of a certified bracket: numbers are rounded outward, matrices exact. */
export function certifiedData(bracket: CertifiedBracket, facts: StateFacts): object {
  const { set, lower, upper, ground, state, certificate } = bracket;
  const data = { ...factData(facts), state: textsOf(state), set, ground, lower: below(lower), upper: above(upper) };
  return certificate === undefined ? data : { ...data, certificate: certificateData(certificate) };
}

function factData({ dims, distance, entangled }: StateFacts): object {
  return {
    dims,
    frobeniusDistance: distance,
    ...(entangled === undefined ? {} : { entangled }),
  };
}

/** A float64 number that is certainly not above x: the difference rounds by half of what is taken off. */
function below({ value, bound }: Real): number {
  const end = value - bound;
  return end - Number.EPSILON * Math.abs(end);
}

function above(x: Real): number {
  return -below(x.negated());
}

function certificateData({ rho, basis, weights, dual, level }: BracketCertificate): object {
  return {
    rho: textsOf(rho),
    basis: textsOf(basis),
    weights: weights.map(printRational),
    dual: textsOf(dual),
    level: printRational(level),
  };
}

function textsOf(m: ExactMatrix): readonly (readonly (readonly [string, string])[])[] {
  return Array.from({ length: m.rows }, (_, i) =>
    Array.from({ length: m.cols }, (_unused, j) => {
      const { a, b } = m.entry(i, j);
      return [printRational(a), printRational(b)] as const;
    }),
  );
}
