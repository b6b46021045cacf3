import { spinRandomMatrixCurves, type SpinRandomMatrixCurves } from '../ensembles/spin-random-matrix-curves.ts';
import {
  column,
  curve,
  type Column,
  type CurveLabel,
  type Figure,
  type Finding,
  type Mark,
  type Panel,
  type Table,
} from './data/figure.ts';
import { evenly } from './roots.ts';

/** A spin in reservoirs of few and of many levels: entropy production, exact and in weak coupling. */
export const spinRandomMatrixFig1: Figure = {
  id: 'spin-random-matrix-fig-1',
  title: 'Entropy production of a spin in reservoirs of finite size',
  source: 'EspositoLindenbergVandenBroeck2010, figure 1',
  caption:
    'A spin of splitting Δ is coupled by a random matrix of strength λ to N levels with a flat density and the inverse temperature β; single realisations. Black: entropy production Δ_iS = ΔS − βQ of equation (10), never negative. Vermillion: the form ΔS − βΔ⟨H_s⟩ of equation (25), which is negative where the reservoir is small. Blue, dashed: the Redfield equation. Below, both meet the curves of N → ∞ (dotted) and not, as the source has it, those of Redfield: the reservoir has a finite heat capacity, and the coupling a finite energy. Times are in units of the inverse band width.',
  parameters: {
    small: { meaning: 'levels of the first reservoir', default: 3, range: [1, 2000], integer: true },
    medium: { meaning: 'levels of the second', default: 20, range: [1, 2000], integer: true },
    large: { meaning: 'levels of the third', default: 400, range: [1, 2000], integer: true },
    splitting: { meaning: 'splitting Δ of the spin, in units of the band width', default: 0.1, range: [0, 1] },
    beta: { meaning: 'inverse temperature β', default: 10, range: [0, 100] },
    coupling: { meaning: 'strength λ of the coupling', default: 0.1, range: [0, 1] },
    variance: { meaning: 'v = N Var(R_ij) of the random matrix', default: 1 / 8, range: [0.001, 1] },
    t: { meaning: 'last time', default: 600, range: [10, 2000] },
    points: { meaning: 'points of each curve', default: 300, range: [20, 2000], integer: true },
    seed: { meaning: 'seed of the random matrices', default: 1, range: [0, 2 ** 31], integer: true },
  },
  compute: ({ small, medium, large, splitting, beta, coupling, variance, t, points, seed }) => {
    const times = evenly(0, t, points + 1);
    const levels = [small, medium, large];
    const curves = spinRandomMatrixCurves({ levels, times, splitting, beta, coupling, variance, seed });
    const table: Table = { name: 'curves', columns: columnsOf(curves) };
    const exactAndWeak = levels.map((N, k): readonly [number, Column, Column] => [
      N,
      table.columns[1 + 2 * k],
      table.columns[2 + 2 * k],
    ]);
    return {
      tables: [table],
      panels: exactAndWeak.map(([N, exact, weak], k) => panelOf(table, N, { exact, weak, withLimit: k === 2 })),
      findings: findings(curves),
    };
  },
};

function columnsOf({
  times,
  realisations,
  infinite,
  redfield,
  energyResolved,
}: SpinRandomMatrixCurves): readonly Column[] {
  return [
    column('t', 'time', '1/W', times),
    ...realisations.flatMap(({ levels, entropyProduction, weakCouplingEntropyProduction }, k) => [
      column(`exact_${k + 1}`, `entropy production (10), N = ${levels}`, 'nat', entropyProduction),
      column(`weak_${k + 1}`, `weak-coupling form (25), N = ${levels}`, 'nat', weakCouplingEntropyProduction),
    ]),
    column('exact_infinite', 'entropy production (10), N → ∞', 'nat', infinite.entropyProduction),
    column('weak_infinite', 'weak-coupling form (25), N → ∞', 'nat', infinite.weakCouplingEntropyProduction),
    column('redfield', 'form (25) of the Redfield equation (30)', 'nat', redfield),
    column('energy_resolved', 'N → ∞, then λ → 0 at the same λ²t', 'nat', energyResolved),
  ];
}

interface PanelCurves {
  readonly exact: Column;
  readonly weak: Column;
  /** Shows the limit of infinitely many levels as well. */
  readonly withLimit: boolean;
}

function panelOf({ columns }: Table, levels: number, { exact, weak, withLimit }: PanelCurves): Panel {
  const [times] = columns;
  const [exactLimit, weakLimit, redfield] = columns.slice(-4);
  const last = times.values.at(-1)!;
  const drawn = withLimit ? [exact, weak, redfield, exactLimit, weakLimit] : [exact, weak, redfield];
  const all = drawn.flatMap(({ values }) => values);
  const [least, most] = [Math.min(0, ...all), Math.max(...all)];
  const top = most + 0.25 * (most - least);
  const label = (text: string, at: number, off: number): { readonly label?: CurveLabel } =>
    withLimit ? { label: { text, at: at * last, off } } : {};
  const limits: readonly Mark[] = withLimit
    ? [
        curve(times, exactLimit, { colour: 'green', dash: [2, 3], width: 2.5, ...label('(10) for *N* → ∞', 0.4, 15) }),
        curve(times, weakLimit, { colour: 'purple', dash: [2, 3], width: 2.5, ...label('(25) for *N* → ∞', 0.4, 15) }),
      ]
    : [];
  return {
    x: { label: withLimit ? 'time in units of the inverse band width' : '', range: [0, last] },
    y: { label: withLimit ? 'entropy production (nats)' : 'nats', range: [least - 0.06 * (most - least), top] },
    height: withLimit ? 300 : 160,
    marks: [
      { kind: 'note', text: `*N* = ${levels}`, at: [0.98 * last, top - 0.1 * (top - least)], anchor: 'end' },
      curve(times, redfield, { colour: 'blue', dash: [7, 4], width: 2, ...label('Redfield', 0.88, -10) }),
      curve(times, exact, { colour: 'black', ...label('(10)', 0.7, -10) }),
      curve(times, weak, { colour: 'vermillion', ...label('(25)', 0.7, 13) }),
      ...limits,
    ],
  };
}

function findings({
  times,
  realisations,
  infinite,
  redfield,
  energyResolved,
}: SpinRandomMatrixCurves): readonly Finding[] {
  const t = times.at(-1)!;
  const largest = realisations.at(-1)!;
  const agree = 'that of the Redfield equation for N → ∞';
  return [
    ...realisations.flatMap(({ levels, entropyProduction, weakCouplingEntropyProduction }) => [
      {
        what: `smallest Δ_iS (10) after t = 0 at N = ${levels}`,
        value: Math.min(...entropyProduction.slice(1)),
        printed: 'not negative',
      },
      {
        what: `smallest value of the form (25) after t = 0 at N = ${levels}`,
        value: Math.min(...weakCouplingEntropyProduction.slice(1)),
        printed: 'negative for small N',
      },
    ]),
    { what: `Δ_iS (10) at t = ${t}, N = ${largest.levels}`, value: largest.entropyProduction.at(-1)!, printed: agree },
    { what: `Δ_iS (10) at t = ${t}, N → ∞`, value: infinite.entropyProduction.at(-1)!, printed: agree },
    { what: `form (25) at t = ${t}, N → ∞`, value: infinite.weakCouplingEntropyProduction.at(-1)!, printed: agree },
    { what: `form (25) at t = ${t} of the Redfield equation`, value: redfield.at(-1)! },
    { what: `both at t = ${t} for N → ∞ and then λ → 0 at the same λ²t`, value: energyResolved.at(-1)! },
  ];
}
