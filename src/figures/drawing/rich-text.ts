import { svgElement, type DrawnElement } from './dom.ts';

/** A part of a label. */
interface Part {
  readonly text: string;
  readonly style: 'upright' | 'italic' | 'subscript';
}

/** Parts of a label in which *italics* and subscripts S_{i} are marked. */
function partsOf(label: string): readonly Part[] {
  return [...label.matchAll(/\*([^*]+)\*|_\{([^}]+)\}|([^*_]+|[*_])/g)].map(([, italic, subscript, upright]) => {
    if (italic !== undefined) return { text: italic, style: 'italic' };
    return subscript !== undefined ? { text: subscript, style: 'subscript' } : { text: upright, style: 'upright' };
  });
}

/** Turns the marks in the texts of a drawing into spans; what follows a subscript returns to the line. */
export function setRichText(root: DrawnElement): void {
  for (const element of root.querySelectorAll('text, tspan')) {
    if (element.children.length > 0 || !/\*|_\{/.test(element.textContent)) continue;
    const parts = partsOf(element.textContent);
    element.textContent = '';
    let isLowered = false;
    for (const { text, style } of parts) {
      const span = svgElement(root.ownerDocument, 'tspan');
      span.textContent = text;
      if (style === 'italic') span.setAttribute('font-style', 'italic');
      if (style === 'subscript') span.setAttribute('font-size', '75%');
      if ((style === 'subscript') !== isLowered) {
        isLowered = !isLowered;
        span.setAttribute('dy', isLowered ? '0.25em' : '-0.19em');
      }
      element.append(span);
    }
  }
}
