import { systemName } from '../claims/claim.ts';
import type { Erratum } from '../registry/errata.ts';
import { counterexampleLines } from './counterexample-text.ts';
import { standingText } from '../proofs/basis.ts';
import { failedSteps } from './proof-text.ts';

/** Errata for people, one block for each. */
export function errataLines(errata: readonly Erratum[]): readonly string[] {
  return errata.flatMap((erratum, k) => {
    const { as, printed, corrected, proof, witness, certified } = erratum;
    return [
      ...(k === 0 ? [] : ['']),
      `${k + 1}. ${printed.source}: ${as}`,
      `  printed    ${printed.statement}`,
      `             (${printed.claim}${remark(printed.note)})`,
      `  corrected  ${corrected.statement}`,
      `             (${corrected.claim}${remark(corrected.note)})`,
      `  proof      ${proofText(erratum)}`,
      ...(proof === undefined ? [] : failedSteps(proof).map((line) => `             ${line}`)),
      ...(witness === undefined
        ? ['  witness    none is stored']
        : counterexampleLines(witness.counterexample, witness.objects, witness.margin).map(
            (line, n) => `  ${n === 0 ? 'witness    ' : '           '}${line}`,
          )),
      ...(certified ? ['             certified: see the certificate of the same name'] : []),
    ];
  });
}

/** Errata as a LaTeX description list. */
export function errataLatex(errata: readonly Erratum[]): readonly string[] {
  const items = errata.flatMap((erratum) => {
    const { as, printed, corrected, witness } = erratum;
    const place =
      witness === undefined
        ? 'none is stored'
        : `\\texttt{${escaped(printed.claim)}}, system ${systemName(witness.counterexample.system)}`;
    return [
      `  \\item[${escaped(printed.source)}] (${as})`,
      `    \\[ \\text{printed:}\\quad ${printed.statement} \\]`,
      `    \\[ \\text{corrected:}\\quad ${corrected.statement} \\]`,
      `    Proof: ${escaped(proofText(erratum))}. Witness: ${place}.`,
    ];
  });
  return ['\\begin{description}', ...items, '\\end{description}'];
}

/** What the correction stands on. */
function proofText({ proof, corrected }: Erratum): string {
  if (proof === undefined) return `none; ${corrected.literature} in the literature, tested by its claim`;
  return `${standingText(proof)}: ${proof.covers}`;
}

function remark(note: string | undefined): string {
  return note === undefined ? '' : `: ${note}`;
}

/** Text with the characters that LaTeX treats specially in text. */
function escaped(text: string): string {
  return text.replaceAll(/[%&#_$]/g, '\\$&');
}
