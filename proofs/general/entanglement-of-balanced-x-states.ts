import { everyVerdict, partialTranspose, proof, setting } from 'clausius';
import claim, { QUADRATIC, SHIFT } from '../../properties/general/entanglement-of-balanced-x-states.ts';
import { closestByMultiplier } from '../closest-states.ts';

/** Entries u = ρ₀₁, v = ρ₁₀, p = ρ₀₀ = ρ₁₁ and w = |ρ₀₀,₁₁|, also as p = w + m; a common factor of all changes nothing. */
const T = setting({ u: 'positive', v: 'positive', w: 'positive', m: 'positive', p: 'positive', x: 'positive' });
const level = (text: string): ReturnType<typeof T.form> => T.at(text, { p: 'w + m' });

/** The same by the closest state: ρ*₀₁ = A², ρ*₁₀ = B², so that s = AB, and ρ*₀₀ = ρ*₁₁ = q. */
const S = setting({
  A: 'positive',
  B: 'positive',
  q: 'positive',
  x: 'positive',
  u: 'real',
  v: 'real',
  p: 'real',
  w: 'real',
  s: 'real',
});
const STATE = { u: 'A^2 - x', v: 'B^2 - x', p: 'q + x', w: 'A*B + q*x/(A*B)', s: 'A*B' };
const put = (text: string): ReturnType<typeof S.form> => S.at(text, STATE);

const CLOSEST = S.matrix(xState('q', 'A^2', 'B^2', 'A*B'));

/** The quadratic equation has one positive root, and with that the conditions of optimality hold. */
export default proof(claim, {
  covers: 'two qubits, r₁, r₂ > 0 and w < p by computation; r₁r₂ = 0 and w = p by continuity',
  formulas: {
    quadratic: QUADRATIC.text,
    shift: SHIFT.text,
    multiplier: 'x/(1*A^2*B^2)',
    atZero: '1*u*v*(w^2 - 1*u*v)',
    atLevel: '(1*u + p)*(v + p)*(w^2 - (u + p)*(v + p))',
    radical: '1*w*sqrt(w^2*(u - v)^2 + 4*u*v*(u + p)*(v + p))',
  },
  steps: {
    'x solves w²s² = (r₁r₂ + (r₁ + r₂ + p)x)², s² = (r₁ + x)(r₂ + x)': ({ quadratic }) =>
      T.equal(quadratic, 'w^2*(u + x)*(v + x) - (u*v + (u + v + p)*x)^2'),
    'positive at 0 for w² > r₁r₂, negative at p, concave: one root in (0, p), the only positive one': (f) =>
      everyVerdict(
        T.equal(T.at(f.quadratic, { x: '0' }), f.atZero),
        T.equal(T.at(f.quadratic, { x: 'p' }), f.atLevel),
        T.sign(level('(u + p)*(v + p) - w^2'), 'positive'),
        T.sign(level('w^2 - (u + v + p)^2'), 'negative'),
      ),
    'the printed root is the larger one': ({ quadratic, shift, radical }) =>
      everyVerdict(
        T.equal(level(quadratic.replaceAll('x', `(${shift})`)), '0'),
        T.equal(level(`2*((u + v + p)^2 - w^2)*(${shift}) - (w^2*(u + v) - 2*u*v*(u + v + p))`), level(radical)),
      ),
    'it makes w = s + qx/s with q = p − x, and x < s': ({ quadratic }) =>
      everyVerdict(
        T.equal('u*v + (u + v + p)*x', '(u + x)*(v + x) + (p - x)*x'),
        S.equal(put(quadratic), '0'),
        S.equal(put('u*v + (u + v + p)*x'), put('w*s')),
        S.equal(put('s^2 - x^2'), put('u*v + (u + v)*x')),
      ),
    'ρ* ≥ 0: the eigenvalues q ± s of the block of |00⟩ and |11⟩ are those of ρ over 1 ± x/s': () =>
      everyVerdict(S.equal('(q + A*B)*(1 + x/(A*B))', put('p + w')), S.equal('(q - A*B)*(1 - x/(A*B))', put('p - w'))),
    'ρ*^Γ ≥ 0: its blocks are q, q and a matrix of determinant 0': () =>
      everyVerdict(
        S.sameMatrix(
          partialTranspose(CLOSEST, [2, 2], 1),
          S.matrix([
            ['q', '0', '0', '0'],
            ['0', 'A^2', 'A*B', '0'],
            ['0', 'A*B', 'B^2', '0'],
            ['0', '0', '0', 'q'],
          ]),
        ),
        S.sign('A^2 + B^2', 'positive'),
      ),
    'the conditions of optimality, with Q = (x/s²)|φ⟩⟨φ| and φ = (0, B, −A, 0)': ({ multiplier: k }) => {
      const Q = S.matrix([
        ['0', '0', '0', '0'],
        ['0', `(${k})*B^2`, `-(${k})*A*B`, '0'],
        ['0', `-(${k})*A*B`, `(${k})*A^2`, '0'],
        ['0', '0', '0', '0'],
      ]);
      const [u, v, p, w] = ['u', 'v', 'p', 'w'].map((name) => S.print(put(name)));
      return everyVerdict(closestByMultiplier(S, S.matrix(xState(p, u, v, w)), CLOSEST, Q), S.sign(k, 'positive'));
    },
  },
});

function xState(p: string, u: string, v: string, w: string): readonly (readonly string[])[] {
  return [
    [p, '0', '0', w],
    ['0', u, '0', '0'],
    ['0', '0', v, '0'],
    [w, '0', '0', p],
  ];
}
