import { sectionsOf, type Section } from '../report/derivation-content.ts';
import { domainTexts, userDefinitions } from '../report/derivation-domain.ts';
import { abbreviated, definitionsOf, occurrences, type Printer, printerOf } from '../report/derivation-printer.ts';
import { currentSections, quantitySections, withoutLongFormulas } from '../report/quantity-content.ts';
import type { Derivation } from '../symbolic/models/derive.ts';
import { askedQuantity } from '../symbolic/steps/asked-quantity.ts';
import { statedCurrents } from '../symbolic/steps/stated-currents.ts';
import { display, marked, sectionsMarkup, wordsMarkup } from './formula-lines.ts';
import { html, type Content, type Html } from './html.ts';

/** Letters of LaTeX that a row of a matrix may have on a page. */
const WIDEST_MATRIX = 260;

/** Largest matrix that is shown as one. */
const LARGEST_MATRIX = 8;

/** Texts of a derivation in LaTeX, with marks around formulas among words. */
export interface FormulaTexts {
  /** Source, dimensions and domain. */
  readonly setting: string;
  readonly definitions: readonly string[];
  readonly sections: readonly Section[];
}

/** Closed forms of a derivation as a page shows them; of long ones it is said how to get them. */
export function formulaTexts(derivation: Derivation): FormulaTexts {
  const { model, steadyState } = derivation;
  const isTwoQubits = model.dims.length === 2 && model.dims.every((dim) => dim === 2);
  const quantities = isTwoQubits && steadyState.verdict === 'unique' ? [askedQuantity(derivation, 'concurrence')] : [];
  const detail = model.generator.dim <= LARGEST_MATRIX ? { widest: WIDEST_MATRIX } : {};
  const currents = statedCurrents(derivation);
  const { content, names } = abbreviated(derivation, 'latex', (printer: Printer) => [
    ...sectionsOf(marked(printer), derivation, detail),
    ...currentSections(marked(printer), currents),
    ...quantitySections(marked(printer), quantities),
  ]);
  const plain = marked(printerOf(derivation, 'latex'));
  const sections = withoutLongFormulas(content);
  const used = names.filter(({ name }) => occurrences(plain.name(name), sections) > 0);
  const definitions = [...userDefinitions(derivation, plain), ...definitionsOf(derivation, 'latex', used)];
  return {
    setting: settingOf(derivation, plain),
    definitions: definitions.map(([name, text]) => `${name} = ${text}`),
    sections,
  };
}

/** The same as markup. */
export function formulasMarkup({ definitions, sections }: FormulaTexts, formula: (latex: string) => Html): Content {
  return html`${
    definitions.length === 0
      ? undefined
      : html`<section class="derived">
          <h3>Abbreviations</h3>
          ${definitions.map((text) => display(text, formula))}
        </section>`
  }${sectionsMarkup(sections, formula)}`;
}

function settingOf(derivation: Derivation, printer: Printer): string {
  const { source, dims } = derivation.model;
  const domain = domainTexts(derivation, printer);
  const parts = [
    ...(source === undefined ? [] : [`Source: ${printer.words(source)}.`]),
    `${dims.length === 1 ? 'Dimension' : 'Dimensions'} ${dims.join(' × ')}${domain.length === 0 ? ', no parameters' : `; ${domain.join(', ')}`}.`,
  ];
  return parts.join(' ');
}

/** Source, dimensions and domain with their formulas. */
export function settingMarkup({ setting }: FormulaTexts, formula: (latex: string) => Html): Content {
  return wordsMarkup(setting, formula);
}
