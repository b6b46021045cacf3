import {
  changeUnderPair,
  claimedForEach,
  commutator,
  defined,
  definedForEach,
  derivativeOfPair,
  embed,
  entanglementIdentities,
  entropyFlowOfPair,
  identities,
  inBasis,
  inOwnBasis,
  lindbladian,
  logTraceDerivative,
  pairGenerator,
  productionOfPair,
  setting,
  spectral,
  taken,
  theorems,
  type StateWithClosest,
  type Jump,
  type JumpPair,
  type Lindbladian,
  type Matrix,
  type Real,
} from 'clausius';
import { once } from './once.ts';
import jumpAndItsReverse from '../properties/general/jump-and-its-reverse.ts';

/** Noise of pairs of jumps with hπG = gGπ, and a local Hamiltonian that commutes with π; what it acts on. */
export interface BalancedNoise {
  readonly pair: StateWithClosest;
  readonly pairs: readonly JumpPair[];
  /** π. */
  readonly fixedPoint: Matrix;
  /** Hamiltonians of both parts. */
  readonly hamiltonians: readonly [Matrix, Matrix];
}

/**
 * | symbol | meaning |
 * |---|---|
 * | p, ph | Ė = tr L(ρ)(ln ρ − ln ρ*), and the part of the Hamiltonian |
 * | r, q, w | tr L(ρ) of ln ρ, ln ρ*, ln π |
 * | qk, wk | the last two of the pairs of jumps alone |
 * | rh, qh, wh | all of the Hamiltonian |
 * | c | Σ tr ρ Dln[ρ*](L_k(ρ*)) over the pairs |
 * | m | tr ρ Dln[ρ*](L(ρ*)) |
 * | f | entropy that the pairs take from their baths |
 */
const S = setting(
  Object.fromEntries(
    ['p', 'ph', 'r', 'q', 'w', 'qk', 'wk', 'rh', 'qh', 'wh', 'c', 'm', 'f'].map((name) => [name, 'real' as const]),
  ),
);

const own = entanglementIdentities;

const logTrace = (X: Matrix, A: Matrix): Real => spectral(A).logTrace(X);
const sum = (terms: readonly Real[]): Real => terms.reduce((total, term) => total.plus(term));

/** A state, a pair of jumps and ρ in the basis of the state. */
function inBasisOf(s: Matrix, rho: Matrix, pair: JumpPair): { rho: Matrix; s: Matrix; pair: JumpPair } {
  const { values, vectors } = inOwnBasis(s);
  return { rho: inBasis(rho, vectors), s: values, pair: { ...pair, operator: inBasis(pair.operator, vectors) } };
}

function gain(s: Matrix, rho: Matrix, pair: JumpPair): Real {
  const turned = inBasisOf(s, rho, pair);
  return logTraceDerivative(turned.rho, turned.s, changeUnderPair(turned.pair, turned.s));
}

/** H on both parts, and its part of L(ρ). */
function whole({ hamiltonians: [a, b] }: BalancedNoise): Matrix {
  return a.kron(b.arithmetic.identity(b.rows)).plus(a.arithmetic.identity(a.rows).kron(b));
}

const turning = once((noise: BalancedNoise): Matrix => commutator(whole(noise), noise.pair.rho).timesI().scaled(-1));

const generatorOf = once((noise: BalancedNoise): Lindbladian =>
  lindbladian(
    whole(noise),
    noise.pairs.flatMap((pair) => pairGenerator(pair).jumps),
  ),
);

const changesOf = once(({ pair: { rho }, pairs }: BalancedNoise): readonly Matrix[] =>
  pairs.map((pair) => changeUnderPair(pair, rho)),
);

/** Link of a claim |Ė| ≤ σ; `noise` reads the noise from what the claim draws, once for each draw. */
export function boundLink<D, T>(noise: (drawn: D, system: T) => BalancedNoise) {
  return {
    symbols: S,
    read: (drawn: D, system: T): Readonly<Record<string, Real>> => {
      const own = noise(drawn, system);
      const { pair, pairs, fixedPoint } = own;
      const { rho, closest } = pair;
      // ρ* is known in floating point: in other arithmetics this ends here.
      const { values, vectors } = inOwnBasis(closest);
      const generator = generatorOf(own);
      const [change, turned, changes] = [generator.applyTo(rho), turning(own), changesOf(own)];
      const q = logTrace(change, closest);
      return {
        p: productionOfPair(generator, pair),
        ph: derivativeOfPair(turned, pair),
        r: logTrace(change, rho),
        q,
        w: logTrace(change, fixedPoint),
        qk: sum(changes.map((X) => logTrace(X, closest))),
        wk: sum(changes.map((X) => logTrace(X, fixedPoint))),
        rh: logTrace(turned, rho),
        qh: logTrace(turned, closest),
        wh: logTrace(turned, fixedPoint),
        c: sum(pairs.map((jumps) => gain(closest, rho, jumps))),
        m: logTraceDerivative(inBasis(rho, vectors), values, inBasis(generator.applyTo(closest), vectors)),
        f: sum(pairs.map((jumps) => entropyFlowOfPair(jumps, rho))),
      };
    },
    sides: () => [['abs(p)', 'w - r']] as const,
  };
}

/** −Ė ≤ σ by what ρ* gains under every pair of jumps, and Ė ≤ 0. */
export function boundSteps(noise: (drawn: never, system: never) => BalancedNoise) {
  const of: Of = (objects) => (drawn, system) => objects(noise(drawn, system));
  return { ...stepsOfJumps(of), ...stepsOfSums(of), ...stepsOfHamiltonian(of), ...stepsOfDecrease(of) };
}

/** Objects of a step, made of the noise. */
type Of = <A>(objects: (own: BalancedNoise) => A) => (drawn: never, system: never) => A;

/** What ρ* gains under each pair of jumps, and what their baths allow. */
function stepsOfJumps(of: Of) {
  const each = <A>(objects: (own: BalancedNoise, pair: JumpPair) => A) =>
    of((own) => own.pairs.map((pair) => objects(own, pair)));
  const reversed = (s: (own: BalancedNoise) => Matrix) =>
    each((own, pair) => ({ drawn: inBasisOf(s(own), own.pair.rho, pair), system: ofDim(own.pair.rho.rows) }));
  return {
    'Ė = tr ρ̇ ln ρ − tr ρ̇ ln ρ*': () =>
      defined(
        own.derivativeAtPair,
        of((n) => [generatorOf(n).applyTo(n.pair.rho), n.pair] as const),
        'p',
        'r - q',
      ),
    'the jumps give ρ* at least what the entropy of their baths allows': () =>
      claimedForEach(
        jumpAndItsReverse,
        reversed(({ pair }) => pair.closest),
        'c',
        'qk - f',
      ),
    'no PPT state is closer than ρ*, and PPT states stay PPT under each pair': () =>
      definedForEach(
        own.closestStateIsOptimal,
        each(({ pair }, jumps) => [pair, pairGenerator(jumps)] as const),
        'c',
        '0',
      ),
    'that entropy is tr L(ρ) ln π': () =>
      definedForEach(
        own.entropyFlowInDetailedBalance,
        each(({ pair: { rho }, fixedPoint }, jumps) => [jumps, rho, fixedPoint] as const),
        'wk',
        'f',
      ),
  };
}

/** ρ̇ is the sum over the jumps and the Hamiltonian. */
function stepsOfSums(of: Of) {
  const split = (A: (own: BalancedNoise) => Matrix) => of((own) => [A(own), ...changesOf(own), turning(own)] as const);
  return {
    'ρ̇ is the sum over the jumps and the Hamiltonian, under ln ρ*': () =>
      defined(
        identities.logTraceOfSum,
        split(({ pair }) => pair.closest),
        'q',
        'qk + qh',
      ),
    'under ln π': () =>
      defined(
        identities.logTraceOfSum,
        split(({ fixedPoint }) => fixedPoint),
        'w',
        'wk + wh',
      ),
  };
}

/** The Hamiltonian changes neither entanglement nor entropies. */
function stepsOfHamiltonian(of: Of) {
  return {
    'the Hamiltonian is local and changes no entanglement': () =>
      defined(
        own.localHamiltonian,
        of(({ pair, hamiltonians: [a, b] }) => [pair, a, b] as const),
        'ph',
        '0',
      ),
    'which means': () =>
      defined(
        own.derivativeAtPair,
        of((n) => [turning(n), n.pair] as const),
        'ph',
        'rh - qh',
      ),
    'and no entropy': () =>
      defined(
        identities.entropyUnderHamiltonian,
        of((n) => [whole(n), n.pair.rho, n.pair.rho] as const),
        'rh',
        '0',
      ),
    'it commutes with π': () =>
      defined(
        identities.entropyUnderHamiltonian,
        of((n) => [whole(n), n.pair.rho, n.fixedPoint] as const),
        'wh',
        '0',
      ),
  };
}

/** Entanglement does not grow. */
function stepsOfDecrease(of: Of) {
  return {
    'Ė ≤ 0: relative entropy to ρ* does not grow': () =>
      taken(
        theorems.contraction,
        of((n) => [generatorOf(n), n.pair.rho, n.pair.closest] as const),
        'r - q',
        'm',
      ),
    'and no state that ρ* becomes is closer': () =>
      defined(
        own.closestStateIsOptimal,
        of((n) => [n.pair, generatorOf(n)] as const),
        'm',
        '0',
      ),
  };
}

/** Dimension as a system of the claim on pairs of jumps, which says the same in any dimension. */
function ofDim(dim: number): (typeof jumpAndItsReverse.systems)[number] {
  return dim as never;
}

/** A jump that is its own reverse, D[A] at the rate γ. */
export function hermitianJump(operator: Matrix, rate: Real): JumpPair {
  return { operator, rate: rate.dividedBy(2), reverse: rate.dividedBy(2) };
}

/** Each jump with the one that is its adjoint. */
export function pairsOf(jumps: readonly Jump[]): readonly JumpPair[] {
  const [first, ...others] = jumps;
  if (first === undefined) return [];
  const { operator } = first;
  const rateOf = ({ rate }: Jump): Real => operator.arithmetic.real(1).times(rate);
  const isReverse = (jump: Jump): boolean => jump.operator.minus(operator.adjoint()).squaredNorm().value === 0;
  if (isReverse(first)) return [hermitianJump(operator, rateOf(first)), ...pairsOf(others)];
  const reverse = others.find(isReverse)!;
  const pair = { operator, rate: rateOf(first), reverse: rateOf(reverse) };
  return [pair, ...pairsOf(others.filter((jump) => jump !== reverse))];
}

/** Jumps of one part, acting on both. */
export function onPart(pairs: readonly JumpPair[], dims: readonly number[], part: number): readonly JumpPair[] {
  return pairs.map((pair) => ({ ...pair, operator: embed(pair.operator, dims, part) }));
}
