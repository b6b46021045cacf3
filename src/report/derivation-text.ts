import type { Derivation } from '../symbolic/models/derive.ts';
import type { AskedQuantity } from '../symbolic/steps/asked-quantity.ts';
import { type Detail, type Line, type Section, sectionsOf, titleOf } from './derivation-content.ts';
import { userDefinitions } from './derivation-domain.ts';
import { abbreviated, definitionsOf, occurrences, type Printer, printerOf } from './derivation-printer.ts';
import type { MatrixText } from './derivation-state.ts';
import { statedCurrents } from '../symbolic/steps/stated-currents.ts';
import { statedConcurrence } from '../symbolic/steps/stated-concurrence.ts';
import { currentSections, quantitiesInPassing, quantitySections, withoutLongFormulas } from './quantity-content.ts';
import { fitted } from './wrapped.ts';

/** How a derivation is shown on a terminal. */
export interface TextOptions {
  /** `unicode`, or `text` for the syntax of mathjs. */
  readonly notation: 'text' | 'unicode';
  /** Characters of a line; unlimited when omitted. */
  readonly width?: number;
  /** Every formula in full, and every eigenvalue of the partial transpose. */
  readonly full?: boolean;
  /** These alone, in place of everything that was derived. */
  readonly quantities?: readonly AskedQuantity[];
}

/** Characters of a matrix where lines have no end. */
const WIDEST_MATRIX = 120;

/** Lines that show a derivation on a terminal. */
export function derivationLines(
  derivation: Derivation,
  { notation, width, full = false, quantities }: TextOptions = { notation: 'unicode' },
): readonly string[] {
  const isSmall = derivation.model.generator.dim <= 4;
  const currents = quantities === undefined ? statedCurrents(derivation) : [];
  const beside = quantities === undefined ? statedConcurrence(derivation) : [];
  const detail: Detail = { full, ...(isSmall && !full ? { widest: width ?? WIDEST_MATRIX } : {}) };
  const sections = (printer: Printer): readonly Section[] =>
    quantities === undefined
      ? [
          ...sectionsOf(printer, derivation, detail),
          ...currentSections(printer, currents),
          ...(full ? quantitySections(printer, beside, full) : []),
        ]
      : quantitySections(printer, quantities, full);
  const { content, names } = full
    ? { content: sections(printerOf(derivation, notation)), names: [] }
    : abbreviated(derivation, notation, sections);
  const plain = printerOf(derivation, notation);
  const passing = full ? [] : quantitiesInPassing(printerOf(derivation, notation, { names }), beside);
  const shown = [...(full || quantities === undefined ? content : withoutLongFormulas(content)), ...passing];
  const used = quantities === undefined ? names : names.filter(({ name }) => occurrences(plain.name(name), shown) > 0);
  const lines = [
    titleOf(derivation, plain),
    ...[...userDefinitions(derivation, plain), ...definitionsOf(derivation, notation, used)].map(
      ([name, text]) => `${name} = ${text}`,
    ),
    ...shown.flatMap(sectionLines),
  ];
  return lines.flatMap((line) => fitted(line, width));
}

function sectionLines({ head, lines }: Section): readonly string[] {
  if (lines.length === 0) return [head];
  const [first, ...rest] = lines;
  // what has no left side stands beside its head
  const isBeside = !('left' in first) || first.left.length === 0;
  if (isBeside && !head.includes(':'))
    return [`${head}: ${lineTexts(first).join().trim()}`, ...rest.flatMap(lineTexts)];
  return [head.includes(':') ? head : `${head}:`, ...lines.flatMap(lineTexts)];
}

function lineTexts(line: Line): readonly string[] {
  if ('words' in line) return [`  ${line.words}`];
  const left = line.left.map((label) => `${label} = `).join('');
  if ('right' in line) return [`  ${left}${line.right}${line.after === undefined ? '' : `, ${line.after}`}`];
  return matrixLines(left, line.matrix).map((text) => `  ${text}`);
}

/** A matrix in brackets, its columns aligned, the left side in its middle. */
function matrixLines(left: string, { scale, rows }: MatrixText): readonly string[] {
  const before = `${left}${scale === undefined ? '' : `${scale} `}`;
  const widths = rows[0].map((_, k) => Math.max(...rows.map((row) => row[k].length)));
  const middle = Math.floor((rows.length - 1) / 2);
  return rows.map((row, i) => {
    const cells = row.map((cell, k) => cell.padEnd(widths[k])).join('  ');
    const [open, close] = bracketsOf(i, rows.length);
    return `${i === middle ? before : ' '.repeat(before.length)}${open} ${cells} ${close}`;
  });
}

function bracketsOf(row: number, rows: number): readonly [open: string, close: string] {
  if (rows === 1) return ['[', ']'];
  if (row === 0) return ['⎡', '⎤'];
  return row === rows - 1 ? ['⎣', '⎦'] : ['⎢', '⎥'];
}
