import type { Column, Figure, FigureData, Table, Values } from './figure.ts';
import { commandOf } from './parameters.ts';

/** A table as CSV, with its source, its command and the units of its columns in lines that begin with #. */
export function tableCsv(figure: Figure, values: Values, { name, columns }: Table): string {
  const comments = [
    `${figure.title} (${figure.source})`,
    `table ${name}, made by: ${commandOf(figure, values)} --csv`,
    ...columns.map((column) => `${column.name}: ${column.quantity}${unitOf(column)}`),
  ];
  const rows = columns[0].values.map((_, k) => columns.map((column) => cell(column.values[k])).join(','));
  return [...comments.map((line) => `# ${line}`), columns.map((column) => column.name).join(','), ...rows, ''].join(
    '\n',
  );
}

function unitOf({ unit }: Column): string {
  return unit === '' ? '' : `, in units of ${unit}`;
}

/** Empty where there is no value. */
function cell(value: number): string {
  return Number.isNaN(value) ? '' : String(value);
}

/** Numbers, findings and tables of a figure as JSON; null where there is no value. */
export function figureJson(figure: Figure, values: Values, { tables, findings }: FigureData): string {
  const { id, title, source, caption } = figure;
  const command = `${commandOf(figure, values)} --json`;
  const content = { format: 'clausius-figure', version: 1, id, title, source, caption, command };
  return `${JSON.stringify({ ...content, parameters: values, findings, tables }, undefined, 1)}\n`;
}
