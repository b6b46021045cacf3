import { html, Html } from './html.ts';

/**
 * A picture inside a page: its identifiers are made its own, its title describes it, and what only a file of its own needs is left out.
 *
 * @param svg  as `figureSvg` makes it
 */
export function pictureIn(svg: string, id: string): Html {
  const own = svg
    .replaceAll('id="part-', `id="${id}-part-`)
    .replaceAll('url(#part-', `url(#${id}-part-`)
    .replace('<svg ', '<svg class="figure" ');
  return html`<div class="scroll">${new Html(shortened(own))}</div>`;
}

/**
 * The caption stands beside the picture, the parts of an image have no names, ticks of one axis are one path, and tenths of a pixel are
 * what is seen.
 */
function shortened(svg: string): string {
  return svg
    .replaceAll(/<desc>.*?<\/desc>| xmlns="[^"]*"| aria-[a-z]+="[^"]*"/gs, '')
    .replaceAll(/(?:<path d="M0,0L[-\d.]+,[-\d.]+" transform="translate\([^)]*\)" \/>)+/g, ticks)
    .replaceAll(/<text transform="translate\(([-\d.]+),([-\d.]+)\)" y="([^"]*)">/g, '<text x="$1" y="$2" dy="$3">')
    .replaceAll(/ (?:d|cx|cy)="[^"]*"/g, (way) =>
      way.replaceAll(/\d+\.\d{2,}/g, (number) => String(Number(Number(number).toFixed(1)))),
    )
    .trimEnd();
}

function ticks(paths: string): string {
  const parts = [...paths.matchAll(/L([^"]+)" transform="translate\(([^)]*)\)"/g)];
  return `<path d="${parts.map(([, way, at]) => `M${at}l${way}`).join('')}"/>`;
}
