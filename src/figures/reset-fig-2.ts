import { float64 } from '../float64/matrix.ts';
import { DomainError } from '../matrix/errors.ts';
import { lindbladian, type Lindbladian } from '../quantum/lindbladian.ts';
import { pauliX, pauliY, pauliZ, sigmaMinus, sigmaPlus, tensor, zeroMatrix } from '../quantum/operators.ts';
import { resetJumps } from '../quantum/reset.ts';
import { embed } from '../quantum/subsystems.ts';
import {
  column,
  curve,
  type Colour,
  type Column,
  type CurveLabel,
  type Figure,
  type Finding,
  type Table,
} from './data/figure.ts';
import { doubledUntil, evenly, firstRise, root } from './roots.ts';
import { negativityOf, signedNegativityOf, slopeOf } from './steady-negativity.ts';

/** Populations of |0⟩ in equilibrium that are drawn: from zero to infinite temperature. */
const POPULATIONS = [0, 0.05, 0.1, 0.25, 0.4, 0.5] as const;

/** Two qubits with XYZ coupling in a field: entanglement at every temperature of the bath. */
export const resetFig2: Figure = {
  id: 'reset-fig-2',
  title: 'Steady-state entanglement at temperatures from zero to infinity',
  source: 'HartmannDurBriegel2006, figure 2',
  caption:
    'Negativity of the steady state of two qubits with H = g(0.7 σ_xσ_x + 0.3 σ_yσ_y + σ_zσ_z + 0.5 σ_x ⊗ 1 + 0.5 · 1 ⊗ σ_x), decay of the inversion at B and of the polarisation at C, and resets at rate r to |+⟩, a state that the source does not print. The curves belong to baths with population s of |0⟩ in equilibrium: s = 0 at zero, s = 1/2 at infinite temperature. All approach (0.7g − C)/2r.',
  parameters: {
    g: { meaning: 'coupling, in units of γ', default: 10, range: [0, 1000] },
    B: { meaning: 'decay rate of the inversion, in units of γ', default: 8, range: [0, 1000] },
    C: { meaning: 'decay rate of the polarisation, at least B/2, in units of γ', default: 4, range: [0, 1000] },
    r: { meaning: 'largest reset rate, in units of γ', default: 100, range: [1, 10_000] },
    points: { meaning: 'points of each curve', default: 200, range: [20, 2000], integer: true },
  },
  compute: ({ g, B, C, r, points }) => {
    const couplings = { g, B, C };
    if (2 * C < B) {
      throw new DomainError({
        argument: '--set C',
        expected: 'be at least B/2, so that the evolution is completely positive',
        received: `C = ${C} and B = ${B}`,
      });
    }
    const curves: Table = { name: 'curves', columns: curvesAt(couplings, evenly(0, r, points + 1).slice(1)) };
    const [rates, ...negativities] = curves.columns;
    const highest = Math.max(...negativities.flatMap(({ values: all }) => all));
    return {
      tables: [curves],
      panels: [
        {
          x: { label: 'reset rate *r*/γ', range: [0, r] },
          y: { label: 'negativity', range: [0, highest > 0 ? 1.1 * highest : 1 / 2] },
          height: 330,
          marks: negativities.map((negativity, k) =>
            curve(rates, negativity, { ...LOOKS[k], width: 2, label: { ...LABELS[k], at: LABELS[k].at * r } }),
          ),
        },
      ],
      findings: findings(couplings),
    };
  },
  findings: ({ g, B, C }) => findings({ g, B, C }),
};

const LOOKS: readonly { readonly colour: Colour; readonly dash?: readonly number[] }[] = [
  { colour: 'blue' },
  { colour: 'sky', dash: [8, 3] },
  { colour: 'green', dash: [2, 3] },
  { colour: 'orange' },
  { colour: 'purple', dash: [8, 3, 2, 3] },
  { colour: 'vermillion' },
];

/** Where the names of the curves stand, as parts of the axis. */
const LABELS: readonly CurveLabel[] = [
  { text: '*s* = 0, zero temperature', at: 0.33, off: -10 },
  { text: '0.05', at: 0.37, off: -9 },
  { text: '0.1', at: 0.4, off: -9 },
  { text: '0.25', at: 0.48, off: -9 },
  { text: '0.4', at: 0.43, off: -9, along: true },
  { text: '*s* = 1/2, infinite temperature', at: 0.62, off: 26 },
];

/** What the model depends on besides the reset rate, in units of γ. */
type Couplings = Readonly<Record<'g' | 'B' | 'C', number>>;

/** Generator of the model. */
export function xyzModel({ g, B, C }: Couplings, s: number, r: number): Lindbladian {
  const H = tensor(pauliX(), pauliX())
    .scaled(0.7)
    .plus(tensor(pauliY(), pauliY()).scaled(0.3))
    .plus(tensor(pauliZ(), pauliZ()))
    .plus(
      embed(pauliX(), DIMS, 0)
        .plus(embed(pauliX(), DIMS, 1))
        .scaled(0.5),
    );
  const noise = DIMS.flatMap((_, k) => [
    { operator: embed(sigmaPlus(), DIMS, k), rate: B * s },
    { operator: embed(sigmaMinus(), DIMS, k), rate: B * (1 - s) },
    { operator: embed(pauliZ(), DIMS, k), rate: (2 * C - B) / 4 },
  ]);
  return lindbladian(H.scaled(g), { noise, reset: resets(r) });
}

const DIMS = [2, 2] as const;

const PLUS = float64.matrix(2, 1, [1, 1]);

function resets(r: number) {
  return DIMS.flatMap((_, k) => resetJumps(PLUS, r, DIMS, k));
}

/** Negativity against the reset rate, a column for each temperature. */
export function curvesAt(couplings: Couplings, rates: readonly number[]): readonly Column[] {
  return [
    column('r', 'reset rate', 'γ', rates),
    ...POPULATIONS.map((s) =>
      column(
        `s=${s}`,
        `negativity at population s = ${s}`,
        '',
        rates.map((r) => negativityOf(xyzModel(couplings, s, r))),
      ),
    ),
  ];
}

/** Reset rate at which entanglement begins; undefined where none is found. */
export function thresholdAt(couplings: Couplings, s: number): number | undefined {
  const signed = (r: number): number => signedNegativityOf(xyzModel(couplings, s, r));
  return firstRise(signed, SLOWEST, LIMIT);
}

/** Reset rate of the largest negativity; undefined where none is found. */
export function peakAt(couplings: Couplings, s: number): number | undefined {
  const change = lindbladian(zeroMatrix(4), resets(1));
  const slope = (r: number): number => slopeOf(xyzModel(couplings, s, r), change);
  const threshold = thresholdAt(couplings, s);
  const far = threshold === undefined ? undefined : doubledUntil((r) => slope(r) < 0, threshold, LIMIT);
  return threshold === undefined || far === undefined ? undefined : root(slope, threshold, far);
}

/** Reset rates between which thresholds are looked for, in units of γ. */
const [SLOWEST, LIMIT] = [2 ** -7, 2 ** 16];

/** A reset rate at which the curves lie next to each other. */
const FAR = 1000;

function findings(couplings: Couplings): readonly Finding[] {
  const isPrinted = (['g', 'B', 'C'] as const).every((name) => couplings[name] === resetFig2.parameters[name].default);
  const far = ([s, word]: readonly [number, string]): readonly Finding[] => {
    const [threshold, peak] = [thresholdAt(couplings, s), peakAt(couplings, s)];
    if (threshold === undefined || peak === undefined) return [];
    return [
      { what: `reset rate at which entanglement begins at ${word} temperature, in γ`, value: threshold },
      {
        what: `largest negativity at ${word} temperature`,
        value: negativityOf(xyzModel(couplings, s, peak)),
        ...(isPrinted ? { printed: s === 0 ? 'the upper curve' : 'the lower curve' } : {}),
      },
      { what: 'reset rate at which it is reached, in γ', value: peak },
    ];
  };
  return [
    ...far([0, 'zero']),
    ...far([1 / 2, 'infinite']),
    {
      what: `rN at r = ${FAR}γ and infinite temperature, in γ; (0.7g − C)/2 = ${(0.7 * couplings.g - couplings.C) / 2}`,
      value: FAR * negativityOf(xyzModel(couplings, 1 / 2, FAR)),
    },
  ];
}
