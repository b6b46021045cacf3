import {
  type Arithmetic,
  type Matrix,
  pauliX,
  pauliY,
  pauliZ,
  proof,
  type Real,
  setting,
  tensor,
  unitMatrix,
  weightedSum,
  withSteadyState,
} from 'clausius';
import claim, {
  type EqualSpins,
  equalSpins,
} from '../../properties/hartmann-2006/equal-resets-leave-heisenberg-spins-uncorrelated.ts';

/** The steady state is the product of what each spin would relax to alone: Bloch vectors are (rχ + B(2s − 1)e_z)/(r + rates). */
export default proof(claim, {
  covers: 'two qubits, any reset state, the noise of equation (1); the commutation for any state of one qubit',
  link: {
    parameters: setting({
      g: 'positive',
      B: 'positive',
      c: 'positive',
      s: '[0, 1]',
      r: 'positive',
      u0: 'real',
      v0: 'real',
      u1: 'real',
      v1: 'real',
    }),
    read: ({ model: { g, B, c, s, r, chi } }) => ({
      g,
      B,
      c,
      s,
      r,
      u0: chi.realPart(0, 0),
      v0: chi.imaginaryPart(0, 0),
      u1: chi.realPart(1, 0),
      v1: chi.imaginaryPart(1, 0),
    }),
    objects: ({ g, B, c, s, r, u0, v0, u1, v1 }, arithmetic) => {
      const kets = [0, 1].map((row) => unitMatrix(2, row, 0, arithmetic).columns(0, 1));
      const chi = weightedSum([...kets, ...kets.map((ket) => ket.timesI())], [u0, u1, v0, v1]);
      const drawn = { g, B, c, s, r, chi };
      const generator = equalSpins(drawn, arithmetic);
      const alone = spinAlone(drawn, arithmetic);
      return { model: { ...drawn, generator: withSteadyState(generator, tensor(alone, alone)) } };
    },
  },
  steps: {
    'ρ₁ ⊗ ρ₁ commutes with the Heisenberg coupling, whatever ρ₁ is': () => {
      const S = setting({ a: 'real', b: 'real', c: 'real' });
      const rho = S.matrix([
        ['(1 + c)/2', '(a - i*b)/2'],
        ['(a + i*b)/2', '(1 - c)/2'],
      ]);
      const pair = tensor(rho, rho);
      const H = [pauliX, pauliY, pauliZ]
        .map((pauli) => tensor(pauli(S.arithmetic), pauli(S.arithmetic)))
        .reduce((sum, term) => sum.plus(term));
      return S.sameMatrix(H.times(pair), pair.times(H));
    },
  },
});

/** State to which one spin relaxes alone. */
function spinAlone({ B, c, s, r, chi }: EqualSpins, arithmetic: Arithmetic): Matrix {
  const fresh = chi.times(chi.adjoint()).scaled(arithmetic.real(1).dividedBy(chi.squaredNorm()));
  const paulis = [pauliX, pauliY, pauliZ].map((pauli) => pauli(arithmetic));
  const [x, y, z] = paulis.map((pauli) => fresh.traceOfProduct(pauli).times(r));
  const polarisation = r.plus(B.dividedBy(2)).plus(c);
  const inversion = z.plus(B.times(s.times(2).minus(1)));
  const vector: readonly Real[] = [
    x.dividedBy(polarisation),
    y.dividedBy(polarisation),
    inversion.dividedBy(r.plus(B)),
  ];
  return weightedSum([arithmetic.identity(2), ...paulis], [arithmetic.real(1), ...vector]).scaled(
    arithmetic.real(1, 2),
  );
}
