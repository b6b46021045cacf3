import { systemName } from '../claims/claim.ts';
import type { Erratum, RefutedCase } from '../registry/errata.ts';
import { counterexampleLines } from './counterexample-text.ts';
import { standingText } from '../proofs/basis.ts';
import { unicodeMath } from './unicode-math.ts';
import { failedSteps } from './proof-text.ts';

/** Errata for people, one block for each, and how many of them stand in their sources in which way. */
export function errataLines(errata: readonly Erratum[]): readonly string[] {
  const blocks = errata.flatMap((erratum, k) => [
    `${k + 1}. ${erratum.audited.source}: ${erratum.as}`,
    ...block(erratum),
    '',
  ]);
  return [...blocks, countLine(errata)];
}

/** Errata as a LaTeX description list. */
export function errataLatex(errata: readonly Erratum[]): readonly string[] {
  const items = errata.flatMap((erratum) => {
    const { as, basis, words, place, audited, corrected, witness, cases } = erratum;
    const where =
      witness === undefined
        ? 'none is stored'
        : `\\texttt{${escaped(audited.claim)}}, system ${systemName(witness.counterexample.system)}`;
    const others = cases.map(({ form }) => `\\texttt{${escaped(form.claim)}}`);
    return [
      `  \\item[${escaped(audited.source)}] (${as})`,
      `    \\[ \\text{${basis}:}\\quad ${audited.statement} \\]`,
      ...(words === undefined ? [] : [`    \\begin{quote}${verbatim(words)} (${escaped(String(place))})\\end{quote}`]),
      ...(audited.surrogate === undefined ? [] : [`    Surrogate: ${escaped(audited.surrogate)}.`]),
      `    \\[ \\text{corrected:}\\quad ${corrected.statement} \\]`,
      `    Proof: ${escaped(proofText(erratum))}. Witness: ${where}.`,
      ...(others.length === 0 ? [] : [`    Refuted special cases: ${others.join(', ')}.`]),
    ];
  });
  return ['\\begin{description}', ...items, '\\end{description}'];
}

function block(erratum: Erratum): readonly string[] {
  const { basis, place, words, audited, corrected, proof, witness, certified, cases } = erratum;
  const label = basis === 'implied' ? 'by' : '';
  return [
    ...labelled(basis, unicodeMath(audited.statement)),
    ...labelled('', `(${audited.claim}${remark(audited.note)})`),
    ...(words === undefined ? [] : labelled(label, `“${words}” (${place})`)),
    ...(audited.surrogate === undefined ? [] : labelled('surrogate', audited.surrogate)),
    ...labelled('corrected', unicodeMath(corrected.statement)),
    ...labelled('', `(${corrected.claim}${remark(corrected.note)})`),
    ...labelled('proof', proofText(erratum), ...(proof === undefined ? [] : failedSteps(proof))),
    ...(witness === undefined
      ? labelled('witness', 'none is stored')
      : labelled('witness', ...counterexampleLines(witness.counterexample, witness.objects, witness.margin))),
    ...(certified ? labelled('', 'certified: see the certificate of the same name') : []),
    ...cases.flatMap((refuted) => labelled('also', ...caseLines(refuted))),
  ];
}

/** Columns of a label, and those before what it is about. */
const LABEL = 11;
export const LABELLED = LABEL + 3;

/** Lines with a label before the first. */
function labelled(label: string, ...lines: readonly string[]): readonly string[] {
  return lines.map((line, n) => `  ${(n === 0 ? label : '').padEnd(LABEL)} ${line}`);
}

function caseLines({ form, witness, certified }: RefutedCase): readonly string[] {
  const verdict = witness?.zone === 'violated' ? `violated${certified ? ', certified' : ''}` : 'no violation is stored';
  return [unicodeMath(form.statement), `(${form.claim}: ${verdict})`];
}

/** How many errata there are, by what they have of their sources. */
function countLine(errata: readonly Erratum[]): string {
  if (errata.length === 0) return 'None of these claims corrects a statement of a source.';
  const counts = (['quoted', 'implied', 'our reading'] as const).map(
    (basis) => `${errata.filter((erratum) => erratum.basis === basis).length} ${basis}`,
  );
  return `${errata.length} ${errata.length === 1 ? 'erratum' : 'errata'}: ${counts.join(', ')}`;
}

/** What the correction stands on. */
function proofText({ proof, corrected }: Erratum): string {
  if (proof === undefined) {
    const isOwn = corrected.literature === 'own result';
    return `none; ${isOwn ? 'a result of our own' : `${corrected.literature} in the literature`}, tested by its claim`;
  }
  return `${standingText(proof)}: ${proof.covers}`;
}

function remark(note: string | undefined): string {
  return note === undefined ? '' : `: ${note}`;
}

/** Words as they stand, whatever LaTeX would make of them. */
function verbatim(words: string): string {
  const named: Readonly<Record<string, string>> = {
    '\\': 'textbackslash',
    '^': 'textasciicircum',
    '~': 'textasciitilde',
  };
  return words.replaceAll(/[\\^~]|[%&#_${}]/g, (letter) => (letter in named ? `\\${named[letter]}{}` : `\\${letter}`));
}

/** Text with the characters that LaTeX treats specially in text. */
function escaped(text: string): string {
  return text.replaceAll(/[%&#_$]/g, '\\$&');
}
