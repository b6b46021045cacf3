import type { RationalFunction } from '../../exact/polynomials/rational-function.ts';
import { type LiouvillianStructure, liouvillianStructure } from '../../symbolic/models/structure.ts';
import { type SymbolicSteadyState, symbolicSteadyState } from '../../symbolic/models/symbolic-steady-state.ts';
import type { SymbolicMatrix } from '../../symbolic/formulas/symbolic-arithmetic.ts';
import type { Model } from '../../symbolic/models/model.ts';

/** A model with what several checks need. */
export interface AuditedModel {
  readonly model: Model;
  readonly structure: LiouvillianStructure;
  readonly steadyState: SymbolicSteadyState;
}

/** A model with its generator in its sparsest basis and its steady state. */
export function auditedModel(model: Model): AuditedModel {
  const structure = liouvillianStructure(model);
  return { model, structure, steadyState: symbolicSteadyState(model, structure) };
}

/**
 * J = tr[H D(π)], the heat that the system takes from a bath in the state π: H is the Hamiltonian of the system, or the one that is
 * stated for the bath.
 */
export function heatCurrent(
  { hamiltonian, dissipators, baths }: Model,
  bath: string,
  pi: SymbolicMatrix,
): RationalFunction {
  return (baths[bath]?.hamiltonian ?? hamiltonian).traceOfProduct(dissipators[bath].applyTo(pi)).exact;
}
