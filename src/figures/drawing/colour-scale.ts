import type { Field } from '../data/figure.ts';
import { type DrawingDocument, type DrawnElement, svgElement } from './dom.ts';

/** Where a scale of colours stands, in pixels. */
interface ScalePlace {
  readonly left: number;
  readonly top: number;
  readonly height: number;
}

const WIDTH = 12;

/** The bands of a field one above the other, with the values between them. */
export function drawColourScale(
  { levels, label }: Field,
  { left, top, height }: ScalePlace,
  colours: readonly string[],
  document: DrawingDocument,
): readonly DrawnElement[] {
  const bands = levels.length - 1;
  const at = (k: number): number => top + height * (1 - k / bands);
  const rectangles = colours.map((fill, k) =>
    svgElement(document, 'rect', {
      x: String(left),
      y: at(k + 1).toFixed(2),
      width: String(WIDTH),
      height: (height / bands).toFixed(2),
      fill,
    }),
  );
  const outline = svgElement(document, 'rect', {
    x: String(left),
    y: String(top),
    width: String(WIDTH),
    height: String(height),
    fill: 'none',
    stroke: '#000',
  });
  const numbers = levels.map((level, k) =>
    text(document, String(level).replace('-', '−'), {
      x: String(left + WIDTH + 5),
      y: at(k).toFixed(2),
      dy: '0.32em',
      'text-anchor': 'start',
    }),
  );
  const middle = top + height / 2;
  const side = left + WIDTH + 55;
  const title = text(document, label, {
    transform: `translate(${side},${middle}) rotate(-90)`,
    'text-anchor': 'middle',
    'font-size': '14',
  });
  return [...rectangles, outline, ...numbers, title];
}

function text(document: DrawingDocument, content: string, attributes: Readonly<Record<string, string>>): DrawnElement {
  const element = svgElement(document, 'text', attributes);
  element.textContent = content;
  return element;
}
