import type { Colour } from '../data/figure.ts';

/** Colours of Okabe and Ito. */
export const COLOURS: Readonly<Record<Colour, string>> = {
  black: '#000000',
  grey: '#6b6b6b',
  orange: '#e69f00',
  sky: '#56b4e9',
  green: '#009e73',
  blue: '#0072b2',
  vermillion: '#d55e00',
  purple: '#cc79a7',
  white: '#ffffff',
};
