import { parseHTML } from 'linkedom';
import type { Figure, FigureData } from '../data/figure.ts';
import type { DrawingDocument } from './dom.ts';
import { drawnFigure } from './drawn-figure.ts';

/** A figure as SVG, the same bytes for the same numbers. */
export function figureSvg(
  figure: Pick<Figure, 'title' | 'source' | 'caption'>,
  data: FigureData,
  command: string,
): string {
  const document = parseHTML('<!doctype html><html><body></body></html>').document as DrawingDocument;
  const root = drawnFigure(figure, data, `Made by: ${command}`, document);
  return `${shortened(withOwnIds(root.outerHTML))}\n`;
}

/** The plotting library counts what it clips through the whole process; a file counts its own. */
function withOwnIds(text: string): string {
  const ids = [...new Set([...text.matchAll(/id="([\w-]+)"/g)].map(([, id]) => id))];
  return ids.reduce(
    (sofar, id, k) => sofar.replaceAll(`id="${id}"`, `id="part-${k}"`).replaceAll(`url(#${id})`, `url(#part-${k})`),
    text,
  );
}

/** Places of points with hundredths of a pixel. */
function shortened(text: string): string {
  return text.replaceAll(/ (?:d|transform|x|y|x1|x2|y1|y2)="[^"]*"/g, (attribute) =>
    attribute.replaceAll(/-?\d+\.\d{3,}/g, (number) => String(Number(Number(number).toFixed(2)))),
  );
}
