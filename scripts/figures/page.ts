import { FIGURES } from '../../src/figures/catalogue.ts';
import { figureSvg } from '../../src/figures/drawing/svg.ts';
import type { Figure, FigureData } from '../../src/figures/data/figure.ts';
import { commandOf, valuesOf } from '../../src/figures/data/parameters.ts';

/** A file of the documentation. */
export interface PageFile {
  /** Path from the root of the repository. */
  readonly path: string;
  readonly text: string;
}

/** The page of all figures, and their pictures. */
export function figurePages(): readonly PageFile[] {
  const figures = FIGURES.map(documented);
  const text = pageOf(figures.map(({ section }) => section));
  return [{ path: 'docs/figures.md', text }, ...figures.map(({ picture }) => picture)];
}

/** The page with these sections. */
export function pageOf(sections: readonly string[]): string {
  return [HEAD, ...sections].join('\n');
}

/** Picture of a figure, and what the page says of it. */
export function documented(figure: Figure): { readonly picture: PageFile; readonly section: string } {
  const values = valuesOf(figure, []);
  const command = commandOf(figure, values);
  const data = figure.compute(values);
  const path = `docs/figures/${figure.id}.svg`;
  return {
    picture: { path, text: figureSvg(figure, data, `${command} --svg`) },
    section: sectionOf(figure, command, data),
  };
}

const HEAD = `# Figures

Figures of the sources, computed again by the functions that the claims use. Each command takes \`--out <folder>\` for SVG, CSV and JSON, and \`--set\` for other numbers; \`clausius figure\` lists them. This page and its pictures are written by \`npm run docs:figures\`.
`;

function sectionOf(figure: Figure, command: string, { findings, tables }: FigureData): string {
  const parameters = Object.entries(figure.parameters).map(
    ([name, { default: usual, meaning }]) => `\`${name}\` = ${usual} (${meaning})`,
  );
  const names = tables.map(({ name, columns }) => `\`${name}\` (${columns.map((column) => column.name).join(', ')})`);
  const rows = findings.map(
    ({ what, value, printed }) => `| ${escaped(what)} | ${Number(value.toPrecision(7))} | ${escaped(printed ?? '')} |`,
  );
  return `## ${figure.title}

${figure.source}. \`${command}\`

![${figure.title}](figures/${figure.id}.svg)

${escaped(figure.caption)}

| number | value | in the source |
| --- | --- | --- |
${rows.join('\n')}

Numbers that can be set: ${parameters.join('; ')}. Tables: ${names.join('; ')}.
`;
}

/** Text whose bars and underscores mean themselves. */
function escaped(text: string): string {
  return text.replaceAll(/[|_]/g, String.raw`\$&`);
}
