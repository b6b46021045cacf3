import { cited, every, setting, type StepVerdict } from 'clausius';

/**
 * A system with reservoirs as formal entropies and energies; sums over reservoirs are one symbol each.
 *
 * | symbol | meaning |
 * |---|---|
 * | S0, S1 | entropy of the system before and after |
 * | R1 | Σ_r S(ρ_r) after |
 * | B0, B1 | Σ_r β_r⟨H_r⟩ before and after |
 * | lnZ | Σ_r ln Z_r |
 * | W | entropy of the whole where it does not start as a product |
 * | beta, E0, H0, H1, V0, V1 | one reservoir: its inverse temperature and energy; energies of system and interaction |
 */
export const BATHS = setting({
  S0: 'real',
  S1: 'real',
  R1: 'real',
  B0: 'real',
  B1: 'real',
  lnZ: 'real',
  W: 'real',
  beta: 'real',
  E0: 'real',
  H0: 'real',
  H1: 'real',
  V0: 'real',
  V1: 'real',
});

/** Entropy of the whole: it starts as a product, and a unitary keeps it. Σ_r S(ρ_r^eq) = B0 + lnZ. */
export const WHOLE = '(S0 + B0 + lnZ)';

/** −tr ρ(t) ln[ρ_s(t) ∏ρ_r^eq]. */
export const CROSS = '(S1 + B1 + lnZ)';

/** What the formal entropies stand on. */
export function foundations(): StepVerdict {
  return every(
    cited('NielsenChuang2011, section 11.3', 'entropies are unitarily invariant and add up for products'),
    cited('definition', 'ln ρ_r^eq = −β_r H_r − ln Z_r, and ln(A ⊗ B) = ln A ⊗ 1 + 1 ⊗ ln B'),
  );
}

/** Relative entropies are nonnegative. */
export function klein(): StepVerdict {
  return cited('Klein1931', 'D(ρ‖σ) ≥ 0');
}
