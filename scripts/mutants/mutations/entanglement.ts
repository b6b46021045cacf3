import { within } from '../mutation.ts';

const bounds = within('src/entanglement/ppt/ppt-bounds.ts', 'test/unit/entanglement/ppt-bounds.test.ts');
const CERTIFICATE = 'test/unit/entanglement/bracket-certificate.test.ts';
const bracket = within('src/entanglement/certified/certified-bracket.ts', CERTIFICATE);
const certificate = within('src/entanglement/certified/ppt-witness.ts', CERTIFICATE);
const enclosed = within(
  'src/entanglement/certified/enclosed-bracket.ts',
  'test/unit/entanglement/enclosed-bracket.test.ts',
);
const CLOSEST = 'test/unit/entanglement/closest-state-bound.test.ts';
const closest = within('src/entanglement/certified/closest-state-bound.ts', CLOSEST);
const coercive = within('src/entanglement/ppt/coercivity.ts', CLOSEST);
const onFace = within('src/entanglement/certified/traces-on-face.ts', CLOSEST);

const pair = within(
  'src/entanglement/certified/state-with-closest.ts',
  'test/unit/entanglement/distance-of-pairs.test.ts',
);

const logarithms = within('src/entanglement/ppt/log-derivatives.ts', 'test/unit/entanglement/log-derivatives.test.ts');

export const ENTANGLEMENT = [
  logarithms('one triangle is as wrong as both', 'Math.SQRT2 * (most + error)', '(most + error)'),
  pair('the rounding of ρ moves its closest state by nothing', 'const z = moved / least;', 'const z = 0;'),
  pair('the closest state moves as far as ρ', 'const z = moved / least;', 'const z = moved;'),
  bounds(
    'the negative part of Q is left out',
    'space.spectrum[dim - 1] + deficit + eigenError',
    'space.spectrum[dim - 1] + eigenError',
  ),
  bounds('the slack is left out of the lower bound', '+ 1 - slack', '+ 1'),
  bounds('the slack is left out of the upper bound', '* UNIT_ROUNDOFF + slack,', '* UNIT_ROUNDOFF,'),
  bounds('the error of the entropy is left out', 'crossError + state.entropyError +', 'crossError +'),
  bounds('the error of the cross entropy is left out', 'crossError + state.entropyError +', 'state.entropyError +'),
  bounds(
    'the error of Q^Γ in the eigenbasis is left out',
    '(turned + 2 * UNIT_ROUNDOFF) * Math.sqrt(dualSquares) +',
    '',
  ),
  bounds('what is in doubt of G is left out', 'doubt[i] += error;', ''),
  bounds('the distance from the root is left out', '(state.distance + ', '('),
  bounds('the trace of the root is left out of its distance', 'Math.abs(weight - 1) + ', ''),
  bounds('the root is not normalised', '/ weight - Math.log(weight) + 1', '/ weight + 1'),
  bounds('continuity has no entropy', ' - (1 + epsilon) * (x * Math.log(x) + (1 - x) * Math.log1p(-x))', ''),
  bounds('E is at most 0', 'Math.min(dimA, dimB)', '1'),
  bounds('eigenvectors count as unitary where s is made PPT', 'const error = turned * norm;', 'const error = 0;'),
  bounds('weights of s count as normalised', 'Math.log(trace) + dim', 'dim'),

  certificate(
    'any basis counts as unitary',
    'isZero(basis.adjoint().times(basis).minus(exact.identity(basis.rows)))',
    'true',
  ),
  certificate('weights need no sum', 'compareRationals(total, ONE) === 0 && ', ''),
  certificate('weights may be negative', ' && weights.every(isPositive)', ''),
  certificate(
    'the state need not be PPT',
    'isPptBall(U, weights, dims) || isPositiveSemidefinite(transposed(stateOf({ basis, weights }), dims));',
    'true;',
  ),
  certificate(
    'the state itself has to be positive, not its partial transpose',
    '(A) => transposed(A, dims)',
    '(A) => A',
  ),
  certificate('Q need not be positive', "dual matrix', isPositiveSemidefinite(dual)", "dual matrix', true"),
  certificate(
    'the level need not be above G + Q^Γ',
    "G + Q^Γ', isBelow(tangent(rho, U, witness), level)",
    "G + Q^Γ', true",
  ),
  certificate('Q is not transposed', 'transposed(dual, dims), U.bits', 'dual, U.bits'),
  bracket('the level is left out of the lower bound', '.plus(1).minus(rationalReal(level))', ''),

  enclosed('the level is left out of the lower bound', '.plus(trace).minus(rationalReal(level))', ''),
  enclosed(
    'the level holds for the middle alone',
    'let best = proposedWitness(ball, dims',
    'let best = proposedWitness({ ...ball, radius: 0n }, dims',
  ),
  enclosed('faint eigenvalues stay as they are', '[2 ** -26, 2 ** -20, 2 ** -14]', '[]'),
  enclosed('no more places are asked for', 'MOST = 16', 'MOST = 1'),
  enclosed('any trace counts as 1', 'requireTrace(ball);', ''),
  enclosed(
    'expectations are those of the middle',
    'narrowBall(rho, bits);',
    '{ ...narrowBall(rho, bits)!, radius: 0n };',
  ),
  enclosed(
    'the middle decides whether a state is PPT',
    'isPositiveBall(mappedBall(ball,',
    'isPositiveBall(mappedBall({ ...ball, radius: 0n },',
  ),

  closest('states next to ρ count as ρ', 'residualNorm(M, values, face) + unknown', 'residualNorm(M, values, face)'),
  closest('the residual is left out', 'residualNorm(M, values, face) + unknown', 'unknown'),
  closest('the excess is left out', 'excess: outward(excess)', 'excess: 0'),
  coercive('the curvature at s counts on the whole way', 'matrix[k] /= 5', 'matrix[k] /= 1'),
  onFace('the error of ρ is left out of its own trace', 'moved * Math.sqrt(slope) * (1 + tau) + ', ''),
];
