import { column, curve, type Column, type Figure } from './data/figure.ts';
import type { Finding, Panel, Table } from './data/figure.ts';
import {
  boundaryInCoupling,
  resetModel,
  ridgeInCoupling,
  ridgeInResetRate,
  smallestResetRate,
  thresholdInResetRate,
} from './reset-lines.ts';
import { evenly } from './roots.ts';
import { negativityOf, signedNegativityOf } from './steady-negativity.ts';

/** Two Ising qubits with dephasing and resets: where their steady state is entangled, and how much. */
export const resetFig1: Figure = {
  id: 'reset-fig-1',
  title: 'Steady-state entanglement of two qubits that are reset',
  source: 'HartmannDurBriegel2006, figure 1',
  caption:
    'Negativity of the steady state of two qubits that are coupled by g σ_z ⊗ σ_z, dephase at γ and are reset to |+⟩ at rate r; white is separable. White lines: the largest negativity at fixed r (upper) and at fixed g (lower), and the straight g = r/(1 + √3) between them (dashed). Dashed blue: the asymptotes of the boundary. The upper one that is printed, g = r, has the right slope and is no asymptote. Below: the cut at one coupling.',
  parameters: {
    r: { meaning: 'largest reset rate of the map, in units of γ', default: 20, range: [5, 1000] },
    g: { meaning: 'largest coupling of the map, in units of γ', default: 20, range: [2.5, 1000] },
    cut: { meaning: 'coupling of the cut, in units of γ', default: 2.5, range: [1.05, 1000] },
    points: { meaning: 'points of the map along each axis', default: 80, range: [20, 400], integer: true },
  },
  compute: ({ r, g, cut, points }) => {
    const map = mapTable(r, g, points);
    const lines = linesTable(r);
    const asymptotes: Table = { name: 'asymptotes', columns: asymptotesAt([0, r]) };
    const ridge = ridgeTable(g);
    const section = sectionTable(cut, 2 * r);
    return {
      tables: [map, lines, asymptotes, ridge, section],
      panels: [mapPanel(r, g, { map, lines, asymptotes, ridge }), sectionPanel(section, cut)],
      findings: findings(r, cut),
    };
  },
  findings: ({ r, cut }) => findings(r, cut),
};

/** Ends of the bands of colour. */
const LEVELS = [0, 0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.07];

function mapPanel(
  r: number,
  g: number,
  { map, lines, asymptotes, ridge }: Readonly<Record<'map' | 'lines' | 'asymptotes' | 'ridge', Table>>,
): Panel {
  const [x, y, , signed] = map.columns;
  const [rates, lower, upper, top, , middle] = lines.columns;
  const [ends, below, above, printed] = asymptotes.columns;
  return {
    x: { label: 'reset rate *r*/γ', range: [0, r] },
    y: { label: 'coupling *g*/γ', range: [0, g] },
    height: 410,
    marks: [
      { kind: 'field', x, y, value: signed, levels: LEVELS, colours: 'sequential', label: 'negativity' },
      curve(ends, printed, {
        colour: 'vermillion',
        dash: [2, 3],
        width: 2,
        label: { text: 'printed: *g* = *r*', at: 0.55 * r, off: -9, along: true },
      }),
      curve(ends, above, {
        colour: 'blue',
        dash: [7, 4],
        label: { text: 'asymptote *g* = *r* − γ', at: 0.68 * r, off: 17, along: true },
      }),
      curve(ends, below, { colour: 'blue', dash: [7, 4], label: { text: 'asymptote *g* = γ', at: 0.5 * r, off: 10 } }),
      curve(rates, lower, { colour: 'black', width: 2 }),
      curve(rates, upper, { colour: 'black', width: 2 }),
      curve(rates, top, {
        colour: 'white',
        label: { text: 'largest at fixed *r*', at: 0.72 * r, off: -10, along: true },
      }),
      curve(rates, middle, { colour: 'white', dash: [5, 3] }),
      curve(ridge.columns[1], ridge.columns[0], {
        colour: 'white',
        label: { text: 'largest at fixed *g*', at: 0.74 * r, off: 12, along: true },
      }),
    ],
  };
}

function sectionPanel({ columns: [r, , negativity] }: Table, cut: number): Panel {
  return {
    x: { label: 'reset rate *r*/γ', range: [0, r.values.at(-1)!] },
    y: { label: `negativity at *g* = ${cut}γ`, range: [0, 1.12 * Math.max(...negativity.values)] },
    height: 190,
    marks: [curve(r, negativity, { colour: 'black', width: 2 })],
  };
}

/** Negativity on a grid that goes one step further than the axes, so that bands do not end before them. */
function mapTable(rMost: number, gMost: number, points: number): Table {
  const rates = Array.from({ length: points + 1 }, (_, k) => (rMost * (k + 1)) / points);
  const couplings = Array.from({ length: points + 1 }, (_, k) => (gMost * (k + 1)) / points);
  const [r, g] = [rates.flatMap((rate) => couplings.map(() => rate)), rates.flatMap(() => couplings)];
  return { name: 'map', columns: negativitiesAt(g, r) };
}

/** Negativities at couplings and reset rates. */
export function negativitiesAt(g: readonly number[], r: readonly number[]): readonly Column[] {
  const values = r.map((rate, k) => {
    const generator = resetModel(g[k], rate);
    return { negativity: negativityOf(generator), signed: signedNegativityOf(generator) };
  });
  const named = (name: 'negativity' | 'signed', quantity: string): Column =>
    column(
      name,
      quantity,
      '',
      values.map((value) => value[name]),
    );
  return [
    column('r', 'reset rate', 'γ', r),
    column('g', 'coupling', 'γ', g),
    named('negativity', 'negativity'),
    named('signed', 'minus the smallest eigenvalue of the partial transpose'),
  ];
}

/** Lines that are functions of a reset rate r ≥ 3γ; NaN where they do not exist. */
export function linesAt(rates: readonly number[]): readonly Column[] {
  const boundary = rates.map(boundaryInCoupling);
  const ridge = rates.map(ridgeInCoupling);
  const middle = rates.map((r) => r / (1 + Math.sqrt(3)));
  const at = (g: readonly number[]): readonly number[] => rates.map((r, k) => signedNegativityOf(resetModel(g[k], r)));
  return [
    column('r', 'reset rate', 'γ', rates),
    column(
      'boundary_lower',
      'coupling at which entanglement begins',
      'γ',
      boundary.map((ends) => ends?.[0] ?? NaN),
    ),
    column(
      'boundary_upper',
      'coupling at which entanglement ends',
      'γ',
      boundary.map((ends) => ends?.[1] ?? NaN),
    ),
    column('ridge', 'coupling of the largest negativity', 'γ', ridge),
    column('on_ridge', 'signed negativity there', '', at(ridge)),
    column('middle', 'r/(1 + √3)', 'γ', middle),
    column('on_middle', 'signed negativity there', '', at(middle)),
  ];
}

/** Straight lines that the boundary approaches, and the one that is printed. */
function asymptotesAt(rates: readonly number[]): readonly Column[] {
  return [
    column('r', 'reset rate', 'γ', rates),
    column(
      'lower',
      'asymptote of the lower boundary',
      'γ',
      rates.map(() => 1),
    ),
    column(
      'upper',
      'asymptote of the upper boundary',
      'γ',
      rates.map((r) => r - 1),
    ),
    column('printed_upper', 'printed asymptote of the upper boundary', 'γ', rates),
  ];
}

/** The lines from the cusp of the boundary on, closer where it turns. */
function linesTable(rMost: number): Table {
  const cusp = smallestResetRate();
  const rates = evenly(0, 1, 60).map((t) => cusp + (rMost - cusp) * t ** 2);
  return { name: 'lines', columns: linesAt(rates) };
}

/** Lines that are functions of the coupling; NaN where they do not exist. */
export function ridgeAt(couplings: readonly number[]): readonly Column[] {
  const ridge = couplings.map((g) => ridgeInResetRate(g) ?? NaN);
  const on = couplings.map((g, k) => (Number.isNaN(ridge[k]) ? NaN : signedNegativityOf(resetModel(g, ridge[k]))));
  return [
    column('g', 'coupling', 'γ', couplings),
    column('ridge', 'reset rate of the largest negativity', 'γ', ridge),
    column('on_ridge', 'signed negativity there', '', on),
    column(
      'threshold',
      'reset rate at which entanglement begins',
      'γ',
      couplings.map((g) => thresholdInResetRate(g) ?? NaN),
    ),
  ];
}

function ridgeTable(gMost: number): Table {
  return { name: 'ridge', columns: ridgeAt(evenly(0, 1, 40).map((t) => 1.05 + (gMost - 1.05) * t ** 2)) };
}

/** The cut at one coupling. */
function sectionTable(cut: number, rMost: number): Table {
  const rates = withThreshold(evenly(0, rMost, 161).slice(1), thresholdInResetRate(cut));
  return {
    name: 'cut',
    columns: negativitiesAt(
      rates.map(() => cut),
      rates,
    ),
  };
}

/** Ascending numbers with one more, where the negativity has its corner. */
function withThreshold(rates: readonly number[], threshold: number | undefined): readonly number[] {
  return threshold === undefined ? rates : [...rates, threshold].toSorted((a, b) => a - b);
}

/** A reset rate at which lines lie next to their asymptotes, in units of γ. */
const FAR = 1000;

function findings(r: number, cut: number): readonly Finding[] {
  const best = ridgeInCoupling(r);
  const [threshold, peak] = [thresholdInResetRate(cut), ridgeInResetRate(cut)];
  const [, end] = boundaryInCoupling(FAR)!;
  const straight = FAR / (1 + Math.sqrt(3));
  return [
    {
      what: `largest negativity at r = ${r}γ`,
      value: negativityOf(resetModel(best, r)),
      ...(r === resetFig1.parameters.r.default ? { printed: '0.068' } : {}),
    },
    { what: 'coupling at which it is reached, in γ', value: best },
    {
      what: `negativity on the straight g = r/(1 + √3) at r = 10⁶γ`,
      value: negativityOf(resetModel(straight * FAR, FAR ** 2)),
      printed: '0.092 at infinity',
    },
    {
      what: `distance of the upper boundary from g = r at r = ${FAR}γ, in γ`,
      value: FAR - end,
      printed: '0 at infinity',
    },
    {
      what: `distance of the upper white line from the straight at r = ${FAR}γ, in γ`,
      value: ridgeInCoupling(FAR) - straight,
      printed: '0 at infinity',
    },
    ...(threshold === undefined
      ? []
      : [{ what: `reset rate at which entanglement begins at g = ${cut}γ, in γ`, value: threshold }]),
    ...(peak === undefined
      ? []
      : [
          { what: `largest negativity at g = ${cut}γ`, value: negativityOf(resetModel(cut, peak)) },
          { what: 'reset rate at which it is reached, in γ', value: peak },
        ]),
  ];
}
