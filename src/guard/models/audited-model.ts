import { type LiouvillianStructure, liouvillianStructure } from '../../symbolic/models/structure.ts';
import { type SymbolicSteadyState, symbolicSteadyState } from '../../symbolic/models/symbolic-steady-state.ts';
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
