import { pairOfState, productionOfPair, type StateWithClosest } from '../entanglement/certified/state-with-closest.ts';
import type { Matrix } from '../matrix/interface.ts';
import { daviesGenerator } from '../quantum/davies.ts';
import type { Generator } from '../quantum/maps.ts';
import { expectation, pauliX, pauliY, pauliZ, tensor } from '../quantum/operators.ts';
import { bellState, wernerState } from '../quantum/entangled-states.ts';
import { embed } from '../quantum/subsystems.ts';
import { entropyProductionRate } from '../thermodynamics/entropy-production.ts';
import { gibbsState } from '../thermodynamics/gibbs-state.ts';
import { column, curve, type Column, type Figure, type Finding, type Panel, type Table } from './data/figure.ts';
import { evenly, root } from './roots.ts';

/** Two spins in a bath: where they change their entanglement faster than they produce entropy. */
export const productionMap: Figure = {
  id: 'production-map',
  title: 'Entropy production against entanglement production of two spins in a bath',
  source: 'after Vedral2009, entanglement production',
  caption:
    'Two qubits with the Heisenberg coupling H = (J/4)(σ_xσ_x + σ_yσ_y + σ_zσ_z) thermalise by a Davies generator in which every component of each spin couples to a bath of its own, with γ(ω) = γ for ω ≥ 0. They are in a Werner state with weight λ of the singlet. Colour: σ − |σ_E|, entropy production less the rate at which the relative entropy of entanglement changes. The conjecture |σ_E| ≤ σ holds where it is positive and fails in the orange region, on both sides of equilibrium. States below the line λ = 1/2 are separable. Below: both rates at one temperature.',
  parameters: {
    x: { meaning: 'largest J/T of the map', default: 4, range: [1.5, 10] },
    cut: { meaning: 'J/T of the lower panel', default: 2.2, range: [1.2, 10] },
    points: { meaning: 'points of the map along each axis', default: 60, range: [20, 200], integer: true },
  },
  compute: ({ x, cut, points }) => {
    const map = mapTable(x, points);
    const lines = linesTable(x);
    const rates: Table = { name: 'cut', columns: ratesAt(cut, evenly(...WEIGHTS, 4 * points + 1)) };
    return {
      tables: [map, lines, rates],
      panels: [mapPanel(x, map, lines), ratesPanel(cut, rates)],
      findings: findings(),
    };
  },
  findings,
};

/** Weights of the singlet that are shown. */
const WEIGHTS = [0.4, 0.96] as const;

/** Generator at J/T = x, times in units of 1/γ. */
export function heisenbergInBath(x: number): Generator {
  const couplings = PAULIS.flatMap((pauli) => [0, 1].map((k) => embed(pauli(), [2, 2], k)));
  return daviesGenerator(HAMILTONIAN, couplings, ({ value }) => (value < 0 ? Math.exp(x * value) : 1));
}

const PAULIS = [pauliX, pauliY, pauliZ];

const HAMILTONIAN = PAULIS.map((pauli) => tensor(pauli(), pauli()))
  .reduce((sum, term) => sum.plus(term))
  .scaled(1 / 4);

/** Weight p of the singlet in equilibrium, e^x/(e^x + 3). */
export function equilibriumWeight(x: number): number {
  return expectation(bellState('psi-'), gibbsState(HAMILTONIAN, x)).value;
}

/** Werner state of a weight of the singlet, with its closest separable state where it is entangled. */
interface Spins {
  readonly rho: Matrix;
  readonly pair: StateWithClosest | undefined;
}

function spins(weight: number): Spins {
  const rho = wernerState(2, weight);
  return { rho, pair: pairOfState(rho, [2, 2]) };
}

/** σ and σ_E; separable states stay separable to first order, so that their σ_E is 0. */
function productions(generator: Generator, x: number, { rho, pair }: Spins): readonly [number, number] {
  const sigma = entropyProductionRate(generator, rho, gibbsState(HAMILTONIAN, x)).value;
  return [sigma, pair === undefined ? 0 : productionOfPair(generator, pair).value];
}

/** σ − |σ_E| on a grid that goes one step further than the axes. */
function mapTable(xMost: number, points: number): Table {
  const steps = evenly(-1, points + 1, points + 3);
  const states = steps
    .map((k) => WEIGHTS[0] + ((WEIGHTS[1] - WEIGHTS[0]) * k) / points)
    .map((weight) => ({ weight, ...spins(weight) }));
  const rows = steps.flatMap((k) => {
    const x = (xMost * k) / points;
    const generator = heisenbergInBath(x);
    return states.map(({ weight, ...state }) => {
      const [sigma, sigmaE] = productions(generator, x, state);
      return { x, weight, sigma, sigmaE, difference: sigma - Math.abs(sigmaE) };
    });
  });
  return {
    name: 'map',
    columns: [
      column(
        'x',
        'coupling over temperature',
        'J/T',
        rows.map(({ x }) => x),
      ),
      column(
        'weight',
        'weight of the singlet',
        '',
        rows.map(({ weight }) => weight),
      ),
      column(
        'sigma',
        'entropy production',
        'γ',
        rows.map(({ sigma }) => sigma),
      ),
      column(
        'sigma_E',
        'entanglement production',
        'γ',
        rows.map(({ sigmaE }) => sigmaE),
      ),
      column(
        'difference',
        'σ − |σ_E|',
        'γ',
        rows.map(({ difference }) => difference),
      ),
    ],
  };
}

/** Weight below equilibrium at which σ = |σ_E|; NaN where equilibrium is separable. */
export function lowerBoundary(x: number): number {
  const p = equilibriumWeight(x);
  if (!(p > 1 / 2)) return NaN;
  const generator = heisenbergInBath(x);
  const difference = (weight: number): number => {
    const [sigma, sigmaE] = productions(generator, x, spins(weight));
    return sigma - Math.abs(sigmaE);
  };
  // Next to equilibrium σ is of second order, σ_E of first.
  return root(difference, 1 / 2, p - ((p - 1 / 2) * (1 - p)) / 2);
}

function linesTable(xMost: number): Table {
  const begin = root((x) => equilibriumWeight(x) - 1 / 2, 0, 4);
  const xs = [...evenly(0, begin, 12).slice(0, -1), ...evenly(0, 1, 40).map((t) => begin + (xMost - begin) * t ** 2)];
  return {
    name: 'lines',
    columns: [
      column('x', 'coupling over temperature', 'J/T', xs),
      column('equilibrium', 'weight of the singlet in equilibrium', '', xs.map(equilibriumWeight)),
      column('boundary', 'weight below equilibrium at which σ = |σ_E|', '', xs.map(lowerBoundary)),
      column(
        'separable',
        'weight up to which the state is separable',
        '',
        xs.map(() => 1 / 2),
      ),
    ],
  };
}

/** Both rates at one temperature. */
export function ratesAt(x: number, weights: readonly number[]): readonly Column[] {
  const generator = heisenbergInBath(x);
  const values = weights.map((weight) => productions(generator, x, spins(weight)));
  return [
    column('weight', 'weight of the singlet', '', weights),
    column(
      'sigma',
      'entropy production',
      'γ',
      values.map(([sigma]) => sigma),
    ),
    column(
      'sigma_E',
      'entanglement production',
      'γ',
      values.map(([, sigmaE]) => sigmaE),
    ),
    column(
      'abs_sigma_E',
      'its absolute value',
      'γ',
      values.map(([, sigmaE]) => Math.abs(sigmaE)),
    ),
  ];
}

const LEVELS = [-1, -0.5, -0.25, -0.1, 0, 0.1, 0.25, 0.5, 1, 2, 8];

function mapPanel(xMost: number, map: Table, lines: Table): Panel {
  const [x, weight, , , difference] = map.columns;
  const [xs, equilibrium, boundary, separable] = lines.columns;
  return {
    x: { label: 'coupling over temperature *J*/*T*', range: [0, xMost] },
    y: { label: 'weight of the singlet λ', range: WEIGHTS },
    height: 380,
    marks: [
      {
        kind: 'field',
        x,
        y: weight,
        value: difference,
        levels: LEVELS,
        colours: 'diverging',
        label: 'σ − |σ_{E}| in units of γ',
      },
      curve(xs, separable, {
        colour: 'grey',
        dash: [5, 3],
        label: { text: 'separable below', at: 0.8 * xMost, off: 10 },
      }),
      curve(xs, equilibrium, {
        colour: 'black',
        width: 2,
        label: { text: 'equilibrium, σ = σ_{E} = 0', at: 0.5 * xMost, off: -10, along: true },
      }),
      curve(xs, boundary, {
        colour: 'black',
        dash: [2, 3],
        width: 2,
        label: { text: 'σ = |σ_{E}|', at: 0.8 * xMost, off: 11, along: true },
      }),
    ],
  };
}

function ratesPanel(x: number, { columns: [weight, sigma, , sigmaE] }: Table): Panel {
  return {
    x: { label: 'weight of the singlet λ', range: WEIGHTS },
    y: { label: `rate/γ at *J*/*T* = ${x}`, range: [0, Math.max(...sigma.values)] },
    height: 230,
    marks: [
      curve(weight, sigma, { colour: 'blue', width: 2, label: { text: 'σ', at: 0.48, off: -10 } }),
      curve(weight, sigmaE, { colour: 'vermillion', width: 2, label: { text: '|σ_{E}|', at: 0.9, off: -14 } }),
    ],
  };
}

function findings(): readonly Finding[] {
  const ratio = (x: number, weight: number): number => {
    const [sigma, sigmaE] = productions(heisenbergInBath(x), x, spins(weight));
    return Math.abs(sigmaE) / sigma;
  };
  const nine = Math.log(9);
  return [
    {
      what: '|σ_E|/σ at J/T = ln 9, where p = 3/4, and λ = 4/5',
      value: ratio(nine, 4 / 5),
      printed: 'at most 1 (conjecture)',
    },
    { what: '|σ_E|/σ at J/T = ln 9 and λ = 0.76', value: ratio(nine, 0.76), printed: 'at most 1 (conjecture)' },
    { what: 'J/T beyond which equilibrium is entangled', value: root((x) => equilibriumWeight(x) - 1 / 2, 0, 4) },
    { what: 'λ at which σ = |σ_E| for J/T = ln 9, below equilibrium', value: lowerBoundary(nine) },
  ];
}
