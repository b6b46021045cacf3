import { claimFromText } from 'clausius';

/** The relative entropy between a state and its coarse-grained version also decreases under reversible evolution. */
export default claimFromText({
  id: 'coarse-grained-entropy-always-increases',
  source: 'Vedral2009, higher Hilbert space view',
  statement: 'coherence(U(rho)) >= coherence(rho)',
  given: 'rho: state(A); U: unitary(A)',
  on: ['A=2', 'A=3'],
  literature: 'false',
  note: 'C_r(ρ) = S(ρ‖Πρ), where Π erases the coherences of a basis. True for a start without coherences, Πρ = ρ.',
});
