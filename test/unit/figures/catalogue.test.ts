import { describe, expect, test } from 'vitest';
import { FIGURES, figureNamed } from '../../../src/figures/catalogue.ts';
import { figureJson, tableCsv } from '../../../src/figures/data/text.ts';
import { figureSvg } from '../../../src/figures/drawing/svg.ts';
import type { Figure, FigureData } from '../../../src/figures/data/figure.ts';
import { commandOf, valuesOf } from '../../../src/figures/data/parameters.ts';
import { ALL, sampled } from '../../sample.ts';
import { columnsOf } from './csv.ts';

/** Fewer points than a picture needs. */
function coarse(figure: Figure): { readonly values: Readonly<Record<string, number>>; readonly data: FigureData } {
  const settings = [
    `points=${figure.parameters.points.range[0]}`,
    ...('large' in figure.parameters ? ['large=30', 't=60'] : []),
  ];
  const values = valuesOf(figure, settings);
  return { values, data: figure.compute(values) };
}

describe.each(FIGURES.map((figure) => [figure.id, figure] as const))('%s', (_, figure) => {
  const { values, data } = coarse(figure);

  test('has tables of equal columns with quantities and units', () => {
    for (const { columns } of data.tables) {
      for (const { name, quantity, unit, values: numbers } of columns) {
        expect(name).toMatch(/^[\w=.]+$/);
        expect(quantity.length).toBeGreaterThan(2);
        expect(unit).toBeDefined();
        expect(numbers).toHaveLength(columns[0].values.length);
        expect(numbers.some(Number.isFinite), name).toBe(true);
      }
    }
  });

  test('shows no column that is in no table', () => {
    const known = new Set(data.tables.flatMap(({ columns }) => columns));
    const shown = data.panels.flatMap(({ marks }) =>
      marks.flatMap((mark) =>
        mark.kind === 'curve' ? [mark.x, mark.y] : mark.kind === 'field' ? [mark.x, mark.y, mark.value] : [],
      ),
    );
    expect(shown.filter((column) => !known.has(column))).toEqual([]);
  });

  test('has its axes, their labels and everything that is written in the picture', () => {
    const svg = figureSvg(figure, data, 'the command');
    const text = svg.replaceAll(/<[^>]+>/g, '');
    for (const { x, y, marks } of data.panels) {
      const labels = marks.flatMap((mark) =>
        mark.kind === 'curve'
          ? (mark.label?.text ?? [])
          : mark.kind === 'field'
            ? mark.label
            : mark.kind === 'note'
              ? mark.text
              : [],
      );
      for (const label of [x.label, y.label, ...labels]) expect(text).toContain(label.replaceAll(/[*{}]|_(?=\{)/g, ''));
    }
    expect(svg).toContain(`<title>${figure.title} (${figure.source})</title>`);
    expect(svg).toContain('the command');
    expect(svg).not.toMatch(/NaN|undefined|<style|[*]|_\{/);
  });

  // That its numbers are the same each time, page.test.ts has: they are those of the pictures that are stored.
  test('is drawn with the same bytes each time', () => {
    expect(figureSvg(figure, data, 'c')).toBe(figureSvg(figure, data, 'c'));
  });

  test('writes numbers that are read back, with the command that makes them', () => {
    for (const table of data.tables) {
      const csv = tableCsv(figure, values, table);
      expect(csv).toContain(`# table ${table.name}, made by: ${commandOf(figure, values)} --csv`);
      const columns = columnsOf(csv);
      expect(Object.keys(columns)).toEqual(table.columns.map(({ name }) => name));
      for (const { name, values: numbers } of table.columns) expect(columns[name]).toEqual(numbers);
    }
    const json = JSON.parse(figureJson(figure, values, data)) as FigureData & Record<string, unknown>;
    expect(json).toMatchObject({ format: 'clausius-figure', id: figure.id, source: figure.source, parameters: values });
    expect(json.command).toBe(`${commandOf(figure, values)} --json`);
    expect(json.tables.map(({ name }) => name)).toEqual(data.tables.map(({ name }) => name));
    const [first] = json.tables[0].columns;
    expect(first).toEqual(data.tables[0].columns[0]);
  });

  test('has findings that are the same without tables', () => {
    if (figure.findings !== undefined) expect(figure.findings(values)).toEqual(data.findings);
    else expect(figure.id).toBe('spin-random-matrix-fig-1');
  });

  test('stays in its own words', () => {
    expect(figure.id).toMatch(/^[a-z0-9-]+$/);
    expect(figure.caption).toMatch(/\.$/);
    for (const { default: usual, range, integer } of Object.values(figure.parameters)) {
      expect(usual).toBeGreaterThanOrEqual(range[0]);
      expect(usual).toBeLessThanOrEqual(range[1]);
      expect(integer === true && !Number.isInteger(usual)).toBe(false);
    }
  });
});

/** Maps have as many points as all others together. */
const drawn = FIGURES.filter(({ id }) => ALL || !['reset-fig-1', 'production-map'].includes(id));

describe.each(drawn.map((figure) => [figure.id, figure] as const))('%s at the ends of its ranges', (id, figure) => {
  const small = id === 'spin-random-matrix-fig-1' ? ['large=10', 't=30'] : [];
  const settings = Object.entries(figure.parameters)
    .filter(([name]) => !['points', 'large', 't', 'medium', 'N'].includes(name))
    .flatMap(([name, { range }]) => range.map((end) => `${name}=${end}`))
    // 2C ≥ B is a condition of its own.
    .filter((setting) => !(id === 'reset-fig-2' && /^(B=1000|C=0)$/.test(setting)) && setting !== 'small=2000');

  // Both ends of one number of each figure.
  test.each(sampled(settings, 1, () => id))('%s', (setting) => {
    const values = valuesOf(figure, ['points=20', ...small, setting]);
    const data = figure.compute(values);
    expect(data.findings.every(({ value }) => Number.isFinite(value))).toBe(true);
    expect(figureSvg(figure, data, 'c')).not.toMatch(/NaN|Infinity|undefined/);
  });
});

test('each figure has an id of its own', () => {
  expect(new Set(FIGURES.map(({ id }) => id)).size).toBe(FIGURES.length);
  for (const figure of FIGURES) expect(figureNamed(figure.id)).toBe(figure);
  expect(() => figureNamed('reset-fig-9')).toThrow('must name a figure, one of reset-fig-1, reset-fig-2');
});

describe('numbers of a figure', () => {
  const figure = figureNamed('reset-fig-1');

  test('are those of the source unless others are set', () => {
    expect(valuesOf(figure, [])).toMatchObject({ r: 20, g: 20, cut: 2.5 });
    const values = valuesOf(figure, ['r=1e2', 'cut=3']);
    expect(values).toMatchObject({ r: 100, g: 20, cut: 3 });
    expect(commandOf(figure, values)).toBe('npx clausius figure reset-fig-1 --set r=100 --set cut=3');
  });

  test.each([
    ['r', 'must be a name and a number such as r=30, but it is "r"'],
    ['r=', 'must be a name and a number'],
    ['r=ten', 'must be a name and a number'],
    ['r=NaN', 'must be a name and a number'],
    ['=3', 'must name a number of reset-fig-1, one of r, g, cut, points, but it names ""'],
    ['gamma=2', 'one of r, g, cut, points, but it names "gamma"'],
    ['toString=2', 'but it names "toString"'],
    ['r=4', 'Argument `--set r` must be a number from 5 to 1000, but it is 4'],
    ['r=-Infinity', 'must be a number from 5 to 1000'],
    ['points=50.5', 'Argument `--set points` must be an integer from 20 to 400, but it is 50.5'],
  ])('are not read from %s', (setting, message) => {
    expect(() => valuesOf(figure, [setting])).toThrow(message);
  });

  test('are set once', () => {
    expect(() => valuesOf(figure, ['r=30', 'r=40'])).toThrow('must name each number once, but r is there twice');
  });
});
