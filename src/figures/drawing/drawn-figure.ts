import type { Figure, FigureData } from '../data/figure.ts';
import { SVG_NAMESPACE, svgElement, type DrawingDocument, type DrawnElement } from './dom.ts';
import { drawPanel, WIDTH } from './panel.ts';
import { setRichText } from './rich-text.ts';

/** A figure as an element of a document, a browser's or another. @param made  how it was made, for its description */
export function drawnFigure(
  figure: Pick<Figure, 'title' | 'source' | 'caption'>,
  data: FigureData,
  made: string,
  document: DrawingDocument,
): DrawnElement {
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
  description.textContent = `${figure.caption} ${made}`;
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
  return root;
}
