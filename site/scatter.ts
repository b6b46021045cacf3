import { html, type Html, withMinus } from '../src/page/html.ts';
import type { SampledMargins } from '../src/registry/sampled-margins.ts';
import { rounded } from '../src/report/number-text.ts';

const [WIDTH, HEIGHT, LEFT, BOTTOM, TOP] = [480, 320, 60, 44, 12];

/** Left against right of the draws, with a counterexample marked. */
export function scatter(
  { sampled, climbed, relation }: SampledMargins,
  violation?: { readonly left: number; readonly right: number },
): Html {
  const marked = violation === undefined ? [] : [violation];
  const all = [...sampled, ...climbed, ...marked].filter(
    (sides) => Number.isFinite(sides.left) && Number.isFinite(sides.right),
  );
  const range = (values: readonly number[]): readonly [number, number] => {
    const [least, most] = [Math.min(...values), Math.max(...values)];
    const free = (most - least) / 20 || Math.abs(most) / 2 || 1;
    return [least - free, most + free];
  };
  const [x, y] = [range(all.map(({ right }) => right)), range(all.map(({ left }) => left))];
  const along = (value: number): number => LEFT + ((value - x[0]) / (x[1] - x[0])) * (WIDTH - LEFT - TOP);
  const up = (value: number): number => HEIGHT - BOTTOM - ((value - y[0]) / (y[1] - y[0])) * (HEIGHT - BOTTOM - TOP);
  const dots = (
    list: readonly { readonly left: number; readonly right: number }[],
    kind: string,
    radius: number,
  ): readonly Html[] =>
    list
      .filter((sides) => all.includes(sides))
      .map(
        ({ left, right }) =>
          html`<circle class="${kind}" cx="${along(right).toFixed(1)}" cy="${up(left).toFixed(1)}" r="${radius}" />`,
      );
  const [from, to] = [Math.max(x[0], y[0]), Math.min(x[1], y[1])];
  const diagonal = html`<line
    class="diagonal"
    x1="${along(from).toFixed(1)}"
    y1="${up(from).toFixed(1)}"
    x2="${along(to).toFixed(1)}"
    y2="${up(to).toFixed(1)}"
  />`;
  return html`<figure>
    <svg
      class="scatter"
      viewBox="0 0 ${WIDTH} ${HEIGHT}"
      role="img"
      aria-label="Left side against right side of the draws"
    >
      <rect x="${LEFT}" y="${TOP}" width="${WIDTH - LEFT - TOP}" height="${HEIGHT - BOTTOM - TOP}" class="frame" />
      ${from < to ? diagonal : undefined}${dots(sampled, 'drawn', 2)}${dots(climbed, 'climbed', 2)}${dots(marked, 'found', 6)}
      <text x="${LEFT}" y="${HEIGHT - 24}">${withMinus(rounded(x[0]))}</text>
      <text x="${WIDTH - TOP}" y="${HEIGHT - 24}" text-anchor="end">${withMinus(rounded(x[1]))}</text>
      <text x="${(LEFT + WIDTH) / 2}" y="${HEIGHT - 8}" text-anchor="middle">right side</text>
      <text x="${LEFT - 6}" y="${HEIGHT - BOTTOM}" text-anchor="end">${withMinus(rounded(y[0]))}</text>
      <text x="${LEFT - 6}" y="${TOP + 10}" text-anchor="end">${withMinus(rounded(y[1]))}</text>
      <text transform="translate(14,${HEIGHT / 2}) rotate(-90)" text-anchor="middle">left side</text>
    </svg>
    <figcaption>
      Draws (blue) and descents (orange), some of all. Left ${relation} right fails
      ${relation === '=' ? 'off' : relation === '≥' ? 'below' : 'above'} the dashed line.
    </figcaption>
  </figure>`;
}
