import { manyQubitRows } from '../entanglement/many-qubits/reset-pairs.ts';
import { symmetricNegativity, symmetricSignedNegativity } from '../entanglement/many-qubits/symmetric-negativity.ts';
import { symmetricResetState } from '../quantum/symmetric-reset.ts';
import { symmetricReducedState, type SymmetricState } from '../quantum/symmetric-state.ts';
import {
  column,
  curve,
  type Column,
  type Curve,
  type Figure,
  type Finding,
  type Panel,
  type Table,
} from './data/figure.ts';
import { evenly, firstRise } from './roots.ts';

/** Many qubits that all interact: average negativity, that of a pair, and that of a pair where their number fluctuates. */
export const resetFig3: Figure = {
  id: 'reset-fig-3',
  title: 'Steady-state entanglement of many qubits that are reset',
  source: 'HartmannDurBriegel2006, figure 3',
  caption:
    'Qubits with the coupling g σ_z ⊗ σ_z of every pair, dephasing at γ and resets to |+⟩ at rate r: (i) negativity of N qubits, averaged over all bipartitions; (ii) of two of them; (iii) of two qubits of a system whose number has a Poissonian distribution between 2 and 6, the mean of which the source does not give. Below: two qubits of systems of 2 to 6; the larger the system, the faster the resets have to be.',
  parameters: {
    g: { meaning: 'coupling, in units of γ', default: 5, range: [0.1, 1000] },
    N: { meaning: 'number of qubits of (i) and (ii)', default: 5, range: [2, 12], integer: true },
    mean: { meaning: 'mean of the Poissonian distribution of (iii)', default: 4, range: [0.1, 20] },
    r: { meaning: 'largest reset rate, in units of γ', default: 100, range: [1, 10_000] },
    points: { meaning: 'points of each curve', default: 200, range: [20, 1000], integer: true },
  },
  compute: ({ g, N, mean, r, points }) => {
    const rates = evenly(0, r, points + 1).slice(1);
    const curves: Table = { name: 'curves', columns: curvesAt(rates, { g, N, mean }) };
    const pairs: Table = { name: 'pairs', columns: pairsAt(rates, g) };
    return {
      tables: [curves, pairs],
      panels: [curvesPanel(r, N, mean, curves), pairsPanel(r, pairs)],
      findings: findings(g, N),
    };
  },
  findings: ({ g, N }) => findings(g, N),
};

/** Average negativity, negativity of a pair and that of a Poissonian mixture of pairs. */
export function curvesAt(
  rates: readonly number[],
  { g, N, mean }: Readonly<Record<'g' | 'N' | 'mean', number>>,
): readonly Column[] {
  const rows = manyQubitRows({ resets: rates, sizes: [N], means: [mean], coupling: g, dephasing: 1 });
  return [
    column('r', 'reset rate', 'γ', rates),
    column(
      'average',
      `negativity of ${N} qubits, averaged over all bipartitions`,
      '',
      rows.map(({ average }) => average[0].value),
    ),
    column(
      'pair',
      `negativity of two of ${N} qubits`,
      '',
      rows.map(({ pair }) => pair[0].value),
    ),
    column(
      'mixture',
      'negativity of two qubits of a fluctuating number',
      '',
      rows.map(({ mixture }) => mixture[0].value),
    ),
  ];
}

const SIZES = [2, 3, 4, 5, 6] as const;

/** Negativity of two qubits, a column for each number of qubits. */
export function pairsAt(rates: readonly number[], g: number): readonly Column[] {
  return [
    column('r', 'reset rate', 'γ', rates),
    ...SIZES.map((N) =>
      column(
        `N=${N}`,
        `negativity of two of ${N} qubits`,
        '',
        rates.map((r) => symmetricNegativity(pairOf(N, g, r), 1).value),
      ),
    ),
  ];
}

function stateOf(qubits: number, g: number, r: number): SymmetricState {
  return symmetricResetState({ qubits, coupling: g, dephasing: 1, reset: r });
}

function pairOf(qubits: number, g: number, r: number): SymmetricState {
  return symmetricReducedState(stateOf(qubits, g, r), 2);
}

/** Reset rate at which two of N qubits become entangled; undefined where none is found. */
export function pairThreshold(N: number, g: number): number | undefined {
  return firstRise((r) => symmetricSignedNegativity(pairOf(N, g, r), 1).value, SLOWEST, LIMIT);
}

/** Reset rate at which N qubits become entangled across a | N − a; undefined where none is found. */
export function partThreshold(N: number, a: number, g: number): number | undefined {
  return firstRise((r) => symmetricSignedNegativity(stateOf(N, g, r), a).value, SLOWEST, LIMIT);
}

/** Reset rates between which thresholds are looked for, in units of γ. */
const [SLOWEST, LIMIT] = [2 ** -7, 2 ** 14];

function curvesPanel(r: number, N: number, mean: number, { columns: [rates, average, pair, mixture] }: Table): Panel {
  const highest = Math.max(...[average, pair, mixture].flatMap(({ values }) => values));
  return {
    x: { label: 'reset rate *r*/γ', range: [0, r] },
    y: { label: 'negativity', range: [0, highest > 0 ? 1.15 * highest : 1 / 2] },
    height: 290,
    marks: [
      curve(rates, average, {
        colour: 'blue',
        dash: [8, 4],
        width: 2,
        label: { text: `(i) average of *N* = ${N} qubits`, at: 0.62 * r, off: -12, along: true },
      }),
      curve(rates, mixture, {
        colour: 'black',
        width: 2,
        label: { text: `(iii) pair, Poissonian, mean ${mean}`, at: 0.7 * r, off: -11 },
      }),
      curve(rates, pair, {
        colour: 'vermillion',
        dash: [8, 3, 2, 3],
        width: 2,
        label: { text: `(ii) pair of *N* = ${N}`, at: 0.75 * r, off: 14 },
      }),
    ],
  };
}

/** How the curves of the sizes look, and where their names stand, as parts of the axis. */
const LOOKS: readonly Omit<Curve, 'kind' | 'x' | 'y'>[] = [
  { colour: 'black', label: { text: '*N* = 2', at: 0.3, off: -12, along: true } },
  { colour: 'blue', dash: [8, 3], label: { text: '3', at: 0.45, off: -9 } },
  { colour: 'green', dash: [2, 3], label: { text: '4', at: 0.58, off: -9 } },
  { colour: 'vermillion', dash: [8, 3, 2, 3], label: { text: '5', at: 0.5, off: -9, along: true } },
  { colour: 'purple', dash: [12, 3], label: { text: '6', at: 0.8, off: 10 } },
];

function pairsPanel(r: number, { columns: [rates, ...pairs] }: Table): Panel {
  const highest = Math.max(...pairs.flatMap(({ values }) => values));
  return {
    x: { label: 'reset rate *r*/γ', range: [0, r] },
    y: { label: 'negativity of two qubits', range: [0, highest > 0 ? 1.15 * highest : 1 / 2] },
    height: 250,
    marks: pairs.map((pair, k) => {
      const { label, ...look } = LOOKS[k];
      return curve(rates, pair, { ...look, width: 2, label: { ...label!, at: label!.at * r } });
    }),
  };
}

function findings(g: number, N: number): readonly Finding[] {
  const found = (what: string, value: number | undefined): readonly Finding[] =>
    value === undefined ? [] : [{ what, value }];
  const parts = Array.from({ length: Math.floor(N / 2) }, (_, k) => k + 1);
  return [
    ...parts.flatMap((a) =>
      found(`reset rate at which ${N} qubits become entangled across ${a}|${N - a}, in γ`, partThreshold(N, a, g)),
    ),
    ...SIZES.flatMap((size) =>
      found(`reset rate at which two of ${size} qubits become entangled, in γ`, pairThreshold(size, g)),
    ),
    {
      what: 'average negativity of five qubits at the weak coupling g = 0.6γ and r = 100γ',
      value: manyQubitRows({ resets: [100], sizes: [5], coupling: 0.6, dephasing: 1 })[0].average[0].value,
      printed: '0 for two qubits, where g > γ is necessary',
    },
  ];
}
