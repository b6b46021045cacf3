import { cited, every, setting, type StepVerdict } from 'clausius';

/**
 * Traces as symbols, for a state ρ of full rank, its closest separable state ρ* and the stationary state π of the dissipator D.
 *
 * | symbol | meaning |
 * |---|---|
 * | l, q, p | tr D(ρ) ln ρ, tr D(ρ) ln ρ*, tr D(ρ) ln π |
 * | m | derivative of tr ρ ln e^{tD}ρ* at t = 0 |
 * | h | duration of a collision with a qubit in the state τ; Φ(X) = tr_E U(X ⊗ τ)U†, and Φ′ with U† in place of U |
 * | R, N, b | tr ρ ln ρ, tr τ ln τ, tr ρ ln π |
 * | A, B, C | tr Φ(ρ) ln ρ*, tr Φ(ρ) ln π, tr ρ ln Φ′(ρ*) |
 * | K | tr ρ ln ρ* |
 * | T | tr τ′ ln τ for the state τ′ of the qubit after the collision |
 */
const S = setting(
  Object.fromEntries(
    ['l', 'q', 'p', 'm', 'h', 'R', 'N', 'b', 'A', 'B', 'C', 'K', 'T'].map(
      (letter) => [letter, letter === 'h' ? 'positive' : 'real'] as const,
    ),
  ),
);

export const TRACES = {
  production: '1*p - 1*l',
  entanglement: '1*l - 1*q',
  before: '1*R + 1*N - 1*A - 1*T',
  after: '1*R - 1*C',
  conserved: '1*N + 1*b - 1*B',
};

type Traces = Readonly<Record<keyof typeof TRACES, string>>;

/** |Ė| ≤ σ for a dissipator with detailed balance (GNS) under which separable states stay separable. */
export const boundByDetailedBalance = {
  'Ė = tr ρ̇(ln ρ − ln ρ*) and σ = tr ρ̇(ln π − ln ρ)': () =>
    every(
      cited('entanglement-production-formula', 'Ė = tr ρ̇(ln ρ − ln ρ*) for ρ of full rank'),
      cited('Spohn1978', 'σ = −tr ρ̇(ln ρ − ln π)'),
    ),
  'a Hamiltonian that is local and commutes with π adds to neither': () =>
    every(
      cited('VedralPlenio1998', 'E is invariant under local unitaries'),
      cited('definition', 'tr [H, ρ] ln ρ = 0, as the trace is cyclic, and tr [H, ρ] ln π = 0 for [H, π] = 0'),
    ),
  'Ė ≤ 0': () => cited('Lindblad1975', 'E(e^(tD)ρ) ≤ D(e^(tD)ρ‖e^(tD)ρ*) ≤ D(ρ‖ρ*), where e^(tD)ρ* is separable'),
  'jumps G, G† with πG = e^{−ω}Gπ and rates in the ratio 1 : e^ω are those of a collision, Φ and Φ′ = 1 + hD to first order':
    () =>
      every(
        cited('Alicki1976', 'detailed balance (GNS) means such pairs, and a Hamiltonian that commutes with π'),
        cited(
          'calculus',
          'expansion of U = exp[−i√h(G ⊗ |1⟩⟨0| + G† ⊗ |0⟩⟨1|)] with τ = diag(1, e^ω)/(1 + e^ω); ω = 0 for a Hermitian G',
        ),
      ),
  'the collision conserves ln π + ln τ': ({ conserved }: Traces) =>
    every(
      cited('definition', 'G lowers ln π by ω, and |1⟩⟨0| raises ln τ by ω'),
      S.equal(S.sum(conserved, 'B'), 'N + b'),
    ),
  'tr ρ ln Φ′(ρ*) − tr Φ(ρ) ln ρ* ≥ tr ρ ln π − tr Φ(ρ) ln π': (traces: Traces) =>
    every(
      cited('definition', 'before = D(ρ ⊗ τ‖U†(ρ* ⊗ τ)U), and after without the qubit'),
      cited('Lindblad1975', 'relative entropy does not grow when a part is traced out: before ≥ after'),
      S.equal(gain(traces), '(C - A) - (b - B)'),
    ),
  'to first order in h: m ≥ q − p; the collisions of all pairs add up': (traces) =>
    S.equal(S.at(gain(traces), { C: 'K + h*m', A: 'K + h*q', B: 'b + h*p' }), 'h*(m - (q - p))'),
  'm ≤ 0': () => cited('definition', 'no separable state, such as e^(tD)ρ*, has a larger tr ρ ln s than ρ*'),
  'σ + Ė = p − q ≥ −m ≥ 0': ({ production, entanglement }) =>
    every(S.equal(S.sum(production, entanglement), 'p - q'), S.equal(production, 'p - l')),
} satisfies Readonly<Record<string, (traces: Traces) => StepVerdict>>;

/** Relative entropies before the trace over the qubit, less those after it. */
function gain({ before, after, conserved }: Traces): ReturnType<typeof S.at> {
  return S.at(S.difference(before, after), { T: conserved });
}
