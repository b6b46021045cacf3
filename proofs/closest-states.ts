import {
  defined,
  diagonal,
  enclosedEntanglement,
  entanglementIdentities,
  every,
  maximum,
  partialTranspose,
  setting,
  spectral,
  vonNeumannEntropy,
  type Matrix,
  type Real,
  type Setting,
  type StepVerdict,
} from 'clausius';

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
  return every(
    S.sameMatrix(G.times(closest), rho),
    S.sameMatrix(rho.times(closest), closest.times(rho)),
    S.sameMatrix(Q.times(gamma(closest)), one.scaled(0)),
    S.sameMatrix(one.scaled(closest.trace()), one.scaled(rho.trace())),
  );
}

/** E, the binary entropy h of m = max(1/2, p), and c = tr of its state with the logarithm of the closest one. */
const S = setting({ E: 'real', h: 'real', c: 'real', m: 'real' });

/** ρ, and the maximally entangled projector P of which it may hold more than a half. */
type Parts = { readonly rho: Matrix; readonly P: Matrix };

function binary(weight: Real, { rho: { arithmetic } }: Parts): Matrix {
  return diagonal([weight, arithmetic.real(1).minus(weight)], arithmetic);
}

const half = ({ rho: { arithmetic } }: Parts): Real => arithmetic.real(1, 2);
const largest = (own: Parts): Real => maximum(half(own), own.rho.traceOfProduct(own.P));

/** Link of a claim E = ln 2 − h(max(1/2, p)) about two-qubit states ρ = pP + (1 − p)σ. */
export function halfLink<D>(parts: (drawn: D) => Parts, right: string) {
  return {
    symbols: S,
    read: (drawn: D): Readonly<Record<string, Real>> => {
      const own = parts(drawn);
      const m = largest(own);
      return {
        E: enclosedEntanglement(own.rho, [2, 2]),
        h: vonNeumannEntropy(binary(m, own)),
        c: spectral(binary(half(own), own)).logTrace(binary(m, own)),
        m,
      };
    },
    sides: () => [['E', right]] as const,
  };
}

/** The closest state holds P at one half, with the multiplier Q = (2p − 1)(1 − 2P^Γ). */
export function halfSteps(parts: (drawn: never) => Parts) {
  return {
    'E = D(p‖1/2) by the conditions of optimality, and 0 for PPT states': () =>
      defined(
        entanglementIdentities.closestByMultiplier,
        (drawn: never) => {
          const { rho, P } = parts(drawn);
          const one = rho.arithmetic.identity(4);
          const p = rho.traceOfProduct(P);
          const rest = p.minus(1).negated();
          // Where nothing is left beside P the closest state holds the other ones alike.
          const others =
            rest.sign() === 0
              ? one.minus(P).scaled(rho.arithmetic.real(1, 6))
              : rho.minus(P.scaled(p)).scaled(rho.arithmetic.real(1, 2).dividedBy(rest));
          const s = P.scaled(rho.arithmetic.real(1, 2)).plus(others);
          const Q = one.minus(partialTranspose(P, [2, 2], 1).scaled(2)).scaled(p.times(2).minus(1));
          return [rho, s, Q, P, [2, 2]] as const;
        },
        'E',
        '-c - h',
      ),
    'which is ln 2 − h': () =>
      defined(
        entanglementIdentities.relativeToMaximallyMixed,
        (drawn: never) => {
          const own = parts(drawn);
          return [binary(largest(own), own)] as const;
        },
        '-c - h',
        'ln(2) - h',
      ),
  };
}
