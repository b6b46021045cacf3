/** What drawing needs of an element, without a browser's types. */
export interface DrawnElement {
  textContent: string;
  readonly localName: string;
  readonly children: ArrayLike<DrawnElement>;
  readonly outerHTML: string;
  readonly ownerDocument: DrawingDocument;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  append(...children: readonly DrawnElement[]): void;
  remove(): void;
  querySelector(selector: string): DrawnElement | null;
  querySelectorAll(selector: string): Iterable<DrawnElement>;
}

/** What drawing needs of a document. */
export interface DrawingDocument {
  createElementNS(namespace: string, name: string): DrawnElement;
}

/** An element of SVG. */
export function svgElement(
  document: DrawingDocument,
  name: string,
  attributes: Readonly<Record<string, string>> = {},
): DrawnElement {
  const element = document.createElementNS(SVG_NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

export const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';
