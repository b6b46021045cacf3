import { numberFromRational } from '../exact/integers/rational.ts';
import type { Interval } from '../exact/signs/parameter-box.ts';
import { printerOf } from '../report/derivation-printer.ts';
import { levelName } from '../report/derivation-state.ts';
import type { ClosedForm } from '../symbolic/formulas/closed-form.ts';
import type { ParameterPoint } from '../symbolic/formulas/parameter-domain.ts';
import { parametersOf } from '../symbolic/formulas/parameter-functions.ts';
import type { Derivation } from '../symbolic/models/derive.ts';
import {
  entangledWhere,
  firstPoint,
  type PlottedQuantity,
  plottedQuantities,
} from '../symbolic/steps/plotted-quantities.ts';
import type { Colour } from '../figures/data/figure.ts';

/** A parameter with a slider. */
export interface Slider {
  readonly name: string;
  readonly label: string;
  readonly value: number;
  readonly from: number;
  readonly to: number;
  /** Are places of equal distance of equal ratio? */
  readonly log: boolean;
}

/** A curve by the place of its quantity among the values. */
interface ViewCurve {
  readonly index: number;
  readonly name: string;
  readonly label: string;
  readonly colour: Exclude<Colour, 'white'>;
}

/** Curves with common axes. */
export interface ViewPanel {
  readonly label: string;
  readonly curves: readonly ViewCurve[];
}

/** What is drawn of a model: data, without its formulas. */
export interface ModelView {
  readonly sliders: readonly Slider[];
  readonly panels: readonly ViewPanel[];
  /** Place of the criterion among the values, where two qubits are entangled for some parameters. */
  readonly region?: number;
}

/** What is drawn of a model, the closed forms in the order of their values, and what has none. */
export interface ShownModel {
  readonly view: ModelView;
  readonly forms: readonly ClosedForm[];
  readonly missing: readonly PlottedQuantity[];
  /** Panels whose curves are zero on the whole domain: their closed forms are. They are not drawn. */
  readonly zeros: readonly ViewPanel[];
  /** Is the state of two qubits entangled for no parameters? */
  readonly isNeverEntangled: boolean;
}

const COLOURS = ['blue', 'vermillion', 'green', 'orange', 'purple', 'sky', 'black', 'grey'] as const;

const PANELS: readonly (readonly [PlottedQuantity['kind'], string])[] = [
  ['population', 'populations'],
  ['entanglement', 'entanglement'],
  ['current', 'heat and power'],
  ['production', 'entropy production rate'],
];

/**
 * What is drawn of a model at a point; undefined where nothing is: without a unique steady state, without parameters, or where no
 * point with values was found.
 *
 * @param at  values of all parameters; when omitted those of the model, and where it has none, a first point is looked for
 */
export function shownModel(derivation: Derivation, at?: ParameterPoint): ShownModel | undefined {
  const { model } = derivation;
  const names = parametersOf(model.arithmetic.field);
  const quantities = plottedQuantities(derivation);
  const drawn = quantities.filter(({ form }) => form !== undefined);
  const point = at ?? model.start ?? firstPoint(derivation, quantities);
  if (drawn.length === 0 || names.length === 0 || point === undefined) return undefined;
  const { name: shown } = printerOf(derivation, 'unicode');
  const where = entangledWhere(derivation);
  const isMapped = where?.verdict === 'where positive' && names.length > 1;
  const all = PANELS.flatMap(([kind, label]) => {
    const curves = drawn
      .map((quantity, index) => ({ ...quantity, index }))
      .filter((quantity) => quantity.kind === kind)
      .map(({ name, index }, k) => ({
        index,
        name,
        label: labelOf(derivation, name),
        colour: COLOURS[k % COLOURS.length],
      }));
    return curves.length === 0 ? [] : [{ label, curves }];
  });
  const isZero = ({ curves }: ViewPanel): boolean =>
    curves.every(({ index }) => {
      const { form } = drawn[index];
      return form?.kind === 'rational' && model.arithmetic.field.isZero(form.value);
    });
  return {
    view: {
      sliders: names.map((name, v) => ({
        name,
        label: shown(name),
        ...rangeOf(model.box[v], numberFromRational(point[name]).value),
      })),
      panels: all.filter((panel) => !isZero(panel)),
      ...(isMapped ? { region: drawn.length } : {}),
    },
    forms: [...drawn.map(({ form }) => form!), ...(isMapped ? [where.criterion] : [])],
    missing: quantities.filter(({ form }) => form === undefined),
    zeros: all.filter(isZero),
    isNeverEntangled: where?.verdict === 'never',
  };
}

function labelOf({ model }: Derivation, name: string): string {
  const [, level] = /^rho\[(\d+)\]\[\1\]$/.exec(name) ?? [];
  if (level !== undefined) return `|${levelName(Number(level), model.dims)}⟩`;
  const [, bath] = /^heat\[(.*)\]$/.exec(name) ?? [];
  if (bath !== undefined) return `heat from ${bath}`;
  return name === 'production' ? 'entropy production' : name;
}

/** Share of a bounded domain that sliders stay away from ends that do not belong to it. */
const AWAY = 1 / 256;

/** Ratio of the ends of a slider for a positive number to its first value. */
const DECADES = 100;

function rangeOf(
  { lower, upper, lowerClosed, upperClosed }: Interval,
  value: number,
): Pick<Slider, 'value' | 'from' | 'to' | 'log'> {
  const [low, high] = [lower, upper].map((end) => (end === undefined ? undefined : numberFromRational(end).value));
  if (low !== undefined && high !== undefined) {
    const away = AWAY * (high - low);
    return { value, from: lowerClosed ? low : low + away, to: upperClosed ? high : high - away, log: false };
  }
  if (low === 0 && value > 0) return { value, from: value / DECADES, to: value * DECADES, log: true };
  const width = 4 * Math.max(1, Math.abs(value));
  const from = low === undefined ? value - width : lowerClosed ? low : low + AWAY * width;
  const to = high === undefined ? value + width : upperClosed ? high : high - AWAY * width;
  return { value, from: Math.min(from, value), to: Math.max(to, value), log: false };
}
