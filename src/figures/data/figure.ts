/** Numbers that a figure may be asked for, by name. */
export type Values = Readonly<Record<string, number>>;

/** A number that a figure depends on. */
interface Parameter {
  readonly meaning: string;
  /** The value of the source's figure. */
  readonly default: number;
  /** Smallest and largest value that makes sense. */
  readonly range: readonly [number, number];
  readonly integer?: true;
}

/** A figure of a source, as something that can be computed again. */
export interface Figure {
  readonly id: string;
  readonly title: string;
  /** Key of the bibliography, and the place. */
  readonly source: string;
  /** What is seen, in sentences that stand alone. */
  readonly caption: string;
  readonly parameters: Readonly<Record<string, Parameter>>;
  /** Computes what the figure shows. */
  compute(values: Values): FigureData;
  /** Its findings alone, where they do not come from its tables. */
  readonly findings?: (values: Values) => readonly Finding[];
}

/** What a figure shows. */
export interface FigureData {
  readonly tables: readonly Table[];
  /** From top to bottom. */
  readonly panels: readonly Panel[];
  /** Numbers of the figure beside those of the source. */
  readonly findings: readonly Finding[];
}

/** Columns of equal length. */
export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
}

/** A quantity at the points of its table. */
export interface Column {
  readonly name: string;
  readonly quantity: string;
  /** Empty for a number without a unit. */
  readonly unit: string;
  /** NaN where there is no value. */
  readonly values: readonly number[];
}

/** A number that the figure shows. */
export interface Finding {
  readonly what: string;
  readonly value: number;
  /** What the source says of it. */
  readonly printed?: string;
}

/** A pair of axes with what lies between them. */
export interface Panel {
  readonly x: Axis;
  readonly y: Axis;
  /** Height in pixels of a figure that is 480 wide. */
  readonly height: number;
  readonly marks: readonly Mark[];
}

/** Labels know *italics*, and subscripts as in S_{i}. */
export interface Axis {
  readonly label: string;
  readonly range: readonly [number, number];
  readonly scale?: 'log';
}

export type Mark = Curve | Bars | Points | Cells | Field | Note;

/** Colours that remain distinct without colour vision (Okabe and Ito). */
export type Colour = 'black' | 'grey' | 'orange' | 'sky' | 'green' | 'blue' | 'vermillion' | 'purple' | 'white';

/** Points joined by a line. */
export interface Curve {
  readonly kind: 'curve';
  readonly x: Column;
  readonly y: Column;
  readonly colour: Colour;
  readonly dash?: readonly number[];
  readonly width?: number;
  readonly label?: CurveLabel;
}

/** Bars of a histogram, from zero to their heights. */
export interface Bars {
  readonly kind: 'bars';
  /** Ends of the bars. */
  readonly from: Column;
  readonly to: Column;
  readonly height: Column;
  readonly colour: Colour;
  readonly opacity?: number;
}

/** Points that nothing joins. */
export interface Points {
  readonly kind: 'points';
  readonly x: Column;
  readonly y: Column;
  readonly colour: Colour;
  readonly radius?: number;
  readonly opacity?: number;
}

/** Rectangles in one colour: a region as it is sampled. */
export interface Cells {
  readonly kind: 'cells';
  /** Left and right ends. */
  readonly x: readonly [Column, Column];
  /** Lower and upper ends. */
  readonly y: readonly [Column, Column];
  readonly colour: Colour;
  readonly opacity?: number;
}

/** Text beside a line. */
export interface CurveLabel {
  readonly text: string;
  /** Abscissa at which it stands. */
  readonly at: number;
  /** Pixels from the line; positive is down, or to the right of the line's way. */
  readonly off: number;
  /** Turned with the line. */
  readonly along?: true;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** A quantity on a grid, as bands of colour. */
export interface Field {
  readonly kind: 'field';
  readonly x: Column;
  readonly y: Column;
  /** Ordinates run first. */
  readonly value: Column;
  /** Ends of the bands, ascending; nothing is drawn below the first. */
  readonly levels: readonly number[];
  /** `diverging` has its white at zero. */
  readonly colours: 'sequential' | 'diverging';
  readonly label: string;
}

/** Text at a point. */
export interface Note {
  readonly kind: 'note';
  readonly text: string;
  readonly at: readonly [number, number];
  readonly colour?: Colour;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** A column of a table. */
export function column(name: string, quantity: string, unit: string, values: readonly number[]): Column {
  return { name, quantity, unit, values };
}

/** A line through the points of two columns. */
export function curve(x: Column, y: Column, look: Omit<Curve, 'kind' | 'x' | 'y'>): Curve {
  return { kind: 'curve', x, y, ...look };
}
