import { parseHTML } from 'linkedom';
import type { Figure, FigureData } from '../data/figure.ts';
import { SVG_NAMESPACE, svgElement, type DrawingDocument } from './dom.ts';
import { drawPanel, WIDTH } from './panel.ts';
import { setRichText } from './rich-text.ts';

/** A figure as SVG, the same bytes for the same numbers. */
export function figureSvg(
  figure: Pick<Figure, 'title' | 'source' | 'caption'>,
  data: FigureData,
  command: string,
): string {
  const document = parseHTML('<!doctype html><html><body></body></html>').document as DrawingDocument;
  const height = data.panels.reduce((sum, panel) => sum + panel.height, 0);
  const root = svgElement(document, 'svg', {
    xmlns: SVG_NAMESPACE,
    width: String(WIDTH),
    height: String(height),
    viewBox: `0 0 ${WIDTH} ${height}`,
    role: 'img',
    'font-family': 'Helvetica, Arial, sans-serif',
    'font-size': '13',
  });
  const title = svgElement(document, 'title');
  title.textContent = `${figure.title} (${figure.source})`;
  const description = svgElement(document, 'desc');
  description.textContent = `${figure.caption} Made by: ${command}`;
  root.append(title, description, svgElement(document, 'rect', { width: '100%', height: '100%', fill: '#fff' }));
  let top = 0;
  for (const panel of data.panels) {
    const drawn = drawPanel(panel, document);
    for (const child of Array.from(drawn.children)) if (child.localName === 'style') child.remove();
    for (const name of ['class', 'xmlns', 'xmlns:xlink', 'font-size', 'font-family']) drawn.removeAttribute(name);
    drawn.setAttribute('y', String(top));
    root.append(drawn);
    top += panel.height;
  }
  setRichText(root);
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
