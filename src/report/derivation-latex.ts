import type { Derivation } from '../symbolic/models/derive.ts';
import type { AskedQuantity } from '../symbolic/steps/asked-quantity.ts';
import { type Detail, type Line, type Section, sectionsOf, titleOf } from './derivation-content.ts';
import { userDefinitions } from './derivation-domain.ts';
import { abbreviated, definitionsOf, type Printer, printerOf } from './derivation-printer.ts';
import type { MatrixText } from './derivation-state.ts';
import { statedCurrents } from '../symbolic/steps/stated-currents.ts';
import { statedConcurrence } from '../symbolic/steps/stated-concurrence.ts';
import { currentSections, quantitySections } from './quantity-content.ts';
import { capitalised } from './capitalised.ts';

/** Letters of LaTeX that a row of a matrix may have to fit on a page. */
const WIDEST_MATRIX = 220;

/** Largest matrix of LaTeX without further packages. */
const LARGEST_MATRIX = 8;

/**
 * A LaTeX document that shows a derivation, or quantities alone, for pdflatex with amsmath.
 *
 * @param full  every formula without abbreviations, every eigenvalue of the partial transpose
 */
export function derivationLatex(derivation: Derivation, quantities?: readonly AskedQuantity[], full = false): string {
  const isSmall = derivation.model.generator.dim <= LARGEST_MATRIX;
  const currents = quantities === undefined ? statedCurrents(derivation) : [];
  const beside = quantities === undefined ? statedConcurrence(derivation) : [];
  const detail: Detail = { full, ...(isSmall && !full ? { widest: WIDEST_MATRIX } : {}) };
  const sections = (printer: Printer): readonly Section[] =>
    quantities === undefined
      ? [
          ...sectionsOf(printer, derivation, detail),
          ...currentSections(printer, currents),
          ...quantitySections(printer, beside, full),
        ]
      : quantitySections(printer, quantities, full);
  const plain = printerOf(derivation, 'latex');
  const { content, names } = full
    ? { content: sections(plain), names: [] }
    : abbreviated(derivation, 'latex', sections);
  const all = [...userDefinitions(derivation, plain), ...definitionsOf(derivation, 'latex', names)];
  const definitions = all.map(([name, text]) => formula(`${name} = ${text}`));
  return [
    '\\documentclass{article}',
    '\\usepackage[a4paper,margin=2cm]{geometry}',
    '\\usepackage{amsmath}',
    '\\setlength{\\parindent}{0pt}',
    '\\begin{document}',
    '\\raggedright',
    `${titleOf(derivation, plain)}.`,
    ...(definitions.length === 0 ? [] : ['', 'Abbreviations:', ...definitions]),
    ...content.flatMap(({ head, lines }) => [
      '',
      `\\medskip ${capitalised(head)}${lines.length === 0 ? '.' : ':'}`,
      ...lines.map(lineText),
    ]),
    '\\end{document}',
  ].join('\n');
}

/** A formula that may be broken between its terms. */
function formula(text: string): string {
  return `\\par\\smallskip\\hangindent=2em $\\displaystyle ${text}$`;
}

function lineText(line: Line): string {
  if ('words' in line) return `\\par\\smallskip ${line.words}`;
  const left = line.left.map((label) => `${label} = `).join('');
  if (!('right' in line)) return formula(`${left}${matrixLatex(line.matrix)}`);
  return `${formula(`${left}${line.right}`)}${line.after === undefined ? '' : `, ${line.after}`}`;
}

/** A matrix in LaTeX. */
export function matrixLatex({ scale, rows }: MatrixText): string {
  const body = rows.map((row) => row.join(' & ')).join(' \\\\ ');
  return `${scale ?? ''} \\begin{pmatrix} ${body} \\end{pmatrix}`;
}
