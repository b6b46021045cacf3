import { type Content, markupOf } from './html.ts';
import { STYLE } from './style.ts';

/** What a page consists of beside its content. */
interface DocumentParts {
  readonly title: string;
  readonly description: string;
  /** Styles beside those of all pages. */
  readonly styles?: string;
  /** A few lines without which the page is whole. */
  readonly script?: string;
  /** Does the script start workers of its own code? */
  readonly workers?: true;
}

/** Nothing is loaded, nothing is sent: fonts and pictures are in the page. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'";

/** A page that needs no other file. */
export function pageOf(
  { title, description, styles = '', script = '', workers }: DocumentParts,
  content: Content,
): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}${workers ? '; worker-src blob:' : ''}">
<title>${markupOf(title)}</title>
<meta name="description" content="${markupOf(description)}">
<link rel="icon" href="data:,">
<style>${styles}${STYLE}</style>
</head>
<body>
${markupOf(content)}
${script === '' ? '' : `<script>${script}</script>`}
</body>
</html>
`;
}
