import { negativity, signedNegativity } from '../entanglement/measures/negativity.ts';
import type { Matrix } from '../matrix/interface.ts';
import { spinGasDephasing, spinGasState } from '../quantum/spin-gas.ts';
import { symmetricResetState } from '../quantum/symmetric-reset.ts';
import { symmetricDensityMatrix } from '../quantum/symmetric-state.ts';
import {
  column,
  curve,
  type Column,
  type Curve,
  type CurveLabel,
  type Figure,
  type Finding,
  type Panel,
  type Table,
} from './data/figure.ts';
import { evenly, firstRise } from './roots.ts';

/** Two qubits that dephase in a gas of spins with memory, beside the master equation without. */
export const spinGas: Figure = {
  id: 'spin-gas',
  title: 'Steady-state entanglement in a spin gas with memory',
  source: 'HartmannDurBriegel2006, section II A',
  caption:
    'Negativity of the steady state of two qubits that are coupled by g σ_z ⊗ σ_z, are reset to |+⟩ at rate r, and dephase by collisions exp(−i(φ/2) σ_z ⊗ σ_z) at rate γ/(1 − cos φ) with n spins of a gas that each qubit meets again and again; for n → ∞ the gas forgets, which is equation (3). The source does not specify its gas. Each curve has one threshold, which memory moves to faster resets, and the tail (g − γ)/2r. Below: the coherence of a qubit that is not reset. A few spins give it back, with another sign.',
  parameters: {
    g: { meaning: 'coupling, in units of γ', default: 5, range: [0.1, 1000] },
    phase: { meaning: 'φ, in units of π', default: 0.25, range: [0.05, 1] },
    r: { meaning: 'largest reset rate, in units of γ', default: 50, range: [1, 10_000] },
    t: { meaning: 'longest time without reset, in units of 1/γ', default: 6, range: [0.1, 100] },
    points: { meaning: 'points of each curve', default: 200, range: [20, 1000], integer: true },
  },
  compute: ({ g, phase, r, t, points }) => {
    const rates = evenly(0, r, points + 1).slice(1);
    const curves: Table = { name: 'curves', columns: curvesAt(rates, g, phase) };
    const coherence: Table = { name: 'coherence', columns: coherenceAt(evenly(0, t, points + 1), phase) };
    return {
      tables: [curves, coherence],
      panels: [curvesPanel(r, curves), coherencePanel(t, coherence)],
      findings: findings(g, phase),
    };
  },
  findings: ({ g, phase }) => findings(g, phase),
};

/** Numbers of spins that each qubit meets; Infinity for those that forget. */
const SPINS = [1, 2, 8, Infinity] as const;

const nameOf = (spins: number): string => (spins === Infinity ? 'memoryless' : `n=${spins}`);
const quantityOf = (what: string, spins: number): string =>
  spins === Infinity
    ? `${what} without memory`
    : `${what} in a gas of ${spins} spin${spins === 1 ? '' : 's'} for each qubit`;

/** Collisions with a phase, in units of π, at the rate at which they dephase with γ = 1. */
function gasOf(phase: number) {
  const [cos, sin] = [Math.cos(Math.PI * phase), Math.sin(Math.PI * phase)];
  return { collisions: 1 / (1 - cos), phase: { cos, sin } };
}

function stateOf(spins: number, coupling: number, phase: number, reset: number): Matrix {
  if (spins < Infinity) return spinGasState({ ...gasOf(phase), coupling, reset, spins });
  return symmetricDensityMatrix(symmetricResetState({ qubits: 2, coupling, dephasing: 1, reset }));
}

/** Negativity against the reset rate, a column for each size of the gas. */
export function curvesAt(rates: readonly number[], g: number, phase: number): readonly Column[] {
  return [
    column('r', 'reset rate', 'γ', rates),
    ...SPINS.map((spins) =>
      column(
        nameOf(spins),
        quantityOf('negativity', spins),
        '',
        rates.map((r) => negativity(stateOf(spins, g, phase, r), [2, 2]).value),
      ),
    ),
  ];
}

/** Coherence that is left of a qubit after a time without reset, a column for each size of the gas. */
export function coherenceAt(times: readonly number[], phase: number): readonly Column[] {
  return [
    column('t', 'time since the last reset', '1/γ', times),
    ...SPINS.map((spins) =>
      column(
        nameOf(spins),
        quantityOf('coherence', spins),
        '',
        times.map((t) => (spins === Infinity ? Math.exp(-t) : spinGasDephasing({ ...gasOf(phase), spins }, t))),
      ),
    ),
  ];
}

/** Reset rate at which entanglement begins, in γ; undefined where none is found. */
export function gasThreshold(spins: number, g: number, phase: number): number | undefined {
  return firstRise((r) => signedNegativity(stateOf(spins, g, phase, r), [2, 2]).value, SLOWEST, LIMIT);
}

/** Reset rates between which thresholds are looked for, in units of γ. */
const [SLOWEST, LIMIT] = [2 ** -7, 2 ** 14];

/** How the curves look, and where their names stand, as parts of the axis. */
const LOOKS: readonly Omit<Curve, 'kind' | 'x' | 'y' | 'label'>[] = [
  { colour: 'vermillion', dash: [8, 3, 2, 3], width: 2 },
  { colour: 'green', dash: [2, 3], width: 2 },
  { colour: 'blue', dash: [8, 3], width: 2 },
  { colour: 'black', width: 2 },
];
const NAMES = ['*n* = 1', '2', '8', '*n* → ∞, equation (3)'];

function marksOf({ columns: [x, ...curves] }: Table, places: readonly Omit<CurveLabel, 'text'>[]) {
  return curves.map((y, k) => curve(x, y, { ...LOOKS[k], label: { text: NAMES[k], ...places[k] } }));
}

function curvesPanel(r: number, table: Table): Panel {
  const highest = Math.max(...table.columns.slice(1).flatMap(({ values }) => values));
  const places = [
    { at: 0.42 * r, off: 20 },
    { at: 0.32 * r, off: 8 },
    { at: 0.28 * r, off: 8 },
    { at: 0.42 * r, off: -12, anchor: 'start' as const },
  ];
  return {
    x: { label: 'reset rate *r*/γ', range: [0, r] },
    y: { label: 'negativity', range: [0, highest > 0 ? 1.15 * highest : 1 / 2] },
    height: 290,
    marks: marksOf(table, places),
  };
}

function coherencePanel(t: number, table: Table): Panel {
  const lowest = Math.min(...table.columns.slice(1).flatMap(({ values }) => values));
  const places = [
    { at: 0.19 * t, off: 12 },
    { at: 0.22 * t, off: -9 },
    { at: 0.13 * t, off: 10 },
    { at: 0.2 * t, off: -16, anchor: 'start' as const },
  ];
  return {
    x: { label: 'time without reset *γt*', range: [0, t] },
    y: { label: 'coherence', range: [1.7 * lowest - 0.02, 1] },
    height: 220,
    marks: marksOf(table, places),
  };
}

function findings(g: number, phase: number): readonly Finding[] {
  return SPINS.flatMap((spins) => {
    const threshold = gasThreshold(spins, g, phase);
    const far = 1000;
    const tail = {
      what: `rN at r = ${far}γ ${endOf(spins)}, in γ; (g − γ)/2 = ${(g - 1) / 2}`,
      value: far * negativity(stateOf(spins, g, phase, far), [2, 2]).value,
    };
    if (threshold === undefined) return [tail];
    return [{ what: `reset rate at which entanglement begins ${endOf(spins)}, in γ`, value: threshold }, tail];
  });
}

const endOf = (spins: number): string =>
  spins === Infinity ? 'without memory' : `with ${spins} spin${spins === 1 ? '' : 's'} for each qubit`;
