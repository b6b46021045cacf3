import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as library from 'clausius';
import { requireRelation } from '../../src/claims/relation.ts';
import { ADVISED_COMMANDS, NOT_RUN } from './cli/advised-commands.ts';
import { ROOT, sourceFiles } from './source-files.ts';

const { atLeast, enclosure, exact, float64, ket, lindbladian, matrix, maximallyMixed, pauliX, pauliZ } = library;
const { projector, sigmaMinus, sigmaPlus, spectral, zeroMatrix } = library;

/** A call that gets the advice, and what to do instead. */
interface Advised {
  /** The advice, or enough of it to be that of one place or of one kind of place. */
  readonly advice: string;
  readonly call: () => unknown;
  readonly instead: readonly (() => unknown)[];
}

const one = float64.real(1);
const up = projector(ket([1, 0]));
const rows = (...entries: readonly (readonly number[])[]): library.Matrix => matrix(entries);
const skew = rows([1, 5], [2, 3]);
const decay = lindbladian(zeroMatrix(2), [sigmaMinus()]);
const turning = lindbladian(pauliZ(), []);
const entangled = library.isotropicState(3, 0.9);
const almost = rows([1.000001, 0], [0, -0.000001]);
const swapped = library.reservoirProcess(up, [{ hamiltonian: pauliZ(), beta: 1 }], library.swap(2));
const choi = library.choiMatrix(library.amplitudeDamping(0.5));
const line = library.setting({ x: 'real' });
const thermal = library.model({
  name: 'thermal',
  dims: [2],
  parameters: { b: 'positive' },
  hamiltonian: 'Z',
  jumps: { lower: 'sigmaMinus', beta: 'b' },
});
const ofThermal = library.derive(thermal);
const oneBath = (jump: { readonly frequency?: string }, bath: { readonly frequency?: string }): library.Model =>
  library.model({
    name: 'one bath',
    dims: [2],
    parameters: { b: 'positive', u: 'positive', v: 'positive' },
    hamiltonian: 'v*Z/2',
    jumps: { hot: { lower: 'sigmaMinus', beta: 'b', ...jump } },
    baths: { hot: bath },
  });
const coupled = (jump: { readonly frequency?: string }): library.Model =>
  library.model({
    name: 'coupled',
    dims: [2, 2],
    parameters: { g: 'real', u: 'positive' },
    hamiltonian: 'u*(Z_0 + Z_1)/2 + g*(|01><10| + h.c.)',
    jumps: { hot: { lower: 'sigmaMinus_0', beta: 1, ...jump } },
  });
const modelOf = (hamiltonian: (symbols: library.SymbolicArithmetic) => library.Matrix): library.Model =>
  library.model({ name: 'a', dims: [2], parameters: {}, hamiltonian, jumps: ['sigmaMinus'] });

const ISOTROPIC = [
  [1, 0, 0, 0],
  [0, 10, -8, 0],
  [0, -8, 11, 0],
  [0, 0, 0, 5],
];
const OVER_27 = { denominator: 27, arithmetic: exact };

/** e^B e^A e^A e^B with cubic spectra: Hermitian, but only enclosed. */
function enclosedProduct(): library.Matrix {
  const spectra = [
    [
      [0, 1, 0],
      [1, 0, 2],
      [0, 2, 1],
    ],
    [
      [1, 0, 1],
      [0, 2, 0],
      [1, 0, 3],
    ],
  ];
  const [E, F] = spectra.map((entries) => spectral(matrix(entries, { arithmetic: enclosure })).exponential());
  return F.times(E).times(E).times(F);
}

const resets = (qubits: number, bloch: readonly number[] = [1, 0, 0]): library.SymmetricState =>
  library.symmetricResetState({ qubits, coupling: 1, dephasing: 1, reset: 1, bloch });
const many = resets(13);
const ofTwo = [resets(2), resets(2, [0.5, 0, 0.5])] as const;

const constants = library.claim('constants', {
  source: 'none',
  statement: 'c x ≤ d',
  literature: 'conjecture',
  systems: [1],
  given: () => ({ x: library.anyProbability(), c: library.freeConstant(), d: library.freeConstant() }),
  asserts: ({ x, c, d }) => library.atMost(c.times(x), d),
});
const oneConstant = library.claim('one-constant', {
  source: 'none',
  statement: 'c x ≤ 1',
  literature: 'conjecture',
  systems: [1],
  given: () => ({ x: library.anyProbability(), c: library.freeConstant() }),
  asserts: ({ x, c }) => library.atMost(c.times(x), 1),
});
const fixedConstant = library.claim('fixed-constant', {
  source: 'none',
  statement: 'c x ≤ 2',
  literature: 'conjecture',
  systems: [1],
  given: () => ({ x: library.anyProbability(), c: library.freeConstant() }),
  asserts: ({ x, c }, _, arithmetic) => library.atMost(c.times(x), library.constant('2', arithmetic)),
});
const BRIEF = { draws: 40, climbs: 1, climbEvaluations: 40, shrinkEvaluations: 40 };

/** A typed statement on two qubits. */
const typed = (statement: string, given = 'rho: state(AB)') =>
  library.claimFromText({ statement, on: 'A=2,B=2', given });

/** A model of qubits with a Hamiltonian. */
const coherent = (dims: readonly number[], hamiltonian: string): library.Model =>
  library.model({ name: 'coherent', dims, parameters: { g: 'real' }, hamiltonian, jumps: [] });
const latex = (text: string): string => library.formulaFromLatex(text, { dims: [2, 2] });
const twoRates = library.model({
  name: 'two rates',
  dims: [2],
  parameters: { a: 'positive', b: 'positive' },
  hamiltonian: 'Z',
  jumps: [
    { operator: 'sigmaMinus', rate: 'a' },
    { operator: 'sigmaPlus', rate: 'b' },
  ],
});

/** A claim about one number that is evaluated once. */
const evaluated = (asserts: (x: library.Real) => library.Relation): (() => void) => {
  const about = library.claim('strict', {
    source: 'test',
    statement: 'x > 0',
    literature: 'theorem',
    systems: [1],
    given: () => ({ x: library.anyPositive() }),
    asserts: ({ x }) => asserts(x),
  });
  return () => void library.hunt(about, { seed: 1, budget: BRIEF });
};

const ADVISED: readonly Advised[] = [
  {
    advice: 'Give every subsystem in ',
    call: () => typed('S(ABC) >= 0'),
    instead: [() => library.claimFromText({ statement: 'S(ABC) >= 0', on: 'A=2,B=2,C=2' })],
  },
  {
    advice: 'instead; a strict relation may be a premise behind "if".',
    call: () => typed('purity(rho) < 1'),
    instead: [() => typed('purity(rho) <= 1'), () => typed('purity(rho) <= 1 if purity(rho) < 1')],
  },
  {
    advice: 'Write S(A) for its entropy, dim(A) for its dimension.',
    call: () => typed('ln(A) >= 0'),
    instead: [() => typed('ln(S(A)) >= 0'), () => typed('ln(dim(A)) >= 0')],
  },
  {
    advice: 'Write tr(X) for its trace, x*id(A) for a multiple of the identity.',
    call: () => typed('abs(rho) >= 0'),
    instead: [() => typed('abs(tr(rho)) >= 0'), () => typed('rho >= 0*id(AB)')],
  },
  {
    advice: 'Multiply it by i.',
    call: () => typed('lambda_min([rho, sigma]) <= 0', 'rho: state(AB); sigma: state(AB)'),
    instead: [() => typed('lambda_min(i*[rho, sigma]) <= 0', 'rho: state(AB); sigma: state(AB)')],
  },
  {
    advice: String.raw`Write parentheses, \frac or \cdot.`,
    call: () => latex('a/b c'),
    instead: [
      () => latex('(a/b) c'),
      () => latex(String.raw`\frac{a}{b} c`),
      () => latex(String.raw`\frac{a}{b} \cdot c`),
    ],
  },
  {
    advice: 'Write a power without them.',
    call: () => latex('J^{(2)}'),
    instead: [() => latex('J^{2}')],
  },
  { advice: 'Write braces.', call: () => latex('x^12'), instead: [() => latex('x^{12}')] },
  {
    advice: 'Write a Pauli string.',
    call: () => latex(String.raw`\langle a\rangle`),
    instead: [() => latex(String.raw`\langle ZI\rangle`)],
  },
  {
    advice: '^{…}(…) or parentheses.',
    call: () => latex(String.raw`\ln(x)^2`),
    instead: [() => latex(String.raw`\ln^{2}(x)`), () => latex(String.raw`(\ln(x))^2`)],
  },
  {
    advice: 'Write parentheses around it.',
    call: () => latex(String.raw`\ln x/y`),
    instead: [() => latex(String.raw`\ln(x/y)`)],
  },
  {
    advice: String.raw`Write \cdot for a product.`,
    call: () => latex(String.raw`n(\omega)`),
    instead: [() => latex(String.raw`n\cdot(\omega)`)],
  },
  {
    advice: 'Write parentheses around what is conjugated, as in Z_0 + (|0><1|_0 + h.c.).',
    call: () => coherent([2], 'i*X + h.c.'),
    instead: [() => coherent([2, 2], 'Z_0 + (|0><1|_0 + h.c.)')],
  },
  {
    advice: 'Operators of one subsystem have its number: |',
    call: () => coherent([2, 2], '|0><0|'),
    instead: [() => coherent([2, 2], '|0><0|_0')],
  },
  {
    advice: 'Operators of one subsystem have its number, as in ',
    call: () => coherent([2, 2], 'g*Z'),
    instead: [() => coherent([2, 2], 'g*Z_0')],
  },
  {
    advice: 'There is one letter for each subsystem, I where nothing acts.',
    call: () => coherent([2, 2, 2], 'XX'),
    instead: [() => coherent([2, 2, 2], 'XXI')],
  },
  {
    advice: 'The spectrum is shown without `--quantity`.',
    call: () => library.askedQuantity(ofThermal, 'eigenvalue'),
    instead: [() => ofThermal.spectrum],
  },
  {
    advice: 'Use `--set` for some of them.',
    call: () => library.askedQuantity(library.derive(twoRates), 'purity', { at: 'a=1' }),
    instead: [() => library.askedQuantity(library.derive(library.modelWith(twoRates, 'a=1')), 'purity')],
  },
  {
    advice: 'Write `atLeast` or `atMost` instead; strict ones may be premises, in `assuming`.',
    call: evaluated((x) => library.moreThan(x, 0)),
    instead: [
      evaluated((x) => library.atLeast(x, 0)),
      evaluated((x) => library.assuming(library.moreThan(x, 0), library.atLeast(x, 0))),
    ],
  },
  {
    advice: 'Write re(X) for the real part of a trace.',
    call: () => typed('tr(U) <= 4', 'U: unitary(AB)'),
    instead: [() => typed('re(U) <= 4', 'U: unitary(AB)')],
  },
  {
    advice: 'Write proj(A, 0) for |0><0| on one of several.',
    call: () => typed('tr(rho*|0><0|) <= 1'),
    instead: [() => typed('tr(rho*proj(A, 0)) <= 1')],
  },
  {
    advice: '`energyLevels` has the projector on their space.',
    call: () => void library.eigenvector(library.diagonal([1, 2, 2]), 1),
    instead: [() => void library.energyLevels(library.diagonal([1, 2, 2]))[1].projector],
  },
  {
    advice: 'Multiply the matrix by what is not.',
    call: () => typed('tr([[p, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]]) <= 4', 'p: probability'),
    instead: [() => typed('tr(p*[[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]]) <= 4', 'p: probability')],
  },
  {
    advice: 'Make a statement of each, or a chain such as a <= b <= c.',
    call: () => typed('0 <= S(A) and S(A) <= 1'),
    instead: [() => typed('0 <= S(A) <= 1'), () => typed('0 <= S(A)')],
  },
  {
    advice: 'Fix the others with `constant`.',
    call: () => library.bestConstant(constants, { seed: 1, budget: BRIEF }),
    instead: [() => library.bestConstant(fixedConstant, { seed: 1, budget: BRIEF })],
  },
  {
    advice: 'Look for the best one with `clausius hunt <claim>` or `bestConstant`',
    call: () => library.hunt(oneConstant, { seed: 1, budget: BRIEF }),
    instead: [
      () => library.bestConstant(oneConstant, { seed: 1, budget: BRIEF }),
      () => library.hunt(library.withConstant(oneConstant, '1/2'), { seed: 1, budget: BRIEF }),
    ],
  },
  {
    advice: 'Use `symmetricReducedState` or the elements themselves.',
    call: () => library.symmetricDensityMatrix(many),
    instead: [() => library.symmetricReducedState(many, 2), () => library.symmetricElement(many, 1, 0, 3)],
  },
  {
    advice: 'Mix their density matrices with `weightedSum`.',
    call: () => library.symmetricMixture(ofTwo, [0.5, 0.5]),
    instead: [() => library.weightedSum(ofTwo.map(library.symmetricDensityMatrix), [0.5, 0.5])],
  },
  {
    advice: 'For a complex coupling use `closedEvolution` or `reducedEvolution`.',
    call: () => library.spinReservoirModel({ interaction: library.pauliY(), splitting: 1, beta: 1, coupling: 1 }),
    instead: [
      () => library.closedEvolution(library.pauliY(), up),
      () => library.reducedEvolution(library.tensor(pauliX(), library.pauliY()), library.tensor(up, up), [2, 2], 0),
    ],
  },
  {
    advice: '`setting` makes one of names and domains.',
    call: () => new library.Setting({} as never),
    instead: [() => library.setting({ x: 'real' })],
  },
  {
    advice: 'Compare both sides with `atLeast`, `atMost` or `equals`, at once.',
    call: () => requireRelation(true),
    instead: [
      () => requireRelation(atLeast(one, 0)),
      () => requireRelation(library.atMost(one, 2)),
      () => requireRelation(library.equals(one, 1)),
    ],
  },
  {
    advice: 'Make one of a plain number with `rho.arithmetic.real(…)`, or exchange the sides.',
    call: () => atLeast(2 as never, one),
    instead: [() => atLeast(up.arithmetic.real(2), one), () => library.atMost(one, 2)],
  },
  {
    advice: 'Use `hermitianPart`.',
    call: () => spectral(enclosedProduct()).eigenvalues(),
    instead: [() => spectral(library.hermitianPart(enclosedProduct())).eigenvalues()],
  },
  {
    advice: 'If the difference is rounding, use `hermitianPart`.',
    call: () => spectral(skew).eigenvalues(),
    instead: [() => spectral(library.hermitianPart(skew)).eigenvalues()],
  },
  {
    advice: 'Build all operands in one arithmetic: in a claim, as in `pauliZ(arithmetic)`',
    call: () => pauliX().times(pauliX(exact)),
    instead: [() => pauliX(exact).times(pauliX(exact))],
  },
  {
    advice: 'Evaluate both sides in one arithmetic: in a claim, with its constants as in `pauliZ(arithmetic)`',
    call: () => one.plus(exact.real(1)),
    instead: [() => exact.real(1).plus(exact.real(1))],
  },
  {
    advice: 'Write the equation in `--claim`, where quantities may stand on both sides',
    call: () => library.checkFormula(ofThermal, { quantity: 'rho[0][0]', formula: 'purity/2 - heat[bath]' }),
    instead: [() => library.checkStatement(ofThermal, 're(rho[0][0]) = purity/2 - heat[bath]')],
  },
  {
    advice: 'Add it beside the operator, such as "frequency": ',
    call: () => coupled({}),
    instead: [() => coupled({ frequency: 'u' })],
  },
  {
    advice: 'Use more Kraus operators or a larger output.',
    call: () => library.anyChannel({ dim: 4, outputDim: 2, rank: 1 }),
    instead: [
      () => library.anyChannel({ dim: 4, outputDim: 2, rank: 2 }),
      () => library.anyChannel({ dim: 4, outputDim: 4, rank: 1 }),
    ],
  },
  {
    advice: 'Scale the energies to a common unit.',
    call: () => library.anyEquilibrium({ energies: [0, 0.5, 1] }),
    instead: [() => library.anyEquilibrium({ energies: [0, 1, 2] })],
  },
  {
    advice: 'Use float64 or enclosure arithmetic.',
    call: () => library.enclosedEntanglement(maximallyMixed(4, exact), [2, 2]),
    instead: [
      () => library.enclosedEntanglement(maximallyMixed(4), [2, 2]),
      () => library.enclosedEntanglement(maximallyMixed(4, enclosure), [2, 2]),
    ],
  },
  {
    advice: 'for mixed ones see `entanglementOfFormation`.',
    call: () => library.entropyOfEntanglement(maximallyMixed(4), [2, 2]),
    instead: [() => library.entanglementOfFormation(maximallyMixed(4))],
  },
  {
    advice: '`enclosedRelativeEntropyToPpt` gives the minimum over PPT states, a lower bound.',
    call: () => library.enclosedEntanglement(entangled, [3, 3]),
    instead: [() => library.enclosedRelativeEntropyToPpt(entangled, [3, 3])],
  },
  {
    advice: '`relativeEntropyToPptStates` gives the minimum over PPT states, a lower bound.',
    call: () => library.relativeEntropyOfEntanglement(entangled, [3, 3]),
    instead: [() => library.relativeEntropyToPptStates(entangled, [3, 3])],
  },
  {
    advice: 'Group the subsystems into two, such as [2, 4] for one qubit and two others.',
    call: () => library.relativeEntropyToPptStates(library.ghzState(3), [2, 2, 2]),
    instead: [() => library.relativeEntropyToPptStates(library.ghzState(3), [2, 4])],
  },
  {
    advice: 'Use `rationalFromNumber` for a floating-point number.',
    call: () => library.rational(0.5),
    instead: [() => library.rationalFromNumber(0.5)],
  },
  {
    advice: 'Use the enclosure or the float64 arithmetic for transcendental functions.',
    call: () => exact.real(2).ln(),
    instead: [() => enclosure.real(2).ln(), () => float64.real(2).ln()],
  },
  {
    advice: 'propagate a stiff constant generator with its exponential.',
    call: () =>
      library.evolution(() => lindbladian(zeroMatrix(2), [sigmaMinus().scaled(2 ** 12)]), up, [0, 1], {
        maxSteps: 100,
      }),
    instead: [() => library.propagated(lindbladian(zeroMatrix(2), [sigmaMinus().scaled(2 ** 12)]), up, 1)],
  },
  {
    advice: 'Leave one of them out.',
    call: () => oneBath({ frequency: 'u' }, { frequency: 'v' }),
    instead: [() => oneBath({ frequency: 'u' }, {}), () => oneBath({}, { frequency: 'v' })],
  },
  {
    advice: 'Sort the times.',
    call: () => library.evolution(() => decay, up, [0, 1, 0.5]),
    instead: [() => library.evolution(() => decay, up, [0, 0.5, 1])],
  },
  {
    advice: 'Use `unsafeChannel` for a map that does not preserve the trace.',
    call: () => library.channel([sigmaMinus()]),
    instead: [() => library.unsafeChannel([sigmaMinus()])],
  },
  {
    advice: 'Write x.plus(y), x.minus(y), x.times(y), x.dividedBy(2), atMost(x, y), or x.value',
    call: () => library.daviesGenerator(pauliZ(), pauliX(), ((w: number) => Math.sqrt(w)) as never),
    instead: [
      () => library.daviesGenerator(pauliZ(), pauliX(), (w) => w.abs().sqrt()),
      () => library.daviesGenerator(pauliZ(), pauliX(), (w) => w.value ** 2),
    ],
  },
  {
    advice: 'Functions of the frequency get ω with its error: use `ω.value`',
    call: () => library.daviesGenerator(pauliZ(), pauliX(), (w) => 1 / w.value),
    instead: [() => library.daviesGenerator(pauliZ(), pauliX(), (w) => w.value ** 2)],
  },
  {
    advice: 'Use `unsafeKrausFromChoi` for a map that does not preserve the trace.',
    call: () => library.krausFromChoi(library.unitMatrix(4, 0, 0), 2, 2),
    instead: [() => library.unsafeKrausFromChoi(library.unitMatrix(4, 0, 0), 2, 2)],
  },
  {
    advice: 'give that as the fourth argument.',
    call: () => library.krausFromChoi(choi.scaled(1 / 2), 2, 2),
    instead: [() => library.krausFromChoi(choi.scaled(1 / 2), 2, 2, { trace: 1 })],
  },
  {
    advice:
      '`channelOfSemigroup(L, t)` is the map at one time, `isConditionallyCompletelyPositive(L)` decides on all t ≥ 0.',
    call: () => library.isCompletelyPositive(decay as never),
    instead: [
      () => library.isCompletelyPositive(library.channelOfSemigroup(decay, 1)),
      () => library.isConditionallyCompletelyPositive(decay),
    ],
  },
  {
    advice: 'The option `within` gives the exact state next to it; `unsafeDensityMatrix` skips the check.',
    call: () => library.densityMatrix(almost),
    instead: [() => library.densityMatrix(almost, { within: 1e-5 }), () => library.unsafeDensityMatrix(almost)],
  },
  {
    advice: 'Where `within` allows for that, the exact state next to it stands for the matrix.',
    call: () => library.certifyBracket(rows([0.51, 0], [0, 0.5]).kron(up), [2, 2]),
    instead: [() => library.certifyBracket(rows([0.51, 0], [0, 0.5]).kron(up), [2, 2], { within: 0.1 })],
  },
  {
    advice: 'Divide by its trace where that is meant; `unsafeDensityMatrix` skips the check.',
    call: () =>
      library.densityMatrix([
        [1, 0],
        [0, 1],
      ]),
    instead: [
      () => library.densityMatrix(library.identity(2).scaled(1 / 2)),
      () =>
        library.unsafeDensityMatrix([
          [1, 0],
          [0, 1],
        ]),
    ],
  },
  {
    advice: 'Give integers over a common denominator: `matrix(entries, { denominator, arithmetic: exact',
    call: () => library.certifiedProduction(rows(...ISOTROPIC).scaled(1 / 27), zeroMatrix(4), [2, 2]),
    instead: [() => library.certifiedProduction(matrix(ISOTROPIC, OVER_27), zeroMatrix(4, exact), [2, 2])],
  },
  {
    advice: 'Use `steadyState` for the whole family and `stationaryStates` for states that span it.',
    call: () => library.uniqueSteadyState(turning),
    instead: [() => library.steadyState(turning), () => library.stationaryStates(turning)],
  },
  {
    advice: 'Leave it out where `uniqueSteadyState` can solve the equations.',
    call: () => library.withSteadyState(decay, maximallyMixed(2)),
    instead: [() => library.uniqueSteadyState(decay)],
  },
  {
    advice: 'Give the result another order with `permuted`.',
    call: () => library.reducedState(library.ghzState(3), [2, 2, 2], [1, 0]),
    instead: [() => library.permuted(library.reducedState(library.ghzState(3), [2, 2, 2], [0, 1]), [2, 2], [1, 0])],
  },
  {
    advice: 'Name the arithmetic of the numbers, such as `rho.arithmetic`.',
    call: () => library.matrixOf([[library.exact.real(1, 3)]]),
    instead: [() => library.matrixOf([[library.exact.real(1, 3)]], library.exact)],
  },
  {
    advice: 'Subsystems are counted from zero.',
    call: () => library.partialTrace(maximallyMixed(4), [2, 2], 2),
    instead: [() => library.partialTrace(maximallyMixed(4), [2, 2], 1)],
  },
  {
    advice: 'Take the derivative of its arguments on either side.',
    call: () => line.derivative('max(x, 0)', 'x'),
    instead: [() => [line.derivative('x', 'x'), line.derivative('0', 'x')]],
  },
  {
    advice: 'Build it from the argument of the function.',
    call: () => modelOf(() => pauliZ()),
    instead: [() => modelOf((symbols) => pauliZ(symbols))],
  },
  {
    advice: 'For zero temperature use the projector on the ground space.',
    call: () => library.gibbsState(pauliZ(), Infinity),
    instead: [() => library.energyProjectors(pauliZ())[0]],
  },
  {
    advice: 'Reservoirs are counted from zero; the system is not one of them.',
    call: () => library.reservoirHeat(swapped, 1),
    instead: [() => library.reservoirHeat(swapped, 0)],
  },
  {
    advice: 'The other roots of unity are not Gaussian rationals.',
    call: () => library.clock(3, exact),
    instead: [() => library.clock(4, exact), () => library.clock(3)],
  },
  {
    advice: 'A part that lowers the energy needs its adjoint beside it, with a rate of its own.',
    call: () =>
      library.redfieldGenerator(pauliZ(), [
        { operator: pauliX(), rate: 1 },
        { operator: sigmaMinus(), rate: 1 },
      ]),
    instead: [
      () =>
        library.redfieldGenerator(pauliZ(), [
          { operator: sigmaMinus(), rate: 1 },
          { operator: sigmaPlus(), rate: 1 },
        ]),
    ],
  },
  {
    advice: 'Use `generatorWithBaths(H, { bath: D',
    call: () => library.heatCurrent(library.generatorFromMatrix(decay.matrix) as never, up),
    instead: [() => library.heatCurrent(library.generatorWithBaths(pauliZ(), { bath: decay }), up)],
  },
  {
    advice: 'Use `modelWith`.',
    call: () => library.askedQuantity(library.derive(thermal), 'purity', { set: 'b=1' }),
    instead: [() => library.askedQuantity(library.derive(library.modelWith(thermal, 'b=1')), 'purity')],
  },
];

/** Advice about files of claims, proofs, models and certificates; what it says to write stands in the documentation and is run there. */
const ABOUT_FILES: readonly string[] = [
  'Another version of the toolkit wrote it',
  'Save one array of numbers: numpy.save(file, numpy.asarray(rho, dtype=complex)).',
  'These are Python objects, pickled. Save their numbers: ',
  'Save it as numpy.asarray(rho, dtype=complex).',
  'Is the file complete?',
  'Choose another folder.',
  'Remove that line; its block is computed again.',
  'One of the machines is wrong.',
  'The file does not fit the present form of ',
  'The file belongs to another claim.',
  'A dimension and a list of one dimension are different systems.',
  'Name the claim ',
  'times 10^{-3}.',
  'Give the function or the difference a parameter of its own.',
  'Write it with `claim(id, {',
  'Write it with `proof(claim, {',
  'Write `given: (dim) => ({ rho: anyDensityMatrix({ dim',
  "Write `export default ${kind === 'claim' ? 'claim(id' : 'proof(claim'}, {",
  'Write `export default model({',
  'Write it with numpy.savez(file, rho=rho).',
  'Save or copy it anew.',
  'Save it anew.',
  'Save it in C order: numpy.ascontiguousarray(array).',
  'Say which of them.',
  'Say which with --dims ',
  'Say which array has the states.',
  'Write the data to a file first.',
  'Run npm install h5wasm, or write the arrays with numpy.savez(',
  'Write it with numpy.savez(file, states=states, times=times)',
  'Run gunzip.',
  'Export the numbers in Python: ',
  'Give times, or write entries as {',
  'Write entries as {',
  'Store the passage in quotations/',
  'See `clausius list`.',
  'Give ${id} as well.',
  'Make the statement with `withConstant(',
  'pointed,',
];

/** Advice that names nothing to call: it says where to look, or what the question has to be. */
const PROSE: readonly string[] = [
  'Something in the formula is none: a root or logarithm of a negative number, 0/0, a missing entry.',
  'Apply the map by matrix products instead.',
  'Give rational data: Boltzmann factors instead of temperatures, Cayley transforms instead of exponentials.',
  'Entangled states whose closest state has full rank can be treated, most of them down to eigenvalues of 1e-10.',
  'Read it yourself, and give the library its numbers.',
  'Use fewer variables, for example by setting one rate to 1.',
  'A spectrum exists for finite matrices only.',
  'Look for a division by zero, a diverging solution, or a time at which the generator is not defined.',
  'Give Kraus operators instead.',
  'Without resets the populations are conserved, and the steady state is not unique.',
  'Did you mean ',
  'Give the dimensions of the subsystems',
  'Stay in the arithmetic of the drawn objects.',
  'Write a claim for each inequality.',
  'Write at most 15 digits.',
  '`relativeEntropyToPptStates` has no limit but that of time and memory.',
];

/** What hands an advice on and has none of its own. */
const HANDED_ON =
  /^(?:advice|error\.advice|await missingExportAdvice\(|suggestedOperator\(|nearestAdvice\(|\{\}|details\.advice)/;

/** Text of every advice of the sources: fields, variables and defaults of that name, and what refuses the value of an option. */
const advices = sourceFiles('src')
  .filter((file) => file !== 'src/matrix/errors.ts')
  .flatMap((file) =>
    [
      ...readFileSync(join(ROOT, file), 'utf8').matchAll(
        /(?:\badvice(?::|\s=(?!=))|InvalidArgumentError\()\s*(?!string\b)([^]*?)(?=\n\s*\}|\s\}\)|\s\},|\s\}\n|\s\}:|;\n|,\n\s*(?:argument|expected|received)\b)/g,
      ),
    ].map(([, code]) => ({ file, text: code.replaceAll(/\s+/g, ' ').replaceAll(/\\([`\\])/g, '$1') })),
  )
  .filter(({ text }) => !HANDED_ON.test(text));

const LISTED: readonly string[] = [
  ...ADVISED.map(({ advice }) => advice),
  ...ADVISED_COMMANDS.map(({ advice }) => advice),
  ...Object.keys(NOT_RUN),
  ...ABOUT_FILES,
  ...PROSE,
];

describe('advice of errors', () => {
  test('is followed below, or is known to be about something else', () => {
    expect(advices.length).toBeGreaterThan(50);
    expect(
      advices
        .filter(({ text }) => !LISTED.some((part) => text.includes(part)))
        .map(({ file, text }) => `${file}: ${text}`),
    ).toEqual([]);
  });

  test('that is listed is given', () => {
    expect(LISTED.filter((part) => !advices.some(({ text }) => text.includes(part)))).toEqual([]);
  });

  test.each(ADVISED)('helps where it says: $advice', ({ advice, call, instead }) => {
    expect(call).toThrow(advice);
    for (const way of instead) expect(way).not.toThrow();
  });
});
