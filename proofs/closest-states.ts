import {
  defined,
  diagonal,
  enclosedEntanglement,
  entanglementIdentities,
  everyVerdict,
  maximum,
  minimum,
  mixture,
  partialTranspose,
  relativeEntropy,
  setting,
  spectral,
  vonNeumannEntropy,
  type Matrix,
  type Real,
  type Setting,
  type Sides,
  type StepVerdict,
} from 'clausius';
import { once } from './once.ts';

type SymbolicMatrix = ReturnType<Setting['matrix']>;

/**
 * Conditions for ρ* to be the PPT state closest to a state ρ > 0 of two qubits that commutes with it: with G = 1 − Q^Γ
 *
 *     Gρ* = ρ and [ρ, ρ*] = 0, so that D ln[ρ*](ρ) = ρρ*⁻¹ = G;  Qρ*^Γ = 0;  tr ρ* = tr ρ.
 *
 * With Q ≥ 0 and ρ*^Γ ≥ 0, −tr ρ ln t is at least its tangent at ρ*, −tr ρ ln ρ* + 1 − tr Gt = −tr ρ ln ρ* + tr Q t^Γ, for all
 * PPT states t. A common factor of ρ and ρ* changes nothing.
 */
export function closestByMultiplier(
  S: Setting,
  rho: SymbolicMatrix,
  closest: SymbolicMatrix,
  Q: SymbolicMatrix,
): StepVerdict {
  const gamma = (X: SymbolicMatrix): SymbolicMatrix => partialTranspose(X, [2, 2], 1) as SymbolicMatrix;
  const one = S.arithmetic.identity(4);
  const G = one.minus(gamma(Q));
  return everyVerdict(
    S.sameMatrix(G.times(closest), rho),
    S.sameMatrix(rho.times(closest), closest.times(rho)),
    S.sameMatrix(Q.times(gamma(closest)), one.scaled(0)),
    S.sameMatrix(one.scaled(closest.trace()), one.scaled(rho.trace())),
  );
}

/** E; z = D(p‖q), entropies R of ρ and h of m = max(p, c), a = −ln c, b = −ln(1 − c); traces of ρ with the logarithms of the closest state (l) and of another one (u). */
const S = setting({
  E: 'real',
  R: 'real',
  h: 'real',
  m: 'real',
  a: 'real',
  b: 'real',
  z: 'real',
  l: 'real',
  u: 'real',
});

/** A state that mixes what is inside and outside of a projector P, and the weight c of P above which it is entangled. */
export interface Mixed {
  readonly rho: Matrix;
  readonly P: Matrix;
  readonly threshold: Real;
  /** The state of the family with another weight of P. */
  readonly family: (weight: Real) => Matrix;
  /** Q for ρ beyond the threshold. */
  readonly multiplier: Matrix;
  /** Separable state beside the closest one, and its share. */
  readonly other: Matrix;
  readonly weight: Real;
  readonly dims: readonly [number, number];
}

const logTrace = (X: Matrix, A: Matrix): Real => spectral(A).logTrace(X);
const weightOf = once(({ rho, P }: Mixed): Real => rho.traceOfProduct(P));
const closestOf = once((own: Mixed): Matrix => own.family(minimum(own.threshold, weightOf(own))));
const besideOf = once((own: Mixed): Matrix => mixture(own.weight, closestOf(own), own.other));

function multiplierOf(own: Mixed): Matrix {
  return weightOf(own).value > own.threshold.value ? own.multiplier : own.multiplier.scaled(0);
}

/** D(p‖min(p, c)). */
const RIGHT = 'm*a + (1 - m)*b - h';

/** Link of a claim on E alone, of states that may be singular. */
export function weightLink<D, T>(parts: (drawn: D, system: T) => Mixed) {
  return {
    symbols: setting({ E: 'real', h: 'real', m: 'real', a: 'real', b: 'real', z: 'real' }),
    read: (drawn: D, system: T): Readonly<Record<string, Real>> => {
      const own = parts(drawn, system);
      return { E: enclosedEntanglement(own.rho, own.dims), ...weightsOf(own) };
    },
    sides: (): readonly Sides[] => [['E', RIGHT]],
  };
}

/** Steps for it. */
export function weightSteps(parts: (drawn: never, system: never) => Mixed) {
  return {
    'the conditions of optimality: E = D(p‖q)': () =>
      defined(
        entanglementIdentities.entanglementOfWeights,
        (drawn: never, system: never) => {
          const own = parts(drawn, system);
          return [own.rho, closestOf(own), multiplierOf(own), own.P, own.dims] as const;
        },
        'E',
        'z',
      ),
    'D(p‖q)': thresholdStep(parts),
  };
}

function thresholdStep(parts: (drawn: never, system: never) => Mixed): () => StepVerdict {
  return () =>
    defined(
      entanglementIdentities.relativeEntropyToThreshold,
      (drawn: never, system: never) => {
        const own = parts(drawn, system);
        return [weightOf(own), own.threshold, own.rho.arithmetic] as const;
      },
      'z',
      RIGHT,
    );
}

/** h, m, a, b and z. */
function weightsOf(own: Mixed): Readonly<Record<'h' | 'm' | 'a' | 'b' | 'z', Real>> {
  const [p, m] = [weightOf(own), maximum(own.threshold, weightOf(own))];
  const binary = (x: Real): Matrix => diagonal([x, x.minus(1).negated()], own.rho.arithmetic);
  return {
    h: vonNeumannEntropy(binary(m)),
    m,
    a: own.threshold.ln().negated(),
    b: own.threshold.minus(1).negated().ln().negated(),
    z: relativeEntropy(binary(p), binary(minimum(own.threshold, p))),
  };
}

/** E where a search finds it, for two qubits; D(ρ‖s), and D(ρ‖t) of states beside the closest one. */
export function sidesOfFamily(dim: number): readonly Sides[] {
  const distances: readonly Sides[] = [
    ['-l - R', RIGHT],
    ['-u - R', RIGHT],
  ];
  return dim === 2 ? [['E', RIGHT], ...distances] : distances;
}

/** Link of a claim on the closest state of such a family: E, for two qubits, D(ρ‖s), and D(ρ‖t) of states beside it. */
export function familyLink<D, T extends readonly number[]>(
  parts: (drawn: D, system: T) => Mixed,
  sides: (dim: number) => readonly Sides[],
) {
  return {
    symbols: S,
    read: (drawn: D, system: T): Readonly<Record<string, Real>> => {
      const own = parts(drawn, system);
      return {
        ...weightsOf(own),
        E: own.dims[0] === 2 ? enclosedEntanglement(own.rho, own.dims) : own.rho.arithmetic.real(0),
        R: vonNeumannEntropy(own.rho),
        l: logTrace(own.rho, closestOf(own)),
        u: logTrace(own.rho, besideOf(own)),
      };
    },
    sides: (_: unknown, [d]: T) => sides(d),
  };
}

/** The closest state holds P at the threshold, by a multiplier; below it ρ is its own closest state. */
export function familySteps(parts: (drawn: never, system: never) => Mixed) {
  const of =
    <A>(objects: (own: Mixed) => A) =>
    (drawn: never, system: never): A =>
      objects(parts(drawn, system));
  return {
    'the conditions of optimality: E = D(ρ‖s)': () =>
      defined(
        entanglementIdentities.entanglementByMultiplier,
        of((own) =>
          own.dims[0] === 2 ? ([own.rho, closestOf(own), multiplierOf(own), own.dims] as const) : undefined,
        ),
        'E',
        '-l - R',
      ),
    'and no PPT state is closer than s': () =>
      defined(
        entanglementIdentities.closestByMultiplier,
        of((own) => [own.rho, closestOf(own), multiplierOf(own), besideOf(own), own.dims] as const),
        '-l - R',
        '-u - R',
      ),
    'they differ in the weight of P alone': () =>
      defined(
        entanglementIdentities.relativeEntropyOfWeights,
        of((own) => [own.rho, closestOf(own), own.P] as const),
        '-l - R',
        'z',
      ),
    'D(p‖q)': thresholdStep(parts),
  };
}
